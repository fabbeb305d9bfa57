"""Every fault is told by the path that its place has in the document as it is written."""

from decimal import Decimal
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.interop.documents import Document, parsed
from forsorjning.interop.names import IN_JSON, IN_TOML
from tests.interop.as_written import Place, as_json, as_toml, places, tree_of
from tests.interop.test_round_trip import FULL_LEDGER, everything

PRACTICE = fs.Practice(kinds_counted={"HABILITATION": True}, name="egen", version="1")
TRUTH_VALUES = {
    "lunch_at_home",
    "in_school",
    "in_common_costs",
    "count_youth_excess",
    "gross_known",
    "require_both_grounds",
    "kinds_counted[0]",
    "supposed",
}
FORMATS = {".json": (IN_JSON, as_json), ".toml": (IN_TOML, as_toml)}


def document(suffix: str, *, wrapped: bool) -> dict[str, Any]:
    """A document in which every field is filled in, its versions and types too."""
    names, _ = FORMATS[suffix]
    parts: dict[str, Any] = {"case": everything(), "ledger": FULL_LEDGER, "practice": PRACTICE}
    tree = {
        name: tree_of(part, names)
        | {"type": type(part).__name__, names.written("schema_version"): "1.0"}
        for name, part in parts.items()
    }
    tree["case"]["costs"][0]["approved"] = Decimal("1200.50")
    if wrapped:
        return tree | {"type": "CaseFile", names.written("schema_version"): "1.0"}
    return {**tree.pop("case"), **tree}


def written_places(tree: dict[str, Any]) -> list[Place]:
    """The places that hold something: what is None does not stand in TOML."""
    return [one for one in places(tree) if one.held[one.key] is not None]


def faults_of(text: str, suffix: str) -> tuple[fs.Fault, ...]:
    """What is wrong with a document, if anything."""
    try:
        Document(*parsed(text.encode(), suffix))
    except fs.InvalidFacts as error:
        return error.faults
    return ()


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("wrapped", [False, True], ids=["at the root", "under case"])
class TestEveryPlace:
    """Both formats, with the case at the root and under ``case``."""

    def test_of_the_whole_document_is_read(self, suffix: str, *, wrapped: bool) -> None:
        """Nothing in it is a fault."""
        tree, (_, written) = document(suffix, wrapped=wrapped), FORMATS[suffix]
        given = Document(*parsed(written(tree).encode(), suffix)).given
        assert given.ledger == FULL_LEDGER
        assert given.practice == PRACTICE
        assert given.case.assessments == everything().assessments

    @pytest.mark.parametrize(
        "wrong,fitting",
        [
            ([[["hemligt"]]], set()),
            ({"hemligt 1990": 1}, set()),
            (Decimal("-0.001"), set()),
            ("\x1b hemligt", {"note", "reason", "motivation", "delegation"}),
            (True, TRUTH_VALUES),
        ],
        ids=["lists", "fields", "a number", "text", "a truth value"],
    )
    def test_is_told_by_its_path(
        self, suffix: str, wrong: Any, fitting: set[str], *, wrapped: bool
    ) -> None:
        """Or the value may stand there, and nothing is told; it is never repeated."""
        names, written = FORMATS[suffix]
        tree = document(suffix, wrapped=wrapped)
        fits = set()
        for place in written_places(tree):
            right, place.held[place.key] = place.held[place.key], wrong
            text = written(tree)
            place.held[place.key] = right
            told = faults_of(text, suffix)
            if not told:
                fits.add(place.path.rpartition(".")[2])
                continue
            assert any(fault.at.startswith(place.path) for fault in told), place.path
            assert "hemligt" not in "".join(str(fault) + fault.sv for fault in told)
        assert fits == set(map(names.written, fitting))

    def test_that_is_doubly_used_or_too_much_is_told_by_its_path(
        self, suffix: str, *, wrapped: bool
    ) -> None:
        """What only the whole shows: ids, persons, days and clashes; and what only the month."""
        _, written = FORMATS[suffix]
        tree = document(suffix, wrapped=wrapped)
        case = tree["case"] if wrapped else tree
        case["incomes"] += case["incomes"][:1]
        case["adjustments"][0]["member"] = "eva"
        case["household"]["members"][2]["days"] = 31
        case["assessments"][1]["supersedes"] = "third"
        tree["ledger"]["surplus"] *= 2
        at = "case." if wrapped else ""
        assert [(fault.at, fault.code) for fault in faults_of(written(tree), suffix)] == [
            (f"{at}incomes[2].id", "id_used_twice"),
            (f"{at}adjustments[0].member", "person_unknown"),
            (f"{at}household.members[2].days", "days_out_of_range"),
            (f"{at}assessments[1].supersedes", "supersedes_another"),
            (f"{at}assessments[1]", "assessments_overlap"),
            ("ledger.surplus", "month_told_twice"),
        ]

    def test_that_only_the_month_shows_is_told_by_its_path(
        self, suffix: str, *, wrapped: bool
    ) -> None:
        """A child that has grown up, and a norm below nothing."""
        _, written = FORMATS[suffix]
        at = "case." if wrapped else ""
        for part, field, value, path, code in (
            ("members", "born", "2001-01-01", "household.members[2]", "adult_child"),
            ("adjustments", "amount", -90_000, "adjustments", "adjusted_below_zero"),
        ):
            tree = document(suffix, wrapped=wrapped)
            case = tree["case"] if wrapped else tree
            changed = case["household"]["members"][2] if part == "members" else case[part][0]
            changed[field] = value
            with pytest.raises(fs.InvalidFacts) as raised:
                Document(*parsed(written(tree).encode(), suffix)).calculate()
            assert [(one.at, one.code) for one in raised.value.faults] == [(at + path, code)]
