"""An answer of a what-if as a tree for JSON. It is supposed, and never read back."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from forsorjning.calculation.notices import Notice
from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Disregarded
from forsorjning.ground.money import written
from forsorjning.ground.words import Words, camel
from forsorjning.what_if.compared import Compared, Comparison, Months
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.pieces import Cliff, Kink, Piece, Turn
from forsorjning.what_if.telling import NO_DECISION, NOT_COUNTED
from forsorjning.what_if.what_is_kept import Kept, KeptRoads

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


class Writer(NamedTuple):
    """How what an answer holds is written: a result, and a fact or a value in one."""

    result: Callable[[Any], dict[str, Any]]
    fact: Callable[[Any], Any]


def answer_tree(answer: Kept | KeptRoads | Comparison | Curve, write: Writer) -> dict[str, Any]:
    """The answer, what is supposed and what is not counted."""
    return {"type": type(answer).__name__, **_answer(answer, write), **beside(answer.assumptions)}


def beside(assumptions: Iterable[Words]) -> dict[str, Any]:
    """What every answer says beside its figures."""
    return {
        "assumptions": [said(one) for one in assumptions],
        "notCounted": said(NOT_COUNTED),
        "noDecision": said(NO_DECISION),
    }


def _answer(answer: Kept | KeptRoads | Comparison | Curve, write: Writer) -> dict[str, Any]:
    match answer:
        case Kept():
            return _kept(answer, write)
        case KeptRoads():
            return {
                "questions": questions_tree(answer.questions, write),
                "ifRefused": _kept(answer.if_refused, write),
                "ifGranted": _kept(answer.if_granted, write),
            }
        case Comparison():
            return {
                "scenarios": [_compared(one, write) for one in answer.scenarios],
                "notices": [_notice(one) for one in answer.notices],
            }
        case Curve():
            return {
                **curve_tree(answer, write),
                "notices": [_notice(one) for one in answer.notices],
            }


def _kept(kept: Kept, write: Writer) -> dict[str, Any]:
    return {
        **{name: written(getattr(kept, name)) for name in ("earned", "kept", "taken")},
        "notCountedAtAll": written(kept.not_counted),
        **_share("share", kept.share),
        "aidChange": written(kept.aid_change),
        "leftOut": _left_out(kept.left_out),
        "message": kept.sv,
        "messageEn": kept.en,
        "notices": [_notice(one) for one in kept.notices],
        "before": write.result(kept.before),
        "after": write.result(kept.after),
    }


def _compared(one: Compared, write: Writer) -> dict[str, Any]:
    """A scenario: its months, or those along each road where something is asked."""
    found: dict[str, Any] = {"name": one.name, "questions": questions_tree(one.questions, write)}
    if one.questions:
        return {
            **found,
            "ifRefused": _months(one.if_refused, write),
            "ifGranted": _months(one.if_granted, write),
        }
    return {**found, "result": _months(one.only, write)}


def _months(months: Months, write: Writer) -> dict[str, Any]:
    return {
        **{camel(name): written(getattr(months, name)) for name in _OF_MONTHS},
        "leftOut": _left_out(months.left_out),
        "months": [write.result(one) for one in months.results],
    }


def curve_tree(curve: Curve, write: Writer) -> dict[str, Any]:
    """The curve without roundings, exactly, and the calculation itself at each turn."""
    return {
        "month": str(curve.tried.month),
        "upto": written(curve.upto),
        "pieces": [_piece(one) for one in curve.pieces],
        "kinks": [_kink(one) for one in curve.kinks],
        "cliffs": [_cliff(one) for one in curve.cliffs],
        "points": [_point(curve, at) for at in _places(curve)],
        "without": write.result(curve.result(0)),
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


def questions_tree(questions: Iterable[Question], write: Writer) -> list[dict[str, Any]]:
    """What a person has to answer."""
    return [
        {camel(name): write.fact(getattr(one, name)) for name in _OF_QUESTION} for one in questions
    ]


def said(words: Words) -> dict[str, str]:
    """The words in both languages."""
    return {"message": words.sv, "messageEn": words.en}


def _notice(notice: Notice) -> dict[str, Any]:
    return {
        "code": notice.code,
        "refs": list(notice.refs),
        "message": notice.sv,
        "messageEn": notice.en,
    }
