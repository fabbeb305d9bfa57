"""The one table of the page for a meeting: three amounts a line, so that a phone has room."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from forsorjning.ground.blocks import Line, Table
from forsorjning.ground.money import EXACT, printed
from forsorjning.ground.words import Words
from forsorjning.what_if.compared import Comparison, Months
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.living import Living, living_of
from forsorjning.what_if.meeting_speech import Speech, Told
from forsorjning.what_if.what_is_kept import Kept, KeptRoads

_ORE = Decimal("0.01")
_WITHOUT = Words("Utan {the_pay}", "Without {the_pay}")
_WITH = Words("Med {the_pay}", "With {the_pay}")
_IF_NO = Words("{name}, om svaret är nej", "{name}, if the answer is no")
_IF_YES = Words("{name}, om svaret är ja", "{name}, if the answer is yes")
_IF_ALL_NO = Words("{name}, om svaret på alla frågor är nej", "{name}, if every answer is no")
_IF_ALL_YES = Words("{name}, om svaret på alla frågor är ja", "{name}, if every answer is yes")
_ASIDE = Words(
    " ({amount} kr räknas inte av kommunen)", " ({amount} kr not counted by the municipality)"
)
_EARNED = Words("{Pay} efter skatt, kronor", "{Pay} after tax, kronor")
_STEPS = 5  # round amounts of a curve, at most


def table_of(answer: Told, speech: Speech) -> Table:
    """A line for each thing to hold beside the others."""
    match answer:
        case Kept():
            return _living(_kept(answer, speech), speech)
        case KeptRoads():
            return _living(_roads(answer, speech), speech)
        case Comparison():
            ways = ((speech.say.of(name), living_of(months)) for name, months in answer.roads)
            return _living(ways, speech)
        case Curve():
            return _curve(answer, speech)
        case CurveRoads():
            return _curves(answer, speech)


def _living(lines: Iterable[tuple[str, Living]], speech: Speech) -> Table:
    """What there is to live on in each line."""
    say = speech.say
    return Table(
        [
            Line(
                (
                    name + (speech.of(_ASIDE, amount=printed(one.aside)) if one.aside else ""),
                    *map(printed, (one.income, one.aid, one.sum)),
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


def _kept(one: Kept, speech: Speech) -> Iterator[tuple[str, Living]]:
    yield speech.of(_WITHOUT), living_of(Months(results=(one.before,)))
    yield speech.of(_WITH), living_of(Months(results=(one.after,)))


def _roads(answer: KeptRoads, speech: Speech) -> Iterator[tuple[str, Living]]:
    """Without the pay once, where the answers change nothing there; and with it along each road."""
    several = len(answer.questions) > 1
    if_no, if_yes = (_IF_ALL_NO, _IF_ALL_YES) if several else (_IF_NO, _IF_YES)
    roads = ((if_no, answer.if_refused), (if_yes, answer.if_granted))
    without, with_it = speech.of(_WITHOUT), speech.of(_WITH)
    before = [(words, living_of(Months(results=(road.before,)))) for words, road in roads]
    (_, one), (_, other) = before
    if one == other:
        yield without, one
    else:
        for words, living in before:
            yield speech.of(words, name=without), living
    for words, road in roads:
        yield speech.of(words, name=with_it), living_of(Months(results=(road.after,)))


def _curve(curve: Curve, speech: Speech) -> Table:
    """Round amounts of pay and those at which something turns, each as it is calculated."""
    points = [curve.at(earned) for earned in sorted(_pays(curve))]
    return Table(
        [Line(tuple(map(printed, (one.earned, one.aid, one.kept)))) for one in points],
        amounts=2,
        heads=(
            speech.of(_EARNED),
            speech.say("Bistånd", "Aid"),
            speech.say("Finns kvar", "Is kept"),
        ),
    )


def _curves(roads: CurveRoads, speech: Speech) -> Table:
    """What is kept along each road, of the pays that either curve is told by."""
    no, yes = roads.if_refused, roads.if_granted
    points = [(one, no.at(one).kept, yes.at(one).kept) for one in sorted(_pays(no) | _pays(yes))]
    return Table(
        [Line(tuple(map(printed, one))) for one in points],
        amounts=2,
        heads=(
            speech.of(_EARNED),
            speech.say("Finns kvar, om nej", "Is kept, if no"),
            speech.say("Finns kvar, om ja", "Is kept, if yes"),
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
