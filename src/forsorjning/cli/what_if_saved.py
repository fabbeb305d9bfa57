"""An answer of a what-if as a picture and as a page to print, saved in files of their own."""

from argparse import Namespace
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from decimal import Decimal
from os.path import lexists
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from forsorjning.cli.commands import STDOUT, Refused, exists, name_of, save
from forsorjning.cli.what_if_asking import Answered, curves_of
from forsorjning.cli.what_if_tried import Tried
from forsorjning.ground.language import Language
from forsorjning.ground.words import Words
from forsorjning.what_if.any_pay import break_even
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.meeting_speech import one_pay_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_PICTURES = {".svg", ".png"}
_MOST = Decimal(9_999_999_999)
_TWICE, _NEAR = 2, 3  # times the pay that is asked about
_ORE = Decimal("0.01")
_LEAST_STEP = 100  # kronor

_A_PICTURE = Words(
    "Bilden sparas som SVG eller PNG. Skriv ett namn som slutar på .svg eller .png: "
    "--plot bild.svg",
    "The picture is saved as SVG or PNG. Write a name that ends in .svg or .png: "
    "--plot picture.svg",
)
_ONE_FILE = Words(
    "bilden och sidan kan inte sparas i samma fil; välj olika namn",
    "the picture and the page can't be saved in one file; choose different names",
)
_ONE_SHAPE = Words(
    "Det går att skriva ut på ett sätt i taget: --json, eller sidan med --html -",
    "It can be printed in one shape at a time: --json, or the page with --html -",
)


def refuse_to_save(asked: Namespace) -> None:
    """Refuse what can't be saved, before anything is calculated."""
    language = asked.language
    if asked.plot is not None and Path(asked.plot).suffix.lower() not in _PICTURES:
        raise Refused(language.of(_A_PICTURE))
    if asked.json and asked.html == STDOUT:
        raise Refused(language.of(_ONE_SHAPE))
    if None not in {asked.plot, asked.html} and Path(asked.plot) == Path(asked.html):
        raise Refused(f"{name_of(asked.html)}: {language.of(_ONE_FILE)}.")


class Shapes:
    """The answer in its other shapes, each made when it is asked for."""

    def __init__(self, answered: Answered, language: Language) -> None:
        """Take the answer; the curve of its pay is found once."""
        self._answered = answered
        self._language = language
        self._curves = _curves(answered, language)
        self._earned = one_pay_of(answered.answer)

    def page(self) -> str:
        """The page to print and to talk about."""
        from forsorjning.what_if.meeting import meeting_page

        curves = list(self._curves.values())
        return meeting_page(
            self._answered.answer,
            language=self._language,
            title=self._answered.title,
            curve=curves[0] if len(curves) == 1 else self._curves or None,
        )

    def picture(self, file: str) -> bytes:
        """The picture, in the format that the file ends with."""
        from forsorjning.what_if.plots import needs_matplotlib, plot_comparison

        answer = self._answered.answer
        if isinstance(answer, Comparison):
            figure = plot_comparison(answer, language=self._language)
        else:
            needs_matplotlib()
            from forsorjning.what_if.plot_curve import draw_curves

            figure = draw_curves(self._curves, self._language, earned=self._earned)
        return _drawn(figure, Path(file).suffix)


def saved(shapes: Shapes, asked: Namespace) -> str:
    """Save what is asked for, all of it or nothing, and say where."""
    language = asked.language
    files: list[tuple[str, str, str | bytes]] = []
    if asked.plot is not None:
        picture = shapes.picture(asked.plot)
        files.append((language("Bilden", "The picture"), asked.plot, picture))
    if asked.html not in {None, STDOUT}:
        files.append((language("Sidan", "The page"), asked.html, shapes.page()))
    for _, file, _ in files:
        if lexists(file):  # which, unlike Path, never raises for a name that can't be looked up
            raise Refused(exists(file, language))
    said = []
    with ExitStack() as saved_so_far:
        for what, file, held in files:
            name = save(held, file, language)
            saved_so_far.callback(_remove, file)
            said.append(f"{what} {language('är sparad i', 'is saved in')} {name}.")
        saved_so_far.pop_all()
    return "\n".join(said)


def _remove(file: str) -> None:
    with suppress(OSError):
        Path(file).unlink()


def _drawn(figure: "Figure", suffix: str) -> bytes:
    from forsorjning.what_if.plots import save_picture

    with TemporaryDirectory() as folder:
        file = Path(folder) / f"picture{suffix}"
        save_picture(figure, file)
        return file.read_bytes()


def _curves(answered: Answered, language: Language) -> Mapping[str, Curve]:
    """The curve of the pay, along each road; none where no pay of any amount is tried."""
    found: Any = answered.answer
    tried = answered.tried
    if tried is None or isinstance(found, Comparison):
        return {}
    if not isinstance(found, Curve | CurveRoads):
        net = getattr(found, "if_refused", found).earned
        found = curves_of(tried, upto_for(tried, net, answered.given), answered.given)
    if isinstance(found, CurveRoads):
        return found.by_name(language)
    return {language("finns kvar", "is kept"): found}


def upto_for(tried: Tried, net: Decimal, given: dict[str, Any]) -> Decimal:
    """A round sum of twice the pay or more, and beyond where the aid ends if that is near."""
    roads = ("REFUSED", "GRANTED") if given["suppose"] is None else (given["suppose"],)
    ends = (
        break_even(
            tried.chosen.case,
            person=tried.person,
            kind=tried.kind,
            gig=tried.gig,
            **(given | {"suppose": road}),
        )
        for road in roads
    )
    near = [end for end in ends if end is not None and end <= net * _NEAR]
    return min(_MOST, round_beyond(max(net * _TWICE - _ORE, *near, Decimal(0))))


def round_beyond(amount: Decimal) -> Decimal:
    """The first round sum above it.

    >>> [int(round_beyond(Decimal(one))) for one in (0, 450, 1500, 9920, 15574)]
    [100, 500, 2000, 10000, 20000]
    """
    figures = len(str(int(amount)))
    step = max(_LEAST_STEP, 10 ** (figures - 1) // 2)
    return Decimal((int(amount) // step + 1) * step)
