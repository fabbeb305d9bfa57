"""A result as JSON has a Swedish and an English label beside every code."""

import json
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_type_hints

import pytest

import forsorjning as fs
from forsorjning.calculation.notices import Severity
from forsorjning.calculation.questions import Answer
from forsorjning.ground.rule import Part
from forsorjning.interop.json import to_json
from forsorjning.interop.results import _LABELS
from tests.calculation.helpers import awaits, gig, payments, settle, single
from tests.calculation.test_sheet import everything
from tests.rules.test_titles import CLASSES


def within(hint: Any) -> Iterator[Any]:
    """A type, and the types that it is put together from."""
    yield hint
    for inner in getattr(hint, "__args__", ()):
        yield from within(inner)


CONDITIONS = {
    kind
    for one in CLASSES
    for hint in get_type_hints(one).values()
    for kind in within(hint)
    if isinstance(kind, type) and issubclass(kind, Enum)
}
"""The kinds of code among the conditions of rules; a row tells its conditions."""
KINDS = {Part, fs.Strength, Severity, Answer, fs.LegalBasis, fs.Known} | CONDITIONS
ALIKE = {Part.NORM, Part.JOBBSTIMULANS}
"""Codes whose label is the same word in both languages."""


def trees(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON tree."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from trees(item)


def written(result: fs.Settled | fs.AwaitsAssessment) -> dict[str, Any]:
    """A result as a reader of the JSON gets it."""
    tree: dict[str, Any] = json.loads(to_json(result))
    return tree


class TestTable:
    """One table holds both labels of each code."""

    def test_it_has_the_codes_that_can_stand_in_a_result_and_no_other(self) -> None:
        """Of rows, their conditions, notices and answers."""
        assert {fs.Rounding, fs.Proration, fs.IncomeMonth} < CONDITIONS
        assert set(_LABELS) == {code for kind in KINDS for code in kind}

    @pytest.mark.parametrize("code", _LABELS, ids=str)
    def test_a_label_is_no_bare_code(self, code: Enum) -> None:
        """In neither language, and the two are not the same but where the word is."""
        for label in _LABELS[code]:
            assert label.strip()
            assert label not in {code.name, code.value}
        sv, en = _LABELS[code]
        assert (sv == en) is (code in ALIKE)

    def test_two_codes_of_one_kind_are_not_called_the_same(self) -> None:
        """In either language."""
        for kind in KINDS:
            for language in (0, 1):
                assert len({_LABELS[code][language] for code in kind}) == len(kind)


class TestBeside:
    """The labels stand beside the code, under its name."""

    def test_each_code_has_both(self) -> None:
        """In a month with nearly every rule, and along both roads."""
        codes = {getattr(code, "code", code.name) for code in _LABELS}
        roads = awaits(single(gig(500, kind="EMPLOYMENT", id="g")))
        met = set()
        for tree in trees([written(everything()), written(roads)]):
            for name, value in tree.items():
                if isinstance(value, str) and value in codes and name != "code":
                    assert {f"{name}Label", f"{name}LabelEn"} <= tree.keys(), name
                    met.add(name)
        assert met == {
            *("strength", "part", "basis", "severity", "answer"),
            *("reason", "incomeMonth", "proration", "rounding"),
        }

    def test_a_row_has_both_titles(self) -> None:
        """As the sheet has them."""
        result = everything()
        for row, tree in zip(result.sheet, written(result)["sheet"], strict=True):
            assert (tree["title"], tree["titleEn"]) == (row.title, row.title_en)

    def test_the_labels_of_a_row(self) -> None:
        """Of its strength, part and conditions."""
        sheet = {row["id"]: row for row in written(everything())["sheet"]}
        part = sheet["PartOfMonth:kim"]
        assert (part["strengthLabel"], part["strengthLabelEn"]) == (
            "programmets val",
            "the library's own choice",
        )
        assert (part["partLabel"], part["partLabelEn"]) == ("Norm", "Norm")
        because = part["because"]
        assert (because["prorationLabel"], because["prorationLabelEn"]) == (
            "Månadens dagar",
            "The days of the month",
        )
        assert (because["roundingLabel"], because["roundingLabelEn"]) == (
            "till öre, halva uppåt",
            "to the öre, halves up",
        )

    def test_an_income_that_does_not_count_says_why(self) -> None:
        """A month of its own, or a kind that the practice leaves out."""
        sheet = {row["id"]: row["because"] for row in written(everything())["sheet"]}
        later, kind = sheet["IncomeOfOtherMonth:sen:anna"], sheet["IncomeKindNotCounted:hab:bo"]
        assert (later["reason"], later["reasonLabel"], later["reasonLabelEn"]) == (
            "other_month",
            "den hör till en annan månad",
            "it belongs to another month",
        )
        assert (kind["reason"], kind["reasonLabel"], kind["reasonLabelEn"]) == (
            "kind_not_counted",
            "inkomstslaget räknas inte",
            "the kind of income is not counted",
        )
        assert (later["incomeMonthLabel"], later["incomeMonthLabelEn"]) == (
            "Inkomsten från månaden före",
            "The income of the month before",
        )

    def test_a_condition_is_data_and_no_words_of_python(self) -> None:
        """A period, a surplus and the terms of jobbstimulans have their parts by name."""
        sheet = {row["rule"]: row["because"] for row in written(everything())["sheet"]}
        assert sheet["Jobbstimulans"]["window"] == {"first": "2013-07-01", "last": "2027-12-31"}
        assert sheet["Jobbstimulans"]["terms"] == {
            "appliesFrom": "2025-07",
            "standsIn": "12 kap. 8 § SoL (2025:400)",
            "shareLeftOut": "0.25",
            "monthsInARow": 6,
            "windowMonths": 24,
        }
        assert sheet["SurplusBroughtIn"]["surplus"] == {"month": "2026-08", "amount": "30"}
        texts = [text for tree in trees(sheet) for text in tree.values() if isinstance(text, str)]
        assert not [text for text in texts if re.search(r"\w\(\w+=", text)]

    def test_a_notice_has_both(self) -> None:
        """Of how much it matters."""
        case = single(gig(500, kind="EMPLOYMENT", id="g"))
        notices = written(awaits(case))["ifRefused"]["notices"]
        labels = {
            one["severity"]: (one["severityLabel"], one["severityLabelEn"]) for one in notices
        }
        assert labels == {"WARNING": ("Viktigt", "Important")}


class TestBasis:
    """An assessment's row says which basis was named: it decides how the aid is appealed."""

    @pytest.mark.parametrize(
        "basis, sv, en",
        [
            ("RIGHT", "Rätt till bistånd", "Right to aid"),
            ("DISCRETIONARY", "Bistånd utöver rätten", "Aid beyond the right"),
        ],
    )
    def test_of_what_is_left_out_and_of_its_rounding(self, basis: str, sv: str, en: str) -> None:
        """In words and as a code."""
        assessed = payments(fs.Share("0.3333"), "g", basis=basis)
        sheet = written(settle(single(gig("100.01", id="g"), assessments=[assessed])))["sheet"]
        found = [row for row in sheet if "basis" in row]
        assert [row["rule"] for row in found] == [
            "OccasionalPayLeftOut",
            "OccasionalPayLeftOutRounded",
        ]
        for row in found:
            assert (row["basis"], row["basisLabel"], row["basisLabelEn"]) == (basis, sv, en)

    def test_is_not_said_where_nobody_has_named_one(self) -> None:
        """Along the road that supposes a payment left out."""
        granted = written(awaits(single(gig(500, id="g"))))["ifGranted"]
        assert "OccasionalPayLeftOut" in {row["rule"] for row in granted["sheet"]}
        assert not [row for row in granted["sheet"] if "basis" in row]
