from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import assessment, histories, pay, september, standing
from tests.what_if.helpers import QUALIFIED, amounts, answered, in_place_of, rows, supposed

ANSWERS = st.sampled_from(fs.Answer)
PRACTICES = fst.practices()
KNOWN = histories(costs_assessed=False, this_month=False)


LISTS = ("incomes", "costs", "assets", "adjustments", "assessments")


@st.composite
def changes(
    draw: DrawFn, /, case: fs.Case, practice: fs.Practice, *, named: str = ""
) -> tuple[Any, fs.Case]:
    """One change that touches something, and the case as it is with it.

    What is one more has no id, as a user would write it, unless it is ``named``.
    """
    extra = draw(fst.amounts(4_000, least=1))
    others = case.household.others_in_dwelling
    household = evolve(case.household, others_in_dwelling=others + 1)
    there = [(name, one) for name in LISTS for one in getattr(case, name)]
    name, one = draw(st.sampled_from([*((name, None) for name in LISTS[:4]), *there]))
    if one is None:
        if draw(st.integers(0, 5)) == 0:
            return household, evolve(case, household=household)
        more = _more(draw, case, practice, name, net=extra, id=named)
        added: dict[str, Any] = {name: (*getattr(case, name), more)}
        return more, evolve(case, **added)
    if name == "costs" and draw(st.booleans()):
        dearer = evolve(one, applied=one.applied + extra)
        return dearer, evolve(
            case, costs=[dearer if other is one else other for other in case.costs]
        )
    return fs.Without(one.id), _taken_away(case, one.id)


def _more(
    draw: DrawFn, case: fs.Case, practice: fs.Practice, name: str, *, net: Decimal, **given_: Any
) -> Any:
    """One thing more of a kind."""
    paid_on = case.month.plus(-practice.income_month.lag).last_day
    if name == "incomes":
        return fs.Income(
            person=case.household.members[0].id,
            kind=draw(st.sampled_from(fs.IncomeKind)),
            net=net,
            paid_on=paid_on,
            gig=draw(st.none() | fst.gigs(paid_on=paid_on)),
            **given_,
        )
    if name == "costs":
        return draw(fst.costs(assessed=False, applied=net, **given_))
    if name == "assets":
        return fs.Asset(amount=net, **given_)
    return fs.NormAdjustment(amount=net, reason="journal 3", **given_)


def _taken_away(case: fs.Case, name: str) -> fs.Case:
    """The case without all that has the id."""
    left: dict[str, Any] = {
        held: tuple(one for one in getattr(case, held) if one.id != name) for held in LISTS
    }
    return evolve(case, **left)


def missed_by_nobody(
    refusal: fs.InvalidFacts, case: fs.Case, made: list[Any], after: fs.Case
) -> fs.Case:
    """The changed case with what a what-if refuses to take away, since it touches nothing."""
    assert {fault.code for fault in refusal.faults} == {"assessment_without_effect"}
    names = {made[int(fault.at[len("changes[") : -1])].id for fault in refusal.faults}
    left = names | {one.id for one in after.assessments}
    return evolve(after, assessments=[one for one in case.assessments if one.id in left])


class TestAChange:
    """A change shown before is the calculation that comes after: the promise of every what-if."""

    @given(known=KNOWN, practice=PRACTICES, answer=ANSWERS, data=st.data())
    def test_a_changed_month_is_the_month_calculated_with_the_change(
        self,
        known: tuple[fs.Case, fs.Ledger],
        practice: fs.Practice,
        answer: fs.Answer,
        data: st.DataObject,
    ) -> None:
        """Amount by amount and row by row, whatever is added, exchanged or taken away."""
        case, ledger = known
        change, after = data.draw(changes(case, practice))
        given_: dict[str, Any] = {"ledger": ledger, "practice": practice}
        in_earnest = answered(fs.calculate(after, **given_), answer)
        try:
            what_if = fs.suppose(case, change, suppose=answer, **given_)
        except fs.InvalidFacts as refusal:
            left = missed_by_nobody(refusal, case, [change], after)
            assert rows(answered(fs.calculate(left, **given_), answer)) == rows(in_earnest)
            return
        assert amounts(supposed(what_if)) == amounts(in_earnest)
        assert rows(supposed(what_if)) == rows(in_earnest)
        assert what_if.case == in_earnest.case

    @given(known=KNOWN, practice=PRACTICES, answer=ANSWERS, data=st.data())
    def test_changes_come_one_after_the_other(
        self,
        known: tuple[fs.Case, fs.Ledger],
        practice: fs.Practice,
        answer: fs.Answer,
        data: st.DataObject,
    ) -> None:
        """Two changes at once are the one after the other."""
        case, ledger = known
        one, once = data.draw(changes(case, practice, named="more"))
        other, twice = data.draw(changes(once, practice))
        given_: dict[str, Any] = {"ledger": ledger, "practice": practice}
        in_earnest = answered(fs.calculate(twice, **given_), answer)
        try:
            what_if = fs.suppose(case, one, other, suppose=answer, **given_)
        except fs.InvalidFacts as refusal:
            left = missed_by_nobody(refusal, case, [one, other], twice)
            assert rows(answered(fs.calculate(left, **given_), answer)) == rows(in_earnest)
            return
        assert amounts(supposed(what_if)) == amounts(in_earnest)

    @given(known=KNOWN, practice=PRACTICES)
    def test_without_an_answer_both_roads_are_those_of_the_calculation(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """The same questions are asked, with the same effects, and nothing is settled."""
        case, ledger = known
        what_if = fs.suppose(case, ledger=ledger, practice=practice)
        in_earnest = fs.calculate(case, ledger=ledger, practice=practice)
        if isinstance(in_earnest, fs.Settled):
            assert amounts(supposed(what_if)) == amounts(in_earnest)
            return
        assert isinstance(what_if, fs.AwaitsAssessment)
        assert what_if.questions == in_earnest.questions
        assert rows(what_if.if_refused) == rows(in_earnest.if_refused)
        assert rows(what_if.if_granted) == rows(in_earnest.if_granted)

    def test_an_income_in_the_place_of_another_has_its_id(self) -> None:
        """The others stay as they are."""
        case = september(pay("walk", 500), pay("text", 300))
        more = supposed(fs.suppose(case, pay("walk", 900), suppose="REFUSED"))
        assert [one.net for one in more.case.incomes] == [900, 300]

    def test_an_id_that_several_things_have_is_taken_away_from_all(self) -> None:
        """An id is of its own within a list; a cost and an income may share one."""
        case = september(pay("x", 500))
        shared = evolve(case, costs=[evolve(one, id="x") for one in case.costs])
        result = supposed(fs.suppose(shared, fs.Without("x")))
        assert not result.case.incomes
        assert not result.case.costs


class TestAnAssessmentTakenAway:
    """Taking away one that touches nothing is told, since it answers nothing."""

    IDLE = assessment(id="A", scope=standing(activities=["text"]))

    def told(self, case: fs.Case, *changes: Any) -> list[tuple[str, str]]:
        """The faults, each with its place."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(case, *changes, suppose="REFUSED")
        return [(fault.code, fault.at) for fault in raised.value.faults]

    def test_one_that_covers_no_payment_is_told(self) -> None:
        """By the change that takes it away, and together with what else touches nothing."""
        case = september(pay("walk", 500), assessments=[self.IDLE])
        idle = ("assessment_without_effect", "changes[0]")
        assert self.told(case, fs.Without("A")) == [idle]
        assert self.told(case, fs.Without("A"), pay("more", 300)) == [idle]
        music = standing(activities=["musik"])
        of_music = fs.Supposition(
            person="anna", scope=music, form=fs.PerMonth(1), legal_basis="RIGHT"
        )
        assert self.told(case, fs.Without("A"), pay("more", 300), of_music) == [
            ("supposition_without_effect", "changes[2]"),
            idle,
        ]

    def test_one_that_would_cover_a_pay_that_is_tried_is_taken_away(self) -> None:
        """It is held to the month as it is with the other changes."""
        case = september(pay("walk", 500), assessments=[self.IDLE])
        text = pay("more", 300, activity="text")
        result = supposed(fs.suppose(case, fs.Without("A"), text, suppose="REFUSED"))
        assert result.disregarded.assessment == 0
        assert supposed(fs.suppose(case, text, suppose="REFUSED")).disregarded.assessment == 300

    def test_one_that_keeps_another_from_covering_is_taken_away(self) -> None:
        """What it superseded lives again, though it covered nothing itself."""
        first = assessment(id="A", scope=standing())
        then = standing(valid_from="2026-08-01", activities=["text"])
        second = assessment(id="B", scope=then, supersedes="A")
        case = september(pay("walk", 500), assessments=[first, second])
        result = supposed(fs.suppose(case, fs.Without("B")))
        assert result.disregarded.assessment == 500

    def test_one_that_is_missed_only_beside_others_is_taken_away_with_them(self) -> None:
        """Without the third, the second keeps nothing from the first; with it, it does."""
        first = assessment(id="A", scope=standing())
        text = standing(valid_from="2026-09-01", activities=["text"])
        second = assessment(id="B", scope=text, supersedes="A")
        earlier = evolve(text, valid_from="2026-08-10")
        third = assessment(id="C", scope=earlier, supersedes="B")
        case = september(pay("walk", 500), assessments=[first, second, third])
        assert answered(fs.calculate(case), "REFUSED").disregarded.assessment == 0
        both = fs.suppose(case, fs.Without("B"), fs.Without("C"))
        assert supposed(both).disregarded.assessment == 500

    def test_one_that_covers_and_leaves_out_nothing_is_taken_away(self) -> None:
        """What it covers, a person has to answer without it."""
        no = assessment(id="A", scope=fs.Payments(["walk"]), form=fs.CountInFull())
        case = september(pay("walk", 500), assessments=[no])
        assert isinstance(fs.suppose(case, fs.Without("A")), fs.AwaitsAssessment)
        refused = supposed(fs.suppose(case, fs.Without("A"), suppose="REFUSED"))
        assert refused.disregarded.assessment == 0

    @pytest.mark.parametrize("answer", [None, *fs.Answer])
    def test_one_that_only_words_a_question_is_told_whatever_the_answer(
        self, answer: fs.Answer | None
    ) -> None:
        """The pay is asked about with it and without it."""
        case = september(pay("walk", 500), assessments=[self.IDLE])
        with pytest.raises(fs.InvalidFacts):
            fs.suppose(case, fs.Without("A"), suppose=answer)

    def test_one_that_a_warning_is_about_is_taken_away(self) -> None:
        """Without its pay a person would look for it; without the one it took over from, too."""
        one = assessment(id="A", scope=fs.Payments(["walk"]))
        case = september(pay("walk", 500), assessments=[one])
        left = supposed(fs.suppose(case, fs.Without("walk")))
        assert "assessed_payment_not_in_case" in [notice.code for notice in left.notices]
        gone = supposed(fs.suppose(case, fs.Without("walk"), fs.Without("A")))
        assert "assessed_payment_not_in_case" not in [notice.code for notice in gone.notices]
        chain = [
            assessment(id="A", scope=standing()),
            assessment(id="B", scope=standing(valid_from="2026-08-01"), supersedes="A"),
        ]
        result = supposed(fs.suppose(evolve(case, assessments=chain), fs.Without("A")))
        assert "superseded_not_in_case" in [notice.code for notice in result.notices]

    def test_one_that_changes_how_much_others_have_used_is_taken_away(self) -> None:
        """What the month leaves to the next is a part of what it comes to."""
        terms: dict[str, Any] = {"caps": fs.Caps(per_year=5000)}
        chain = [
            assessment(id="A", scope=standing(valid_from="2026-01-01", **terms)),
            assessment(id="B", scope=standing(valid_from="2026-08-01", **terms), supersedes="A"),
        ]
        case = september(pay("walk", 500), assessments=chain)
        ledger = fs.Ledger(known_from={"anna": "2025-12"})
        before = answered(fs.calculate(case, ledger=ledger), "REFUSED")
        without = supposed(fs.suppose(case, fs.Without("A"), ledger=ledger))
        assert isinstance(before, fs.Settled)
        assert before.entry.use["B"].known_from is None
        assert str(without.supposed_entry.use["B"].known_from) == "2026-09"

    def test_one_whose_place_something_else_has_taken_is_taken_away(self) -> None:
        """They could not stand beside each other, so the month could not be tried with both."""
        case = september(pay("walk", 500), assessments=[assessment(id="A", scope=standing())])
        other = fs.Supposition(
            person="anna", scope=standing(), form=fs.PerMonth(100), legal_basis="RIGHT"
        )
        result = supposed(fs.suppose(case, fs.Without("A"), other))
        assert result.disregarded.assessment == 100

    def test_an_id_that_a_cost_has_too_touches_something(self) -> None:
        """All that has the id is taken away."""
        case = september(pay("walk", 500), assessments=[self.IDLE])
        shared = evolve(case, costs=[evolve(one, id="A") for one in case.costs])
        result = supposed(fs.suppose(shared, fs.Without("A"), suppose="REFUSED"))
        assert (result.case.costs, result.case.assessments) == ((), ())


@st.composite
def stand_ins(draw: DrawFn, /, case: fs.Case) -> tuple[fs.Supposition, ...]:
    """Suppositions in the place of some of the assessments, with other terms in the same scope."""
    found = []
    for one in case.assessments:
        if not draw(st.booleans()):
            continue
        scope = one.scope
        if isinstance(scope, fs.Standing) and draw(st.booleans()):
            scope = evolve(scope, caps=fs.Caps(per_month=draw(fst.amounts(2_000))))
        terms = {"person": one.person, "scope": scope, "id": one.id}
        found.append(draw(fst.suppositions(month=case.month, **terms)))
    return tuple(found)


def idle_among(assumed: tuple[fs.Supposition, ...], asked: Callable[[], Any]) -> set[str]:
    """The ids of the suppositions that a what-if refuses, since they touch no payment."""
    try:
        asked()
    except fs.InvalidFacts as refusal:
        faults = refusal.faults
    else:
        return set()
    assert {fault.code for fault in faults} == {"supposition_without_effect"}
    return {assumed[int(fault.at[len("changes[") : -1])].id for fault in faults}


class TestASupposition:
    """A supposition shows what an assessment with its terms would come to, and decides nothing."""

    @given(
        known=histories(occasional=True, least_incomes=1),
        practice=PRACTICES,
        answer=ANSWERS,
        data=st.data(),
    )
    def test_a_supposition_in_the_place_of_an_assessment_is_one_recorded_with_its_terms(
        self,
        known: tuple[fs.Case, fs.Ledger],
        practice: fs.Practice,
        answer: fs.Answer,
        data: st.DataObject,
    ) -> None:
        """It goes on with what the ledger says is used, and supersedes what that one superseded.

        Where it is refused, since it touches no payment, no row would have named it either.
        """
        case, ledger = known
        assumed = data.draw(stand_ins(case))
        given_: dict[str, Any] = {"ledger": ledger, "practice": practice}
        decided = evolve(case, assessments=in_place_of(case, assumed))
        in_earnest = answered(fs.calculate(decided, **given_), answer)
        idle = idle_among(assumed, lambda: fs.suppose(case, *assumed, suppose=answer, **given_))
        assert not any(idle & set(row.refs) for row in in_earnest.sheet)
        if idle:
            return
        what_if = fs.suppose(case, *assumed, suppose=answer, **given_)
        assert amounts(supposed(what_if)) == amounts(in_earnest)
        assert rows(supposed(what_if)) == rows(in_earnest)
        assert {one.id for one in supposed(what_if).suppositions} == {one.id for one in assumed}

    @given(case=fst.cases(assessed=False, occasional=True, least_incomes=1), data=st.data())
    def test_a_supposition_about_payments_is_an_assessment_of_them(
        self, case: fs.Case, data: st.DataObject
    ) -> None:
        """Given as a change, among the suppositions, or alone, it comes to the same."""
        income = data.draw(st.sampled_from(case.incomes))
        scope = fs.Payments([income.id])
        terms = {"person": income.person, "scope": scope, "id": "s"}
        one = data.draw(fst.suppositions(month=case.month, **terms))
        if income.person not in {"anna", "bo"}:  # what a child earns may be left out already
            return
        in_earnest = answered(
            fs.calculate(evolve(case, assessments=in_place_of(case, [one]))), "REFUSED"
        )
        ways: list[Any] = [
            lambda: fs.suppose(case, one, suppose="REFUSED"),
            lambda: fs.suppose(case, suppositions=[one], suppose="REFUSED"),
            lambda: fs.suppose(case, suppositions=one, suppose="REFUSED"),  # type: ignore[arg-type]
        ]
        for way in ways:
            if income.net:
                assert rows(way()) == rows(in_earnest)
            else:
                with pytest.raises(fs.InvalidFacts):
                    way()

    def test_a_supposition_goes_on_with_what_is_used(self) -> None:
        """Of 1 000 kronor a year, 600 have been left out; another form does not give them anew."""
        scope = standing(caps=fs.Caps(per_year=1_000))
        case = september(pay("walk", 900), assessments=[assessment(scope=scope)])
        used = fs.Ledger(assessment_use={"assessment": fs.AssessmentUse(by_year={2026: 600})})
        assumed = fs.Supposition(
            person="anna",
            scope=scope,
            form=fs.Share("0.9"),
            legal_basis="RIGHT",
            id="assessment",
        )
        result = supposed(fs.suppose(case, assumed, ledger=used))
        assert result.disregarded.assessment == 400

    def test_a_supposition_goes_on_with_a_chain(self) -> None:
        """What stands in for the second of two goes on with the year use of the first."""
        terms = {"caps": fs.Caps(per_year=1_000)}
        first = assessment(id="A", scope=standing(valid_to="2026-07-31", **terms))
        later = standing(valid_from="2026-08-01", **terms)
        second = assessment(id="B", scope=later, supersedes="A")
        used = fs.Ledger(assessment_use={"A": fs.AssessmentUse(by_year={2026: 700})})
        case = september(pay("walk", 900), assessments=[first, second])
        assumed = fs.Supposition(
            person="anna", scope=later, form=fs.PerOccasion(800), legal_basis="RIGHT", id="B"
        )
        (named,) = supposed(fs.suppose(case, assumed, ledger=used)).suppositions
        assert named.supersedes == "A"
        assert supposed(fs.suppose(case, assumed, ledger=used)).disregarded.assessment == 300

    def test_suppositions_without_an_id_are_given_one_that_is_free(self) -> None:
        """An id that the caller has given is never taken."""
        case = september(pay("a", 500), pay("b", 500), pay("c", 500))
        one = fs.Supposition(
            person="anna", scope=fs.Payments(["a"]), form=fs.PerMonth(1), legal_basis="RIGHT"
        )
        taken = evolve(one, scope=fs.Payments(["b"]), id="supposition-1")
        third = evolve(one, scope=fs.Payments(["c"]))
        result = supposed(fs.suppose(case, one, taken, suppositions=[third]))
        ids = [each.id for each in result.suppositions]
        assert ids == ["supposition-2", "supposition-3", "supposition-1"]
        assert result.disregarded.assessment == 3

    @given(known=histories(occasional=True, least_incomes=1), data=st.data())
    def test_its_rows_never_say_that_a_person_assessed_it(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """They stand on a supposition of the caller's, and name no assessment."""
        case, ledger = known
        assumed = data.draw(stand_ins(case))
        asked: dict[str, Any] = {"ledger": ledger, "suppose": "REFUSED"}
        idle = idle_among(assumed, lambda: fs.suppose(case, *assumed, **asked))
        assumed = tuple(one for one in assumed if one.id not in idle)
        result = supposed(fs.suppose(case, *assumed, **asked))
        names = {one.id for one in assumed}
        for row in result.sheet.part("ASSESSMENT"):
            if names & set(row.refs):
                assert row.strength is fs.Strength.PROJECT_CHOICE
                assert "enligt bedömning" not in row.title

    def test_what_is_counted_in_full_on_a_supposition_asks_nothing(self) -> None:
        """A refusal can be supposed too, of payments."""
        case = september(pay("walk", 900))
        no = fs.Supposition(
            person="anna",
            scope=fs.Payments(["walk"]),
            form=fs.CountInFull(),
            legal_basis="RIGHT",
        )
        result = supposed(fs.suppose(case, no, ledger=QUALIFIED))
        assert result.disregarded.assessment == 0
        assert not result.answers


class TestTurns:
    """In which turn what is supposed is drawn moves amounts, so it is the one that is expected."""

    def test_what_stands_in_takes_the_turn_of_what_it_stands_in_for(self) -> None:
        """With the same terms nothing at all is another."""
        first = assessment(id="A", scope=fs.Payments(["walk"]), form=fs.PerMonth(500))
        second = assessment(
            id="B",
            scope=fs.Payments(["walk"]),
            form=fs.Share("0.5"),
            decided_on="2026-02-01",
        )
        case = september(pay("walk", 1500), assessments=[first, second])
        same = fs.Supposition(
            person="anna",
            scope=first.scope,
            form=first.form,
            legal_basis="RIGHT",
            id="A",
        )
        assert supposed(fs.suppose(case, same)).aid == answered(fs.calculate(case), "REFUSED").aid

    def test_what_stands_in_stands_where_that_stood_in_what_a_row_names(self) -> None:
        """Two persons have settled that it counts: the row names them in the order they did."""
        no: dict[str, Any] = {"scope": fs.Payments(["walk"]), "form": fs.CountInFull()}
        case = september(
            pay("walk", 500), assessments=[assessment(id="A", **no), assessment(id="B", **no)]
        )
        same = fs.Supposition(person="anna", legal_basis="RIGHT", id="A", **no)
        (row,) = supposed(fs.suppose(case, same)).sheet.find("OccasionalPayCountsInFull")
        assert row.refs == ("walk", "anna", "A", "B")
        others = [fs.Supposition(person="anna", legal_basis="RIGHT", **no) for _ in range(11)]
        (row,) = supposed(fs.suppose(case, *others)).sheet.find("OccasionalPayCountsInFull")
        assert row.refs[2:] == ("A", "B", *(f"supposition-{number}" for number in range(1, 12)))

    def test_others_are_drawn_in_the_order_given(self) -> None:
        """Also the tenth, which is named after the second."""
        small = [_of_walk(fs.PerMonth(1)) for _ in range(9)]
        half = _of_walk(fs.Share("0.5"))
        case = september(pay("walk", 1000))
        last = supposed(fs.suppose(case, *small, half)).disregarded.assessment
        assert last == 9 + Decimal("495.5")
        first = supposed(fs.suppose(case, half, *small)).disregarded.assessment
        assert first == 500 + 9

    def test_a_set_has_no_order(self) -> None:
        """So it is refused: the order can move an amount."""
        some = {_of_walk(fs.PerMonth(1)), _of_walk(fs.Share("0.5"))}
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(september(pay("walk", 1000)), suppositions=some)
        assert [(one.code, one.at) for one in raised.value.faults] == [
            ("not_a_list", "suppositions")
        ]

    def test_a_set_in_a_scenario_has_none_either(self) -> None:
        """Also where it stands beside its case in a tuple."""
        some = {_of_walk(fs.PerMonth(1)), _of_walk(fs.Share("0.5"))}
        case = september(pay("walk", 1000))
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.Scenario(case=case, suppositions=some)
        assert [(one.code, one.at) for one in raised.value.faults] == [
            ("not_a_list", "suppositions")
        ]
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.compare({"a": (case, some)})
        assert [one.code for one in raised.value.faults] == ["not_a_list"]


def _of_walk(form: fs.Form) -> fs.Supposition:
    return fs.Supposition(
        person="anna", scope=fs.Payments(["walk"]), form=form, legal_basis="RIGHT"
    )


class TestWhatIsUsedUp:
    """A limit that is only supposed settles nothing in law, and the row says so."""

    def test_the_row_names_the_supposition_whose_places_are_used(self) -> None:
        """Its ground is the library's own choice, in both languages."""
        one = fs.Supposition(
            person="anna",
            scope=standing(max_occasions=1),
            form=fs.Everything(),
            legal_basis="RIGHT",
            id="S",
        )
        case = september(pay("walk", 500), pay("text", 400))
        (row,) = supposed(fs.suppose(case, one)).sheet.find("OccasionalPayCountsInFull")
        assert row.title.endswith("(antagande S)")
        assert row.title_en.endswith("(supposition S)")
        assert row.strength is fs.Strength.PROJECT_CHOICE
        assert "S" in row.refs
