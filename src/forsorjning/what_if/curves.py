"""The curve: what is kept of every pay from nothing up, exactly, with its kinks and cliffs."""

from bisect import bisect_right
from decimal import Decimal
from fractions import Fraction

from forsorjning.calculation.notices import Notice
from forsorjning.calculation.result import Supposed
from forsorjning.facts import convert
from forsorjning.facts.income import Gig, IncomeKind
from forsorjning.ground.blocks import Block, Heading
from forsorjning.ground.errors import InvalidFacts
from forsorjning.ground.language import Language, language_of
from forsorjning.ground.money import exactly, printed
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words
from forsorjning.what_if.curve_told import told
from forsorjning.what_if.pieces import Cliff, Kink, Piece, pay_of
from forsorjning.what_if.plot_words import is_pay
from forsorjning.what_if.showing import Shown
from forsorjning.what_if.telling import assumptions_block, notices_block, notices_of, supposed_in
from forsorjning.what_if.tried_pay import TriedPay


class Point(Record):
    """A pay, and what the month comes to with it. Decimal kronor; it is the calculation itself.

    Attributes:
        earned: the pay, net of tax.
        counted: the household's income that counts.
        aid: all aid of the month.
        resources: net income and aid.
        kept: the pay, and what the aid changes from what it is without any. Of pay that the month
            counts, that is the resources less those without it.
        marginal: what is kept of the next krona; a share, as 0.25. At a cliff it may be below 0.
    """

    earned: Decimal
    counted: Decimal
    aid: Decimal
    resources: Decimal
    kept: Decimal
    marginal: Decimal


class Curve(Shown):
    """What a household keeps of a pay, for every pay from nothing to ``upto``.

    Pieces, kinks and cliffs are of the function without roundings, and exact; ``at`` is the
    calculation itself.

    Attributes:
        tried: the pay that is tried, and the month that it is tried in.
        upto: the largest pay asked about, in kronor.
        pieces: the straight pieces, in order.
        kinks: where another share of the next krona is kept.
        cliffs: where what is kept jumps.
    """

    tried: TriedPay
    upto: Decimal
    pieces: tuple[Piece, ...]
    kinks: tuple[Kink, ...]
    cliffs: tuple[Cliff, ...]

    @property
    def person(self) -> str:
        """Who earns it."""
        return self.tried.income.person

    @property
    def kind(self) -> IncomeKind:
        """What kind of income it is."""
        return self.tried.income.kind

    @property
    def gig(self) -> Gig | None:
        """The work, where it is an occasional earning."""
        return self.tried.income.gig

    @property
    def assumptions(self) -> tuple[Words, ...]:
        """What is supposed."""
        return supposed_in((self.result(self.upto),))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What may mean another amount once a person has looked into it."""
        return notices_of((self.result(self.upto),))

    def result(self, earned: Decimal | int | str) -> Supposed:
        """The whole month with so much pay, with its sheet.

        Raises:
            InvalidFacts: for an amount below 0 or one that can't be read.
        """
        return self.tried.result(_amount(earned))

    def at(self, earned: Decimal | int | str) -> Point:
        """What the month comes to with so much pay.

        Raises:
            InvalidFacts: for an amount below 0 or one that can't be read.
        """
        amount = _amount(earned)
        here, nothing = self.tried.result(amount), self.tried.nothing
        with exactly():
            more = self.tried.result(amount + 1)
            return Point(
                earned=amount,
                counted=here.counted_income,
                aid=here.aid,
                resources=here.resources,
                kept=amount + here.aid - nothing.aid,
                marginal=1 + more.aid - here.aid,
            )

    def piece_at(self, earned: Decimal | Fraction | int | str) -> Piece:
        """The piece that begins at a pay or before it.

        Raises:
            InvalidFacts: for an amount below 0 or one that can't be read.
        """
        starts = [piece.start for piece in self.pieces]
        return self.pieces[bisect_right(starts, pay_of(earned)) - 1]

    def blocks(self, language: Language | str = "sv") -> list[Block]:
        """The page: a line for each piece, and what happens between them."""
        say = language_of(language)
        month, upto = self.tried.month, printed(self.upto)
        pay = say("lön", "pay") if is_pay(self.tried.income) else say("inkomst", "income")
        asked = say(
            f"Vad finns kvar av {pay} upp till {upto} kr? {month}",
            f"What is kept of {pay} up to {upto} kr? {month}",
        )
        return [
            Heading(asked, 1),
            say(*self.tried.words),
            *told(self, say),
            *notices_block(self.notices, say),
            *assumptions_block(self.assumptions, say),
        ]


def _amount(earned: Decimal | int | str) -> Decimal:
    taken = convert.amount(earned)
    faults = convert.faults_of(taken, "earned")
    if faults:
        raise InvalidFacts(faults)
    return taken
