"""Live index of a running server: reopened when the corpus changes or the index is found damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

from indexer import Index
from indexer.build.open import Notify, open_current, version_of, versions
from indexer.errors import CopError, IndexDamaged

T = TypeVar("T")
R = TypeVar("R")


class LiveIndex(Generic[T]):
    """Opens the index of a corpus, and opens it again when the corpus changes or the index is found damaged.

    `value` is what `make` makes of it. Nothing else of the index is handed on, so that what `make` leaves out
    (restricted reports, say) stays out of every later one as well.
    """

    def __init__(self, corpus: Path, index: Path, make: Callable[[Index], T], notify: Notify) -> None:
        """Raises InputError or StoreError where there is no index, and none can be made."""
        self._corpus, self._index, self._make, self._notify = corpus, index, make, notify
        self._version = version_of(corpus)
        self._stop = Event()
        self._mending = Lock()
        self._take(open_current(corpus, index, notify))

    def use(self, work: Callable[[T], R]) -> R:
        """What `work` makes of the value; where that finds the index damaged, of the one that takes its place."""
        value = self.value
        try:
            return work(value)
        except IndexDamaged as error:
            with self._mending:
                if self.value is value:
                    self._take(self._mend(error))
            return work(self.value)

    def watch(self, seconds: float, renewed: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        """Look at the corpus every so many seconds from now on, in a thread, until `close`."""
        Thread(target=self._watch, args=(seconds, renewed, failed), name="library", daemon=True).start()

    def close(self) -> None:
        """Stop looking."""
        self._stop.set()

    def _take(self, index: Index) -> None:
        # an index that mended itself would come back as it is on the disk, past `make`
        mend, index.mend = index.mend, None
        assert mend is not None
        self.value, self._mend = self._make(index), mend

    def _watch(self, seconds: float, renewed: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        for _ in versions(self._corpus, self._version, seconds, self._stop):
            try:
                self._take(open_current(self._corpus, self._index, self._notify))
            except (CopError, OSError) as error:  # the last good index goes on answering
                failed(error)
            else:
                renewed(self.value)
