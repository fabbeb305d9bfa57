"""``forsorjning what-if`` with ``--plot`` and ``--html``: what is saved, and what is not."""

import builtins
import os
import re
import sys
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.calculation.terms import form_said
from forsorjning.cli.what_if_saved import round_beyond
from forsorjning.ground.language import Language
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.meeting import meeting_page
from tests.cli.helpers import Capture
from tests.cli.what_if_helpers import EXAMPLE, WALK, asked, example, refused, saved, tried


def text_of(page: str) -> str:
    """What the page says, without its picture."""
    drawn = re.sub(r"<(style|svg).*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", drawn)).split())


def title_of(page: str) -> str:
    """The title of the page."""
    return unescape(page.partition("<title>")[2].partition("</title>")[0])


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The file of the example with four city walks that nobody has assessed."""
    monkeypatch.chdir(tmp_path)
    return Path(example(tmp_path)).name


def curve_of(upto: int, suppose: str) -> fs.Curve:
    """The curve of the pay that the command tries of the example."""
    return fs.curve(EXAMPLE, person="anna", kind="FEE", gig=WALK, upto=upto, suppose=suppose)


class TestPage:
    """A page to print and to talk about."""

    def test_of_one_pay_has_the_curve_of_such_pay(self, capsys: Capture, file: str) -> None:
        """Along both roads, to a round sum of twice as much; it is what the library makes."""
        shown = asked(capsys, file, "--earn", "1500", "--html", "sida.html")
        assert shown.endswith("inte ett beslut.\n\nSidan är sparad i sida.html.\n")
        curves = {"om nej": curve_of(3000, "REFUSED"), "om ja": curve_of(3000, "GRANTED")}
        title = "Vad finns kvar av 1 500 kr?"
        page = meeting_page(fs.kept(EXAMPLE, tried()), curve=curves, title=title)
        assert Path("sida.html").read_text("utf-8") == page

    def test_goes_on_to_where_the_aid_ends_if_that_is_near(
        self, capsys: Capture, file: str
    ) -> None:
        """9 920 kr along the one road; along the other it never ends."""
        options = ("--html", "sida.html", "--suppose", "REFUSED", "--language", "en")
        shown = asked(capsys, file, "--earn", "4000", *options)
        assert shown.endswith("\nThe page is saved in sida.html.\n")
        answer = fs.kept(EXAMPLE, tried(4000), suppose="REFUSED")
        title = "What is kept of 4 000 kr? Supposed: the answer is no."
        curve = curve_of(10000, "REFUSED")
        page = meeting_page(answer, curve=curve, language="en", title=title)
        assert Path("sida.html").read_text("utf-8") == page

    def test_of_a_curve_has_that_curve(self, capsys: Capture, file: str) -> None:
        """It is tried from nothing up, and says which answer is supposed."""
        asked(capsys, file, "--curve", "900", "--html", "en.html", "--suppose", "GRANTED")
        title = "Vad finns kvar av upp till 900 kr? Antagande: svaret är ja."
        page = meeting_page(curve_of(900, "GRANTED"), title=title)
        assert Path("en.html").read_text("utf-8") == page

    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_of_two_curves_has_both(self, capsys: Capture, file: str, language: str) -> None:
        """In the picture and in the table, with what is asked; no amount is taken as the pay."""
        asked(capsys, file, "--curve", "20000", "--html", "två.html", "--language", language)
        of_most = fs.kept(EXAMPLE, tried(20000))
        assert isinstance(of_most, fs.KeptRoads)
        no, yes = curve_of(20000, "REFUSED"), curve_of(20000, "GRANTED")
        both = CurveRoads(of_most=of_most, if_refused=no, if_granted=yes)
        title = {
            "sv": "Vad finns kvar av upp till 20 000 kr?",
            "en": "What is kept of up to 20 000 kr?",
        }[language]
        page = Path("två.html").read_text("utf-8")
        assert page == meeting_page(both, title=title, language=language)
        names = {"sv": ("om nej", "om ja"), "en": ("if no", "if yes")}[language]
        curves = dict(zip(names, (no, yes), strict=True))
        assert page == meeting_page(both, title=title, language=language, curve=curves)
        said = text_of(page)
        told = {
            "sv": (
                "Vi prövar en lön från 0 till 20 000 kr efter skatt.",
                "Ska lönen lämnas utanför",
                "Vi visar båda svaren.",
                "Finns kvar, om nej Finns kvar, om ja 5 000 0 5 000 9 920 0 9 920 10 000 80 10 000",
            ),
            "en": (
                "We try a pay from 0 to 20 000 kr after tax.",
                "Is the pay to be left out",
                "We show both answers.",
                "Is kept, if no Is kept, if yes 5 000 0 5 000 9 920 0 9 920 10 000 80 10 000",
            ),
        }
        assert [one for one in told[language] if one not in said] == []

    @pytest.mark.parametrize(
        "options, title",
        [
            (["--earn", "450"], "Vad finns kvar av 450 kr?"),
            (
                ["--spread", "6 000/3"],
                "6 000 kr på en gång eller i lika delar på 3 månader?",
            ),
            (
                ["--spread", "6000/3", "--suppose", "GRANTED"],
                "6 000 kr på en gång eller i lika delar på 3 månader? Antagande: svaret är ja.",
            ),
            (["--compare", "FILE"], "Vad blir det att leva på?"),
            (
                ["--compare", "FILE", "--suppose", "REFUSED"],
                "Vad blir det att leva på? Antagande: svaret är nej.",
            ),
            (
                ["--curve", "900", "--suppose", "REFUSED", "--language", "en"],
                "What is kept of up to 900 kr? Supposed: the answer is no.",
            ),
        ],
        ids=lambda one: " ".join(one) if isinstance(one, list) else "",
    )
    def test_has_a_title_of_what_is_asked_and_of_what_is_supposed(
        self, capsys: Capture, file: str, options: list[str], title: str
    ) -> None:
        """An answer that decides nothing is not supposed."""
        options = [file if one == "FILE" else one for one in options]
        page = asked(capsys, file, *options, "--html", "-")
        assert title_of(page) == title

    @pytest.mark.parametrize("question", [["--earn", "900"], ["--curve", "900"]])
    def test_has_the_form_in_its_title(
        self, capsys: Capture, file: str, question: list[str]
    ) -> None:
        """How much; nothing is open with it, so that no answer is supposed beside it."""
        form = ("--form", "PerMonth=1000", "--basis", "RIGHT", "--suppose", "REFUSED")
        page = asked(capsys, file, *question, *form, "--html", "-")
        said = form_said(fs.PerMonth(1000), Language.SV)
        assert title_of(page).endswith(f"900 kr? Antagande: {said}.")

    def test_of_files_side_by_side_has_no_curve(self, capsys: Capture, file: str) -> None:
        """There is no pay of any amount."""
        asked(capsys, file, "--compare", file, "--html", "sida.html")
        page = meeting_page(fs.compare({"ärende": EXAMPLE, "ärende (2)": EXAMPLE}))
        assert Path("sida.html").read_text("utf-8") == page

    def test_is_printed_where_the_name_is_a_hyphen(self, capsys: Capture, file: str) -> None:
        """As an example is, and in one shape at a time."""
        asked(capsys, file, "--spread", "900/2", "--html", "sida.html")
        page = asked(capsys, file, "--spread", "900/2", "--html", "-")
        assert page.rstrip("\n") == Path("sida.html").read_text("utf-8").rstrip("\n")
        told = refused(capsys, file, "--earn", "1", "--html", "-", "--json")
        assert told.startswith("Det går att skriva ut på ett sätt i taget: ")


class TestPicture:
    """A picture, as SVG or PNG."""

    @pytest.mark.parametrize("name, begins", [("bild.svg", b"<?xml"), ("bild.PNG", b"\x89PNG")])
    @pytest.mark.parametrize("options", [["--earn", "450"], ["--curve", "900"]], ids=str)
    def test_is_of_the_curve(
        self, capsys: Capture, file: str, options: list[str], name: str, begins: bytes
    ) -> None:
        """In the format that its name ends with; the same command gives the same picture."""
        shown = asked(capsys, file, *options, "--plot", name)
        assert shown.endswith(f"\n\nBilden är sparad i {name}.\n")
        first = Path(name).read_bytes()
        assert first.startswith(begins)
        Path(name).unlink()
        asked(capsys, file, *options, "--plot", name)
        assert Path(name).read_bytes() == first

    def test_of_one_curve_names_it(self, capsys: Capture, file: str) -> None:
        """And has its words."""
        asked(capsys, file, "--earn", "450", "--suppose", "GRANTED", "--plot", "bild.svg")
        assert "finns kvar" in Path("bild.svg").read_text("utf-8")

    def test_of_one_pay_marks_it(self, capsys: Capture, file: str) -> None:
        """By a line with its amount, which is told in words too; a curve has none."""
        asked(capsys, file, "--earn", "450", "--plot", "bild.svg", "--html", "sida.html")
        for saved_in in ("bild.svg", "sida.html"):
            drawn = Path(saved_in).read_text("utf-8")
            assert ">450 kr</text>" in drawn
            assert "En lodrät linje står vid 450 kr." in drawn
        asked(capsys, file, "--curve", "900", "--plot", "kurva.svg")
        assert "lodrät" not in Path("kurva.svg").read_text("utf-8")

    @pytest.mark.parametrize(
        "question, named",
        [
            (("--spread", "900/2"), ["på en gång, om nej", "på 2 månader, om ja"]),
            (("--compare", "ärende.toml"), ["ärende, om nej", "ärende (2), om ja"]),
        ],
        ids=str,
    )
    def test_of_ways_is_a_bar_for_each(
        self, capsys: Capture, file: str, question: tuple[str, ...], named: list[str]
    ) -> None:
        """With what there is to live on; the page has the same, without the sections."""
        options = (*question, "--plot", "bild.svg", "--html", "sida.html")
        shown = asked(capsys, file, *options)
        assert shown.endswith("\n\nBilden är sparad i bild.svg.\nSidan är sparad i sida.html.\n")
        picture, page = (Path(name).read_text("utf-8") for name in ("bild.svg", "sida.html"))
        for drawn in (picture, page):
            assert ">Vad det finns att leva på</title>" in drawn
            for words in named:
                assert f">{words}</text>" in drawn
        assert ">bistånd enligt 12 kap. 1 §</text>" in picture
        assert ">bistånd</text>" in page

    def test_beside_json_is_saved_without_a_word(self, capsys: Capture, file: str) -> None:
        """What is printed is JSON and nothing else."""
        alone = asked(capsys, file, "--earn", "450", "--json")
        assert asked(capsys, file, "--earn", "450", "--json", "--plot", "bild.svg") == alone
        assert Path("bild.svg").exists()

    @pytest.mark.parametrize("name", ["bild", "bild.jpg", "svg", "-"])
    def test_has_a_name_that_tells_its_format(self, capsys: Capture, file: str, name: str) -> None:
        """Else the two that there are."""
        told = refused(capsys, file, "--earn", "450", "--plot", name)
        assert told.startswith("Bilden sparas som SVG eller PNG. Skriv ett namn som slutar på")
        english = refused(capsys, file, "--earn", "450", "--plot", name, "--language", "en")
        assert english.startswith("The picture is saved as SVG or PNG. Write a name that ends in")


class TestFiles:
    """Nothing takes the place of what is there."""

    @pytest.mark.parametrize("there", ["bild.svg", "sida.html"])
    def test_are_all_saved_or_none(self, capsys: Capture, file: str, there: str) -> None:
        """Somebody's page may stand there."""
        Path(there).write_text("mitt", encoding="utf-8")
        options = ("--plot", "bild.svg", "--html", "sida.html")
        told = refused(capsys, file, "--spread", "900/2", *options)
        assert told == f"{there}: filen finns redan; välj ett annat namn.\n"
        assert sorted(one.name for one in Path().iterdir()) == sorted({there, file})
        assert Path(there).read_text("utf-8") == "mitt"

    @pytest.mark.parametrize("options", [["--plot", "ingen/b.svg"], ["--html", "ingen/s.html"]])
    def test_that_can_not_be_saved_are_told(
        self, capsys: Capture, file: str, options: list[str]
    ) -> None:
        """In a line."""
        told = refused(capsys, file, "--earn", "450", *options)
        assert told == f"{options[1]}: filen går inte att spara.\n"

    @pytest.mark.parametrize(
        "question, picture", [(("--earn", "450"), "bild.svg"), (("--spread", "900/3"), "bild.svg")]
    )
    @pytest.mark.parametrize("page", ["ingen/sida.html", "s" * 300, "{file}/sida.html"])
    def test_of_which_one_can_not_be_saved_are_none(
        self, capsys: Capture, file: str, question: tuple[str, str], picture: str, page: str
    ) -> None:
        """No folder, a name that is too long, or a file where a folder would be."""
        page = page.format(file=file)
        told = refused(capsys, file, *question, "--plot", picture, "--html", page)
        assert told == f"{page}: filen går inte att spara.\n"
        assert [one.name for one in Path().iterdir()] == [file]

    def test_in_a_folder_that_may_not_be_looked_into_are_told(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, file: str
    ) -> None:
        """What is saved by then is taken away; what can't be taken away is left."""
        real, stat = Path.open, os.lstat

        def shut(path: Any, *rest: Any, **more: Any) -> Any:
            if str(path).startswith("stängd"):
                raise PermissionError
            return real(path, *rest, **more)

        def unseen(path: Any, *rest: Any, **more: Any) -> Any:
            if str(path).startswith("stängd"):
                raise PermissionError
            return stat(path, *rest, **more)

        def stays(*_: Any) -> None:
            raise PermissionError

        monkeypatch.setattr(Path, "open", shut)
        monkeypatch.setattr(os, "lstat", unseen)
        options = ("--earn", "450", "--plot", "bild.svg", "--html", "stängd/sida.html")
        told = "stängd/sida.html: filen går inte att spara.\n"
        assert refused(capsys, file, *options) == told
        assert not Path("bild.svg").exists()
        monkeypatch.setattr(Path, "unlink", stays)
        assert refused(capsys, file, *options) == told
        assert Path("bild.svg").exists()

    @pytest.mark.parametrize(
        "options, told",
        [
            (("--earn", "450", "--plot", "en.svg", "--html", "./en.svg"), "en.svg"),
            (("--spread", "900/3", "--plot", "en.svg", "--html", "en.svg"), "en.svg"),
        ],
    )
    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_are_different_ones(
        self, capsys: Capture, file: str, options: tuple[str, ...], told: str, language: str
    ) -> None:
        """The page is none of the pictures."""
        why = {
            "sv": "bilden och sidan kan inte sparas i samma fil; välj olika namn",
            "en": "the picture and the page can't be saved in one file; choose different names",
        }[language]
        assert refused(capsys, file, *options, "--language", language) == f"{told}: {why}.\n"
        assert [one.name for one in Path().iterdir()] == [file]

    def test_that_are_one_by_another_name_are_not_saved(self, capsys: Capture, file: str) -> None:
        """Which is seen when the second would take the place of the first."""
        Path("katalog").mkdir()
        options = ("--plot", "en.svg", "--html", "katalog/../en.svg")
        told = refused(capsys, file, "--earn", "450", *options)
        assert told == "katalog/../en.svg: filen finns redan; välj ett annat namn.\n"
        assert {one.name for one in Path().iterdir()} == {file, "katalog"}

    @pytest.mark.parametrize("options", [["--plot", "bild.svg"], ["--html", "sida.html"]])
    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_need_matplotlib(
        self,
        capsys: Capture,
        monkeypatch: pytest.MonkeyPatch,
        file: str,
        options: list[str],
        language: str,
    ) -> None:
        """What to install is told; nothing is saved."""
        real = builtins.__import__
        for name in list(sys.modules):
            if name.startswith(("matplotlib", "forsorjning.what_if.plot_")):
                monkeypatch.delitem(sys.modules, name)

        def without(name: str, *rest: Any) -> Any:
            if name.startswith("matplotlib"):
                raise ModuleNotFoundError(name=name)
            return real(name, *rest)

        monkeypatch.setattr(builtins, "__import__", without)
        told = refused(capsys, file, "--earn", "450", *options, "--language", language)
        or_in_a_copy = {
            "sv": "eller '.[plot]' i en kopia av projektet",
            "en": "or '.[plot]' in a copy of the project",
        }
        assert told.endswith(f"pip install 'forsorjning[plot]', {or_in_a_copy[language]}\n")
        assert told.startswith("Det här" if language == "sv" else "this needs")
        assert [one.name for one in Path().iterdir()] == [file]


class TestTheSumThatACurveEndsWith:
    """Round, and beyond what it is about."""

    @pytest.mark.parametrize(
        "amount, ends",
        [("0", 100), ("99.99", 100), ("100", 200), ("450", 500), ("1500", 2000), ("15574", 20000)],
    )
    def test_is_round_and_beyond_the_amount(self, amount: str, ends: int) -> None:
        """In steps that grow with it."""
        assert round_beyond(Decimal(amount)) == ends

    @pytest.mark.parametrize(
        "net, suppose, ends",
        [
            ("450", "GRANTED", "900"),
            ("1500", "GRANTED", "3 000"),
            ("4000", "REFUSED", "10 000"),
            ("0", "GRANTED", "100"),
        ],
    )
    def test_is_twice_the_pay_or_more(
        self, capsys: Capture, file: str, net: str, suppose: str, ends: str
    ) -> None:
        """So that the pay stands in the middle; or beyond where the aid ends, if that is near."""
        options = ("--earn", net, "--suppose", suppose, "--plot", "bild.svg")
        asked(capsys, file, *options)
        assert f"av {ends} kr finns" in Path("bild.svg").read_text("utf-8")

    def test_is_an_amount_that_there_is(self, capsys: Capture, tmp_path: Path) -> None:
        """Also of the largest pay."""
        place = tmp_path / "bild.svg"
        asked(capsys, saved(tmp_path), "--earn", "9999999999", "--plot", str(place))
        assert place.exists()
