"""Text that is safe to show: the one place that every face's text passes before it leaves the program.

A question, report, name or file name may hold what is no text: control characters that drive a terminal, overrides
that turn a line round, isolates that reach beyond it. What a reader sees has none of them; JSON keeps them, escaped.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

MAX_ISOLATE_DEPTH = 4
"""Isolates inside each other that are kept: no writer nests more."""
_OPENING = "\u2066\u2067\u2068"
_CLOSING = "\u2069"
_HIDDEN = (
    "\x7f-\x9f"  # delete, and the second set of control characters
    "\u202a-\u202e"  # embeddings and overrides of direction, which close each other
    "\u206a-\u206f\ufff9-\ufffb"  # deprecated format controls, annotations of a line
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # lone surrogates, noncharacters
    "\U000e0000-\U000e007f"  # tags: text that nobody sees
)
_BREAK = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SEQUENCE = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, movements of the cursor
    "|(?:\x1b[\\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)"  # titles, links, the clipboard
)
_UNSAFE = re.compile(f"[\x00-\x08\x0e-\x1f{_HIDDEN}]")
_TO_ESCAPE = re.compile(f"[{_HIDDEN}{_OPENING}{_CLOSING}\u2028\u2029]")
_SUSPECT = re.compile(f"[\x00-\x08\x0b-\x1f{_HIDDEN}{_OPENING}{_CLOSING}\u2028\u2029]")


def safe_text(text: str) -> str:
    """The text without what a reader cannot see and a terminal, browser or editor would obey.

    Terminal sequences go as a whole, every kind of line break becomes a line feed, isolates are paired within their
    line. Tabs, line feeds and marks of direction (U+200E, U+200F, U+061C) stay. Safe text comes back as it is.
    """
    if not _SUSPECT.search(text):
        return text
    shown = _UNSAFE.sub("", _SEQUENCE.sub("", _BREAK.sub("\n", text)))
    return "\n".join(map(_paired, shown.split("\n")))


def safe_line(text: str) -> str:
    """The same on one line, without white space at its ends or more than a space inside."""
    return " ".join(safe_text(text).split())


def safe_json(text: str) -> str:
    """JSON (or part of it) with what `safe_text` drops or pairs as escapes: the values are the same letter for letter.

    JSON itself escapes only the first set of control characters.
    """
    return _TO_ESCAPE.sub(_escape, text)


def safe_xml(text: str) -> str:
    """The same for XML, by references to characters."""
    return _TO_ESCAPE.sub(lambda match: f"&#{ord(match[0])};", text)


def web_address(url: str) -> str:
    """The address, where it is one of the web that a link may carry; else nothing."""
    usable = url.isascii() and url.isprintable() and not set(url) & set('<>|" \\')
    try:
        parts = urlsplit(url)
        is_web = usable and parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # half an IPv6 address, a port that is no number
        return ""
    return url if is_web else ""


def _paired(line: str) -> str:
    """The line with its open isolates closed, and without what closes none or is nested too deeply."""
    kept: list[str] = []
    depth = 0
    for character in line:
        if character in _OPENING:
            depth += 1
            if depth > MAX_ISOLATE_DEPTH:
                continue
        elif character == _CLOSING:
            depth -= 1
            if depth < 0 or depth >= MAX_ISOLATE_DEPTH:
                depth = max(depth, 0)
                continue
        kept.append(character)
    return "".join(kept) + _CLOSING * min(depth, MAX_ISOLATE_DEPTH)


def _escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))
