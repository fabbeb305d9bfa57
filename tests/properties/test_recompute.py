"""A decided month again: what it may change, and what it never does."""

import copy
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import forsorjning as fs
from forsorjning import strategies as fst
from forsorjning.ground.law import FL
from tests.properties.helpers import (
    ONE_ADULT,
    assessment,
    codes_of,
    figures,
    histories,
    pay,
    reachable,
    refused,
    september,
    standing,
    with_assessments,
)

ALL_BUT_THE_LAST = fs.published_through().plus(-1)
BOTH = ("if_refused", "if_granted")
SIDES = ("right", "discretionary")


@st.composite
def told_late(draw: DrawFn, /, **pinned: Any) -> tuple[fs.Settled, fs.Case]:
    """A month as it was decided, and its case with pay that had not been told then.

    What would have been asked about had not been told, and perhaps more.
    """
    now, ledger = draw(histories(this_month=False, **pinned))
    practice = draw(fst.practices())
    day = draw(st.none() | fst.days(now.month) | fst.days(now.month.plus(2)))
    ids = [one.id for one in now.incomes]
    untold = draw(st.sets(st.sampled_from(ids))) if ids else set()
    while True:
        kept = [one for one in now.incomes if one.id not in untold]
        then = fs.calculate(
            evolve(now, incomes=kept, decided_on=day), ledger=ledger, practice=practice
        )
        if isinstance(then, fs.Settled):
            return then, now
        untold |= {question.about for question in then.questions}


def later_versions(case: fs.Case) -> list[fs.IndividualAssessment]:
    """Each assessment as somebody changed it after the decision; standing ones are revoked."""
    changed = []
    for one in case.assessments:
        if isinstance(one.scope, fs.Standing):
            revoked = fs.Revocation(on=one.scope.valid_from, by="officer", reason="journal 9")
            scope = evolve(one.scope, revoked=revoked)
            changed.append(evolve(one, scope=scope))
        else:
            changed.append(evolve(one, form=fs.PerMonth(1), motivation="journal 10"))
    return changed


class TestTheSameAgain:
    """P39: recomputing a month with the same inputs gives the same result."""

    @given(known=told_late())
    def test_the_same_facts_give_the_same_month(self, known: tuple[fs.Settled, fs.Case]) -> None:
        """P39: to the hash, and without a row that differs."""
        decided, _ = known
        correction = fs.recompute(decided, decided.case)
        assert correction.change.result.recomputed
        assert not decided.recomputed
        assert correction.change.result.input_hash == decided.input_hash
        assert figures(correction.change.result) == figures(decided)
        assert correction.change.rows == ()
        assert correction.change.recovery == ()
        assert correction.set_aside == correction.made_now == ()

    @given(known=told_late())
    def test_recomputing_twice_gives_the_same_correction(
        self, known: tuple[fs.Settled, fs.Case]
    ) -> None:
        """P39: and what was given is never changed."""
        before = copy.deepcopy(known)
        one, other = fs.recompute(*known), fs.recompute(*known)
        assert one == other
        assert hash(one) == hash(other)
        assert str(one) == str(other)
        assert known == before

    @given(known=told_late())
    def test_everything_it_leads_to_is_a_value(self, known: tuple[fs.Settled, fs.Case]) -> None:
        """P39: changes, rows and grounds are hashed, copied and never changed."""
        correction = fs.recompute(*known)
        assert copy.deepcopy(correction) == correction
        for road in BOTH:
            change: Any = getattr(correction, road)
            for value in reachable(change):
                assert hash(value) == hash(value)
            with pytest.raises(AttributeError):
                change.paid_right = Decimal(0)


class TestRecovery:
    """P46: the claim for a month is what was paid less what it comes to, and nothing else moves."""

    @given(known=told_late())
    def test_what_is_overpaid_is_paid_less_recomputed_and_never_negative(
        self, known: tuple[fs.Settled, fs.Case]
    ) -> None:
        """P46: each of the two kinds of aid by itself, along each road."""
        decided, now = known
        correction = fs.recompute(decided, now)
        again = fs.calculate(
            evolve(now, decided_on=decided.case.decided_on),
            ledger=decided.ledger,
            practice=decided.practice,
        )
        for road in BOTH:
            change = getattr(correction, road)
            expected = again if isinstance(again, fs.Settled) else getattr(again, road)
            assert str(change.result) == str(expected)
            assert figures(change.result) == figures(expected)
            for side in SIDES:
                paid, aid = getattr(decided, f"aid_{side}"), getattr(expected, f"aid_{side}")
                assert getattr(change, f"paid_{side}") == paid
                assert getattr(change, side) == aid
                assert getattr(change, f"overpaid_{side}") == max(Decimal(0), paid - aid)
                assert getattr(change, f"underpaid_{side}") == max(Decimal(0), aid - paid)
            assert (change.paid, change.aid) == (decided.aid, expected.aid)
            assert change.difference == expected.aid - decided.aid

    @given(known=told_late(), amounts=st.tuples(*[st.none() | fst.amounts()] * 3))
    def test_what_the_board_decided_otherwise_is_what_was_paid(
        self, known: tuple[fs.Settled, fs.Case], amounts: tuple[Decimal | None, ...]
    ) -> None:
        """P46: and the month recomputed is the same."""
        decided, now = known
        names = ("forsorjningsstod", "other_aid", "discretionary")
        told: dict[str, Any] = dict(zip(names, amounts, strict=True))
        otherwise = (
            fs.Decided(**told, ground="journal 3")
            if any(one is not None for one in amounts)
            else None
        )
        correction = fs.recompute(decided, now, decided_otherwise=otherwise)
        assert correction.now == fs.recompute(decided, now).now
        calculated = (decided.forsorjningsstod, decided.other_aid, decided.aid_discretionary)
        first, second, beyond = (
            one if paid is None else paid for paid, one in zip(amounts, calculated, strict=True)
        )
        for road in BOTH:
            change = getattr(correction, road)
            assert change.paid_right == first + second
            assert change.paid_discretionary == beyond
            assert change.overpaid_right >= 0
            assert change.overpaid_discretionary >= 0

    @given(known=told_late())
    def test_grounds_are_named_for_what_is_overpaid_and_for_nothing_else(
        self, known: tuple[fs.Settled, fs.Case]
    ) -> None:
        """P46: under one act, which is that of the day of the decision."""
        decided, _ = known
        correction = fs.recompute(*known)
        day = decided.case.decided_on or decided.month.first_day
        for road in BOTH:
            change = getattr(correction, road)
            bases = {ground.basis for ground in change.recovery}
            assert (fs.LegalBasis.RIGHT in bases) == (change.overpaid_right > 0)
            assert (fs.LegalBasis.DISCRETIONARY in bases) == (change.overpaid_discretionary > 0)
            more = (change.underpaid_right, change.underpaid_discretionary)
            assert len(change.in_favour) == (sum(map(bool, more)) if FL.in_force(day) else 0)
            for ground in change.recovery:
                for name in ("condition", "time_limit", "hardship", "waiver"):
                    assert all(cite.act.in_force(day) for cite in getattr(ground, name).cites)

    @given(known=fst.months(last=ALL_BUT_THE_LAST).flatmap(lambda one: told_late(month=one)))
    def test_the_aid_of_a_later_month_is_never_changed(
        self, known: tuple[fs.Settled, fs.Case]
    ) -> None:
        """P46: nothing is netted, and no correction can be entered among the months."""
        decided, now = known
        later = fs.Case(month=decided.month.plus(1), household=ONE_ADULT)
        ledger = decided.ledger.after(decided)
        before = refused(later, ledger)
        correction: Any = fs.recompute(decided, now)
        assert refused(later, ledger) == before
        assert figures(refused(later, ledger)) == figures(before)
        for made in (correction, correction.if_refused, correction.now):
            with pytest.raises(fs.InvalidFacts) as refusal:
                decided.ledger.after(made)
            settled = isinstance(made, fs.Settled)
            code = "month_recomputed" if settled else "month_unsettled"
            assert codes_of(refusal.value) == [code]

    @given(known=told_late(), data=st.data())
    def test_what_was_assessed_or_changed_later_moves_nothing(
        self, known: tuple[fs.Settled, fs.Case], data: st.DataObject
    ) -> None:
        """P46: it is recomputed with what was in force then; the rest is named and set aside."""
        decided, now = known
        day = decided.case.decided_on or decided.month.first_day
        before = fs.recompute(decided, now)
        changed = later_versions(now)
        person = now.household.members[0].id
        theirs = [one.id for one in now.incomes if one.person == person]
        changed.append(
            assessment(
                id="later",
                person=person,
                scope=fs.Payments(theirs or ["none"]),
                decided_on=fs.Month.of(day).plus(1).last_day,
            )
        )
        given_now = with_assessments(now, data.draw(st.permutations(changed)))
        correction = fs.recompute(decided, given_now)
        assert correction.now == before.now
        assert set(correction.set_aside) == {one.id for one in changed}


class TestPayThatWasCovered:
    """P46: pay told too late that an assessment of then leaves out is no reason for a claim."""

    @given(
        first=fst.amounts(),
        late=fst.amounts(),
        kind=st.sampled_from(fst.WORK),
        wage=fst.amounts(),
    )
    def test_there_is_nothing_to_recover(
        self, first: Decimal, late: Decimal, kind: fs.IncomeKind, wage: Decimal
    ) -> None:
        """That it was not told is another matter; it has no price."""
        everything = assessment(scope=standing())
        told = [
            pay("first", first),
            fs.Income(
                id="wage", person="anna", kind="SICKNESS_BENEFIT", net=wage, paid_on="2026-08-25"
            ),
        ]
        decided = fs.settled(fs.calculate(september(*told, assessments=[everything])))
        now = september(*told, pay("late", late, kind=kind), assessments=[everything])
        change = fs.recompute(decided, now).change
        assert (change.overpaid_right, change.underpaid_right) == (Decimal(0), Decimal(0))
        assert change.result.aid == decided.aid
        assert change.recovery == ()

    @given(late=fst.amounts(6_000), limit=fst.amounts(6_000, least=1))
    def test_only_what_goes_beyond_it_is_overpaid(self, late: Decimal, limit: Decimal) -> None:
        """Up to the aid that was paid."""
        some = assessment(form=fs.PerMonth(limit))
        decided = fs.settled(fs.calculate(september(assessments=[some])))
        change = fs.recompute(decided, september(pay("late", late), assessments=[some])).change
        assert change.overpaid_right == max(Decimal(0), late - limit)
