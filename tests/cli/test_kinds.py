"""``forsorjning kinds``: what can stand as a kind, and what it is called."""

import json

import pytest

from forsorjning.cli import main
from forsorjning.facts.costs import CostKind
from forsorjning.facts.income import IncomeKind
from forsorjning.interop.elsewhere import COST_CODES, INCOME_CODES
from tests.cli.helpers import Capture


class TestKinds:
    """Every word that a file may have, with its label."""

    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_are_all_shown(self, capsys: Capture, language: str) -> None:
        """Each on a line of its own."""
        assert main(["kinds", "--language", language]) == 0
        lines = [line.split() for line in capsys.readouterr().out.splitlines()]
        for kind in (*CostKind, *IncomeKind):
            label = getattr(kind, language).split()
            (found,) = [line for line in lines if line[: 1 + len(label)] == [kind.name, *label]]
            assert found

    def test_stand_under_what_they_belong_to(self, capsys: Capture) -> None:
        """The two parts of the aid."""
        assert main(["kinds"]) == 0
        shown = capsys.readouterr().out
        order = ["\nFörsörjningsstöd\n", "HOUSING", "\nLevnadskostnader i övrigt\n", "MEDICINE"]
        places = [shown.index(one) for one in order]
        assert places == sorted(places)

    def test_say_what_is_special(self, capsys: Capture) -> None:
        """What moves an amount, in both languages."""
        assert main(["kinds"]) == 0
        shown = capsys.readouterr().out
        assert "Lön efter skatt (inkomst av anställning)\n" in shown
        assert "Arvode eller gage (inkomst av eget arbete)\n" in shown
        assert "Habiliteringsersättning (kommunens praxis säger om den räknas)\n" in shown
        assert main(["kinds", "--language", "en"]) == 0
        shown = capsys.readouterr().out
        assert "Wage after tax (income of employment)\n" in shown
        assert "Fee (income of own work)\n" in shown
        assert "Habilitation allowance (the practice says whether it counts)\n" in shown

    def test_can_be_had_as_json(self, capsys: Capture) -> None:
        """With the codes of case systems, and what each can be."""
        assert main(["kinds", "--json"]) == 0
        tree = json.loads(capsys.readouterr().out)
        assert (tree["schemaVersion"], tree["type"]) == ("1.0", "Kinds")
        assert [one["kind"] for one in tree["costs"]] == [kind.name for kind in CostKind]
        assert [one["kind"] for one in tree["incomes"]] == [kind.name for kind in IncomeKind]
        assert tree["costs"][0] == {
            "kind": "HOUSING",
            "label": "Boendekostnad",
            "labelEn": "Housing",
            "inForsorjningsstod": True,
        }
        assert tree["incomes"][0] == {
            "kind": "EMPLOYMENT",
            "label": "Lön efter skatt",
            "labelEn": "Wage after tax",
            "employment": True,
            "ownWork": True,
            "practiceDiffers": False,
        }
        assert len(tree["codes"]) == len(COST_CODES) + len(INCOME_CODES)
        rent = {"code": "RENT", "system": "careM", "of": "cost", "kinds": ["HOUSING"]}
        surplus = {
            "code": "SURPLUS_FROM_PREVIOUS_MONTH",
            "system": "careM",
            "of": "income",
            "kinds": [],
        }
        assert rent in tree["codes"]
        assert surplus in tree["codes"]
