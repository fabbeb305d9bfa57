"""The curves of a pay along both roads, where a person has not answered yet."""

from forsorjning.calculation.notices import Notice
from forsorjning.calculation.questions import Question
from forsorjning.ground.language import Language
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.telling import along_both
from forsorjning.what_if.what_is_kept import KeptRoads


class CurveRoads(Record):
    """What is kept of a pay of any amount along both roads, where a person has not answered yet.

    Attributes:
        of_most: what is kept of the largest pay asked about.
        if_refused, if_granted: the curve if every answer is no, and if every answer is yes.
    """

    of_most: KeptRoads
    if_refused: Curve
    if_granted: Curve

    @property
    def questions(self) -> tuple[Question, ...]:
        """What a person has to answer."""
        return self.of_most.questions

    def by_name(self, language: Language) -> dict[str, Curve]:
        """The curves, by what their lines in a picture are called."""
        return {
            language("om nej", "if no"): self.if_refused,
            language("om ja", "if yes"): self.if_granted,
        }

    @property
    def assumptions(self) -> tuple[Words, ...]:
        """What is supposed along each road."""
        return along_both((*self.if_refused.assumptions, *self.if_granted.assumptions))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What may mean another amount along either road."""
        return tuple(dict.fromkeys((*self.if_refused.notices, *self.if_granted.notices)))
