"""`cop chat`: the conversation by itself, from a pipe, and at a terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from bot import Assistant
from bot.chat_session import Chat
from bot.locale import words_of
from indexer import Index
from indexer.errors import UsageError
from tests.bot.cop import Cop

# As a shell arranges it: the terminal is that of the process, and Ctrl-C is not ignored, as it is behind `&`.
START = (
    "import fcntl, signal, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "signal.signal(signal.SIGINT, signal.default_int_handler); from bot.commands.cli import run; run()"
)
COMMAND = [sys.executable, "-c", START, "chat"]


@pytest.fixture
def talk(assistant: Assistant) -> Chat:
    return Chat(assistant)


def test_a_follow_up_refers_to_what_was_said(talk: Chat) -> None:
    assert talk.ask("What did Saudi Arabia propose?").citations[0].paragraph in {"5.9", "7.4"}
    assert talk.ask("when was that?").status == "answered"
    talk.forget()
    assert talk.ask("and what did they propose?").intent == "clarify"


def test_a_language_is_kept_until_it_is_switched(talk: Chat) -> None:
    talk.switch("ar")
    answer = talk.ask("Who presented the digital resilience framework?")
    assert (answer.language, answer.status) == ("ar", "answered")
    assert answer.question == "Who presented the digital resilience framework?"
    assert [(c.paragraph, c.language) for c in answer.citations] == [("5.14", "ar")]
    assert talk.ask("What did China say?").text.startswith("\u200f" + words_of("ar")("The reports do not say."))
    assert talk.ask("من ترأس الاجتماع؟").language == "ar"
    assert talk.ask("in French please").language == "fr"
    whole = talk.ask("show me the whole paragraph")
    assert (whole.language, [(c.paragraph, c.language) for c in whole.citations]) == ("ar", [("1.1", "ar")])
    assert talk.ask("and what about the weather?").language == "ar"
    talk.switch("")
    assert talk.ask("Who chaired the meeting?").language == "en"
    with pytest.raises(UsageError, match="unknown language"):
        talk.switch("xx")


def test_a_paragraph_is_shown_of_the_report_last_spoken_of(fictional: Index) -> None:
    talk = Chat(Assistant(fictional))
    assert talk.show("7.6")[0].report == "C34/43"
    talk.ask("What did Mexico recommend at the 32nd meeting?")
    assert [(u.report, u.number) for u in talk.show("6.5")] == [("C31/40", "6.5")]
    assert [(u.report, u.number) for u in talk.show("C33/42 7.2")] == [("C33/42", "7.2")]
    assert {u.report for u in talk.show("C33/42")} == {"C33/42"}
    for wrong, reason in (("9.9", "no paragraph 9.9"), ("", "show what"), ("C99/1 1.1", "not indexed")):
        with pytest.raises(UsageError, match=reason):
            talk.show(wrong)


def test_the_report_last_spoken_of_is_that_last_answered_from_asked_of_or_shown(fictional: Index) -> None:
    talk = Chat(Assistant(fictional))
    talk.show("C33/42 7.2")
    assert talk.show("1.1")[0].report == "C33/42"
    talk.ask("What did Mexico recommend at the 32nd meeting?")
    assert talk.show("6.5")[0].report == "C31/40"
    assert talk.ask("What does C33/42 say about submarines?").status != "answered"
    assert talk.show("1.1")[0].report == "C33/42"
    talk.ask("hello")
    assert talk.show("1.1")[0].report == "C33/42"
    talk.forget()
    assert talk.show("7.6")[0].report == "C34/43"


def test_a_citation_is_shown_as_an_answer_printed_it(talk: Chat) -> None:
    assert [(u.number, [i.label for i in u.items]) for u in talk.show("(C21/57 §4.1 3(d))")] == [("4.1", ["3(d)"])]


def test_show_says_which_report_it_means(cop: Cop) -> None:
    shown = cop("chat", stdin="Who chaired the meeting?\n/show 5.6\n").stdout
    assert "\nC21/57 §5.6 · Meeting 17 · English · unofficial rendering · " in shown
    shown = Cop(cop.corpus, cop.index, LANG="fr_FR.UTF-8")("chat", stdin="/show 5.6\n").stdout
    assert shown.startswith("C21/57 §5.6 · Réunion 17 · français · ")


def test_a_paragraph_is_shown_in_the_language_of_the_chat(talk: Chat) -> None:
    talk.switch("fr")
    assert [u.language for u in talk.show("5.6")] == ["fr"]


def test_a_number_is_read_as_answers_write_it(talk: Chat) -> None:
    assert [u.number for u in talk.show("7.5")] == ["7.5"]
    assert (
        "\u2066C21/57 §7.5\u2069" in talk.ask("من اقترح مناقشة بروتوكولات التجفير؟").text
    )  # as the Arabic report prints it
    assert [(u.number, u.printed) for u in talk.show("7.5")] == [("5.7", "7.5")]
    assert [u.number for u in talk.show("§10.5")] == ["5.10"]
    assert [u.number for u in talk.show("summary")] == ["summary"]


def test_from_a_pipe_nothing_but_answers(cop: Cop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    lines = [
        b"Who presented the digital resilience framework?",
        b"",
        b"/nonsense",
        b"\xff\xfe",
        b"/show 9.9",
        b"/lang xx",
        "\u0000 \U0010ffff ؟".encode(),
        b"/lang fr",
        b"Who chaired the meeting?",
        b"/show 5.6",
        b"/quit",
        b"Who opened the meeting?",
    ]
    done = cop("chat", stdin=b"\n".join(lines) + b"\n")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "> " not in done.stdout
    assert "C21/57 §5.14" in done.stdout
    assert "Réunion présidée par" in done.stdout
    assert "5.6\tLa première contribution" in done.stdout
    assert "Houlin" not in done.stdout
    said = done.stderr.splitlines()
    assert [any(words in line for line in said) for words in ("/nonsense", "line 4: not UTF-8", "9.9", "xx")] == [
        True
    ] * 4
    assert all(line.startswith("cop: ") for line in said)
    assert list(tmp_path.iterdir()) == []


def test_what_is_asked_in_a_chat_is_logged(cop: Cop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COP_LOG", str(tmp_path / "log"))
    cop("chat", stdin="What did China say?\n/lang ar\nWho chaired the meeting?\n/show 5.6\n")
    assert (tmp_path / "log").read_text(encoding="utf-8").count("\n") == 2


class Terminal:
    """A chat at the other end of a terminal."""

    def __init__(self, descriptor: int, process: subprocess.Popen[bytes]) -> None:
        self.descriptor = descriptor
        self.process = process

    def read_until(self, pattern: str, seconds: float = 60) -> str:
        """What is shown, up to the pattern."""
        shown = ""
        until = time.monotonic() + seconds
        while not re.search(pattern, shown):
            assert time.monotonic() < until, shown
            if select.select([self.descriptor], [], [], 0.2)[0]:
                try:
                    shown += os.read(self.descriptor, 4096).decode("utf-8", "replace")
                except OSError:  # the other end has closed
                    break
        return shown

    def type(self, keys: str) -> None:
        os.write(self.descriptor, keys.encode())

    def interrupt(self) -> None:
        """Type Ctrl-C until there is a new prompt: Python sees the signal only while it waits for a key."""
        for _ in range(20):
            self.type("\x03")
            with suppress(AssertionError):
                self.read_until(PROMPT, seconds=3)
                return
        raise AssertionError("Ctrl-C has no effect")

    def ended(self) -> int:
        self.read_until("(?!)") if self.process.poll() is None else None
        return self.process.wait(timeout=60)


@contextmanager
def terminal(cop: Cop, state: Path, *options: str) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    environment = {
        **os.environ,
        **cop.settings,
        "XDG_STATE_HOME": str(state),
        "TERM": "xterm",
        "COLUMNS": "200",
        "INPUTRC": "/dev/null",
    }
    with subprocess.Popen(
        [*COMMAND, *options], stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    ) as process:
        os.close(theirs)
        try:
            yield Terminal(ours, process)
        finally:
            process.kill()
            os.close(ours)


PROMPT = r"> $|> (?:\x1b\[[\d?;]*\w)*$"


def test_at_a_terminal_lines_are_edited_and_remembered(cop: Cop, tmp_path: Path) -> None:
    with terminal(cop, tmp_path) as screen:
        assert "Ctrl-D" in screen.read_until(PROMPT)
        screen.type("Who chaired the meetingg\x7f?\r")
        assert "Zarooni" in screen.read_until(r"§1\.1[\s\S]*> ")
        screen.type("half a line")
        screen.read_until("half a line")
        screen.interrupt()
        screen.type("/he\t\r")  # Tab completes
        assert "/quit" in screen.read_until(r"/quit[\s\S]*> ")
        screen.type("\x1b[A\x1b[A\r")  # twice up: the question again
        assert "Zarooni" in screen.read_until(r"§1\.1[\s\S]*> ")
        screen.type("\x04")  # Ctrl-D
        assert screen.ended() == 0
    history = tmp_path / "cop-assistant" / "history"
    assert history.read_text(encoding="utf-8").splitlines()[0] == "Who chaired the meeting?"
    assert history.stat().st_mode & 0o777 == 0o600

    with terminal(cop, tmp_path) as screen:
        screen.read_until(PROMPT)
        screen.type("\x1b[A\r")
        assert "Zarooni" in screen.read_until(r"§1\.1[\s\S]*> ")
        screen.type("/quit\r")
        assert screen.ended() == 0


@pytest.mark.slow
def test_the_history_can_be_off(cop: Cop, tmp_path: Path) -> None:
    with terminal(cop, tmp_path, "--no-history") as screen:
        screen.read_until(PROMPT)
        screen.type("Who chaired the meeting?\r")
        screen.read_until(r"§1\.1[\s\S]*> ")
        screen.type("\x04")
        assert screen.ended() == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_history_that_cannot_be_kept_is_named_and_stops_nothing(cop: Cop, tmp_path: Path) -> None:
    (tmp_path / "cop-assistant").write_text("a file in the folder's place")
    with terminal(cop, tmp_path) as screen:
        assert "history cannot be kept" in screen.read_until(PROMPT)
        screen.type("Who chaired the meeting?\r")
        assert "Zarooni" in screen.read_until(r"§1\.1[\s\S]*> ")
        screen.type("\x04")
        assert screen.ended() == 0
