"""The grounds on which aid that was paid too much could be claimed back (återkrav).

They are data and no rules: whether a ground applies is found out by a person, and
whether anything is claimed is decided by the board. Each statement says what it
stands on and how it is known, so that nothing inferred poses as law.
"""

from datetime import date

from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.law import SOL_2001, SOL_2025, Citation, Strength
from forsorjning.ground.record import Record
from forsorjning.ground.words import Words
from forsorjning.rules.statement import Known, Statement, both, said


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
    "Lagen från 2025 gäller för återkrav av bistånd som beviljades den 1 juli 2025 eller senare. "
    "Det följer motsatsvis av att den gamla lagen är upphävd och lever kvar bara för bistånd från "
    "tiden före.",
    "The act of 2025 governs recovery of aid that was granted on 1 July 2025 or later. That "
    "follows e contrario, since the old act is repealed and lives on only for aid from before.",
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
    "Det krävs att biståndet, i andra fall än som avses i 1 §, lämnades som förskott på en förmån "
    "eller ersättning, till någon som var indragen i en arbetskonflikt, eller till någon som utan "
    "att kunna råda över det var hindrad att förfoga över sina inkomster och tillgångar, och att "
    "beslutet om bistånd var skriftligt, delgavs den enskilde och angav omständigheten.",
    "In cases other than those of 1 §, the aid must have been an advance on a benefit or "
    "compensation, or have gone to somebody involved in a labour conflict, or to somebody kept "
    "from using their income and assets by what was beyond their control; and the decision on the "
    "aid must have been in writing, have been served on the person and have stated the "
    "circumstance.",
)
_TERMS_OF_REPAYMENT = Words(
    "Det krävs att biståndet gavs på villkor om återbetalning, och att beslutet om bistånd var "
    "skriftligt, delgavs den enskilde och angav den omständighet som är grund för återbetalning.",
    "The aid must have been given on terms of repayment; and the decision on the aid must have "
    "been in writing, have been served on the person and have stated the circumstance on which "
    "repayment is based.",
)
_TOO_MUCH = Words(
    "Det som betalades ut för mycket får krävas tillbaka. Att det är beslutat bistånd minus "
    "månaden omräknad med det som gällde då är härlett; vad som betalades ut är inte känt här.",
    "What was paid too much may be claimed back. That this is the aid decided less the month "
    "recomputed with what was in force then is inferred; what was paid out is not known here.",
)
_SHOWN = Words(
    "Det belopp som visas är beslutat bistånd minus månaden omräknad med det som gällde då. Att "
    "grunden omfattar just det beloppet är härlett; vad som betalades ut är inte känt här.",
    "The amount shown is the aid decided less the month recomputed with what was in force then. "
    "That the ground covers just that amount is inferred; what was paid out is not known here.",
)
_TIME_LIMIT = Words(
    "Om den enskilde inte betalar frivilligt får nämnden väcka talan i förvaltningsrätten, inom "
    "tre år från det att kommunens kostnader uppkom.",
    "If the person does not pay of their own accord, the board may bring an action in the "
    "administrative court, within three years from when the municipality had the costs.",
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
_IN_ONE_OF_TWO = Words(
    "Det står i en av de två paragraferna; i vilken har inte antecknats.",
    "It stands in one of the two sections; in which was not noted.",
)
_NOT_NETTED = Words(
    "För mycket betalt bistånd räknas inte av mot en senare månads bistånd (HFD 2013 ref. 18, "
    "som inte har lästs).",
    "Aid paid too much is not netted against the aid of a later month (HFD 2013 ref. 18, which "
    "was not read).",
)


def _act(words: Words, *points: str, known: Known, day_is_known: bool) -> Statement:
    transition = [SOL_2025[f"övergångsbestämmelserna punkt {point}"] for point in points]
    if day_is_known:
        return said(words, *transition, known=known)
    supposed = both(words, _DAY_SUPPOSED)
    return said(supposed, *transition, strength=Strength.PROJECT_CHOICE, known=Known.INFERRED)


def _under_2025(*, day_is_known: bool) -> tuple[RecoveryGround, ...]:
    wrongly, advance, terms, court, bar, refrain = (
        SOL_2025[f"33 kap. {number} §"] for number in range(1, 7)
    )
    delegation = SOL_2025["30 kap. 6 §"]
    in_common = {
        # Point 5 a is only of aid from before; of later aid it says nothing by itself.
        "act": _act(_NEW_ACT, "1", "2", "5 a", known=Known.INFERRED, day_is_known=day_is_known),
        "time_limit": said(_TIME_LIMIT, court, bar),
        "hardship": said(_HARDSHIP, bar),
        "waiver": said(_WAIVER, refrain),
    }
    only_committee = said(_ONLY_COMMITTEE, delegation, court)
    not_named = said(_NOT_NAMED, delegation, court, known=Known.INFERRED)
    return _grounds((wrongly, advance, terms), (only_committee, not_named), in_common)


def _under_2001(*, day_is_known: bool) -> tuple[RecoveryGround, ...]:
    going_to_court = (SOL_2001["9 kap. 3 §"], SOL_2001["9 kap. 4 §"])
    in_common = {
        "act": _act(_OLD_ACT, "5 a", known=Known.READ, day_is_known=day_is_known),
        "time_limit": said(both(_TIME_LIMIT, _IN_ONE_OF_TWO), *going_to_court),
        "hardship": said(both(_HARDSHIP, _IN_ONE_OF_TWO), *going_to_court),
        "waiver": said(both(_WAIVER, _IN_ONE_OF_TWO), *going_to_court),
    }
    who = said(_DELEGATION_OF_2001, SOL_2001["10 kap. 4 §"], known=Known.UNVERIFIED)
    sections = (
        SOL_2001["9 kap. 1 §"],
        SOL_2001["9 kap. 2 § första stycket"],
        SOL_2001["9 kap. 2 § andra stycket"],
    )
    return _grounds(sections, (who, who), in_common)


def _grounds(
    sections: tuple[Citation, Citation, Citation],
    who_may_sue: tuple[Statement, Statement],
    in_common: dict[str, Statement],
) -> tuple[RecoveryGround, ...]:
    """The four grounds of an act, in the order of its sections."""
    wrongly, advance, terms = sections
    of_wrong_aid, of_other_aid = who_may_sue
    too_much = said(_TOO_MUCH, wrongly, known=Known.INFERRED)
    shown = said(_SHOWN, strength=Strength.PROJECT_CHOICE, known=Known.INFERRED)
    right, beyond = LegalBasis.RIGHT, LegalBasis.DISCRETIONARY
    rows = (
        ("caused", right, said(_CAUSED, wrongly), too_much, of_wrong_aid),
        (
            "should_have_realised",
            right,
            said(_SHOULD_HAVE_REALISED, wrongly),
            too_much,
            of_wrong_aid,
        ),
        ("advance_or_hindrance", right, said(_ADVANCE_OR_HINDRANCE, advance), shown, of_other_aid),
        ("terms_of_repayment", beyond, said(_TERMS_OF_REPAYMENT, terms), shown, of_other_aid),
    )
    netting = said(_NOT_NETTED, strength=Strength.CASE_LAW, known=Known.SECOND_HAND)
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
