"""``forsorjning calculate`` of a file with several months: the table, and the sheet of one."""

import json
import re
import sys
from pathlib import Path

import pytest

import forsorjning as fs
from forsorjning.cli import main
from forsorjning.cli.help import HELP
from forsorjning.cli.page import spans
from forsorjning.interop.documents import load_run
from forsorjning.interop.json import from_json, to_json
from forsorjning.interop.toml import read_run_file
from tests.cli.helpers import Capture, send, without_style

YEAR = """\
household.members = [{ id = "anna", role = "APPLICANT" }]
costs = [{ id = "hyra", kind = "HOUSING", applied = 6500, approved = 6500 }]

[[assessments]]
id = "B1"
person = "anna"
form = { type = "Everything" }
legal_basis = "RIGHT"
grounds = ["PROGRESSION"]
motivation = "Se journalen den 2 januari."
decided_by = "handläggare-1"
decided_on = 2026-01-02

[assessments.scope]
type = "Standing"
valid_from = 2026-01-01
valid_to = 2026-08-31
activities = ["stadsvandring"]
caps = { per_year = 2500 }

[ledger.support_months]
anna = []

[practice]
name = "Norrbacka"
"""
WALKED = """
[[months]]
month = "2026-{month:02}"
incomes = [
  {{ id = "v", person = "anna", kind = "FEE", net = 900, paid_on = 2026-{paid:02}-20, \
gig = {{ worked = 2026-{paid:02}-13, activity = "stadsvandring" }} }},
]
"""
THERE = "2026-02–2026-03, 2026-06–2026-12"
JUNE = "  2026-06                900        700              0   11 520          0"
DECIDED = "beslutat 0 kr"
QUESTIONS = ("frågorna för", "answered the questions of")
REFUSED = 'decided = { forsorjningsstod = 0, ground = "Se journalen den 6 maj." }\n'


def year(last: int = 8) -> str:
    """The months of walks from February to the last; nobody applied in April and May."""
    months = [month for month in range(2, last + 1) if month not in {4, 5}]
    text = YEAR + "".join(WALKED.format(month=month, paid=month - 1) for month in months)
    return text.replace('month = "2026-06"\n', f'month = "2026-06"\n{REFUSED}')


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of months of which none awaits an answer."""
    written = tmp_path / "år.toml"
    written.write_text(year(), encoding="utf-8")
    return written


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    """One in which the tenth month lies beyond the assessment, and two months follow."""
    written = tmp_path / "väntar.toml"
    written.write_text(year(12), encoding="utf-8")
    return written


def lines_of(capsys: Capture, *arguments: str) -> list[str]:
    """What the command prints."""
    assert main(["calculate", *arguments]) == 0
    shown = capsys.readouterr()
    assert not shown.err
    return shown.out.splitlines()


class TestTable:
    """A line for each month, and what a person may want to look at."""

    def test_has_a_line_for_each_month(self, capsys: Capture, file: Path) -> None:
        """With what it comes to, what the board decided, and where nobody applied."""
        lines = lines_of(capsys, str(file))
        assert lines[:11] == [
            "Ekonomiskt bistånd för 2026-02 till 2026-08, kronor",
            "---------------------------------------------------",
            "",
            "                     Inkomst  Bedömning  Jobbstimulans  Bistånd  Överskott",
            "  2026-02                900        900              0   11 720          0",
            "  2026-03                900        900              0   11 720          0",
            "  2026-04 – 2026-05" + " " * 57 + "ingen ansökan",
            f"{JUNE}  {DECIDED}",
            "  2026-07                900          0              0   10 820          0",
            "  2026-08                900          0              0   10 820          0",
            "",
        ]
        assert lines[11:13] == [
            "Bedömning och jobbstimulans är det av inkomsten som inte räknas.",
            "Ingen ansökan finns för 2026-04–2026-05.",
        ]
        assert lines[-3:] == [
            "Hela bladet för en månad: forsorjning calculate FIL --sheet 2026-02",
            "",
            "Detta är en beräkning, inte ett beslut.",
        ]
        assert "Beräkningen följer kommunens praxis: Norrbacka." in lines
        assert max(map(len, lines)) <= 100

    def test_is_the_same_months_as_run_months_gives(self, capsys: Capture, file: Path) -> None:
        """The command reckons nothing of its own."""
        given = load_run(file)
        lines = lines_of(capsys, str(file))
        for one in fs.run_months(given.cases, ledger=given.ledger, practice=given.practice):
            assert isinstance(one.result, fs.Settled)
            (line,) = [line for line in lines if line.startswith(f"  {one.month} ")]
            aid = f"{one.result.aid:,}".replace(",", " ")
            assert f"  {aid}  " in line

    def test_says_what_the_board_decided_and_what_was_calculated(
        self, capsys: Capture, file: Path
    ) -> None:
        """Amount by amount; why it did so is not for the table."""
        lines = lines_of(capsys, str(file))
        assert "2026-06: försörjningsstöd 0 kr (beräknat 11 520 kr)" in lines
        assert "journalen" not in "".join(lines)

    def test_counts_what_the_board_said_nothing_of_as_calculated(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """In the sum at the end of the line."""
        text = year(3).replace(
            'month = "2026-03"\n',
            'month = "2026-03"\n'
            'decided = { other_aid = 200, discretionary = 50, ground = "Se journalen." }\n',
        )
        text += "[[months.costs]]\n"
        text += 'kind = "MEDICINE"\napplied = 300\napproved = 300\n'
        written = tmp_path / "år.toml"
        written.write_text(text, encoding="utf-8")
        lines = lines_of(capsys, str(written))
        assert any(line.endswith("  beslutat 5 470 kr") for line in lines)
        assert (
            "2026-03: bistånd till levnadskostnader i övrigt 200 kr (beräknat 300 kr), bistånd "
            "enligt 12 kap. 2 § 50 kr (beräknat 0 kr)"
        ) in " ".join(lines)

    def test_tells_a_notice_once_with_its_months(self, capsys: Capture, file: Path) -> None:
        """And with what in them it is about, where that differs."""
        text = file.read_text("utf-8").replace(
            'id = "v", person = "anna", kind = "FEE", net = 900, paid_on = 2026-06-20',
            'id = "w", person = "anna", kind = "FEE", net = 900, paid_on = 2026-06-20',
        )
        given = text.replace("valid_from = 2026-01-01", "valid_from = 2025-01-01").replace(
            "decided_on = 2026-01-02", "decided_on = 2026-12-01"
        )
        file.write_text(given, encoding="utf-8")
        lines = lines_of(capsys, str(file))
        (place,) = [at for at, line in enumerate(lines) if line.startswith("Bedömningen gjordes")]
        assert lines[place : place + 2] == [
            "Bedömningen gjordes efter arbetet.",
            "  2026-02–2026-03, 2026-06, 2026-08 (B1, v), 2026-07 (B1, w)",
        ]

    def test_has_a_column_of_children_where_theirs_is_left_out(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """So that the line adds up."""
        written = tmp_path / "barn.toml"
        written.write_text(
            """
[[household.members]]
id = "anna"
role = "APPLICANT"

[[household.members]]
id = "kim"
role = "CHILD"
born = 2010-05-06
in_school = true

[ledger]
youth_earnings = { kim = [] }

[[months]]
month = "2026-01"

[[months]]
month = "2026-02"
incomes = [{ person = "kim", kind = "EMPLOYMENT", net = 700, gross = 900, paid_on = 2026-01-25 }]
""",
            encoding="utf-8",
        )
        lines = lines_of(capsys, str(written))
        heads, first, second = (line.split() for line in lines[3:6])
        assert heads == ["Inkomst", "Bedömning", "Jobbstimulans", "Barn", "Bistånd", "Överskott"]
        assert first[1:5] == ["0", "0", "0", "0"]
        assert second[1:5] == ["700", "0", "0", "700"]
        assert first[5:] == second[5:]
        assert "Barn är det som inte räknas av barns och skolungdomars egna inkomster." in lines

    def test_of_one_month_names_it_once(self, capsys: Capture, tmp_path: Path) -> None:
        """A list may hold a single one."""
        written = tmp_path / "år.toml"
        written.write_text(year(2), encoding="utf-8")
        lines = lines_of(capsys, str(written))
        assert lines[0] == "Ekonomiskt bistånd för 2026-02, kronor"
        assert lines[4] == "  2026-02      900        900              0   11 720          0"

    def test_is_told_in_english(self, capsys: Capture, file: Path) -> None:
        """Every word of it."""
        lines = lines_of(capsys, str(file), "--language", "en")
        assert lines[0] == "Financial aid for 2026-02 to 2026-08, kronor"
        assert lines[3].split() == ["Income", "Assessment", "Jobbstimulans", "Aid", "Surplus"]
        assert lines[6].endswith("  nobody applied")
        assert lines[7].endswith("  decided 0 kr")
        text = "\n".join(lines)
        assert "Nobody applied for 2026-04–2026-05." in text
        assert "2026-06: försörjningsstöd 0 kr (calculated 11 520 kr)" in text
        assert "forsorjning calculate FILE --sheet 2026-02 --language en" in text
        assert text.endswith("This is a calculation, not a decision.")
        for swedish in ("beslut", "ansökan", "månad", "Bistånd", "beräknat"):
            assert swedish not in text

    def test_may_be_sent(self, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        """In either format."""
        send(monkeypatch, year().encode())
        toml = lines_of(capsys, "-")
        send(monkeypatch, to_json(read_run_file(year())).encode())
        assert lines_of(capsys, "-") == toml


class TestThatAwaits:
    """A month in which a person has to answer ends the table, and both its roads are shown."""

    def test_shows_both_roads_on_lines_of_their_own(self, capsys: Capture, waiting: Path) -> None:
        """Neither is preferred, and the exit code is that of an answer."""
        lines = lines_of(capsys, str(waiting))
        (place,) = [at for at, line in enumerate(lines) if line.startswith("  2026-10 om nej")]
        assert [line.split() for line in lines[place : place + 3]] == [
            ["2026-10", "om", "nej", "900", "0", "0", "10", "820", "0", "väntar", "på", "svar"],
            ["2026-10", "om", "ja", "900", "900", "0", "11", "720", "0", "väntar", "på", "svar"],
            [],
        ]
        assert lines[0] == "Ekonomiskt bistånd för 2026-02 till 2026-10, kronor"
        assert lines[-1] == (
            "Båda vägarna visas och ingen föreslås. Detta är en beräkning, inte ett beslut."
        )

    def test_asks_what_has_to_be_answered(self, capsys: Capture, waiting: Path) -> None:
        """As the page of that month does, and says which months wait for it."""
        lines = lines_of(capsys, str(waiting))
        place = lines.index("Beräkningen för 2026-10 väntar på en bedömning")
        month = lines_of(capsys, str(waiting), "--sheet", "2026-10")
        until = month.index("Båda vägarna, kronor: nej eller ja på alla frågor")
        assert lines[place : place + until] == month[:until]
        assert (
            "De 2 månaderna efter, 2026-11–2026-12, kan inte räknas förrän en person har svarat."
        ) in lines

    @pytest.mark.parametrize(
        "last,sv,en",
        [
            (10, "", ""),
            (
                11,
                "Månaden efter, 2026-11, kan inte räknas förrän en person har svarat.",
                "The month after it, 2026-11, can't be calculated until a person has answered.",
            ),
            (
                12,
                "De 2 månaderna efter, 2026-11–2026-12, kan inte räknas förrän",
                "The 2 months after it, 2026-11–2026-12, can't be calculated until",
            ),
        ],
    )
    def test_says_how_many_months_wait(
        self, capsys: Capture, waiting: Path, last: int, sv: str, en: str
    ) -> None:
        """None, one or several."""
        waiting.write_text(year(last), encoding="utf-8")
        for language, said in (("sv", sv), ("en", en)):
            text = "\n".join(lines_of(capsys, str(waiting), "--language", language))
            assert said in text
            assert ("efter, " in text or "after it" in text) == bool(said)

    def test_says_what_the_board_decided_without_an_amount_to_hold_it_against(
        self, capsys: Capture, waiting: Path
    ) -> None:
        """There are two that were calculated."""
        text = waiting.read_text("utf-8")
        waiting.write_text(
            text.replace('month = "2026-10"\n', f'month = "2026-10"\n{REFUSED}'), encoding="utf-8"
        )
        assert "2026-10: försörjningsstöd 0 kr" in lines_of(capsys, str(waiting))

    def test_in_english(self, capsys: Capture, waiting: Path) -> None:
        """If no, and if yes."""
        lines = lines_of(capsys, str(waiting), "--language", "en")
        assert [line[:16] for line in lines if line.endswith("  awaits answer")] == [
            "  2026-10 if no ",
            "  2026-10 if yes",
        ]
        assert "The calculation for 2026-10 awaits an assessment" in lines
        assert lines[-1].startswith("Both roads are shown and neither proposed.")


class TestSheet:
    """``--sheet`` shows the page of one month, as a file of that month would have it."""

    @pytest.mark.parametrize("month", ["2026-02", "2026-06", "2026-10"])
    def test_is_the_page_of_the_month(
        self, capsys: Capture, waiting: Path, tmp_path: Path, month: str
    ) -> None:
        """With the ledger that the months before it leave; in both languages, and as JSON."""
        given = load_run(waiting)
        ledger = given.ledger
        for one in fs.run_months(
            given.cases, ledger=ledger, practice=given.practice, decided=given.decided
        ):
            if str(one.month) == month:
                break
            ledger = one.ledger
        (case,) = [one for one in given.cases if str(one.month) == month]
        alone = tmp_path / "en.json"
        tree = json.loads(to_json(case))
        for name, fact in (("ledger", ledger), ("practice", given.practice)):
            tree[name] = json.loads(to_json(fact))
        alone.write_text(json.dumps(tree), encoding="utf-8")
        for options in ([], ["--language", "en"], ["--json"]):
            expected = lines_of(capsys, str(alone), *options)
            assert lines_of(capsys, str(waiting), "--sheet", month, *options) == expected
        assert lines_of(capsys, str(alone), "--sheet", month) == lines_of(capsys, str(alone))

    def test_has_the_rows_of_earlier_months(self, capsys: Capture, file: Path) -> None:
        """Those that nobody applied for."""
        lines = lines_of(capsys, str(file), "--sheet", "2026-06")
        (row,) = [line for line in lines if "Ingen ansökan införd för 2026-04 till 2026-05" in line]
        assert row.split()[-3:] == ["0", "kommunal", "praxis"]

    @pytest.mark.parametrize(
        "month,sv,en",
        [
            ("hemligt", "Skriv en månad så här: 2026-09", "Write a month like this: 2026-09"),
            ("2026-13", "Skriv en månad så här: 2026-09", "Write a month like this: 2026-09"),
            (
                "2026-04",
                f"Det finns inget ärende för den månaden. De som finns: {THERE}.",
                f"There is no case of that month. Those that there are: {THERE}.",
            ),
            (
                "2026-12",
                f"Månaden kan inte räknas förrän en person har svarat på {QUESTIONS[0]} 2026-10.",
                f"The month can't be calculated until a person has {QUESTIONS[1]} 2026-10.",
            ),
        ],
    )
    def test_of_another_month_is_refused(
        self, capsys: Capture, waiting: Path, month: str, sv: str, en: str
    ) -> None:
        """With those that there are; what was written is not repeated."""
        for language, said in (("sv", sv), ("en", en)):
            for more in ([], ["--json"]):
                arguments = ["calculate", str(waiting), "--sheet", month, *more]
                assert main([*arguments, "--language", language]) == 2
                shown = capsys.readouterr()
                assert (shown.out, shown.err) == ("", f"{said}\n")

    @pytest.mark.parametrize("open_question", [False, True])
    def test_of_a_file_of_one_month_is_its_own(
        self, capsys: Capture, tmp_path: Path, *, open_question: bool
    ) -> None:
        """And no other."""
        written = tmp_path / "en.toml"
        members = 'household.members = [{ id = "anna", role = "APPLICANT" }]\n'
        asks = 'costs = [{ kind = "MEDICINE", applied = 200 }]\n' if open_question else ""
        written.write_text(f'month = "2026-09"\n{members}{asks}')
        assert main(["calculate", str(written), "--sheet", "2026-08"]) == 2
        assert capsys.readouterr().err == (
            "Det finns inget ärende för den månaden. De som finns: 2026-09.\n"
        )


class TestAsJson:
    """One document with every month, for programs."""

    def test_holds_the_results_and_the_ledger(self, capsys: Capture, file: Path) -> None:
        """The same in both languages."""
        texts = {
            "\n".join(lines_of(capsys, str(file), "--json", "--language", language))
            for language in ("sv", "en")
        }
        (text,) = texts
        tree = json.loads(text)
        assert (tree["schemaVersion"], tree["type"]) == ("1.0", "Run")
        assert [one["aid"] for one in tree["months"]] == [
            "11720",
            "11720",
            "11520",
            "10820",
            "10820",
        ]
        assert from_json(json.dumps(tree["ledger"]), fs.Ledger).through == fs.Month(2026, 8)
        assert "journalen" not in text


class TestBadFiles:
    """Every fault with its place, as of a file of one month."""

    def test_are_told_at_the_root_and_in_their_months(self, capsys: Capture, file: Path) -> None:
        """Once each, and all at once."""
        text = file.read_text("utf-8").replace('"HOUSING"', '"HOUSE"').replace('"2026-07"', '"7"')
        file.write_text(text, encoding="utf-8")
        assert main(["calculate", str(file)]) == 2
        shown = capsys.readouterr().err.splitlines()
        assert shown[0] == f"{file}: 2 fel"
        assert [line.split(":")[0].strip() for line in shown[1:3]] == [
            "costs[0].kind",
            "months[3].month",
        ]

    def test_that_only_the_calculation_finds_are_told_too(
        self, capsys: Capture, waiting: Path
    ) -> None:
        """In words, and as JSON; a month without a norm is named."""
        text = waiting.read_text("utf-8")
        waiting.write_text(f'{text}\n[[months]]\nmonth = "2027-01"\n', encoding="utf-8")
        assert main(["calculate", str(waiting)]) == 2
        assert "Det finns ingen riksnorm för 2027-01." in capsys.readouterr().err
        assert main(["calculate", str(waiting), "--json"]) == 2
        (fault,) = json.loads(capsys.readouterr().err)["faults"]
        assert (fault["code"], fault["at"]) == ("norm_not_published", "months[9].month")
        grown = (
            '{ id = "anna", role = "APPLICANT" }, { id = "kim", role = "CHILD", born = 2000-01-01 }'
        )
        waiting.write_text(text.replace('{ id = "anna", role = "APPLICANT" }', grown))
        assert main(["calculate", str(waiting), "--json"]) == 2
        (fault,) = json.loads(capsys.readouterr().err)["faults"]
        assert (fault["code"], fault["at"]) == ("adult_child", "household.members[1]")


class TestWidth:
    """Where there is little room no amount is cut, and nothing is lost that the table drops."""

    @pytest.mark.parametrize("columns", [30, 60, 70, 80, 100, 300])
    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_is_as_wide_as_there_is_room(
        self,
        capsys: Capture,
        monkeypatch: pytest.MonkeyPatch,
        waiting: Path,
        columns: int,
        language: str,
    ) -> None:
        """Which months, amounts and roads there are can be read at any width."""
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert main(["calculate", str(waiting), "--language", language]) == 0
        shown = without_style(capsys.readouterr().out)
        assert max(map(len, shown.splitlines())) <= min(columns, 100)
        assert "…" not in shown
        for amount in ("11 720", "11 520", "10 820"):
            assert amount in shown
        words = " ".join(shown.split())
        assert "2026-04–2026-05." in words
        assert "2026-06: försörjningsstöd 0 kr" in words
        for road in ("om nej", "om ja") if language == "sv" else ("if no", "if yes"):
            assert re.search(rf"2026-10 {road[:2]}\b", words)
            assert re.search(rf"\b{road[3:]}\b", words)

    def test_is_readable_at_eighty(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, file: Path
    ) -> None:
        """Every month stands on a line of its own."""
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        walked = [WALKED.format(month=month, paid=month - 1) for month in (2, 3, 5)]
        file.write_text("".join([YEAR, *walked, REFUSED]), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        lines = [line.rstrip() for line in without_style(capsys.readouterr().out).splitlines()]
        assert lines[2:7] == [
            "         Inkomst  Bedömning  Jobbstimulans  Bistånd  Överskott",
            "2026-02      900        900              0   11 720          0",
            "2026-03      900        900              0   11 720          0",
            "2026-04" + " " * 57 + "ingen ansökan",
            f"2026-05      900        700              0   11 520          0  {DECIDED}",
        ]

    def test_that_is_too_small_for_the_largest_amounts_has_each_under_its_month(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """Also as plain text."""
        written = tmp_path / "stort.toml"
        pay = (
            '{ person = "anna", kind = "EMPLOYMENT", net = 9999999999.99, paid_on = 2025-12-20, '
            'gig = { worked = 2025-12-13, activity = "x" } }'
        )
        written.write_text(
            'household.members = [{ id = "anna", role = "APPLICANT" }]\n'
            f'[[months]]\nmonth = "2026-01"\nincomes = [{pay}, {pay}]\n'
        )
        lines = lines_of(capsys, str(written))
        assert lines[3:9] == [
            "  2026-01 om nej",
            "    Inkomst        19 999 999 999,98",
            "    Bedömning                      0",
            "    Jobbstimulans                  0",
            "    Bistånd                        0",
            "    Överskott      19 999 994 779,98",
        ]
        assert lines[9] == "  2026-01 om ja"
        assert max(map(len, lines)) <= 100


class TestHelp:
    """What the help says of several months is what the command does."""

    @pytest.mark.parametrize("language", [0, 1])
    def test_shows_months_that_work(self, capsys: Capture, tmp_path: Path, language: int) -> None:
        """After the household that holds for all of them."""
        page = HELP["forsorjning calculate"][language]
        first, second = re.findall(r"^  \[\[months\]\]\n(?:  .*\n)+", page, re.MULTILINE)
        household = 'household.members = [{ id = "anna", role = "APPLICANT" }]\n'
        written = tmp_path / "år.toml"
        written.write_text(f"{household}{first}{second}", encoding="utf-8")
        lines = lines_of(capsys, str(written))
        assert [line.split()[0] for line in lines[4:6]] == ["2026-09", "2026-10"]
        assert lines[5].endswith("  beslutat 0 kr")
        assert lines_of(capsys, str(written), "--sheet", "2026-09")


class TestSpans:
    """Months that follow each other are told together."""

    @pytest.mark.parametrize(
        "months,said",
        [
            ([], ""),
            (["2026-01"], "2026-01"),
            (["2025-12", "2026-01", "2026-02"], "2025-12–2026-02"),
            (["2026-01", "2026-03", "2026-04"], "2026-01, 2026-03–2026-04"),
        ],
    )
    def test_are_told_in_order(self, months: list[str], said: str) -> None:
        """Also across a year's end."""
        assert spans(map(fs.Month.parse, months)) == said
