"""What a sheet tells of the months before it."""

from decimal import Decimal

from forsorjning.ground.law import Strength
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Month
from forsorjning.ground.rule import Part, Say, TitledRule, rule


@rule(
    title="Månad utan ansökan",
    title_en="Month that nobody applied for",
    strength=Strength.PROJECT_CHOICE,
    part=Part.EARLIER,
)
class MonthsNotAppliedFor(TitledRule):
    """A month that nobody applied for has no support, leaves no surplus and uses no assessment.

    So it breaks a row of months with försörjningsstöd. That a refused month does is
    practice (Ale); that one which nobody applied for does as well is inferred from "i
    följd" in 12 kap. 8 §. ``first`` and ``last`` are the first and last of the months.
    """

    first: Month
    last: Month

    def follows(self) -> Decimal:
        """Move nothing."""
        return ZERO

    def titled(self, say: Say) -> str:
        """Say which months."""
        none = say("Ingen ansökan införd för", "No application entered for")
        if self.first == self.last:
            return f"{none} {self.first}"
        return f"{none} {self.first} {say('till', 'to')} {self.last}"
