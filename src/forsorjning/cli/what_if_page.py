"""An answer of a what-if as a page: what was tried and how it is changed, then what follows."""

from decimal import Decimal
from typing import TypeAlias

from forsorjning.calculation.questions import Question
from forsorjning.calculation.terms import form_said
from forsorjning.cli.page import Block
from forsorjning.cli.what_if_tried import Tried
from forsorjning.facts.assessment import Standing, Supposition
from forsorjning.ground.blocks import Heading, Items
from forsorjning.ground.language import Language
from forsorjning.ground.law import in_force
from forsorjning.ground.money import printed
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curve_told import told
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.keeping import Kept, KeptRoads
from forsorjning.what_if.telling import NEITHER, along_both, assumptions_block
from forsorjning.what_if.tried_pay import TRIED

_CHANGES = ("person", "kind", "activity", "worked", "arranger", "payer")


class CurveRoads(Record):
    """What is kept of a pay of any amount along both roads, where a person has not answered yet.

    Attributes:
        of_most: what is kept of the largest pay asked about.
        if_refused, if_granted: the curve if every answer is no, and if every answer is yes.
    """

    of_most: Kept | KeptRoads
    if_refused: Curve
    if_granted: Curve

    @property
    def questions(self) -> tuple[Question, ...]:
        """What a person has to answer."""
        return self.of_most.questions if isinstance(self.of_most, KeptRoads) else ()

    @property
    def assumptions(self) -> tuple[Words, ...]:
        """What is supposed along each road."""
        return along_both((*self.if_refused.assumptions, *self.if_granted.assumptions))


Answer: TypeAlias = Kept | KeptRoads | Comparison | Curve | CurveRoads


def answer_page(answer: Answer, first: str, language: Language) -> list[Block]:
    """The whole page; ``first`` is what was tried, and stands under the heading."""
    match answer:
        case Curve():
            return _curve_page(answer, first, language)
        case CurveRoads():
            return _roads_page(answer, first, language)
        case _:
            heading, *others = answer.blocks(language)
            return [heading, first, *others]


def _curve_page(curve: Curve, first: str, language: Language) -> list[Block]:
    heading, _, *others = curve.blocks(language)
    return [heading, first, *others]


def _roads_page(roads: CurveRoads, first: str, language: Language) -> list[Block]:
    asked = (f"{one.about}: {language(one.message, one.message_en)}" for one in roads.questions)
    return [
        roads.if_refused.blocks(language)[0],
        first,
        Heading(language("En person behöver svara", "A person has to answer")),
        Items(tuple(asked)),
        *told(roads.if_refused, language, language("Om svaret är nej", "If the answer is no")),
        *told(roads.if_granted, language, language("Om svaret är ja", "If the answer is yes")),
        language.of(NEITHER),
        *assumptions_block(roads.assumptions, language),
    ]


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
        f"Betalas {day} och räknas i {month}. I listorna heter det {TRIED}.",
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


def _supposed(one: Supposition, tried: Tried, language: Language) -> str:
    section = ", ".join(map(str, in_force(one.legal_basis.sections, tried.chosen.case.day)))
    form = form_said(one.form, language)
    scope = one.scope
    if isinstance(scope, Standing):
        what = ", ".join(sorted(scope.activities))
        days = scope.valid_from, scope.valid_to
        of = language(
            f"Det gäller allt sådant arbete ({what}) från {days[0]} till {days[1]}, också det som "
            "redan finns i filen.",
            f"It is of all such work ({what}) from {days[0]} to {days[1]}, that which the file "
            "has already too.",
        )
    else:
        of = language("Det gäller bara det som prövas.", "It is of what is tried alone.")
    start = language("Antagande, ingen bedömning", "A supposition, no assessment")
    under = language("enligt", "under")
    return f"{start}: {form} {under} {section}. {of} " + language(
        "Ändra med --form och --basis.", "Change it with --form and --basis."
    )
