"""How the page for a meeting begins: the month, what is asked, and what is kept."""

from collections.abc import Iterator

from forsorjning.ground.money import printed
from forsorjning.ground.words import Words
from forsorjning.what_if import meeting_words as words
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.meeting_speech import Speech, Told, questions_of, results_of
from forsorjning.what_if.plot_words import months_named, opened
from forsorjning.what_if.what_is_kept import Kept, KeptRoads

_PAY = Words("{The_pay} är {amount} kr efter skatt.", "{The_pay} is {amount} kr after tax.")
_KEPT = Words("Av {the_pay} {kept}.", "Of {the_pay}, {kept}.")
_LESS_AID = Words(" Biståndet blir {amount} kr lägre.", " The aid is {amount} kr lower.")
_ANSWERS = Words(
    "Om svaret är nej {no}. Om svaret är ja {yes}.",
    "If the answer is no, {no}. If the answer is yes, {yes}.",
)
_ALL_ANSWERS = Words(
    "Om svaret på alla frågor är nej {no}. Om det är ja {yes}.",
    "If every answer is no, {no}. If every answer is yes, {yes}.",
)
_TRIED = Words(
    "Vi prövar {a_pay} från 0 till {amount} kr efter skatt.",
    "We try {a_pay} from 0 to {amount} kr after tax.",
)


def opening(answer: Told, speech: Speech) -> Iterator[str]:
    """The month, and what is kept, before anything else."""
    when = opened(months_named([one.month for one in results_of(answer)], speech.say))
    match answer:
        case Kept():
            yield f"{when}. {_pay(answer, speech)}"
            yield _kept(answer, speech)
        case KeptRoads():
            no, yes = (
                words.more_or_less(one.kept, speech)
                for one in (answer.if_refused, answer.if_granted)
            )
            yield f"{when}. {_pay(answer.if_refused, speech)}"
            yield words.asked(questions_of(answer), speech)
            answers = _ALL_ANSWERS if len(answer.questions) > 1 else _ANSWERS
            yield f"{speech.of(answers, no=no, yes=yes)} {speech.of(words.BOTH)}"
        case Comparison():
            yield f"{when}. {speech.of(words.NONE_PROPOSED)}"
            questions = questions_of(answer)
            if questions:
                yield words.asked(questions, speech)
        case CurveRoads():
            yield from opening(answer.if_refused, speech)
            yield words.asked(questions_of(answer), speech)
            yield speech.of(words.BOTH)
        case Curve():
            yield f"{when}. {speech.of(_TRIED, amount=printed(answer.upto))}"


def _pay(one: Kept, speech: Speech) -> str:
    return speech.of(_PAY, amount=printed(one.earned))


def _kept(one: Kept, speech: Speech) -> str:
    kept = speech.of(_KEPT, kept=words.more_or_less(one.kept, speech))
    if one.aid_change >= 0:
        return kept
    return kept + speech.of(_LESS_AID, amount=printed(one.aid_change.copy_negate()))
