"""Nothing is lost: every word of a source is in a paragraph, in metadata, or among what was left out, with a reason."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from indexer.model import Block, Report
from indexer.readers.guard import SourceText

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|(?:(?![{_HAN}])[^\W\d_])+|\d+")
"""Runs of letters and runs of digits: a number glued to its word (`3.2Mr`) is two words wherever it is cut.

A Chinese character is a word: lines of a page end between any two of them.
"""
_HEAD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-\u2010\u00ad]\n")
_TAIL = re.compile(r"^\s*([^\W\d_]+)", re.MULTILINE)


def words(texts: Iterable[str]) -> Counter[str]:
    """How often each run of letters or digits occurs; compatibility forms (ligatures) count as their base."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(_WORD.findall(unicodedata.normalize("NFKC", text)))
    return found


def lost_in_reading(raw: str, blocks: Iterable[Block]) -> Counter[str]:
    """Words of the file's raw text that are in no block.

    A word that a hyphen divides at the end of a line of the raw text counts as its joined form, where a block has it.
    """
    given, found = words([raw]), words(text for block in blocks for text in (block.label or "", block.text))
    tails = set(_TAIL.findall(raw))
    return _without_divided(
        given - found, found - given, ((head, tail) for head in _HEAD.findall(raw) for tail in tails)
    )


def lost_in_parsing(blocks: Iterable[Block], report: Report) -> Counter[str]:
    """Words of the blocks that are nowhere in the report; one that the end of a line cut in two counts as a whole."""
    blocks = tuple(blocks)
    given = words(text for block in blocks for text in (block.label or "", block.text))
    found = words(_texts(report))
    ends = ((_WORD.findall(first.text)[-1:], _WORD.findall(second.text)[:1]) for first, second in pairwise(blocks))
    cut = ((head[0], tail[0]) for head, tail in ends if head and tail)
    return _without_divided(given - found, found - given, cut)


def _without_divided(lost: Counter[str], gained: Counter[str], divided: Iterable[tuple[str, str]]) -> Counter[str]:
    """What is lost but for the two halves of words that stand whole in what was gained."""
    for head, tail in divided:
        if lost[head] and lost[tail] and gained[head + tail]:
            lost, gained = lost - Counter((head, tail)), gained - Counter((head + tail,))
    return lost


def lost_words(reading: SourceText, report: Report) -> Counter[str]:
    """Words of the file that are nowhere in what was read and parsed of it."""
    return lost_in_reading(reading.raw_text, reading.blocks) + lost_in_parsing(reading.blocks, report)


def _texts(report: Report) -> Iterable[str]:
    yield report.title
    yield report.signature
    yield from (left.text for left in report.left_out)
    for section in report.sections:
        yield from (section.number, section.heading)
    for paragraph in report.paragraphs:
        yield from (paragraph.printed, paragraph.text)
        for item in paragraph.items:
            yield from (item.printed, item.text)
