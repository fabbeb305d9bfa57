"""A page for the meeting with the person that it is about: what would be left of a pay."""

from collections.abc import Iterator, Mapping
from typing import Any

from forsorjning.calculation.notices import Severity
from forsorjning.facts import convert
from forsorjning.ground.as_html import as_html
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.language import Language, language_of
from forsorjning.what_if import meeting_words as words
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.meeting_opening import opening
from forsorjning.what_if.meeting_picture import picture_of
from forsorjning.what_if.meeting_speech import Speech, Told, questions_of, results_of, speech_of
from forsorjning.what_if.meeting_table import table_of
from forsorjning.what_if.what_is_kept import Kept, KeptRoads


def meeting_page(
    answer: Told,
    *,
    language: Language | str = "sv",
    curve: Curve | Mapping[str, Curve] | None = None,
    title: str | None = None,
) -> str:
    """Make a page to look at together: a complete HTML document, which fits a phone and an A4.

    It says in short sentences what is kept, in one table, what was counted on and what was not,
    and that a person decides. It holds no ground, no motivation and no notice, and no id but the
    names of scenarios. ``curve`` gives it a picture: one curve, or several by their names.
    Without it a page of a ``Curve`` has that one, and a page of a ``Comparison`` a bar for each
    road, or for each of its months; a comparison of more than ten roads or so has its table alone.

    Raises:
        InvalidFacts: for what no page can be made of, no curves, or what is no title.
        ExtraMissing: for a picture, where matplotlib is not installed.
    """
    say = language_of(language)
    kinds = (Kept, KeptRoads, Comparison, Curve, CurveRoads)
    given: Any = _its_own(answer, say) if curve is None else curve
    curves: Any = {"": given} if isinstance(given, Curve) else given
    faults = [
        *convert.faults_of(convert.one_kind(answer, kinds), "answer"),
        *convert.faults_of(convert.optional_id(title), "title"),
        *([] if curves is None else _of_curves(curves, named=curves is given)),
    ]
    if faults:
        raise InvalidFacts(faults)
    several = isinstance(answer, Comparison)
    speech = speech_of(answer, say)
    heading = title or speech.of(words.TITLE_OF_SEVERAL if several else words.TITLE)
    picture = picture_of(answer, curves or {}, say)
    table = (table_of(answer, speech),)
    # Of a curve the picture says most; else the amounts that were asked about do.
    of_any_pay = isinstance(answer, Curve | CurveRoads)
    first, then = (picture, table) if of_any_pay else (table, picture)
    page = [Heading(heading, 1), *opening(answer, speech), *first, *then]
    page += _around(answer, speech)
    return as_html(page, title=heading, language=say)


def _its_own(answer: Told, say: Language) -> Curve | Mapping[str, Curve] | None:
    """The picture that a page of curves has without being given one."""
    if isinstance(answer, CurveRoads):
        return answer.by_name(say)
    return answer if isinstance(answer, Curve) else None


def _of_curves(curves: Any, *, named: bool) -> list[Fault]:
    name = convert.a_needed_id if named else str
    read: Any = convert.mapped(curves, name, lambda one: convert.fact(Curve, one))
    faults = convert.faults_of(read, "curve")
    return faults or ([] if read else [Fault("scenarios_missing", "curve")])


def _around(answer: Told, speech: Speech) -> Iterator[Block]:
    """What the amounts rest on and what they leave out, and who decides."""
    results = results_of(answer)
    # Only months that follow each other suppose something beside what their results say.
    in_a_row = isinstance(answer, Comparison) and bool(answer.beside)
    both_shown = bool(questions_of(answer))
    yield Heading(speech.of(words.COUNTED_ON))
    yield Items(words.counted_on(results, speech, in_a_row=in_a_row, both_shown=both_shown))
    if any(one.severity is Severity.WARNING for result in results for one in result.notices):
        yield speech.of(words.TO_LOOK_AT)
    yield Heading(speech.of(words.LEFT_ASIDE))
    yield Items(words.not_counted(speech, in_a_row=in_a_row))
    yield speech.of(words.NO_DECISION)
