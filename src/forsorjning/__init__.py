"""Försörjningsstöd, computed exactly, with every krona traced to its rule.

Everything that users need is here: ``import forsorjning as fs``. A name is
loaded when it is first used, so that importing the library costs next to nothing.
"""

from importlib import import_module

TYPE_CHECKING = False  # what a type checker takes for true; importing typing is slow

if TYPE_CHECKING:
    from forsorjning.calculation.month import AssessmentMissing as AssessmentMissing
    from forsorjning.calculation.month import AwaitsAssessment as AwaitsAssessment
    from forsorjning.calculation.month import calculate as calculate
    from forsorjning.calculation.month import settled as settled
    from forsorjning.calculation.months import MonthResult as MonthResult
    from forsorjning.calculation.months import run_months as run_months
    from forsorjning.calculation.notices import Notice as Notice
    from forsorjning.calculation.notices import Severity as Severity
    from forsorjning.calculation.questions import Answer as Answer
    from forsorjning.calculation.questions import Question as Question
    from forsorjning.calculation.recompute import Change as Change
    from forsorjning.calculation.recompute import Correction as Correction
    from forsorjning.calculation.recompute import recompute as recompute
    from forsorjning.calculation.remaining import Remaining as Remaining
    from forsorjning.calculation.remaining import remaining as remaining
    from forsorjning.calculation.result import Calculation as Calculation
    from forsorjning.calculation.result import Disregarded as Disregarded
    from forsorjning.calculation.result import Ruleset as Ruleset
    from forsorjning.calculation.result import Settled as Settled
    from forsorjning.calculation.result import Supposed as Supposed
    from forsorjning.calculation.sheet import Difference as Difference
    from forsorjning.calculation.sheet import Row as Row
    from forsorjning.calculation.sheet import RowRef as RowRef
    from forsorjning.calculation.sheet import Sheet as Sheet
    from forsorjning.calculation.status import JobbstimulansState as JobbstimulansState
    from forsorjning.calculation.status import JobbstimulansStatus as JobbstimulansStatus
    from forsorjning.calculation.status import jobbstimulans_status as jobbstimulans_status
    from forsorjning.facts.assessment import Agreement as Agreement
    from forsorjning.facts.assessment import Caps as Caps
    from forsorjning.facts.assessment import Combine as Combine
    from forsorjning.facts.assessment import Ground as Ground
    from forsorjning.facts.assessment import IndividualAssessment as IndividualAssessment
    from forsorjning.facts.assessment import LegalBasis as LegalBasis
    from forsorjning.facts.assessment import Payments as Payments
    from forsorjning.facts.assessment import Revocation as Revocation
    from forsorjning.facts.assessment import Scope as Scope
    from forsorjning.facts.assessment import Standing as Standing
    from forsorjning.facts.assessment import Supposition as Supposition
    from forsorjning.facts.case import Case as Case
    from forsorjning.facts.costs import Asset as Asset
    from forsorjning.facts.costs import Cost as Cost
    from forsorjning.facts.costs import CostKind as CostKind
    from forsorjning.facts.costs import NormAdjustment as NormAdjustment
    from forsorjning.facts.decided import Decided as Decided
    from forsorjning.facts.forms import CountInFull as CountInFull
    from forsorjning.facts.forms import Everything as Everything
    from forsorjning.facts.forms import Form as Form
    from forsorjning.facts.forms import PerMonth as PerMonth
    from forsorjning.facts.forms import PerOccasion as PerOccasion
    from forsorjning.facts.forms import Share as Share
    from forsorjning.facts.household import Household as Household
    from forsorjning.facts.household import Member as Member
    from forsorjning.facts.household import Role as Role
    from forsorjning.facts.income import Gig as Gig
    from forsorjning.facts.income import Income as Income
    from forsorjning.facts.income import IncomeKind as IncomeKind
    from forsorjning.facts.ledger import Ledger as Ledger
    from forsorjning.facts.ledger import Surplus as Surplus
    from forsorjning.facts.ledger import YearEarnings as YearEarnings
    from forsorjning.facts.practice import AgeOn as AgeOn
    from forsorjning.facts.practice import IncomeMonth as IncomeMonth
    from forsorjning.facts.practice import OccasionChoice as OccasionChoice
    from forsorjning.facts.practice import Practice as Practice
    from forsorjning.facts.practice import Proration as Proration
    from forsorjning.facts.practice import YouthBasis as YouthBasis
    from forsorjning.facts.use import AssessmentUse as AssessmentUse
    from forsorjning.facts.use import OccasionUse as OccasionUse
    from forsorjning.ground.errors import ExtraMissing as ExtraMissing
    from forsorjning.ground.errors import Fault as Fault
    from forsorjning.ground.errors import ForsorjningError as ForsorjningError
    from forsorjning.ground.errors import InvalidFacts as InvalidFacts
    from forsorjning.ground.errors import NormNotPublished as NormNotPublished
    from forsorjning.ground.law import Citation as Citation
    from forsorjning.ground.law import Strength as Strength
    from forsorjning.ground.mapping import FrozenMap as FrozenMap
    from forsorjning.ground.money import kr as kr
    from forsorjning.ground.money import printed as printed
    from forsorjning.ground.months import Month as Month
    from forsorjning.ground.months import Period as Period
    from forsorjning.ground.rounding import Rounding as Rounding
    from forsorjning.ground.rule import Part as Part
    from forsorjning.ground.rule import Rule as Rule
    from forsorjning.norms.prisbasbelopp import prisbasbelopp as prisbasbelopp
    from forsorjning.norms.provenance import Provenance as Provenance
    from forsorjning.norms.riksnorm import Riksnorm as Riksnorm
    from forsorjning.norms.riksnorm import published_through as published_through
    from forsorjning.norms.riksnorm import riksnorm as riksnorm
    from forsorjning.rules.recovery import RecoveryGround as RecoveryGround
    from forsorjning.rules.statement import Known as Known
    from forsorjning.rules.statement import Statement as Statement
    from forsorjning.texts.basis import DecisionBasis as DecisionBasis
    from forsorjning.texts.basis import decision_basis as decision_basis
    from forsorjning.texts.explain import explain as explain
    from forsorjning.texts.page import Explanation as Explanation
    from forsorjning.what_if.any_pay import break_even as break_even
    from forsorjning.what_if.any_pay import curve as curve
    from forsorjning.what_if.changes import Without as Without
    from forsorjning.what_if.compared import Compared as Compared
    from forsorjning.what_if.compared import Comparison as Comparison
    from forsorjning.what_if.compared import Months as Months
    from forsorjning.what_if.compared import Scenario as Scenario
    from forsorjning.what_if.comparing import after as after
    from forsorjning.what_if.comparing import compare as compare
    from forsorjning.what_if.curves import Curve as Curve
    from forsorjning.what_if.curves import Point as Point
    from forsorjning.what_if.keeping import kept as kept
    from forsorjning.what_if.meeting import meeting_page as meeting_page
    from forsorjning.what_if.once_more import again as again
    from forsorjning.what_if.pieces import Cliff as Cliff
    from forsorjning.what_if.pieces import Kink as Kink
    from forsorjning.what_if.pieces import Piece as Piece
    from forsorjning.what_if.plots import plot_comparison as plot_comparison
    from forsorjning.what_if.plots import plot_curves as plot_curves
    from forsorjning.what_if.plots import plot_months as plot_months
    from forsorjning.what_if.plots import save_picture as save_picture
    from forsorjning.what_if.spreading import spread as spread
    from forsorjning.what_if.supposing import suppose as suppose
    from forsorjning.what_if.what_is_kept import Kept as Kept
    from forsorjning.what_if.what_is_kept import KeptRoads as KeptRoads

__all__ = [
    "AgeOn",
    "Agreement",
    "Answer",
    "AssessmentMissing",
    "AssessmentUse",
    "Asset",
    "AwaitsAssessment",
    "Calculation",
    "Caps",
    "Case",
    "Change",
    "Citation",
    "Cliff",
    "Combine",
    "Compared",
    "Comparison",
    "Correction",
    "Cost",
    "CostKind",
    "CountInFull",
    "Curve",
    "Decided",
    "DecisionBasis",
    "Difference",
    "Disregarded",
    "Everything",
    "Explanation",
    "ExtraMissing",
    "Fault",
    "Form",
    "ForsorjningError",
    "FrozenMap",
    "Gig",
    "Ground",
    "Household",
    "Income",
    "IncomeKind",
    "IncomeMonth",
    "IndividualAssessment",
    "InvalidFacts",
    "JobbstimulansState",
    "JobbstimulansStatus",
    "Kept",
    "KeptRoads",
    "Kink",
    "Known",
    "Ledger",
    "LegalBasis",
    "Member",
    "Month",
    "MonthResult",
    "Months",
    "NormAdjustment",
    "NormNotPublished",
    "Notice",
    "OccasionChoice",
    "OccasionUse",
    "Part",
    "Payments",
    "PerMonth",
    "PerOccasion",
    "Period",
    "Piece",
    "Point",
    "Practice",
    "Proration",
    "Provenance",
    "Question",
    "RecoveryGround",
    "Remaining",
    "Revocation",
    "Riksnorm",
    "Role",
    "Rounding",
    "Row",
    "RowRef",
    "Rule",
    "Ruleset",
    "Scenario",
    "Scope",
    "Settled",
    "Severity",
    "Share",
    "Sheet",
    "Standing",
    "Statement",
    "Strength",
    "Supposed",
    "Supposition",
    "Surplus",
    "Without",
    "YearEarnings",
    "YouthBasis",
    "after",
    "again",
    "break_even",
    "calculate",
    "compare",
    "curve",
    "decision_basis",
    "explain",
    "jobbstimulans_status",
    "kept",
    "kr",
    "meeting_page",
    "plot_comparison",
    "plot_curves",
    "plot_months",
    "printed",
    "prisbasbelopp",
    "published_through",
    "recompute",
    "remaining",
    "riksnorm",
    "run_months",
    "save_picture",
    "settled",
    "spread",
    "suppose",
]

_HOMES = {
    "forsorjning.calculation.month": (
        "AssessmentMissing",
        "AwaitsAssessment",
        "calculate",
        "settled",
    ),
    "forsorjning.calculation.months": (
        "MonthResult",
        "run_months",
    ),
    "forsorjning.calculation.notices": (
        "Notice",
        "Severity",
    ),
    "forsorjning.calculation.questions": (
        "Answer",
        "Question",
    ),
    "forsorjning.calculation.recompute": (
        "Change",
        "Correction",
        "recompute",
    ),
    "forsorjning.calculation.remaining": (
        "Remaining",
        "remaining",
    ),
    "forsorjning.calculation.result": (
        "Calculation",
        "Disregarded",
        "Ruleset",
        "Settled",
        "Supposed",
    ),
    "forsorjning.calculation.sheet": (
        "Difference",
        "Row",
        "RowRef",
        "Sheet",
    ),
    "forsorjning.calculation.status": (
        "JobbstimulansState",
        "JobbstimulansStatus",
        "jobbstimulans_status",
    ),
    "forsorjning.facts.assessment": (
        "Agreement",
        "Caps",
        "Combine",
        "Ground",
        "IndividualAssessment",
        "LegalBasis",
        "Payments",
        "Revocation",
        "Scope",
        "Standing",
        "Supposition",
    ),
    "forsorjning.facts.case": ("Case",),
    "forsorjning.facts.costs": (
        "Asset",
        "Cost",
        "CostKind",
        "NormAdjustment",
    ),
    "forsorjning.facts.decided": ("Decided",),
    "forsorjning.facts.forms": (
        "CountInFull",
        "Everything",
        "Form",
        "PerMonth",
        "PerOccasion",
        "Share",
    ),
    "forsorjning.facts.household": (
        "Household",
        "Member",
        "Role",
    ),
    "forsorjning.facts.income": (
        "Gig",
        "Income",
        "IncomeKind",
    ),
    "forsorjning.facts.ledger": (
        "Ledger",
        "Surplus",
        "YearEarnings",
    ),
    "forsorjning.facts.practice": (
        "AgeOn",
        "IncomeMonth",
        "OccasionChoice",
        "Practice",
        "Proration",
        "YouthBasis",
    ),
    "forsorjning.facts.use": (
        "AssessmentUse",
        "OccasionUse",
    ),
    "forsorjning.ground.errors": (
        "ExtraMissing",
        "Fault",
        "ForsorjningError",
        "InvalidFacts",
        "NormNotPublished",
    ),
    "forsorjning.ground.law": (
        "Citation",
        "Strength",
    ),
    "forsorjning.ground.mapping": ("FrozenMap",),
    "forsorjning.ground.money": (
        "kr",
        "printed",
    ),
    "forsorjning.ground.months": (
        "Month",
        "Period",
    ),
    "forsorjning.ground.rounding": ("Rounding",),
    "forsorjning.ground.rule": (
        "Part",
        "Rule",
    ),
    "forsorjning.norms.prisbasbelopp": ("prisbasbelopp",),
    "forsorjning.norms.provenance": ("Provenance",),
    "forsorjning.norms.riksnorm": (
        "Riksnorm",
        "published_through",
        "riksnorm",
    ),
    "forsorjning.rules.recovery": ("RecoveryGround",),
    "forsorjning.rules.statement": (
        "Known",
        "Statement",
    ),
    "forsorjning.texts.basis": ("DecisionBasis", "decision_basis"),
    "forsorjning.texts.explain": ("explain",),
    "forsorjning.texts.page": ("Explanation",),
    "forsorjning.what_if.any_pay": ("break_even", "curve"),
    "forsorjning.what_if.changes": ("Without",),
    "forsorjning.what_if.compared": ("Compared", "Comparison", "Months", "Scenario"),
    "forsorjning.what_if.comparing": ("after", "compare"),
    "forsorjning.what_if.curves": ("Curve", "Point"),
    "forsorjning.what_if.keeping": ("kept",),
    "forsorjning.what_if.meeting": ("meeting_page",),
    "forsorjning.what_if.once_more": ("again",),
    "forsorjning.what_if.pieces": ("Cliff", "Kink", "Piece"),
    "forsorjning.what_if.plots": ("plot_comparison", "plot_curves", "plot_months", "save_picture"),
    "forsorjning.what_if.spreading": ("spread",),
    "forsorjning.what_if.supposing": ("suppose",),
    "forsorjning.what_if.what_is_kept": ("Kept", "KeptRoads"),
}
_MODULES = frozenset({"texts", "what_if"})
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a promised name from the module where it lives, or a promised module."""
    if name in _MODULES:
        return import_module(f"forsorjning.{name}")
    if name not in _HOME_OF:
        msg = f"module 'forsorjning' has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The promised names."""
    return __all__
