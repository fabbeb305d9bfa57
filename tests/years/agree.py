"""The library's figures held against the naive ones, each to the last fraction."""

from typing import Any

import forsorjning as fs
from tests.years import gigs, naive, stimulus
from tests.years.as_facts import a_month
from tests.years.told import Before, How, Kronor, Month, Outcome, Past, month_of

FIGURES = (
    "norm",
    "need",
    "income",
    "surplus_in",
    "surplus",
    "aid",
    "aid_right",
    "aid_without_assessment",
    "forsorjningsstod",
)
OLD_ACTS = {"2001:453", "2001:937"}  # socialtjänstlagen and -förordningen to June 2025
NEW_ACTS = {"2025:400", "2025:468"}


def equal(what: str, got: Any, wanted: Any) -> None:
    """Say what differs; an assertion here is not rewritten to tell it."""
    assert got == wanted, f"{what}: the library has {got}, the naive reckoning {wanted}"


def same_month(result: fs.Settled, outcome: Outcome) -> None:
    """Every figure of the month, and what each assessment leaves out of each payment."""
    for name in FIGURES:
        equal(name, getattr(result, name), getattr(outcome, name))
    equal("counted_income", result.counted_income, outcome.counted)
    equal("aid_discretionary", result.aid_discretionary, outcome.aid - outcome.aid_right)
    equal("other_aid", result.other_aid, outcome.aid_right - outcome.forsorjningsstod)
    left_out = result.disregarded
    equal("youth", left_out.youth, outcome.youth)
    equal("jobbstimulans", left_out.jobbstimulans, outcome.jobbstimulans)
    equal("assessment", left_out.assessment, sum(t.kronor for t in outcome.taken))
    rows = result.sheet.find("OccasionalPayLeftOut")
    by_row = {(row.refs[0], row.refs[2]): row.amount for row in rows if row.amount}
    equal("left out", by_row, {(t.pay.id, t.by.id): t.kronor for t in outcome.taken})
    there_is = result.resources + result.assets + result.surplus_in
    assert there_is >= result.need, "P4: what there is to live on is never below the need"
    acts = {each.act.sfs for row in result.sheet.rows for each in row.citations}
    in_force = NEW_ACTS if result.month >= fs.Month(2025, 7) else OLD_ACTS
    assert acts <= in_force, f"the act in force in the month is cited, not {acts - in_force}"


def same_ledger(ledger: fs.Ledger, before: Before, past: Past, how: How) -> None:
    """All that the months so far leave to the next."""
    adults = {who for told, _ in past for who in told.adults}
    children = {child.id for told, _ in past for child in told.children}
    equal("through", ledger.through, a_month(past[-1][0].month))
    wanted: dict[Any, Any] = {
        who: {a_month(month) for month in stimulus.support_months(before, past, who)}
        for who in {*before.support, *adults}
    }
    equal("support", dict(ledger.support_months), wanted)
    kept = naive.surpluses(before, past, how)
    wanted = {a_month(month): kronor for month, kronor in kept.items()}
    equal("surplus", {one.month: one.amount for one in ledger.surplus}, wanted)
    got = {
        (child, one.year): (one.gross, one.net)
        for child, years in ledger.youth_earnings.items()
        for one in years
        if one.net
    }
    months = [told for told, _ in past]
    wanted = {
        (child, year): earned
        for child in {*before.youth, *children}
        for year in naive.PRISBASBELOPP
        if (earned := naive.earned_in(before, months, child, year))[1]
    }
    equal("youth earnings", got, wanted)
    told_of = {*before.support, *before.youth, *adults, *children}
    known = {who: stimulus.known_from(before, past, who) for who in told_of}
    wanted = {who: a_month(month) for who, month in known.items() if month is not None}
    equal("known from", dict(ledger.known_from), wanted)
    _same_use(ledger, before, past)
    for who in ("anna", "bo"):
        _same_status(ledger, before, past, who)


def _same_use(ledger: fs.Ledger, before: Before, past: Past) -> None:
    """What has been used of each standing assessment: kronor by year, and occasions."""
    told = {one.id: one for month, _ in past for one in month.assessed if not one.payments}
    for name, one in told.items():
        since = gigs.use_unknown_before(before, past, one)
        wanted = None if since is None else a_month(since)
        equal("use known from", ledger.assessment_use[name].known_from, wanted)
    taken = [t for _, outcome in past for t in outcome.taken if not t.by.payments]
    for name in {*before.used, *(t.by.id for t in taken)}:
        use = ledger.assessment_use[name]
        mine = [t for t in taken if t.by.id == name]
        years: dict[int, Kronor] = dict(before.used.get(name, {}))
        occasions: dict[str, Kronor] = {}
        months: dict[str, Month] = {}
        for t in mine:
            years[t.worked.year] = years.get(t.worked.year, 0) + t.kronor
            occasions[t.pay.occasion] = occasions.get(t.pay.occasion, 0) + t.kronor
            months[t.pay.occasion] = month_of(t.worked)
        by_month = [*months.values()]
        equal("used", {year: kr for year, kr in use.by_year.items() if kr}, years)
        equal("occasions", use.occasions, len(occasions))
        equal(
            "occasions by month",
            {month: number for month, number in use.occasions_by_month.items() if number},
            {a_month(month): by_month.count(month) for month in by_month},
        )
        named = {occasion: one.left_out for occasion, one in use.known_occasions.items()}
        equal("named occasions", {name: kr for name, kr in named.items() if kr}, occasions)


def _same_status(ledger: fs.Ledger, before: Before, past: Past, who: str) -> None:
    """Where a person stands with jobbstimulans as the next month begins."""
    month = past[-1][0].month + 1
    status = fs.jobbstimulans_status(ledger, who, a_month(month))
    wanted = stimulus.standing(before, past, who, month)
    equal("state", status.state.name, wanted.state)
    equal("in a row", (status.months_in_a_row, status.needed), (wanted.in_a_row, stimulus.IN_A_ROW))
    got = status.broken_by, status.since, status.last_month
    months = wanted.broken_by, wanted.since, wanted.last
    equal("turns", got, tuple(None if each is None else a_month(each) for each in months))
    equal("recorded", status.recorded, wanted.recorded)
