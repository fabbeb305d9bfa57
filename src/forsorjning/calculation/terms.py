"""What an assessment says, in words: how much, of what, and how long. Never why."""

from collections.abc import Iterator
from decimal import Decimal

from forsorjning.facts.assessment import Assessable, Combine, Payments, Scope, Standing
from forsorjning.facts.forms import CountInFull, Everything, Form, PerMonth, PerOccasion, Share
from forsorjning.ground.language import Language, listed
from forsorjning.ground.money import EXACT, printed


def form_said(form: Form, language: Language) -> str:
    """How much of the pay is left out."""
    match form:
        case Everything():
            return language("hela betalningen lämnas utanför", "the whole pay is left out")
        case PerMonth(amount):
            return language(
                f"högst {printed(amount)} kr i månaden lämnas utanför",
                f"at most {printed(amount)} kr a month is left out",
            )
        case PerOccasion(amount):
            return language(
                f"högst {printed(amount)} kr för varje arbetstillfälle lämnas utanför",
                f"at most {printed(amount)} kr for each work occasion is left out",
            )
        case Share(share):
            percent = f"{printed(EXACT.multiply(share, Decimal(100)))} %"
            return language(
                f"{percent} av betalningen lämnas utanför", f"{percent} of the pay is left out"
            )
        case CountInFull():
            return language("betalningen räknas i sin helhet", "the pay counts in full")


def scope_said(scope: Scope, language: Language) -> str:
    """What it is of: payments, or work of some kinds during a time."""
    match scope:
        case Payments(incomes):
            names = listed(sorted(incomes), language)
            if len(incomes) == 1:
                return language(f"betalningen {names}", f"the payment {names}")
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
                f"at most {number} work {'occasion' if one else 'occasions'} {en}",
            )


def further_said(one: Assessable, language: Language) -> str:
    """Its other terms: which work alone it is of, and when not; empty where it has none."""
    told = [*_of_the_work(one.scope, language)] if isinstance(one.scope, Standing) else []
    if one.supersedes is not None:
        told.append(language(f"ersätter {one.supersedes}", f"supersedes {one.supersedes}"))
    if one.combine is not None:
        told.append(language(*_ORDERS[one.combine]))
    if isinstance(one.scope, Standing) and one.scope.agreement is not None:
        agreement = one.scope.agreement
        name, first, last = agreement.name, agreement.valid_from, agreement.valid_to
        told.append(
            language(
                f"stöder sig på avtalet {name}, {first} till {last}",
                f"leans on the agreement {name}, {first} to {last}",
            )
        )
    return "; ".join(told)


_ORDERS = {
    Combine.REMAINDER: (
        "jobbstimulansen räknas på det som är kvar",
        "jobbstimulans reckoned on what is left",
    ),
    Combine.STATUTE_FIRST: ("jobbstimulansen dras först", "jobbstimulans taken first"),
}


def _of_the_work(scope: Standing, language: Language) -> Iterator[str]:
    for names, sv, en in (
        (scope.arrangers, "bara hos", "only arranged by"),
        (scope.payers, "bara betalt av", "only paid by"),
    ):
        if names:
            yield f"{language(sv, en)} {listed(sorted(names), language)}"
    if scope.kinds is not None:
        kinds = sorted(language.of(kind) for kind in scope.kinds)
        only = listed((f"{kind[0].lower()}{kind[1:]}" for kind in kinds), language)
        yield language(f"bara {only}", f"only {only}")
    for pause in scope.pauses:
        yield language(
            f"uppehåll {pause.first} till {pause.last}", f"paused {pause.first} to {pause.last}"
        )
