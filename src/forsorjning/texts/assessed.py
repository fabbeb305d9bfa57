"""The assessments that a sheet rests on, with why: the one place where grounds are shown."""

from collections.abc import Iterator

from forsorjning.calculation.result import Settled
from forsorjning.calculation.terms import form_said, further_said, limits_said, scope_said
from forsorjning.facts.assessment import Ground, IndividualAssessment, Standing
from forsorjning.facts.income import Gig, Income
from forsorjning.ground.blocks import Block, Heading, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.money import exactly, printed
from forsorjning.ground.months import Period
from forsorjning.ground.rule import Part
from forsorjning.texts.words import section_of_assessment

_GROUNDS = {
    Ground.PROGRESSION: ("personens progression", "the person's progression"),
    Ground.HEALTH: ("personens hälsa", "the person's health"),
}


def assessed(
    settled: Settled, used: tuple[IndividualAssessment, ...], language: Language
) -> Iterator[Block]:
    """Each assessment: what it says, why, who made it, and the payments that it was used on."""
    for one in used:
        yield Heading(language(f"Bedömning {one.id}", f"Assessment {one.id}"))
        told = _of_assessment(one, settled, language)
        yield Table([Line(line) for line in told], amounts=0)
        yield Heading(language("Motivering", "Motivation"), 3)
        yield _as_written(one.motivation)
        yield Heading(language("Betalningar", "Payments"), 3)
        yield _payments(one, settled, language)


def _of_assessment(
    one: IndividualAssessment, settled: Settled, language: Language
) -> Iterator[tuple[str, str]]:
    lacking = language("saknas", "missing")
    yield language("Person", "Person"), one.person
    yield language("Paragraf", "Section"), section_of_assessment(one, settled.case, language)
    yield language("Gäller", "Is of"), scope_said(one.scope, language)
    yield language("Säger", "Says"), form_said(one.form, language)
    if isinstance(one.scope, Standing):
        none = language("inga", "none")
        yield language("Gränser", "Limits"), limits_said(one.scope, language) or none
        planned, held = one.scope.review_dates, one.scope.reviewed_on
        yield language("Planerade uppföljningar", "Planned reviews"), _days(planned) or lacking
        yield language("Gjorda uppföljningar", "Reviews held"), _days(held) or none
        revoked = one.scope.revoked
        if revoked is not None:
            yield (
                language("Återkallad", "Revoked"),
                f"{revoked.on}, {revoked.by}: {_as_written(revoked.reason)}",
            )
    further = further_said(one, language)
    if further:
        yield language("Villkor", "Terms"), further
    grounds = [language(*_GROUNDS[ground]) for ground in Ground if ground in one.grounds]
    none_told = language("inga angivna", "none told")
    yield language("Grunder", "Grounds"), ", ".join(grounds) or none_told
    yield language("Gjord av", "Made by"), f"{one.decided_by}, {one.decided_on}"
    yield language("Nämnd", "Board"), one.board or lacking
    yield language("Delegation", "Delegation"), _as_written(one.delegation) or lacking


def _days(days: tuple[object, ...]) -> str:
    return ", ".join(map(str, days))


def _as_written(text: str) -> str:
    """What a person wrote, each kind of line break and space as one of ours."""
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()


def _payments(one: IndividualAssessment, settled: Settled, language: Language) -> Table:
    """Each payment that the assessment was used on, with the work and what was left out."""
    rows = settled.sheet.part(Part.ASSESSMENT)
    left_out = {row.refs[0]: row.amount for row in rows if one.id in row.refs[2:]}
    lines = [
        Line(
            (
                _work(income, language),
                *_amounts(income),
                printed(left_out[income.id]),
                language.of(income.kind),
            )
        )
        for income in settled.case.incomes
        if income.id in left_out
    ]
    heads = language(
        "Betalning|Före skatt|Skatt|Efter skatt|Lämnas utanför|Slag",
        "Payment|Before tax|Tax|After tax|Left out|Kind",
    )
    return Table(lines, amounts=4, heads=tuple(heads.split("|")))


def _amounts(income: Income) -> tuple[str, str, str]:
    if income.gross is None:
        return "–", "–", printed(income.net)
    with exactly():
        tax = income.gross - income.net
    return printed(income.gross), printed(tax), printed(income.net)


def _work(income: Income, language: Language) -> str:
    paid = language(f"utbetalt {income.paid_on}", f"paid on {income.paid_on}")
    if income.gig is None:
        return f"{income.id}: {paid}"
    gig = income.gig
    names = [name for name in (gig.arranger, gig.payer) if name]
    who = f" ({', '.join(dict.fromkeys(names))})" if names else ""
    number = language(f"{gig.occasions} tillfällen", f"{gig.occasions} occasions")
    several = f", {number}" if gig.occasions > 1 else ""
    return f"{income.id}: {gig.activity}{who} {_worked(gig, language)}{several}, {paid}"


def _worked(gig: Gig, language: Language) -> str:
    if isinstance(gig.worked, Period):
        return language(
            f"{gig.first_day} till {gig.last_day}", f"{gig.first_day} to {gig.last_day}"
        )
    return str(gig.worked)
