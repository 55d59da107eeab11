"""A message without what stands in it beside the question: emoji, mentions, links, quoted lines, signatures, ticks."""

from __future__ import annotations

import re

from bot.question.languages import questions
from indexer.languages import codes

_MARKUP = re.compile(r"<(?:[@#!][^<>]*|(?:https?|mailto|tel):[^<>|]*)(?:\|([^<>]*))?>")
"""Mentions and links as Slack writes them; a link may have words of its own."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+\w")
_EMOJI_CODE = re.compile(r"(?<![\w:]):(?:[a-z][\w'+-]*|[+-]1|\d{3,4}):(?::skin-tone-\d:)?(?!\w)", re.IGNORECASE)
_EMOJI = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3]+")
_HANDLE = re.compile(r"(?<![\w@#])[@#](?!\w*[A-Z]{2})[^\W\d_][\w.-]*\w|(?<!\w)@(?=[A-Z])")
"""Somebody's or a channel's name; of a name in capitals, which may be an organization, the sign alone."""
_COPY = re.compile(
    r"(?:^|(?<=[\s.?!؟？。,]))(?i:cc|copie à|копия|抄送|نسخة إلى)\b\s*:?(?:\s*@[^\s<>]+|\s+[^\W\d_a-z]\w*,?)*\s*$"
)
_MARKS = re.compile(r"`+|(?<!\w)[*_~]+(?=\w)|(?<=\w)[*_~]+(?!\w)")
_BARE_COPY = re.compile(r"^\s*(?:cc|fyi)\b.*$", re.IGNORECASE)
_QUOTED = re.compile(r"^\s*>")
_RULE = re.compile(r"^\s*(?:--|__|—)\s*$")
_SENTENCE_END = "?؟？!！.。\n"
_MAX_SIGNATURE_WORDS = 8
"""Words up to which what stands behind a closing formula is a signature."""


def without_noise(text: str) -> str:
    """The message on lines of its own words; empty where it has none."""
    lines = text.splitlines()
    own = [line for line in lines if not _QUOTED.match(line)] or [_QUOTED.sub("", line) for line in lines]
    rule = next((i for i, line in enumerate(own) if i and _RULE.match(line)), len(own))
    kept = (_line(line) for i, line in enumerate(own[:rule]) if not (i and _BARE_COPY.match(line)))
    return _unsigned("\n".join(line for line in kept if line)).strip()


def _line(text: str) -> str:
    without = _COPY.sub(" ", _ADDRESS.sub(" ", _MARKUP.sub(lambda match: f" {match[1] or ''} ", text)))
    for pattern in (_EMOJI_CODE, _EMOJI, _HANDLE, _MARKS):
        without = pattern.sub(" ", without)
    return " ".join(without.split())


def _unsigned(text: str) -> str:
    """The text without a closing formula and the name behind it, which a line or a sentence comes before."""
    if not set(text[:-1]) & set(_SENTENCE_END):
        return text
    low = text.casefold()
    for closing in _closings():
        place = low.rfind(closing)
        before, behind = text[:place].rstrip(" ,;–—-"), text[place + len(closing) :]
        is_apart = place > 0 and (before.endswith(tuple(_SENTENCE_END)) or text[place - 1] == "\n")
        if (
            is_apart
            and not behind[:1].isalnum()
            and not set(behind) & set("?؟？")
            and len(behind.split()) <= _MAX_SIGNATURE_WORDS
        ):
            return before
    return text


def _closings() -> tuple[str, ...]:
    return tuple(closing for code in codes() for closing in questions(code).small_talk.closings)
