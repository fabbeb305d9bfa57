"""Occasional earnings left out after an individual assessment: 12 kap. 1 § or 2 § SoL.

The acts have no paragraph of their own about this. A person has assessed that
the work benefits progression or health, and has named the section; the rules
here obey the terms of that assessment to the krona and read nothing else of it.
"""

from datetime import date
from decimal import Decimal
from itertools import zip_longest
from typing import TypeAlias

from forsorjning.facts.assessment import (
    Assessable,
    Combine,
    IndividualAssessment,
    LegalBasis,
    Supposition,
)
from forsorjning.facts.forms import CountInFull, Everything, PerMonth, PerOccasion, Share
from forsorjning.facts.income import Income
from forsorjning.ground.law import Citation, Strength
from forsorjning.ground.money import ZERO
from forsorjning.ground.record import Record
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.rule import Part, Say, TitledRule, rule
from forsorjning.rules.coverage import Reason


class OpenRoad(Record):
    """What a granted road supposes of a payment that nobody has assessed: all is left out.

    The basis is left open, so its row cites no section.
    """

    id: str = ""
    form: Everything = Everything()
    legal_basis: LegalBasis | None = None
    order: Combine = Combine.REMAINDER


Assessed: TypeAlias = Assessable | OpenRoad


def _according_to(name: str, say: Say) -> str:
    """The words that name an assessment, which is obeyed."""
    return f"{say('enligt bedömning', 'according to assessment')} {name}"


def _on_supposition(say: Say) -> str:
    """The words that say that nobody has assessed it."""
    return say("enligt antagande", "on a supposition")


def _named(assessed: Assessable, made_now: date | None, say: Say) -> str:
    """The id of an assessment; one made after the month was decided says so, and when."""
    if isinstance(assessed, Supposition):
        return say("antagande", "supposition") + f" {assessed.id}"
    if made_now is None:
        return assessed.id
    when = say(
        f"gjord {made_now} och inte med när månaden beslutades",
        f"made on {made_now} and not there when the month was decided",
    )
    return f"{assessed.id}, {when}"


@rule(
    title="Tillfällig inkomst som inte räknas",
    title_en="Occasional earning left out",
    strength=Strength.ASSESSMENT,
    part=Part.ASSESSMENT,
)
class OccasionalPayLeftOut(TitledRule):
    """Pay for an occasional work opportunity is left out as the person who assessed it has said.

    ``pay`` is what is left of the net pay when its turn comes, ``already`` what
    the form has left out before it (this month, or for this opportunity), ``room``
    what the caps leave, or None without caps. Kronor. ``made_now`` is the day when it was
    made, where a decided month is recomputed with an assessment that it did not have.
    """

    assessed: Assessed
    income: Income
    pay: Decimal
    occasions: int
    already: Decimal = ZERO
    room: Decimal | None = None
    made_now: date | None = None

    def follows(self) -> Decimal:
        """Leave out what the form says, never more than the pay or the room."""
        left_out = min(self.pay, max(ZERO, self._by_form()))
        return left_out if self.room is None else min(left_out, max(ZERO, self.room))

    def _by_form(self) -> Decimal:
        match self.assessed.form:
            case CountInFull():
                return ZERO
            case Everything():
                return self.pay
            case PerMonth(amount):
                return amount - self.already
            case PerOccasion(amount):
                return amount * self.occasions - self.already
            case Share(share):
                return share * self.pay

    @property
    def basis(self) -> LegalBasis | None:
        """The basis that the assessment names; None in a supposed road."""
        return self.assessed.legal_basis

    @property
    def discretionary(self) -> bool:
        """Whether the assessment rests on discretion."""
        return self.basis is LegalBasis.DISCRETIONARY

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The section that the assessment names."""
        return () if self.basis is None else self.basis.sections

    def titled(self, say: Say) -> str:
        """Say which assessment it follows."""
        if isinstance(self.assessed, OpenRoad):
            return say(
                "Tillfällig inkomst, antas inte räknas",
                "Occasional earning, assumed to be left out",
            )
        left_out = say(self.card.title, self.card.title_en)
        if isinstance(self.assessed, Supposition):
            return f"{left_out}, {_on_supposition(say)}"
        if isinstance(self.assessed.form, CountInFull):
            left_out = say(
                "Tillfällig inkomst räknas i sin helhet",
                "Occasional earning counts in full",
            )
        return f"{left_out}, {_according_to(_named(self.assessed, self.made_now, say), say)}"

    @property
    def strength(self) -> Strength:
        """A person's assessment; in a supposed road the library's own supposition."""
        if isinstance(self.assessed, IndividualAssessment):
            return Strength.ASSESSMENT
        return Strength.PROJECT_CHOICE

    @property
    def refs(self) -> tuple[str, ...]:
        """The income, the person and the assessment."""
        named = (self.assessed.id,) if self.assessed.id else ()
        return (self.income.id, self.income.person, *named)


@rule(
    title="Avrundning av den del som inte räknas",
    title_en="Rounding of the part left out",
    strength=Strength.PROJECT_CHOICE,
    part=Part.ASSESSMENT,
    replaces="exact",
)
class OccasionalPayLeftOutRounded(TitledRule):
    """A share that does not come out even is rounded as the practice says.

    The sum of what one assessment leaves out in the month is rounded, and each
    payment has its part of the rounded sum: so it makes no difference whether a
    pay comes as one payment or as several. ``before`` is the exact sum before it.
    """

    exact: OccasionalPayLeftOut
    before: Decimal
    rounding: Rounding

    def follows(self) -> Decimal:
        """Take the payment's part of the rounded sum, never more than the pay or the room."""
        exact = self.exact
        part = self.rounding.of(self.before + exact.effect) - self.rounding.of(self.before)
        return min(part, exact.pay if exact.room is None else min(exact.pay, exact.room))

    def titled(self, say: Say) -> str:
        """Say what is rounded, and that it is."""
        return f"{self.exact.titled(say)}, {say('avrundat', 'rounded')}"

    @property
    def basis(self) -> LegalBasis | None:
        """The basis that the assessment names; None in a supposed road."""
        return self.exact.basis

    @property
    def discretionary(self) -> bool:
        """Whether the assessment rests on discretion."""
        return self.exact.discretionary

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The section that the assessment names."""
        return self.exact.cites

    @property
    def refs(self) -> tuple[str, ...]:
        """The income, the person and the assessment."""
        return self.exact.refs


LeftOut: TypeAlias = OccasionalPayLeftOut | OccasionalPayLeftOutRounded


def before_rounding(row: LeftOut) -> OccasionalPayLeftOut:
    """The row itself, or the one that it rounds."""
    return row.exact if isinstance(row, OccasionalPayLeftOutRounded) else row


@rule(
    title="Tillfällig inkomst som räknas i sin helhet",
    title_en="Occasional earning that counts in full",
    strength=Strength.ASSESSMENT,
    part=Part.ASSESSMENT,
)
class OccasionalPayCountsInFull(TitledRule):
    """Pay that no assessment leaves out counts in full, for one reason that the row gives.

    ``assessed`` are the assessments by which a person has settled it, if any: that
    it counts, a limit that is used up, or one that was revoked before the work. ``made_now``
    has the day of each that was made after the month was decided; empty where none was.
    """

    income: Income
    reason: Reason
    assessed: tuple[Assessable, ...] = ()
    made_now: tuple[date | None, ...] = ()

    def follows(self) -> Decimal:
        """Leave nothing out."""
        return ZERO

    def titled(self, say: Say) -> str:
        """Say why; what nobody has settled is only assumed to count."""
        how = (
            say("räknas i sin helhet", "counts in full")
            if self.reason.settled
            else say("antas räknas i sin helhet", "is assumed to count in full")
        )
        pay = f"{say('Tillfällig inkomst', 'Occasional earning')} {how}"
        by = ", ".join(
            _named(one, made, say) for one, made in zip_longest(self.assessed, self.made_now)
        )
        if by and self.reason is Reason.COUNTED_IN_FULL:
            supposed = any(isinstance(one, Supposition) for one in self.assessed)
            return f"{pay}, {_on_supposition(say) if supposed else _according_to(by, say)}"
        why = say(self.reason.sv, self.reason.en)
        return f"{pay}: {why} ({by})" if by else f"{pay}: {why}"

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The sections that the assessments name."""
        named = (cite for one in self.assessed for cite in one.legal_basis.sections)
        return tuple(dict.fromkeys(named))

    @property
    def strength(self) -> Strength:
        """A person's assessment where one settled it, else a supposition."""
        by_persons = all(isinstance(one, IndividualAssessment) for one in self.assessed)
        settled = self.reason.settled and by_persons
        return Strength.ASSESSMENT if settled else Strength.PROJECT_CHOICE

    @property
    def refs(self) -> tuple[str, ...]:
        """The income, the person and the assessments that settled it."""
        return (self.income.id, self.income.person, *(one.id for one in self.assessed))
