"""`cop brief`: what the reports have on a topic, for an item of an agenda."""

from __future__ import annotations

from typing import Any

import click

from bot.commands.options import (
    EXIT_NOT_FOUND,
    Places,
    answer_option,
    complain,
    official_option,
    open_index,
    place_options,
)
from bot.commands.output import print_text
from bot.commands.word import WORD, print_word, template_option
from bot.render.output import say
from indexer.errors import UsageError

_FORMS = ("text", "json", "md", "html", WORD)


@click.command()
@click.argument("topic", nargs=-1, required=True)
@place_options
@official_option
@answer_option
@click.option("--since", metavar="N", type=click.IntRange(min=1), help="From this meeting, or year, on.")
@click.option("--until", metavar="N", type=click.IntRange(min=1), help="Up to this meeting, or year.")
@click.option(
    "--format", "form", type=click.Choice(("text", "json", "md", "html", WORD)), default="text", show_default=True
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@template_option
@click.option("--restricted", is_flag=True, help="Tell of restricted reports too.")
@click.pass_context
def brief(
    ctx: click.Context,
    topic: tuple[str, ...],
    places: Places,
    lang: str | None,
    since: int | None,
    until: int | None,
    form: str,
    as_json: bool,
    restricted: bool,
) -> None:
    """Brief on a topic, for an item of an agenda: presented, said, decided and open, meeting by meeting.

    Every line is cited, and the follow-up of outcomes told. Exit code: 0 told, 1 no report names the topic.
    """
    from bot.brief import brief_on
    from bot.registers.filters import Filter
    from indexer.search.restricted import restricted_reports, without_restricted

    text = " ".join(topic).strip()
    if not text:
        raise UsageError('no topic given; write it behind the command: cop brief "age verification"')
    index = open_index(places)
    hidden = () if restricted else restricted_reports(index)
    if hidden:  # a brief is handed on
        index = without_restricted(index)
        complain(f"restricted reports are left out ({len(hidden)}); --restricted tells of them")
    found = brief_on(index, text, lang, Filter(since, until))
    if not found.meetings:
        complain(f"no report names {text!r}")
    _print(found, index, "json" if as_json else form)
    ctx.exit(0 if found.meetings else EXIT_NOT_FOUND)


def _print(found: Any, index: Any, form: str) -> None:
    from bot.render.brief import brief_data, brief_paper

    if form == "json":
        from bot.render.data import to_json

        say(to_json(brief_data(found, index)))
    elif not found.meetings:
        return
    elif form == WORD:
        print_word(brief_paper(found, index))
    else:
        from bot.render.paper_text import paper_markdown, paper_page, paper_text

        paper = brief_paper(found, index)
        if form == "text":
            print_text(paper_text(paper))
        else:  # the bytes are the same wherever they are printed
            click.echo((paper_page(paper) if form == "html" else paper_markdown(paper)).encode(), nl=False)
