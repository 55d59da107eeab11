"""The index: units that can be found by words, character n-grams and concepts, in any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.languages import grams, language, tokens, words
from indexer.languages.detect import detect
from indexer.model import Meeting, ReportInfo, Unit
from indexer.names import with_names
from indexer.ranking import Field
from indexer.records import unit_from_json, unit_to_json
from indexer.store import GenerationReader, GenerationWriter, load_manifest
from indexer.vocabulary import UNKNOWN, Entry, Vocabulary, load_forms

CONCEPT_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit found. `position` is its index among the units (or the texts) of the index."""

    position: int
    score: float
    unit: Unit


@dataclass(frozen=True)
class LanguageFields:
    """What is searched in the units of one language; document `i` is unit `rows[i]`."""

    rows: NDArray[np.int32]
    words: Field
    grams: Field


@dataclass(frozen=True)
class Index:
    """Units with all that searching them takes. Make one with `build`, `open` or `from_texts`."""

    units: tuple[Unit, ...]
    vocabulary: Vocabulary
    meetings: tuple[Meeting, ...]
    reports: dict[str, ReportInfo]
    """What the catalogue says of each report, by symbol."""
    fields: dict[str, LanguageFields]
    concepts: Field

    @classmethod
    def build(cls, corpus: Path, path: Path | None = None) -> Index:
        """Index the corpus, and save it in the folder `path` if one is given.

        Raises InputError where the catalogue, the vocabulary or any version is at fault.
        """
        from indexer.building import build_index  # reads YAML, CLDR and parsers: not needed to open

        return build_index(corpus, path, strict=True).index

    @classmethod
    def open(cls, path: Path) -> Index:
        """Open the index in this folder.

        Raises IndexMissing, IndexDamaged or IndexOutdated.
        """
        generation, manifest = load_manifest(path)
        reader = GenerationReader(generation, manifest)
        units = tuple(unit_from_json(row) for row in reader.json("units.json"))
        names = reader.json("vocabulary.json")
        vocabulary = Vocabulary(
            {row[0]: Entry(row[0], row[1], row[2], row[3]) for row in names["entries"]},
            LazyForms({code: (reader, f"forms-{code}.json") for code in names["languages"]}),
        )
        meetings = tuple(
            Meeting(**{**row, "date": date.fromisoformat(row["date"]) if row["date"] else None})
            for row in reader.json("meetings.json")
        )
        fields = {
            code: LanguageFields(np.array(rows, np.int32), reader.field(f"words-{code}"), reader.field(f"grams-{code}"))
            for code, rows in reader.json("rows.json").items()
        }
        reports = {
            row["symbol"]: ReportInfo(**{**row, "meetings": tuple(row["meetings"])})
            for row in reader.json("reports.json")
        }
        return cls(units, vocabulary, meetings, reports, fields, reader.field("concepts"))

    @classmethod
    def from_texts(cls, texts: Sequence[str], language: str) -> Index:
        """An index in memory over plain paragraphs of one language, for benchmarks and evaluation."""
        units = tuple(_plain_unit(str(i + 1), text, language) for i, text in enumerate(texts))
        return cls.from_units(units, Vocabulary({}), (), {})

    @classmethod
    def from_units(
        cls,
        units: tuple[Unit, ...],
        vocabulary: Vocabulary,
        meetings: tuple[Meeting, ...],
        reports: dict[str, ReportInfo],
    ) -> Index:
        """Compute all fields of these units; actors that only they name become part of the vocabulary."""
        named = ((fact.actor, fact.name) for unit in units for fact in unit.facts if fact.kind == UNKNOWN)
        vocabulary = with_names(vocabulary, dict(named).items())
        fields: dict[str, LanguageFields] = {}
        for code in sorted({unit.language for unit in units}):
            known = language(code)
            rows = [i for i, unit in enumerate(units) if unit.language == code]
            text_tokens = [tokens(units[i].full_text, known) for i in rows]
            fields[code] = LanguageFields(
                np.array(rows, np.int32),
                Field.build([words(each) for each in text_tokens]),
                Field.build([grams(each, known) for each in text_tokens]),
            )
        return cls(units, vocabulary, meetings, reports, fields, Field.build([unit.concepts for unit in units]))

    def save(self, writer: GenerationWriter) -> None:
        """Write all data files of the index."""
        writer.json("units.json", [unit_to_json(unit) for unit in self.units])
        entries = [[e.id, e.kind, e.labels, e.part_of] for e in self.vocabulary.entries.values()]
        writer.json("vocabulary.json", {"entries": entries, "languages": list(self.vocabulary.forms)})
        for code in self.vocabulary.forms:
            writer.json(f"forms-{code}.json", self.vocabulary.compiled(code))
        meetings = [{**asdict(m), "date": m.date.isoformat() if m.date else None} for m in self.meetings]
        writer.json("meetings.json", meetings)
        writer.json("reports.json", [asdict(report) for report in self.reports.values()])
        writer.json("rows.json", {code: fields.rows.tolist() for code, fields in self.fields.items()})
        for code, fields in self.fields.items():
            writer.field(f"words-{code}", fields.words)
            writer.field(f"grams-{code}", fields.grams)
        writer.field("concepts", self.concepts)

    def report(self, symbol: str) -> ReportInfo:
        """What is known of the report."""
        return self.reports.get(symbol) or ReportInfo(symbol, ())

    @cached_property
    def reported(self) -> tuple[int, ...]:
        """Numbers of the meetings that reports in force tell of, in order."""
        return tuple(sorted({n for u in self.units if not self.report(u.report).superseded_by for n in u.meetings}))

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Languages that units exist in."""
        return tuple(self.fields)

    def view(self, code: str) -> tuple[int, ...]:
        """Positions of the units that somebody who reads this language is answered from.

        Of every report in force one version: in this language, else the official one, else the first.
        """
        chosen: dict[str, str] = {}
        for wanted in (lambda u: u.language == code, lambda u: u.official, lambda _: True):
            for unit in self.units:
                if wanted(unit) and not self.report(unit.report).superseded_by:
                    chosen.setdefault(unit.report, unit.language)
        return tuple(i for i, unit in enumerate(self.units) if chosen.get(unit.report) == unit.language)

    def scores(self, text: str, code: str) -> NDArray[np.float64]:
        """Score of every unit for a text in this language."""
        total = np.zeros(len(self.units))
        for unit_code, fields in self.fields.items():
            known = language(unit_code)
            text_tokens = tokens(text, known)
            found = fields.words.scores(words(text_tokens))
            found += known.gram_weight * fields.grams.scores(grams(text_tokens, known))
            total[fields.rows] += found
        mentions = self.vocabulary.find(tokens(text, language(code)), code, asked=True)
        total += CONCEPT_WEIGHT * self.concepts.scores(mention.id for mention in mentions)
        return total

    def search(self, text: str, language: str | None = None, k: int = 10) -> list[Hit]:
        """The `k` best units for the text, best first; units that share nothing with it are left out.

        `language` is the code of the text's language; None detects it.
        """
        code = language or detect(text)
        scores = self.scores(text, code)
        floor = scores.min() if len(scores) else 0.0
        positions = [i for i in self.view(code) if scores[i] > floor or len(self.units) == 1]
        best = sorted(positions, key=lambda i: (-scores[i], i))[:k]
        return [Hit(i, float(scores[i]), self.units[i]) for i in best]


def _plain_unit(number: str, text: str, code: str) -> Unit:
    return Unit(
        report="",
        meetings=(0,),
        language=code,
        official=True,
        number=number,
        printed="",
        section="",
        heading="",
        text=text,
        items=(),
        lines=(0, 0),
    )


class LazyForms(dict[str, dict[str, list]]):  # type: ignore[type-arg]
    """Vocabulary forms by language, read from the index when a language is first asked for."""

    def __init__(self, files: dict[str, tuple[GenerationReader, str]]) -> None:
        super().__init__()
        self._files = files

    def get(self, code: str, default: object = None) -> object:  # type: ignore[override]
        """The forms of this language, by first stem."""
        if code not in self and code in self._files:
            reader, name = self._files[code]
            self[code] = load_forms(reader.json(name))
        return super().get(code, default)
