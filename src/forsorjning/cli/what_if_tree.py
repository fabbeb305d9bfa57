"""What the command answers as a tree for JSON: what was tried, and the answer."""

from typing import Any

from forsorjning.cli.what_if_page import Answer
from forsorjning.cli.what_if_tried import Tried
from forsorjning.interop.names import SCHEMA_VERSION
from forsorjning.interop.results import result_tree
from forsorjning.interop.writing import tree_of
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.trees import Writer, answer_tree, beside, curve_tree, questions_tree

_WRITE = Writer(result=result_tree, fact=tree_of)


def command_tree(answer: Answer, tried: Tried | None) -> dict[str, Any]:
    """The answer as ``to_json`` writes it, with what was tried."""
    told = _roads(answer) if isinstance(answer, CurveRoads) else answer_tree(answer, _WRITE)
    return {
        "schemaVersion": SCHEMA_VERSION,
        **told,
        "tried": None if tried is None else _tried(tried),
    }


def _roads(roads: CurveRoads) -> dict[str, Any]:
    return {
        "type": "CurveRoads",
        "questions": questions_tree(roads.questions, _WRITE),
        "ifRefused": curve_tree(roads.if_refused, _WRITE),
        "ifGranted": curve_tree(roads.if_granted, _WRITE),
        **beside(roads.assumptions),
    }


def _tried(tried: Tried) -> dict[str, Any]:
    """The pay itself; of a curve it has no amount."""
    return {
        "person": tried.person,
        "kind": tried.kind.name,
        "kindLabel": tried.kind.sv,
        "kindLabelEn": tried.kind.en,
        "paidOn": tried.paid_on.isoformat(),
        "gig": None if tried.gig is None else tree_of(tried.gig),
        "like": None if tried.like is None else tried.like.id,
    }
