"""What a row is called, in Swedish and in English."""

from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules

import pytest

import forsorjning as fs
from forsorjning import rules
from forsorjning.ground.rule import Card, Rule, TitledRule, rule
from forsorjning.norms.jobbstimulans import jobbstimulans_terms
from forsorjning.norms.riksnorm import band, band_en
from forsorjning.rules.aid import AidRounded, Resources
from forsorjning.rules.assessment import (
    OccasionalPayCountsInFull,
    OccasionalPayLeftOut,
    OccasionalPayLeftOutRounded,
    OpenRoad,
)
from forsorjning.rules.costs import OtherLivingCost, ReasonableCost, UnassessedCost
from forsorjning.rules.coverage import Reason
from forsorjning.rules.earlier import MonthsNotAppliedFor
from forsorjning.rules.income import (
    IncomeKindNotCounted,
    IncomeOfMonth,
    IncomeOfOtherMonth,
    SurplusBroughtIn,
)
from forsorjning.rules.jobbstimulans import Jobbstimulans, JobbstimulansRounded
from forsorjning.rules.norm import (
    AdultPersonalCosts,
    ChildPersonalCosts,
    CommonCosts,
    CommonCostsShare,
    Norm,
    NormAdjusted,
    PartOfMonth,
)
from tests.calculation.helpers import child, gig, income, payments, wage

MONTH = fs.Month(2026, 9)
YEAR = fs.riksnorm(MONTH)
ANNA = fs.Member(id="anna", role="APPLICANT")
KIM = child("2022-03-01")
LO = fs.Member(id="lo", role="VISITING_CHILD", born="2014-03-01")
MODULES = [import_module(f"{rules.__name__}.{one.name}") for one in iter_modules(rules.__path__)]
CLASSES = [
    one
    for module in MODULES
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, Rule) and one.__module__ == module.__name__
]
CARDS = [one.card for one in CLASSES if "card" in vars(one)]
ALIKE = {"Norm"}
"""Titles that are the same word in both languages."""


def part_of_month(proration: fs.Proration) -> PartOfMonth:
    """Anna's twenty days of September."""
    return PartOfMonth(
        whole=AdultPersonalCosts(member=ANNA, couple=False, norm=YEAR),
        days=20,
        month=MONTH,
        proration=proration,
        rounding=fs.Rounding.ORE_HALF_UP,
    )


def left_out(assessed: fs.IndividualAssessment | fs.Supposition | OpenRoad) -> OccasionalPayLeftOut:
    """What an assessment, or what stands in for one, leaves out of a gig."""
    return OccasionalPayLeftOut(
        assessed=assessed,
        income=gig(1_000),
        pay=Decimal(1_000),
        occasions=1,
        already=Decimal(0),
        room=None,
    )


def rounded(exact: OccasionalPayLeftOut) -> OccasionalPayLeftOutRounded:
    """The same, rounded."""
    return OccasionalPayLeftOutRounded(
        exact=exact, before=Decimal(0), rounding=fs.Rounding.KRONA_DOWN
    )


def jobbstimulans() -> Jobbstimulans:
    """Anna's, of no wage at all."""
    terms = jobbstimulans_terms(MONTH)
    assert terms is not None
    return Jobbstimulans(
        person="anna",
        month=MONTH,
        window=fs.Period("2025-09-01", "2027-08-31"),
        recorded=True,
        earned_as_employee=Decimal(0),
        terms=terms,
    )


def adjusted(amount: int) -> NormAdjusted:
    """The norm, so much higher or lower."""
    return NormAdjusted(adjustment=fs.NormAdjustment(amount=amount, reason="skäl"))


def cost(kind: str) -> fs.Cost:
    """A cost that nobody has assessed."""
    return fs.Cost(kind=kind, applied=100, approved=None)


COMMON = CommonCosts(size=3, norm=YEAR)
SUPPOSITION = fs.Supposition(
    person="anna", scope=fs.Payments(["g"]), form=fs.Everything(), legal_basis="RIGHT"
)
ROWS = [
    (
        AdultPersonalCosts(member=ANNA, couple=False, norm=YEAR),
        "Personliga kostnader, ensamstående",
        "Personal costs, single adult",
    ),
    (
        AdultPersonalCosts(member=ANNA, couple=True, norm=YEAR),
        "Personliga kostnader, sambo eller make",
        "Personal costs, one of a couple",
    ),
    (
        ChildPersonalCosts(member=KIM, age=4, norm=YEAR),
        "Personliga kostnader, barn 4–6 år",
        "Personal costs, child of 4–6 years",
    ),
    (
        ChildPersonalCosts(member=child("2022-03-01", lunch_at_home=False), age=4, norm=YEAR),
        "Personliga kostnader, barn 4–6 år, utan lunch",
        "Personal costs, child of 4–6 years, without lunch",
    ),
    (
        ChildPersonalCosts(member=LO, age=12, norm=YEAR),
        "Personliga kostnader, umgängesbarn 11–14 år",
        "Personal costs, visiting child of 11–14 years",
    ),
    (
        part_of_month(fs.Proration.THIRTY_DAYS),
        "Personliga kostnader, ensamstående, 20 av 30 dagar",
        "Personal costs, single adult, 20 of 30 days",
    ),
    (
        part_of_month(fs.Proration.LIFECARE),
        "Personliga kostnader, ensamstående, 20 av 30 dagar, enligt Lifecare (härlett)",
        "Personal costs, single adult, 20 of 30 days, as in Lifecare (inferred)",
    ),
    (
        CommonCosts(size=1, norm=YEAR),
        "Gemensamma hushållskostnader, 1 person",
        "Common household costs, 1 person",
    ),
    (
        COMMON,
        "Gemensamma hushållskostnader, 3 personer",
        "Common household costs, 3 persons",
    ),
    (
        CommonCostsShare(whole=COMMON, members=2, rounding=fs.Rounding.ORE_HALF_UP),
        "Del av gemensamma hushållskostnader, 2 av 3",
        "Share of common household costs, 2 of 3",
    ),
    (
        adjusted(100),
        "Högre norm på grund av särskilda skäl",
        "Higher norm for special reasons",
    ),
    (
        adjusted(-100),
        "Lägre norm på grund av särskilda skäl",
        "Lower norm for special reasons",
    ),
    (Norm(personal=(), common=None, adjustments=()), "Norm", "Norm"),
    (ReasonableCost(cost=cost("HOUSING")), "Boendekostnad", "Housing"),
    (OtherLivingCost(cost=cost("MEDICINE")), "Medicin", "Medicine"),
    (
        UnassessedCost(cost=cost("MEDICINE"), granted=True),
        "Medicin, antagen godkänd",
        "Medicine, assumed approved",
    ),
    (
        UnassessedCost(cost=cost("MEDICINE"), granted=False),
        "Medicin, antagen inte godkänd",
        "Medicine, assumed not approved",
    ),
    (IncomeOfMonth(income=wage(1)), "Lön efter skatt", "Wage after tax"),
    (
        IncomeOfOtherMonth(income=wage(1), counts_in=MONTH, income_month=fs.IncomeMonth.PREVIOUS),
        "Lön efter skatt, räknas i 2026-09",
        "Wage after tax, counts in 2026-09",
    ),
    (
        IncomeKindNotCounted(income=income("JOBBPREMIE", 1), supposed=False),
        "Statlig jobbpremie, räknas inte enligt kommunens praxis",
        "State job premium, not counted by the municipality's practice",
    ),
    (
        IncomeKindNotCounted(income=income("JOBBPREMIE", 1), supposed=True),
        "Statlig jobbpremie, antas inte räknas",
        "State job premium, assumed not to count",
    ),
    (
        SurplusBroughtIn(
            surplus=fs.Surplus(month="2026-08", amount=Decimal(1)), month=MONTH, carry_months=1
        ),
        "Normöverskott från 2026-08, 1 månad gammalt",
        "Surplus from 2026-08, 1 month old",
    ),
    (
        SurplusBroughtIn(
            surplus=fs.Surplus(month="2026-06", amount=Decimal(1)), month=MONTH, carry_months=2
        ),
        "Normöverskott från 2026-06, 3 månader gammalt: förs inte vidare enligt praxis",
        "Surplus from 2026-06, 3 months old: carried no further by practice",
    ),
    (
        SurplusBroughtIn(
            surplus=fs.Surplus(month="2026-08", amount=Decimal(1)), month=MONTH, carry_months=0
        ),
        "Normöverskott från 2026-08, 1 månad gammalt: förs inte vidare",
        "Surplus from 2026-08, 1 month old: not carried",
    ),
    (
        MonthsNotAppliedFor(first=MONTH, last=MONTH),
        "Ingen ansökan införd för 2026-09",
        "No application entered for 2026-09",
    ),
    (
        MonthsNotAppliedFor(first=MONTH, last=MONTH.plus(2)),
        "Ingen ansökan införd för 2026-09 till 2026-11",
        "No application entered for 2026-09 to 2026-11",
    ),
    (
        left_out(payments(fs.Everything(), "g")),
        "Tillfällig inkomst som inte räknas, enligt bedömning B1",
        "Occasional earning left out, according to assessment B1",
    ),
    (
        left_out(payments(fs.CountInFull(), "g")),
        "Tillfällig inkomst räknas i sin helhet, enligt bedömning B1",
        "Occasional earning counts in full, according to assessment B1",
    ),
    (
        left_out(SUPPOSITION),
        "Tillfällig inkomst som inte räknas, enligt antagande",
        "Occasional earning left out, on a supposition",
    ),
    (
        left_out(OpenRoad()),
        "Tillfällig inkomst, antas inte räknas",
        "Occasional earning, assumed to be left out",
    ),
    (
        rounded(left_out(payments(fs.Share("0.5"), "g"))),
        "Tillfällig inkomst som inte räknas, enligt bedömning B1, avrundat",
        "Occasional earning left out, according to assessment B1, rounded",
    ),
    (
        OccasionalPayCountsInFull(income=gig(1), reason=Reason.REVOKED),
        "Tillfällig inkomst räknas i sin helhet: bedömningen var återkallad",
        "Occasional earning counts in full: the assessment was revoked",
    ),
    (
        OccasionalPayCountsInFull(
            income=gig(1),
            reason=Reason.COUNTED_IN_FULL,
            assessed=(payments(fs.CountInFull(), "g"),),
        ),
        "Tillfällig inkomst räknas i sin helhet, enligt bedömning B1",
        "Occasional earning counts in full, according to assessment B1",
    ),
    (
        OccasionalPayCountsInFull(
            income=gig(1),
            reason=Reason.CAP_USED,
            assessed=(payments(fs.Everything(), "g"),),
        ),
        "Tillfällig inkomst räknas i sin helhet: taket i bedömningen är förbrukat (B1)",
        "Occasional earning counts in full: the assessment's cap is used up (B1)",
    ),
    (
        OccasionalPayCountsInFull(income=gig(1), reason=Reason.NOT_ASSESSED),
        "Tillfällig inkomst antas räknas i sin helhet: ingen har bedömt den",
        "Occasional earning is assumed to count in full: nobody has assessed it",
    ),
    (
        jobbstimulans(),
        "Särskild beräkningsregel (jobbstimulans)",
        "Special calculation rule (jobbstimulans)",
    ),
    (
        JobbstimulansRounded(exact=jobbstimulans(), rounding=fs.Rounding.KRONA_UP),
        "Särskild beräkningsregel (jobbstimulans), avrundad",
        "Special calculation rule (jobbstimulans), rounded",
    ),
    (
        AidRounded(exact=Resources(incomes=(), aid=COMMON), rounding=fs.Rounding.KRONA_HALF_UP),
        "Inkomst och bistånd tillsammans, avrundat till hela kronor, halva uppåt",
        "Income and aid together, rounded to whole kronor, halves up",
    ),
]


class TestTitles:
    """A title says the same in Swedish and in English."""

    @pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
    def test_every_rule_has_both(self, card: Card) -> None:
        """And neither stands in for the other, but where the word is the same."""
        assert card.title
        assert card.title_en
        assert (card.title == card.title_en) is (card.title in ALIKE)

    def test_no_two_rules_are_called_the_same(self) -> None:
        """In either language."""
        assert len({card.title for card in CARDS}) == len(CARDS)
        assert len({card.title_en for card in CARDS}) == len(CARDS)

    def test_no_rule_can_change_one_without_the_other(self) -> None:
        """What a title adds is written once, with the words of both languages."""
        assert not [one for one in CLASSES if {"title", "title_en"} & set(vars(one))]

    @pytest.mark.parametrize("row, sv, en", ROWS)
    def test_what_a_title_adds_is_said_in_both(self, row: Rule, sv: str, en: str) -> None:
        """Who, how many, when, in which way and why."""
        assert (row.title, row.title_en) == (sv, en)

    def test_every_rule_that_adds_something_is_tried_here(self) -> None:
        """So that no title is left half said."""
        adding = {one for one in CLASSES if issubclass(one, TitledRule) and "card" in vars(one)}
        assert adding <= {type(row) for row, _, _ in ROWS}

    def test_a_rule_that_would_add_something_has_to_say_what(self) -> None:
        """Its card is no answer."""

        @rule(title="Regel", title_en="Rule")
        class Silent(TitledRule):
            """A rule that does not say what it is called."""

            def follows(self) -> Decimal:
                """Take nothing."""
                return Decimal(0)

        for name in ("title", "title_en"):
            with pytest.raises(NotImplementedError):
                getattr(Silent(), name)


class TestWords:
    """The labels that titles are put together from."""

    @pytest.mark.parametrize("kind", [fs.CostKind, fs.IncomeKind, fs.Rounding, Reason])
    def test_each_has_its_own_in_both_languages(self, kind: type) -> None:
        """None is said twice."""
        for words in ([one.sv for one in kind], [one.en for one in kind]):  # type: ignore[attr-defined]
            assert all(words)
            assert len(set(words)) == len(words)

    @pytest.mark.parametrize("age", range(21))
    def test_an_age_is_in_the_same_band(self, age: int) -> None:
        """With the same figures."""
        assert band(age).split() == [band_en(age).split()[0], "år"]
        assert band_en(age).split()[1:] == ["years"]
