"""Text as Slack takes it: nothing in it can mention anybody, make a link, or be refused.

`mrkdwn` fields and the fallback `text` are parsed, so they are escaped; `plain_text` and rich text are literal.
Sizes count code points.
"""

from __future__ import annotations

from bot.locale.bidi import unclosed
from bot.safe_text import MAX_ISOLATE_DEPTH, safe_text
from bot.safe_text import web_address as usable_address

_ELLIPSIS = " …"
_LONGEST_ADDRESS = 3000
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def clean(text: str) -> str:
    """The text without characters that Slack refuses or drops, or a reader would be misled by."""
    return safe_text(text)


def cut(text: str, size: int) -> str:
    """The text, shortened at a space where it is longer than `size`; isolates that end behind it end before it."""
    if len(text) <= size:
        return text
    head = text[: size - len(_ELLIPSIS) - MAX_ISOLATE_DEPTH]
    head = head.rsplit(None, 1)[0] if len(head.split()) > 1 else head
    return head + unclosed(head.rpartition("\n")[2]) + _ELLIPSIS


def escape(text: str, size: int | None = None) -> str:
    """The text for a field that Slack parses: shown as it is, whatever stands in it.

    `size` is the most that the escaped text may take; a shortened one never ends inside an escape.
    """
    cleaned = clean(text)
    escaped = _escaped(cleaned)
    if size is None or len(escaped) <= size:
        return escaped
    room = size - len(_ELLIPSIS) - MAX_ISOLATE_DEPTH
    taken = 0
    for i, character in enumerate(cleaned):
        taken += len(_SPECIAL.get(character, character))
        if taken > room:
            head = cleaned[:i].rstrip()
            return _escaped(head) + unclosed(head.rpartition("\n")[2]) + _ELLIPSIS
    return escaped


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in text)


def web_address(url: str) -> str:
    """The address, where it is one that a link or a button may carry; else nothing."""
    return usable_address(url) if len(url) <= _LONGEST_ADDRESS else ""


def link(url: str, label: str) -> str:
    """A link in a field that Slack parses; the label alone where the address is unusable."""
    address = web_address(url)
    shown = escape(label).replace("|", "¦")
    return f"<{escape(address)}|{shown}>" if address else shown
