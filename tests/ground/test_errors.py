"""Errors hold fields, tell what to do, and travel between processes."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

import forsorjning as fs
from forsorjning.ground.errors import refuse

ERRORS = [
    fs.Fault("days_out_of_range", "household.members[0].days", "0-30"),
    fs.InvalidFacts([fs.Fault("id_missing", "person"), fs.Fault("not_text", "note")]),
    fs.NormNotPublished("riksnorm", "2027-01", "2026-12"),
    fs.AssessmentMissing(("not_assessed:i",), "9920", "11720"),
]


def raise_faults(number: int) -> int:
    """Raise in another process; it stands here so that the process finds it."""
    fs.Household(members=[], others_in_dwelling=-number)
    return number


class TestErrors:
    """One root, fields first, text made from the fields."""

    @pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
    def test_pickle_with_their_fields(self, error: fs.ForsorjningError) -> None:
        """Or a process pool dies of them."""
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
        assert type(again) is type(error)
        assert isinstance(again, fs.ForsorjningError)
        assert str(again) == str(error)
        assert vars(again) == vars(error)
        assert getattr(again, "faults", ()) == getattr(error, "faults", ())

    def test_come_whole_out_of_a_process_pool(self) -> None:
        """Every fault, with its code and path."""
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            future = pool.submit(raise_faults, 1)
            with pytest.raises(fs.InvalidFacts) as raised:
                future.result()
        assert [fault.at for fault in raised.value.faults] == ["others_in_dwelling", "members"]

    def test_an_unpublished_norm_names_the_nearest_month(self) -> None:
        """In both languages."""
        with pytest.raises(fs.NormNotPublished) as raised:
            fs.calculate(fs.Case(month="2899-01", household=fs.Household.single("anna")))
        error = raised.value
        assert error.nearest == str(fs.published_through())
        assert error.month in str(error)
        assert error.nearest in str(error)
        assert error.month in error.sv
        assert error.nearest in error.sv

    def test_a_missing_assessment_names_both_sums(self) -> None:
        """In both languages."""
        error = ERRORS[-1]
        assert isinstance(error, fs.AssessmentMissing)
        for text in (str(error), error.sv):
            assert "9920" in text
            assert "11720" in text
            assert "not_assessed:i" in text


class TestInvalidFacts:
    """A group of faults that is also one error of ours."""

    def test_is_both_a_group_and_an_error_of_ours(self) -> None:
        """``except`` and ``except*`` both work."""
        error = fs.InvalidFacts([fs.Fault("id_missing", "a"), fs.Fault("not_text", "b")])
        assert isinstance(error, ExceptionGroup)
        caught: list[BaseException] = []
        try:
            raise error
        except* fs.Fault as group:
            caught += group.exceptions
        assert tuple(caught) == error.faults

    def test_can_be_split(self) -> None:
        """A part of it is of the same kind."""
        error = fs.InvalidFacts([fs.Fault("id_missing", "a"), fs.Fault("not_text", "b")])
        some = error.subgroup(lambda one: isinstance(one, fs.Fault) and one.at == "a")
        assert isinstance(some, fs.InvalidFacts)
        assert [fault.code for fault in some.faults] == ["id_missing"]

    def test_tells_a_line_for_each_fault(self) -> None:
        """With its path first."""
        error = fs.InvalidFacts([fs.Fault("id_missing", "a"), fs.Fault("not_text")])
        first, second = str(error).splitlines()
        assert first.startswith("a: ")
        assert second.endswith("[not_text]")

    def test_is_not_raised_for_nothing(self) -> None:
        """No fault, no error."""
        refuse(iter(()))


class TestFaults:
    """One thing that is wrong, compared by its code and place."""

    def test_are_equal_by_what_they_say(self) -> None:
        """A test can compare them."""
        assert fs.Fault("id_missing", "a") == fs.Fault("id_missing", "a")
        assert fs.Fault("id_missing", "a") != fs.Fault("id_missing", "b")
        assert fs.Fault("id_missing", "a") != "id_missing"
        assert len({fs.Fault("id_missing", "a"), fs.Fault("id_missing", "a")}) == 1

    @pytest.mark.parametrize(
        "inner,outer", [("net", "incomes.net"), ("[0].net", "incomes[0].net"), ("", "incomes")]
    )
    def test_get_a_longer_path_from_outside(self, inner: str, outer: str) -> None:
        """A place in a list needs no point."""
        assert fs.Fault("id_missing", inner).under("incomes").at == outer
