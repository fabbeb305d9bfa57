"""Acts, sections, and how strong the ground is that a rule stands on."""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache

from forsorjning.ground.record import Record
from forsorjning.ground.worded import Worded


class Act(Record):
    """An act or ordinance, with the days on which it was in force. There is one object for each."""

    name: str
    short: str
    sfs: str
    first_day: date
    last_day: date | None = None

    def __getitem__(self, section: str) -> "Citation":
        return _citation(self, section)

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __reduce__(self) -> tuple[Callable[[str], "Act"], tuple[str]]:
        return _act, (self.sfs,)

    def in_force(self, on: date) -> bool:
        """Say whether the act was in force on the day."""
        return self.first_day <= on and (self.last_day is None or on <= self.last_day)


class Citation(Record):
    """A section of an act. There is one object for each section.

    >>> str(SOL_2025["12 kap. 8 §"])
    '12 kap. 8 § SoL (2025:400)'
    """

    act: Act
    section: str

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __reduce__(self) -> tuple[Callable[[Act, str], "Citation"], tuple[Act, str]]:
        return _citation, (self.act, self.section)

    def __str__(self) -> str:
        return f"{self.section} {self.act.short} ({self.act.sfs})"


@cache
def _citation(act: Act, section: str) -> Citation:
    return Citation(act=act, section=section)


@lru_cache(maxsize=4096)
def in_force(cites: tuple[Citation, ...], on: date) -> tuple[Citation, ...]:
    """Of the sections, those whose act was in force on the day."""
    return tuple(cite for cite in cites if cite.act.in_force(on))


SOL_2001 = Act(
    name="socialtjänstlagen",
    short="SoL",
    sfs="2001:453",
    first_day=date(2002, 1, 1),
    last_day=date(2025, 6, 30),
)
SOL_2025 = Act(
    name="socialtjänstlagen",
    short="SoL",
    sfs="2025:400",
    first_day=date(2025, 7, 1),
)
SOF_2001 = Act(
    name="socialtjänstförordningen",
    short="SoF",
    sfs="2001:937",
    first_day=date(2002, 1, 1),
    last_day=date(2025, 6, 30),
)
SOF_2025 = Act(
    name="socialtjänstförordningen",
    short="SoF",
    sfs="2025:468",
    first_day=date(2025, 7, 1),
)
FL = Act(
    name="förvaltningslagen",
    short="FL",
    sfs="2017:900",
    first_day=date(2018, 7, 1),
)
KL = Act(
    name="kommunallagen",
    short="KL",
    sfs="2017:725",
    first_day=date(2018, 1, 1),
)


def _act(sfs: str) -> Act:
    return next(act for act in (SOL_2001, SOL_2025, SOF_2001, SOF_2025, FL, KL) if act.sfs == sfs)


class Strength(Worded):
    """How sure a rule is: what kind of ground it stands on.

    ``sv`` and ``en`` say it in words.
    """

    STATUTE = "STATUTE", "författning", "statute"
    CASE_LAW = "CASE_LAW", "rättsfall", "case law"
    GENERAL_ADVICE = "GENERAL_ADVICE", "allmänna råd", "general advice"
    PRACTICE = "PRACTICE", "kommunal praxis", "municipal practice"
    ASSESSMENT = "ASSESSMENT", "individuell bedömning", "individual assessment"
    PROJECT_CHOICE = "PROJECT_CHOICE", "programmets val", "the library's own choice"


def weakest(*strengths: Strength) -> Strength:
    """Of what several things stand on, what is least sure.

    >>> weakest(Strength.STATUTE, Strength.ASSESSMENT).en
    'individual assessment'
    """
    least = strengths[0]
    for one in strengths:
        if one is not least and _PLACE[one.name] > _PLACE[least.name]:
            least = one
    return least


_PLACE = {name: place for place, name in enumerate(Strength.__members__)}
