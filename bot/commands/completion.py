"""What the shell offers for an option's value: symbols of reports, languages, kinds (click's own shell completion)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def languages(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """Codes of the languages."""
    from indexer.languages import codes

    return _beginning_with(incomplete, codes())


def symbols(context: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Symbols of the reports that the corpus holds."""
    from indexer.corpus.places import bundled_corpus
    from indexer.errors import UsageError
    from indexer.model import Symbol

    given = context.params.get("corpus")
    folder = (Path(given) if given else bundled_corpus()) / "reports"
    found = []
    for each in sorted(folder.iterdir()) if folder.is_dir() else ():
        try:
            found.append(str(Symbol.parse(each.name)))
        except UsageError:
            continue
    return _beginning_with(incomplete.upper(), found)


def kinds_of(register: str) -> Complete:
    """Kinds of the rows of a register."""

    def complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
        from bot.registers.kinds import KINDS

        return _beginning_with(incomplete, KINDS[register])

    return complete


def _beginning_with(incomplete: str, values: Iterable[str]) -> list[str]:
    return [value for value in values if value.startswith(incomplete)]
