"""How sure the rules are: which rows are not statute, what they stand on, and what is odd."""

from collections.abc import Iterable, Iterator

from forsorjning.calculation.pages import notices_of
from forsorjning.calculation.result import Calculation, Supposed
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.language import Language
from forsorjning.ground.law import Strength
from forsorjning.norms.riksnorm import riksnorm
from forsorjning.texts.words import title_of


def how_sure(roads: Iterable[Calculation], language: Language) -> Iterator[Block]:
    """The rows of all roads that do not stand on a statute, by what they stand on."""
    yield Heading(language("Hur säkra reglerna är", "How sure the rules are"))
    found: dict[Strength, dict[str, None]] = {strength: {} for strength in Strength}
    for road in roads:
        for row in road.sheet:
            found[row.strength].setdefault(title_of(row, language))
    del found[Strength.STATUTE]
    yield language(
        "Raderna står på författning, utom de här. Efter det som de står på:",
        "The rows stand on a statute, but for these. By what they stand on:",
    )
    yield Items(
        tuple(
            f"{language.of(strength)}: {'; '.join(titles)}"
            for strength, titles in found.items()
            if titles
        )
    )


def to_look_at(result: Calculation, language: Language) -> Iterator[Block]:
    """The notices, as a list."""
    for block in notices_of(result, language):
        yield Items(tuple(block.split("\n"))) if isinstance(block, str) else block


def made_with(result: Calculation, language: Language) -> str:
    """What is needed to find the calculation again."""
    rules, norm = result.ruleset, _norm(result, language)
    return language(
        f"Beräknat med forsorjning {rules.version} och riksnormen enligt {norm}. Samma "
        f"uppgifter ger alltid samma kontrollsumma: {result.input_hash}.",
        f"Calculated with forsorjning {rules.version} and the riksnorm of {norm}. The same "
        f"facts always have the same checksum: {result.input_hash}.",
    )


def _norm(result: Calculation, language: Language) -> str:
    """The ordinance of the norm; where the month has none, that it is supposed for it."""
    assumed = result.assumed_norm if isinstance(result, Supposed) else None
    if assumed is None:
        return result.ruleset.norm
    month, norm = result.month, riksnorm(assumed)
    return language(f"{norm}, antagen för {month}", f"{norm}, supposed for {month}")
