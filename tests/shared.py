"""What tests share: an index that several need is built once in a run, by whichever of its processes needs it first."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from filelock import FileLock

from indexer import Index
from indexer.build.build import index_corpus

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C library's, where it is there: it takes a tenth of the time."""


def read_yaml(path: Path) -> Any:
    """What a YAML file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)


def made_once(path: Path, make: Callable[[Path], object]) -> Path:
    """The file or folder at `path`, made by the first who asks for it; others wait until it is there."""
    with FileLock(f"{path}.lock"):
        if not path.exists():
            unfinished = path.with_name(f"{path.name}.unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(path)
    return path


def with_two_versions(corpus: Path, folder: Path) -> None:
    """Copy the corpus of the project to `folder`, with the Arabic and the English version of its report alone."""
    shutil.copytree(corpus, folder)
    catalogue = folder / "catalogue.yaml"
    text = catalogue.read_text(encoding="utf-8")
    for code in ("es", "fr", "ru", "zh"):
        text = text.replace(f"      {code}: {{official: false}}\n", "")
        (folder / "reports" / "C21-57" / f"{code}.txt").unlink()
    catalogue.write_text(text, encoding="utf-8")


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
