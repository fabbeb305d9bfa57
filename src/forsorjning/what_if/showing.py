"""How the answers show themselves: as text in a terminal, and as HTML in a notebook."""

from forsorjning.ground.blocks import Block
from forsorjning.ground.language import Language
from forsorjning.ground.record import Record


class Shown(Record):
    """An answer that tells itself in blocks."""

    def blocks(self, language: Language | str = "sv") -> list[Block]:
        """The answer as a page, in Swedish (``sv``) or English (``en``)."""
        raise NotImplementedError

    def __str__(self) -> str:
        from forsorjning.ground.as_text import as_text

        return as_text(self.blocks())

    def _repr_html_(self) -> str:
        from forsorjning.ground.as_html import as_fragment

        return as_fragment(self.blocks(), language=Language.SV)
