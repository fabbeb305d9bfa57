"""``forsorjning norms`` and ``forsorjning rules``: what there is to look up, and its sources."""

import json
from decimal import Decimal
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.catalogue import rules as catalogue
from forsorjning.catalogue.norms import norm_years
from forsorjning.catalogue.rules import rule_catalogue
from forsorjning.cli import main
from forsorjning.interop.names import SCHEMA_VERSION
from tests.cli.helpers import Capture
from tests.rules.test_titles import CARDS as EVERY_CARD

CARDS = [entry.card for chapter in rule_catalogue() for entry in chapter.rules]


def shown_by(capsys: Capture, *arguments: str) -> str:
    """What the command prints."""
    assert main(arguments) == 0
    return capsys.readouterr().out


def tree_of(capsys: Capture, *arguments: str) -> dict[str, Any]:
    """What the command prints as JSON."""
    tree: dict[str, Any] = json.loads(shown_by(capsys, *arguments, "--json"))
    assert tree["schemaVersion"] == SCHEMA_VERSION
    return tree


class TestNormsOfAYear:
    """Every amount of the year, and where it was read."""

    def test_are_shown_with_their_sources(self, capsys: Capture) -> None:
        """The statute's own text, for 2026."""
        shown = shown_by(capsys, "norms", "2026")
        assert shown.startswith("Riksnormen 2026, kronor per månad\n---")
        assert "Från 2026-01-01: SFS 2025:1046, 12 kap. 2 § SoF (2025:468)\n" in shown
        assert "  ensamstående              3 940\n  sambor, båda tillsammans  7 100\n" in shown
        assert "  Källa (författningens text): SFS 2025:1046 (12 kap. 2 § SFS 2025:468)\n" in shown
        assert "Prisbasbelopp\n  2026  59 200  författningens text\n" in shown
        assert (
            "Efter 6 månader i följd med försörjningsstöd beaktas inte 25 % av inkomsterna av "
            "anställning, i 2 år: 12 kap. 8 § SoL (2025:400), från 2025-07."
        ) in " ".join(shown.split())

    def test_say_what_is_derived(self, capsys: Capture) -> None:
        """2016 has no published table."""
        assert "Källa (härlett, inte publicerat): 2015 + 100" in shown_by(capsys, "norms", "2016")

    def test_say_where_a_source_prints_another_amount(self, capsys: Capture) -> None:
        """Whoever holds them against the page of 2023 finds 1 150 there for two persons."""
        misprint = (
            "(household_2): sum of the items 220 + 1030; the printed total 1150 is a misprint"
        )
        assert f"  Anmärkning {misprint}\n" in shown_by(capsys, "norms", "2023")
        assert f"  Note {misprint}\n" in shown_by(capsys, "norms", "2023", "--language", "en")
        assert "Anmärkning" not in shown_by(capsys, "norms", "2024")

    def test_have_both_ordinances_of_2025(self, capsys: Capture) -> None:
        """The section moved in July."""
        shown = shown_by(capsys, "norms", "2025", "--language", "en")
        assert "From 2025-01-01: SFS 2024:1016, 2 kap. 1 § SoF (2001:937)\n" in shown
        assert "From 2025-07-01: SFS 2025:468, 12 kap. 2 § SoF (2025:468)\n" in shown

    @pytest.mark.parametrize("year", norm_years())
    def test_have_the_terms_of_jobbstimulans_that_end_the_year(
        self, capsys: Capture, year: int
    ) -> None:
        """One act at a time."""
        shown = shown_by(capsys, "norms", str(year))
        section = "12 kap. 8 § SoL (2025:400)" if year > 2024 else "4 kap. 1 b § SoL (2001:453)"
        assert shown.count("månader i följd med försörjningsstöd") == 1
        assert f"{section}, från " in " ".join(shown.split())

    def test_are_in_english_where_that_is_asked_for(self, capsys: Capture) -> None:
        """But for the statute's own words."""
        shown = shown_by(capsys, "norms", "2026", "--language", "en")
        assert shown.startswith("The riksnorm of 2026, kronor per month\n---")
        assert "  ensamstående (single)  3 940\n" in shown
        assert "Source (text of the statute): SFS 2025:1046" in shown
        for swedish in ("Källa", "Barn ", " år", "räknas"):
            assert swedish not in shown

    @pytest.mark.parametrize("year", ["2012", "2027"])
    def test_that_is_not_published_is_refused(self, capsys: Capture, year: str) -> None:
        """With the nearest, in both shapes and languages."""
        nearest = {"2012": "2013", "2027": "2026"}[year]
        for shape in ([], ["--json"]):
            assert main(["norms", year, *shape]) == 2
            told = (
                f"Det finns ingen riksnorm för {year}. Närmast finns den för {nearest}. Beloppen "
                "får inte föras vidare från ett annat år.\n"
            )
            assert capsys.readouterr() == ("", told)
        assert main(["norms", year, "--language", "en"]) == 2
        told = f"no riksnorm is published for {year}; the nearest is for {nearest}; "
        assert capsys.readouterr().err.startswith(told)

    @pytest.mark.parametrize("year", ["26", "2026-09", "x", "²026", "20260"])
    def test_has_to_be_a_year(self, capsys: Capture, year: str) -> None:
        """Four figures."""
        assert main(["norms", year]) == 2
        assert capsys.readouterr() == ("", "Skriv ett år så här: 2026\n")
        assert main(["norms", year, "--language", "en"]) == 2
        assert capsys.readouterr().err == "Write a year like this: 2026\n"


class TestNormsOfEveryYear:
    """One line for each year in each table."""

    def test_are_shown_with_how_far_they_are_to_be_trusted(self, capsys: Capture) -> None:
        """From the first year to the last."""
        shown = shown_by(capsys, "norms")
        assert shown.startswith("Riksnormen 2013–2026, kronor per månad\n---")
        for year in norm_years():
            assert shown.count(f"\n  {year} ") == 6  # five tables and the prisbasbelopp
        assert "  2016  2 950" not in shown
        assert "härlett, inte publicerat\n" in shown
        assert max(map(len, shown.splitlines())) <= 100

    def test_are_shown_in_english(self, capsys: Capture) -> None:
        """Headings and provenance."""
        shown = shown_by(capsys, "norms", "--language", "en")
        assert shown.startswith("The riksnorm 2013–2026, kronor per month\n---")
        assert "derived, not published\n" in shown
        assert "härlett" not in shown

    def test_can_be_had_as_json(self, capsys: Capture) -> None:
        """The amounts that the calculation itself takes."""
        tree = tree_of(capsys, "norms")
        assert tree["type"] == "Norms"
        adults = next(one for one in tree["tables"] if one["nameEn"] == "Adults")
        for line in adults["lines"]:
            norm = fs.riksnorm(fs.Month(line["year"], 12))
            assert list(map(Decimal, line["amounts"])) == [norm.adult_single, norm.couple]
        assert [line["year"] for line in adults["lines"]] == list(norm_years())
        assert {"year": 2026, "amount": "59200"}.items() <= next(
            line.items() for line in tree["prisbasbelopp"] if line["year"] == 2026
        )
        assert tree["notes"]

    @pytest.mark.parametrize("year", [2016, 2023, 2026])
    def test_have_the_keys_of_the_amounts_as_json(self, capsys: Capture, year: int) -> None:
        """A program need not read labels, and finds what a note is about."""
        tree = tree_of(capsys, "norms", str(year))
        told = {
            column["key"]: Decimal(amount)
            for table in tree["tables"]
            for column, amount in zip(table["columns"], table["lines"][0]["amounts"], strict=True)
        }
        cells = {cell.key: cell.amount for cell in fs.riksnorm(fs.Month(year, 12)).cells()}
        del cells["household_extra"]  # reckoned from two of the others
        assert told == cells
        assert {note["key"] for note in tree["notes"]} <= told.keys()

    def test_of_one_year_can_be_had_as_json(self, capsys: Capture) -> None:
        """Only that year's lines."""
        tree = tree_of(capsys, "norms", "2025")
        assert [one["sfs"] for one in tree["ordinances"]] == ["2024:1016", "2025:468"]
        assert {line["year"] for one in tree["tables"] for line in one["lines"]} == {2025}
        (line,) = tree["prisbasbelopp"]
        assert line == {
            "year": 2025,
            "amount": "58800",
            "provenance": "STATUTE",
            "provenanceLabel": "författningens text",
            "provenanceLabelEn": "text of the statute",
            "source": "SFS 2024:663",
        }


class TestRules:
    """Each rule with its sections, its dates and how sure it is."""

    def test_are_all_shown(self, capsys: Capture) -> None:
        """By title and name."""
        shown = shown_by(capsys, "rules")
        for card in CARDS:
            assert f"{card.title} ({card.id})\n" in shown
        assert len(CARDS) > 30
        assert max(map(len, shown.splitlines())) <= 100

    def test_are_those_of_every_file_of_rules(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file without a heading is no way for a rule to be left out unseen."""
        assert sorted(card.id for card in CARDS) == sorted(card.id for card in EVERY_CARD)
        fewer = {name: words for name, words in catalogue._CHAPTERS.items() if name != "youth"}
        monkeypatch.setattr(catalogue, "_CHAPTERS", fewer)
        with pytest.raises(ValueError, match="youth"):
            rule_catalogue()

    def test_have_their_sections_with_dates(self, capsys: Capture) -> None:
        """Of the act in force, and of the one before."""
        shown = shown_by(capsys, "rules")
        assert (
            "Särskild beräkningsregel (jobbstimulans) (Jobbstimulans)\n"
            "  4 kap. 1 b § SoL (2001:453), till 2025-06-30\n"
            "  12 kap. 8 § SoL (2025:400), från 2025-07-01\n"
            "  Regeln gäller från 2013-07. Grund: författning.\n"
        ) in shown

    def test_are_shown_in_english_with_what_they_say(self, capsys: Capture) -> None:
        """A sentence that a lawyer can say."""
        shown = shown_by(capsys, "rules", "--language", "en")
        assert (
            "Special calculation rule (jobbstimulans) (Jobbstimulans)\n"
            "  Who has had försörjningsstöd six months in a row keeps a quarter of the wages for "
            "two years.\n"
            "  4 kap. 1 b § SoL (2001:453), to 2025-06-30\n"
            "  12 kap. 8 § SoL (2025:400), from 2025-07-01\n"
            "  The rule holds from 2013-07. Ground: statute.\n"
        ) in shown
        assert "Grund:" not in shown

    def test_can_be_had_as_json(self, capsys: Capture) -> None:
        """With both titles, and the days of each act."""
        tree = tree_of(capsys, "rules")
        assert tree["type"] == "Rules"
        assert [one["id"] for one in tree["rules"]] == [card.id for card in CARDS]
        rule = next(one for one in tree["rules"] if one["id"] == "Jobbstimulans")
        assert rule == {
            "id": "Jobbstimulans",
            "title": "Särskild beräkningsregel (jobbstimulans)",
            "titleEn": "Special calculation rule (jobbstimulans)",
            "says": "Who has had försörjningsstöd six months in a row keeps a quarter of the wages "
            "for two years.",
            "chapter": "Jobbstimulans",
            "chapterEn": "Jobbstimulans",
            "sections": [
                {
                    "section": "4 kap. 1 b §",
                    "act": "SoL",
                    "sfs": "2001:453",
                    "firstDay": "2002-01-01",
                    "lastDay": "2025-06-30",
                },
                {
                    "section": "12 kap. 8 §",
                    "act": "SoL",
                    "sfs": "2025:400",
                    "firstDay": "2025-07-01",
                    "lastDay": None,
                },
            ],
            "strength": "STATUTE",
            "strengthLabel": "författning",
            "strengthLabelEn": "statute",
            "part": "JOBBSTIMULANS",
            "since": "2013-07",
            "until": None,
        }
