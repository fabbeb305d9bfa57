"""Pictures of what is kept, of months in a row, and of ways side by side: the extra ``plot``."""

from collections.abc import Iterable, Mapping
from os import fsencode
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forsorjning.calculation.month import AwaitsAssessment, settled
from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.result import Settled, Supposed
from forsorjning.facts import convert
from forsorjning.ground.errors import ExtraMissing, Fault, InvalidFacts
from forsorjning.ground.language import Language, language_of
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curves import Curve

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_FORMATS = (".png", ".svg")


def plot_curves(curves: Mapping[str, Curve], *, language: Language | str = "sv") -> "Figure":
    """Draw what is kept of each pay: a line for each curve, by its name.

    Where a line turns or jumps, the reason stands beside it. Lines are told apart by their
    dashes and markers too, so that a grey print says as much.

    Raises:
        InvalidFacts: for no curves, and for what is no curve or no name of one.
        ExtraMissing: where matplotlib is not installed.
    """
    say = language_of(language)
    read: Any = convert.mapped(curves, convert.a_needed_id, lambda one: convert.fact(Curve, one))
    faults = convert.faults_of(read, "curves")
    if not faults and not read:
        faults = [Fault("scenarios_missing", "curves")]
    if faults:
        raise InvalidFacts(faults)
    needs_matplotlib()
    from forsorjning.what_if.plot_curve import draw_curves

    return draw_curves(read, say)


def plot_months(
    results: Iterable[MonthResult | Settled | Supposed | AwaitsAssessment],
    *,
    language: Language | str = "sv",
) -> "Figure":
    """Draw months in a row: what there was to live on in each, and of what it was made.

    From below: the aid, the income that counts, and the income that is left out. A bar is what
    was calculated, also where the board decided otherwise; what rests on something supposed has
    a star.

    Raises:
        InvalidFacts: for no months, and for what is no result of one.
        AssessmentMissing: for a month that awaits a person's answer, since neither of its roads
            is more than the other. ``AwaitsAssessment.answer``, or ``suppose`` of a run, takes one.
        ExtraMissing: where matplotlib is not installed.
    """
    say = language_of(language)
    months = [_answered(one) for one in _months(results)]
    needs_matplotlib()
    from forsorjning.what_if.plot_month import draw_months

    return draw_months(months, say)


def plot_comparison(comparison: Comparison, *, language: Language | str = "sv") -> "Figure":
    """Draw what there is to live on in each way: a bar for each road, or for each of its months.

    Where there is no room for each month, a bar is all the months of a road together.

    Raises:
        InvalidFacts: for what is no comparison.
        ExtraMissing: where matplotlib is not installed.
    """
    say = language_of(language)
    faults = convert.faults_of(convert.one_kind(comparison, (Comparison,)), "comparison")
    if faults:
        raise InvalidFacts(faults)
    needs_matplotlib()
    from forsorjning.what_if.plot_ways import draw_ways

    return draw_ways(comparison.roads, say)


def _months(results: Any) -> list[Settled | Supposed | AwaitsAssessment]:
    """The result of each month.

    Raises:
        InvalidFacts: for no months, and for what is no result of one.
    """
    try:
        months = [one.result if type(one) is MonthResult else one for one in results]
    except TypeError:
        raise InvalidFacts([Fault("not_a_list", "results")]) from None
    kinds = (Settled, Supposed, AwaitsAssessment)
    faults = [
        fault
        for place, one in enumerate(months)
        for fault in convert.faults_of(convert.one_kind(one, kinds), f"results[{place}]")
    ]
    if not months:
        faults = [Fault("months_missing", "results")]
    if faults:
        raise InvalidFacts(faults)
    return months


def _answered(one: Settled | Supposed | AwaitsAssessment) -> Settled | Supposed:
    """The month, where it awaits nobody.

    Raises:
        AssessmentMissing: where it does.
    """
    return settled(one) if isinstance(one, AwaitsAssessment) else one


def save_picture(figure: "Figure", path: Path | str) -> None:
    """Write a picture as a file: PNG or SVG, as the path ends.

    The same picture gives the same file. An SVG has its letters as letters, and says in words
    what is to be seen.

    Raises:
        InvalidFacts: for another kind of file, and for what is no figure.
        ExtraMissing: where matplotlib is not installed.
        OSError: where the file can't be written.
    """
    needs_matplotlib()
    from matplotlib.figure import Figure

    from forsorjning.what_if.plot_saving import save

    given: tuple[object, object] = figure, path
    faults = []
    if not isinstance(given[0], Figure):
        faults.append(Fault("wrong_kind", "figure", "Figure"))
    if not isinstance(given[1], str | Path):
        faults.append(Fault("not_text", "path"))
    elif Path(given[1]).suffix.lower() not in _FORMATS:
        faults.append(Fault("not_in_list", "path", ", ".join(_FORMATS)))
    elif not _can_be_a_name(given[1]):
        faults.append(Fault("text_not_unicode", "path"))
    if faults:
        raise InvalidFacts(faults)
    save(figure, Path(path))


def _can_be_a_name(path: Path | str) -> bool:
    try:
        return b"\0" not in fsencode(path)
    except UnicodeEncodeError:
        return False


def needs_matplotlib() -> None:
    """Load it, when a picture is drawn and not before.

    Raises:
        ExtraMissing: where it is not installed.
    """
    try:
        import matplotlib.figure  # noqa: F401 - that it can be loaded is all that is asked
    except ModuleNotFoundError:
        raise ExtraMissing("plot", "matplotlib") from None
