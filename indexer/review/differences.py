"""Acknowledging a difference between versions: an entry is put behind those of the report's `differences.yaml`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from indexer.agreement import JudgedDifference
from indexer.corpus.differences import Acknowledgement, load_differences
from indexer.corpus.fingerprints import DIFFERENCES
from indexer.errors import UsageError
from indexer.review.facts_file import append

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
    data = entry.model_dump(mode="json", exclude_defaults=True)
    append(folder / DIFFERENCES, _HEAD, data, partial(load_differences, folder))
