"""Each way of earning under each kind of assessment, in kronor that were reckoned by hand."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple, TypeAlias

import pytest
from attrs import evolve

import forsorjning as fs
from forsorjning.cli.examples import names, read

ScopeOf: TypeAlias = Callable[[list[fs.Income]], fs.Scope]

COMMON = fs.PerMonth(800)
"""The form that every example is tried with: 800 kr a month for each person who is paid."""

FORMS = (COMMON, fs.Everything(), fs.PerOccasion(300), fs.Share("0.35"))
BASES = ("RIGHT", "DISCRETIONARY")


class Kronor(NamedTuple):
    """What a road comes to."""

    left_out: Decimal
    jobbstimulans: Decimal
    aid_right: Decimal
    aid_discretionary: Decimal
    resources: Decimal


class Roads(NamedTuple):
    """Without an assessment, all of the pay counted or none of it; then with 800 kr left out."""

    counted: Kronor
    not_counted: Kronor
    right: Kronor
    discretionary: Kronor


class Month(NamedTuple):
    """An example: without and with jobbstimulans, and with the file's own assessment and ledger.

    A fee has no jobbstimulans: then both are the same roads.
    """

    need: Decimal
    pay: Decimal
    without: Roads
    jobbstimulans: Roads
    own: Kronor


def kr(*amounts: int | str) -> Kronor:
    """Left out, jobbstimulans, aid by right, aid on discretion, income and aid together."""
    return Kronor(*map(Decimal, amounts))


def of_fees(need: int, pay: int, roads: Roads, own: Kronor) -> Month:
    """An example with fees."""
    return Month(Decimal(need), Decimal(pay), roads, roads, own)


def of_wages(need: int, pay: int | str, without: Roads, jobbstimulans: Roads, own: Kronor) -> Month:
    """An example with wages."""
    return Month(Decimal(need), Decimal(pay), without, jobbstimulans, own)


MONTHS = {
    # Anna, September 2026. Norm 3 940 + 1 280 = 5 220, rent 6 500: need 11 720.
    # Four fees of 450: pay 1 800.
    # Counted: aid 11 720 - 1 800 = 9 920, and with the pay 11 720 to live on.
    # Not counted: aid 11 720, and with the pay 13 520.
    # 800 left out: 1 000 counts, aid 10 720, with the pay 12 520. On discretion the right is
    # what it was, 9 920, and 800 is added.
    # Her own: all 1 800 is left out, as on the road where it is not counted.
    "stadsvandring": of_fees(
        11_720,
        1_800,
        Roads(
            kr(0, 0, 9_920, 0, 11_720),
            kr(1_800, 0, 11_720, 0, 13_520),
            kr(800, 0, 10_720, 0, 12_520),
            kr(800, 0, 9_920, 800, 12_520),
        ),
        own=kr(1_800, 0, 11_720, 0, 13_520),
    ),
    # Kerstin, August 2026. Norm 3 940 + 1 280 = 5 220, rent 5 900: need 11 120.
    # Five fees of 480: pay 2 400.
    # Counted: aid 11 120 - 2 400 = 8 720, together 11 120. Not: aid 11 120, together 13 520.
    # 800 left out: 1 600 counts, aid 9 520, together 11 920. On discretion 8 720 + 800.
    # Her own, on discretion: 2 000 a month. Four times 480 is 1 920 and would all fit; of the fifth
    # 80 is left out and 400 counts. Aid 8 720 + 2 000 = 10 720, together 13 120.
    "stadsvandring-fem": of_fees(
        11_120,
        2_400,
        Roads(
            kr(0, 0, 8_720, 0, 11_120),
            kr(2_400, 0, 11_120, 0, 13_520),
            kr(800, 0, 9_520, 0, 11_920),
            kr(800, 0, 8_720, 800, 11_920),
        ),
        own=kr(2_000, 0, 8_720, 2_000, 13_120),
    ),
    # Linn and Sam, June 2026. Norm 7 100 + 1 410 = 8 510, rent 8 200: need 16 710.
    # Fees of 1 000 each: pay 2 000.
    # Counted: aid 16 710 - 2 000 = 14 710, together 16 710. Not: aid 16 710, together 18 710.
    # 800 left out for each, 1 600: 400 counts, aid 16 310, together 18 310. On discretion
    # 14 710 + 1 600.
    # Their own: half of Linn's 1 000 and all of Sam's, 500 + 1 000 = 1 500: 500 counts, aid
    # 16 210, together 18 210.
    "band": of_fees(
        16_710,
        2_000,
        Roads(
            kr(0, 0, 14_710, 0, 16_710),
            kr(2_000, 0, 16_710, 0, 18_710),
            kr(1_600, 0, 16_310, 0, 18_310),
            kr(1_600, 0, 14_710, 1_600, 18_310),
        ),
        own=kr(1_500, 0, 16_210, 0, 18_210),
    ),
    # Yusuf, October 2026. Norm 3 940 + 1 280 = 5 220, rent 7 100: need 12 320.
    # One fee for four Fridays: pay 1 600.
    # Counted: aid 12 320 - 1 600 = 10 720, together 12 320. Not: aid 12 320, together 13 920.
    # 800 left out: 800 counts, aid 11 520, together 13 120. On discretion 10 720 + 800.
    # His own, on discretion: four times 250 is 1 000: 600 counts, aid 10 720 + 1 000 = 11 720,
    # together 13 320.
    "talkshow": of_fees(
        12_320,
        1_600,
        Roads(
            kr(0, 0, 10_720, 0, 12_320),
            kr(1_600, 0, 12_320, 0, 13_920),
            kr(800, 0, 11_520, 0, 13_120),
            kr(800, 0, 10_720, 800, 13_120),
        ),
        own=kr(1_000, 0, 10_720, 1_000, 13_320),
    ),
    # Erik, May 2026. Norm 3 940 + 1 280 = 5 220, rent 6 900: need 12 120. Wages: pay 2 100.
    # Without jobbstimulans. Counted: aid 12 120 - 2 100 = 10 020, together 12 120. Not: aid
    # 12 120, together 14 220. 800 left out: 1 300 counts, aid 10 820, together 12 920; on
    # discretion 10 020 + 800.
    # With it. Counted: a quarter of 2 100 is 525, 1 575 counts, aid 10 545, together 12 645.
    # Not counted: nothing is left for a quarter. By right 800 comes first, then a quarter of
    # 1 300, 325: 975 counts, aid 11 145, together 13 245. On discretion the quarter of 2 100
    # comes first, 525, then 800 of 1 575: 775 counts, aid 10 545 + 800 = 11 345, together 13 445.
    # His own, on discretion: 525 first, then three times 400, 1 200 of 1 575: 375 counts, aid
    # 10 545 + 1 200 = 11 745, together 13 845.
    "skribent": of_wages(
        12_120,
        2_100,
        Roads(
            kr(0, 0, 10_020, 0, 12_120),
            kr(2_100, 0, 12_120, 0, 14_220),
            kr(800, 0, 10_820, 0, 12_920),
            kr(800, 0, 10_020, 800, 12_920),
        ),
        Roads(
            kr(0, 525, 10_545, 0, 12_645),
            kr(2_100, 0, 12_120, 0, 14_220),
            kr(800, 325, 11_145, 0, 13_245),
            kr(800, 525, 10_545, 800, 13_445),
        ),
        own=kr(1_200, 525, 10_545, 1_200, 13_845),
    ),
    # Noor, November 2026. Norm 3 940 + 1 280 = 5 220, rent 7 400: need 12 620.
    # Wages of 742.50 + 1 130 + 390.75: pay 2 263.25.
    # Without jobbstimulans. Counted: aid 12 620 - 2 263.25 = 10 356.75, together 12 620. Not:
    # aid 12 620, together 14 883.25. 800 left out: 1 463.25 counts, aid 11 156.75, together
    # 13 420; on discretion 10 356.75 + 800.
    # With it. Counted: three quarters of 2 263.25 is 1 697.4375, half up 1 697.44, so that
    # 565.81 is left out; aid 10 922.56, together 13 185.81. Not counted: as without. By right
    # 800 first, then of 1 463.25 three quarters, 1 097.4375, half up 1 097.44, so that 365.81
    # is left out; aid 11 522.56, together 13 785.81. On discretion 565.81 first, then 800 of
    # 1 697.44: 897.44 counts, aid 10 922.56 + 800 = 11 722.56, together 13 985.81.
    # Her own, by right: two fifths of each, 297 + 452 + 156.30 = 905.30, then of 1 357.95 three
    # quarters, 1 018.4625, half up 1 018.46, so that 339.49 is left out; aid 11 601.54, together
    # 13 864.79.
    "forsaljning": of_wages(
        12_620,
        "2263.25",
        Roads(
            kr(0, 0, "10356.75", 0, 12_620),
            kr("2263.25", 0, 12_620, 0, "14883.25"),
            kr(800, 0, "11156.75", 0, 13_420),
            kr(800, 0, "10356.75", 800, 13_420),
        ),
        Roads(
            kr(0, "565.81", "10922.56", 0, "13185.81"),
            kr("2263.25", 0, 12_620, 0, "14883.25"),
            kr(800, "365.81", "11522.56", 0, "13785.81"),
            kr(800, "565.81", "10922.56", 800, "13985.81"),
        ),
        own=kr("905.30", "339.49", "11601.54", 0, "13864.79"),
    ),
    # Bo, August 2024. Norm 3 800 + 1 230 = 5 030, rent 6 100: need 11 130.
    # Four fees of 500: pay 2 000.
    # Counted: aid 11 130 - 2 000 = 9 130, together 11 130. Not: aid 11 130, together 13 130.
    # 800 left out: 1 200 counts, aid 9 930, together 11 930. On discretion 9 130 + 800.
    # His own: everything, but of the year's 11 500 is 10 500 used and 1 000 left, which two
    # walks fill: 1 000 counts, aid 10 130, together 12 130.
    "stadsvandring-2024": of_fees(
        11_130,
        2_000,
        Roads(
            kr(0, 0, 9_130, 0, 11_130),
            kr(2_000, 0, 11_130, 0, 13_130),
            kr(800, 0, 9_930, 0, 11_930),
            kr(800, 0, 9_130, 800, 11_930),
        ),
        own=kr(1_000, 0, 10_130, 0, 12_130),
    ),
    # Maria, September 2024. Norm 3 800 + 1 230 = 5 030, rent 5 600: need 10 630.
    # Five fees of 420: pay 2 100.
    # Counted: aid 10 630 - 2 100 = 8 530, together 10 630. Not: aid 10 630, together 12 730.
    # 800 left out: 1 300 counts, aid 9 330, together 11 430. On discretion 8 530 + 800.
    # Her own, on discretion: 1 700 a month. Four times 420 is 1 680; of the fifth 20 is left out
    # and 400 counts. Aid 8 530 + 1 700 = 10 230, together 12 330.
    "stadsvandring-fem-2024": of_fees(
        10_630,
        2_100,
        Roads(
            kr(0, 0, 8_530, 0, 10_630),
            kr(2_100, 0, 10_630, 0, 12_730),
            kr(800, 0, 9_330, 0, 11_430),
            kr(800, 0, 8_530, 800, 11_430),
        ),
        own=kr(1_700, 0, 8_530, 1_700, 12_330),
    ),
    # Ida and Tomas, June 2024. Norm 6 850 + 1 360 = 8 210, rent 7 700: need 15 910.
    # Fees of 900 each: pay 1 800.
    # Counted: aid 15 910 - 1 800 = 14 110, together 15 910. Not: aid 15 910, together 17 710.
    # 800 left out for each, 1 600: 200 counts, aid 15 710, together 17 510. On discretion
    # 14 110 + 1 600.
    # Their own, on discretion: 700 of Ida's one gig; three quarters of Tomas' 900 is 675, but his
    # cap is 600. 1 300 is left out and 500 counts: aid 14 110 + 1 300 = 15 410, together 17 210.
    "band-2024": of_fees(
        15_910,
        1_800,
        Roads(
            kr(0, 0, 14_110, 0, 15_910),
            kr(1_800, 0, 15_910, 0, 17_710),
            kr(1_600, 0, 15_710, 0, 17_510),
            kr(1_600, 0, 14_110, 1_600, 17_510),
        ),
        own=kr(1_300, 0, 14_110, 1_300, 17_210),
    ),
    # Rosa, May 2024. Norm 3 800 + 1 230 = 5 030, rent 6 600: need 11 630.
    # One fee for four Fridays: pay 1 400.
    # Counted: aid 11 630 - 1 400 = 10 230, together 11 630. Not: aid 11 630, together 13 030.
    # 800 left out: 600 counts, aid 11 030, together 12 430. On discretion 10 230 + 800.
    # Her own, on discretion: three fifths of 1 400 is 840, and of 4 000 in all 4 000 - 1 680 =
    # 2 320 is left, which is enough: 560 counts, aid 10 230 + 840 = 11 070, together 12 470.
    "talkshow-2024": of_fees(
        11_630,
        1_400,
        Roads(
            kr(0, 0, 10_230, 0, 11_630),
            kr(1_400, 0, 11_630, 0, 13_030),
            kr(800, 0, 11_030, 0, 12_430),
            kr(800, 0, 10_230, 800, 12_430),
        ),
        own=kr(840, 0, 10_230, 840, 12_470),
    ),
    # Petra, October 2024. Norm 3 800 + 1 230 = 5 030, rent 6 800: need 11 830. Wages: pay 2 310.
    # Without jobbstimulans. Counted: aid 11 830 - 2 310 = 9 520, together 11 830. Not: aid
    # 11 830, together 14 140. 800 left out: 1 510 counts, aid 10 320, together 12 630; on
    # discretion 9 520 + 800.
    # With it. Counted: a quarter of 2 310 is 577.50, 1 732.50 counts, aid 10 097.50, together
    # 12 407.50. Not counted: as without. By right 800 first, then a quarter of 1 510, 377.50:
    # 1 132.50 counts, aid 10 697.50, together 13 007.50. On discretion 577.50 first, then 800 of
    # 1 732.50: 932.50 counts, aid 10 097.50 + 800 = 10 897.50, together 13 207.50.
    # Her own, with no jobbstimulans: two of sixteen texts are left, twice 500 is 1 000: 1 310
    # counts, aid 10 520, together 12 830.
    "skribent-2024": of_wages(
        11_830,
        2_310,
        Roads(
            kr(0, 0, 9_520, 0, 11_830),
            kr(2_310, 0, 11_830, 0, 14_140),
            kr(800, 0, 10_320, 0, 12_630),
            kr(800, 0, 9_520, 800, 12_630),
        ),
        Roads(
            kr(0, "577.50", "10097.50", 0, "12407.50"),
            kr(2_310, 0, 11_830, 0, 14_140),
            kr(800, "377.50", "10697.50", 0, "13007.50"),
            kr(800, "577.50", "10097.50", 800, "13207.50"),
        ),
        own=kr(1_000, 0, 10_520, 0, 12_830),
    ),
    # Hassan, December 2024. Norm 3 800 + 1 230 = 5 030, rent 7 200: need 12 230.
    # Wages of 610 + 935 + 480: pay 2 025.
    # Without jobbstimulans. Counted: aid 12 230 - 2 025 = 10 205, together 12 230. Not: aid
    # 12 230, together 14 255. 800 left out: 1 225 counts, aid 11 005, together 13 030; on
    # discretion 10 205 + 800.
    # With it. Counted: a quarter of 2 025 is 506.25, 1 518.75 counts, aid 10 711.25, together
    # 12 736.25. Not counted: as without. By right 800 first, then a quarter of 1 225, 306.25:
    # 918.75 counts, aid 11 311.25, together 13 336.25. On discretion 506.25 first, then 800 of
    # 1 518.75: 718.75 counts, aid 10 711.25 + 800 = 11 511.25, together 13 536.25.
    # His own, by right: everything, but at most 1 000 a month, 610 + 390. Then a quarter of
    # 1 025, 256.25: 768.75 counts, aid 11 461.25, together 13 486.25.
    "forsaljning-2024": of_wages(
        12_230,
        2_025,
        Roads(
            kr(0, 0, 10_205, 0, 12_230),
            kr(2_025, 0, 12_230, 0, 14_255),
            kr(800, 0, 11_005, 0, 13_030),
            kr(800, 0, 10_205, 800, 13_030),
        ),
        Roads(
            kr(0, "506.25", "10711.25", 0, "12736.25"),
            kr(2_025, 0, 12_230, 0, 14_255),
            kr(800, "306.25", "11311.25", 0, "13336.25"),
            kr(800, "506.25", "10711.25", 800, "13536.25"),
        ),
        own=kr(1_000, "256.25", "11461.25", 0, "13486.25"),
    ),
}

every_example = pytest.mark.parametrize("name", MONTHS)
with_and_without = pytest.mark.parametrize(
    "stimulus", [False, True], ids=["without jobbstimulans", "with jobbstimulans"]
)


def case_of(name: str) -> fs.Case:
    """The example as it stands in its file."""
    return read(name).given.case


def ledger_for(case: fs.Case, *, stimulus: bool) -> fs.Ledger:
    """Every adult is known to have jobbstimulans, or known to have had no support before."""
    adults = [member.id for member in case.household.members]
    if stimulus:
        period = fs.Period("2024-01-01", "2026-12-31")
        return fs.Ledger(jobbstimulans_periods={adult: [period] for adult in adults})
    return fs.Ledger(support_months={adult: [] for adult in adults})


def these_payments(paid: list[fs.Income]) -> fs.Payments:
    """The payments themselves."""
    return fs.Payments(income.id for income in paid)


def a_standing(paid: list[fs.Income]) -> fs.Standing:
    """The same work ahead, from its very first day to its last."""
    gigs = [income.gig for income in paid if income.gig is not None]
    return fs.Standing(
        valid_from=min(gig.first_day for gig in gigs),
        valid_to=max(gig.last_day for gig in gigs),
        activities={gig.activity for gig in gigs},
    )


def assessed(case: fs.Case, scope_of: ScopeOf, form: fs.Form, basis: str) -> fs.Case:
    """The case with one assessment for each person who is paid."""
    paid: dict[str, list[fs.Income]] = {}
    for income in case.incomes:
        paid.setdefault(income.person, []).append(income)
    assessments = [
        fs.IndividualAssessment(
            id=f"bedömning-{person}",
            person=person,
            scope=scope_of(incomes),
            form=form,
            legal_basis=basis,
            grounds=["PROGRESSION", "HEALTH"],
            motivation="anteckning",
            decided_by="handläggare",
            decided_on=case.month.first_day,
        )
        for person, incomes in paid.items()
    ]
    return evolve(case, assessments=assessments)


def told(result: fs.Calculation) -> Kronor:
    """What the table says of a result."""
    return Kronor(
        result.disregarded.assessment,
        result.disregarded.jobbstimulans,
        result.aid_right,
        result.aid_discretionary,
        result.resources,
    )


def adds_up(result: fs.Calculation, month: Month) -> None:
    """Every krona of the pay is left out or counted, and the aid is what the need then lacks."""
    assert (result.need, result.income) == (month.need, month.pay)
    assert result.counted_income == month.pay - result.disregarded.total
    assert result.aid == result.aid_right + result.aid_discretionary
    assert result.aid == month.need - result.counted_income


def roads_of(name: str, *, stimulus: bool) -> Roads:
    """The roads that were reckoned by hand."""
    return MONTHS[name].jobbstimulans if stimulus else MONTHS[name].without


def test_every_example_is_reckoned() -> None:
    """None is left out of the table."""
    assert sorted(MONTHS) == [name for name in names() if not read(name).several]


@every_example
@with_and_without
class TestMatrix:
    """The same pay without any assessment, with one of the payments, and with a standing one."""

    def test_nobody_has_assessed_it(self, name: str, *, stimulus: bool) -> None:
        """Both roads lie open, and each payment is asked about."""
        case = case_of(name)
        result = fs.calculate(case, ledger=ledger_for(case, stimulus=stimulus))
        assert isinstance(result, fs.AwaitsAssessment)
        assert [question.about for question in result.questions] == [
            income.id for income in case.incomes
        ]
        expected = roads_of(name, stimulus=stimulus)
        assert told(result.if_refused) == expected.counted
        assert told(result.if_granted) == expected.not_counted
        adds_up(result.if_refused, MONTHS[name])
        adds_up(result.if_granted, MONTHS[name])

    @pytest.mark.parametrize("scope_of", [these_payments, a_standing])
    @pytest.mark.parametrize("basis", BASES)
    def test_a_person_has_assessed_it(
        self, name: str, scope_of: ScopeOf, basis: str, *, stimulus: bool
    ) -> None:
        """800 kr a month is left out for each, on either section."""
        case = assessed(case_of(name), scope_of, COMMON, basis)
        result = fs.settled(fs.calculate(case, ledger=ledger_for(case, stimulus=stimulus)))
        expected = roads_of(name, stimulus=stimulus)
        assert told(result) == (expected.right if basis == "RIGHT" else expected.discretionary)
        assert bool(result.discretionary_rows) is (basis == "DISCRETIONARY")
        without = expected.counted
        assert result.aid_without_assessment == without.aid_right
        adds_up(result, MONTHS[name])

    @pytest.mark.parametrize("form", FORMS, ids=repr)
    @pytest.mark.parametrize("basis", BASES)
    def test_payments_and_standing_agree(
        self, name: str, form: fs.Form, basis: str, *, stimulus: bool
    ) -> None:
        """With the same form it makes no difference which of them covers the work."""
        found = []
        for scope_of in (these_payments, a_standing):
            case = assessed(case_of(name), scope_of, form, basis)
            result = fs.settled(fs.calculate(case, ledger=ledger_for(case, stimulus=stimulus)))
            rows = [(row.refs[0], row.amount) for row in result.sheet.part("ASSESSMENT")]
            found.append((told(result), rows))
        of_payments, of_standing = found
        assert of_payments == of_standing


class TestOwnAssessment:
    """The assessment and the ledger that stand in the file."""

    @every_example
    def test_comes_to_what_was_reckoned(self, name: str) -> None:
        """In kronor, once it is taken into force."""
        case, ledger = read(name).assessed.case, read(name).assessed.ledger
        result = fs.settled(fs.calculate(case, ledger=ledger))
        assert told(result) == MONTHS[name].own
        adds_up(result, MONTHS[name])


class TestWhatTheExamplesShow:
    """The one thing that each way of earning makes hard."""

    @pytest.mark.parametrize("name", ["stadsvandring-fem", "stadsvandring-fem-2024"])
    def test_an_amount_a_month_bites_when_there_are_five_pay_days(self, name: str) -> None:
        """Of the fifth walk 400 kr counts; without it nothing would."""
        case = read(name).assessed.case
        assert fs.settled(fs.calculate(case)).counted_income == 400
        four = evolve(case, incomes=case.incomes[:-1])
        assert fs.settled(fs.calculate(four)).counted_income == 0

    @pytest.mark.parametrize("name", ["band", "band-2024"])
    def test_an_assessment_of_one_in_a_couple_says_nothing_of_the_other(self, name: str) -> None:
        """Each share of the fee needs an assessment of its own."""
        case = read(name).assessed.case
        persons = {income.person for income in case.incomes}
        assert len(persons) == 2
        for alone in case.assessments:
            result = fs.calculate(evolve(case, assessments=[alone]))
            assert isinstance(result, fs.AwaitsAssessment)
            assert {question.person for question in result.questions} == persons - {alone.person}

    @pytest.mark.parametrize("name", ["talkshow", "talkshow-2024", "skribent", "skribent-2024"])
    def test_one_payment_may_be_for_several_occasions(self, name: str) -> None:
        """So many kronor for each is so many times as much."""
        case = case_of(name)
        (income,) = case.incomes
        assert income.gig is not None
        one = assessed(case, these_payments, fs.PerOccasion(100), "RIGHT")
        result = fs.settled(fs.calculate(one, ledger=ledger_for(case, stimulus=False)))
        assert result.disregarded.assessment == 100 * income.gig.occasions

    @pytest.mark.parametrize(
        "name", ["skribent", "skribent-2024", "forsaljning", "forsaljning-2024"]
    )
    def test_the_order_against_jobbstimulans_shows_for_wages(self, name: str) -> None:
        """Where the quarter comes before the 800 kr, a quarter of 800 kr more is left."""
        case = case_of(name)
        ledger = ledger_for(case, stimulus=True)
        right, discretionary = (
            fs.settled(fs.calculate(assessed(case, these_payments, COMMON, basis), ledger=ledger))
            for basis in BASES
        )
        assert discretionary.resources - right.resources == 200

    @every_example
    def test_what_a_question_is_worth_is_its_pay(self, name: str) -> None:
        """Without jobbstimulans each krona that is left out is a krona more in aid."""
        case = case_of(name)
        result = fs.calculate(case, ledger=ledger_for(case, stimulus=False))
        assert isinstance(result, fs.AwaitsAssessment)
        assert {one.about: one.effect for one in result.questions} == {
            income.id: income.net for income in case.incomes
        }
