import contextlib
import copy
import locale
import os
import pickle
import time
from collections.abc import Iterator
from datetime import date
from decimal import (
    ROUND_CEILING,
    Clamped,
    Context,
    Decimal,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Rounded,
    Subnormal,
    getcontext,
    localcontext,
)
from enum import Enum
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    ONE_ADULT,
    asked_about,
    assessment,
    codes_of,
    figures,
    histories,
    pay,
    reachable,
    refused,
    september,
    standing,
)

EVERYTHING = histories(costs_assessed=False, this_month=False)
PRACTICES = fst.practices()
CRAMPED = Context(
    prec=3,
    rounding=ROUND_CEILING,
    traps=[Inexact, Rounded, FloatOperation, InvalidOperation, Subnormal, Clamped],
)


class TestAPureFunction:
    """A month's calculation is a function of case, ledger and practice, and of nothing else."""

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_the_same_input_gives_the_same_result(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P39: calculated again, the month is equal in every figure, row, notice and text."""
        case, ledger = known
        before = copy.deepcopy((case, ledger, practice))
        one = fs.calculate(case, ledger=ledger, practice=practice)
        other = fs.calculate(case, ledger=ledger, practice=practice)
        assert one == other
        assert hash(one) == hash(other)
        assert told(one) == told(other)
        assert (case, ledger, practice) == before

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_a_copy_of_the_input_gives_the_same_result(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P39: it goes by the values and not by the objects."""
        case, ledger = known
        other = copy.deepcopy((case, ledger, practice))
        one = fs.calculate(case, ledger=ledger, practice=practice)
        again = fs.calculate(other[0], ledger=other[1], practice=other[2])
        assert told(one) == told(again)

    @given(known=EVERYTHING, practice=PRACTICES, protocol=st.integers(2, pickle.HIGHEST_PROTOCOL))
    def test_input_and_result_survive_a_pickle(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice, protocol: int
    ) -> None:
        """P39: what comes out of a pickle is equal, to the hash and to the last row."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        for value in (*known, practice, result, *_roads(result)):
            again = pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - our own
            assert type(again) is type(value)
            assert again == value
            assert hash(again) == hash(value)
        restored = pickle.loads(pickle.dumps(result, protocol))  # noqa: S301 - our own
        assert told(restored) == told(result)

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_everything_can_be_hashed_and_copied(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """Facts, results, rows, notices and questions can stand in a set."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        for value in reachable(result):
            assert hash(value) == hash(value)
        for road in _roads(result):
            assert copy.copy(road) == road
            assert copy.deepcopy(road) == road

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_nothing_can_be_set_or_deleted(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """Every public name of everything a result leads to refuses to be changed or taken away."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        seen: set[type] = set()
        for value in reachable(result):
            kind = type(value)
            if kind in seen or not kind.__module__.startswith("forsorjning"):
                continue
            if isinstance(value, Enum):  # Python lets anyone change a member
                continue
            seen.add(kind)
            for name in _public(value):
                with pytest.raises((AttributeError, TypeError)):
                    setattr(value, name, getattr(value, name))
                with pytest.raises((AttributeError, TypeError)):
                    delattr(value, name)
            with pytest.raises((AttributeError, TypeError)):
                value.a_name_of_its_own = 1
        assert {fs.Case, fs.Ledger, fs.Practice} <= seen

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_an_unequal_input_is_told_apart(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """One krona more anywhere gives another result and another hash of the input."""
        case, ledger = known
        other = evolve(case, assets=[*case.assets, fs.Asset(amount=1, id="further")])
        one, two = refused(case, ledger, practice), refused(other, ledger, practice)
        assert one != two
        assert one.input_hash != two.input_hash
        assert one.sheet.diff(two.sheet)
        assert not one.sheet.diff(one.sheet)


class TestIndifference:
    """What carries no meaning moves no krona."""

    @given(known=EVERYTHING, practice=PRACTICES, data=st.data())
    def test_the_order_in_which_facts_are_given_changes_nothing(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice, data: st.DataObject
    ) -> None:
        """P22: members, incomes, costs and assessments may come in any order.

        Pay of the same day is drawn in the order of the work and then of its id, so
        that even equal dates leave nothing to chance.
        """
        case, ledger = known
        again = evolve(
            case,
            household=evolve(
                case.household, members=data.draw(st.permutations(case.household.members))
            ),
            costs=data.draw(st.permutations(case.costs)),
            incomes=data.draw(st.permutations(case.incomes)),
            assessments=data.draw(st.permutations(case.assessments)),
        )
        one, other = refused(case, ledger, practice), refused(again, ledger, practice)
        assert figures(one) == figures(other)
        assert one.input_hash == other.input_hash
        assert sorted(asked_about(case, ledger, practice)) == sorted(
            asked_about(again, ledger, practice)
        )
        assert _rows(one) == _rows(other)

    @given(
        nets=st.lists(fst.amounts(40_000, least=20_000), min_size=3, max_size=4),
        taxes=st.lists(fst.amounts(20_000), min_size=4, max_size=4),
        data=st.data(),
    )
    def test_a_school_youths_pay_reaches_the_limit_in_the_order_of_payment(
        self, nets: list[Decimal], taxes: list[Decimal], data: st.DataObject
    ) -> None:
        """P22: 12 kap. 9 § counts what is paid last in the year, in whatever order it is told."""
        youth = fs.Member(id="youth", role="CHILD", born="2008-05-05", in_school=True)
        paid = [
            fs.Income(
                id=f"pay-{place}",
                person="youth",
                kind="EMPLOYMENT",
                net=net,
                gross=net + tax,
                paid_on=date(2026, 8, 10 + place),
            )
            for place, (net, tax) in enumerate(zip(nets, taxes, strict=False))
        ]
        household = fs.Household.single("anna", children=[youth])

        def rows(incomes: list[fs.Income]) -> dict[str, Decimal]:
            result = refused(fs.Case(month="2026-09", household=household, incomes=incomes))
            return {row.refs[0]: row.amount for row in result.sheet.part("YOUTH")}

        limit = fs.prisbasbelopp(2026)
        held = Decimal(0)
        for income in paid:
            gross = income.gross or Decimal(0)
            held += gross
            wholly_free = held <= limit
            assert (rows(paid)[income.id] == income.net) or not wholly_free
        assert rows(paid) == rows(data.draw(st.permutations(paid)))

    @given(board=st.sampled_from(("", "Norra", "Södra")))
    def test_the_order_of_two_boards_assessments_changes_nothing(self, board: str) -> None:
        """P22: two boards' terms for one gig decide by the board of the case, never by order.

        Where the case names none, they overlap, and that is refused.
        """
        two = [
            assessment(id="north", board="Norra", form=fs.PerOccasion(100)),
            assessment(id="south", board="Södra", form=fs.PerOccasion(200)),
        ]
        for order in (two, two[::-1]):
            if not board:
                with pytest.raises(fs.InvalidFacts) as refusal:
                    september(pay("gig", 500), assessments=order, board=board)
                assert codes_of(refusal.value) == ["assessments_overlap"]
                continue
            result = refused(september(pay("gig", 500), assessments=order, board=board))
            assert result.disregarded.assessment == (100 if board == "Norra" else 200)

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_the_callers_decimal_context_changes_nothing(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """A caller with three digits, other roundings and every trap set gets the same kronor."""
        case, ledger = known
        usual = told(fs.calculate(case, ledger=ledger, practice=practice))
        with localcontext(CRAMPED) as theirs:
            result = fs.calculate(case, ledger=ledger, practice=practice)
            cramped = told(result)
            assert getcontext() is theirs
            assert not any(theirs.flags[trap] for trap in (Inexact, Rounded, InvalidOperation))
        assert cramped == usual

    def test_facts_are_built_alike_in_any_decimal_context(self) -> None:
        """Amounts are taken as they are written, also by a caller with three digits."""
        with localcontext(CRAMPED):
            cramped = _built()
        assert cramped == _built()

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_the_time_zone_changes_nothing(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """No clock and no time zone is read."""
        case, ledger = known
        results = []
        for zone in ("Pacific/Kiritimati", "Etc/GMT+12"):
            with _time_zone(zone):
                results.append(told(fs.calculate(case, ledger=ledger, practice=practice)))
        assert results[0] == results[1]

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_the_locale_changes_nothing(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """Amounts and texts are written the same on every machine."""
        case, ledger = known
        usual = told(fs.calculate(case, ledger=ledger, practice=practice))
        with _locale():
            assert told(fs.calculate(case, ledger=ledger, practice=practice)) == usual


def told(result: fs.Settled | fs.AwaitsAssessment) -> list[Any]:
    """All that a result says, along each of its roads."""
    questions = result.questions if isinstance(result, fs.AwaitsAssessment) else ()
    return [
        str(result),
        repr(result),
        questions,
        *(
            (
                figures(road),
                _rows(road),
                road.notices,
                [(one.code, one.severity, one.sv, one.en) for one in road.notices],
                [row.id for row in road.discretionary_rows],
                road.ruleset,
                road.input_hash,
                str(road),
            )
            for road in _roads(result)
        ),
    ]


def _roads(result: fs.Settled | fs.AwaitsAssessment) -> tuple[fs.Calculation, ...]:
    if isinstance(result, fs.Settled):
        return (result,)
    return result.if_refused, result.if_granted


def _rows(result: fs.Calculation) -> dict[str, tuple[Any, ...]]:
    """Each row by what it is about; rows of one rule about the same are told by their number."""
    return {
        row.id: (
            row.rule,
            row.title,
            row.amount,
            row.part,
            row.strength,
            [str(one) for one in row.citations],
            row.refs,
        )
        for row in result.sheet
    }


def _public(value: object) -> list[str]:
    held = [*dir(value), *getattr(value, "__slots__", ())]
    return sorted({name for name in held if not name.startswith("_")})


def _built() -> tuple[fs.Case, fs.Ledger]:
    case = fs.Case(
        month="2026-09",
        household=ONE_ADULT,
        costs=[fs.Cost(kind="HOUSING", applied="12345.67", approved=Decimal("12345.670"))],
        incomes=[pay("gig", "98765.43", kind="EMPLOYMENT")],
        assessments=[
            assessment(form=fs.Share("0.3333"), scope=standing(caps=fs.Caps(total=9_999)))
        ],
    )
    surplus = fs.Surplus(month="2026-08", amount=Decimal("1234.5678"))
    return case, fs.Ledger(surplus=[surplus])


@contextlib.contextmanager
def _time_zone(name: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = name
    time.tzset()
    try:
        yield
    finally:
        del os.environ["TZ"]
        os.environ.update({} if before is None else {"TZ": before})
        time.tzset()


@contextlib.contextmanager
def _locale() -> Iterator[None]:
    before = locale.setlocale(locale.LC_ALL)
    for name in ("C", "sv_SE.UTF-8", "tr_TR.UTF-8"):
        with contextlib.suppress(locale.Error):
            locale.setlocale(locale.LC_ALL, name)
    try:
        yield
    finally:
        locale.setlocale(locale.LC_ALL, before)
