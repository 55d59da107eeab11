"""What tests share: an index that several need is built once in a run, by whichever of its processes needs it first."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from indexer import Index
from indexer.build.build import index_corpus


def made_once(path: Path, make: Callable[[Path], object]) -> Path:
    """The file or folder at `path`, made by the first who asks for it; others wait until it is there."""
    with FileLock(f"{path}.lock"):
        if not path.exists():
            unfinished = path.with_name(f"{path.name}.unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(path)
    return path


def grown_index(corpus: Path, before: Path, folder: Path) -> Index:
    """The index of a corpus that was made by changing another, in `folder`: only what was changed is read.

    `before` is the folder of the other's index.
    """
    shutil.copytree(before, folder)
    return index_corpus(corpus, folder).index


@contextmanager
def closed_port() -> Iterator[int]:
    """A port of this machine at which nobody listens, nor can for as long as this lasts."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]
