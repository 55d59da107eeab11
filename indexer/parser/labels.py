"""Printed numbers, letters and bullets, taken off the text that they stand before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from indexer.languages import Language
from indexer.parser.draft import Draft, Entry
from indexer.text.dates import dates

NUMBERED = ("plain", "levels", "1)", "(1)", "[1]", "(一)")
"""Forms of labels that may number paragraphs or sections; all but the first two are those of lists, too."""
OVER_TEXT = ("roman", "han", "ordinal", "letter")
"""Forms of labels that may number the headings between consecutive paragraphs."""

LETTERED = "lettered"
"""Form of numbers behind the letter of an annex: A.1, B-3.1. Outside that annex they are text."""

UNDER_HEADING = ("item", "(一)")
"""Forms of labels of list items that may number headings under headings, too."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_HAN = {sign: value for value, sign in enumerate("一二三四五六七八九十", start=1)}
_ORDINALS = ("أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر")
_LETTER_NAMES = ("ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء")
_SMALL_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
)
"""Letters in the order in which lists count them."""
_NO_UNIT = r"(?![\d%٪/.,٫ªº°)）\]])(?!(?:st|nd|rd|th|er|re|[eè]me|e)\b)"
"""A unit, a slash, a second number or an ordinal's ending behind a number: it is part of the text."""
_SIGN = r"(?:§\s?)?"
_DASH = r"(?:\s?[-–—](?=\s+[^\W\d]))?"
"""Between a number and its text, in some styles; "2 - 3 March" is no number."""
_NO_COUNT = r"(?![年月个名位]|日(?!本))"
_THEN = r"(?:[\s\u00a0]+|(?=[^\W\d])|(?=[“«\"'(（《「])|$)"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (form, re.compile(f"(?P<printed>{label}){behind}(?P<rest>.*)", re.DOTALL))
    for form, label, behind in (
        ("levels", rf"{_SIGN}\d{{1,3}}(?:(?:[.٫．]|\s[.٫．]\s?)\d{{1,2}}){{1,5}}", rf"[.．]?{_NO_UNIT}{_DASH}{_THEN}"),
        ("levels", r"\d{1,2}(?:[-–]\d{1,2}){1,3}", r"[.．]?[\s\u00a0]+(?=[^\W\d])"),
        ("plain", rf"{_SIGN}(?:\d{{1,3}}|\d{{4}}(?=[.．、]\s))", rf"[.．、]?{_NO_UNIT}{_NO_COUNT}{_DASH}{_THEN}"),
        ("1)", r"\d{1,3}\s?[)）]", r"[\s\u00a0]*"),
        ("(1)", r"[(（]\s?\d{1,3}\s?[)）]", r"[\s\u00a0]*"),
        ("[1]", r"\[\d{1,3}\]", r"[\s\u00a0]*"),
        (
            "roman",
            r"[IVXLC]{1,7}(?=\s?[.)．:：–—-]|\t)|[IVX]{1,5}(?=\s+[A-ZА-ЯÀ-Ý])",
            r"\s?[.)．:：–—-]?(?:[\s\u00a0]+|$)",
        ),
        (
            "han",
            r"[一二三四五六七八九十]{1,3}(?=[、．.])|第[一二三四五六七八九十]{1,3}(?:部分|章|节)",
            r"[、．.：:]?\s*",
        ),
        ("ordinal", rf"(?:{'|'.join(_ORDINALS)})(?:اً|ًا|ا)(?=\s?[:.،–—-]|$)", r"(?:\s?[:.،–—-]\s*|$)"),
        ("letter", rf"[A-ZА-Я](?=[.)])|(?:{'|'.join(_LETTER_NAMES)})(?=\s?[.–—-])", r"\s?[.)–—-][\s\u00a0]+"),
        (
            LETTERED,
            rf"(?:[A-ZА-Я]|[IVX]{{2,5}}|{'|'.join(_LETTER_NAMES)}|[أ-ي])[.\-–]?\d{{1,2}}(?:\.\d{{1,2}}){{0,4}}",
            rf"[.．)]?{_NO_UNIT}(?:[\s\u00a0]+|(?=[\u4e00-\u9fff])|$)",
        ),
        ("item", r"[(（]?(?:[ivx]{1,4}|[a-zа-я]|[أ-ي])\s?[)）]|[a-z]\.(?=\s)|[①-⑳]", r"[\s\u00a0]*"),
        ("(一)", r"[(（]\s?[一二三四五六七八九十]{1,3}\s?[)）]", r"[\s\u00a0]*"),
        ("bullet", r"[-–—－]{1,2}|[−•·▪◦‣*●○■□➢]", r"[\s\u00a0]*"),
    )
)
_LONE = ("bullet", "roman", "ordinal")
"""Forms of labels, beside those that number paragraphs, that may stand alone on the line before their text."""
_LONGEST_DATE = 60
"""Characters in which a date at the start of a line ends."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a text: as printed, its form, and what it says as numbers (none for letters and bullets)."""

    printed: str
    form: str
    numbers: tuple[int, ...]


def read_label(text: str) -> tuple[Label, str] | None:
    """The label that a text opens with, and the text behind it; None where there is none."""
    for form, pattern in _FORMS:
        match = pattern.fullmatch(text)
        if match and (match["rest"].strip() or form in NUMBERED or form in _LONE):
            return Label(match["printed"].strip(), form, _numbers(form, match["printed"])), match["rest"].strip()
    return None


def split_labels(draft: Draft) -> Draft:
    """Set `printed`, `form` and `numbers` of every entry that opens with a label."""
    split = (_split(entry) for entry in draft.entries)
    return replace(draft, entries=tuple(_dated(entry, draft.language) if entry.numbers else entry for entry in split))


def is_label(text: str) -> bool:
    """Whether the text is a number or a bullet and nothing else."""
    found = read_label(text)
    return found is not None and not found[1] and found[0].form in NUMBERED


def opens_with_number(entry: Entry) -> bool:
    """Whether a number in levels stands before the text."""
    found = read_label(f"{entry.printed}\t{entry.text}" if entry.printed else entry.text)
    return found is not None and found[0].form == "levels"


def _split(entry: Entry) -> Entry:
    whole = f"{entry.printed} {entry.text}".strip()
    if entry.is_note:
        return replace(entry, whole=whole)
    found = read_label(f"{entry.printed}\t{entry.text}" if entry.printed else entry.text)
    if found is None:
        return replace(entry, whole=whole, form="item" if entry.printed else "")
    label, rest = found
    text = entry.text if entry.printed else rest
    return replace(entry, whole=whole, printed=label.printed, form=label.form, numbers=label.numbers, text=text)


def _dated(entry: Entry, known: Language) -> Entry:
    """The entry, told whether its number is the day of a date ("1 April 2031", "2 de marzo de 2033")."""
    return replace(entry, is_date=any(start == 0 for _, start, _ in dates(entry.whole[:_LONGEST_DATE], known.code)))


def _numbers(form: str, printed: str) -> tuple[int, ...]:
    if form in NUMBERED and form != "(一)":
        return tuple(int(number) for number in re.findall(r"\d+", printed))
    if form == "roman":
        values = [_ROMAN[sign] for sign in printed]
        signs = (-v if any(w > v for w in values[i:]) else v for i, v in enumerate(values))
        return (sum(signs),)
    if form in {"han", "(一)"}:
        tens, ten, units = "".join(sign for sign in printed if sign in _HAN).rpartition("十")
        return ((_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(units, 0),)
    if form == "ordinal":
        return (next(n for n, word in enumerate(_ORDINALS, start=1) if printed.startswith(word)),)
    return ()


def places_of(mark: str) -> frozenset[int]:
    """Which place the mark of an annex may have among its kind: A, ألف, I, 一, 1 and الأول are the first."""
    if mark.isdecimal():
        return frozenset({int(mark)})
    letter = _ALPHABETS[4][_LETTER_NAMES.index(mark)] if mark in _LETTER_NAMES else mark
    found = {order.index(letter) + 1 for order in _ALPHABETS if len(letter) == 1 and letter in order}
    found |= {n for n, word in enumerate(_ORDINALS, start=1) if mark == f"ال{word}"}
    if set(mark) <= set(_ROMAN):
        found.update(_numbers("roman", mark))
    if set(mark) <= set(_HAN):
        found.update(_numbers("han", mark))
    return frozenset(found)


def follows_in_list(first: Entry, second: Entry) -> bool:
    """Whether the label of one line comes right after that of the other: (a), (b); （一）, （二）; (iii), (iv)."""
    if first.form != second.form:
        return False
    if first.numbers:
        return second.numbers == (first.numbers[0] + 1,)
    before, after = (re.sub(r"[\W_]", "", entry.printed) for entry in (first, second))
    if before in _SMALL_ROMAN and after in _SMALL_ROMAN[_SMALL_ROMAN.index(before) + 1 :][:1]:
        return True
    return len(before) == len(after) == 1 and after in _next_letters(before)


def _next_letters(letter: str) -> str:
    order = next((order for order in _ALPHABETS if letter in order), letter)
    return order[order.index(letter) + 1 :][:1]
