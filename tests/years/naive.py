"""The same law, reckoned in the plainest way: each month anew from all that was ever told.

It was written from the acts and from the pages of choices, never from the library's code, and
keeps no state. What has been used of a cap is a sum over every earlier month, whoever has
jobbstimulans is found by going through the years, and a surplus is met month by month from
the first one on. It knows the norm of three years and rounds nothing.
"""

from collections.abc import Iterable
from fractions import Fraction

from tests.years.gigs import drawn
from tests.years.stimulus import quarter
from tests.years.told import Before, Child, How, Kronor, Month, Outcome, Past, Pay, Taken, Told

NORM = {  # year: (one adult, two adults, a child by the last age of its band, common costs)
    2024: (
        3_800,
        6_850,
        {0: 2_640, 2: 2_940, 3: 2_620, 6: 2_940, 10: 3_680, 14: 4_230, 18: 4_780, 20: 4_820},
        (1_230, 1_360, 1_720, 1_950, 2_240),
    ),
    2025: (
        3_910,
        7_050,
        {0: 2_720, 2: 3_030, 3: 2_700, 6: 3_030, 10: 3_790, 14: 4_350, 18: 4_920, 20: 4_960},
        (1_270, 1_400, 1_770, 2_010, 2_310),
    ),
    2026: (
        3_940,
        7_100,
        {0: 2_740, 2: 3_060, 3: 2_720, 6: 3_060, 10: 3_820, 14: 4_390, 18: 4_960, 20: 5_000},
        (1_280, 1_410, 1_790, 2_030, 2_330),
    ),
}
PRISBASBELOPP = {2023: 52_500, 2024: 57_300, 2025: 58_800, 2026: 59_200}


# The norm: 12 kap. 7 § SoL, 12 kap. 2 and 3 §§ SoF


def age(child: Child, month: Month) -> int:
    """The child's age on the last day of the month."""
    year, months = divmod(month, 12)
    return year - child.born.year - (child.born.month > months + 1)


def at_home(child: Child, month: Month) -> bool:
    """Whether it is a child of the household: under 18, or in school and under 21."""
    return age(child, month) < (21 if child.in_school else 18)


def norm(told: Told) -> int:
    """The personal costs of each, and the common costs of all."""
    one, two, by_age, common = NORM[told.month // 12]
    personal = one if len(told.adults) == 1 else two
    for child in told.children:
        personal += by_age[min(last for last in by_age if age(child, told.month) <= last)]
    return personal + common[len(told.adults) + len(told.children) - 1]


# Own work of children and school youths: 12 kap. 9 §


def of_children(told: Told) -> list[Pay]:
    """What the children were paid for own work, in payment order."""
    young = {child.id for child in told.children}
    return [pay for pay in told.counted if pay.person in young]


def earned_in(before: Before, months: Iterable[Told], child: str, year: int) -> tuple[int, int]:
    """What a child has been paid in a calendar year, before tax and after it."""
    gross, net = before.youth.get(child, {}).get(year, (0, 0))
    for told in months:
        for pay in of_children(told):
            if pay.person == child and pay.paid_on.year == year:
                gross += pay.net if pay.gross is None else pay.gross
                net += pay.net
    return gross, net


def youth_left_out(before: Before, past: Past, now: Told, how: How) -> Kronor:
    """What is not counted of the children's work: all up to one prisbasbelopp in a year."""
    earlier = [told for told, _ in past]
    left_out: Kronor = 0
    for child in now.children:
        for year, limit in PRISBASBELOPP.items():
            gross, net = earned_in(before, earlier, child.id, year)
            so_far = gross if how.youth_by_gross else net
            for pay in of_children(now):
                if pay.person != child.id or pay.paid_on.year != year:
                    continue
                more = pay.gross if pay.gross is not None and how.youth_by_gross else pay.net
                above = max(0, so_far + more - limit) - max(0, so_far - limit)
                so_far += more
                left_out += pay.net
                if above and how.youth_excess_counts:
                    left_out -= Fraction(pay.net * above, more)
    return left_out


# Surpluses


def surpluses(before: Before, past: Past, how: How) -> dict[Month, Kronor]:
    """What is left of each month's surplus when all months so far have met their needs.

    A month's own income meets the need first, then surpluses, the oldest first. One that was
    past its last month in the latest of the months is gone.
    """
    kept: dict[Month, Kronor] = dict(before.surplus)
    for told, outcome in past:
        lacking = max(0, outcome.need - outcome.counted)
        for origin in sorted(kept):
            if origin < told.month <= origin + how.carry:
                met = min(kept[origin], lacking)
                kept[origin] -= met
                lacking -= met
        kept[told.month] = max(0, outcome.counted - outcome.need)
        kept = {o: kronor for o, kronor in kept.items() if kronor and told.month <= o + how.carry}
    return kept


def brought_in(before: Before, past: Past, now: Told, how: How) -> Kronor:
    """The surpluses that are met in the month."""
    kept = surpluses(before, past, how)
    return sum(kronor for o, kronor in kept.items() if o < now.month <= o + how.carry)


# The month


def reckon(before: Before, past: Past, now: Told, how: How) -> Outcome:
    """One month, from everything told until then; no question is open."""
    income = sum(pay.net for pay in now.counted)
    youth = youth_left_out(before, past, now, how)
    taken = drawn(before, past, now, how, by_right=False)
    by_right = drawn(before, past, now, how, by_right=True)
    stod_need = norm(now) + now.rent
    need = stod_need + now.medicine
    surplus_in = brought_in(before, past, now, how)

    def counted(those: list[Taken]) -> Kronor:
        left_out = sum(t.kronor for t in those) + quarter(before, past, now, those)
        return income - youth - left_out

    def lacking(wanted: int, those: list[Taken]) -> Kronor:
        return max(0, wanted - counted(those) - now.savings - surplus_in)

    return Outcome(
        norm=norm(now),
        need=need,
        income=income,
        counted=counted(taken),
        surplus_in=surplus_in,
        surplus=max(0, counted(taken) + surplus_in - need),
        aid=lacking(need, taken),
        aid_right=lacking(need, by_right),
        aid_without_assessment=lacking(need, []),
        forsorjningsstod=lacking(stod_need, by_right),
        youth=youth,
        jobbstimulans=quarter(before, past, now, taken),
        taken=tuple(taken),
    )
