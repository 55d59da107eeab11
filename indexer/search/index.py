"""The index: units that can be found by words, character n-grams and concepts, in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import ClassVar

import numpy as np

from indexer.document_status import DRAFT_SUFFIX
from indexer.errors import IndexDamaged
from indexer.languages.detect import detect
from indexer.model import SEEN, Meeting, ReportInfo, Unit, group_place, in_force, meeting_name
from indexer.search.attached import Paragraphs, named_by
from indexer.search.engine import BuiltInEngine, Engine
from indexer.search.library import Library
from indexer.search.ranking import Ranking
from indexer.search.segment import Segment
from indexer.search.view import View
from indexer.text.groups import group_id
from indexer.text.unknown_names import with_names
from indexer.text.vocabulary import OWN_GROUP, Vocabulary


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit found. `position` is its index among the units (or the texts) of the index."""

    position: int
    score: float
    unit: Unit


class Index:
    """Units with all that searching them takes. Make one with `build`, `open`, `from_texts` or `from_units`."""

    build: ClassVar[Callable[..., Index]]
    """`indexer.build_index`; it and the next two are put here by `indexer.build.open`: search knows no disk."""
    open: ClassVar[Callable[..., Index]]
    from_texts: ClassVar[Callable[..., Index]]

    def __init__(
        self,
        segments: Sequence[Segment],
        vocabulary: Vocabulary,
        meetings: tuple[Meeting, ...],
        reports: dict[str, ReportInfo],
    ) -> None:
        self.library = Library(segments)
        self.vocabulary = vocabulary
        self.meetings = meetings
        self.reports = reports
        """What the catalogue says of each report, by symbol."""
        self.units = self.library.units
        self.fields = self.library.fields
        """Words and n-grams of each language."""
        self.concepts = self.library.concepts
        self.engine: Engine = BuiltInEngine()
        """Finds the best units."""
        self.is_official_only = False
        """Whether official texts alone are quoted: see `official_only`."""
        self.public: Callable[[], Index] | None = None
        """Opens the index without the restricted reports, where that is kept beside this one."""
        self.mend: Callable[[IndexDamaged], Index] | None = None
        """For an index on disk: what answers in its place once it is found damaged."""

    def mended(self, error: IndexDamaged) -> Index:
        """What answers in its place, now that this damage was found; raises the error where there is nothing."""
        if self.mend is None:
            raise error
        return self.mend(error)

    @classmethod
    def from_units(
        cls,
        units: Sequence[Unit],
        vocabulary: Vocabulary,
        meetings: tuple[Meeting, ...],
        reports: dict[str, ReportInfo],
    ) -> Index:
        """Index these units in memory; actors that only they name become part of the vocabulary."""
        return cls.of_segments([Segment.of(units)], vocabulary, meetings, reports)

    @classmethod
    def of_segments(
        cls,
        segments: Sequence[Segment],
        vocabulary: Vocabulary,
        meetings: tuple[Meeting, ...],
        reports: dict[str, ReportInfo],
    ) -> Index:
        """An index of these segments; actors that only their units name become part of the vocabulary."""
        named: dict[str, str] = {}
        for segment in segments:
            for run in segment.runs:
                named.update(run.named)
        return cls(segments, with_names(vocabulary, named.items()), meetings, reports)

    def report(self, symbol: str) -> ReportInfo:
        """What is known of the report."""
        return self.reports.get(symbol) or ReportInfo(symbol, ())

    def in_force(self, symbol: str) -> str:
        """The revision that took the report's place; the report itself where none did."""
        return in_force(symbol, self.reports)

    @cached_property
    def reported(self) -> tuple[int, ...]:
        """Numbers of the meetings that reports in force tell of, in order."""
        meetings = self.library.column("meetings")
        told = (
            meetings.among(slice(run.first, run.last))
            for run in self.library.runs
            if self.report(run.report).is_answered_from
        )
        return tuple(sorted({n for values in told for numbers in values for n in numbers}))

    def meeting_name(self, number: int) -> str:
        """What a meeting is called beside the word for "meeting": `17`, of another group `CWG-Internet 5`."""
        return meeting_name(number, self.group_of(number))

    def group_of(self, number: int) -> str:
        """Short name of the group that the meeting is of; empty for the group that this program is of."""
        return self._groups.get(group_place(number), "")

    def group_id(self, number: int) -> str:
        """Vocabulary id of the group that the meeting is of."""
        return self._group_ids.get(group_place(number), OWN_GROUP)

    @cached_property
    def by_group(self) -> dict[str, tuple[int, ...]]:
        """Numbers of the meetings of each group, in order, by the group's vocabulary id."""
        found: dict[str, list[int]] = {}
        for number in sorted(meeting.number for meeting in self.meetings):
            found.setdefault(self.group_id(number), []).append(number)
        return {id_: tuple(numbers) for id_, numbers in found.items()}

    @cached_property
    def _groups(self) -> dict[int, str]:
        return {group_place(meeting.number): meeting.group for meeting in self.meetings}

    @cached_property
    def _group_ids(self) -> dict[int, str]:
        return {place: group_id(self.vocabulary, name) for place, name in self._groups.items()}

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that units exist in."""
        return tuple(self.fields)

    def view(self, code: str) -> View:
        """The units that somebody who reads this language is answered from.

        Of every report in force one version: in this language, else the official one, else the first.
        """
        if code not in self._views:
            mask = np.zeros(len(self.units), np.bool_)
            chosen = self._chosen(code)
            for run in self.library.runs:
                mask[run.first : run.last] = chosen.get(run.report) == run.language
            self._views[code] = View(mask, {"readers": (code,)})
        return self._views[code]

    @cached_property
    def _views(self) -> dict[str, View]:
        return {}

    def quoted_view(self, code: str) -> View:
        """The units that are quoted to somebody who reads this language: of every report in force one version."""
        if not self.is_official_only:
            return self.view(code)
        mask = np.zeros(len(self.units), np.bool_)
        chosen = self._chosen("")
        for run in self.library.runs:
            mask[run.first : run.last] = chosen.get(run.report) == run.language
        return View(mask)

    @property
    def held_reports(self) -> tuple[str, ...]:
        """Symbols of the reports that are held, with their drafts, corrigenda and addenda, in order."""
        return self.documents("")

    def documents(self, *kinds: str) -> tuple[str, ...]:
        """Symbols of the documents of these kinds that are held, in order."""
        return tuple(each for each in self.library.runs_of if self.report(each).kind in kinds)

    def quoted_document(self, symbol: str, code: str) -> range:
        """Positions of the version of one document that somebody who reads this language is quoted."""
        runs = self.library.runs_of[symbol]
        wanted = self.quoted_in(symbol, code)
        run = next((run for run in runs if run.language == wanted), None)
        run = run or next((run for run in runs if run.official), runs[0])
        return range(run.first, run.last)

    def quoted_in(self, symbol: str, code: str) -> str:
        """The language in which a report is quoted to somebody who reads this one, if there is a version in it."""
        runs = self.library.runs_of.get(symbol, ()) if self.is_official_only else ()
        return next((run.language for run in runs if run.official), code)

    def _chosen(self, code: str) -> dict[str, str]:
        """Language of the version of each report in force that somebody who reads this language is answered from."""
        in_force = [run for run in self.library.runs if self.report(run.report).is_answered_from]
        chosen: dict[str, str] = {}
        for wanted in (lambda run: run.language == code, lambda run: run.official, lambda _: True):
            for run in in_force:
                if wanted(run):
                    chosen.setdefault(run.report, run.language)
        return chosen

    def ranking(self, text: str, code: str, view: View | None = None) -> Ranking:
        """Those in view, by default the units that a reader of the language is answered from, ranked for a text."""
        return Ranking(self.library, self.vocabulary, text, code, view or self.view(code), self.engine)

    def search(self, text: str, language: str | None = None, k: int = 10) -> list[Hit]:
        """The `k` best units for the text, best first; units that share nothing with it are left out.

        `language` is the code of the text's language; None detects it.
        """
        found = self.ranking(text, language or detect(text)).best(k)
        return [Hit(position, score, self.units[position]) for position, score in found]

    def paragraph(self, symbol: str, number: str) -> list[int]:
        """Positions of the versions of a paragraph, in order."""
        if symbol not in self._paragraphs:
            found: dict[str, list[int]] = {}
            for place in self.of_report(symbol):
                found.setdefault(self.units[place].number, []).append(place)
            self._paragraphs[symbol] = found
        return self._paragraphs[symbol].get(number, [])

    @cached_property
    def _paragraphs(self) -> dict[str, dict[str, list[int]]]:
        """Positions of the versions of the paragraphs that were asked for, by report and number."""
        return {}

    def attached(self, symbol: str) -> tuple[str, ...]:
        """Symbols of the corrigenda and addenda that are attached to a document, in order."""
        runs = self.library.runs_of
        return tuple(
            each.symbol for each in self.reports.values() if each.attached_to == symbol and each.symbol in runs
        )

    def amending(self, symbol: str, number: str) -> tuple[int, ...]:
        """Positions of the passages of corrigenda and addenda, in all their versions, that are on a paragraph."""
        if symbol not in self._amending:
            found: dict[str, list[int]] = {}
            for other in self.attached(symbol):
                document = Paragraphs(self.units[place] for place in self.of_report(symbol))
                for run in self.library.runs_of[other]:
                    passages = [(place, self.units[place]) for place in range(run.first, run.last)]
                    for named, place in named_by(passages, document):
                        found.setdefault(named, []).append(place)
            self._amending[symbol] = {named: tuple(places) for named, places in found.items()}
        return self._amending[symbol].get(number, ())

    @cached_property
    def _amending(self) -> dict[str, dict[str, tuple[int, ...]]]:
        """The passages on the paragraphs of the documents that were asked for."""
        return {}

    def held_as(self, symbol: str) -> str:
        """What is answered from where this document is asked for: its revision in force, else its draft."""
        newer = self.in_force(symbol)
        draft = f"{newer}{DRAFT_SUFFIX}"
        return draft if newer not in self.library.runs_of and draft in self.library.runs_of else newer

    def reviewed(self, symbol: str, code: str) -> tuple[int, int]:
        """How many paragraphs of a version the secretariat has reviewed, and of how many."""
        if (symbol, code) not in self._reviewed:
            column = self.library.column("review")
            runs = [run for run in self.library.runs_of.get(symbol, ()) if run.language == code]
            seen, reviewable = (
                sum(int(column.where(is_it)[run.first : run.last].sum()) for run in runs)
                for is_it in (lambda state: state == SEEN, bool)
            )
            self._reviewed[symbol, code] = seen, reviewable
        return self._reviewed[symbol, code]

    @cached_property
    def _reviewed(self) -> dict[tuple[str, str], tuple[int, int]]:
        return {}

    def of_report(self, symbol: str) -> Iterator[int]:
        """Positions of the units of a report, in order."""
        return chain.from_iterable(range(run.first, run.last) for run in self.library.runs_of.get(symbol, ()))
