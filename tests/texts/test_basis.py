"""The basis for the board's decision: what the facts hold of it, and what is missing."""

import pickle
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as some
from forsorjning.ground.blocks import Table
from forsorjning.ground.language import Language
from tests.calculation.helpers import awaits, gig, single, standing
from tests.texts.helpers import (
    MONTHS,
    MOTIVE,
    REASON,
    assessed,
    in_one_line,
    kinds,
    sentences_of_a_decision,
)


def codes(basis: fs.DecisionBasis) -> set[str]:
    """What is missing in it."""
    return {one.code for one in basis.missing}


def payment_in(basis: fs.DecisionBasis) -> tuple[str, ...]:
    """The first payment that an assessment was used on, as the basis tells of it."""
    return next(
        block.lines[0].cells
        for block in basis.blocks
        if isinstance(block, Table) and block.heads[:1] == ("Betalning",)
    )


class TestWhoGetsOne:
    """Only a month in which no question is open, and nothing is supposed."""

    def test_not_what_is_supposed_or_awaits(self) -> None:
        """With a code that a program can go by; a type checker says so before."""
        waiting = awaits(single(gig(500, id="g")))
        for result in (waiting, waiting.if_granted, waiting.if_refused, None):
            with pytest.raises(fs.InvalidFacts) as raised:
                fs.decision_basis(result)  # type: ignore[arg-type]
            assert [(one.code, one.at) for one in raised.value.faults] == [
                ("basis_of_unsettled", "settled")
            ]

    def test_a_type_checker_refuses_each_of_them(self) -> None:
        """Strict mypy says so where a comment that silences it silences nothing."""
        waiting = awaits(single(gig(500, id="g")))
        with pytest.raises(fs.InvalidFacts):
            fs.decision_basis(waiting)  # type: ignore[arg-type]
        with pytest.raises(fs.InvalidFacts):
            fs.decision_basis(waiting.if_granted)  # type: ignore[arg-type]

    def test_in_no_other_language(self) -> None:
        """As an explanation."""
        with pytest.raises(fs.InvalidFacts):
            fs.decision_basis(MONTHS["nothing"], language="fi")

    @given(case=some.cases(), data=st.data())
    def test_every_settled_month(self, case: fs.Case, data: st.DataObject) -> None:
        """In both languages, in the same shape; frozen, and the same each time."""
        ledger = data.draw(some.ledgers(month=case.month))
        result = fs.calculate(case, ledger=ledger)
        if isinstance(result, fs.Settled):
            sv, en = (fs.decision_basis(result, language=one) for one in Language)
            assert kinds(sv.blocks) == kinds(en.blocks)
            assert sentences_of_a_decision(sv.text) == []
            assert fs.decision_basis(result) == sv
            amounts = [part.amount for part in (sv.right, sv.discretionary) if part is not None]
            assert sum(amounts) == result.aid
            with pytest.raises(AttributeError):
                sv.right = en.right  # type: ignore[misc]


class TestHealthData:
    """Grounds and motivations: what an assessment is for, and nobody else's to read.

    Our choice: no provision names the places, but a calculation is read by more people than
    the reasons of an assessment are.
    """

    @pytest.mark.parametrize("which", MONTHS)
    def test_stand_here_and_in_no_repr(self, which: str) -> None:
        """Of each assessment that the sheet rests on."""
        basis = fs.decision_basis(MONTHS[which])
        for one in basis.assessments:
            assert one.motivation in basis.text
            assert one.motivation in basis.html
        for shown in (basis, basis.right, basis.discretionary, basis.assessments, basis.missing):
            for hidden in (MOTIVE, "anteckning 17", "HEALTH", "hälsa", REASON):
                assert hidden not in repr(shown)

    def test_are_told_with_what_the_work_benefits(self) -> None:
        """In words."""
        text = in_one_line(fs.decision_basis(MONTHS["by right"]).text)
        assert "Grunder personens progression, personens hälsa" in text
        assert "Grunder inga angivna" in in_one_line(fs.decision_basis(MONTHS["only refused"]).text)

    def test_of_an_assessment_that_nothing_rests_on_are_left_out(self) -> None:
        """A basis holds no more than it needs."""
        other = standing(fs.Everything(), activities=["sång"], id="S1")
        case = single(gig(500, id="g"), assessments=[assessed(), other])
        basis = fs.decision_basis(fs.settled(fs.calculate(case)))
        assert [one.id for one in basis.assessments] == ["B1"]
        assert "Bedömning S1" not in basis.text
        assert "anteckning 17" not in basis.text

    def test_a_motivation_is_no_markup_and_keeps_its_lines(self) -> None:
        """However it was written."""
        motive = "<b>rad ett</b>\r\n\r\n\trad * två\x1b[2J"
        case = single(gig(500, id="g"), assessments=[assessed(motivation=motive)])
        basis = fs.decision_basis(fs.settled(fs.calculate(case)))
        html5lib.HTMLParser(strict=True).parse(basis.html)
        assert "&lt;b&gt;rad ett&lt;/b&gt;<br><br>rad * två\\x1b[2J" in basis.html
        assert "rad \\* två" in basis.markdown

    def test_survive_a_pickle(self) -> None:
        """As every value does."""
        basis = fs.decision_basis(MONTHS["beyond"])
        assert pickle.loads(pickle.dumps(basis)) == basis  # noqa: S301 - our own bytes


class TestBothSections:
    """What is decided as a right, and what beyond it, each with its own way onward."""

    def test_a_right_is_appealed_to_the_court(self) -> None:
        """35 kap. 1 § SoL (2025:400), and 43 and 44 §§ förvaltningslagen.

        It is handed in to the board within three weeks from when the person got the decision.
        """
        basis = fs.decision_basis(MONTHS["by right"])
        first, when, refusal, at_once, leave = basis.right.appeal
        assert "förvaltningsrätten" in first
        assert "35 kap. 1 § SoL (2025:400)" in first
        assert "tre veckor" in when
        assert "43 § FL (2017:900), 44 § FL (2017:900)" in when
        assert refusal.endswith("härlett)")
        assert "gäller omedelbart. (35 kap. 5 § SoL (2025:400)" in at_once
        assert "kammarrätten. (35 kap. 4 § SoL (2025:400)" in leave
        assert basis.discretionary is None
        assert [str(one) for one in basis.right.sections] == ["12 kap. 1 § SoL (2025:400)"]

    def test_beyond_it_there_is_only_a_review_of_legality(self) -> None:
        """13 kap. kommunallagen (2017:725), and no automated decision (6 kap. 38 §)."""
        part = fs.decision_basis(MONTHS["beyond"]).discretionary
        assert part is not None
        legality, since, where = part.appeal
        assert "laglighetsprövning inom tre veckor" in legality
        assert "13 kap. KL (2017:725)" in legality
        assert "inte kontrollerat" in since
        assert "förvaltningsrätten" in where
        assert "automatiserad" in part.documenting[-1]
        assert "6 kap. 38 §" in part.documenting[-1]
        assert part.amount == 1000
        assert len(part.recovery) == 1
        assert "33 kap. 3 § SoL (2025:400)" in part.recovery[0]

    def test_a_no_beyond_the_right_is_told_there(self) -> None:
        """Though it leaves nothing out and no row rests on it."""
        basis = fs.decision_basis(MONTHS["only refused"])
        assert basis.discretionary is not None
        assert basis.discretionary.amount == 0
        assert "Bedömningar som säger nej: B2" in in_one_line(basis.text)
        assert "Har någon begärt det som en rätt prövas det som en rätt (härlett)" in in_one_line(
            basis.text
        )
        assert any("begärde" in one for one in basis.kept_elsewhere)

    def test_of_the_old_act(self) -> None:
        """16 kap. 3 § and 9 kap. SoL (2001:453)."""
        basis = fs.decision_basis(MONTHS["old act"])
        assert "16 kap. 3 § SoL (2001:453)" in basis.right.appeal[0]
        assert "9 kap. 1 § SoL (2001:453)" in basis.right.recovery[0]
        assert "11 kap. 5 §" in " ".join(basis.right.documenting)

    def test_of_the_old_act_beyond_the_right(self) -> None:
        """That the same is asked of a decision beyond the right was not checked there."""
        walk = gig(300, "2024-04-10", paid_on="2024-04-25", id="g")
        beyond = assessed(legal_basis="DISCRETIONARY", decided_on="2024-05-02")
        case = single(walk, month="2024-05", assessments=[beyond])
        part = fs.decision_basis(fs.settled(fs.calculate(case))).discretionary
        assert part is not None
        assert any(
            "utöver rätten" in one and "inte kontrollerat" in one for one in part.documenting
        )

    def test_before_july_2018_it_is_said_that_nobody_has_checked(self) -> None:
        """The act on administrative procedure before it was not read."""
        basis = fs.decision_basis(MONTHS["old board"])
        assert basis.discretionary is not None
        for part in (basis.right, basis.discretionary):
            assert any("1 juli 2018" in one for one in part.appeal)
            assert all("1 juli 2018" in one for one in part.documenting)

    def test_costs_refused_in_part_have_their_sections(self) -> None:
        """The reasons are kept elsewhere."""
        text = in_one_line(fs.decision_basis(MONTHS["family"]).text)
        assert "Kostnader som inte godkänns helt" in text
        assert "Boendekostnad (hyra)" in text
        assert "Kostnader som inte godkänns helt" not in fs.decision_basis(MONTHS["ahead"]).text


class TestWhatIsMissing:
    """31 § förvaltningslagen (2017:900): what has to be seen of a decision.

    "För varje skriftligt beslut ska det finnas en handling som visar 1. dagen för beslutet, 2. vad
    beslutet innehåller, 3. vem eller vilka som har fattat beslutet [...]."
    """

    def test_where_nothing_is_told(self) -> None:
        """Each by its path in the case."""
        case = single(gig(500, id="g"), assessments=[assessed()])
        basis = fs.decision_basis(fs.settled(fs.calculate(case)))
        assert [(one.code, one.at) for one in basis.missing] == [
            ("case_id", "id"),
            ("board", "board"),
            ("decided_on", "decided_on"),
            ("practice", "practice.name"),
            ("gross", "incomes[0].gross"),
            ("payer", "incomes[0].gig.payer"),
            ("assessing_board", "assessments[0].board"),
            ("delegation", "assessments[0].delegation"),
        ]
        for one in basis.missing:
            assert one.sv in basis.text
        english = fs.decision_basis(fs.settled(fs.calculate(case)), language="en")
        assert all(one.en in english.text for one in english.missing)

    def test_where_all_is_told(self) -> None:
        """Nothing is made up, and the rest is kept elsewhere."""
        pay = gig(500, id="g", gross=600, payer="Guiderna")
        case = single(
            pay,
            assessments=[assessed(delegation="4.1")],
            board="IFO",
            id="17",
            decided_on="2026-09-10",
        )
        result = fs.calculate(case, practice=fs.Practice(name="Ale"))
        basis = fs.decision_basis(fs.settled(result))
        assert basis.missing == ()
        assert "Inget av det som beräkningen har plats för." in basis.text
        assert len(basis.kept_elsewhere) > 5

    def test_of_a_standing_assessment(self) -> None:
        """When it is reviewed, and what limits it."""
        bare = standing(fs.Everything())
        case = single(gig(500, id="g"), assessments=[bare])
        basis = fs.decision_basis(fs.settled(fs.calculate(case)))
        assert {"review_dates", "limits"} <= codes(basis)
        assert not {"review_dates", "limits"} & codes(fs.decision_basis(MONTHS["ahead"]))
        text = in_one_line(fs.decision_basis(MONTHS["ahead"]).text)
        assert "högst 900 kr i månaden, högst 5 000 kr om året, högst 9 000 kr totalt" in text
        assert "högst 4 arbetstillfällen i månaden, högst 20 arbetstillfällen totalt" in text
        assert "Planerade uppföljningar 2026-10-01" in text
        assert "stöder sig på avtalet IOP, 2026-01-01 till 2026-12-31" in text

    def test_a_revocation_is_told_with_why(self) -> None:
        """The work was before it."""
        text = in_one_line(fs.decision_basis(MONTHS["revoked"]).text)
        assert f"Återkallad 2026-08-20, h-8: {REASON}" in text

    def test_the_children_are_thought_of(self) -> None:
        """Where there are any."""
        kept = fs.decision_basis(MONTHS["family"]).kept_elsewhere
        assert any("Barnens bästa" in one for one in kept)
        kept = fs.decision_basis(MONTHS["ahead"]).kept_elsewhere
        assert not any("Barnens bästa" in one for one in kept)

    def test_payments_stand_with_tax_and_what_is_left_out(self) -> None:
        """Gross less net, where the gross is known; with the work and who was behind it."""
        work, *amounts, kind = payment_in(fs.decision_basis(MONTHS["by right"]))
        assert work == "g: vandring (Gatan, Guiderna) 2026-08-13, utbetalt 2026-08-25"
        assert amounts == ["2 000", "500", "1 500", "1 500"]
        assert kind == "Arvode eller gage"
        work, *_, kind = payment_in(fs.decision_basis(MONTHS["statute first"]))
        assert "2026-08-01 till 2026-08-09" in work
        assert kind == "Lön efter skatt"

    def test_a_payment_that_is_no_gig(self) -> None:
        """A person may have assessed what nobody marked."""
        pay: Any = fs.Income(id="g", person="anna", kind="SWISH", net=300, paid_on="2026-08-25")
        case = single(pay, assessments=[assessed()])
        text = in_one_line(fs.decision_basis(fs.settled(fs.calculate(case))).text)
        assert "g: utbetalt 2026-08-25 – – 300 300 Swish eller insättning" in text
