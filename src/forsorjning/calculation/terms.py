"""What an assessment says, in words: how much, of what, and how long. Never why."""

from collections.abc import Iterator
from decimal import Decimal

from forsorjning.facts.assessment import Payments, Scope, Standing
from forsorjning.facts.forms import CountInFull, Everything, Form, PerMonth, PerOccasion, Share
from forsorjning.ground.language import Language, listed
from forsorjning.ground.money import EXACT, printed


def form_said(form: Form, language: Language) -> str:
    """How much of the pay is left out."""
    match form:
        case Everything():
            return language("hela betalningen räknas inte", "the whole pay is left out")
        case PerMonth(amount):
            return language(
                f"högst {printed(amount)} kr i månaden räknas inte",
                f"at most {printed(amount)} kr a month is left out",
            )
        case PerOccasion(amount):
            return language(
                f"högst {printed(amount)} kr för varje arbetstillfälle räknas inte",
                f"at most {printed(amount)} kr for each work opportunity is left out",
            )
        case Share(share):
            percent = f"{printed(EXACT.multiply(share, Decimal(100)))} %"
            return language(
                f"{percent} av betalningen räknas inte", f"{percent} of the pay is left out"
            )
        case CountInFull():
            return language("betalningen räknas i sin helhet", "the pay counts in full")


def scope_said(scope: Scope, language: Language) -> str:
    """What it is of: payments, or work of some kinds during a time."""
    match scope:
        case Payments(incomes):
            names = listed(sorted(incomes), language)
            return language(f"betalningarna {names}", f"the payments {names}")
        case Standing():
            what = listed(sorted(scope.activities), language)
            return language(
                f"{what}, {scope.valid_from} till {scope.valid_to}",
                f"{what}, {scope.valid_from} to {scope.valid_to}",
            )


def limits_said(scope: Standing, language: Language) -> str:
    """The limits of a standing assessment, as far as it has any."""
    return ", ".join(_limits(scope, language))


def _limits(scope: Standing, language: Language) -> Iterator[str]:
    caps = scope.caps
    for cap, sv, en in (
        (caps.per_month, "i månaden", "a month"),
        (caps.per_year, "om året", "a year"),
        (caps.total, "totalt", "in all"),
    ):
        if cap is not None:
            yield language(f"högst {printed(cap)} kr {sv}", f"at most {printed(cap)} kr {en}")
    for number, sv, en in (
        (scope.max_occasions_per_month, "i månaden", "a month"),
        (scope.max_occasions, "totalt", "in all"),
    ):
        if number is not None:
            one = number == 1
            yield language(
                f"högst {number} {'arbetstillfälle' if one else 'arbetstillfällen'} {sv}",
                f"at most {number} work {'opportunity' if one else 'opportunities'} {en}",
            )
