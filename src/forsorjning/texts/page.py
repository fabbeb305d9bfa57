"""A text that has been made: its blocks, and the shapes that it can be read in."""

from forsorjning.ground.as_html import as_fragment, as_html
from forsorjning.ground.as_markdown import as_markdown
from forsorjning.ground.as_text import as_text
from forsorjning.ground.blocks import Block, Heading
from forsorjning.ground.language import Language
from forsorjning.ground.record import Record


class Page(Record):
    """A text in one language.

    Attributes:
        language: the language it is written in.
        blocks: its headings, paragraphs, lists and tables, in the order of reading.
    """

    language: Language
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        """Its first heading."""
        return next((one.text for one in self.blocks if isinstance(one, Heading)), "")

    @property
    def text(self) -> str:
        """It as plain text, at most 100 columns wide."""
        return as_text(self.blocks)

    @property
    def markdown(self) -> str:
        """It as Markdown, with the tables of GitHub's dialect."""
        return as_markdown(self.blocks)

    @property
    def html(self) -> str:
        """It as a complete HTML document, which loads nothing and can be printed."""
        return as_html(self.blocks, title=self.title, language=self.language)

    def _repr_html_(self) -> str:
        return as_fragment(self.blocks, language=self.language)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.language.value}: {len(self.blocks)} blocks>"

    def __str__(self) -> str:
        return self.text


class Explanation(Page):
    """A result in words, with the sections of each row and how sure the rules are.

    It holds no ground and no motivation of an assessment, and no reason for another norm.

    Attributes:
        language: the language it is written in.
        blocks: its headings, paragraphs, lists and tables, in the order of reading.
    """
