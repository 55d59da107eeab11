"""An agenda brief: what the reports have on a topic, meeting by meeting: presented, said, decided, and open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.alerts.news import news_in
from bot.answer import Statement
from bot.citations.citations import cite_span, in_version
from bot.citations.deeds import told_deeds
from bot.evidence.sentences import Span, unit_spans
from bot.locale import Words, words_of
from bot.locale.bidi import name_in, quote_in
from bot.question.standing import read_standing
from bot.registers.filters import Filter, Narrowing
from bot.registers.follow_up import told_follow_up
from bot.registers.kinds import PRESENTING
from bot.registers.matters import OPEN, STATE_LABELS, MatterRow, matters
from bot.registers.outcomes import Outcome, outcomes
from bot.registers.presentations import Presentation, presentations
from indexer import Citation, Index
from indexer.acts import OBJECTING, STANCES

PRESENTED, SAID, DECIDED, STILL_OPEN = "presented", "said", "decided", "open"
SECTIONS = (PRESENTED, SAID, DECIDED, STILL_OPEN)
_EVERYTHING = Filter()
_SUPPORTING = frozenset({"support", "welcome"})


@dataclass(frozen=True, slots=True)
class MeetingBrief:
    """What a report has on the topic, of one meeting: statements by section, each with what it rests on."""

    meeting: int
    report: str
    sections: dict[str, tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief on a topic; without meetings where no report names it."""

    topic: str
    language: str
    """In which it is told."""
    meetings: tuple[MeetingBrief, ...]
    """The oldest first."""


def brief_on(index: Index, topic: str, reader: str | None = None, wanted: Filter = _EVERYTHING) -> Brief:
    """The brief for a reader of this language, else of that of the topic; `wanted` narrows it to meetings.

    Raises UsageError where the words name nothing that a report could speak of.
    """
    readings = (read_standing(topic, index.vocabulary, code) for code in dict.fromkeys(("", reader or "")))
    asked = min(readings, key=lambda each: len(each.words))  # in the language in which most of it is known
    words = words_of(reader or asked.language)
    narrowing, registers = Narrowing(index, wanted), _Registers(index, words.code, wanted)
    found: list[MeetingBrief] = []
    for symbol in index.library.runs_of:
        if not index.report(symbol).is_answered_from:
            continue
        cited = (in_version(index, citation, words.code) for citation in news_in(index, asked, symbol))
        told: dict[int, list[Citation]] = {}
        for citation in dict.fromkeys(cited):
            if narrowing.has_meeting([citation.meeting]) and (citation.official or not index.is_official_only):
                told.setdefault(citation.meeting, []).append(citation)
        found.extend(
            MeetingBrief(number, symbol, _Writer(index, words, symbol, registers, cited).sections())
            for number, cited in told.items()
        )
    return Brief(asked.text, words.code, tuple(sorted(found, key=lambda each: each.meeting)))


class _Registers:
    """The registers that a brief is written from, each read once."""

    def __init__(self, index: Index, code: str, wanted: Filter) -> None:
        self._index, self._code, self._wanted = index, code, wanted

    @cached_property
    def presentations(self) -> list[Presentation]:
        return presentations(self._index, self._code, self._wanted)

    @cached_property
    def outcomes(self) -> list[Outcome]:
        return outcomes(self._index, self._code, self._wanted)

    @cached_property
    def matters(self) -> list[MatterRow]:
        return matters(self._index, self._code, self._wanted)


class _Writer:
    """Writes what one report has on the topic, from the sentences that name it."""

    def __init__(
        self, index: Index, words: Words, report: str, registers: _Registers, cited: Sequence[Citation]
    ) -> None:
        self._index, self._words, self._report, self._registers = index, words, report, registers
        self._cited: dict[str, list[Citation]] = {}
        for citation in cited:
            self._cited.setdefault(citation.paragraph, []).append(citation)

    def sections(self) -> dict[str, tuple[Statement, ...]]:
        """Statements by section; what is presented, decided or still open is not told a second time as said."""
        presented = list(self._presented())
        on_matters = [(row, list(self._of_matter(row))) for row in self._matters()]
        results = [(row, self._of_outcome(row)) for row in self._outcomes([s for _, told in on_matters for s in told])]
        settled = {
            is_open: [
                *(each for row, told in on_matters if (row.state == OPEN) is is_open for each in told),
                *(told for row, told in results if (row.state == OPEN) is is_open),
            ]
            for is_open in (False, True)
        }
        told = {c for s in (*presented, *settled[False], *settled[True]) for c in s.citations}
        said = list(self._said(told, {id_ for each in presented for id_ in each.actors}))
        return {
            section: tuple(statements)
            for section, statements in zip(SECTIONS, (presented, said, settled[False], settled[True]), strict=True)
        }

    def _presented(self) -> Iterator[Statement]:
        for row in self._registers.presentations:
            if row.report == self._report and row.paragraph in self._cited:
                text = self._labelled(name_in(row.actor, self._words.code), self._quoted(row.topic))
                yield Statement(text, tuple(self._cited[row.paragraph]), (row.actor_id,))

    def _matters(self) -> Iterator[MatterRow]:
        """The matters whose opening names the topic; one that it only comes up in may be on something else."""
        for row in self._registers.matters:
            if row.report == self._report and row.opened_in in self._cited:
                opening = self._opening(row)
                if any(_is_in(one, c) or _is_in(c, one) for one in opening for c in self._cited[row.opened_in]):
                    yield row

    def _opening(self, row: MatterRow) -> list[Citation]:
        """The sentences by which those who raise a matter bring it up."""
        by_them = [
            s.act for s in row.history if s.paragraph == row.opened_in and row.raised_by[0] in s.actor.split("; ")
        ]
        return self._sentences(row.opened_in, by_them)

    def _of_matter(self, row: MatterRow) -> Iterator[Statement]:
        """What became of a matter, then who was for and against it."""
        words = self._words
        raised = "; ".join(row.raised_by)
        title = words("{text} ({reference})", text=self._quoted(row.title), reference=name_in(raised, words.code))
        opening = self._cited[row.opened_in]
        settling = [] if row.state == OPEN else self._sentences(row.paragraph, {s.act for s in row.history[1:]})
        state = words(STATE_LABELS[row.state])
        yield Statement(self._labelled(title, state), tuple(dict.fromkeys((*opening, *settling))))
        for label, names, acts in (
            ("In favour", row.supported_by, _SUPPORTING),
            ("Against or with reservations", (*row.opposed_by, *row.reserved_by), OBJECTING),
        ):
            steps = dict.fromkeys(step.paragraph for step in row.history if step.act in acts)
            cited = tuple(c for number in steps for c in self._sentences(number, acts))
            if names and cited:
                yield Statement(
                    self._labelled(words(label), name_in("; ".join(dict.fromkeys(names)), words.code)), cited
                )

    def _outcomes(self, of_matters: Sequence[Statement]) -> Iterator[Outcome]:
        """The outcomes that name the topic, or that settle a matter on it."""
        quotes = [*self._cited.values(), *(list(each.citations) for each in of_matters)]
        told = {(c.paragraph, _plain(c.quote)) for cited in quotes for c in cited}
        for row in self._registers.outcomes:
            text = _plain(row.text)
            if row.report == self._report and any(
                row.paragraph == number and (text in quote or quote in text) for number, quote in told
            ):
                yield row

    def _of_outcome(self, row: Outcome) -> Statement:
        words = self._words
        kind = self._labelled(words(row.kind), self._names([row.actor])) if row.actor else words(row.kind)
        asked = self._labelled(words("Addressee"), self._names([row.addressee])) if row.addressee else ""
        noted = told_follow_up(row.state, row.noted_on, row.note, words) if row.noted_on else ""
        noted = words("Follow-up by the secretariat: {told}", told=noted) if noted else ""
        spans = (span for span in self._spans(row.paragraph) if _plain(span.text) == _plain(row.text))
        cited = tuple(cite_span(self._index, span) for span in spans)[:1] or tuple(self._cited.get(row.paragraph, ()))
        return Statement(" · ".join(filter(None, (kind, asked, noted))), cited, tuple(row.actor_id.split("; ")))

    def _said(self, told: set[Citation], presenting: set[str]) -> Iterator[Statement]:
        """The sentences that are told nowhere else, with who says so; no mere list of what was presented."""
        on_topic = (c for number, cited in self._cited.items() for c in (*cited, *self._stances(number, cited[0])))
        for citation in on_topic:
            if any(_is_in(citation, other) for other in told):
                continue
            spans = (span for span in self._spans(citation.paragraph) if _is_part(span, citation))
            facts = [fact for span in spans for fact in span.facts if fact.actor]
            is_listed = citation.item and all(fact.act in PRESENTING and fact.actor in presenting for fact in facts)
            if not (facts and is_listed):
                told.add(citation)
                yield Statement(
                    told_deeds(self._index, facts, self._words),
                    (citation,),
                    tuple(dict.fromkeys(fact.actor for fact in facts)),
                )

    def _stances(self, number: str, first: Citation) -> Iterator[Citation]:
        """The sentences of a paragraph behind the first that names the topic by which somebody takes a stance."""
        spans = list(self._spans(number))
        begun = next((place for place, span in enumerate(spans) if _is_part(span, first)), len(spans))
        for span in spans[begun + 1 :]:
            if any(fact.act in STANCES and fact.actor for fact in span.facts):
                yield cite_span(self._index, span)

    def _names(self, names: Iterable[str]) -> str:
        return name_in("; ".join(dict.fromkeys(names)), self._words.code)

    def _sentences(self, number: str, acts: Iterable[str]) -> list[Citation]:
        """The sentences of a paragraph in which one of these is done."""
        wanted = frozenset(acts)
        spans = (span for span in self._spans(number) if any(fact.act in wanted for fact in span.facts))
        return [cite_span(self._index, span) for span in spans]

    def _spans(self, number: str) -> Iterator[Span]:
        """The sentences of the version of a paragraph that is quoted."""
        mask = self._index.quoted_view(self._words.code).mask
        for position in self._index.paragraph(self._report, number):
            if mask[position]:
                yield from unit_spans(self._index, position)

    def _labelled(self, label: str, value: str) -> str:
        return self._words("{statement}: {quotes}", statement=label, quotes=value)

    def _quoted(self, text: str) -> str:
        return quote_in(" ".join(text.split()), self._words.code)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _is_in(citation: Citation, other: Citation) -> bool:
    """Whether another citation quotes the same words, and more."""
    return (citation.report, citation.paragraph) == (other.report, other.paragraph) and citation.quote in other.quote


def _is_part(span: Span, citation: Citation) -> bool:
    return span.item == (citation.item or "") and span.text in citation.quote
