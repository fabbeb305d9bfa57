"""One road through the month: the rules put together, from the norm to what there is to live on."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from forsorjning.calculation.earnings import Earnings, earnings_of
from forsorjning.calculation.frame import Frame
from forsorjning.calculation.left_out import Covered, LeftOutOfMonth, leave_out
from forsorjning.facts.case import Case
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.money import ZERO
from forsorjning.ground.record import Record
from forsorjning.ground.rule import Part, Rule, total
from forsorjning.rules.aid import (
    Aid,
    AidByRight,
    AidRounded,
    AidWithoutAssessment,
    Deficit,
    DiscretionaryAid,
    Forsorjningsstod,
    Means,
    MeansByRight,
    OtherAid,
    Resources,
    SurplusOfMonth,
    SurplusWithoutAssessment,
)
from forsorjning.rules.costs import CostMet, Need, OtherLivingCost, ReasonableCost, UnassessedCost
from forsorjning.rules.income import AssetCounted, CountedIncome, SurplusBroughtIn

if TYPE_CHECKING:
    from forsorjning.facts.assessment import Assessable
    from forsorjning.facts.income import Income
    from forsorjning.rules.coverage import Verdict

_NOBODY: Mapping[str, bool] = FrozenMap()
_NOTHING: Mapping[str, Any] = FrozenMap()


class Road(Record):
    """What is supposed where nobody has answered: by id, True for granted.

    ``gigs`` and ``kinds`` are by income id, ``costs`` by cost id. Empty when no
    question is open.
    """

    gigs: Mapping[str, bool] = _NOBODY
    kinds: Mapping[str, bool] = _NOBODY
    costs: Mapping[str, bool] = _NOBODY


class Outcome(Record):
    """The rules of one road, with their effects."""

    need: Need
    other_costs: Decimal
    earnings: Earnings
    verdicts: "Mapping[str, Verdict]"
    left_out: LeftOutOfMonth
    left_out_by_right: LeftOutOfMonth
    means: Means
    by_right: Rule
    means_by_right: Rule
    forsorjningsstod: Rule
    other_aid: Rule | None
    discretionary: Rule | None
    aid: Rule
    without: Rule
    surplus: SurplusOfMonth
    surplus_without: Rule
    resources: Resources
    earlier: tuple[Rule, ...]

    def covered_by(self, assessment: "Assessable") -> "list[Income]":
        """The payments of the month that an assessment covers, in payment order."""
        return [
            income
            for income in self.earnings.counted
            if income.id in self.verdicts and assessment in self.verdicts[income.id].covering
        ]

    @property
    def roots(self) -> tuple[Rule, ...]:
        """The rules that the sheet is walked from; their premises come before them."""
        shown = [self.aid, self.forsorjningsstod, self.other_aid, self.surplus, self.resources]
        if self.without is not self.aid:
            shown.append(self.without)
        if self.surplus_without is not self.surplus:
            shown.append(self.surplus_without)
        return (*self.earlier, *(rule for rule in shown if rule is not None))


NO_SUPPOSITION = Road()


def follow(frame: Frame, road: Road = NO_SUPPOSITION) -> Outcome:
    """Apply the rules along one road."""
    case = frame.case
    need = Need(norm=frame.norm, costs=_costs(case, road))
    earnings = earnings_of(frame, road.kinds)
    verdicts, covered = _judged(frame, earnings, road)
    left_out = leave_out(frame, earnings, covered)
    in_full = _in_full(frame, earnings, verdicts, left_out, road)
    counted = CountedIncome(
        incomes=earnings.rows,
        left_out=(
            *earnings.left_out,
            *left_out.assessed,
            *in_full,
            *left_out.jobbstimulans,
        ),
    )
    means = Means(
        counted=counted,
        assets=tuple(AssetCounted(asset=asset) for asset in case.assets),
        surplus=_brought_in(frame),
    )
    return _aid(frame, need, earnings, verdicts, covered, left_out, means)


def _judged(
    frame: Frame, earnings: Earnings, road: Road
) -> "tuple[Mapping[str, Verdict], Covered]":
    """What covers each occasional earning, and what is supposed to."""
    if not frame.assessments and all(income.gig is None for income in frame.case.incomes):
        return _NOTHING, _NOTHING
    from forsorjning.calculation import gigs  # only where there are occasional earnings

    verdicts = gigs.verdicts_of(frame, earnings)
    return verdicts, gigs.covered_by(verdicts, road.gigs)


def _in_full(
    frame: Frame,
    earnings: Earnings,
    verdicts: "Mapping[str, Verdict]",
    left_out: LeftOutOfMonth,
    road: Road,
) -> tuple[Rule, ...]:
    """A row for each occasional earning that nothing is left out of."""
    if not verdicts:
        return ()
    from forsorjning.calculation import gigs  # only where there are occasional earnings

    return gigs.counted_in_full(frame, earnings, verdicts, left_out, road.gigs)


def _aid(  # noqa: PLR0917 - everything meets here
    frame: Frame,
    need: Need,
    earnings: Earnings,
    verdicts: "Mapping[str, Verdict]",
    covered: Covered,
    left_out: LeftOutOfMonth,
    means: Means,
) -> Outcome:
    def rounded(exact: Rule) -> Rule:
        rounding = frame.practice.aid_rounding
        if rounding is None or rounding.of(exact.effect) == exact.effect:
            return exact
        return AidRounded(exact=exact, rounding=rounding)

    left = left_out.total if covered else ZERO
    left_out_by_right = _left_out_by_right(frame, earnings, covered, left_out)
    beyond = ZERO if left_out_by_right is left_out else left - left_out_by_right.total
    means_by_right: Rule = (
        means if not beyond else MeansByRight(means=means, left_out_beyond=beyond)
    )
    exact_right = AidByRight(need=need, means=means_by_right)
    by_right = rounded(exact_right)
    other_costs = total(cost for cost in need.costs if cost.part is Part.OTHER_COSTS)
    forsorjningsstod = rounded(Forsorjningsstod(aid=exact_right, other_costs=other_costs))
    other_aid = OtherAid(aid=by_right, forsorjningsstod=forsorjningsstod) if other_costs else None
    discretionary = None
    aid: Rule = Aid(parts=(by_right,))
    if beyond:
        with_all = rounded(Deficit(need=need, means=means))
        discretionary = DiscretionaryAid(by_right=by_right, with_all=with_all)
        aid = Aid(parts=(by_right, discretionary))
    counted = means.counted.effect
    surplus = SurplusOfMonth(need=need, counted=means.counted, brought_in=means.surplus)
    without: Rule = aid
    surplus_without: Rule = surplus
    if left_out.assessed:
        counted_without = counted + left - _total_left_out(frame, earnings, {})
        without = rounded(
            AidWithoutAssessment(need=need, means=means.effect - counted + counted_without)
        )
        surplus_without = _surplus_without(surplus, counted_without)
    return Outcome(
        need=need,
        other_costs=other_costs,
        earnings=earnings,
        verdicts=verdicts,
        left_out=left_out,
        left_out_by_right=left_out_by_right,
        means=means,
        by_right=by_right,
        means_by_right=means_by_right,
        forsorjningsstod=forsorjningsstod,
        other_aid=other_aid,
        discretionary=discretionary,
        aid=aid,
        without=without,
        surplus=surplus,
        surplus_without=surplus_without,
        resources=Resources(incomes=earnings.rows, aid=aid),
        earlier=_earlier(frame),
    )


def _surplus_without(surplus: SurplusOfMonth, counted: Decimal) -> Rule:
    """The surplus if no assessment left anything out; the same rule where that is no other."""
    if surplus.effect == 0 and counted + total(surplus.brought_in) <= surplus.need.effect:
        return surplus
    without = SurplusWithoutAssessment(
        need=surplus.need, counted=counted, brought_in=surplus.brought_in
    )
    return surplus if without.effect == surplus.effect else without


def _earlier(frame: Frame) -> tuple[Rule, ...]:
    """The months between the last one entered and this one, for which nobody applied."""
    through = frame.ledger.through
    if through is None or frame.case.month.index - through.index <= 1:
        return ()
    from forsorjning.rules.earlier import MonthsNotAppliedFor  # only where there is a gap

    return (MonthsNotAppliedFor(first=through.plus(1), last=frame.case.month.plus(-1)),)


def _left_out_by_right(
    frame: Frame, earnings: Earnings, covered: Covered, left_out: LeftOutOfMonth
) -> LeftOutOfMonth:
    """What is left out when what rests on discretion is set aside; the same where nothing does."""
    if not covered:
        return left_out
    from forsorjning.calculation import gigs  # only where there are occasional earnings

    if not gigs.rests_on_discretion(covered):
        return left_out
    return leave_out(frame, earnings, gigs.by_right_alone(covered))


def _total_left_out(frame: Frame, earnings: Earnings, covered: Covered) -> Decimal:
    """What would be left out if only these assessments covered anything, in kronor."""
    if not covered and not frame.windows:
        return ZERO
    return leave_out(frame, earnings, covered).total


def _costs(case: Case, road: Road) -> tuple[CostMet, ...]:
    rows: list[CostMet] = []
    for cost in case.costs:
        if cost.approved is None:
            rows.append(UnassessedCost(cost=cost, granted=road.costs.get(cost.id, False)))
        elif cost.kind.in_forsorjningsstod:
            rows.append(ReasonableCost(cost=cost))
        else:
            rows.append(OtherLivingCost(cost=cost))
    return tuple(rows)


def _brought_in(frame: Frame) -> tuple[SurplusBroughtIn, ...]:
    case, practice = frame.case, frame.practice
    return tuple(
        SurplusBroughtIn(surplus=one, month=case.month, carry_months=practice.carry_surplus_months)
        for one in sorted(frame.ledger.surplus, key=lambda surplus: surplus.month)
        if one.amount and one.month < case.month
    )
