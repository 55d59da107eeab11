"""Printed numbers and bullets, taken off the text that they stand before."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.parser.draft import Draft, Entry

# A number may be glued to its word ("3.2Mr") or stand alone on its line; a third level ("5.6.1") or a unit,
# a per cent sign or a slash behind it means that it is no paragraph number.
_PAIR = re.compile(
    r"(?P<printed>(\d{1,2})\s?[.٫．]\s?(\d{1,2}))\.?(?![\d%/.,٫])(?:[\s\u00a0]+|(?=[^\W\d])|$)(?P<rest>.*)", re.DOTALL
)
_SINGLE = re.compile(
    r"(?P<printed>(\d{1,2}))[.．、]?(?![\d%/.,٫)])(?:[\s\u00a0]+|(?=[^\W\d])|$)(?P<rest>.*)", re.DOTALL
)
_BULLET = re.compile(
    r"(?P<printed>[-–—•·▪◦‣*]|\(?(?:\d{1,2}|[a-zA-Zа-яА-Я]|[ivx]{1,4}|[أ-ي])\)|[（(]\s?[\d一二三四五六七八九十]{1,2}\s?[)）])"
    r"[\s\u00a0]*(?P<rest>\S.*)",
    re.DOTALL,
)


_LONE = re.compile(r"\d{1,2}[.．]|[-–—•·▪◦‣*]")


def join_lone_labels(draft: Draft) -> Draft:
    """A heading's number (with its point, unlike a page's) or a bullet alone on its line belongs to the next line."""
    entries: list[Entry] = []
    for entry in draft.entries:
        label = entries[-1] if entries and _LONE.fullmatch(entries[-1].text) else None
        if label is None or entry.gap_before or entry.printed or entry.cell is not None or is_label(entry.text):
            entries.append(entry)
        else:
            joined = f"{label.text} {entry.text}"
            entries[-1] = replace(label, text=joined, lines=(label.lines[0], entry.lines[1]))
    return replace(draft, entries=tuple(entries))


def split_labels(draft: Draft) -> Draft:
    """Set `printed` and `numbers` of every entry that opens with a number or a bullet."""
    return replace(draft, entries=tuple(_split(_with_whole(entry)) for entry in draft.entries))


def is_label(text: str) -> bool:
    """Whether the text is a number or a bullet and nothing else."""
    return any(pattern.fullmatch(text) for pattern in (_PAIR, _SINGLE)) and not re.search(r"[^\W\d]", text)


def opens_with_number(entry: Entry) -> bool:
    """Whether a paragraph number stands before the text."""
    return bool(_PAIR.fullmatch(entry.printed or entry.text))


def _with_whole(entry: Entry) -> Entry:
    return replace(entry, whole=f"{entry.printed} {entry.text}".strip())


def _split(entry: Entry) -> Entry:
    if entry.is_note:
        return entry
    if entry.printed:  # the format itself keeps the label apart
        match = _PAIR.fullmatch(entry.printed) or _SINGLE.fullmatch(entry.printed)
        return replace(entry, numbers=_numbers(match), printed=match["printed"]) if match else entry
    for pattern in (_PAIR, _SINGLE):
        if match := pattern.fullmatch(entry.text):
            return replace(entry, printed=match["printed"], numbers=_numbers(match), text=match["rest"].strip())
    if match := _BULLET.fullmatch(entry.text):
        return replace(entry, printed=match["printed"], text=match["rest"].strip())
    return entry


def _numbers(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(number) for number in match.groups()[1:-1])
