"""How fast `cop serve` answers many at once: `python -m tests.benchmarks.webload [CLIENTS] [SECONDS]`.

Each client asks over a connection of its own, and asks the next question as soon as it has its answer. First every
question of the evaluation sets once (nothing is kept yet: each is answered anew): by one client; by all of them, with a
second between an answer and the next question; by all of them without. Then all of them over and over.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from tests.evaluation.questions import load_cases

_COP = [sys.executable, "-c", "from bot.commands.cli import run; run()"]
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@contextlib.contextmanager
def server() -> Iterator[tuple[str, int]]:
    """Host and port of a server on the bundled corpus."""
    with subprocess.Popen([*_COP, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        where = urlsplit(next(line.strip() for line in lines if line.startswith("http")))
        try:
            yield where.hostname or "", where.port or 0
        finally:
            process.terminate()


async def _client(where: tuple[str, int], paths: Iterator[str], until: float, pause: float, took: list[float]) -> None:
    reader, writer = await asyncio.open_connection(*where)
    await asyncio.sleep(random.random() * pause)  # else all would ask at the same moment
    for path in paths:
        began = time.perf_counter()
        if began > until:
            break
        writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        found = _LENGTH.search(head)
        assert found is not None
        await reader.readexactly(int(found[1]))
        took.append(time.perf_counter() - began)
        await asyncio.sleep(pause)
    writer.close()


def load(
    where: tuple[str, int], paths: Iterator[str], clients: int, *, seconds: float = 1e6, pause: float = 0
) -> tuple[list[float], float]:
    """Seconds that each request took, and all of them together; `pause` is between a client's requests."""
    took: list[float] = []

    async def all_of_them() -> None:
        until = time.perf_counter() + seconds
        await asyncio.gather(*(_client(where, paths, until, pause, took) for _ in range(clients)))

    began = time.perf_counter()
    asyncio.run(all_of_them())
    return sorted(took), time.perf_counter() - began


def line(name: str, took: list[float], whole: float) -> str:
    """Percentiles in milliseconds."""
    p50, p95, p99 = (took[int(len(took) * share)] * 1000 for share in (0.5, 0.95, 0.99))
    told = f"p50 {p50:6.1f}  p95 {p95:6.1f}  p99 {p99:6.1f}  max {took[-1] * 1000:6.1f} ms"
    return f"{name:40} {len(took):6} requests  {told}  {len(took) / whole:6.0f} a second"


def main() -> None:
    """Print the figures."""
    clients, seconds = ([int(each) for each in sys.argv[1:]] + [50, 10][len(sys.argv) - 1 :])[:2]
    paths = [f"/api/ask?q={quote(case.question)}" for case in load_cases()]
    with server() as where:
        print(line("each once, one client", *load(where, iter(paths), 1)))
    for pause, told in (
        (1.0, f"each once, {clients} clients, a second between"),
        (0.0, f"each once, {clients} clients"),
    ):
        with server() as where:
            load(where, iter(paths[:1]), 1)  # the first question reads the index from the disk
            print(line(told, *load(where, iter(paths[1:]), clients, pause=pause)))
            if not pause:
                again = load(where, itertools.cycle(paths), clients, seconds=seconds)
                print(line(f"again and again, {clients} clients", *again))


if __name__ == "__main__":
    main()
