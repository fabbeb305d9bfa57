"""How the answers show themselves: as text in a terminal, and as HTML in a notebook."""

from collections.abc import Callable
from typing import Any

from forsorjning.ground.blocks import Block
from forsorjning.ground.language import Language
from forsorjning.ground.record import Record


class Shown(Record):
    """An answer that tells itself in blocks."""

    def blocks(self, language: Language | str = "sv") -> list[Block]:
        """The answer as a page, in Swedish (``sv``) or English (``en``)."""
        raise NotImplementedError

    def tree(self, result: Callable[[Any], Any], fact: Callable[[Any], Any]) -> dict[str, Any]:
        """The answer for JSON; ``result`` and ``fact`` write what it holds of each."""
        from forsorjning.what_if.trees import Writer, answer_tree

        answer: Any = self  # each class of its kind is one of the answers
        return answer_tree(answer, Writer(result=result, fact=fact))

    def __str__(self) -> str:
        from forsorjning.ground.as_text import as_text

        return as_text(self.blocks())

    def _repr_html_(self) -> str:
        from forsorjning.ground.as_html import as_fragment

        return as_fragment(self.blocks(), language=Language.SV)
