"""What a what-if says of itself: what it supposes, and what it does not count."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from forsorjning.calculation.notices import Notice
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Disregarded, Supposed
from forsorjning.calculation.supposed_on import beside_the_facts
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.language import Language
from forsorjning.ground.money import EXACT, printed
from forsorjning.ground.words import Words

NOT_COUNTED = Words(
    "Här räknas bara det ekonomiska biståndet. Lönen kan också påverka andra bidrag, avgifter och "
    "boendet, och skatt som betalas tillbaka kan räknas som inkomst senare.",
    "Only financial aid is counted here. Pay can also affect other benefits, fees and housing, and "
    "tax that is paid back may count as income later.",
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
