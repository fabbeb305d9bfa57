"""Months to tell of, and what a text says of them."""

import re
from typing import Any

import forsorjning as fs
from forsorjning.ground.blocks import Heading, Items, Table
from tests.calculation.helpers import child, gig, period, single, standing, wage

MOTIVE = "motiv 4711"
REASON = "skäl 4712"


def assessed(*ids: str, **rest: Any) -> fs.IndividualAssessment:
    """An assessment of payments, with a motivation that must not be shown."""
    given: dict[str, Any] = {
        "id": "B1",
        "person": "anna",
        "scope": fs.Payments(ids or ("g",)),
        "form": fs.Everything(),
        "legal_basis": "RIGHT",
        "grounds": ["HEALTH", "PROGRESSION"],
        "motivation": MOTIVE,
        "decided_by": "h-7",
        "decided_on": "2026-09-01",
    }
    return fs.IndividualAssessment(**(given | rest))


def kinds(blocks: Any) -> list[Any]:
    """What each block is, and its size: the same in every language."""
    found: list[Any] = []
    for block in blocks:
        match block:
            case Heading():
                found.append(("heading", block.level))
            case Items():
                found.append(("items", len(block.items)))
            case Table():
                shape = [(len(line.cells), line.bold) for line in block.lines]
                found.append(("table", block.amounts, len(block.heads), shape))
            case _:
                found.append("paragraph")
    return found


def in_one_line(text: str) -> str:
    """The words of a text, their spaces as one."""
    return " ".join(text.split())


_SENTENCE = re.compile(r"[^.:]*\bbeslut\w*[^.:]*", re.IGNORECASE)
# Whose the word is said to be: a person's or the board's, or that there is none.
_OF_SOMEBODY = re.compile(
    r"nämnd|inte ett beslut|en person|ingen får besluta|inget kan beslutas|månadens beslut"
    r"|automatiserad beslutsfunktion|delegation|beslutet om bistånd|beslutsdagen är inte angiven"
    r"|om beslutet är lagligt|när månaden beslutades|vad som gällde om automatiserade beslut",
    re.IGNORECASE,
)


def sentences_of_a_decision(text: str) -> list[str]:
    """The sentences that speak of a decision, and do not say whose it is."""
    found = _SENTENCE.findall(in_one_line(text))
    return [sentence for sentence in found if not _OF_SOMEBODY.search(sentence)]


def months() -> dict[str, fs.Settled]:
    """Settled months in which each thing happens that a text tells of."""
    walk = gig(1_500, "2026-08-13", id="g", gross=2_000, payer="Guiderna", arranger="Gatan")
    refusal = assessed("n", id="B2", form=fs.CountInFull(), legal_basis="DISCRETIONARY", grounds=[])
    beyond = assessed(legal_basis="DISCRETIONARY", form=fs.PerMonth(1000), delegation="4.1")
    limits: dict[str, Any] = {
        "caps": fs.Caps(per_month=900, per_year=5_000, total=9_000),
        "max_occasions": 20,
        "max_occasions_per_month": 4,
    }
    ahead = standing(
        fs.PerOccasion(400),
        review_dates=["2026-10-01"],
        reviewed_on=["2026-05-01"],
        agreement=fs.Agreement(name="IOP", valid_from="2026-01-01", valid_to="2026-12-31"),
        **limits,
    )
    ended = standing(
        fs.Share("0.5"),
        revoked=fs.Revocation(on="2026-08-20", by="h-8", reason=REASON),
    )
    given: dict[str, tuple[fs.Case, dict[str, Any]]] = {
        "nothing": (single(costs=()), {}),
        "no common costs": (
            single(
                household=fs.Household(
                    members=[fs.Member(id="anna", role="APPLICANT", in_common_costs=False)]
                )
            ),
            {},
        ),
        "by right": (single(walk, assessments=[assessed()]), {}),
        "beyond": (
            single(
                walk,
                gig(300, id="n", occasions=2),
                assessments=[beyond, refusal],
                board="IFO",
                id="2026/17",
                decided_on="2026-09-10",
            ),
            {"practice": fs.Practice(name="Ale", version="3")},
        ),
        "only refused": (single(gig(300, id="n"), assessments=[refusal]), {}),
        "ahead": (single(walk, assessments=[ahead]), {}),
        "revoked": (single(walk, assessments=[ended]), {}),
        "both": (
            single(
                wage(2_000, id="lön"),
                gig(1_500, id="g", kind="EMPLOYMENT"),
                assessments=[assessed(form=fs.Share("0.5"))],
            ),
            {"ledger": period()},
        ),
        "statute first": (
            single(
                gig(1_501, id="g", kind="EMPLOYMENT", worked=fs.Period("2026-08-01", "2026-08-09")),
                assessments=[assessed(combine="STATUTE_FIRST")],
            ),
            {"ledger": period()},
        ),
        "family": (
            single(
                household=fs.Household.couple(
                    "anna",
                    "bo",
                    children=[child("2014-05-05"), child("2015-05-05", "li", days=9)],
                    others_in_dwelling=1,
                ),
                costs=[
                    fs.Cost(id="hyra", kind="HOUSING", applied=9_000, approved=8_000),
                    fs.Cost(id="tand", kind="DENTAL_CARE", applied=700, approved=600),
                ],
                adjustments=[fs.NormAdjustment(amount=150, reason=REASON, id="N1")],
                assets=[fs.Asset(amount=500, id="konto")],
            ),
            {"practice": fs.Practice(income_month="SAME", aid_rounding="KRONA_HALF_UP")},
        ),
        "rich": (
            single(
                wage(14_000, id="lön"),
                wage(1_000, paid_on="2026-07-25", id="juli"),
                gig(1_500, id="g"),
                assessments=[assessed()],
            ),
            {
                "practice": fs.Practice(carry_surplus_months=3),
                "ledger": fs.Ledger(
                    surplus=[fs.Surplus(month="2026-06", amount=200)], through="2026-06"
                ),
            },
        ),
        "rich, one": (
            single(wage(14_000, id="lön")),
            {"practice": fs.Practice(carry_surplus_months=1)},
        ),
        "rich, none": (single(wage(14_000, id="lön")), {}),
        "old act": (single(month="2024-05", assessments=[]), {}),
        "old board": (
            single(
                gig(300, "2016-04-10", paid_on="2016-04-25", id="g"),
                month="2016-05",
                assessments=[assessed(legal_basis="DISCRETIONARY", decided_on="2016-05-02")],
            ),
            {},
        ),
    }
    return {name: fs.settled(fs.calculate(case, **more)) for name, (case, more) in given.items()}


MONTHS = months()
