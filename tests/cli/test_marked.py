"""A table with marks, at every width: no amount is cut and no mark is lost."""

import re

import pytest

from forsorjning.cli.marked import MAY_BREAK, rows_of
from forsorjning.cli.page import MarkedTable
from forsorjning.ground.blocks import Line

TABLE = MarkedTable(
    [
        Line(("", f"Jobb{MAY_BREAK}stimulans", "Överskott in", "Bistånd", ""), bold=True),
        Line(("2026-06", "0", "19 999 999 999,98", "11 720", "")),
        Line(("2026-07", "750", "0", "0", "beslutat 0 kr")),
        Line(("2026-08–2026-09", "", "", "", "ingen ansökan")),
    ]
)


def shown(width: int) -> list[str]:
    """The lines at a width."""
    return [text for text, _ in rows_of(TABLE, width)]


@pytest.mark.parametrize("width", range(30, 121))
def test_has_every_amount_and_every_mark_at_any_width(width: int) -> None:
    """And no line is wider than there is room for."""
    lines = shown(width)
    assert max(map(len, lines)) <= width
    whole = " ".join(" ".join(lines).split())
    for cell in ("19 999 999 999,98", "11 720", "750", "beslutat 0 kr", "ingen ansökan"):
        assert re.search(rf"(^|\s){re.escape(cell)}(\s|$)", whole)


def test_has_marks_beside_the_amounts_where_there_is_room() -> None:
    """And the headings in one line."""
    assert shown(80) == [
        "         Jobbstimulans       Överskott in  Bistånd",
        "2026-06              0  19 999 999 999,98   11 720",
        "2026-07            750                  0        0  beslutat 0 kr",
        "2026-08–2026-09  ingen ansökan",
    ]


def test_has_headings_of_two_lines_where_there_is_less() -> None:
    """So that the marks stand beside the amounts as long as they can."""
    assert shown(61) == [
        "             Jobb-          Överskott",
        "         stimulans                 in  Bistånd",
        "2026-06          0  19 999 999 999,98   11 720",
        "2026-07        750                  0        0  beslutat 0 kr",
        "2026-08–2026-09  ingen ansökan",
    ]


def test_has_marks_on_lines_of_their_own_where_there_is_less_yet() -> None:
    """Under their month."""
    assert shown(50)[2:] == [
        "2026-07            750                  0        0",
        "  beslutat 0 kr",
        "2026-08–2026-09  ingen ansökan",
    ]
    assert shown(46)[0] == "             Jobb-          Överskott"


def test_has_each_amount_on_a_line_of_its_own_where_there_is_least() -> None:
    """Beside its heading, which may be divided."""
    assert shown(30) == [
        "2026-06",
        "  Jobbstimu",
        "  lans                       0",
        "  Överskott",
        "  in         19 999 999 999,98",
        "  Bistånd               11 720",
        "2026-07  beslutat 0 kr",
        "  Jobbstimu",
        "  lans                     750",
        "  Överskott",
        "  in                         0",
        "  Bistånd                    0",
        "2026-08–2026-09  ingen ansökan",
    ]


def test_has_bold_headings_and_no_other() -> None:
    """In one line or several."""
    for width, heads in ((80, 1), (61, 2)):
        bold = [is_bold for _, is_bold in rows_of(TABLE, width)]
        assert bold == [True] * heads + [False] * (len(bold) - heads)
