"""Paragraphs that a running text names by their numbers: "paragraphs 5.6 and 6.1 to 6.3", "第5.6段"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from indexer.languages import language

NUMBER = r"\d{1,3}(?:[.٫．]\d{1,3}){0,4}(?![\d/])"
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"|「[^」]*」|‘[^’]{2,}’(?!\w)")
_LEADING = re.compile(rf"\s*(?P<number>{NUMBER})[.)]?(?=\s|\D)")


def named_paragraphs(text: str, code: str) -> tuple[tuple[str, str], ...]:
    """First and last number of each range that the text names outside quotations, as printed; of one, it twice."""
    bare = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    named = (found[0] for found in _pattern(code).finditer(bare))
    return tuple(dict.fromkeys(each for numbers in named for each in _ranges(numbers, code)))


def leading_number(text: str) -> str:
    """The number that the text opens with, as digits and points; empty for none."""
    found = _LEADING.match(text)
    return _plain(found["number"]) if found else ""


def _ranges(numbers: str, code: str) -> Iterator[tuple[str, str]]:
    spans = re.compile(rf"\s*(?:{language(code).report.spans})\s*")
    found = list(re.finditer(NUMBER, numbers))
    i = 0
    while i < len(found):
        is_span = i + 1 < len(found) and spans.fullmatch(numbers[found[i].end() : found[i + 1].start()])
        last = i + 1 if is_span else i
        yield _plain(found[i][0]), _plain(found[last][0])
        i = last + 1


def _plain(number: str) -> str:
    """The number in ASCII."""
    return "".join("." if unicodedata.decimal(c, None) is None else str(unicodedata.decimal(c)) for c in number)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    known = language(code)
    words = known.report
    several = rf"{NUMBER}(?:\s*(?:{words.joins}|{words.spans})\s*(?:§+\s*)?{NUMBER})*"
    named = words.paragraph.replace(" ", r"\s*").replace("{n}", several)
    word_start = r"(?<!\w)" if known.spaces else ""
    return re.compile(f"{word_start}(?:{named})", re.IGNORECASE)
