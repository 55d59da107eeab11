"""A long proof: whatever is done to a report's text, the parser either says that it is no report, or loses nothing."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from indexer.errors import ParseError, ReaderError
from indexer.model import Report, Symbol
from indexer.parser import parse
from indexer.readers import text

RUNS = 400


def damaged(lines: list[str], chance: random.Random) -> list[str]:
    """Lines dropped, doubled, swapped, joined, cut in two, or with their numbers changed."""
    lines = list(lines)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(lines))
        match chance.randrange(7):
            case 0:
                del lines[place]
            case 1:
                lines.insert(place, lines[place])
            case 2:
                other = chance.randrange(len(lines))
                lines[place], lines[other] = lines[other], lines[place]
            case 3 if place + 1 < len(lines):
                lines[place : place + 2] = [lines[place] + " " + lines[place + 1]]
            case 4:
                cut = chance.randrange(len(lines[place]) + 1)
                lines[place : place + 1] = [lines[place][:cut], lines[place][cut:]]
            case 5:
                lines[place] = f"{chance.randint(0, 30)}.{chance.randint(0, 30)}\t{lines[place]}"
            case _:
                lines[place] = "".join(chance.sample(lines[place], len(lines[place])))
    return lines or [""]


def characters(report: Report) -> Counter[str]:
    kept = [report.title, report.signature, *(left.text for left in report.left_out)]
    kept += [section.heading for section in report.sections]
    for paragraph in report.paragraphs:
        kept += [paragraph.text, *(item.text for item in paragraph.items)]
    return Counter(c for c in "".join(kept) if c.isalpha())


@pytest.mark.slow
@pytest.mark.parametrize("code", ["ar", "en", "es", "fr", "ru", "zh"])
def test_no_letter_is_lost_and_nothing_but_our_errors_is_raised(corpus: Path, code: str) -> None:
    source = (corpus / "reports" / "C21-57" / f"{code}.txt").read_text(encoding="utf-8").split("\n")
    read = 0
    for seed in range(RUNS):
        given = "\n".join(damaged(source, random.Random(seed)))
        try:
            report = parse(text.read(given.encode()), code, Symbol.parse("C21/57"), official=False)
        except (ParseError, ReaderError):
            continue
        read += 1
        # a bullet such as "a)" is a letter that is printed beside the text, not in it
        lost = Counter(c for c in given if c.isalpha()) - characters(report)
        assert sum(lost.values()) <= 12, (seed, lost)
    assert read > RUNS * 0.9
