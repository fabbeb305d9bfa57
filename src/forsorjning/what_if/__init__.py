"""What would it come to? A gig more, another form, another plan, an assessment that ends.

Nothing here is settled: what comes back is ``Supposed``, or holds only such results. No function
works backwards from a wanted sum to an assessment.
"""

from forsorjning.what_if.any_pay import break_even, curve
from forsorjning.what_if.changes import Without
from forsorjning.what_if.compared import Compared, Comparison, Months, Scenario
from forsorjning.what_if.comparing import after, compare
from forsorjning.what_if.curves import Curve, Point
from forsorjning.what_if.keeping import kept
from forsorjning.what_if.meeting import meeting_page
from forsorjning.what_if.once_more import again
from forsorjning.what_if.pieces import Cliff, Kink, Piece
from forsorjning.what_if.plots import plot_comparison, plot_curves, plot_months, save_picture
from forsorjning.what_if.spreading import spread
from forsorjning.what_if.supposing import suppose
from forsorjning.what_if.what_is_kept import Kept, KeptRoads

__all__ = [
    "Cliff",
    "Compared",
    "Comparison",
    "Curve",
    "Kept",
    "KeptRoads",
    "Kink",
    "Months",
    "Piece",
    "Point",
    "Scenario",
    "Without",
    "after",
    "again",
    "break_even",
    "compare",
    "curve",
    "kept",
    "meeting_page",
    "plot_comparison",
    "plot_curves",
    "plot_months",
    "save_picture",
    "spread",
    "suppose",
]
