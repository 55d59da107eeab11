"""How texts of a language write sums, shares, ages, durations and times: `<code>/quantities.yaml`.

Patterns are regular expressions on folded text (`text/folded.py`), whatever the case; `{n}` stands for a number, in
digits or words. A language without the file has no more than digits, symbols and codes.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class QuantityWords(BaseModel):
    """The table of one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    numbers: tuple[str, ...] = ()
    """Numbers in words, beside those of `meeting.yaml`."""
    scales: str = r"(?!)"
    """Behind a number, parts of it: thousand, million."""
    money: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    age: tuple[str, ...] = ()
    duration: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
    """Of day."""
    date: tuple[str, ...] = ()
    """Times that are no full date: a month, "next week", "two weeks before"."""
    vague: str = r"(?!)"
    """How many, without a number: dozens, several."""
    numbered: str = ""
    """What is told apart by the number behind it, which counts nothing: "item 9", "Study Group 17"."""


@cache
def quantity_words(code: str) -> QuantityWords:
    """The table of the language of this code."""
    path = Path(__file__).parent / code / "quantities.yaml"
    if not path.is_file():
        return QuantityWords()
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 (a file of ours, and a safe loader)
    return QuantityWords.model_validate(data)
