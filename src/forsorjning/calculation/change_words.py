"""What is said of a comparison beside its amounts, on a page and in a terminal."""

from forsorjning.calculation.recompute import Change
from forsorjning.ground.words import Words

AS_CALCULATED = Words(
    "Som beslutat står det som var beräknat, eftersom inget annat är angivet. Vad som betalades "
    "ut är inte känt här.",
    "What was calculated stands as decided, since nothing else is told. What was paid out is not "
    "known here.",
)
_BEYOND_AGAINST_RIGHT = Words(
    "Om det som skulle ha getts utöver rätten ska vägas mot det som betalades för mycket avgör en "
    "person.",
    "Whether what would have been given beyond the right is weighed against what was paid too "
    "much, a person decides.",
)
_RIGHT_AGAINST_BEYOND = Words(
    "Om det som skulle ha getts som en rätt ska vägas mot det som betalades för mycket utöver "
    "rätten avgör en person.",
    "Whether what would have been given by right is weighed against what was paid too much beyond "
    "the right, a person decides.",
)


def to_weigh(change: Change) -> tuple[Words, ...]:
    """That nothing is set against anything, where there is more of one basis and less of the other.

    At most one sentence; none where there is nothing to weigh.
    """
    if change.overpaid_right and change.underpaid_discretionary:
        return (_BEYOND_AGAINST_RIGHT,)
    if change.overpaid_discretionary and change.underpaid_right:
        return (_RIGHT_AGAINST_BEYOND,)
    return ()
