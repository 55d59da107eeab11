"""Worker pool with fair turns: nobody who asks much, or asks what costs much, keeps others waiting."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import RLock
from typing import Any, TypeVar

T = TypeVar("T")
MAX_LIGHT_LENGTH = 200
"""Characters up to which a question takes little computing; it grows with the square of them in Chinese."""


class QueueFull(Exception):
    """No more work is taken, or what was taken had to make room for somebody who asks less."""


@dataclass(eq=False)
class _Job:
    work: Callable[[], Any]
    is_costly: bool
    future: Future[Any] = field(default_factory=Future)


class FairPool:
    """Runs work in threads: askers take turns, whatever each has queued.

    Costly work has only some of the threads, so that the others are free for what is quickly done.
    """

    def __init__(
        self, threads: int, max_costly: int, *, max_each: int | None = None, max_size: int | None = None
    ) -> None:
        """Run at most `max_each` pieces of one asker at a time, hold at most `max_size` queued or running."""
        self._threads = ThreadPoolExecutor(threads, "worker")
        self._free, self._free_for_costly = threads, max_costly
        self._max_each, self._max_size = max_each or threads, max_size
        self._queues: dict[str, deque[_Job]] = {}
        """Work that waits, by asker; whose turn is next comes first."""
        self._running: Counter[str] = Counter()
        self._jobs: dict[Future[Any], _Job] = {}
        self._lock = RLock()

    @property
    def size(self) -> int:
        """Pieces of work that are queued or running."""
        with self._lock:
            return len(self._jobs)

    def submit(self, asker: str, work: Callable[[], T], *, is_costly: bool = False) -> Future[T]:
        """Queue work; raises QueueFull where there is too much, and nobody has more of it than this asker."""
        job = _Job(work, is_costly)
        with self._lock:
            if self._max_size is not None and len(self._jobs) >= self._max_size:
                self._make_room(asker)
            self._jobs[job.future] = job
            self._queues.setdefault(asker, deque()).append(job)
            job.future.add_done_callback(self._forget)
            self._start()
        return job.future

    def join(self, asker: str, future: Future[Any]) -> None:
        """Let another asker wait for the same work: it is done at the first turn of any of them."""
        with self._lock:
            job = self._jobs.get(future)
            queue = self._queues.get(asker, ())
            if job is not None and not future.running() and job not in queue:
                self._queues.setdefault(asker, deque()).append(job)
                self._start()

    def close(self, *, wait: bool) -> None:
        """Start no more work."""
        self._threads.shutdown(wait=wait, cancel_futures=not wait)

    def _make_room(self, asker: str) -> None:
        """Give up the last work of whoever waits for most; raises QueueFull where this asker does."""
        longest = max(self._queues, key=lambda each: len(self._queues[each]), default=asker)
        if len(self._queues.get(longest, ())) <= len(self._queues.get(asker, ())) + 1:
            raise QueueFull
        given_up = self._queues[longest].pop()
        if given_up.future.set_running_or_notify_cancel():
            given_up.future.set_exception(QueueFull())

    def _forget(self, future: Future[Any]) -> None:
        with self._lock:
            self._jobs.pop(future, None)

    def _start(self) -> None:
        """Start what may run now."""
        while self._free and (found := self._next()):
            asker, job = found
            if not job.future.set_running_or_notify_cancel():
                continue
            self._free -= 1
            self._free_for_costly -= job.is_costly
            self._running[asker] += 1
            self._threads.submit(self._run, asker, job)

    def _next(self) -> tuple[str, _Job] | None:
        """The work whose turn it is; its asker goes to the end of the row."""
        for asker in tuple(self._queues):
            waiting = [job for job in self._queues[asker] if not (job.future.done() or job.future.running())]
            may_run = self._running[asker] < self._max_each
            job = next((job for job in waiting if may_run and (self._free_for_costly or not job.is_costly)), None)
            if job is not None:
                waiting.remove(job)
                del self._queues[asker]
            if waiting:
                self._queues[asker] = deque(waiting)
            else:
                self._queues.pop(asker, None)
            if job is not None:
                return asker, job
        return None

    def _run(self, asker: str, job: _Job) -> None:
        result, failure = None, None
        try:
            result = job.work()
        except BaseException as error:  # noqa: BLE001 (whoever waits for it is told)
            failure = error
        with self._lock:
            self._free += 1
            self._free_for_costly += job.is_costly
            self._running[asker] -= 1
        if failure is None:
            job.future.set_result(result)
        else:
            job.future.set_exception(failure)
        with self._lock:
            self._running += Counter()  # forgets those who have nothing running
            self._start()
