"""Reading in a process of its own, with limits of time and memory: what a hostile file can take at most."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path

from indexer.errors import ReaderError
from indexer.model import Block

MAX_SECONDS = 15
MAX_MEMORY = 900_000_000
"""Bytes of address space."""
_ENTRY = "from indexer.readers.guard import serve; serve()"


@dataclass(frozen=True, slots=True)
class SourceText:
    """What a reader made of a file."""

    blocks: tuple[Block, ...]
    raw_text: str


def guarded(module: str, data: bytes) -> SourceText:
    """Read the bytes with the reader of this module; raises ReaderError, also where the limits are passed."""
    root = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    try:
        child = subprocess.run(  # noqa: S603 - this very Python, and a module of ours
            [sys.executable, "-c", _ENTRY, module],
            input=data,
            capture_output=True,
            timeout=MAX_SECONDS,
            check=False,
            env={**os.environ, "PYTHONPATH": paths},
        )
    except subprocess.TimeoutExpired as error:
        raise ReaderError(
            f"cannot be read within {MAX_SECONDS} seconds; save it anew, or as text, and try again"
        ) from error
    try:
        answer = json.loads(child.stdout)
    except ValueError as error:
        raise ReaderError(
            f"cannot be read within the limits of {MAX_SECONDS} seconds and {MAX_MEMORY // 1_000_000} MB, "
            "or is damaged; save it anew, or as text, and try again"
        ) from error
    if "error" in answer:
        raise ReaderError(answer["error"])
    return SourceText(tuple(_block(row) for row in answer["blocks"]), answer["raw_text"])


def serve() -> None:
    """In the child: read standard input with the reader of the module named, and print what it made of it as JSON."""
    _limit()
    reader = import_module(sys.argv[1])
    data = sys.stdin.buffer.read()
    try:
        answer = {"blocks": [asdict(block) for block in reader.read(data)], "raw_text": reader.raw_text(data)}
    except ReaderError as error:
        answer = {"error": str(error)}
    except MemoryError:
        answer = {"error": f"needs more than {MAX_MEMORY // 1_000_000} MB to read; save it anew, or as text"}
    json.dump(answer, sys.stdout)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time limit holds there too
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _block(row: dict[str, object]) -> Block:
    places = {name: tuple(value) for name in ("lines", "cell") if isinstance(value := row[name], list)}
    return Block(**{**row, **places})  # type: ignore[arg-type]
