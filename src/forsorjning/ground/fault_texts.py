"""What the faults say, in English and Swedish: what is wrong and what to do.

``{possible}`` is what would be accepted; ``{line}`` and ``{column}`` are a place in a
text that can't be read. No text holds what the caller wrote.
"""

from typing import NamedTuple


class FaultText(NamedTuple):
    """The two texts of a fault."""

    en: str
    sv: str


TEXTS = {
    "activities_missing": FaultText(
        "name at least one activity that the assessment covers",
        "ange minst en aktivitet som bedömningen gäller",
    ),
    "adjusted_below_zero": FaultText(
        "the adjustments take away more than the whole norm; lower them",
        "justeringarna drar bort mer än hela normen; minska dem",
    ),
    "adult_child": FaultText(
        "a child of 18 or more belongs to the household only as a school youth under 21; "
        "set in_school (inSchool in JSON), or make a case of its own",
        "ett barn som fyllt 18 hör till hushållet bara som skolungdom under 21 år; "
        "ange in_school (i JSON inSchool) eller gör ett eget ärende",
    ),
    "amount_negative": FaultText(
        "the amount must be 0 or more",
        "beloppet måste vara 0 eller mer",
    ),
    "amount_not_exact": FaultText(
        "the amount must be exact; write it as a whole number or as text such as '12.50'",
        "beloppet måste vara exakt; skriv ett heltal eller en text som '12.50'",
    ),
    "applicants_not_one": FaultText(
        "a household has exactly one applicant; make the other a co-applicant",
        "ett hushåll har exakt en sökande; gör den andra till medsökande",
    ),
    "assessment_not_standing": FaultText(
        "only a standing assessment has anything left; one of payments is used when they are paid",
        "bara en löpande bedömning har något kvar; en som gäller betalningar är använd när de är "
        "betalda",
    ),
    "assessment_unknown": FaultText(
        "the ledger has no such assessment; name one that it has, or leave it out",
        "det finns ingen sådan bedömning bland det som är infört; ange en som finns, eller "
        "utelämna den",
    ),
    "assessment_without_effect": FaultText(
        "the assessment covers no payment of the month, so that with and without it are the same; "
        "choose one that covers a payment, or leave it as it is",
        "bedömningen rör ingen betalning i månaden, så med och utan den blir det samma; välj en "
        "som rör en betalning, eller låt den vara kvar",
    ),
    "assessments_overlap": FaultText(
        "two standing assessments cover the same work at the same time; let one supersede the "
        "other, or end one of them",
        "två löpande bedömningar gäller samma arbete samtidigt; låt den ena ersätta den andra "
        "eller avsluta den ena",
    ),
    "basis_of_unsettled": FaultText(
        "a basis for the board's decision is made only of a month that is settled; answer the "
        "questions first, and calculate without suppositions",
        "ett underlag för nämndens beslut görs bara av en månad där ingen fråga är öppen; svara på "
        "frågorna först och räkna utan antaganden",
    ),
    "born_missing": FaultText(
        "a child needs a birth date, since the norm goes by age",
        "ett barn behöver födelsedatum, eftersom normen beror på åldern",
    ),
    "change_without_effect": FaultText(
        "the case has exactly this already; change something, or leave the change out",
        "ärendet har redan exakt detta; ändra något eller utelämna ändringen",
    ),
    "co_applicants_more_than_one": FaultText(
        "a household has at most one co-applicant",
        "ett hushåll har högst en medsökande",
    ),
    "code_not_one_kind": FaultText(
        "this code of a case system does not say which kind it is here; choose: {possible}",
        "koden från verksamhetssystemet säger inte vilket slag det är här; välj: {possible}",
    ),
    "days_out_of_range": FaultText(
        "days are {possible} in this month; leave them out for the whole month",
        "dagar är {possible} för månaden; utelämna dem för hel månad",
    ),
    "decided_ground_missing": FaultText(
        "say why the board decided otherwise, or where that stands in the journal",
        "ange varför nämnden beslutade annorlunda, eller var det står i journalen",
    ),
    "decided_nothing": FaultText(
        "give at least one amount that the board decided, or take decided away where it decided "
        "as calculated",
        "ange minst ett belopp som nämnden beslutade, eller ta bort decided om den beslutade som "
        "beräknat",
    ),
    "decided_of_supposed": FaultText(
        "the month rests on a supposition, so no decision stands beside it; run it without suppose",
        "månaden bygger på ett antagande, så inget beslut hör till den; räkna utan suppose",
    ),
    "decided_without_case": FaultText(
        "there is no case for this month; give its case, or leave out what was decided",
        "det finns inget ärende för månaden; lägg till ärendet eller ta bort det som beslutades",
    ),
    "exempt_above_amount": FaultText(
        "more is exempt than there is",
        "mer är undantaget än vad som finns",
    ),
    "field_missing": FaultText(
        "the field is missing",
        "fältet saknas",
    ),
    "field_told_twice": FaultText(
        "the same field is written twice",
        "samma fält är skrivet två gånger",
    ),
    "field_unknown": FaultText(
        "there is no such field; possible: {possible}",
        "det finns inget sådant fält; möjliga: {possible}",
    ),
    "gross_zero": FaultText(
        "a net above 0 can't come of a gross of 0; leave the gross out where it is not known",
        "ett netto över 0 kan inte komma av ett brutto på 0; utelämna bruttot om det är okänt",
    ),
    "ground_missing": FaultText(
        "name a ground: PROGRESSION, HEALTH or both",
        "ange en grund: PROGRESSION, HEALTH eller båda",
    ),
    "heading_after_months": FaultText(
        "the heading on line {line} stands after [[months]], and holds for all months; write "
        "months. first within its brackets, as in [[months.costs]], if it is of the month above "
        "it, else move it to before the first [[months]]",
        "rubriken på rad {line} står efter [[months]] och gäller alla månader; skriv months. "
        "först inom hakparenteserna, som [[months.costs]], om den hör till månaden ovanför, annars "
        "flytta den till före den första [[months]]",
    ),
    "horizon_too_short": FaultText(
        "look at as many months as the longest plan has, or more: {possible}",
        "räkna på minst så många månader som den längsta planen har: {possible}",
    ),
    "id_missing": FaultText(
        "an id or name is needed here",
        "ett id eller namn behövs här",
    ),
    "id_moved": FaultText(
        "the id {possible} was given by the place and now stands for something else than when the "
        "month was decided; write the ids of then, so that what was assessed still means the same, "
        "or give ids of your own in both",
        "id {possible} gavs efter platsen och står nu för något annat än när månaden beslutades; "
        "skriv de id som var då, så att det som bedömdes fortfarande avser samma sak, eller ange "
        "egna id i båda",
    ),
    "id_unknown": FaultText(
        "nothing in the case has this id; use the id of one of its incomes, costs, assets, "
        "adjustments or assessments",
        "inget i ärendet har detta id; använd id för någon av dess inkomster, kostnader, "
        "tillgångar, justeringar eller bedömningar",
    ),
    "id_used_twice": FaultText(
        "the id is used twice; give each its own",
        "id:t används två gånger; ge var och en sitt eget",
    ),
    "income_of_other_month": FaultText(
        "the pay would count in another month and touch nothing here; for this month it is "
        "paid in {possible}, or has counts_in",
        "lönen skulle räknas i en annan månad och inte påverka något här; för den här "
        "månaden ska den vara betald i {possible}, eller ha counts_in",
    ),
    "income_told_twice": FaultText(
        "the case already holds a pay just like this; ask by its id, or give the new one an id of "
        "its own",
        "ärendet har redan en likadan inkomst; fråga med dess id, eller ge den nya ett eget id",
    ),
    "incomes_missing": FaultText(
        "name at least one income to spread",
        "ange minst en inkomst att sprida",
    ),
    "is_a_result": FaultText(
        "this is a result, and no result is read back; calculate it again from its facts",
        "detta är ett resultat och ett resultat läses inte tillbaka; räkna om det från underlaget",
    ),
    "json_not_readable": FaultText(
        "the text can't be read as JSON from line {line}, column {column} on; look there for a "
        "quotation mark, a comma or a bracket that is missing or too many",
        "texten går inte att läsa som JSON från rad {line}, tecken {column}; leta där efter ett "
        "citattecken, ett kommatecken eller en klammer som saknas eller är för mycket",
    ),
    "key_told_twice": FaultText(
        "the same key is told twice, once as itself and once by its name",
        "samma nyckel anges två gånger, en gång som sig själv och en gång med sitt namn",
    ),
    "kind_always_counts": FaultText(
        "this kind of income is not one that municipalities treat differently",
        "inkomstslaget är inte ett som kommuner räknar olika",
    ),
    "kinds_missing": FaultText(
        "name at least one kind of income, or leave the field out for all kinds",
        "ange minst ett inkomstslag eller utelämna fältet för alla slag",
    ),
    "ledger_differs": FaultText(
        "the month was calculated from another ledger, so what it leaves can't be added to this "
        "one; calculate it with this ledger",
        "månaden är beräknad från ett annat underlag om tidigare månader, så det den lämnar kan "
        "inte läggas till här; räkna den med detta underlag",
    ),
    "ledger_supposed": FaultText(
        "the ledger rests on a supposition; calculate from the ledger before it, or go on with "
        "run_months",
        "det som är känt om tidigare månader bygger på ett antagande; räkna från det som gällde "
        "före, eller fortsätt med run_months",
    ),
    "ledgers_overlap": FaultText(
        "both ledgers tell of the same person or assessment; take it out of one of them first",
        "båda underlagen har uppgifter om samma person eller bedömning; ta bort dem ur ett av dem "
        "först",
    ),
    "month_already_entered": FaultText(
        "the month, or a later one, has been entered in the ledger already (through "
        "{possible}); calculate with the ledger from before it, or recompute it by itself "
        "against what was decided",
        "månaden eller en senare är redan införd (till och med {possible}); räkna med det som "
        "var känt före den, eller räkna om den för sig mot det som beslutades",
    ),
    "month_beside_months": FaultText(
        "where there is a list of months, [[months]] in TOML, each month is written in its own "
        "entry; take month at the top away",
        "där det finns en lista med månader, i TOML [[months]], skrivs varje månad i sin egen "
        "post; ta bort month högst upp",
    ),
    "month_differs": FaultText(
        "the case is of another month than the decided one, which is {possible}",
        "ärendet gäller en annan månad än den som är beslutad, {possible}",
    ),
    "month_entered_twice": FaultText(
        "the month stands twice; each month is entered once",
        "månaden finns två gånger; varje månad förs in en gång",
    ),
    "month_not_entered": FaultText(
        "this is told of a month after the last one that has been entered ({possible}); enter the "
        "month, or change through",
        "det här gäller en månad efter den sista som är införd ({possible}); för in månaden, eller "
        "ändra through",
    ),
    "month_out_of_order": FaultText(
        "the month comes before one that stands already ({possible}); give the months in the "
        "order of time",
        "månaden ligger före en som redan finns ({possible}); ange månaderna i tidsordning",
    ),
    "month_out_of_range": FaultText(
        "a month is 1 to 12",
        "en månad är 1 till 12",
    ),
    "month_recomputed": FaultText(
        "the month has been decided, and is recomputed beside that; nothing of it enters a ledger",
        "månaden är redan beslutad och bara omräknad vid sidan av; inget av den förs in",
    ),
    "month_told_twice": FaultText(
        "the same month is told twice",
        "samma månad anges två gånger",
    ),
    "month_unsettled": FaultText(
        "a month with open questions, or one that is only supposed, can't be entered, and so no "
        "month after it; answer the questions first, or let run_months suppose an answer",
        "en månad med öppna frågor, eller en som bara är antagen, går inte att föra in, och därför "
        "ingen efter den heller; besvara frågorna först, eller låt run_months anta ett svar",
    ),
    "months_missing": FaultText(
        "the list has no month; write at least one",
        "listan har ingen månad; skriv minst en",
    ),
    "months_too_many": FaultText(
        "at most {possible} months can be calculated in a row; divide them",
        "högst {possible} månader kan räknas i följd; dela upp dem",
    ),
    "motivation_missing": FaultText(
        "an assessment needs a motivation; it may be a reference to the journal",
        "en bedömning behöver en motivering; den får vara en hänvisning till journalen",
    ),
    "no_effect": FaultText(
        "an amount or share of 0 has no effect; leave it out",
        "ett belopp eller en andel på 0 har ingen verkan; utelämna det",
    ),
    "norm_is_published": FaultText(
        "every month has a published norm of its own; leave assume_norm_of out",
        "alla månader har en egen publicerad norm; utelämna assume_norm_of",
    ),
    "not_a_count": FaultText(
        "write a whole number of 0 or more",
        "skriv ett heltal som är 0 eller mer",
    ),
    "not_a_date": FaultText(
        "write a day as a date or as '2026-09-13', without a time",
        "skriv en dag som datum eller som '2026-09-13', utan klockslag",
    ),
    "not_a_list": FaultText(
        'write a list, also for one: within brackets, as in ["stadsvandring"], or in TOML under a '
        "heading with double brackets, as in [[incomes]] or [[months]]",
        'skriv en lista, även för en enda: inom hakparenteser, som ["stadsvandring"], eller i TOML '
        "under en rubrik med dubbla, som [[incomes]] eller [[months]]",
    ),
    "not_a_mapping": FaultText(
        "write a mapping from id to value; in TOML id = value, under a heading of its own",
        "skriv ett värde för varje id; i TOML id = värde, under en egen rubrik",
    ),
    "not_a_month": FaultText(
        "write a month as '2026-09'",
        "skriv en månad som '2026-09'",
    ),
    "not_a_truth_value": FaultText(
        "write true or false, without quotes",
        "skriv true (sant) eller false (falskt), utan citattecken",
    ),
    "not_an_amount": FaultText(
        "write kronor with at most ten figures and two decimals, such as '249.75', without spaces",
        "skriv kronor med högst tio siffror och två decimaler, som '249.75', utan mellanslag",
    ),
    "not_an_id": FaultText(
        "an id is printable text of at most 200 characters",
        "ett id är skrivbar text på högst 200 tecken",
    ),
    "not_born_yet": FaultText(
        "the child is born after the month",
        "barnet är fött efter månaden",
    ),
    "not_in_list": FaultText(
        "choose one of: {possible}",
        "välj något av: {possible}",
    ),
    "not_text": FaultText(
        "write text",
        "skriv text",
    ),
    "not_utf8": FaultText(
        "the text must be UTF-8; save the file again and choose UTF-8",
        "texten måste vara UTF-8; spara filen igen och välj UTF-8",
    ),
    "nothing_to_explain": FaultText(
        "this can't be explained; give what a calculation has returned",
        "det här kan inte förklaras; ange något som en beräkning har gett",
    ),
    "occasions_missing": FaultText(
        "a payment is for at least one occasion",
        "en betalning gäller minst ett tillfälle",
    ),
    "payment_differs": FaultText(
        "the assessment names a payment by an id that is another payment's in an earlier month; "
        "give each payment an id of its own, or let the assessment stand with its month alone",
        "bedömningen gäller en betalning vars id är en annan betalnings i en tidigare månad; ge "
        "varje betalning ett eget id, eller låt bedömningen stå bara i sin månad",
    ),
    "payment_of_someone_else": FaultText(
        "the assessment names a payment of another person",
        "bedömningen anger en betalning som en annan person har fått",
    ),
    "payments_missing": FaultText(
        "name at least one payment that is assessed",
        "ange minst en betalning som bedöms",
    ),
    "period_reversed": FaultText(
        "the period ends before it starts",
        "perioden slutar innan den börjar",
    ),
    "periods_overlap": FaultText(
        "two periods overlap, or one without an end is followed by another",
        "två perioder överlappar, eller en utan slut följs av en annan",
    ),
    "person_unknown": FaultText(
        "the person is not a member of the household; write the id of one who is",
        "personen finns inte i hushållet; skriv id:t för någon som gör det",
    ),
    "plan_months": FaultText(
        "a plan has from 1 to {possible} months",
        "en plan har från 1 till {possible} månader",
    ),
    "plan_sum_differs": FaultText(
        "the amounts of a plan have to add up to the pay that is spread",
        "beloppen i en plan måste tillsammans bli den lön som sprids",
    ),
    "plans_missing": FaultText(
        "name at least one plan",
        "ange minst en plan",
    ),
    "question_unanswered": FaultText(
        "every open question needs an answer: GRANTED or REFUSED",
        "varje öppen fråga behöver ett svar: GRANTED eller REFUSED",
    ),
    "question_unknown": FaultText(
        "there is no such question; use the id of an open one",
        "det finns ingen sådan fråga; använd id:t för en öppen fråga",
    ),
    "reason_missing": FaultText(
        "special reasons have to be stated; a reference to the journal will do",
        "särskilda skäl måste anges; en hänvisning till journalen räcker",
    ),
    "recompute_unsettled": FaultText(
        "only a month that was settled can be recomputed; one that is supposed, or that waits for "
        "an answer, was no basis for a decision",
        "bara en månad utan öppna frågor kan räknas om; en som är antagen, eller som väntar på "
        "ett svar, har inte kunnat ligga till grund för ett beslut",
    ),
    "refused_in_advance": FaultText(
        "CountInFull is for named payments only; nobody refuses work that is not yet done",
        "CountInFull gäller bara namngivna betalningar; arbete som inte är gjort avslås inte",
    ),
    "scenarios_missing": FaultText(
        "name at least one scenario",
        "ange minst ett alternativ",
    ),
    "schema_version_unknown": FaultText(
        'the schema version is unknown; write "{possible}", in quotes',
        'schemaversionen är okänd; skriv "{possible}", inom citattecken',
    ),
    "several_months": FaultText(
        "here stand several months; read them with load_run, or from text with read_run_file",
        "här står flera månader; läs dem med load_run, eller från text med read_run_file",
    ),
    "share_not_exact": FaultText(
        "a share must be exact; write it as text such as '0.5'",
        "en andel måste vara exakt; skriv den som text, till exempel '0.5'",
    ),
    "share_range": FaultText(
        "a share is more than 0 and at most 1, with at most four decimals; 1 is all of it",
        "en andel är mer än 0 och högst 1, med högst fyra decimaler; 1 är hela",
    ),
    "supersedes_another": FaultText(
        "an assessment supersedes a standing one of the same person",
        "en bedömning ersätter en löpande bedömning som gäller samma person",
    ),
    "supersedes_in_circle": FaultText(
        "assessments supersede each other in a circle",
        "bedömningar ersätter varandra i en cirkel",
    ),
    "supersedes_itself": FaultText(
        "an assessment can't supersede itself",
        "en bedömning kan inte ersätta sig själv",
    ),
    "supersedes_without_period": FaultText(
        "only a standing assessment supersedes another",
        "bara en löpande bedömning ersätter en annan",
    ),
    "supposition_without_effect": FaultText(
        "the supposition touches no payment of the month; let its person, activity, period "
        "or payments be those of a payment that counts in it",
        "antagandet rör ingen betalning i månaden; låt person, aktivitet, tid eller "
        "betalningar stämma med en betalning som räknas i den",
    ),
    "surplus_carried_too_long": FaultText(
        "a surplus is carried {possible} months",
        "ett överskott förs vidare {possible} månader",
    ),
    "surplus_is_no_income": FaultText(
        "a surplus of an earlier month is no income here; enter it in the ledger, under surplus",
        "ett överskott från en tidigare månad är ingen inkomst här; ange det i ledger, under "
        "surplus",
    ),
    "text_not_unicode": FaultText(
        "the text holds characters that can't be written",
        "texten innehåller tecken som inte kan skrivas",
    ),
    "text_too_long": FaultText(
        "the text is longer than {possible} characters; refer to the journal",
        "texten är längre än {possible} tecken; hänvisa till journalen",
    ),
    "toml_not_readable": FaultText(
        "the text can't be read as TOML at line {line}, column {column}; write one field = "
        "value on each line, text and months in quotes, decimals with a point, days as "
        "2026-09-13, and a name with å, ä or ö before the equals sign in quotes",
        "texten går inte att läsa som TOML på rad {line}, tecken {column}; skriv ett fält = "
        "värde på varje rad, text och månader inom citattecken, decimaler med punkt och dagar "
        "som 2026-09-13; å, ä och ö före likhetstecknet skrivs inom citattecken",
    ),
    "toml_told_twice": FaultText(
        "at line {line}, column {column} something is written that the text already holds; "
        "write each field once, and each income under a heading of its own with double "
        "brackets, as in [[incomes]]",
        "på rad {line}, tecken {column} står något som redan finns i texten; skriv varje fält "
        "en gång, och varje inkomst under en egen rubrik med dubbla hakparenteser, som "
        "[[incomes]]",
    ),
    "too_deep": FaultText(
        "the text has more levels than a case can have",
        "texten har fler nivåer än ett ärende kan ha",
    ),
    "upto_zero": FaultText(
        "ask about more than 0 kronor",
        "fråga om mer än 0 kronor",
    ),
    "work_period_open": FaultText(
        "a work period needs a last day",
        "en arbetsperiod behöver en sista dag",
    ),
    "wrong_kind": FaultText(
        "here stands another kind of value; expected {possible}",
        "här står ett värde av annat slag; förväntat är {possible}",
    ),
    "year_out_of_range": FaultText(
        "a year is 1900 to 2999",
        "ett år är 1900 till 2999",
    ),
    "year_told_twice": FaultText(
        "the same year is told twice",
        "samma år anges två gånger",
    ),
}
