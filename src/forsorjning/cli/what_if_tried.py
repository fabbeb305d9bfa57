"""The pay that a what-if tries: as it is written, or like the latest gig of the file."""

from argparse import Namespace
from datetime import date
from decimal import Decimal
from typing import Any

from forsorjning.calculation.earnings import counting_index
from forsorjning.cli.commands import Refused
from forsorjning.cli.what_if_month import Chosen
from forsorjning.cli.what_if_options import Faulty, form_of, of_a_gig
from forsorjning.facts import convert
from forsorjning.facts.assessment import LegalBasis, Standing, Supposition
from forsorjning.facts.forms import Form
from forsorjning.facts.household import Role
from forsorjning.facts.income import Gig, Income, IncomeKind
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words
from forsorjning.what_if.tried_pay import TRIED

_ID_TAKEN = Words(
    f"I filen heter en inkomst {TRIED}, som det som prövas heter. Ge den ett annat id.",
    f"An income of the file is called {TRIED}, as what is tried is. Give it another id.",
)
_NO_GIG = Words(
    "{0} hör till ett tillfälligt arbete. Skriv också vad arbetet är: --activity stadsvandring",
    "{0} belongs to an occasional work. Write what the work is too: --activity stadsvandring",
)


class Tried(Record):
    """A pay that is tried.

    Attributes:
        person, kind, gig: whose it is, and what it is for.
        paid_on: the last day of the income month.
        chosen: the month that it counts in.
        like: the income of the file that it is like; None where it is like none.
        form, basis: what is supposed of it; None where nothing is.
        kind_written, activity_written: whether the command says it.
    """

    person: str
    kind: IncomeKind
    gig: Gig | None
    paid_on: date
    chosen: Chosen
    like: Income | None
    form: Form | None
    basis: LegalBasis | None
    kind_written: bool
    activity_written: bool

    def income(self, net: Decimal) -> Income:
        """The pay as an income of the month."""
        return Income(
            person=self.person,
            kind=self.kind,
            net=net,
            paid_on=self.paid_on,
            gig=self.gig,
            id=TRIED,
        )

    @property
    def worked_after_paid(self) -> bool:
        """Whether the work lies after the day of payment."""
        return self.gig is not None and self.gig.last_day > self.paid_on

    def of_all_such_work(self) -> tuple[Supposition, ...]:
        """What is supposed of the month's work of the same activity, the tried work among it."""
        if self.gig is None or self.form is None or self.basis is None:
            return ()
        days = [
            day
            for gig in (self.gig, *(one.gig for one in _gigs(self.chosen, self.person)))
            if gig is not None and gig.activity == self.gig.activity
            for day in (gig.first_day, gig.last_day)
        ]
        scope = Standing(
            valid_from=min(*days, self.paid_on.replace(day=1)),
            valid_to=max(*days, self.paid_on),
            activities=[self.gig.activity],
        )
        return (
            Supposition(person=self.person, scope=scope, form=self.form, legal_basis=self.basis),
        )


def tried_in(chosen: Chosen, asked: Namespace, faulty: Faulty) -> Tried:
    """The pay that the options tell of; what they don't tell is as the page then says."""
    if any(one.id == TRIED for one in chosen.case.incomes):
        raise Refused(f"{chosen.read.source}: {asked.language.of(_ID_TAKEN)}")
    person = _person(chosen, asked, faulty)
    like = _like(_gigs(chosen, person), asked)
    kind = _kind(asked, like, faulty)
    month = chosen.case.month.plus(-chosen.practice.income_month.lag)
    gig = _gig(asked, like, month.last_day, faulty)
    form = None if asked.form is None else form_of(asked.form, faulty, asked.language)
    basis = (
        None
        if asked.basis is None
        else faulty.read(convert.one_of(LegalBasis, asked.basis), "basis")
    )
    if gig is None and not faulty.faults and of_a_gig(asked):
        raise Refused(asked.language.of(_NO_GIG).format(of_a_gig(asked)[0]))
    return Tried(
        person=person,
        kind=kind,
        gig=gig,
        paid_on=month.last_day,
        chosen=chosen,
        like=like,
        form=form,
        basis=basis,
        kind_written=asked.kind is not None,
        activity_written=asked.activity is not None,
    )


def _person(chosen: Chosen, asked: Namespace, faulty: Faulty) -> str:
    members = chosen.case.household.members
    (applicant,) = (one.id for one in members if one.role is Role.APPLICANT)
    if asked.person is None:
        return applicant
    if all(one.id != asked.person for one in members):
        faulty.add(Fault("person_unknown"), "person")
        return applicant
    return str(asked.person)


def _gigs(chosen: Chosen, person: str) -> list[Income]:
    """The person's occasional earnings that count in the month."""
    now = chosen.case.month.index
    return [
        one
        for one in chosen.case.incomes
        if one.person == person
        and one.gig is not None
        and counting_index(one, chosen.practice) == now
    ]


def _like(gigs: list[Income], asked: Namespace) -> Income | None:
    """The latest of them; of the activity that is written, where one is."""
    if asked.activity is not None:
        gigs = [one for one in gigs if one.gig is not None and one.gig.activity == asked.activity]
    elif asked.kind is not None:
        return None
    return max(gigs, key=_when, default=None)


def _when(income: Income) -> tuple[date, date, str]:
    worked = income.paid_on if income.gig is None else income.gig.last_day
    return worked, income.paid_on, income.id


def _kind(asked: Namespace, like: Income | None, faulty: Faulty) -> IncomeKind:
    if asked.kind is not None:
        kind: IncomeKind = faulty.read(convert.one_of(IncomeKind, asked.kind), "kind")
        return kind
    return IncomeKind.EMPLOYMENT if like is None else like.kind


def _gig(asked: Namespace, like: Income | None, day: date, faulty: Faulty) -> Gig | None:
    """The work, an opportunity of its own; None where the pay is for no occasional work."""
    after = None if like is None else like.gig
    if asked.activity is None and after is None:
        return None
    told: dict[str, Any] = {"worked": day}
    if after is not None:
        told |= {name: getattr(after, name) for name in ("activity", "arranger", "payer")}
    for name in ("worked", "activity", "arranger", "payer"):
        if getattr(asked, name) is not None:
            told[name] = getattr(asked, name)
    try:
        return Gig(**told, occasion_id=TRIED)
    except InvalidFacts as error:
        for one in error.faults:
            faulty.add(one, one.at)
        return None
