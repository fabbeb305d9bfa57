"""The page of questions, notices and faults: every code with its texts."""

from collections.abc import Iterator

from docs.making.markdown import MADE, table
from forsorjning.calculation import notice_texts
from forsorjning.calculation.questions import Asked, Topic, question_of
from forsorjning.ground import fault_texts
from forsorjning.ground.money import ZERO
from forsorjning.rules.coverage import Reason

_QUESTIONS = f"""\
# Questions, notices and faults

{MADE}

Every code that the library gives, with its Swedish and its English text. A program can go by
the codes. No text holds what a caller wrote.

## Questions

A question is open until a person has answered it. While one is open, `calculate` returns
`AwaitsAssessment`. There is one question for each payment or cost, and its id is the code and
the caller's id, as in `not_assessed:income-1`.
"""

_SETTLED = """\
Where several assessments fail to cover one payment, a single reason is given: that of the
assessment that came furthest, in the order of this table and then of the next.

## Reasons without a question

An occasional earning counts in full without a question when a person has settled it. Its row
says why.
"""

_NOTICES = """\
## Notices

A notice never moves an amount. A WARNING may mean another amount once somebody has looked into
it.
"""

_FAULTS = """\
## Faults

Facts that can't be true raise `InvalidFacts`, with every fault at once. `{possible}` is what
would be accepted at that place; `{line}` and `{column}` are a place in a text that can't be read.
"""


def codes_page() -> Iterator[str]:
    """Every code that the library gives."""
    yield _QUESTIONS
    yield from table(
        ("Code", "About", "Swedish", "English"),
        *(
            (f"`{asked.code}`", about, question.message, question.message_en)
            for asked, about in _asked()
            for question in (question_of(asked, ZERO),)
        ),
    )
    yield _SETTLED
    yield from table(
        ("Code", "Swedish", "English"),
        *((f"`{one.value}`", one.sv, one.en) for one in Reason if one.settled),
    )
    yield _NOTICES
    yield from table(
        ("Code", "Severity", "Swedish", "English"),
        *(
            (f"`{code}`", text.severity, text.sv, text.en)
            for code, text in notice_texts.TEXTS.items()
        ),
    )
    yield _FAULTS
    yield from table(
        ("Code", "Swedish", "English"),
        *((f"`{code}`", text.sv, text.en) for code, text in sorted(fault_texts.TEXTS.items())),
    )


def _asked() -> Iterator[tuple[Asked, str]]:
    for reason in Reason:
        if not reason.settled:
            yield (
                Asked(topic=Topic.GIG, code=reason.value, about="", person="", reason=reason),
                "a payment",
            )
    yield (
        Asked(topic=Topic.KIND, code="practice_undecided", about="", person=""),
        "a kind of income",
    )
    yield Asked(topic=Topic.COST, code="cost_not_assessed", about="", person=""), "a cost"
