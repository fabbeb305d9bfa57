"""The riksnorm of 2013 to 2026 as the ordinances print it, in kronor per month.

One line per year and table, in the order of the ordinance, so that a line can
be held against it with a ruler: 2 kap. 1 § SoF (2001:937) to June 2025, 12 kap.
2 § SoF (2025:468) after that. Next year's norm is one line more in each table.
An amount is never rolled forward: how the Government rounds has changed over the
years, and single amounts depart from every percentage that was tried.
"""

from datetime import date
from typing import TypeAlias

from forsorjning.ground.law import SOF_2001, SOF_2025
from forsorjning.norms.provenance import Provenance

Line: TypeAlias = tuple[int, tuple[int, ...], Provenance, str]
Table: TypeAlias = tuple[Line, ...]

STATUTE = Provenance.STATUTE
OFFICIAL = Provenance.OFFICIAL
SECONDARY = Provenance.SECONDARY
DERIVED = Provenance.DERIVED

OLD = SOF_2001["2 kap. 1 §"]
NEW = SOF_2025["12 kap. 2 §"]

# fmt: off
ORDINANCES = (
    # first day         SFS         stands in
    (date(2013, 1, 1), "2012:624",  OLD),
    (date(2014, 1, 1), "2013:799",  OLD),
    (date(2015, 1, 1), "2014:1551", OLD),
    (date(2016, 1, 1), "2015:580",  OLD),
    (date(2017, 1, 1), "2016:906",  OLD),
    (date(2018, 1, 1), "2017:1184", OLD),
    (date(2019, 1, 1), "2018:1787", OLD),
    (date(2020, 1, 1), "2019:630",  OLD),
    (date(2021, 1, 1), "2020:1013", OLD),
    (date(2022, 1, 1), "2021:896",  OLD),
    (date(2023, 1, 1), "2022:1436", OLD),
    (date(2024, 1, 1), "2023:630",  OLD),
    (date(2025, 1, 1), "2024:1016", OLD),
    (date(2025, 7, 1), "2025:468",  NEW),  # the new ordinance; the norm for 2025 is the same
    (date(2026, 1, 1), "2025:1046", NEW),
)

NEWS     = "Socialstyrelsen, news 2013-11-19 'Oförändrade belopp i riksnormen för 2014'"
NEWS_13  = f"{NEWS}, which says that 2014 equals 2013"
PAGE_15  = "Socialstyrelsen, page 'Riksnormen' as shown in 2015-2016"
PLUS_10  = "2015 + 10 (rise stated by Socialstyrelsen); x 1.01 to nearest ten gives 2017"
PLUS_100 = "2015 + 100 (rise stated by Socialstyrelsen); x 1.01 to nearest ten gives 2017"
AS_LUNCH = "2015 + 100 as with lunch (implied, not stated); x 1.01 to nearest ten gives 2017"
PLUS_250 = "2015 + 250 (rise stated by Socialstyrelsen); x 1.01 to nearest ten gives 2017"
AS_2015  = "as 2015 (implied, not stated); x 1.01 to nearest ten gives 2017"
INFO_16  = "Socialstyrelsen, information 2016-10-07, dnr 3.8-27193/2016 (copy on studylibsv.com)"
ITEMS_18 = "municipal table 'RIKSNORMEN 2018' (copy on skiter-korde.com), sum of its items"
STEP_18  = "2017 x 1.016 to nearest ten (press release 2017-11); x 1.02 to nearest ten gives 2019"
CHILD_18 = "2017 x 1.016 to nearest ten + 200 (press release 2017-11); x 1.02 likewise gives 2019"
PAGE_19  = "Socialstyrelsen, page 'Riksnormen' as shown in 2019"
BOTH_19  = f"{PAGE_19}; the same in a hobby calculator on GitHub"
HOBBY_20 = "hobby calculator on GitHub ('riksnorm 2020')"
COPY_20  = f"copy of Socialstyrelsen's row (investeringarpqxbn.web.app); {HOBBY_20}"
ITEMS_20 = f"{HOBBY_20}; item rows without a year (hurmanblirrikssby.web.app)"
STEP_20  = "2019 x 1.019 to nearest ten; x 1.003 up to ten gives 2021"
SFS_20   = "SFS 2020:1013 (text on lagboken.se)"
TRANAS   = "Tranås kommun, 'Norm för ekonomiskt bistånd' (undated page, year inferred)"
STEP_22  = "2021 x 1.016 up to ten; x 1.086 and x 1.087 up to ten give 2024"
ANGELH   = "Ängelholms kommun, 'Budgetnorm' from 2023-01-01"
STEP_23  = "2022 (derived) x 1.086 up to ten; x 1.087 up to ten gives 2024"
SFS_23   = "SFS 2023:630 (2 kap. 1 § SFS 2001:937)"
SFS_468  = "12 kap. 2 § SFS 2025:468 (original wording, norm for 2025)"
SFS_1046 = "SFS 2025:1046 (12 kap. 2 § SFS 2025:468)"

CHILDREN_TO_6: Table = (
    # every meal at home; 0 years is "under 1 år" in the wording to June 2025
    # year      0    1-2      3    4-6
    (2013, (1_740, 1_980, 1_730, 1_980), OFFICIAL,  NEWS_13),
    (2014, (1_740, 1_980, 1_730, 1_980), OFFICIAL,  NEWS),
    (2015, (1_740, 1_980, 1_730, 1_980), OFFICIAL,  PAGE_15),
    (2016, (1_840, 2_080, 1_830, 2_080), DERIVED,   PLUS_100),
    (2017, (1_860, 2_100, 1_850, 2_100), OFFICIAL,  INFO_16),
    (2018, (2_090, 2_330, 2_080, 2_330), SECONDARY, ITEMS_18),
    (2019, (2_130, 2_380, 2_120, 2_380), OFFICIAL,  BOTH_19),
    (2020, (2_170, 2_430, 2_160, 2_430), SECONDARY, COPY_20),
    (2021, (2_180, 2_440, 2_170, 2_440), STATUTE,   SFS_20),
    (2022, (2_220, 2_480, 2_210, 2_480), SECONDARY, TRANAS),
    (2023, (2_420, 2_700, 2_410, 2_700), SECONDARY, ANGELH),
    (2024, (2_640, 2_940, 2_620, 2_940), STATUTE,   SFS_23),
    (2025, (2_720, 3_030, 2_700, 3_030), STATUTE,   SFS_468),
    (2026, (2_740, 3_060, 2_720, 3_060), STATUTE,   SFS_1046),
)

CHILDREN_TO_6_WITHOUT_LUNCH: Table = (
    # "utan lunch fem dagar per vecka"
    # year      0    1-2      3    4-6
    (2013, (1_610, 1_800, 1_550, 1_730), OFFICIAL,  NEWS_13),
    (2014, (1_610, 1_800, 1_550, 1_730), OFFICIAL,  NEWS),
    (2015, (1_610, 1_800, 1_550, 1_730), OFFICIAL,  PAGE_15),
    (2016, (1_710, 1_900, 1_650, 1_830), DERIVED,   AS_LUNCH),
    (2017, (1_730, 1_920, 1_670, 1_850), OFFICIAL,  INFO_16),
    (2018, (1_960, 2_150, 1_900, 2_080), DERIVED,   CHILD_18),
    (2019, (2_000, 2_190, 1_940, 2_120), OFFICIAL,  PAGE_19),
    (2020, (2_040, 2_230, 1_980, 2_160), DERIVED,   STEP_20),
    (2021, (2_050, 2_240, 1_990, 2_170), STATUTE,   SFS_20),
    (2022, (2_090, 2_280, 2_030, 2_210), DERIVED,   STEP_22),
    (2023, (2_270, 2_480, 2_210, 2_410), DERIVED,   STEP_23),
    (2024, (2_470, 2_700, 2_410, 2_620), STATUTE,   SFS_23),
    (2025, (2_540, 2_780, 2_480, 2_700), STATUTE,   SFS_468),
    (2026, (2_560, 2_800, 2_500, 2_720), STATUTE,   SFS_1046),
)

CHILDREN_FROM_7: Table = (
    # lunch makes no difference; 19-20 only school youth, "hemmavarande skolungdom"
    # year   7-10  11-14  15-18  19-20
    (2013, (2_410, 2_840, 3_250, 3_280), OFFICIAL,  NEWS_13),
    (2014, (2_410, 2_840, 3_250, 3_280), OFFICIAL,  NEWS),
    (2015, (2_410, 2_840, 3_250, 3_280), OFFICIAL,  PAGE_15),
    (2016, (2_660, 3_090, 3_500, 3_530), DERIVED,   PLUS_250),
    (2017, (2_690, 3_120, 3_540, 3_570), OFFICIAL,  INFO_16),
    (2018, (2_930, 3_370, 3_800, 3_830), DERIVED,   CHILD_18),
    (2019, (2_990, 3_440, 3_880, 3_910), OFFICIAL,  BOTH_19),
    (2020, (3_050, 3_510, 3_950, 3_980), SECONDARY, COPY_20),
    (2021, (3_060, 3_520, 3_970, 4_000), STATUTE,   SFS_20),
    (2022, (3_110, 3_580, 4_040, 4_070), SECONDARY, TRANAS),
    (2023, (3_380, 3_890, 4_390, 4_430), SECONDARY, ANGELH),
    (2024, (3_680, 4_230, 4_780, 4_820), STATUTE,   SFS_23),
    (2025, (3_790, 4_350, 4_920, 4_960), STATUTE,   SFS_468),
    (2026, (3_820, 4_390, 4_960, 5_000), STATUTE,   SFS_1046),
)

ADULTS: Table = (
    # "ensamstående", and "sambor": the amount for both together
    # year    one   both
    (2013, (2_950, 5_320), OFFICIAL,  NEWS_13),
    (2014, (2_950, 5_320), OFFICIAL,  NEWS),
    (2015, (2_950, 5_320), OFFICIAL,  PAGE_15),
    (2016, (2_950, 5_320), DERIVED,   AS_2015),
    (2017, (2_980, 5_370), OFFICIAL,  INFO_16),
    (2018, (3_030, 5_460), SECONDARY, ITEMS_18),
    (2019, (3_090, 5_570), OFFICIAL,  BOTH_19),
    (2020, (3_150, 5_680), SECONDARY, HOBBY_20),
    (2021, (3_160, 5_700), STATUTE,   SFS_20),
    (2022, (3_210, 5_800), SECONDARY, TRANAS),
    (2023, (3_490, 6_300), SECONDARY, ANGELH),
    (2024, (3_800, 6_850), STATUTE,   SFS_23),
    (2025, (3_910, 7_050), STATUTE,   SFS_468),
    (2026, (3_940, 7_100), STATUTE,   SFS_1046),
)

COMMON: Table = (
    # by the number of persons; above seven, each adds the amount for seven less that for six
    # year      1      2      3      4      5      6      7
    (2013, (  930, 1_040, 1_310, 1_490, 1_710, 1_950, 2_120), OFFICIAL,  NEWS_13),
    (2014, (  930, 1_040, 1_310, 1_490, 1_710, 1_950, 2_120), OFFICIAL,  NEWS),
    (2015, (  930, 1_040, 1_310, 1_490, 1_710, 1_950, 2_120), OFFICIAL,  PAGE_15),
    (2016, (  940, 1_050, 1_320, 1_500, 1_720, 1_960, 2_130), DERIVED,   PLUS_10),
    (2017, (  950, 1_060, 1_330, 1_520, 1_740, 1_980, 2_150), OFFICIAL,  INFO_16),
    (2018, (  970, 1_080, 1_350, 1_540, 1_770, 2_010, 2_180), DERIVED,   STEP_18),
    (2019, (  990, 1_100, 1_380, 1_570, 1_810, 2_050, 2_220), OFFICIAL,  BOTH_19),
    (2020, (1_010, 1_120, 1_410, 1_600, 1_850, 2_090, 2_260), SECONDARY, ITEMS_20),
    (2021, (1_020, 1_130, 1_420, 1_610, 1_860, 2_100, 2_270), STATUTE,   SFS_20),
    (2022, (1_040, 1_150, 1_450, 1_640, 1_890, 2_140, 2_310), SECONDARY, TRANAS),
    (2023, (1_130, 1_250, 1_580, 1_790, 2_060, 2_330, 2_510), SECONDARY, ANGELH),
    (2024, (1_230, 1_360, 1_720, 1_950, 2_240, 2_540, 2_730), STATUTE,   SFS_23),
    (2025, (1_270, 1_400, 1_770, 2_010, 2_310, 2_620, 2_810), STATUTE,   SFS_468),
    (2026, (1_280, 1_410, 1_790, 2_030, 2_330, 2_640, 2_830), STATUTE,   SFS_1046),
)

NOTES = (
    # where the source of one amount says something else than that of the rest of its line
    (2020, "child_7_10",  "the calculator prints 2170 here by mistake"),
    (2023, "household_2", "sum of the items 220 + 1030; the printed total 1150 is a misprint"),
)

BANDS = (
    ( 0,  0, "0 år"),
    ( 1,  2, "1–2 år"),
    ( 3,  3, "3 år"),
    ( 4,  6, "4–6 år"),
    ( 7, 10, "7–10 år"),
    (11, 14, "11–14 år"),
    (15, 18, "15–18 år"),
    (19, 20, "19–20 år"),
)
# fmt: on
