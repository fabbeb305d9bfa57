"""The help of the command: in two languages, with an example that works for each."""

import re

import pytest

from forsorjning.cli import main
from forsorjning.cli.arguments import parse
from forsorjning.cli.help import HELP
from tests.cli.helpers import Capture

COMMANDS = ["calculate", "what-if", "example", "norms", "rules", "kinds"]


class TestHelp:
    """Everything that can be asked for is told in Swedish, with an example."""

    @pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]], ids=["none", "long", "short"])
    def test_is_what_nothing_shows(self, capsys: Capture, arguments: list[str]) -> None:
        """Without a command, the help is a good place to start."""
        assert main(arguments) == 0
        shown = capsys.readouterr()
        assert "forsorjning example stadsvandring" in shown.out
        assert not shown.err

    @pytest.mark.parametrize("command", COMMANDS)
    def test_of_each_command_has_an_example(self, capsys: Capture, command: str) -> None:
        """That can be copied; every line of it is a command that works."""
        assert main([command, "--help"]) == 0
        example = capsys.readouterr().out.partition("Exempel:\n")[2].splitlines()
        assert any(line.startswith(f"  forsorjning {command}") for line in example)
        for line in example:
            parse(line.split()[1:])

    @pytest.mark.parametrize("page", HELP)
    def test_is_as_wide_as_a_terminal_of_eighty(self, page: str) -> None:
        """In both languages."""
        for text in HELP[page]:
            assert max(map(len, text.splitlines())) <= 80

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--language", "en"],
            ["--help", "--language", "en"],
            ["--language=en", "--help"],
            *([command, "--help", "--language", "en"] for command in COMMANDS),
            *([command, "--help", "--language=en"] for command in COMMANDS),
            *(["--language", "en", command, "--help"] for command in COMMANDS),
        ],
        ids=" ".join,
    )
    def test_is_in_english_where_that_is_asked_for(
        self, capsys: Capture, arguments: list[str]
    ) -> None:
        """Wherever the option stands."""
        assert main(arguments) == 0
        shown = capsys.readouterr().out
        assert "Usage:" in shown
        assert "Användning:" not in shown

    @pytest.mark.parametrize("page", HELP)
    def test_names_the_same_options_in_both_languages(self, page: str) -> None:
        """An option that only one of them tells of would be hidden from half of the users."""
        options = [set(re.findall(r"--[a-z]+", text)) for text in HELP[page]]
        assert options[0] == options[1]

    def test_tells_the_version(self, capsys: Capture) -> None:
        """And nothing else."""
        assert main(["--version"]) == 0
        assert capsys.readouterr().out == "forsorjning 0.1.0\n"

    @pytest.mark.parametrize(
        "arguments",
        [
            ["räkna"],
            ["calculate"],
            ["calculate", "a", "b"],
            ["calculate", "a", "--js"],
            ["example", "stadsvandring", "--json", "--file"],
            ["example", "stadsvandring", "--save", "x", "--json"],
            ["--json", "example", "stadsvandring", "--file"],
            ["--json", "example", "--save", "x"],
            ["--hemligt"],
            ["rules", "hemligt"],
            ["rules", "--language", "sv", "--file"],
            ["--language"],
            ["rules", "--language", "hemligt"],
            ["example", "stadsvandring", "--file", "--save", "x"],
        ],
        ids=" ".join,
    )
    def test_is_shown_when_the_command_can_not_be_understood(
        self, capsys: Capture, arguments: list[str]
    ) -> None:
        """On the error stream, with the code 2, and without what was written."""
        assert main(arguments) == 2
        shown = capsys.readouterr()
        assert shown.err.startswith("Kommandot går inte att förstå.\n\n")
        assert "Användning:" in shown.err
        assert "hemligt" not in shown.err
        assert not shown.out

    def test_is_told_in_english_that_the_command_can_not_be_understood(
        self, capsys: Capture
    ) -> None:
        """As the arguments ask for it, though they can't be understood."""
        assert main(["rules", "--language", "en", "x"]) == 2
        assert capsys.readouterr().err.startswith("The command can't be understood.\n\n")
