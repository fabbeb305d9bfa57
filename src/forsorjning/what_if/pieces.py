"""The pieces of a curve: straight lines between the places where a rule turns."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from forsorjning.calculation.outcome import Outcome
from forsorjning.calculation.sheet import Row, Sheet
from forsorjning.facts import convert
from forsorjning.facts.case import Case
from forsorjning.ground.errors import InvalidFacts
from forsorjning.ground.money import EXACT
from forsorjning.ground.record import Record
from forsorjning.what_if.linear import Cut, line_of, value_at, whole_ore
from forsorjning.what_if.reasons import reason_of


class Piece(Record):
    """A stretch of pay over which what is kept grows evenly.

    It is of the function without any rounding; the calculation itself may differ from it by
    what the practice rounds.

    Attributes:
        start, end: the pay, in kronor; ``end`` None goes on for ever.
        marginal: the share of each further krona that is kept; 0 where all of it is taken.
        kept_at_start: kronor kept just after ``start``.
        aid_at_start, aid_marginal: the aid there, and what it changes by for each krona.
    """

    start: Fraction
    end: Fraction | None
    marginal: Fraction
    kept_at_start: Fraction
    aid_at_start: Fraction
    aid_marginal: Fraction

    def kept_at(self, earned: Decimal | Fraction | int | str) -> Fraction:
        """What is kept of so much pay within the piece, in kronor.

        Raises:
            InvalidFacts: for an amount below 0 or one that can't be read.
        """
        return self.kept_at_start + self.marginal * (pay_of(earned) - self.start)

    def aid_at(self, earned: Decimal | Fraction | int | str) -> Fraction:
        """The aid with so much pay within the piece, in kronor.

        Raises:
            InvalidFacts: for an amount below 0 or one that can't be read.
        """
        return self.aid_at_start + self.aid_marginal * (pay_of(earned) - self.start)


def pay_of(earned: Decimal | Fraction | int | str) -> Fraction:
    """A pay of 0 kronor or more, exactly; a Fraction where it is not in whole öre.

    Raises:
        InvalidFacts: for an amount below 0 or one that can't be read.
    """
    if isinstance(earned, Fraction) and earned >= 0:
        return earned
    taken = convert.amount(earned)  # type: ignore[arg-type]  # what else it is, is told
    faults = convert.faults_of(taken, "earned")
    if faults:
        raise InvalidFacts(faults)
    return Fraction(taken)


class Turn(Record):
    """A place where the curve turns.

    Attributes:
        exact: the pay at which it does, in kronor.
        rules: the rules that make it, by name, as in the rule catalogue.
        sv, en: why, in words.
    """

    exact: Fraction
    rules: tuple[str, ...]
    sv: str
    en: str

    @property
    def at(self) -> Decimal:
        """The first pay in whole öre at or above it."""
        return whole_ore(self.exact)


class Kink(Turn):
    """A place where another share of the next krona is kept.

    Attributes:
        before, after: the share that is kept below it and above it.
        kept: what is kept there, in kronor, without roundings.
    """

    exact: Fraction
    rules: tuple[str, ...]
    sv: str
    en: str
    before: Fraction
    after: Fraction
    kept: Fraction


class Cliff(Turn):
    """A place where what is kept jumps: a krona more leaves the household with less, or more.

    Attributes:
        before, after: kronor kept just below it and just above it.
        included: whether the jump is made at ``exact`` itself; else only by more than that.
    """

    exact: Fraction
    rules: tuple[str, ...]
    sv: str
    en: str
    before: Fraction
    after: Fraction
    included: bool

    @property
    def drop(self) -> Fraction:
        """What is lost, in kronor; below 0 where it is won."""
        return self.before - self.after

    @property
    def at(self) -> Decimal:
        """The first pay in whole öre beyond the cliff."""
        first = whole_ore(self.exact)
        beyond = self.included or Fraction(first) > self.exact
        return first if beyond else EXACT.add(first, Decimal("0.01"))


class Found(Record):
    """One calculation of the pay that is tried, and how far it holds."""

    start: Fraction
    end: Fraction | None
    outcome: Outcome
    case: Case

    @property
    def marginal(self) -> Fraction:
        """The share that is kept of each further krona: the krona, and what the aid changes."""
        return 1 + Fraction(line_of(self.outcome.aid.effect)[1])

    def kept(self, at: Fraction, aid_without: Fraction) -> Fraction:
        """What is kept at a pay: the pay, and what the aid changes from what it is without any."""
        return at + value_at(self.outcome.aid.effect, at) - aid_without

    @property
    def rows(self) -> dict[str, Row]:
        """The rows of its sheet, by their ids, premises first."""
        return {row.id: row for row in Sheet(self.outcome.roots, self.case.day)}

    def as_piece(self, end: Fraction | None, aid_without: Fraction) -> Piece:
        """The stretch that it holds for."""
        aid = self.outcome.aid.effect
        return Piece(
            start=self.start,
            end=end,
            marginal=self.marginal,
            kept_at_start=self.kept(self.start, aid_without),
            aid_at_start=value_at(aid, self.start),
            aid_marginal=Fraction(line_of(aid)[1]),
        )


Calculate = Callable[[Cut], tuple[Outcome, Case]]
"""One calculation of the pay of a cut."""


def found_to(upto: Fraction | None, calculate: Calculate) -> Iterator[Found]:
    """Calculate piece by piece, from no pay to the last one asked about, or without end."""
    start: Fraction | None = Fraction(0)
    while start is not None and (upto is None or start < upto):
        cut = Cut(start)
        outcome, case = calculate(cut)
        yield Found(start=start, end=cut.end, outcome=outcome, case=case)
        start = cut.end


def turns_of(
    found: list[Found], aid_without: Fraction, calculate: Calculate
) -> tuple[list[Piece], list[Kink], list[Cliff]]:
    """The pieces, where what is kept turns between them, and where it jumps."""
    pieces, kinks, cliffs = [], [], []
    first = found[0]
    if first.kept(first.start, aid_without) != 0:
        rows = _exactly_at(Fraction(0), calculate).rows
        cliffs.append(_cliff(Fraction(0), Fraction(0), first, rows, aid_without, included=False))
    begun = first
    for one, other in pairwise(found):
        at = other.start
        before, after = one.kept(at, aid_without), other.kept(at, aid_without)
        if before == after and one.marginal == other.marginal:
            continue
        pieces.append(begun.as_piece(at, aid_without))
        begun = other
        if before != after:
            here = _exactly_at(at, calculate).kept(at, aid_without)
            cliffs.append(_cliff(at, before, other, one.rows, aid_without, included=here != before))
        else:
            rules, words = reason_of(one.rows, other.rows, at)
            kinks.append(
                Kink(
                    exact=at,
                    rules=rules,
                    sv=words.sv,
                    en=words.en,
                    before=one.marginal,
                    after=other.marginal,
                    kept=before,
                )
            )
    pieces.append(begun.as_piece(found[-1].end, aid_without))
    return pieces, kinks, cliffs


def _exactly_at(at: Fraction, calculate: Calculate) -> Found:
    """The calculation at one pay alone."""
    outcome, case = calculate(Cut(at, exactly=True))
    return Found(start=at, end=at, outcome=outcome, case=case)


def _cliff(
    at: Fraction,
    before: Fraction,
    other: Found,
    rows: dict[str, Row],
    aid_without: Fraction,
    *,
    included: bool,
) -> Cliff:
    rules, words = reason_of(rows, other.rows, at)
    return Cliff(
        exact=at,
        rules=rules,
        sv=words.sv,
        en=words.en,
        before=before,
        after=other.kept(at, aid_without),
        included=included,
    )
