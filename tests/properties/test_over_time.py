import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    NOTHING_KNOWN,
    ONE_ADULT,
    ORDINARY,
    assessment,
    figures,
    pay,
    standing,
    with_assessments,
)

JANUARY = fs.Month(2025, 1)
RENT = fs.Cost(kind="HOUSING", applied=3_000, approved=3_000)
HIRED = frozenset({fs.IncomeKind.EMPLOYMENT, fs.IncomeKind.FEE})

kronor = st.sampled_from((0, 0, 1)) | st.integers(0, 15_000)
limits = st.none() | st.integers(0, 20_000)
twelve = st.lists(kronor, min_size=12, max_size=12)


def paid_in(month: fs.Month, net: int, kind: str = "OTHER", person: str = "anna") -> fs.Income:
    """An income that counts in the month."""
    return fs.Income(person=person, kind=kind, net=net, paid_on=month.plus(-1).last_day)


def walk(month: fs.Month, net: int, lag: int = 0, **terms: Any) -> fs.Income:
    """Pay for a walk, that counts in the month; the work was done so many months before the pay."""
    worked = month.plus(-1 - lag).first_day
    usual: dict[str, Any] = {"worked": worked, "paid_on": month.plus(-1).last_day}
    return pay(terms.pop("id", str(month)), net, **(usual | terms))


def months(
    incomes: Iterable[Sequence[fs.Income]],
    *,
    first: fs.Month = JANUARY,
    household: fs.Household = ONE_ADULT,
    assessments: Iterable[fs.IndividualAssessment] = (),
) -> list[fs.Case]:
    """Months in a row of a household with a rent, each with its incomes."""
    given_once = tuple(assessments)
    return [
        fs.Case(
            month=first.plus(place),
            household=household,
            costs=[RENT],
            incomes=theirs,
            assessments=given_once,
        )
        for place, theirs in enumerate(incomes)
    ]


def played(cases: Iterable[fs.Case], **terms: Any) -> list[tuple[fs.Settled, fs.Ledger]]:
    """Each month, settled, with the ledger after it."""
    found = []
    for one in fs.run_months(cases, **terms):
        assert isinstance(one.result, fs.Settled)
        found.append((one.result, one.ledger))
    return found


def total(cases: Iterable[fs.Case], figure: str, **terms: Any) -> Decimal:
    """One figure, summed over the months."""
    run = played(cases, **terms)
    return sum((getattr(result, figure) for result, _ in run), Decimal(0))


@st.composite
def runs(draw: st.DrawFn, /, most: int = 6, **options: Any) -> list[fs.Case]:
    """Months of one adult, with gaps that nobody applied for; every gig is covered."""
    month = draw(fst.months(first=fs.Month(2016, 1), last=fs.Month(2024, 11)))
    form, basis = draw(fst.forms()), draw(st.sampled_from(fs.LegalBasis))
    limit = st.none() | fst.amounts(4_000)
    caps = draw(st.builds(fs.Caps, per_month=limit, per_year=limit, total=limit))
    one = assessment(form=form, legal_basis=basis, scope=standing(caps=caps))
    cases = []
    for _ in range(draw(st.integers(1, most))):
        pinned: dict[str, Any] = {"household": ONE_ADULT, "assessed": False, "kinds": HIRED}
        case = draw(fst.cases(month=month, **(pinned | options)))
        cases.append(with_assessments(case, [one]))
        month = month.plus(draw(st.sampled_from((1, 1, 1, 2, 5))))
    return cases


class TestARun:
    """A run of months is ``calculate`` and ``Ledger.after``, one month after the other."""

    @given(cases=runs(), practice=fst.practices())
    def test_a_run_is_the_fold_of_its_months(
        self, cases: list[fs.Case], practice: fs.Practice
    ) -> None:
        """P39: and each, from its case and its ledger, comes to the same whenever it is asked."""
        ledger = NOTHING_KNOWN
        for case, (result, after) in zip(cases, played(cases, practice=practice), strict=True):
            alone = fs.settled(fs.calculate(case, ledger=ledger, practice=practice))
            assert figures(alone) == figures(result)
            assert alone.input_hash == result.input_hash
            ledger = ledger.after(alone)
            assert ledger == after


class TestNoLookAhead:
    """P38: the result for a month depends only on data dated up to that month.

    There is one exception: a planned review that is recorded later.
    """

    @given(cases=runs(), data=st.data())
    def test_later_months_move_no_earlier_one(
        self, cases: list[fs.Case], data: st.DataObject
    ) -> None:
        """Whatever comes after, a month that has been entered stays as it was."""
        until = data.draw(st.integers(1, len(cases)))
        before = [(figures(result), after) for result, after in played(cases[:until])]
        assert [(figures(one), after) for one, after in played(cases)][:until] == before

    @given(cases=runs(most=3), after=st.integers(1, 13), data=st.data())
    def test_what_is_dated_later_moves_nothing_where_it_stands_in_the_case(
        self, cases: list[fs.Case], after: int, data: st.DataObject
    ) -> None:
        """Pay of a later month, and what a person does later about the assessment."""
        *_, last = played(cases)
        case, result = cases[-1], last[0]
        (one,) = case.assessments
        assert isinstance(one.scope, fs.Standing)
        month = case.month.plus(after)
        on = month.first_day
        revoked = fs.Revocation(on=on, by="officer-3", reason="journal 9")
        changes: dict[str, Any] = data.draw(
            st.sampled_from(
                (
                    {"revoked": revoked},
                    {"pauses": [fs.Period(on)]},
                    {"review_dates": [on]},
                    {"valid_to": on},
                )
            )
        )
        told = evolve(
            case,
            incomes=[*case.incomes, evolve(paid_in(month, 7_000), id="later")],
            assessments=[
                evolve(one, scope=evolve(one.scope, **changes)),
                assessment(id="new", supersedes="assessment", scope=standing(valid_from=on)),
            ],
        )
        again = fs.settled(fs.calculate(told, ledger=result.ledger))
        assert figures(again) == figures(result)

    def test_a_review_recorded_later_is_the_exception(self) -> None:
        """The work had become a question, and is covered again, also backwards."""
        on = JANUARY.plus(-3).first_day
        planned = standing(review_dates=[on])
        (case,) = months([[walk(JANUARY, 500)]], assessments=[assessment(scope=planned)])
        assert isinstance(fs.calculate(case), fs.AwaitsAssessment)
        held = standing(review_dates=[on], reviewed_on=[JANUARY.plus(7).first_day])
        (month,) = played([evolve(case, assessments=[assessment(scope=held)])])
        assert month[0].disregarded.assessment == 500


class TestJobbstimulansOverTime:
    """12 kap. 8 § första stycket, 4 kap. 1 b §.

    "För den som har fått försörjningsstöd under sex månader i följd ska 25 procent av
    inkomsterna av anställning inte beaktas [...] gäller under två år."
    """

    @given(
        story=st.lists(st.sampled_from(("s", "s", "s", "s", "s", "s", "-")), max_size=36)
        | st.integers(0, 35).map(lambda place: ["s"] * place + ["-"] + ["s"] * (35 - place))
    )
    def test_six_months_in_a_row_give_24_and_then_six_new_are_needed(
        self, story: list[str]
    ) -> None:
        """P33: one month without starts the count anew; the two years run without aid too."""
        first = fs.Month(2024, 1)
        wages = [[paid_in(first.plus(place), 1_000, "EMPLOYMENT")] for place in range(len(story))]
        refused = fs.Decided(forsorjningsstod=0, ground="journal 8")
        decided = {first.plus(place): refused for place, one in enumerate(story) if one == "-"}
        run = played(months(wages, first=first), decided=decided)
        found = {place for place, (result, _) in enumerate(run) if result.disregarded.jobbstimulans}
        # Six in a row take the next 24 with them, and the count goes on after those.
        periods = re.finditer("s{6}(.{0,24})", "".join(story))
        assert found == {place for one in periods for place in range(*one.span(1))}
        assert {result.disregarded.jobbstimulans for result, _ in run} <= {0, 250}

    @given(story=st.lists(st.sampled_from("aab"), min_size=6, max_size=20))
    def test_the_right_is_the_persons_own(self, story: list[str]) -> None:
        """P34: months of one alone never qualify the other; months together are both's."""
        first = fs.Month(2024, 1)
        together = fs.Household.couple("anna", "bo")
        cases = []
        for place, one in enumerate(story):
            month = first.plus(place)
            wages = [paid_in(month, 1_000, "EMPLOYMENT")]
            wages += [paid_in(month, 2_000, "EMPLOYMENT", "bo")] * (one == "b")
            household = together if one == "b" else ONE_ADULT
            cases += months([wages], first=month, household=household)
        anna = re.search("^.{6}", "".join(story))
        bo = re.search("b{6}", "".join(story))
        for place, (result, _) in enumerate(played(cases)):
            qualified = {
                "anna": anna is not None and place >= anna.end(),
                "bo": bo is not None and place >= bo.end() and story[place] == "b",
            }
            found = {row.refs[0]: row.amount for row in result.sheet.find("Jobbstimulans")}
            assert found.get("anna", 0) == 250 * qualified["anna"]
            assert found.get("bo", 0) == 500 * qualified["bo"]


class TestYouthOverTheYear:
    """12 kap. 9 §, 4 kap. 1 a §: own work of children and school youths.

    What goes above one prisbasbelopp in a calendar year may be counted.
    """

    KIM = fs.Member(id="kim", role="CHILD", born="2008-05-17", in_school=True)
    FAMILY = fs.Household.single("anna", children=[KIM])

    def _year(self, nets: Sequence[int]) -> list[fs.Case]:
        """A year of Kim's walks, which Kim's assessment covers; paid in one calendar year."""
        capped = standing(caps=fs.Caps(per_year=1_000, total=1_500))
        walks = [
            [] if not net else [evolve(walk(month, net), person="kim", gross=net)]
            for place, net in enumerate(nets)
            for month in [fs.Month(2025, 2).plus(place)]
        ]
        return months(
            walks,
            first=fs.Month(2025, 2),
            household=self.FAMILY,
            assessments=[assessment(person="kim", scope=capped)],
        )

    @given(parts=st.lists(st.integers(0, 20_000), min_size=11, max_size=11))
    def test_up_to_one_prisbasbelopp_a_year_changes_nothing(self, parts: list[int]) -> None:
        """P32: the aid is as without it, and nothing is used of any cap."""
        limit = int(fs.prisbasbelopp(2025))
        nets: list[int] = []
        for part in parts:
            nets.append(min(part, limit - sum(nets)))
        with_work, without = played(self._year(nets)), played(self._year([0] * 11))
        for (worked, after), (idle, _) in zip(with_work, without, strict=True):
            assert worked.aid == idle.aid
            used = after.assessment_use.values()
            assert not any(use.by_year or use.occasions for use in used)
        (year,) = with_work[-1][1].youth_earnings["kim"] or (None,)
        assert (year.gross if year else 0) == sum(nets)

    @given(parts=st.lists(st.integers(0, 20_000), min_size=11, max_size=11))
    def test_of_a_year_exactly_what_lies_above_counts(self, parts: list[int]) -> None:
        """Whichever months it was earned in."""
        cases = [with_assessments(case, ()) for case in self._year(parts)]
        plain = [
            evolve(case, incomes=[evolve(one, gig=None) for one in case.incomes]) for case in cases
        ]
        assert total(plain, "counted_income") == max(0, sum(parts) - fs.prisbasbelopp(2025))


class TestCapsOverTime:
    """The caps of a standing assessment hold over all months together."""

    @given(nets=twelve, lags=st.lists(st.integers(0, 14), min_size=12, max_size=12), cap=kronor)
    def test_of_a_year_the_cap_or_the_pay_is_left_out(
        self, nets: list[int], lags: list[int], cap: int
    ) -> None:
        """P17: min(cap, covered pay), by the year of the work, whenever it is paid."""
        walks = [walk(JANUARY.plus(place), net, lags[place]) for place, net in enumerate(nets)]
        capped = assessment(scope=standing(caps=fs.Caps(per_year=cap)))
        run = played(months([[one] for one in walks], assessments=[capped]))
        by_year: dict[int, int] = {}
        for one, net in zip(walks, nets, strict=True):
            assert one.gig is not None
            by_year[one.gig.last_day.year] = by_year.get(one.gig.last_day.year, 0) + net
        left_out = {year: min(cap, earned) for year, earned in by_year.items()}
        used = run[-1][1].assessment_use.get("assessment", fs.AssessmentUse()).by_year
        assert {year: kr for year, kr in used.items() if kr} == {
            year: kr for year, kr in left_out.items() if kr
        }
        assert sum(result.disregarded.assessment for result, _ in run) == sum(left_out.values())

    @given(nets=twelve, place=st.integers(0, 11), extra=kronor, cap=kronor, data=st.data())
    def test_earning_more_in_any_month_never_costs_anything_over_the_year(
        self, nets: list[int], place: int, extra: int, cap: int, data: st.DataObject
    ) -> None:
        """P18: what one month draws of the cap another lacks, and no more."""
        practice = evolve(ORDINARY, carry_surplus_months=data.draw(st.integers(0, 3)))
        capped = assessment(scope=standing(caps=fs.Caps(per_year=cap)))

        def year(earned: list[int]) -> Decimal:
            walks = [[walk(JANUARY.plus(month), net)] for month, net in enumerate(earned)]
            cases = months(walks, assessments=[capped])
            return total(cases, "resources", practice=practice)

        more = [net + extra * (month == place) for month, net in enumerate(nets)]
        assert year(more) >= year(nets)

    @given(
        pairs=st.lists(st.tuples(kronor, kronor), min_size=2, max_size=12),
        caps=st.builds(fs.Caps, per_month=limits, per_year=limits, total=limits),
        form=fst.forms(),
    )
    def test_no_cap_is_ever_exceeded(
        self, pairs: list[tuple[int, int]], caps: fs.Caps, form: fs.Form
    ) -> None:
        """P19: neither that of a month, nor of a year, nor that of all."""
        walks = [
            [walk(month, net, id=f"{month} {number}") for number, net in enumerate(nets)]
            for place, nets in enumerate(pairs)
            for month in [JANUARY.plus(place)]
        ]
        capped = assessment(form=form, scope=standing(caps=caps))
        for result, after in played(months(walks, assessments=[capped])):
            use = after.assessment_use["assessment"].by_year
            assert caps.per_month is None or result.disregarded.assessment <= caps.per_month
            assert caps.per_year is None or max(use.values(), default=0) <= caps.per_year
            assert caps.total is None or sum(use.values()) <= caps.total

    @given(nets=twelve, amount=st.integers(1, 5_000), form=st.booleans())
    def test_room_that_a_month_has_not_used_is_not_carried(
        self, nets: list[int], amount: int, form: bool
    ) -> None:
        """P19: each month has its own amount, whatever the others left."""
        given_once = (
            assessment(form=fs.PerMonth(amount))
            if form
            else assessment(scope=standing(caps=fs.Caps(per_month=amount)))
        )
        walks = [[walk(JANUARY.plus(place), net)] for place, net in enumerate(nets)]
        run = played(months(walks, assessments=[given_once]))
        assert [one.disregarded.assessment for one, _ in run] == [min(amount, net) for net in nets]

    @given(parts=st.lists(kronor, min_size=2, max_size=6), data=st.data())
    def test_no_krona_is_left_out_twice_over_several_months(
        self, parts: list[int], data: st.DataObject
    ) -> None:
        """P16: two assessments of a gig that is paid in parts leave out no more than was paid."""
        first, second = (
            assessment(
                id=name,
                form=data.draw(fst.forms(refusal=True)),
                scope=fs.Payments([str(place) for place in range(len(parts))]),
                legal_basis=data.draw(st.sampled_from(fs.LegalBasis)),
                combine=data.draw(st.none() | st.sampled_from(fs.Combine)),
            )
            for name in ("first", "second")
        )
        walks = [
            [walk(JANUARY.plus(place), net, lag=place, id=str(place), occasion_id="walk")]
            for place, net in enumerate(parts)
        ]
        run = played(months(walks, assessments=[first, second]))
        for (result, _), net in zip(run, parts, strict=True):
            assert 0 <= result.disregarded.assessment <= net
        for one in (first, second):
            if isinstance(one.form, fs.PerOccasion):
                rows = [row for result, _ in run for row in result.sheet.part("ASSESSMENT")]
                mine = [row.amount for row in rows if one.id in row.refs]
                assert sum(mine) <= one.form.amount


class TestSpreadOrLump:
    """Earnings of several months, in one sum or spread."""

    @given(nets=twelve, place=st.integers(0, 11))
    def test_without_assessment_a_lump_sum_never_gives_less(
        self, nets: list[int], place: int
    ) -> None:
        """P35: a surplus is not carried, so what goes above the need of a month is kept."""
        spread = [[paid_in(JANUARY.plus(month), net)] for month, net in enumerate(nets)]
        lump = [[paid_in(JANUARY.plus(month), sum(nets) * (month == place))] for month in range(12)]
        assert total(months(lump), "resources") >= total(months(spread), "resources")

    @given(nets=twelve, place=st.integers(0, 11), amount=st.integers(1, 5_000))
    def test_with_an_amount_a_month_spreading_never_raises_what_counts(
        self, nets: list[int], place: int, amount: int
    ) -> None:
        """P36: each month with pay has its own amount."""
        monthly = [assessment(form=fs.PerMonth(amount))]
        spread = [[walk(JANUARY.plus(month), net)] for month, net in enumerate(nets)]
        lump = [[walk(JANUARY.plus(month), sum(nets) * (month == place))] for month in range(12)]
        counted = [
            total(months(pays, assessments=monthly), "counted_income") for pays in (spread, lump)
        ]
        assert counted[0] <= counted[1]

    def test_where_a_surplus_is_carried_long_enough_it_makes_no_difference(self) -> None:
        """P37: 12 000 kronor in one month or 2 000 in each of six give the same in the end.

        The need is 8 180 kronor a month, so the lump leaves 3 820 to the next one.
        """
        first = JANUARY
        spread = months([[paid_in(first.plus(place), 2_000)] for place in range(6)])
        lump = months([[paid_in(first, 12_000)], *([] for _ in range(5))])
        carrying = evolve(ORDINARY, carry_surplus_months=3)
        sums = [total(cases, "resources", practice=carrying) for cases in (spread, lump)]
        assert sums == [49_080, 49_080]
        assert total(lump, "resources") == 49_080 + 3_820


class TestSurplus:
    """What a month leaves over is met in so many months after it as the practice says."""

    @given(
        nets=st.lists(st.sampled_from((9_000, 14_000)) | st.integers(0, 25_000), max_size=12),
        carried=st.integers(0, 3),
    )
    def test_it_is_no_deficit_and_not_older_than_the_practice_says(
        self, nets: list[int], carried: int
    ) -> None:
        """It keeps the month that it comes from, and the oldest is met first."""
        practice = evolve(ORDINARY, carry_surplus_months=carried)
        cases = months([[paid_in(JANUARY.plus(place), net)] for place, net in enumerate(nets)])
        for result, after in played(cases, practice=practice):
            assert all(one.amount > 0 for one in after.surplus)
            young = {
                one.month: one.amount
                for one in result.ledger.surplus
                if result.month <= one.month.plus(carried)
            }
            assert result.surplus_in == sum(young.values())
            left = {one.month: one.amount for one in after.surplus}
            assert sum(left.values()) == result.surplus
            assert set(left) <= {*young, result.month}
            assert all(left.get(month, 0) <= amount for month, amount in young.items())
            for older, younger in pairwise(sorted(young)):
                assert older not in left or left[younger] == young[younger]

    @given(nets=st.lists(st.integers(0, 25_000), min_size=4, max_size=12))
    def test_over_a_whole_run_nothing_is_met_that_was_not_left_over(self, nets: list[int]) -> None:
        """A krona of surplus lowers the aid once, at most."""
        carrying = evolve(ORDINARY, carry_surplus_months=3)
        cases = months([[paid_in(JANUARY.plus(place), net)] for place, net in enumerate(nets)])
        alone, rolled = total(cases, "aid"), total(cases, "aid", practice=carrying)
        left = sum(max(0, net - 8_180) for net in nets)
        assert 0 <= alone - rolled <= left
