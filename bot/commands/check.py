"""`cop check`: is the corpus sound."""

from __future__ import annotations

import click

from bot.commands.options import EXIT_FAULT, Places, json_option, place_options
from bot.render.output import say
from indexer.errors import UsageError


@click.command()
@place_options
@json_option
@click.option("--slack", "of_slack", is_flag=True, help="Check the Slack app instead: tokens, scopes, settings.")
@click.option("--model", "of_model", is_flag=True, help="Check the language model instead: whether it can be used.")
@click.option(
    "--acknowledge", metavar="ID", multiple=True, help="A difference between versions is meant to be; --reason."
)
@click.option("--reopen", metavar="ID", multiple=True, help="Take such an acknowledgement back.")
@click.option("--reason", default="", help="Why; kept with who and when in the report's differences.yaml.")
@click.pass_context
def check(
    ctx: click.Context,
    places: Places,
    as_json: bool,
    of_slack: bool,
    of_model: bool,
    acknowledge: tuple[str, ...],
    reopen: tuple[str, ...],
    reason: str,
) -> None:
    """Check the corpus: catalogue, vocabulary, and that the versions of a report say the same, paragraph by paragraph.

    Versions are compared by the states, bodies and people that they name, by numbers and months, stances and denials.
    A difference that is meant to be is acknowledged by its id, and comes back when one of its texts changes. Who is
    named in several versions and in no vocabulary is listed, and is no fault.
    Exit code: 0 no fault, 2 faults, each on stdout with file and line.
    """
    if of_slack:
        _check_slack(ctx, as_json=as_json)
    if of_model:
        _check_model(ctx, as_json=as_json)
    from bot.render.data import to_json
    from bot.render.differences import acknowledged_lines, fault_rows
    from bot.render.names import recurring_lines
    from indexer.build.check import check_corpus
    from indexer.names import recurring_names

    _acknowledge(places, acknowledge, reopen, reason)
    checked = check_corpus(places.corpus)
    if as_json:
        say(to_json(fault_rows(checked)))
    else:
        for fault in checked.faults:
            say(str(fault))
        summary = f"{len(checked.versions)} versions, {checked.paragraphs} numbered paragraphs: "
        say(summary + (f"{len(checked.faults)} faults" if checked.faults else "no faults"))
        for line in acknowledged_lines(checked.differences):
            say(line)
        for line in recurring_lines(recurring_names(places.corpus) if checked.versions else ()):
            say(line)
    ctx.exit(EXIT_FAULT if checked.faults else 0)


def _acknowledge(places: Places, ids: tuple[str, ...], reopened: tuple[str, ...], reason: str) -> None:
    """Note what is said of differences; raises UsageError where there is no such difference."""
    if not (ids or reopened):
        return
    import os

    from indexer.corpus.catalogue import load_catalogue
    from indexer.review import Reviewer
    from indexer.review.follow_up import noted_by

    reviewer, by = Reviewer(places.corpus), noted_by(os.environ)
    symbols = dict.fromkeys(str(version.symbol) for version in load_catalogue(places.corpus).versions)
    of_report = {each.difference.id: symbol for symbol in symbols for each in reviewer.differences(symbol)}
    for each in (*ids, *reopened):
        if each not in of_report:
            raise UsageError(f"{each!r} is no difference between versions of a report now")
    for each in ids:
        reviewer.acknowledge(of_report[each], each, reason, by)
    for each in reopened:
        reviewer.reopen(of_report[each], each, reason, by)


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
