"""Names in a picture: a letter that its font lacks is shown by its code, as in a terminal."""

from collections.abc import Iterable, Iterator
from functools import cache
from textwrap import wrap

from matplotlib.font_manager import findfont, get_font

_FONT = "DejaVu Sans"  # which matplotlib has with it


def shown(name: str) -> str:
    r"""The name as it stands in the picture.

    >>> shown("Åsa 中")
    'Åsa \\u4e2d'
    """
    return "".join(map(_shown, name))


def letters_by_code(names: Iterable[str]) -> dict[str, str]:
    r"""The letters that are shown by their codes.

    >>> letters_by_code(["Åsa", "中"])
    {'\\u4e2d': '中'}
    """
    codes = ((_shown(letter), letter) for name in names for letter in name)
    return {code: letter for code, letter in codes if code != letter}


def lines_of(name: str, most: int) -> Iterator[str]:
    r"""The name in lines of so many letters; no code is divided between two.

    >>> list(lines_of("Åsa 中中中", 15))
    ['Åsa \\u4e2d', '\\u4e2d\\u4e2d']
    """
    for words in wrap(name, most):
        line = ""
        for letter in map(_shown, words):
            if len(line) + len(letter) > most:
                yield line
                line = ""
            line += letter
        yield line


@cache
def _shown(letter: str) -> str:
    if get_font(findfont(_FONT)).get_char_index(ord(letter)):
        return letter
    return letter.encode("unicode_escape").decode()
