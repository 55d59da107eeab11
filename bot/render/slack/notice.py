"""One sentence of the assistant's own, as a message."""

from __future__ import annotations

from typing import Any

from bot.locale import Words
from bot.locale.bidi import line_in
from bot.render.slack.text import escape

_LONGEST = 3000


def notice(text: str, words: Words) -> dict[str, Any]:
    """A message without blocks, in the reader's direction."""
    return {"text": escape(line_in(text, words.code), _LONGEST)}
