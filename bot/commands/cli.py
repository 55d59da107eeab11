"""The `cop` command: options in, exit codes out; every error that a user can mend is one line on stderr."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from bot.commands.options import EXIT_FAULT, complain
from indexer.errors import CopError

COMMANDS = {
    "ask": "ask",
    "chat": "chat",
    "explain": "explain",
    "show": "show",
    "presentations": "registers",
    "outcomes": "registers",
    "matters": "registers",
    "meetings": "registers",
    "questions": "questions",
    "index": "index",
    "add": "add",
    "fetch": "fetch",
    "slack": "slack",
    "serve": "serve",
    "site": "site",
    "check": "check",
}
"""Every command, in the order of the help page, with its module in `bot.commands`; imported when it is called."""


class Commands(click.Group):
    """The command group: finds the commands, turns the program's own errors into one line and exit code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands, in the order of the help page."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"bot.commands.{COMMANDS[cmd_name]}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except CopError as error:
            complain(str(error))
            ctx.exit(EXIT_FAULT)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cop-assistant", prog_name="cop")
def main() -> None:
    """Answers from the meeting reports of the ITU Council Working Group on Child Online Protection.

    Every statement carries a paragraph reference such as C21/57 §5.6; what the reports do not say is not said.
    """


def run() -> None:
    """Entry point of the `cop` command."""
    try:
        main()
    except BrokenPipeError:  # the reader of our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FAULT)
    except OSError as error:  # the disk that our output goes to is full, for example
        complain(f"cannot go on: {error}")
        sys.exit(EXIT_FAULT)
