"""The questions of a what-if: each is put to the library, and what is wrong is told."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from forsorjning.calculation.month import AssessmentMissing
from forsorjning.cli.commands import Refused, not_published, refusals
from forsorjning.cli.page import in_one_line
from forsorjning.cli.what_if_month import Chosen, chosen_in
from forsorjning.cli.what_if_options import (
    Faulty,
    OfOption,
    option,
    options_told,
    plan_of,
)
from forsorjning.cli.what_if_page import (
    Answer,
    much_more,
    much_spread,
    much_upto,
    tried_said,
)
from forsorjning.cli.what_if_title import TO_LIVE_ON, of_pay, of_pay_upto, of_plan, title_of
from forsorjning.cli.what_if_tried import Tried, tried_in
from forsorjning.facts.assessment import Supposition
from forsorjning.ground.errors import Fault, InvalidFacts, NormNotPublished
from forsorjning.ground.language import Language
from forsorjning.ground.words import Words
from forsorjning.what_if.any_pay import curve
from forsorjning.what_if.compared import Comparison, Scenario
from forsorjning.what_if.comparing import after, compare
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.keeping import kept
from forsorjning.what_if.spreading import spread
from forsorjning.what_if.what_is_kept import KeptRoads

_OF_OPTION = {
    "suppose": "suppose",
    "assume_norm_of": "assume_norm_of",
    "suppositions": "form",
}
"""Whose fault it is that is found at a place of what the library is given."""

_OVERLAP = Words(
    "Filen har redan en löpande bedömning av samma arbete. Ändra den i en kopia av filen och "
    "jämför de två med --compare.",
    "The file has a standing assessment of the same work already. Change it in a copy of the file "
    "and compare the two with --compare.",
)
_NO_ASSESSMENT = Words(
    "månaden har ingen bedömning med det id:t. Skriv id:t för en av månadens bedömningar efter "
    "--after.",
    "the month has no assessment of that id. Write the id of one of the month's assessments after "
    "--after.",
)
_TRY_NORM = Words(
    "Med --assume-norm-of {0} prövas den månadens norm. Det är då ett antagande.",
    "With --assume-norm-of {0} the norm of that month is tried. It is then a supposition.",
)
_MONTHS_DIFFER = Words(
    "Filerna gäller olika månader: {0}. Välj en månad som finns i alla med --month.",
    "The files are of different months: {0}. Choose one that all of them have with --month.",
)


class Answered(NamedTuple):
    """What was asked, and the answer.

    Attributes:
        answer: what the library gave.
        first: what was tried, in words.
        tried: the pay that was tried; None where none was.
        given: what the library was given beside the case.
        title: that of a page to save.
    """

    answer: Answer
    first: str
    tried: Tried | None
    given: dict[str, Any]
    title: str


@contextmanager
def _told(asked: Namespace, chosen: Chosen) -> Iterator[None]:
    """Say what is wrong with what is asked: by the option, or of the file's month."""
    language = asked.language
    try:
        yield
    except InvalidFacts as error:
        if any(one.code == "assessments_overlap" for one in error.faults):
            raise Refused(language.of(_OVERLAP)) from None
        with options_told(asked):
            raise InvalidFacts(map(_of_option, error.faults)) from None
    except NormNotPublished as error:
        if asked.json or asked.assume_norm_of is not None:
            with refusals(chosen.read.source, asked, chosen.read.document):
                raise
        why = f"{chosen.read.source}: {not_published(error, language)}"
        raise Refused(f"{why}\n{language.of(_TRY_NORM).format(error.nearest)}") from None


def _of_option(fault: Fault) -> Fault:
    name = fault.at.partition(".")[0].partition("[")[0]
    at = option(_OF_OPTION[name]) if name in _OF_OPTION else fault.at
    return OfOption(fault.code, at, fault.possible)


def _given(chosen: Chosen, asked: Namespace, supposed: tuple[Supposition, ...]) -> dict[str, Any]:
    return {
        "ledger": chosen.ledger,
        "practice": chosen.practice,
        "suppositions": supposed,
        "suppose": asked.suppose,
        "assume_norm_of": asked.assume_norm_of,
    }


def _earn(chosen: Chosen, asked: Namespace) -> Answered:
    with options_told(asked):
        faulty = Faulty()
        net = faulty.amount(asked.earn, "earn")
        tried = tried_in(chosen, asked, faulty)
        faulty.tell()
    supposed = tried.of_all_such_work()
    given = _given(chosen, asked, supposed)
    with _told(asked, chosen):
        found = kept(chosen.case, tried.income(net), **given)
    first = tried_said(tried, much_more(tried, net, asked.language), supposed, asked.language)
    title = title_of(found, of_pay(net), supposed, asked.suppose, asked.language)
    return Answered(found, first, tried, given, title)


def _curve(chosen: Chosen, asked: Namespace) -> Answered:
    with options_told(asked):
        faulty = Faulty()
        upto = faulty.amount(asked.curve, "curve")
        tried = tried_in(chosen, asked, faulty)
        if not faulty.faults and upto == 0:
            faulty.add(Fault("upto_zero"), "curve")
        faulty.tell()
    supposed = tried.of_all_such_work()
    given = _given(chosen, asked, supposed)
    with _told(asked, chosen):
        found = curves_of(tried, upto, given)
    first = tried_said(tried, much_upto(tried, upto, asked.language), supposed, asked.language)
    title = title_of(found, of_pay_upto(upto), supposed, asked.suppose, asked.language)
    return Answered(found, first, tried, given, title)


def curves_of(tried: Tried, upto: Any, given: dict[str, Any]) -> Curve | CurveRoads:
    """The curve; both of them where a person has not answered yet, and no answer is supposed."""
    of = {"person": tried.person, "kind": tried.kind, "gig": tried.gig, "upto": upto}
    case = tried.chosen.case
    try:
        return curve(case, **of, **given)
    except AssessmentMissing:
        refused, granted = (
            curve(case, **of, **(given | {"suppose": answer})) for answer in ("REFUSED", "GRANTED")
        )
        of_most = kept(case, tried.income(upto), **given)
        assert isinstance(of_most, KeptRoads)  # noqa: S101 - the curve awaits an answer
        return CurveRoads(of_most=of_most, if_refused=refused, if_granted=granted)


def _spread(chosen: Chosen, asked: Namespace) -> Answered:
    language = asked.language
    with options_told(asked):
        faulty = Faulty()
        net, months = plan_of(asked.spread, faulty, language)
        tried = tried_in(chosen, asked, faulty)
        faulty.tell()
    supposed = tried.of_all_such_work()
    plans = {
        language("på en gång", "at once"): 1,
        language(f"på {months} månader", f"over {months} months"): months,
    }
    given = _given(chosen, asked, supposed)
    with _told(asked, chosen):
        found = spread(chosen.case, tried.income(net), plans, **given)
    first = tried_said(tried, much_spread(tried, net, months, language), supposed, language)
    title = title_of(found, of_plan(net, months), supposed, asked.suppose, language)
    return Answered(found, first, tried, given, title)


def _compare(chosen: Chosen, asked: Namespace) -> Answered:
    language: Language = asked.language
    every = [chosen, *(chosen_in(file, asked) for file in asked.compare)]
    months = sorted({one.case.month for one in every})
    if len(months) > 1:
        raise Refused(language.of(_MONTHS_DIFFER).format(", ".join(map(str, months))))
    scenarios: dict[str, Scenario] = {}
    beside = {"suppose": asked.suppose, "assume_norm_of": asked.assume_norm_of}
    for one in every:
        scenario = Scenario(case=one.case, ledger=one.ledger, practice=one.practice)
        scenarios[_unique(_stem(one, language), scenarios)] = scenario
        with _told(asked, one):  # what is wrong with one of them is told of that one
            compare({"?": scenario}, **beside)
    found = compare(scenarios, **beside)
    names = ", ".join(
        f"{name} ({one.read.source})" for name, one in zip(scenarios, every, strict=True)
    )
    first = language(
        f"Det som jämförs, för {months[0]}: {names}. Ändra i filerna, eller välj månad med "
        "--month.",
        f"What is compared, of {months[0]}: {names}. Change the files, or choose another month "
        "with --month.",
    )
    return Answered(found, first, None, {}, _title_of_several(found, asked))


def _title_of_several(found: Comparison, asked: Namespace) -> str:
    return title_of(found, TO_LIVE_ON, (), asked.suppose, asked.language)


def _stem(one: Chosen, language: Language) -> str:
    """What a file is called without its ending, short enough to stand above a column."""
    source = one.read.source
    stem = in_one_line(Path(source).stem).strip()[:60]
    return stem or language("en fil", "a file")


def _unique(name: str, taken: dict[str, Scenario]) -> str:
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name} ({number})"
    return found


def _after(chosen: Chosen, asked: Namespace) -> Answered:
    if all(one.id != asked.after for one in chosen.case.assessments):
        raise Refused(f"{chosen.read.source}: {asked.language.of(_NO_ASSESSMENT)}")
    with _told(asked, chosen):
        found = after(chosen.case, asked.after, **_given(chosen, asked, ()))
    first = asked.language(
        f"Det som jämförs: {chosen.case.month} med bedömningen {asked.after} och utan den. Välj en "
        "annan bedömning med --after.",
        f"What is compared: {chosen.case.month} with the assessment {asked.after} and without it. "
        "Choose another assessment with --after.",
    )
    return Answered(found, first, None, {}, _title_of_several(found, asked))


ASK: dict[str, Callable[[Chosen, Namespace], Answered]] = {
    "earn": _earn,
    "curve": _curve,
    "spread": _spread,
    "compare": _compare,
    "after": _after,
}
"""How each question is put."""
