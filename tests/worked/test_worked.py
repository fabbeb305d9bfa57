"""The worked cases: each file is a case, and the kronor that it comes to."""

import tomllib
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import forsorjning as fs

Table: TypeAlias = dict[str, Any]

FILES = sorted(Path(__file__).parent.glob("*.toml"))
LONGEST = 25
DEFAULTS = {
    "person": "a",
    "legal_basis": "RIGHT",
    "grounds": ["PROGRESSION", "HEALTH"],
    "motivation": "anteckning",
    "decided_by": "handläggare",
    "decided_on": "2024-12-15",
}
FORMS = {
    form.__name__: form
    for form in (fs.Everything, fs.PerMonth, fs.PerOccasion, fs.Share, fs.CountInFull)
}


def read(path: Path) -> Table:
    """A worked case as it is written; amounts stay exact."""
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def income_of(table: Table) -> fs.Income:
    """An income, with its gig if it has one."""
    rest = dict(table)
    gig = rest.pop("gig", None)
    return fs.Income(**rest, gig=None if gig is None else fs.Gig(**gig))


def scope_of(table: Table) -> fs.Scope:
    """``Payments`` or ``Standing``, by its ``type``."""
    rest = {key: value for key, value in table.items() if key != "type"}
    if table["type"] == "Payments":
        return fs.Payments(rest["incomes"])
    return fs.Standing(**{**rest, "caps": fs.Caps(**rest.get("caps", {}))})


def assessment_of(table: Table) -> fs.IndividualAssessment:
    """An assessment; what moves no amount may be left out of the file."""
    form = {key: value for key, value in table["form"].items() if key != "type"}
    terms = {
        "form": FORMS[table["form"]["type"]](*form.values()),
        "scope": scope_of(table["scope"]),
    }
    return fs.IndividualAssessment(**{**DEFAULTS, **table, **terms})


def ledger_of(table: Table) -> fs.Ledger:
    """What the file says of earlier months."""
    return fs.Ledger(
        support_months=table.get("support_months", {}),
        jobbstimulans_periods={
            person: [fs.Period(**period) for period in periods]
            for person, periods in table.get("jobbstimulans_periods", {}).items()
        },
        youth_earnings={
            person: [fs.YearEarnings(**year) for year in years]
            for person, years in table.get("youth_earnings", {}).items()
        },
    )


def practice_of(table: Table) -> fs.Practice:
    """The preset that is named, or the choices."""
    return fs.Practice.lifecare() if table.get("preset") == "lifecare" else fs.Practice(**table)


def case_of(table: Table) -> fs.Case:
    """The case."""
    household = table["household"]
    return fs.Case(
        month=table["month"],
        household=fs.Household(
            members=[fs.Member(**member) for member in household["members"]],
            others_in_dwelling=household.get("others_in_dwelling", 0),
        ),
        costs=[fs.Cost(**cost) for cost in table.get("costs", ())],
        incomes=[income_of(income) for income in table.get("incomes", ())],
        assessments=[assessment_of(one) for one in table.get("assessments", ())],
    )


def result_of(table: Table) -> fs.Settled | fs.AwaitsAssessment:
    """The month that the file describes."""
    return fs.calculate(
        case_of(table),
        ledger=ledger_of(table.get("ledger", {})),
        practice=practice_of(table.get("practice", {})),
    )


def flat(expected: Table, before: str = "") -> dict[str, Decimal]:
    """The expected amounts by the attribute's path."""
    found: dict[str, Decimal] = {}
    for name, value in expected.items():
        if isinstance(value, dict):
            found |= flat(value, f"{before}{name}.")
        else:
            found[before + name] = value
    return found


def holds(calculation: fs.Calculation, expected: Table) -> None:
    """Each attribute is the amount that the file says."""
    wanted = flat(expected)
    assert {path: attrgetter(path)(calculation) for path in wanted} == wanted


every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


class TestWorkedCases:
    """Amounts that were published or reckoned by hand, never by this library."""

    @every_file
    def test_it_comes_to_what_the_file_says(self, path: Path) -> None:
        """Settled, or both roads with each question's effect."""
        table = read(path)
        result = result_of(table)
        if "awaits" in table:
            assert isinstance(result, fs.AwaitsAssessment)
            assert {one.id: one.effect for one in result.questions} == table["awaits"]
            holds(result.if_refused, table["if_refused"])
            holds(result.if_granted, table["if_granted"])
        else:
            holds(fs.settled(result), table["expect"])

    @pytest.mark.parametrize(
        "path", [path for path in FILES if "extra" in read(path)], ids=lambda path: path.stem
    )
    def test_what_is_left_beyond_the_need(self, path: Path) -> None:
        """For each net pay, what the household has to live on beyond its need."""
        table = read(path)
        wanted = {int(net): extra for net, extra in table["extra"].items()}
        found = {}
        for net in wanted:
            (income,) = table["incomes"]
            result = fs.settled(result_of({**table, "incomes": [{**income, "net": net}]}))
            found[net] = result.resources - result.need
        assert found == wanted

    @every_file
    def test_it_is_short_and_says_where_it_comes_from(self, path: Path) -> None:
        """At most 25 lines: a name, a kind, a source and only what matters."""
        table = read(path)
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
        assert table["kind"] in {"by hand", "published", "case system"}
        assert table["name"]
        assert table["source"]

    def test_there_are_worked_cases(self) -> None:
        """An empty folder proves nothing."""
        assert len(FILES) > 30
