"""How fast the library is, as ratios from one run. Absolute times say little on another machine.

    python benchmarks/speed.py            prints the ratios and fails above a gate
    python benchmarks/speed.py --profile  shows where the time of one month goes

The floor is the least that a month can cost in this style: a household of four
validated by attrs, the arithmetic in whole numbers, and twelve frozen lines.
lk-tax is a small library of the same kind (a tax); it has far less law to compute.
"""

import argparse
import cProfile
import gc
import pstats
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial

import attrs

import forsorjning as fs

ROUNDS = 15

_ROWS_OF_A_MONTH = 22
_AROUND = (range(3, 8), range(55, 60))  # the sixth month and the sixtieth, with those beside them
_COMPARED = {place for places in _AROUND for place in places}
ADULTS, COMMON = 7_100, (0, 1_280, 1_410, 1_790, 2_030)


def _not_negative(_: object, field: "attrs.Attribute[int]", value: int) -> None:
    if type(value) is not int or value < 0:
        raise ValueError(field.name)


@attrs.frozen
class FloorPerson:
    """A person with an age and two incomes."""

    age: int = attrs.field(validator=_not_negative)
    wage: int = attrs.field(validator=_not_negative, default=0)
    gig: int = attrs.field(validator=_not_negative, default=0)


@attrs.frozen
class FloorHousehold:
    """Four persons and three costs."""

    people: tuple[FloorPerson, ...]
    rent: int = attrs.field(validator=_not_negative)
    electricity: int = attrs.field(validator=_not_negative)
    insurance: int = attrs.field(validator=_not_negative)


@attrs.frozen
class FloorLine:
    """A line of a trace."""

    name: str
    amount: int
    section: str


@attrs.frozen
class FloorResult:
    """A month, its aid and its trace."""

    month: int
    aid: int
    lines: tuple[FloorLine, ...]


def floor() -> FloorResult:
    """The least that one family month can cost."""
    people = (FloorPerson(35, 9_000), FloorPerson(33, 3_000, 1_800), FloorPerson(4), FloorPerson(9))
    household = FloorHousehold(people, 11_200, 620, 140)
    lines = []
    gig = 0
    for person in household.people:
        if person.age < 18:
            amount = 3_060 if person.age < 7 else 3_820
            lines.append(FloorLine("child", amount, "12 kap. 2 § SoF"))
        if person.wage:
            lines.append(FloorLine("income", -person.wage, "12 kap. 1 § SoL"))
        gig += person.gig
    lines += (
        FloorLine("adults", ADULTS, "12 kap. 2 § SoF"),
        FloorLine("common", COMMON[len(people)], "12 kap. 2 § SoF"),
        FloorLine("rent", household.rent, "12 kap. 7 § SoL"),
        FloorLine("electricity", household.electricity, "12 kap. 7 § SoL"),
        FloorLine("insurance", household.insurance, "12 kap. 7 § SoL"),
        FloorLine("gig", -max(0, gig - 1_000), "12 kap. 1 § SoL"),
        FloorLine("need", ADULTS, "12 kap. 1 § SoL"),
        FloorLine("means", gig, "12 kap. 1 § SoL"),
    )
    total = 0
    for line in lines:
        total += line.amount
    return FloorResult(24_320, max(0, total), tuple(lines))


HAS_JOBBSTIMULANS = fs.Ledger(jobbstimulans_periods={"bo": [fs.Period("2026-01-01")]})


def family(*, assessed_gig: bool = False) -> fs.Case:
    """A couple with two children, three costs and three incomes, one perhaps an assessed gig."""
    paid = date(2026, 8, 25)
    gig = fs.Gig(worked=date(2026, 8, 13), activity="stadsvandring") if assessed_gig else None
    return fs.Case(
        month=fs.Month(2026, 9),
        household=fs.Household(
            members=(
                fs.Member(id="anna", role=fs.Role.APPLICANT),
                fs.Member(id="bo", role=fs.Role.CO_APPLICANT),
                fs.Member(id="cia", role=fs.Role.CHILD, born=date(2022, 3, 4)),
                fs.Member(id="dan", role=fs.Role.CHILD, born=date(2017, 3, 4)),
            )
        ),
        costs=(
            fs.Cost(kind=fs.CostKind.HOUSING, applied=11_200, approved=11_200, id="hyra"),
            fs.Cost(kind=fs.CostKind.ELECTRICITY, applied=620, approved=620, id="el"),
            fs.Cost(kind=fs.CostKind.HOME_INSURANCE, applied=140, approved=140, id="hem"),
        ),
        incomes=(
            fs.Income(
                person="anna", kind=fs.IncomeKind.EMPLOYMENT, net=9_000, paid_on=paid, id="lon"
            ),
            fs.Income(
                person="bo", kind=fs.IncomeKind.HOUSING_ALLOWANCE, net=3_000, paid_on=paid, id="bb"
            ),
            fs.Income(
                person="bo",
                kind=fs.IncomeKind.FEE,
                net=1_800,
                paid_on=paid,
                id="gig",
                gig=gig,
            ),
        ),
        assessments=(_assessment(),) if assessed_gig else (),
    )


def _assessment() -> fs.IndividualAssessment:
    return fs.IndividualAssessment(
        person="bo",
        scope=fs.Payments(("gig",)),
        form=fs.PerMonth(1_000),
        legal_basis=fs.LegalBasis.RIGHT,
        grounds=(fs.Ground.HEALTH,),
        motivation="journal 2026-09-01",
        decided_by="handläggare 7",
        decided_on=date(2026, 9, 1),
        id="bedömning",
    )


def curve_of(case: fs.Case) -> fs.Curve:
    """What the family keeps of Bo's gig, of up to 20 000 kronor: it turns twice on the way."""
    curve = fs.curve(
        case,
        person="bo",
        kind=fs.IncomeKind.EMPLOYMENT,
        upto=20_000,
        gig=fs.Gig(worked=date(2026, 8, 13), activity="stadsvandring"),
        ledger=HAS_JOBBSTIMULANS,
    )
    assert len(curve.kinks) == 2
    return curve


def tried_month(*, gig: bool) -> fs.Case:
    """The family with a standing assessment of 1 000 kronor a month, with Bo's gig or without.

    Assets of 3 000 kronor let the aid end before 20 000.
    """
    standing = fs.Standing(
        valid_from="2026-01-01", valid_to="2026-12-31", activities=("stadsvandring",)
    )
    case = family(assessed_gig=True)
    return attrs.evolve(
        case,
        incomes=case.incomes if gig else case.incomes[:-1],
        assets=(fs.Asset(amount=3_000),),
        assessments=(attrs.evolve(_assessment(), scope=standing),),
    )


def whole_month(*, assessed_gig: bool = False) -> int:
    """Build and validate the input, calculate, and read the full sheet."""
    rows = fs.settled(fs.calculate(family(assessed_gig=assessed_gig))).sheet.rows
    return len([(row.id, row.title, row.amount, row.strength, row.citations) for row in rows])


def sixty_months() -> tuple[fs.Case, ...]:
    """Weekly city walks for five years, under an assessment with caps and limits that never bite.

    Jobbstimulans holds in the sixth month as in the sixtieth, so that they hold the same rows.
    """
    assessed = fs.IndividualAssessment(
        person="anna",
        scope=fs.Standing(
            valid_from="2021-01-01",
            valid_to="2026-12-31",
            activities=("stadsvandring",),
            caps=fs.Caps(per_year=20_000, total=100_000),
            max_occasions_per_month=5,
        ),
        form=fs.PerOccasion(300),
        legal_basis=fs.LegalBasis.RIGHT,
        grounds=(fs.Ground.HEALTH,),
        motivation="journal 2021-01-01",
        decided_by="handläggare 7",
        decided_on="2021-01-01",
        id="bedömning",
    )
    return tuple(
        fs.Case(
            month=(month := fs.Month(2021, 2).plus(number)),
            household=fs.Household.single("anna"),
            costs=(fs.Cost(kind="HOUSING", applied=6_500, approved=6_500),),
            incomes=tuple(_walk(month.plus(-1), day) for day in (2, 9, 16, 23)),
            assessments=(assessed,),
        )
        for number in range(60)
    )


def _walk(month: fs.Month, day: int) -> fs.Income:
    return fs.Income(
        person="anna",
        kind="EMPLOYMENT",
        net=450,
        paid_on=date(month.year, month.month, day + 1),
        gig=fs.Gig(worked=date(month.year, month.month, day), activity="stadsvandring"),
    )


def growth(cases: tuple[fs.Case, ...]) -> float:
    """The time of a month at the end of the sixty over that of one around the sixth."""
    known = [fs.Month(2021, 2).plus(-number) for number in range(1, 13)]
    ledger = fs.Ledger(support_months={"anna": known})
    times: list[float] = []
    start = time.perf_counter()
    for month in fs.run_months(cases, ledger=ledger):
        assert isinstance(month.result, fs.Settled)
        rows = len(month.result.sheet.rows)
        assert rows == _ROWS_OF_A_MONTH or len(times) not in _COMPARED
        times.append(time.perf_counter() - start)
        start = time.perf_counter()
    early, late = ([times[place] for place in places] for places in _AROUND)
    return statistics.median(late) / statistics.median(early)


def per_call(work: Callable[[], object], budget: float = 0.05) -> float:
    """Seconds for one call, over as many calls as fit into the budget."""
    start = time.perf_counter()
    work()
    calls = max(1, int(budget / max(time.perf_counter() - start, 1e-7)))
    start = time.perf_counter()
    for _ in range(calls):
        work()
    return (time.perf_counter() - start) / calls


def process(code: str) -> float:
    """Seconds for a fresh Python process that runs the code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - start


IN_PROCESS: dict[str, Callable[[], object]] = {
    "floor": floor,
    "month": whole_month,
    "gig": partial(whole_month, assessed_gig=True),
    "calculate": partial(fs.calculate, family()),
    "tried": partial(fs.calculate, tried_month(gig=True), ledger=HAS_JOBBSTIMULANS),
    "curve": partial(curve_of, tried_month(gig=False)),
}
PROCESSES = {
    "nothing": "pass",
    "floor": "import attrs, dateutil.relativedelta, decimal, datetime",
    "import": "import forsorjning",
    "first": (
        "import forsorjning as fs; fs.calculate(fs.Case(month='2026-09',"
        "household=fs.Household.single('anna'),"
        "costs=[fs.Cost(kind='HOUSING', applied=6500, approved=6500)])).aid"
    ),
    "lk-tax": (
        "import lk_tax, datetime; lk_tax.apit_monthly(350_000, on=datetime.date(2026, 9, 30))"
    ),
}


def measured() -> list[tuple[str, float, float, float]]:
    """Name, ratio, gate and aim of each measure; the contenders take turns in every round."""
    gc.disable()
    inside = [{name: per_call(work) for name, work in IN_PROCESS.items()} for _ in range(ROUNDS)]
    cases = sixty_months()
    growths = [growth(cases) for _ in range(3 * ROUNDS)]
    gc.enable()
    outside = [{name: process(code) for name, code in PROCESSES.items()} for _ in range(ROUNDS)]

    def median(of: Callable[[dict[str, float]], float], rounds: list[dict[str, float]]) -> float:
        return statistics.median(map(of, rounds))

    return [
        ("one family month / floor", median(lambda r: r["month"] / r["floor"], inside), 16, 6.5),
        (
            "the same with an assessed gig / floor",
            median(lambda r: r["gig"] / r["floor"], inside),
            25,
            10,
        ),
        (
            "exact curve to 20 000 kr / one calculation",
            median(lambda r: r["curve"] / r["tried"], inside),
            60,
            20,
        ),
        ("month 60 of a run / month 6", statistics.median(growths), 1.2, 1.1),
        (
            "import / attrs, dateutil and decimal",
            median(lambda r: (r["import"] - r["nothing"]) / (r["floor"] - r["nothing"]), outside),
            1.5,
            1.25,
        ),
        ("first result / lk-tax", median(lambda r: r["first"] / r["lk-tax"], outside), 1.2, 1.0),
        (
            "10 000 a second / streamed cases a second",
            10_000 * median(lambda r: r["calculate"], inside),
            1.0,
            0.25,
        ),
    ]


def main() -> int:
    """Print the ratios; 1 when one is above its gate."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--profile", action="store_true")
    if wanted.parse_args().profile:
        with cProfile.Profile() as profile:
            for _ in range(3_000):
                whole_month()
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
        return 0
    failed = False
    print(f"{'measure':45}{'ratio':>8}{'gate':>8}{'aim':>8}")
    for name, ratio, gate, aim in measured():
        failed = failed or ratio > gate
        mark = "  ABOVE THE GATE" if ratio > gate else ""
        print(f"{name:45}{ratio:8.2f}{gate:8.2f}{aim:8.2f}{mark}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
