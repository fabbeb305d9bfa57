"""A curve in words: a line of a table for each piece, and why the pieces end."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from forsorjning.ground.blocks import Block, Items, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.ground.words import Words
from forsorjning.what_if.pieces import Cliff, Kink, Piece
from forsorjning.what_if.plot_words import after_tax, is_pay
from forsorjning.what_if.telling import kronor, percent
from forsorjning.what_if.tried_pay import TriedPay

_HEADS = Words("Finns kvar|Bistånd|Kvar av nästa krona", "Is kept|Aid|Kept of the next krona")


class Drawn(Protocol):
    """What has pieces, and turns between them."""

    @property
    def tried(self) -> TriedPay:
        """The month with a pay of any amount."""

    @property
    def upto(self) -> Decimal:
        """The largest pay asked about."""

    @property
    def pieces(self) -> Sequence[Piece]:
        """The straight pieces."""

    @property
    def kinks(self) -> Sequence[Kink]:
        """Where another share is kept."""

    @property
    def cliffs(self) -> Sequence[Cliff]:
        """Where what is kept jumps."""


def told(curve: Drawn, say: Language, title: str = "") -> Iterator[Block]:
    """From where to where, what is kept and the aid there, and what is kept of the next krona."""
    only_above = {cliff.exact for cliff in curve.cliffs if not cliff.included}
    lines = [_line(piece, say, above=piece.start in only_above) for piece in curve.pieces]
    last, upto = curve.pieces[-1], curve.upto
    end = say(f"vid {printed(upto)} kr", f"at {printed(upto)} kr")
    lines.append(Line((end, kronor(last.kept_at(upto)), kronor(last.aid_at(upto)), "")))
    heads = (say.of(after_tax(pay=is_pay(curve.tried.income))), *say.of(_HEADS).split("|"))
    yield Table(lines, amounts=len(heads) - 1, title=title, heads=heads)
    turns: list[Kink | Cliff] = [*curve.kinks, *curve.cliffs]
    if turns:
        yield Items(tuple(_turn(turn, say) for turn in sorted(turns, key=_place)))


def _line(piece: Piece, say: Language, *, above: bool) -> Line:
    start = kronor(piece.start)
    words = say("över", "above") if above else say("från", "from")
    return Line(
        (
            f"{words} {start} kr",
            kronor(piece.kept_at_start),
            kronor(piece.aid_at_start),
            percent(piece.marginal),
        )
    )


def _place(turn: Kink | Cliff) -> Fraction:
    return turn.exact


def _turn(turn: Kink | Cliff, say: Language) -> str:
    told = f"{kronor(turn.exact)} kr: {say.of(turn)}"
    if not isinstance(turn, Cliff):
        return told
    amount = kronor(abs(turn.drop))
    if turn.drop > 0:
        return told + say(f"; {amount} kr förloras", f"; {amount} kr are lost")
    return told + say(f"; {amount} kr tillkommer", f"; {amount} kr are gained")
