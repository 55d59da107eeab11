"""`cop check`: is the corpus sound."""

from __future__ import annotations

import click

from bot.commands.options import EXIT_FAULT, Places, json_option, place_options
from bot.render.output import say


@click.command()
@place_options
@json_option
@click.option("--slack", "of_slack", is_flag=True, help="Check the Slack app instead: tokens, scopes, settings.")
@click.option("--model", "of_model", is_flag=True, help="Check the language model instead: whether it can be used.")
@click.pass_context
def check(ctx: click.Context, places: Places, as_json: bool, of_slack: bool, of_model: bool) -> None:
    """Check the corpus: catalogue, vocabulary, and that the versions of a report have the same paragraphs.

    Who is named in several versions and in no vocabulary is listed, and is no fault.
    Exit code: 0 no fault, 2 faults, each on stdout with file and line.
    """
    if of_slack:
        _check_slack(ctx, as_json=as_json)
    if of_model:
        _check_model(ctx, as_json=as_json)
    from bot.render.data import to_json
    from bot.render.names import recurring_lines
    from indexer.build.check import check_corpus
    from indexer.names import recurring_names

    checked = check_corpus(places.corpus)
    if as_json:
        rows = [{"file": str(fault.path), "line": fault.line, "message": fault.message} for fault in checked.faults]
        say(to_json(rows))
    else:
        for fault in checked.faults:
            say(str(fault))
        summary = f"{len(checked.versions)} versions, {checked.paragraphs} numbered paragraphs: "
        say(summary + (f"{len(checked.faults)} faults" if checked.faults else "no faults"))
        for line in recurring_lines(recurring_names(places.corpus) if checked.versions else ()):
            say(line)
    ctx.exit(EXIT_FAULT if checked.faults else 0)


def _check_slack(ctx: click.Context, *, as_json: bool) -> None:
    import os

    from bot.render.data import to_json
    from bot.slack.check import check_app

    faults = check_app(os.environ)
    if as_json:
        say(to_json(faults))
    else:
        say("\n".join(faults) or "the Slack app is set up: tokens, scopes and settings are right")
    ctx.exit(EXIT_FAULT if faults else 0)


def _check_model(ctx: click.Context, *, as_json: bool) -> None:
    import os

    from bot.language_model.check import check_model
    from bot.render.data import to_json

    found = check_model(os.environ)
    if as_json:
        say(to_json([{"message": line.text, "fault": line.is_fault} for line in found]))
    else:
        say("\n".join(f"{'FAULT: ' if line.is_fault else ''}{line.text}" for line in found))
    ctx.exit(EXIT_FAULT if any(line.is_fault for line in found) else 0)
