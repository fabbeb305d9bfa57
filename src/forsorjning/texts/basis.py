"""The basis for the board's decision on a settled month: an underlag, a proposal to a person."""

from collections.abc import Iterator

from forsorjning.calculation.result import Settled
from forsorjning.facts.assessment import IndividualAssessment, LegalBasis
from forsorjning.facts.case import Case
from forsorjning.ground.blocks import Block, Heading, Items, Line, Table
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.language import Language, language_of
from forsorjning.ground.law import SOL_2025
from forsorjning.texts.assessed import assessed
from forsorjning.texts.gaps import Missing, elsewhere, missing_in
from forsorjning.texts.incomes import assessments_in
from forsorjning.texts.page import Page
from forsorjning.texts.part import BasisPart, part_of
from forsorjning.texts.sureness import made_with, to_look_at
from forsorjning.texts.words import month_named


class DecisionBasis(Page):
    """What a person needs who decides the month, as far as the facts hold it. It decides nothing.

    The grounds and motivations of assessments stand here, and in no other text that the library
    makes. They are health data: they are out of the ``repr``, and whoever keeps this text keeps
    them.

    Attributes:
        language: the language it is written in.
        blocks: its headings, paragraphs, lists and tables, in the order of reading.
        right: what is decided as a right (12 kap. 1 §): its ``amount`` and ``sections``, and what
            follows of them as ``appeal``, ``recovery`` and ``documenting``.
        discretionary: the same beyond the right (12 kap. 2 §); None where nothing was tried.
        assessments: those that the sheet rests on, with their grounds and motivations.
        missing: what a decision needs and the facts leave empty: each with a ``code``, the path
            ``at``, and its text as ``sv`` and ``en``.
        kept_elsewhere: what a decision needs and no fact has a place for.
    """

    right: BasisPart
    discretionary: BasisPart | None
    assessments: tuple[IndividualAssessment, ...]
    missing: tuple[Missing, ...]
    kept_elsewhere: tuple[str, ...]


def decision_basis(settled: Settled, *, language: Language | str = "sv") -> DecisionBasis:
    """Gather what the board's decision on a settled month has to document.

    What is decided under each of the two sections stands apart, with how it is appealed and
    claimed back. It is a proposal to a person, with what is missing in it; the board decides.

    Raises:
        InvalidFacts: ``basis_of_unsettled`` for a month that is supposed or that awaits an
            assessment, and for a language that there is not.
    """
    chosen = language_of(language)
    if type(settled) is not Settled:
        raise InvalidFacts([Fault("basis_of_unsettled", "settled")])
    used = assessments_in(settled)
    right = part_of(settled, LegalBasis.RIGHT, used, chosen)
    tried = any(one.legal_basis is LegalBasis.DISCRETIONARY for one in used)
    discretionary = part_of(settled, LegalBasis.DISCRETIONARY, used, chosen) if tried else None
    missing = tuple(missing_in(settled, used))
    kept = tuple(elsewhere(settled, used, chosen))
    parts = (right,) if discretionary is None else (right, discretionary)
    blocks = (
        *_head(settled, used, chosen),
        *(block for part in parts for block in part.blocks),
        *assessed(settled, used, chosen),
        *to_look_at(settled, chosen),
        *_gaps(missing, kept, chosen),
        made_with(settled, chosen),
    )
    return DecisionBasis(
        language=chosen,
        blocks=blocks,
        right=right,
        discretionary=discretionary,
        assessments=used,
        missing=missing,
        kept_elsewhere=kept,
    )


def _head(
    settled: Settled, used: tuple[IndividualAssessment, ...], language: Language
) -> Iterator[Block]:
    month = month_named(settled.month, language)
    yield Heading(
        language(
            f"Underlag för nämndens beslut om ekonomiskt bistånd för {month}",
            f"Basis for the board's decision on financial aid for {month}",
        ),
        1,
    )
    yield language(
        "Detta är ett underlag och ett förslag, inte ett beslut. En person prövar det, och nämnden "
        "beslutar.",
        "This is a basis and a proposal, not a decision. A person examines it, and the board "
        "decides.",
    )
    if used:
        yield language(
            "Här står grunder och motiveringar ur bedömningarna. De kan röra någons hälsa, så visa "
            "underlaget bara för den som behöver det.",
            "It holds grounds and motivations of assessments. They can be about somebody's health, "
            "so show it only to those who need it.",
        )
    yield Heading(language("Ärendet", "The case"))
    yield Table([Line(one) for one in _of_the_case(settled, language)], amounts=0)
    yield _of_which_day(settled.case, language)


def _of_the_case(settled: Settled, language: Language) -> Iterator[tuple[str, str]]:
    case, lacking = settled.case, language("saknas", "missing")
    yield language("Ärende", "Case"), case.id or lacking
    yield language("Nämnd", "Board"), case.board or lacking
    decided_on = lacking if case.decided_on is None else case.decided_on.isoformat()
    yield language("Nämndens beslutsdag", "Day of the board's decision"), decided_on
    yield language("Månad", "Month"), month_named(settled.month, language)
    paid = settled.month.plus(-settled.practice.income_month.lag)
    yield language("Inkomster från", "Income of"), month_named(paid, language)
    people = ", ".join(member.id for member in case.household.members)
    yield language("Hushåll", "Household"), people


def _of_which_day(case: Case, language: Language) -> str:
    """The day that the sections are of; and, where that is not told, when others would hold."""
    day = case.day.isoformat()
    if case.decided_on is not None:
        return language(
            f"Paragraferna är de som gällde den {day}, nämndens beslutsdag.",
            f"The sections are those in force on {day}, the day of the board's decision.",
        )
    said = language(
        f"Paragraferna är de som gällde den {day}, månadens första dag.",
        f"The sections are those in force on {day}, the first day of the month.",
    )
    if SOL_2025.in_force(case.day):
        return said
    return said + language(
        " Beslutar nämnden den 1 juli 2025 eller senare gäller andra paragrafer (härlett).",
        " If the board decides on 1 July 2025 or later, others hold (inferred).",
    )


def _gaps(
    missing: tuple[Missing, ...], kept: tuple[str, ...], language: Language
) -> Iterator[Block]:
    yield Heading(language("Saknas i uppgifterna", "Missing in the facts"))
    if missing:
        yield Items(tuple(f"{language.of(one)} ({one.at})" for one in missing))
    else:
        yield language(
            "Inget av det som beräkningen har plats för.",
            "Nothing that the facts have a place for.",
        )
    yield Heading(language("Finns på annat håll", "Kept elsewhere"))
    yield language(
        "Nämndens beslut behöver också det här, som beräkningen inte har någon plats för. Listan "
        "är härledd ur paragraferna här och ur likabehandling (2 kap. 3 § kommunallagen); ingen "
        "färdig lista har hittats.",
        "The board's decision needs this too, which no fact has a place for. The list is inferred "
        "from the sections named here and from equal treatment (2 kap. 3 § kommunallagen); no list "
        "was found ready made.",
    )
    yield Items(kept)
