"""A result in words: for the person it is about, and for whoever asks why."""

import pickle
import re
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as some
from forsorjning.calculation.frame import Tried
from forsorjning.calculation.month import month_of
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.rules.coverage import Reason
from tests.calculation.helpers import awaits, gig, settle, single, standing
from tests.texts.helpers import (
    MONTHS,
    MOTIVE,
    REASON,
    assessed,
    in_one_line,
    kinds,
    sentences_of_a_decision,
)

LANGUAGES = [one.value for one in Language]


def roads_of(result: fs.Settled | fs.AwaitsAssessment) -> tuple[fs.Calculation, ...]:
    """The calculations that a result holds."""
    if isinstance(result, fs.AwaitsAssessment):
        return result.if_refused, result.if_granted
    return (result,)


class TestWhatIsTold:
    """32 § förvaltningslagen (2017:900): what an explanation has to let a reader follow.

    "Ett beslut som kan antas påverka någons situation på ett inte obetydligt sätt ska innehålla
    en klargörande motivering [...]. En sådan motivering ska innehålla uppgifter om vilka
    föreskrifter som har tillämpats och vilka omständigheter som har varit avgörande [...]."
    """

    @given(case=some.cases(costs_assessed=False), data=st.data())
    def test_every_amount_and_every_section_of_the_sheet(
        self, case: fs.Case, data: st.DataObject
    ) -> None:
        """Along every road; in both languages, in the same shape."""
        ledger = data.draw(some.ledgers(month=case.month))
        practice = data.draw(some.practices())
        result = fs.calculate(case, ledger=ledger, practice=practice)
        sv, en = (fs.explain(result, language=one) for one in LANGUAGES)
        assert kinds(sv.blocks) == kinds(en.blocks)
        for text in (in_one_line(sv.text), in_one_line(en.text)):
            for road in roads_of(result):
                for row in road.sheet:
                    if row.amount:
                        assert printed(row.amount) in text
                    for citation in row.citations:
                        assert citation.section in text

    @given(case=some.cases(costs_assessed=False))
    def test_a_decision_is_never_said_of_a_calculation(self, case: fs.Case) -> None:
        """A calculation is none: the word stands only of what the board or a person does."""
        assert sentences_of_a_decision(fs.explain(fs.calculate(case)).text) == []

    @given(case=some.cases(costs_assessed=False))
    def test_never_why_a_person_assessed_as_they_did(self, case: fs.Case) -> None:
        """Grounds and motivations are health data; so may the reasons for another norm be."""
        for language in LANGUAGES:
            told = fs.explain(fs.calculate(case), language=language)
            for one in case.assessments:
                assert one.motivation not in told.text
            assert "journal" not in told.text + told.html + told.markdown + repr(told)
            assert not re.search(r"PROGRESSION|HEALTH|\bhälsa\b|\bhealth\b", told.text)

    @given(case=some.cases(costs_assessed=False))
    def test_the_same_input_gives_the_same_text(self, case: fs.Case) -> None:
        """Nothing of the moment gets in."""
        first, second = (fs.explain(fs.calculate(case)) for _ in range(2))
        assert first == second
        assert (first.text, first.html, first.markdown) == (
            second.text,
            second.html,
            second.markdown,
        )

    @pytest.mark.parametrize("which", MONTHS)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_of_each_kind_of_month(self, which: str, language: str) -> None:
        """What is special of it is told, in a document that a browser reads without a fault."""
        told = fs.explain(MONTHS[which], language=language)
        html5lib.HTMLParser(strict=True).parse(told.html)
        assert MOTIVE not in told.html
        assert REASON not in told.html
        assert str(told) == told.text
        assert pickle.loads(pickle.dumps(told)) == told  # noqa: S301 - our own bytes

    def test_what_was_refused_of_a_cost(self) -> None:
        """Each is a refusal in part, under its own section, and how sure that is."""
        text = in_one_line(fs.explain(MONTHS["family"]).text)
        assert "9 000 kr är sökt och 8 000 kr godkänt. Det är ett avslag i den delen" in text
        assert "enligt 12 kap. 7 § första stycket 2 SoL (2025:400)" in text
        assert "700 kr är sökt och 600 kr godkänt" in text
        assert "har egna skäl (härlett; så gör kommuner)" in text

    def test_aid_beyond_the_right_is_told_after_the_right(self) -> None:
        """12 kap. 1 § is tried first; an automated function may not decide on the rest."""
        text = in_one_line(fs.explain(MONTHS["beyond"]).text)
        right = text.index("Rätten till bistånd prövas först, enligt 12 kap. 1 § SoL (2025:400)")
        assert right < text.index("Därefter prövas bistånd utöver rätten, enligt 12 kap. 2 § SoL")
        assert "Att rätten prövas före är härlett" in text
        assert "En automatiserad beslutsfunktion får inte besluta om bistånd utöver" in text
        assert "automatiserad" not in fs.explain(MONTHS["by right"]).text

    def test_an_assessment_by_its_id_its_section_and_what_it_says(self) -> None:
        """In the forms that there are."""
        said = {
            "by right": "Bedömning B1, gjord 2026-09-01 enligt 12 kap. 1 § SoL (2025:400): hela "
            "betalningen lämnas utanför.",
            "beyond": "enligt 12 kap. 2 § SoL (2025:400): högst 1 000 kr i månaden lämnas utanför.",
            "only refused": "betalningen räknas i sin helhet.",
            "ahead": "högst 400 kr för varje arbetstillfälle lämnas utanför.",
            "both": "50 % av betalningen lämnas utanför.",
            "old board": "enligt 4 kap. 2 § SoL (2001:453)",
        }
        for which, sentence in said.items():
            assert sentence in in_one_line(fs.explain(MONTHS[which]).text)

    def test_which_comes_first_of_an_assessment_and_jobbstimulans(self) -> None:
        """The order is not in the act, and the text says so."""
        both = in_one_line(fs.explain(MONTHS["both"]).text)
        assert "kvar efter bedömningen. Ordningen står inte i lagen." in both
        first = in_one_line(fs.explain(MONTHS["statute first"]).text)
        assert "Jobbstimulansen dras först" in first
        assert "Ordningen står" not in fs.explain(MONTHS["by right"]).text

    def test_which_months_pay_counts_and_that_it_is_practice(self) -> None:
        """No statute names the month."""
        before = in_one_line(fs.explain(MONTHS["by right"]).text)
        assert "i augusti 2026 räknas mot behovet i september 2026" in before
        same = in_one_line(fs.explain(MONTHS["family"]).text)
        assert "i september 2026 räknas mot behovet samma månad" in same
        assert "det är praxis" in before
        assert "det är praxis" in same

    def test_what_is_left_over(self) -> None:
        """And whether it is carried."""
        said = {
            "rich": "Överskottet kan räknas med i de 3 månader som följer",
            "rich, one": "Överskottet kan räknas med i den månad som följer",
            "rich, none": "Överskottet förs inte till en senare månad",
        }
        for which, sentence in said.items():
            assert sentence in in_one_line(fs.explain(MONTHS[which]).text)
        assert "Utan någon bedömning hade det varit" in in_one_line(fs.explain(MONTHS["rich"]).text)
        assert "räcker till behovet" in in_one_line(fs.explain(MONTHS["rich"]).text)
        assert "Ingen ansökan införd för 2026-07" in in_one_line(fs.explain(MONTHS["rich"]).text)

    def test_the_practice_and_the_day_of_the_decision_where_they_are_told(self) -> None:
        """The sections are those of that day."""
        text = in_one_line(fs.explain(MONTHS["beyond"]).text)
        assert "praxis: Ale, version 3" in text
        assert "gällde den 2026-09-10, nämndens beslutsdag" in text
        old = fs.explain(MONTHS["old act"]).text
        assert "4 kap. 1 § SoL (2001:453)" in old
        assert "2025:400" not in old


class TestQuestions:
    """A month that awaits an assessment: what is asked, and neither road before the other."""

    CODES = (
        *(one.value for one in Reason if not one.settled),
        "cost_not_assessed",
        "practice_undecided",
    )

    def test_every_question_of_pay_has_both_sections(self) -> None:
        """It may be part of the right or go beyond it; neither is preferred."""
        text = in_one_line(fs.explain(awaits(single(gig(500, id="g")))).text)
        assert "g (anna): Tillfällig inkomst: ingen har bedömt den." in text
        assert "som en del av rätten, enligt 12 kap. 1 § SoL (2025:400), eller som bistånd" in text
        assert "utöver rätten, enligt 12 kap. 2 § SoL (2025:400). Båda är möjliga" in text
        assert "Båda vägarna visas och ingen föreslås." in text

    @given(case=some.cases(costs_assessed=False))
    def test_every_question_is_there_with_its_section(self, case: fs.Case) -> None:
        """Of whatever code it is."""
        result = fs.calculate(case)
        if isinstance(result, fs.AwaitsAssessment):
            told = fs.explain(result)
            asked = next(
                block.items
                for before, block in zip(told.blocks, told.blocks[1:], strict=False)
                if before == Heading("Det här avgör en person")
                if isinstance(block, Items)
            )
            assert len(asked) == len(result.questions)
            for question, item in zip(result.questions, asked, strict=True):
                assert question.code in self.CODES
                assert question.message in item
                assert printed(question.effect) in item
                assert "kap." in item

    def test_a_cost_has_the_section_that_it_is_met_under(self) -> None:
        """12 kap. 7 § for a rent, 12 kap. 1 § for a dentist."""
        costs = [
            fs.Cost(id="hyra", kind="HOUSING", applied=5_000, approved=None),
            fs.Cost(id="tand", kind="DENTAL_CARE", applied=500, approved=None),
        ]
        told = in_one_line(fs.explain(awaits(single(costs=costs))).text)
        assert "Det avgörs enligt 12 kap. 7 § första stycket 2 SoL (2025:400)." in told
        assert "Det avgörs enligt 12 kap. 1 § SoL (2025:400)." in told

    def test_a_kind_is_the_municipalitys_practice(self) -> None:
        """No section names it."""
        pay = fs.Income(id="h", person="anna", kind="HABILITATION", net=500, paid_on="2026-08-25")
        told = in_one_line(fs.explain(awaits(single(pay))).text)
        assert "Hur inkomstslaget räknas är kommunens praxis." in told


class TestSupposed:
    """What is only supposed says so, and nothing may be decided on it."""

    def test_by_an_answer(self) -> None:
        """Which question, and which answer."""
        told = in_one_line(fs.explain(awaits(single(gig(500, id="g"))).if_granted).text)
        assert "Så skulle ekonomiskt bistånd" in told
        assert "g, som ingen har bedömt: svaret antas vara ja" in told
        assert "Inget kan beslutas på en antagen beräkning." in told

    def test_by_what_stands_in_for_an_assessment(self) -> None:
        """It is told as supposed, and what it stands in for is not told as in force."""
        one = fs.Supposition(
            id="B1",
            person="anna",
            scope=fs.Payments(["g"]),
            form=fs.PerMonth(100),
            legal_basis="RIGHT",
        )
        case = single(gig(500, id="g"), assessments=[assessed()])
        result: Any = month_of(case, fs.Ledger(), fs.Practice(), tried=Tried(suppositions=(one,)))
        told = in_one_line(fs.explain(result).text)
        assert "Antagande B1 (anna; betalningen g): högst 100 kr i månaden lämnas utanför" in told
        assert "Bedömning B1, gjord" not in told

    def test_roads_of_a_what_if(self) -> None:
        """Both roads rest on what is tried."""
        tried = Tried(norm_of=fs.Month(2026, 12))
        case = single(gig(500, "2026-12-13", paid_on="2026-12-25", id="g"), month="2027-01")
        result: Any = month_of(case, fs.Ledger(), fs.Practice(), tried=tried)
        told = in_one_line(fs.explain(result).text)
        assert "Den för 2026-12 har prövats" in told
        assert "som ingen har bedömt: svaret" not in told


class TestOtherResults:
    """Whatever else a calculation has returned."""

    def test_a_month_of_a_run_with_what_the_board_decided(self) -> None:
        """Beside the calculation, without the reasons."""
        decided = fs.Decided(forsorjningsstod=0, ground=REASON)
        (month,) = fs.run_months([single()], decided={"2026-09": decided})
        told = fs.explain(month)
        assert "Försörjningsstöd: 0 kr" in told.text
        assert "Bistånd utöver rätten: som beräknat" in told.text
        assert REASON not in told.html
        (plain,) = fs.run_months([single()])
        assert fs.explain(plain) == fs.explain(plain.result)

    def test_a_correction(self) -> None:
        """It is no claim."""
        decided = settle(single(decided_on="2026-09-10"))
        told = fs.explain(fs.recompute(decided, single(gig(500, id="g"))), language="en")
        assert "not a decision and not a claim" in in_one_line(told.text)

    def test_what_is_left_of_an_assessment(self) -> None:
        """In the words that it has itself."""
        left = fs.remaining(standing(fs.PerMonth(500)), fs.Ledger(), "2026-09-01")
        assert left.sv in in_one_line(fs.explain(left).text)
        assert left.en in in_one_line(fs.explain(left, language="en").text)

    def test_where_a_person_stands_with_jobbstimulans(self) -> None:
        """And that it is a rule of the act."""
        status = fs.jobbstimulans_status(fs.Ledger(), "anna", "2026-09")
        text = in_one_line(fs.explain(status).text)
        assert status.sv in text
        assert "Jobbstimulans för anna i september 2026" in text

    def test_whatever_tells_of_itself_in_blocks(self) -> None:
        """As the results of a what-if do."""

        class Mine:
            def blocks(self, language: str) -> list[Block]:
                return [f"in {language}", "more"]

        assert fs.explain(Mine(), language="en").text == "in en\n\nmore"
        assert fs.explain(Mine()).title == ""

    def test_the_results_of_a_what_if(self) -> None:
        """Each tells its own page, in the language asked for."""
        case = single()
        pay = gig(500, id="g")
        told = (
            fs.kept(case, pay),
            fs.kept(case, pay, suppose="REFUSED"),
            fs.compare({"utan": case, "med": single(pay)}, suppose="REFUSED"),
            fs.curve(case, person="anna", kind="EMPLOYMENT", upto=2_000),
            fs.suppose(case, pay),
        )
        for one in told:
            sv, en = (fs.explain(one, language=language) for language in LANGUAGES)
            assert kinds(sv.blocks) == kinds(en.blocks)
            assert sv.text != en.text
            html5lib.HTMLParser(strict=True).parse(sv.html)
            assert sv.title
            assert sentences_of_a_decision(sv.text) == []

    @pytest.mark.parametrize("what", [None, "text", single(), object()])
    def test_nothing_else(self, what: Any) -> None:
        """With a code that a program can go by."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.explain(what)
        assert [one.code for one in raised.value.faults] == ["nothing_to_explain"]

    def test_what_is_told_already_is_no_result(self) -> None:
        """An explanation has blocks, and so has a basis, but they tell nothing anew."""
        case = fs.Case(month="2026-09", household=fs.Household.single("anna"))
        told: Any = fs.explain(fs.calculate(case))
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.explain(told)
        assert [one.code for one in raised.value.faults] == ["nothing_to_explain"]

    def test_a_class_is_no_result(self) -> None:
        """Though it has blocks to tell."""

        class Mine:
            def blocks(self, language: str) -> list[Block]:
                raise NotImplementedError

        with pytest.raises(fs.InvalidFacts):
            fs.explain(Mine)  # type: ignore[arg-type]

    @pytest.mark.parametrize("language", ["fi", "SV", "", None, 3])
    def test_in_no_other_language(self, language: Any) -> None:
        """With those that there are."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.explain(MONTHS["nothing"], language=language)
        assert [(one.code, one.possible) for one in raised.value.faults] == [
            ("not_in_list", "sv, en")
        ]


class TestHostile:
    """Ids and notes are written by others."""

    def test_ids_are_no_markup(self) -> None:
        """Not in HTML, and not in Markdown."""
        name = "<script>alert(1)</script>"
        costs = [fs.Cost(kind="OTHER_LIVING", applied=10, approved=5, id="**b**")]
        case = single(gig(500, id=name), costs=costs)
        told = fs.explain(fs.calculate(case))
        assert "<script" not in told.html
        assert "<script" not in told.markdown
        assert "**b**" not in told.markdown
        assert "&lt;script&gt;" in told._repr_html_()
        html5lib.HTMLParser(strict=True).parse(told.html)

    def test_notes_are_not_shown(self) -> None:
        """They are the caller's own."""
        pay = gig(500, id="g", note=MOTIVE)
        costs = [fs.Cost(kind="HOUSING", applied=10, approved=5, note=MOTIVE)]
        assert MOTIVE not in fs.explain(fs.calculate(single(pay, costs=costs))).html
