"""The files of the examples: what they say is what their cases hold, and nothing is assessed."""

import re
from calendar import monthcalendar
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files

import pytest
from attrs import evolve

import forsorjning as fs
from forsorjning.cli.examples import names, read
from forsorjning.ground.words import Words
from forsorjning.interop.toml import read_case_file

WAYS = ("stadsvandring", "stadsvandring-fem", "band", "talkshow", "skribent", "forsaljning")
NAMES = (*WAYS, *(f"{way}-2024" for way in WAYS))
RUNS = ("stadsvandring-manader",)
IN_2024 = tuple(name for name in NAMES if name.endswith("-2024"))
IN_2026 = WAYS
LONGEST, WIDEST = 105, 100

DAYS = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "sv": "januari februari mars april maj juni juli "  # på svenska
    "augusti september oktober november december",  # på svenska
    "en": "January February March April May June July August September October November December",
}
DAY_IN_STORY = {"sv": r"(\w+dag)en den (\d+) (\w+)", "en": r"(\w+day) (\d+) (\w+)"}
WITH_DAYS_IN_STORY = [name for name in NAMES if re.match("band|talkshow|skribent", name)]
THURSDAY, FRIDAY = 3, 4
WEEK = timedelta(days=7)
SHARED_BY = {"band": (4, "fyra", "four"), "band-2024": (5, "fem", "five")}
NOTICED = {
    # a limit or a period that ends soon, as the file says
    "stadsvandring-2024": ["cap_nearly_used"],
    "skribent-2024": ["cap_nearly_used", "assessment_ends"],
    "forsaljning-2024": ["assessment_ends"],
}

every_example = pytest.mark.parametrize("name", NAMES)


def spoken(words: Words) -> Iterable[tuple[str, str]]:
    """The language and the words, in both."""
    return ("sv", words.sv), ("en", words.en)


def amounts_in(text: str) -> set[Decimal]:
    """Every amount of kronor that stands in a text."""
    found = re.findall(r"(?<!\d)(\d{1,3}(?: \d{3})*(?:[.,]\d\d)?) kr\b", text)
    return {Decimal(one.replace(" ", "").replace(",", ".")) for one in found}


def month_name(language: str, number: int) -> str:
    """The name of the first month, and so on."""
    return MONTHS[language].split()[number - 1]


def days_of(month: fs.Month, weekday: int) -> list[date]:
    """Every such day of a month."""
    weeks = monthcalendar(month.year, month.month)
    return [date(month.year, month.month, week[weekday]) for week in weeks if week[weekday]]


def case_of(name: str) -> fs.Case:
    """The case as it stands."""
    return read(name).given.case


def gigs_of(name: str) -> list[tuple[fs.Income, fs.Gig]]:
    """Every payment with its work; each is an occasional earning."""
    incomes = case_of(name).incomes
    found = [(income, income.gig) for income in incomes if income.gig is not None]
    assert len(found) == len(incomes)
    return found


def assessments_of(name: str) -> list[fs.IndividualAssessment]:
    """The invented assessments, in force."""
    return list(read(name).assessed.case.assessments)


def standing_of(one: fs.IndividualAssessment) -> fs.Standing:
    """The scope of a standing assessment."""
    assert isinstance(one.scope, fs.Standing)
    return one.scope


def settled(name: str) -> fs.Settled:
    """The month with the invented assessments in force."""
    given = read(name).assessed
    return fs.settled(fs.calculate(given.case, ledger=given.ledger, practice=given.practice))


def test_the_ways_of_earning_stand_there_for_both_years() -> None:
    """Six and six."""
    assert sorted([*NAMES, *RUNS]) == names()
    assert {name for name in names() if read(name).several} == set(RUNS)
    assert {case_of(name).month.year for name in IN_2026} == {2026}
    assert {case_of(name).month.year for name in IN_2024} == {2024}


@every_example
class TestComment:
    """The comment at the top: what is real, and what is invented."""

    def test_has_eight_paragraphs(self, name: str) -> None:
        """Four in Swedish and the same four in English, divided by lines that hold only a #."""
        comment, _, case = read(name).text.partition("\n\n")
        lines = comment.splitlines()
        assert all(line == "#" or re.fullmatch(r"# \S.*\S", line) for line in lines)
        paragraphs = [
            " ".join(line.removeprefix("# ") for line in one.splitlines())
            for one in comment.split("\n#\n")
        ]
        example = read(name)
        words = (example.title, example.story, example.real, example.invented)
        assert paragraphs == [*(one.sv for one in words), *(one.en for one in words)]
        assert case.startswith("id = ")

    def test_tells_the_real_from_the_invented(self, name: str) -> None:
        """No form, amount or cap is real: the documents give none. Their section is not known."""
        example = read(name)
        assert example.real.sv.startswith("Verkligt: ")
        assert example.real.en.startswith("Real: ")
        assert example.invented.sv.startswith("Påhittat: ")
        assert example.invented.en.startswith("Invented: ")
        for language, real in spoken(example.real):
            assert not amounts_in(real), language
            assert "Enskede-Årsta-Vantör" in real, language
        assert "handlingar" in example.real.sv
        assert "documents" in example.real.en
        assert "Handlingarna anger varken form, belopp eller tak" in example.invented.sv
        assert "The documents give no form, no amount and no cap" in example.invented.en
        assert example.invented.sv.endswith("Vilket lagrum nämnden använde är okänt.")
        assert example.invented.en.endswith("Which section the committee used is unknown.")

    def test_calls_no_more_of_the_pay_real_than_the_documents_tell(self, name: str) -> None:
        """They tell of paid walks and of wages for texts; all other pay is invented."""
        example = read(name)
        told = "vandring" in name or "skribent" in name
        for real, paid in zip(spoken(example.real), ("betal|lön", "paid|wages"), strict=True):
            assert bool(re.search(paid, real[1])) is told
        for invented, paid in zip(
            spoken(example.invented), ("betalas|ger lön", "is paid|give wages"), strict=True
        ):
            assert bool(re.search(paid, invented[1])) is not told

    def test_calls_who_is_written_as_arranger_or_payer_invented(self, name: str) -> None:
        """The documents tell who gathers and who administers, and no more."""
        example = read(name)
        gigs = [gig for _, gig in gigs_of(name)]
        arranged = any(gig.arranger for gig in gigs)
        paid = any(gig.payer for gig in gigs)
        assert ("arrangör" in example.invented.sv) is arranged
        assert ("arranger" in example.invented.en) is arranged
        assert bool(re.search("utbetalaren|av vem", example.invented.sv)) is paid
        assert bool(re.search("payer|by whom", example.invented.en)) is paid

    def test_says_of_everything_invented_that_it_is(self, name: str) -> None:
        """The persons, the rent, the days, the amounts and the assessment."""
        example, case = read(name), case_of(name)
        persons = {member.id.capitalize() for member in case.household.members}
        swedish = {"hyran", "dagarna", "beloppen", "bedömning"}
        english = {"rent", "days", "amounts", "assessment"}
        if read(name).given.ledger != fs.Ledger():
            swedish.add("månaderna med försörjningsstöd" if "skrib" in name else "jobbstimulans")
            english.add("months with försörjningsstöd" if "skrib" in name else "jobbstimulans")
        assert [word for word in persons | swedish if word not in example.invented.sv] == []
        assert [word for word in persons | english if word not in example.invented.en] == []

    def test_tells_a_short_story(self, name: str) -> None:
        """Of who applies, and for which month, in two to four sentences."""
        case = case_of(name)
        for language, story in spoken(read(name).story):
            assert 2 <= len(re.findall(r"\.(?= [A-ZÅÄÖ]|$)", story)) <= 4
            assert f"{month_name(language, case.month.month)} {case.month.year}" in story
            for member in case.household.members:
                assert member.id.capitalize() in story

    def test_is_no_longer_than_a_person_reads(self, name: str) -> None:
        """At most 105 lines of at most 100 columns."""
        text = read(name).text
        assert len(text.splitlines()) <= LONGEST
        assert max(map(len, text.splitlines())) <= WIDEST
        assert text.endswith("\n")


class TestAgreement:
    """The district's agreement was in force in 2020-2024, and in 2026 it may not be cited."""

    @pytest.mark.parametrize("name", IN_2026)
    def test_no_example_of_2026_names_one(self, name: str) -> None:
        """Not in a word."""
        for word in ("avtal", "partnerskap", "agreement", "partnership", "iop"):
            assert not re.search(word, read(name).text, re.IGNORECASE)
        assert "säger inget om 2026" in read(name).invented.sv
        assert "say nothing of 2026" in read(name).invented.en

    @pytest.mark.parametrize("name", IN_2024)
    def test_every_assessment_of_2024_leans_on_it(self, name: str) -> None:
        """And both lie within the year that the supplementary agreement was for."""
        first, last = date(2024, 1, 1), date(2024, 12, 31)
        for one in assessments_of(name):
            agreement = standing_of(one).agreement
            assert agreement is not None
            assert agreement.name == "Idéburet offentligt partnerskap"
            assert (agreement.valid_from, agreement.valid_to) == (first, last)
            assert first <= one.decided_on < standing_of(one).valid_from
            assert standing_of(one).valid_to <= last
        assert "tilläggsavtal hela 2024" in read(name).real.sv
        assert "supplementary agreement for the whole of 2024" in read(name).real.en


class TestPay:
    """The days and the amounts are those of the story."""

    @every_example
    def test_counts_in_the_month_applied_for(self, name: str) -> None:
        """All of it was paid in the month before."""
        case = case_of(name)
        assert {fs.Month.of(income.paid_on) for income in case.incomes} == {case.month.plus(-1)}
        result = fs.calculate(case)
        assert isinstance(result, fs.AwaitsAssessment)
        assert result.if_refused.income == sum(income.net for income in case.incomes)

    @every_example
    def test_sums_as_told(self, name: str) -> None:
        """Rent, every payment and the sum of them stand in the story, and no other amounts."""
        case = case_of(name)
        total = sum((income.net for income in case.incomes), Decimal(0))
        (rent,) = case.costs
        assert rent.applied == rent.approved
        expected = {rent.applied, total}
        expected |= {income.net for income in case.incomes}
        expected |= {income.gross for income in case.incomes if income.gross is not None}
        if name in SHARED_BY:
            expected.add(case.incomes[0].net * SHARED_BY[name][0])
        story = read(name).story
        assert amounts_in(story.sv) == expected
        assert amounts_in(story.en) == expected
        (before_sv,) = re.findall(r"sammanlagt ([^.]*? kr)", story.sv)
        (before_en,) = re.findall(r"([\d .]*\d kr) in all", story.en)
        assert amounts_in(before_sv) == amounts_in(before_en) == {total}

    @pytest.mark.parametrize("language, pattern", DAY_IN_STORY.items())
    @pytest.mark.parametrize("name", WITH_DAYS_IN_STORY)
    def test_has_the_weekdays_of_the_story(self, name: str, language: str, pattern: str) -> None:
        """A day that is written out has its weekday, and is a day of pay or work."""
        days = {income.paid_on for income, _ in gigs_of(name)}
        days |= {gig.first_day for _, gig in gigs_of(name) if gig.first_day == gig.last_day}
        story = dict(spoken(read(name).story))[language]
        written = [
            (day.lower(), number, month) for day, number, month in re.findall(pattern, story)
        ]
        assert sorted(written) == sorted(
            (
                DAYS[language][day.weekday()].lower(),
                str(day.day),
                month_name(language, day.month),
            )
            for day in days
        )

    @pytest.mark.parametrize("name", [name for name in NAMES if "vandring" in name])
    def test_for_walks_comes_every_thursday_a_week_after_the_walk(self, name: str) -> None:
        """Four times or five, as the month has it."""
        before = case_of(name).month.plus(-1)
        paid = [income.paid_on for income, _ in gigs_of(name)]
        assert paid == days_of(before, THURSDAY)
        assert {income.paid_on - gig.first_day for income, gig in gigs_of(name)} == {WEEK}
        number, swedish, english = (5, "fem", "five") if "fem" in name else (4, "fyra", "four")
        story = read(name).story
        assert len(paid) == number
        assert f"{swedish} torsdagar" in story.sv
        assert f"{english} Thursdays" in story.en

    @pytest.mark.parametrize("name", ["band", "band-2024"])
    def test_for_a_gig_is_shared_by_the_members_of_the_band(self, name: str) -> None:
        """Two of them apply together, for one gig on one day."""
        (one, one_gig), (other, other_gig) = gigs_of(name)
        assert (one.net, one.paid_on) == (other.net, other.paid_on)
        assert one_gig == other_gig
        assert one.person != other.person
        _, swedish, english = SHARED_BY[name]
        assert f"Bandets {swedish} medlemmar delade" in read(name).story.sv
        assert f"The {english} members shared" in read(name).story.en

    @pytest.mark.parametrize("name", ["talkshow", "talkshow-2024"])
    def test_for_the_talk_show_comes_once_for_every_friday_of_the_month(self, name: str) -> None:
        """All four of them."""
        ((income, gig),) = gigs_of(name)
        fridays = days_of(case_of(name).month.plus(-1), FRIDAY)
        assert (gig.first_day, gig.last_day) == (fridays[0], fridays[-1])
        assert gig.occasions == len(fridays) == 4
        assert income.paid_on > gig.last_day
        assert "alla fyra fredagarna" in read(name).story.sv
        assert "all four Fridays" in read(name).story.en

    @pytest.mark.parametrize("name", ["skribent", "skribent-2024"])
    def test_for_texts_is_a_wage_for_three_on_one_payslip(self, name: str) -> None:
        """Paid on the 25th or the Friday before it, with what it was before tax."""
        ((income, gig),) = gigs_of(name)
        assert income.kind is fs.IncomeKind.EMPLOYMENT
        assert income.gross is not None
        assert income.gross > income.net
        assert gig.occasions == 3
        assert gig.last_day < income.paid_on
        payday = date(income.paid_on.year, income.paid_on.month, 25)
        while payday.weekday() > FRIDAY:
            payday -= timedelta(days=1)
        assert income.paid_on == payday
        assert "för tre texter" in read(name).story.sv
        assert "three texts" in read(name).story.en

    @pytest.mark.parametrize("name", ["forsaljning", "forsaljning-2024"])
    def test_for_sales_comes_every_other_friday(self, name: str) -> None:
        """Each for the two weeks that ended on the Sunday before, with no day between them."""
        gigs = gigs_of(name)
        assert len(gigs) == 3
        assert {income.paid_on.weekday() for income, _ in gigs} == {FRIDAY}
        first = gigs[0][0].paid_on
        for place, (income, gig) in enumerate(gigs):
            assert income.paid_on == first + 2 * place * WEEK
            assert income.paid_on - gig.last_day == timedelta(days=5)
            assert gig.last_day - gig.first_day == timedelta(days=13)
        assert "varannan fredag" in read(name).story.sv
        assert "every other Friday" in read(name).story.en

    @every_example
    def test_says_why_its_kind_stands_there(self, name: str) -> None:
        """Whether a fee or pay from a cooperative is income of employment is not settled."""
        lines = read(name).text.splitlines()
        place = next(at for at, line in enumerate(lines) if re.match(r'kind = "(FEE|EMPL)', line))
        why = lines[place - 1]
        assert why.startswith("# ")
        assert ("inte avgjort" in why) is ("skribent" not in name)
        assert "inkomst av anställning" in why


class TestNothingIsAssessed:
    """As the file stands, a person has to answer."""

    @every_example
    def test_asks_about_every_payment_and_nothing_else(self, name: str) -> None:
        """Along neither road is there anything to look at."""
        given = read(name).given
        assert given.case.assessments == ()
        result = fs.calculate(given.case, ledger=given.ledger, practice=given.practice)
        assert isinstance(result, fs.AwaitsAssessment)
        assert [(question.code, question.about) for question in result.questions] == [
            ("not_assessed", income.id) for income in given.case.incomes
        ]
        assert result.if_refused.notices == result.if_granted.notices == ()

    @every_example
    def test_the_invented_assessment_stands_last_and_behind_its_marks(self, name: str) -> None:
        """Under a comment that says whose it is."""
        text = read(name).text
        above, _, below = text.partition("\n# En bedömning görs av en person. ")
        assert "#:" not in above
        comment, _, invented = below.partition("\n#: ")
        assert re.search(
            r"påhittade? och gäller inte förrän någon tar bort tecknen\n# #: ", comment
        )
        assert all(line.startswith("# ") for line in comment.splitlines()[1:])
        lines = f"#: {invented}".splitlines()
        assert lines[0] == "#: [[assessments]]"
        assert all(line.startswith("#: ") for line in lines)
        assert 'motivation = "Påhittad för exemplet."' in invented

    @pytest.mark.parametrize("name", [name for name in NAMES if "skrib" in name or "salj" in name])
    def test_a_wage_needs_what_is_known_of_jobbstimulans(self, name: str) -> None:
        """Without the ledger there would be a warning."""
        result = fs.calculate(case_of(name))
        assert isinstance(result, fs.AwaitsAssessment)
        assert [notice.code for notice in result.if_refused.notices] == ["jobbstimulans_unknown"]

    @pytest.mark.parametrize(
        "name, stimulated",
        [
            ("skribent", True),  # six months in a row, October to March
            ("skribent-2024", False),  # five, and then three
            ("forsaljning", True),  # a recorded period
            ("forsaljning-2024", True),
        ],
    )
    def test_says_whether_there_is_jobbstimulans(self, name: str, *, stimulated: bool) -> None:
        """As the file's comment beside the ledger says."""
        given = read(name).given
        result = fs.calculate(given.case, ledger=given.ledger)
        assert isinstance(result, fs.AwaitsAssessment)
        assert (result.if_refused.disregarded.jobbstimulans > 0) is stimulated


class TestTakenIntoForce:
    """With the marks taken away it is a case that is settled."""

    @every_example
    def test_is_settled(self, name: str) -> None:
        """With no warning, and only such notices as the file tells of."""
        result = settled(name)
        assert [notice.code for notice in result.notices] == NOTICED.get(name, [])
        assert all(notice.severity.name == "INFO" for notice in result.notices)
        assert ("anmärkning" in read(name).text) is (name in NOTICED)
        assert result.disregarded.assessment > 0

    @every_example
    def test_is_what_anyone_gets_who_takes_the_marks_away(self, name: str) -> None:
        """By hand, in the packaged file. Nothing else of the case changes."""
        file = files("forsorjning").joinpath("examples", f"{name}.toml").read_text("utf-8")
        lines = [line.removeprefix("#: ") for line in file.splitlines()]
        given, assessed = read(name).given, read(name).assessed
        assert read_case_file("\n".join(lines)) == assessed
        assert evolve(assessed.case, assessments=()) == given.case
        assert evolve(assessed.ledger, assessment_use={}) == given.ledger

    @every_example
    def test_each_person_who_is_paid_has_one(self, name: str) -> None:
        """And it is about that person's own pay."""
        paid: dict[str, set[str]] = {}
        for income in case_of(name).incomes:
            paid.setdefault(income.person, set()).add(income.id)
        assessments = assessments_of(name)
        assert [one.person for one in assessments] == list(paid)
        for one in assessments:
            if isinstance(one.scope, fs.Payments):
                assert one.scope.incomes == paid[one.person]

    @pytest.mark.parametrize("name", IN_2026)
    def test_in_2026_the_payments_were_assessed_when_they_had_come(self, name: str) -> None:
        """In the month applied for, on a day when people work."""
        case = case_of(name)
        for one in assessments_of(name):
            assert isinstance(one.scope, fs.Payments)
            assert fs.Month.of(one.decided_on) == case.month
            assert one.decided_on > max(income.paid_on for income in case.incomes)
            assert one.decided_on.weekday() <= FRIDAY

    @pytest.mark.parametrize("name", IN_2024)
    def test_in_2024_the_work_was_assessed_ahead_and_looked_at_again(self, name: str) -> None:
        """Without the recorded reviews the pay would be a question."""
        given = read(name).assessed
        first_work = min(gig.first_day for _, gig in gigs_of(name))
        last_paid = max(income.paid_on for income, _ in gigs_of(name))
        forgotten = []
        for one in given.case.assessments:
            scope = standing_of(one)
            assert scope.valid_from <= first_work
            assert last_paid <= scope.valid_to
            for day in (one.decided_on, *scope.review_dates, *scope.reviewed_on):
                assert day.weekday() <= FRIDAY
            for day in scope.reviewed_on:
                assert scope.valid_from <= day <= last_paid
            forgotten.append(evolve(one, scope=evolve(scope, reviewed_on=())))
        case = evolve(given.case, assessments=forgotten)
        result = fs.calculate(case, ledger=given.ledger)
        assert isinstance(result, fs.AwaitsAssessment)
        assert [(question.code, question.about) for question in result.questions] == [
            ("review_overdue", income.id) for income in case.incomes
        ]

    def test_the_forms_and_sections_vary(self) -> None:
        """Every form stands in each year, each section as often as the other; some have caps."""
        for year in (IN_2026, IN_2024):
            forms = {type(one.form) for name in year for one in assessments_of(name)}
            assert forms == {fs.Everything, fs.PerMonth, fs.PerOccasion, fs.Share}
            bases = [{one.legal_basis for one in assessments_of(name)} for name in year]
            assert bases.count({fs.LegalBasis.RIGHT}) == 3
            assert bases.count({fs.LegalBasis.DISCRETIONARY}) == 3
        capped = {
            name
            for name in IN_2024
            if any(standing_of(one).caps != fs.Caps() for one in assessments_of(name))
        }
        assert capped == {
            "stadsvandring-2024",
            "band-2024",
            "talkshow-2024",
            "forsaljning-2024",
        }
