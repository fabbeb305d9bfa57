"""The pages hang together: each is linked, and no link is dead."""

import re
from pathlib import Path

import attrs
import pytest

from forsorjning import Practice

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def _links(page: Path) -> list[Path]:
    """The files of the repository that a page links to."""
    found = _LINK.findall(page.read_text("utf-8"))
    return [(page.parent / link).resolve() for link in found if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_the_index_links_to_every_page(page: Path) -> None:
    """A page that nobody finds is not read."""
    index = DOCS / "index.md"
    assert page == index or page in _links(index)


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES], ids=lambda page: page.stem)
def test_no_link_is_dead(page: Path) -> None:
    """Every link within the repository leads to a file."""
    assert [link for link in _links(page) if not link.exists()] == []


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES], ids=lambda page: page.stem)
def test_a_page_has_one_title_and_opens_with_it(page: Path) -> None:
    """So that a list of pages can be read from their first lines."""
    outside_code = re.sub(
        r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    titles = re.findall(r"^# .+", outside_code, flags=re.MULTILINE)
    assert len(titles) == 1
    assert outside_code.startswith(titles[0])


def test_the_readme_says_in_bold_what_is_left_to_a_person() -> None:
    """And that what the library returns is no decision."""
    text = " ".join((ROOT / "README.md").read_text("utf-8").split())
    assert "**Whether an occasional earning may be left out" in text
    assert "calculations, never decisions" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_no_page_calls_a_result_a_decision(page: Path) -> None:
    """The library calculates; the board decides."""
    text = " ".join(page.read_text("utf-8").split()).lower()
    for phrase in (
        "the library decides",
        "calculated decision",
        "beräknat beslut",
        "decision = fs.",
    ):
        assert phrase not in text


class TestEveryChoiceOfThePractice:
    """A setting that no page explains is a choice that nobody knows of."""

    def test_is_among_the_choices(self) -> None:
        """Each field is named on the page, but for those that name the practice itself."""
        text = (DOCS / "choices.md").read_text("utf-8")
        fields = {field.name for field in attrs.fields(Practice)}
        missing = {name for name in fields - {"name", "version"} if f"`{name}`" not in text}
        assert missing == set()
