"""Acknowledging a difference between versions: an entry is put behind those of the report's `differences.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from indexer.agreement import JudgedDifference
from indexer.corpus.differences import DIFFERENCES, Acknowledgement, load_differences
from indexer.errors import InputError, UsageError
from indexer.review.facts_file import as_entry
from indexer.store.file_lock import exclusive_lock
from indexer.store.whole_file import write_whole

_LOCK = ".review.lock"
_HEAD = (
    "# Differences between versions of this report that are meant to be (`cop check --acknowledge`); of one the last\n"
    "# entry holds.\n"
)
_TAKEN_BACK = "Taken back."


def acknowledge(folder: Path, found: JudgedDifference, reason: str, noted_by: tuple[str, str]) -> None:
    """Note in the report's folder why the difference is meant to be, by whom and on which day.

    Raises UsageError without a reason, CorpusError where the file is at fault, InputError where it cannot be written.
    """
    if not reason.strip():
        raise UsageError("say why the versions may differ there")
    if found.reason:
        raise UsageError(f"{found.difference.id} is acknowledged already")
    _write(folder, _entry(found, reason.strip(), noted_by))


def reopen(folder: Path, found: JudgedDifference, reason: str, noted_by: tuple[str, str]) -> None:
    """Take the acknowledgement of a difference back; raises as `acknowledge` does."""
    if not found.reason:
        raise UsageError(f"{found.difference.id} is not acknowledged")
    _write(folder, _entry(found, reason.strip() or _TAKEN_BACK, noted_by, state="open"))


def _entry(found: JudgedDifference, reason: str, noted_by: tuple[str, str], **more: Any) -> Acknowledgement:
    one = found.difference
    by, day = noted_by
    return Acknowledgement(
        paragraph=one.paragraph, kind=one.kind, language=one.language, against=one.against, own=one.own,
        other=one.other, texts=dict(found.texts), reason=reason, by=by, date=day, **more,
    )  # fmt: skip


def _write(folder: Path, entry: Acknowledgement) -> None:
    path = folder / DIFFERENCES
    try:
        with exclusive_lock(folder / _LOCK):
            load_differences(folder)
            before = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else _HEAD
            data = entry.model_dump(mode="json", exclude_defaults=True)
            write_whole(path, f"{before}{as_entry(data, before)}".encode())
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); check its permissions") from error
