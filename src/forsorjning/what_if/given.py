"""What every what-if is given beside its case, and the month that comes of it."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from forsorjning.calculation.frame import Tried
from forsorjning.calculation.month import AwaitsAssessment, month_of
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Settled, Supposed
from forsorjning.calculation.trying import has_norm, standing_in
from forsorjning.facts import convert
from forsorjning.facts.assessment import IndividualAssessment, Standing, Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.clashes import assessments_that_clash
from forsorjning.facts.fact import Fact
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.norms.riksnorm import riksnorm
from forsorjning.what_if.places import moved_to, place_in

NOTHING_KNOWN = Ledger()
DEFAULT = Practice()

Tell: TypeAlias = Supposed | AwaitsAssessment
"""What a month comes to in a what-if."""


def _ledger(value: Ledger) -> Ledger:
    return convert.fact(Ledger, value)


def _practice(value: Practice) -> Practice:
    return convert.fact(Practice, value)


def suppositions_of(value: Iterable[Supposition] | Supposition) -> tuple[Supposition, ...]:
    """Suppositions in their order, given as an iterable or as one alone."""
    if isinstance(value, set | frozenset):  # in which order they are drawn can move an amount
        return convert.unreadable("not_a_list")
    return convert.facts(Supposition, (value,) if type(value) is Supposition else value)  # type: ignore[arg-type]


def _answer(value: Answer | str | None) -> Answer | None:
    return None if value is None else convert.one_of(Answer, value)


def _case(value: Case) -> Case:
    return convert.fact(Case, value)


@frozen(kw_only=True, eq=False, repr=False)
class Given(Fact):
    """A case, and what is known and supposed beside it.

    Attributes:
        case: the household's month.
        ledger: what earlier months have left; it may rest on a supposition itself.
        practice: what the municipality has chosen.
        suppositions: what stands in for assessments.
        suppose: the answer to every open question; None leaves both roads open.
        assume_norm_of: the month whose riksnorm is tried for a month that has none.

    Raises:
        InvalidFacts: for what can't be read, a supposition of someone unknown or one that can't
            stand beside the assessments of the case.
    """

    case: Case = field(converter=_case)
    ledger: Ledger = field(converter=_ledger, default=NOTHING_KNOWN)
    practice: Practice = field(converter=_practice, default=DEFAULT)
    suppositions: tuple[Supposition, ...] = field(converter=suppositions_of, default=())
    suppose: Answer | None = field(converter=_answer, default=None)
    assume_norm_of: Month | None = field(converter=convert.optional_month, default=None)

    def _faults(self) -> Iterable[Fault]:
        if type(self.case) is Case and type(self.suppositions) is tuple and self.suppositions:
            yield from _that_cannot_stand(self.case, named(self.suppositions, self.case))

    def month(self, case: Case | None = None, ledger: Ledger | None = None) -> Tell:
        """What the case comes to, or another one in its place; both roads where something is open.

        Raises:
            NormNotPublished, InvalidFacts: as ``calculate``.
        """
        case = self.case if case is None else case
        ledger = self.ledger if ledger is None else ledger
        result = month_of(case, ledger, self.practice, tried=self.tried(case), suppose=self.suppose)
        assert not isinstance(result, Settled)  # noqa: S101 - with something tried nothing is
        return result

    def tried(self, case: Case) -> Tried:
        """What is supposed of a case, the suppositions each with an id."""
        return Tried(suppositions=named(self.suppositions, case), norm_of=self.assume_norm_of)


_BESIDE: dict[str, Any] = {
    "ledger": _ledger,
    "practice": _practice,
    "suppositions": suppositions_of,
    "suppose": _answer,
    "assume_norm_of": convert.optional_month,
}


def unreadable_beside(**given: Any) -> Iterator[Fault]:
    """What can't be read of what is given beside a case."""
    for name, value in given.items():
        yield from convert.faults_of(_BESIDE[name](value), name)


def look(case: Case, *also: Fault, needs_norm: Iterable[Month] = (), **given: Any) -> Given:
    """Take what a what-if was given, and say all that is wrong with it at once.

    ``also`` are faults that were found before; ``needs_norm`` are the months that are tried
    beside that of the case.

    Raises:
        InvalidFacts: with every fault.
        NormNotPublished: where the month whose norm is tried has none.
    """
    found: list[Fault] = list(also)
    taken: Given | None = None
    try:
        taken = Given(case=case, **given)
    except InvalidFacts as error:
        found += error.faults
    if taken is not None and taken.assume_norm_of is not None:
        if all(has_norm(month) for month in (taken.case.month, *needs_norm)):
            found.append(Fault("norm_is_published", "assume_norm_of"))
        if not found:
            riksnorm(taken.assume_norm_of)
    if found or taken is None:
        raise InvalidFacts(found)
    return taken


def named(suppositions: tuple[Supposition, ...], case: Case) -> tuple[Supposition, ...]:
    """The suppositions, each with an id, and with what it takes over from whom it stands in for."""
    theirs = {one.id: one for one in case.assessments}
    taken = {one.id for one in suppositions} | theirs.keys()
    found = []
    number = 0
    for one in suppositions:
        if not one.id:
            number += 1
            while f"supposition-{number}" in taken:
                number += 1
            one = evolve(one, id=f"supposition-{number}")  # noqa: PLW2901 - the named one stands in
        found.append(_taking_over(one, theirs.get(one.id)))
    return tuple(found)


def _taking_over(one: Supposition, place: IndividualAssessment | None) -> Supposition:
    """What stands in for an assessment supersedes what that one superseded."""
    if place is None or place.supersedes is None or not isinstance(one.scope, Standing):
        return one
    return one if one.supersedes is not None else evolve(one, supersedes=place.supersedes)


def _that_cannot_stand(case: Case, suppositions: tuple[Supposition, ...]) -> Iterable[Fault]:
    seen = set()
    members = {member.id for member in case.household.members}
    for place, one in enumerate(suppositions):
        if one.person not in members:
            yield Fault("person_unknown", f"suppositions[{place}].person")
        if one.id in seen:
            yield Fault("id_used_twice", f"suppositions[{place}].id")
        seen.add(one.id)
    every = standing_in(case, suppositions)
    kept = [place for place, one in enumerate(case.assessments) if one in every]
    first = len(kept)
    for fault in assessments_that_clash(case.incomes, every, case.board):
        number = place_in("assessments", fault.at) or 0
        mine = number >= first
        yield moved_to(
            fault,
            f"suppositions[{number - first}]" if mine else f"case.assessments[{kept[number]}]",
        )


def without_effect(given: Given, results: Iterable[Tell]) -> list[Fault]:
    """The suppositions that touch no payment in any of the months."""
    if not given.suppositions:
        return []
    roads = [road for one in results for road in roads_of(one)]
    touched = {name for road in roads for name in road.touching}
    return [
        Fault("supposition_without_effect", f"suppositions[{place}]")
        for place, one in enumerate(named(given.suppositions, given.case))
        if one.id not in touched
    ]


def roads_of(result: Tell) -> tuple[Supposed, Supposed]:
    """The month with no to every question, and with yes; the same where nothing is asked."""
    if isinstance(result, AwaitsAssessment):
        return result.if_refused, result.if_granted
    return result, result
