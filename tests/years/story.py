"""A household's months one after the other, each reckoned twice: what the machine's rules use."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

import forsorjning as fs
from tests.properties.helpers import codes_of
from tests.years import gigs, inputs, naive
from tests.years.agree import equal, same_ledger, same_month
from tests.years.as_facts import a_case
from tests.years.told import Assessed, Before, Child, How, Month, Past, Pay, Told, first_day

BOARDS = ("norr", "söder")
RENT, MEDICINE = 3_000, 400

Stored = tuple[fs.Case, fs.Ledger, fs.Settled, fs.Decided | None, fs.Ledger]


class Story(RuleBasedStateMachine):
    """What has been told until now, in both languages."""

    month: Month
    how: How
    before = Before()
    ledger: fs.Ledger
    practice: fs.Practice

    def __init__(self) -> None:
        super().__init__()
        self.past: Past = []
        self.stored: list[Stored] = []
        self.adults: tuple[str, ...] = ("anna",)
        self.children: list[Child] = []
        self.assessed: list[Assessed] = []
        self.owed: list[Pay] = []  # second parts of pay, still to come
        self.coming: list[Pay] = []  # told already, to be counted in the next month
        self.given: dict[str, int] = {}
        self.board = BOARDS[0]
        self.happened = 0

    # One month, reckoned twice

    def close(self, data: st.DataObject, pays: list[Pay], decided: int | None = None) -> None:
        """Reckon the month twice, hold both against each other, and enter it.

        What is asked first is answered first, by a person.
        """
        told = self.tell(pays, decided)
        while asked := gigs.questions(told):
            result = self._calculated(told)
            assert isinstance(result, fs.AwaitsAssessment)
            equal("asked", {one.about: one.code for one in result.questions}, asked)
            with pytest.raises(fs.InvalidFacts) as refusal:
                self.ledger.after(result)  # type: ignore[arg-type]
            assert codes_of(refusal.value) == ["month_unsettled"]
            self._answer(data, told, asked)
            told = self.tell(pays, decided)
        result = self._calculated(told)
        assert isinstance(result, fs.Settled)
        outcome = naive.reckon(self.before, self.past, told, self.how)
        same_month(result, outcome)
        otherwise = None
        if decided is not None:
            otherwise = fs.Decided(forsorjningsstod=decided, ground="journal 8")
        after = self.ledger.after(result, otherwise)
        self.stored.append((result.case, self.ledger, result, otherwise, after))
        self.past.append((told, outcome))
        self.ledger = after
        self.month += 1
        self.happened = 0
        same_ledger(after, self.before, self.past, self.how)

    def those_too_old_leave(self) -> None:
        """Who turns 18 out of school, or 21, is a household of its own; such a case is refused."""
        grown = [child for child in self.children if not naive.at_home(child, self.month)]
        if grown:
            with pytest.raises(fs.InvalidFacts) as refusal:
                self._calculated(self.tell([], None))
            assert set(codes_of(refusal.value)) == {"adult_child"}
            self.children = [child for child in self.children if child not in grown]

    def _calculated(self, told: Told) -> fs.Settled | fs.AwaitsAssessment:
        return fs.calculate(a_case(told), ledger=self.ledger, practice=self.practice)

    def tell(self, pays: list[Pay], decided: int | None) -> Told:
        """The month as it is told: who is there, their pay, and what has been assessed of it."""
        here = {*self.adults, *(child.id for child in self.children)}
        theirs = tuple(pay for pay in pays if pay.person in here)
        ids = {pay.id for pay in theirs}
        told = Told(
            month=self.month,
            adults=self.adults,
            children=tuple(self.children),
            rent=RENT,
            medicine=MEDICINE,
            savings=300 if self.month % 5 == 0 else 0,
            pays=theirs,
            assessed=tuple(
                one
                for one in self.assessed
                if one.person in self.adults and (not one.payments or one.payments & ids)
            ),
            board=self.board,
            decided=decided,
        )
        late = gigs.out_of_turn(told)
        return replace(told, pays=tuple(pay for pay in told.pays if pay.id not in late))

    # What is paid

    def pays(self, data: st.DataObject) -> list[Pay]:
        """What is told of pay this month: also some that counts in the next one, or the last."""
        self.those_too_old_leave()
        draw = data.draw
        pays = [*self.coming, *self.due(data)]
        self.coming = []
        for person in self.adults:
            for _ in range(draw(st.sampled_from((1, 2, 3, 0)))):
                told = draw(inputs.gigs(month=self.month, person=person))
                pays += self.named(told[:1])
                self.owed += self.named(told[1:])
            if wage := draw(st.sampled_from((0, 0, *self._turning()))):
                pays.append(self.wage(person, wage))
        for child in self.children:
            if net := draw(st.sampled_from((0, 0, 400, 20_000, 45_000, 57_300, 58_800))):
                gross = draw(inputs.gross_of(net))
                pays.append(replace(self.wage(child.id, net), gross=gross))
        if draw(st.integers(0, 3)) == 0:  # next month's is told already
            told = draw(inputs.gigs(month=self.month + 1, person="anna"))
            self.coming = self.named(told[:1])
        again = draw(st.booleans())
        if self.past and again:  # and last month's is told again
            pays += [pay for pay in self.past[-1][0].pays if pay not in pays]
        return [*pays, *self.coming]

    def _turning(self) -> tuple[int, ...]:
        """Wages with which aid, försörjningsstöd and surplus turn, of one who has no other pay."""
        told = self.tell([], None)
        stod = naive.norm(told) + RENT
        return 1_000, 4_000, 13_000, stod - 1, stod, stod + MEDICINE, stod + MEDICINE + 1

    def wage(self, person: str, net: int) -> Pay:
        """A wage of the month before, that is no gig."""
        paid_on = first_day(self.month) - timedelta(days=6)
        return Pay(
            id=self.new_id("pay"),
            person=person,
            net=net,
            paid_on=paid_on,
            counts_in=self.month,
            employment=True,
        )

    def due(self, data: st.DataObject) -> list[Pay]:
        """The second parts that are paid in this month."""
        now = st.booleans()
        paid = [pay for pay in self.owed if data.draw(now)]
        self.owed = [pay for pay in self.owed if pay not in paid]
        day = first_day(self.month) - timedelta(days=3)
        return [replace(pay, paid_on=day, counts_in=self.month) for pay in paid]

    # Who assesses

    def _answer(self, data: st.DataObject, told: Told, asked: dict[str, str]) -> None:
        """A person answers: with a review that is recorded late, or about the payments."""
        if "review_overdue" in asked.values() and data.draw(st.booleans()):
            for one in self.standing():
                self.review(one)
            return
        for person in self.adults:
            theirs = [pay.id for pay in told.pays if pay.person == person and pay.id in asked]
            at_once = data.draw(st.booleans())
            if theirs and at_once:  # with what is still to come
                owed = [pay.id for pay in self.owed if pay.person == person]
                self._assess_payments(data, person, {*theirs, *owed})
            else:
                for each in theirs:
                    self._assess_payments(data, person, {each})

    def _assess_payments(self, data: st.DataObject, person: str, payments: set[str]) -> None:
        one = Assessed(
            id=self.new_id("p"),
            person=person,
            decided_on=first_day(self.month),
            payments=frozenset(payments),
            **data.draw(inputs.terms(refusal=True)),
        )
        self.assessed.append(one)
        if data.draw(st.integers(0, 3)) == 0:  # and another one after it, in the same order
            order = "STATUTE_FIRST" if one.statute_first else "REMAINDER"
            changed = data.draw(inputs.terms(refusal=True)) | {"combine": order}
            decided_on = one.decided_on + timedelta(days=1)
            self.assessed.append(
                replace(one, id=self.new_id("p"), decided_on=decided_on, **changed)
            )

    def add(self, one: Assessed) -> None:
        """Record an assessment, unless it overlaps another; such a pair is refused."""
        self.assessed.append(one)
        try:
            a_case(self.tell([], None))
        except fs.InvalidFacts as refusal:
            if set(codes_of(refusal)) != {"assessments_overlap"}:
                raise
            self.assessed.remove(one)

    def change(self, old: Assessed, **changes: Any) -> None:
        """Record an assessment with other terms, from now on."""
        self.assessed[self.assessed.index(old)] = replace(old, **changes)

    def review(self, one: Assessed) -> None:
        """Record a review on a day of its own."""
        day = max(one.valid_from, first_day(self.month + 1), *one.reviewed_on) + timedelta(days=1)
        self.change(one, reviewed_on=(*one.reviewed_on, day))

    def standing(self) -> list[Assessed]:
        """The standing assessments of those who are here."""
        return [one for one in self.assessed if not one.payments and one.person in self.adults]

    def running(self) -> list[Assessed]:
        """Those of them that nobody has ended, superseded or revoked, and that have not run out."""
        superseded = {one.supersedes for one in self.assessed}
        return [
            one
            for one in self.standing()
            if one.id not in superseded
            and one.revoked_on is None
            and one.valid_to >= first_day(self.month + 1)
        ]

    def revocable(self) -> list[Assessed]:
        """Those that nobody has revoked, and that have begun before this month is over."""
        ahead = first_day(self.month + 1)
        return [one for one in self.standing() if one.revoked_on is None and one.valid_from < ahead]

    def named(self, pays: list[Pay]) -> list[Pay]:
        """The same payments, each with an id."""
        return [replace(pay, id=self.new_id("pay")) for pay in pays]

    def new_id(self, word: str) -> str:
        """An id that nothing else has."""
        self.given[word] = self.given.get(word, 0) + 1
        return f"{word}-{self.given[word]}"
