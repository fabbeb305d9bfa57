"""Whether an assessment covers an occasional earning, and if not, the one reason why."""

from collections.abc import Iterable, Mapping
from datetime import date

from forsorjning.facts.assessment import (
    Assessable,
    IndividualAssessment,
    Payments,
    Standing,
)
from forsorjning.facts.case import Case
from forsorjning.facts.clashes import last_day_covered
from forsorjning.facts.decided_order import in_decided_order
from forsorjning.facts.forms import CountInFull
from forsorjning.facts.income import Gig, Income
from forsorjning.ground.record import Record
from forsorjning.ground.worded import Worded


class Reason(Worded):
    """Why nothing is left out of an occasional earning; ``settled`` when a person has said so.

    The order is that of the tests: of several assessments that fail, the reason
    is that of the one which came furthest.
    """

    NOT_ASSESSED = "not_assessed", "ingen har bedömt den", "nobody has assessed it"
    ACTIVITY_NOT_COVERED = (
        "activity_not_covered",
        "bedömningen gäller inte aktiviteten",
        "the assessment does not cover the activity",
    )
    KIND_NOT_COVERED = (
        "kind_not_covered",
        "bedömningen gäller inte inkomstslaget",
        "the assessment does not cover the kind of income",
    )
    PAYER_NOT_COVERED = (
        "payer_not_covered",
        "bedömningen gäller inte arrangören eller utbetalaren",
        "the assessment does not cover the arranger or payer",
    )
    OTHER_BOARD = (
        "other_board",
        "bedömningen är gjord av en annan nämnd",
        "another board made the assessment",
    )
    OUTSIDE_PERIOD = (
        "outside_period",
        "arbetet ligger utanför bedömningens tid",
        "the work lies outside the assessment's period",
    )
    REVOKED = "revoked", "bedömningen var återkallad", "the assessment was revoked"
    PAUSED = "paused", "arbetet låg i ett uppehåll i bedömningen", "the assessment was paused"
    REVIEW_OVERDUE = (
        "review_overdue",
        "en planerad uppföljning är inte gjord",
        "a planned review has not been recorded",
    )
    PARTLY_COVERED = (
        "partly_covered",
        "betalningen gäller fler tillfällen än som är kvar",
        "the payment is for more occasions than are left",
    )
    COUNTED_IN_FULL = (
        "counted_in_full",
        "bedömd så att den räknas i sin helhet",
        "assessed to count in full",
    )
    OCCASION_LIMIT = (
        "occasion_limit",
        "alla tillfällen i bedömningen är förbrukade",
        "the assessment's occasions are used up",
    )
    CAP_USED = "cap_used", "taket i bedömningen är förbrukat", "the assessment's cap is used up"
    AMOUNT_USED = (
        "amount_used",
        "beloppet i bedömningen är förbrukat",
        "the assessment's amount is used up",
    )

    @property
    def code(self) -> str:
        """The stable code."""
        code: str = self.value
        return code

    @property
    def settled(self) -> bool:
        """Whether a person has settled it, so that nothing is asked."""
        return self in _SETTLED


_SETTLED = frozenset(
    {
        Reason.REVOKED,
        Reason.COUNTED_IN_FULL,
        Reason.OCCASION_LIMIT,
        Reason.CAP_USED,
        Reason.AMOUNT_USED,
    }
)
_IN_TIME = frozenset({Reason.OUTSIDE_PERIOD, Reason.PAUSED, Reason.REVIEW_OVERDUE})
_RANK = {reason: rank for rank, reason in enumerate(Reason)}


class Verdict(Record):
    """What covers a payment: the assessments in the order they were decided, or a reason.

    ``ending`` are those by which a person has settled that it counts: all that name the
    payment say so, or they were revoked before the work.
    """

    covering: tuple[Assessable, ...]
    reason: Reason | None
    ending: tuple[Assessable, ...] = ()


def verdict(
    income: Income, case: Case, given: tuple[Assessable, ...], taken_over: Mapping[str, date]
) -> Verdict:
    """Find what covers a payment. An assessment of the payment itself decides alone.

    ``income`` is an occasional earning, or a payment that an assessment names; ``given`` are the
    assessments that hold, and in a what-if those that are supposed to; ``taken_over`` is the day
    from which another has taken over from them, by their ids.
    """
    mine = [one for one in given if one.person == income.person]
    named = [
        one
        for one in mine
        if isinstance(one.scope, Payments)
        and income.id in one.scope.incomes
        and _same_board(one, case)
    ]
    if named:
        in_order = in_decided_order(named, case, given)
        if all(isinstance(one.form, CountInFull) for one in named):
            return Verdict(covering=(), reason=Reason.COUNTED_IN_FULL, ending=in_order)
        return Verdict(covering=in_order, reason=None)
    if income.gig is None:
        return Verdict(covering=(), reason=Reason.NOT_ASSESSED)
    failed = {one: _fails(one, income, income.gig, case, taken_over) for one in mine}
    covering = [one for one, reason in failed.items() if reason is None]
    if covering:
        return Verdict(covering=in_decided_order(covering, case, given), reason=None)
    reason = _why(failed)
    if reason is not Reason.REVOKED:
        return Verdict(covering=(), reason=reason)
    revoked = (one for one, why in failed.items() if why is reason)
    return Verdict(covering=(), reason=reason, ending=in_decided_order(revoked, case, given))


def _why(failed: Mapping[Assessable, Reason | None]) -> Reason:
    """The reason of the assessment that came furthest.

    A revocation settles the work after it, unless another assessment of the same
    work begins after the revocation: then that one's reason stands.
    """
    revoked = [
        one.scope.revoked.on
        for one, reason in failed.items()
        if reason is Reason.REVOKED and isinstance(one.scope, Standing) and one.scope.revoked
    ]
    anew = [
        reason
        for one, reason in failed.items()
        if reason in _IN_TIME
        and revoked
        and isinstance(one.scope, Standing)
        and one.scope.valid_from > max(revoked)
    ]
    if revoked:
        return _furthest(anew) if anew else Reason.REVOKED
    return _furthest(reason for reason in failed.values() if reason is not None)


def _furthest(reasons: Iterable[Reason]) -> Reason:
    return max(reasons, key=_RANK.__getitem__, default=Reason.NOT_ASSESSED)


def _same_board(one: Assessable, case: Case) -> bool:
    board = one.board if isinstance(one, IndividualAssessment) else ""
    return not board or not case.board or board == case.board


def _fails(
    one: Assessable, income: Income, gig: Gig, case: Case, taken_over: Mapping[str, date]
) -> Reason | None:
    """The first test that a standing assessment fails for the work, or None when it covers it."""
    scope = one.scope
    if isinstance(scope, Payments):
        named = income.id in scope.incomes
        return Reason.OTHER_BOARD if named else Reason.NOT_ASSESSED
    if gig.activity not in scope.activities:
        return Reason.ACTIVITY_NOT_COVERED
    if scope.kinds is not None and income.kind not in scope.kinds:
        return Reason.KIND_NOT_COVERED
    if (scope.arrangers and gig.arranger not in scope.arrangers) or (
        scope.payers and gig.payer not in scope.payers
    ):
        return Reason.PAYER_NOT_COVERED
    if not _same_board(one, case):
        return Reason.OTHER_BOARD
    return _fails_in_time(one, scope, gig, taken_over)


def _fails_in_time(
    one: Assessable, scope: Standing, gig: Gig, taken_over: Mapping[str, date]
) -> Reason | None:
    superseded_from = taken_over.get(one.id)
    outside = gig.first_day < scope.valid_from or gig.last_day > scope.valid_to
    if outside or (superseded_from is not None and gig.last_day >= superseded_from):
        return Reason.OUTSIDE_PERIOD  # also where it is revoked: what took over says what holds
    if scope.revoked is not None and gig.first_day > scope.revoked.on:
        return Reason.REVOKED
    if gig.last_day > last_day_covered(one, taken_over):
        return Reason.OUTSIDE_PERIOD
    if any(pause.touches(gig.first_day, gig.last_day) for pause in scope.pauses):
        return Reason.PAUSED
    waiting = scope.reviews_not_held
    if waiting and waiting[0] < gig.last_day:
        return Reason.REVIEW_OVERDUE
    return None
