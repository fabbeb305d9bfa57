"""What an assessment says, in words."""

from typing import Any

import pytest

import forsorjning as fs
from forsorjning.calculation.frame import Tried
from forsorjning.calculation.month import month_of
from forsorjning.calculation.supposed_on import beside_the_facts, supposed_on
from forsorjning.calculation.terms import form_said, further_said, limits_said, scope_said
from forsorjning.ground.blocks import Items
from forsorjning.ground.language import Language
from forsorjning.rules.coverage import Reason
from tests.calculation.helpers import awaits, gig, payments, rent, single, standing

SV, EN = Language.SV, Language.EN


@pytest.mark.parametrize(
    "form, sv, en",
    [
        (fs.Everything(), "hela betalningen lämnas utanför", "the whole pay is left out"),
        (
            fs.PerMonth(1_000),
            "högst 1 000 kr i månaden lämnas utanför",
            "at most 1 000 kr a month is left out",
        ),
        (
            fs.PerOccasion(400),
            "högst 400 kr för varje arbetstillfälle lämnas utanför",
            "at most 400 kr for each work occasion is left out",
        ),
        (
            fs.Share("0.5"),
            "50 % av betalningen lämnas utanför",
            "50 % of the pay is left out",
        ),
        (fs.CountInFull(), "betalningen räknas i sin helhet", "the pay counts in full"),
    ],
)
def test_how_much(form: fs.Form, sv: str, en: str) -> None:
    """That not all of it is meant can't be read as that nothing of it is."""
    assert (form_said(form, SV), form_said(form, EN)) == (sv, en)


@pytest.mark.parametrize(
    "scope, sv, en",
    [
        (fs.Payments(["g"]), "betalningen g", "the payment g"),
        (fs.Payments(["g", "h"]), "betalningarna g och h", "the payments g and h"),
    ],
)
def test_of_which_payments(scope: fs.Scope, sv: str, en: str) -> None:
    """One is one."""
    assert (scope_said(scope, SV), scope_said(scope, EN)) == (sv, en)


def test_occasions_are_counted() -> None:
    """One, or several."""
    scope = standing(fs.Everything(), max_occasions_per_month=1, max_occasions=4).scope
    assert isinstance(scope, fs.Standing)
    assert (
        limits_said(scope, EN) == "at most 1 work occasion a month, at most 4 work occasions in all"
    )


class TestFurtherTerms:
    """Which work alone it is of, when not, what it replaces, and the order."""

    def test_all_of_them(self) -> None:
        """In the order in which they limit it."""
        ahead = standing(
            fs.Everything(),
            arrangers=["Street Minds"],
            payers=["Bolag B", "Bolag A"],
            kinds=["EMPLOYMENT", "SWISH"],
            pauses=[fs.Period("2026-07-01", "2026-07-31"), fs.Period("2026-12-01", "2026-12-31")],
            supersedes="A0",
            combine="STATUTE_FIRST",
            agreement=fs.Agreement(name="IOP", valid_from="2020-01-01", valid_to="2024-12-31"),
        )
        assert further_said(ahead, SV) == (
            "bara hos Street Minds; bara betalt av Bolag A och Bolag B; "
            "bara lön efter skatt och swish eller insättning; "
            "uppehåll 2026-07-01 till 2026-07-31; uppehåll 2026-12-01 till 2026-12-31; "
            "ersätter A0; jobbstimulansen dras först; "
            "stöder sig på avtalet IOP, 2020-01-01 till 2024-12-31"
        )
        assert further_said(ahead, EN) == (
            "only arranged by Street Minds; only paid by Bolag A and Bolag B; "
            "only swish or deposit and wage after tax; "
            "paused 2026-07-01 to 2026-07-31; paused 2026-12-01 to 2026-12-31; "
            "supersedes A0; jobbstimulans taken first; "
            "leans on the agreement IOP, 2020-01-01 to 2024-12-31"
        )

    def test_none(self) -> None:
        """Then nothing is said."""
        assert not further_said(standing(fs.Everything()), SV)
        assert not further_said(payments(fs.Everything(), "g"), SV)

    def test_the_other_order(self) -> None:
        """Where it is named."""
        named = payments(fs.Everything(), "g", combine="REMAINDER")
        assert further_said(named, SV) == "jobbstimulansen räknas på det som är kvar"

    def test_of_a_supposition_they_are_told_with_it(self) -> None:
        """What is supposed is all of it."""
        scope = fs.Standing(
            valid_from="2026-01-01",
            valid_to="2026-12-31",
            activities=["vandring"],
            arrangers=["Gatan"],
            max_occasions=4,
        )
        one = fs.Supposition(
            id="P1", person="anna", scope=scope, form=fs.Everything(), legal_basis="RIGHT"
        )
        case = single(gig(500, id="g", arranger="Gatan"))
        result: Any = month_of(case, fs.Ledger(), fs.Practice(), tried=Tried(suppositions=(one,)))
        (said,) = beside_the_facts(result)
        assert said.sv == (
            "Antagande P1 (anna; vandring, 2026-01-01 till 2026-12-31): hela betalningen lämnas "
            "utanför, högst 4 arbetstillfällen totalt; bara hos Gatan; prövat enligt 12 kap. 1 § "
            "SoL (2025:400). Ingen har gjort den bedömningen."
        )
        assert "only arranged by Gatan; examined under 12 kap. 1 §" in said.en


class TestSupposedAnswers:
    """What is supposed is said of the payment, and not by the id of a question."""

    @staticmethod
    def of(case: fs.Case, language: Language = SV) -> tuple[str, ...]:
        """What each answer that is supposed is called."""
        _, items = supposed_on(awaits(case).if_refused, language)
        assert isinstance(items, Items)
        return items.items

    def test_of_a_payment_a_cost_and_a_kind(self) -> None:
        """Why it is asked about, and what the answer is supposed to be."""
        pay = fs.Income(id="h", person="anna", kind="HABILITATION", net=500, paid_on="2026-08-25")
        costs = [rent(), fs.Cost(id="tand", kind="DENTAL_CARE", applied=500, approved=None)]
        case = single(gig(500, id="g"), pay, costs=costs)
        assert self.of(case) == (
            "g, som ingen har bedömt: svaret antas vara nej",
            "h, som kommuner räknar olika: svaret antas vara nej",
            "tand, som ingen har bedömt: svaret antas vara nej",
        )
        assert self.of(case, EN)[0] == (
            "g, which nobody has assessed: the answer is supposed to be no"
        )

    def test_of_a_payment_that_an_assessment_does_not_reach(self) -> None:
        """The reason that the question gives."""
        other = standing(fs.Everything(), activities=["sång"], max_occasions=4)
        (said,) = self.of(single(gig(500, id="g:1"), assessments=[other]))
        why = Reason.ACTIVITY_NOT_COVERED.sv
        assert said == f"g:1 ({why}): svaret antas vara nej"
