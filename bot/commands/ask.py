"""`cop ask`: a question from the command line, or many from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import chain
from typing import Any

import click

from bot.commands.options import (
    EXIT_NOT_FOUND,
    Places,
    json_option,
    language_option,
    narrowing_options,
    official_option,
    open_index,
    place_options,
)
from bot.commands.output import is_terminal, print_styled
from bot.commands.word import WORD, print_word, template_option
from bot.language_model import selector_set_up
from bot.render.output import say
from indexer.errors import UsageError


@click.command()
@click.argument("question", nargs=-1, required=True)
@place_options
@official_option
@language_option
@narrowing_options
@json_option
@click.option(
    "--format", "form", type=click.Choice(("text", "json", "slack", WORD)), default="text", help="The answer's form."
)
@template_option
@click.pass_context
def ask(
    ctx: click.Context,
    question: tuple[str, ...],
    places: Places,
    lang: str | None,
    report: str,
    meeting: int | None,
    as_json: bool,
    form: str,
) -> None:
    """Ask a question; `-` reads questions from standard input, one a line.

    Exit code: 0 answered, 1 the reports do not say (with `-`: to any of the questions), 2 wrong usage or input.
    """
    from bot.answer import ANSWERED
    from bot.assistant import Assistant
    from bot.question_log import QuestionLog

    texts = questions_given(question)
    assistant = Assistant(open_index(places), selector_set_up(os.environ))
    log = QuestionLog.from_environment()
    many = question == ("-",)
    if many and form == WORD:
        raise UsageError("--format docx is for one question; write it behind the command")
    all_answered = True
    for text in texts:
        answer = assistant.ask(text, lang, report=report, meeting=meeting)
        all_answered &= answer.status == ANSWERED
        log.record(answer)
        print_answer(answer, form="json" if as_json else form, many=many)
    ctx.exit(0 if all_answered else EXIT_NOT_FOUND)


def questions_given(question: tuple[str, ...]) -> Iterator[str]:
    """The question on the command line, or for `-` those on standard input; raises UsageError where there is none."""
    texts = _questions(question)
    first = next(texts, None)
    if first is None:
        raise UsageError("no question given; write it behind the command, or one a line on standard input with `-`")
    return chain([first], texts)


def _questions(question: tuple[str, ...]) -> Iterator[str]:
    if question != ("-",):
        yield from [" ".join(question)] if " ".join(question).strip() else []
        return
    for number, line in enumerate(sys.stdin.buffer, start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError as error:
            raise UsageError(f"standard input, line {number}: not UTF-8 text; convert it and try again") from error
        if text:
            yield text


def print_answer(answer: Any, *, form: str = "text", many: bool = False, paged: bool = True) -> None:
    """Print an answer for a terminal or a pipe, as JSON, or as the JSON of a Slack message.

    `many` is for one of several that follow each other; these and those not `paged` never go through the pager.
    """
    if form == "json":
        from bot.render.data import answer_data, to_json

        say(to_json(answer_data(answer), indent=None if many else 2))
    elif form == "slack":
        from bot.render.data import to_json
        from bot.render.slack import answer_message
        from bot.render.slack.answer import Offer

        say(to_json(answer_message(answer, Offer("preview")), indent=None if many else 2))
    elif form == WORD:
        from bot.render.papers import answer_paper

        print_word(answer_paper(answer))
    elif is_terminal():
        from bot.render.terminal import print_answer

        print_styled(lambda console: print_answer(answer, console), paged=paged and not many)
    else:
        from bot.render.plain import answer_text

        say(f"{answer.question}\n{answer_text(answer)}\n" if many else answer_text(answer))
