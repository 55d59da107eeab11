"""Noting what became of an outcome: an entry is put behind those of the report's `followup.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from indexer.corpus.catalogue import load_catalogue
from indexer.corpus.follow_up import FOLLOW_UP, follow_up_in
from indexer.errors import CorpusError, UsageError
from indexer.model import FollowUp
from indexer.review.facts_file import append

_HEAD = "# What became of the outcomes of this report (`cop outcomes --mark`); of one place the last entry holds.\n"


def noted_by(environment: Mapping[str, str]) -> tuple[str, str]:
    """Who notes, and the day: `COP_USER`, else `USER`; `COP_DATE`, else today. Raises UsageError."""
    name = next((environment[each] for each in ("COP_USER", "USER", "LOGNAME") if environment.get(each)), "")
    if not name.strip():
        raise UsageError("nobody is named who marks it; set COP_USER to your name")
    day = environment.get("COP_DATE") or date.today().isoformat()  # noqa: DTZ011 (the day of whoever writes)
    try:
        return name.strip(), date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise UsageError(f"COP_DATE is no day: {day!r}; write it like 2026-11-30") from error


def note(corpus: Path, symbol: str, noted: FollowUp) -> Path:
    """Write what became of an outcome of the report; returns the file.

    Raises UsageError for a report that the corpus does not hold, CorpusError where the file is at fault, InputError
    where it cannot be written.
    """
    versions = [each for each in load_catalogue(corpus).versions if str(each.symbol) == symbol]
    if not versions:
        raise UsageError(f"report {symbol} is not in the corpus")
    folder = versions[0].path.parent
    path = folder / FOLLOW_UP
    append(path, _HEAD, _data(noted), partial(_check, folder))
    return path


def _check(folder: Path) -> None:
    _, wrong = follow_up_in(folder)
    if wrong:
        raise CorpusError(wrong)


def _data(noted: FollowUp) -> dict[str, Any]:
    """The fields that hold something."""
    usual = {each.name: each.default for each in fields(FollowUp)}
    return {name: value for name, value in asdict(noted).items() if value != usual[name]}
