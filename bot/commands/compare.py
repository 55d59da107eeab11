"""`cop compare`: a document beside what the reports say."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands import completion
from bot.commands.options import (
    EXIT_NOT_FOUND,
    Places,
    complain,
    json_option,
    official_option,
    open_index,
    place_options,
    reader_option,
    to_hand_on,
)
from bot.commands.output import print_text
from bot.render.output import say


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@place_options
@official_option
@reader_option
@click.option(
    "--from",
    "code",
    default="",
    metavar="CODE",
    shell_complete=completion.languages,
    help="Language of the document.  [default: detected]",
)
@click.option("--restricted", is_flag=True, help="Compare with restricted reports too.")
@json_option
@click.pass_context
def compare(
    ctx: click.Context, file: Path, places: Places, lang: str, code: str, restricted: bool, as_json: bool
) -> None:
    """Compare a document (a contribution, say) with the reports: what was said before on each of its paragraphs.

    For each paragraph the nearest statements: who does what, quotation and reference; nothing where nothing is near.
    The document is only read. Exit code: 0 something is near, 1 nothing is, 2 the file cannot be read.
    """
    from bot.comparison import compare as compared_with
    from bot.render.comparison import comparison_data, comparison_lines
    from bot.render.data import to_json
    from indexer.errors import InputError
    from indexer.intake.document import read_alone
    from indexer.languages import language
    from indexer.readers import load

    try:
        document = read_alone(load(file), language(code).code if code else "")
    except InputError as error:
        raise InputError(f"{file}: {str(error).removeprefix(f'{file}: ')}") from error
    index = to_hand_on(open_index(places), restricted=restricted)
    found = compared_with(index, document)
    if as_json:
        say(to_json(comparison_data(found, index, document.language)))
    else:
        print_text("\n".join(comparison_lines(found, index, lang)))
    if not (is_any := any(each.near for each in found)):
        complain("no statement of the reports is near to any of its paragraphs")
    ctx.exit(0 if is_any else EXIT_NOT_FOUND)
