"""Output of the command line: whatever a command says goes through here."""

from __future__ import annotations

import click

from bot.safe_text import safe_text


def say(text: str, *, err: bool = False) -> None:
    """Print text and a line feed, to stderr where `err`; nothing in it reaches a terminal but text."""
    click.echo(safe_text(text), err=err)
