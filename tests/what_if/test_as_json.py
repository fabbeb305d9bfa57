"""An answer of a what-if as JSON: what a program reads is what the library says."""

import json
from decimal import Decimal
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.interop.json import from_json, to_json
from tests.properties.helpers import codes_of, pay, september, standing

SUPPOSED = fs.Supposition(
    person="anna", scope=standing(), form=fs.PerMonth(100), legal_basis="RIGHT", id="S"
)


def written(answer: Any) -> dict[str, Any]:
    """What a program reads."""
    tree: dict[str, Any] = json.loads(to_json(answer))
    return tree


class TestAnAnswer:
    """Its type, its amounts as text, what is supposed, and that it is no decision."""

    def test_of_what_is_kept(self) -> None:
        """Along both roads, with what a person has to answer."""
        roads = fs.kept(september(), pay("walk", 900))
        tree = written(roads)
        assert isinstance(roads, fs.KeptRoads)
        assert tree["type"] == "KeptRoads"
        assert [one["id"] for one in tree["questions"]] == ["not_assessed:walk"]
        for name, road in (("ifRefused", roads.if_refused), ("ifGranted", roads.if_granted)):
            assert Decimal(tree[name]["kept"]) == road.kept
            assert tree[name]["before"]["type"] == tree[name]["after"]["type"] == "Supposed"
        assert tree["noDecision"]["messageEn"].endswith("not a decision.")

    def test_of_one_road_of_a_comparison_and_of_a_curve(self) -> None:
        """Each says what it supposes."""
        case = september(pay("walk", 900))
        for answer in (
            fs.kept(case, "walk", suppositions=[SUPPOSED]),
            fs.compare({"a": (case, SUPPOSED)}),
            fs.curve(
                case,
                person="anna",
                kind="FEE",
                gig=fs.Gig(worked="2026-08-20", activity="stadsvandring"),
                upto=1000,
                suppositions=[SUPPOSED],
            ),
        ):
            tree = written(answer)
            assert tree["type"] == type(answer).__name__
            assert any("S (anna" in one["message"] for one in tree["assumptions"])

    @pytest.mark.parametrize("kind", [fs.Case, fs.Ledger])
    def test_is_never_read_back(self, kind: type[Any]) -> None:
        """What is supposed becomes no fact."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json(to_json(fs.kept(september(), pay("walk", 900))), kind)
        assert codes_of(raised.value) == ["is_a_result"]
