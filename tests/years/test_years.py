"""Households played through years, and every month held against a second, naive reckoning."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import wraps
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

import forsorjning as fs
from tests.properties.helpers import figures
from tests.years import inputs, naive
from tests.years.as_facts import a_ledger, a_practice
from tests.years.story import BOARDS, Story
from tests.years.told import Assessed, Child, How, first_day, month_of

FIRST, LAST = month_of(date(2024, 1, 1)), month_of(date(2026, 12, 1))
MOST_AT_ONCE = 2  # of what happens between two months

F = TypeVar("F", bound=Callable[..., None])


def between_months(**arguments: Any) -> Callable[[F], Any]:
    """A rule of what may happen between two months, a few times at most; then time passes."""

    def of(happening: F) -> Any:
        @wraps(happening)
        def happens(self: "Years", **given: Any) -> None:
            self.happened += 1
            happening(self, **given)

        few = precondition(lambda self: self.happened < MOST_AT_ONCE)
        made: Callable[[Any], Any] = rule(**arguments)
        return few(made(happens))

    return of


class Years(Story):
    """A household's months, one after the other, until the end of 2026."""

    @initialize(start=st.sampled_from((0, 0, 11, 14)), how=inputs.practices, data=st.data())
    def a_story_begins(self, start: int, how: How, data: st.DataObject) -> None:
        """A month to begin in, a practice, and what is known of the time before."""
        self.month, self.how, self.practice = FIRST + start, how, a_practice(how)
        self.before = data.draw(inputs.histories(start=self.month))
        self.ledger = a_ledger(self.before)
        self.an_assessment_is_made(data=data, back=-1, days=700)

    # What a person does about assessments

    @between_months(
        data=st.data(), back=st.integers(-3, 1), days=st.sampled_from((10, 60, 200, 400, 700))
    )
    def an_assessment_is_made(self, data: st.DataObject, back: int, days: int) -> None:
        """A standing one, perhaps also of work that lies a little back."""
        first = first_day(self.month + back)
        some = data.draw(st.sampled_from((inputs.ACTIVITIES, inputs.ACTIVITIES[:1])))
        one = Assessed(
            id=self.new_id("a"),
            person=data.draw(st.sampled_from(self.adults)),
            board=data.draw(st.sampled_from((self.board, ""))),
            decided_on=first_day(self.month),
            valid_from=first,
            valid_to=first + timedelta(days),
            activities=frozenset(some),
            **data.draw(inputs.terms()),
            **data.draw(inputs.limits(first=first)),
        )
        self.add(one)

    @precondition(lambda self: self.running())
    @between_months(data=st.data(), ahead=st.integers(-2, 1), same_cap=st.booleans())
    def one_is_superseded(self, data: st.DataObject, ahead: int, same_cap: bool) -> None:
        """The new one may have other caps, another form and another basis."""
        old = data.draw(st.sampled_from(self.running()))
        first = max(old.valid_from, first_day(self.month + ahead))
        changed = data.draw(inputs.terms()) | data.draw(inputs.limits(first=first))
        if same_cap:
            changed["most_per_year"] = old.most_per_year
        changed |= {"decided_on": first_day(self.month), "valid_from": first, "board": self.board}
        new = replace(old, **changed, id=self.new_id("a"), supersedes=old.id)
        self.add(replace(new, reviewed_on=(), pauses=()))

    @precondition(lambda self: self.running())
    @between_months(
        data=st.data(),
        back=st.integers(0, 1),
        week=inputs.weeks,
        days=st.sampled_from((0, 6, 7, 40)),
    )
    def one_is_paused(self, data: st.DataObject, back: int, week: int, days: int) -> None:
        """From a day near this month, perhaps one of a walk."""
        old = data.draw(st.sampled_from(self.running()))
        first = first_day(self.month - back) + timedelta(7 * week)
        self.change(old, pauses=(*old.pauses, (first, first + timedelta(days))))

    @precondition(lambda self: self.revocable())
    @between_months(data=st.data(), back=st.integers(0, 1), week=inputs.weeks)
    def one_is_revoked(self, data: st.DataObject, back: int, week: int) -> None:
        """On a day near this month; also one that another has superseded."""
        old = data.draw(st.sampled_from(self.revocable()))
        self.change(old, revoked_on=first_day(self.month - back) + timedelta(7 * week))

    @precondition(lambda self: self.standing())
    @between_months(data=st.data())
    def a_review_is_recorded(self, data: st.DataObject) -> None:
        """In time or late; the months that are entered stay as they are."""
        self.review(data.draw(st.sampled_from(self.standing())))

    # What happens to the household

    @between_months()
    def they_move_to_another_board(self) -> None:
        """What the old board has assessed does not hold there."""
        self.board = BOARDS[1 - BOARDS.index(self.board)]

    @between_months()
    def a_couple_forms_or_parts(self) -> None:
        """The same ledger goes along."""
        self.adults = ("anna", "bo") if len(self.adults) == 1 else ("anna",)

    @precondition(lambda self: len(self.children) < 2)
    @between_months(born=st.sampled_from(inputs.BIRTHS), in_school=st.booleans())
    def a_child_comes_home(self, born: date, in_school: bool) -> None:
        """Unless it is too old for a child of the household, or not yet born."""
        child = Child(id=self.new_id("child"), born=born, in_school=in_school)
        if month_of(born) <= self.month and naive.at_home(child, self.month):
            self.children.append(child)

    @precondition(lambda self: self.children)
    @between_months(data=st.data())
    def a_child_starts_or_leaves_school(self, data: st.DataObject) -> None:
        """Under 18 that changes nothing."""
        place = data.draw(st.integers(0, len(self.children) - 1))
        child = self.children[place]
        self.children[place] = replace(child, in_school=not child.in_school)

    # How time passes

    @precondition(lambda self: self.month <= LAST)
    @rule(data=st.data())
    def a_month_passes(self, data: st.DataObject) -> None:
        """With gigs, wages and what else comes in."""
        self.close(data, self.pays(data))

    @precondition(lambda self: self.month <= LAST)
    @rule(data=st.data(), decided=st.sampled_from((0, 0, 0, 700)))
    def the_board_decides_otherwise(self, data: st.DataObject, decided: int) -> None:
        """It refuses a month, or grants one that was calculated to nothing."""
        self.close(data, self.pays(data), decided)

    @precondition(lambda self: self.month <= LAST)
    @rule(
        data=st.data(),
        number=st.integers(2, 12),
        wage=st.sampled_from((0, 1_000, 3_000)),
        walks=st.sampled_from((0, 2, 3)),
    )
    def quiet_months_pass(self, data: st.DataObject, number: int, wage: int, walks: int) -> None:
        """With the same wages and walks each month, and what is still to come."""
        for _ in range(number):
            if self.month <= LAST:
                self.those_too_old_leave()
                wages = [self.wage(who, wage) for who in self.adults if wage]
                walked = self.named(inputs.walks(self.month, "anna", walks))
                self.close(data, [*self.due(data), *wages, *walked])

    @precondition(lambda self: self.month <= LAST)
    @rule(number=st.sampled_from((1, 1, 1, 2, 4)))
    def nobody_applies(self, number: int) -> None:
        """A month that nobody applied for has no case, and what was paid is told to nobody."""
        self.month += number
        self.happened = 0
        self.coming = []

    # What holds at any time

    @rule(data=st.data())
    def an_earlier_month_is_looked_at_again(self, data: st.DataObject) -> None:
        """P39: from its case and its ledger it comes to the same, and has the same hash."""
        if not self.stored:
            return
        case, ledger, result, decided, after = data.draw(st.sampled_from(self.stored))
        again = fs.calculate(case, ledger=ledger, practice=self.practice)
        assert isinstance(again, fs.Settled)
        assert figures(again) == figures(result)
        assert again.input_hash == result.input_hash
        assert ledger.after(again, decided) == after

    @invariant()
    def no_cap_is_exceeded(self) -> None:
        """P19: what the ledger has of an assessment is within its caps and its occasions."""
        for one in self.standing():
            use = self.ledger.assessment_use.get(one.id)
            if use is None or one.id in self.before.used:
                continue
            years, months = use.by_year.values(), use.occasions_by_month.values()
            assert one.most_in_all is None or sum(years) <= one.most_in_all
            assert one.most_per_year is None or max(years, default=0) <= one.most_per_year
            assert one.occasions_in_all is None or use.occasions <= one.occasions_in_all
            most = one.occasions_per_month
            assert most is None or max(months, default=0) <= most

    def teardown(self) -> None:
        """The months in one run are the months one by one."""
        run = fs.run_months(
            [case for case, *_ in self.stored],
            ledger=a_ledger(self.before),
            practice=getattr(self, "practice", fs.Practice()),
            decided={case.month: told for case, _, _, told, _ in self.stored if told},
        )
        for month, (case, _, result, told, after) in zip(run, self.stored, strict=True):
            assert isinstance(month.result, fs.Settled)
            assert (month.month, month.decided) == (case.month, told)
            assert month.result.input_hash == result.input_hash
            assert month.ledger == after


TestYears = Years.TestCase
TestYears.settings = settings(stateful_step_count=40)
