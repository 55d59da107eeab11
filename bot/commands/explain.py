"""`cop explain`: why a question is answered as it is."""

from __future__ import annotations

import os

import click

from bot.commands.ask import questions_given
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
from bot.commands.output import print_text
from bot.language_model import selector_set_up
from bot.render.output import say


@click.command()
@click.argument("question", nargs=-1, required=True)
@place_options
@official_option
@language_option
@narrowing_options
@json_option
@click.pass_context
def explain(
    ctx: click.Context,
    question: tuple[str, ...],
    places: Places,
    lang: str | None,
    report: str,
    meeting: int | None,
    as_json: bool,
) -> None:
    """Explain an answer: what each word was understood as, what each strategy said, what passages cover.

    For whoever mends a wrong answer. `-` reads questions from standard input, one a line. Exit code: as `cop ask`.
    """
    from dataclasses import asdict

    from bot.answer import ANSWERED
    from bot.assistant import Assistant, Request
    from bot.explain.explanation import explain as explained
    from bot.render.data import to_json
    from bot.render.explanation import explanation_text

    texts = questions_given(question)
    assistant = Assistant(open_index(places), selector_set_up(os.environ))
    many = question == ("-",)
    all_answered = True
    for text in texts:
        explanation = explained(assistant.trace(Request(text, lang, report=report, meeting=meeting)))
        all_answered &= explanation.status == ANSWERED
        data = to_json(asdict(explanation), indent=None if many else 2)
        if as_json or many:
            say(data if as_json else f"{explanation_text(explanation)}\n")
        else:
            print_text(explanation_text(explanation))
    ctx.exit(0 if all_answered else EXIT_NOT_FOUND)
