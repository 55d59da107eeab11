"""How questions are read: `python -m tests.evaluation.readings [--verbose] [LANGUAGE ...]`.

`readings/seen/<language>.yaml` holds the questions of the first four rounds of first contact, with what a reader
understands of each, written down before the program was asked; `readings/unseen` more questions, to which no wording
was added. Nothing is answered: only the reading counts. A question:

- {q: "…", wants: [who], yes_no: false, acts: [[oppose], [reserve]], values: [[]], across: [""], topic: [tax]}

Each slot lists what is acceptable, any of it; what a row leaves out asks for nothing (`yes_no: null`: either will do;
`acts: null`: any, or none). `acts` and `values` list whole sets. The words of `topic` must not be taken for words that
ask.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.question.model import HARMLESS, TOPIC, Question
from bot.question.parse import understand
from indexer import Index
from indexer.build.open import bundled_corpus
from indexer.text.vocabulary import Vocabulary
from tests.shared import read_yaml

FOLDER = Path(__file__).parent / "readings"
SLOTS = ("wants", "yes_no", "acts", "values", "across", "topic")
_LEFT_TO_THE_TOPIC = frozenset({TOPIC, HARMLESS, "actor", "concept"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A question and what is acceptable for each slot of it."""

    question: str
    wants: tuple[str, ...]
    yes_no: bool | None
    acts: tuple[frozenset[str], ...] | None
    values: tuple[frozenset[str], ...]
    across: tuple[str, ...]
    topic: tuple[str, ...]


def load_readings(path: Path) -> tuple[Reading, ...]:
    """The readings of one file."""
    return tuple(_reading(row) for row in read_yaml(path))


def _reading(row: dict[str, Any]) -> Reading:
    acts = row.get("acts", [[]])
    return Reading(
        question=row["q"],
        wants=tuple(row.get("wants", [""])),
        yes_no=row.get("yes_no", False),
        acts=None if acts is None else tuple(frozenset(names) for names in acts),
        values=tuple(frozenset(kinds) for kinds in row.get("values", [[]])),
        across=tuple(row.get("across", [""])),
        topic=tuple(row.get("topic", [])),
    )


def wrong_slots(reading: Reading, question: Question) -> Iterator[tuple[str, str]]:
    """The slots that were misread, each with what was made of it."""
    if question.wants not in reading.wants:
        yield "wants", question.wants
    if reading.yes_no is not None and question.is_yes_no != reading.yes_no:
        yield "yes_no", str(question.is_yes_no)
    if reading.acts is not None and frozenset(question.acts) not in reading.acts:
        yield "acts", ", ".join(question.acts)
    if question.values not in reading.values:
        yield "values", ", ".join(sorted(question.values))
    if question.across not in reading.across:
        yield "across", question.across
    if lost := [word for word in reading.topic if not _is_left(word, question)]:
        yield "topic", ", ".join(lost)


def _is_left(word: str, question: Question) -> bool:
    """Whether some occurrence of the word is left to the topic, or named."""
    text, start = question.text.casefold(), -1
    while (start := text.find(word.casefold(), start + 1)) >= 0:
        claims = [claim for claim in question.claims if claim.start < start + len(word) and start < claim.end]
        if any(claim.by in _LEFT_TO_THE_TOPIC for claim in claims):
            return True
    return False


def shares(path: Path, vocabulary: Vocabulary, *, verbose: bool = False) -> dict[str, float]:
    """The share of a file's questions of which each slot was read right."""
    readings = load_readings(path)
    wrong = dict.fromkeys(SLOTS, 0)
    for reading in readings:
        for slot, read in wrong_slots(reading, understand(reading.question, vocabulary, path.stem)):
            wrong[slot] += 1
            if verbose:
                print(f"{slot}: {read or '-'} | {reading.question}")
    return {slot: 1 - count / len(readings) for slot, count in wrong.items()}


def main() -> None:
    """Print the shares, and with --verbose what was misread of the seen questions."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("languages", nargs="*")
    options = parser.parse_args()
    vocabulary = Index.build(bundled_corpus()).vocabulary
    for path in sorted(FOLDER.glob("*/*.yaml")):
        if options.languages and path.stem not in options.languages:
            continue
        found = shares(path, vocabulary, verbose=options.verbose and path.parent.name == "seen")
        print(f"{path.parent.name}/{path.stem}:", ", ".join(f"{slot} {share:.2f}" for slot, share in found.items()))


if __name__ == "__main__":
    main()
