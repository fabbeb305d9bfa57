"""The pages that the tests look at: one of each kind, and the longest that still fits."""

from attrs import evolve

import forsorjning as fs
from tests.what_if_pages.helpers import CASE, WALK, WITH_WALK, curves, thousand, with_a_cliff

REASON = "MOTIVATION"
COUPLE = fs.Household.couple(
    "anna",
    "bo",
    children=[fs.Member(id="kim", role="CHILD", born="2016-05-05")],
)
ASSESSMENT = fs.IndividualAssessment(
    person="anna",
    scope=fs.Payments(["walk"]),
    form=fs.PerMonth(1000),
    legal_basis="RIGHT",
    grounds=["HEALTH"],
    motivation=REASON,
    decided_by="officer-7",
    decided_on="2026-09-02",
    id="assessment-of-the-walk",
)
ASSESSED = evolve(WITH_WALK, assessments=[ASSESSMENT])


def kept() -> fs.Kept:
    """What is kept of a walk that a person has assessed."""
    found = fs.kept(ASSESSED, "walk")
    assert isinstance(found, fs.Kept)
    return found


def roads(case: fs.Case = CASE) -> fs.KeptRoads:
    """What is kept of a walk that nobody has assessed."""
    found = fs.kept(case, WALK)
    assert isinstance(found, fs.KeptRoads)
    return found


ALLOWANCE = evolve(WALK, id="allowance", kind="HABILITATION", gig=None)


def of_allowance(household: fs.Household = CASE.household) -> fs.KeptRoads:
    """What is kept of a kind of income that the municipality has not said if it counts."""
    found = fs.kept(evolve(CASE, household=household), ALLOWANCE)
    assert isinstance(found, fs.KeptRoads)
    return found


def comparison() -> fs.Comparison:
    """A month in several ways."""
    return fs.compare(
        {
            "utan lön": CASE,
            "en stadsvandring": WITH_WALK,
            "stadsvandring, 1 000 kr räknas inte": (WITH_WALK, thousand("walk")),
        }
    )


def plans() -> fs.Comparison:
    """A pay at once, or in parts."""
    large = evolve(WALK, net=9000)
    plans = {"allt på en gång": 1, "i tre delar": 3}
    return fs.spread(CASE, large, plans, suppositions=[], suppose="REFUSED")


def long_plans() -> fs.Comparison:
    """The same along both roads, with more months than there is room for in the picture."""
    large = evolve(WALK, net=9000)
    plans = {"på en gång": 1, "på 4 månader": 4}
    return fs.spread(CASE, large, plans, suppositions=[])


def pages() -> dict[str, str]:
    """Each page by its name."""
    every = curves()
    return {
        "kept": fs.meeting_page(kept(), curve=every["1 000 kr"]),
        "without a picture": fs.meeting_page(kept()),
        "roads": fs.meeting_page(roads(), curve=every),
        "allowance": fs.meeting_page(of_allowance(COUPLE)),
        "couple": fs.meeting_page(roads(evolve(CASE, household=COUPLE))),
        "comparison": fs.meeting_page(comparison(), curve=every, title="Fyra vägar"),
        "ways": fs.meeting_page(comparison()),
        "ten ways": fs.meeting_page(fs.compare({f"sätt {one}": CASE for one in range(1, 11)})),
        "many ways": fs.meeting_page(fs.compare({f"sätt {one}": CASE for one in range(1, 16)})),
        "open ways": fs.meeting_page(
            fs.compare({f"en stadsvandring på sätt {one}": WITH_WALK for one in range(1, 6)})
        ),
        "plans": fs.meeting_page(plans()),
        "long plans": fs.meeting_page(long_plans()),
        "curve": fs.meeting_page(every["båda"]),
        "cliff": fs.meeting_page(with_a_cliff()),
        "english": fs.meeting_page(roads(), language="en", curve=every),
    }
