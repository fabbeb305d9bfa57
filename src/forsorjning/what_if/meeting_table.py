"""The one table of the page for a meeting: three amounts a line, so that a phone has room."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from forsorjning.ground.blocks import Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.money import EXACT, printed
from forsorjning.ground.words import Words
from forsorjning.what_if.compared import Comparison, Months
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.keeping import Kept, KeptRoads

_ORE = Decimal("0.01")
_WITHOUT = Words("Utan lönen", "Without the pay")
_WITH = Words("Med lönen", "With the pay")
_STEPS = 5  # round amounts of a curve, at most


def table_of(answer: Kept | KeptRoads | Comparison | Curve, say: Language) -> Table:
    """A line for each thing to hold beside the others."""
    match answer:
        case Kept():
            return _living(_kept(answer), say)
        case KeptRoads():
            return _living(_roads(answer, say), say)
        case Comparison():
            return _living(((say.of(name), months) for name, months in answer.roads), say)
        case Curve():
            return _curve(answer, say)


def _living(lines: Iterable[tuple[Words | str, Months]], say: Language) -> Table:
    """What there is to live on in each line."""
    return Table(
        [
            Line(
                (
                    name if isinstance(name, str) else say.of(name),
                    *map(printed, (one.income, one.aid, one.resources)),
                )
            )
            for name, one in lines
        ],
        amounts=3,
        title=say("Inkomst och bistånd att leva på", "Income and aid to live on"),
        heads=(
            say("Kronor", "Kronor"),
            say("Inkomst", "Income"),
            say("Bistånd", "Aid"),
            say("Summa", "Sum"),
        ),
    )


def _kept(one: Kept) -> Iterator[tuple[Words, Months]]:
    yield _WITHOUT, Months(results=(one.before,))
    yield _WITH, Months(results=(one.after,))


def _roads(answer: KeptRoads, say: Language) -> Iterator[tuple[str, Months]]:
    """Without the pay once, where the answers change nothing there; and with it along each road."""
    roads = (
        (say("om svaret är nej", "if the answer is no"), answer.if_refused),
        (say("om svaret är ja", "if the answer is yes"), answer.if_granted),
    )
    one, other = answer.if_refused.before, answer.if_granted.before
    if (one.income, one.aid) == (other.income, other.aid):
        yield say.of(_WITHOUT), Months(results=(one,))
    else:
        for name, road in roads:
            yield f"{say.of(_WITHOUT)}, {name}", Months(results=(road.before,))
    for name, road in roads:
        yield f"{say.of(_WITH)}, {name}", Months(results=(road.after,))


def _curve(curve: Curve, say: Language) -> Table:
    """Round amounts of pay and those at which something turns, each as it is calculated."""
    points = [curve.at(earned) for earned in sorted(_pays(curve))]
    return Table(
        [Line(tuple(map(printed, (one.earned, one.aid, one.kept)))) for one in points],
        amounts=2,
        heads=(
            say("Lön efter skatt, kronor", "Pay after tax, kronor"),
            say("Bistånd", "Aid"),
            say("Finns kvar", "Is kept"),
        ),
    )


def _pays(curve: Curve) -> set[Decimal]:
    step = _round_step(int(curve.upto))
    pays = {Decimal(step * times) for times in range(1, _STEPS + 1)}
    pays |= {curve.upto, *(kink.at for kink in curve.kinks)}
    for cliff in curve.cliffs:
        pays |= {cliff.at, EXACT.subtract(cliff.at, _ORE)}
    return {one for one in pays if 0 < one <= curve.upto}


def _round_step(upto: int) -> int:
    """The least of 1, 2 and 5 with zeros that goes into the amount five times at most.

    >>> _round_step(20_000), _round_step(3)
    (5000, 1)
    """
    tens = int(f"1{'0' * (len(str(upto // _STEPS)) - 1)}")
    return next(one * tens for one in (1, 2, 5, 10) if one * tens * _STEPS >= upto)
