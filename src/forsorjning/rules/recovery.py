"""The grounds on which aid that was paid too much could be claimed back (återkrav).

They are data and no rules: whether a ground applies is found out by a person, and
whether anything is claimed is decided by the board. Each statement says what it
stands on and how it is known, so that nothing inferred poses as law.
"""

from datetime import date
from enum import Enum

from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.law import SOL_2001, SOL_2025, Citation, Strength
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words


class Known(Enum):
    """How a statement about the law is known. ``sv`` and ``en`` say it in words.

    READ: the text of the section was read. SECOND_HAND: it is known through others.
    INFERRED: it is our conclusion. UNVERIFIED: it is thought to be so, and nobody has
    checked.
    """

    READ = "READ"
    SECOND_HAND = "SECOND_HAND"
    INFERRED = "INFERRED"
    UNVERIFIED = "UNVERIFIED"

    @property
    def sv(self) -> str:
        """The Swedish words."""
        return _WORDS[self][0]

    @property
    def en(self) -> str:
        """The English words."""
        return _WORDS[self][1]


_WORDS = {
    Known.READ: ("läst i lagtexten", "read in the act"),
    Known.SECOND_HAND: ("känt i andra hand", "known second-hand"),
    Known.INFERRED: ("härlett", "inferred"),
    Known.UNVERIFIED: ("inte kontrollerat", "not verified"),
}


class Statement(Record):
    """Something that is said of the law, what it stands on, and how it is known.

    Attributes:
        sv, en: the statement in Swedish and in English.
        cites: the sections it stands on.
        strength: what kind of ground that is.
        known: how we know it.
    """

    sv: str
    en: str
    cites: tuple[Citation, ...]
    strength: Strength = Strength.STATUTE
    known: Known = Known.READ

    def __str__(self) -> str:
        stands_on = ", ".join((*map(str, self.cites), self.strength.sv, self.known.sv))
        return f"{self.sv} ({stands_on})"


class RecoveryGround(Record):
    """A ground on which aid of one basis could be claimed back, with what limits it.

    It is never said that it applies. Of several, none is chosen.

    Attributes:
        code: a stable code.
        basis: RIGHT for aid under 12 kap. 1 §, DISCRETIONARY for aid under 12 kap. 2 §.
        condition: what has to be so.
        act: which of the two acts it is under, and why.
        difference: how the amount that is shown was found.
        time_limit: how long the board may go to court.
        hardship: when the court may not find for the board.
        waiver: that the board may refrain.
        who_may_sue: who may decide to go to court.
        netting: that nothing is netted against a later month.
    """

    code: str
    basis: LegalBasis
    condition: Statement
    act: Statement
    difference: Statement
    time_limit: Statement
    hardship: Statement
    waiver: Statement
    who_may_sue: Statement
    netting: Statement


def recovery_grounds(
    basis: LegalBasis, granted_on: date, *, day_is_known: bool
) -> tuple[RecoveryGround, ...]:
    """The grounds for aid on this basis, under the act that governs aid granted on the day.

    ``day_is_known`` is false where the first day of the month stands for a day that
    nobody has told.
    """
    under = _UNDER_2025 if SOL_2025.in_force(granted_on) else _UNDER_2001
    return tuple(ground for ground in under[day_is_known] if ground.basis is basis)


_OLD_ACT = Words(
    "Lagen från 2001 gäller för återkrav av bistånd som beviljades före den 1 juli 2025.",
    "The act of 2001 governs recovery of aid that was granted before 1 July 2025.",
)
_NEW_ACT = Words(
    "Lagen från 2025 gäller för återkrav av bistånd som beviljades den 1 juli 2025 eller senare.",
    "The act of 2025 governs recovery of aid that was granted on 1 July 2025 or later.",
)
_DAY_SUPPOSED = Words(
    "Beslutsdagen är inte angiven; månadens första dag står för den.",
    "The day of the decision is not told; the first day of the month stands for it.",
)
_CAUSED = Words(
    "Det krävs att någon har orsakat att biståndet betalades ut felaktigt eller med för högt "
    "belopp: genom oriktiga uppgifter, genom att inte fullgöra sin uppgiftsskyldighet eller på "
    "annat sätt.",
    "Somebody must have caused the aid to be paid wrongly or with too high an amount: by "
    "incorrect information, by not fulfilling the duty to inform, or in another way.",
)
_SHOULD_HAVE_REALISED = Words(
    "Det krävs att någon i annat fall har tagit emot biståndet felaktigt eller med för högt "
    "belopp, och skäligen borde ha insett det.",
    "Somebody must otherwise have received the aid wrongly or with too high an amount, and "
    "should reasonably have realised it.",
)
_ADVANCE_OR_HINDRANCE = Words(
    "Det krävs att biståndet lämnades som förskott på en förmån eller ersättning, till någon som "
    "var indragen i en arbetskonflikt, eller till någon som utan att kunna råda över det var "
    "hindrad att förfoga över sina inkomster och tillgångar, och att beslutet om bistånd var "
    "skriftligt, delgavs den enskilde och angav omständigheten.",
    "The aid must have been an advance on a benefit or compensation, or have gone to somebody "
    "involved in a labour conflict, or to somebody kept from using their income and assets by "
    "what was beyond their control; and the decision on the aid must have been in writing, have "
    "been served on the person and have stated the circumstance.",
)
_TERMS_OF_REPAYMENT = Words(
    "Det krävs att biståndet gavs på villkor om återbetalning, och att beslutet om bistånd var "
    "skriftligt, delgavs den enskilde och angav den omständighet som är grund för återbetalning.",
    "The aid must have been given on terms of repayment; and the decision on the aid must have "
    "been in writing, have been served on the person and have stated the circumstance on which "
    "repayment is based.",
)
_TOO_MUCH = Words(
    "Det som betalades ut för mycket får krävas tillbaka. Att det är utbetalt bistånd minus "
    "månaden omräknad med det som gällde då är härlett.",
    "What was paid too much may be claimed back. That this is the aid paid less the month "
    "recomputed with what was in force then is inferred.",
)
_SHOWN = Words(
    "Det belopp som visas är utbetalt bistånd minus månaden omräknad med det som gällde då. Att "
    "grunden omfattar just det beloppet är härlett.",
    "The amount shown is the aid paid less the month recomputed with what was in force then. "
    "That the ground covers just that amount is inferred.",
)
_TIME_LIMIT = Words(
    "Om den enskilde inte betalar frivilligt väcks talan i förvaltningsrätten, inom tre år från "
    "det att kommunens kostnad uppkom.",
    "If the person does not pay of their own accord, the action is brought in the administrative "
    "court, within three years from when the municipality had the cost.",
)
_HARDSHIP = Words(
    "Talan får inte bifallas om den enskilde därigenom kan antas komma att sakna medel för sin "
    "försörjning eller sina dagliga levnadskostnader, eller om det annars finns synnerliga skäl.",
    "The court may not find for the board if the person can then be assumed to lack means for "
    "their support or daily living costs, or if there are other exceptional reasons.",
)
_WAIVER = Words(
    "Nämnden får helt eller delvis avstå från kravet.",
    "The board may refrain from the claim, wholly or in part.",
)
_ONLY_COMMITTEE = Words(
    "Nämnden beslutar om att föra talan, och får bara delegera det till ett utskott.",
    "The board decides to go to court, and may delegate that to a committee of its own only.",
)
_NOT_NAMED = Words(
    "Nämnden beslutar om att föra talan. Regeln att det bara får delegeras till ett utskott "
    "nämner inte den här grunden, så kommunens delegationsordning avgör vem mer som får besluta.",
    "The board decides to go to court. The rule that it may be delegated to a committee of its "
    "own only does not name this ground, so the municipality's order of delegation settles who "
    "else may decide.",
)
_DELEGATION_OF_2001 = Words(
    "Nämnden beslutar om att föra talan. Hur det fick delegeras ska ha stått i 10 kap. 4 §, vars "
    "text inte har lästs.",
    "The board decides to go to court. How that could be delegated is said to have stood in "
    "10 kap. 4 §, whose text was not read.",
)
_NOT_NETTED = Words(
    "För mycket betalt bistånd räknas inte av mot en senare månads bistånd (HFD 2013 ref. 18, "
    "som inte har lästs).",
    "Aid paid too much is not netted against the aid of a later month (HFD 2013 ref. 18, which "
    "was not read).",
)


def _said(
    words: Words,
    *cites: Citation,
    strength: Strength = Strength.STATUTE,
    known: Known = Known.READ,
) -> Statement:
    return Statement(sv=words.sv, en=words.en, cites=cites, strength=strength, known=known)


def _act(words: Words, *, day_is_known: bool) -> Statement:
    transition = SOL_2025["övergångsbestämmelserna punkt 5 a"]
    if day_is_known:
        return _said(words, transition)
    supposed = Words(f"{words.sv} {_DAY_SUPPOSED.sv}", f"{words.en} {_DAY_SUPPOSED.en}")
    return _said(supposed, transition, strength=Strength.PROJECT_CHOICE, known=Known.INFERRED)


def _under_2025(*, day_is_known: bool) -> tuple[RecoveryGround, ...]:
    wrongly, advance, terms, court, bar, refrain = (
        SOL_2025[f"33 kap. {number} §"] for number in range(1, 7)
    )
    delegation = SOL_2025["30 kap. 6 §"]
    in_common = {
        "act": _act(_NEW_ACT, day_is_known=day_is_known),
        "time_limit": _said(_TIME_LIMIT, court, bar),
        "hardship": _said(_HARDSHIP, bar),
        "waiver": _said(_WAIVER, refrain),
    }
    only_committee = _said(_ONLY_COMMITTEE, delegation, court)
    not_named = _said(_NOT_NAMED, delegation, court, known=Known.INFERRED)
    return _grounds((wrongly, advance, terms), (only_committee, not_named), in_common)


def _under_2001(*, day_is_known: bool) -> tuple[RecoveryGround, ...]:
    # Both 9 kap. 3 § and 4 § are named for each: which of them says what was not noted.
    going_to_court = (SOL_2001["9 kap. 3 §"], SOL_2001["9 kap. 4 §"])
    in_common = {
        "act": _act(_OLD_ACT, day_is_known=day_is_known),
        "time_limit": _said(_TIME_LIMIT, *going_to_court),
        "hardship": _said(_HARDSHIP, *going_to_court),
        "waiver": _said(_WAIVER, *going_to_court),
    }
    who = _said(_DELEGATION_OF_2001, SOL_2001["10 kap. 4 §"], known=Known.UNVERIFIED)
    wrongly, otherwise = SOL_2001["9 kap. 1 §"], SOL_2001["9 kap. 2 §"]
    return _grounds((wrongly, otherwise, otherwise), (who, who), in_common)


def _grounds(
    sections: tuple[Citation, Citation, Citation],
    who_may_sue: tuple[Statement, Statement],
    in_common: dict[str, Statement],
) -> tuple[RecoveryGround, ...]:
    """The four grounds of an act, in the order of its sections."""
    wrongly, advance, terms = sections
    of_wrong_aid, of_other_aid = who_may_sue
    too_much = _said(_TOO_MUCH, wrongly, known=Known.INFERRED)
    shown = _said(_SHOWN, strength=Strength.PROJECT_CHOICE, known=Known.INFERRED)
    right, beyond = LegalBasis.RIGHT, LegalBasis.DISCRETIONARY
    rows = (
        ("caused", right, _said(_CAUSED, wrongly), too_much, of_wrong_aid),
        (
            "should_have_realised",
            right,
            _said(_SHOULD_HAVE_REALISED, wrongly),
            too_much,
            of_wrong_aid,
        ),
        ("advance_or_hindrance", right, _said(_ADVANCE_OR_HINDRANCE, advance), shown, of_other_aid),
        ("terms_of_repayment", beyond, _said(_TERMS_OF_REPAYMENT, terms), shown, of_other_aid),
    )
    netting = _said(_NOT_NETTED, strength=Strength.CASE_LAW, known=Known.SECOND_HAND)
    return tuple(
        RecoveryGround(
            code=code,
            basis=basis,
            condition=condition,
            difference=difference,
            who_may_sue=who,
            netting=netting,
            **in_common,
        )
        for code, basis, condition, difference, who in rows
    )


_UNDER_2025 = {known: _under_2025(day_is_known=known) for known in (True, False)}
_UNDER_2001 = {known: _under_2001(day_is_known=known) for known in (True, False)}
