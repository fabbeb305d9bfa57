"""Which language a text is asked for in."""

from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.language import Language


def language_of(asked: Language | str) -> Language:
    """The language, given as itself or by its code.

    Raises:
        InvalidFacts: for a language that there is not.
    """
    for one in Language:
        if isinstance(asked, str) and asked == one.value:
            return one
    possible = ", ".join(one.value for one in Language)
    raise InvalidFacts([Fault("language_unknown", "language", possible)])
