"""What else is explained: a month of a run, what is left of an assessment, jobbstimulans."""

from collections.abc import Iterable, Iterator

from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.remaining import Remaining
from forsorjning.calculation.status import JobbstimulansStatus
from forsorjning.facts.decided import Decided
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.language import Language
from forsorjning.texts.words import kronor, month_named


def month_of_run(
    month: MonthResult, explained: Iterable[Block], language: Language
) -> Iterator[Block]:
    """The month's own explanation, and what the board decided where that was told."""
    yield from explained
    if month.decided is not None:
        yield Heading(language("Vad nämnden beslutade", "What the board decided"))
        yield language(
            "Nämndens beslut står vid sidan av beräkningen. Skälen visas inte här.",
            "The board's decision stands beside the calculation. Its reasons are not shown here.",
        )
        yield Items(tuple(_decided(month.decided, language)))


def _decided(decided: Decided, language: Language) -> Iterator[str]:
    for amount, sv, en in (
        (decided.forsorjningsstod, "Försörjningsstöd", "Försörjningsstöd"),
        (
            decided.other_aid,
            "Bistånd till levnadskostnader i övrigt",
            "Aid for other living costs",
        ),
        (decided.discretionary, "Bistånd utöver rätten", "Aid beyond the right"),
    ):
        said = language(sv, en)
        yield f"{said}: " + (
            language("som beräknat", "as calculated") if amount is None else kronor(amount)
        )


def what_is_left(left: Remaining, language: Language) -> Iterator[Block]:
    """What is left of a standing assessment on a day."""
    yield Heading(
        language(
            f"Bedömning {left.assessment} den {left.on}", f"Assessment {left.assessment}, {left.on}"
        ),
        1,
    )
    yield language.of(left)
    yield language(
        "Det är läst ur det som är infört. Om bedömningen ska gälla vidare avgör en person.",
        "It is read from what has been entered. Whether the assessment goes on, a person decides.",
    )


def where_a_person_stands(status: JobbstimulansStatus, language: Language) -> Iterator[Block]:
    """Where a person stands with jobbstimulans at the start of a month."""
    month = month_named(status.month, language)
    yield Heading(
        language(
            f"Jobbstimulans för {status.person} i {month}",
            f"Jobbstimulans of {status.person} in {month}",
        ),
        1,
    )
    yield language.of(status)
    yield language(
        "Jobbstimulans är en beräkningsregel i lagen. Hur månaderna räknas är till en del praxis.",
        "Jobbstimulans is a calculation rule of the act. How the months are counted is in part "
        "practice.",
    )
