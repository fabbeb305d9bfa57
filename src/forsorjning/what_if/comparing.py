"""Months side by side: with this assessment, with another, with none."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, TypeAlias

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Answer, Question
from forsorjning.facts import convert
from forsorjning.facts.assessment import IndividualAssessment, Standing, Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.what_if.compared import Compared, Comparison, Months, Scenario
from forsorjning.what_if.given import (
    DEFAULT,
    NOTHING_KNOWN,
    Tell,
    look,
    roads_of,
    without_effect,
)

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
    shared = tuple(suppositions) if not isinstance(suppositions, Supposition) else (suppositions,)
    taken = _scenarios(scenarios)
    own_norm = [one.case.month for _, one in taken]
    compared = []
    for place, (name, one) in enumerate(taken):
        given = look(
            one.case,
            ledger=ledger if one.ledger is None else one.ledger,
            practice=practice if one.practice is None else one.practice,
            suppositions=(*shared, *one.suppositions),
            suppose=suppose,
            assume_norm_of=assume_norm_of,
            needs_norm=own_norm,
        )
        result = given.month()
        faults = without_effect(given, [result])
        if faults:
            raise InvalidFacts(fault.under(f"scenarios[{place}]") for fault in faults)
        compared.append(of_months(name, [result]))
    return Comparison(scenarios=tuple(compared))


def _scenarios(given: Mapping[str, Compare]) -> list[tuple[str, Scenario]]:
    read: Any = convert.mapped(given, convert.a_needed_id, _scenario)
    faults = convert.faults_of(read, "scenarios")
    if not faults and not read:
        faults = [Fault("scenarios_missing", "scenarios")]
    if faults:
        raise InvalidFacts(faults)
    return list(read.items())


def _scenario(value: Any) -> Any:
    if isinstance(value, Scenario):
        return value
    case, suppositions = value if isinstance(value, tuple) and len(value) == 2 else (value, ())  # noqa: PLR2004 - a case and what is supposed of it
    try:
        return Scenario(case=case, suppositions=suppositions)
    except InvalidFacts as error:
        return convert.Unreadable(*error.faults)


def of_months(name: str, results: Iterable[Tell], name_en: str = "") -> Compared:
    """A scenario of one month, or of several that don't rest on each other."""
    every = list(results)
    refused, granted = (tuple(road) for road in zip(*map(roads_of, every), strict=True))
    return Compared(
        name=name,
        questions=tuple(questions_of(every)),
        if_refused=Months(results=refused),
        if_granted=Months(results=granted),
        name_en=name_en,
    )


def questions_of(results: Iterable[Tell]) -> Iterable[Question]:
    """What is asked in any of the months."""
    for one in results:
        if isinstance(one, AwaitsAssessment):
            yield from one.questions


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
    name = assessment.id if isinstance(assessment, IndividualAssessment) else assessment
    if all(one.id != name for one in given.case.assessments):
        raise InvalidFacts([Fault("id_unknown", "assessment")])
    ended = evolve(given.case, assessments=_without(name, given.case.assessments))
    return Comparison(
        scenarios=(
            of_months(f"med {name}", [given.month()], f"with {name}"),
            of_months(f"utan {name}", [given.month(ended)], f"without {name}"),
        )
    )


def _without(
    name: str, assessments: tuple[IndividualAssessment, ...]
) -> tuple[IndividualAssessment, ...]:
    """The others. What it superseded had ended when it began, and does not come to life again."""
    (ended,) = (one for one in assessments if one.id == name)
    others = tuple(one for one in assessments if one.id != name)
    for earlier in others:
        if earlier.id != ended.supersedes:
            continue
        first, scope = ended.scope, earlier.scope
        assert isinstance(first, Standing)  # noqa: S101 - only those supersede
        assert isinstance(scope, Standing)  # noqa: S101 - and are superseded
        last = min(scope.valid_to, first.valid_from - timedelta(days=1))
        if last < scope.valid_from:
            return _without(earlier.id, others)
        cut = evolve(earlier, scope=evolve(scope, valid_to=last))
        return tuple(cut if one is earlier else one for one in others)
    return others
