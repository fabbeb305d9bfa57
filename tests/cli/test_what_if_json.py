"""``forsorjning what-if --json``: the answer as a tree, with exact numbers; never read back."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.cli import main
from forsorjning.ground.money import written
from forsorjning.interop.json import to_json
from forsorjning.what_if.trees import exact, rounded
from tests.cli.helpers import Capture
from tests.cli.what_if_helpers import EXAMPLE, WALK, asked, example, saved, tried
from tests.facts.test_every_fault import assessment, case, gig, income, standing

QUALIFIED = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2024-01-01")]})
RENT = [fs.Cost(kind="HOUSING", applied=6500, approved=6500)]
NOT_COUNTED = "Här räknas bara det ekonomiska biståndet."


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The file of the example with four city walks that nobody has assessed."""
    return example(tmp_path)


def tree_of(capsys: Capture, *arguments: str) -> Any:
    """What the command prints as JSON; no number in it is a float."""

    def refuse(text: str) -> None:
        raise AssertionError(text)

    return json.loads(asked(capsys, *arguments, "--json"), parse_float=refuse)


def result(one: fs.Calculation) -> Any:
    """A result as JSON has it, in a tree that has said its version."""
    tree = json.loads(to_json(one))
    del tree["schemaVersion"]
    return tree


class TestEveryAnswer:
    """What all of them say."""

    @pytest.mark.parametrize(
        "options, kind",
        [
            (["--earn", "1500"], "KeptRoads"),
            (["--earn", "1500", "--suppose", "REFUSED"], "Kept"),
            (["--curve", "1500"], "CurveRoads"),
            (["--curve", "1500", "--suppose", "GRANTED"], "Curve"),
            (["--spread", "1500/2"], "Comparison"),
            (["--compare", "FILE"], "Comparison"),
        ],
        ids=str,
    )
    def test_says_what_it_is_and_what_it_supposes(
        self, capsys: Capture, file: str, options: list[str], kind: str
    ) -> None:
        """Each in both languages, whatever language is asked for."""
        given = [file if one == "FILE" else one for one in options]
        tree = tree_of(capsys, file, *given)
        assert (tree["schemaVersion"], tree["type"]) == ("1.0", kind)
        assert all(one["message"] and one["messageEn"] for one in tree["assumptions"])
        assert tree["notCounted"]["message"].startswith(NOT_COUNTED)
        assert tree["noDecision"]["messageEn"].endswith("not a decision.")
        if options[0] == "--compare":
            assert tree["tried"] is None
        else:
            assert tree["tried"] == {
                "person": "anna",
                "kind": "FEE",
                "kindLabel": "Arvode eller gage",
                "kindLabelEn": "Fee",
                "paidOn": "2026-08-31",
                "gig": {
                    "worked": "2026-08-31",
                    "activity": "stadsvandring",
                    "arranger": "Street Minds",
                    "payer": "",
                    "occasions": 1,
                    "occasionId": "tried",
                },
                "like": "vandring-4",
            }

    @pytest.mark.parametrize("question", ["--earn", "--curve"])
    def test_is_never_read_back(self, capsys: Capture, tmp_path: Path, question: str) -> None:
        """It is an answer, and no case."""
        kept = tmp_path / "svar.json"
        kept.write_text(asked(capsys, saved(tmp_path), question, "100", "--json"), "utf-8")
        assert main(["calculate", str(kept)]) == 2
        assert "is_a_result" in capsys.readouterr().err

    def test_tells_of_a_wage_that_it_has_no_gig(self, capsys: Capture, tmp_path: Path) -> None:
        """And is like no income of the file."""
        tree = tree_of(capsys, saved(tmp_path), "--earn", "100")
        assert (tree["tried"]["gig"], tree["tried"]["like"]) == (None, None)


class TestKept:
    """What is kept of one pay, with the month before and after it."""

    def test_holds_what_the_library_answers(self, capsys: Capture, file: str) -> None:
        """Along the road that is supposed."""
        tree = tree_of(capsys, file, "--earn", "1500", "--suppose", "GRANTED")
        answer = fs.kept(EXAMPLE, tried(), suppose="GRANTED")
        assert isinstance(answer, fs.Kept)
        assert (tree["earned"], tree["kept"], tree["taken"]) == ("1500", "1500", "0")
        assert (tree["share"], tree["shareRounded"]) == ("1", "1")
        assert tree["aidChange"] == "0"
        assert tree["leftOut"]["assessment"] == tree["leftOut"]["total"] == "1500"
        assert (tree["message"], tree["messageEn"]) == (answer.sv, answer.en)
        assert tree["before"] == result(answer.before)
        assert tree["after"] == result(answer.after)
        assert tree["after"]["type"] == "Supposed"

    def test_holds_both_roads(self, capsys: Capture, file: str) -> None:
        """With the questions; each is as it is by itself."""
        tree = tree_of(capsys, file, "--earn", "1500")
        answer = fs.kept(EXAMPLE, tried())
        assert isinstance(answer, fs.KeptRoads)
        assert [one["id"] for one in tree["questions"]] == [one.id for one in answer.questions]
        assert tree["questions"][-1]["effect"] == "1500"
        for road, name in (("ifRefused", "REFUSED"), ("ifGranted", "GRANTED")):
            alone = tree_of(capsys, file, "--earn", "1500", "--suppose", name)
            assert {key: alone[key] for key in tree[road]} == tree[road]

    def test_has_a_share_that_does_not_come_out_even(self, capsys: Capture, file: str) -> None:
        """Exactly, and with four decimals; none of no pay."""
        options = ("--form", "PerMonth=2800", "--basis", "RIGHT", "--suppose", "REFUSED")
        tree = tree_of(capsys, file, "--earn", "1500", *options)
        assert (tree["share"], tree["shareRounded"]) == ("2/3", "0.6667")
        (one,) = tree["after"]["suppositions"]
        assert (one["scope"]["type"], one["scope"]["activities"]) == ("Standing", ["stadsvandring"])
        none = tree_of(capsys, file, "--earn", "0", "--suppose", "REFUSED")
        assert (none["share"], none["shareRounded"]) == (None, None)


class TestCurve:
    """The curve, exactly."""

    def test_holds_what_the_library_answers(self, capsys: Capture, tmp_path: Path) -> None:
        """Its pieces and kinks; an amount without end as a fraction, and in whole öre."""
        given = saved(tmp_path, costs=RENT, beside={"ledger": QUALIFIED})
        tree = tree_of(capsys, given, "--curve", "20000")
        curve = fs.curve(
            case(costs=RENT), person="anna", kind="EMPLOYMENT", upto=20000, ledger=QUALIFIED
        )
        assert (tree["month"], tree["upto"]) == ("2026-09", "20000")
        assert [Fraction(one["start"]) for one in tree["pieces"]] == [
            piece.start for piece in curve.pieces
        ]
        assert tree["pieces"][0]["marginal"] == "0.25"
        assert tree["pieces"][0]["aidMarginal"] == "-0.75"
        assert tree["pieces"][0]["end"] == tree["pieces"][1]["start"] == "46880/3"
        assert tree["pieces"][0]["endRounded"] == "15626.67"
        last = tree["pieces"][-1]
        assert (last["end"], last["endRounded"]) == (None, None)
        (kink,) = tree["kinks"]
        (found,) = curve.kinks
        assert kink == {
            "at": "15626.67",
            "exact": "46880/3",
            "exactRounded": "15626.67",
            "rules": list(found.rules),
            "message": "biståndet upphör",
            "messageEn": "the aid ends",
            "before": "0.25",
            "beforeRounded": "0.25",
            "after": "1",
            "afterRounded": "1",
            "kept": "11720/3",
            "keptRounded": "3906.67",
        }
        assert tree["without"] == result(curve.result(0))
        assert tree["cliffs"] == []

    def test_holds_the_calculation_itself_at_its_turns(self, capsys: Capture, file: str) -> None:
        """And at both ends."""
        tree = tree_of(capsys, file, "--curve", "20000", "--suppose", "REFUSED")
        curve = fs.curve(
            EXAMPLE, person="anna", kind="FEE", gig=WALK, upto=20000, suppose="REFUSED"
        )
        assert [one["earned"] for one in tree["points"]] == ["0", "9920", "20000"]
        for one in tree["points"]:
            point = curve.at(one["earned"])
            assert {name: Decimal(held) for name, held in one.items()} == {
                name: getattr(point, name) for name in one
            }

    def test_holds_both_roads(self, capsys: Capture, file: str) -> None:
        """Each as it is by itself."""
        tree = tree_of(capsys, file, "--curve", "20000")
        assert [one["about"] for one in tree["questions"]][-1] == "tried"
        for road, name in (("ifRefused", "REFUSED"), ("ifGranted", "GRANTED")):
            alone = tree_of(capsys, file, "--curve", "20000", "--suppose", name)
            assert {key: alone[key] for key in tree[road]} == tree[road]

    def test_holds_its_cliffs(self, capsys: Capture, tmp_path: Path) -> None:
        """Where a wage takes the place of a fee, and jobbstimulans is lost."""
        given = saved(
            tmp_path,
            beside={"ledger": QUALIFIED},
            costs=RENT,
            incomes=[income(id="i", net=800, gig=gig(worked="2026-08-13"))],
            assessments=[assessment(id="a", scope=standing(max_occasions=1), form=fs.Everything())],
        )
        options = ("--activity", "stadsvandring", "--kind", "EMPLOYMENT")
        (cliff,) = tree_of(capsys, given, "--curve", "1000", *options)["cliffs"]
        del cliff["rules"], cliff["message"], cliff["messageEn"], cliff["included"]
        assert cliff == {
            "at": cliff["at"],
            "exact": "800",
            "exactRounded": "800",
            "before": "200",
            "beforeRounded": "200",
            "after": "0",
            "afterRounded": "0",
            "drop": "200",
            "dropRounded": "200",
        }


class TestComparison:
    """Scenarios with every month of them."""

    def test_holds_every_month_of_each_road(self, capsys: Capture, file: str) -> None:
        """As the library answers."""
        tree = tree_of(capsys, file, "--spread", "1200/2")
        answer = fs.spread(EXAMPLE, tried(1200), {"på en gång": 1, "på 2 månader": 2})
        for held, one in zip(tree["scenarios"], answer.scenarios, strict=True):
            assert held["name"] == one.name
            assert [each["id"] for each in held["questions"]] == [each.id for each in one.questions]
            for road, months in (("ifRefused", one.if_refused), ("ifGranted", one.if_granted)):
                assert held[road]["months"] == [result(each) for each in months.results]
                assert held[road]["aid"] == written(months.aid)
                assert Decimal(held[road]["surplusLeft"]) == months.surplus_left
                assert Decimal(held[road]["leftOut"]["total"]) == months.left_out.total

    def test_holds_one_result_where_nothing_is_asked(self, capsys: Capture, tmp_path: Path) -> None:
        """A single road."""
        given = saved(tmp_path, "ett", costs=RENT)
        tree = tree_of(capsys, given, "--compare", saved(tmp_path, "två"))
        one, other = tree["scenarios"]
        assert (one["name"], one["questions"], one["result"]["aid"]) == ("ett", [], "11720")
        assert other["result"]["months"] == [
            result(fs.compare({"två": case()})["två"].only.results[0])
        ]


class TestNumbers:
    """A fraction as text."""

    @pytest.mark.parametrize(
        "number, as_text, in_ore",
        [
            (Fraction(0), "0", "0"),
            (Fraction(11220), "11220", "11220"),
            (Fraction(-999, 4), "-249.75", "-249.75"),
            (Fraction(1, 8), "0.125", "0.13"),
            (Fraction(-1, 3), "-1/3", "-0.33"),
            (Fraction(46720, 3), "46720/3", "15573.33"),
            (Fraction(1, 40), "0.025", "0.03"),
        ],
        ids=str,
    )
    def test_is_exact_and_rounded(self, number: Fraction, as_text: str, in_ore: str) -> None:
        """Half away from zero."""
        assert exact(number) == as_text
        assert Fraction(as_text) == number
        assert rounded(number, 2) == in_ore
