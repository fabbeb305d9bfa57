"""Scenarios side by side: what each month, or several in a row, comes to along each road."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from operator import attrgetter

from attrs import field, frozen

from forsorjning.calculation.month import AssessmentMissing
from forsorjning.calculation.notices import Notice
from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Disregarded, Supposed
from forsorjning.calculation.supposed_on import EARLIER_SUPPOSED
from forsorjning.facts import convert
from forsorjning.facts.assessment import Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.fact import Fact
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.blocks import Block, Heading, Line, Table
from forsorjning.ground.language import Language, language_of
from forsorjning.ground.money import ZERO, exactly, printed, written
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words
from forsorjning.what_if.given import suppositions_of
from forsorjning.what_if.showing import Shown
from forsorjning.what_if.telling import (
    LEFT_OUT,
    NEITHER,
    along_both,
    asked_block,
    assumptions_block,
    notices_block,
    notices_of,
    supposed_in,
)


def _case(value: Case) -> Case:
    return convert.fact(Case, value)


def _ledger(value: Ledger | None) -> Ledger | None:
    return None if value is None else convert.fact(Ledger, value)


def _practice(value: Practice | None) -> Practice | None:
    return None if value is None else convert.fact(Practice, value)


@frozen(kw_only=True, eq=False, repr=False)
class Scenario(Fact):
    """A month to compare with others.

    Attributes:
        case: the month.
        suppositions: what stands in for assessments in this one, beside those of all.
        ledger, practice: of this one alone; None takes those that are given for all.

    Raises:
        InvalidFacts: for what can't be read.
    """

    case: Case = field(converter=_case)
    suppositions: tuple[Supposition, ...] = field(converter=suppositions_of, default=())
    ledger: Ledger | None = field(converter=_ledger, default=None)
    practice: Practice | None = field(converter=_practice, default=None)


class Months(Record):
    """One month, or several in a row, along one road. Every sum is in Decimal kronor.

    Attributes:
        results: what each month comes to, in the order of time.
    """

    results: tuple[Supposed, ...]

    @property
    def need(self) -> Decimal:
        """The need of all the months: the norm, and the costs met."""
        return self._sum("need")

    @property
    def income(self) -> Decimal:
        """The net income of all the months."""
        return self._sum("income")

    @property
    def left_out(self) -> Disregarded:
        """What is left out of the income of all the months, by the rule that leaves it out."""
        return Disregarded(**{name: self._sum(f"disregarded.{name}") for name, _ in LEFT_OUT})

    @property
    def counted_income(self) -> Decimal:
        """The income of all the months that counts."""
        return self._sum("counted_income")

    @property
    def aid_right(self) -> Decimal:
        """The aid under 12 kap. 1 § of all the months."""
        return self._sum("aid_right")

    @property
    def aid_discretionary(self) -> Decimal:
        """The aid under 12 kap. 2 § of all the months."""
        return self._sum("aid_discretionary")

    @property
    def aid(self) -> Decimal:
        """All aid of all the months."""
        return self._sum("aid")

    @property
    def resources(self) -> Decimal:
        """Net income and aid of all the months."""
        return self._sum("resources")

    @property
    def surplus_left(self) -> Decimal:
        """What goes beyond the need in the last month, and may be met in a later one."""
        return self.results[-1].surplus

    def _sum(self, name: str) -> Decimal:
        with exactly():
            return sum(map(attrgetter(name), self.results), ZERO)


class Compared(Record):
    """One scenario.

    Attributes:
        name: as the caller calls it; ``name_en`` where the library calls it, in English.
        questions: what a person has to answer in any of its months.
        if_refused, if_granted: its months if every answer is no, and if every answer is yes;
            the same where nothing is asked.
    """

    name: str
    questions: tuple[Question, ...]
    if_refused: Months
    if_granted: Months
    name_en: str = ""

    @property
    def only(self) -> Months:
        """The months, where nothing is asked.

        Raises:
            AssessmentMissing: where a person has not answered yet, naming the questions.
        """
        if self.questions:
            raise AssessmentMissing(
                tuple(dict.fromkeys(one.id for one in self.questions)),
                written(self.if_refused.aid),
                written(self.if_granted.aid),
            )
        return self.if_refused

    @property
    def roads(self) -> tuple[tuple[Words, Months], ...]:
        """Its roads with what each is called: one where nothing is asked, else two."""
        sv, en = self.name, self.name_en or self.name
        if not self.questions:
            return ((Words(sv, en), self.if_refused),)
        return (
            (Words(f"{sv}, om nej", f"{en}, if no"), self.if_refused),
            (Words(f"{sv}, om ja", f"{en}, if yes"), self.if_granted),
        )


class Comparison(Shown):
    """Scenarios side by side; none of them is proposed.

    Attributes:
        scenarios: in the order they were given.
        beside: what all of them suppose, in words, apart from what their results say.
    """

    scenarios: tuple[Compared, ...]
    beside: tuple[Words, ...] = ()

    def __iter__(self) -> Iterator[Compared]:
        return iter(self.scenarios)

    def __len__(self) -> int:
        return len(self.scenarios)

    def __contains__(self, name: object) -> bool:
        return any(one.name == name for one in self.scenarios)

    def __getitem__(self, name: str) -> Compared:
        for one in self.scenarios:
            if one.name == name:
                return one
        raise KeyError(name)

    @property
    def roads(self) -> tuple[tuple[Words, Months], ...]:
        """Every road of every scenario, with what it is called."""
        return tuple(road for one in self.scenarios for road in one.roads)

    @property
    def assumptions(self) -> tuple[Words, ...]:
        """What is supposed in any of them."""
        told = [_supposed_of(one) for one in self.scenarios]
        of_all = [one for one in told[0] if all(one in each for each in told)]
        own = (
            Words(f"{one.name}: {words.sv}", f"{one.name_en or one.name}: {words.en}")
            for one, each in zip(self.scenarios, told, strict=True)
            for words in each
            if words not in of_all
        )
        return (*self.beside, *of_all, *own)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What may mean another amount once a person has looked into it, in any of them."""
        return notices_of(result for _, months in self.roads for result in months.results)

    def blocks(self, language: Language | str = "sv") -> list[Block]:
        """The page: a row for each road, or for each of its months, and what is supposed."""
        say = language_of(language)
        months = sorted({one.month for _, road in self.roads for one in road.results})
        when = str(months[0]) if len(months) == 1 else f"{months[0]}–{months[-1]}"
        asked = asked_block([one for each in self.scenarios for one in each.questions], say)
        found: list[Block] = [
            Heading(say(f"Jämförelse, {when}", f"Comparison, {when}"), 1),
            side_by_side(self.roads, say),
        ]
        if any(len(road.results) > 1 for _, road in self.roads):
            found.append(month_by_month(self.roads, say))
        if asked:
            found += [*asked, say.of(NEITHER)]
        found += notices_block(self.notices, say)
        return [*found, *assumptions_block(self.assumptions, say)]


def _supposed_of(one: Compared) -> tuple[Words, ...]:
    """What a scenario supposes. That a month rests on those before it goes without saying."""
    roads = (one.if_refused.results, one.if_granted.results)
    told = supposed_in(result for results in roads for result in results)
    before = supposed_in(results[0] for results in roads)
    kept = [words for words in told if words != EARLIER_SUPPOSED or words in before]
    return along_both(kept) if one.questions else tuple(kept)


def side_by_side(roads: Iterable[tuple[Words, Months]], say: Language) -> Table:
    """A row for each road: what is earned, left out, counted and given in all, in kronor."""
    every = list(roads)
    discretion = any(months.aid_discretionary for _, months in every)
    needs = {months.need for _, months in every}
    columns = [
        *([(Words("behov", "need"), "need")] if len(needs) > 1 else []),
        (Words("inkomst", "income"), "income"),
        (Words("räknas inte", "left out"), "left_out.total"),
        (Words("bistånd", "aid"), "aid"),
        *([(Words("varav 12:2", "of which 12:2"), "aid_discretionary")] if discretion else []),
        (Words("tillsammans", "together"), "resources"),
    ]
    lines = [
        Line((say.of(name), *(printed(attrgetter(column)(months)) for _, column in columns)))
        for name, months in every
    ]
    heads = (say("Kronor", "Kronor"), *(say.of(words) for words, _ in columns))
    return Table(lines, amounts=len(columns), heads=heads)


def month_by_month(roads: Iterable[tuple[Words, Months]], say: Language) -> Table:
    """What there is to live on in each month of each road, and the surplus of the last."""
    every = list(roads)
    longest = max((months.results for _, months in every), key=len)
    lines = [
        Line(
            (
                str(longest[place].month),
                *(
                    printed(months.results[place].resources) if place < len(months.results) else "–"
                    for _, months in every
                ),
            )
        )
        for place in range(len(longest))
    ]
    left = (printed(months.surplus_left) for _, months in every)
    lines.append(Line((say("överskott sista månaden", "surplus of the last month"), *left)))
    heads = (
        say("Inkomst och bistånd", "Income and aid"),
        *(say.of(name) for name, _ in every),
    )
    return Table(lines, amounts=len(every), heads=heads)
