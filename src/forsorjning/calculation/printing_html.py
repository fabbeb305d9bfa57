"""A result in a notebook: the page of its sheet as a piece of HTML, in Swedish as when printed."""

from typing import TYPE_CHECKING

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.pages import page_of
from forsorjning.calculation.result import Calculation
from forsorjning.calculation.supposed_on import supposed_on
from forsorjning.ground.as_html import as_fragment
from forsorjning.ground.language import Language

if TYPE_CHECKING:
    from forsorjning.calculation.recompute import Correction


def html_of(result: Calculation | AwaitsAssessment) -> str:
    """The sheet, or both roads and what is asked."""
    head, *rest = page_of(result, Language.SV)
    page = [head, *supposed_on(result, Language.SV), *rest]
    return as_fragment(page, language=Language.SV)


def html_of_correction(correction: "Correction") -> str:
    """The decided month beside the month recomputed."""
    from forsorjning.calculation.change_page import correction_page  # where a month is recomputed

    return as_fragment(correction_page(correction, Language.SV), language=Language.SV)
