"""An answer of a what-if as a page: what was tried and how it is changed, then what follows."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from forsorjning.calculation.terms import form_said, scope_said
from forsorjning.cli.page import Block
from forsorjning.cli.what_if_tried import Tried
from forsorjning.facts.assessment import Supposition
from forsorjning.ground.language import Language
from forsorjning.ground.law import in_force
from forsorjning.ground.money import printed
from forsorjning.ground.words import Words
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.curve_told import told
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.telling import (
    NEITHER,
    asked_block,
    assumptions_block,
    notices_block,
)
from forsorjning.what_if.tried_pay import TRIED
from forsorjning.what_if.what_is_kept import Kept, KeptRoads

_IF_ONE = (
    Words("Om svaret är nej", "If the answer is no"),
    Words("Om svaret är ja", "If the answer is yes"),
)
_IF_ALL = (
    Words("Om svaret på alla frågor är nej", "If every answer is no"),
    Words("Om svaret på alla frågor är ja", "If every answer is yes"),
)
_CHANGES = ("person", "kind", "activity", "worked", "arranger", "payer")

Answer: TypeAlias = Kept | KeptRoads | Comparison | Curve | CurveRoads


def answer_page(answer: Answer, first: str, language: Language) -> list[Block]:
    """The whole page; ``first`` is what was tried, and stands under the heading."""
    if isinstance(answer, CurveRoads):
        return _roads_page(answer, first, language)
    heading, *others = answer.blocks(language)
    # The command says more of what is tried than the answer does.
    return [heading, first, *(others if isinstance(answer, Comparison) else others[1:])]


def _roads_page(roads: CurveRoads, first: str, language: Language) -> list[Block]:
    return [
        roads.if_refused.blocks(language)[0],
        first,
        *asked_block(roads.questions, language),
        *_both_told(roads, language),
        language.of(NEITHER),
        *notices_block(roads.notices, language),
        *assumptions_block(roads.assumptions, language),
    ]


def _both_told(roads: CurveRoads, language: Language) -> Iterator[Block]:
    """Each curve, or one where the answers change nothing of it."""
    if list(told(roads.if_refused, language)) == list(told(roads.if_granted, language)):
        whatever = language("Vad svaret än blir", "Whatever the answer")
        yield from told(roads.if_refused, language, whatever)
        return
    no, yes = _IF_ALL if len(roads.questions) > 1 else _IF_ONE
    yield from told(roads.if_refused, language, language.of(no))
    yield from told(roads.if_granted, language, language.of(yes))


def tried_said(
    tried: Tried, much: str, supposed: tuple[Supposition, ...], language: Language
) -> str:
    """What is tried, why just that, what is supposed of it, and how each is changed."""
    start = language("Det som prövas", "What is tried")
    return "\n".join(
        [
            f"{start}: {much}.",
            f"{_kind(tried, language)} {_work(tried, language)} {_paid(tried, language)}",
            f"{_why(tried, language)} {_change(language)}",
            *([_afterwards(tried, language)] if tried.worked_after_paid else []),
            *(_supposed(one, tried, language) for one in supposed),
        ]
    )


def much_more(tried: Tried, net: Decimal, language: Language) -> str:
    """A sum that is tried."""
    return language(
        f"{tried.person} får {printed(net)} kr mer efter skatt",
        f"{tried.person} is paid {printed(net)} kr more after tax",
    )


def much_upto(tried: Tried, upto: Decimal, language: Language) -> str:
    """Every sum up to one."""
    return language(
        f"{tried.person} får mer efter skatt, vilken summa som helst upp till {printed(upto)} kr",
        f"{tried.person} is paid more after tax, any sum up to {printed(upto)} kr",
    )


def much_spread(tried: Tried, net: Decimal, months: int, language: Language) -> str:
    """A sum at once, and in parts."""
    return language(
        f"{tried.person} får {printed(net)} kr mer efter skatt, på en gång eller i lika delar på "
        f"{months} månader",
        f"{tried.person} is paid {printed(net)} kr more after tax, at once or in equal parts over "
        f"{months} months",
    )


def _kind(tried: Tried, language: Language) -> str:
    name = language.of(tried.kind)
    return language("Slag", "Kind") + f": {name[0].lower()}{name[1:]} ({tried.kind.name})."


def _work(tried: Tried, language: Language) -> str:
    gig = tried.gig
    if gig is None:
        return language("Det är ingen tillfällig inkomst.", "It is no occasional earning.")
    told = [gig.activity, str(gig.last_day)]
    if gig.arranger:
        told.append(language(f"arrangör {gig.arranger}", f"arranger {gig.arranger}"))
    if gig.payer:
        told.append(language(f"betalare {gig.payer}", f"payer {gig.payer}"))
    return language(
        f"Tillfälligt arbete: {', '.join(told)}; ett eget arbetstillfälle.",
        f"Occasional work: {', '.join(told)}; a work opportunity of its own.",
    )


def _paid(tried: Tried, language: Language) -> str:
    day, month = tried.paid_on, tried.chosen.case.month
    return language(
        f"Betalas {day} och räknas i {month}. I listorna står den som {TRIED}.",
        f"Paid on {day}, and counts in {month}. In the lists it is called {TRIED}.",
    )


def _why(tried: Tried, language: Language) -> str:
    """Where that comes from which the command does not say."""
    who, month = tried.person, tried.chosen.case.month
    if tried.like is not None:
        like = tried.like.id
        sv, en = "filens senaste tillfälliga inkomst", "the latest occasional earning of the file"
        if tried.activity_written:
            sv, en = "filens senaste inkomst av samma arbete", "the latest pay for the same work"
        return language(
            f"Det som kommandot inte säger är ifyllt efter {like}, {sv}.",
            f"What the command does not say is filled in after {like}, {en}.",
        )
    if tried.kind_written:
        return language("Det är som kommandot säger.", "It is as the command says.")
    if tried.activity_written:
        return language(
            f"Ingen inkomst av samma arbete för {who} räknas i {month}, så slaget är lön.",
            f"No pay of {who} for the same work counts in {month}, so the kind is a wage.",
        )
    return language(
        f"Ingen tillfällig inkomst för {who} räknas i {month}, så en vanlig lön prövas.",
        f"No occasional earning of {who} counts in {month}, so an ordinary wage is tried.",
    )


def _change(language: Language) -> str:
    *others, last = (f"--{name}" for name in _CHANGES)
    return language(
        f"Ändra med {', '.join(others)} och {last}.",
        f"Change it with {', '.join(others)} and {last}.",
    )


def _afterwards(tried: Tried, language: Language) -> str:
    return language(
        f"Arbetet ligger efter betalningen: det utförs efter {tried.paid_on}. Ändra med --worked.",
        f"The work lies after the payment: it is done after {tried.paid_on}. Change it with "
        "--worked.",
    )


def _supposed(one: Supposition, tried: Tried, language: Language) -> str:
    """How much is supposed to be left out, and of what: of the file's own work too."""
    section = ", ".join(map(str, in_force(one.legal_basis.sections, tried.chosen.case.day)))
    form, scope = form_said(one.form, language), scope_said(one.scope, language)
    return language(
        f"Antagande, ingen bedömning: {form} enligt {section}. Det gäller allt sådant arbete "
        f"({scope}), också det som redan finns i filen. Ändra med --form och --basis.",
        f"A supposition, no assessment: {form} under {section}. It is of all such work ({scope}), "
        "that which the file has already too. Change it with --form and --basis.",
    )
