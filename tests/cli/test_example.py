"""``forsorjning example``: which there are, what one shows, and its file to start from."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.cli import main
from forsorjning.cli.examples import names, read
from forsorjning.interop.documents import load
from forsorjning.interop.json import read_case_file as from_json
from forsorjning.interop.json import read_run_file as run_from_json
from forsorjning.interop.toml import read_case_file as from_toml
from forsorjning.interop.toml import read_run_file as run_from_toml
from tests.cli.helpers import Capture

NAMES = names()


class TestList:
    """All that there are, each with a title."""

    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_has_a_line_for_each(self, capsys: Capture, language: str) -> None:
        """In the language asked for, and how to see one."""
        assert main(["example", "--language", language]) == 0
        shown = capsys.readouterr().out.splitlines()
        for name, line in zip(NAMES, shown, strict=False):
            assert line.split() == [name, *getattr(read(name).title, language).split()]
        assert shown[len(NAMES) + 2].startswith("  forsorjning example stadsvandring")

    def test_can_be_had_as_json(self, capsys: Capture) -> None:
        """With both titles."""
        assert main(["example", "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == [
            {"name": name, "title": read(name).title.sv, "titleEn": read(name).title.en}
            for name in NAMES
        ]

    @pytest.mark.parametrize("option", [["--file"], ["--save", "x"]], ids=" ".join)
    def test_is_no_file(self, capsys: Capture, option: list[str]) -> None:
        """A name is needed."""
        assert main(["example", *option]) == 2
        told = "Ange vilket exempel det gäller: forsorjning example NAMN\n"
        assert capsys.readouterr() == ("", told)
        assert main(["example", *option, "--language", "en"]) == 2
        assert "forsorjning example NAME" in capsys.readouterr().err

    def test_is_told_where_a_name_is_unknown(self, capsys: Capture) -> None:
        """With the names there are, and without the one that was written."""
        assert main(["example", "hemligt"]) == 2
        those = ", ".join(NAMES)
        told = f"Det finns inget sådant exempel. De som finns: {those}.\n"
        assert capsys.readouterr() == ("", told)
        assert main(["example", "hemligt", "--language", "en"]) == 2
        told = f"There is no such example. Those that there are: {those}.\n"
        assert capsys.readouterr() == ("", told)


class TestPage:
    """What follows without an assessment, with one, and the two compared."""

    @pytest.mark.parametrize("name", NAMES)
    def test_has_every_part_in_order(self, capsys: Capture, name: str) -> None:
        """What is real and what is invented stands before any amount."""
        assert main(["example", name]) == 0
        shown = capsys.readouterr().out
        parts = [
            f"{read(name).title.sv}\n---",
            "Verkligt:",
            "Påhittat:",
            "1. Utan bedömning\n---",
            "2. Med en individuell bedömning\n---",
            f"3. Jämförelse, kronor för {'alla månader' if read(name).several else 'månaden'}\n---",
            "rekommenderar ingen av dem. Detta är en beräkning,\ninte ett beslut.",
            f"  forsorjning example {name} --save ärende.toml\n",
        ]
        assert sorted(parts, key=shown.index) == parts
        assert max(map(len, shown.splitlines())) <= 100

    @pytest.mark.parametrize("name", NAMES)
    def test_has_every_part_in_english(self, capsys: Capture, name: str) -> None:
        """And no Swedish but the act's own words and the ids of the case."""
        assert main(["example", name, "--language", "en"]) == 0
        shown = capsys.readouterr().out
        parts = [
            f"{read(name).title.en}\n---",
            "Real:",
            "Invented:",
            "1. Without an assessment\n---",
            "2. With an individual assessment\n---",
            f"3. Compared, kronor of {'all months' if read(name).several else 'the month'}\n---",
            "recommends neither. This is a calculation, not a\ndecision.",
            f"  forsorjning example {name} --save case.toml\n",
        ]
        assert sorted(parts, key=shown.index) == parts
        for swedish in ("Verkligt", "Inkomst", "Bistånd", "beslut", "praxis", "räknas"):
            assert swedish not in shown

    def test_compares_what_is_kept(self, capsys: Capture) -> None:
        """Four walks of 450 kr: nothing of the pay, or all of it."""
        assert main(["example", "stadsvandring"]) == 0
        lines = [line.split("  ") for line in capsys.readouterr().out.splitlines()]
        table = [[cell.strip() for cell in line if cell] for line in lines]
        assert ["Inkomst", "Bistånd", "Inkomst och bistånd", "Behåller av ersättningen"] in table
        assert ["Utan bedömning", "1 800", "9 920", "11 720", "0"] in table
        assert ["Med bedömning", "1 800", "11 720", "13 520", "1 800"] in table

    def test_of_several_months_compares_all_of_them(self, capsys: Capture) -> None:
        """Four walks of 1 200 kr, of which a cap lets 3 000 kr be left out."""
        assert main(["example", "stadsvandring-manader"]) == 0
        lines = [line.split("  ") for line in capsys.readouterr().out.splitlines()]
        table = [[cell.strip() for cell in line if cell] for line in lines]
        assert ["2026-07", "11 520", "1 200", "600", "10 920"] in table
        assert table.count(["2026-08", "ingen ansökan"]) == 2
        assert ["Utan bedömning", "4 800", "41 280", "46 080", "0"] in table
        assert ["Med bedömning", "4 800", "44 280", "49 080", "3 000"] in table


class TestFile:
    """The file is a starting point: it is printed or saved as it stands."""

    @pytest.mark.parametrize("name", NAMES)
    def test_is_printed(self, capsys: Capture, name: str) -> None:
        """Comments and all."""
        assert main(["example", name, "--file"]) == 0
        shown = capsys.readouterr().out
        assert shown == read(name).text
        if read(name).several:
            assert run_from_toml(shown) == read(name).given_run
        else:
            assert from_toml(shown) == read(name).given

    def test_is_saved(self, capsys: Capture, tmp_path: Path) -> None:
        """And can be calculated: a person has to answer."""
        file = tmp_path / "ärende.toml"
        assert main(["example", "stadsvandring", "--save", str(file)]) == 0
        assert capsys.readouterr().out == f"Exemplet är sparat i {file}.\n"
        assert file.read_bytes() == read("stadsvandring").text.encode()
        given = load(file)
        assert isinstance(fs.calculate(given.case), fs.AwaitsAssessment)
        assert main(["calculate", str(file)]) == 0
        assert "väntar på en bedömning" in capsys.readouterr().out

    def test_never_takes_the_place_of_another(self, capsys: Capture, tmp_path: Path) -> None:
        """Somebody's case may stand in it."""
        file = tmp_path / "ärende.toml"
        file.write_text("mitt")
        assert main(["example", "stadsvandring", "--save", str(file)]) == 2
        told = f"{file}: filen finns redan; välj ett annat namn.\n"
        assert capsys.readouterr() == ("", told)
        assert file.read_text() == "mitt"
        assert main(["example", "stadsvandring", "--save", str(file), "--language", "en"]) == 2
        assert capsys.readouterr().err == f"{file}: the file exists; choose another name.\n"

    @pytest.mark.parametrize("name", ["ingen/ärende.toml", "\x00"], ids=["no folder", "no name"])
    def test_that_can_not_be_saved_is_told(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
    ) -> None:
        """In a line."""
        monkeypatch.chdir(tmp_path)
        assert main(["example", "stadsvandring", "--save", name]) == 2
        shown = name.replace("\x00", "\\x00")
        assert capsys.readouterr() == ("", f"{shown}: filen går inte att spara.\n")

    def test_that_has_no_room_is_not_left_half_written(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """Half an example could be calculated as another case."""

        class Full(io.StringIO):
            def flush(self) -> None:
                raise OSError

        real, file = Path.open, tmp_path / "ärende.toml"

        def opened(path: Path, *how: Any, **options: Any) -> Any:
            if path != file:
                return real(path, *how, **options)
            path.touch(exist_ok=False)
            return Full()

        with monkeypatch.context() as full:
            full.setattr(Path, "open", opened)
            assert main(["example", "stadsvandring", "--save", str(file)]) == 2
        assert capsys.readouterr() == ("", f"{file}: filen går inte att spara.\n")
        assert not file.exists()

    def test_is_printed_where_the_name_is_a_hyphen(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """As it is read there, so that the two can be joined by a pipe."""
        monkeypatch.chdir(tmp_path)
        assert main(["example", "stadsvandring", "--save", "-"]) == 0
        assert capsys.readouterr().out == read("stadsvandring").text
        assert not list(tmp_path.iterdir())

    def test_is_told_by_the_name_it_got(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """Also where none was written, or one that looks like a folder."""
        monkeypatch.chdir(tmp_path)
        assert main(["example", "stadsvandring", "--save", "nytt/"]) == 0
        assert capsys.readouterr().out == "Exemplet är sparat i nytt.\n"
        assert main(["example", "stadsvandring", "--save", ""]) == 2
        assert capsys.readouterr().err.startswith(".: ")
        assert main(["calculate", ""]) == 2
        assert capsys.readouterr().err.startswith(".: ")

    @pytest.mark.parametrize("name", NAMES)
    def test_can_be_had_as_json(self, capsys: Capture, name: str) -> None:
        """The same case, with every field."""
        assert main(["example", name, "--json"]) == 0
        whole = capsys.readouterr().out
        if read(name).several:
            assert run_from_json(whole) == read(name).given_run
        else:
            assert from_json(whole) == read(name).given
        assert "othersInDwelling" in whole
