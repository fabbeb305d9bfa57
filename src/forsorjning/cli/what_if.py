"""``forsorjning what-if``: one question of a file's month, and its answer."""

from argparse import Namespace

from forsorjning.cli.commands import STDOUT, Refused, say_tree
from forsorjning.cli.page import say_as_file, show
from forsorjning.cli.what_if_asking import ASK
from forsorjning.cli.what_if_month import chosen_in
from forsorjning.cli.what_if_options import question_of
from forsorjning.cli.what_if_page import answer_page
from forsorjning.ground.errors import ExtraMissing


def answer(asked: Namespace) -> None:
    """Answer the question and print it; save what is asked for first."""
    question = question_of(asked)
    saving = asked.plot is not None or asked.html is not None
    if saving:
        from forsorjning.cli.what_if_saved import refuse_to_save

        refuse_to_save(asked)
    answered = ASK[question](chosen_in(asked.file, asked), asked)
    told: list[str] = []
    if saving:
        from forsorjning.cli.what_if_saved import Shapes, saved

        shapes = Shapes(answered, asked.language)
        try:
            told = [saved(shapes, asked)]
            if asked.html == STDOUT:
                say_as_file(shapes.page().rstrip("\n"))
                return
        except ExtraMissing as error:
            raise Refused(asked.language.of(error)) from None
    if asked.json:
        from forsorjning.cli.what_if_tree import command_tree

        say_tree(command_tree(answered.answer, answered.tried))
    else:
        show([*answer_page(answered.answer, answered.first, asked.language), *told])
