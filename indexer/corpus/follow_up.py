"""What became of the outcomes of a report, as the secretariat notes it: `corpus/reports/<symbol>/followup.yaml`.

Each entry is about a paragraph, an item or a sentence of it, in all versions of the report. Entries are only added: the
last one about a place holds, those before it tell how it came to that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from indexer.corpus.checked_yaml import line_of, load_yaml
from indexer.errors import CorpusError, Fault
from indexer.model import FollowUp

FOLLOW_UP = "followup.yaml"
"""Name of the file that a report's folder may hold beside its versions."""


def _as_text(value: Any) -> Any:
    """YAML reads a day as a date."""
    return value.isoformat() if isinstance(value, dt.date) else value


class FollowUpEntry(BaseModel):
    """One entry; what its fields hold is said at `FollowUp`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paragraph: Annotated[str, Field(min_length=1)]
    item: str = ""
    state: Literal["done", "superseded", "open"]
    note: str = ""
    by: str = ""
    date: Annotated[str, BeforeValidator(_as_text), Field(pattern=r"^(\d{4}-\d\d-\d\d)?$")] = ""
    sentence: Annotated[int, Field(ge=0)] = 0
    quote: str = ""


_Entries = Annotated[list[FollowUpEntry], BeforeValidator(lambda value: [] if value is None else value)]
"""An empty file holds none."""


def follow_up_in(folder: Path) -> tuple[tuple[FollowUp, ...], tuple[Fault, ...]]:
    """What is noted in a report's folder, in order, and what is wrong with the file: nothing of it holds then."""
    try:
        entries, _ = _load(folder)
    except CorpusError as error:
        return (), error.faults
    return tuple(FollowUp(**entry.model_dump()) for entry in entries), ()


def misplaced_in(folder: Path, paragraphs: Collection[str]) -> Iterator[Fault]:
    """Entries of a report's folder about a paragraph that none of its versions has."""
    try:
        entries, lines = _load(folder)
    except CorpusError:
        return  # named with the catalogue
    for place, entry in enumerate(entries):
        if entry.paragraph not in paragraphs:
            message = f"{entry.paragraph}: no version of the report has such a paragraph"
            yield Fault(folder / FOLLOW_UP, line_of(lines, (place,)), message)


def _load(folder: Path) -> tuple[list[FollowUpEntry], dict[Any, int]]:
    path = folder / FOLLOW_UP
    return load_yaml(path, _Entries) if path.exists() else ([], {})
