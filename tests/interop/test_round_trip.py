"""Facts go out as JSON and come back the same; results go out and say what they are."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.interop.casefile import CaseFile
from forsorjning.interop.json import from_json, read_case_file, to_json
from forsorjning.strategies import cases, forms, ledgers, practices
from tests.facts.test_every_fault import assessment, case, gig, income, standing


def everything() -> fs.Case:
    """A case with every field of every fact filled in, most of them with odd values."""
    return fs.Case(
        id='ärende "7"',
        month="2026-09",
        board="söder",
        decided_on="2026-09-30",
        household=fs.Household.couple(
            "anna",
            "bo",
            children=[
                fs.Member(id="kim", role="CHILD", born="2016-02-29", days=0, in_school=True),
                fs.Member(id="lo", role="VISITING_CHILD", born="2024-01-01", lunch_at_home=False),
            ],
            others_in_dwelling=2,
        ),
        costs=[fs.Cost(kind="DENTAL_CARE", applied="1200.50", approved=None, note='tand\n"värk"')],
        incomes=[
            income(
                id="i",
                counts_in="2026-09",
                gross="600.01",
                note="\\u00e5 \x00 å 🎷",
                gig=gig(
                    worked=fs.Period("2026-07-01", "2026-07-31"),
                    arranger="Street Minds",
                    payer="Street Business",
                    occasions=3,
                    occasion_id="walks",
                ),
            ),
            income(id="j", gig=gig()),
        ],
        assets=[fs.Asset(amount="10.10", exempt=10, note="n", id="a")],
        adjustments=[fs.NormAdjustment(amount="-100", reason="r", member="anna", id="n")],
        assessments=[
            assessment(
                id="first",
                combine="STATUTE_FIRST",
                board="söder",
                delegation="3.1",
                grounds=["HEALTH", "PROGRESSION"],
                form=fs.Share("0.3333"),
                scope=standing(
                    arrangers=["Street Minds"],
                    payers=["Street Business", "Kommunen"],
                    kinds=["FEE", "EMPLOYMENT"],
                    caps=fs.Caps(per_month=1, per_year="2.50", total=3),
                    max_occasions_per_month=0,
                    max_occasions=9,
                    review_dates=["2026-10-01"],
                    reviewed_on=["2026-10-02"],
                    pauses=[fs.Period("2026-11-01")],
                    revoked=fs.Revocation(on="2026-12-01", by="o", reason="r"),
                    agreement=fs.Agreement(
                        name="IOP", valid_from="2024-01-01", valid_to="9999-12-31"
                    ),
                ),
            ),
            assessment(id="second", supersedes="first", scope=standing(valid_from="2026-12-01")),
            assessment(id="third", scope=fs.Payments(["i", "j"]), form=fs.CountInFull()),
        ],
    )


FULL_LEDGER = fs.Ledger(
    support_months={"anna": ["2012-08", "2012-07"], "bo": []},
    jobbstimulans_periods={"anna": [fs.Period("2025-01-01", "2026-12-31")]},
    surplus=[fs.Surplus(month="2012-08", amount="33.3375")],
    youth_earnings={"kim": [fs.YearEarnings(year=2026, gross="1000.125", net=1)]},
    assessment_use={
        "first": fs.AssessmentUse(
            by_year={2026: Decimal("33.33333"), 2025: 0},
            occasions=3,
            occasions_by_month={"2026-08": 2},
            known_occasions={"walks": fs.OccasionUse(occasions=2, left_out="10.5")},
            known_from="2026-05",
        )
    },
    known_from={"anna": "2026-01"},
    through="2012-12",  # before every month that there is a norm for
)


class TestRoundTrip:
    """from_json(to_json(x)) is x."""

    @given(st.data())
    def test_of_any_case_ledger_and_practice(self, data: st.DataObject) -> None:
        """By themselves and together in one file."""
        one = data.draw(cases(costs_assessed=False))
        known = data.draw(ledgers(month=one.month, assessments=[x.id for x in one.assessments]))
        chosen = data.draw(practices())
        assert from_json(to_json(one), fs.Case) == one
        assert from_json(to_json(known), fs.Ledger) == known
        assert from_json(to_json(chosen), fs.Practice) == chosen
        together = CaseFile(case=one, ledger=known, practice=chosen)
        assert read_case_file(to_json(together)) == together
        assert read_case_file(to_json(one)) == CaseFile(case=one)

    @pytest.mark.parametrize(
        "fact",
        [
            everything(),
            FULL_LEDGER,
            fs.Ledger(supposed=True),
            fs.Practice.lifecare(),
            fs.Decided(other_aid="249.75", ground="See the journal."),
            fs.Ledger(),
            fs.Practice(),
        ],
        ids=["case", "ledger", "supposed", "practice", "decided", "nothing known", "no choice"],
    )
    @pytest.mark.parametrize("indent", [None, 2])
    def test_of_every_field(self, fact: Any, indent: int | None) -> None:
        """Also as bytes, also indented."""
        text = to_json(fact, indent=indent)
        assert from_json(text, type(fact)) == from_json(text.encode(), type(fact)) == fact

    @given(forms(refusal=True))
    def test_of_every_form(self, form: fs.Form) -> None:
        """By itself, and in an assessment."""
        assert from_json(to_json(form), type(form)) == form
        named = assessment(scope=fs.Payments(["i"]), form=form)
        assert from_json(to_json(named), fs.IndividualAssessment) == named

    @given(st.data())
    def test_the_same_facts_give_the_same_text(self, data: st.DataObject) -> None:
        """Sets and mappings are sorted."""
        known = data.draw(ledgers(month=fs.Month(2026, 9)))
        assert to_json(known) == to_json(from_json(to_json(known), fs.Ledger))


class TestWhatIsWritten:
    """camelCase, ISO dates, amounts as text, names of closed lists."""

    def test_is_as_other_systems_expect(self) -> None:
        """Every kind of value once."""
        tree = json.loads(to_json(everything()))
        assert tree["schemaVersion"] == "1.0"
        assert tree["month"] == "2026-09"
        assert tree["decidedOn"] == "2026-09-30"
        assert tree["costs"][0]["applied"] == "1200.5"
        assert tree["costs"][0]["approved"] is None
        assert tree["incomes"][0]["kind"] == "FEE"
        assert tree["incomes"][0]["gig"]["worked"] == {"first": "2026-07-01", "last": "2026-07-31"}
        assert tree["incomes"][1]["gig"]["worked"] == "2026-07-30"
        assert tree["household"]["members"][3]["lunchAtHome"] is False
        first, _, third = tree["assessments"]
        assert first["scope"]["type"] == "Standing"
        assert first["scope"]["maxOccasionsPerMonth"] == 0
        assert first["form"] == {"type": "Share", "share": "0.3333"}
        assert first["grounds"] == ["HEALTH", "PROGRESSION"]
        assert third["scope"] == {"type": "Payments", "incomes": ["i", "j"]}
        assert third["form"] == {"type": "CountInFull"}

    def test_holds_letters_as_they_are(self) -> None:
        """A person can read it."""
        assert "söder" in to_json(everything())

    @pytest.mark.parametrize("value", [None, 5, {"month": "2026-09"}, fs.Month(2026, 9), fs.Case])
    def test_is_refused_where_it_is_no_fact(self, value: Any) -> None:
        """A programming error, so no InvalidFacts."""
        with pytest.raises(TypeError, match="only facts and results"):
            to_json(value)

    @pytest.mark.parametrize("kind", [int, dict, None, fs.Month, fs.Role, "Case"])
    def test_is_read_back_as_facts_only(self, kind: Any) -> None:
        """As above."""
        with pytest.raises(TypeError, match="only facts"):
            from_json("{}", kind)


class TestNumbers:
    """Numbers are read exactly from the text, never through a float."""

    @pytest.mark.parametrize(
        "written", ["449", "449.0", "449.10", "0.01", "0.29", "9999999999.99", '"449.10"', "4.49e2"]
    )
    def test_are_exact(self, written: str) -> None:
        """0.29 is 29 öre."""
        text = f'{{"person": "a", "kind": "FEE", "paidOn": "2026-08-06", "net": {written}}}'
        assert from_json(text, fs.Income).net == Decimal(written.strip('"'))

    def test_of_a_ledger_may_be_finer(self) -> None:
        """As in a ledger that we have written."""
        text = '{"month": "2026-08", "amount": 33.3375}'
        assert from_json(text, fs.Surplus).amount == Decimal("33.3375")


class TestResults:
    """A result is written with its sheet, and a label beside every code."""

    def settled(self) -> fs.Settled:
        """A month in which a person has assessed the payment."""
        by_discretion = assessment(
            id="b",
            motivation="hemligt",
            legal_basis="DISCRETIONARY",
            scope=standing(valid_from="2026-07-01"),
            form=fs.PerMonth(100),
        )
        paid = case(
            incomes=[income(id="i", gig=gig(), note="hemligt"), income(id="j", kind="EMPLOYMENT")],
            costs=[fs.Cost(kind="HOUSING", applied=6500, approved=6500)],
            assessments=[by_discretion],
        )
        result = fs.calculate(paid)
        assert isinstance(result, fs.Settled)
        return result

    def awaiting(self) -> fs.AwaitsAssessment:
        """A month that waits for a person."""
        result = fs.calculate(case(incomes=[income(id="i", gig=gig())]))
        assert isinstance(result, fs.AwaitsAssessment)
        return result

    def test_say_what_they_are(self) -> None:
        """So that nobody takes a supposition for a calculation."""
        awaiting = self.awaiting()
        written = [self.settled(), awaiting, awaiting.if_granted, awaiting.if_refused]
        assert [json.loads(to_json(one))["type"] for one in written] == [
            "Settled",
            "AwaitsAssessment",
            "Supposed",
            "Supposed",
        ]

    def test_hold_the_amounts_as_text(self) -> None:
        """Each as the attribute has it."""
        result = self.settled()
        tree = json.loads(to_json(result))
        assert tree["schemaVersion"] == "1.0"
        assert Decimal(tree["aid"]) == result.aid
        assert Decimal(tree["aidWithoutAssessment"]) == result.aid_without_assessment
        assert Decimal(tree["disregarded"]["assessment"]) == result.disregarded.assessment == 100
        assert tree["inputHash"] == result.input_hash
        assert tree["ruleset"]["version"] == result.ruleset.version

    def test_hold_the_sheet_row_by_row(self) -> None:
        """Every row with its rule, sections, strength, part and reasons."""
        result = self.settled()
        tree = json.loads(to_json(result))
        assert [row["id"] for row in tree["sheet"]] == [row.id for row in result.sheet]
        row = next(one for one in tree["sheet"] if one["rule"] == "OccasionalPayLeftOut")
        assert row["amount"] == "100"
        assert row["strength"] == "ASSESSMENT"
        assert row["strengthLabel"] == "individuell bedömning"
        assert row["partLabel"] == "Individuell bedömning"
        assert row["citations"] == ["12 kap. 2 § SoL (2025:400)"]
        assert "b" in row["refs"]
        assert row["id"] in tree["discretionaryRows"]
        counted = next(one for one in tree["sheet"] if one["rule"] == "CountedIncome")
        assert {"row": row["id"]} in counted["because"]["leftOut"]

    def test_have_a_label_beside_every_code(self) -> None:
        """A reader needs no list of ours."""

        def codes(tree: Any) -> Any:
            if isinstance(tree, list):
                for item in tree:
                    yield from codes(item)
            if isinstance(tree, dict):
                yield from ((tree, key) for key in tree)
                for item in tree.values():
                    yield from codes(item)

        coded = {"strength", "part", "severity", "answer", "reason", "basis"}
        for result in (self.settled(), self.awaiting()):
            for held, key in codes(json.loads(to_json(result))):
                if key in coded and held[key] is not None:
                    assert held[f"{key}Label"]
                    assert held[f"{key}LabelEn"]

    def test_tell_what_they_suppose(self) -> None:
        """What stood in the place of assessments, and whose norm was tried; no settled one does."""
        tried = fs.Supposition(
            person="anna",
            scope=fs.Payments(["i"]),
            form=fs.PerMonth(100),
            legal_basis="RIGHT",
            id="a1",
        )
        later = case(month="2027-02", incomes=[income(id="i", paid_on="2027-01-06", gig=gig())])
        result = fs.suppose(later, tried, assume_norm_of="2026-12")
        tree = json.loads(to_json(result))
        assert tree["type"] == "Supposed"
        assert tree["assumedNormOf"] == "2026-12"
        assert tree["suppositions"] == [
            {
                "person": "anna",
                "scope": {"type": "Payments", "incomes": ["i"]},
                "form": {"type": "PerMonth", "amount": "100"},
                "legalBasis": "RIGHT",
                "combine": None,
                "supersedes": None,
                "id": "a1",
            }
        ]
        road = json.loads(to_json(self.awaiting()))["ifGranted"]
        assert (road["suppositions"], road["assumedNormOf"]) == ([], None)
        assert not {"suppositions", "assumedNormOf"} & json.loads(to_json(self.settled())).keys()

    def test_hold_the_questions(self) -> None:
        """What a person has to answer, and what the answer moves."""
        tree = json.loads(to_json(self.awaiting()))
        assert tree["questions"][0]["about"] == "i"
        assert tree["questions"][0]["effect"] == "450"
        assert tree["ifGranted"]["answers"] == [
            {
                "question": "not_assessed:i",
                "answer": "GRANTED",
                "answerLabel": "Om svaret är ja",
                "answerLabelEn": "If the answer is yes",
            }
        ]

    def test_hold_the_notices(self) -> None:
        """With their severity and text."""
        notices = json.loads(to_json(self.settled()))["notices"]
        assert notices
        assert all(one["message"] and one["messageEn"] for one in notices)

    def test_tell_no_motivation_ground_or_note(self) -> None:
        """A result can be stored where health data may not."""
        for result in (self.settled(), self.awaiting()):
            text = to_json(result)
            assert "hemligt" not in text
            assert "HEALTH" not in text

    @given(st.data())
    def test_of_any_case_can_be_written(self, data: st.DataObject) -> None:
        """Valid JSON without a float in it."""
        one = data.draw(cases(costs_assessed=False))
        result = fs.calculate(
            one, ledger=data.draw(ledgers(month=one.month)), practice=data.draw(practices())
        )

        def refuse(text: str) -> None:
            raise AssertionError(text)

        json.loads(to_json(result), parse_float=refuse, parse_constant=refuse)

    @pytest.mark.parametrize("kind", [fs.Case, fs.Ledger, fs.Practice, CaseFile, fs.Settled])
    def test_are_never_read_back(self, kind: Any) -> None:
        """A stored supposition does not become a calculation."""
        awaiting = self.awaiting()
        for result in (self.settled(), awaiting, awaiting.if_granted):
            with pytest.raises(fs.InvalidFacts) as raised:
                from_json(to_json(result), kind)
            assert [fault.code for fault in raised.value.faults] == ["is_a_result"]
