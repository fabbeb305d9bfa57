"""What is known now of a decided month, put together with what had been assessed then."""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from attrs import evolve, field, frozen

from forsorjning.calculation.moved_ids import ids_that_moved, same_assessment
from forsorjning.calculation.result import Settled
from forsorjning.facts import convert
from forsorjning.facts.assessment import IndividualAssessment, Standing
from forsorjning.facts.case import Case, given_by_case
from forsorjning.facts.decided import Decided
from forsorjning.facts.fact import Fact
from forsorjning.facts.ledger import Ledger
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.record import Record

_PLACE = re.compile(r"^assessments\[([0-9]+)\]")


def _settled(value: Settled) -> Settled:
    return value if type(value) is Settled else convert.unreadable("recompute_unsettled")


def _case(value: Case) -> Case:
    return convert.fact(Case, value)


def _assessments(value: Iterable[IndividualAssessment]) -> tuple[IndividualAssessment, ...]:
    return convert.facts(IndividualAssessment, value)


def _decided(value: Decided | None) -> Decided | None:
    return None if value is None else convert.fact(Decided, value)


def _ledger(value: Ledger | None) -> Ledger | None:
    return None if value is None else convert.fact(Ledger, value)


@frozen(kw_only=True, eq=False, repr=False)
class KnownNow(Fact):
    """What ``recompute`` is given, checked as every fact is: all that is wrong at once."""

    decided: Settled = field(converter=_settled)
    case_now: Case = field(converter=_case)
    assessments_now: tuple[IndividualAssessment, ...] = field(converter=_assessments)
    decided_otherwise: Decided | None = field(converter=_decided)
    ledger_now: Ledger | None = field(converter=_ledger)

    def _faults(self) -> Iterator[Fault]:
        if type(self.decided) is not Settled:
            return
        month = self.decided.month
        if type(self.case_now) is Case:
            if self.case_now.month != month:
                yield Fault("month_differs", "case_now.month", str(month))
            made = tuple(one for _, one in convert.numbered(self.assessments_now))
            yield from ids_that_moved(self.decided.case, self.case_now, made)
        if type(self.ledger_now) is Ledger:
            through = self.ledger_now.through
            if self.ledger_now.supposed:
                yield Fault("ledger_supposed", "ledger_now")
            if through is not None and month <= through:
                yield Fault("month_already_entered", "ledger_now.through", str(through))

    @property
    def ledger(self) -> Ledger:
        """What is known of the months before: as it is now, or else as it was then."""
        return self.decided.ledger if self.ledger_now is None else self.ledger_now


class Again(Record):
    """The case to calculate again.

    Attributes:
        made_now: the ids of the assessments made now.
        set_aside: the ids of those that are not used, or not as they are told now.
    """

    case: Case
    made_now: tuple[str, ...]
    set_aside: tuple[str, ...]


def case_again(known: KnownNow) -> Again:
    """The facts as they are known now, with the assessments that were in force then.

    Raises:
        InvalidFacts: for assessments that can't stand beside each other or in the case.
    """
    then, now = known.decided.case, known.case_now
    used, later = _in_force_then(then, now)
    made = _made_now(known, later)
    places = [*used, *made]
    try:
        case = evolve(now, assessments=(*used.values(), *made.values()), decided_on=then.decided_on)
    except InvalidFacts as error:
        raise InvalidFacts(
            Fault(
                fault.code,
                _PLACE.sub(lambda found: places[int(found[1])], fault.at),
                fault.possible,
            )
            for fault in error.faults
        ) from None
    made_now = tuple(one.id for one in made.values())
    set_aside = tuple(one for one in later if one not in made_now)
    return Again(case=case, made_now=made_now, set_aside=set_aside)


def _in_force_then(
    then: Case, now: Case
) -> tuple[dict[str, IndividualAssessment], dict[str, IndividualAssessment]]:
    """The assessments of then by their places, and by id those of now that were not.

    In force then are those of the decided case in their version of then, and those that
    had been made by the day of the decision and are told only now.
    """
    told = {one.id: one for one in now.assessments}
    used, later = {}, {}
    for place, one in enumerate(then.assessments):
        version = told.get(one.id, one)
        reviewed = _with_reviews_since(one, version)
        used[f"decided.case.assessments[{place}]"] = reviewed
        if _reviews_in_order(reviewed) != _reviews_in_order(version):
            later[one.id] = version
    of_then = {one.id for one in then.assessments}
    for place, one in enumerate(now.assessments):
        if one.id not in of_then:
            if one.decided_on <= then.day:
                used[f"case_now.assessments[{place}]"] = one
            else:
                later[one.id] = one
    return used, later


def _with_reviews_since(
    one: IndividualAssessment, version: IndividualAssessment
) -> IndividualAssessment:
    """The version of then, with the reviews of the same assessment that were recorded since."""
    then, now = one.scope, version.scope
    if not isinstance(then, Standing) or not isinstance(now, Standing):
        return one
    if not same_assessment(one, version):
        return one
    since = tuple(day for day in now.reviewed_on if day not in then.reviewed_on)
    return (
        evolve(one, scope=evolve(then, reviewed_on=(*then.reviewed_on, *since))) if since else one
    )


def _reviews_in_order(one: IndividualAssessment) -> IndividualAssessment:
    if not isinstance(one.scope, Standing):
        return one
    return evolve(one, scope=evolve(one.scope, reviewed_on=sorted(one.scope.reviewed_on)))


def _made_now(
    known: KnownNow, later: dict[str, IndividualAssessment]
) -> dict[str, IndividualAssessment]:
    """The assessments made now by their places, each with an id that nothing else has.

    One that stands in the case of now as well is the same one. An id of the kind that a
    case gives is exchanged where it is taken, unless another of them refers to it.
    """
    given = known.assessments_now
    of_cases = {one.id for one in (*known.decided.case.assessments, *known.case_now.assessments)}
    referred_to = {one.supersedes for one in given}
    taken = of_cases | set(known.ledger.assessment_use)
    avoid = taken | referred_to | {one.id for one in given}
    free = (name for number in count(1) if (name := f"assessment-{number}") not in avoid)
    made: dict[str, IndividualAssessment] = {}
    for place, one in enumerate(given):
        is_the_same = later.get(one.id) == one
        exchanged = given_by_case(one.id) and one.id not in referred_to
        if not one.id or (exchanged and one.id in taken and not is_the_same):
            one = evolve(one, id=next(free))  # noqa: PLW2901 - the named one stands in
        elif one.id in of_cases and not is_the_same:
            raise InvalidFacts([Fault("id_used_twice", f"assessments_now[{place}].id")])
        taken.add(one.id)
        made[f"assessments_now[{place}]"] = one
    return made
