from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    FEE,
    ONE_ADULT,
    ORDINARY,
    asked_about,
    assessment,
    codes_of,
    figures,
    histories,
    ledgers_of,
    left_out_of,
    months_at_work,
    pay,
    refused,
    september,
    standing,
    with_assessments,
)

ZERO = Decimal(0)
CHRONOLOGICAL = evolve(ORDINARY, occasion_choice="CHRONOLOGICAL")


@st.composite
def covered_months(draw: st.DrawFn, /, **terms: Any) -> fs.Case:
    """Anna's gigs of a month, and one standing assessment that covers every one of them."""
    month = terms.get("month") or draw(fst.months())
    pinned: dict[str, Any] = {
        "month": month,
        "household": ONE_ADULT,
        "occasional": True,
        "assessed": False,
    }
    case = draw(fst.cases(**(pinned | {"least_incomes": 1, "limits": False} | terms)))
    form, basis = draw(fst.forms()), draw(st.sampled_from(fs.LegalBasis))
    return with_assessments(
        case, [assessment(form=form, legal_basis=basis, scope=standing(caps=draw(caps())))]
    )


def caps() -> st.SearchStrategy[fs.Caps]:
    """Caps, each of them set or not."""
    limit = st.none() | fst.amounts(4_000)
    return st.builds(fs.Caps, per_month=limit, per_year=limit, total=limit)


def of_one_kind(**terms: Any) -> st.SearchStrategy[fs.Case]:
    """The same where all pay is of one kind, so that no cap moves between kinds."""
    kinds = st.sampled_from(fst.WORK)
    return kinds.flatmap(lambda kind: covered_months(kinds={kind}, **terms))


class TestWhatIsLeftOut:
    """Every krona of pay is either counted or left out, and never both."""

    @given(known=histories(), practice=fst.practices())
    def test_what_is_left_out_of_a_payment_lies_between_nothing_and_the_payment(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P6: no disregard is below zero or above the net pay that it covers.

        Jobbstimulans works on a person's whole employment income, so that the
        second half is held for each person.
        """
        case, ledger = known
        result = refused(case, ledger, practice)
        rows = result.sheet.part(fs.Part.INCOME)
        net = {row.refs[0]: row.amount for row in rows}
        for income, paid in net.items():
            assert 0 <= left_out_of(result, income) <= paid
        for member in case.household.members:
            theirs = [row.amount for row in rows if member.id in row.refs]
            free = [row.amount for row in _free(result) if member.id in row.refs]
            assert min(free, default=0) >= 0
            assert sum(free) <= sum(theirs)

    @pytest.mark.parametrize("krona", ["KRONA_UP", "KRONA_HALF_UP", "KRONA_DOWN"])
    @pytest.mark.parametrize("net", ["0.40", "0.60", "0.80"])
    @pytest.mark.parametrize("form", [fs.Share("0.9"), fs.Share(1), fs.Everything()])
    def test_no_rounding_goes_beyond_the_payment(self, krona: str, net: str, form: fs.Form) -> None:
        """P6: a small pay under a rounding to whole kronor is left out to its last öre, at most."""
        employed = pay("gig", net, kind="EMPLOYMENT")
        practice = fs.Practice(assessment_rounding=krona, jobbstimulans_rounding=krona)
        ledger = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]})
        for assessed in (
            [],
            [assessment(form=form)],
            [assessment(form=form, legal_basis="DISCRETIONARY")],
        ):
            result = refused(september(employed, assessments=assessed), ledger, practice)
            assert result.disregarded.assessment >= 0
            assert result.disregarded.jobbstimulans >= 0
            assert result.counted_income >= 0

    @given(known=histories(costs_assessed=False, this_month=False), practice=fst.practices())
    def test_income_is_what_counts_and_what_is_left_out_to_the_krona(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P7: counted income is the income less all that is left out, under 12 kap. 2 § too."""
        case, ledger = known
        result = refused(case, ledger, practice)
        assert result.counted_income == result.income - result.disregarded.total
        assert result.counted_income >= 0

    @given(known=histories(), data=st.data())
    def test_two_assessments_of_one_payment_leave_out_at_most_the_payment(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """P16: a krona is never left out twice.

        Standing assessments that overlap are refused, so the two are of the payments themselves.
        """
        case, ledger = known
        person = case.household.members[0].id
        ids = [one.id for one in case.incomes if one.person == person] or ["none"]
        two = [
            data.draw(
                fst.assessments(
                    person=person, month=case.month, scope=fs.Payments(ids), id=f"both-{place}"
                )
            )
            for place in range(2)
        ]
        result = refused(with_assessments(case, two), ledger)
        for income in case.incomes:
            assert left_out_of(result, income.id) <= income.net

    @given(case=covered_months(), data=st.data())
    def test_caps_hold_together_with_what_was_used_before(
        self, case: fs.Case, data: st.DataObject
    ) -> None:
        """What is left out never goes beyond a cap, less what earlier months have used of it."""
        ledger = data.draw(ledgers_of(case))
        result = refused(case, ledger)
        scope = case.assessments[0].scope
        assert isinstance(scope, fs.Standing)
        limits = scope.caps
        used = ledger.assessment_use.get("assessment", fs.AssessmentUse()).by_year
        left_out = result.disregarded.assessment
        if limits.per_month is not None:
            assert left_out <= limits.per_month
        if limits.total is not None:
            assert left_out <= max(ZERO, limits.total - sum(used.values(), ZERO))
        worked = {one.gig.last_day.year for one in case.incomes if one.gig}
        if limits.per_year is not None:
            room = [max(ZERO, limits.per_year - used.get(year, ZERO)) for year in worked]
            assert left_out <= sum(room, ZERO)

    @given(case=of_one_kind(several=False), data=st.data())
    def test_everything_leaves_out_at_least_as_much_as_any_other_form(
        self, case: fs.Case, data: st.DataObject
    ) -> None:
        """P14: leaving out everything is the most that an assessment of the same pay can do."""
        ledger = data.draw(ledgers_of(case))
        given = case.assessments[0]
        full = with_assessments(case, [evolve(given, form=fs.Everything())])
        some, most = refused(case, ledger), refused(full, ledger)
        assert some.disregarded.assessment <= most.disregarded.assessment
        assert some.resources <= most.resources

    @given(
        case=of_one_kind(),
        more=fst.amounts(2_000),
        what=st.sampled_from(("form", "per_month", "per_year", "total")),
        data=st.data(),
    )
    def test_raising_what_an_assessment_leaves_out_never_lowers_what_there_is(
        self, case: fs.Case, more: Decimal, what: str, data: st.DataObject
    ) -> None:
        """P13: a higher amount, share or cap never leaves the household with less.

        It is so for pay of one kind (see the cliffs).
        """
        ledger = data.draw(ledgers_of(case))
        given = case.assessments[0]
        assert isinstance(given.scope, fs.Standing)
        if what == "form":
            raised = evolve(given, form=_raised(given.form, more))
        else:
            limit = getattr(given.scope.caps, what)
            higher = None if limit is None else limit + more
            scope = evolve(given.scope, caps=evolve(given.scope.caps, **{what: higher}))
            raised = evolve(given, scope=scope)
        after = refused(with_assessments(case, [raised]), ledger)
        assert after.resources >= refused(case, ledger).resources

    @given(case=covered_months(kinds=FEE, several=False), more=st.integers(1, 3), data=st.data())
    def test_raising_a_limit_of_occasions_never_lowers_what_there_is(
        self, case: fs.Case, more: int, data: st.DataObject
    ) -> None:
        """P13: one more occasion within the limit never leaves the household with less."""
        given = case.assessments[0]
        limit = data.draw(st.integers(0, 3))
        name = data.draw(st.sampled_from(("max_occasions", "max_occasions_per_month")))
        practice = data.draw(st.sampled_from((ORDINARY, CHRONOLOGICAL)))

        def limited(number: int) -> Decimal:
            scope = standing(**{name: number})
            return refused(
                with_assessments(case, [evolve(given, scope=scope)]), practice=practice
            ).resources

        assert limited(limit) <= limited(limit + more)

    @pytest.mark.parametrize("form", [fs.PerMonth, fs.PerOccasion, fs.Share])
    def test_leaving_nothing_out_is_no_assessment(self, form: Any) -> None:
        """P15: an amount or a share of zero would be no assessment, and is refused as one."""
        with pytest.raises(fs.InvalidFacts) as refusal:
            form(0)
        assert codes_of(refusal.value) == ["no_effect"]

    @given(known=histories(assessed=False), data=st.data())
    def test_counting_in_full_comes_to_the_same_as_no_assessment(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """P15: a refusal leaves nothing out, as if nothing were assessed, and no question."""
        case, ledger = known
        gigs = [one for one in case.incomes if one.gig is not None]
        refusals = [
            data.draw(
                fst.assessments(
                    person=one.person,
                    month=case.month,
                    scope=fs.Payments([one.id]),
                    form=fs.CountInFull(),
                )
            )
            for one in gigs
        ]
        after = with_assessments(case, refusals)
        assert figures(refused(after, ledger)) == figures(refused(case, ledger))
        assert not {one.id for one in gigs} & set(asked_about(after, ledger))


class TestWhatAnAssessmentDoesNotCover:
    """An assessment that does not cover a gig changes nothing about it."""

    @given(known=histories(assessed=False), data=st.data())
    def test_work_outside_the_period_is_untouched(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """P8: it goes by the day of the work, both ends of the period included."""
        case, ledger = known
        worked = [one.gig for one in case.incomes if one.gig is not None]
        first = min((gig.first_day for gig in worked), default=case.month.first_day)
        last = max((gig.last_day for gig in worked), default=case.month.first_day)
        after = data.draw(st.booleans())
        scope = (
            standing(valid_from=last + timedelta(days=1), valid_to="2030-01-01")
            if after
            else standing(valid_from="2000-01-01", valid_to=first - timedelta(days=1))
        )
        changes_nothing(case, ledger, [assessment(scope=scope)])

    @given(
        worked=fst.days(fs.Month(2026, 8)),
        first=fst.days(fs.Month(2026, 8)),
        length=st.integers(0, 9),
    )
    def test_both_ends_of_the_period_are_included(
        self, worked: Any, first: Any, length: int
    ) -> None:
        """P8: work on the first day or the last is covered, the day before or after is not."""
        last = first + timedelta(days=length)
        case = september(
            pay("gig", 500, worked=worked),
            assessments=[assessment(scope=standing(valid_from=first, valid_to=last))],
        )
        assert isinstance(fs.calculate(case), fs.Settled) == (first <= worked <= last)

    @given(data=st.data())
    def test_another_persons_pay_is_untouched(self, data: st.DataObject) -> None:
        """P9: an assessment is of one person, also within a household."""
        month = data.draw(fst.months())
        household = data.draw(fst.households(month=month, adults=2, most_children=0))
        case = data.draw(fst.cases(month=month, household=household, assessed=False))
        ledger = data.draw(ledgers_of(case))
        before = refused(case, ledger)
        after = refused(with_assessments(case, [assessment()]), ledger)
        others = [one.id for one in case.incomes if one.person != "anna"]
        assert all(left_out_of(after, one) == 0 for one in others)
        assert _jobbstimulans_of(before, "bo") == _jobbstimulans_of(after, "bo")
        asked = set(asked_about(with_assessments(case, [assessment()]), ledger))
        assert asked & set(others) == set(asked_about(case, ledger)) & set(others)

    @given(
        known=histories(assessed=False),
        filters=st.sampled_from(
            (
                {"activities": ["annat"]},
                {"kinds": ["PENSION"]},
                {"arrangers": ["En annan arrangör"]},
                {"payers": ["En annan utbetalare"]},
            )
        ),
    )
    def test_what_it_does_not_name_is_untouched(
        self, known: tuple[fs.Case, fs.Ledger], filters: dict[str, list[str]]
    ) -> None:
        """P10: other activities, kinds, arrangers and payers than those it names."""
        case, ledger = known
        changes_nothing(case, ledger, [assessment(scope=standing(**filters))])

    @given(known=histories(occasional=True), data=st.data())
    def test_a_further_assessment_never_lowers_what_there_is(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """P11: adding an assessment of pay that none covers never lowers what there is.

        One of the payment itself decides alone, so it may stand in another's place.
        """
        case, ledger = known
        before = refused(case, ledger)
        uncovered = [
            one
            for one in case.incomes
            if one.gig and not any(one.id in row.refs for row in _assessed_rows(before))
        ]
        new = [
            data.draw(
                fst.assessments(
                    person=one.person,
                    month=case.month,
                    scope=fs.Payments([one.id]),
                    id=f"on-{one.id}",
                )
            )
            for one in uncovered
        ]
        after = refused(with_assessments(case, [*case.assessments, *new]), ledger)
        assert after.resources >= before.resources


class TestTheTimeOfAnAssessment:
    """A standing assessment has a beginning and an end, and a person can end it."""

    @given(worked=fst.days(fs.Month(2026, 8)), on=fst.days(fs.Month(2026, 8)))
    def test_revocation_ends_it_after_the_day_itself(self, worked: Any, on: Any) -> None:
        """P45: work after a revocation counts, without any question; on its day it is covered."""
        revoked = fs.Revocation(on=on, by="officer-2", reason="journal 8")
        case = september(
            pay("gig", 500, worked=worked),
            assessments=[assessment(scope=standing(revoked=revoked))],
        )
        result = fs.settled(fs.calculate(case))
        assert result.disregarded.assessment == (500 if worked <= on else 0)

    @given(
        worked=fst.days(fs.Month(2026, 8)),
        planned=st.lists(fst.days(fs.Month(2026, 8)), max_size=3, unique=True),
        recorded=st.lists(fst.days(fs.Month(2026, 9)), max_size=3, unique=True),
    )
    def test_each_planned_review_before_the_work_needs_a_recorded_one(
        self, worked: Any, planned: list[Any], recorded: list[Any]
    ) -> None:
        """P45: without the reviews planned before the work a person is asked, till one is made."""
        scope = standing(review_dates=planned, reviewed_on=recorded)
        case = september(pay("gig", 500, worked=worked), assessments=[assessment(scope=scope)])
        due = sum(review < worked for review in planned)
        assert isinstance(fs.calculate(case), fs.Settled) == (due <= len(recorded))

    @given(
        worked=fst.days(fs.Month(2026, 8)),
        first=fst.days(fs.Month(2026, 8)),
        length=st.integers(0, 9),
    )
    def test_work_during_a_pause_is_asked_about(self, worked: Any, first: Any, length: int) -> None:
        """P45: a pause stops it for its days, both ends included."""
        pause = fs.Period(first, first + timedelta(days=length))
        case = september(
            pay("gig", 500, worked=worked), assessments=[assessment(scope=standing(pauses=[pause]))]
        )
        assert isinstance(fs.calculate(case), fs.Settled) == (worked not in pause)

    @given(worked=fst.days(fs.Month(2026, 8)), begins=fst.days(fs.Month(2026, 8)))
    def test_the_one_it_supersedes_covers_the_work_before_it(
        self, worked: Any, begins: Any
    ) -> None:
        """P45: work before the successor's first day goes by the earlier terms."""
        old = assessment(form=fs.PerOccasion(100), id="old")
        new = assessment(
            form=fs.PerOccasion(200), id="new", supersedes="old", scope=standing(valid_from=begins)
        )
        case = september(pay("gig", 500, worked=worked), assessments=[new, old])
        result = fs.settled(fs.calculate(case))
        assert result.disregarded.assessment == (100 if worked < begins else 200)


class TestWhatAnAssessmentMustHold:
    """14 kap. 3 and 10 §§: what a person decides is documented, with its reasons."""

    @pytest.mark.parametrize(
        "name,value,code",
        [
            ("motivation", "", "motivation_missing"),
            ("motivation", " \t\n", "motivation_missing"),
            ("grounds", (), "ground_missing"),
            ("decided_by", "", "id_missing"),
            ("decided_on", None, "not_a_date"),
        ],
    )
    def test_an_assessment_lacks_nothing(self, name: str, value: Any, code: str) -> None:
        """P44: without reasons, ground, decider or day of decision there is no assessment.

        Planned reviews are not among what it must hold.
        """
        with pytest.raises(fs.InvalidFacts) as refusal:
            assessment(**{name: value})
        assert codes_of(refusal.value) == [code]

    def test_standing_terms_have_an_end(self) -> None:
        """P44: work not yet done is covered to a last day, never for ever."""
        with pytest.raises(fs.InvalidFacts) as refusal:
            standing(valid_to=None)
        assert codes_of(refusal.value) == ["not_a_date"]

    @pytest.mark.parametrize("name", ["grounds", "motivation", "decided_by", "decided_on"])
    def test_nothing_of_it_is_filled_in(self, name: str) -> None:
        """P44: no default stands in for what a person has to say."""
        given = {
            "person": "anna",
            "scope": standing(),
            "form": fs.Everything(),
            "legal_basis": "RIGHT",
            "grounds": ["HEALTH"],
            "motivation": "journal 7",
            "decided_by": "officer-1",
            "decided_on": "2026-01-01",
        }
        del given[name]
        with pytest.raises(TypeError, match=name):
            fs.IndividualAssessment(**given)  # type: ignore[arg-type]


class TestObedience:
    """Only the terms of an assessment move an amount."""

    @given(known=histories(), data=st.data())
    def test_who_decided_and_in_which_words_moves_nothing(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """Grounds, motivation, decider and delegation change no amount and no question."""
        case, ledger = known
        word = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1)
        others = [
            evolve(
                one,
                grounds=data.draw(st.frozensets(st.sampled_from(fs.Ground), min_size=1)),
                motivation=data.draw(word),
                decided_by=data.draw(word),
                delegation=data.draw(word),
            )
            for one in case.assessments
        ]
        again = with_assessments(case, others)
        before, after = refused(case, ledger), refused(again, ledger)
        assert figures(before) == figures(after)
        assert before.input_hash == after.input_hash
        assert asked_about(case, ledger) == asked_about(again, ledger)

    @given(known=histories(), board=st.sampled_from(("", "Enskede-Årsta-Vantör")))
    def test_the_same_board_moves_nothing(
        self, known: tuple[fs.Case, fs.Ledger], board: str
    ) -> None:
        """An assessment by the board that decides the month is read as one without a board."""
        case, ledger = known
        theirs = [evolve(one, board=board) for one in case.assessments]
        again = evolve(case, board=board, assessments=theirs)
        assert figures(refused(case, ledger)) == figures(refused(again, ledger))
        assert asked_about(case, ledger) == asked_about(again, ledger)

    @given(at_work=months_at_work(), note=st.text(max_size=5), data=st.data())
    def test_notes_and_ids_of_the_case_move_nothing(
        self, at_work: tuple[fs.Case, str], note: str, data: st.DataObject
    ) -> None:
        """The caller's notes, the id of the case and the day of the decision move no amount."""
        case, _ = at_work
        on = data.draw(fst.days(case.month))
        incomes = [evolve(one, note=note) for one in case.incomes]
        again = evolve(case, incomes=incomes, id="another", decided_on=on)
        assert figures(refused(case)) == figures(refused(again))


def changes_nothing(case: fs.Case, ledger: fs.Ledger, given: list[fs.IndividualAssessment]) -> None:
    """Hold that assessments of Anna's change no amount of the month and no question."""
    again = with_assessments(case, given)
    assert figures(refused(case, ledger)) == figures(refused(again, ledger))
    assert asked_about(case, ledger) == asked_about(again, ledger)


def _raised(form: fs.Form, more: Decimal) -> fs.Form:
    match form:
        case fs.PerMonth(amount):
            return fs.PerMonth(amount + more)
        case fs.PerOccasion(amount):
            return fs.PerOccasion(amount + more)
        case fs.Share(share):
            return fs.Share(min(Decimal(1), share + Decimal("0.1")))
        case fs.Everything() | fs.CountInFull():
            return form


def _free(result: fs.Calculation) -> list[fs.Row]:
    parts = ("YOUTH", "CHILD", "ASSESSMENT", "JOBBSTIMULANS")
    return [row for part in parts for row in result.sheet.part(part)]


def _assessed_rows(result: fs.Calculation) -> list[fs.Row]:
    return [row for row in _free(result) if row.part is fs.Part.ASSESSMENT and len(row.refs) > 2]


def _jobbstimulans_of(result: fs.Calculation, person: str) -> Decimal:
    rows = result.sheet.part(fs.Part.JOBBSTIMULANS)
    return sum((row.amount for row in rows if person in row.refs), Decimal(0))
