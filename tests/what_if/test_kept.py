"""How much of a pay is kept, against two calculations and against a worked table."""

# An amount is a Decimal or a Fraction, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    LEFT_OUT,
    assessment,
    codes_of,
    histories,
    pay,
    september,
    standing,
)
from tests.what_if.helpers import QUALIFIED, Trial, amounts, answered, rows

PRACTICES = fst.practices(income_month=fs.IncomeMonth.PREVIOUS)
KNOWN = histories(costs_assessed=False, least_incomes=1)


def along_one_road(told: fs.Kept | fs.KeptRoads) -> fs.Kept:
    """What is kept where nothing is open, or all of it is answered."""
    assert isinstance(told, fs.Kept)
    return told


class TestKept:
    """What is kept of a pay is the pay itself, and what the aid changes with it."""

    @given(
        known=KNOWN, practice=PRACTICES, answer=st.sampled_from((*fs.Answer, None)), data=st.data()
    )
    def test_it_is_the_difference_of_two_calculations(
        self,
        known: tuple[fs.Case, fs.Ledger],
        practice: fs.Practice,
        answer: fs.Answer | None,
        data: st.DataObject,
    ) -> None:
        """Of an income of the case, by its id: along the road supposed, else along both."""
        case, ledger = known
        income = data.draw(st.sampled_from(case.incomes))
        others = evolve(case, incomes=[one for one in case.incomes if one is not income])
        given_: dict[str, Any] = {"ledger": ledger, "practice": practice}
        told = fs.kept(case, income.id, suppose=answer, **given_)
        with_it, without = fs.calculate(case, **given_), fs.calculate(others, **given_)
        if isinstance(told, fs.KeptRoads):
            assert answer is None
            roads = [(told.if_refused, fs.Answer.REFUSED), (told.if_granted, fs.Answer.GRANTED)]
            asked = {one.id for one in told.questions}
            of_both = (getattr(one, "questions", ()) for one in (with_it, without))
            assert asked == {question.id for questions in of_both for question in questions}
        else:
            roads = [(told, answer or fs.Answer.REFUSED)]
        for kept, road in roads:
            after, before = answered(with_it, road), answered(without, road)
            assert amounts(kept.after) == amounts(after)
            assert amounts(kept.before) == amounts(before)
            assert kept.earned == income.net
            assert kept.kept == income.net + after.aid - before.aid
            more = after.resources - before.resources
            uncounted = income.net - (after.income - before.income)
            assert kept.kept == more + uncounted
            assert kept.taken == kept.earned - kept.kept
            assert kept.aid_change == after.aid - before.aid
            for name in LEFT_OUT:
                left_out = getattr(after.disregarded, name) - getattr(before.disregarded, name)
                assert getattr(kept.left_out, name) == left_out

    @given(known=KNOWN, practice=PRACTICES, data=st.data())
    def test_an_income_more_is_kept_as_one_that_the_case_holds(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice, data: st.DataObject
    ) -> None:
        """Whether it stands in the case already, in other words, or not at all."""
        case, ledger = known
        income = data.draw(st.sampled_from(case.incomes))
        others = evolve(case, incomes=[one for one in case.incomes if one is not income])
        given_: dict[str, Any] = {"ledger": ledger, "practice": practice, "suppose": "REFUSED"}
        held = along_one_road(fs.kept(case, income.id, **given_))
        more = along_one_road(fs.kept(others, income, **given_))
        cheaper = evolve(case, incomes=[*others.incomes, evolve(income, net=1, gross=None)])
        instead = along_one_road(fs.kept(cheaper, income, **given_))
        assert amounts(held.after) == amounts(more.after) == amounts(instead.after)
        assert rows(more.after) == rows(instead.after)
        assert held.kept == more.kept == instead.kept

    @given(known=KNOWN, practice=PRACTICES, data=st.data())
    def test_several_are_kept_as_what_all_of_them_change(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice, data: st.DataObject
    ) -> None:
        """Asked about together, by their ids or themselves; what they change together is one."""
        case, ledger = known
        ids = [one.id for one in case.incomes]
        names = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
        tried = [one for one in case.incomes if one.id in names]
        others = evolve(case, incomes=[one for one in case.incomes if one.id not in names])
        given_: dict[str, Any] = {"ledger": ledger, "practice": practice}
        told = along_one_road(fs.kept(case, names, suppose="GRANTED", **given_))
        more = along_one_road(fs.kept(others, tried, suppose="GRANTED", **given_))
        after = answered(fs.calculate(case, **given_), "GRANTED")
        before = answered(fs.calculate(others, **given_), "GRANTED")
        assert told.earned == sum(one.net for one in tried)
        assert told.kept == more.kept == told.earned + after.aid - before.aid
        assert amounts(told.after) == amounts(after)

    def test_several_are_told_by_their_places(self) -> None:
        """Each fault by the place of its income, and none at all is one too."""
        case = september(pay("walk", 900))
        eva = pay("n", 5, person="eva")
        told: list[tuple[list[fs.Income | str], tuple[str, str]]] = [
            ([], ("income", "incomes_missing")),
            (["walk", "x"], ("income[1]", "id_unknown")),
            (["walk", "walk"], ("income[1].id", "id_used_twice")),
            (["walk", eva], ("income[1].person", "person_unknown")),
        ]
        for tried, fault in told:
            with pytest.raises(fs.InvalidFacts) as raised:
                fs.kept(case, tried)
            assert [(one.at, one.code) for one in raised.value.faults] == [fault]

    def test_of_two_roads_there_is_no_only_one(self) -> None:
        """It names what is asked, and the aid along both."""
        roads = fs.kept(september(pay("walk", 900)), "walk")
        assert isinstance(roads, fs.KeptRoads)
        with pytest.raises(fs.AssessmentMissing) as raised:
            _ = roads.only
        assert (raised.value.if_refused, raised.value.if_granted) == ("10820", "11720")

    def test_nothing_is_a_share_of_no_pay(self) -> None:
        """Of 0 kronor there is no share."""
        nothing = fs.kept(september(), pay("walk", 0))
        assert isinstance(nothing, fs.Kept)
        assert (nothing.kept, nothing.share) == (0, None)
        assert nothing.sv == "Av 0 kr finns 0 kr kvar."

    def test_a_share_is_exact(self) -> None:
        """A third of a pay is a third, and is shown with one decimal."""
        third = assessment(form=fs.PerMonth(100))
        told = fs.kept(september(assessments=[third]), pay("walk", 300))
        assert isinstance(told, fs.Kept)
        assert told.share == Fraction(1, 3)
        assert told.en == "Of 300 kr, 100 kr are kept (33,3 %)."

    def test_a_question_that_only_the_month_without_it_asks_is_told(self) -> None:
        """The payslip's two occasions have both places, until another gig takes one of them.

        So it is settled that it counts with the other gig, and asked about without it.
        """
        given_ = [assessment(scope=standing(max_occasions=1))]
        large = pay("large", 5_000)
        slip = pay("slip", 900, occasions=2, worked="2026-08-14")
        told = fs.kept(september(slip, large, assessments=given_), "large")
        assert isinstance(told, fs.KeptRoads)
        assert [one.id for one in told.questions] == ["partly_covered:slip"]


NEED = 11_680
COLUMNS: dict[str, tuple[fs.Form | None, fs.Ledger, dict[str, Any]]] = {
    "none": (None, fs.Ledger(), {}),
    "jobbstimulans": (None, QUALIFIED, {}),
    "1 000 a month": (fs.PerMonth(1_000), fs.Ledger(), {}),
    "1 000 a month and jobbstimulans": (fs.PerMonth(1_000), QUALIFIED, {}),
    "all, cap 2 000": (fs.Everything(), fs.Ledger(), {"caps": fs.Caps(per_month=2_000)}),
    "half": (fs.Share("0.5"), fs.Ledger(), {}),
}
WORKED = {
    500: (0, 125, 500, 500, 500, 250),
    1_000: (0, 250, 1_000, 1_000, 1_000, 500),
    2_000: (0, 500, 1_000, 1_250, 2_000, 1_000),
    4_000: (0, 1_000, 1_000, 1_750, 2_000, 2_000),
    8_000: (0, 2_000, 1_000, 2_750, 2_000, 4_000),
    12_000: (320, 3_000, 1_000, 3_750, 2_000, 6_000),
    16_000: (4_320, 4_320, 4_320, 4_750, 4_320, 8_000),
}
ENDS = (11_680, 15_574, 12_680, 16_574, 13_680, 23_360)


def in_2025(column: str) -> Trial:
    """A single adult's September 2025 with a rent of 6 500, and wages under a column's terms."""
    form, ledger, terms = COLUMNS[column]
    given_ = [] if form is None else [assessment(scope=standing(**terms), form=form)]
    gig = fs.Gig(worked="2025-08-12", activity="stadsvandring")
    case = evolve(september(assessments=given_), month="2025-09")
    return Trial(case, "anna", fs.IncomeKind.EMPLOYMENT, gig if given_ else None, ledger)


class TestAWorkedTable:
    """A single adult in 2025: 3 910 + 1 270 kronor and a rent of 6 500, so a need of 11 680."""

    @pytest.mark.parametrize("place,column", list(enumerate(COLUMNS)))
    def test_what_there_is_beyond_the_need(self, place: int, column: str) -> None:
        """The same by ``kept``, by ``suppose`` and on the curve, for every pay of the table."""
        trial = in_2025(column)
        curve = trial.curve(20_000)
        for net, beyond in WORKED.items():
            wages = fs.Income(
                person="anna",
                kind=trial.kind,
                net=net,
                paid_on="2025-08-31",
                gig=trial.gig,
            )
            told = fs.kept(trial.case, wages, ledger=trial.ledger)
            assert isinstance(told, fs.Kept)
            assert told.after.need == NEED
            assert told.kept == told.after.resources - NEED == beyond[place]
            assert curve.at(net).kept == curve.piece_at(net).kept_at(Decimal(net)) == beyond[place]
            tried = fs.suppose(trial.case, wages, ledger=trial.ledger)
            assert isinstance(tried, fs.Supposed)
            assert tried.resources - NEED == beyond[place]

    @pytest.mark.parametrize("column,krona", list(zip(COLUMNS, ENDS, strict=True)))
    def test_the_first_whole_krona_without_aid(self, column: str, krona: int) -> None:
        """The pay that ends the aid, to the öre, lies in the krona before it."""
        trial = in_2025(column)
        end = fs.break_even(trial.case, **trial.given)
        assert end is not None
        assert krona - 1 < end <= krona
        assert trial.aid(krona) == 0 < trial.aid(krona - 1)

    def test_the_two_orders_against_jobbstimulans(self) -> None:
        """Of 4 000 kronor, 1 000 a month with jobbstimulans: 1 750 left out, or 2 000."""
        trial = in_2025("1 000 a month and jobbstimulans")
        (one,) = trial.case.assessments
        first = evolve(one, combine="STATUTE_FIRST")
        assert trial.result(4_000).disregarded.total == 1_750
        other = trial._replace(case=evolve(trial.case, assessments=[first]))
        assert other.result(4_000).disregarded.total == other.curve(5_000).at(4_000).kept == 2_000


def test_of_no_pay_nothing_is_asked() -> None:
    """An empty list is a question about nothing."""
    with pytest.raises(fs.InvalidFacts) as raised:
        fs.kept(september(), [])
    assert codes_of(raised.value) == ["incomes_missing"]


def test_the_modules_are_there_by_their_names() -> None:
    """``fs.what_if`` and ``fs.texts`` are loaded when they are first asked for."""
    assert fs.__getattr__("what_if") is fs.what_if
    assert fs.__getattr__("texts") is fs.texts


def test_pays_may_come_from_what_can_be_gone_through_once() -> None:
    """And a fault in one of them is told by its place all the same."""
    both = [pay("walk", 500), pay("text", 400)]
    assert fs.kept(september(), iter(both)) == fs.kept(september(), both)
    with pytest.raises(fs.InvalidFacts) as raised:
        fs.kept(september(), iter([both[0], evolve(both[1], person="bo")]))
    assert [(one.code, one.at) for one in raised.value.faults] == [
        ("person_unknown", "income[1].person")
    ]


def test_what_is_wrong_with_the_month_itself_is_told_by_its_own_place() -> None:
    """Here an adult child, who is a household of its own."""
    adult = fs.Member(id="kim", role="CHILD", born="2000-05-05")
    case = evolve(september(), household=fs.Household.single("anna", children=[adult]))
    with pytest.raises(fs.InvalidFacts) as raised:
        fs.kept(case, pay("walk", 500))
    assert [one.at for one in raised.value.faults] == ["household.members[1]"]
