"""``forsorjning what-if``: what it prints is what the library answers, and says what was tried."""

from pathlib import Path
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.cli.examples import read
from forsorjning.ground.as_text import as_text
from tests.cli.helpers import Capture, send
from tests.cli.what_if_helpers import (
    EXAMPLE,
    WALK,
    asked,
    example,
    saved,
    supposed,
    tried,
    words,
)
from tests.facts.test_every_fault import assessment, gig, income, standing


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The file of the example with four city walks that nobody has assessed."""
    return example(tmp_path)


class TestEarn:
    """What is kept of one more pay."""

    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_shows_what_the_library_answers(
        self, capsys: Capture, file: str, language: str
    ) -> None:
        """Its page, with what was tried under the heading."""
        shown = asked(capsys, file, "--earn", "1500", "--language", language)
        heading, _, *others = fs.kept(EXAMPLE, tried()).blocks(language)
        assert shown.startswith(as_text([heading]))
        assert shown.rstrip("\n").endswith(as_text(others))

    def test_says_first_what_is_tried_and_how_it_is_changed(
        self, capsys: Capture, file: str
    ) -> None:
        """So that nothing is taken for granted."""
        shown = words(asked(capsys, file, "--earn", "1500"))
        assert (
            "Det som prövas: anna får 1 500 kr mer efter skatt. Slag: arvode eller gage (FEE). "
            "Tillfälligt arbete: stadsvandring, 2026-08-31, arrangör Street Minds; ett eget "
            "arbetstillfälle. Betalas 2026-08-31 och räknas i 2026-09. I listorna står den som "
            "tried. Det som kommandot inte säger är ifyllt efter vandring-4, filens senaste "
            "tillfälliga inkomst. Ändra med --person, --kind, --activity, --worked, --arranger och "
            "--payer. En person behöver svara"
        ) in shown

    @pytest.mark.parametrize("answer", ["REFUSED", "GRANTED"])
    def test_shows_one_road_where_an_answer_is_supposed(
        self, capsys: Capture, file: str, answer: str
    ) -> None:
        """And says that it is supposed."""
        shown = asked(capsys, file, "--earn", "1500", "--suppose", answer)
        (_, _, *others) = fs.kept(EXAMPLE, tried(), suppose=answer).blocks()
        assert shown.rstrip("\n").endswith(as_text(others))
        assert "om nej" not in shown

    def test_tries_an_ordinary_wage_where_the_file_has_no_gig(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """And says so: a gig of another month, or of another person, is none."""
        paid = [
            income(id="i", paid_on="2026-07-06", gig=gig()),
            income(id="j", person="bo", gig=gig()),
        ]
        given = saved(tmp_path, household=fs.Household.couple("anna", "bo"), incomes=paid)
        shown = words(asked(capsys, given, "--earn", "1500", "--suppose", "REFUSED"))
        assert "Slag: lön efter skatt (EMPLOYMENT). Det är ingen tillfällig inkomst." in shown
        assert (
            "Ingen tillfällig inkomst för anna räknas i 2026-09, så en vanlig lön prövas." in shown
        )
        shown = words(asked(capsys, given, "--earn", "1500", "--person", "bo", "--language", "en"))
        assert "What is tried: bo is paid 1 500 kr more after tax." in shown
        assert "filled in after j, the latest occasional earning of the file." in shown

    def test_tries_what_the_command_says(self, capsys: Capture, file: str) -> None:
        """Every part of it."""
        gig_of = ("--activity", "musik", "--worked", "2026-08-13", "--payer", "Krogen")
        shown = asked(capsys, file, "--earn", "1500", "--kind", "SWISH", *gig_of)
        assert (
            "Slag: swish eller insättning (SWISH). Tillfälligt arbete: musik, 2026-08-13, betalare "
            "Krogen; ett eget arbetstillfälle."
        ) in words(shown)
        assert "Det är som kommandot säger." in shown
        work = fs.Gig(worked="2026-08-13", activity="musik", payer="Krogen", occasion_id="tried")
        answer = fs.kept(EXAMPLE, tried(kind="SWISH", gig=work))
        assert as_text(answer.blocks()[2:]) in shown

    def test_takes_the_rest_from_the_latest_pay_for_the_same_work(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """Its kind, arranger and payer; a wage where there is no such pay."""
        paid = [
            income(id="i", kind="SWISH", gig=gig(activity="musik", payer="Krogen")),
            income(id="j", gig=gig(worked="2026-08-05")),
        ]
        given = saved(tmp_path, incomes=paid)
        shown = words(asked(capsys, given, "--earn", "9", "--activity", "musik"))
        assert "Slag: swish eller insättning (SWISH). Tillfälligt arbete: musik, 2026" in shown
        assert "betalare Krogen;" in shown
        assert "ifyllt efter i, filens senaste inkomst av samma arbete." in shown
        shown = words(asked(capsys, given, "--earn", "9", "--activity", "musik", "--kind", "FEE"))
        assert "(FEE). Tillfälligt arbete: musik, 2026-08-31, betalare Krogen;" in shown
        shown = words(asked(capsys, given, "--earn", "9", "--activity", "sång"))
        assert "Slag: lön efter skatt (EMPLOYMENT). Tillfälligt arbete: sång, 2026" in shown
        assert "Ingen inkomst av samma arbete för anna räknas i 2026-09, så slaget är" in shown

    def test_tries_no_gig_where_the_command_says_the_kind_alone(
        self, capsys: Capture, file: str
    ) -> None:
        """An ordinary income of that kind."""
        shown = asked(capsys, file, "--earn", "1500", "--kind", "EMPLOYMENT")
        answer = fs.kept(EXAMPLE, tried(kind="EMPLOYMENT", gig=None))
        assert as_text(answer.blocks()[2:]) in shown

    def test_is_an_opportunity_of_its_own(self, capsys: Capture, tmp_path: Path) -> None:
        """Also on a day when the same was done: one more gig is one more."""
        worked = gig(worked="2026-08-31")
        given = saved(
            tmp_path,
            incomes=[income(id="i", gig=worked)],
            assessments=[assessment(id="a", scope=standing(), form=fs.PerOccasion(100))],
        )
        assert "Av 450 kr finns 100 kr kvar" in asked(capsys, given, "--earn", "450")

    @pytest.mark.parametrize(
        "written, form",
        [
            ("Everything", fs.Everything()),
            ("PerMonth=1000", fs.PerMonth(1000)),
            ("PerOccasion=450.50", fs.PerOccasion("450.50")),
            ("PerMonth=1 000", fs.PerMonth(1000)),
            ("PerOccasion=450,50", fs.PerOccasion("450.50")),
            ("Share=0.5", fs.Share("0.5")),
            ("Share=0,5", fs.Share("0.5")),
            ("Share=50%", fs.Share("0.5")),
            ("Share=33,33 %", fs.Share("0.3333")),
        ],
    )
    @pytest.mark.parametrize("basis", ["RIGHT", "DISCRETIONARY"])
    def test_tries_a_form_of_the_month_s_work(
        self, capsys: Capture, file: str, written: str, form: Any, basis: str
    ) -> None:
        """Of the file's own too, as a person would assess it; the page says that nobody has."""
        options = ("--form", written, "--basis", basis)
        shown = asked(capsys, file, "--earn", "1500", *options)
        scope = standing(valid_from="2026-07-30", valid_to="2026-08-31")
        answer = fs.kept(EXAMPLE, tried(), suppositions=[supposed(scope, form, basis)])
        assert as_text(answer.blocks()[2:]) in shown
        section = 1 if basis == "RIGHT" else 2
        assert "Antagande, ingen bedömning: " in shown
        assert (
            f"enligt 12 kap. {section} § SoL (2025:400). Det gäller allt sådant arbete "
            "(stadsvandring, 2026-07-30 till 2026-08-31), också det som redan finns i filen. Ändra "
            "med --form och --basis."
        ) in words(shown)

    def test_keeps_nothing_that_the_file_s_own_work_has_used(
        self, capsys: Capture, file: str
    ) -> None:
        """The walks come first by their days; what is asked has no thousand of its own."""
        options = ("--form", "PerMonth=1000", "--basis", "RIGHT")
        assert "\nAv 450 kr finns 0 kr kvar (0 %).\n" in asked(
            capsys, file, "--earn", "450", *options
        )
        curve = asked(capsys, file, "--curve", "450", *options)
        assert "  från 0 kr                 0   10 920                  0 %\n" in curve

    @pytest.mark.parametrize(
        "written, net",
        [("1 500", "1500"), ("1\N{NO-BREAK SPACE}500,50", "1500.50"), ("5,5", "5.5")],
    )
    def test_reads_an_amount_as_a_person_writes_it(
        self, capsys: Capture, file: str, written: str, net: str
    ) -> None:
        """With a comma, and a space between thousands; it is the same amount."""
        for question, after in (("--earn", ""), ("--curve", ""), ("--spread", "/2")):
            shown = asked(capsys, file, question, written + after)
            assert shown == asked(capsys, file, question, net + after)

    def test_says_that_the_work_lies_after_the_payment(self, capsys: Capture, file: str) -> None:
        """It is tried all the same."""
        after = ("--earn", "450", "--worked")
        shown = asked(capsys, file, *after, "2026-09-01")
        assert "Arbetet ligger efter betalningen: det utförs efter 2026-08-31. Ändra med" in shown
        english = asked(capsys, file, *after, "2026-09-01", "--language", "en")
        assert "The work lies after the payment: it is done after 2026-08-31. Change it" in english
        assert "ligger efter" not in asked(capsys, file, *after, "2026-08-31")

    def test_cites_the_act_of_its_month(self, capsys: Capture, tmp_path: Path) -> None:
        """The sections of the act before July 2025."""
        place = tmp_path / "gammal.toml"
        place.write_text(read("stadsvandring-2024").text, encoding="utf-8")
        options = ("--form", "Everything", "--basis", "DISCRETIONARY", "--language", "en")
        shown = words(asked(capsys, str(place), "--earn", "450", *options))
        assert "the whole pay is left out under 4 kap. 2 § SoL (2001:453). It is of" in shown
        assert "to 2024-07-31), that which the file has already too. Change it with" in shown

    def test_reads_what_is_sent_to_it(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, file: str
    ) -> None:
        """A hyphen in place of the file."""
        send(monkeypatch, Path(file).read_bytes())
        sent = asked(capsys, "-", "--earn", "1500")
        assert sent == asked(capsys, file, "--earn", "1500")


class TestCurve:
    """What is kept of every pay up to one."""

    def test_has_a_line_for_each_piece(self, capsys: Capture, file: str) -> None:
        """Of the library's curve, and why each ends."""
        shown = asked(capsys, file, "--curve", "20000", "--suppose", "REFUSED")
        assert (
            "  Lön efter skatt  Finns kvar  Bistånd  Kvar av nästa krona\n"
            "  från 0 kr                 0    9 920                  0 %\n"
            "  från 9 920 kr             0        0                100 %\n"
            "  vid 20 000 kr        10 080        0\n"
            "\n"
            "- 9 920 kr: biståndet upphör\n"
        ) in shown
        curve = fs.curve(
            EXAMPLE, person="anna", kind="FEE", gig=WALK, upto=20000, suppose="REFUSED"
        )
        assert [piece.start for piece in curve.pieces] == [0, 9920]
        assert shown.rstrip("\n").endswith(as_text(curve.blocks()[3:]))
        assert "vilken summa som helst upp till 20 000 kr." in shown

    def test_shows_both_curves_where_nobody_has_answered(self, capsys: Capture, file: str) -> None:
        """Neither proposed; each is the one that is supposed by itself."""
        shown = asked(capsys, file, "--curve", "20000")
        assert "\nOm svaret på alla frågor är nej\n  Lön" in shown
        assert "\nOm svaret på alla frågor är ja\n  Lön" in shown
        one = "- vandring-1, vandring-2, vandring-3, vandring-4 och tried: Tillfällig inkomst:"
        assert one in shown
        assert "Båda vägarna visas. En person avgör; programmet föreslår ingen av dem." in shown
        for answer in ("REFUSED", "GRANTED"):
            one = asked(capsys, file, "--curve", "20000", "--suppose", answer)
            table = one[one.index("  Lön efter skatt") : one.index("  vid 20 000")]
            assert table in shown
        english = asked(capsys, file, "--curve", "20000", "--language", "en")
        assert "\nIf every answer is no\n  Pay after tax  Is kept" in english
        assert "- 9 920 kr: the aid ends\n" in english

    def test_names_the_answer_where_one_is_asked_for(self, capsys: Capture, tmp_path: Path) -> None:
        """The pay that is tried, and nothing else."""
        options = ("--curve", "900", "--activity", "stadsvandring")
        shown = asked(capsys, saved(tmp_path), *options)
        assert "\nOm svaret är nej\n  Lön" in shown
        assert "\nOm svaret är ja\n  Lön" in shown

    def test_shows_one_where_the_answers_change_nothing_of_it(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """A month without a need: whatever is answered, the pay is kept."""
        rich = income(id="i", kind="EMPLOYMENT", net=40000)
        given = saved(tmp_path, incomes=[rich, income(id="j", gig=gig())])
        shown = asked(capsys, given, "--curve", "900")
        assert "\nVad svaret än blir\n  Lön efter skatt" in shown
        assert "Om svaret är" not in shown
        english = asked(capsys, given, "--curve", "900", "--language", "en")
        assert "\nWhatever the answer\n  Pay after tax" in english

    def test_supposes_of_all_such_work_in_the_month(self, capsys: Capture, file: str) -> None:
        """What stands in the file is covered too, so that nothing is open."""
        options = ("--form", "PerMonth=2000", "--basis", "RIGHT")
        shown = asked(capsys, file, "--curve", "20000", *options)
        assert (
            "Det gäller allt sådant arbete (stadsvandring, 2026-07-30 till 2026-08-31), också det "
            "som redan finns i filen."
        ) in words(shown)
        scope = standing(valid_from="2026-07-30", valid_to="2026-08-31")
        curve = fs.curve(
            EXAMPLE,
            person="anna",
            kind="FEE",
            gig=WALK,
            upto=20000,
            suppositions=[supposed(scope, fs.PerMonth(2000))],
        )
        assert [piece.start for piece in curve.pieces] == [0, 200, 11920]
        assert "- 200 kr: beloppet i bedömningen är förbrukat\n- 11 920 kr: bist" in shown
        assert shown.rstrip("\n").endswith(as_text(curve.blocks()[3:]))

    @pytest.mark.parametrize(
        "kind, said",
        [("EMPLOYMENT", "; 200 kr förloras"), ("FEE", "; 200 kr tillkommer")],
    )
    def test_says_where_it_jumps(
        self, capsys: Capture, tmp_path: Path, kind: str, said: str
    ) -> None:
        """One place, which the larger of a wage and a fee takes; jobbstimulans is of the wage."""
        other = "FEE" if kind == "EMPLOYMENT" else "EMPLOYMENT"
        one_place = assessment(id="a", scope=standing(max_occasions=1), form=fs.Everything())
        known = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2024-01-01")]})
        given = saved(
            tmp_path,
            beside={"ledger": known},
            costs=[fs.Cost(kind="HOUSING", applied=6500, approved=6500)],
            incomes=[income(id="i", kind=other, net=800, gig=gig(worked="2026-08-13"))],
            assessments=[one_place],
        )
        options = ("--curve", "1000", "--activity", "stadsvandring", "--kind", kind)
        shown = asked(capsys, given, *options)
        moved = "- 800 kr: ett annat tillfälle får platsen i bedömningen"
        assert f"{moved}{said}\n" in shown
        english = asked(capsys, given, *options, "--language", "en")
        told = {"; 200 kr förloras": "; 200 kr are lost"}.get(said, "; 200 kr are gained")
        assert f"takes the place in the assessment{told}\n" in " ".join(english.split("\n  "))

    def test_has_nothing_to_explain_where_it_is_straight(self, capsys: Capture, file: str) -> None:
        """A pay that is kept whole."""
        shown = asked(capsys, file, "--curve", "100", "--suppose", "GRANTED")
        assert "11 720\n\nVad som antas\n" in shown
