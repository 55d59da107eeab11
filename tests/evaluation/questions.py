"""The question sets: `questions/<language>.yaml`, written by people who had read the report, not the program.

- question: "..."
  first: ["5.14"]      any of these is right as the first citation
  all: ["5.1", "5.2"]  for list questions: what a complete answer cites
  names: ["A|B"]       strings that the answer's text must hold, alternatives with |
  kind: presenter
- question: "..."
  refuse: "why the report does not say"
  kind: position
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.shared import read_yaml

FOLDER = Path(__file__).parent / "questions"


@dataclass(frozen=True, slots=True)
class Case:
    """A question and what is right for it."""

    question: str
    language: str
    kind: str
    first: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    refuse: str = ""


@cache
def load_cases(folder: Path = FOLDER) -> tuple[Case, ...]:
    """All cases of all sets in the folder."""
    cases = []
    for path in sorted(folder.glob("*.yaml")):
        for row in read_yaml(path):
            lists = {key: tuple(str(value) for value in row.get(key) or ()) for key in ("first", "all", "names")}
            cases.append(
                Case(row["question"], path.stem.partition("-")[0], row["kind"], **lists, refuse=row.get("refuse") or "")
            )
    return tuple(cases)


def folded(text: str) -> str:
    """Letters and digits only, without case and marks: names are compared so."""
    text = unicodedata.normalize("NFKD", text).casefold()
    alef = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"})
    return "".join(c for c in text.translate(alef) if c.isalnum())
