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


class TestWhatCanNotBeUnderstood:
    """Said in a line or two: what it is, and which help tells how it is written."""

    @pytest.mark.parametrize(
        "arguments, why, of",
        [
            ("räkna", "Det kommandot finns inte. De som finns: calculate, what-if, ", ""),
            ("--hemligt=1 räkna", "Det kommandot finns inte. ", ""),
            ("calculate", "Skriv vilken fil det gäller, direkt efter kommandot.", "calculate"),
            ("what-if --earn 5", "Skriv vilken fil det gäller, direkt efter", "what-if"),
            ("calculate a hemligt", "Kommandot har fått fler ord än det tar", "calculate"),
            ("what-if a --earn 1 500", "Kommandot har fått fler ord än det tar", "what-if"),
            ("rules hemligt", "Kommandot har fått fler ord än det tar emot. ", "rules"),
            ("calculate a --js", "Alternativet --js finns inte.", "calculate"),
            ("what-if a --gissa=hemligt", "Alternativet --gissa finns inte.", "what-if"),
            ("what-if --gissa hemligt a", "Alternativet --gissa finns inte.", "what-if"),
            ("--gissa", "Alternativet --gissa finns inte.", ""),
            ("rules --file", "Alternativet --file finns inte.", "rules"),
            ("what-if a --hemligt1", "Ett av alternativen finns inte.", "what-if"),
            ("what-if a --åke-hemligt", "Ett av alternativen finns inte.", "what-if"),
            ("what-if a -x --gissa", "Alternativet --gissa finns inte.", "what-if"),
            ("what-if a --earn", "Efter --earn behöver det stå ett värde.", "what-if"),
            ("what-if a --spread -12/6", "Efter --spread behöver det stå ett värde", "what-if"),
            ("what-if a --compare", "Efter --compare behöver det stå ett värde.", "what-if"),
            ("what-if a --assume-norm-of", "Efter --assume-norm-of behöver det", "what-if"),
            ("calculate a --sheet", "Efter --sheet behöver det stå ett värde.", "calculate"),
            ("--language", "Efter --language behöver det stå sv eller en.", ""),
            ("rules --language hemligt", "Efter --language behöver det stå sv ell", "rules"),
            ("rules --json=hemligt", "--json skrivs utan värde.", "rules"),
            ("what-if a --help=hemligt", "--help skrivs utan värde.", "what-if"),
            ("example a --json --file", "Skriv bara ett av --json, --file och --s", "example"),
            ("example a --save x --json", "Skriv bara ett av --json, --file och --s", "example"),
            ("example a --save x --file", "Skriv bara ett av --json, --file och --s", "example"),
            ("--json example a --file", "Skriv bara ett av --json, --file och --s", "example"),
            ("--json example --save x", "Skriv bara ett av --json, --file och --s", "example"),
        ],
    )
    def test_is_named_with_the_help_of_the_command(
        self, capsys: Capture, arguments: str, why: str, of: str
    ) -> None:
        """On the error stream, with the code 2; no value is said, which may be personal data."""
        assert main(arguments.split(" ")) == 2
        shown = capsys.readouterr()
        assert shown.err.startswith(why)
        command = f"forsorjning {of}" if of else "forsorjning"
        assert shown.err.endswith(f" Se: {command} --help\n")
        assert "hemligt" not in shown.err
        assert not shown.out

    def test_is_told_in_english(self, capsys: Capture) -> None:
        """As the arguments ask for it, though they can't be understood."""
        assert main(["what-if", "a", "--gissa", "--language", "en"]) == 2
        assert capsys.readouterr().err == (
            "There is no option --gissa. See: forsorjning what-if --help --language en\n"
        )
