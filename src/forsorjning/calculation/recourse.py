"""What follows of the section that aid rests on: appeal, recovery, and what is documented."""

from forsorjning.facts.assessment import LegalBasis
from forsorjning.facts.case import Case
from forsorjning.ground.record import Record
from forsorjning.rules.appeal import appeals
from forsorjning.rules.documenting import by_a_person, documenting
from forsorjning.rules.recovery import RecoveryGround, recovery_grounds
from forsorjning.rules.statement import Statement


class Recourse(Record):
    """What follows of one section, under the acts of the day of the decision.

    Attributes:
        appeal: how a decision under it is challenged.
        recovery: the grounds on which aid under it could be claimed back; none is chosen.
        documenting: what a decision under it has to document.
    """

    appeal: tuple[Statement, ...]
    recovery: tuple[RecoveryGround, ...]
    documenting: tuple[Statement, ...]


def recourse_of(basis: LegalBasis, case: Case) -> Recourse:
    """What follows of the section in this case."""
    return Recourse(
        appeal=appeals(basis, case.day),
        recovery=recovery_grounds(basis, case.day, day_is_known=case.decided_on is not None),
        documenting=documenting(basis, case.day),
    )


def for_a_person(case: Case) -> tuple[Statement, ...]:
    """That a person decides on aid beyond the right."""
    return by_a_person(case.day)
