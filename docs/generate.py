"""Writes the pages and pictures that are made from the code: ``python -m docs.generate``."""

from pathlib import Path

from docs.making.api import facts_page, results_page, what_if_page
from docs.making.codes import codes_page
from docs.making.documents import documents_page
from docs.making.kinds import kinds_page
from docs.making.norms import norms_page
from docs.making.pictures import pictures
from docs.making.rules import rules_page
from docs.making.worked_cases import worked_cases_page

_REFERENCE = Path(__file__).parent / "reference"
_PICTURES = Path(__file__).parent / "pictures"


def pages() -> dict[Path, str]:
    """Every generated page and picture by its place."""
    made = {
        "facts": facts_page(),
        "kinds": kinds_page(),
        "results": results_page(),
        "what-if": what_if_page(),
        "documents": documents_page(),
        "questions-and-notices": codes_page(),
        "norms": norms_page(),
        "rules": rules_page(),
        "worked-cases": worked_cases_page(),
    }
    texts = {
        _REFERENCE / f"{name}.md": "\n".join(lines).rstrip() + "\n" for name, lines in made.items()
    }
    return texts | {_PICTURES / f"{name}.svg": drawn for name, drawn in pictures().items()}


def main() -> None:
    """Write those that are not as the code has them."""
    for place, text in pages().items():
        if not place.exists() or place.read_text("utf-8") != text:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
