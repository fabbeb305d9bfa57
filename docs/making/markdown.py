"""What the made pages share: tables in Markdown, and the line that says how they are made."""

from collections.abc import Iterator

MADE = "<!-- Made by docs/generate.py from the code. Change the code, not this page. -->"


def table(*lines: tuple[str, ...], amounts: int = 0) -> Iterator[str]:
    """A table whose columns of amounts come right after the first column."""
    heads, *rest = lines
    yield _line(heads)
    yield _line(tuple("--:" if 0 < place <= amounts else "---" for place in range(len(heads))))
    yield from map(_line, rest)
    yield ""


def _line(cells: tuple[str, ...]) -> str:
    escaped = (cell.replace("|", r"\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"
