"""Numbers of a text in digits or words, as values that are the same in all languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indexer.agreement.model import NUMBER, Sign
from indexer.languages import language
from indexer.languages.agreement_words import agreement_words
from indexer.languages.spelled_numbers import spelled
from indexer.text.alternation import any_of
from indexer.text.counts import count_of, count_pattern
from indexer.text.folded import Folded

_DIGITS = re.compile(r"\d{1,3}(?:[ .,']\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:[ .,']\d{3})+")
_HAN = re.compile("第?([一二三四五六七八九十百千万亿两〇零]+)")
_HAN_DIGITS = {digit: n for n, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000}
_HAN_GROUPS = {"万": 10_000, "亿": 100_000_000}


def numbers(text: str, code: str) -> Iterator[Sign]:
    """The numbers of a text; those in words, and parts of others, are good enough only to match another version's."""
    folded = Folded.of(text)
    last = 0
    for match in _DIGITS.finditer(folded.text):
        yield from _in_words(folded, last, match.start(), code)
        scale = _scales(code).match(folded.text, match.end())
        last = scale.end() if scale else match.end()
        yield from _in_digits(
            match[0], scale[1] if scale else "", folded.written(match.start(), last), code, folded.places[match.start()]
        )
    yield from _in_words(folded, last, len(folded.text), code)


def _in_digits(digits: str, scale: str, words: str, code: str, place: int) -> Iterator[Sign]:
    is_grouped = _GROUPED.fullmatch(digits) is not None
    value = float(re.sub(r"\D", "", digits) if is_grouped else digits.replace(",", "."))
    factor = agreement_words(code).scales.get(scale.lower(), 1)
    yield Sign(NUMBER, f"{value * factor:.10g}", words, place)
    if factor > 1:
        yield Sign(NUMBER, f"{value:.10g}", words, place, is_sure=False)
    for part in re.findall(r"\d+", digits)[: 0 if digits.isdigit() else None]:
        yield Sign(NUMBER, str(int(part)), words, place, is_sure=False)


def _in_words(folded: Folded, first: int, last: int, code: str) -> Iterator[Sign]:
    for match in _words(code).finditer(folded.text, first, last):
        value = _value(match[0], code)
        if value is not None:
            words, place = folded.written(*match.span()), folded.places[match.start()]
            yield Sign(NUMBER, str(value), words, place, is_sure=False)


def _value(words: str, code: str) -> int | None:
    if han := _HAN.fullmatch(words):
        return _han(han[1])
    known = _ordinals(code).get(words.lower())
    return known if known is not None else count_of(words, code)


def _han(text: str) -> int | None:
    """The number that the characters write; None where they write none (千万: by all means)."""
    total = group = digit = 0
    for character in text:
        if character in _HAN_DIGITS:
            digit = digit * 10 + _HAN_DIGITS[character] if digit else _HAN_DIGITS[character]
        elif character in _HAN_SCALES:
            group, digit = group + (digit or 1) * _HAN_SCALES[character], 0
        else:
            total, group, digit = total + (group + digit) * _HAN_GROUPS[character], 0, 0
    return total + group + digit or None


@cache
def _ordinals(code: str) -> dict[str, int]:
    ordinals = {word.lower(): n for word, n in language(code).meetings.ordinals.items()}
    return ordinals | agreement_words(code).numbers


@cache
def _words(code: str) -> re.Pattern[str]:
    """A number in words: an ordinal, a cardinal, or Chinese characters."""
    edges = (r"(?<!\w)", r"(?!\w)") if language(code).spaces else ("", "")
    ordinals = rf"{edges[0]}(?:{any_of(_ordinals(code))}){edges[1]}"
    has_cardinals = bool(agreement_words(code).denies)
    cardinals = count_pattern(code) if has_cardinals and spelled(code, "cardinal") else r"(?!)"
    return re.compile(rf"{ordinals}|{_HAN.pattern}|{cardinals}".replace("第?(", "第?(?:"), re.IGNORECASE)


@cache
def _scales(code: str) -> re.Pattern[str]:
    """What multiplies a number, right behind it."""
    scales = agreement_words(code).scales
    return re.compile(rf"[ -]?({any_of(scales)})(?![a-zа-я])" if scales else r"(?!)", re.IGNORECASE)
