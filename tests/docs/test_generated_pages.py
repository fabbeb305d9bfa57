"""The generated pages say what the code has today."""

import inspect
from importlib import import_module
from pathlib import Path

import pytest

import forsorjning as fs
from docs.generate import main, pages
from docs.making.api import FACTS, RESULTS, WHAT_IF
from docs.making.documents import DOCUMENTS

PAGES = pages()


@pytest.mark.parametrize("place", PAGES, ids=lambda place: place.name)
def test_a_generated_page_is_fresh(place: Path) -> None:
    """A stale page is made anew by `make docs`."""
    assert place.read_text("utf-8") == PAGES[place]


def test_a_stale_page_is_written_and_a_fresh_one_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """So that a run without changes leaves no trace."""
    stale, fresh = tmp_path / "new" / "stale.md", tmp_path / "fresh.md"
    fresh.write_text("as it is", "utf-8")
    before = fresh.stat().st_mtime_ns
    monkeypatch.setattr("docs.generate.pages", lambda: {stale: "new", fresh: "as it is"})
    main()
    assert stale.read_text("utf-8") == "new"
    assert fresh.stat().st_mtime_ns == before


class TestEveryPromisedName:
    """What `import forsorjning as fs` offers stands on a page."""

    def test_stands_once(self) -> None:
        """Among the facts or among the results."""
        pages = (FACTS, RESULTS, WHAT_IF)
        told = [name for page in pages for names in page.values() for name in names]
        assert sorted(told) == sorted(fs.__all__)

    @pytest.mark.parametrize("name", fs.__all__)
    def test_says_what_it_is(self, name: str) -> None:
        """A heading with a sentence or a list under it."""
        (page,) = [text for text in PAGES.values() if f"### `{name}`\n" in text]
        said = page.partition(f"### `{name}`\n\n")[2].partition("\n\n")[0].rstrip()
        assert said[0].isupper()
        assert said.endswith(".")


class TestEveryDocument:
    """What reads and writes documents stands on a page of its own, under the module that has it."""

    @pytest.mark.parametrize(
        ("module", "name"), [(module, one) for module, names in DOCUMENTS.items() for one in names]
    )
    def test_says_what_it_is_and_is_made_where_the_page_says(self, module: str, name: str) -> None:
        """A name that a module has only imported could leave it."""
        assert getattr(import_module(module), name).__module__ == module
        (page,) = [text for text in PAGES.values() if f"## `{module}`\n" in text]
        chapter = page.partition(f"## `{module}`\n")[2].partition("\n## ")[0]
        said = chapter.partition(f"### `{name}`\n\n")[2].partition("\n\n")[0].rstrip()
        assert said[0].isupper()
        assert said.endswith(".")

    @pytest.mark.parametrize("module", ["forsorjning.interop.json", "forsorjning.interop.toml"])
    def test_has_all_that_the_formats_offer(self, module: str) -> None:
        """Each function that is made there."""
        made = {
            name
            for name, one in vars(import_module(module)).items()
            if inspect.isfunction(one) and one.__module__ == module
        }
        assert set(DOCUMENTS[module]) == made


class TestTheCodesThatAreNoTable:
    """The page writes two question codes by hand; the calculation asks with the same."""

    @pytest.fixture
    def page(self) -> str:
        """The page of the codes."""
        return next(text for place, text in PAGES.items() if "questions" in place.name)

    def test_a_cost(self, page: str) -> None:
        """A cost that nobody has assessed."""
        case = fs.Case(
            month="2026-09",
            household=fs.Household.single("anna"),
            costs=[fs.Cost(kind="GLASSES", applied=1200, approved=None)],
        )
        self._asks(case, page)

    def test_a_kind(self, page: str) -> None:
        """A kind of income that the practice has not decided."""
        income = fs.Income(person="anna", kind="HABILITATION", net=800, paid_on="2026-08-25")
        case = fs.Case(month="2026-09", household=fs.Household.single("anna"), incomes=[income])
        self._asks(case, page)

    def _asks(self, case: fs.Case, page: str) -> None:
        result = fs.calculate(case)
        assert isinstance(result, fs.AwaitsAssessment)
        (question,) = result.questions
        assert f"| `{question.code}` |" in page
        assert question.message in page
