"""A decided month beside the same month recomputed, as blocks of a page."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TypeVar

from forsorjning.calculation.change_words import AS_CALCULATED, to_weigh
from forsorjning.calculation.recompute import Change, Correction
from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.blocks import Block, Heading, Items, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.law import in_force
from forsorjning.ground.money import printed
from forsorjning.rules.recovery import RecoveryGround
from forsorjning.rules.statement import Statement

T = TypeVar("T")
_IN_COMMON = ("act", "time_limit", "hardship", "waiver", "netting")


def correction_page(correction: Correction, language: Language) -> list[Block]:
    """The whole comparison; along both roads where a question is open."""
    month = correction.decided.month
    return [
        Heading(
            language(
                f"Omräkning av {month} med det som gällde då",
                f"{month} calculated again, with what was in force then",
            ),
            1,
        ),
        language(
            "Detta är en beräkning, inte ett beslut och inte ett krav.",
            "This is a calculation, not a decision and not a claim.",
        ),
        *_as_calculated(correction, language),
        *_what_is_asked(correction, language),
        *_comparisons(correction, language),
        *_of_recovery(correction, language),
        *_of_change_in_favour(correction, language),
        *_of_each_other(correction, language),
        *_not_used(correction, language),
    ]


def _as_calculated(correction: Correction, language: Language) -> Iterator[Block]:
    if correction.decided_otherwise is None:
        yield language.of(AS_CALCULATED)


def _what_is_asked(correction: Correction, language: Language) -> Iterator[Block]:
    if correction.questions:
        yield language(
            "Omräkningen väntar på en bedömning. Båda vägarna visas. En person avgör; programmet "
            "föreslår ingen av dem.",
            "It awaits an assessment. Both roads are shown. A person decides; the program proposes "
            "neither.",
        )
        yield Items(
            tuple(
                f"{one.about}: {language(one.message, one.message_en)}"
                for one in correction.questions
            )
        )


def _roads(
    correction: Correction, refused: T, granted: T, language: Language
) -> list[tuple[str, T]]:
    """What holds along each road, with the road's name; once where both have the same."""
    if not correction.questions or refused == granted:
        return [("", refused)]
    return [
        (language(", om svaret på allt är nej", ", if every answer is no"), refused),
        (language(", om svaret på allt är ja", ", if every answer is yes"), granted),
    ]


def _comparisons(correction: Correction, language: Language) -> Iterator[Block]:
    roads = _roads(correction, correction.if_refused, correction.if_granted, language)
    for road, change in roads:
        yield Heading(language("Beslutat och omräknat, kronor", "Decided and recomputed") + road)
        yield _amounts(change, language)
        rows = change.rows
        if rows:
            yield _rows(change, language)
        else:
            yield language("Ingen rad skiljer sig.", "No row differs.")


def _amounts(change: Change, language: Language) -> Table:
    of_each = [(LegalBasis.RIGHT, change.paid_right, change.right)]
    if change.paid_discretionary or change.discretionary:
        of_each.append((LegalBasis.DISCRETIONARY, change.paid_discretionary, change.discretionary))
    lines = []
    for basis, decided, recomputed in of_each:
        (section,) = in_force(basis.sections, change.decided.case.day)
        title = language(f"Bistånd enligt {section}", f"Aid under {section}")
        lines.append(_line(title, decided, recomputed))
    title = language("Sammanlagt bistånd", "Aid in all")
    lines.append(_line(title, change.paid, change.aid)._replace(bold=True))
    difference = language(
        "Skillnad, omräknat minus beslutat", "Difference, recomputed less decided"
    )
    lines.append(Line((difference, "", printed(change.difference))))
    return Table(lines, amounts=2, heads=_heads(language("Bistånd", "Aid"), language))


def _rows(change: Change, language: Language) -> Table:
    lines = [_line(language(row.title, row.title_en), row.before, row.after) for row in change.rows]
    return Table(lines, amounts=2, heads=_heads(language("Rad", "Row"), language))


def _heads(first: str, language: Language) -> tuple[str, ...]:
    return first, language("Då", "Then"), language("Omräknat", "Recomputed")


def _line(title: str, *amounts: Decimal | None) -> Line:
    return Line((title, *("–" if one is None else printed(one) for one in amounts)))


def _of_recovery(correction: Correction, language: Language) -> Iterator[Block]:
    refused, granted = correction.if_refused.recovery, correction.if_granted.recovery
    for road, grounds in _roads(correction, refused, granted, language):
        if grounds:
            yield Heading(
                language(
                    "Grunder som kan gälla för återkrav", "Grounds of recovery that could apply"
                )
                + road
            )
            yield language("Ingen är vald; en person avgör.", "None is chosen; a person decides.")
            yield Items(tuple(_of_grounds(grounds, language)))


def _of_grounds(grounds: Iterable[RecoveryGround], language: Language) -> Iterator[str]:
    """Each ground with what is its own, and once what they share."""
    in_common: dict[str, None] = {}
    for ground in grounds:
        own = (ground.condition, ground.difference, ground.who_may_sue)
        yield " ".join(told(one, language) for one in own)
        in_common |= dict.fromkeys(told(getattr(ground, name), language) for name in _IN_COMMON)
    yield from in_common


def _of_change_in_favour(correction: Correction, language: Language) -> Iterator[Block]:
    refused, granted = correction.if_refused.in_favour, correction.if_granted.in_favour
    for road, statements in _roads(correction, refused, granted, language):
        if statements:
            yield Heading(
                language("Om en ändring till den enskildes fördel", "On a change in favour") + road
            )
            yield Items(tuple(told(one, language) for one in statements))


def _of_each_other(correction: Correction, language: Language) -> Iterator[Block]:
    refused, granted = to_weigh(correction.if_refused), to_weigh(correction.if_granted)
    for road, words in _roads(correction, refused, granted, language):
        if words:
            yield Heading(language("Mot varandra", "Against each other") + road)
            yield from map(language.of, words)


def _not_used(correction: Correction, language: Language) -> Iterator[Block]:
    if correction.set_aside:
        names = ", ".join(correction.set_aside)
        yield language(
            f"Bedömningar som inte används som de är nu: {names}. De gjordes eller ändrades efter "
            "månadens beslut, eller efter månadens första dag där beslutsdagen inte är angiven.",
            f"Assessments that are not used as they are now: {names}. They were made or changed "
            "after the month's decision, or after its first day where the day of the decision is "
            "not told.",
        )
    if correction.decided_otherwise is not None:
        yield language(
            "Nämnden beslutade annat än det som var beräknat. Om skälen för det består avgör en "
            "person.",
            "The board decided otherwise than was calculated. Whether the reasons for it still "
            "hold, a person decides.",
        )


def told(statement: Statement, language: Language) -> str:
    """A statement, with what it stands on and how that is known."""
    stands_on = (
        *map(str, statement.cites),
        language.of(statement.strength),
        language.of(statement.known),
    )
    return f"{language.of(statement)} ({', '.join(stands_on)})"
