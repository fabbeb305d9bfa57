"""What a what-if puts in the place of facts: suppositions, and another month's riksnorm."""

from forsorjning.facts.assessment import Assessable, Supposition
from forsorjning.facts.case import Case
from forsorjning.ground.months import Month
from forsorjning.norms.riksnorm import Riksnorm, first_published, published_through, riksnorm


def standing_in(case: Case, suppositions: tuple[Supposition, ...]) -> tuple[Assessable, ...]:
    """The assessments of the case, less those that a supposition stands in for, and those."""
    replaced = {one.id for one in suppositions}
    kept = tuple(one for one in case.assessments if one.id not in replaced)
    return (*kept, *suppositions)


def has_norm(month: Month) -> bool:
    """Whether a riksnorm is published for the month."""
    return first_published() <= month <= published_through()


def assumed_riksnorm(month: Month, norm_of: Month | None) -> Riksnorm:
    """The month's own riksnorm; that of the month tried where it has none.

    Raises:
        NormNotPublished: where no month is tried, or the one tried has no norm either.
    """
    if norm_of is None or has_norm(month):
        return riksnorm(month)
    return riksnorm(norm_of).assumed(month)
