"""What the page for a meeting says, in short sentences to the person it is about."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Supposed
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.ground.words import Words
from forsorjning.what_if.meeting_speech import Asking, Speech
from forsorjning.what_if.plot_words import month_name

TITLE = Words("Vad finns kvar av {the_pay}?", "What is kept of {the_pay}?")
TITLE_OF_SEVERAL = Words("Vad blir det att leva på?", "What will there be to live on?")
COUNTED_ON = Words("Det här har vi räknat med", "This is what we counted on")
LEFT_ASIDE = Words("Det här har vi inte räknat med", "This is what we did not count")
_NOT_COUNTED = (
    Words(
        "Andra bidrag och avgifter. De kan ändras när {you} får {pay}.",
        "Other benefits, and fees. They may change with {the_pay}.",
    ),
    Words(
        "{Your} boende. {Pay} kan påverka till exempel ett tillfälligt boende.",
        "Your housing. {Pay} may affect a temporary home, for example.",
    ),
    Words(
        "Skatt som {you} får tillbaka. Den kan räknas som inkomst när den kommer.",
        "Tax that you get back. It may count as income when it comes.",
    ),
)
_OF_ONE_MONTH = (
    Words(
        "Pengar som {you} sparar. De kan räknas senare.",
        "Money that you save. It may count later.",
    ),
    Words(
        "Månaderna efter. De kan bli annorlunda.",
        "The months after. They may be different.",
    ),
)
# Where months follow each other, what is left over one month is another thing than savings.
_OF_MONTHS = (
    Words(
        "Pengar som {you} sparar. De kan räknas som en tillgång senare.",
        "Money that you save. It may count as an asset later.",
    ),
    Words(
        "Månaderna efter de här. De kan bli annorlunda.",
        "The months after these. They may be different.",
    ),
)
NO_DECISION = Words(
    "Det här är en beräkning. Det är inte ett beslut. En person på socialtjänsten beslutar. Fråga "
    "{your_own} handläggare om något är oklart.",
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
_PAY_ASKED = Words(
    "Ska {the_pay} lämnas utanför när biståndet räknas ut?",
    "Is {the_pay} to be left out when the aid is worked out?",
)
_OTHER_ASKED = Words(
    "Ska en annan inkomst ({kind}) lämnas utanför när biståndet räknas ut?",
    "Is another income ({kind}) to be left out when the aid is worked out?",
)
_YES_MEANS = Words(
    "Ja betyder här att hela {the_pay} lämnas utanför. Svaret kan också bli att en del lämnas "
    "utanför.",
    "Yes means here that the whole {pay} is left out. The answer may also be that a part is left "
    "out.",
)
_BY_KIND = {
    "cost_not_assessed": Words("Är kostnaden ({kind}) skälig?", "Is the cost ({kind}) reasonable?"),
    "practice_undecided": Words(
        "Ska den här inkomsten ({kind}) lämnas utanför?",
        "Is this income ({kind}) to be left out?",
    ),
}
_SUPPOSED = Words(
    "Vi prövar hur det blir om någon bedömer {the_pay}. Ingen har gjort den bedömningen.",
    "We try what it comes to if somebody assesses {the_pay}. Nobody has made that assessment.",
)
_ANSWERED = {
    Answer.REFUSED: Words(
        "Det finns en fråga som ingen har svarat på. Vi har antagit att svaret är nej.",
        "There is a question that nobody has answered. We have supposed that the answer is no.",
    ),
    Answer.GRANTED: Words(
        "Det finns en fråga som ingen har svarat på. Vi har antagit att svaret är ja.",
        "There is a question that nobody has answered. We have supposed that the answer is yes.",
    ),
}
_ALL_ANSWERED = {
    Answer.REFUSED: Words(
        "Det finns frågor som ingen har svarat på. Vi har antagit att svaret på alla är nej.",
        "There are questions that nobody has answered. We have supposed that every answer is no.",
    ),
    Answer.GRANTED: Words(
        "Det finns frågor som ingen har svarat på. Vi har antagit att svaret på alla är ja.",
        "There are questions that nobody has answered. We have supposed that every answer is yes.",
    ),
}
_BEFORE = Words(
    "Vi har antagit hur tidigare månader blev.", "We have supposed how earlier months went."
)
_REPEATS = Words(
    "Hyran, andra vanliga kostnader och inkomster som inte är tillfälliga är likadana varje månad. "
    "Andra tillfälliga inkomster kommer bara den första månaden.",
    "The rent, other usual costs and incomes that are not occasional are the same each month. "
    "Other occasional incomes come only in the first month.",
)
_NOT_CARRIED = Words(
    "Det som blir över en månad räknas inte senare.",
    "What is left over one month does not count later.",
)
_CARRIED_ONCE = Words(
    "Om något blir över en månad räknas det månaden efter. Så gör kommunen i den här beräkningen.",
    "If something is left over one month, it counts the month after. That is how the municipality "
    "does in this calculation.",
)
_CARRIED = Words(
    "Om något blir över en månad räknas det i högst {months} månader efter. Så gör kommunen i den "
    "här beräkningen.",
    "If something is left over one month, it counts in at most {months} months after. That is how "
    "the municipality does in this calculation.",
)
_AS_TOLD = Words("Allt annat är som det står i ärendet.", "All else is as it stands in the case.")
_MORE = Words("får {you} {amount} kr mer att leva på", "you have {amount} kr more to live on")
_LESS = Words("får {you} {amount} kr mindre att leva på", "you have {amount} kr less to live on")
_NO_MORE = Words("får {you} inte mer att leva på", "you have no more to live on")


def more_or_less(kept: Decimal, speech: Speech) -> str:
    """What a pay leaves to one person or to a household of several, within a sentence."""
    if not kept:
        return speech.of(_NO_MORE)
    return speech.of(_MORE if kept > 0 else _LESS, amount=printed(kept.copy_abs()))


def asked(questions: Iterable[Asking], speech: Speech) -> str:
    """What a person has to answer, each thing once, and what yes means where that is not plain."""
    found = dict.fromkeys(_question(one, speech) for one in questions)
    return " ".join((speech.of(_TO_ANSWER), *found))


def _question(one: Asking, speech: Speech) -> str:
    label = speech.say.of(one.kind)
    kind = f"{label[0].lower()}{label[1:]}"
    if one.code in _BY_KIND:
        return speech.of(_BY_KIND[one.code], kind=kind)
    # It is an occasional earning, which is pay if it is what the page is about.
    of_it = speech.of_pay(pay=one.tried)
    question = of_it.of(_PAY_ASKED) if one.tried else of_it.of(_OTHER_ASKED, kind=kind)
    return f"{question} {of_it.of(_YES_MEANS)}"


def counted_on(
    results: Iterable[Supposed], speech: Speech, *, in_a_row: bool, both_shown: bool
) -> tuple[str, ...]:
    """What the amounts rest on, without the name of anything."""
    every = list(results)
    if in_a_row:
        months = every[0].practice.carry_surplus_months
        carried = {0: _NOT_CARRIED, 1: _CARRIED_ONCE}.get(months, _CARRIED)
        found = [speech.of(_REPEATS), speech.of(carried, months=str(months))]
    else:
        found = [speech.of(_AS_TOLD)]
    if any(one.suppositions for one in every):
        found.append(speech.of(_SUPPOSED))
    if not both_shown:
        answers = {key: answer for one in every for key, answer in one.answers.items()}
        words = _ALL_ANSWERED if len(answers) > 1 else _ANSWERED
        found += (speech.of(words[answer]) for answer in dict.fromkeys(answers.values()))
    if every[0].ledger.supposed:
        found.append(speech.of(_BEFORE))
    return (*found, *dict.fromkeys(_norms(every, speech.say)))


def not_counted(speech: Speech, *, in_a_row: bool) -> tuple[str, ...]:
    """What the amounts leave out."""
    return tuple(map(speech.of, (*_NOT_COUNTED, *(_OF_MONTHS if in_a_row else _OF_ONE_MONTH))))


def _norms(results: Iterable[Supposed], say: Language) -> Iterator[str]:
    """The months whose norm is not there yet, and whose was tried."""
    for one in results:
        if one.assumed_norm is not None:
            month, norm = month_name(one.month, say), month_name(one.assumed_norm, say)
            yield say(
                f"Beloppen för {month} finns inte än. Vi har räknat med dem för {norm}.",
                f"The amounts for {month} are not there yet. We counted with those for {norm}.",
            )
