"""`cop questions`: what was asked and could not be answered."""

from __future__ import annotations

import os
from pathlib import Path

import click

from bot.commands.options import EXIT_FAULT, EXIT_NOT_FOUND, complain, reader_option
from bot.commands.registers import form_options, print_table
from indexer.errors import UsageError


@click.command()
@click.option("--log", metavar="FILE", type=click.Path(path_type=Path), help="The log.  [default: COP_LOG]")
@click.option("--all", "with_answered", is_flag=True, help="Also questions that were answered.")
@reader_option
@form_options
@click.pass_context
def questions(ctx: click.Context, log: Path | None, lang: str, form: str, with_answered: bool) -> None:
    """List questions that the reports did not answer when last asked, most asked first.

    Reads the log that COP_LOG switches on. Exit code: 0 listed, 1 there are none, 2 no log, or a line of it is broken
    (named and skipped).
    """
    from bot.question_log import VARIABLE, by_question, read_log
    from bot.render.questions import questions_table

    path = log or Path(os.environ.get(VARIABLE, ""))
    if path == Path():
        raise UsageError(f"no question log; set {VARIABLE} to a file before asking, or name one with --log")
    entries, faults = read_log(path)
    for fault in faults:
        complain(fault)
    asked = by_question(entries, with_answered=with_answered)
    if not asked:
        complain("no questions" if with_answered else "no unanswered questions; --all lists the answered ones")
    print_table(questions_table, asked, form, lang)
    ctx.exit(EXIT_FAULT if faults else 0 if asked else EXIT_NOT_FOUND)
