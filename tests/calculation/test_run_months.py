"""Months in a row: a plain fold of ``calculate`` and ``Ledger.after``."""

import pickle
from collections.abc import Callable
from typing import Any

import pytest

import forsorjning as fs
from tests.calculation.helpers import child, family, gig, payments, settle, single, standing, wage

ALL = fs.Everything()


def walk(month: str, net: int = 500, **rest: Any) -> fs.Case:
    """A month with a walk on the 13th of the month before."""
    before = fs.Month.parse(month).plus(-1)
    paid = gig(net, f"{before}-13", paid_on=f"{before}-25", id="g")
    return single(paid, month=month, **rest)


def run(*cases: fs.Case, **given: Any) -> list[fs.MonthResult]:
    """Every month of the run."""
    return list(fs.run_months(cases, **given))


def refused(call: Callable[[], object]) -> list[tuple[str, str]]:
    """The code and the place of each fault."""
    with pytest.raises(fs.InvalidFacts) as raised:
        call()
    return [(one.code, one.at) for one in raised.value.faults]


class TestAFold:
    """Nothing is hidden: the run is what one gets month by month."""

    def test_each_month_is_calculated_from_the_ledger_of_the_one_before(self) -> None:
        """And leaves its own."""
        cases = [walk(month, assessments=[standing(ALL)]) for month in ("2026-07", "2026-08")]
        months = run(*cases)
        ledger = fs.Ledger()
        for case, month in zip(cases, months, strict=True):
            result = settle(case, ledger=ledger)
            ledger = ledger.after(result)
            assert (month.month, month.result, month.ledger) == (case.month, result, ledger)
            assert month.decided is None

    def test_the_ledger_and_the_practice_that_are_given_are_used(self) -> None:
        """The practice for every month."""
        practice = fs.Practice(carry_surplus_months=1)
        before = fs.Ledger(surplus=[fs.Surplus(month="2026-08", amount=100)])
        (month,) = run(single(), ledger=before, practice=practice)
        assert isinstance(month.result, fs.Settled)
        assert month.result.surplus_in == 100
        assert month.result.practice == practice

    def test_no_month_is_no_run(self) -> None:
        """And no error."""
        assert run() == []

    def test_a_month_without_a_case_has_no_result_of_its_own(self) -> None:
        """It is shown in the next month's sheet."""
        months = run(single(month="2026-07"), single(month="2026-09"))
        assert [str(month.month) for month in months] == ["2026-07", "2026-09"]
        assert months[1].result.sheet.part("EARLIER")  # type: ignore[union-attr]

    def test_any_iterable_of_cases_will_do(self) -> None:
        """It is gone through once."""
        assert len(list(fs.run_months(single(month=one) for one in ("2026-08", "2026-09")))) == 2

    def test_a_month_of_a_run_can_be_kept(self) -> None:
        """It is hashed, compared and pickled as its parts are."""
        (month,) = run(single())
        assert pickle.loads(pickle.dumps(month)) == month  # noqa: S301 - our own
        assert hash(month) == hash(month)


class TestDecided:
    """What the board decided stands beside the month."""

    REFUSAL = fs.Decided(forsorjningsstod=0, other_aid=0, ground="journal 3")

    def test_stands_by_the_month(self) -> None:
        """The calculation is as it was; the ledger follows the decision."""
        (month,) = run(single(), decided={"2026-09": self.REFUSAL})
        assert month.decided == self.REFUSAL
        assert month.result == settle(single())
        assert month.ledger.support_months["anna"] == frozenset()

    def test_of_a_month_that_has_no_case_is_refused(self) -> None:
        """It would be lost."""
        wrong = {"2026-08": self.REFUSAL, "2026-10": self.REFUSAL}
        assert refused(lambda: run(single(), decided=wrong)) == [
            ("decided_without_case", "decided[2026-08]"),
            ("decided_without_case", "decided[2026-10]"),
        ]

    def test_of_a_supposed_month_is_refused(self) -> None:
        """Nothing may be decided on a supposition."""
        given = {"suppose": "REFUSED", "decided": {"2026-09": self.REFUSAL}}
        assert refused(lambda: run(walk("2026-09"), **given)) == [
            ("decided_of_supposed", "decided[2026-09]")
        ]

    @pytest.mark.parametrize(
        "decided, fault",
        [
            ({"2026-9": REFUSAL}, ("not_a_month", "decided[0]")),
            ({"2026-09": 0}, ("wrong_kind", "decided[0]")),
            (REFUSAL, ("not_a_mapping", "decided")),
        ],
    )
    def test_that_cannot_be_read_is_told(self, decided: Any, fault: tuple[str, str]) -> None:
        """Before anything is calculated."""
        assert refused(lambda: fs.run_months([single()], decided=decided)) == [fault]


class TestWhatIsGiven:
    """What stands in the place of a fact is told by its place."""

    @pytest.mark.parametrize(
        "given, faults",
        [
            ({"cases": 3}, [("not_a_list", "cases")]),
            ({"cases": [single(), None]}, [("wrong_kind", "cases[1]")]),
            (
                {"ledger": None, "practice": 0},
                [("wrong_kind", "ledger"), ("wrong_kind", "practice")],
            ),
        ],
    )
    def test_is_refused_at_once(self, given: Any, faults: list[tuple[str, str]]) -> None:
        """Before anything is calculated."""
        usual: Any = {"cases": [single()]}
        assert refused(lambda: fs.run_months(**(usual | given))) == faults

    def test_what_only_a_month_shows_is_told_with_its_place_in_the_run(self) -> None:
        """The second month."""
        grown = child("2000-01-01")
        cases = [single(month="2026-08"), family(month="2026-09", children=[grown])]
        months = fs.run_months(cases)
        next(months)
        assert refused(lambda: next(months)) == [("adult_child", "cases[1].household.members[2]")]


class TestOrder:
    """Months rise, each once; what is wrong is told at once."""

    def test_a_month_that_comes_twice_or_too_late_is_refused(self) -> None:
        """Every fault, when the run is asked for and before any month."""
        months = ["2026-08", "2026-09", "2026-09", "2026-07", "2026-10"]
        assert refused(lambda: fs.run_months([single(month=one) for one in months])) == [
            ("month_entered_twice", "cases[2].month"),
            ("month_out_of_order", "cases[3].month"),
        ]

    def test_so_is_one_that_the_ledger_has(self) -> None:
        """It was entered in an earlier run."""
        ledger = fs.Ledger(through="2026-09")
        assert refused(lambda: fs.run_months([single()], ledger=ledger)) == [
            ("month_entered_twice", "cases[0].month")
        ]


class TestPaymentsOfARun:
    """An assessment of a payment is of that payment, whichever months it stands in."""

    GAGE = gig(500, "2026-07-13", paid_on="2026-07-25", id="gage")

    def months(self, *payments_of: fs.Income) -> list[fs.Case]:
        """A month for each payment, all with the assessment of the first."""
        assessed = payments(ALL, "gage")
        return [
            single(paid, month=f"2026-{number:02}", assessments=[assessed])
            for number, paid in enumerate(payments_of, 8)
        ]

    @pytest.mark.parametrize(
        "other",
        [
            gig(500, "2026-08-13", paid_on="2026-08-25", id="gage"),
            gig(501, "2026-07-13", paid_on="2026-07-25", id="gage"),
            gig(500, "2026-07-13", "spelning", paid_on="2026-07-25", id="gage"),
            wage(500, "2026-07-25", id="gage"),
        ],
    )
    def test_an_id_that_is_another_payment_s_in_another_month_is_refused(
        self, other: fs.Income
    ) -> None:
        """Nobody has assessed that one."""
        assert refused(lambda: fs.run_months(self.months(self.GAGE, other))) == [
            ("payment_differs", "cases[1].assessments[0].scope.incomes")
        ]

    def test_the_same_payment_may_stand_in_several_months(self) -> None:
        """It counts in one of them."""
        later = gig(500, "2026-08-13", paid_on="2026-08-25", id="other")
        months = self.months(self.GAGE, self.GAGE)
        assert len(list(fs.run_months(months))) == 2
        assert len(list(fs.run_months(self.months(self.GAGE, later)[:1]))) == 1

    def test_each_month_may_have_an_assessment_of_its_own(self) -> None:
        """Also where the payments have the same id."""
        cases = [
            walk(month, assessments=[payments(ALL, "g", id=f"B-{month}")])
            for month in ("2026-08", "2026-09")
        ]
        assert [month.result.aid for month in run(*cases)] == [11_220, 11_220]  # type: ignore[union-attr]


class TestOpenQuestions:
    """After a month with open questions there is no next, unless an answer is supposed."""

    def test_the_month_is_given_and_the_next_is_refused(self) -> None:
        """With the ledger as it was."""
        months = fs.run_months([single(month="2026-08"), walk("2026-09"), single(month="2026-10")])
        first = next(months)
        second = next(months)
        assert isinstance(second.result, fs.AwaitsAssessment)
        assert second.ledger == first.ledger
        assert refused(lambda: next(months)) == [("month_unsettled", "cases[2]")]

    def test_at_the_end_of_a_run_it_is_no_error(self) -> None:
        """Nothing follows it."""
        assert isinstance(run(walk("2026-09"))[-1].result, fs.AwaitsAssessment)

    @pytest.mark.parametrize("answer, aid", [("GRANTED", 11_220), (fs.Answer.REFUSED, 10_720)])
    def test_an_answer_can_be_supposed(self, answer: Any, aid: int) -> None:
        """To every question; the months before it are settled, it and those after it are not."""
        months = run(
            single(month="2026-08"), walk("2026-09"), single(month="2026-10"), suppose=answer
        )
        assert [type(month.result) for month in months] == [fs.Settled, fs.Supposed, fs.Supposed]
        assert months[1].result.aid == aid  # type: ignore[union-attr]
        assert [month.ledger.supposed for month in months] == [False, True, True]

    def test_a_supposed_month_leaves_what_it_would_leave(self) -> None:
        """With the pay left out there is support; without it there is none."""
        supports = []
        for answer in fs.Answer:
            months = run(walk("2026-09", 12_000), suppose=answer)
            supports.append(bool(months[0].ledger.support_months["anna"]))
        assert supports == [answer is fs.Answer.GRANTED for answer in fs.Answer]

    def test_an_answer_that_is_none_is_refused(self) -> None:
        """It says which there are."""
        assert refused(lambda: fs.run_months([], suppose="YES")) == [("not_in_list", "suppose")]


class TestSupposed:
    """What rests on a supposition never turns into what is settled."""

    @pytest.fixture
    def months(self) -> list[fs.MonthResult]:
        """A supposed month, and a month after it without any question."""
        return run(walk("2026-08"), single(month="2026-09"), suppose="GRANTED")

    def test_its_ledger_gives_no_settled_month(self, months: list[fs.MonthResult]) -> None:
        """Neither at once nor later."""
        for month in months:
            case = single(month="2026-10")
            assert refused(lambda: fs.calculate(case, ledger=month.ledger)) == [  # noqa: B023
                ("ledger_supposed", "ledger")
            ]

    def test_a_run_goes_on_from_it_and_stays_supposed(self, months: list[fs.MonthResult]) -> None:
        """Without any further supposition."""
        (later,) = run(single(month="2026-10"), ledger=months[-1].ledger)
        assert isinstance(later.result, fs.Supposed)
        (asks,) = run(walk("2026-10"), ledger=months[-1].ledger)
        assert isinstance(asks.result, fs.AwaitsAssessment)

    def test_it_can_be_pickled(self, months: list[fs.MonthResult]) -> None:
        """Also where it asks nothing itself, and where it asks."""
        (asks,) = run(walk("2026-10"), ledger=months[-1].ledger)
        for month in (*months, asks):
            assert pickle.loads(pickle.dumps(month)) == month  # noqa: S301 - our own

    def test_it_says_so_when_it_is_printed(self, months: list[fs.MonthResult]) -> None:
        """Also where it asks nothing itself."""
        for month in months:
            assert str(month.result).startswith("Antagen beräkning")


class TestALife:
    """Persons and households change between the months."""

    def test_a_couple_parts_and_each_keeps_her_own_months(self) -> None:
        """The same ledger goes along with both."""
        months = [fs.Month(2026, 1).plus(number) for number in range(8)]
        together = [family(month=str(month)) for month in months[:4]]
        ledger = run(*together)[-1].ledger
        for person in ("anna", "bo"):
            alone = [
                single(month=str(month), household=fs.Household.single(person))
                for month in months[4:6]
            ]
            last = run(*alone, ledger=ledger)[-1].ledger
            status = fs.jobbstimulans_status(last, person, months[6])
            assert status.state is fs.JobbstimulansState.QUALIFIED

    def test_months_of_one_never_qualify_the_other(self) -> None:
        """Bo joins after Anna's fifth month."""
        months = [fs.Month(2026, 1).plus(number) for number in range(6)]
        alone = [single(month=str(month)) for month in months[:5]]
        last = run(*alone, family(month=str(months[5])))[-1].ledger
        states = [fs.jobbstimulans_status(last, who, "2026-07").state for who in ("anna", "bo")]
        assert states == [fs.JobbstimulansState.QUALIFIED, fs.JobbstimulansState.UNKNOWN]

    def test_jobbstimulans_begins_in_the_seventh_month(self) -> None:
        """A quarter of 1 000 kr, then."""
        cases = []
        for number in range(7):
            month = fs.Month(2026, 1).plus(number)
            cases.append(single(wage(1_000, counts_in=str(month)), month=str(month)))
        left_out = [month.result.disregarded.jobbstimulans for month in run(*cases)]  # type: ignore[union-attr]
        assert left_out == [0, 0, 0, 0, 0, 0, 250]

    def test_the_change_of_act_changes_nothing_of_the_row(self) -> None:
        """Three months before July 2025 and three after it."""
        cases = []
        for number in range(7):
            month = fs.Month(2025, 4).plus(number)
            cases.append(single(wage(1_000, counts_in=str(month)), month=str(month)))
        last = run(*cases)[-1].result
        assert last.disregarded.jobbstimulans == 250  # type: ignore[union-attr]

    def test_a_school_youth_leaves_the_household_when_she_may_no_longer_be_in_it(self) -> None:
        """The run stops at the month that can't be true, and says why."""
        kim = child("2005-10-05", in_school=True)
        months = fs.run_months(
            [family(month=one, children=[kim]) for one in ("2026-09", "2026-10")]
        )
        assert isinstance(next(months).result, fs.Settled)
        assert refused(lambda: next(months)) == [("adult_child", "cases[1].household.members[2]")]

    def test_a_payment_assessed_later_lets_the_run_go_on(self) -> None:
        """The same months again, with the answer that a person has given."""
        answered = walk("2026-09", assessments=[payments(ALL, "g")])
        months = run(answered, single(month="2026-10"))
        assert [type(month.result) for month in months] == [fs.Settled, fs.Settled]
