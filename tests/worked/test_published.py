"""Published calculations: each is reproduced by a worked case, or it is said why not."""

from pathlib import Path

import pytest

import forsorjning as fs
from tests.worked.helpers import FILES, NOT_REPRODUCED, PUBLISHED, read, result_of

# The worked examples that are complete and without an error in print.
EXAMPLES = {
    "SOS-2014-community5",
    "GOV-2026-single",
    "LC-2026-single",
    "LC-jobstim-5000",
    "LC-jobstim-333",
    "LC-jobstim-none",
    "LC-jobstim-not-other-types",
    "LC-jobstim-couple-both",
    "LC-jobstim-full-deficit",
    "LC-share-1-of-4",
    "LC-share-2-of-4",
    "LC-share-rounding-2031",
    "LC-partmonth-10days",
    "LC-summering-deficit-special",
    "MALMO-rent-share-units",
    "SOS-handbook-rent-share",
    "TRANAS-2022-breakdown",
    "RA-1994-58-weekly",
    "RA-1996-12-extra-tillagg",
    "JO-2515-2012-child-income",
    "GOV-jobbpremie",
}
LISTED = read(NOT_REPRODUCED)
HERE = [path for path in FILES if path.parent == PUBLISHED]
MISPRINTED = [path for path in HERE if "misprinted" in read(path)]


class TestEveryPublishedCalculation:
    """None is forgotten, and none is given up without a word."""

    def test_is_reproduced_or_listed_and_not_both(self) -> None:
        """The 21 examples without an error."""
        reproduced = {read(path)["record"] for path in HERE if path not in MISPRINTED}
        listed = LISTED["not_reproduced"].keys()
        assert reproduced | listed == EXAMPLES
        assert not reproduced & listed

    def test_with_an_error_is_listed(self) -> None:
        """Also where a case finds the error."""
        with_error = LISTED["published_errors"].keys()
        assert {read(path)["record"] for path in MISPRINTED} <= with_error
        assert not with_error & EXAMPLES

    def test_that_is_listed_says_why(self) -> None:
        """In one sentence or more."""
        for reasons in LISTED.values():
            assert all(why.endswith(".") for why in reasons.values())

    @pytest.mark.parametrize("path", HERE, ids=lambda path: path.stem)
    def test_is_found_by_its_name(self, path: Path) -> None:
        """A table of many columns takes several files, which are numbered."""
        record = read(path)["record"]
        assert path.stem == record or path.stem.removeprefix(f"{record}-").isdecimal()


class TestPublishedErrors:
    """What is wrong in print does not come out here."""

    @pytest.mark.parametrize("path", MISPRINTED, ids=lambda path: path.stem)
    def test_the_steps_are_as_printed_and_the_sum_is_not(self, path: Path) -> None:
        """What the steps do come to stands in the file beside the misprint."""
        table = read(path)
        result = fs.settled(result_of(table))
        wrong = table["misprinted"]
        sums = {name: getattr(result, name) for name in wrong.get("expect", {})}
        rows = {name: result.sheet.row(name).amount for name in wrong.get("rows", {})}
        assert sums or rows
        for name, amount in sums.items():
            assert amount == table["expect"][name] != wrong["expect"][name]
        for name, amount in rows.items():
            assert amount == table["rows"][name] != wrong["rows"][name]
