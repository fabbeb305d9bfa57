"""What a calculation has come to, in words: for the person it is about, and for who decides."""

from forsorjning.texts.basis import DecisionBasis, decision_basis
from forsorjning.texts.explain import explain
from forsorjning.texts.gaps import Missing
from forsorjning.texts.page import Explanation
from forsorjning.texts.part import BasisPart

__all__ = [
    "BasisPart",
    "DecisionBasis",
    "Explanation",
    "Missing",
    "decision_basis",
    "explain",
]
