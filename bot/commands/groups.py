"""Groups of commands, and their help pages."""

from __future__ import annotations

import click

_WHOLE = 10_000
"""Characters of a summary: more than any has."""


class WholeSummaries(click.Group):
    """A group whose help page has the whole of each command's summary, which click would cut."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write every command with its summary."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.get_short_help_str(_WHOLE)) for name, command in commands if command])
