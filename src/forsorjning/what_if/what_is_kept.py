"""What is kept of a pay: the month with it against the month without, along one road or both."""

from decimal import Decimal
from fractions import Fraction

from forsorjning.calculation.month import AssessmentMissing
from forsorjning.calculation.notices import Notice
from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Disregarded, Supposed
from forsorjning.facts.income import Income
from forsorjning.ground.blocks import Block, Heading, Line, Table
from forsorjning.ground.language import Language, language_of
from forsorjning.ground.money import ZERO, exactly, printed, written
from forsorjning.ground.words import Words
from forsorjning.what_if.showing import Shown
from forsorjning.what_if.telling import (
    LEFT_OUT,
    NEITHER,
    along_both,
    asked_block,
    assumptions_block,
    more_left_out,
    notices_block,
    notices_of,
    pay_said,
    percent,
    supposed_in,
)


class Kept(Shown):
    """What a household keeps of a pay, or of several, along one road.

    Attributes:
        incomes: what is tried.
        before, after: the month without it and with it.
    """

    incomes: tuple[Income, ...]
    before: Supposed
    after: Supposed

    @property
    def earned(self) -> Decimal:
        """The pay, net of tax, in kronor."""
        with exactly():
            return sum((one.net for one in self.incomes), ZERO)

    @property
    def kept(self) -> Decimal:
        """What the household has more with the pay, in kronor: the pay, and what the aid changes.

        Of what the month counts that is what its resources change by. Pay of a kind that the
        municipality does not count is not among them, and is kept all the same.
        """
        with exactly():
            return self.earned + self.aid_change

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
    def not_counted(self) -> Decimal:
        """What of the pay is of a kind that is not counted at all, in kronor."""
        with exactly():
            return self.earned - (self.after.income - self.before.income)

    @property
    def left_out(self) -> Disregarded:
        """What more is left out of the income with the pay, by the rule that leaves it out."""
        with exactly():
            return more_left_out(self.before.disregarded, self.after.disregarded)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a person may want to look at: all that may mean another amount, and what is new."""
        before = set(self.before.notices)
        warnings = notices_of([self.after])
        return tuple(one for one in self.after.notices if one in warnings or one not in before)

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
        """The page: what is tried, the month without it and with it, and what is supposed."""
        say = language_of(language)
        return [
            *_opening(self, say),
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
    def only(self) -> Kept:
        """What is kept, where nothing is asked: of both roads there is no such thing.

        Raises:
            AssessmentMissing: always, naming the questions and the aid along both roads.
        """
        raise AssessmentMissing(
            tuple(one.id for one in self.questions),
            written(self.if_refused.after.aid),
            written(self.if_granted.after.aid),
        )

    @property
    def assumptions(self) -> tuple[Words, ...]:
        """What is supposed along each road, beside the answers."""
        return along_both((*self.if_refused.assumptions, *self.if_granted.assumptions))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the pay brings along either road that a person may want to look at."""
        return tuple(dict.fromkeys((*self.if_refused.notices, *self.if_granted.notices)))

    @property
    def sv(self) -> str:
        """What is kept along both roads, in Swedish."""
        if self.if_refused.kept == self.if_granted.kept:
            return f"Vad svaret än blir: {self.if_refused.sv}"
        several = len(self.questions) > 1
        no, yes = (
            ("Om svaret på alla frågor är nej", "Om det är ja")
            if several
            else ("Om svaret är nej", "Om svaret är ja")
        )
        return f"{no}: {self.if_refused.sv} {yes}: {self.if_granted.sv}"

    @property
    def en(self) -> str:
        """What is kept along both roads, in English."""
        if self.if_refused.kept == self.if_granted.kept:
            return f"Whatever the answer: {self.if_refused.en}"
        several = len(self.questions) > 1
        no, yes = (
            ("If every answer is no", "If every answer is yes")
            if several
            else ("If the answer is no", "If the answer is yes")
        )
        return f"{no}: {self.if_refused.en} {yes}: {self.if_granted.en}"

    def blocks(self, language: Language | str = "sv") -> list[Block]:
        """The page: what is asked, and both roads side by side, neither proposed."""
        say = language_of(language)
        roads = (
            (Words("om nej", "if no"), self.if_refused),
            (Words("om ja", "if yes"), self.if_granted),
        )
        return [
            *_opening(self.if_refused, say),
            *asked_block(self.questions, say),
            say(self.sv, self.en),
            table(roads, say),
            say.of(NEITHER),
            *notices_block(self.notices, say),
            *assumptions_block(self.assumptions, say),
        ]


def _opening(one: Kept, say: Language) -> list[Block]:
    month = one.after.month
    tried = "; ".join(pay_said(income, say) for income in one.incomes)
    return [
        Heading(say(f"Vad finns kvar? {month}", f"What is kept? {month}"), 1),
        say(f"Det som prövas: {tried}.", f"What is tried: {tried}."),
    ]


def table(roads: tuple[tuple[Words, Kept], ...], say: Language) -> Table:
    """The months without the pay and with it, along each road, in kronor."""
    heads = [say("Kronor", "Kronor")]
    for name, _ in roads:
        of_road = f", {say.of(name)}" if say.of(name) else ""
        heads += [say("utan", "without") + of_road, say("med", "with") + of_road]
    months = [month for _, one in roads for month in (one.before, one.after)]
    beside = [amount for _, one in roads for amount in (ZERO, one.not_counted)]
    rows = [
        (Words("Inkomst efter skatt", "Income after tax"), [one.income for one in months]),
        *(
            (Words(f"  {words.sv}, räknas inte", f"  {words.en}, left out"), amounts)
            for name, words in LEFT_OUT
            if any(amounts := [getattr(one.disregarded, name) for one in months])
        ),
        (Words("Inkomst som räknas", "Income that counts"), [one.counted_income for one in months]),
        *([(_NOT_COUNTED, beside)] if any(beside) else []),
        (Words("Bistånd", "Aid"), [one.aid for one in months]),
    ]
    lines = [Line((say.of(words), *map(printed, amounts))) for words, amounts in rows]
    with exactly():
        together = [one.resources + more for one, more in zip(months, beside, strict=True)]
    title = say("Inkomst och bistånd", "Income and aid")
    lines.append(Line((title, *map(printed, together)), bold=True))
    return Table(lines, amounts=len(months), heads=tuple(heads))


_NOT_COUNTED = Words("Inkomst av ett slag som inte räknas", "Income of a kind that is not counted")
