"""Cases written briefly: Anna applies for September 2026 and was paid in August.

Her norm is 5 220 kr and her rent 6 000 kr, so that her need is 11 220 kr.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

import forsorjning as fs

NEED = Decimal(11_220)
Amount = Decimal | int | str


def rent(amount: Amount = 6_000) -> fs.Cost:
    """A rent that a person has approved in full."""
    return fs.Cost(kind="HOUSING", applied=amount, approved=amount, id="hyra")


def single(*incomes: fs.Income, month: str = "2026-09", **rest: Any) -> fs.Case:
    """Anna alone, with her rent."""
    return fs.Case(
        month=month,
        household=rest.pop("household", fs.Household.single("anna")),
        costs=rest.pop("costs", (rent(),)),
        incomes=incomes,
        **rest,
    )


def family(
    *incomes: fs.Income, children: Iterable[fs.Member] = (), month: str = "2026-09", **rest: Any
) -> fs.Case:
    """Anna and Bo, any children, and a rent."""
    household = fs.Household.couple("anna", "bo", children=children)
    return single(*incomes, month=month, household=household, **rest)


def child(born: str, id: str = "kim", **rest: Any) -> fs.Member:  # noqa: A002 - the field's name
    """A child at home."""
    return fs.Member(id=id, role="CHILD", born=born, **rest)


def income(
    kind: str, net: Amount, paid_on: str = "2026-08-25", person: str = "anna", **rest: Any
) -> fs.Income:
    """An income that is no gig."""
    return fs.Income(person=person, kind=kind, net=net, paid_on=paid_on, **rest)


def wage(net: Amount, paid_on: str = "2026-08-25", person: str = "anna", **rest: Any) -> fs.Income:
    """A wage."""
    return income("EMPLOYMENT", net, paid_on, person, **rest)


def gig(
    net: Amount,
    worked: date | str | fs.Period = "2026-08-13",
    activity: str = "vandring",
    **rest: Any,
) -> fs.Income:
    """An occasional earning: a guided walk, paid as a fee."""
    of_gig = {
        name: rest.pop(name)
        for name in ("arranger", "payer", "occasions", "occasion_id")
        if name in rest
    }
    return fs.Income(
        person=rest.pop("person", "anna"),
        kind=rest.pop("kind", "FEE"),
        net=net,
        paid_on=rest.pop("paid_on", "2026-08-25"),
        gig=fs.Gig(worked=worked, activity=activity, **of_gig),
        **rest,
    )


def payments(form: fs.Form, *incomes: str, **rest: Any) -> fs.IndividualAssessment:
    """An assessment of payments that have come in."""
    return _assessed(form, fs.Payments(incomes), "B1", "2026-09-01", rest)


def standing(form: fs.Form, **rest: Any) -> fs.IndividualAssessment:
    """An assessment of guided walks during 2026, decided before it."""
    named = ("person", "basis", "decided_on", "combine", "board", "supersedes", "id", "grounds")
    of_assessment = {name: rest.pop(name) for name in named if name in rest}
    scope = fs.Standing(
        valid_from=rest.pop("valid_from", "2026-01-01"),
        valid_to=rest.pop("valid_to", "2026-12-31"),
        activities=rest.pop("activities", ("vandring",)),
        **rest,
    )
    return _assessed(form, scope, "A1", "2025-12-15", of_assessment)


def _assessed(
    form: fs.Form,
    scope: fs.Scope,
    id: str,  # noqa: A002 - the field's name
    decided_on: str,
    rest: dict[str, Any],
) -> fs.IndividualAssessment:
    return fs.IndividualAssessment(
        person=rest.pop("person", "anna"),
        scope=scope,
        form=form,
        legal_basis=rest.pop("basis", "RIGHT"),
        grounds=rest.pop("grounds", ("PROGRESSION", "HEALTH")),
        motivation="anteckning 17",
        decided_by="h-4711",
        decided_on=rest.pop("decided_on", decided_on),
        id=rest.pop("id", id),
        **rest,
    )


def period(*persons: str, first: str = "2025-09-01", last: str = "2027-08-31") -> fs.Ledger:
    """A ledger in which these persons, or Anna, are inside the two years of jobbstimulans."""
    return fs.Ledger(
        jobbstimulans_periods={person: [fs.Period(first, last)] for person in persons or ("anna",)}
    )


def settle(case: fs.Case, **given: Any) -> fs.Settled:
    """The month of a case that leaves nothing to a person."""
    return fs.settled(fs.calculate(case, **given))


def awaits(case: fs.Case, **given: Any) -> fs.AwaitsAssessment:
    """The roads of a case that leaves something to a person."""
    result = fs.calculate(case, **given)
    assert isinstance(result, fs.AwaitsAssessment)
    return result


def asked(case: fs.Case, **given: Any) -> list[tuple[str, str]]:
    """What is asked, and about what; nothing when the month is settled."""
    result = fs.calculate(case, **given)
    if isinstance(result, fs.Settled):
        return []
    return [(question.code, question.about) for question in result.questions]


def left_out(case: fs.Case, **given: Any) -> Decimal:
    """What individual assessments leave out of a settled month."""
    return settle(case, **given).disregarded.assessment


def by_payment(result: fs.Calculation) -> dict[str, Decimal]:
    """What is left out of each occasional earning, in the order of the rows."""
    return {row.refs[0]: row.amount for row in result.sheet.part("ASSESSMENT")}


def reasons(result: fs.Calculation) -> dict[str, str]:
    """Why an occasional earning counts in full: the stable codes, by income."""
    return {
        row.refs[0]: str(row.because["reason"]).lower()
        for row in result.sheet.find("OccasionalPayCountsInFull")
    }


def noticed(case: fs.Case, **given: Any) -> set[str]:
    """The codes of the notices, along whichever road."""
    result = fs.calculate(case, **given)
    calculation = result if isinstance(result, fs.Settled) else result.if_refused
    return {notice.code for notice in calculation.notices}
