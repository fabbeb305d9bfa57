"""The picture of what is kept: a line for each curve, and why it turns where it does."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from textwrap import wrap
from typing import NamedTuple

from matplotlib.path import Path

from forsorjning.ground.language import Language, listed
from forsorjning.ground.money import printed
from forsorjning.ground.words import Words
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.plot_labels import Room
from forsorjning.what_if.plot_line import MARKER, limits, line, runs_of, sample, upright
from forsorjning.what_if.plot_look import (
    FAINT,
    INK,
    SIZE,
    Picture,
    dressed,
    our_look,
    short,
    stroke,
)
from forsorjning.what_if.plot_names import letters_by_code, lines_of, shown
from forsorjning.what_if.plot_shape import WIDE, Shape, framed, name_above
from forsorjning.what_if.plot_spots import around, beside_upright
from forsorjning.what_if.plot_turns import Turning, reasons, turnings
from forsorjning.what_if.plot_words import after_tax, is_pay, opened
from forsorjning.what_if.telling import NO_DECISION, kronor

_TITLE = Words("Vad finns kvar av lönen?", "What is kept of the pay?")
_TITLE_OF_INCOME = Words("Vad finns kvar av inkomsten?", "What is kept of the income?")
_MARKED = Words("En lodrät linje står vid {0} kr.", "An upright line stands at {0} kr.")
_BESIDE = 32  # letters of a name in a line beside its curve
_BELOW = 96  # letters in a line below the axes
_IN_AN_AMOUNT, _KEPT_SPACE = re.compile(r"(?<=\d) (?=\d{3})"), "\N{NO-BREAK SPACE}"


class _Drawn(NamedTuple):
    """What is drawn: the curves, where they turn, and the pay that is marked, if any is."""

    curves: Mapping[str, Curve]
    turns: Sequence[Turning]
    earned: Decimal | None

    @property
    def of_pay(self) -> bool:
        """Whether every curve is of pay."""
        return all(is_pay(one.tried.income) for one in self.curves.values())


def draw_curves(
    curves: Mapping[str, Curve],
    say: Language,
    shape: Shape = WIDE,
    *,
    earned: Decimal | None = None,
) -> Picture:
    """Draw them in the shape, or in the nearest one that has room for every label.

    ``earned`` is a pay to mark, where there is room for it along the axis.
    """
    with our_look():
        is_there = earned is not None and 0 < earned <= max(one.upto for one in curves.values())
        drawn = _Drawn(curves, turnings(curves, say), earned if is_there else None)
        picture, names_fit, reasons_fit = _drawn(drawn, say, shape)
        while not (names_fit and reasons_fit):
            shape = shape._replace(
                names_beside=shape.names_beside and names_fit,
                reasons_beside=shape.reasons_beside and reasons_fit,
            )
            picture, names_fit, reasons_fit = _drawn(drawn, say, shape)
        picture.title = say.of(_TITLE if drawn.of_pay else _TITLE_OF_INCOME)
        told = [_told(name, curve, say) for name, curve in curves.items()]
        if drawn.earned is not None:
            told.append(say.of(_MARKED).format(printed(drawn.earned)))
        picture.says = " ".join(told)
        picture.letters = letters_by_code(map(short, curves))
        return picture


def _drawn(drawn: _Drawn, say: Language, shape: Shape) -> tuple[Picture, bool, bool]:
    """The picture, and whether every name and every reason had room in it."""
    curves, turns, earned = drawn
    names = [short(name) for name in curves]
    above = {} if shape.names_beside else {place: one for place, one in enumerate(names) if one}
    rows = {place: list(lines_of(one, shape.letters_above)) for place, one in above.items()}
    picture, axes = framed(shape, sum(map(len, rows.values())), _below(turns, say, shape))
    dressed(axes, say, along=f"{say.of(after_tax(pay=drawn.of_pay))}, kronor")
    runs = [runs_of(curve) for curve in curves.values()]
    all_kept = limits(axes, [corner for each in runs for run in each for corner in run])
    axes.plot(*zip(*all_kept, strict=True), color=FAINT, linewidth=0.8, zorder=1.5)
    for place, curve in enumerate(curves.values()):
        line(axes, curve, runs[place], stroke(place), shown(names[place]))
    row = 0
    for place, words in rows.items():
        name_above(picture, shape, row, words, partial(sample, stroke(place)))
        row += len(words)
    marked = [] if earned is None else [[Path(upright(axes, float(earned)))]]
    lines = [*([Path(run) for run in each] for each in runs), [Path(all_kept)], *marked]
    room = Room(picture, axes, lines)
    for turn in turns:
        room.take((float(turn.earned), float(turn.kept)), MARKER + 2)
    if earned is not None:
        spots = beside_upright(float(earned), *axes.get_ylim())
        room.put(f"{printed(earned)} kr", spots, FAINT, SIZE - 0.5)
    beside = names if shape.names_beside else []
    fit = [
        room.put("\n".join(lines_of(name, _BESIDE)), room.along(place), stroke(place).colour, SIZE)
        for place, name in enumerate(beside)
        if name
    ]
    reasons_fit = _say_why(room, turns, say, in_words=shape.reasons_beside)
    everything = say("allt finns kvar", "all is kept")
    room.put(everything, room.along(len(runs)), FAINT, SIZE - 0.5)
    return picture, all(fit), reasons_fit


def _below(turns: Sequence[Turning], say: Language, shape: Shape) -> tuple[str, ...]:
    if not shape.says_below:
        return ()
    numbered = () if shape.reasons_beside else enumerate(reasons(turns, say), 1)
    lines = (
        line.replace(_KEPT_SPACE, " ")
        for place, reason in numbered
        for line in wrap(
            _IN_AN_AMOUNT.sub(_KEPT_SPACE, f"{place}  {reason}"), _BELOW, subsequent_indent="    "
        )
    )
    return (*lines, say.of(NO_DECISION))


def _say_why(room: Room, turns: Sequence[Turning], say: Language, *, in_words: bool) -> bool:
    """Put a reason at each place, or its number; a number without room stands below alone."""
    fit = [
        room.put(
            turn.label(say) if in_words else str(turn.number),
            around((float(turn.earned), float(turn.kept))),
            INK,
            SIZE - 0.5,
            ring=not in_words,
        )
        for turn in turns
    ]
    return all(fit) or not in_words


def _told(name: str, curve: Curve, say: Language) -> str:
    """A curve in a sentence, for whoever does not see it."""
    turns = turnings({name: curve}, say)
    last = kronor(curve.pieces[-1].kept_at(curve.upto))
    upto = printed(curve.upto)
    kept = say(f"av {upto} kr finns {last} kr kvar", f"of {upto} kr, {last} kr are kept")
    why = [f"{one.why} {say('vid', 'at')} {kronor(one.earned)} kr" for one in turns]
    sentence = listed([*why, kept], say)
    return f"{short(name)}: {sentence}." if name else opened(f"{sentence}.")
