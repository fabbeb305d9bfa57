"""A result in a notebook."""

from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as some
from forsorjning.calculation.change_page import correction_page
from forsorjning.calculation.frame import Tried
from forsorjning.calculation.month import month_of
from forsorjning.ground.as_text import as_text
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from tests.calculation.helpers import awaits, gig, payments, settle, single, standing, wage
from tests.calculation.test_recompute import NOW, decided, told_now


def words(piece: str) -> str:
    """What a piece of HTML says, read strictly; its spaces as one."""
    root: Any = html5lib.HTMLParser(strict=True).parse(f"<!doctype html><title>x</title>{piece}")
    (body,) = root.iter("{http://www.w3.org/1999/xhtml}main")
    return " ".join("".join(body.itertext()).split())


def shown(result: Any) -> str:
    """What a notebook shows of a result."""
    return words(f"<main>{result._repr_html_()}</main>")


class TestResult:
    """A notebook shows the same page as the command: the sheet, or both roads."""

    @given(case=some.cases(costs_assessed=False), data=st.data())
    def test_every_amount_of_the_sheet_is_there(self, case: fs.Case, data: st.DataObject) -> None:
        """And the word that it is no decision; never why a person assessed as they did."""
        ledger = data.draw(some.ledgers(month=case.month))
        result = fs.calculate(case, ledger=ledger)
        said = shown(result)
        roads = (
            (result.if_refused, result.if_granted)
            if isinstance(result, fs.AwaitsAssessment)
            else (result,)
        )
        for road in roads:
            for row in road.sheet:
                if row.part is not fs.Part.PREMISE:
                    assert printed(row.amount) in said
        assert "inte ett beslut" in said
        assert "journal 9" not in said

    def test_ids_are_no_markup(self) -> None:
        """A caller's id may hold anything that can be printed."""
        name = "<img src=x onerror=alert(1)>"
        result = awaits(single(gig(500, id=name)))
        assert f"{name}: Tillfällig inkomst" in shown(result)
        assert "<img" not in result._repr_html_()

    def test_a_supposed_one_says_what_it_rests_on(self) -> None:
        """And that nobody may decide anything on it."""
        waiting = awaits(single(gig(500, id="g")))
        yes, no = shown(waiting.if_granted), shown(waiting.if_refused)
        assert "bygger på antaganden" in yes
        assert "g, som ingen har bedömt: svaret antas vara ja" in yes
        assert "g, som ingen har bedömt: svaret antas vara nej" in no
        assert "bygger på antaganden" not in shown(waiting)
        assert "bygger på antaganden" not in shown(settle(single()))

    def test_what_a_what_if_puts_in_the_place_of_facts_is_told(self) -> None:
        """A stand-in for an assessment, and the norm of another month."""
        one = fs.Supposition(
            id="P1",
            person="anna",
            scope=fs.Payments(["g"]),
            form=fs.Everything(),
            legal_basis="RIGHT",
        )
        tried = Tried(suppositions=(one,), norm_of=fs.Month(2026, 12))
        case = single(gig(500, "2026-12-13", paid_on="2026-12-25", id="g"), month="2027-01")
        said = shown(month_of(case, fs.Ledger(), fs.Practice(), tried=tried))
        assert "Antagande P1 (anna; betalningen g): hela betalningen lämnas utanför" in said
        assert "prövat enligt 12 kap. 1 § SoL (2025:400). Ingen har gjort den bedömningen." in said
        assert "Ingen riksnorm är publicerad för 2027-01. Den för 2026-12 har prövats." in said

    def test_facts_that_are_tried_are_supposed_too(self) -> None:
        """Also where nothing stands in for an assessment."""
        result = month_of(single(), fs.Ledger(), fs.Practice(), tried=Tried())
        assert "prövar uppgifter som kan vara antagna" in shown(result)

    def test_a_supposed_month_before_it_is_told(self) -> None:
        """What follows it rests on the same supposition."""
        cases = [single(gig(500, id="g")), single(month="2026-10")]
        *_, last = fs.run_months(cases, suppose="GRANTED")
        assert "Tidigare månader bygger på ett antagande." in shown(last)

    def test_a_month_of_a_run_is_shown_as_its_result(self) -> None:
        """The ledger is read by a program."""
        (month,) = fs.run_months([single()])
        assert month._repr_html_() == month.result._repr_html_()


CORRECTIONS = {
    "asked": fs.recompute(decided(), told_now()),
    "by discretion": fs.recompute(
        decided(),
        told_now(),
        assessments_now=[payments(fs.Everything(), "g", decided_on=NOW, basis="DISCRETIONARY")],
        decided_otherwise=fs.Decided(discretionary=700, forsorjningsstod=9_000, ground="skäl 5"),
    ),
    "in favour": fs.recompute(decided(), single(wage(100, id="lön"))),
    "the same": fs.recompute(decided(), single(wage(2_000, id="lön"))),
    "set aside": fs.recompute(decided(), told_now(standing(fs.Everything(), decided_on=NOW))),
}


class TestCorrection:
    """A decided month stands beside the month recomputed, and nothing is claimed."""

    @pytest.mark.parametrize("which", CORRECTIONS)
    def test_is_told_in_both_languages(self, which: str) -> None:
        """With the same amounts, and the difference."""
        correction = CORRECTIONS[which]
        sv, en = (as_text(correction_page(correction, one)) for one in Language)
        for change in (correction.if_refused, correction.if_granted):
            for amount in (change.paid, change.aid, change.difference, change.right):
                assert printed(amount) in sv
                assert printed(amount) in en
            for ground in change.recovery:
                assert ground.condition.sv.split(":")[0] in " ".join(sv.split())
                assert ground.condition.en.split(":")[0] in " ".join(en.split())
        assert "inte ett krav" in sv
        assert "not a claim" in en
        assert "anteckning" not in sv + en
        assert "skäl 5" not in sv + en

    def test_a_notebook_shows_it_in_swedish(self) -> None:
        """As a printed one."""
        said = shown(CORRECTIONS["asked"])
        assert "Omräkning av 2026-09" in said
        assert "om svaret på allt är ja" in said

    def test_what_is_asked_what_differs_and_what_is_set_aside_are_told(self) -> None:
        """Each where there is any of it."""
        told = {
            which: as_text(correction_page(one, Language.SV)) for which, one in CORRECTIONS.items()
        }
        assert [which for which, text in told.items() if "väntar på en bedömning" in text] == [
            "asked",
            "set aside",
        ]
        assert [which for which, text in told.items() if "inte används" in text] == ["set aside"]
        assert [which for which, text in told.items() if "Ingen rad skiljer sig" in text] == [
            "the same"
        ]
        assert [which for which, text in told.items() if "Nämnden beslutade annat" in text] == [
            "by discretion"
        ]
        assert [which for which, text in told.items() if "till den enskildes fördel" in text] == [
            "by discretion",
            "in favour",
        ]
