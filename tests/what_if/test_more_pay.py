"""P24 to P28 read off curves, and where the aid ends."""

# An amount is a Decimal or a Fraction, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

import forsorjning as fs
from tests.properties.helpers import assessment, pay, september, standing
from tests.what_if.helpers import ORE, QUALIFIED, Trial, limited_trials, trials

NO_LIMITS = trials(limits=False, several=False)
ANY = st.one_of(trials(), limited_trials())
WALK = fs.Gig(worked="2026-08-12", activity="stadsvandring")
WAGES = fs.IncomeKind.EMPLOYMENT
BELOW = st.lists(st.integers(1, 500) | st.integers(1, 2_000_000), max_size=4)


class TestMorePay:
    """What a further krona does, read off the curve for every pay at once."""

    @given(trial=ANY)
    def test_of_a_further_krona_between_nothing_and_all_of_it_is_kept(self, trial: Trial) -> None:
        """P24, P25, P27: wherever there is no cliff, the share kept lies between 0 and 100 %."""
        assert all(0 <= piece.marginal <= 1 for piece in trial.curve(60_000).pieces)

    @given(trial=NO_LIMITS)
    def test_without_a_limit_of_occasions_there_is_no_cliff(self, trial: Trial) -> None:
        """P24: under every form, every cap and either order, for anyone in the household.

        From nothing to the first öre too, whatever is asked.
        """
        given_ = trial.case.assessments
        if any(_limited(one) for one in given_):  # an assessment's own limits are not drawn away
            return
        assert trial.curve(60_000).cliffs == ()

    @given(trial=ANY)
    def test_more_pay_never_brings_more_aid(self, trial: Trial) -> None:
        """P26: the aid falls or stands still along every piece; only a cliff can raise it."""
        curve = trial.curve(60_000)
        assert all(piece.aid_marginal <= 0 for piece in curve.pieces)
        for one, other in pairwise(curve.pieces):
            if all(cliff.exact != other.start for cliff in curve.cliffs):
                assert one.aid_at(other.start) == other.aid_at_start

    @given(trial=ANY)
    def test_what_is_kept_of_a_krona_is_what_the_aid_does_not_take(self, trial: Trial) -> None:
        """P1, P2, P27: the two shares add up to the whole krona, along every piece."""
        for piece in trial.curve(60_000).pieces:
            assert piece.marginal - piece.aid_marginal == 1

    @pytest.mark.parametrize(
        "form,ledger,shares",
        [
            (None, fs.Ledger(), [0, 1]),
            (None, QUALIFIED, [Decimal("0.25"), 1]),
            (fs.Everything(), fs.Ledger(), [1]),
            (fs.PerMonth(1_000), fs.Ledger(), [1, 0, 1]),
            (fs.PerMonth(1_000), QUALIFIED, [1, Decimal("0.25"), 1]),
            (fs.PerOccasion(700), fs.Ledger(), [1, 0, 1]),
            (fs.Share("0.5"), fs.Ledger(), [Decimal("0.5"), 1]),
            (fs.Share("0.5"), QUALIFIED, [Decimal("0.625"), 1]),
        ],
    )
    def test_each_form_has_its_share_of_a_further_krona(
        self, form: fs.Form | None, ledger: fs.Ledger, shares: list[Any]
    ) -> None:
        """P27: 100 % is taken without a disregard, 75 % under jobbstimulans, none within one."""
        given_ = [] if form is None else [assessment(form=form)]
        gig = None if form is None else WALK
        trial = Trial(september(assessments=given_), "anna", WAGES, gig, ledger)
        assert [piece.marginal for piece in trial.curve(40_000).pieces] == shares


class TestBreakEven:
    """The least pay with which there is no aid: to the öre, under the practice as it is."""

    @given(trial=ANY, below=BELOW, nothing_rounded=st.booleans())
    def test_an_ore_less_has_aid(
        self, trial: Trial, below: list[int], *, nothing_rounded: bool
    ) -> None:
        """P28: with it the aid is 0, and with any less it is not; None where no pay ends it.

        Shares are rounded to the öre here: see the next class for whole kronor.
        """
        given_ = trial.unrounded() if nothing_rounded else _shares_to_the_ore(trial)
        found = fs.break_even(given_.case, **given_.given)
        if found is None:
            assert all(given_.aid(earned) for earned in (0, 10_000, 100_000, 10**9))
            return
        assert given_.aid(found) == 0
        for ore in (1, *below):
            if found - ore * ORE >= 0:
                assert given_.aid(found - ore * ORE) > 0

    @given(trial=trials())
    def test_it_is_where_the_aid_of_the_curve_is_nothing(self, trial: Trial) -> None:
        """Without roundings it is read off the curve too: the first whole öre without aid."""
        exact = trial.unrounded()
        found = fs.break_even(exact.case, **exact.given)
        curve = exact.curve(60_000)
        if found is None or found >= 60_000:
            assert all(piece.aid_at(piece.start) > 0 for piece in curve.pieces)
        else:
            assert curve.at(found).aid == 0

    @given(
        rounding=st.sampled_from((None, *fs.Rounding)),
        jobbstimulans=st.sampled_from((None, *fs.Rounding)),
        rent=st.integers(0, 9_000),
    )
    @example(rounding=fs.Rounding.KRONA_DOWN, jobbstimulans=fs.Rounding.KRONA_UP, rent=6_500)
    @example(rounding=fs.Rounding.KRONA_UP, jobbstimulans=fs.Rounding.KRONA_DOWN, rent=6_500)
    def test_what_the_practice_rounds_moves_it(
        self, rounding: fs.Rounding | None, jobbstimulans: fs.Rounding | None, rent: int
    ) -> None:
        """Every rounding of the aid and of jobbstimulans, with an öre less on the other side."""
        practice = fs.Practice(aid_rounding=rounding, jobbstimulans_rounding=jobbstimulans)
        trial = Trial(september(rent=rent), "anna", WAGES, None, QUALIFIED, practice)
        found = fs.break_even(trial.case, **trial.given)
        assert found is not None
        assert trial.aid(found) == 0 < trial.aid(found - ORE)

    def test_a_rounding_may_end_the_aid_before_the_share_that_is_kept_turns(self) -> None:
        """Where 40 öre are lacking as the cap is reached, aid in whole kronor has ended before.

        The last piece begins at 23 439.20 kronor; the öre before it have no aid either.
        """
        half = assessment(
            form=fs.Share("0.5"), scope=standing(caps=fs.Caps(per_month=Decimal("11719.60")))
        )
        practice = fs.Practice(aid_rounding="KRONA_DOWN")
        trial = Trial(september(assessments=[half]), "anna", WAGES, WALK, practice=practice)
        kink, _ = trial.curve(30_000).kinks
        assert kink.at == Decimal("23439.20")
        found = fs.break_even(trial.case, **trial.given)
        assert found == Decimal("23438.02")
        assert trial.aid(found) == 0 < trial.aid(found - ORE)

    def test_it_is_nothing_where_there_is_no_aid_without_the_pay(self) -> None:
        """Means that meet the need by themselves leave nothing to end."""
        rich = evolve(september(), assets=[fs.Asset(amount=20_000)])
        assert fs.break_even(rich, person="anna", kind="FEE") == 0

    def test_there_is_none_where_no_pay_ends_the_aid(self) -> None:
        """All of the pay is left out, whatever it is."""
        case = september(assessments=[assessment()])
        assert fs.break_even(case, person="anna", kind="FEE", gig=WALK) is None

    def test_it_is_found_as_far_as_an_amount_goes(self) -> None:
        """Ten figures; a pay that can't be written ends nothing."""
        case = september(rent=9_999_000_000)
        trial = Trial(case, "anna", WAGES, None)
        assert fs.break_even(case, person="anna", kind=WAGES) == 9_999_005_220
        assert trial.aid(9_999_005_220) == 0
        beyond = assessment(form=fs.Share("0.9999"))
        largest = september(rent=1_500_000, assessments=[beyond])
        assert fs.break_even(largest, person="anna", kind=WAGES, gig=WALK) is None

    def test_it_is_the_first_pay_without_aid_also_where_a_cliff_brings_the_aid_back(self) -> None:
        """With assets of 11 000 kronor, 720 more meet the need; beyond 800 there is aid again.

        There the fee takes the only place from the wages, of which jobbstimulans then leaves out
        a quarter.
        """
        one_place = assessment(scope=standing(max_occasions=1))
        wages = pay("wages", 800, kind="EMPLOYMENT", worked="2026-08-20")
        assets = [fs.Asset(amount=11_000)]
        case = september(wages, assessments=[one_place], assets=assets)
        trial = Trial(case, "anna", fs.IncomeKind.FEE, WALK, QUALIFIED)
        found = fs.break_even(case, **trial.given)
        assert found == 720
        assert trial.aid(found) == 0 < trial.aid(found - ORE)
        assert trial.aid(801) == 120

    def test_a_place_that_is_lost_after_a_tie_ends_the_aid_an_ore_later(self) -> None:
        """A payslip of 20 000 kronor has the only place as long as no gig is larger.

        It is of two occasions, 10 000 kronor each, and all of it is supposed to be left out; a
        gig of an öre more takes the place, and the payslip counts. Of the gig nothing does.
        """
        one_place = assessment(scope=standing(max_occasions=1))
        case = september(pay("slip", 20_000, occasions=2), assessments=[one_place])
        answer = fs.Answer.GRANTED
        trial = Trial(case, "anna", fs.IncomeKind.FEE, WALK, suppose=answer)
        found = fs.break_even(case, **trial.given)
        assert found == Decimal("10000.01")
        assert trial.aid(found) == 0 < trial.aid(found - ORE)

    def test_a_share_that_rounds_to_nothing_has_a_cliff(self) -> None:
        """A gig of which no öre is left out takes no place, and so the aid ends an öre later.

        A later payslip of 9 000 kronor is for two occasions, where one has a place: all of it is
        supposed to be left out. At 1.05 kronor, 0.48 % of a gig is half an öre; it then takes the
        place, and the payslip counts. Without roundings it does so from the first öre.
        """
        one_place = assessment(scope=standing(max_occasions=1), form=fs.Share("0.0048"))
        slip = pay("slip", 9_000, occasions=2, worked="2026-08-20")
        case = september(slip, assessments=[one_place], rent=3_000)
        in_order = fs.Practice(occasion_choice="CHRONOLOGICAL")
        trial = Trial(
            case, "anna", fs.IncomeKind.FEE, WALK, practice=in_order, suppose=fs.Answer.GRANTED
        )
        (cliff,) = trial.curve(1_000).cliffs
        assert (cliff.exact, trial.aid(0)) == (0, 8_220)
        found = fs.break_even(case, **trial.given)
        assert found == Decimal("1.05")
        assert trial.aid(found) == 0 < trial.aid(found - ORE)


class TestSharesInWholeKronor:
    """A share that is rounded to whole kronor lets the aid end and begin again."""

    @given(share=st.integers(1, 9_500), rent=st.integers(0, 3_000))
    def test_it_is_one_of_the_ends(self, share: int, rent: int) -> None:
        """With it the aid is 0, and an öre less has some."""
        half = assessment(form=fs.Share(f"0.{share:04}"))
        practice = fs.Practice(assessment_rounding="KRONA_HALF_UP")
        trial = Trial(
            september(rent=rent, assessments=[half]), "anna", WAGES, WALK, practice=practice
        )
        found = fs.break_even(trial.case, **trial.given)
        assert found is not None
        assert trial.aid(found) == 0 < trial.aid(found - ORE)


def _limited(one: fs.IndividualAssessment) -> bool:
    scope = one.scope
    return isinstance(scope, fs.Standing) and (
        scope.max_occasions is not None or scope.max_occasions_per_month is not None
    )


def _shares_to_the_ore(trial: Trial) -> Trial:
    return trial._replace(practice=evolve(trial.practice, assessment_rounding="ORE_HALF_UP"))


class TestAJumpThatARoundingMoves:
    """Where the aid ends by a jump, a rounding can move the place of the jump itself."""

    @pytest.mark.parametrize("rounding", ["ORE_HALF_UP", "ORE_UP", "KRONA_UP", None])
    def test_no_less_pay_is_without_aid(self, rounding: str | None) -> None:
        """An öre before, there is aid."""
        first = assessment(id="a", scope=standing(max_occasions=1, caps=fs.Caps(per_year=799)))
        second = assessment(
            id="b",
            scope=standing(valid_from="2026-08-10", max_occasions=3, max_occasions_per_month=2),
            form=fs.PerMonth("1295.30"),
            legal_basis="DISCRETIONARY",
            combine="STATUTE_FIRST",
            supersedes="a",
        )
        others = (
            pay("p0", "3385.81", worked="2026-08-28", paid_on="2026-08-31"),
            pay("p1", 450, kind="EMPLOYMENT", worked="2026-07-03", occasions=2),
        )
        case = september(*others, rent=250, assessments=[first, second])
        asked: dict[str, Any] = {
            "person": "anna",
            "kind": "EMPLOYMENT",
            "gig": fs.Gig(worked="2026-08-12", activity="stadsvandring", occasions=2),
            "suppose": "GRANTED",
            "ledger": fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2025-06-01")]}),
            "practice": fs.Practice(
                assessment_rounding="ORE_DOWN", jobbstimulans_rounding=rounding
            ),
        }
        ends = fs.break_even(case, **asked)
        assert ends is not None
        curve = fs.curve(case, upto=ends, **asked)
        assert curve.at(ends).aid == 0
        assert curve.at(ends - Decimal("0.01")).aid > 0
