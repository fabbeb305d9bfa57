"""The household: who it is, and what the norm needs to know of each member."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.ground.errors import Fault

_LONGEST_MONTH = 31


class Role(Enum):
    """What a member is in the case."""

    APPLICANT = "APPLICANT"
    CO_APPLICANT = "CO_APPLICANT"
    CHILD = "CHILD"
    VISITING_CHILD = "VISITING_CHILD"

    @property
    def adult(self) -> bool:
        """Whether the member applies, alone or together with another."""
        return self is Role.APPLICANT or self is Role.CO_APPLICANT


def _role(value: Role | str) -> Role:
    return convert.one_of(Role, value)


@frozen(kw_only=True, eq=False, repr=False)
class Member(Fact):
    """A member of the household.

    Attributes:
        id: the caller's id, no name.
        role: applicant, co-applicant, child, or a child who visits (umgängesbarn).
        born: the birth date; needed for children, since the norm goes by age.
        days: days in the home this month; None means the whole month.
        lunch_at_home: False gives the norm "utan lunch fem dagar per vecka" (ages 0 to 6).
        in_school: in compulsory or upper secondary school, or comparable basic education.
        in_common_costs: whether the member counts when common costs are shared.

    Raises:
        InvalidFacts: for a child without ``born``, or values that can't be true.
    """

    id: str = field(converter=convert.a_needed_id)
    role: Role = field(converter=_role)
    born: date | None = field(converter=convert.optional_date, default=None)
    days: int | None = field(converter=convert.optional_count, default=None)
    lunch_at_home: bool = field(converter=convert.flag, default=True)
    in_school: bool = field(converter=convert.flag, default=False)
    in_common_costs: bool = field(converter=convert.flag, default=True)

    def _faults(self) -> Iterator[Fault]:
        if type(self.role) is Role and not self.role.adult and self.born is None:
            yield Fault("born_missing", "born")
        if self.days is not None and self.days > _LONGEST_MONTH:
            yield Fault("days_out_of_range", "days", "0-31")


def _members(value: Iterable[Member]) -> tuple[Member, ...]:
    return convert.facts(Member, value)


@frozen(kw_only=True, eq=False, repr=False)
class Household(Fact):
    """The household that applies together.

    Attributes:
        members: one applicant, at most one co-applicant (then both are makar or
            sambor, and each has half of the couple's amount), and any children.
        others_in_dwelling: persons outside the case in the same household
            community (hushållsgemenskap), who share the common costs.

    Raises:
        InvalidFacts: for no or two applicants, two co-applicants or an id used twice.
    """

    members: tuple[Member, ...] = field(converter=_members)
    others_in_dwelling: int = field(converter=convert.count, default=0)

    def _faults(self) -> Iterator[Fault]:
        roles = [member.role for _, member in convert.numbered(self.members)]
        applicants = roles.count(Role.APPLICANT)
        # A list that could not be read may hold the applicant where it could not.
        if applicants > 1 or (not applicants and type(self.members) is tuple):
            yield Fault("applicants_not_one", "members")
        if roles.count(Role.CO_APPLICANT) > 1:
            yield Fault("co_applicants_more_than_one", "members")
        ids = set()
        for place, member in convert.numbered(self.members):
            if member.id in ids:
                yield Fault("id_used_twice", f"members[{place}].id")
            ids.add(member.id)

    @classmethod
    def single(
        cls, applicant: str, *, children: Iterable[Member] = (), others_in_dwelling: int = 0
    ) -> "Household":
        """A household with one adult.

        >>> len(Household.single("anna").members)
        1
        """
        adult = Member(id=applicant, role=Role.APPLICANT)
        return cls(members=(adult, *children), others_in_dwelling=others_in_dwelling)

    @classmethod
    def couple(
        cls,
        applicant: str,
        co_applicant: str,
        *,
        children: Iterable[Member] = (),
        others_in_dwelling: int = 0,
    ) -> "Household":
        """A household with two adults who are makar or sambor.

        >>> len(Household.couple("anna", "bo").members)
        2
        """
        adults = (
            Member(id=applicant, role=Role.APPLICANT),
            Member(id=co_applicant, role=Role.CO_APPLICANT),
        )
        return cls(members=(*adults, *children), others_in_dwelling=others_in_dwelling)
