"""`cop review`: see and correct what was read from a report."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from bot.commands import completion
from bot.commands.options import EXIT_NOT_FOUND, Places, complain, json_option, language_option, place_options
from bot.render.output import say
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.commands.review_proposals import Proposer
    from indexer.review import Reviewer, Wanted


@dataclass(frozen=True, slots=True)
class _Decisions:
    """What is to be written, by ids of statements or numbers of paragraphs."""

    confirm: tuple[str, ...]
    remove: tuple[str, ...]
    change: str | None
    add: str | None
    take_back: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.confirm or self.remove or self.change or self.add or self.take_back)


@click.command()
@click.argument("symbol", shell_complete=completion.symbols)
@click.argument("number", required=False)
@place_options
@language_option
@json_option
@click.option("--model", "with_model", is_flag=True, help="Let the language model propose what may be missing.")
@click.option("--list", "only_list", is_flag=True, help="List, also in a terminal.")
@click.option(
    "--confirm",
    metavar="ID",
    multiple=True,
    help="Confirm a statement or, by its number, a whole paragraph; may be given again.",
)
@click.option("--remove", metavar="ID", multiple=True, help="Remove a statement; may be given again.")
@click.option("--change", metavar="ID", help="Replace a statement, by --act, --actor or --title.")
@click.option("--add", metavar="NUMBER", help="Add a statement to a paragraph: --act, --actor, --quote.")
@click.option("--take-back", metavar="ID", multiple=True, help="Take a correction back; may be given again.")
@click.option("--act", help="Act of the statement, such as support.")
@click.option("--actor", help="Who did it: a vocabulary id or name, or a name as the report writes it.")
@click.option("--title", help="Title of a contribution.")
@click.option("--item", help="Label of the list entry that an added statement stands in.")
@click.option("--quote", default="", help="Words of the sentence that an added statement stands in.")
@click.option("--reason", default="", help="Why; kept with the correction.")
@click.pass_context
def review(
    ctx: click.Context,
    symbol: str,
    number: str | None,
    places: Places,
    lang: str | None,
    as_json: bool,
    with_model: bool,
    only_list: bool,
    confirm: tuple[str, ...],
    remove: tuple[str, ...],
    change: str | None,
    add: str | None,
    take_back: tuple[str, ...],
    act: str | None,
    actor: str | None,
    title: str | None,
    item: str | None,
    quote: str,
    reason: str,
) -> None:
    """Review what was read from a report, or from one paragraph: its statements, the doubtful ones first.

    In a terminal each paragraph is shown and asked about; elsewhere they are listed. What is decided is written to the
    report's facts.yaml at once, and holds for all language versions; `cop check` tells when it no longer fits. Exit
    code: 0 done, 1 no such paragraph, 2 wrong usage.
    """
    from indexer.review import Reviewer, Wanted

    reviewer = Reviewer(places.corpus)
    code = lang or reviewer.languages(symbol)[0]
    decisions = _Decisions(confirm, remove, change, add, take_back)
    wanted = Wanted(act, actor, title, item, quote, reason)
    if decisions:
        _decide(reviewer, symbol, code, decisions, wanted)
    elif wanted != Wanted(reason=reason):
        raise UsageError("--act, --actor, --title, --item and --quote go with --change or --add")
    proposer = _proposer(reviewer, symbol) if with_model else None
    is_asked = not (decisions or as_json or only_list) and sys.stdin.isatty() and sys.stdout.isatty()
    if is_asked:
        from bot.commands.review_session import ReviewSession

        ReviewSession(reviewer, symbol, code, number, proposer).run()
        return
    if not _print(reviewer, symbol, code, number, proposer, as_json=as_json, briefly=bool(decisions)):
        complain(f"report {symbol} has no paragraph {number} that statements are read from")
        ctx.exit(EXIT_NOT_FOUND)


def _decide(reviewer: Reviewer, symbol: str, code: str, decisions: _Decisions, wanted: Wanted) -> None:
    """Write what was decided, one thing after the other."""
    for each in decisions.confirm:
        if ":" in each:
            reviewer.confirm(symbol, code, [each])
        else:
            reviewer.see(symbol, code, each)
    for each in decisions.remove:
        reviewer.remove(symbol, code, each, wanted.reason)
    if decisions.change is not None:
        reviewer.change(symbol, code, decisions.change, wanted)
    if decisions.add is not None:
        reviewer.add(symbol, code, decisions.add, wanted)
    for each in decisions.take_back:
        number, _, key = each.rpartition(":")
        reviewer.take_back(symbol, code, number, key)


def _proposer(reviewer: Reviewer, symbol: str) -> Proposer:
    from bot.commands.review_proposals import Proposer

    return Proposer.of(reviewer, symbol)


def _print(
    reviewer: Reviewer,
    symbol: str,
    code: str,
    number: str | None,
    proposer: Proposer | None,
    *,
    as_json: bool,
    briefly: bool,
) -> bool:
    """Print the report or a paragraph of it; False where there is none."""
    from bot.render.data import to_json
    from bot.render.review import doubts_first, progress, review_data, review_lines

    report = reviewer.open(symbol, code)
    paragraphs = [each for each in doubts_first(report) if number in (None, each.number)]
    asked = () if proposer is None or briefly else paragraphs
    proposed = {each.number: proposer.proposals(each) for each in asked} if proposer is not None else {}
    if as_json:
        say(to_json(review_data(report, paragraphs, proposed)))
    elif briefly:
        say(f"{report.symbol} {report.language} · {progress(report)}")
    else:
        say("\n".join(review_lines(report, paragraphs, proposed)))
    return bool(paragraphs)
