"""`cop presentations`, `cop outcomes`, `cop matters`, `cop meetings`: the registers."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from typing import Any

import click

from bot.commands.completion import kinds_of
from bot.commands.options import (
    EXIT_NOT_FOUND,
    F,
    Places,
    complain,
    narrowing_options,
    official_option,
    open_index,
    place_options,
    reader_option,
    to_hand_on,
)
from bot.commands.output import is_terminal, print_text
from bot.commands.word import WORD, check_is_file, print_word, template_option
from bot.render.table import FORMS, Table
from indexer.errors import UsageError

_OPEN = "open"
"""State of a matter that nothing has settled, and of an outcome that is still to be carried out."""
_FOLLOW_UP_STATES = ("done", "superseded", _OPEN)

_SPREADSHEET = "xlsx"
_RESTRICTED = "bot.restricted"
"""Key of click's context: whether restricted reports were asked for."""


def form_options(function: F) -> F:
    """`--format`, and `--json` as a short way to say `--format json`."""

    @click.option("--format", "form", type=click.Choice(FORMS), default="table", show_default=True)
    @click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
    @template_option
    @wraps(function)
    def with_form(*, form: str, as_json: bool, **options: Any) -> Any:
        return function(form="json" if as_json else form, **options)

    return with_form  # type: ignore[return-value]


def register_options(function: F) -> F:
    """What a register is narrowed to."""

    @click.option("--since", metavar="N", type=click.IntRange(min=1), help="From this meeting, or year, on.")
    @click.option("--until", metavar="N", type=click.IntRange(min=1), help="Up to this meeting, or year.")
    @click.option("--actor", metavar="NAME", default="", help="Only this actor, by any of its names or its id.")
    @click.option("--topic", metavar="WORDS", default="", help="Only paragraphs that speak of this.")
    @click.option(
        "--restricted",
        is_flag=True,
        expose_value=False,
        callback=lambda ctx, _, value: ctx.meta.update({_RESTRICTED: value}),
        help="List restricted reports in files too (--format other than table), marked as such.",
    )
    @wraps(function)
    def with_filter(
        *, since: int | None, until: int | None, actor: str, topic: str, kind: tuple[str, ...] = (), **options: Any
    ) -> Any:
        from bot.registers.filters import Filter
        from indexer.partial_date import is_year

        if since and until and since > until and is_year(since) == is_year(until):
            raise UsageError(f"--since {since} is after --until {until}; swap them")
        return function(wanted=Filter(since, until, actor.strip(), kind, topic.strip()), **options)

    return with_filter  # type: ignore[return-value]


def _kind_option(register: str) -> Callable[[F], F]:
    return click.option(
        "--kind",
        metavar="KIND",
        multiple=True,
        shell_complete=kinds_of(register),
        help="Only rows of this kind; may be given again.",
    )


def print_table(make: Callable[[Sequence[Any], str], Table], rows: Sequence[Any], form: str, code: str) -> None:
    """Print the rows; of none, only JSON's empty list.

    Raises UsageError where a Word document or a spreadsheet would go to a terminal.
    """
    from bot.render.formats import render

    if not rows:
        click.echo("[]" if form == "json" else "", nl=form == "json")
        return
    if form == WORD:
        from bot.render.papers import register_paper

        print_word(register_paper(make(rows, code), code))
        return
    if form == _SPREADSHEET:
        from bot.render.spreadsheet import spreadsheet

        check_is_file("a spreadsheet", "register.xlsx")
        click.echo(spreadsheet(make(rows, code), code), nl=False)
        return
    width = shutil.get_terminal_size().columns if is_terminal() else None
    text = render(make(rows, code), form, code, width)
    if form == "table":
        print_text(text.removesuffix("\n"))
    else:  # the bytes of CSV and HTML are the same wherever they are printed
        click.echo(text.encode(), nl=False)


def _print_register(
    ctx: click.Context,
    register: Callable[[Any, str, Any], Sequence[Any]],
    make: Callable[[Sequence[Any], str], Table],
    places: Places,
    form: str,
    code: str,
    wanted: Any,
) -> None:
    from bot.render.restricted import with_restricted_marked
    from indexer.search.restricted import restricted_reports

    index = open_index(places)
    restricted = restricted_reports(index)
    if form != "table":
        index = to_hand_on(index, restricted=ctx.meta[_RESTRICTED])
    rows = register(index, code, wanted)
    if not rows:
        complain(_why_nothing(index, wanted, code))
    print_table(lambda rows, code: with_restricted_marked(make(rows, code), restricted, code), rows, form, code)
    ctx.exit(0 if rows else EXIT_NOT_FOUND)


def _check_kinds(register: str, kinds: Sequence[str]) -> None:
    from difflib import get_close_matches

    from bot.registers.kinds import KINDS

    known = KINDS[register]
    for kind in kinds:
        if kind not in known:
            alike = get_close_matches(kind.casefold(), known, n=1)
            hint = f"; did you mean {alike[0]}?" if alike else ""
            raise UsageError(f"--kind {kind!r} is not a kind of {register}; there are {', '.join(known)}{hint}")


def _why_nothing(index: Any, wanted: Any, code: str) -> str:
    from bot.registers.filters import actors_called, suggestions

    if wanted.actor and not any(actors_called(index, wanted.actor)):
        alike = suggestions(index, wanted.actor, code)
        hint = f"; did you mean {' or '.join(alike)}?" if alike else ""
        return f"the reports name nobody called {wanted.actor!r}{hint}"
    used = {
        "--since": wanted.first_meeting is not None,
        "--until": wanted.last_meeting is not None,
        "--actor": wanted.actor,
        "--kind": wanted.kinds and _OPEN not in wanted.kinds,
        "--open": wanted.states or _OPEN in wanted.kinds,
        "--report": wanted.report,
        "--topic": wanted.topic,
    }
    narrow = [option for option, is_used in used.items() if is_used]
    return "nothing matches" + (f"; widen {', '.join(narrow)}" if narrow else ": the reports have no such section")


@click.command()
@place_options
@official_option
@reader_option
@register_options
@_kind_option("presentations")
@form_options
@click.pass_context
def presentations(ctx: click.Context, places: Places, lang: str, form: str, wanted: Any) -> None:
    """List who presented or contributed what, by meeting and paragraph.

    Kinds: presentation, contribution. Exit code: 0 listed, 1 nothing matches.
    """
    from bot.registers.presentations import presentations as register
    from bot.render.registers import register_table

    _check_kinds("presentations", wanted.kinds)
    _print_register(ctx, register, register_table, places, form, lang, wanted)


@click.command()
@place_options
@official_option
@reader_option
@register_options
@_kind_option("outcomes")
@click.option(
    "--open", "is_open", is_flag=True, help="Only those that ask for something and are not marked as settled."
)
@click.option(
    "--mark",
    nargs=2,
    type=(str, click.Choice(_FOLLOW_UP_STATES)),
    metavar="CITATION STATE",
    help='Note what became of an outcome, for example "C21/57 §7.2" done; or superseded, or open again.',
)
@click.option("--quote", default="", metavar="WORDS", help="With --mark: only the sentence that has these words.")
@click.option("--note", default="", metavar="TEXT", help="With --mark: why, or where it is told.")
@form_options
@click.pass_context
def outcomes(
    ctx: click.Context,
    places: Places,
    lang: str,
    form: str,
    wanted: Any,
    is_open: bool,
    mark: tuple[str, str] | None,
    quote: str,
    note: str,
) -> None:
    """List every sentence on what the meetings came to, by meeting and paragraph; or note what became of one.

    Kinds: decision, adoption, agreement, recommendation, proposal, invitation, encouragement, request, noted,
    withdrawal, announcement, statement, other. A note is written to the report's followup.yaml, with who (COP_USER,
    else USER) and when. Exit code: 0 listed or noted, 1 nothing matches.
    """
    from bot.registers.outcomes import outcomes as register
    from bot.render.registers import register_table

    _check_kinds("outcomes", wanted.kinds)
    wanted = replace(wanted, states=(_OPEN,) if is_open else ())
    if mark is None and (quote or note):
        raise UsageError("--quote and --note go with --mark")
    listed: Callable[[Any, str, Any], Sequence[Any]] = register
    if mark is not None:
        from bot.commands.marking import mark_outcome

        is_marked = mark_outcome(places, lang, *mark, quote=quote, note=note)
        listed = lambda *of: [row for row in register(*of) if is_marked(row)]  # noqa: E731
    _print_register(ctx, listed, register_table, places, form, lang, wanted)


@click.command()
@place_options
@official_option
@reader_option
@register_options
@narrowing_options
@click.option("--open", "is_open", is_flag=True, help="Only matters that nothing has settled.")
@form_options
@click.pass_context
def matters(
    ctx: click.Context,
    places: Places,
    lang: str,
    form: str,
    wanted: Any,
    report: str,
    meeting: int | None,
    is_open: bool,
) -> None:
    """List what was brought up at the meetings, who was for and against it, and what became of it.

    A matter is a proposal, contribution, request or question, or a presentation that others took up. States: adopted,
    agreed, amended, deferred, withdrawn, noted, open. Exit code: 0 listed, 1 nothing matches.
    """
    from bot.registers.matters import matters as register
    from bot.render.matters import matters_table

    wanted = replace(wanted, report=report, kinds=(_OPEN,) if is_open else ())
    if meeting is not None:
        wanted = replace(wanted, first_meeting=meeting, last_meeting=meeting)
    _print_register(ctx, register, matters_table, places, form, lang, wanted)


@click.command()
@place_options
@official_option
@reader_option
@register_options
@click.option("--missing", "is_missing", is_flag=True, help="List the reports and language versions to obtain instead.")
@form_options
@click.pass_context
def meetings(ctx: click.Context, places: Places, lang: str, form: str, wanted: Any, is_missing: bool) -> None:
    """List the meetings that the catalogue knows, and what is indexed of each.

    With --actor those at which it did something, with --topic those that spoke of it. With --missing what is to be
    obtained of each, with the addresses that are known; `cop fetch -` takes its JSON. Exit code: 0 listed, 1 nothing
    matches.
    """
    from bot.registers.meetings import meetings as register
    from bot.render.registers import meetings_table

    if not is_missing:
        _print_register(ctx, register, meetings_table, places, form, lang, wanted)
    if wanted.actor or wanted.topic:
        raise UsageError("--missing lists what nobody can have read yet; leave out --actor and --topic")
    from bot.render.missing import missing_table

    _print_register(ctx, _missing_of(places), missing_table, places, form, lang, wanted)


def _missing_of(places: Places) -> Callable[[Any, str, Any], Sequence[Any]]:
    """The register of what the corpus does not hold."""
    import os

    from bot.registers.missing import missing
    from indexer.corpus.catalogue import load_catalogue
    from indexer.fetching import Settings, Wish, make_plan

    catalogue = load_catalogue(places.corpus)
    plan = make_plan(catalogue, Wish(), Settings.from_environment(os.environ))
    return lambda index, _, wanted: missing(index, wanted, catalogue, plan)
