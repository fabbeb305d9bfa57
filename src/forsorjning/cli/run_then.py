"""What holds after the last month of a run: jobbstimulans, and what is left of assessments."""

from collections.abc import Iterator

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.remaining import remaining
from forsorjning.calculation.status import jobbstimulans_status
from forsorjning.cli.page import Block
from forsorjning.facts.assessment import Standing
from forsorjning.ground.blocks import Heading
from forsorjning.ground.language import Language


def then(last: MonthResult, language: Language) -> Iterator[Block]:
    """Where each adult stands at the start of the next month; not where a question is open."""
    if isinstance(last.result, AwaitsAssessment):
        return
    case, following = last.result.case, last.month.plus(1)
    said = [
        f"{one.id}: {language.of(jobbstimulans_status(last.ledger, one.id, following))}"
        for one in case.household.members
        if one.role.adult
    ]
    for assessment in case.assessments:
        if isinstance(assessment.scope, Standing):
            left = remaining(
                assessment,
                last.ledger,
                following.first_day,
                assessments=case.assessments,
                practice=last.result.practice,
            )
            if left.days:
                said.append(f"{assessment.person}: {language.of(left)}")
    yield Heading(language(f"Efter {last.month}", f"After {last.month}"))
    yield "\n".join(said)
