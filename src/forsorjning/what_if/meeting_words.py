"""What the page for a meeting says, in short sentences to the person it is about."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Supposed
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.ground.words import Words
from forsorjning.what_if.once_more import WHAT_REPEATS
from forsorjning.what_if.plot_words import month_name

TITLE = Words("Vad finns kvar av lönen?", "What is kept of the pay?")
TITLE_OF_SEVERAL = Words("Vad blir det att leva på?", "What will there be to live on?")
COUNTED_ON = Words("Det här har vi räknat med", "This is what we counted on")
LEFT_ASIDE = Words("Det här har vi inte räknat med", "This is what we did not count")
NOT_COUNTED = (
    Words(
        "Andra bidrag och avgifter. De kan ändras när du får lön.",
        "Other benefits, and fees. They may change when you are paid.",
    ),
    Words(
        "Ditt boende. Lön kan påverka till exempel ett tillfälligt boende.",
        "Your housing. Pay may affect a temporary home, for example.",
    ),
    Words(
        "Skatt som du får tillbaka. Den kan räknas som inkomst när den kommer.",
        "Tax that you get back. It may count as income when it comes.",
    ),
)
NO_DECISION = Words(
    "Det här är en beräkning. Det är inte ett beslut. En person på socialtjänsten beslutar. Fråga "
    "din handläggare om något är oklart.",
    "This is a calculation. It is not a decision. A person at the social services decides. Ask "
    "your social secretary about anything that is not clear.",
)
BOTH = Words(
    "Vi visar båda svaren. Vi föreslår inget av dem.",
    "We show both answers. We suggest neither of them.",
)
NONE_PROPOSED = Words(
    "Här står olika sätt bredvid varandra. Vi föreslår inget av dem.",
    "Here different ways stand side by side. We suggest none of them.",
)
TO_LOOK_AT = Words(
    "Någon på socialtjänsten behöver titta på en uppgift. Då kan summan ändras.",
    "Somebody at the social services has to look at a fact. Then the sum may change.",
)
_TO_ANSWER = Words(
    "En person på socialtjänsten behöver svara först:",
    "A person at the social services has to answer first:",
)
_PAY_ASKED = Words("Ska lönen räknas eller inte?", "Does the pay count or not?")
_ASKED = {
    "cost_not_assessed": Words("Är kostnaden skälig?", "Is the cost reasonable?"),
    "practice_undecided": Words(
        "Ska den här sortens inkomst räknas?", "Does this kind of income count?"
    ),
}
_SUPPOSED = Words(
    "Vi prövar hur det blir om någon bedömer lönen. Ingen har gjort den bedömningen.",
    "We try what it comes to if somebody assesses the pay. Nobody has made that assessment.",
)
_ANSWERED = Words(
    "Vi har antagit svar på det som ingen har svarat på.",
    "We have supposed answers to what nobody has answered.",
)
_BEFORE = Words(
    "Vi har antagit hur tidigare månader blev.", "We have supposed how earlier months went."
)
_REPEATS = Words(
    "Hyran, andra vanliga kostnader och andra inkomster är likadana varje månad.",
    "The rent, other usual costs and other incomes are the same each month.",
)
_AS_TOLD = Words("Allt annat är som det står i ärendet.", "All else is as it stands in the case.")


def more_or_less(kept: Decimal, say: Language, *, several: bool) -> str:
    """What a pay leaves to one person or to a household of several, within a sentence."""
    who = "ni" if several else "du"
    if not kept:
        return say(f"får {who} inte mer att leva på", "you have no more to live on")
    amount = printed(kept.copy_abs())
    how = ("mer", "more") if kept > 0 else ("mindre", "less")
    return say(
        f"får {who} {amount} kr {how[0]} att leva på", f"you have {amount} kr {how[1]} to live on"
    )


def asked(questions: Iterable[Question], say: Language) -> str:
    """What a person has to answer, each thing once."""
    found = dict.fromkeys(say.of(_ASKED.get(one.code, _PAY_ASKED)) for one in questions)
    return " ".join((say.of(_TO_ANSWER), *found))


def counted_on(
    results: Iterable[Supposed], beside: Iterable[Words], say: Language, *, both_shown: bool
) -> tuple[str, ...]:
    """What the amounts rest on, without the name of anything."""
    every = list(results)
    found = [_REPEATS if one == WHAT_REPEATS else one for one in beside] or [_AS_TOLD]
    if any(one.suppositions for one in every):
        found.append(_SUPPOSED)
    if not both_shown and any(one.answers for one in every):
        found.append(_ANSWERED)
    if every[0].ledger.supposed:
        found.append(_BEFORE)
    return (*map(say.of, found), *dict.fromkeys(_norms(every, say)))


def _norms(results: Iterable[Supposed], say: Language) -> Iterator[str]:
    """The months whose norm is not there yet, and whose was tried."""
    for one in results:
        if one.assumed_norm is not None:
            month, norm = month_name(one.month, say), month_name(one.assumed_norm, say)
            yield say(
                f"Beloppen för {month} finns inte än. Vi har räknat med dem för {norm}.",
                f"The amounts for {month} are not there yet. We counted with those for {norm}.",
            )
