"""`cop names`: who is named in the reports and in no vocabulary."""

from __future__ import annotations

import click

from bot.commands import completion
from bot.commands.options import Places, json_option, place_options
from bot.render.output import say
from indexer.errors import UsageError


@click.command()
@place_options
@json_option
@click.option("--report", default="", metavar="SYMBOL", shell_complete=completion.symbols, help="Of this report alone.")
@click.option("--all", "every", is_flag=True, help="Also those that one version alone names, and however many.")
@click.option(
    "--add", "wanted", metavar="NAME", help="Enter this one into the corpus' vocabulary, under all its names."
)
@click.option(
    "--with", "others", multiple=True, metavar="NAME", help="With --add: another listed name of the same one."
)
@click.option(
    "--kind", type=click.Choice(["person", "organisation"]), help="With --add: what it is.  [default: as listed]"
)
def names(
    places: Places,
    as_json: bool,
    report: str,
    every: bool,
    wanted: str | None,
    others: tuple[str, ...],
    kind: str | None,
) -> None:
    """List bodies and people that reports name and no vocabulary has, and enter the confirmed ones.

    One that has several names is listed once where the reports show that they are the same. Nothing is entered unasked.
    """
    from bot.render.data import to_json
    from bot.render.names import SHOWN, name_data, name_lines
    from indexer.names import confirm, find_name, names_of_corpus

    if wanted is None and (others or kind):
        raise UsageError("--with and --kind say more of a name that --add enters; give --add NAME")
    found = names_of_corpus(places.corpus, report)
    if wanted is not None:
        chosen = tuple(dict.fromkeys(find_name(found, name) for name in (wanted, *others)))
        entry = confirm(places.corpus, chosen, kind or "")
        say(to_json(entry.model_dump(exclude_defaults=True)) if as_json else f"entered as {entry.id} ({entry.kind})")
        return
    listed = found if every or report else tuple(name for name in found if name.recurs)
    if as_json:
        say(to_json([name_data(name) for name in listed]))
        return
    lines = list(name_lines(listed, shown=len(listed) if every else SHOWN))
    say("\n".join(lines) if lines else "no name that recurs is missing from the vocabulary")
