"""A picture as a file, or as a piece of a page: the same picture is the same bytes."""

import re
from hashlib import sha256
from html import escape
from io import BytesIO
from pathlib import Path

from matplotlib.figure import Figure

from forsorjning.what_if.plot_look import our_look

_NOTHING_OF_THE_MOMENT = {"Creator": None, "Date": None, "Format": None, "Type": None}
_STYLE = re.compile(r" *<defs>\s*<style[^>]*>[^<]*</style>\s*</defs>\n")
_SCALE = 200  # dots an inch, sharp enough for print


def svg_of(figure: Figure) -> str:
    """The picture as an element of a page, with its words for whoever has it read aloud."""
    written = BytesIO()
    with our_look():
        figure.savefig(written, format="svg", metadata=_NOTHING_OF_THE_MOMENT)
    svg = written.getvalue().decode()
    # Its one rule of style is about everything in the page around it; here it is the picture's.
    opening, rest = _STYLE.sub("", svg[svg.index("<svg") :]).split(">", 1)
    for code, letter in getattr(figure, "letters", {}).items():
        rest = rest.replace(code, letter)  # whoever shows it has fonts of their own
    title, says = (escape(getattr(figure, name, "")) for name in ("title", "says"))
    name = f"picture-{sha256(rest.encode()).hexdigest()[:12]}"
    return (
        f'{opening} role="img" aria-labelledby="{name}-title {name}-says"'
        ' style="stroke-linejoin: round; stroke-linecap: butt">\n'
        f' <title id="{name}-title">{title}</title>\n'
        f' <desc id="{name}-says">{says}</desc>{rest}'
    )


def document_of(figure: Figure) -> str:
    """The picture as a file of SVG."""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{svg_of(figure)}'


def save(figure: Figure, path: Path) -> None:
    """Write it in the format that the path ends with."""
    if path.suffix.lower() == ".svg":
        path.write_text(document_of(figure), "utf-8")
        return
    with our_look():
        figure.savefig(path, format="png", dpi=_SCALE, metadata={"Software": None})
