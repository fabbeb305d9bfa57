"""What the property tests share: one road through a month, its figures, and a little more pay."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import forsorjning as fs
from forsorjning import strategies as fst

NOTHING_KNOWN = fs.Ledger()
ORDINARY = fs.Practice()
UNROUNDED = fs.Practice(assessment_rounding=None, jobbstimulans_rounding=None)
"""A practice that loses no part of an öre, for what holds exactly only without rounding."""

FEE = frozenset({fs.IncomeKind.FEE})
EMPLOYMENT = frozenset({fs.IncomeKind.EMPLOYMENT})
ONE_ADULT = fs.Household.single("anna")
SEPTEMBER = fs.Month(2026, 9)

FIGURES = (
    "norm",
    "costs",
    "other_costs",
    "need",
    "income",
    "counted_income",
    "assets",
    "surplus_in",
    "means",
    "means_right",
    "aid_without_assessment",
    "aid_right",
    "aid_discretionary",
    "aid",
    "forsorjningsstod",
    "other_aid",
    "surplus",
    "surplus_without_assessment",
    "resources",
)
LEFT_OUT = ("youth", "child", "assessment", "jobbstimulans")


def refused(
    case: fs.Case, ledger: fs.Ledger = NOTHING_KNOWN, practice: fs.Practice = ORDINARY
) -> fs.Calculation:
    """The month as it is settled, or with every open question answered with no."""
    result = fs.calculate(case, ledger=ledger, practice=practice)
    return result if isinstance(result, fs.Settled) else result.if_refused


def asked_about(
    case: fs.Case, ledger: fs.Ledger = NOTHING_KNOWN, practice: fs.Practice = ORDINARY
) -> tuple[str, ...]:
    """The ids of what a person is asked about."""
    result = fs.calculate(case, ledger=ledger, practice=practice)
    questions = result.questions if isinstance(result, fs.AwaitsAssessment) else ()
    return tuple(question.about for question in questions)


def figures(result: fs.Calculation) -> dict[str, Decimal]:
    """Every amount of a result, by name."""
    named = {name: getattr(result, name) for name in FIGURES}
    return named | {name: getattr(result.disregarded, name) for name in LEFT_OUT}


def left_out_of(result: fs.Calculation, income: str) -> Decimal:
    """What assessments leave out of one payment."""
    rows = result.sheet.part(fs.Part.ASSESSMENT)
    return sum((row.amount for row in rows if row.refs[0] == income), Decimal(0))


def all_left_out(result: fs.Calculation) -> Decimal:
    """What assessments and jobbstimulans leave out together."""
    return result.disregarded.assessment + result.disregarded.jobbstimulans


def earning_more(case: fs.Case, income: str, extra: Decimal) -> fs.Case:
    """The same case with a payment so much larger, before and after tax."""
    return evolve(
        case,
        incomes=[
            evolve(
                one,
                net=one.net + extra,
                gross=None if one.gross is None else one.gross + extra,
            )
            if one.id == income
            else one
            for one in case.incomes
        ],
    )


def with_assessments(case: fs.Case, given: Iterable[fs.IndividualAssessment]) -> fs.Case:
    """The same case with other assessments."""
    return evolve(case, assessments=tuple(given))


def standing(**terms: Any) -> fs.Standing:
    """Standing terms of many years for every activity, unless told otherwise."""
    usual: dict[str, Any] = {
        "valid_from": "2012-01-01",
        "valid_to": "2027-12-31",
        "activities": fst.ACTIVITIES,
    }
    return fs.Standing(**(usual | terms))


def assessment(**terms: Any) -> fs.IndividualAssessment:
    """An assessment under 12 kap. 1 § that leaves out all of Anna's pay, unless told otherwise."""
    usual: dict[str, Any] = {
        "person": "anna",
        "scope": standing(),
        "form": fs.Everything(),
        "legal_basis": fs.LegalBasis.RIGHT,
        "grounds": {"HEALTH"},
        "motivation": "journal 7",
        "decided_by": "officer-1",
        "decided_on": "2012-01-02",
        "id": "assessment",
    }
    return fs.IndividualAssessment(**(usual | terms))


def pay(id: str, net: Decimal | int | str, **terms: Any) -> fs.Income:  # noqa: A002
    """Pay for a gig of Anna's that counts in September 2026, unless told otherwise."""
    day = terms.pop("worked", "2026-08-12")
    gig = fs.Gig(
        worked=day,
        activity=terms.pop("activity", "stadsvandring"),
        occasions=terms.pop("occasions", 1),
        occasion_id=terms.pop("occasion_id", id),
    )
    usual: dict[str, Any] = {"person": "anna", "kind": "FEE", "paid_on": "2026-08-25", "gig": gig}
    return fs.Income(id=id, net=net, **(usual | terms))


def september(*incomes: fs.Income, rent: int = 6_500, **terms: Any) -> fs.Case:
    """Anna's September 2026, with a rent."""
    housing = fs.Cost(kind="HOUSING", applied=rent, approved=rent)
    return fs.Case(month=SEPTEMBER, household=ONE_ADULT, costs=[housing], incomes=incomes, **terms)


@st.composite
def months_at_work(draw: DrawFn, /, **pinned: Any) -> tuple[fs.Case, str]:
    """A case of adults with at least one payment, and the id of one of its payments."""
    month = pinned.get("month") or draw(fst.months())
    usual: dict[str, Any] = {
        "month": month,
        "household": draw(fst.households(month=month, most_children=0)),
        "kinds": fst.WORK,
        "least_incomes": 1,
    }
    case = draw(fst.cases(**(usual | pinned)))
    return case, draw(st.sampled_from([one.id for one in case.incomes]))


@st.composite
def histories(draw: DrawFn, /, **pinned: Any) -> tuple[fs.Case, fs.Ledger]:
    """A case with what earlier months left to it."""
    case = draw(fst.cases(**pinned))
    return case, draw(ledgers_of(case))


def ledgers_of(case: fs.Case, **pinned: Any) -> st.SearchStrategy[fs.Ledger]:
    """Ledgers that know something of the case's persons and assessments."""
    ids = [one.id for one in case.assessments]
    usual: dict[str, Any] = {"month": case.month, "assessments": ids}
    return fst.ledgers(**(usual | pinned))


def codes_of(refusal: fs.InvalidFacts) -> list[str]:
    """The codes of what is wrong, in the order it is told."""
    return [fault.code for fault in refusal.exceptions if isinstance(fault, fs.Fault)]


def reachable(value: Any, seen: set[int] | None = None) -> Iterator[Any]:
    """Everything that public names lead to from a value."""
    seen = set() if seen is None else seen
    if id(value) in seen or isinstance(value, type):
        return
    seen.add(id(value))
    yield value
    if isinstance(value, dict | fs.FrozenMap):
        inner = [*value.keys(), *value.values()]
    elif isinstance(value, tuple | frozenset | list | set):
        inner = list(value)
    elif type(value).__module__.startswith("forsorjning"):
        names = [name for name in dir(value) if not name.startswith("_")]
        inner = [getattr(value, name) for name in names if not callable(getattr(value, name))]
    else:
        return
    for one in inner:
        yield from reachable(one, seen)
