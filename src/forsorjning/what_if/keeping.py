"""How much of a pay is kept: the month with it, and without."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.notices import Notice, Severity
from forsorjning.calculation.questions import Answer, Question
from forsorjning.calculation.result import Disregarded, Supposed
from forsorjning.facts import convert
from forsorjning.facts.assessment import Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.blocks import Block, Heading, Line, Table
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.language import Language, language_of
from forsorjning.ground.money import exactly, printed
from forsorjning.ground.months import Month
from forsorjning.ground.words import Words
from forsorjning.what_if.changes import of_other_month
from forsorjning.what_if.given import (
    DEFAULT,
    NOTHING_KNOWN,
    Given,
    Tell,
    look,
    roads_of,
    without_effect,
)
from forsorjning.what_if.showing import Shown
from forsorjning.what_if.telling import (
    LEFT_OUT,
    NEITHER,
    assumptions_block,
    more_left_out,
    notices_block,
    percent,
    supposed_in,
)


class Kept(Shown):
    """What a household keeps of a pay, along one road.

    Attributes:
        earned: the pay, net of tax.
        before, after: the month without it and with it.
    """

    earned: Decimal
    before: Supposed
    after: Supposed

    @property
    def kept(self) -> Decimal:
        """What the household has more to live on with the pay, in kronor."""
        with exactly():
            return self.after.resources - self.before.resources

    @property
    def taken(self) -> Decimal:
        """What is not kept of the pay, in kronor."""
        with exactly():
            return self.earned - self.kept

    @property
    def share(self) -> Fraction | None:
        """The share of the pay that is kept; None of no pay."""
        return Fraction(self.kept) / Fraction(self.earned) if self.earned else None

    @property
    def aid_change(self) -> Decimal:
        """What the aid changes by, in kronor: below 0 where it falls."""
        with exactly():
            return self.after.aid - self.before.aid

    @property
    def left_out(self) -> Disregarded:
        """What more is left out of the income with the pay, by the rule that leaves it out."""
        with exactly():
            return more_left_out(self.before.disregarded, self.after.disregarded)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a person may want to look at: all that may mean another amount, and what is new."""
        before = set(self.before.notices)
        return tuple(
            one
            for one in self.after.notices
            if one.severity is Severity.WARNING or one not in before
        )

    @property
    def assumptions(self) -> tuple[Words, ...]:
        """What is supposed."""
        return supposed_in((self.before, self.after))

    @property
    def sv(self) -> str:
        """What is kept, in a Swedish sentence."""
        return f"Av {printed(self.earned)} kr finns {printed(self.kept)} kr kvar{self._share()}."

    @property
    def en(self) -> str:
        """What is kept, in an English sentence."""
        return f"Of {printed(self.earned)} kr, {printed(self.kept)} kr are kept{self._share()}."

    def _share(self) -> str:
        return "" if self.share is None else f" ({percent(self.share)})"

    def blocks(self, language: Language | str = "sv") -> list[Block]:
        """The page: the month without the pay and with it, and what is supposed."""
        say = language_of(language)
        return [
            _heading(self.after, say),
            say(self.sv, self.en),
            table(((Words("", ""), self),), say),
            *notices_block(self.notices, say),
            *assumptions_block(self.assumptions, say),
        ]


class KeptRoads(Shown):
    """What a household keeps of a pay along both roads, where a person has not answered yet.

    Attributes:
        questions: what a person has to answer.
        if_refused, if_granted: what is kept if every answer is no, and if every answer is yes.
    """

    questions: tuple[Question, ...]
    if_refused: Kept
    if_granted: Kept

    @property
    def assumptions(self) -> tuple[Words, ...]:
        """What is supposed along each road."""
        return tuple(dict.fromkeys((*self.if_refused.assumptions, *self.if_granted.assumptions)))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the pay brings along either road that a person may want to look at."""
        return tuple(dict.fromkeys((*self.if_refused.notices, *self.if_granted.notices)))

    @property
    def sv(self) -> str:
        """What is kept along both roads, in Swedish."""
        return f"Om svaret är nej: {self.if_refused.sv} Om svaret är ja: {self.if_granted.sv}"

    @property
    def en(self) -> str:
        """What is kept along both roads, in English."""
        return (
            f"If the answer is no: {self.if_refused.en} If the answer is yes: {self.if_granted.en}"
        )

    def blocks(self, language: Language | str = "sv") -> list[Block]:
        """The page: both roads side by side, neither proposed."""
        say = language_of(language)
        roads = (
            (Words("om nej", "if no"), self.if_refused),
            (Words("om ja", "if yes"), self.if_granted),
        )
        asked = [f"{one.about}: {say(one.message, one.message_en)}" for one in self.questions]
        return [
            _heading(self.if_refused.after, say),
            say(self.sv, self.en),
            "\n".join(asked),
            table(roads, say),
            say.of(NEITHER),
            *notices_block(
                dict.fromkeys((*self.if_refused.notices, *self.if_granted.notices)), say
            ),
            *assumptions_block(self.assumptions, say),
        ]


def kept(
    case: Case,
    income: Income | str,
    *,
    ledger: Ledger = NOTHING_KNOWN,
    practice: Practice = DEFAULT,
    suppositions: Iterable[Supposition] = (),
    suppose: Answer | str | None = None,
    assume_norm_of: Month | str | None = None,
) -> Kept | KeptRoads:
    """Say how much of a pay the household keeps: the month with it against the month without.

    ``income`` is one more, or the id of one that the case holds. Where nobody has assessed it,
    both roads come back; ``suppose`` takes one of them.

    Raises:
        InvalidFacts: for an id that the case does not hold, a pay of another month, a supposition
            that touches nothing, and what can't be true.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    try:
        given = look(
            case,
            ledger=ledger,
            practice=practice,
            suppositions=suppositions,
            suppose=suppose,
            assume_norm_of=assume_norm_of,
        )
    except InvalidFacts as error:
        wrong = () if isinstance(income, str) else convert.faults_of(_an_income(income), "income")
        raise InvalidFacts([*error.faults, *wrong]) from None
    tried = _tried(given, income)
    others = tuple(one for one in given.case.incomes if not (tried.id and one.id == tried.id))
    try:
        after = given.month(evolve(given.case, incomes=(*others, tried)))
    except InvalidFacts as error:
        raise InvalidFacts(_seen_from_income(error.faults, len(others))) from None
    faults = without_effect(given, [after])
    if faults:
        raise InvalidFacts(faults)
    before = given.month(evolve(given.case, incomes=others))
    return _on_roads(tried.net, before, after)


def _on_roads(earned: Decimal, before: Tell, after: Tell) -> Kept | KeptRoads:
    refused, granted = (
        Kept(earned=earned, before=without, after=with_it)
        for without, with_it in zip(roads_of(before), roads_of(after), strict=True)
    )
    open_ones = {
        question.id: question
        for result in (after, before)
        if isinstance(result, AwaitsAssessment)
        for question in result.questions
    }
    if not open_ones:
        return refused
    return KeptRoads(questions=tuple(open_ones.values()), if_refused=refused, if_granted=granted)


def _an_income(value: Income) -> Income:
    return convert.fact(Income, value)


def _tried(given: Given, income: Income | str) -> Income:
    """The pay to try, given itself or by the id that the case has it by."""
    if isinstance(income, str):
        found = [one for one in given.case.incomes if one.id == income]
        if not found:
            raise InvalidFacts([Fault("id_unknown", "income")])
        income = found[0]
    taken = _an_income(income)
    faults = convert.faults_of(taken, "income")
    if not faults:
        month, practice = given.case.month, given.practice
        faults = [one.under("income") for one in of_other_month(taken, month, practice)]
    if faults:
        raise InvalidFacts(faults)
    return taken


def _seen_from_income(faults: Iterable[Fault], place: int) -> Iterable[Fault]:
    mine = f"incomes[{place}]"
    for fault in faults:
        at = f"income{fault.at.removeprefix(mine)}" if fault.at.startswith(mine) else fault.at
        yield Fault(fault.code, at, fault.possible)


def _heading(result: Supposed, say: Language) -> Heading:
    return Heading(say(f"Vad finns kvar? {result.month}", f"What is kept? {result.month}"), 1)


def table(roads: tuple[tuple[Words, Kept], ...], say: Language) -> Table:
    """The months without the pay and with it, along each road, in kronor."""
    heads = [say("Kronor", "Kronor")]
    for name, _ in roads:
        of_road = f", {say.of(name)}" if say.of(name) else ""
        heads += [say("utan", "without") + of_road]
        heads += [say("med", "with") + of_road]
    months = [month for _, one in roads for month in (one.before, one.after)]
    rows = [
        (Words("Inkomst efter skatt", "Income after tax"), [one.income for one in months]),
        *(
            (Words(f"  {words.sv}, räknas inte", f"  {words.en}, left out"), amounts)
            for name, words in LEFT_OUT
            if any(amounts := [getattr(one.disregarded, name) for one in months])
        ),
        (Words("Inkomst som räknas", "Income that counts"), [one.counted_income for one in months]),
        (Words("Bistånd", "Aid"), [one.aid for one in months]),
    ]
    lines = [Line((say.of(words), *map(printed, amounts))) for words, amounts in rows]
    lines.append(
        Line(
            (
                say("Inkomst och bistånd", "Income and aid"),
                *(printed(one.resources) for one in months),
            ),
            bold=True,
        )
    )
    return Table(lines, amounts=len(months), heads=tuple(heads))
