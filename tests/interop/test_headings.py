"""A heading after that of a month is the month's or is refused: it would hold for all of them."""

import pytest

import forsorjning as fs
from forsorjning.interop.toml import read_run_file
from tests.interop.as_written import as_toml

TOP = """\
household.members = [{ id = "anna", role = "APPLICANT" }]

[[months]]
month = "2026-06"

[[months]]
month = "2026-07"
"""
MEDICINE = 'kind = "MEDICINE"\napplied = 300\napproved = 300\n'


def told(text: str) -> list[tuple[str, str, str]]:
    """What is wrong with a text."""
    with pytest.raises(fs.InvalidFacts) as raised:
        read_run_file(text)
    return [(one.at, one.code, one.possible) for one in raised.value.faults]


class TestAFieldOfACase:
    """One whose heading stands after the months holds for June too, and nobody would see it."""

    @pytest.mark.parametrize(
        "heading",
        [
            "[[costs]]",
            "  [[costs]]",
            "[[ costs ]]",
            '[["costs"]]',
            "[['costs']]",
            "[[costs]] # i juli månad",
        ],
    )
    def test_is_refused_however_it_is_written(self, heading: str) -> None:
        """With its line."""
        assert told(f"{TOP}\n{heading}\n{MEDICINE}") == [("costs", "heading_after_months", "9:1")]

    def test_is_refused_where_only_a_part_of_it_has_the_heading(self) -> None:
        """As another member of the household has."""
        text = TOP.replace(
            'household.members = [{ id = "anna", role = "APPLICANT" }]',
            '[[household.members]]\nid = "anna"\nrole = "APPLICANT"',
        )
        noor = '\n[[household.members]]\nid = "noor"\nrole = "CO_APPLICANT"\n'
        assert told(text + noor) == [("household", "heading_after_months", "11:1")]

    def test_is_told_at_each_line_with_what_else_is_wrong(self) -> None:
        """All at once."""
        text = f"{TOP}id = 7\n[[costs]]\n{MEDICINE}\n[[costs]]\n{MEDICINE}\n[[incomes]]\n"
        assert told(text) == [
            ("costs", "heading_after_months", "9:1"),
            ("costs", "heading_after_months", "14:1"),
            ("incomes", "heading_after_months", "19:1"),
            ("months[1].id", "not_text", ""),
        ]

    def test_says_what_to_write(self) -> None:
        """In both languages."""
        with pytest.raises(fs.InvalidFacts) as raised:
            read_run_file(f"{TOP}[[costs]]\n{MEDICINE}")
        (fault,) = raised.value.faults
        assert "[[months.costs]]" in fault.sv
        assert "[[months.costs]]" in fault.en
        assert "på rad 8 " in fault.sv


class TestWhatMayStandThere:
    """A month's own fields, the ledger and the practice, and all that only looks like a heading."""

    def test_is_the_months_own(self) -> None:
        """In July alone."""
        june, july = read_run_file(f"{TOP}[[months.costs]]\n{MEDICINE}").cases
        assert (len(june.costs), len(july.costs)) == (0, 1)

    def test_is_the_ledger_and_the_practice(self) -> None:
        """They hold for no month more than for another."""
        run = read_run_file(f'{TOP}[ledger.support_months]\nanna = []\n[practice]\nname = "N"\n')
        assert run.ledger.support_months == {"anna": frozenset()}
        assert run.practice.name == "N"

    def test_is_what_stands_before_the_months(self) -> None:
        """It is meant to hold for all."""
        june, july = read_run_file(
            TOP.replace("\n[[months]]", f"[[costs]]\n{MEDICINE}\n[[months]]", 1)
        ).cases
        assert len(june.costs) == len(july.costs) == 1

    @pytest.mark.parametrize(
        "ground",
        [
            '"""\n[[costs]]\n"""',
            '"""a \\"""\n[[costs]]""""',
            "'''\n[[costs]]\n'''",
            "'''\n[[costs]]'''''",
            '"[[costs]] \\" ["',
            "'[[costs]] \" ['",
            '"a" # ["""\n# [[costs]]',
        ],
    )
    def test_is_text_of_one_line_or_several(self, ground: str) -> None:
        """And a comment."""
        decided = f"decided.forsorjningsstod = 0\ndecided.ground = {ground}\n"
        assert len(read_run_file(f"{TOP}{decided}").decided) == 1

    def test_is_a_list_within_a_list(self) -> None:
        """Its lines begin as a heading does."""
        text = f"{TOP}assets = [\n[costs],\n  [[incomes]],\n]\n".replace("[costs]", '["costs"]')
        text = text.replace("[[incomes]]", '[["incomes"]]')
        assert told(text) == [
            ("months[1].assets[0]", "wrong_kind", "{ amount = ... }"),
            ("months[1].assets[1]", "wrong_kind", "{ amount = ... }"),
        ]

    def test_is_a_name_that_no_case_has(self) -> None:
        """It is told as one."""
        ((at, code, _),) = told(f"{TOP}[cost]\n")
        assert (at, code) == ("cost", "field_unknown")

    def test_is_a_heading_of_a_text_without_months(self) -> None:
        """Nothing is looked for there."""
        assert told("[household]\nmembers = []\n")[-1][:2] == (
            "household.members",
            "applicants_not_one",
        )

    def test_of_months_that_stand_in_one_list_is_before_them(self) -> None:
        """As a program writes them."""
        text = as_toml(
            {
                "household": {"members": [{"id": "anna", "role": "APPLICANT"}]},
                "months": [{"month": "2026-06"}],
            }
        )
        assert len(read_run_file(text).cases) == 1
