"""The `cop` command: options in, exit codes out; every error that a user can mend is one line on stderr."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import Any

import click

from bot.commands.groups import WholeSummaries
from bot.commands.misspelt import misplaced_option, unknown_command
from bot.commands.options import EXIT_FAULT, complain
from bot.safe_text import safe_line
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
    "brief": "brief",
    "compare": "compare",
    "questions": "questions",
    "watch": "watch",
    "index": "index",
    "add": "add",
    "fetch": "fetch",
    "review": "review",
    "names": "names",
    "slack": "slack",
    "serve": "serve",
    "mcp": "mcp",
    "site": "site",
    "state": "state",
    "export": "export",
    "check": "check",
}
"""Every command, in the order of the help page, with its module in `bot.commands`; imported when it is called."""
_COLLECT_AFTER = (100_000, 20, 50)
"""Garbage is looked for rarely: a command loads much that stays, and ends soon."""


class Commands(WholeSummaries):
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; raises click.UsageError that names the likely one where there is none."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            ctx.fail(unknown_command(args, COMMANDS))
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before the command; raises click.UsageError that says where else an option belongs."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            commands = {name: self.get_command(ctx, name) for name in COMMANDS}
            if hint := misplaced_option(error.option_name, commands):
                ctx.fail(hint)
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except click.ClickException as error:
            error.message = safe_line(error.message)  # type: ignore[misc]  # it names arguments, such as files
            raise
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
    gc.set_threshold(*_COLLECT_AFTER)
    try:
        main(prog_name="cop")
    except BrokenPipeError:  # the reader of our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FAULT)
    except OSError as error:  # the disk that our output goes to is full, for example
        complain(f"cannot go on: {error}")
        sys.exit(EXIT_FAULT)
