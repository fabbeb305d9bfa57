"""What is decided under one section: how much, with what reasons, and what follows of it."""

from collections.abc import Iterator
from decimal import Decimal

from forsorjning.calculation.change_page import told
from forsorjning.calculation.recourse import recourse_of
from forsorjning.calculation.result import Settled
from forsorjning.calculation.sheet_table import ground_of
from forsorjning.facts.assessment import IndividualAssessment, LegalBasis
from forsorjning.facts.forms import CountInFull
from forsorjning.ground.blocks import Block, Heading, Items, Line, Table
from forsorjning.ground.language import Language, listed
from forsorjning.ground.law import Citation, in_force
from forsorjning.ground.money import printed
from forsorjning.ground.record import Record
from forsorjning.texts.by_right import the_right
from forsorjning.texts.words import kronor, sections, title_of


class BasisPart(Record):
    """What is decided under one section, and what follows of that section.

    Attributes:
        basis: RIGHT for 12 kap. 1 §, DISCRETIONARY for 12 kap. 2 §.
        sections: the section in force.
        amount: kronor of aid under it.
        appeal: how a decision under it is challenged.
        recovery: the grounds on which aid under it could be claimed back; none is chosen.
        documenting: what a decision under it has to document.
        blocks: all of it as blocks of a page.
    """

    basis: LegalBasis
    sections: tuple[Citation, ...]
    amount: Decimal
    appeal: tuple[str, ...]
    recovery: tuple[str, ...]
    documenting: tuple[str, ...]
    blocks: tuple[Block, ...]

    def __repr__(self) -> str:
        return f"<BasisPart {self.basis.name}: {self.amount}>"


def part_of(
    settled: Settled,
    basis: LegalBasis,
    used: tuple[IndividualAssessment, ...],
    language: Language,
) -> BasisPart:
    """What is decided under the section in this month."""
    recourse = recourse_of(basis, settled.case)
    appeal = tuple(told(one, language) for one in recourse.appeal)
    grounds = recourse.recovery
    recovery = tuple(told(ground.condition, language) for ground in grounds)
    documenting = tuple(told(one, language) for one in recourse.documenting)
    mine = tuple(one for one in used if one.legal_basis is basis)
    by_right = basis is LegalBasis.RIGHT
    blocks: tuple[Block, ...] = (
        Heading(_heading(settled, basis, language)),
        *(the_right(settled, language) if by_right else _beyond(settled, language)),
        *_assessments(mine, language),
        Heading(language("Hur det överklagas", "How it is challenged"), 3),
        Items(appeal),
        Heading(language("Återkrav", "Recovery"), 3),
        _of_recovery(by_right=by_right, language=language),
        Items((*recovery, *dict.fromkeys(told(one.act, language) for one in grounds))),
        Heading(
            language("Vad nämndens beslut ska innehålla", "What the board's decision has to hold"),
            3,
        ),
        Items(documenting),
    )
    return BasisPart(
        basis=basis,
        sections=in_force(basis.sections, settled.case.day),
        amount=settled.aid_right if by_right else settled.aid_discretionary,
        appeal=appeal,
        recovery=recovery,
        documenting=documenting,
        blocks=blocks,
    )


def _heading(settled: Settled, basis: LegalBasis, language: Language) -> str:
    section = sections(basis.sections, settled.case)
    return (
        language(f"Bistånd som det finns rätt till, {section}", f"Aid by right, {section}")
        if basis is LegalBasis.RIGHT
        else language(f"Bistånd utöver rätten, {section}", f"Aid beyond the right, {section}")
    )


def _beyond(settled: Settled, language: Language) -> Iterator[Block]:
    added = kronor(settled.aid_discretionary)
    yield language(
        f"Bedömningar med stöd av den här paragrafen lägger till {added}. En person beslutar om "
        "det, för sig.",
        f"Assessments under this section add {added}. A person decides on it, by itself.",
    )
    rows = settled.discretionary_rows
    if rows:
        lines = [
            Line((title_of(row, language), printed(row.amount), ground_of(row, language)))
            for row in rows
        ]
        heads = language(
            "Rader som ändras av bedömningen|Kronor|Grund",
            "Rows that the assessment changes|Kronor|Ground",
        )
        yield Table(lines, amounts=1, heads=tuple(heads.split("|")))


def _assessments(mine: tuple[IndividualAssessment, ...], language: Language) -> Iterator[Block]:
    granted = [one.id for one in mine if not isinstance(one.form, CountInFull)]
    refused = [one.id for one in mine if isinstance(one.form, CountInFull)]
    if granted:
        names = listed(granted, language)
        yield language(
            f"Bedömningar enligt paragrafen: {names}.", f"Assessments under it: {names}."
        )
    if refused:
        names = listed(refused, language)
        yield language(
            f"Bedömningar som säger nej: {names}. Ett nej är också ett ställningstagande enligt "
            "paragrafen, med egna skäl. Har någon begärt det som en rätt prövas det som en rätt "
            "(härlett).",
            f"Assessments that say no: {names}. A no is also an answer under the section, with "
            "reasons of its own. What somebody claims as a right is examined as a right "
            "(inferred).",
        )


def _of_recovery(*, by_right: bool, language: Language) -> str:
    if by_right:
        return language(
            "Grunder som kan gälla om det senare visar sig att för mycket betalades ut. Ingen är "
            "vald; en person avgör.",
            "Grounds that could apply if too much turns out to have been paid. None is chosen; a "
            "person decides.",
        )
    return language(
        "Inget villkor om återbetalning är angivet här. Utan ett sådant villkor i nämndens "
        "skriftliga beslut kan biståndet inte krävas tillbaka på den här grunden.",
        "No terms of repayment are told here. Without such terms in the board's written decision "
        "the aid can't be claimed back on this ground.",
    )
