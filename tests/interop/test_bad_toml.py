"""A TOML file gives the same facts as JSON, or faults; it never gives another error."""

import re
import tomllib
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.cli.examples import names, read
from forsorjning.interop.casefile import CaseFile
from forsorjning.interop.documents import Document, parsed
from forsorjning.interop.json import from_json, to_json
from forsorjning.interop.names import IN_TOML
from forsorjning.interop.toml import from_toml
from forsorjning.strategies import cases, ledgers, practices
from tests.interop.as_written import as_toml, places, tree_of
from tests.interop.test_round_trip import FULL_LEDGER, everything

SURPLUS = '{{"month": "2026-08", "amount": {}}}'
INCOME = '{{"person": "anna", "kind": "FEE", "paidOn": "2026-08-06", "net": {}}}'


class TestTheSameCase:
    """In TOML, in JSON and in Python it has the same result, and the same hash."""

    @given(st.data())
    def test_gives_the_same_result(self, data: st.DataObject) -> None:
        """To the last figure of every row."""
        one = data.draw(st.just(everything()) | cases(costs_assessed=False))
        known = data.draw(st.just(FULL_LEDGER) | ledgers(month=one.month))
        facts = CaseFile(case=one, ledger=known, practice=data.draw(practices()))
        tree = tree_of(facts, IN_TOML)
        if data.draw(st.booleans()):
            tree = {**tree.pop("case"), **tree}
        in_toml, in_json = (
            Document(*parsed(text.encode())) for text in (as_toml(tree), to_json(facts))
        )
        expected = fs.calculate(facts.case, ledger=facts.ledger, practice=facts.practice)
        assert in_toml.given == in_json.given == facts
        assert to_json(in_toml.calculate()) == to_json(expected)
        assert to_json(in_json.calculate()) == to_json(expected)

    @pytest.mark.parametrize(
        "written,amount",
        [
            ("0.10", "0.1"),
            ("1e2", "100"),
            ("1E+2", "100"),
            ("1.5e1", "15"),
            ("24975e-2", "249.75"),
            ("249.750", "249.75"),
            ("1_000.50", "1000.5"),
            ("1_000", "1000"),
            ("+5", "5"),
            ("0x1F4", "500"),
            ("0o17", "15"),
            ("0b101", "5"),
            ("-0", "0"),
            ("-0.00", "0"),
            ("9999999999.99", "9999999999.99"),
            ('"249.75"', "249.75"),
            ("'249.75'", "249.75"),
            ('"""249.75"""', "249.75"),
        ],
    )
    def test_has_an_amount_however_it_is_written(self, written: str, amount: str) -> None:
        """Exactly."""
        head = 'person = "anna"\nkind = "FEE"\npaid_on = 2026-08-06\nnet = '
        read_income = from_toml(head + written, fs.Income)
        expected = fs.Income(person="anna", kind="FEE", paid_on="2026-08-06", net=amount)
        assert read_income == expected == from_json(INCOME.format(amount), fs.Income)
        assert to_json(read_income) == to_json(expected)
        hashes = {
            fs.calculate(
                fs.Case(month="2026-09", household=fs.Household.single("anna"), incomes=[one])
            ).input_hash  # type: ignore[union-attr]
            for one in (read_income, expected)
        }
        assert len(hashes) == 1

    @pytest.mark.parametrize(
        "written",
        [
            "0.1000000000000000055511151231257827",  # what a float makes of 0.1
            "1.005",
            "0.30000000000000004",
            "9007199254740993.0",
            "10_000_000_000",
            "1e10",
            "1e-3",
            "inf",
            "-inf",
            "nan",
            "1e400",
            "1e-400",
            "1e99999999999999999999",
            '"1e2"',
            '"1_000"',
            '"0.100"',
            '"249,75"',
            '" 5"',
        ],
    )
    def test_has_no_amount_that_only_a_float_would_have(self, written: str) -> None:
        """Nothing is rounded on the way in."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_toml(f"applied = 1\napproved = {written}\nkind = 'HOUSING'", fs.Cost)
        assert [(one.at, one.code) for one in raised.value.faults] == [
            ("approved", "not_an_amount")
        ]

    @given(st.integers(0, 10**10 - 1), st.integers(0, 10**20 - 1))
    def test_keeps_every_figure(self, kronor: int, fraction: int) -> None:
        """A ledger may have twenty decimals; a float has some sixteen figures."""
        amount = f"{kronor}.{fraction:020}"
        surplus = from_toml(f'month = "2026-08"\namount = {amount}', fs.Surplus)
        assert surplus.amount == Decimal(amount)
        assert from_json(SURPLUS.format(amount), fs.Surplus) == surplus


TOML = st.recursive(
    st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.dates()
    | st.datetimes(timezones=st.none() | st.just(UTC))
    | st.times()
    | st.sampled_from(
        [
            date(1, 1, 1),
            date(9999, 12, 31),
            datetime(2026, 8, 6, 10, tzinfo=UTC),
            time(10),
            Decimal("0.01"),
            Decimal("9999999999.99"),
            Decimal("1E+400"),
            10**10,
            10**40,
            2,
            "2026-09",
            "2999-12",
            "1900-01",
            "2026-08-06",
            "9999-12-31",
            "0.5",
            "FEE",
            "SALARY",
            "INTERNET",
            "OTHER",
            "CHILD",
            "anna",
            "i",
            "first",
        ]
    ),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=3,
)
NAMES = st.sampled_from(["type", "case", "ledger", "month", "id", "note", "paidOn", "2026"])
PIECES = st.sampled_from(
    [
        *('"', "'", '"""', "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#", "\\", "\\ud800"),
        *("\n", "\r", "\r\n", "\t", "\0", "\ufeff", "\x1b[2J", "\u2028", "\x85", "å"),
        *("0x1F", "1_0", "1e400", "nan", "true", "2026-08-06T10:00:00Z", "10:00:00", "9" * 4_301),
        *("\n[case]\n", "\n[ledger]\n", "\n[[incomes]]\n", "\n[incomes]\n", "\ngig.worked = 1\n"),
    ]
)
EXAMPLES = [read(name).text.replace("\n#:", "\n") for name in names()]  # assessed


def outcome(text: str) -> tuple[fs.Fault, ...]:
    """What is wrong with a file; it is calculated and shown where nothing is."""
    try:
        result = Document(*parsed(text.encode(), ".toml")).calculate()
    except fs.InvalidFacts as error:
        return error.faults
    except fs.NormNotPublished:
        return ()
    assert str(result)
    assert to_json(result)
    return ()


def stands(tree: Any, path: str) -> bool:
    """Whether a path leads to a place in the tree, or to where a field could stand."""
    steps = re.findall(r"[^.\[\]]+", path)
    for number, step in enumerate(steps):
        if isinstance(tree, dict) and step in tree:
            tree = tree[step]
        elif step.isdigit():
            tree = (list(tree.values()) if isinstance(tree, dict) else tree)[int(step)]
        else:
            return isinstance(tree, dict) and number == len(steps) - 1
    return True


class TestBrokenDocuments:
    """A good file in which something has gone wrong."""

    @given(st.data())
    def test_gives_facts_or_faults_at_places_that_there_are(self, data: st.DataObject) -> None:
        """Any value anywhere, a field away, or one too many: never an error of another kind."""
        one = data.draw(st.just(everything()) | cases(costs_assessed=False))
        known = data.draw(st.just(FULL_LEDGER) | ledgers(month=one.month))
        tree = tree_of(CaseFile(case=one, ledger=known), IN_TOML)
        if data.draw(st.booleans()):
            tree = {**tree.pop("case"), **tree}
        for _ in range(data.draw(st.integers(1, 3))):
            place = data.draw(st.sampled_from(list(places(tree))))
            what = data.draw(st.integers(0, 5))
            if what == 0:
                del place.held[place.key]
            elif what == 1 and isinstance(place.held, dict):
                place.held[data.draw(NAMES)] = data.draw(TOML)
            else:
                place.held[place.key] = data.draw(TOML)
        text = as_toml(tree)
        written = tomllib.loads(text)
        for fault in outcome(text):
            assert fault.sv
            assert stands(written, fault.at.replace("?", "")), fault

    @given(st.data())
    def test_gives_facts_or_faults_of_a_text_that_is_cut(self, data: st.DataObject) -> None:
        """Signs put in, lines twice or away: a place in the text, and never another error."""
        text = data.draw(st.sampled_from(EXAMPLES))
        for _ in range(data.draw(st.integers(1, 3))):
            start = data.draw(st.integers(0, len(text)))
            end = start + data.draw(st.sampled_from([0, 1, 30]))
            twice = st.just(text[start:end] * 2)
            text = text[:start] + data.draw(PIECES | st.text(max_size=3) | twice) + text[end:]
        for fault in outcome(text):
            assert fault.sv
            if fault.code in {"toml_not_readable", "toml_told_twice"}:
                line, column = map(int, fault.possible.split(":"))
                lines = text.replace("\r\n", "\n").split("\n")
                assert 1 <= column <= len(lines[line - 1]) + 1
