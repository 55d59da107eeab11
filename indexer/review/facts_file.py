"""Entries written to and taken out of the YAML lists beside a report; every other byte stays as people wrote it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

from indexer.corpus.corrections import Corrections, FactCorrection, load_file
from indexer.errors import InputError
from indexer.store.file_lock import exclusive_lock
from indexer.store.whole_file import write_whole
from indexer.text.vocabulary import Vocabulary

_LOCK = ".review.lock"
_HEAD = "# What the secretariat found right or corrected in what the program reads from this report (`cop review`).\n"
_WIDTH = 1_000_000

Edit = tuple[Sequence[FactCorrection], Sequence[FactCorrection]]
"""Entries to take out, and entries to put in."""


def rewrite(path: Path, vocabulary: Vocabulary, edit: Callable[[Corrections], Edit]) -> None:
    """Take entries out and put entries in, as `edit` says of those that are there: all of it at once, or nothing.

    Raises CorpusError where the file is at fault, OSError where it cannot be written.
    """
    with exclusive_lock(path.parent / _LOCK):
        known = load_file(path, vocabulary) if path.exists() else Corrections(path)
        old, new = edit(known)
        text = path.read_text(encoding="utf-8") if path.exists() else _HEAD
        text = _without(text, sorted(known.entries.index(entry) for entry in old))
        text = text if not text or text.endswith("\n") else f"{text}\n"
        _replace(path, text + "".join(as_entry(_data(entry), text) for entry in new), vocabulary)


def append(path: Path, head: str, data: dict[str, Any], check: Callable[[], object]) -> None:
    """Put an entry behind those of a list, whose file begins with `head`; `check` raises where the file is at fault.

    Raises InputError where it cannot be written.
    """
    try:
        with exclusive_lock(path.parent / _LOCK):
            check()
            before = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else head
            write_whole(path, f"{before}{as_entry(data, before)}".encode())
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); check its permissions") from error


def as_entry(data: dict[str, Any], text: str) -> str:
    """An entry as it is written behind a YAML list: a line a field, as far in as the entries of the list are."""
    entry = yaml.safe_dump([data], allow_unicode=True, sort_keys=False, width=_WIDTH, default_flow_style=False)
    return "".join(f"{_indent(text)}{line}" for line in entry.splitlines(keepends=True))


def _data(entry: FactCorrection) -> dict[str, Any]:
    data: dict[str, Any] = entry.model_dump(exclude_defaults=True)
    if entry.by is not None:
        data["by"] = entry.by.model_dump(exclude_none=True)
    if entry.change != "seen":
        data.setdefault("actor", "")
    return {name: data[name] for name in FactCorrection.model_fields if name in data}


def _indent(text: str) -> str:
    """What stands before the dashes of the list."""
    dashes = (line for line in text.splitlines() if line.lstrip().startswith("- "))
    first = next(dashes, "")
    return first[: len(first) - len(first.lstrip())]


def _without(text: str, places: Sequence[int]) -> str:
    """The text without the entries at these places of its list; comments between entries stay."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.SequenceNode):
        return text
    if not node.value:
        return text.replace("[]", "", 1)
    lines = text.splitlines(keepends=True)
    for place in reversed(places):
        entry = node.value[place]
        if node.flow_style:
            raise InputError("facts.yaml: the list is written in brackets; write each entry behind a dash")
        first = entry.start_mark.line
        while not lines[first].lstrip().startswith("-"):
            first -= 1
        del lines[first : _last_line(entry) + 1]
    return "".join(lines)


def _last_line(node: yaml.Node) -> int:
    """The last line that the node's own text stands in."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return max(_last_line(each) for pair in node.value for each in pair)
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return max(map(_last_line, node.value))
    return int(node.end_mark.line) - (node.end_mark.column == 0)


def _replace(path: Path, text: str, vocabulary: Vocabulary) -> None:
    """Put the text in the file's place once it has proved sound; the file goes where no entry is left."""
    handle, name = tempfile.mkstemp(prefix=".part-", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        load_file(Path(name), vocabulary)
        Path(name).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
