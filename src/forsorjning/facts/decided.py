"""What the board decided of a month, where it is not what was calculated."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.ground.errors import Fault


@frozen(kw_only=True, eq=False, repr=False)
class Decided(Fact):
    """What the board decided of a month, where that differs from the calculation.

    A refusal, a reduction or a partial grant stands beside what was calculated and never
    bends it. An amount of None is as calculated; 0 is a refusal.

    Attributes:
        forsorjningsstod: kronor of försörjningsstöd under 12 kap. 1 §.
        other_aid: kronor for other living costs under 12 kap. 1 §.
        discretionary: kronor under 12 kap. 2 §.
        ground: why, or a reference to the journal. It is out of every ``repr`` and row.

    Raises:
        InvalidFacts: for no amount at all, or no ground.
    """

    forsorjningsstod: Decimal | None = field(converter=convert.optional_amount, default=None)
    other_aid: Decimal | None = field(converter=convert.optional_amount, default=None)
    discretionary: Decimal | None = field(converter=convert.optional_amount, default=None)
    ground: str = field(converter=convert.text, repr=False)

    def _faults(self) -> Iterator[Fault]:
        if self.forsorjningsstod is self.other_aid is self.discretionary is None:
            yield Fault("decided_nothing")
        if type(self.ground) is str and not self.ground.strip():
            yield Fault("decided_ground_missing", "ground")
