"""Facts written by hand: a script may write text, numbers and lists as they come."""

import decimal
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import forsorjning as fs
from tests.facts.test_every_fault import anna, assessment, case, child, gig, income, standing


class TestAmounts:
    """An amount is exact, 0 or more, in kronor."""

    @pytest.mark.parametrize(
        "written,amount",
        [
            (450, "450"),
            ("450", "450"),
            ("449.50", "449.50"),
            (Decimal("449.5"), "449.50"),
            (Decimal("4E+2"), "400"),
            ("0", "0"),
            ("-0", "0"),
            (9_999_999_999, "9999999999"),
            ("9999999999.99", "9999999999.99"),
        ],
        ids=repr,
    )
    def test_is_taken_as_it_is_written(self, written: Any, amount: str) -> None:
        """Whole numbers, text and decimals come to the same."""
        net = income(net=written).net
        assert type(net) is Decimal
        assert net == Decimal(amount)
        assert not net.is_signed()

    @pytest.mark.parametrize(
        "written,code",
        [
            (450.0, "amount_not_exact"),
            (float("nan"), "amount_not_exact"),
            (float("inf"), "amount_not_exact"),
            (True, "amount_not_exact"),
            (None, "amount_not_exact"),
            ([450], "amount_not_exact"),
            (b"450", "amount_not_exact"),
            (Decimal("NaN"), "not_an_amount"),
            (Decimal("sNaN"), "not_an_amount"),
            (Decimal("-Infinity"), "not_an_amount"),
            (Decimal("0.001"), "not_an_amount"),
            (Decimal("1e-999999"), "not_an_amount"),
            (Decimal("1e999999"), "not_an_amount"),
            (10**10, "not_an_amount"),
            (10**30, "not_an_amount"),
            ("10000000000", "not_an_amount"),
            ("1e3", "not_an_amount"),
            ("4_50", "not_an_amount"),
            (" 450", "not_an_amount"),
            ("450,50", "not_an_amount"),
            ("٤٥٠", "not_an_amount"),
            ("", "not_an_amount"),
            ("NaN", "not_an_amount"),
            (-1, "amount_negative"),
            ("-0.01", "amount_negative"),
            (Decimal(-1), "amount_negative"),
        ],
        ids=repr,
    )
    def test_is_refused_where_it_is_not_exact(self, written: Any, code: str) -> None:
        """Floats, truth values, NaN, more than ten figures and negatives are no amounts."""
        with pytest.raises(fs.InvalidFacts) as raised:
            income(net=written)
        assert [(fault.code, fault.at) for fault in raised.value.faults] == [(code, "net")]

    @pytest.mark.parametrize("sign", [1, -1])
    def test_may_not_be_longer_than_python_can_write(self, sign: int) -> None:
        """A number of five thousand figures is no amount, no share and no count."""
        number = sign * 10**5_000
        with pytest.raises(fs.InvalidFacts):
            income(net=number)
        with pytest.raises(fs.InvalidFacts):
            fs.Share(number)
        with pytest.raises(fs.InvalidFacts):
            gig(occasions=number)

    def test_does_not_depend_on_the_callers_context(self) -> None:
        """A caller who reckons with two digits gets the same amount, and the same refusal."""
        strict = decimal.Context(prec=2, traps=[decimal.Inexact, decimal.Rounded])
        with decimal.localcontext(strict):
            assert income(net=Decimal("12345.67")).net == Decimal("12345.67")
            assert fs.Share("0.1234").share == Decimal("0.1234")
            assert fs.Surplus(month="2026-08", amount="1234.5678").amount == Decimal("1234.5678")
            with pytest.raises(fs.InvalidFacts):
                fs.Share("0.12345")

    def test_may_be_below_zero_in_an_adjustment_only(self) -> None:
        """A lower norm takes away."""
        assert fs.NormAdjustment(amount="-100.50", reason="journal").amount == Decimal("-100.50")


class TestAmountsOfALedger:
    """A ledger keeps what was reckoned, which can be finer than an öre."""

    @pytest.mark.parametrize(
        "written,amount",
        [
            ("33.3375", "33.3375"),
            (Decimal("0.00000000000000000001"), "1e-20"),
            (Decimal("-0.00"), "0"),
            (7, "7"),
        ],
        ids=repr,
    )
    def test_may_be_finer_than_an_ore(self, written: Any, amount: str) -> None:
        """Nothing that a calculation left is lost."""
        taken = fs.Surplus(month="2026-08", amount=written).amount
        assert taken == Decimal(amount)
        assert not taken.is_signed()

    @pytest.mark.parametrize(
        "written,code",
        [
            (Decimal("1e-41"), "not_an_amount"),
            (Decimal("1e15"), "not_an_amount"),
            (Decimal("1e999999"), "not_an_amount"),
            (Decimal("NaN"), "not_an_amount"),
            (Decimal("Infinity"), "not_an_amount"),
            (Decimal("-0.001"), "amount_negative"),
            ("-0.001", "not_an_amount"),
            ("1,5", "not_an_amount"),
            (1.5, "amount_not_exact"),
        ],
        ids=repr,
    )
    def test_has_bounds(self, written: Any, code: str) -> None:
        """No amount can be so fine or so great that a calculation loses a digit."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.Surplus(month="2026-08", amount=written)
        assert [fault.code for fault in raised.value.faults] == [code]


class TestShares:
    """A share is more than 0 and at most 1, with at most four decimals."""

    @pytest.mark.parametrize(
        "written", ["0.25", Decimal("0.250"), "1", 1, "0.0001", "0.2500000"], ids=repr
    )
    def test_is_exact(self, written: Any) -> None:
        """Text and decimals are taken as they stand."""
        assert fs.Share(written).share == Decimal(written)

    @pytest.mark.parametrize(
        "written,code",
        [
            (0.5, "share_not_exact"),
            (True, "share_not_exact"),
            (None, "share_not_exact"),
            ("0.00001", "share_range"),
            ("half", "share_range"),
            ("0,5", "share_range"),
            (" 0.5", "share_range"),
            ("0.5_0", "share_range"),
            ("-0.5", "share_range"),
            ("50", "share_range"),
            (10**30, "share_range"),
            (Decimal("NaN"), "share_range"),
            (Decimal("Infinity"), "share_range"),
            (Decimal("1e-999999"), "share_range"),
            (0, "no_effect"),
        ],
        ids=repr,
    )
    def test_is_refused_otherwise(self, written: Any, code: str) -> None:
        """50 is no share, and nobody guesses that 50 percent was meant."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.Share(written)
        assert [fault.code for fault in raised.value.faults] == [code]


class TestDaysAndMonths:
    """Days and months are written as ISO text, or as themselves."""

    def test_a_day_is_taken_from_text(self) -> None:
        """Text and a date come to the same."""
        assert income(paid_on="2026-08-06") == income(paid_on=date(2026, 8, 6))

    def test_a_day_of_another_class_becomes_a_date(self) -> None:
        """A subclass of date, as data frames have, is kept as a plain date."""

        class Day(date):
            pass

        assert type(income(paid_on=Day(2026, 8, 6)).paid_on) is date

    @pytest.mark.parametrize(
        "written,code",
        [
            (datetime(2026, 8, 6, tzinfo=UTC), "not_a_date"),
            ("2026-08-06T00:00", "not_a_date"),
            ("20260806", "not_a_date"),
            ("6/8 2026", "not_a_date"),
            ("2026-02-29", "not_a_date"),
            ("0000-01-01", "not_a_date"),
            (20260806, "not_a_date"),
            (None, "not_a_date"),
            (date(1, 1, 1), "year_out_of_range"),
            ("9999-12-31", "year_out_of_range"),
        ],
        ids=repr,
    )
    def test_a_day_is_refused_otherwise(self, written: Any, code: str) -> None:
        """A point in time is no day: its day depends on a time zone."""
        with pytest.raises(fs.InvalidFacts) as raised:
            income(paid_on=written)
        assert [fault.code for fault in raised.value.faults] == [code]

    def test_until_further_notice_is_a_last_day(self) -> None:
        """9999-12-31 is how case systems write that no end is set."""
        assert standing(valid_to="9999-12-31").valid_to == date.max

    def test_review_dates_are_put_in_order(self) -> None:
        """A list written in any order is the same list."""
        given = standing(review_dates=["2026-11-01", "2026-09-01"])
        assert given == standing(review_dates=["2026-09-01", date(2026, 11, 1)])

    @pytest.mark.parametrize(
        "written",
        ["2026-9", "2026-13", "2026-00", "1899-12", "202609", 202609, None, ("2026", 9)],
        ids=repr,
    )
    def test_a_month_is_refused_otherwise(self, written: Any) -> None:
        """A month is four figures, a hyphen and two figures."""
        with pytest.raises(fs.InvalidFacts) as raised:
            case(month=written)
        assert [(fault.code, fault.at) for fault in raised.value.faults] == [
            ("not_a_month", "month")
        ]

    def test_a_month_may_be_itself_or_left_out(self) -> None:
        """``counts_in`` is needed only where the month does not follow from the day."""
        month = fs.Month(2026, 9)
        assert income(counts_in="2026-09").counts_in == income(counts_in=month).counts_in == month
        assert income().counts_in is None


class TestListsAndNames:
    """Any iterable will do, and enums go by their names."""

    @pytest.mark.parametrize("make", [list, tuple, iter, lambda items: (one for one in items)])
    def test_any_iterable_becomes_a_tuple(self, make: Callable[[list[Any]], Iterable[Any]]) -> None:
        """Also one that can be read only once."""
        given = case(incomes=make([income(id="a"), income(id="b")]))
        assert [one.id for one in given.incomes] == ["a", "b"]

    @pytest.mark.parametrize(
        "written", ["stadsvandring", b"stadsvandring", {"a": 1}, 7, None], ids=repr
    )
    def test_bare_text_is_no_list(self, written: Any) -> None:
        """Text would otherwise be taken letter by letter."""
        with pytest.raises(fs.InvalidFacts) as raised:
            standing(activities=written)
        assert [fault.code for fault in raised.value.faults] == ["not_a_list"]

    def test_each_item_has_to_be_of_the_kind(self) -> None:
        """Also in a tuple that is otherwise as it should be."""
        wrong: Any = (income(), "income")
        with pytest.raises(fs.InvalidFacts) as raised:
            case(incomes=wrong)
        assert [(fault.code, fault.at) for fault in raised.value.faults] == [
            ("wrong_kind", "incomes[1]")
        ]

    def test_names_are_members(self) -> None:
        """FEE is the same as IncomeKind.FEE."""
        assert income(kind="FEE") == income(kind=fs.IncomeKind.FEE)
        assert standing(kinds={"FEE"}).kinds == frozenset({fs.IncomeKind.FEE})

    @pytest.mark.parametrize("written", ["Arvode eller gage", "", None, 1, fs.Role.CHILD], ids=repr)
    def test_other_names_are_refused_with_the_possible_ones(self, written: Any) -> None:
        """The labels are for people, the names for data."""
        with pytest.raises(fs.InvalidFacts) as raised:
            income(kind=written)
        assert raised.value.faults[0].possible.startswith("EMPLOYMENT, FEE, BUSINESS")

    def test_optional_fields_take_none(self) -> None:
        """None is what is not known or not limited."""
        given = standing(kinds=None, max_occasions=None, revoked=None, agreement=None)
        assert given == standing()
        assert not given.bounded
        assert standing(max_occasions=0).bounded
        assert assessment(combine=None, supersedes=None).order is fs.Combine.REMAINDER
        assert gig(occasion_id=None).occasion == "stadsvandring 2026-07-30"

    def test_nested_facts_are_taken_as_they_are(self) -> None:
        """Terms within terms."""
        given = standing(
            caps=fs.Caps(per_month="500"),
            pauses=[fs.Period(date(2026, 9, 1), date(2026, 9, 2))],
            revoked=fs.Revocation(on="2026-10-01", by="officer-2", reason="journal 8"),
            agreement=fs.Agreement(name="IOP", valid_from="2024-01-01", valid_to="2024-12-31"),
        )
        assert given.bounded
        assert given.caps.per_month == Decimal(500)

    def test_a_mapping_is_frozen(self) -> None:
        """A ledger does not change when the caller's own dict does."""
        months = {"anna": ["2026-07", "2026-08"]}
        ledger = fs.Ledger(support_months=months)
        months["anna"].append("2026-09")
        assert len(ledger.support_months["anna"]) == 2


class TestIds:
    """Ids are given where nothing has to name them, and skip those that are taken."""

    def test_are_given_by_the_case(self) -> None:
        """The first without an id is income-1, unless that is taken."""
        given = case(incomes=[income(), income(id="income-1"), income()])
        assert [one.id for one in given.incomes] == ["income-2", "income-1", "income-3"]

    def test_are_kept_where_all_are_given(self) -> None:
        """Evolving a case changes no id."""
        given = case(incomes=[income(), income()])
        assert evolve(given, board="south").incomes == given.incomes

    def test_of_two_hundred_characters_are_the_longest(self) -> None:
        """Longer text is no id."""
        assert len(income(id="x" * 200).id) == 200
        with pytest.raises(fs.InvalidFacts):
            income(id="x" * 201)


class TestOverlap:
    """Two standing assessments never cover the same work, unless one supersedes the other."""

    @pytest.mark.parametrize(
        "one,other",
        [
            ({"activities": ["spelning"]}, {}),
            ({"arrangers": ["Street Minds"]}, {"arrangers": ["Bandet"]}),
            ({"payers": ["Street Business"]}, {"payers": ["Kommunen"]}),
            ({"kinds": ["FEE"]}, {"kinds": ["EMPLOYMENT"]}),
            ({"valid_to": "2026-08-31"}, {"valid_from": "2026-09-01"}),
            (
                {"revoked": fs.Revocation(on="2026-08-31", by="o", reason="r")},
                {"valid_from": "2026-09-01"},
            ),
        ],
    )
    def test_is_none_where_any_filter_differs(
        self, one: dict[str, Any], other: dict[str, Any]
    ) -> None:
        """In activity, arranger, payer, kind or time."""
        given = case(
            assessments=[assessment(scope=standing(**one)), assessment(scope=standing(**other))]
        )
        assert len(given.assessments) == 2

    def test_is_none_between_boards_where_the_case_names_one(self) -> None:
        """The other board's covers nothing then; a case that names no board reads both."""
        boards = [assessment(board="south"), assessment(board="north")]
        assert len(case(board="south", assessments=boards).assessments) == 2
        assert len(case(board="east", assessments=boards).assessments) == 2
        with pytest.raises(fs.InvalidFacts) as raised:
            case(assessments=boards)
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("assessments[1]", "assessments_overlap")
        ]

    def test_is_between_one_with_a_board_and_one_without(self) -> None:
        """An assessment that names no board is read by every board."""
        with pytest.raises(fs.InvalidFacts):
            case(board="south", assessments=[assessment(board="south"), assessment()])

    def test_is_none_between_persons(self) -> None:
        """Each person's assessments are for that person's work."""
        persons = [assessment(), assessment(person="bo")]
        couple = fs.Household.couple("anna", "bo")
        assert len(case(household=couple, assessments=persons).assessments) == 2

    def test_is_none_when_one_supersedes_the_other(self) -> None:
        """The earlier one ends the day before the later starts."""
        later = assessment(id="b", supersedes="a", scope=standing(valid_from="2026-09-01"))
        for both in ([assessment(id="a"), later], [later, assessment(id="a")]):
            assert len(case(assessments=both).assessments) == 2

    def test_is_none_with_payments(self) -> None:
        """Named payments are assessed by themselves."""
        named = [assessment(), assessment(scope=fs.Payments(["i", "elsewhere"]))]
        assert len(case(incomes=[income(id="i")], assessments=named).assessments) == 2

    def test_of_many_is_told_for_each(self) -> None:
        """Every pair that overlaps is named at the later one."""
        with pytest.raises(fs.InvalidFacts) as raised:
            case(assessments=[assessment(), assessment(), assessment()])
        assert [fault.at for fault in raised.value.faults] == [
            "assessments[1]",
            "assessments[2]",
            "assessments[2]",
        ]


class TestWork:
    """A gig is worked on a day or in a period."""

    def test_a_period_has_its_first_and_last_day(self) -> None:
        """Caps and limits go by the last day."""
        worked = fs.Period(date(2026, 7, 1), date(2026, 7, 31))
        given = gig(worked=worked)
        assert (given.first_day, given.last_day) == (worked.first, worked.last)
        assert given.occasion == "stadsvandring 2026-07-01--2026-07-31"

    def test_a_day_is_its_own_first_and_last(self) -> None:
        """A walk on one day."""
        given = gig(occasion_id="walk 7")
        assert given.first_day == given.last_day == date(2026, 7, 30)
        assert given.occasion == "walk 7"

    def test_any_gig_is_own_work(self) -> None:
        """Also where it is paid by Swish."""
        assert income(kind="SWISH", gig=gig()).own_work
        assert income(kind="FEE").own_work
        assert not income(kind="SWISH").own_work


class TestChoices:
    """Closed lists say what they are in words."""

    @pytest.mark.parametrize("kinds", [fs.IncomeKind, fs.CostKind])
    def test_kinds_have_labels(self, kinds: Any) -> None:
        """A Swedish and an English one, each its own."""
        assert len({kind.sv for kind in kinds}) == len({kind.en for kind in kinds}) == len(kinds)

    def test_a_legal_basis_knows_what_follows(self) -> None:
        """Aid without right is not appealed in court, and recovered on terms only."""
        right, discretionary = fs.LegalBasis
        assert [str(one) for one in right.appeal][-1] == "35 kap. 1 § SoL (2025:400)"
        assert not discretionary.appeal
        assert [str(one) for one in discretionary.recovery][-1] == "33 kap. 3 § SoL (2025:400)"
        assert right.implies is fs.Combine.REMAINDER
        assert discretionary.implies is fs.Combine.STATUTE_FIRST
        supposed = fs.Supposition(
            person="a", scope=standing(), form=fs.Everything(), legal_basis=discretionary
        )
        assert supposed.order is fs.Combine.STATUTE_FIRST

    def test_lifecare_is_a_practice(self) -> None:
        """The preset follows what is published of the case system."""
        assert fs.Practice.lifecare().proration is fs.Proration.LIFECARE

    def test_a_practice_decides_what_differs(self) -> None:
        """Only the kinds that municipalities treat differently."""
        practice = fs.Practice(kinds_counted={"HABILITATION": False}, aid_rounding="KRONA_UP")
        assert practice.kinds_counted[fs.IncomeKind.HABILITATION] is False

    def test_one_kind_of_income_is_employment(self) -> None:
        """Only that gives jobbstimulans."""
        assert [kind for kind in fs.IncomeKind if kind.employment] == [fs.IncomeKind.EMPLOYMENT]

    def test_a_household_may_have_children(self) -> None:
        """Beside one adult, or two."""
        assert len(fs.Household.single("a", children=[child()]).members) == 2
        assert len(fs.Household.couple("a", "b", children=(child(),)).members) == 3
        assert anna() == fs.Household(members=[fs.Member(id="anna", role="APPLICANT")])
