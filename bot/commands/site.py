"""`cop site`: the reading room as a folder of files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.options import Places, check_web_extra, official_option, open_index, place_options
from bot.render.output import say

if TYPE_CHECKING:
    from bot.web.reading_room import ReadingRoom
    from indexer import Index


def room_of(index: Index, *, restricted: bool, served: bool) -> ReadingRoom:
    """The room of an index, without restricted reports unless these are asked for."""
    from bot.web.reading_room import ReadingRoom
    from indexer.search.restricted import without_restricted

    return ReadingRoom(index if restricted else without_restricted(index), served=served)


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--restricted", is_flag=True, help="Show restricted reports too.")
@place_options
@official_option
def site(out: Path, *, restricted: bool, places: Places) -> None:
    """Write the reading room into the folder OUT, for any web server or file share.

    The folder is kept in step with the corpus: what an earlier run wrote there and is no more goes. Needs the extra
    `web`.
    """
    check_web_extra("the reading room")
    room = room_of(open_index(places), restricted=restricted, served=False)
    from bot.web.site import write_site

    count = write_site(room, out)
    say(f"{out / 'index.html'} ({count} files)")
