"""From a result to a JSON tree. A result is written for others to read, and never read back."""

from enum import Enum
from typing import Any

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.notices import Notice, Severity
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Calculation
from forsorjning.calculation.sheet import Row, RowRef
from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.rule import Part
from forsorjning.interop.names import camel
from forsorjning.interop.writing import tree_of

_AMOUNTS = (
    "norm",
    "costs",
    "other_costs",
    "need",
    "income",
    "counted_income",
    "assets",
    "surplus_in",
    "means",
    "means_right",
    "aid_without_assessment",
    "aid_right",
    "aid_discretionary",
    "aid",
    "forsorjningsstod",
    "other_aid",
    "surplus",
    "surplus_without_assessment",
    "resources",
)
_DISREGARDED = ("youth", "child", "assessment", "jobbstimulans", "total")
_OF_QUESTION = ("id", "code", "about", "person", "message", "message_en", "effect")
_LABELS: dict[Enum, str] = {
    Part.PREMISE: "Underlag",
    Part.NORM: "Norm",
    Part.COSTS: "Kostnader",
    Part.OTHER_COSTS: "Levnadskostnader i övrigt",
    Part.INCOME: "Inkomster",
    Part.YOUTH: "Eget arbete av barn och skolungdom",
    Part.CHILD: "Barns egna inkomster",
    Part.ASSESSMENT: "Individuell bedömning",
    Part.JOBBSTIMULANS: "Jobbstimulans",
    Part.ASSETS: "Tillgångar",
    Part.SURPLUS_IN: "Överskott från tidigare månader",
    Part.RESULT: "Resultat",
    Severity.INFO: "Upplysning",
    Severity.WARNING: "Viktigt",
    Answer.GRANTED: "Beviljas",
    Answer.REFUSED: "Avslås",
    LegalBasis.RIGHT: "Rätt till bistånd",
    LegalBasis.DISCRETIONARY: "Bistånd utan rätt",
}


def result_tree(result: Calculation | AwaitsAssessment) -> dict[str, Any]:
    """Write a result; ``type`` says which kind it is."""
    if isinstance(result, AwaitsAssessment):
        return {
            "type": "AwaitsAssessment",
            "month": str(result.if_refused.month),
            "caseId": result.if_refused.case.id,
            "questions": [_fields(question, _OF_QUESTION) for question in result.questions],
            "ifRefused": result_tree(result.if_refused),
            "ifGranted": result_tree(result.if_granted),
        }
    return {
        "type": type(result).__name__,
        "month": str(result.month),
        "caseId": result.case.id,
        "inputHash": result.input_hash,
        "ruleset": _fields(result.ruleset, ("version", "norm")),
        **_fields(result, _AMOUNTS),
        "disregarded": _fields(result.disregarded, _DISREGARDED),
        "answers": [
            {"question": key, **_coded("answer", answer)} for key, answer in result.answers.items()
        ],
        "sheet": [_row(row) for row in result.sheet],
        "discretionaryRows": [row.id for row in result.discretionary_rows],
        "notices": [_notice(notice) for notice in result.notices],
    }


def _fields(value: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {camel(name): tree_of(getattr(value, name)) for name in names}


def _row(row: Row) -> dict[str, Any]:
    because: dict[str, Any] = {}
    for name, told in row.because.items():
        because[camel(name)] = _told(told)
        because |= _label(name, getattr(row.applied, name))
    return {
        "id": row.id,
        "rule": row.rule,
        "title": row.title,
        "citations": [str(citation) for citation in row.citations],
        **_coded("strength", row.strength),
        **_coded("part", row.part),
        "amount": tree_of(row.amount),
        "because": because,
        "refs": list(row.refs),
    }


def _told(value: Any) -> Any:
    """A condition of a row: a value, the caller's id, or a reference to an earlier row."""
    if isinstance(value, RowRef):
        return {"row": value.id}
    return [_told(item) for item in value] if isinstance(value, tuple) else tree_of(value)


def _notice(notice: Notice) -> dict[str, Any]:
    return {
        "code": notice.code,
        **_coded("severity", notice.severity),
        "refs": list(notice.refs),
        "message": notice.sv,
        "messageEn": notice.en,
    }


def _coded(name: str, member: Enum) -> dict[str, str]:
    return {name: member.name, **_label(name, member)}


def _label(name: str, value: Any) -> dict[str, str]:
    """The Swedish label beside a code, where the value is one."""
    if not isinstance(value, Enum):
        return {}
    label = _LABELS.get(value) or getattr(value, "sv", value.name)
    return {f"{camel(name)}Label": str(label)}
