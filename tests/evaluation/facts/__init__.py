"""Facts and details of a report against the lists beside this module, which were made by reading the reports."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from indexer import Index
from indexer.acts import BY_NAME
from indexer.build.open import bundled_corpus
from indexer.corpus.checked_yaml import load_yaml
from indexer.languages import plain
from indexer.model import Fact, Unit
from indexer.text.vocabulary import UNKNOWN

FOLDER = Path(__file__).parent
FICTIONAL = Path(__file__).parents[2] / "fixtures" / "meetings"
"""The fictional reports, some of which are held out from tuning."""

Key = tuple[str, str, str]
"""Place (`5.6`, `4.1 item 3(a)`), act or kind of detail, actor or value."""

NOT_COUNTED = frozenset({"offer"})
"""Acts that the lists leave out (CONVENTIONS.md): what is only offered."""

SAYING = "state"
"""Part of every other act; judged only for an actor of whom the paragraph reports nothing else."""


class ExpectedFact(BaseModel):
    """An act of one or several actors."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paragraph: str
    act: str
    actors: list[str]
    item: str = ""
    title: dict[str, str] = Field(default_factory=dict)


class ExpectedDetail(BaseModel):
    """Dates, documents or the attendance that a paragraph gives."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paragraph: str
    kind: Literal["date", "document", "attendance"]
    values: list[str]


class Expected(BaseModel):
    """A list: `names` are actors that the vocabulary does not have, as each version writes them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    report: str
    languages: list[str]
    names: dict[str, dict[str, str]] = Field(default_factory=dict)
    facts: list[ExpectedFact]
    details: list[ExpectedDetail]


@dataclass(frozen=True, slots=True)
class Level:
    """What was found of what was due."""

    found: frozenset[Key]
    due: frozenset[Key]
    wrong_titles: tuple[str, ...] = field(default=())
    """Contributions whose title is not as the report quotes it, one line each."""

    @property
    def precision(self) -> float:
        """Share of what was found that was due."""
        return len(self.found & self.due) / len(self.found) if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was due that was found."""
        return len(self.found & self.due) / len(self.due) if self.due else 1.0


def fictional_index() -> Index:
    """The fictional reports with the vocabulary of the project."""
    with TemporaryDirectory() as folder:
        corpus = Path(shutil.copytree(FICTIONAL, Path(folder) / "corpus"))
        shutil.copytree(bundled_corpus() / "vocabulary", corpus / "vocabulary")
        return Index.build(corpus)


def load_expected(symbol: str) -> Expected:
    """The list of a report, by the name of its folder (`C21-57`)."""
    return load_yaml(FOLDER / f"{symbol}.yaml", Expected)[0]


def fact_level(index: Index, expected: Expected, code: str) -> Level:
    """The facts of one version."""
    units = [unit for unit in index.units if unit.report == expected.report and unit.language == code]
    due = reduced(_due(expected))
    return Level(reduced(_found(units, expected, code)), due, tuple(_wrong_titles(units, expected, code)))


def detail_level(index: Index, expected: Expected, code: str) -> Level:
    """The details of one version."""
    units = [unit for unit in index.units if unit.report == expected.report and unit.language == code]
    found = {(unit.number, detail.kind, detail.value) for unit in units for detail in unit.details}
    due = {(row.paragraph, row.kind, value) for row in expected.details for value in row.values}
    return Level(frozenset(found), frozenset(due))


def reduced(keys: Iterable[Key]) -> frozenset[Key]:
    """Without the sayings of actors who do something else in the same paragraph."""
    all_keys = frozenset(keys)
    busy = {(_paragraph(place), actor) for place, act, actor in all_keys if act != SAYING}
    return frozenset(key for key in all_keys if key[1] != SAYING or (_paragraph(key[0]), key[2]) not in busy)


def _paragraph(place: str) -> str:
    return place.split(" item ", maxsplit=1)[0]


def _due(expected: Expected) -> Iterator[Key]:
    for row in expected.facts:
        for actor in row.actors:
            yield _place(row.paragraph, row.item), row.act, actor


def _found(units: Iterable[Unit], expected: Expected, code: str) -> Iterator[Key]:
    for unit in units:
        for fact in (fact for fact in unit.facts if fact.act not in NOT_COUNTED):
            yield _place(unit.number, fact.item), _act(fact), _actor(fact, expected, code)


def _place(paragraph: str, item: str) -> str:
    return f"{paragraph} item {item}" if item else paragraph


def _act(fact: Fact) -> str:
    """The fact's act; the wider one of which it is a kind, for that is what reports of all languages tell alike."""
    return BY_NAME[fact.act].kind_of or fact.act


def _actor(fact: Fact, expected: Expected, code: str) -> str:
    """The fact's actor; one that the vocabulary does not have, by the handle that the list gives its name."""
    if fact.kind != UNKNOWN:
        return fact.actor
    return next((handle for handle, names in expected.names.items() if names.get(code) == fact.name), fact.actor)


def _wrong_titles(units: list[Unit], expected: Expected, code: str) -> Iterator[str]:
    for row in expected.facts:
        titles = {f.title for u in units if u.number == row.paragraph for f in u.facts if f.act == row.act}
        wanted = row.title.get(code, "")
        if row.title and not any(_same(title, wanted) for title in titles):
            yield f"{row.paragraph}: {sorted(titles)}, due {wanted!r}"


def _same(title: str, wanted: str) -> bool:
    return re.sub(r"\s+", " ", plain(title)).strip() == re.sub(r"\s+", " ", plain(wanted)).strip()
