"""The pictures of the README and of a how-to: what Anna would keep of pay, and a year of hers."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import forsorjning as fs
from forsorjning.what_if.plot_saving import document_of

ANNA = fs.Household.single("anna")
RENT = fs.Cost(kind="HOUSING", applied=6500, approved=6500)
WALK = fs.Gig(worked="2026-08-13", activity="stadsvandring")
THOUSAND = fs.PerMonth(1000)
SIX_MONTHS = fs.Ledger(support_months={"anna": [f"2026-0{month}" for month in range(3, 9)]})
PAID = {2: 1500, 3: 800, 5: 3000, 6: 1500, 8: 4500, 9: 1500, 10: 1500, 11: 700, 12: 2200}
"""What Anna is paid for walks, by the month of 2026 that it counts in."""


def curves() -> Mapping[str, fs.Curve]:
    """One more pay from an employer, with and without an assessment and jobbstimulans."""
    case = fs.Case(month="2026-09", household=ANNA, costs=[RENT])
    asked: dict[str, Any] = {"person": "anna", "kind": "EMPLOYMENT", "gig": WALK, "upto": 20_000}
    supposed = fs.Supposition(
        person="anna", scope=fs.Payments(["tried"]), form=THOUSAND, legal_basis="RIGHT"
    )
    return {
        "no assessment": fs.curve(case, **asked, suppose="REFUSED"),
        "jobbstimulans": fs.curve(case, **asked, suppose="REFUSED", ledger=SIX_MONTHS),
        "1 000 kr a month": fs.curve(case, **asked, suppositions=[supposed]),
        "both": fs.curve(case, **asked, suppositions=[supposed], ledger=SIX_MONTHS),
    }


def year() -> Iterator[fs.MonthResult]:
    """A year of walks, of which 1 000 kr a month are left out."""
    assessment = fs.IndividualAssessment(
        person="anna",
        scope=fs.Standing(
            valid_from="2026-01-01",
            valid_to="2026-12-31",
            activities=["stadsvandring"],
            review_dates=["2026-06-30"],
            reviewed_on=["2026-06-22"],
        ),
        form=THOUSAND,
        legal_basis="RIGHT",
        grounds=["PROGRESSION", "HEALTH"],
        motivation="See the journal, 2025-12-15.",
        decided_by="officer-7",
        decided_on="2025-12-15",
        id="walks",
    )
    return fs.run_months(
        fs.Case(
            month=fs.Month(2026, month),
            household=ANNA,
            costs=[RENT],
            incomes=[_walks(month)] if month in PAID else [],
            assessments=[assessment],
        )
        for month in range(1, 13)
    )


def _walks(month: int) -> fs.Income:
    """What is paid in the month before the one that it counts in."""
    return fs.Income(
        person="anna",
        kind="FEE",
        net=PAID[month],
        paid_on=date(2026, month - 1, 25),
        gig=fs.Gig(worked=date(2026, month - 1, 13), activity="stadsvandring"),
        id=f"walks-{month}",
    )


def plans() -> fs.Comparison:
    """A pay as one sum or in three parts, where 1 000 kr a month would be left out."""
    pay = fs.Income(person="anna", kind="FEE", net=12_000, paid_on="2026-08-20", gig=WALK, id="pay")
    scope = fs.Standing(
        valid_from="2026-03-01", valid_to="2026-12-31", activities=["stadsvandring"]
    )
    supposed = fs.Supposition(person="anna", scope=scope, form=THOUSAND, legal_basis="RIGHT")
    case = fs.Case(month="2026-09", household=ANNA, costs=[RENT], incomes=[pay])
    return fs.spread(case, "pay", {"one sum": 1, "three parts": 3}, suppositions=[supposed])


def pictures() -> Mapping[str, str]:
    """Each picture as the text of an SVG file, by its name."""
    return {
        "kept": document_of(fs.plot_curves(curves(), language="en")),
        "plans": document_of(fs.plot_comparison(plans(), language="en")),
        "year": document_of(fs.plot_months(year(), language="en")),
    }
