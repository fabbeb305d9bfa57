"""Months side by side: with this assessment, with another, with none."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any, TypeAlias

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Answer
from forsorjning.facts import convert
from forsorjning.facts.assessment import IndividualAssessment, Payments, Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.what_if.compared import Compared, Comparison, Months, Scenario
from forsorjning.what_if.given import (
    DEFAULT,
    NOTHING_KNOWN,
    Given,
    Tell,
    look,
    roads_of,
    suppositions_of,
    unreadable_beside,
    without_effect,
)
from forsorjning.what_if.places import moved_to, place_in

Compare: TypeAlias = Case | Scenario | tuple[Case, Iterable[Supposition] | Supposition]
"""A month; with what is supposed of it; or a scenario with a ledger or a practice of its own."""


def compare(
    scenarios: Mapping[str, Compare],
    *,
    ledger: Ledger = NOTHING_KNOWN,
    practice: Practice = DEFAULT,
    suppositions: Iterable[Supposition] = (),
    suppose: Answer | str | None = None,
    assume_norm_of: Month | str | None = None,
) -> Comparison:
    """Calculate months side by side. None of them is proposed.

    ``scenarios`` maps what the caller calls each to a ``Case``, to a case with its suppositions
    (a tuple of the two), or to a ``Scenario``. ``suppositions`` are of all of them.

    Raises:
        InvalidFacts: for no scenarios, a supposition that touches nothing, and what can't be true.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    shared = suppositions_of(suppositions)
    read: Any = convert.mapped(scenarios, convert.a_needed_id, _scenario)
    faults = convert.faults_of(read, "scenarios")
    if not faults and not read:
        faults = [Fault("scenarios_missing", "scenarios")]
    faults += unreadable_beside(
        ledger=ledger,
        practice=practice,
        suppositions=shared,
        suppose=suppose,
        assume_norm_of=assume_norm_of,
    )
    if faults:
        raise InvalidFacts(faults)
    compared = []
    for place, (name, one) in enumerate(read.items()):
        try:
            given = look(
                one.case,
                ledger=ledger if one.ledger is None else one.ledger,
                practice=practice if one.practice is None else one.practice,
                suppositions=(*shared, *one.suppositions),
                suppose=suppose,
                assume_norm_of=assume_norm_of,
                needs_norm=[other.case.month for other in read.values()],
            )
            result = given.month()
        except InvalidFacts as error:
            faults += _of_scenario(error.faults, place, len(shared))
        else:
            faults += _of_scenario(without_effect(given, [result]), place, len(shared))
            compared.append(_of_month(name, result))
    if faults:
        raise InvalidFacts(dict.fromkeys(faults))
    return Comparison(scenarios=tuple(compared))


_OF_ALL = ("suppose", "assume_norm_of")


def _of_scenario(faults: Iterable[Fault], place: int, shared: int) -> Iterator[Fault]:
    """The faults of one scenario, by what they come of: it, or what is given for all."""
    for fault in faults:
        number = place_in("suppositions", fault.at)
        if fault.at in _OF_ALL or (number is not None and number < shared):
            yield fault
        elif number is None:
            yield fault.under(f"scenarios[{place}].case")
        else:
            yield moved_to(fault, f"scenarios[{place}].suppositions[{number - shared}]")


def _scenario(value: Any) -> Any:
    if isinstance(value, Scenario):
        return value
    case, suppositions = value if isinstance(value, tuple) and len(value) == 2 else (value, ())  # noqa: PLR2004 - a case and what is supposed of it
    try:
        return Scenario(case=case, suppositions=suppositions)
    except InvalidFacts as error:
        return convert.Unreadable(*error.faults)


def _of_month(name: str, result: Tell, name_en: str = "") -> Compared:
    """A scenario of one month."""
    refused, granted = roads_of(result)
    return Compared(
        name=name,
        questions=result.questions if isinstance(result, AwaitsAssessment) else (),
        if_refused=Months(results=(refused,)),
        if_granted=Months(results=(granted,)),
        name_en=name_en,
    )


def after(
    case: Case,
    assessment: IndividualAssessment | str,
    *,
    ledger: Ledger = NOTHING_KNOWN,
    practice: Practice = DEFAULT,
    suppositions: Iterable[Supposition] = (),
    suppose: Answer | str | None = None,
    assume_norm_of: Month | str | None = None,
) -> Comparison:
    """Show the month with an assessment, and as it is when the assessment has ended.

    ``assessment`` is one of the case's, or its id. What it covered has then been assessed by
    nobody, so that both roads come back, unless ``suppose`` takes one.

    Raises:
        InvalidFacts: for an assessment that is not in the case, a supposition that touches
            nothing, and what can't be true.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    given = look(
        case,
        ledger=ledger,
        practice=practice,
        suppositions=suppositions,
        suppose=suppose,
        assume_norm_of=assume_norm_of,
    )
    ended = _of_case(given, assessment)
    name = ended.id
    with_it = given.month()
    without_it = given.month(_with_ended(ended, given.case))
    faults = without_effect(given, [with_it, without_it])
    if all(name not in road.touching for road in roads_of(with_it)):
        faults.append(Fault("assessment_without_effect", "assessment"))
    if faults:
        raise InvalidFacts(faults)
    return Comparison(
        scenarios=(
            _of_month(f"med {name}", with_it, f"with {name}"),
            _of_month(f"utan {name}", without_it, f"without {name}"),
        )
    )


def _of_case(given: Given, assessment: IndividualAssessment | str) -> IndividualAssessment:
    """The assessment of the case: by its id, or itself, also where the case gave it an id."""
    for one in given.case.assessments:
        if assessment == one.id or assessment in (one, evolve(one, id="")):
            places = [
                f"suppositions[{place}].id"
                for place, supposed in enumerate(given.suppositions)
                if supposed.id == one.id
            ]
            if places:
                raise InvalidFacts([Fault("id_used_twice", place) for place in places])
            return one
    raise InvalidFacts([Fault("id_unknown", "assessment")])


def _with_ended(ended: IndividualAssessment, case: Case) -> Case:
    """The case where an assessment has ended before the month's work.

    It is not taken away: what it has used of a year stays used, and what it had superseded
    does not come to life again.
    """
    others = tuple(one for one in case.assessments if one is not ended)
    scope = ended.scope
    if isinstance(scope, Payments):
        return evolve(case, assessments=others)
    work = (
        income.gig.first_day
        for income in case.incomes
        if income.gig is not None
        and income.person == ended.person
        and income.gig.first_day >= scope.valid_from
    )
    last = min(work, default=scope.valid_to) - timedelta(days=1)
    cut = evolve(ended, scope=evolve(scope, valid_from=min(scope.valid_from, last), valid_to=last))
    kept = tuple(cut if one is ended else one for one in case.assessments)
    try:
        return evolve(case, assessments=kept)
    except InvalidFacts:  # another one holds on the day before: then nothing is left of it
        return evolve(case, assessments=others)
