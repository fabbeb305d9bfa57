"""An answer of a what-if as a tree for JSON. It is supposed, and never read back."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Disregarded
from forsorjning.cli.what_if_page import Answer, CurveRoads
from forsorjning.cli.what_if_tried import Tried
from forsorjning.ground.money import written
from forsorjning.ground.words import Words
from forsorjning.interop.names import SCHEMA_VERSION, camel
from forsorjning.interop.results import result_tree
from forsorjning.interop.writing import tree_of
from forsorjning.what_if.compared import Compared, Comparison, Months
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.keeping import Kept, KeptRoads
from forsorjning.what_if.pieces import Cliff, Kink, Piece, Turn
from forsorjning.what_if.telling import NO_DECISION, NOT_COUNTED

_OF_MONTHS = (
    "income",
    "counted_income",
    "aid_right",
    "aid_discretionary",
    "aid",
    "resources",
    "surplus_left",
)
_LEFT_OUT = ("youth", "child", "assessment", "jobbstimulans", "total")
_OF_QUESTION = ("id", "code", "about", "person", "message", "message_en", "effect")
_ORE, _OF_SHARES = 2, 4


def answer_tree(answer: Answer, tried: Tried | None) -> dict[str, Any]:
    """The answer, what was tried, what is supposed and what is not counted."""
    return {
        "schemaVersion": SCHEMA_VERSION,
        "type": type(answer).__name__,
        "tried": None if tried is None else _tried(tried),
        **_answer(answer),
        "assumptions": [_said(one) for one in answer.assumptions],
        "notCounted": _said(NOT_COUNTED),
        "noDecision": _said(NO_DECISION),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    match answer:
        case Kept():
            return _kept(answer)
        case KeptRoads():
            return {
                "questions": _questions(answer.questions),
                "ifRefused": _kept(answer.if_refused),
                "ifGranted": _kept(answer.if_granted),
            }
        case Comparison():
            return {"scenarios": [_compared(one) for one in answer.scenarios]}
        case Curve():
            return _curve(answer)
        case CurveRoads():
            return {
                "questions": _questions(answer.questions),
                "ifRefused": _curve(answer.if_refused),
                "ifGranted": _curve(answer.if_granted),
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


def _kept(kept: Kept) -> dict[str, Any]:
    return {
        **{name: written(getattr(kept, name)) for name in ("earned", "kept", "taken")},
        **_share("share", kept.share),
        "aidChange": written(kept.aid_change),
        "leftOut": _left_out(kept.left_out),
        "message": kept.sv,
        "messageEn": kept.en,
        "before": result_tree(kept.before),
        "after": result_tree(kept.after),
    }


def _compared(one: Compared) -> dict[str, Any]:
    """A scenario: its months, or those along each road where something is asked."""
    found: dict[str, Any] = {"name": one.name, "questions": _questions(one.questions)}
    if one.questions:
        return {
            **found,
            "ifRefused": _months(one.if_refused),
            "ifGranted": _months(one.if_granted),
        }
    return {**found, "result": _months(one.only)}


def _months(months: Months) -> dict[str, Any]:
    return {
        **{camel(name): written(getattr(months, name)) for name in _OF_MONTHS},
        "leftOut": _left_out(months.left_out),
        "months": [result_tree(one) for one in months.results],
    }


def _curve(curve: Curve) -> dict[str, Any]:
    """The curve without roundings, exactly, and the calculation itself at each turn."""
    return {
        "month": str(curve.tried.month),
        "upto": written(curve.upto),
        "pieces": [_piece(one) for one in curve.pieces],
        "kinks": [_kink(one) for one in curve.kinks],
        "cliffs": [_cliff(one) for one in curve.cliffs],
        "points": [_point(curve, at) for at in _places(curve)],
        "without": result_tree(curve.result(0)),
    }


def _places(curve: Curve) -> list[Decimal]:
    """No pay, the first whole öre of each turn, and the last pay asked about."""
    turns = (turn.at for turn in (*curve.kinks, *curve.cliffs))
    return sorted({Decimal(0), *turns, curve.upto})


def _point(curve: Curve, at: Decimal) -> dict[str, str]:
    point = curve.at(at)
    return {
        name: written(getattr(point, name))
        for name in ("earned", "counted", "aid", "resources", "kept", "marginal")
    }


def _piece(piece: Piece) -> dict[str, Any]:
    end = {"end": None, "endRounded": None} if piece.end is None else _amount("end", piece.end)
    return {
        **_amount("start", piece.start),
        **end,
        **_share("marginal", piece.marginal),
        **_amount("kept_at_start", piece.kept_at_start),
        **_amount("aid_at_start", piece.aid_at_start),
        **_share("aid_marginal", piece.aid_marginal),
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "at": written(turn.at),
        **_amount("exact", turn.exact),
        "rules": list(turn.rules),
        "message": turn.sv,
        "messageEn": turn.en,
    }


def _kink(kink: Kink) -> dict[str, Any]:
    return {
        **_turn(kink),
        **_share("before", kink.before),
        **_share("after", kink.after),
        **_amount("kept", kink.kept),
    }


def _cliff(cliff: Cliff) -> dict[str, Any]:
    return {
        **_turn(cliff),
        **_amount("before", cliff.before),
        **_amount("after", cliff.after),
        **_amount("drop", cliff.drop),
        "included": cliff.included,
    }


def _amount(name: str, amount: Fraction) -> dict[str, str]:
    """An amount exactly, as a fraction where it has no end; and in whole öre."""
    return {camel(name): exact(amount), f"{camel(name)}Rounded": rounded(amount, _ORE)}


def _share(name: str, share: Fraction | None) -> dict[str, str | None]:
    """A share exactly, as a fraction where it has no end; and in four decimals."""
    if share is None:
        return {camel(name): None, f"{camel(name)}Rounded": None}
    return {camel(name): exact(share), f"{camel(name)}Rounded": rounded(share, _OF_SHARES)}


def exact(number: Fraction) -> str:
    """A number exactly: with its decimals, or as a fraction where they have no end.

    >>> exact(Fraction(9, 4)), exact(Fraction(46720, 3)), exact(Fraction(-5))
    ('2.25', '46720/3', '-5')
    """
    decimals, divisor = 0, number.denominator
    for prime in (2, 5):
        times = 0
        while divisor % prime == 0:
            divisor, times = divisor // prime, times + 1
        decimals = max(decimals, times)
    return str(number) if divisor > 1 else rounded(number, decimals)


def rounded(number: Fraction, decimals: int) -> str:
    """A number with so many decimals at most, half away from 0.

    >>> rounded(Fraction(46720, 3), 2), rounded(Fraction(-1, 8), 2), rounded(Fraction(1, 2), 4)
    ('15573.33', '-0.13', '0.5')
    """
    figures = int(abs(number) * 10**decimals + Fraction(1, 2))
    return written(Decimal(figures if number >= 0 else -figures).scaleb(-decimals))


def _left_out(left_out: Disregarded) -> dict[str, str]:
    return {name: written(getattr(left_out, name)) for name in _LEFT_OUT}


def _questions(questions: Iterable[Question]) -> list[dict[str, Any]]:
    return [
        {camel(name): tree_of(getattr(one, name)) for name in _OF_QUESTION} for one in questions
    ]


def _said(words: Words) -> dict[str, str]:
    return {"message": words.sv, "messageEn": words.en}
