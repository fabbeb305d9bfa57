"""How the aid is told: means of which some are left out, a surplus, and whose norm it is."""

from typing import Any

import forsorjning as fs
from forsorjning.calculation.frame import Tried
from forsorjning.calculation.month import month_of
from tests.calculation.helpers import gig, settle, single, wage
from tests.texts.helpers import MONTHS, assessed, in_one_line


def explained(result: Any, language: str = "sv") -> str:
    """An explanation, its spaces as one."""
    return in_one_line(fs.explain(result, language=language).text)


class TestMeans:
    """Of one month there are two sums of means where something is left out beyond the right."""

    def test_each_says_which_it_is(self) -> None:
        """500 kr is what is left; when the right is examined there are 1 500 kr."""
        beyond = assessed(legal_basis="DISCRETIONARY", form=fs.PerMonth(1_000))
        told = explained(settle(single(gig(1_500, id="g"), assessments=[beyond])))
        assert (
            "överskott från tidigare månader: 500 kr när också det som lämnas utanför enligt "
            "12 kap. 2 § SoL (2025:400) är borttaget." in told
        )
        assert "minus medlen på 1 500 kr ger" in told

    def test_are_one_where_nothing_is(self) -> None:
        """And then nothing is said of it."""
        told = explained(MONTHS["by right"])
        assert "överskott från tidigare månader: 0 kr. " in told
        assert "är borttaget" not in told


def test_a_surplus_is_what_the_means_are_more_than_the_need() -> None:
    """Assets are no part of it."""
    told = settle(single(wage(12_000)))
    assert "Medlen är 780 kr större än behovet, om tillgångar inte räknas." in explained(told)
    assert "The means are 780 kr more than the need" in explained(told, "en")


def test_a_norm_that_is_supposed_is_told_in_the_language() -> None:
    """January 2027 with the norm of December 2026."""
    tried = Tried(norm_of=fs.Month(2026, 12))
    result: Any = month_of(single(month="2027-01"), fs.Ledger(), fs.Practice(), tried=tried)
    assert "enligt SFS 2025:1046, antagen för 2027-01. Samma" in explained(result)
    assert "of SFS 2025:1046, supposed for 2027-01. The same" in explained(result, "en")


def test_a_norm_of_the_month_is_only_named() -> None:
    """Also where something else is supposed."""
    one = fs.Supposition(
        id="P1", person="anna", scope=fs.Payments(["g"]), form=fs.Everything(), legal_basis="RIGHT"
    )
    case = single(gig(500, id="g"))
    result: Any = month_of(case, fs.Ledger(), fs.Practice(), tried=Tried(suppositions=(one,)))
    assert "enligt SFS 2025:1046. Samma" in explained(result)
