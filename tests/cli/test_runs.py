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
JUNE = "  2026-06  11 720      900        700   11 520"
DECIDED = "beslutat 0 kr"
DECIDED_OF = {
    "2026-06": (
        ["Nämnden har beslutat annorlunda", "2026-06: försörjningsstöd 0 kr (beräknat 11 520 kr)"],
        ["The board decided otherwise", "2026-06: försörjningsstöd 0 kr (calculated 11 520 kr)"],
    )
}
EN_MARKS = "nobody applied", "decided 0 kr"
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
            "            Behov  Inkomst  Bedömning  Bistånd",
            "  2026-02  11 720      900        900   11 720",
            "  2026-03  11 720      900        900   11 720",
            "  2026-04–2026-05  ingen ansökan",
            f"{JUNE}  {DECIDED}",
            "  2026-07  11 720      900          0   10 820",
            "  2026-08  11 720      900          0   10 820",
            "",
        ]
        assert " ".join(lines[11:13]) == (
            "Behov är norm och kostnader. Bedömning är det av inkomsten som inte räknas enligt "
            "individuell bedömning."
        )
        assert lines[13:15] == [
            "",
            "2026-06–2026-08: taket i bedömning B1 är förbrukat, och det som går över räknas.",
        ]
        assert "Hela bladet för en månad:" in lines
        assert f"forsorjning calculate {file} --sheet 2026-02" in " ".join(" ".join(lines).split())
        assert lines[-2:] == [
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
            assert f"  {aid}" in line

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
        assert heads == ["Behov", "Inkomst", "Barn", "Bistånd"]
        assert first[3:5] == ["0", "0"]
        assert second[3:5] == ["700", "700"]
        assert first[5:] == second[5:]
        assert "Barn är det som inte räknas av barns och skolungdomars egna inkomster." in " ".join(
            lines
        )

    def test_of_one_month_names_it_once(self, capsys: Capture, tmp_path: Path) -> None:
        """A list may hold a single one."""
        written = tmp_path / "år.toml"
        written.write_text(year(2), encoding="utf-8")
        lines = lines_of(capsys, str(written))
        assert lines[0] == "Ekonomiskt bistånd för 2026-02, kronor"
        assert lines[4] == "  2026-02  11 720      900        900   11 720"

    def test_is_told_in_english(self, capsys: Capture, file: Path) -> None:
        """Every word of it."""
        lines = lines_of(capsys, str(file), "--language", "en")
        assert lines[0] == "Financial aid for 2026-02 to 2026-08, kronor"
        assert lines[3].split() == ["Need", "Income", "Assessment", "Aid"]
        assert lines[6] == "  2026-04–2026-05  nobody applied"
        assert lines[7].endswith("  decided 0 kr")
        text = "\n".join(lines)
        assert "Need is the norm and the costs. Assessment is what does not count" in text
        assert "2026-06: försörjningsstöd 0 kr (calculated 11 520 kr)" in text
        assert f"{file} --sheet 2026-02 --language en" in " ".join(text.split())
        assert text.endswith("This is a calculation, not a decision.")
        for swedish in ("beslut", "ansökan", "månad", "Bistånd", "beräknat"):
            assert swedish not in text

    def test_may_be_sent(self, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        """In either format."""
        send(monkeypatch, year().encode())
        toml = lines_of(capsys, "-")
        assert "  forsorjning calculate FIL --sheet 2026-02" in toml
        send(monkeypatch, to_json(read_run_file(year())).encode())
        assert lines_of(capsys, "-") == toml


class TestThatAwaits:
    """A month in which a person has to answer ends the table, and both its roads are shown."""

    def test_shows_both_roads_on_lines_of_their_own(self, capsys: Capture, waiting: Path) -> None:
        """Neither is preferred, and the exit code is that of an answer."""
        lines = lines_of(capsys, str(waiting))
        (place,) = [at for at, line in enumerate(lines) if line.startswith("  2026-10 om nej")]
        assert lines[place : place + 3] == [
            "  2026-10 om nej  11 720      900          0   10 820  väntar på svar",
            "  2026-10 om ja   11 720      900        900   11 720  väntar på svar",
            "",
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


SAM = """\
household.members = [{ id = "sam", role = "APPLICANT" }]
costs = [{ id = "hyra", kind = "HOUSING", applied = 6500, approved = 6500 }]
ledger.support_months.sam = []
"""
PAID = (
    '{{ id = "{id}", person = "sam", kind = "FEE", net = {net}, paid_on = {paid}, '
    'gig = {{ worked = {worked}, activity = "sång" }} }}'
)


def months(*of: str) -> str:
    """A file of Sam's with these months; each is its number and more of its text."""
    return SAM + "".join(f'\n[[months]]\nmonth = "2026-{one[:2]}"\n{one[2:]}\n' for one in of)


def shown_of(capsys: Capture, tmp_path: Path, text: str, *arguments: str) -> list[str]:
    """What the command shows of a file with this text."""
    written = tmp_path / "sams ärende.toml"
    written.write_text(text, encoding="utf-8")
    return lines_of(capsys, str(written), *arguments)


class TestUnderTheTable:
    """What the columns do not show is said in words."""

    def test_fields_of_a_months_own_are_told(self, capsys: Capture, tmp_path: Path) -> None:
        """Once where several months have the same number; the rent has fallen out of them."""
        mine = 'costs = [{ kind = "MEDICINE", applied = 300, approved = 300 }]'
        text = months("06", f"07{mine}", f"08{mine}", "09costs = []")
        lines = shown_of(capsys, tmp_path, text)
        assert [line.split()[1] for line in lines[4:6]] == ["11", "5"]
        told = "i månaden ersätter det som står först i filen"
        assert f"2026-07–2026-08: costs {told} (1 i stället för 1)." in lines
        assert f"2026-09: costs {told} (0 i stället för 1)." in lines
        english = "of the month replaces what stands first in the file"
        assert f"2026-09: costs {english} (0 instead of 1)." in " ".join(
            shown_of(capsys, tmp_path, text, "--language", "en")
        )
        sheet = shown_of(capsys, tmp_path, text, "--sheet", "2026-09")
        assert f"2026-09: costs {told} (0 i stället för 1)." in sheet
        assert "2026-07–2026-08" not in "".join(sheet)

    @pytest.mark.parametrize(
        "most,sv,en",
        [
            (
                0,
                "Överskott förs inte vidare till nästa månad.",
                "A surplus is not carried to the next month.",
            ),
            (
                1,
                "Överskott förs vidare till nästa månad, inte längre.",
                "A surplus is carried to the next month, no further.",
            ),
            (
                2,
                "Överskott förs vidare högst 2 månader.",
                "A surplus is carried at most 2 months.",
            ),
        ],
    )
    def test_a_surplus_has_a_column_where_it_counts_and_is_told_where_it_ends(
        self, capsys: Capture, tmp_path: Path, most: int, sv: str, en: str
    ) -> None:
        """As the practice says. Nothing lapses unseen."""
        pay = '{ person = "sam", kind = "EMPLOYMENT", net = 45000, paid_on = 2026-07-25 }'
        text = months(f"08incomes = [{pay}]", "09", "10", "11")
        text += f"[practice]\ncarry_surplus_months = {most}\n"
        lines = shown_of(capsys, tmp_path, text)
        english = shown_of(capsys, tmp_path, text, "--language", "en")
        assert sv in " ".join(lines)
        assert en in " ".join(english)
        heads = ["Behov", "Inkomst", "Bistånd", "Överskott"]
        with_surplus = [*heads[:2], "Överskott", "in", *heads[2:]]
        assert lines[3].split() == (with_surplus if most else heads)
        ends = {
            0: [],
            1: ["2026-10: överskottet från 2026-08, 21 560 kr, förs inte vidare."],
            2: ["2026-11: överskottet från 2026-08, 9 840 kr, förs inte vidare."],
        }
        assert [line for line in lines if line.endswith("förs inte vidare.")] == ends[most]
        of_surplus = [line for line in english if line.endswith("is carried no further.")]
        assert len(of_surplus) == len(ends[most])

    def test_a_limit_that_is_used_up_is_told_with_its_months(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """A cap, and places."""
        assessed = """
[[assessments]]
id = "B{one}"
person = "sam"
form = {{ type = "Everything" }}
legal_basis = "RIGHT"
grounds = ["HEALTH"]
motivation = "Påhittad."
decided_by = "handläggare-1"
decided_on = 2026-01-02
scope = {{ type = "Standing", valid_from = 2026-01-02, valid_to = 2026-12-31, \
activities = ["{activity}"], {limit} }}
"""
        work = [
            f"{month:02}incomes = ["
            + ", ".join(
                PAID.format(
                    id=f"{activity}-{month}",
                    net=500,
                    paid=f"2026-{month - 1:02}-20",
                    worked=f"2026-{month - 1:02}-10",
                ).replace("sång", activity)
                for activity in ("sång", "dans")
            )
            + "]"
            for month in (3, 4, 5, 6)
        ]
        head, tail = months(*work).split("\n[[months]]", 1)
        text = (
            head
            + assessed.format(one=1, activity="sång", limit="caps = { per_year = 700 }")
            + assessed.format(one=2, activity="dans", limit="max_occasions = 2")
            + f"\n[[months]]{tail}"
        )
        lines = shown_of(capsys, tmp_path, text)
        assert (
            "2026-04–2026-06: taket i bedömning B1 är förbrukat, och det som går över räknas."
            in lines
        )
        assert (
            "2026-05–2026-06: tillfällena i bedömning B2 är förbrukade, och fler räknas." in lines
        )
        monthly = text.replace("caps = { per_year = 700 }", "caps = { per_month = 450 }")
        of_months = "2026-03–2026-06: månadens tak i bedömning B1 är förbrukat, och det som"
        assert f"{of_months} går över räknas." in shown_of(capsys, tmp_path, monthly)
        both = monthly.replace("per_month = 450", "per_month = 450, per_year = 700")
        of_both = shown_of(capsys, tmp_path, both)
        assert [line[:40] for line in of_both if "är förbrukat" in line] == [
            "2026-03: månadens tak i bedömning B1 är ",
            "2026-04–2026-06: taket i bedömning B1 är",
        ]
        english = " ".join(shown_of(capsys, tmp_path, text, "--language", "en"))
        assert "2026-04–2026-06: the cap of assessment B1 is used up" in english
        assert "2026-05–2026-06: the occasions of assessment B2 are used up" in english

    def test_an_assessed_payment_of_another_month_is_nothing_to_look_at(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """One that stands in no month is."""
        pay = PAID.format(id="a", net=500, paid="2026-06-20", worked="2026-06-10")
        assessed = """
[[assessments]]
id = "B1"
person = "sam"
form = { type = "Everything" }
legal_basis = "RIGHT"
grounds = ["HEALTH"]
motivation = "Påhittad."
decided_by = "handläggare-1"
decided_on = 2026-07-02
scope = { type = "Payments", incomes = [NAMED] }
"""
        head, tail = months("06", f"07incomes = [{pay}]", "08").split("\n[[months]]", 1)
        for named, where in (('"a"', ""), ('"a", "x"', "  2026-06–2026-08 (B1, x)")):
            lines = shown_of(
                capsys,
                tmp_path,
                f"{head}{assessed.replace('NAMED', named)}\n[[months]]{tail}",
            )
            told = "En bedömning gäller en betalning som inte finns i ärendet."
            assert (told in lines) is bool(where)
            assert not where or lines[lines.index(told) + 1] == where

    def test_a_month_decided_as_calculated_is_not_called_otherwise(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """And an amount that is the same is called so."""
        lines = shown_of(
            capsys,
            tmp_path,
            months(
                '06decided = { forsorjningsstod = 11720, ground = "Se journalen." }',
                '07decided = { forsorjningsstod = 11720, other_aid = 100, ground = "Se." }',
            ),
        )
        place = lines.index("Nämnden har beslutat annorlunda")
        assert " ".join(lines[place + 3 : place + 5]).startswith(
            "2026-07: försörjningsstöd 11 720 kr (som beräknat), bistånd till levnadskostnader i "
            "övrigt"
        )
        same = lines.index("Nämnden har beslutat som beräknat")
        assert same > place
        assert lines[same + 3] == "2026-06: försörjningsstöd 11 720 kr (som beräknat)"

    def test_the_name_of_the_file_is_written_so_that_it_can_be_used(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """Within quotes where it has a space."""
        lines = " ".join(" ".join(shown_of(capsys, tmp_path, months("06"))).split())
        assert f'"{tmp_path}/sams ärende.toml" --sheet 2026-06' in lines


class TestAfterTheLast:
    """Where each adult stands when the next month begins."""

    def test_is_told_of_jobbstimulans_and_of_standing_assessments(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """Of one that still covers work; a child has neither."""
        text = year(8)
        kim = ', { id = "kim", role = "CHILD", born = 2015-01-01 }]'
        text = text.replace('role = "APPLICANT" }]', 'role = "APPLICANT" }' + kim)
        for last, days in (("2026-09-10", "10 dagar"), ("2026-08-31", "")):
            lines = shown_of(capsys, tmp_path, text.replace("2026-08-31", last))
            place = lines.index("Efter 2026-08")
            status = "anna: Ingen jobbstimulans: 2 av 6 månader i följd; 2026-04 bröt följden."
            until = lines.index("Hela bladet för en månad:")
            left = f"anna: Kvar av bedömning B1 den 2026-09-01: 0 kr av taket för 2026, {days}."
            assert lines[place + 3 : until - 1] == ([status, left] if days else [status])

    def test_is_told_in_english(self, capsys: Capture, tmp_path: Path) -> None:
        """With the words of the status."""
        lines = shown_of(capsys, tmp_path, months("06"), "--language", "en")
        assert "After 2026-06" in lines
        assert "sam: No jobbstimulans: 1 of 6 months in a row." in lines

    def test_is_not_told_where_a_question_is_open(self, capsys: Capture, waiting: Path) -> None:
        """The month is not over."""
        assert "Efter" not in " ".join(lines_of(capsys, str(waiting)))


ASKED = {
    "cost": ('{ kind = "MEDICINE", applied = 9 }', "En kostnad", "A cost"),
    "kind": (
        '{ person = "sam", kind = "HABILITATION", net = 9, paid_on = 2026-05-20 }',
        "Ett inkomstslag",
        "A kind of income",
    ),
    "gig": (
        PAID.format(id="a", net=9, paid="2026-05-20", worked="2026-05-10"),
        "En betalning",
        "A payment",
    ),
}


class TestHowToAnswer:
    """After the questions of a month it is said how their answers are written in a file."""

    @pytest.mark.parametrize("asked", [("cost",), ("kind",), ("gig",), ("gig", "cost", "kind")])
    @pytest.mark.parametrize("sheet", [[], ["--sheet", "2026-06"]], ids=["table", "sheet"])
    def test_is_told_of_each_kind_once(
        self, capsys: Capture, tmp_path: Path, asked: tuple[str, ...], sheet: list[str]
    ) -> None:
        """In both languages."""
        paid = [ASKED[one][0] for one in asked if one != "cost"]
        costs = [ASKED[one][0] for one in asked if one == "cost"] * 2
        text = months(f"06incomes = [{', '.join(paid)}]\ncosts = [{', '.join(costs)}]")
        for place, language, head in (
            (1, "sv", "Så skrivs svaren i filen:"),
            (2, "en", "How the answers are written in the file:"),
        ):
            lines = shown_of(capsys, tmp_path, text, *sheet, "--language", language)
            told = lines[lines.index(head) + 1 : lines.index("", lines.index(head))]
            assert {line.strip().partition(":")[0] for line in told} == {
                ASKED[one][place] for one in asked
            }
            assert len(told) == len(asked)

    def test_of_a_standing_assessment_says_what_may_be_missing(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """A review, or an activity that is written in another way."""
        late = year(2).replace("activities =", "review_dates = [2026-01-05]\nactivities =")
        other = year(2).replace('activities = ["stadsvandring"]', 'activities = ["Stadsvandring"]')
        for text, said in ((late, "En uppföljning: "), (other, "En aktivitet: ")):
            lines = shown_of(capsys, tmp_path, text)
            place = lines.index("Så skrivs svaren i filen:")
            assert lines[place + 1].strip().startswith(said)
            assert lines[place + 2].strip().startswith("En betalning: ")


class TestWithoutNorm:
    """A month whose norm is not published ends the table, and takes no other month with it."""

    @pytest.mark.parametrize("more", [(), ("2027-02",)])
    def test_is_named_after_the_months_before_it(
        self, capsys: Capture, tmp_path: Path, more: tuple[str, ...]
    ) -> None:
        """With what is missing."""
        text = months("11", "12")
        for month in ("2027-01", *more):
            text += f'[[months]]\nmonth = "{month}"\n'
        lines = shown_of(capsys, tmp_path, text)
        assert [line.split()[0] for line in lines[4:6]] == ["2026-11", "2026-12"]
        which = "2027-01–2027-02" if more else "2027-01"
        told = "kan inte räknas. Det finns ingen riksnorm för 2027-01."
        assert any(line.startswith(f"{which} {told}") for line in lines)
        english = " ".join(shown_of(capsys, tmp_path, text, "--language", "en"))
        assert f"{which} can't be calculated: no riksnorm is published for 2027-01" in english
        assert "Ekonomiskt bistånd för 2026-12, kronor" in shown_of(
            capsys, tmp_path, text, "--sheet", "2026-12"
        )
        written = str(tmp_path / "sams ärende.toml")
        assert main(["calculate", written, "--sheet", "2027-01"]) == 2
        assert "Det finns ingen riksnorm för 2027-01." in capsys.readouterr().err


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
        for options in ([], ["--language", "en"]):
            *expected, end = lines_of(capsys, str(alone), *options)
            *shown, last = lines_of(capsys, str(waiting), "--sheet", month, *options)
            assert (shown[: len(expected)], last) == (expected, end)
            more = [one for one in shown[len(expected) :] if one.strip("-")]
            assert more == DECIDED_OF.get(month, ([], []))[bool(options)]
        of_one = json.loads("\n".join(lines_of(capsys, str(alone), "--json")))
        tree = json.loads("\n".join(lines_of(capsys, str(waiting), "--sheet", month, "--json")))
        assert from_json(json.dumps(tree.pop("ledger")), fs.Ledger) == one.ledger
        decided = tree.pop("decided")
        assert tree == of_one
        assert (decided is None) is (month not in DECIDED_OF)
        assert lines_of(capsys, str(alone), "--sheet", month) == lines_of(capsys, str(alone))

    def test_has_the_rows_of_earlier_months(self, capsys: Capture, file: Path) -> None:
        """Those that nobody applied for."""
        lines = lines_of(capsys, str(file), "--sheet", "2026-06")
        (row,) = [line for line in lines if "Ingen ansökan införd för 2026-04 till 2026-05" in line]
        assert row.split()[-3:] == ["0", "programmets", "val"]

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

    def test_are_told_with_their_month(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, file: Path
    ) -> None:
        """Where it can be read; in a terminal no word and no month is divided."""
        text = file.read_text("utf-8").replace(
            "net = 900, paid_on = 2026-07", "net = x, paid_on = 2026-07"
        )
        file.write_text(text.replace("net = x", 'net = "x"'), encoding="utf-8")
        assert main(["calculate", str(file)]) == 2
        line = capsys.readouterr().err.splitlines()[1]
        assert line.startswith("  months[4] (2026-08).incomes[0].net: skriv kronor")
        for columns in (40, 60):
            monkeypatch.setenv("COLUMNS", str(columns))
            monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
            assert main(["calculate", str(file)]) == 2
            shown = capsys.readouterr().err
            assert " ".join(line.split()) in " ".join(shown.split())

    def test_that_only_the_calculation_finds_are_told_too(
        self, capsys: Capture, waiting: Path
    ) -> None:
        """In words, and as JSON; a month without a norm is named."""
        text = waiting.read_text("utf-8")
        first = text.index("[[months]]")
        alone = f'{text[:first]}[[months]]\nmonth = "2027-01"\n'
        waiting.write_text(alone, encoding="utf-8")
        assert main(["calculate", str(waiting)]) == 2
        assert "Det finns ingen riksnorm för 2027-01." in capsys.readouterr().err
        assert main(["calculate", str(waiting), "--json"]) == 2
        (fault,) = json.loads(capsys.readouterr().err)["faults"]
        assert (fault["code"], fault["at"]) == ("norm_not_published", "months[0].month")
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
        nobody, decided = ("ingen ansökan", DECIDED) if language == "sv" else EN_MARKS
        assert f"2026-04–2026-05 {nobody}" in words
        assert decided in words
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
            "          Behov  Inkomst  Bedömning  Bistånd",
            "2026-02  11 720      900        900   11 720",
            "2026-03  11 720      900        900   11 720",
            "2026-04  ingen ansökan",
            f"2026-05  11 720      900        700   11 520  {DECIDED}",
        ]

    def test_that_is_too_small_for_the_largest_amounts_has_each_under_its_month(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """And beside its heading."""
        written = tmp_path / "stort.toml"
        pay = (
            '{ person = "anna", kind = "EMPLOYMENT", net = 9999999999.99, paid_on = 2025-12-20, '
            'gig = { worked = 2025-12-13, activity = "x" } }'
        )
        written.write_text(
            'household.members = [{ id = "anna", role = "APPLICANT" }]\n'
            f'[[months]]\nmonth = "2026-01"\nincomes = [{pay}, {pay}]\n'
        )
        assert max(map(len, lines_of(capsys, str(written)))) <= 100
        monkeypatch.setenv("COLUMNS", "60")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert main(["calculate", str(written)]) == 0
        lines = [line.rstrip() for line in without_style(capsys.readouterr().out).splitlines()]
        assert lines[2:9] == [
            "2026-01 om nej  väntar på svar",
            "  Behov                  5 220",
            "  Inkomst    19 999 999 999,98",
            "  Bedömning                  0",
            "  Bistånd                    0",
            "  Överskott  19 999 994 779,98",
            "2026-01 om ja  väntar på svar",
        ]


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
