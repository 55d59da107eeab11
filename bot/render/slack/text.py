"""Text as Slack takes it: nothing in it can mention anybody, make a link, or be refused.

`mrkdwn` fields and the fallback `text` are parsed, so they are escaped; `plain_text` and rich text are literal.
Sizes count code points.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_ELLIPSIS = " …"
_LONGEST_ADDRESS = 3000
_UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What Slack refuses or drops: control characters but line feed and tab, lone surrogates, noncharacters."""
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def clean(text: str) -> str:
    """The text without characters that Slack refuses or drops."""
    return _UNUSABLE.sub("", text)


def cut(text: str, size: int) -> str:
    """The text, shortened at a space where it is longer than `size`."""
    if len(text) <= size:
        return text
    head = text[: size - len(_ELLIPSIS)]
    return (head.rsplit(None, 1)[0] if len(head.split()) > 1 else head) + _ELLIPSIS


def escape(text: str, size: int | None = None) -> str:
    """The text for a field that Slack parses: shown as it is, whatever stands in it.

    `size` is the most that the escaped text may take; a shortened one never ends inside an escape.
    """
    cleaned = clean(text)
    escaped = _escaped(cleaned)
    if size is None or len(escaped) <= size:
        return escaped
    room = size - len(_ELLIPSIS)
    taken = 0
    for i, character in enumerate(cleaned):
        taken += len(_SPECIAL.get(character, character))
        if taken > room:
            return _escaped(cleaned[:i].rstrip()) + _ELLIPSIS
    return escaped


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(character, character) for character in text)


def web_address(url: str) -> str:
    """The address, where it is one that a link or a button may carry; else nothing."""
    usable = url.isascii() and url.isprintable() and not set(url) & set('<>|" \\')
    return url if usable and urlsplit(url).scheme in {"http", "https"} and len(url) <= _LONGEST_ADDRESS else ""


def link(url: str, label: str) -> str:
    """A link in a field that Slack parses; the label alone where the address is unusable."""
    address = web_address(url)
    shown = escape(label).replace("|", "¦")
    return f"<{escape(address)}|{shown}>" if address else shown
