"""What a month leaves to the next: support, surplus, a year's earnings, use of assessments."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

import pickle
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.interop.json import from_json, to_json
from tests.calculation.helpers import (
    awaits,
    child,
    family,
    gig,
    income,
    payments,
    rent,
    settle,
    single,
    standing,
    wage,
)

ALL = fs.Everything()
SEPTEMBER = fs.Month(2026, 9)


def after(case: fs.Case, ledger: fs.Ledger | None = None, **given: Any) -> fs.Ledger:
    """The ledger after the month of a case."""
    before = ledger or fs.Ledger()
    decided = given.pop("decided", None)
    return before.after(settle(case, ledger=before, **given), decided)


def decided(**amounts: int) -> fs.Decided:
    """What the board decided."""
    return fs.Decided(**amounts, ground="journal 2026-09-02")


class TestSupport:
    """A month has support when there is försörjningsstöd under 12 kap. 1 §."""

    def test_the_month_is_one_with_support(self) -> None:
        """For the applicant and the co-applicant alike."""
        ledger = after(family())
        assert ledger.support_months == {"anna": {SEPTEMBER}, "bo": {SEPTEMBER}}

    def test_the_month_is_one_without(self) -> None:
        """The person is known, and the month is not there."""
        assert after(single(wage(20_000))).support_months == {"anna": frozenset()}

    @pytest.mark.parametrize("net, counts", [("11219.99", True), (11_220, False)])
    def test_an_ore_is_enough(self, net: str | int, counts: bool) -> None:
        """Her need is 11 220 kr."""
        assert bool(after(single(wage(net))).support_months["anna"]) is counts

    def test_an_assessment_by_right_makes_it_one(self) -> None:
        """Försörjningsstöd that an assessment under 12 kap. 1 § gives is försörjningsstöd."""
        case = single(gig(12_000, id="g"), assessments=[payments(ALL, "g")])
        assert after(case).support_months["anna"] == {SEPTEMBER}

    def test_aid_beyond_the_right_never_does(self) -> None:
        """Aid under 12 kap. 2 § is no försörjningsstöd under 12 kap. 1 §."""
        assessed = payments(ALL, "g", basis="DISCRETIONARY")
        case = single(gig(12_000, id="g"), assessments=[assessed])
        assert settle(case).aid == 11_220
        assert after(case).support_months["anna"] == frozenset()

    def test_aid_for_other_costs_alone_does_not(self) -> None:
        """The act says försörjningsstöd."""
        case = single(
            wage(11_220),
            costs=[rent(), fs.Cost(kind="MEDICINE", applied=300, approved=300)],
        )
        assert settle(case).aid == 300
        assert after(case).support_months["anna"] == frozenset()

    def test_earlier_months_stay(self) -> None:
        """Each month adds itself."""
        ledger = after(single(month="2026-10"), after(single()))
        assert ledger.support_months["anna"] == {SEPTEMBER, SEPTEMBER.plus(1)}

    def test_a_child_has_no_months_with_support(self) -> None:
        """Only who applies has them."""
        assert set(after(family(children=[child("2016-05-05")])).support_months) == {"anna", "bo"}


class TestDecided:
    """What the board decided stands beside the calculation and never bends it."""

    def test_a_refusal_breaks_the_row(self) -> None:
        """There was no försörjningsstöd."""
        ledger = after(single(), decided=decided(forsorjningsstod=0))
        assert ledger.support_months["anna"] == frozenset()

    def test_a_refusal_stands_against_a_month_that_was_told_as_one_with_support(self) -> None:
        """What is entered of a month is what holds."""
        told = fs.Ledger(support_months={"anna": ["2026-09"]})
        ledger = after(single(), told, decided=decided(forsorjningsstod=0))
        assert ledger.support_months["anna"] == frozenset()

    def test_a_reduction_does_not(self) -> None:
        """There was some."""
        ledger = after(single(), decided=decided(forsorjningsstod=1))
        assert ledger.support_months["anna"] == {SEPTEMBER}

    def test_a_grant_beyond_the_calculation_counts(self) -> None:
        """The board granted what the calculation did not come to."""
        ledger = after(single(wage(20_000)), decided=decided(forsorjningsstod=500))
        assert ledger.support_months["anna"] == {SEPTEMBER}

    def test_an_amount_that_is_not_given_is_as_calculated(self) -> None:
        """The board refused only what is beyond the right."""
        ledger = after(single(), decided=decided(discretionary=0))
        assert ledger.support_months["anna"] == {SEPTEMBER}

    def test_the_rest_is_as_calculated(self) -> None:
        """Surplus and use follow from the calculation (our choice)."""
        case = single(gig(20_000, id="g"), assessments=[standing(fs.PerMonth(500))])
        assert settle(case).surplus == 8_280
        refused = decided(forsorjningsstod=0)
        with_it, without = after(case, decided=refused), after(case)
        assert with_it.surplus == without.surplus != ()
        assert with_it.assessment_use == without.assessment_use != {}

    def test_its_ground_is_not_shown(self) -> None:
        """It can be personal."""
        assert "journal" not in repr(decided(other_aid=0))


class TestSurplus:
    """What is left over keeps the month that it comes from, and is dropped when it is too old."""

    THREE = fs.Practice(carry_surplus_months=3)

    def test_a_month_leaves_its_surplus(self) -> None:
        """Whether or not the practice carries it."""
        assert after(single(wage(12_000))).surplus == (fs.Surplus(month="2026-09", amount=780),)

    def test_a_month_that_lacks_leaves_none(self) -> None:
        """A deficit is never carried."""
        assert after(single()).surplus == ()

    def test_the_months_own_income_meets_the_need_first(self) -> None:
        """So what is left of an earlier surplus keeps its own month."""
        before = fs.Ledger(surplus=[fs.Surplus(month="2026-08", amount=500)])
        ledger = after(single(wage(11_000)), before, practice=self.THREE)
        assert ledger.surplus == (fs.Surplus(month="2026-08", amount=280),)

    def test_the_oldest_surplus_meets_the_need_before_a_younger_one(self) -> None:
        """500 kr of August's 780 kr are left."""
        before = fs.Ledger(
            surplus=[
                fs.Surplus(month="2026-08", amount=780),
                fs.Surplus(month="2026-07", amount=100),
            ]
        )
        ledger = after(single(wage(10_840)), before, practice=self.THREE)
        assert ledger.surplus == (fs.Surplus(month="2026-08", amount=500),)

    def test_a_month_with_its_own_adds_to_those_before(self) -> None:
        """Their sum is the month's surplus."""
        before = fs.Ledger(surplus=[fs.Surplus(month="2026-07", amount=100)])
        case = single(wage(12_000))
        assert settle(case, ledger=before, practice=self.THREE).surplus == 880
        assert after(case, before, practice=self.THREE).surplus == (
            fs.Surplus(month="2026-07", amount=100),
            fs.Surplus(month="2026-09", amount=780),
        )

    @pytest.mark.parametrize("carried", [0, 1, 2, 3])
    def test_it_is_met_for_as_many_months_as_the_practice_says(self, carried: int) -> None:
        """Then a row of 0 says that it is carried no further, and then it is gone."""
        practice = fs.Practice(carry_surplus_months=carried)
        january = single(wage(12_000, paid_on="2025-12-25"), month="2026-01")
        ledger = after(january, practice=practice)
        met = []
        for month in ("2026-02", "2026-03", "2026-04", "2026-05", "2026-06"):
            # Pay of exactly the need, so that nothing of the surplus is used up.
            paid = wage(11_220, counts_in=month)
            result = settle(single(paid, month=month), ledger=ledger, practice=practice)
            met.append([row.amount for row in result.sheet.find("SurplusBroughtIn")])
            ledger = ledger.after(result)
        never: list[list[int]] = [[]] * (4 - carried)
        assert met == [*[[780]] * carried, [0], *never]

    def test_assets_are_never_part_of_it(self) -> None:
        """They are means, and no surplus."""
        assert after(single(assets=[fs.Asset(amount=90_000)])).surplus == ()

    def test_that_it_is_not_carried_by_default_is_our_choice(self) -> None:
        """Practice it is where the municipality carries one."""
        before = fs.Ledger(surplus=[fs.Surplus(month="2026-05", amount=5)])
        strengths = []
        for practice in (fs.Practice(), self.THREE):
            result = settle(single(), ledger=before, practice=practice)
            (row,) = result.sheet.find("SurplusBroughtIn")
            strengths.append(row.strength)
        assert strengths == [fs.Strength.PROJECT_CHOICE, fs.Strength.PRACTICE]

    @pytest.mark.parametrize("carried, asset, comes", [(1, 5, True), (0, 5, False), (1, 0, False)])
    def test_a_surplus_beside_an_asset_may_be_the_same_money(
        self, carried: int, asset: int, comes: bool
    ) -> None:
        """Only where both count."""
        before = fs.Ledger(surplus=[fs.Surplus(month="2026-08", amount=5)])
        case = single(assets=[fs.Asset(amount=asset, id="konto")])
        result = settle(case, ledger=before, practice=fs.Practice(carry_surplus_months=carried))
        told = [one.refs for one in result.notices if one.code == "surplus_and_asset"]
        assert told == ([("konto",)] if comes else [])

    def test_an_assessment_lowers_it(self) -> None:
        """With and without stand in the sheet, and a notice says so where it is carried."""
        case = single(gig(12_000, id="g"), assessments=[payments(fs.PerMonth(500), "g")])
        result = settle(case, practice=self.THREE)
        assert (result.surplus, result.surplus_without_assessment) == (280, 780)
        (row,) = result.sheet.find("SurplusWithoutAssessment")
        assert (row.amount, row.strength) == (780, fs.Strength.PROJECT_CHOICE)
        assert after(case, practice=self.THREE).surplus[0].amount == 280
        (notice,) = (one for one in result.notices if one.code == "surplus_lowered_by_assessment")
        assert notice.refs == ("B1",)
        codes = {one.code for one in settle(case).notices}
        assert "surplus_lowered_by_assessment" not in codes

    def test_where_none_is_lowered_there_is_no_such_row(self) -> None:
        """The two are the same."""
        lacking = single(gig(1_000, id="g"), assessments=[payments(ALL, "g")])
        assert not settle(lacking).sheet.find("SurplusWithoutAssessment")
        nothing = single(gig(12_000, id="g"), assessments=[payments(fs.CountInFull(), "g")])
        assert not settle(nothing).sheet.find("SurplusWithoutAssessment")

    def test_a_surplus_told_of_the_month_itself_is_not_added(self) -> None:
        """What is calculated stands in its place."""
        before = fs.Ledger(surplus=[fs.Surplus(month="2026-09", amount=1)])
        assert after(single(wage(12_000)), before).surplus[0].amount == 780


class TestWhatIsKnown:
    """A ledger that knows nothing of a person knows from the month that is entered."""

    def test_the_months_before_stay_unknown(self) -> None:
        """Also for a child."""
        ledger = after(family(children=[child("2016-05-05")]))
        assert ledger.known_from == dict.fromkeys(("anna", "bo", "kim"), SEPTEMBER)

    @pytest.mark.parametrize(
        "told",
        [
            {"support_months": {"anna": []}},
            {"known_from": {"anna": "2026-01"}},
        ],
    )
    def test_who_is_known_stays_known(self, told: dict[str, Any]) -> None:
        """What the caller has told is not made less."""
        before = fs.Ledger(**told)
        assert after(single(), before).known_from == before.known_from

    @pytest.mark.parametrize(
        "told",
        [
            {"jobbstimulans_periods": {"anna": [fs.Period("2026-01-01")]}},
            {"youth_earnings": {"anna": []}},
        ],
    )
    def test_a_period_or_what_she_earned_as_a_child_tells_of_no_month(
        self, told: dict[str, Any]
    ) -> None:
        """Her months with support are unknown all the same."""
        assert after(single(), fs.Ledger(**told)).known_from == {"anna": SEPTEMBER}

    def test_who_joins_is_known_from_then(self) -> None:
        """Bo moves in in October."""
        ledger = after(family(month="2026-10"), after(single()))
        assert ledger.known_from == {"anna": SEPTEMBER, "bo": SEPTEMBER.plus(1)}

    def test_who_was_away_before_a_gap_is_unknown_through_it(self) -> None:
        """Bo is away in October; nobody applies for November."""
        away = after(single(month="2026-10"), after(family()))
        back = after(family(month="2026-12"), away)
        assert str(back.known_from["bo"]) == "2026-12"
        at_once = after(family(month="2026-11"), away)
        assert str(at_once.known_from["bo"]) == "2026-11"

    def test_who_leaves_stays_in_the_ledger_and_the_months_away_are_unknown(self) -> None:
        """It goes along to the next household; here nobody knows what Bo has there."""
        both = after(family())
        ledger = after(single(month="2026-10"), both)
        assert ledger.support_months["bo"] == {SEPTEMBER}
        assert ledger.known_from == {"anna": SEPTEMBER, "bo": SEPTEMBER.plus(2)}
        alone = single(month="2026-10", household=fs.Household.single("bo"), costs=[])
        assert after(alone, both).support_months["bo"] == {SEPTEMBER, SEPTEMBER.plus(1)}


class TestMonths:
    """Months are entered in the order of time, each once."""

    def test_the_ledger_says_how_far_it_has_come(self) -> None:
        """So that a gap can be shown."""
        assert after(single()).through == SEPTEMBER

    def test_an_entered_month_is_not_calculated_from_its_own_ledger(self) -> None:
        """What it leaves would be counted twice."""
        ledger = after(single())
        for month in ("2026-09", "2026-08"):
            with pytest.raises(fs.InvalidFacts) as raised:
                fs.calculate(single(month=month), ledger=ledger)
            assert [one.code for one in raised.value.faults] == ["month_already_entered"]

    def test_what_is_not_settled_is_not_entered(self) -> None:
        """Neither a question nor a supposition."""
        awaiting = awaits(single(gig(1_000, id="g")))
        for result in (awaiting, awaiting.if_granted, awaiting.if_refused, None, single()):
            with pytest.raises(fs.InvalidFacts) as raised:
                fs.Ledger().after(result)  # type: ignore[arg-type]
            assert [one.code for one in raised.value.faults] == ["month_unsettled"]

    def test_what_was_calculated_from_something_else_is_not_added(self) -> None:
        """Another surplus, other earnings of a child, or another use; all at once."""
        kim = child("2008-05-05", in_school=True)
        assessed = standing(ALL, caps=fs.Caps(per_year=9_000))
        case = family(
            gig(500), wage(700, person="kim", gross=900), children=[kim], assessments=[assessed]
        )
        ledger = fs.Ledger(
            surplus=[fs.Surplus(month="2026-08", amount=5)],
            youth_earnings={"kim": [fs.YearEarnings(year=2026, gross=5, net=5)]},
            assessment_use={"A1": fs.AssessmentUse(by_year={2026: 5})},
        )
        with pytest.raises(fs.InvalidFacts) as raised:
            ledger.after(settle(case))
        assert [(one.code, one.at) for one in raised.value.faults] == [
            ("ledger_differs", "result.ledger.surplus"),
            ("ledger_differs", "result.ledger.youth_earnings"),
            ("ledger_differs", "result.ledger.assessment_use"),
        ]

    def test_a_ledger_that_was_forgotten_is_told(self) -> None:
        """Its months with support would not have been looked at."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.Ledger(through="2026-08").after(settle(single()))
        assert [(one.code, one.at) for one in raised.value.faults] == [
            ("ledger_differs", "result.ledger.through")
        ]

    def test_only_a_decision_is_taken_for_one(self) -> None:
        """A supposition has a försörjningsstöd too."""
        supposed = awaits(single(gig(1_000, id="g"))).if_granted
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.Ledger().after(settle(single()), supposed)  # type: ignore[arg-type]
        assert [(one.code, one.at) for one in raised.value.faults] == [("wrong_kind", "decided")]

    def test_months_with_support_may_have_been_told_since(self) -> None:
        """Nothing is added to them."""
        told = fs.Ledger(support_months={"anna": ["2026-08"]})
        assert told.after(settle(single())).support_months["anna"] == {
            SEPTEMBER,
            SEPTEMBER.plus(-1),
        }

    def test_a_recomputed_month_is_not_entered(self) -> None:
        """It stands beside what was decided (P46)."""
        again = fs.settled(fs.recompute(settle(single()), single()).now)
        for recomputed in (again, pickle.loads(pickle.dumps(again))):  # noqa: S301 - our own
            with pytest.raises(fs.InvalidFacts) as raised:
                fs.Ledger().after(recomputed)
            assert [one.code for one in raised.value.faults] == ["month_recomputed"]

    def test_nothing_is_changed(self) -> None:
        """Neither the ledger nor the result."""
        before = fs.Ledger()
        result = settle(single(wage(12_000)))
        assert before.after(result) == before.after(result)
        assert before == fs.Ledger()
        assert result == settle(single(wage(12_000)))

    def test_the_hash_of_a_month_does_not_rest_on_how_far_the_ledger_has_come(self) -> None:
        """It moves no amount."""
        told = fs.Ledger(support_months={"anna": ["2026-08"]})
        entered = fs.Ledger(support_months={"anna": ["2026-08"]}, through="2026-08")
        hashes = {settle(single(), ledger=one).input_hash for one in (told, entered)}
        assert len(hashes) == 1


class TestMonthsNobodyAppliedFor:
    """A gap is shown in the next sheet, breaks the row, and uses nothing."""

    @pytest.mark.parametrize(
        "month, title",
        [
            ("2026-10", None),
            ("2026-11", "Ingen ansökan införd för 2026-10"),
            ("2026-12", "Ingen ansökan införd för 2026-10 till 2026-11"),
        ],
    )
    def test_is_a_row_of_the_next_sheet(self, month: str, title: str | None) -> None:
        """Of 0 kronor; there is none where the months follow each other."""
        result = settle(single(month=month), ledger=after(single()))
        rows = [(row.title, row.amount) for row in result.sheet.part("EARLIER")]
        assert rows == ([] if title is None else [(title, 0)])

    def test_a_ledger_that_the_caller_has_written_has_no_gap(self) -> None:
        """It does not say how far it has come."""
        told = fs.Ledger(support_months={"anna": ["2026-01"]})
        assert settle(single(), ledger=told).sheet.part("EARLIER") == ()

    def test_stands_first_in_what_is_printed(self) -> None:
        """Before the norm."""
        text = str(settle(single(month="2026-11"), ledger=after(single())))
        assert text.index("Tidigare månader") < text.index("Ingen ansökan") < text.index("Norm\n")


class TestYouth:
    """Own work adds up for each child and calendar year, by the day of payment."""

    KIM = child("2008-05-05", in_school=True)

    def earned(self, *incomes: fs.Income, ledger: fs.Ledger | None = None, **rest: Any) -> Any:
        """What Kim has earned, after the month."""
        ledger = after(family(*incomes, children=[self.KIM], **rest), ledger)
        return [(one.year, one.gross, one.net) for one in ledger.youth_earnings["kim"]]

    def test_a_month_adds_what_it_pays(self) -> None:
        """Gross and net, whichever the practice holds against the limit."""
        assert self.earned(wage(700, person="kim", gross=1_000)) == [(2026, 1_000, 700)]

    def test_it_adds_to_the_year(self) -> None:
        """Two months, and two payments of one."""
        first = after(family(wage(700, person="kim", gross=1_000), children=[self.KIM]))
        october = [
            wage(70, person="kim", gross=100, paid_on="2026-09-01"),
            wage(7, person="kim", gross=10, paid_on="2026-09-30"),
        ]
        assert self.earned(*october, ledger=first, month="2026-10") == [(2026, 1_110, 777)]

    def test_a_new_year_has_an_account_of_its_own(self) -> None:
        """Pay of December counts in January, and belongs to the year it was paid."""
        december = fs.Ledger(
            youth_earnings={"kim": [fs.YearEarnings(year=2025, gross=5, net=5)]},
        )
        paid = wage(700, person="kim", gross=1_000, paid_on="2025-12-31")
        assert self.earned(paid, ledger=december, month="2026-01") == [(2025, 1_005, 705)]
        later = wage(700, person="kim", gross=1_000, paid_on="2026-01-02")
        assert self.earned(later, ledger=december, month="2026-02") == [
            (2025, 5, 5),
            (2026, 1_000, 700),
        ]

    def test_where_gross_is_unknown_the_net_stands_for_it(self) -> None:
        """As in the calculation, which says so."""
        assert self.earned(wage(700, person="kim")) == [(2026, 700, 700)]

    @pytest.mark.parametrize("through, unknown", [("2026-09", True), ("2026-10", False)])
    def test_a_child_s_pay_in_months_that_nobody_applied_for_is_unknown(
        self, through: str, unknown: bool
    ) -> None:
        """Kim may have earned something in September that would have counted in October."""
        ledger = fs.Ledger(youth_earnings={"kim": []}, through=through)
        paid = wage(9, "2026-10-05", person="kim", gross=9)
        result = settle(family(paid, month="2026-11", children=[self.KIM]), ledger=ledger)
        codes = {one.code for one in result.notices}
        assert ("youth_earnings_unknown" in codes) is unknown
        known_from = ledger.after(result).known_from.get("kim")
        assert known_from == (fs.Month(2026, 11) if unknown else None)

    @pytest.mark.parametrize("month, unknown", [("2026-01", True), ("2026-02", False)])
    def test_a_gap_in_another_year_leaves_this_one_known(self, month: str, unknown: bool) -> None:
        """December's pay counts in January, and that of January in February."""
        through = str(fs.Month.parse(month).plus(-2))
        ledger = fs.Ledger(youth_earnings={"kim": []}, through=through)
        paid = wage(9, f"{fs.Month.parse(month).plus(-1)}-05", person="kim", gross=9)
        result = settle(family(paid, month=month, children=[self.KIM]), ledger=ledger)
        assert ("youth_earnings_unknown" in {one.code for one in result.notices}) is unknown

    def test_a_child_that_is_away_may_have_earned(self) -> None:
        """Kim is no member in October, and is known again from November."""
        before = after(family(children=[self.KIM]))
        away = after(family(month="2026-10"), before)
        assert away.known_from["kim"] == fs.Month(2026, 11)

    def test_a_net_that_stands_for_a_gross_is_told_all_the_year(self) -> None:
        """Also in a month whose own gross is known."""
        first = after(family(wage(700, person="kim"), children=[self.KIM]))
        (earned,) = first.youth_earnings["kim"]
        assert not earned.gross_known
        paid = wage(70, "2026-09-25", person="kim", gross=100)
        october = family(paid, month="2026-10", children=[self.KIM])
        result = settle(october, ledger=first)
        assert "gross_unknown" in {one.code for one in result.notices}
        assert not first.after(result).youth_earnings["kim"][0].gross_known
        net = settle(october, ledger=first, practice=fs.Practice(youth_basis="NET"))
        assert "gross_unknown" not in {one.code for one in net.notices}

    def test_a_child_that_earns_nothing_is_known_to(self) -> None:
        """Nothing is not unknown."""
        assert self.earned() == []

    def test_other_income_and_adults_add_nothing(self) -> None:
        """Only own work of children and school youths is counted up."""
        ledger = after(
            family(income("CHILD_SUPPORT", 500, person="kim"), wage(9_000), children=[self.KIM])
        )
        assert ledger.youth_earnings == {"kim": ()}

    def test_what_goes_beyond_a_child_s_norm_is_no_earning(self) -> None:
        """It is left out as own work is, and counts toward no limit."""
        support = income("CHILD_SUPPORT", 20_000, person="kim")
        result = settle(family(support, children=[self.KIM]))
        (beyond,) = (row for row in result.sheet if row.rule == "ChildIncomeBeyondNorm")
        assert beyond.amount > 0
        assert fs.Ledger().after(result).youth_earnings == {"kim": ()}


class TestUse:
    """What an assessment leaves out is booked by the day of the work."""

    def use(self, *gigs: fs.Income, **rest: Any) -> fs.AssessmentUse:
        """What has been used of the standing assessment A1 after a month with these gigs."""
        assessed = rest.pop("assessed", standing(ALL, valid_from="2025-01-01"))
        return after(single(*gigs, assessments=[assessed], **rest)).assessment_use["A1"]

    def test_by_the_year_and_the_month_of_the_work(self) -> None:
        """Work of December that is paid in January is the old year's."""
        use = self.use(
            gig(300, "2025-12-30", paid_on="2026-01-05"),
            gig(200, "2026-01-04", paid_on="2026-01-31"),
            gig(100, "2026-01-05", paid_on="2026-01-31"),
            month="2026-02",
        )
        assert use.by_year == {2025: 300, 2026: 300}
        assert use.occasions_by_month == {fs.Month(2025, 12): 1, fs.Month(2026, 1): 2}
        assert use.occasions == 3

    def test_an_opportunity_that_left_nothing_out_is_not_used(self) -> None:
        """The cap of the month was full."""
        assessed = standing(ALL, caps=fs.Caps(per_month=500))
        use = self.use(gig(500, "2026-08-01"), gig(500, "2026-08-02"), assessed=assessed)
        assert (use.occasions, use.by_year) == (1, {2026: 500})

    def test_one_that_is_paid_in_two_months_is_one(self) -> None:
        """Its name is kept, with what has been left out for it."""
        assessed = standing(fs.PerOccasion(500))
        first = single(gig(300, id="g1"), assessments=[assessed])
        second = single(
            gig(300, paid_on="2026-09-20", id="g2"), month="2026-10", assessments=[assessed]
        )
        ledger = after(first)
        result = settle(second, ledger=ledger)
        assert result.disregarded.assessment == 200
        use = ledger.after(result).assessment_use["A1"]
        assert (use.occasions, use.by_year) == (1, {2026: 500})
        (known,) = use.known_occasions.values()
        assert (known.occasions, known.left_out) == (1, 500)

    def test_a_payslip_with_several_counts_as_many(self) -> None:
        """Also without a limit, so that one can be set later."""
        assert self.use(gig(1_000, occasions=4)).occasions == 4

    def test_the_unused_room_of_a_month_is_not_carried(self) -> None:
        """September used 200 of its 500; October has 500."""
        assessed = standing(ALL, caps=fs.Caps(per_month=500))
        ledger = after(single(gig(200), assessments=[assessed]))
        october = single(
            gig(900, "2026-09-10", paid_on="2026-09-25"), month="2026-10", assessments=[assessed]
        )
        assert settle(october, ledger=ledger).disregarded.assessment == 500

    def test_an_assessment_of_payments_has_no_account(self) -> None:
        """It is used when they are paid."""
        case = single(gig(500, id="g"), assessments=[payments(ALL, "g")])
        assert after(case).assessment_use == {}

    def test_save_for_an_opportunity_that_is_paid_in_parts(self) -> None:
        """An amount for each opportunity holds across months."""
        assessed = payments(fs.PerOccasion(500), "g1", "g2")
        ledger = after(single(gig(300, id="g1"), assessments=[assessed]))
        late = single(
            gig(300, paid_on="2026-09-20", id="g2"), month="2026-10", assessments=[assessed]
        )
        assert settle(late, ledger=ledger).disregarded.assessment == 200
        unpaid = single(month="2026-11", assessments=[assessed])
        assert after(unpaid, ledger).assessment_use == ledger.assessment_use

    def test_an_id_by_place_is_not_kept_for_an_opportunity(self) -> None:
        """Next month it is another assessment's; a notice asks for an id."""
        unnamed = payments(fs.PerOccasion(500), "g1", id="")
        case = single(gig(300, id="g1"), assessments=[unnamed])
        assert after(case).assessment_use == {}
        (told,) = (n for n in settle(case).notices if n.code == "assessment_named_by_place")
        assert told.refs == ("assessment-1",)

    def test_one_that_leaves_nothing_out_is_known_to(self) -> None:
        """So its caps are known later, when it began in a known month."""
        assessed = standing(ALL, valid_from="2026-08-01", caps=fs.Caps(total=900))
        ledger = after(single(assessments=[assessed]))
        assert ledger.assessment_use == {"A1": fs.AssessmentUse()}
        october = single(
            gig(900, "2026-09-10", paid_on="2026-09-25"), month="2026-10", assessments=[assessed]
        )
        codes = {one.code for one in settle(october, ledger=ledger).notices}
        assert "caps_unknown" not in codes

    def test_use_from_before_the_ledger_stays_unknown(self) -> None:
        """It is told every month, though the later months are known."""
        assessed = standing(ALL, caps=fs.Caps(total=9_000))
        ledger = after(single(gig(500), assessments=[assessed]))
        assert ledger.assessment_use["A1"].known_from == SEPTEMBER
        october = single(
            gig(900, "2026-09-10", paid_on="2026-09-25"), month="2026-10", assessments=[assessed]
        )
        result = settle(october, ledger=ledger)
        assert "caps_unknown" in {one.code for one in result.notices}
        assert ledger.after(result).assessment_use["A1"].known_from == SEPTEMBER

    def test_what_the_caller_has_told_is_known(self) -> None:
        """Also where the person's months are known only from later."""
        told = fs.Ledger(
            assessment_use={"A1": fs.AssessmentUse(by_year={2026: 400}, occasions=1)},
            known_from={"anna": "2026-09"},
        )
        case = single(gig(500), assessments=[standing(ALL, caps=fs.Caps(per_year=800))])
        assert settle(case, ledger=told).disregarded.assessment == 400
        use = after(case, told).assessment_use["A1"]
        assert (use.by_year, use.occasions, use.known_from) == ({2026: 800}, 2, None)


class TestExtremes:
    """What a calculation takes, a ledger can hold, and give to JSON and back."""

    @pytest.mark.parametrize(
        "gigs",
        [
            (gig(500, activity="x" * 200),),
            (gig(500, fs.Period("2026-08-01", "2026-08-13"), activity="x" * 200),),
            (gig(9_999_999_999, id="a"), gig(9_999_999_999, "2026-08-14", id="b")),
            (
                gig(9, occasions=1_000_000, id="a"),
                gig(9, "2026-08-14", occasions=1_000_000, id="b"),
            ),
        ],
    )
    def test_of_names_amounts_and_numbers(self, gigs: tuple[fs.Income, ...]) -> None:
        """The longest and the highest of each."""
        activities = {one.gig.activity for one in gigs if one.gig is not None}
        assessed = standing(ALL, activities=activities, caps=fs.Caps(total=10**10 - 1))
        wages = [wage(9_999_999_999), wage(9_999_999_999)]
        result = settle(single(*gigs, *wages, assessments=[assessed]))
        assert result.notices
        ledger = fs.Ledger().after(result)
        assert from_json(to_json(ledger), fs.Ledger) == ledger

    def test_of_decimals(self) -> None:
        """Five shares in turn, none of them rounded."""
        five = [payments(fs.Share("0.3333"), "g", id=f"B{number}") for number in range(5)]
        result = settle(
            single(gig("12000.01", id="g"), assessments=five),
            practice=fs.Practice(assessment_rounding=None),
        )
        ledger = fs.Ledger().after(result)
        assert from_json(to_json(ledger), fs.Ledger) == ledger
        finest = standing(fs.Share("0.3333"), caps=fs.Caps(total=9_000))
        drawn = settle(
            single(gig("0.01"), assessments=[finest]),
            practice=fs.Practice(assessment_rounding=None),
        )
        assert fs.Ledger().after(drawn).assessment_use["A1"].by_year


class TestPlacesAcrossMonths:
    """An opportunity that is paid in parts has the places that it has been given."""

    def test_what_it_has_been_given_holds_for_its_later_pay(self) -> None:
        """One place of three, 400 kr: 300 of the first payment, and 100 of the second."""
        assessed = standing(fs.PerOccasion(400), max_occasions=1)
        parts: Any = {"occasions": 3, "occasion_id": "tour"}
        first = gig(300, id="g1", **parts)
        second = gig(300, paid_on="2026-09-20", id="g2", **parts)
        together = settle(single(first, gig(300, id="g2", **parts), assessments=[assessed]))
        assert together.disregarded.assessment == 400
        ledger = after(single(first, assessments=[assessed]))
        later = settle(single(second, month="2026-10", assessments=[assessed]), ledger=ledger)
        assert later.disregarded.assessment == 100
        use = ledger.after(later).assessment_use["A1"]
        assert (use.occasions, use.by_year) == (1, {2026: 400})

    def test_its_place_is_of_the_month_that_gave_it(self) -> None:
        """The December part takes the place, though the cap of that year leaves it nothing."""
        assessed = standing(
            ALL, valid_from="2025-01-01", caps=fs.Caps(per_year=900), max_occasions_per_month=1
        )
        full = fs.Ledger(assessment_use={"A1": fs.AssessmentUse(by_year={2025: 900})})
        case = single(
            gig(500, "2025-12-31", occasion_id="new year", paid_on="2026-01-10", id="a"),
            gig(600, "2026-01-01", occasion_id="new year", paid_on="2026-01-10", id="b"),
            month="2026-02",
            assessments=[assessed],
        )
        use = after(case, full).assessment_use["A1"]
        assert use.occasions_by_month == {fs.Month(2025, 12): 1}
        assert use.by_year == {2025: 900, 2026: 600}
