"""What the notices say, in Swedish and English. No text holds personal data."""

from typing import NamedTuple


class NoticeText(NamedTuple):
    """How much a notice matters, and its two texts."""

    severity: str
    sv: str
    en: str


TEXTS = {
    "norm_cell_derived": NoticeText(
        "WARNING",
        "Riksnormen för månaden är delvis härledd, inte hämtad ur en publicerad tabell.",
        "The month's riksnorm is in part derived, not taken from a published table.",
    ),
    "norm_cell_secondary": NoticeText(
        "INFO",
        "Riksnormen för månaden är delvis hämtad från en andrahandskälla.",
        "The month's riksnorm is in part taken from a secondary source.",
    ),
    "norm_assumed": NoticeText(
        "WARNING",
        "Ingen riksnorm är publicerad för månaden. En annan månads norm har prövats i stället, så "
        "beloppen är ett antagande. Från januari 2027 ska normen göras på ett annat sätt och "
        "biståndet begränsas av ett tak (känt i andra hand; lagtexten har inte lästs). Vad det "
        "betyder för bistånd utöver rätten är okänt.",
        "No riksnorm is published for the month. That of another month was tried instead, so the "
        "amounts are a supposition. From January 2027 the norm is to be made in another way, and "
        "the aid limited by a ceiling (known second-hand; the text of the act was not read). What "
        "that means for aid beyond the right is unknown.",
    ),
    "approved_above_applied": NoticeText(
        "INFO",
        "Mer är godkänt än vad som söktes.",
        "More is approved than was applied for.",
    ),
    "jobbstimulans_unknown": NoticeText(
        "WARNING",
        "Personen har lön, men det är okänt om jobbstimulans gäller. Ange månader med "
        "försörjningsstöd eller perioder. Beräkningen är gjord utan "
        "jobbstimulans.",
        "The person has a wage, but it is unknown whether jobbstimulans applies. Give the months "
        "with support, or the periods. The calculation is made without "
        "jobbstimulans.",
    ),
    "youth_excess_counted": NoticeText(
        "WARNING",
        "Årets arbetsinkomst går över gränsen (ett prisbasbelopp, före juli 2013 ett halvt) och "
        "den del som ligger över räknas. Lagen säger att den får räknas; det är ett val.",
        "The year's earnings go above the limit (one prisbasbelopp, half before July 2013), and "
        "the part above counts. The act says that it may be counted; it is a choice.",
    ),
    "youth_limit_of_2013": NoticeText(
        "WARNING",
        "Gränsen ändrades den 1 juli 2013. Beräkningen går efter dagen då lönen betalades; "
        "övergångsregeln gick efter när den tjänades in.",
        "The limit changed on 1 July 2013. The calculation goes by the day of payment; the "
        "transition rule went by when the pay was earned.",
    ),
    "prisbasbelopp_secondary": NoticeText(
        "WARNING",
        "Årets prisbasbelopp är hämtat från en andrahandskälla.",
        "The year's prisbasbelopp is taken from a secondary source.",
    ),
    "child_allowance_on_child": NoticeText(
        "INFO",
        "Barnbidraget är skrivet på barnet och räknas högst till barnets norm. Det är i regel "
        "förälderns inkomst.",
        "The child allowance stands on the child and counts no further than the child's norm. "
        "As a rule it is the parent's income.",
    ),
    "assessments_contradict": NoticeText(
        "WARNING",
        "En bedömning säger att betalningen räknas i sin helhet och en annan att den inte gör "
        "det. Båda följs, den som gjordes först först.",
        "One assessment says that the payment counts in full and another that it does not. Both "
        "are obeyed, the one decided first first.",
    ),
    "superseded_not_in_case": NoticeText(
        "WARNING",
        "Bedömningen ersätter en som inte finns i ärendet. Vad den och dess föregångare har "
        "använt är okänt, om det inte är angivet.",
        "The assessment supersedes one that is not in the case. What that one and those before it "
        "have used is unknown, unless it is given.",
    ),
    "gross_unknown": NoticeText(
        "WARNING",
        "Inkomst före skatt saknas. Nettolönen har ställts mot prisbasbeloppet.",
        "The gross pay is missing. The net pay was held against the prisbasbelopp.",
    ),
    "youth_earnings_unknown": NoticeText(
        "WARNING",
        "Det är okänt vad personen har tjänat tidigare under året. Beräkningen utgår från noll.",
        "It is unknown what the person earned earlier in the year. The calculation takes nothing.",
    ),
    "ground_missing_in_scheme": NoticeText(
        "INFO",
        "Kommunens ordning kräver både progression och hälsa; bedömningen anger inte båda.",
        "The municipality's scheme asks for both progression and health; the assessment does not "
        "name both.",
    ),
    "assessed_payment_not_in_case": NoticeText(
        "WARNING",
        "En bedömning gäller en betalning som inte finns i ärendet.",
        "An assessment names a payment that is not in the case.",
    ),
    "assessed_payment_not_marked": NoticeText(
        "INFO",
        "En bedömning gäller en betalning som inte är markerad som tillfällig inkomst. "
        "Bedömningen följs.",
        "An assessment names a payment that is not marked as a gig. The assessment is obeyed.",
    ),
    "payments_assessed_before_work": NoticeText(
        "INFO",
        "Betalningen bedömdes innan arbetet var gjort.",
        "The payment was assessed before the work was done.",
    ),
    "assessment_unbounded": NoticeText(
        "INFO",
        "Bedömningen har inget tak och ingen gräns för antal tillfällen.",
        "The assessment has no cap and no limit of occasions.",
    ),
    "agreement_ended": NoticeText(
        "INFO",
        "Avtalet som bedömningen hänvisar till hade löpt ut när arbetet gjordes.",
        "The agreement that the assessment leans on had ended when the work was done.",
    ),
    "assessed_afterwards": NoticeText(
        "INFO",
        "Bedömningen gjordes efter arbetet.",
        "The assessment was made after the work.",
    ),
    "caps_unknown": NoticeText(
        "WARNING",
        "Bedömningen är äldre än månaden och det är okänt vad som redan har använts av dess tak "
        "eller tillfällen. Beräkningen utgår från att inget är använt.",
        "The assessment is older than the month, and it is unknown what has been used of its caps "
        "or occasions. The calculation takes nothing as used.",
    ),
    "late_pay_meets_month_limit": NoticeText(
        "INFO",
        "Arbete som betalades mer än en månad efteråt ryms inte under månadens gräns tillsammans "
        "med annat arbete.",
        "Work that was paid more than a month later does not fit under the month's limit together "
        "with other work.",
    ),
    "assessment_in_force_income_not_marked": NoticeText(
        "INFO",
        "En bedömning gällde när inkomsten betalades, men inkomsten är inte markerad som "
        "tillfällig. Den räknas.",
        "An assessment was in force when the income was paid, but the income is not marked as a "
        "gig. It counts.",
    ),
    "krona_more_breaks_chain": NoticeText(
        "INFO",
        "Försörjningsstödet är högst en krona. En krona mer i inkomst hade gjort månaden till en "
        "utan försörjningsstöd, och brutit följden av månader som ger jobbstimulans.",
        "The försörjningsstöd is at most one krona. A krona more of income would have made the "
        "month one without it, and broken the row of months that gives jobbstimulans.",
    ),
    "jobbstimulans_ends_soon": NoticeText(
        "INFO",
        "Perioden med jobbstimulans slutar inom tre månader. Sedan behövs sex nya månader i följd "
        "med försörjningsstöd.",
        "The period of jobbstimulans ends within three months. After it, six new months in a row "
        "with försörjningsstöd are needed.",
    ),
    "surplus_lowered_by_assessment": NoticeText(
        "WARNING",
        "En bedömning minskar det överskott som förs vidare. Det bör framgå av beslutet (vår "
        "slutsats; ingen bestämmelse säger det).",
        "An assessment lowers the surplus that is carried. The decision should say so (our "
        "conclusion; no provision says it).",
    ),
    "cap_below_used": NoticeText(
        "WARNING",
        "Taket i bedömningen är lägre än det som redan är använt. Inget mer lämnas utanför.",
        "The assessment's cap is lower than what has been used already. Nothing more is left out.",
    ),
    "cap_nearly_used": NoticeText(
        "INFO",
        "Det som är kvar av bedömningens tak eller tillfällen räcker inte till en månad till "
        "som denna.",
        "What is left of the assessment's cap or opportunities does not suffice for one more "
        "month like this one.",
    ),
    "surplus_and_asset": NoticeText(
        "WARNING",
        "Både ett överskott från en tidigare månad och en tillgång räknas. Se efter att det inte "
        "är samma pengar.",
        "Both a surplus of an earlier month and an asset count. See that they are not the same "
        "money.",
    ),
    "assessment_named_by_place": NoticeText(
        "WARNING",
        "Bedömningen har inget eget id, bara ett efter sin plats i ärendet. Ge den ett, så att "
        "det som används av den en månad inte förs på en annan bedömning nästa månad.",
        "The assessment has no id of its own, only one by its place in the case. Give it one, so "
        "that what is used of it in a month is not booked on another assessment the next.",
    ),
    "assessment_ends": NoticeText(
        "INFO",
        "Bedömningen slutar gälla inom tre månader.",
        "The assessment ends within three months.",
    ),
    "review_due": NoticeText(
        "INFO",
        "En planerad uppföljning av bedömningen är inte gjord. Tills den är det blir arbete efter "
        "den dagen en fråga.",
        "A planned review of the assessment has not been held. Until it is, work after that day "
        "is a question.",
    ),
}
