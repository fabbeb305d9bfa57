"""The examples: what is fact in them, what is invented, and what they show."""

from collections.abc import Callable
from typing import NamedTuple

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment, calculate
from forsorjning.calculation.result import Calculation
from forsorjning.cli.page import Block, Heading, Line, Table
from forsorjning.cli.sheets import NO_DECISION, acts_of, sheet_table
from forsorjning.facts.assessment import IndividualAssessment, Payments
from forsorjning.facts.case import Case
from forsorjning.facts.forms import Everything
from forsorjning.ground.money import exactly, printed


class Example(NamedTuple):
    """An example: its title, and the page that it makes of its case."""

    title: str
    page: Callable[[Case], list[Block]]


_WHAT = """\
Anna bor ensam och söker ekonomiskt bistånd för september 2026. Hyran är 6 500 kr. I augusti \
fick hon betalt för fyra stadsvandringar, 450 kr efter skatt för var och en, en vecka efter \
vandringen.

Verkligt: föreningen Street Minds ordnar betalda stadsvandringar varje vecka, och Street \
Business ekonomisk förening sköter betalningen.
Påhittat: Anna, hyran, dagarna, beloppen och bedömningen."""

_WITHOUT = """\
Ingen har bedömt betalningarna. Då står två vägar öppna, att lönen räknas eller att den inte \
gör det, och en person måste avgöra. Så här blir det om lönen räknas från första kronan:"""

_WITH = """\
Anta i stället att en handläggare har bedömt att de fyra betalningarna inte ska räknas \
(12 kap. 1 § SoL). Beräkningen följer bedömningen men gör den aldrig själv:"""

_END = f"""\
Exemplet visar vad som följer av varje väg och rekommenderar ingen av dem. {NO_DECISION}

Gå vidare med ett eget ärende:
  forsorjning example stadsvandring --file > ärende.json
  forsorjning calculate ärende.json"""


def _stadsvandring(case: Case) -> list[Block]:
    without = calculate(case)
    assert isinstance(without, AwaitsAssessment)  # noqa: S101 - nobody has assessed the payments
    assessed = calculate(evolve(case, assessments=[_invented_assessment(case)]))
    assert isinstance(assessed, Calculation)  # noqa: S101 - a person has assessed all of them
    unpaid = calculate(evolve(case, incomes=()))
    assert isinstance(unpaid, Calculation)  # noqa: S101 - without pay there is nothing to assess
    return [
        Heading("Exempel: stadsvandringar"),
        _WHAT,
        Heading("1. Utan bedömning"),
        _WITHOUT,
        sheet_table(without.if_refused),
        Heading("2. Med en individuell bedömning"),
        _WITH,
        sheet_table(assessed),
        acts_of(assessed),
        Heading("3. Jämförelse, kronor för månaden"),
        _compared(unpaid, without.if_refused, assessed),
        _END,
    ]


def _invented_assessment(case: Case) -> IndividualAssessment:
    return IndividualAssessment(
        id="B1",
        person="anna",
        scope=Payments(income.id for income in case.incomes),
        form=Everything(),
        legal_basis="RIGHT",
        grounds=["PROGRESSION", "HEALTH"],
        motivation="Påhittad för exemplet.",
        decided_by="handläggare",
        decided_on="2026-09-02",
    )


def _compared(unpaid: Calculation, without: Calculation, assessed: Calculation) -> Table:
    heads = ("Lön", "Bistånd", "Inkomst och bistånd", "Behåller av lönen")
    lines = [Line(("", *heads), bold=True)]
    for label, result in (("Utan bedömning", without), ("Med bedömning", assessed)):
        with exactly():
            kept = result.resources - unpaid.resources
        sums = (result.income, result.aid, result.resources, kept)
        lines.append(Line((label, *map(printed, sums))))
    return Table(lines, amounts=len(heads))


EXAMPLES = {
    "stadsvandring": Example(
        "fyra betalda stadsvandringar, utan och med en individuell bedömning", _stadsvandring
    )
}
"""Every example by its name, which is also the name of its file."""
