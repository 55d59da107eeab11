"""What somebody probably meant who typed a command that there is not, or an option where it does not belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import click

MEANT = {
    "actors": "presentations",
    "answer": "ask",
    "build": "index",
    "contributions": "presentations",
    "converse": "chat",
    "decisions": "outcomes",
    "download": "fetch",
    "find": "ask",
    "help": "--help",
    "import": "add",
    "issues": "matters",
    "list": "meetings",
    "log": "questions",
    "open": "show",
    "paragraph": "show",
    "proposals": "matters",
    "query": "ask",
    "read": "show",
    "recommendations": "outcomes",
    "report": "show",
    "reports": "meetings",
    "search": "ask",
    "server": "serve",
    "talk": "chat",
    "unanswered": "questions",
    "update": "index",
    "validate": "check",
    "version": "--version",
    "view": "show",
    "web": "serve",
}
"""Commands that people expect under another name, by that name."""
_MIN_SIMILARITY = 0.7
"""Of a name to that of a command, as difflib measures it, for the command to be suggested."""


def unknown_command(args: Sequence[str], commands: Iterable[str]) -> str:
    """What to say of a command that there is not: the one that was probably meant, or how to ask a question."""
    from difflib import get_close_matches

    name = args[0].casefold()
    alike = [name] if name in MEANT else get_close_matches(name, [*commands, *MEANT], n=3, cutoff=_MIN_SIMILARITY)
    meant = " or ".join(f"'cop {each}'" for each in dict.fromkeys(MEANT.get(known, known) for known in alike))
    said = [f"No such command {args[0]!r}."]
    if meant:
        said.append(f"Did you mean {meant}?")
    if not meant or (" " in " ".join(args).strip() and not any(word.startswith("-") for word in args)):
        question = " ".join(args).replace('"', "'")
        said.append(f'To ask a question: cop ask "{question}"')
    return " ".join(said)


def misplaced_option(option: str, commands: Mapping[str, click.Command | None]) -> str:
    """What to say of an option before the command that belongs behind one; empty for any other."""
    takers = [
        name for name, command in commands.items() if command and any(option in each.opts for each in command.params)
    ]
    if not takers:
        return ""
    return f"{option} is written behind a command that takes it, such as: cop {takers[0]} {option}"
