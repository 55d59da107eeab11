"""Text of a source as a quotation in the reader's language."""

from __future__ import annotations

from bot.locale import Words
from bot.locale.bidi import quote_in


def quotation(text: str, words: Words) -> str:
    """The text in a line and in quotation marks; such marks inside it give way to inner ones."""
    outer, inner = ("".join(words(marks).format(quote="").split()) for marks in ("“{quote}”", "‘{quote}’"))
    in_a_line = " ".join(text.split()).translate(str.maketrans(outer, inner))
    return words("“{quote}”", quote=quote_in(in_a_line, words.code))
