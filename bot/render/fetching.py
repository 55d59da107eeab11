"""What fetching does: progress on stderr while it goes on, then what became of each document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.render.output import say
from bot.safe_text import safe_line
from indexer.fetching import Outcome, Target, Watcher

_KILO = 1000


class _Lines:
    """Tells a line a step, for logs and pipes."""

    def begins(self, target: Target, address: str) -> None:
        """Say what is asked for."""
        say(f"{target}: {address}", err=True)

    def received(self, address: str, done: int, total: int) -> None:
        """Say nothing: lines are for steps."""

    def ends(self, outcome: Outcome) -> None:
        """Say what became of it."""
        say(f"{outcome.target}: {outcome.status}", err=True)


class _Bars:
    """Draws a bar for each document under way."""

    def __init__(self, progress: Any) -> None:
        self._progress = progress
        self._bars: dict[str, Any] = {}
        self._addresses: dict[Target, str] = {}

    def begins(self, target: Target, address: str) -> None:
        """Begin a bar, in place of one for another address of the same document."""
        self._end(target)
        self._addresses[target] = address
        self._bars[address] = self._progress.add_task(str(target), total=None)

    def received(self, address: str, done: int, total: int) -> None:
        """Move the bar."""
        if address in self._bars:
            self._progress.update(self._bars[address], completed=done, total=total if total >= 0 else None)

    def ends(self, outcome: Outcome) -> None:
        """Leave a line in place of the bar."""
        self._end(outcome.target)
        self._progress.console.print(safe_line(f"{outcome.target}: {outcome.status}"), highlight=False, markup=False)

    def _end(self, target: Target) -> None:
        bar = self._bars.pop(self._addresses.pop(target, ""), None)
        if bar is not None:
            self._progress.remove_task(bar)


@contextmanager
def watching(*, is_terminal: bool) -> Iterator[Watcher]:
    """What shows progress on stderr: bars on a terminal, else lines."""
    if not is_terminal:
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Bars(progress)


def outcome_line(outcome: Outcome, corpus: Path) -> str:
    """What became of a document that did not fail."""
    if outcome.file is None:
        return f"{outcome.target}: {outcome.status} ({outcome.message})"
    size = f"{max(1, outcome.size // _KILO)} kB"
    return f"{outcome.target}: {outcome.status}, {outcome.file.relative_to(corpus).as_posix()}, {size}"


def outcome_data(outcome: Outcome, corpus: Path) -> dict[str, Any]:
    """The same, and what failed, as data."""
    return {
        "report": str(outcome.target.symbol),
        "language": outcome.target.language,
        "status": outcome.status,
        "message": outcome.message,
        "address": outcome.address,
        "file": outcome.file.relative_to(corpus).as_posix() if outcome.file else "",
        "sha256": outcome.sha256,
        "size": outcome.size,
    }
