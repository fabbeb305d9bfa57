"""The curve against the calculation itself, at every turn and to the öre."""

# An amount is a Decimal or a Fraction, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Context, Decimal, Inexact, localcontext
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from forsorjning.ground.money import exactly
from forsorjning.what_if.pieces import Cliff, found_to
from tests.properties.helpers import assessment, pay, september, standing
from tests.what_if.helpers import ORE, Trial, limited_trials, trials

UPTO = st.sampled_from((20_000, 500, 60_000))
ANY = st.one_of(trials(), limited_trials())
FURTHER = st.lists(fst.amounts(20_000), max_size=3)


def pays_around(curve: fs.Curve, further: list[Decimal]) -> list[Decimal]:
    """The öre at and around every place where a rule may turn, and some others."""
    with exactly():
        found = found_to(Fraction(curve.upto), curve.tried.calculated)
        starts = [one.start for one in found]
    ore = {int(start * 100) + near for start in starts for near in range(-1, 3)}
    ore |= {int(amount * 100) for amount in further}
    return [Decimal(one) / 100 for one in sorted(ore) if 0 <= one <= curve.upto * 100]


def rows_of(result: fs.Calculation) -> dict[str, tuple[str, Fraction]]:
    """The rules and amounts of a result, by row."""
    return {row.id: (row.rule, Fraction(row.amount)) for row in result.sheet}


def changed_at(trial: Trial, at: Fraction) -> set[str]:
    """The rules of which a row turns or jumps at a pay, from two öre on either side of it."""
    low, high = int(at * 100), -int(-at * 100 // 1)
    before = [rows_of(trial.result(Decimal(ore) / 100)) for ore in (low - 2, low - 1)]
    after = [rows_of(trial.result(Decimal(ore) / 100)) for ore in (high + 1, high + 2)]
    changed = set()
    for name in {name for rows in (*before, *after) for name in rows}:
        rule = next(rows[name][0] for rows in (*before, *after) if name in rows)
        one, two, three, four = (
            rows[name][1] if name in rows else Fraction(0) for rows in (*before, *after)
        )
        slope, next_slope = (two - one) * 100, (four - three) * 100
        here = two + slope * (at - Fraction(low - 1, 100))
        there = three - next_slope * (Fraction(high + 1, 100) - at)
        if slope != next_slope or here != there:
            changed.add(rule)
    return changed


class TestPieces:
    """A curve is the calculation without roundings, for every pay at once."""

    @given(trial=ANY, upto=UPTO, further=FURTHER)
    def test_a_piece_is_the_calculation_without_roundings(
        self, trial: Trial, upto: int, further: list[Decimal]
    ) -> None:
        """What is kept, and the aid, are those of two calculations: at every turn, to the öre."""
        curve = trial.curve(upto)
        unrounded = trial.unrounded()
        cliffs = {cliff.exact for cliff in curve.cliffs}
        without = unrounded.aid(0)
        for earned in pays_around(curve, further):
            if Fraction(earned) in cliffs:
                continue
            aid, piece = unrounded.aid(earned), curve.piece_at(earned)
            assert piece.kept_at(earned) == Fraction(earned) + aid - without
            assert piece.aid_at(earned) == aid

    @given(trial=ANY, earned=fst.amounts(20_000))
    def test_of_pay_that_counts_what_is_kept_is_more_to_live_on(
        self, trial: Trial, earned: Decimal
    ) -> None:
        """Income and aid, less what they are without it.

        Pay of a kind that is not counted at all is not in them, and is kept all the same.
        """
        after, before = trial.result(earned), trial.result(0)
        counts = after.income != before.income
        more = after.resources - before.resources
        assert trial.curve(20_000).at(earned).kept == more + (0 if counts else earned)

    @given(trial=ANY, upto=UPTO)
    def test_the_pieces_follow_upon_each_other_from_nothing_to_the_last_pay_asked_about(
        self, trial: Trial, upto: int
    ) -> None:
        """Each ends where the next begins; the last goes as far as is asked, or without end."""
        pieces = trial.curve(upto).pieces
        assert pieces[0].start == 0
        assert all(one.end == other.start for one, other in pairwise(pieces))
        assert all(one.end is None or one.start < one.end for one in pieces)
        assert pieces[-1].start < upto
        assert pieces[-1].end is None or pieces[-1].end >= upto

    @given(trial=ANY, upto=UPTO)
    def test_two_pieces_beside_each_other_differ(self, trial: Trial, upto: int) -> None:
        """What grows on evenly is one piece."""
        for one, other in pairwise(trial.curve(upto).pieces):
            jumps = one.kept_at(other.start) != other.kept_at_start
            assert jumps or one.marginal != other.marginal

    @given(trial=ANY, upto=UPTO)
    def test_every_turn_between_two_pieces_is_told_once(self, trial: Trial, upto: int) -> None:
        """As a kink where what is kept goes on evenly, else as a cliff; there are no others."""
        curve = trial.curve(upto)
        kinks = {kink.exact: kink for kink in curve.kinks}
        cliffs = {cliff.exact: cliff for cliff in curve.cliffs}
        assert len(kinks) == len(curve.kinks)
        assert len(cliffs) == len(curve.cliffs)
        starts = [piece.start for piece in curve.pieces if piece.start]
        assert sorted(at for at in (*kinks, *cliffs) if at) == starts
        for one, other in pairwise(curve.pieces):
            at, before = other.start, one.kept_at(other.start)
            if at in kinks:
                kink = kinks[at]
                assert (kink.before, kink.after) == (one.marginal, other.marginal)
                assert kink.kept == before == other.kept_at_start
            else:
                assert (cliffs[at].before, cliffs[at].after) == (before, other.kept_at_start)

    @given(trial=ANY, further=FURTHER)
    def test_a_point_is_the_calculation_itself(self, trial: Trial, further: list[Decimal]) -> None:
        """Under the practice that is given, with all its roundings."""
        curve = trial.curve(20_000)
        for earned in (Decimal(0), *further, *(turn.at for turn in curve.kinks[:2])):
            point, result, more = curve.at(earned), trial.result(earned), trial.result(earned + 1)
            assert (point.earned, point.counted) == (earned, result.counted_income)
            assert (point.aid, point.resources) == (result.aid, result.resources)
            assert Fraction(point.kept) == trial.kept(earned)
            assert point.marginal == 1 + more.aid - result.aid


class TestTurns:
    """A turn says where it is, what is kept on both sides of it, and which rule makes it."""

    @given(trial=ANY)
    def test_a_turn_lies_at_the_first_whole_ore_beyond_it(self, trial: Trial) -> None:
        """An öre less is before it."""
        curve = trial.curve(60_000)
        for kink in curve.kinks:
            assert Fraction(kink.at - ORE) < kink.exact <= Fraction(kink.at)
        for cliff in curve.cliffs:
            beyond = Fraction(cliff.at) > cliff.exact
            assert beyond or (cliff.included and Fraction(cliff.at) == cliff.exact)
            assert Fraction(cliff.at - ORE) <= cliff.exact

    @given(trial=limited_trials())
    def test_a_cliff_is_the_calculation_on_both_sides(self, trial: Trial) -> None:
        """An öre before it and from ``at`` on; at the place itself as ``included`` says."""
        curve = trial.curve(20_000)
        unrounded = trial.unrounded()
        starts = [piece.start for piece in curve.pieces]
        for cliff in curve.cliffs:
            place = starts.index(cliff.exact)
            here = curve.pieces[place]
            assert here.kept_at(cliff.exact) == cliff.after
            assert cliff.drop == cliff.before - cliff.after != 0
            if cliff.exact.denominator in {1, 2, 4, 5, 10, 20, 25, 50, 100}:
                exact = Decimal(cliff.exact.numerator) / cliff.exact.denominator
                kept = unrounded.kept(exact)
                assert kept == (cliff.after if cliff.included else cliff.before)
            if here.end is None or cliff.at < here.end:
                assert unrounded.kept(cliff.at) == here.kept_at(cliff.at)
            if place and curve.pieces[place - 1].start <= cliff.at - ORE < cliff.exact:
                earlier = curve.pieces[place - 1]
                assert unrounded.kept(cliff.at - ORE) == earlier.kept_at(cliff.at - ORE)

    @given(trial=ANY)
    def test_a_turn_names_rules_whose_rows_turn_there(self, trial: Trial) -> None:
        """Read from the sheets two öre on either side, where nothing else turns as near."""
        unrounded = trial.unrounded()
        curve = unrounded.curve(20_000)
        with exactly():
            starts = [one.start for one in found_to(Fraction(20_000), curve.tried.calculated)]
        for turn in (*curve.kinks, *curve.cliffs):
            alone = all(
                start == turn.exact or abs(start - turn.exact) > Fraction(4, 100)
                for start in starts
            )
            assert turn.rules
            if alone and turn.exact:
                assert set(turn.rules) <= changed_at(unrounded, turn.exact)

    def test_the_end_of_the_aid_is_told_as_such(self) -> None:
        """Under 12 kap. 1 § and under 12 kap. 2 §."""
        kind = fs.IncomeKind.EMPLOYMENT
        (kink,) = Trial(september(), "anna", kind, None).curve(20_000).kinks
        assert (kink.at, kink.before, kink.after) == (Decimal(11_720), 0, 1)
        assert (kink.rules, kink.sv) == (("AidByRight",), "biståndet upphör")
        gig = fs.Gig(worked="2026-08-12", activity="stadsvandring")
        case = september(
            assessments=[assessment(form=fs.Share("0.5"), legal_basis="DISCRETIONARY")]
        )
        (kink,) = Trial(case, "anna", kind, gig).curve(30_000).kinks
        assert (kink.rules, kink.sv) == (("Deficit",), "biståndet upphör")

    def test_an_amount_and_a_cap_that_are_used_up_are_told_apart(self) -> None:
        """The form's 1 000 a month, and the cap's 2 000."""
        gig = fs.Gig(worked="2026-08-12", activity="stadsvandring")
        amount = assessment(form=fs.PerMonth(1_000))
        cap = assessment(scope=standing(caps=fs.Caps(per_month=2_000)))
        told = []
        for one in (amount, cap):
            trial = Trial(september(assessments=[one]), "anna", fs.IncomeKind.FEE, gig)
            kink = trial.curve(5_000).kinks[0]
            told.append((kink.at, kink.rules, kink.sv))
        rules = ("OccasionalPayLeftOut",)
        assert told == [
            (1_000, rules, "beloppet i bedömningen är förbrukat"),
            (2_000, rules, "taket i bedömningen är nått"),
        ]

    def test_where_one_basis_is_used_up_and_another_goes_on_the_assessment_turns_it(self) -> None:
        """The rows of the sums that are shown from there on don't hide what they rest on."""
        payments = fs.Payments(["tried"])
        right, beyond = (
            fs.Supposition(person="anna", scope=payments, form=form, legal_basis=basis, id=basis)
            for form, basis in (
                (fs.PerMonth(1_000), "RIGHT"),
                (fs.Share("0.5"), "DISCRETIONARY"),
            )
        )
        gig = fs.Gig(worked="2026-08-12", activity="stadsvandring")
        kind = fs.IncomeKind.FEE
        trial = Trial(september(), "anna", kind, gig, suppositions=(beyond, right))
        (kink,) = trial.curve(5_000).kinks
        assert (kink.at, kink.before, kink.after) == (Decimal(1_000), 1, Fraction(1, 2))
        assert kink.rules == ("OccasionalPayLeftOut",)
        assert kink.sv == "beloppet i bedömningen är förbrukat"

    def test_a_place_that_is_lost_is_told_also_where_its_row_disappears(self) -> None:
        """The first öre of an earlier gig takes the only place from one of 2 000 kronor."""
        in_time = fs.Practice(occasion_choice="CHRONOLOGICAL")
        one_place = assessment(scope=standing(max_occasions=1))
        late = pay("late", 2_000, worked="2026-08-20")
        early = fs.Gig(worked="2026-08-02", activity="stadsvandring")
        trial = Trial(
            september(late, assessments=[one_place]),
            "anna",
            fs.IncomeKind.FEE,
            early,
            practice=in_time,
        )
        (cliff, *_) = trial.curve(5_000).cliffs
        assert (cliff.exact, cliff.at, cliff.drop) == (0, ORE, 2_000)
        assert cliff.rules[0] == "OccasionalPayLeftOut"
        assert cliff.sv == "ett annat tillfälle får platsen i bedömningen"

    def test_a_childs_norm_that_is_reached_is_told_as_such(self) -> None:
        """Not as the premise that explains it."""
        child = fs.Member(id="kim", role="CHILD", born="2016-05-05")
        case = evolve(september(), household=fs.Household.single("anna", children=[child]))
        curve = Trial(case, "kim", fs.IncomeKind.CHILD_SUPPORT, None).curve(20_000)
        told = [(kink.rules, kink.sv) for kink in curve.kinks]
        assert told == [(("ChildIncomeBeyondNorm",), "barnets norm är nådd")]

    def test_a_youths_limit_that_is_reached_is_told_as_such(self) -> None:
        """One prisbasbelopp in a year, less what the year has held before."""
        youth = fs.Member(id="kim", role="CHILD", born="2008-05-05", in_school=True)
        case = evolve(september(), household=fs.Household.single("anna", children=[youth]))
        limit = fs.prisbasbelopp(2026)
        earned = fs.YearEarnings(year=2026, gross=limit - 1_000, net=limit - 1_000)
        trial = Trial(
            case, "kim", fs.IncomeKind.EMPLOYMENT, None, fs.Ledger(youth_earnings={"kim": [earned]})
        )
        kink, end = trial.curve(60_000).kinks
        assert (kink.at, kink.before, kink.after) == (Decimal(1_000), 1, 0)
        assert (kink.rules, end.rules) == (("OwnWorkLeftOut",), ("AidByRight",))


class TestAskedAboutAnything:
    """A pay that can't be one is told, wherever it is asked about."""

    @pytest.mark.parametrize("bad", [None, 1.5, True, -1, "1e5", [], Fraction(-1, 3)])
    def test_what_is_no_pay_is_told(self, bad: Any) -> None:
        """By the curve and by its pieces."""
        curve = fs.curve(september(), person="anna", kind="FEE", upto=1000)
        piece = curve.pieces[0]
        for ask in (curve.piece_at, piece.kept_at, piece.aid_at):
            with pytest.raises(fs.InvalidFacts) as raised:
                ask(bad)
            assert [fault.at for fault in raised.value.faults] == ["earned"]

    def test_a_pay_that_is_not_in_whole_ore_is_one_of_a_piece(self) -> None:
        """The turns of a curve need not be in whole öre."""
        curve = fs.curve(september(), person="anna", kind="FEE", upto=20000)
        assert curve.piece_at(Fraction(1, 3)) == curve.piece_at("0.33") == curve.pieces[0]
        assert curve.pieces[0].kept_at(Fraction(1, 3)) == 0

    def test_the_callers_context_matters_nothing(self) -> None:
        """Also where the first öre beyond a cliff is reckoned."""
        cliff = Cliff(
            exact=Fraction("1234.56"),
            rules=(),
            sv="",
            en="",
            before=Fraction(1),
            after=Fraction(0),
            included=False,
        )
        with localcontext(Context(prec=3, traps=[Inexact])):
            assert str(cliff.at) == "1234.57"
