"""The question log: what was asked and whether the reports had an answer, for the secretariat's to-do list.

JSON lines, one a question, without anybody's name; switched on by `COP_LOG` (a path), off by default. Each line is
written at once to the end of the file, so that several processes can share it.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.answer import ANSWERED, CLARIFYING, Answer
from bot.safe_text import safe_json, safe_line
from indexer.errors import InputError

VARIABLE = "COP_LOG"


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

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._is_named = False

    @classmethod
    def from_environment(cls) -> QuestionLog:
        """The log that `COP_LOG` names; one that writes nothing where it is not set."""
        name = os.environ.get(VARIABLE, "")
        return cls(Path(name) if name else None)

    def record(self, answer: Answer, workspace: str = "") -> None:
        """Append what was asked, in which workspace of Slack if in one, and what came of it."""
        if self.path is None:
            return
        try:
            _append(self.path, safe_json(json.dumps(_line(answer, workspace), ensure_ascii=False)) + "\n")
            self._is_named = False
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            if not self._is_named:
                line = f"cop: {self.path}: the question log cannot be written ({reason}); see {VARIABLE}"
                sys.stderr.write(f"{safe_line(line)}\n")
            self._is_named = True


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
        time=datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ"),
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


def _append(path: Path, line: str) -> None:
    """Write the line in one go, on a line of its own even where the last one was cut short."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
    file = os.open(path, flags, 0o600)
    try:
        size = os.fstat(file).st_size
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise ValueError("not a regular file")
        data = line.encode("utf-8", "replace")
        if size and not _ends_a_line(file, size):
            data = b"\n" + data
        if os.write(file, data) < len(data):
            raise ValueError("no space left")
    finally:
        os.close(file)


def _ends_a_line(file: int, size: int) -> bool:
    os.lseek(file, size - 1, os.SEEK_SET)  # where to write is not concerned: that is always the end
    return os.read(file, 1) == b"\n"


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
