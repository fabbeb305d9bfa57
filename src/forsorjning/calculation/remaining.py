"""What is left of a standing assessment on a day."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from forsorjning.calculation.chains import chain_of, use_is_known, used_by_year
from forsorjning.calculation.drawing import NOTHING_USED
from forsorjning.facts import convert
from forsorjning.facts.assessment import IndividualAssessment, Standing
from forsorjning.facts.clashes import assessments_that_clash, last_day_covered, taken_over_from
from forsorjning.facts.forms import PerMonth
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.money import ZERO, exactly, printed
from forsorjning.ground.months import Month
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words


class Remaining(Record):
    """What is left of a standing assessment on a day, as far as the ledger has come.

    Attributes:
        assessment: its id.
        on: the day asked about.
        in_year: kronor left of the cap of the day's calendar year; None without such a cap,
            and 0 for a year of which it covers no day.
        in_total: kronor left of the cap in all; None without one.
        per_month: kronor at most in each month calculated, by the form or the cap. Unused
            room is not carried to the next month.
        occasions: work opportunities left in all; None without such a limit.
        occasions_this_month: those left for work in the day's month.
        days: days of work that it still covers from ``on``, both ends included; pauses
            are not taken from them.
        paused: whether the day lies in a pause.
        next_review: the next planned review that has not been held, or None.
        review_overdue: whether one before the day has not been held.
        known: whether all earlier use is known; where it is not, the rest may be less. Of an
            assessment without an id nothing is known: a ledger books by id.
        supposed: whether the ledger rests on a supposition; then it is not known.
    """

    assessment: str
    on: date
    in_year: Decimal | None
    in_total: Decimal | None
    per_month: Decimal | None
    occasions: int | None
    occasions_this_month: int | None
    days: int
    paused: bool
    next_review: date | None
    review_overdue: bool
    known: bool
    supposed: bool

    @property
    def amount(self) -> Decimal | None:
        """The most kronor that can still be left out for work of the day's year.

        None without a cap. Where no days are left it is for work already done.
        """
        rooms = [room for room in (self.in_year, self.in_total) if room is not None]
        return min(rooms) if rooms else None

    @property
    def sv(self) -> str:
        """What is left, in Swedish."""
        return _told(self).sv

    @property
    def en(self) -> str:
        """What is left, in English."""
        return _told(self).en

    def __str__(self) -> str:
        return self.sv


_DEFAULT = Practice()


def remaining(
    assessment: IndividualAssessment,
    ledger: Ledger,
    on: date | str,
    *,
    assessments: Iterable[IndividualAssessment] = (),
    practice: Practice = _DEFAULT,
) -> Remaining:
    """Say what is left of a standing assessment on a day.

    A calendar year has one account for all that supersede each other: give the others of
    the case in ``assessments``. ``ledger`` holds what has been used through its last month.
    The ``practice`` says in which month pay counts, and so since when the use has to be
    known; without one it is the default practice.

    Raises:
        InvalidFacts: for an assessment of payments, which has nothing left to come, assessments
            that can't supersede each other, or what can't be read.
    """
    day = convert.a_date(on)
    given = convert.facts(IndividualAssessment, assessments)
    scope = getattr(assessment, "scope", None)
    faults = [
        *convert.faults_of(convert.fact(IndividualAssessment, assessment), "assessment"),
        *convert.faults_of(convert.fact(Ledger, ledger), "ledger"),
        *convert.faults_of(convert.fact(Practice, practice), "practice"),
        *convert.faults_of(given, "assessments"),
        *convert.faults_of(day, "on"),
    ]
    if isinstance(assessment, IndividualAssessment) and not isinstance(scope, Standing):
        faults.append(Fault("assessment_not_standing", "assessment"))
    every = (assessment, *(one for one in given if one.id != assessment.id))
    if not faults:
        faults += _of_the_chain(every)
    if faults or not isinstance(scope, Standing):
        raise InvalidFacts(faults)
    use = ledger.assessment_use.get(assessment.id, NOTHING_USED)
    with exactly():
        in_year = used_by_year(ledger, chain_of(assessment, every)).get(day.year, ZERO)
        in_all = sum(use.by_year.values(), ZERO)
    per_month = [room for room in (_by_form(assessment), scope.caps.per_month) if room is not None]
    last = last_day_covered(assessment, taken_over_from(every))
    first = max(day, scope.valid_from)
    month = ledger.through.plus(1) if ledger.through is not None else Month.of(day)
    waiting = scope.reviews_not_held
    covers_year = scope.valid_from.year <= day.year <= last.year
    no_room = None if scope.caps.per_year is None else ZERO
    in_all_places = _places(scope.max_occasions, use.occasions)
    return Remaining(
        assessment=assessment.id,
        on=day,
        in_year=_rest(scope.caps.per_year, in_year) if covers_year else no_room,
        in_total=_rest(scope.caps.total, in_all),
        per_month=min(per_month) if per_month else None,
        occasions=in_all_places,
        occasions_this_month=_fewest(
            _places(scope.max_occasions_per_month, use.occasions_by_month.get(Month.of(day), 0)),
            in_all_places,
        ),
        days=max(0, (last - first).days + 1),
        paused=any(day in pause for pause in scope.pauses),
        next_review=waiting[0] if waiting else None,
        review_overdue=bool(waiting) and waiting[0] < day,
        supposed=ledger.supposed,
        known=not ledger.supposed
        and bool(assessment.id)
        and use_is_known(assessment, every, ledger, practice, month),
    )


def _by_form(assessment: IndividualAssessment) -> Decimal | None:
    return assessment.form.amount if isinstance(assessment.form, PerMonth) else None


def _rest(cap: Decimal | None, used: Decimal) -> Decimal | None:
    with exactly():
        return None if cap is None else max(ZERO, cap - used)


def _of_the_chain(every: tuple[IndividualAssessment, ...]) -> list[Fault]:
    """What can't be true of assessments that supersede each other; they need not be of one case."""
    clashes = assessments_that_clash((), every, "")
    return [one for one in clashes if one.code in {"supersedes_another", "supersedes_in_circle"}]


def _fewest(places: int | None, in_all: int | None) -> int | None:
    return places if places is None or in_all is None else min(places, in_all)


def _places(limit: int | None, used: int) -> int | None:
    return None if limit is None else max(0, limit - used)


def _told(rest: Remaining) -> Words:
    """What is left, in words."""
    sv, en = [], []
    for amount, swedish, english in (
        (rest.in_year, f"av taket för {rest.on.year}", f"of the cap of {rest.on.year}"),
        (rest.in_total, "av taket totalt", "of the cap in all"),
    ):
        if amount is not None:
            sv.append(f"{printed(amount)} kr {swedish}")
            en.append(f"{printed(amount)} kr {english}")
    if rest.per_month is not None:
        sv.append(f"högst {printed(rest.per_month)} kr varje månad")
        en.append(f"at most {printed(rest.per_month)} kr each month")
    for places, swedish, english in (
        (rest.occasions, "totalt", "in all"),
        (rest.occasions_this_month, "den här månaden", "this month"),
    ):
        if places is not None:
            one = places == 1
            sv.append(f"{places} {'tillfälle' if one else 'tillfällen'} {swedish}")
            en.append(f"{places} {'opportunity' if one else 'opportunities'} {english}")
    sv.append("1 dag" if rest.days == 1 else f"{rest.days} dagar")
    en.append("1 day" if rest.days == 1 else f"{rest.days} days")
    told_sv = f"Kvar av bedömning {rest.assessment} den {rest.on}: {', '.join(sv)}."
    told_en = f"Left of assessment {rest.assessment} on {rest.on}: {', '.join(en)}."
    return _with_remarks(rest, told_sv, told_en)


def _with_remarks(rest: Remaining, told_sv: str, told_en: str) -> Words:
    if rest.days == 0:
        told_sv += " Arbete från den dagen omfattas inte."
        told_en += " Work from that day is not covered."
    if rest.paused:
        told_sv += " Dagen ligger i ett uppehåll."
        told_en += " The day lies in a pause."
    if rest.next_review is not None:
        told_sv += f" Nästa uppföljning: {rest.next_review}"
        told_en += f" Next review: {rest.next_review}"
        told_sv += ", som inte är gjord." if rest.review_overdue else "."
        told_en += ", which has not been held." if rest.review_overdue else "."
    if rest.supposed:
        told_sv += " Det bygger på ett antagande."
        told_en += " It rests on a supposition."
    elif not rest.known:
        told_sv += " Det är okänt vad som har använts tidigare, så det kan vara mindre kvar."
        told_en += " Earlier use is not all known, so there may be less left."
    return Words(told_sv, told_en)
