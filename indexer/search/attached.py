"""Which passages of corrigenda and addenda are on which paragraph of the documents that they are attached to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from indexer.languages import language
from indexer.model import UNNUMBERED, Unit
from indexer.text.paragraph_references import leading_number, named_paragraphs

Numbered = tuple[int, Unit]
"""A unit with its position."""


class Paragraphs:
    """The paragraphs of a document, by the numbers that its versions print."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._sections: dict[str, str] = {}
        self._printed: dict[str, dict[str, str]] = {}
        for unit in units:
            self._sections.setdefault(unit.number, unit.section)
            if unit.printed:
                self._printed.setdefault(unit.language, {}).setdefault(unit.printed, unit.number)
        self._order = list(self._sections)

    def named(self, first: str, last: str, code: str) -> tuple[str, ...]:
        """Canonical numbers of the paragraphs between two that a text in this language names; none for unknown ones."""
        ends = [self._one(number, code) for number in dict.fromkeys((first, last))]
        if not all(ends):
            return ()
        places = [self._order.index(number) for numbers in ends for number in numbers]
        return tuple(self._order[min(places) : max(places) + 1])

    def _one(self, number: str, code: str) -> tuple[str, ...]:
        """The paragraph that is printed so, else the one with this canonical number, else those of the section."""
        printed = self._printed.get(code, {})
        turned = ".".join(reversed(number.split("."))) if language(code).section_last and not printed else number
        for canonical in (printed.get(number, ""), turned, number):
            if canonical in self._sections:
                return (canonical,)
        return tuple(each for each, section in self._sections.items() if section == number)


def named_by(passages: Sequence[Numbered], document: Paragraphs) -> Iterator[tuple[str, int]]:
    """Numbers of the paragraphs that the passages of one version are on, each with the passage's position.

    A passage that names none, and has no number of its own, goes on with what was named before it. A number that it
    opens with names a paragraph where it has levels, or where no passage names one in words.
    """
    in_words = any(named_paragraphs(unit.full_text, unit.language) for _, unit in passages)
    current: tuple[str, ...] = ()
    for position, unit in passages:
        code, opening = unit.language, leading_number(unit.full_text)
        ranges = list(named_paragraphs(unit.full_text, code))
        if not ranges and opening and ("." in opening or not in_words):
            ranges.append((opening, opening))
        named = tuple(dict.fromkeys(number for each in ranges for number in document.named(*each, code)))
        current = named or (current if unit.number.startswith(UNNUMBERED) else ())
        yield from ((number, position) for number in current)
