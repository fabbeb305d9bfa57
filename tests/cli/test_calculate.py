"""``forsorjning calculate``: what it prints, and how it says what is wrong with a file."""

import json
import sys
from pathlib import Path

import pytest

import forsorjning as fs
from forsorjning.cli import main
from forsorjning.cli.commands import LONGEST
from forsorjning.interop.casefile import CaseFile
from forsorjning.interop.json import to_json
from tests.cli.helpers import Capture, send
from tests.facts.test_every_fault import assessment, case, gig, income, standing

NO_FILE = "filen finns inte; se efter att namnet stämmer och att du står i rätt mapp."
TOML = """\
month = "2026-09"
[[household.members]]
id = "anna"
role = "APPLICANT"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a test writes its case."""
    return tmp_path / "ärende.json"


class TestCalculate:
    """The month of a file."""

    def test_shows_the_sheet(self, capsys: Capture, file: Path) -> None:
        """Every row with its amount and ground."""
        costs = [fs.Cost(kind="HOUSING", applied=6500, approved=6500)]
        file.write_text(to_json(case(costs=costs)), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = capsys.readouterr().out
        assert "Ekonomiskt bistånd för 2026-09, kronor" in shown
        assert "    Boendekostnad                            6 500  12 kap. 7 § SoL\n" in shown
        assert "SoL: socialtjänstlagen (2025:400)." in shown
        assert shown.endswith("Detta är en beräkning, inte ett beslut.\n")
        assert max(map(len, shown.splitlines())) <= 100

    def test_shows_both_roads_while_a_person_has_to_answer(
        self, capsys: Capture, file: Path
    ) -> None:
        """Side by side, and none of them is suggested."""
        paid = case(
            incomes=[income(id="i", gig=gig())],
            costs=[fs.Cost(id="c", kind="MEDICINE", applied=200, approved=None)],
        )
        file.write_text(to_json(paid), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = capsys.readouterr().out
        assert "i: Tillfällig inkomst: ingen har bedömt den." in shown
        assert "c: Kostnaden är inte bedömd. Är det sökta beloppet skäligt?" in shown
        assert "Om nej  Om ja" in shown
        assert "Båda vägarna visas och ingen föreslås." in shown

    def test_shows_both_roads_where_an_assessment_covers_a_part(
        self, capsys: Capture, file: Path
    ) -> None:
        """Rows of one payment stand apart when there are several on one road."""
        worked = fs.Period("2026-07-25", "2026-08-05")
        paid = case(
            incomes=[
                income(id="i", gig=gig(worked="2026-08-01")),
                income(id="j", gig=gig(worked=worked)),
            ],
            assessments=[
                assessment(id="a", scope=fs.Payments(["i"]), form=fs.PerMonth(100)),
                assessment(id="b", scope=standing(), form=fs.PerMonth("33.33")),
            ],
        )
        file.write_text(to_json(paid), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        assert "Om nej" in capsys.readouterr().out

    def test_has_a_row_of_one_road_where_that_road_has_it(
        self, capsys: Capture, file: Path
    ) -> None:
        """Only if the medicine is approved is there any other aid, and it is a part of the aid."""
        medicine = fs.Cost(id="c", kind="MEDICINE", applied=200, approved=None)
        file.write_text(to_json(case(costs=[medicine])), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        lines = capsys.readouterr().out.splitlines()
        (place,) = [at for at, line in enumerate(lines) if "därav levnadskostnader" in line]
        assert "–    200  12 kap. 1 § SoL" in lines[place]
        assert "därav försörjningsstöd" in lines[place - 1]
        assert "Normöverskott" in lines[place + 1]

    def test_says_whose_a_row_is_in_a_household_of_several(
        self, capsys: Capture, file: Path
    ) -> None:
        """And which it is, where a person has two alike."""
        couple = fs.Household.couple("anna", "bo")
        paid = [
            income(id="i", kind="FEE"),
            income(id="j", kind="FEE"),
            income(id="k", kind="FEE", person="bo"),
        ]
        file.write_text(to_json(case(household=couple, incomes=paid)), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = [line.strip() for line in capsys.readouterr().out.splitlines()]
        for title in (
            "Personliga kostnader, sambo eller make (anna) ",
            "Personliga kostnader, sambo eller make (bo) ",
            "Arvode eller gage (i, anna) ",
            "Arvode eller gage (j, anna) ",
            "Arvode eller gage (bo) ",
        ):
            assert len([line for line in shown if line.startswith(title)]) == 1

    def test_says_whom_a_question_is_about_in_a_household_of_several(
        self, capsys: Capture, file: Path
    ) -> None:
        """A cost is the household's."""
        open_case = case(
            household=fs.Household.couple("anna", "bo"),
            costs=[fs.Cost(id="c", kind="MEDICINE", applied=200, approved=None)],
            incomes=[income(id="i", person="bo", gig=gig())],
        )
        file.write_text(to_json(open_case), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = capsys.readouterr().out
        assert "\n  i (bo): Tillfällig inkomst: " in shown
        assert "\n  c: Kostnaden är inte bedömd. " in shown

    def test_names_nobody_in_a_household_of_one(self, capsys: Capture, file: Path) -> None:
        """An id only where two rows are alike."""
        paid = [
            income(id="i", kind="FEE"),
            income(id="j", kind="FEE"),
            income(id="k", kind="SWISH"),
        ]
        file.write_text(to_json(case(incomes=paid)), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = capsys.readouterr().out
        assert "Arvode eller gage (i) " in shown
        assert "Arvode eller gage (j) " in shown
        assert "Swish eller insättning  " in shown
        assert "anna" not in shown

    def test_names_each_of_several_payments_that_are_assessed_or_assumed(
        self, capsys: Capture, file: Path
    ) -> None:
        """However they are treated; one payment is not named, nor by how many assessments."""
        several = case(
            incomes=[income(id="i", gig=gig()), income(id="j", gig=gig())],
            assessments=[assessment(id="a", scope=fs.Payments(["i"]), form=fs.PerMonth(100))],
        )
        file.write_text(to_json(several), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = " ".join(capsys.readouterr().out.split())
        assert "bedömning a (i) " in shown
        assert "Tillfällig inkomst, antas inte räknas (j) " in shown
        one = case(
            incomes=[income(id="i", gig=gig())],
            assessments=[
                assessment(id="a", scope=fs.Payments(["i"]), form=fs.PerMonth(100)),
                assessment(id="b", scope=fs.Payments(["i"]), form=fs.PerMonth(50)),
            ],
        )
        file.write_text(to_json(one), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        assert "(i)" not in capsys.readouterr().out

    def test_shows_what_to_look_at(self, capsys: Capture, file: Path) -> None:
        """The notices, with what they are about."""
        file.write_text(
            to_json(case(incomes=[income(id="i", kind="EMPLOYMENT")])), encoding="utf-8"
        )
        assert main(["calculate", str(file)]) == 0
        shown = capsys.readouterr().out
        assert "Att titta på\n------------\n" in shown
        assert "jobbstimulans" in shown

    def test_reads_ledger_and_practice_beside_the_case(self, capsys: Capture, file: Path) -> None:
        """All that ``calculate`` takes."""
        together = CaseFile(
            case=case(incomes=[income(id="i", kind="EMPLOYMENT", net=1000)]),
            ledger=fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]}),
            practice=fs.Practice(jobbstimulans_rounding="KRONA_UP"),
        )
        file.write_text(to_json(together), encoding="utf-8")
        assert main(["calculate", str(file), "--json"]) == 0
        result = json.loads(capsys.readouterr().out)
        assert result["type"] == "Settled"
        assert result["disregarded"]["jobbstimulans"] == "250"

    def test_reads_what_is_sent_to_it(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A hyphen in place of the file."""
        send(monkeypatch, to_json(case()).encode())
        assert main(["calculate", "-"]) == 0
        assert "  Norm   " in capsys.readouterr().out

    def test_reads_toml(self, capsys: Capture, tmp_path: Path) -> None:
        """A file that a person writes."""
        file = tmp_path / "ärende.toml"
        file.write_text(TOML, encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        assert "  Norm   " in capsys.readouterr().out

    def test_reads_toml_that_is_sent_to_it(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It is told by how it opens."""
        send(monkeypatch, TOML.encode())
        assert main(["calculate", "-", "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["aid"] == "5220"

    @pytest.mark.parametrize("gigs", [[], [income(id="i", gig=gig())]], ids=["settled", "open"])
    def test_names_the_practice(self, capsys: Capture, file: Path, gigs: list[fs.Income]) -> None:
        """In both languages, and in JSON."""
        practice = fs.Practice(name="Norrbacka", version="3")
        file.write_text(to_json(CaseFile(case=case(incomes=gigs), practice=practice)))
        for language, said in (
            ("sv", "Beräkningen följer kommunens praxis: Norrbacka, version 3.\n"),
            ("en", "The calculation follows the municipality's practice: Norrbacka, version 3.\n"),
        ):
            assert main(["calculate", str(file), "--language", language]) == 0
            assert said in capsys.readouterr().out
        assert main(["calculate", str(file), "--json"]) == 0
        result = json.loads(capsys.readouterr().out)
        road = result.get("ifRefused", result)
        assert road["practice"] == {"name": "Norrbacka", "version": "3"}


class TestInEnglish:
    """Every text of a page, with the same amounts."""

    def test_shows_the_sheet(self, capsys: Capture, file: Path) -> None:
        """Headings, titles and grounds; sections keep their names."""
        costs = [fs.Cost(kind="HOUSING", applied=6500, approved=6500)]
        wage = income(id="i", kind="EMPLOYMENT")
        file.write_text(to_json(case(costs=costs, incomes=[wage])), encoding="utf-8")
        assert main(["calculate", str(file), "--language", "en"]) == 0
        shown = capsys.readouterr().out
        assert shown.startswith("Financial aid for 2026-09, kronor\n---")
        assert "    Housing " in shown
        assert "To look at\n----------\n\nThe person has a wage" in shown
        assert shown.endswith("This is a calculation, not a decision.\n")
        for swedish in ("Boendekostnad", "Inkomst", "beräkning", "praxis", "Personen"):
            assert swedish not in shown

    def test_shows_both_roads(self, capsys: Capture, file: Path) -> None:
        """And proposes none."""
        file.write_text(to_json(case(incomes=[income(id="i", gig=gig())])), encoding="utf-8")
        assert main(["calculate", str(file), "--language", "en"]) == 0
        shown = capsys.readouterr().out
        assert "The calculation for 2026-09 awaits an assessment" in shown
        assert "i: Occasional earning: nobody has assessed it." in shown
        assert "If no  If yes" in shown
        assert "Both roads are shown and neither proposed." in shown

    def test_gives_the_same_json(self, capsys: Capture, file: Path) -> None:
        """Which holds both languages."""
        file.write_text(to_json(case()), encoding="utf-8")
        assert main(["calculate", str(file), "--json"]) == 0
        swedish = capsys.readouterr().out
        assert main(["calculate", str(file), "--json", "--language", "en"]) == 0
        assert capsys.readouterr().out == swedish


class TestBadFiles:
    """Every fault with its place, in Swedish, with the code 2 and no traceback."""

    def test_are_told_with_every_fault(self, capsys: Capture, file: Path) -> None:
        """One line for each."""
        file.write_text('{"month": "2026-9", "household": {"members": []}, "x": 1}')
        assert main(["calculate", str(file)]) == 2
        shown = capsys.readouterr()
        assert not shown.out
        first, *rest = shown.err.splitlines()
        assert first == f"{file}: 3 fel"
        household = "ett hushåll har exakt en sökande; gör den andra till medsökande"
        possible = (
            "month, household, costs, incomes, assets, adjustments, assessments, board, "
            "decidedOn, id, ledger, practice"
        )
        assert rest == [
            "  month: skriv en månad som '2026-09' [not_a_month]",
            f"  household.members: {household} [applicants_not_one]",
            f"  x: det finns inget sådant fält; möjliga: {possible} [field_unknown]",
        ]

    def test_of_what_is_sent_are_named_so(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """There is no file to name."""
        send(monkeypatch, b"\xff")
        assert main(["calculate", "-"]) == 2
        assert capsys.readouterr().err.splitlines() == [
            "Det som skickades in: 1 fel",
            "  hela filen: texten måste vara UTF-8; spara filen igen och välj UTF-8 [not_utf8]",
        ]

    def test_that_only_the_month_shows_are_told_too(self, capsys: Capture, file: Path) -> None:
        """A case that can't be true in its month, and a month without a norm."""
        grown = fs.Member(id="kim", role="CHILD", born="2000-01-01")
        file.write_text(to_json(case(household=fs.Household.single("anna", children=[grown]))))
        assert main(["calculate", str(file)]) == 2
        assert "household.members[1]: ett barn som fyllt 18" in capsys.readouterr().err
        file.write_text(to_json(case(month="2899-01")))
        assert main(["calculate", str(file)]) == 2
        assert "Det finns ingen riksnorm för 2899-01." in capsys.readouterr().err

    def test_that_can_not_be_read_are_told(self, capsys: Capture, tmp_path: Path) -> None:
        """No file, a directory, and a name that no file can have."""
        (tmp_path / "x").write_text("{}")
        for name, why in (
            (str(tmp_path / "ingen"), NO_FILE),
            (str(tmp_path), "det är en katalog, ingen fil."),
            ("a\x00b", "filen går inte att läsa."),
            (str(tmp_path / "x" / "y"), "filen går inte att läsa."),
        ):
            assert main(["calculate", name]) == 2
            assert capsys.readouterr().err == f"{name}: {why}\n".replace("\x00", "\\x00")

    def test_that_may_not_be_read_are_told(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The file belongs to somebody else."""

        def refuse(_: Path, mode: str) -> bytes:
            raise PermissionError(mode)

        monkeypatch.setattr(Path, "open", refuse)
        assert main(["calculate", "annans.json"]) == 2
        assert capsys.readouterr().err == "annans.json: filen får inte läsas.\n"

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a file without an end")
    def test_without_an_end_are_too_long(self, capsys: Capture) -> None:
        """They are not read until the memory is full."""
        assert main(["calculate", "/dev/zero"]) == 2
        assert capsys.readouterr().err == "/dev/zero: innehållet är längre än ett ärende.\n"
        assert main(["calculate", "/dev/zero", "--language", "en"]) == 2
        assert capsys.readouterr().err == "/dev/zero: it is longer than any case.\n"

    def test_that_are_as_long_as_may_be_are_read(self, capsys: Capture, tmp_path: Path) -> None:
        """And one sign more is too much."""
        file = tmp_path / "lång.toml"
        for more, code in ((0, 0), (1, 2)):
            text = TOML.encode() + b"#"
            file.write_bytes(text.ljust(LONGEST + more, b"x"))
            assert main(["calculate", str(file)]) == code
            assert ("längre än ett ärende" in capsys.readouterr().err) == bool(code)

    def test_can_not_order_the_terminal_about(self, capsys: Capture) -> None:
        """Control signs in a name are written out, also a new line."""
        assert main(["calculate", "/\x1b[2J\n\u202e"]) == 2
        assert capsys.readouterr().err == f"/\\x1b[2J\\n\\u202e: {NO_FILE}\n"

    def test_of_which_nothing_was_sent_are_told_as_that(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A shell can have closed the stream, or nothing has come through it."""
        monkeypatch.setattr(sys, "stdin", None)
        assert main(["calculate", "-"]) == 2
        assert capsys.readouterr().err == (
            "Ingenting skickades in. Skicka in ett ärende, eller skriv namnet på dess fil.\n"
        )
        send(monkeypatch, b"")
        assert main(["calculate", "-", "--json", "--language", "en"]) == 2
        assert capsys.readouterr().err == (
            "Nothing was sent. Send a case, or write the name of its file.\n"
        )

    def test_in_toml_are_told_by_their_line(self, capsys: Capture, tmp_path: Path) -> None:
        """With what to do, in both languages."""
        file = tmp_path / "fel.toml"
        file.write_text(TOML.replace('"2026-09"', "2026-09"), encoding="utf-8")
        assert main(["calculate", str(file)]) == 2
        assert capsys.readouterr().err == (
            f"{file}: 1 fel\n"
            "  hela filen: texten går inte att läsa som TOML på rad 1, tecken 13; skriv ett fält = "
            "värde på varje rad, text och månader inom citattecken, decimaler med punkt och dagar "
            "som 2026-09-13; å, ä och ö före likhetstecknet skrivs inom citattecken "
            "[toml_not_readable]\n"
        )
        assert main(["calculate", str(file), "--language", "en"]) == 2
        assert capsys.readouterr().err == (
            f"{file}: a fault\n"
            "  the whole file: the text can't be read as TOML at line 1, column 13; write one "
            "field = value on each line, text and months in quotes, decimals with a point, days as "
            "2026-09-13, and a name with å, ä or ö before the equals sign in quotes "
            "[toml_not_readable]\n"
        )

    def test_in_toml_are_told_by_their_path(self, capsys: Capture, tmp_path: Path) -> None:
        """In the words of the file."""
        file = tmp_path / "fel.toml"
        file.write_text(TOML + 'decidedOn = "2026-09-01"\n', encoding="utf-8")
        assert main(["calculate", str(file), "--language", "en"]) == 2
        shown = capsys.readouterr().err
        assert (
            "  household.members[0].decidedOn: there is no such field; possible: id, role, "
            in shown
        )

    def test_with_places_and_kinds_say_how_to_find_them(self, capsys: Capture, file: Path) -> None:
        """Nobody knows from the start that the first place is 0, or what a wage is called."""
        file.write_text(to_json(case(incomes=[income(kind="SWISH")])).replace("SWISH", "LÖN"))
        assert main(["calculate", str(file)]) == 2
        shown = capsys.readouterr().err
        assert "  incomes[0].kind: " in shown
        assert shown.endswith(
            "  Platserna räknas från 0: [0] är den första i filen och [1] den andra.\n"
            "  Vad slagen heter på svenska visar: forsorjning kinds\n"
        )
        assert main(["calculate", str(file), "--language", "en"]) == 2
        assert capsys.readouterr().err.endswith(
            "  Places are counted from 0: [0] is the first in the file and [1] the second.\n"
            "  What the kinds are: forsorjning kinds --language en\n"
        )

    def test_are_told_once_each(self, capsys: Capture, tmp_path: Path) -> None:
        """Somebody who is unknown has none of the payments."""
        paid = [income(id="i"), income(id="j")]
        given = case(incomes=paid, assessments=[assessment(scope=fs.Payments(["i", "j"]))])
        text = to_json(given).replace(
            '"assessments": [{"person": "anna"', '"assessments": [{"person": "bo"'
        )
        file = tmp_path / "fel.json"
        file.write_text(text)
        assert main(["calculate", str(file)]) == 2
        first, *rest = capsys.readouterr().err.splitlines()
        assert first == f"{file}: 2 fel"
        assert [line.partition(":")[0].strip() for line in rest[:2]] == [
            "assessments[0].person",
            "assessments[0].scope.incomes",
        ]

    def test_are_told_to_a_program_in_json(self, capsys: Capture, file: Path) -> None:
        """In both languages, on the error stream."""
        file.write_text('{"month": "2026-9", "household": {"members": []}}')
        assert main(["calculate", str(file), "--json"]) == 2
        shown = capsys.readouterr()
        assert not shown.out
        assert json.loads(shown.err) == {
            "schemaVersion": "1.0",
            "type": "Faults",
            "faults": [
                {
                    "code": "not_a_month",
                    "at": "month",
                    "possible": "",
                    "message": "skriv en månad som '2026-09'",
                    "messageEn": "write a month as '2026-09'",
                },
                {
                    "code": "applicants_not_one",
                    "at": "household.members",
                    "possible": "",
                    "message": "ett hushåll har exakt en sökande; gör den andra till medsökande",
                    "messageEn": "a household has exactly one applicant; make the other a "
                    "co-applicant",
                },
            ],
        }

    def test_of_a_month_without_a_norm_are_told_to_a_program_in_json(
        self, capsys: Capture, file: Path
    ) -> None:
        """With the nearest there is, and by the path that the month has in the file."""
        later = case(month="2027-01")
        file.write_text(to_json(CaseFile(case=later)))
        assert main(["calculate", str(file), "--json"]) == 2
        (fault,) = json.loads(capsys.readouterr().err)["faults"]
        assert (fault["code"], fault["at"]) == ("norm_not_published", "case.month")
        file.write_text(to_json(later))
        assert main(["calculate", str(file), "--json"]) == 2
        (fault,) = json.loads(capsys.readouterr().err)["faults"]
        assert (fault["code"], fault["at"]) == ("norm_not_published", "month")
        assert fault["possible"] == "2026-12"
        assert fault["message"].startswith("Det finns ingen riksnorm för 2027-01.")
        assert fault["messageEn"].startswith("no riksnorm is published for 2027-01;")

    def test_are_counted_in_english(self, capsys: Capture, file: Path) -> None:
        """One, or several."""
        file.write_text("{}")
        assert main(["calculate", str(file), "--language", "en"]) == 2
        assert capsys.readouterr().err == (
            f"{file}: 2 faults\n"
            "  month: the field is missing [field_missing]\n"
            "  household: the field is missing [field_missing]\n"
        )

    def test_of_a_month_without_a_norm_are_told_in_english(
        self, capsys: Capture, file: Path
    ) -> None:
        """With the nearest there is."""
        file.write_text(to_json(case(month="2027-01")))
        assert main(["calculate", str(file), "--language", "en"]) == 2
        assert capsys.readouterr().err == (
            f"{file}: no riksnorm is published for 2027-01; the nearest is for 2026-12; the "
            "numbers of another year are never carried over\n"
        )

    @pytest.mark.parametrize("name", ["ingen", "."], ids=["no file", "a directory"])
    def test_that_are_not_there_are_told_in_english(self, capsys: Capture, name: str) -> None:
        """In a line."""
        assert main(["calculate", name, "--language", "en"]) == 2
        told = {
            "ingen": "there is no such file; look at its name, and at the folder you are in.",
            ".": "it is a directory, not a file.",
        }
        assert capsys.readouterr().err == f"{name}: {told[name]}\n"
