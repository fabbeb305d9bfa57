"""A picture as a file."""

import pickle
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from attrs import evolve
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

import forsorjning as fs
from tests.what_if_pages.helpers import CASE, WALK, curves, settled_months
from tests.what_if_pages.pages import comparison

_SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def picture() -> Figure:
    """What is kept, in several ways."""
    return fs.plot_curves(curves())


def read(path: Path) -> ET.Element:
    """The root of an SVG, as a reader of XML has it."""
    return ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - we wrote it ourselves


class TestSvg:
    """Sharp at any size, and told in words."""

    def test_has_its_letters_as_letters(self, picture: Figure, tmp_path: Path) -> None:
        """So that they can be searched, and read aloud."""
        fs.save_picture(picture, tmp_path / "kvar.svg")
        root = read(tmp_path / "kvar.svg")
        written = ["".join(one.itertext()) for one in root.iter(f"{_SVG}text")]
        assert {"jobbstimulans", "Lön efter skatt, kronor", "20 000"} <= {*written}

    def test_says_what_it_shows(self, picture: Figure, tmp_path: Path) -> None:
        """Its title and its words are named by it, and have names of their own."""
        fs.save_picture(picture, str(tmp_path / "kvar.SVG"))
        root = read(tmp_path / "kvar.SVG")
        title, says = root[0], root[1]
        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == f"{title.get('id')} {says.get('id')}"
        assert title.text == "Vad finns kvar av lönen?"
        assert says.text is not None
        assert "biståndet upphör vid 15 626,67 kr" in says.text

    def test_the_same_picture_is_the_same_bytes(self, tmp_path: Path) -> None:
        """However often it is drawn, in whatever process and with whatever settings."""
        places = [tmp_path / f"{number}.svg" for number in range(3)]
        with mpl.rc_context({"font.size": 30, "lines.linewidth": 9, "svg.fonttype": "path"}):
            fs.save_picture(fs.plot_months(settled_months()), places[0])
        fs.save_picture(fs.plot_months(settled_months()), places[1])
        script = (
            "import sys, forsorjning as fs\n"
            "from tests.what_if_pages.helpers import settled_months\n"
            "fs.save_picture(fs.plot_months(settled_months()), sys.argv[1])\n"
            "assert 'matplotlib.pyplot' not in sys.modules\n"
        )
        root = Path(__file__).parents[2]
        started = [sys.executable, "-c", script, str(places[2])]
        subprocess.run(started, check=True, cwd=root)  # noqa: S603 - what we wrote
        first, second, third = (one.read_bytes() for one in places)
        assert first == second == third
        assert not re.search(rb"20\d\d-\d\d-\d\dT|metadata", first)

    def test_holds_nothing_that_styles_what_is_around_it(
        self, picture: Figure, tmp_path: Path
    ) -> None:
        """Within a page it is a guest."""
        fs.save_picture(picture, tmp_path / "kvar.svg")
        assert not list(read(tmp_path / "kvar.svg").iter(f"{_SVG}style"))

    def test_a_figure_of_somebody_elses_has_no_words(self, tmp_path: Path) -> None:
        """And can be saved like any other."""
        fs.save_picture(Figure(), tmp_path / "tom.svg")
        assert read(tmp_path / "tom.svg")[1].text is None


class TestLettersThatTheFontLacks:
    """A name may be written with any letters."""

    NAMES = ("中文 plan", "１２３", "<漢> & co", "漢" * 40)

    @pytest.fixture
    def named(self) -> Figure:
        """A curve for each of the names; every warning is an error here."""
        return fs.plot_curves(dict(zip(self.NAMES, curves().values(), strict=True)))

    def test_are_themselves_in_an_svg(self, named: Figure, tmp_path: Path) -> None:
        """Whoever shows it has fonts of their own."""
        fs.save_picture(named, tmp_path / "kvar.svg")
        root = read(tmp_path / "kvar.svg")
        written = "|".join("".join(one.itertext()) for one in root.iter(f"{_SVG}text"))
        assert {*self.NAMES[:3]} <= {*written.split("|")}
        assert written.replace("|", "").count("漢") == 41
        assert "\\u" not in written
        assert root[1].text is not None
        assert "中文 plan: " in root[1].text

    def test_are_shown_by_their_codes_in_a_png(self, named: Figure, tmp_path: Path) -> None:
        """As in a terminal; no code is divided, and nothing stands outside of the picture."""
        fs.save_picture(named, tmp_path / "kvar.png")
        assert (tmp_path / "kvar.png").read_bytes().startswith(b"\x89PNG")
        canvas: Any = FigureCanvasAgg(named)
        shown = [*named.texts, *named.axes[0].texts]
        words = [line for one in shown for line in one.get_text().split("\n")]
        assert sum(line.count("\\u6f22") for line in words) == 41
        assert any("\\uff11\\uff12\\uff13" in line for line in words)
        assert all(len(code) == 4 for line in words for code in re.findall(r"\\u(\w{0,4})", line))
        for one in named.texts:
            assert one.get_window_extent(canvas.get_renderer()).x1 <= named.bbox.x1

    def test_are_themselves_on_a_page(self) -> None:
        """Which has its picture as an SVG."""
        page = fs.meeting_page(curves()["båda"], curve={"中文": curves()["båda"]})
        assert ">中文</text>" in page


class TestPng:
    """For what takes no SVG."""

    def test_is_sharp_enough_for_print(self, picture: Figure, tmp_path: Path) -> None:
        """Two hundred dots an inch; the same picture is the same bytes."""
        for name in ("a.png", "b.png"):
            fs.save_picture(picture, tmp_path / name)
        assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
        with Image.open(tmp_path / "a.png") as image:
            assert image.size[0] == 1640
            assert image.info["dpi"] == pytest.approx((200, 200), rel=0.01)


def test_what_cannot_be_saved_is_refused(picture: Figure, tmp_path: Path) -> None:
    """With every fault at once, and nothing is written."""
    wrong: Any = "a figure"
    nowhere: Any = 5
    for figure, path, told in (
        (picture, tmp_path / "kvar.jpg", [("not_in_list", "path")]),
        (picture, "kvar", [("not_in_list", "path")]),
        (wrong, nowhere, [("wrong_kind", "figure"), ("not_text", "path")]),
        (picture, "a\0.png", [("text_not_unicode", "path")]),
        (picture, tmp_path / "a\0.svg", [("text_not_unicode", "path")]),
        (wrong, "\ud800.png", [("wrong_kind", "figure"), ("text_not_unicode", "path")]),
    ):
        with pytest.raises(fs.InvalidFacts) as refused:
            fs.save_picture(figure, path)
        assert [(one.code, one.at) for one in refused.value.faults] == told
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_curve_is_refused() -> None:
    """With its place, which is no name of anybody's."""
    wrong: Any
    for wrong, told in (
        ({}, ("scenarios_missing", "curves")),
        ({"anna": 1}, ("wrong_kind", "curves[0]")),
        ([], ("not_a_mapping", "curves")),
        ({"": curves()["båda"]}, ("id_missing", "curves[0]")),
    ):
        with pytest.raises(fs.InvalidFacts) as refused:
            fs.plot_curves(wrong)
        assert [(one.code, one.at) for one in refused.value.faults] == [told]


class TestWithoutMatplotlib:
    """It belongs to an extra, and is loaded only when a picture is drawn."""

    def test_it_is_said_how_to_install_it(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, picture: Figure
    ) -> None:
        """In both languages; and the error can be sent from one process to another."""
        given = curves()
        monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
        kept = fs.kept(CASE, evolve(WALK, gig=None))
        assert isinstance(kept, fs.Kept)
        found = []
        for draw in (
            lambda: fs.plot_curves(given),
            lambda: fs.plot_months(settled_months()),
            lambda: fs.save_picture(picture, tmp_path / "x.svg"),
            lambda: fs.plot_comparison(comparison()),
            lambda: fs.meeting_page(kept, curve=given),
            lambda: fs.meeting_page(comparison()),
        ):
            with pytest.raises(fs.ExtraMissing) as missing:
                draw()
            found.append(missing.value)
        assert {(one.extra, one.package) for one in found} == {("plot", "matplotlib")}
        error = found[0]
        for text in (error.sv, error.en, str(error)):
            assert "pip install 'forsorjning[plot]', " in text
            assert "'.[plot]' i" in text
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - we pickled it ourselves
        assert (again.args, str(again)) == (error.args, str(error))
        assert isinstance(error, fs.ForsorjningError)
        assert fs.meeting_page(kept).startswith("<!doctype html>")

    def test_nothing_loads_it_before_a_picture_is_drawn(self) -> None:
        """Neither the library, nor the what-if, nor the functions themselves."""
        script = (
            "import sys, forsorjning as fs, forsorjning.what_if\n"
            "fs.plot_curves, fs.plot_months, fs.plot_comparison, fs.save_picture, fs.meeting_page\n"
            "sys.exit('matplotlib' in sys.modules or 'numpy' in sys.modules)\n"
        )
        started = [sys.executable, "-c", script]
        assert subprocess.run(started, check=False).returncode == 0  # noqa: S603 - what we wrote


def test_what_others_draw_is_drawn_as_before(picture: Figure, tmp_path: Path) -> None:
    """Their settings are as they were."""
    before = mpl.rcParams.copy()
    fs.save_picture(fs.plot_months(settled_months()), tmp_path / "a.png")
    fs.save_picture(picture, tmp_path / "a.svg")
    assert mpl.rcParams.copy() == before
