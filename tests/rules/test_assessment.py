"""Occasional earnings left out after an individual assessment: 12 kap. 1 § or 2 § SoL."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.ground.law import in_force
from forsorjning.rules.assessment import (
    Assessed,
    OccasionalPayCountsInFull,
    OccasionalPayLeftOut,
    OccasionalPayLeftOutRounded,
    OpenRoad,
)
from forsorjning.rules.coverage import Reason
from tests.calculation.helpers import gig, payments

kronor = st.decimals(0, 50_000, places=2)
positive = st.decimals("0.01", 50_000, places=2)
forms = st.one_of(
    st.just(fs.Everything()),
    st.just(fs.CountInFull()),
    st.builds(fs.PerMonth, positive),
    st.builds(fs.PerOccasion, positive),
    st.builds(fs.Share, st.decimals("0.0001", 1, places=4)),
)
GIG = gig(1_000, id="g")


def row(
    form: fs.Form,
    pay: Decimal | int = 1_000,
    *,
    occasions: int = 1,
    already: Decimal | int = 0,
    room: Decimal | int | None = None,
    assessed: Assessed | None = None,
) -> OccasionalPayLeftOut:
    """What an assessment with this form leaves out of a payment."""
    return OccasionalPayLeftOut(
        assessed=assessed or payments(form, "g"),
        income=GIG,
        pay=Decimal(pay),
        occasions=occasions,
        already=Decimal(already),
        room=None if room is None else Decimal(room),
    )


class TestObedience:
    """The rule obeys the terms of the assessment to the krona, and reads nothing else of it."""

    @given(pay=kronor)
    def test_everything_is_the_whole_pay(self, pay: Decimal) -> None:
        """To the öre."""
        assert row(fs.Everything(), pay).effect == pay

    @given(pay=kronor)
    def test_counting_in_full_leaves_nothing_out(self, pay: Decimal) -> None:
        """A person has refused."""
        assert row(fs.CountInFull(), pay).effect == 0

    @given(pay=kronor, amount=positive, already=kronor)
    def test_an_amount_a_month_less_what_was_left_out_before(
        self, pay: Decimal, amount: Decimal, already: Decimal
    ) -> None:
        """Never below nothing, never above the pay."""
        expected = min(pay, max(Decimal(0), amount - already))
        assert row(fs.PerMonth(amount), pay, already=already).effect == expected

    @given(pay=kronor, amount=positive, occasions=st.integers(0, 5), already=kronor)
    def test_an_amount_for_each_occasion(
        self, pay: Decimal, amount: Decimal, occasions: int, already: Decimal
    ) -> None:
        """Less what the same occasion has had."""
        expected = min(pay, max(Decimal(0), amount * occasions - already))
        made = row(fs.PerOccasion(amount), pay, occasions=occasions, already=already)
        assert made.effect == expected

    @given(pay=kronor, share=st.decimals("0.0001", 1, places=4))
    def test_a_share_of_the_pay(self, pay: Decimal, share: Decimal) -> None:
        """Exactly; a rounding is a rule of its own."""
        assert row(fs.Share(share), pay).effect == pay * share

    @given(form=forms, pay=kronor, room=kronor)
    def test_never_more_than_the_pay_or_the_room(
        self, form: fs.Form, pay: Decimal, room: Decimal
    ) -> None:
        """The caps' room narrows what the form gives."""
        limited, free = row(form, pay, room=room), row(form, pay)
        assert limited.effect == min(free.effect, room)
        assert 0 <= free.effect <= pay

    def test_a_room_below_nothing_is_nothing(self) -> None:
        """More has been used than the cap allows."""
        assert row(fs.Everything(), room=-5).effect == 0

    @given(form=forms, words=st.text(min_size=1).filter(lambda text: text.strip()))
    def test_who_decided_and_in_which_words_moves_nothing(self, form: fs.Form, words: str) -> None:
        """Only the terms do."""
        other = fs.IndividualAssessment(
            person="anna",
            scope=fs.Payments(["g"]),
            form=form,
            legal_basis="RIGHT",
            grounds=["HEALTH"],
            motivation=words,
            decided_by="någon annan",
            decided_on="2020-01-01",
        )
        assert row(form, assessed=other).effect == row(form).effect


class TestTheGround:
    """The row names the section that the assessment names, and whose word it is."""

    @pytest.mark.parametrize(
        "basis, sections",
        [
            ("RIGHT", ["4 kap. 1 § SoL (2001:453)", "12 kap. 1 § SoL (2025:400)"]),
            ("DISCRETIONARY", ["4 kap. 2 § SoL (2001:453)", "12 kap. 2 § SoL (2025:400)"]),
        ],
    )
    def test_an_assessments_row(self, basis: str, sections: list[str]) -> None:
        """In each act, with "enligt bedömning" and the id."""
        made = row(fs.Everything(), assessed=payments(fs.Everything(), "g", basis=basis))
        assert [str(section) for section in made.cites] == sections
        assert made.strength is fs.Strength.ASSESSMENT
        assert made.basis is fs.LegalBasis[basis]
        assert "enligt bedömning B1" in made.title
        assert made.refs == ("g", "anna", "B1")

    def test_a_suppositions_row(self) -> None:
        """It stands in for an assessment, and says so."""
        supposed = fs.Supposition(
            person="anna", scope=fs.Payments(["g"]), form=fs.Everything(), legal_basis="RIGHT"
        )
        made = row(fs.Everything(), assessed=supposed)
        assert "enligt antagande" in made.title
        assert (made.strength.name, made.refs) == ("PROJECT_CHOICE", ("g", "anna"))
        assert len(made.cites) == 2

    def test_an_open_roads_row(self) -> None:
        """Nobody has named a section, so none is cited."""
        made = row(fs.Everything(), assessed=OpenRoad())
        assert "antas" in made.title
        assert (made.cites, made.basis, made.strength.name) == ((), None, "PROJECT_CHOICE")
        assert (made.effect, made.refs) == (1_000, ("g", "anna"))

    @pytest.mark.parametrize(
        "basis, order, appeals, recovery",
        [
            ("RIGHT", "REMAINDER", "35 kap. 1 §", ["33 kap. 1 §", "33 kap. 2 §"]),
            ("DISCRETIONARY", "STATUTE_FIRST", None, ["33 kap. 3 §"]),
        ],
    )
    def test_the_basis_has_consequences(
        self, basis: str, order: str, appeals: str | None, recovery: list[str]
    ) -> None:
        """For the order against jobbstimulans, the appeal and a recovery."""
        known = fs.LegalBasis[basis]
        assert known.implies.name == order
        now = fs.Month(2026, 9).first_day
        assert [cite.section for cite in in_force(known.appeal, now)] == [appeals] * bool(appeals)
        assert [cite.section for cite in in_force(known.recovery, now)] == recovery


class TestRounding:
    """A share that does not come out even is rounded as the practice says."""

    @given(pays=st.lists(kronor, min_size=1, max_size=5), share=st.decimals("0.0001", 1, places=4))
    def test_the_sum_is_rounded_and_each_payment_has_its_part(
        self, pays: list[Decimal], share: Decimal
    ) -> None:
        """So it makes no difference whether a pay comes as one payment or as several."""
        before = given_so_far = Decimal(0)
        for pay in pays:
            exact = row(fs.Share(share), pay)
            rounded = OccasionalPayLeftOutRounded(
                exact=exact, before=before, rounding=fs.Rounding.ORE_HALF_UP
            )
            before += exact.effect
            given_so_far += rounded.effect
        assert given_so_far == fs.Rounding.ORE_HALF_UP.of(share * sum(pays))

    def test_it_has_the_section_and_the_references_of_what_it_rounds(self) -> None:
        """Since it stands for it in the sums."""
        exact = row(fs.Share("0.3333"))
        rounded = OccasionalPayLeftOutRounded(
            exact=exact, before=Decimal(0), rounding=fs.Rounding.KRONA_DOWN
        )
        assert (rounded.cites, rounded.refs) == (exact.cites, exact.refs)
        assert rounded.effect == 333


class TestCountsInFull:
    """Pay that no assessment leaves out counts in full, for exactly one reason."""

    @pytest.mark.parametrize("reason", list(Reason))
    def test_it_leaves_nothing_out_and_says_why(self, reason: Reason) -> None:
        """What nobody has settled is only supposed to count."""
        made = OccasionalPayCountsInFull(income=GIG, reason=reason)
        assert (made.effect, made.refs) == (0, ("g", "anna"))
        assert reason.sv in made.title
        assert ("antas" in made.title) is not reason.settled
        assert made.strength.name == ("ASSESSMENT" if reason.settled else "PROJECT_CHOICE")
