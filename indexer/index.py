"""The index: units that can be found by words, character n-grams and concepts, in any language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.languages import grams, language, tokens, words
from indexer.languages.detect import detect
from indexer.model import Meeting, ReportInfo, Unit
from indexer.names import with_names
from indexer.ranking import Field
from indexer.records import unit_from_json, unit_to_json
from indexer.store import GenerationReader, GenerationWriter, Lazily, open_generation
from indexer.vocabulary import UNKNOWN, Entry, Vocabulary, load_forms
from indexer.when import When

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
    fields: Mapping[str, LanguageFields]
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
        return cls.load(open_generation(path)[0])

    @classmethod
    def load(cls, reader: GenerationReader) -> Index:
        """The index that this generation holds."""
        units = tuple(unit_from_json(row) for row in reader.json("units.json"))
        names = reader.json("vocabulary.json")
        entries = {row[0]: Entry(row[0], row[1], row[2], row[3]) for row in names["entries"]}
        forms = Lazily(names["languages"], lambda code: load_forms(reader.json(f"forms-{code}.json")))
        meetings = tuple(
            Meeting(**{**row, "date": When.parse(row["date"]) if row["date"] else None})
            for row in reader.json("meetings.json")
        )
        rows = reader.json("rows.json")
        fields = Lazily(
            rows,
            lambda code: LanguageFields(
                np.array(rows[code], np.int32), reader.field(f"words-{code}"), reader.field(f"grams-{code}")
            ),
        )
        reports = {
            row["symbol"]: ReportInfo(**{**row, "meetings": tuple(row["meetings"])})
            for row in reader.json("reports.json")
        }
        return cls(units, Vocabulary(entries, forms), meetings, reports, fields, reader.field("concepts"))

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
        meetings = [{**asdict(m), "date": str(m.date) if m.date else None} for m in self.meetings]
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

    def paragraph(self, symbol: str, number: str) -> list[int]:
        """Positions of the versions of a paragraph, in order."""
        return self._paragraphs.get((symbol, number), [])

    @cached_property
    def _paragraphs(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for position, unit in enumerate(self.units):
            found.setdefault((unit.report, unit.number), []).append(position)
        return found

    @cached_property
    def reported(self) -> tuple[int, ...]:
        """Numbers of the meetings that reports in force tell of, in order."""
        return tuple(sorted({n for u in self.units if not self.report(u.report).superseded_by for n in u.meetings}))

    @cached_property
    def kept(self) -> dict[tuple[str, Any], Any]:
        """What was worked out of a unit or a heading (by kind and place) for one question, for those that follow."""
        return {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Languages that units exist in."""
        return tuple(self.fields)

    def view(self, code: str) -> tuple[int, ...]:
        """Positions of the units that somebody who reads this language is answered from.

        Of every report in force one version: in this language, else the official one, else the first.
        """
        if code not in self._views:
            self._views[code] = self._view(code)
        return self._views[code]

    @cached_property
    def _views(self) -> dict[str, tuple[int, ...]]:
        return {}

    def _view(self, code: str) -> tuple[int, ...]:
        in_force = [(i, unit) for i, unit in enumerate(self.units) if not self.report(unit.report).superseded_by]
        chosen: dict[str, str] = {}
        for wanted in (lambda u: u.language == code, lambda u: u.official, lambda _: True):
            for _, unit in in_force:
                if wanted(unit):
                    chosen.setdefault(unit.report, unit.language)
        return tuple(i for i, unit in in_force if chosen[unit.report] == unit.language)

    def scores(self, text: str, code: str) -> NDArray[np.float64]:
        """Score of every unit that somebody who reads this language is answered from, for a text in it; others 0."""
        return self._rank(text, code)[0]

    def search(self, text: str, language: str | None = None, k: int = 10) -> list[Hit]:
        """The `k` best units for the text, best first; units that share nothing with it are left out.

        `language` is the code of the text's language; None detects it.
        """
        code = language or detect(text)
        scores, floors = self._rank(text, code)
        positions = np.array(self.view(code), np.int32)
        positions = positions[scores[positions] > floors[positions]]
        best = positions[np.lexsort((positions, -scores[positions]))][:k]
        return [Hit(int(i), float(scores[i]), self.units[i]) for i in best]

    def _rank(self, text: str, code: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Scores, and what each unit would score if it shared nothing with the text."""
        scores, floors = np.zeros(len(self.units)), np.zeros(len(self.units))
        for unit_code in dict.fromkeys(self.units[i].language for i in self.view(code)):
            known = language(unit_code)
            fields = self.fields[unit_code]
            text_tokens = tokens(text, known)
            spoken, parts = words(text_tokens), grams(text_tokens, known)
            scores[fields.rows] = fields.words.scores(spoken) + known.gram_weight * fields.grams.scores(parts)
            floors[fields.rows] = fields.words.floor(spoken) + known.gram_weight * fields.grams.floor(parts)
        named = [mention.id for mention in self.vocabulary.find(tokens(text, language(code)), code, asked=True)]
        scores += CONCEPT_WEIGHT * self.concepts.scores(named)
        floors += CONCEPT_WEIGHT * self.concepts.floor(named)
        return scores, floors


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
