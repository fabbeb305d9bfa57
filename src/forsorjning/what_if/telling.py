"""What a what-if says of itself: what it supposes, and what it does not count."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from forsorjning.calculation.notices import Notice, Severity
from forsorjning.calculation.questions import Answer, Question
from forsorjning.calculation.result import Disregarded, Supposed
from forsorjning.calculation.supposed_on import beside_the_facts
from forsorjning.facts.income import Income
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.language import Language, listed
from forsorjning.ground.money import EXACT, printed
from forsorjning.ground.words import Words

NOT_COUNTED = Words(
    "Här räknas bara det ekonomiska biståndet. Lönen kan också påverka andra bidrag, avgifter och "
    "boendet, och skatt som betalas tillbaka kan räknas som inkomst senare. Pengar som sparas kan "
    "räknas som tillgång senare, och det som blir över eller används av en bedömning kan påverka "
    "månaderna efter.",
    "Only financial aid is counted here. Pay can also affect other benefits, fees and housing, and "
    "tax that is paid back may count as income later. Money that is saved may count as an asset "
    "later, and what is left over, or used of an assessment, may affect the months after.",
)
NO_DECISION = Words(
    "Detta är en beräkning av något som antas, inte ett beslut.",
    "This is a calculation of something supposed, not a decision.",
)
NEITHER = Words(
    "Båda vägarna visas. En person avgör; programmet föreslår ingen av dem.",
    "Both roads are shown. A person decides; the program proposes neither.",
)


def supposed_in(results: Iterable[Supposed]) -> tuple[Words, ...]:
    """What the results suppose, each thing once."""
    found: dict[Words, None] = {}
    for result in results:
        found |= dict.fromkeys(beside_the_facts(result))
        found |= dict.fromkeys(map(_answered, result.answers.values()))
    return tuple(found)


def along_both(assumptions: Iterable[Words]) -> tuple[Words, ...]:
    """What both roads suppose; their answers are what is shown, and not what is supposed."""
    return tuple(one for one in dict.fromkeys(assumptions) if one not in {_YES, _NO})


def _answered(answer: Answer) -> Words:
    return _YES if answer is Answer.GRANTED else _NO


_YES = Words(
    "Svaret på det som är obesvarat antas vara ja.",
    "What nobody has answered is supposed to be answered with yes.",
)
_NO = Words(
    "Svaret på det som är obesvarat antas vara nej.",
    "What nobody has answered is supposed to be answered with no.",
)


def assumptions_block(assumptions: tuple[Words, ...], say: Language) -> list[Block]:
    """What is supposed, what is not counted, and that it is no decision."""
    return [
        Heading(say("Vad som antas", "What is supposed")),
        Items(tuple(say.of(one) for one in (*assumptions, NOT_COUNTED))),
        say.of(NO_DECISION),
    ]


def pay_said(income: Income, say: Language) -> str:
    """Whose pay it is, of what kind, for which work, and when it is paid."""
    kind = say.of(income.kind)
    told = [income.person, f"{kind[:1].lower()}{kind[1:]}"]
    if income.gig is not None:
        first, last = income.gig.first_day, income.gig.last_day
        when = str(first) if first == last else f"{first}–{last}"
        told.append(f"{income.gig.activity} {when}")
    told.append(say(f"utbetalt {income.paid_on}", f"paid on {income.paid_on}"))
    return ", ".join(told)


def asked_block(questions: Sequence[Question], say: Language) -> list[Block]:
    """What a person has to answer: each question once, with all that it is asked of."""
    about: dict[str, dict[str, None]] = {}
    for one in questions:
        about.setdefault(say(one.message, one.message_en), {})[one.about] = None
    if not about:
        return []
    told = tuple(f"{listed(names, say)}: {message}" for message, names in about.items())
    granted = [ALL_OF_IT] if any(one.code not in _NO_PART for one in questions) else []
    return [
        Heading(say("En person behöver svara", "A person has to answer")),
        Items(told),
        *map(say.of, granted),
    ]


_NO_PART = frozenset({"cost_not_assessed", "practice_undecided"})
ALL_OF_IT = Words(
    "Ja betyder här att hela beloppet lämnas utanför. En person kan också komma fram till en del "
    "av det.",
    "Yes means here that the whole amount is left out. A person may also find that a part of it "
    "is.",
)


def notices_of(results: Iterable[Supposed]) -> tuple[Notice, ...]:
    """What may mean another amount once it is looked into, each thing once."""
    every = (one for result in results for one in result.notices)
    return tuple(dict.fromkeys(one for one in every if one.severity is Severity.WARNING))


def notices_block(notices: Iterable[Notice], say: Language) -> list[Block]:
    """What a person may want to look at, if anything."""
    told = tuple(
        f"{say(one.sv, one.en)} ({', '.join(one.refs)})" if one.refs else say(one.sv, one.en)
        for one in notices
    )
    return [Heading(say("Att titta på", "To look at")), Items(told)] if told else []


def kronor(amount: Decimal | Fraction) -> str:
    """An amount as a person reads it; one that has no end is shown to the öre, half up."""
    return printed(_to_the_ore(amount)) if isinstance(amount, Fraction) else printed(amount)


def _to_the_ore(amount: Fraction) -> Decimal:
    ore = int(abs(amount) * 100 + Fraction(1, 2))
    return EXACT.multiply(Decimal(ore if amount >= 0 else -ore), Decimal("0.01"))


def percent(share: Decimal | Fraction) -> str:
    """A share in whole per cent, or with one decimal where it does not come out even.

    >>> percent(Fraction(1, 4)), percent(Fraction(2, 3)), percent(Decimal("0.005"))
    ('25 %', '66,7 %', '0,5 %')
    """
    tenths = int(abs(Fraction(share)) * 1000 + Fraction(1, 2))
    whole, rest = divmod(tenths, 10)
    sign = "-" if share < 0 and tenths else ""
    return f"{sign}{whole},{rest} %" if rest else f"{sign}{whole} %"


LEFT_OUT = (
    ("youth", Words("Barns och skolungdomars arbete", "Children's and school youths' work")),
    ("child", Words("Barns egna inkomster", "Children's own income")),
    ("assessment", Words("Individuell bedömning", "Individual assessment")),
    ("jobbstimulans", Words("Jobbstimulans", "Jobbstimulans")),
)
"""What can be left out of the income, and what it is called."""


def more_left_out(before: Disregarded, after: Disregarded) -> Disregarded:
    """What more is left out after than before, rule by rule; within the exact context."""
    return Disregarded(
        **{name: getattr(after, name) - getattr(before, name) for name, _ in LEFT_OUT}
    )
