"""How answers are read, kept and sent: as text, in two languages, in HTML, and in a pickle."""

import copy
import pickle
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.ground.blocks import Block, Heading, Items, Table
from forsorjning.ground.record import Record
from forsorjning.what_if.telling import percent
from tests.properties.helpers import (
    assessment,
    codes_of,
    histories,
    pay,
    september,
    standing,
)
from tests.what_if.helpers import ORE, limited_trials, trials

HOSTILE = "<script>alert(1)</script>&\"'\x1b[2J"
SECRET = "hemlig diagnos"  # noqa: S105 - what must not be shown


def answers_about(case: fs.Case, **given_: Any) -> dict[str, Any]:
    """Every answer that tells itself, about the first payment of a case."""
    first = case.incomes[0]
    found = {
        "kept": fs.kept(case, first.id, **given_),
        "compare": fs.compare({"as it is": case, "once more": case}, **given_),
        "spread": fs.spread(case, first.id, {"one": 1, "two": 2}, **given_),
        "curve": fs.curve(
            case,
            person=first.person,
            kind=first.kind,
            gig=first.gig,
            upto=20_000,
            **{"suppose": "REFUSED", **given_},
        ),
    }
    if case.assessments:
        one = case.assessments[0]
        # One that a supposition stands in for has ended already, and one that touches nothing
        # is refused.
        others = [each for each in given_.get("suppositions", ()) if each.id != one.id]
        with suppress(fs.InvalidFacts):
            found["after"] = fs.after(case, one, **{**given_, "suppositions": others})
    return found


def shape_of(blocks: list[Block]) -> list[Any]:
    """The blocks without their words."""
    found: list[Any] = []
    for block in blocks:
        match block:
            case Heading():
                found.append(("heading", block.level))
            case Items():
                found.append(("items", len(block.items)))
            case Table():
                cells = [(len(line.cells), line.bold) for line in block.lines]
                found.append(("table", block.amounts, len(block.heads), cells))
            case str():
                found.append(("text", block.count("\n")))
    return found


class Tags(HTMLParser):
    """What a browser makes of a page."""

    def __init__(self) -> None:
        """Read a page."""
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Note it."""
        del attrs
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        """Note it."""
        self.text += data


ASSESSED = september(
    pay("walk", 900), pay("text", 300), assessments=[assessment(scope=standing(), id="a")]
)
OPEN = september(pay("walk", 900), pay("text", 300))
SUPPOSED = fs.Supposition(
    person="anna",
    scope=fs.Payments(["text"]),
    form=fs.PerMonth(77),
    legal_basis="DISCRETIONARY",
    id="my-form",
)
CASES = st.sampled_from((ASSESSED, OPEN))


class TestText:
    """An answer tells itself; what it supposes stands in it."""

    @given(
        known=histories(
            month=fs.Month(2026, 3),
            household=fs.Household.single("anna"),
            costs_assessed=False,
            least_incomes=1,
        )
    )
    def test_both_languages_have_the_same_shape(self, known: tuple[fs.Case, fs.Ledger]) -> None:
        """As many headings, lines and cells, in the same order; an unknown one is refused."""
        case, ledger = known
        for one in answers_about(case, ledger=ledger).values():
            assert shape_of(one.blocks("sv")) == shape_of(one.blocks("en"))
            assert one.blocks() == one.blocks("sv")
            assert one.blocks("sv") != one.blocks("en")
            with pytest.raises(fs.InvalidFacts) as raised:
                one.blocks("fi")
            assert len(codes_of(raised.value)) == 1

    @given(case=CASES)
    def test_every_assumption_stands_in_the_text(self, case: fs.Case) -> None:
        """Suppositions, answers, an assumed norm, and that it is no decision."""
        for one in answers_about(
            case, suppositions=[] if case is ASSESSED else [SUPPOSED]
        ).values():
            text = " ".join(str(one).split())
            for words in one.assumptions:
                assert words.sv in text
            assert "inte ett beslut" in text
            if case is OPEN:
                assert "my-form" in text
        said = str(fs.kept(OPEN, "walk", ledger=fs.Ledger(supposed=True)))
        assert "tidigare månad" in said.lower()

    def test_a_comparison_tells_what_is_asked_and_prefers_no_road(self) -> None:
        """Both roads stand side by side."""
        for one in (fs.kept(OPEN, "walk"), fs.compare({"a": OPEN})):
            for language, neither in (("sv", "föreslår ingen"), ("en", "proposes neither")):
                told = " ".join(
                    " ".join(block.split()) for block in one.blocks(language) if type(block) is str
                )
                assert neither in told

    def test_kept_roads_are_told_in_a_sentence(self) -> None:
        """In both languages; the English has the amounts of the Swedish."""
        roads = fs.kept(OPEN, "walk")
        assert isinstance(roads, fs.KeptRoads)
        for road in (roads.if_refused, roads.if_granted):
            assert road.sv in roads.sv
            assert road.en in roads.en
        assert roads.if_refused.sv == "Av 900 kr finns 0 kr kvar (0 %)."
        assert roads.if_granted.en == "Of 900 kr, 900 kr are kept (100 %)."

    def test_a_cliff_says_what_is_lost_and_one_upwards_what_is_won(self) -> None:
        """In kronor, at the pay where it is."""
        one_place = assessment(scope=standing(max_occasions=1))
        late = pay("late", 2_000, worked="2026-08-20")
        early = fs.Gig(worked="2026-08-02", activity="stadsvandring")
        told = fs.curve(
            september(late, assessments=[one_place]),
            person="anna",
            kind="FEE",
            upto=5_000,
            gig=early,
            practice=fs.Practice(occasion_choice="CHRONOLOGICAL"),
        )
        text = " ".join(str(told).split())
        assert "0 kr: ett annat tillfälle får platsen i bedömningen; 2 000 kr förloras" in text
        assert "2 000 kr are lost" in str(told.blocks("en"))
        up = fs.what_if.Cliff(
            exact=Fraction(0),
            rules=(),
            sv="x",
            en="x",
            before=Fraction(0),
            after=Fraction(5),
            included=False,
        )
        gained = told.but(cliffs=(up,))
        assert "5 kr tillkommer" in str(gained.blocks("sv"))
        assert "5 kr are gained" in str(gained.blocks("en"))

    def test_a_share_below_nothing_is_written_so(self) -> None:
        """And one that rounds to nothing has no sign."""
        assert percent(ORE * -5) == "-5 %"
        assert percent(ORE * ORE * -1) == "0 %"

    def test_names_of_months_stand_in_a_plan(self) -> None:
        """A row for each, and the surplus of the last."""
        told = str(fs.spread(OPEN, "walk", {"one": 1, "two": 2}, suppose="REFUSED"))
        assert "2026-09–2026-10" in told
        assert "överskott sista månaden" in told


class TestSafety:
    """Nothing that a caller writes is taken for markup, and nothing private is shown."""

    @pytest.mark.parametrize("answer", ["kept", "compare", "spread", "curve", "after"])
    def test_an_id_is_never_markup(self, answer: str) -> None:
        """A hostile id, activity, or name stands in the page as text."""
        hostile = HOSTILE.replace("\x1b[2J", "")
        gig = fs.Gig(worked="2026-08-12", activity=hostile)
        walk = fs.Income(
            person=hostile, kind="FEE", net=900, paid_on="2026-08-25", gig=gig, id=hostile
        )
        given_ = assessment(
            person=hostile, id=hostile, scope=standing(activities=[hostile]), motivation=SECRET
        )
        case = fs.Case(
            month="2026-09",
            household=fs.Household.single(hostile),
            incomes=[walk],
            assessments=[given_],
        )
        supposed = evolve(SUPPOSED, person=hostile, scope=given_.scope, id=hostile)
        for beside in ({}, {"suppositions": [supposed]}):
            told = answers_about(case, **beside)[answer]
            named = fs.compare({hostile: case}) if answer == "compare" else told
            for one in (told, named):
                read = Tags()
                read.feed(one._repr_html_())
                assert "script" not in read.tags
            assert not beside or hostile in text_in(told)

    def test_grounds_motivation_and_notes_are_nowhere(self) -> None:
        """Neither in a repr, nor in a text, nor in HTML."""
        case = evolve(
            ASSESSED,
            incomes=[evolve(one, note=SECRET) for one in ASSESSED.incomes],
            assessments=[evolve(one, motivation=SECRET) for one in ASSESSED.assessments],
        )
        for one in (*answers_about(case).values(), fs.Scenario(case=case)):
            shown = repr(one) + str(one)
            if hasattr(one, "_repr_html_"):
                shown += one._repr_html_()
            assert SECRET not in shown
            assert "HEALTH" not in shown

    def test_a_fault_repeats_nothing(self) -> None:
        """What was written can be personal data."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(OPEN, fs.Without(SECRET), suppose=SECRET)
        told = str(raised.value) + repr(raised.value)
        assert SECRET not in told + "".join(fault.sv for fault in raised.value.faults)


def text_in(told: Any) -> str:
    """What a reader sees of a page."""
    read = Tags()
    read.feed(told._repr_html_())
    return read.text


def held_by(value: Any) -> Iterator[Record]:
    """A record, and the records in its fields."""
    if isinstance(value, tuple):
        for one in value:
            yield from held_by(one)
    elif type(value).__module__.startswith("forsorjning.what_if"):
        yield value
        for name in value.fields:
            yield from held_by(getattr(value, name))


class TestValues:
    """Answers are values: equal where what was given is, frozen, and they pickle."""

    @given(trial=st.one_of(trials(), limited_trials()), protocol=st.integers(2, 5))
    def test_a_curve_survives_a_pickle(self, trial: Any, protocol: int) -> None:
        """With all that can be read of it, and so does each point of it."""
        curve = trial.curve(20_000)
        again = pickle.loads(pickle.dumps(curve, protocol))  # noqa: S301 - our own bytes
        assert again == curve == trial.curve(20_000)
        assert hash(again) == hash(curve)
        assert (str(again), again.at(799)) == (str(curve), curve.at(799))
        assert curve != trial.curve(19_999)

    @given(case=CASES)
    def test_every_answer_survives_a_pickle(self, case: fs.Case) -> None:
        """Equal, with the same hash, text and HTML."""
        for one in answers_about(
            case, suppositions=[] if case is ASSESSED else [SUPPOSED]
        ).values():
            again = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
            assert type(again) is type(one)
            assert again == one
            assert hash(again) == hash(one)
            assert (str(again), again._repr_html_()) == (str(one), one._repr_html_())
            assert copy.copy(one) == copy.deepcopy(one) == one

    def test_another_answer_is_another(self) -> None:
        """A krona more, or another supposition, is told apart."""
        more = fs.curve(september(rent=6_501), person="anna", kind="FEE", upto=500)
        assert fs.curve(september(), person="anna", kind="FEE", upto=500) != more
        text = fs.kept(OPEN, "text", suppositions=[SUPPOSED], suppose="REFUSED")
        other = [evolve(SUPPOSED, form=fs.PerMonth(78))]
        assert text != fs.kept(OPEN, "text", suppositions=other, suppose="REFUSED")

    def test_nothing_can_be_set_or_taken_away(self) -> None:
        """Of any answer, and of what it leads to."""
        for one in answers_about(ASSESSED).values():
            for value in held_by(one):
                for name in value.fields:
                    with pytest.raises(AttributeError):
                        setattr(value, name, None)
                    with pytest.raises(AttributeError):
                        delattr(value, name)

    @pytest.mark.parametrize(
        "kind, sv, en", [("FEE", "lön", "pay"), ("PENSION", "inkomst", "income")]
    )
    def test_a_curve_of_what_is_no_pay_is_not_called_pay(self, kind: str, sv: str, en: str) -> None:
        """Neither in its heading nor over its table."""
        curve = fs.curve(september(), person="anna", kind=kind, upto=500)
        heading, _, table, *_ = curve.blocks()
        assert isinstance(heading, Heading)
        assert heading.text == f"Vad finns kvar av {sv} upp till 500 kr? 2026-09"
        assert isinstance(table, Table)
        assert table.heads[0] == f"{sv.capitalize()} efter skatt"
        heading, _, table, *_ = curve.blocks("en")
        assert isinstance(heading, Heading)
        assert heading.text == f"What is kept of {en} up to 500 kr? 2026-09"
        assert isinstance(table, Table)
        assert table.heads[0] == f"{en.capitalize()} after tax"

    def test_what_a_curve_is_of_can_be_read(self) -> None:
        """Whose pay, of what kind, for which work."""
        gig = fs.Gig(worked="2026-08-12", activity="stadsvandring")
        curve = fs.curve(ASSESSED, person="anna", kind="FEE", upto=500, gig=gig)
        assert (curve.person, curve.kind, curve.gig) == ("anna", fs.IncomeKind.FEE, gig)
        assert curve.result(500).income == 1_700
        assert curve.piece_at(0) is curve.pieces[0]

    def test_an_empty_page_is_no_answer(self) -> None:
        """What has nothing to tell has to be given words first."""
        from forsorjning.what_if.showing import Shown

        with pytest.raises(NotImplementedError):
            Shown().blocks()
