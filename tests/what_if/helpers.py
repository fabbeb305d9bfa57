"""What the tests of the what-if share: the calculation in earnest, which every what-if is held to.

Nothing here uses the what-if. A pay is put into the case by hand, an assessment stands where a
supposition does, and ``calculate`` says what it comes to.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import FIGURES, LEFT_OUT, ledgers_of

ORE = Decimal("0.01")
QUALIFIED = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2024-01-01")]})
"""Anna has jobbstimulans."""

ROUNDS_NOTHING: dict[str, Any] = {
    "assessment_rounding": None,
    "jobbstimulans_rounding": None,
    "aid_rounding": None,
}
"""What a practice says that loses no part of an öre."""


def answered(
    result: fs.Settled | fs.Supposed | fs.AwaitsAssessment, answer: fs.Answer | str | None
) -> fs.Calculation:
    """The month; where something is open, with one answer to all of it."""
    if isinstance(result, fs.AwaitsAssessment):
        assert answer is not None
        return result.answer({one.id: answer for one in result.questions})
    return result


def supposed(result: fs.Supposed | fs.AwaitsAssessment) -> fs.Supposed:
    """The month of a what-if in which nothing is open."""
    assert type(result) is fs.Supposed
    return result


def amounts(result: fs.Calculation) -> dict[str, Decimal]:
    """Every amount of a result, by name."""
    named = {name: getattr(result, name) for name in FIGURES}
    return named | {name: getattr(result.disregarded, name) for name in LEFT_OUT}


def rows(result: fs.Calculation) -> list[tuple[str, Decimal]]:
    """Every row of a result with its amount, in order."""
    return [(row.id, row.amount) for row in result.sheet]


def months_in(comparison: fs.Comparison) -> list[fs.Supposed]:
    """Every month of every road of a comparison."""
    return [month for _, months in comparison.roads for month in months.results]


def recorded(one: fs.Supposition, **terms: Any) -> fs.IndividualAssessment:
    """An assessment with the terms of a supposition, made when all others had been made."""
    usual: dict[str, Any] = {
        "person": one.person,
        "scope": one.scope,
        "form": one.form,
        "legal_basis": one.legal_basis,
        "combine": one.combine,
        "supersedes": one.supersedes,
        "id": one.id,
        "grounds": {"PROGRESSION"},
        "motivation": "journal 12",
        "decided_by": "officer-2",
        "decided_on": "2999-12-31",
    }
    return fs.IndividualAssessment(**(usual | terms))


def in_place_of(
    case: fs.Case, suppositions: Iterable[fs.Supposition]
) -> tuple[fs.IndividualAssessment, ...]:
    """The assessments of the case, with recorded ones where suppositions stand.

    One that stands in for another was made when that one was, and the others after all, in turn.
    """
    given = tuple(suppositions)
    taken = {one.id for one in given}
    theirs = {one.id: one for one in case.assessments}
    made = []
    for place, one in enumerate(given):
        before = theirs.get(one.id)
        day = date(2999, 1, 1) + timedelta(days=place)
        supersedes = before.supersedes if before and isinstance(one.scope, fs.Standing) else None
        made.append(
            recorded(
                one,
                supersedes=one.supersedes or supersedes,
                decided_on=day if before is None else before.decided_on,
            )
        )
    return (*(one for one in case.assessments if one.id not in taken), *made)


class Trial(NamedTuple):
    """A pay that is tried, and all that it is tried in."""

    case: fs.Case
    person: str
    kind: fs.IncomeKind
    gig: fs.Gig | None
    ledger: fs.Ledger = fs.Ledger()
    practice: fs.Practice = fs.Practice()
    suppositions: tuple[fs.Supposition, ...] = ()
    suppose: fs.Answer | None = None

    @property
    def given(self) -> dict[str, Any]:
        """What ``curve`` and ``break_even`` are given of it, apart from how far they look."""
        return {name: value for name, value in self._asdict().items() if name != "case"}

    def curve(self, upto: Decimal | int) -> fs.Curve:
        """The curve."""
        return fs.curve(self.case, upto=upto, **self.given)

    def unrounded(self) -> "Trial":
        """The same under a practice that rounds nothing."""
        return self._replace(practice=evolve(self.practice, **ROUNDS_NOTHING))

    def result(self, net: Decimal | int) -> fs.Calculation:
        """The calculation in earnest with so much pay, recorded assessments for suppositions."""
        month = self.case.month.plus(-self.practice.income_month.lag)
        pay = fs.Income(
            id="tried",
            person=self.person,
            kind=self.kind,
            net=net,
            paid_on=month.last_day,
            gig=self.gig,
        )
        case = evolve(
            self.case,
            incomes=(*self.case.incomes, pay),
            assessments=in_place_of(self.case, self.suppositions),
        )
        return answered(
            fs.calculate(case, ledger=self.ledger, practice=self.practice), self.suppose
        )

    def kept(self, net: Decimal | int) -> Fraction:
        """What is kept of so much pay, by two calculations: the pay, and what the aid changes."""
        return Fraction(net) + self.aid(net) - self.aid(0)

    def aid(self, net: Decimal | int) -> Fraction:
        """The aid with so much pay."""
        return Fraction(self.result(net).aid)


@st.composite
def trials(draw: DrawFn, /, **pinned: Any) -> Trial:
    """Any pay of anyone in any case, under any practice, with an answer to what is open.

    The gross of the others is left out, since the youth rule shares out a gross by a rounding
    that no practice leaves away.
    """
    month = pinned.get("month") or draw(fst.months())
    household = draw(fst.households(month=month))
    usual: dict[str, Any] = {
        "month": month,
        "household": household,
        "costs_assessed": draw(st.booleans()),
        "this_month": draw(st.booleans()),
        "occasional": draw(st.sampled_from((None, True, True))),
        "gross": None,
    }
    practice = draw(fst.practices())
    case = draw(fst.cases(**(usual | pinned)))
    paid_on = month.plus(-practice.income_month.lag).last_day
    everyone = [member.id for member in household.members]
    person = draw(st.sampled_from(everyone[:1]) | st.sampled_from(everyone))
    kind = draw(st.sampled_from(fst.WORK) | st.sampled_from(fs.IncomeKind))
    gig = draw(st.none() | fst.gigs(paid_on=paid_on) | fst.gigs(paid_on=paid_on, several=False))
    assumed: tuple[fs.Supposition, ...] = ()
    adult = person in {"anna", "bo"}  # what a child earns may be left out already, and all of it
    if gig is not None and adult and not kind.practice_differs and draw(st.booleans()):
        scope = fs.Payments(["tried"])
        assumed = (draw(fst.suppositions(month=month, person=person, scope=scope, id="s")),)
    return Trial(
        case=case,
        person=person,
        kind=kind,
        gig=gig,
        ledger=draw(ledgers_of(case)),
        practice=practice,
        suppositions=assumed,
        suppose=draw(st.sampled_from(fs.Answer)),
    )


@st.composite
def limited_trials(draw: DrawFn, /, **pinned: Any) -> Trial:
    """A gig more of Anna's, where her gigs share the limits and the caps of one assessment."""
    month = pinned.get("month") or draw(fst.months())
    practice = draw(fst.practices())
    usual: dict[str, Any] = {
        "month": month,
        "household": fs.Household.single("anna"),
        "assessed": False,
        "occasional": True,
        "least_incomes": 1,
    }
    case = draw(fst.cases(**(usual | pinned)))
    limit, cap = st.none() | st.integers(0, 3), st.none() | fst.amounts(3_000)
    scope = fs.Standing(
        valid_from="2000-01-01",
        valid_to="2027-12-31",
        activities=fst.ACTIVITIES,
        max_occasions=draw(limit),
        max_occasions_per_month=draw(limit),
        caps=fs.Caps(per_month=draw(cap), per_year=draw(cap), total=draw(cap)),
    )
    given = draw(fst.assessments(month=month, person="anna", scope=scope, id="limited"))
    case = evolve(case, assessments=[given])
    paid_on = month.plus(-practice.income_month.lag).last_day
    return Trial(
        case=case,
        person="anna",
        kind=draw(st.sampled_from(fst.WORK)),
        gig=draw(fst.gigs(paid_on=paid_on) | fst.gigs(paid_on=paid_on, several=False)),
        ledger=draw(ledgers_of(case)),
        practice=practice,
        suppose=draw(st.sampled_from(fs.Answer)),
    )
