"""The question log: what was asked and whether the reports had an answer, for the secretariat's to-do list.

JSON lines, one a question, without anybody's name; switched on by `COP_LOG` (a path), off by default. Each line is
written at once to the end of the file, so that several processes can share it.
"""

from __future__ import annotations

import json
import os
import sys
import time
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.answer import ANSWERED, CLARIFYING, Answer
from bot.log_file import append_line, keep_lines
from bot.retention import log_days
from bot.safe_text import safe_json, safe_line
from indexer.errors import InputError

VARIABLE = "COP_LOG"
_MINUTE = "%Y-%m-%dT%H:%MZ"
_PURGE_EVERY = 3600.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One question as the log keeps it."""

    time: str
    """To the minute, in UTC: `2026-01-26T14:05Z`."""
    language: str
    intent: str
    status: str
    question: str
    reason: str = ""
    """Why it was refused, in the asker's language; empty where it was answered."""
    nearest: tuple[str, ...] = ()
    """The nearest paragraphs, canonically: `C21/57 §2.2`."""
    workspace: str = ""
    """Slack's id of the workspace that it was asked in; empty for another place."""

    @property
    def is_unanswered(self) -> bool:
        """Whether there was no sure answer; a question that was only unclear does not count."""
        return self.status != ANSWERED and self.intent != CLARIFYING


@dataclass(frozen=True, slots=True)
class LoggedQuestion:
    """A question with how often it was asked, and what came of it the last time."""

    last: LogEntry
    count: int


class QuestionLog:
    """Writes the log. A log that cannot be written is named on stderr, once, and never stops an answer."""

    def __init__(self, path: Path | None, days: int | None = None) -> None:
        """Keep questions so many `days`; until somebody deletes them where they are not given."""
        self.path, self._days = path, days
        self._is_named = False
        self._purged = -_PURGE_EVERY

    @classmethod
    def from_environment(cls) -> QuestionLog:
        """The log that `COP_LOG` names; one that writes nothing where it is not set. Raises UsageError."""
        name = os.environ.get(VARIABLE, "")
        return cls(Path(name) if name else None, log_days(os.environ))

    def record(self, answer: Answer, workspace: str = "") -> None:
        """Append what was asked, in which workspace of Slack if in one, and what came of it."""
        if self.path is None:
            return
        with self._fault_named(self.path):
            append_line(self.path, safe_json(json.dumps(_line(answer, workspace), ensure_ascii=False)))
        if time.monotonic() - self._purged > _PURGE_EVERY:
            self.purge_old()

    def purge_old(self) -> int:
        """Drop the questions that are past their retention; how many."""
        self._purged = time.monotonic()
        if self.path is None or self._days is None:
            return 0
        with self._fault_named(self.path):
            return purge_log(self.path, self._days)
        return 0

    @contextmanager
    def _fault_named(self, path: Path) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            if not self._is_named:
                line = f"cop: {path}: the question log cannot be written ({reason}); see {VARIABLE}"
                sys.stderr.write(f"{safe_line(line)}\n")
            self._is_named = True
        else:
            self._is_named = False


def purge_log(path: Path, days: int) -> int:
    """Drop the questions that are older than so many days; how many.

    Raises OSError, or ValueError where the file cannot be a log.
    """
    return keep_lines(path, _Younger(days)) if path.exists() else 0


class _Younger:
    """Tells whether a line is of the last so many days; one that says no time is as old as the one before it."""

    def __init__(self, days: int) -> None:
        self._since = (datetime.now(UTC) - timedelta(days=days)).strftime(_MINUTE)
        self._is_younger = False

    def __call__(self, line: bytes) -> bool:
        with suppress(ValueError, KeyError, TypeError):
            self._is_younger = _from_line(line).time > self._since
        return self._is_younger


def read_log(path: Path) -> tuple[list[LogEntry], list[str]]:
    """The entries of a log, oldest first, and what is wrong with the lines that were skipped.

    Raises InputError where there is no such file or it cannot be read.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; the log begins with the first question asked") from error
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}; name the question log in {VARIABLE} or --log") from error
    entries: list[LogEntry] = []
    faults: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entries.append(_from_line(line))
        except (ValueError, KeyError, TypeError):
            faults.append(f"{path}:{number}: not a line of the question log; skipped")
    return entries, faults


def by_question(entries: Iterable[LogEntry], *, with_answered: bool = False) -> list[LoggedQuestion]:
    """The questions that nobody could answer when they were last asked, most asked first; or all questions.

    Questions of one language that differ only in case, spaces, accents and closing punctuation are one question.
    """
    groups: dict[tuple[str, str], list[LogEntry]] = {}
    for entry in entries:
        groups.setdefault((entry.language, folded(entry.question)), []).append(entry)
    asked = [LoggedQuestion(max(reversed(group), key=_time), len(group)) for group in groups.values()]
    listed = [one for one in asked if with_answered or one.last.is_unanswered]
    by_time = sorted(listed, key=lambda one: _time(one.last), reverse=True)
    return sorted(by_time, key=lambda one: -one.count)


def _time(entry: LogEntry) -> str:
    return entry.time


def folded(question: str) -> str:
    """The question without case, accents, tatweel and whatever is no letter, digit or sign between them."""
    decomposed = unicodedata.normalize("NFKD", question).casefold()
    kept = (c for c in decomposed if not unicodedata.combining(c) and c != "\u0640" and unicodedata.category(c) != "Cf")
    words = "".join(kept).split()
    return " ".join(filter(None, (_trimmed(word) for word in words)))


def _trimmed(word: str) -> str:
    """The word without punctuation around it."""
    first, last = 0, len(word)
    while first < last and unicodedata.category(word[first]).startswith("P"):
        first += 1
    while last > first and unicodedata.category(word[last - 1]).startswith("P"):
        last -= 1
    return word[first:last]


def _entry(answer: Answer) -> LogEntry:
    refused = answer.status != ANSWERED
    first_line = answer.text.partition("\n")[0].strip("\u200f")
    return LogEntry(
        time=datetime.now(UTC).strftime(_MINUTE),
        language=answer.language,
        intent=answer.intent,
        status=answer.status,
        question=answer.question,
        reason=first_line if refused else "",
        nearest=tuple(f"{c.report} §{c.paragraph}" for c in answer.nearest),
    )


def _line(answer: Answer, workspace: str) -> dict[str, Any]:
    line = asdict(_entry(answer))
    return {**line, "workspace": workspace} if workspace else {k: v for k, v in line.items() if k != "workspace"}


def _from_line(line: bytes) -> LogEntry:
    """The inverse of a line; raises ValueError, KeyError or TypeError for anything else."""
    data = json.loads(line.decode("utf-8"))
    told = {name: data[name] for name in ("time", "language", "intent", "status", "question")}
    told |= {name: data.get(name, "") for name in ("reason", "workspace")}
    if not all(isinstance(value, str) for value in told.values()):
        raise TypeError
    return LogEntry(**told, nearest=tuple(_strings(data.get("nearest", []))))


def _strings(values: object) -> Iterator[str]:
    if not isinstance(values, list):
        raise TypeError
    for value in values:
        if not isinstance(value, str):
            raise TypeError
        yield value
