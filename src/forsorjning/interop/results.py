"""From a result to a JSON tree. A result is written for others to read, and never read back."""

from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.notices import Notice, Severity
from forsorjning.calculation.questions import Answer, Question
from forsorjning.calculation.recompute import Change, Correction
from forsorjning.calculation.result import Calculation, Supposed
from forsorjning.calculation.sheet import Row, RowRef
from forsorjning.facts.assessment import LegalBasis
from forsorjning.facts.practice import IncomeMonth, Proration
from forsorjning.ground.errors import NormNotPublished
from forsorjning.ground.law import Strength
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.months import Month
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.rule import Part, Rule
from forsorjning.ground.words import camel
from forsorjning.interop.writing import tree_of
from forsorjning.rules.assessment import OccasionalPayLeftOut, OccasionalPayLeftOutRounded
from forsorjning.rules.coverage import Reason
from forsorjning.rules.income import NotCounted
from forsorjning.rules.recovery import RecoveryGround
from forsorjning.rules.statement import Known, Statement

if TYPE_CHECKING:
    from forsorjning.calculation.months import MonthResult
    from forsorjning.facts.decided import Decided

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
_CHANGED = (
    "paid_right",
    "paid_discretionary",
    "right",
    "discretionary",
    "overpaid_right",
    "overpaid_discretionary",
    "underpaid_right",
    "underpaid_discretionary",
    "paid",
    "aid",
    "difference",
)
_OF_QUESTION = ("id", "code", "about", "person", "message", "message_en", "effect")
_DECIDED = ("forsorjningsstod", "other_aid", "discretionary")
_LABELS: dict[Enum, tuple[str, str]] = {
    Part.PREMISE: ("Underlag", "Premise"),
    Part.NORM: ("Norm", "Norm"),
    Part.COSTS: ("Kostnader", "Costs"),
    Part.OTHER_COSTS: ("Levnadskostnader i övrigt", "Other living costs"),
    Part.INCOME: ("Inkomster", "Income"),
    Part.YOUTH: (
        "Eget arbete av barn och skolungdom",
        "Own work of children and school youths",
    ),
    Part.CHILD: ("Barns egna inkomster", "Children's own income"),
    Part.ASSESSMENT: ("Individuell bedömning", "Individual assessment"),
    Part.JOBBSTIMULANS: ("Jobbstimulans", "Jobbstimulans"),
    Part.ASSETS: ("Tillgångar", "Assets"),
    Part.SURPLUS_IN: ("Överskott från tidigare månader", "Surplus from earlier months"),
    Part.EARLIER: ("Tidigare månader", "Earlier months"),
    Part.RESULT: ("Resultat", "Result"),
    Severity.INFO: ("Upplysning", "Information"),
    Severity.WARNING: ("Viktigt", "Important"),
    # Supposed along a road: nothing is granted or refused until somebody decides.
    Answer.GRANTED: ("Om svaret är ja", "If the answer is yes"),
    Answer.REFUSED: ("Om svaret är nej", "If the answer is no"),
    LegalBasis.RIGHT: ("Rätt till bistånd", "Right to aid"),
    LegalBasis.DISCRETIONARY: ("Bistånd utöver rätten", "Aid beyond the right"),
    IncomeMonth.PREVIOUS: ("Inkomsten från månaden före", "The income of the month before"),
    IncomeMonth.SAME: ("Inkomsten från samma månad", "The income of the same month"),
    Proration.CALENDAR_DAYS: ("Månadens dagar", "The days of the month"),
    Proration.YEARLY_365: ("Årets belopp delat på 365 dagar", "The year's amount over 365 days"),
    Proration.THIRTY_DAYS: ("Trettio dagar i varje månad", "Thirty days in every month"),
    Proration.LIFECARE: ("Som i Lifecare (härlett)", "As in Lifecare (inferred)"),
    NotCounted.OTHER_MONTH: ("den hör till en annan månad", "it belongs to another month"),
    NotCounted.KIND_NOT_COUNTED: ("inkomstslaget räknas inte", "the kind of income is not counted"),
    **{one: (one.sv, one.en) for one in (*Strength, *Known, *Rounding, *Reason)},
}
"""The Swedish and the English label of every code that stands in a result."""


class Run(NamedTuple):
    """Months that were calculated in a row, up to one that awaits a person or has no norm.

    Attributes:
        months: what they come to, each with the ledger after it; at least one.
        later: the months after them, which can't be calculated yet.
        missing: what is not published for the first of those, where that is why.
    """

    months: "tuple[MonthResult, ...]"
    later: tuple[Month, ...] = ()
    missing: NormNotPublished | None = None


def run_tree(run: Run) -> dict[str, Any]:
    """Write every month with what was decided of it, and the ledger after the last that is settled.

    The ground of what was decided is left out; it may be personal.
    """
    return {
        "type": "Run",
        "months": [_month(one) for one in run.months],
        "notCalculated": [str(month) for month in run.later],
        "normNotPublished": _missing(run.missing),
        "ledger": tree_of(run.months[-1].ledger),
    }


def month_tree(one: "MonthResult") -> dict[str, Any]:
    """Write one month of a run as it stands in the run, and the ledger after it."""
    return {**_month(one), "ledger": tree_of(one.ledger)}


def _month(one: "MonthResult") -> dict[str, Any]:
    return {**result_tree(one.result), "decided": _decided(one.decided)}


def _missing(norm: NormNotPublished | None) -> dict[str, Any] | None:
    if norm is None:
        return None
    told = {"message": norm.sv, "messageEn": str(norm)}
    return {"month": norm.month, "nearest": norm.nearest, **told}


def _decided(decided: "Decided | None") -> dict[str, Any] | None:
    return None if decided is None else _fields(decided, _DECIDED)


def result_tree(result: Calculation | AwaitsAssessment) -> dict[str, Any]:
    """Write a result; ``type`` says which kind it is."""
    if isinstance(result, AwaitsAssessment):
        return {
            "type": "AwaitsAssessment",
            "month": str(result.if_refused.month),
            "caseId": result.if_refused.case.id,
            "questions": _questions(result.questions),
            "ifRefused": result_tree(result.if_refused),
            "ifGranted": result_tree(result.if_granted),
        }
    return {
        "type": type(result).__name__,
        "month": str(result.month),
        "caseId": result.case.id,
        "inputHash": result.input_hash,
        "ruleset": _fields(result.ruleset, ("version", "norm")),
        "practice": _fields(result.practice, ("name", "version")),
        **_fields(result, _AMOUNTS),
        "disregarded": _fields(result.disregarded, _DISREGARDED),
        "answers": [
            {"question": key, **_coded("answer", answer)} for key, answer in result.answers.items()
        ],
        **(_supposed(result) if isinstance(result, Supposed) else {}),
        "sheet": [_row(row) for row in result.sheet],
        "discretionaryRows": [row.id for row in result.discretionary_rows],
        "notices": [_notice(notice) for notice in result.notices],
    }


def _supposed(result: Supposed) -> dict[str, Any]:
    """What a what-if put in the place of assessments, and whose riksnorm it tried."""
    return {
        "suppositions": tree_of(result.suppositions),
        "assumedNormOf": tree_of(result.assumed_norm),
    }


def correction_tree(correction: Correction) -> dict[str, Any]:
    """Write what a decided month comes to now: one change, or one along each open road.

    The ground of what the board decided otherwise is left out; it may be personal.
    """
    decided = correction.decided
    if correction.questions:
        changes = {
            "ifRefused": _change(correction.if_refused),
            "ifGranted": _change(correction.if_granted),
        }
    else:
        changes = {"change": _change(correction.change)}
    return {
        "type": "Correction",
        "month": str(decided.month),
        "caseId": decided.case.id,
        "decided": {
            "decidedOn": tree_of(decided.case.decided_on),
            **_fields(decided, ("input_hash", "aid_right", "aid_discretionary")),
        },
        "decidedOtherwise": _decided(correction.decided_otherwise),
        **_fields(correction, ("set_aside", "made_now")),
        "questions": _questions(correction.questions),
        **changes,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        **_fields(change, _CHANGED),
        "rows": [
            _fields(row, ("id", "title", "title_en", "before", "after")) for row in change.rows
        ],
        "recovery": [_ground(ground) for ground in change.recovery],
        "inFavour": [_statement(said) for said in change.in_favour],
        "result": result_tree(change.result),
    }


def _ground(ground: RecoveryGround) -> dict[str, Any]:
    statements = [name for name in ground.fields if isinstance(getattr(ground, name), Statement)]
    return {
        "code": ground.code,
        **_coded("basis", ground.basis),
        **{camel(name): _statement(getattr(ground, name)) for name in statements},
    }


def _statement(said: Statement) -> dict[str, Any]:
    return {
        "message": said.sv,
        "messageEn": said.en,
        "citations": [str(cite) for cite in said.cites],
        **_coded("strength", said.strength),
        **_coded("known", said.known),
    }


def _questions(questions: tuple[Question, ...]) -> list[dict[str, Any]]:
    return [_fields(question, _OF_QUESTION) for question in questions]


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
        "titleEn": row.title_en,
        "citations": [str(citation) for citation in row.citations],
        **_coded("strength", row.strength),
        **_coded("part", row.part),
        **_basis(row.applied),
        "amount": tree_of(row.amount),
        "because": because,
        "refs": list(row.refs),
    }


def _basis(applied: Rule) -> dict[str, str]:
    """The basis that an assessment's row rests on: it decides how the aid is appealed."""
    if isinstance(applied, OccasionalPayLeftOut | OccasionalPayLeftOutRounded) and applied.basis:
        return _coded("basis", applied.basis)
    return {}


def _told(value: Any) -> Any:
    """A condition of a row: a value, the caller's id, or a reference to an earlier row."""
    if isinstance(value, RowRef):
        return {"row": value.id}
    if isinstance(value, FrozenMap):
        return {camel(name): _told(held) for name, held in value.items()}
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
    """The labels beside a code, where the value is one."""
    if not isinstance(value, Enum):
        return {}
    sv, en = _LABELS[value]
    return {f"{camel(name)}Label": sv, f"{camel(name)}LabelEn": en}
