"""`cop chat`: questions and follow-ups, one after the other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from bot.commands.ask import print_answer
from bot.commands.options import (
    Places,
    answer_option,
    complain,
    narrowing_options,
    official_option,
    open_index,
    place_options,
)
from bot.commands.output import terminal_language
from bot.commands.show import show_units
from bot.language_model import selector_set_up
from bot.render.output import say
from indexer.errors import CopError, UsageError

COMMANDS = ("/help", "/lang", "/show", "/new", "/quit")
_PROMPT = "> "
_MOST_REMEMBERED = 1000


@click.command()
@place_options
@official_option
@answer_option
@narrowing_options
@click.option("--no-history", is_flag=True, help="Neither read nor keep the lines typed in earlier chats.")
def chat(places: Places, lang: str | None, report: str, meeting: int | None, no_history: bool) -> None:
    """Ask, and ask on: "and what did they propose?", "who else?", "in Arabic please".

    In the chat, /help lists its commands, Ctrl-D ends it. From a pipe it reads a question a line, and prints no prompt.
    """
    from bot.assistant import Assistant
    from bot.chat_session import Chat
    from bot.question_log import QuestionLog

    talk = Chat(
        Assistant(open_index(places), selector_set_up(os.environ)), lang, report, meeting, terminal_language(os.environ)
    )
    log = QuestionLog.from_environment()
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if is_terminal:
        say(talk.words("Ask a question. /help lists the commands, Ctrl-D ends."))
    for line in _typed(None if no_history else _history_file()) if is_terminal else _piped():
        try:
            if not _reply(line, talk, log):
                return
        except CopError as error:
            complain(str(error))
        except KeyboardInterrupt:
            click.echo()
        except BrokenPipeError:
            raise  # nobody reads on
        except Exception as error:  # noqa: BLE001 (one question that fails must not end the conversation)
            complain(f"this question could not be answered ({type(error).__name__}: {error}); please ask another way")


def _reply(line: str, talk: Any, log: Any) -> bool:
    """Answer a line; False ends the chat."""
    command, _, rest = line.partition(" ")
    if not line.startswith("/"):
        answer = talk.ask(line)
        log.record(answer)
        print_answer(answer, paged=False)
    elif command == "/help":
        say("\n".join(_help(talk.words)))
    elif command == "/lang":
        talk.switch("" if rest.strip() in {"", "auto"} else rest.strip().lower())
        say(_answering_in(talk))
    elif command == "/show":
        show_units(talk.assistant.index, talk.show(rest), talk.words)
    elif command == "/new":
        talk.forget()
    elif command == "/quit":
        return False
    else:
        raise UsageError(f"{command} is no command of the chat; there are {', '.join(COMMANDS)}")
    if not sys.stdout.isatty() and command != "/new":
        click.echo()
    return True


def _help(words: Any) -> Iterator[str]:
    yield f"/show 5.6   {words('shows a paragraph of the report last spoken of')}"
    yield f"/lang ar    {words('answers in this language from now on; /lang auto in that of the question')}"
    yield f"/new        {words('forgets what was said')}"
    yield f"/quit       {words('ends the chat')}"


def _answering_in(talk: Any) -> str:
    words = talk.words
    if talk.language is None:
        return str(words("Answers are in the language of the question."))
    return str(words("Answers are in this language: {language}.", language=words.language(talk.language)))


def _piped() -> Iterator[str]:
    for number, line in enumerate(sys.stdin.buffer, start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError:
            complain(f"standard input, line {number}: not UTF-8 text; skipped")
            continue
        if text:
            yield text


def _typed(history: Path | None) -> Iterator[str]:
    """Lines typed at the prompt; Ctrl-C drops the line, Ctrl-D ends."""
    remember = _line_editing(history)
    while True:
        try:
            line = input(_PROMPT).strip()
        except KeyboardInterrupt:
            click.echo()
            continue
        except EOFError:
            click.echo()
            return
        except UnicodeDecodeError:
            complain("that line is not UTF-8 text; please type it again")
            continue
        if line:
            remember()
            yield line.encode("utf-8", "replace").decode()


def _line_editing(history: Path | None) -> Any:
    """Switch line editing on where Python has it; returns what keeps the last line in the history."""
    try:
        import readline
    except ImportError:  # Windows
        return lambda: None
    readline.set_auto_history(True)
    readline.set_completer_delims(" ")
    readline.set_completer(lambda begun, n: [*(c for c in COMMANDS if begun and c.startswith(begun)), None][n])
    readline.parse_and_bind("tab: complete")
    if history is None or not _prepared(history):
        return lambda: None
    readline.read_history_file(history)
    if readline.get_current_history_length() > _MOST_REMEMBERED:
        readline.set_history_length(_MOST_REMEMBERED)
        readline.write_history_file(history)
    return lambda: readline.append_history_file(1, history)


def _history_file() -> Path:
    root = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return root / "cop-assistant" / "history"


def _prepared(path: Path) -> bool:
    """Whether the history can be kept: a file that nobody else can read."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        os.fchmod(file, 0o600)
        os.close(file)
    except OSError as error:
        complain(f"{path}: the history cannot be kept ({error.strerror}); --no-history does without")
        return False
    return True
