"""A correction as JSON: what was decided, what the month comes to, and what the acts say of it."""

import json
from decimal import Decimal
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.interop.json import from_json, to_json
from tests.calculation.helpers import payments
from tests.calculation.test_recompute import DECIDED_ON, NOW, decided, told_now

MADE_NOW = payments(fs.PerMonth(500), "g", id="A2", decided_on=NOW, basis="DISCRETIONARY")
OPEN = fs.recompute(
    decided(), told_now(), decided_otherwise=fs.Decided(other_aid=7, ground="hemligt skäl")
)
SETTLED = fs.recompute(decided(), told_now(MADE_NOW), assessments_now=[MADE_NOW])


def written(correction: fs.Correction) -> dict[str, Any]:
    """A correction as a reader of the JSON gets it."""
    tree: dict[str, Any] = json.loads(to_json(correction))
    return tree


class TestCorrection:
    """Everything that a reader needs to compare the two months."""

    def test_says_what_it_is_and_of_which_decision(self) -> None:
        """With the hash of the input that the decision rested on."""
        tree = written(SETTLED)
        assert (tree["type"], tree["schemaVersion"], tree["month"]) == (
            "Correction",
            "1.0",
            "2026-09",
        )
        assert tree["decided"] == {
            "decidedOn": DECIDED_ON,
            "inputHash": SETTLED.decided.input_hash,
            "aidRight": "9220",
            "aidDiscretionary": "0",
        }
        assert (tree["setAside"], tree["madeNow"]) == ([], ["A2"])
        assert tree["decidedOtherwise"] is None

    def test_has_one_change_where_no_question_is_open(self) -> None:
        """Aid by right and aid beyond it stand apart."""
        tree = written(SETTLED)
        assert tree["questions"] == []
        assert "ifRefused" not in tree
        change = tree["change"]
        assert (change["paidRight"], change["right"], change["overpaidRight"]) == (
            "9220",
            "7720",
            "1500",
        )
        assert (change["underpaidRight"], change["overpaidDiscretionary"]) == ("0", "0")
        assert (change["discretionary"], change["underpaidDiscretionary"]) == ("500", "500")
        assert change["paidDiscretionary"] == "0"
        assert (change["paid"], change["aid"], change["difference"]) == ("9220", "8220", "-1000")
        assert change["result"]["type"] == "Settled"

    def test_has_both_roads_where_one_is(self) -> None:
        """And the question; each road is only supposed."""
        tree = written(OPEN)
        assert [one["id"] for one in tree["questions"]] == ["not_assessed:g"]
        assert "change" not in tree
        assert [tree[road]["overpaidRight"] for road in ("ifRefused", "ifGranted")] == ["1507", "7"]
        assert [tree[road]["result"]["type"] for road in ("ifRefused", "ifGranted")] == [
            "Supposed",
            "Supposed",
        ]

    def test_has_what_the_board_decided_but_not_why(self) -> None:
        """The ground may be personal."""
        assert written(OPEN)["decidedOtherwise"] == {
            "forsorjningsstod": None,
            "otherAid": "7",
            "discretionary": None,
        }
        text = to_json(OPEN) + to_json(SETTLED)
        assert "hemligt" not in text
        assert "anteckning 17" not in text

    def test_has_the_rows_that_differ(self) -> None:
        """With both titles, and null where a row was not there."""
        rows = written(SETTLED)["change"]["rows"]
        assert [row["id"] for row in rows] == [row.id for row in SETTLED.change.rows]
        (pay,) = [row for row in rows if row["id"] == "IncomeOfMonth:g:anna"]
        assert (pay["before"], pay["after"]) == (None, "1500")
        assert (pay["title"], pay["titleEn"]) == ("Arvode eller gage", "Fee")
        (made,) = [row for row in rows if row["id"].startswith("OccasionalPayLeftOut")]
        assert "gjord 2027-01-10" in made["title"]

    def test_has_the_grounds_with_how_sure_each_statement_is(self) -> None:
        """In two languages, with labels beside the codes."""
        grounds = written(SETTLED)["change"]["recovery"]
        assert [one["code"] for one in grounds] == [
            "caused",
            "should_have_realised",
            "advance_or_hindrance",
        ]
        for tree, ground in zip(grounds, SETTLED.change.recovery, strict=True):
            assert set(tree) == {
                *("code", "basis", "basisLabel", "basisLabelEn", "condition", "act", "difference"),
                *("timeLimit", "hardship", "waiver", "whoMaySue", "netting"),
            }
            assert (tree["basis"], tree["basisLabel"]) == ("RIGHT", "Rätt till bistånd")
            assert tree["netting"] == {
                "message": ground.netting.sv,
                "messageEn": ground.netting.en,
                "citations": [],
                "strength": "CASE_LAW",
                "strengthLabel": "rättsfall",
                "strengthLabelEn": "case law",
                "known": "SECOND_HAND",
                "knownLabel": "känt i andra hand",
                "knownLabelEn": "known second-hand",
            }
        assert grounds[0]["condition"]["citations"] == ["33 kap. 1 § SoL (2025:400)"]

    def test_has_what_there_is_for_a_change_in_favour(self) -> None:
        """Beside the grounds of recovery; an empty list where no less was decided."""
        (tree,) = written(SETTLED)["change"]["inFavour"]
        (said,) = SETTLED.change.in_favour
        assert tree == {
            "message": said.sv,
            "messageEn": said.en,
            "citations": ["37 § FL (2017:900)", "38 § FL (2017:900)"],
            "strength": "STATUTE",
            "strengthLabel": "författning",
            "strengthLabelEn": "statute",
            "known": "UNVERIFIED",
            "knownLabel": "inte kontrollerat",
            "knownLabelEn": "not verified",
        }
        assert written(OPEN)["ifRefused"]["inFavour"] == []

    def test_holds_amounts_as_text(self) -> None:
        """No float anywhere."""

        def refuse(text: str) -> None:
            raise AssertionError(text)

        for one in (OPEN, SETTLED):
            json.loads(to_json(one), parse_float=refuse, parse_constant=refuse)
        assert Decimal(written(SETTLED)["change"]["result"]["aid"]) == SETTLED.change.result.aid

    @pytest.mark.parametrize("kind", [fs.Case, fs.Correction, fs.Settled])
    @pytest.mark.parametrize("correction", [OPEN, SETTLED], ids=["open", "settled"])
    def test_is_never_read_back(self, correction: fs.Correction, kind: Any) -> None:
        """It is calculated again from its facts."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json(to_json(correction), kind)
        assert [fault.code for fault in raised.value.faults] == ["is_a_result"]

    def test_of_a_month_without_a_day_of_decision_says_null(self) -> None:
        """What is not told is not made up."""
        then = fs.settled(
            fs.calculate(fs.Case(month="2026-09", household=fs.Household.single("anna")))
        )
        tree = written(fs.recompute(then, then.case))
        assert tree["decided"]["decidedOn"] is None
        assert tree["change"]["rows"] == tree["change"]["recovery"] == []
