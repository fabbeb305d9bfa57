"""``forsorjning what-if``: the month of a file, and what is compared with it."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.cli import main
from forsorjning.ground.as_text import as_text
from forsorjning.ground.money import printed
from forsorjning.interop.casefile import RunFile
from forsorjning.interop.json import to_json
from tests.cli.helpers import Capture, send, without_style
from tests.cli.what_if_helpers import (
    EXAMPLE,
    asked,
    example,
    refused,
    saved,
    supposed,
    tried,
    words,
)
from tests.facts.test_every_fault import assessment, case, gig, income, standing

CARRIED = fs.Practice(carry_surplus_months=3)
MONTHS = [
    case(month="2026-07", incomes=[income(id="juni", net=9000, paid_on="2026-06-25")]),
    case(month="2026-08"),
    case(month="2026-10"),
]
"""Three months without an open question; the first leaves a surplus to the second."""


def of_months(folder: Path, cases: list[fs.Case], **beside: Any) -> str:
    """A file of several months."""
    file = folder / "månader.json"
    file.write_text(to_json(RunFile(cases=cases, **beside)), encoding="utf-8")
    return str(file)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The file of the example with four city walks that nobody has assessed."""
    return example(tmp_path)


class TestMonth:
    """Which month of a file is asked about, and what the months before it leave."""

    def test_is_the_last_one(self, capsys: Capture, tmp_path: Path) -> None:
        """Where none is named."""
        given = of_months(tmp_path, MONTHS)
        assert asked(capsys, given, "--earn", "100").startswith("Vad finns kvar? 2026-10\n")

    @pytest.mark.parametrize("month", ["2026-07", "2026-08", "2026-10"])
    def test_is_the_one_that_is_named(self, capsys: Capture, tmp_path: Path, month: str) -> None:
        """With the ledger of the months before it: a surplus of July counts in August."""
        given = of_months(tmp_path, MONTHS, practice=CARRIED)
        shown = asked(capsys, given, "--earn", "100", "--month", month)
        ledger = fs.Ledger()
        for one in fs.run_months(MONTHS, practice=CARRIED):
            if str(one.month) == month:
                day = one.month.plus(-1).last_day
                pay = income(id="tried", kind="EMPLOYMENT", net=100, paid_on=day)
                answer = fs.kept(one.result.case, pay, ledger=ledger, practice=CARRIED)
                assert as_text(answer.blocks()[2:]) in shown
            ledger = one.ledger

    def test_may_be_named_of_a_file_of_one(self, capsys: Capture, file: str) -> None:
        """It is that one, or none."""
        named = asked(capsys, file, "--earn", "450", "--month", "2026-09")
        assert named == asked(capsys, file, "--earn", "450")
        told = "Det finns inget ärende för den månaden. De som finns: 2026-09.\n"
        assert refused(capsys, file, "--earn", "450", "--month", "2026-10") == told

    def test_that_is_not_there_is_told_with_those_that_are(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """As for ``calculate``."""
        given = of_months(tmp_path, MONTHS)
        told = "There is no case of that month. Those that there are: 2026-07–2026-08, 2026-10.\n"
        options = ("--earn", "1", "--month", "2026-09", "--language", "en")
        assert refused(capsys, given, *options) == told
        told = "Skriv en månad så här: 2026-09\n"
        assert refused(capsys, given, "--earn", "1", "--month", "september") == told

    def test_waits_where_a_month_before_it_awaits_an_answer(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """The month that awaits it can be asked about, and one before it."""
        walk = income(id="i", paid_on="2026-07-06", gig=gig(worked="2026-07-01"))
        cases = [MONTHS[0], case(month="2026-08", incomes=[walk]), *MONTHS[2:]]
        given = of_months(tmp_path, [*cases, case(month="2026-11")])
        told = (
            f"{given}: månaden kan inte räknas förrän en person har svarat på frågorna för "
            "2026-08. Skriv svaren i filen, eller välj den månaden med --month 2026-08.\n"
        )
        for month in ("2026-10", "2026-11"):
            assert refused(capsys, given, "--earn", "1", "--month", month) == told
        assert "En person behöver svara" in asked(
            capsys, given, "--earn", "1", "--month", "2026-08"
        )
        assert asked(capsys, given, "--earn", "1", "--month", "2026-07")
        english = refused(capsys, given, "--earn", "1", "--language", "en")
        assert "until a person has answered the questions of 2026-08" in english

    def test_without_a_norm_needs_one_to_try(self, capsys: Capture, tmp_path: Path) -> None:
        """That is named; nothing is carried over by itself."""
        given = of_months(tmp_path, [case(month="2026-12"), case(month="2027-01")])
        told = refused(capsys, given, "--earn", "100")
        assert told.startswith(f"{given}: Det finns ingen riksnorm för 2027-01.")
        assert told.endswith(
            "\nMed --assume-norm-of 2026-12 prövas den månadens norm. Det är då ett antagande.\n"
        )
        shown = asked(capsys, given, "--earn", "100", "--assume-norm-of", "2026-12")
        assert "Ingen riksnorm är publicerad för 2027-01. Den för 2026-12 har prövats." in words(
            shown
        )
        alone = saved(tmp_path, month="2027-01")
        shown = asked(capsys, alone, "--earn", "100", "--assume-norm-of", "2026-12")
        assert "Den för 2026-12 har prövats." in words(shown)

    def test_has_no_norm_where_one_before_it_has_none(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """What the months before it leave can't be known."""
        options = ("--earn", "100", "--assume-norm-of", "2026-12")
        given = of_months(tmp_path, [case(month=f"2027-0{one}") for one in (1, 2)])
        assert "Det finns ingen riksnorm för 2027-01." in refused(capsys, given, *options)
        first = asked(capsys, given, *options, "--month", "2027-01")
        assert first.startswith("Vad finns kvar? 2027-01\n")
        cases = [case(month=month) for month in ("2026-12", "2027-01", "2027-02")]
        given = of_months(tmp_path, cases)
        assert "Det finns ingen riksnorm för 2027-01." in refused(capsys, given, *options)

    def test_is_refused_with_every_fault_of_its_file(self, capsys: Capture, tmp_path: Path) -> None:
        """By the places of the file, as ``calculate`` tells them."""
        child = fs.Member(id="kim", role="CHILD", born="2001-05-05")
        household = fs.Household(members=[fs.Member(id="anna", role="APPLICANT"), child])
        for given in (
            saved(tmp_path, household=household),
            of_months(tmp_path, [case(household=household)]),
        ):
            assert main(["calculate", given]) == 2
            told = capsys.readouterr().err
            assert "members[1]" in told
            assert refused(capsys, given, "--earn", "100") == told


class TestSpread:
    """One sum, or equal parts over months."""

    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_shows_what_the_library_answers(
        self, capsys: Capture, file: str, language: str
    ) -> None:
        """Both plans, along both roads."""
        shown = asked(capsys, file, "--spread", "1200/4", "--language", language)
        names = {"sv": ("på en gång", "på 4 månader"), "en": ("at once", "over 4 months")}
        plans = dict(zip(names[language], (1, 4), strict=True))
        heading, *others = fs.spread(EXAMPLE, tried(1200), plans).blocks(language)
        assert shown.startswith(as_text([heading]))
        assert shown.rstrip("\n").endswith(as_text(others))
        told = {
            "sv": "anna får 1 200 kr mer efter skatt, på en gång eller i lika delar på 4 månader.",
            "en": "anna is paid 1 200 kr more after tax, at once or in equal parts over 4 months.",
        }
        assert told[language] in words(shown)

    def test_supposes_of_all_such_work(self, capsys: Capture, file: str) -> None:
        """The parts that come later too: the work is where it was."""
        options = ("--form", "PerMonth=1000", "--basis", "DISCRETIONARY")
        shown = asked(capsys, file, "--spread", "1200/2", *options)
        scope = standing(valid_from="2026-07-30", valid_to="2026-08-31")
        one = supposed(scope, fs.PerMonth(1000), "DISCRETIONARY")
        plans = {"på en gång": 1, "på 2 månader": 2}
        answer = fs.spread(EXAMPLE, tried(1200), plans, suppositions=[one])
        assert as_text(answer.blocks()[1:]) in shown

    def test_over_the_end_of_the_norms_needs_one_to_try(self, capsys: Capture, file: str) -> None:
        """And says so."""
        assert "--assume-norm-of 2026-12" in refused(capsys, file, "--spread", "1200/5")
        options = ("--spread", "1200/5", "--assume-norm-of", "2026-12")
        assert "Den för 2026-12 har prövats." in words(asked(capsys, file, *options))


class TestCompare:
    """Files side by side."""

    def test_shows_what_the_library_answers(self, capsys: Capture, tmp_path: Path) -> None:
        """Each with its own ledger and practice, under the name of its file."""
        ledger = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]})
        practice = fs.Practice(jobbstimulans_rounding="KRONA_UP")
        wage = [income(id="i", kind="EMPLOYMENT", net=1001)]
        files = [
            saved(tmp_path, "utan", incomes=wage),
            saved(tmp_path, "med", incomes=wage, beside={"ledger": ledger, "practice": practice}),
        ]
        shown = asked(capsys, files[0], "--compare", files[1])
        scenario = fs.Scenario(case=case(incomes=wage), ledger=ledger, practice=practice)
        answer = fs.compare({"utan": case(incomes=wage), "med": scenario})
        assert as_text(answer.blocks()[1:]) in shown
        first = f"Det som jämförs, för 2026-09: utan ({files[0]}), med ({files[1]}). Ändra i"
        assert words(first) in words(shown)

    def test_of_files_that_all_stand_after_it(self, capsys: Capture, tmp_path: Path) -> None:
        """The first of two or more need not stand before it."""
        files = [saved(tmp_path, name) for name in ("utan", "med")]
        assert main(["what-if", "--compare", *files]) == 0
        shown = capsys.readouterr().out
        assert shown == asked(capsys, files[0], "--compare", files[1])
        assert main(["what-if", "--compare", files[0]]) == 2
        assert capsys.readouterr().err.startswith("Skriv vilken fil det gäller, direkt efter")

    def test_names_each_file_once(self, capsys: Capture, file: str, tmp_path: Path) -> None:
        """Also files of the same name, and names that nobody should have."""
        folder = tmp_path / "en annan"
        folder.mkdir()
        strange = [example(tmp_path, name) for name in ("\x1b[2J", " ", "l" * 200)]
        files = (example(folder), file, *strange)
        tree = json.loads(asked(capsys, file, "--json", "--compare", *files))
        names = ["ärende", "ärende (2)", "ärende (3)", "\\x1b[2J", "en fil", "l" * 60]
        assert [one["name"] for one in tree["scenarios"]] == names
        assert "\x1b" not in asked(capsys, file, "--compare", *files)

    def test_of_a_month_that_all_of_them_have(self, capsys: Capture, tmp_path: Path) -> None:
        """The months differ where none is named."""
        several, one = of_months(tmp_path, MONTHS), saved(tmp_path, month="2026-08")
        told = (
            "Filerna gäller olika månader: 2026-08, 2026-10. Välj en månad som finns i alla med "
            "--month.\n"
        )
        assert refused(capsys, several, "--compare", one) == told
        shown = asked(capsys, several, "--compare", one, "--month", "2026-08", "--language", "en")
        assert shown.startswith("Comparison, 2026-08\n")
        assert "What is compared, of 2026-08: månader (" in words(shown)

    def test_may_have_one_that_was_sent(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, file: str
    ) -> None:
        """And no more."""
        send(monkeypatch, Path(file).read_bytes())
        assert "Det som skickades in, om nej" in asked(capsys, file, "--compare", "-")
        told = "Bara en av filerna kan skickas in till kommandot.\n"
        assert refused(capsys, "-", "--compare", "-") == told
        assert refused(capsys, file, "--compare", "-", "-") == told

    def test_tells_whose_a_fault_is(self, capsys: Capture, file: str, tmp_path: Path) -> None:
        """By the name of its file."""
        other = tmp_path / "annan.toml"
        told = refused(capsys, file, "--compare", str(other))
        assert told.startswith(f"{other}: filen finns inte")
        other.write_text("month = 1", encoding="utf-8")
        assert refused(capsys, file, "--compare", str(other)).startswith(f"{other}: ")

    def test_tries_a_norm_where_they_have_none(self, capsys: Capture, tmp_path: Path) -> None:
        """And is told whose month has none."""
        given = saved(tmp_path, "ett", month="2027-01"), saved(tmp_path, "två", month="2027-01")
        told = refused(capsys, given[0], "--compare", given[1])
        assert told.startswith(f"{given[0]}: Det finns ingen riksnorm för 2027-01.")
        options = ("--assume-norm-of", "2026-12", "--suppose", "GRANTED")
        shown = asked(capsys, given[0], "--compare", given[1], *options)
        assert "Den för 2026-12 har prövats." in words(shown)


class TestAfter:
    """A month with an assessment, and when it has ended."""

    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_shows_what_the_library_answers(
        self, capsys: Capture, tmp_path: Path, language: str
    ) -> None:
        """Without it nobody has assessed the pay, so that both roads are shown."""
        walk = income(id="i", gig=gig(worked="2026-08-01"))
        whole = assessment(id="a", scope=standing(), form=fs.Everything())
        given = saved(tmp_path, incomes=[walk], assessments=[whole])
        shown = asked(capsys, given, "--after", "a", "--language", language)
        answer = fs.after(case(incomes=[walk], assessments=[whole]), "a")
        heading, *others = answer.blocks(language)
        assert shown.startswith(as_text([heading]))
        assert shown.rstrip("\n").endswith(as_text(others))
        told = {
            "sv": "Det som jämförs: 2026-09 med bedömningen a och utan den. Välj en annan",
            "en": "What is compared: 2026-09 with the assessment a and without it. Choose",
        }
        assert told[language] in words(shown)

    def test_of_an_assessment_that_is_not_there_is_told(self, capsys: Capture, file: str) -> None:
        """Without saying what was written."""
        told = refused(capsys, file, "--after", "hemligt")
        assert told.startswith(f"{file}: månaden har ingen bedömning med det id:t. Skriv id:t för")
        assert "hemligt" not in told


class TestInATerminal:
    """As wide as the terminal, and no amount is cut."""

    @pytest.mark.parametrize("columns", [30, 40, 60, 80, 100, 120])
    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_is_as_wide_as_there_is_room(
        self,
        capsys: Capture,
        monkeypatch: pytest.MonkeyPatch,
        file: str,
        columns: int,
        language: str,
    ) -> None:
        """Every amount of every answer stands there whole."""
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        options = ("--form", "PerMonth=2000", "--basis", "DISCRETIONARY", "--language", language)
        spread = fs.spread(EXAMPLE, tried(12000), {"1": 1, "4": 4})
        for arguments, amounts in (
            (["--earn", "1500"], ["9 920", "13 520", "15 020", "11 720"]),
            (["--curve", "20000"], ["9 920", "10 080", "20 000", "100 %"]),
            (["--curve", "20000", *options], ["11 920", "8 280"]),
            (["--spread", "12000/4"], [printed(months.aid) for _, months in spread.roads]),
            (["--compare", file], ["11 720", "13 520"]),
        ):
            shown = without_style(asked(capsys, file, *arguments, "--language", language))
            assert max(map(len, shown.splitlines())) <= min(columns, 100)
            assert "…" not in shown
            assert [amount for amount in amounts if amount not in shown] == []
