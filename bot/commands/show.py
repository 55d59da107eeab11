"""`cop show`: a report, or one paragraph of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bot.commands import completion
from bot.commands.options import (
    EXIT_FAULT,
    EXIT_NOT_FOUND,
    Places,
    complain,
    json_option,
    official_option,
    open_index,
    place_options,
    version_option,
)
from bot.commands.output import is_terminal, print_styled, terminal_language
from bot.commands.word import WORD, print_word, template_option
from bot.render.output import say
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.locale import Words
    from indexer import Index, Unit


@click.command()
@click.argument("symbol", shell_complete=completion.symbols)
@click.argument("number", nargs=-1)
@place_options
@official_option
@version_option
@json_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", WORD)),
    default="text",
    help="docx: a Word document of each paragraph in all its versions.",
)
@template_option
@click.option("--left-out", is_flag=True, help="Show what is in no paragraph (title, head, page furniture), and why.")
@click.option(
    "--what-changed", "changes", is_flag=True, help="List what it changed in the version whose place it took."
)
@click.pass_context
def show(
    ctx: click.Context,
    symbol: str,
    number: tuple[str, ...],
    places: Places,
    lang: str | None,
    as_json: bool,
    form: str,
    left_out: bool,
    changes: bool,
) -> None:
    """Show a report, or one paragraph of it: C21/57 5.6, or the citation as it is printed, "C21/57 §4.1 3(d)".

    A bare number is the canonical one (section first: 5.6). Shows the version that --lang names, else that in the
    language of the terminal (LC_ALL, LANG), else the official one. Exit code: 0 shown, 1 no such report or paragraph.
    """
    from bot.citations.lookup import find_units, held_version, revision_in_force
    from bot.citations.typed_citation import read_citation
    from bot.locale import words_of
    from indexer.languages.detect import DEFAULT
    from indexer.model import Symbol

    reader = lang or terminal_language(os.environ) or DEFAULT
    asked = read_citation(" ".join((symbol, *number)), reader)
    if not asked.report:
        raise UsageError(f"{asked.place!r} of which report? write its symbol in front, like C21/57 {asked.place}")
    if left_out:
        _show_left_out(ctx, asked.report, places, lang, as_json=as_json)
    index = open_index(places)
    wanted = revision_in_force(index, asked.report)
    if wanted != asked.report:
        is_draft = wanted == str(Symbol.parse(asked.report).as_draft)
        why = "is held as a draft only," if is_draft else "is superseded by"
        complain(f"{asked.report} {why} {wanted}, which is shown")
    code = lang or held_version(index, wanted, terminal_language(os.environ))
    if changes:
        _show_changes(ctx, index, wanted, code, as_json=as_json or form == "json")
    units, reason = find_units(index, wanted, asked.place or None, code)
    if not units:
        complain(reason)
        ctx.exit(EXIT_NOT_FOUND)
    if form == WORD:
        from bot.render.papers import paragraphs_paper

        print_word(paragraphs_paper(index, units, reader))
        return
    show_units(index, units, words_of(reader), as_json=as_json or form == "json")


def show_units(index: Index, units: Sequence[Unit], words: Words, *, as_json: bool = False) -> None:
    """Print paragraphs of one version of a report, under a line that names it in the reader's words."""
    from bot.citations.lookup import headings
    from bot.render.source import amending_lines, attached_lines, shown_line

    source = [shown_line(index, units, words), *(attached_lines(index, units[0].report, words) if units[1:] else ())]
    if as_json:
        from bot.render.data import shown_data, to_json

        say(to_json([row for unit in units for row in shown_data(index, unit)]))
    elif is_terminal():
        from bot.render.terminal import print_units

        rows = [(over, u, amending_lines(index, u, words)) for over, u in zip(headings(units), units, strict=True)]
        print_styled(lambda console: print_units(rows, source, words, console))
    else:
        from bot.render.plain import unit_text

        shown = [
            unit_text(unit, over, amending_lines(index, unit, words))
            for over, unit in zip(headings(units), units, strict=True)
        ]
        say("\n\n".join(["\n".join(source), *shown]))


def _show_changes(ctx: click.Context, index: Index, symbol: str, code: str | None, *, as_json: bool) -> None:
    from bot.citations.lookup import changes_since
    from bot.render.changes import change_data, change_lines
    from bot.render.data import to_json

    before, changes, reason = changes_since(index, symbol, code)
    if not before:
        complain(reason)
        ctx.exit(EXIT_NOT_FOUND)
    if as_json:
        say(to_json([change_data(change) for change in changes]))
    else:
        say("\n".join((f"changes since {before}: {len(changes) or 'none'}", *change_lines(changes))))
    ctx.exit(0)


def _show_left_out(ctx: click.Context, symbol: str, places: Places, lang: str | None, *, as_json: bool) -> None:
    from bot.render.data import left_out_data, to_json
    from bot.render.plain import left_out_text
    from indexer.build.units import parse_version
    from indexer.corpus.catalogue import load_catalogue
    from indexer.parser.word_accounting import lost_words
    from indexer.readers import read_file

    known = load_catalogue(places.corpus).versions
    versions = [version for version in known if str(version.symbol) == symbol and lang in (None, version.language)]
    if not versions:
        complain(f"report {symbol} is not in the corpus" + (f" in {lang}" if lang else ""))
        ctx.exit(EXIT_NOT_FOUND)
    version = next((version for version in versions if version.official), versions[0])
    reading = read_file(version.path)
    report = parse_version(reading, version)
    say(to_json(left_out_data(report)) if as_json else left_out_text(report))
    if lost := lost_words(reading, report):
        complain(f"{version.path}: {lost.total()} words are neither in a paragraph nor shown here: {', '.join(lost)}")
        ctx.exit(EXIT_FAULT)
    ctx.exit(0)
