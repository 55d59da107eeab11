"""The question log: what is written, by whom at once, and what is made of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import Assistant
from bot.question_log import LogEntry, QuestionLog, by_question, folded, read_log
from indexer.errors import InputError
from tests.bot.cop import Cop, one_line


def entry(question: str, time: str = "2031-02-12T10:00Z", language: str = "en", status: str = "not_found") -> LogEntry:
    return LogEntry(time, language, "passage", status, question, "The reports do not say.", ("C21/57 §2.2",))


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COP_LOG", str(tmp_path / "questions.jsonl"))
    return tmp_path / "questions.jsonl"


def test_a_line_says_what_was_asked_and_nothing_of_who_asked(assistant: Assistant, log: Path) -> None:
    written = QuestionLog.from_environment()
    written.record(assistant.ask("Who chaired the meeting?"))
    written.record(assistant.ask("What did China say about encryption?"))
    first, second = (json.loads(line) for line in log.read_text(encoding="utf-8").splitlines())
    assert list(first) == ["time", "language", "intent", "status", "question", "reason", "nearest"]
    assert (first["question"], first["status"], first["language"]) == ("Who chaired the meeting?", "answered", "en")
    assert (first["reason"], first["nearest"]) == ("", [])
    assert second["status"] == "not_found"
    assert "China" in second["reason"]
    assert second["nearest"][0].startswith("C21/57 §")
    assert len(first["time"]) == len("2031-02-12T10:00Z")
    assert log.stat().st_mode & 0o777 == 0o600


def test_nothing_is_written_unless_it_is_switched_on(
    assistant: Assistant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COP_LOG", raising=False)
    monkeypatch.chdir(tmp_path)
    QuestionLog.from_environment().record(assistant.ask("Who chaired the meeting?"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_several_processes_write_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    writer = (
        "import sys\nfrom bot.answer import Answer\nfrom bot.question_log import QuestionLog\n"
        "log = QuestionLog.from_environment()\n"
        "for n in range(200):\n"
        "    text = f'{sys.argv[1]} {n} ' + 'س' * 3000\n"
        "    log.record(Answer(text, 'ar', 'not_found', 'passage', 'x', (), (), ()))\n"
    )
    environment = {**os.environ, "COP_LOG": str(path)}
    writers = [
        subprocess.Popen([sys.executable, "-c", writer, name], env=environment, stderr=subprocess.PIPE) for name in "ab"
    ]
    assert [process.communicate(timeout=60)[1] for process in writers] == [b""] * 2
    entries, faults = read_log(path)
    assert faults == []
    assert sorted(e.question.rpartition(" ")[0] for e in entries) == sorted(
        f"{p} {n}" for p in "ab" for n in range(200)
    )


def test_a_line_that_was_cut_short_spoils_no_other(assistant: Assistant, log: Path) -> None:
    log.write_bytes(b'{"time": "2031-0')
    QuestionLog.from_environment().record(assistant.ask("Who chaired the meeting?"))
    entries, faults = read_log(log)
    assert [e.question for e in entries] == ["Who chaired the meeting?"]
    assert faults == [f"{log}:1: not a line of the question log; skipped"]


@pytest.mark.parametrize("kind", ["folder", "no such folder", "pipe", "full"])
def test_a_log_that_cannot_be_written_is_named_once_and_stops_no_answer(
    assistant: Assistant, log: Path, kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if kind == "folder":
        log.mkdir()
    elif kind == "pipe":
        os.mkfifo(log)
    elif kind == "full":
        monkeypatch.setenv("COP_LOG", "/dev/full")
    else:
        monkeypatch.setenv("COP_LOG", str(log / "below" / "log"))
    written = QuestionLog.from_environment()
    for _ in range(2):
        written.record(assistant.ask("Who chaired the meeting?"))
    assert "the question log cannot be written" in one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What did China say?", "  what did   CHINA say"),
        ("Qu'a dit la Chine ?", "qu'a dit la chine?"),
        ("¿Qué dijo China?", "que dijo china"),
        ("ماذا قالت الصّين؟", "ماذا قالت الصين"),
        ("أوصى الفريق", "اوصى الفريق"),
        ("中国说了什么？", "中国说了什么?"),
        ("Что сказал Китай?", "что сказал китай"),
    ],
)
def test_spellings_of_one_question(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_different_questions_stay_apart() -> None:
    assert folded("What is §5.1?") != folded("What is §5.10?")
    assert folded("Who is for 5.6?") != folded("Who is for 6.5?")


def test_most_asked_first_and_what_has_an_answer_by_now_is_left_out() -> None:
    entries = [
        entry("What did China say?", "2031-02-12T10:00Z"),
        entry("what did china say", "2031-02-14T10:00Z"),
        entry("What does it cost?", "2031-02-15T10:00Z"),
        entry("Who is the auditor?", "2031-02-16T10:00Z"),
        entry("Who chaired?", "2031-02-12T10:00Z"),
        entry("Who chaired?", "2031-02-13T10:00Z", status="answered"),
        entry("WHAT DID CHINA SAY?", "2031-02-11T10:00Z", language="fr"),
    ]
    asked = by_question(entries)
    assert [(one.last.question, one.last.language, one.count) for one in asked] == [
        ("what did china say", "en", 2),
        ("Who is the auditor?", "en", 1),
        ("What does it cost?", "en", 1),
        ("WHAT DID CHINA SAY?", "fr", 1),
    ]
    assert len(by_question(entries, with_answered=True)) == 5


def test_a_question_that_was_only_unclear_is_nobodys_task(assistant: Assistant, log: Path) -> None:
    QuestionLog.from_environment().record(assistant.ask("and what did they say?"))
    entries, _ = read_log(log)
    assert by_question(entries) == []


def test_a_log_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_log(tmp_path / "none")


def test_cop_questions(cop: Cop, log: Path) -> None:
    asked = "What did China say?\nwhat did china  say\nWho chaired the meeting?\nماذا قالت الصين؟\n"
    assert cop("ask", "-", stdin=asked).returncode == 1
    done = cop("questions", "--json")
    rows = json.loads(done.stdout)
    assert done.returncode == 0
    assert list(rows[0]) == ["question", "language", "count", "last", "status", "intent", "reason", "nearest"]
    assert [(row["question"], row["language"], row["count"]) for row in rows] == [
        ("what did china say", "en", 2),
        ("ماذا قالت الصين؟", "ar", 1),
    ]
    assert len(json.loads(cop("questions", "--all", "--json").stdout)) == 3
    for form in ("table", "csv", "md", "html"):
        text = cop("questions", "--format", form).stdout
        assert "what did china say" in text
        assert "Not mentioned in the reports: China." in text

    with log.open("a", encoding="utf-8") as file:
        file.write('{"time": 5}\nnonsense\n')
    done = cop("questions", "--json")
    assert (done.returncode, len(json.loads(done.stdout))) == (2, 2)
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == [f"{log}:5", f"{log}:6"]


def test_cop_questions_without_a_log(cop: Cop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COP_LOG", raising=False)
    done = cop("questions")
    assert (done.returncode, done.stdout) == (2, "")
    assert "set COP_LOG" in one_line(done.stderr)
    (tmp_path / "log").write_text("")
    done = cop("questions", "--log", str(tmp_path / "log"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "no unanswered questions" in one_line(done.stderr)


def test_an_answer_is_given_though_the_log_is_not_written(cop: Cop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COP_LOG", "/dev/full")
    done = cop("ask", "-", stdin="Who chaired the meeting?\nWho chaired the meeting?\n")
    assert done.returncode == 0
    assert done.stdout.count("Abdulaziz Al Zarooni") >= 2
    assert "/dev/full" in one_line(done.stderr)
