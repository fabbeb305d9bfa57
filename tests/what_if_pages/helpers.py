"""What the tests of pictures and pages share: Anna's pay, tried in several ways."""

from decimal import Decimal
from typing import Any

from attrs import evolve

import forsorjning as fs

CASE = fs.Case(
    month="2026-09",
    household=fs.Household.single("anna"),
    costs=[fs.Cost(kind="HOUSING", applied=6500, approved=6500)],
)
GIG = fs.Gig(worked="2026-08-13", activity="stadsvandring")
WALK = fs.Income(id="walk", person="anna", kind="FEE", net=1500, paid_on="2026-08-25", gig=GIG)
WITH_WALK = evolve(CASE, incomes=[WALK])
SIX_MONTHS = fs.Ledger(support_months={"anna": [f"2026-0{month}" for month in range(3, 9)]})


def thousand(income: str = "tried", basis: str = "RIGHT") -> fs.Supposition:
    """That 1 000 kr a month are left out of a payment."""
    return fs.Supposition(
        person="anna", scope=fs.Payments([income]), form=fs.PerMonth(1000), legal_basis=basis
    )


def curve_of(case: fs.Case = CASE, upto: int = 20_000, **given: Any) -> fs.Curve:
    """What is kept of a pay from an employer for a walk."""
    asked: dict[str, Any] = {"person": "anna", "kind": "EMPLOYMENT", "gig": GIG, "upto": upto}
    return fs.curve(case, **(asked | given))


def curves(upto: int = 20_000) -> dict[str, fs.Curve]:
    """With and without an assessment and jobbstimulans."""
    return {
        "utan bedömning": curve_of(upto=upto, suppose="REFUSED"),
        "jobbstimulans": curve_of(upto=upto, suppose="REFUSED", ledger=SIX_MONTHS),
        "1 000 kr": curve_of(upto=upto, suppositions=[thousand()]),
        "båda": curve_of(upto=upto, suppositions=[thousand()], ledger=SIX_MONTHS),
    }


def with_a_cliff() -> fs.Curve:
    """One opportunity a month: a fee of 800 kr has it, until the pay that is tried is larger."""
    fee = evolve(WALK, id="fee", net=800, gig=evolve(GIG, worked="2026-08-10"))
    once = fs.Supposition(
        person="anna",
        scope=fs.Standing(
            valid_from="2026-08-01",
            valid_to="2026-12-31",
            activities=["stadsvandring"],
            max_occasions_per_month=1,
        ),
        form=fs.Everything(),
        legal_basis="RIGHT",
    )
    case = evolve(CASE, incomes=[fee])
    return curve_of(case, 3000, suppositions=[once], ledger=SIX_MONTHS)


def settled_months(basis: str = "RIGHT") -> list[fs.MonthResult]:
    """Three months of walks, of which 1 000 kr a month are left out."""
    assessment = fs.IndividualAssessment(
        person="anna",
        scope=fs.Standing(
            valid_from="2026-01-01",
            valid_to="2026-12-31",
            activities=["stadsvandring"],
            caps=fs.Caps(per_year=12_000),
        ),
        form=fs.PerMonth(1000),
        legal_basis=basis,
        grounds=["PROGRESSION", "HEALTH"],
        motivation="MOTIVATION",
        decided_by="officer-7",
        decided_on="2025-12-15",
        id="assessment-of-walks",
    )
    walks = [evolve(WALK, id=f"walk-{net}", net=net) for net in (1500, 700)]
    september, october = (
        evolve(CASE, month=month, incomes=[walk], assessments=[assessment])
        for month, walk in zip(
            ("2026-09", "2026-10"),
            (walks[0], evolve(walks[1], paid_on="2026-09-25")),
            strict=True,
        )
    )
    return list(fs.run_months([september, october, evolve(CASE, month="2026-11")]))


def to_live_on(result: fs.Calculation) -> Decimal:
    """What a person has in a month: all income is there, whether the municipality counts it."""
    case = result.case
    counted = result.practice.income_month.lag
    paid = (one.net for one in case.incomes if fs.Month.of(one.paid_on).plus(counted) == case.month)
    return sum(paid, Decimal(0)) + result.aid
