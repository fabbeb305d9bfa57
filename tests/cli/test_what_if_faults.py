"""``forsorjning what-if``: what can't be asked is told in a line, with what can."""

import json
from pathlib import Path

import pytest

import forsorjning as fs
from forsorjning.cli import main
from forsorjning.facts.income import IncomeKind
from tests.cli.helpers import Capture
from tests.cli.what_if_helpers import asked, example, refused, saved
from tests.facts.test_every_fault import assessment, gig, income, standing

QUESTIONS = "--earn, --curve, --spread, --compare eller --after"
FORM = (
    "Skriv formen på något av dessa sätt: --form Everything, --form PerMonth=1000, "
    "--form PerOccasion=450 eller --form Share=50%\n"
)
PLAN = "Skriv summan, ett snedstreck och antalet månader, från 2 till 120: --spread 12000/6\n"


@pytest.fixture
def file(tmp_path: Path) -> str:
    """The file of the example with four city walks that nobody has assessed."""
    return example(tmp_path)


class TestTheQuestion:
    """One at a time, with what belongs to it."""

    @pytest.mark.parametrize(
        "options",
        [
            [],
            ["--month", "2026-09"],
            ["--earn", "1", "--curve", "2"],
            ["--after", "a", "--compare", "FILE", "--earn", "1"],
        ],
        ids=["none", "no question", "two", "three"],
    )
    def test_is_one(self, capsys: Capture, file: str, options: list[str]) -> None:
        """None and several are told with those that there are."""
        told = refused(capsys, file, *options)
        assert told.startswith(f"Ställ en fråga i taget: {QUESTIONS}.")
        english = refused(capsys, file, *options, "--language", "en")
        assert english.startswith("Ask one question at a time: --earn, --curve, --spread, --com")
        assert english.endswith("forsorjning what-if --help --language en\n")

    @pytest.mark.parametrize(
        "option", ["person", "kind", "activity", "worked", "arranger", "payer", "form", "basis"]
    )
    @pytest.mark.parametrize("question", ["--after", "--compare"])
    def test_of_no_pay_has_none_that_is_tried(
        self, capsys: Capture, file: str, question: str, option: str
    ) -> None:
        """What would have been left unread is told instead."""
        told = refused(capsys, file, question, "a", f"--{option}", "x")
        assert told == (
            f"--{option} hör till en lön som prövas och kan bara stå med --earn, --curve eller "
            "--spread.\n"
        )

    @pytest.mark.parametrize("arguments", [["--form", "Everything"], ["--basis", "RIGHT"]])
    def test_has_a_form_with_its_basis(
        self, capsys: Capture, file: str, arguments: list[str]
    ) -> None:
        """Neither is taken for granted."""
        told = refused(capsys, file, "--earn", "1", *arguments)
        assert told.startswith("--form och --basis skrivs tillsammans: ")

    def test_is_asked_of_a_file(self, capsys: Capture) -> None:
        """Else that is told."""
        assert refused(capsys, "--earn", "1").startswith("Skriv vilken fil det gäller, direkt ")


class TestTheOptions:
    """What is wrong with an option is told as what is wrong with a file."""

    @pytest.mark.parametrize(
        "options, at, code",
        [
            (["--earn", "-5"], "--earn", "amount_negative"),
            (["--earn", "15 00"], "--earn", "not_an_amount"),
            (["--earn", "1500,505"], "--earn", "not_an_amount"),
            (["--earn", "1.500.000"], "--earn", "not_an_amount"),
            (["--earn", "-1 500,50"], "--earn", "amount_negative"),
            (["--earn", "mycket"], "--earn", "not_an_amount"),
            (["--curve", "-1"], "--curve", "amount_negative"),
            (["--curve", "0"], "--curve", "upto_zero"),
            (["--curve", "1e5"], "--curve", "not_an_amount"),
            (["--spread=-12/6"], "--spread", "amount_negative"),
            (["--spread", "NaN/6"], "--spread", "not_an_amount"),
            (["--earn", "1", "--person", "bo"], "--person", "person_unknown"),
            (["--earn", "1", "--kind", "LÖN"], "--kind", "not_in_list"),
            (["--earn", "1", "--worked", "i går"], "--worked", "not_a_date"),
            (["--earn", "1", "--worked", "4000-01-01"], "--worked", "year_out_of_range"),
            (["--earn", "1", "--activity", ""], "--activity", "id_missing"),
            (["--earn", "1", "--activity", "\x1b[2J"], "--activity", "not_an_id"),
            (["--earn", "1", "--arranger", "\n"], "--arranger", "not_an_id"),
            (["--earn", "1", "--payer", "x" * 201], "--payer", "not_an_id"),
            (["--earn", "1", "--suppose", "JA"], "--suppose", "not_in_list"),
            (["--earn", "1", "--assume-norm-of", "i fjol"], "--assume-norm-of", "not_a_month"),
            (["--earn", "1", "--assume-norm-of", "2026-01"], "--assume-norm-of", "norm_is_publ"),
            (["--earn", "1", "--basis", "12:1", "--form", "Share=1"], "--basis", "not_in_list"),
            (["--earn", "1", "--basis", "RIGHT", "--form", "Share=2"], "--form", "share_range"),
            (["--earn", "1", "--basis", "RIGHT", "--form", "Share=150%"], "--form", "share_range"),
            (["--earn", "1", "--basis", "RIGHT", "--form", "PerMonth=0"], "--form", "no_effect"),
            (["--earn", "1", "--basis", "RIGHT", "--form", "PerMonth=x"], "--form", "not_an_am"),
        ],
        ids=str,
    )
    def test_is_told_by_its_option(
        self, capsys: Capture, file: str, options: list[str], at: str, code: str
    ) -> None:
        """With what is possible, in both languages and in JSON; never what was written."""
        told = refused(capsys, file, *options)
        assert told.startswith(f"Kommandot: 1 fel\n  {at}: ")
        assert f" [{code}" in told
        assert "Traceback" not in told
        for written in options[1::2]:
            assert len(written) < 4 or written.isupper() or written not in told
        english = refused(capsys, file, *options, "--language", "en")
        assert english.startswith(f"The command: a fault\n  {at}: ")
        tree = json.loads(refused(capsys, file, *options, "--json"))
        assert [one["at"] for one in tree["faults"]] == [at]

    @pytest.mark.parametrize(
        "options, sv, en",
        [
            (
                ["--earn", "15 00"],
                'komma, som 1500,50; med mellanslag inom citattecken: "1 500" [not_an_amount]\n',
                'a comma, as 1500.50; with spaces within quotes: "1 500" [not_an_amount]\n',
            ),
            (
                ["--earn", "1", "--form", "Share=5", "--basis", "RIGHT"],
                "eller lika mycket i procent: 0,5 eller 50% [share_range]\n",
                "or as much in per cent: 0.5 or 50% [share_range]\n",
            ),
            (
                ["--earn", "1", "--assume-norm-of", "2026-01"],
                "en egen publicerad norm; utelämna --assume-norm-of [norm_is_published]\n",
                "a published norm of its own; leave --assume-norm-of out [norm_is_published]\n",
            ),
        ],
        ids=["amount", "share", "norm"],
    )
    def test_is_told_in_the_words_of_the_command(
        self, capsys: Capture, file: str, options: list[str], sv: str, en: str
    ) -> None:
        """No argument of a function, and no way of a file."""
        assert refused(capsys, file, *options).endswith(sv)
        assert refused(capsys, file, *options, "--language", "en").endswith(en)
        (fault,) = json.loads(refused(capsys, file, *options, "--json"))["faults"]
        assert f"{fault['message']} [{fault['code']}]\n".endswith(sv[-60:])
        assert f"{fault['messageEn']} [{fault['code']}]\n".endswith(en[-60:])

    def test_are_all_told_at_once(self, capsys: Capture, file: str) -> None:
        """A command with four mistakes needs one more try."""
        options = ("--person", "bo", "--kind", "LÖN", "--activity", "x", "--worked", "i går")
        told = refused(capsys, file, "--earn", "-5", *options)
        lines = [line.split(":")[0].strip() for line in told.splitlines()]
        assert lines[:5] == ["Kommandot", "--earn", "--person", "--kind", "--worked"]
        assert IncomeKind.FEE.name in told
        assert lines[-1] == "Vad slagen heter på svenska visar"

    @pytest.mark.parametrize(
        "plan", ["12000", "12000/0", "12000/1", "12000/121", "12000/x", "/6", "12000/", "1/2/3"]
    )
    def test_of_a_plan_say_how_it_is_written(self, capsys: Capture, file: str, plan: str) -> None:
        """A sum and from two months on: with one there is nothing to compare."""
        assert refused(capsys, file, "--spread", plan) == PLAN

    @pytest.mark.parametrize(
        "form", ["PerMonth", "permonth=100", "CountInFull", "Everything=1", "hälften", "=5", ""]
    )
    def test_of_a_form_say_how_it_is_written(self, capsys: Capture, file: str, form: str) -> None:
        """A refusal is no form to try: ``--suppose REFUSED`` is."""
        assert refused(capsys, file, "--earn", "1", "--form", form, "--basis", "RIGHT") == FORM

    @pytest.mark.parametrize(
        "options",
        [
            ["--worked", "2026-08-13"],
            ["--arranger", "Street Minds"],
            ["--payer", "Krogen"],
            ["--form", "Everything", "--basis", "RIGHT"],
        ],
        ids=lambda one: one[0],
    )
    def test_of_an_occasional_work_need_the_work(
        self, capsys: Capture, tmp_path: Path, file: str, options: list[str]
    ) -> None:
        """A wage has none of them."""
        told = (
            f"{options[0]} hör till ett tillfälligt arbete. Skriv också vad arbetet är: "
            "--activity stadsvandring\n"
        )
        assert refused(capsys, saved(tmp_path), "--earn", "1", *options) == told
        assert refused(capsys, file, "--earn", "1", "--kind", "FEE", *options) == told
        assert asked(capsys, saved(tmp_path), "--earn", "1", "--activity", "musik", *options)


class TestTheFile:
    """What is in the way of what is asked."""

    def test_may_not_have_the_id_of_what_is_tried(self, capsys: Capture, tmp_path: Path) -> None:
        """Its own pay would have been tried in its place."""
        given = saved(tmp_path, incomes=[income(id="tried")])
        for question in (["--earn", "1"], ["--curve", "1"], ["--spread", "1/2"]):
            told = refused(capsys, given, *question)
            assert told == (
                f"{given}: I filen heter en inkomst tried, som det som prövas heter. Ge den ett "
                "annat id.\n"
            )

    def test_may_not_have_a_standing_assessment_where_another_is_tried(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """Two can't hold at once; what to do is told."""
        whole = assessment(id="a", scope=standing(), form=fs.Everything())
        walk = income(id="i", gig=gig(worked="2026-08-05"))
        given = saved(tmp_path, incomes=[walk], assessments=[whole])
        tried = ("--form", "PerMonth=100", "--basis", "RIGHT")
        told = refused(capsys, given, "--curve", "1000", *tried)
        assert told.startswith("Filen har redan en löpande bedömning av samma arbete. Ändra den i")
        assert told.endswith("jämför de två med --compare.\n")
        assert refused(capsys, given, "--earn", "1000", *tried) == told

    def test_has_a_month_whose_norm_is_tried(
        self, capsys: Capture, tmp_path: Path, file: str
    ) -> None:
        """One without a norm of its own is told as it is, in a line or as JSON."""
        later = saved(tmp_path, month="2027-01")
        told = refused(capsys, later, "--earn", "1", "--assume-norm-of", "2040-01")
        assert "Det finns ingen riksnorm för 2040-01." in told
        assert "--assume-norm-of" not in told
        tree = json.loads(refused(capsys, file, "--spread", "1000/6", "--json"))
        assert [one["code"] for one in tree["faults"]] == ["norm_not_published"]

    def test_is_read_as_calculate_reads_it(
        self, capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """With the same faults."""
        monkeypatch.chdir(tmp_path)
        Path("tom.toml").write_text("", encoding="utf-8")
        for name in ("finns-inte.toml", "tom.toml", "."):
            assert main(["calculate", name]) == 2
            told = capsys.readouterr().err
            assert refused(capsys, name, "--earn", "1") == told

    def test_with_ids_that_a_terminal_could_obey_is_shown_in_signs(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        """An id is printable; one that looks like more of the page is still one line of it."""
        strange = "anna  9 999 kr [bold]x[/bold]"
        given = saved(
            tmp_path,
            household=fs.Household.single(strange),
            incomes=[income(id="</td>", person=strange, gig=gig(activity="<b>&"))],
        )
        for question in (["--earn", "1"], ["--curve", "1"], ["--spread", "2/2"]):
            shown = asked(capsys, given, *question)
            assert f"Det som prövas: {strange.split('  ', maxsplit=1)[0]}" in shown
            assert "[bold]x[/bold] får" in " ".join(shown.split())
            assert "<b>&, 2026-08-31" in shown
