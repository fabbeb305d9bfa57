"""Where a person stands with jobbstimulans: what is known, how far, and since when."""

from datetime import date
from enum import Enum

from forsorjning.facts import convert
from forsorjning.facts.ledger import Ledger
from forsorjning.ground.errors import refuse
from forsorjning.ground.months import Month, Period
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words
from forsorjning.norms.jobbstimulans import JobbstimulansTerms, jobbstimulans_terms
from forsorjning.rules.jobbstimulans import window_in, windows


class JobbstimulansState(Enum):
    """Whether jobbstimulans holds for a person in a month."""

    UNKNOWN = "UNKNOWN"
    NOT_QUALIFIED = "NOT_QUALIFIED"
    QUALIFIED = "QUALIFIED"
    MUST_REQUALIFY = "MUST_REQUALIFY"
    NOT_IN_FORCE = "NOT_IN_FORCE"


class JobbstimulansStatus(Record):
    """Where a person stands with jobbstimulans at the start of a month.

    Attributes:
        person: the member's id.
        month: the month asked about; what happens in it is not looked at.
        state: UNKNOWN, NOT_QUALIFIED, QUALIFIED, MUST_REQUALIFY, or NOT_IN_FORCE before
            July 2013.
        months_in_a_row: months with försörjningsstöd just before the month that count
            towards a period; where earlier months are unknown, at least so many.
        needed: how many are needed in a row.
        broken_by: the month without försörjningsstöd that ended the row before, if one is known.
        since, last_month: the period's first and last month where the person is qualified,
            or of the period that has ended where she must requalify; None where no end is set.
        recorded: whether that period was recorded, rather than following from the months.
        not_entered: months before the month that the ledger has not come to; they are taken as
            months without försörjningsstöd.
        supposed: whether the ledger rests on a supposition.
    """

    person: str
    month: Month
    state: JobbstimulansState
    months_in_a_row: int = 0
    needed: int = 0
    broken_by: Month | None = None
    since: Month | None = None
    last_month: Month | None = None
    recorded: bool = False
    not_entered: tuple[Month, ...] = ()
    supposed: bool = False

    @property
    def sv(self) -> str:
        """The status in Swedish."""
        return _told(self).sv

    @property
    def en(self) -> str:
        """The status in English."""
        return _told(self).en

    def __str__(self) -> str:
        return self.sv


def _told(status: JobbstimulansStatus) -> Words:
    """The status in words, and how the period is known."""
    sv, en = _of_state(status)
    if status.not_entered:
        months = " till ".join(
            map(str, dict.fromkeys((status.not_entered[0], status.not_entered[-1])))
        )
        sv += f" Inte infört: {months}."
        en += f" Not entered: {months.replace(' till ', ' to ')}."
    if status.supposed:
        sv += " Det bygger på ett antagande."
        en += " It rests on a supposition."
    return Words(sv, en)


def _of_state(status: JobbstimulansStatus) -> Words:
    number, needed, broken_by = status.months_in_a_row, status.needed, status.broken_by
    row = f"{number} av {needed} månader i följd"
    row_en = f"{number} of {needed} months in a row"
    if broken_by is not None:
        broken, broken_en = f"; {broken_by} bröt följden", f"; {broken_by} broke the row"
    else:
        broken = broken_en = ""
    known = "registrerad period" if status.recorded else "räknat ur månaderna"
    known_en = "as recorded" if status.recorded else "reckoned from the months"
    last = status.last_month
    match status.state:
        case JobbstimulansState.UNKNOWN if not number:
            return Words("Okänt om jobbstimulans gäller.", "Unknown whether jobbstimulans applies.")
        case JobbstimulansState.UNKNOWN:
            return Words(
                f"Okänt om jobbstimulans gäller: minst {row} är kända.",
                f"Unknown whether jobbstimulans applies: at least {row_en} are known.",
            )
        case JobbstimulansState.NOT_QUALIFIED:
            return Words(
                f"Ingen jobbstimulans: {row}{broken}.", f"No jobbstimulans: {row_en}{broken_en}."
            )
        case JobbstimulansState.QUALIFIED:
            until = "tills vidare" if last is None else f"till och med {last}"
            until_en = "with no end set" if last is None else f"through {last}"
            return Words(
                f"Jobbstimulans från {status.since} {until} ({known}).",
                f"Jobbstimulans from {status.since} {until_en} ({known_en}).",
            )
        case JobbstimulansState.MUST_REQUALIFY:
            return Words(
                f"Jobbstimulans upphörde efter {last} ({known}). Ny period: {row}{broken}.",
                f"Jobbstimulans ended after {last} ({known_en}). New period: {row_en}{broken_en}.",
            )
        case JobbstimulansState.NOT_IN_FORCE:
            return Words(
                "Jobbstimulans fanns inte före juli 2013.",
                "There was no jobbstimulans before July 2013.",
            )


def jobbstimulans_status(ledger: Ledger, person: str, month: Month | str) -> JobbstimulansStatus:
    """Say where a person stands with jobbstimulans, from the months before ``month``.

    A recorded period wins over the months. Where a period that rests on months the ledger
    does not know could hold, the state is ``UNKNOWN``: the calculation then goes without.

    Raises:
        InvalidFacts: for a month or an id that can't be read, or what is no ledger.
    """
    at = convert.a_month(month)
    refuse(
        iter(
            (
                *convert.faults_of(convert.fact(Ledger, ledger), "ledger"),
                *convert.faults_of(convert.a_needed_id(person), "person"),
                *convert.faults_of(at, "month"),
            )
        )
    )
    terms = jobbstimulans_terms(at)
    if terms is None:
        return JobbstimulansStatus(person=person, month=at, state=JobbstimulansState.NOT_IN_FORCE)
    recorded = ledger.jobbstimulans_periods.get(person)
    support = ledger.support_months.get(person)
    window = window_in(at, recorded, support)
    if window is not None:
        return JobbstimulansStatus(
            person=person,
            month=at,
            state=JobbstimulansState.QUALIFIED,
            needed=terms.months_in_a_row,
            since=Month.of(window.first),
            last_month=_last_month(window),
            recorded=window in (recorded or ()),
            not_entered=_not_entered(ledger, at),
            supposed=ledger.supposed,
        )
    return _without(ledger, person, at, terms)


def _without(
    ledger: Ledger, person: str, at: Month, terms: JobbstimulansTerms
) -> JobbstimulansStatus:
    """Not qualified, as far as is known: how many months in a row there are, and what broke it."""
    recorded = ledger.jobbstimulans_periods.get(person)
    before = frozenset(one for one in ledger.support_months.get(person, ()) if one < at)
    ended = _latest_ended(at, recorded or (), before)
    closed = max(
        (at.index if one is None else Month.of(one).index for one in _last_days(ended, recorded)),
        default=-1,
    )
    row = 0
    while at.index - 1 - row > closed and at.plus(-1 - row) in before:
        row += 1
    known_from = ledger.known_from.get(person)
    if recorded == ():
        known_from = None  # it is recorded that there is none
    elif person not in ledger.support_months:
        known_from = at
    if known_from is not None and _may_be_qualified(before, known_from, at, closed, terms):
        state = JobbstimulansState.UNKNOWN
    elif ended is None:
        state = JobbstimulansState.NOT_QUALIFIED
    else:
        state = JobbstimulansState.MUST_REQUALIFY
    return JobbstimulansStatus(
        person=person,
        month=at,
        state=state,
        months_in_a_row=row,
        needed=terms.months_in_a_row,
        broken_by=_broken_by(before, at.index - row, closed, (known_from, ledger.through)),
        not_entered=_not_entered(ledger, at),
        since=None if ended is None else Month.of(ended.first),
        last_month=None if ended is None else _last_month(ended),
        recorded=ended is not None and ended in (recorded or ()),
        supposed=ledger.supposed,
    )


def _last_days(ended: Period | None, recorded: tuple[Period, ...] | None) -> list[date | None]:
    """The ends of all recorded periods and of the last that has ended; None is no end."""
    of_ended = () if ended is None else (ended,)
    return [one.last for one in (*(recorded or ()), *of_ended)]


def _may_be_qualified(
    support: frozenset[Month], known_from: Month, at: Month, closed: int, terms: JobbstimulansTerms
) -> bool:
    """Whether a period that rests on an unknown month could hold in the month.

    The unknown months lie after the last period and before the first known month. The
    last of six in a row is then at the latest the last of the known months that follow
    them in a row, of which five at most can belong to the six.
    """
    follow = 0
    while follow < terms.months_in_a_row - 1 and known_from.plus(follow) in support:
        follow += 1
    latest = min(known_from.index - 1 + follow, at.index - 1)
    earliest = max(closed + terms.months_in_a_row, at.index - terms.window_months)
    return closed < known_from.index - 1 and earliest <= latest


def _broken_by(
    support: frozenset[Month],
    start: int,
    closed: int,
    known: tuple[Month | None, Month | None],
) -> Month | None:
    """The first month without support after those before the row that begins at ``start``."""
    earlier = [one for one in support if closed < one.index < start]
    if not earlier:
        return None
    month = max(earlier).plus(1)
    first, through = known
    unknown = (first is not None and month < first) or (through is not None and month > through)
    return None if unknown else month


def _not_entered(ledger: Ledger, at: Month) -> tuple[Month, ...]:
    """The months from the last one entered to the month before the one asked about."""
    through = ledger.through
    if through is None:
        return ()
    return tuple(through.plus(number) for number in range(1, at.index - through.index))


def _latest_ended(
    at: Month, recorded: tuple[Period, ...], support: frozenset[Month]
) -> Period | None:
    """The last period that has ended before the month."""
    first = at.first_day
    closed = max((Month.of(one.last).index for one in recorded if one.last is not None), default=-1)
    ended = [
        one
        for one in (*recorded, *windows(support, closed))
        if one.last is not None and one.last < first
    ]
    return max(ended, key=lambda one: one.first, default=None)


def _last_month(period: Period) -> Month | None:
    return None if period.last is None else Month.of(period.last)
