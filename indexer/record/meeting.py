"""A report's own account of its meeting: number, dates, place, mode, chair, participants, elections, next meeting.

How reports say these things is data (`languages/<code>/meeting.yaml`); here is where they are looked for, and what
counts for more where several places tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from indexer.languages import Language, language, plain, sentences, tokens
from indexer.languages.meeting_words import MeetingWords, meeting_words
from indexer.model import Report
from indexer.record.meeting_patterns import MeetingPatterns, meeting_patterns
from indexer.text.counts import count_of
from indexer.text.dates import Period, periods
from indexer.text.folded import Folded
from indexer.text.meeting_numbers import named_meetings
from indexer.text.persons import Person, read_person, same_person
from indexer.text.places import is_territory, known_cities, known_city

TITLE, HEADER, SUMMARY, SIGNATURE = "title", "header", "summary", "signature"
_OPENING_PARAGRAPHS = 4
"""Numbered paragraphs, at least, that open a report; the first section is opening too."""
_CLOSING_PARAGRAPHS = 5
"""Numbered paragraphs that close a report: a meeting to come of which they tell is the group's own next one."""
_MOST_DAYS = 12
"""A meeting does not last longer; two dates further apart are those of two meetings."""
_FURTHEST = 20
"""A run of meetings is no longer than this."""
_LONGEST = 4000
"""Characters of a passage that are read."""


@dataclass(frozen=True, slots=True)
class Told:
    """A value that a report gives, and where."""

    value: str
    """The same in all languages where it can be: ISO 8601, a number, a city's English name; else as written."""
    place: str
    """`title`, `header`, `summary`, `signature`, or a paragraph's number."""
    text: str
    """The words that say so, verbatim."""
    of: str = ""
    """What a person speaks for, or the office that somebody was elected to."""


@dataclass(frozen=True, slots=True)
class MeetingAccount:
    """What a report says of one of its meetings; what it does not say is None or empty."""

    number: int | None
    date: Told | None = None
    venue: Told | None = None
    """The city."""
    mode: Told | None = None
    platform: Told | None = None
    chair: Told | None = None
    vice_chairs: tuple[Told, ...] = ()
    opened_by: Told | None = None
    participants: Told | None = None
    """`~100` for about a hundred."""
    counted: dict[str, Told] = field(default_factory=dict)
    """How those who took part are counted: states, organizations, sector_members."""
    elected: tuple[Told, ...] = ()
    next_date: Told | None = None
    next_venue: Told | None = None
    doubts: tuple[str, ...] = ()
    """Where the report contradicts itself, one line each."""


@dataclass(frozen=True, slots=True)
class _Passage:
    place: str
    text: str
    is_opening: bool
    meetings: tuple[int, ...]
    """Meetings that its heading names."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    passage: _Passage
    folded: Folded
    named: tuple[int, ...]
    is_next: bool
    """Tells of a meeting to come."""
    is_other: bool
    """Tells of another event."""
    is_held: bool
    periods: tuple[Period, ...]

    @property
    def text(self) -> str:
        """The text that patterns are matched against."""
        return self.folded.text

    def told(self, value: str, start: int, end: int, of: str = "") -> Told:
        """A value from a span of the sentence."""
        return Told(value, self.passage.place, self.folded.written(start, end), of)


def read_meetings(report: Report) -> tuple[MeetingAccount, ...]:
    """What the report says of each meeting that it is about, in order; of one without a number, if it names none."""
    numbers = meeting_numbers(report)
    reader = _Reader(report, numbers)
    return tuple(reader.account(number) for number in numbers or (None,))


def meeting_numbers(report: Report) -> tuple[int, ...]:
    """Numbers of the meetings reported on: named in the title, else in the summary, else where the report begins."""
    known = language(report.language)
    for passage in _passages(report):
        if not passage.is_opening:
            break
        for start, end in _whole_sentences(passage.text.replace("\n", " "), known):
            text = passage.text[start:end].replace("\n", " ")
            named = named_meetings(text, tokens(text, known), known)
            if named.is_range and 0 < named.numbers[-1] - named.numbers[0] <= _FURTHEST:
                return tuple(range(named.numbers[0], named.numbers[-1] + 1))
            if numbers := set(named.numbers) - _attending(text, report.language):
                return tuple(sorted(numbers))
    return ()


def _attending(text: str, code: str) -> set[int]:
    """Numbers that count participants: "87 delegates attended the meeting" names no meeting 87."""
    folded = Folded.of(text)
    matches = (match for pattern in meeting_patterns(code).attended for match in pattern.finditer(folded.text))
    return {count_of(match["count"], code) for match in matches}


def _passages(report: Report) -> Iterator[_Passage]:
    """Title, summary, and all numbered paragraphs, in order."""
    known = language(report.language)
    yield _Passage(TITLE, report.title, is_opening=True, meetings=())
    yield from (_Passage(SUMMARY, p.text, is_opening=True, meetings=()) for p in report.parts if p.number == SUMMARY)
    count = 0
    for i, section in enumerate(report.sections):
        named = named_meetings(section.heading, tokens(section.heading, known), known).numbers
        for j, paragraph in enumerate(section.paragraphs):
            count += 1
            opening = count <= _OPENING_PARAGRAPHS or i == 0 or (j == 0 and bool(named))
            yield _Passage(paragraph.number, paragraph.full_text[:_LONGEST], opening, named)


class _Reader:
    def __init__(self, report: Report, numbers: tuple[int, ...]) -> None:
        self.report = report
        self.numbers = numbers
        self.known: Language = language(report.language)
        self.patterns: MeetingPatterns = meeting_patterns(report.language)
        self.words: MeetingWords = self.patterns.words
        self.sentences = [s for passage in _passages(report) for s in self._split(passage)]
        self.doubts: list[str] = []

    def account(self, number: int | None) -> MeetingAccount:
        """What the report says of the meeting with this number, or of its only one."""
        self.doubts = []
        own = [s for s in self.sentences if self._tells_of(s, number)]
        date = self._date(own, number)
        chair = self._chair(own)
        participants, counted = self._participants(own, number)
        closing = {paragraph.number for paragraph in self.report.numbered[-_CLOSING_PARAGRAPHS:]}
        upcoming = [
            s for s in self.sentences if s.is_next and not s.is_other and (s.named or s.passage.place in closing)
        ]
        opened = next(self._persons(own, self.patterns.opened), None)
        return MeetingAccount(
            number=number,
            date=date,
            venue=self._venue(own, number, date),
            mode=self._mode(own),
            platform=self._platform(own),
            chair=chair,
            vice_chairs=self._vice_chairs(own),
            opened_by=None if opened and chair and same_person(opened.value, chair.value) else opened,
            participants=participants,
            counted=counted,
            elected=self._elected(own),
            next_date=next((self._dated(s, p) for s in upcoming for p in s.periods), None),
            next_venue=next(filter(None, (self._place_in(s) for s in upcoming)), None),
            doubts=tuple(self.doubts),
        )

    def _split(self, passage: _Passage) -> Iterator[_Sentence]:
        for start, end in _whole_sentences(passage.text, self.known):
            folded = Folded.of(passage.text[start:end].replace("\n", " "))
            named = named_meetings(folded.text, tokens(folded.text, self.known), self.known).numbers
            named = tuple(
                n for n in named if n in self.numbers or n not in _attending(folded.text, self.report.language)
            )
            others = bool(named) and bool(self.numbers) and not set(named) & set(self.numbers)
            dated = periods(folded.text, self.report.language)
            if named and len(dated) == len(self.numbers) > len(named) and self._spells_all(folded.text):
                named = self.numbers
            yield _Sentence(
                passage=passage,
                folded=folded,
                named=tuple(n for n in named if n in self.numbers) if not others else named,
                is_next=bool(self.patterns.next.search(folded.text)) or (others and min(named) > max(self.numbers)),
                is_other=bool(self.patterns.other_events.search(folded.text)),
                is_held=bool(self.patterns.held.search(folded.text)),
                periods=dated,
            )

    def _spells_all(self, text: str) -> bool:
        """Whether a text has an ordinal for each meeting: "the 30th meeting met in May and the 31st in June"."""
        words = self.known.meetings.ordinals
        folded = plain(text)
        return all(
            re.search(rf"(?<!\d){n}(?!\d)", folded)
            or any(n == m and plain(word) in folded for word, m in words.items())
            for n in self.numbers
        )

    def _tells_of(self, sentence: _Sentence, number: int | None) -> bool:
        """Whether a sentence may tell of the meeting: not of a later one, and not of another one alone."""
        of = sentence.named or sentence.passage.meetings
        return not sentence.is_next and (not of or number is None or number in of)

    # dates

    def _date(self, own: list[_Sentence], number: int | None) -> Told | None:
        found: dict[str, Told] = {}
        for sentence in own:
            if sentence.is_other and not sentence.named and not self.patterns.date_label.search(sentence.text):
                continue
            told = self._date_in(sentence, number)
            if told is not None and told.place not in found:
                found[told.place] = told
        if header := self._header_date():
            found[HEADER] = header
        exact = [a for a in found.values() if not any(_is_within(a.value, b.value) for b in found.values())]
        if not exact:
            return None
        if len({told.value for told in exact}) > 1:
            said = "; ".join(f"{_named_place(told.place)}: {told.value}" for told in found.values())
            about = f"meeting {number}" if number else "the meeting"
            self.doubts.append(f"the date of {about} is given differently ({said})")
            return None
        return next((told for told in exact if told.place[0].isdigit()), exact[0])

    def _date_in(self, sentence: _Sentence, number: int | None) -> Told | None:
        label = self.patterns.date_label.search(sentence.text)
        passage = sentence.passage
        says = bool(label) or sentence.is_held or bool(sentence.named) or passage.place == TITLE
        trusted = passage.is_opening or (bool(sentence.named) and sentence.is_held)
        if not sentence.periods or not says or not trusted:
            return None
        if passage.place != TITLE and not (sentence.named or label or self._is_about_meeting(sentence)):
            return None
        period = self._period_of(sentence, number)
        return self._dated(sentence, period) if period else None

    def _is_about_meeting(self, sentence: _Sentence) -> bool:
        return bool(self.patterns.meeting.search(sentence.text))

    def _period_of(self, sentence: _Sentence, number: int | None) -> Period | None:
        """The date of a meeting: the only one, that behind "held", or of as many as meetings, both in order."""
        all_of = sentence.named or self.numbers
        found = list(sentence.periods)
        if len(all_of) > 1 and number in all_of:
            if len(found) == 1 and len(all_of) == 2 and _days_of(found[0]) > _MOST_DAYS:  # noqa: PLR2004
                span = found[0]
                found = [Period(day, day, span.start, span.end) for day in (span.first, span.last)]
            in_order = list(all_of) == sorted(set(all_of)) and found == sorted(found, key=lambda p: p.first)
            return found[all_of.index(number)] if in_order and len(found) == len(all_of) else None
        if len(self.numbers) > 1 and not sentence.named and not sentence.passage.meetings:
            return None
        if len(found) == 2 and self.patterns.closed.search(sentence.text):  # noqa: PLR2004 (opened and closed)
            run = Period(found[0].first, found[1].last, found[0].start, found[1].end)
            if 0 < _days_of(run) <= _MOST_DAYS:
                return run
        held = self.patterns.held.search(sentence.text)
        behind = [p for p in found if held and p.start >= held.start()]
        return (behind or found)[0] if found else None

    def _dated(self, sentence: _Sentence, period: Period) -> Told:
        return sentence.told(str(period), period.start, period.end)

    def _header_date(self) -> Told | None:
        """The days of a line "place, days" of the head, where they are over when the document is dated."""
        lines = [left for left in self.report.left_out if left.reason == "document header"]
        read = [(left, periods(left.text, self.report.language)) for left in lines]
        issued = [found[0] for left, found in read if len(found) == 1 and _is_bare(left.text, found[0])]
        for left, found in read:
            label = self.patterns.date_label.search(left.text)
            earlier = issued and found and found[0].last < issued[0].first and not _is_bare(left.text, found[0])
            if found and not self._names_other(left.text) and (earlier or (label and not issued)):
                return Told(str(found[0]), HEADER, left.text)
        return None

    def _names_other(self, text: str) -> bool:
        """Whether a line of the head names another meeting."""
        named = named_meetings(text, tokens(text, self.known), self.known).numbers
        return bool(named) and not set(named) & set(self.numbers)

    # place, mode, platform

    def _venue(self, own: list[_Sentence], number: int | None, date: Told | None) -> Told | None:
        telling = [
            s for s in own if not s.is_other and (s.passage.is_opening or s.named) and self._tells_place(s, date)
        ]
        for sentence in sorted(telling, key=self._place_order):
            found = self._places_in(sentence)
            all_of = sentence.named or self.numbers
            if len(found) == len(all_of) > 1 and number in all_of:
                return found[all_of.index(number)]
            if found:
                return found[0]
        header = self._header_date()
        return self._place_of_line(header.text, HEADER) if header else None

    def _place_order(self, sentence: _Sentence) -> tuple[bool, bool]:
        """Labelled places first, and those of paragraphs, which can be cited, before the title's and the summary's."""
        labelled = self.patterns.place_label.search(sentence.text)
        return (not labelled, not sentence.passage.place[:1].isdigit())

    def _tells_place(self, sentence: _Sentence, date: Told | None) -> bool:
        if self.patterns.place_label.search(sentence.text):
            return True
        if sentence.passage.place == TITLE:
            return bool(sentence.periods)
        dated = date is not None and date.text and date.text in sentence.folded.original
        return (sentence.is_held or bool(dated)) and (
            bool(sentence.named) or self._is_about_meeting(sentence) or bool(dated)
        )

    def _place_in(self, sentence: _Sentence) -> Told | None:
        return next(iter(self._places_in(sentence)), None)

    def _places_in(self, sentence: _Sentence) -> list[Told]:
        """Cities that the sentence names behind a label or a word for "in", each once, in order; else any at all.

        Of several meetings as many are wanted: "the two meetings were held in Lima and Oslo respectively".
        """
        label = self.patterns.place_label.search(sentence.text)
        if label:
            end = re.compile(r"[.;\n]|$").search(sentence.text, label.end())
            told = self._city(sentence, label.end(), end.start() if end else len(sentence.text))
            if told:
                return [told]
        if sentence.passage.place == TITLE and sentence.periods:
            told = self._place_of_line(sentence.folded.original, TITLE)
            return [told] if told else []
        found: dict[str, Told] = {}
        matches = (match for pattern in self.patterns.place for match in pattern.finditer(sentence.text))
        for match in sorted(matches, key=lambda match: match.start("place")):
            told = self._city(sentence, match.start("place"), match.end("place"))
            if told is not None:
                found.setdefault(told.value, told)
        several = len(sentence.named or self.numbers)
        if sentence.periods and len(found) < max(several, 1):
            beside = self.patterns.without_groups(re.sub(r"\([^)]*\)", lambda m: "_" * len(m[0]), sentence.text))
            named = known_cities(beside, self.report.language)
            cities = {name: sentence.told(name, start, end) for name, start, end in named}
            if not found or len(cities) == several:
                return list(cities.values())
        return list(found.values())

    def _city(self, sentence: _Sentence, start: int, end: int) -> Told | None:
        text = self.patterns.without_groups(sentence.text)[start:end]
        known = known_city(text, self.report.language)
        if known is not None:
            name_, first, last = known
            return sentence.told(name_, start + first, start + last)
        is_labelled = bool(self.patterns.place_label.search(sentence.text))
        is_dated = (
            bool(sentence.periods) and not self.words.caseless
        )  # without capitals, any noun would look like a name
        element = self._element(text) if is_labelled or is_dated else ""
        return (
            sentence.told(element, start + text.index(element), start + text.index(element) + len(element))
            if element
            else None
        )

    def _element(self, text: str) -> str:
        """The city of a place that no list has: of its parts between commas, the last that is no country or venue."""
        cut = self.patterns.place_end.search(text)
        parts = [part.strip(" .") for part in re.split(r"[,،，(]", text[: cut.start()] if cut else text)]
        named = [part for part in parts if part and self._may_be_city(part)]
        cities = [part for part in named if not is_territory(part, self.report.language)]
        return (cities or named or [""])[-1]

    def _may_be_city(self, part: str) -> bool:
        words = part.split()
        proper = bool(self.words.caseless) or (part[0].isupper() and words[-1][0].isupper())
        return (
            proper
            and len(part) > 2  # noqa: PLR2004 (letters)
            and len(words) <= 4  # noqa: PLR2004 (words of a city's name)
            and not re.search(r"[\d_]", part)
            and not self.patterns.venues.search(part)
            and not self.patterns.no_city.search(part)
        )

    def _place_of_line(self, line: str, place: str) -> Told | None:
        """The city of a line of a place and days."""
        folded = Folded.of(line)
        known = known_city(folded.text, self.report.language)
        if known is not None:
            return Told(known[0], place, folded.written(known[1], known[2]))
        text = folded.text
        for period in periods(text, self.report.language):
            text = text[: period.start] + ", 0," + text[period.end :]
        element = self._element(text)
        return Told(element, place, element) if element else None

    def _mode(self, own: list[_Sentence]) -> Told | None:
        for mode, pattern in (
            ("hybrid", self.patterns.hybrid),
            ("online", self.patterns.online),
            ("in person", self.patterns.in_person),
        ):
            for sentence in own:
                telling = sentence.passage.is_opening and not sentence.is_other and sentence.passage.place != TITLE
                match = pattern.search(self.patterns.without_groups(sentence.text)) if telling else None
                if match:
                    return sentence.told(mode, match.start(), match.end())
        return None

    def _platform(self, own: list[_Sentence]) -> Told | None:
        for sentence in own:
            text = self.patterns.without_groups(sentence.text)
            match = self.patterns.platform.search(text) if sentence.passage.is_opening else None
            if match and not sentence.is_other:
                name = next(group for group, found in match.groupdict().items() if found)
                return sentence.told(sentence.folded.written(*match.span(name)), *match.span(name))
        return None

    # persons

    def _chair(self, own: list[_Sentence]) -> Told | None:
        opening = [s for s in own if s.passage.is_opening]
        later = [s for s in own if not s.passage.is_opening and self._is_about_meeting(s)]
        present = [s for s in opening if not self.patterns.absent.search(s.text)]
        return next(
            iter(
                (
                    *self._persons(opening, self.patterns.chair),
                    *self._persons(present, self.patterns.chair_named),
                    *self._signing(),
                    *self._persons(later, self.patterns.chair_named),
                )
            ),
            None,
        )

    def _signing(self) -> Iterator[Told]:
        for place, text in ((SIGNATURE, self.report.signature), (TITLE, self.report.title)):
            if place == TITLE and self.words.caseless:
                continue  # as in `_persons`
            folded = Folded.of(text.replace("\n", " \n "))
            for pattern in self.patterns.chair_signs:
                for match in pattern.finditer(folded.text):
                    person = self._person(match, folded)
                    if person:
                        yield Told(person.name, place, folded.written(*match.span()), person.of)

    def _persons(self, among: Iterable[_Sentence], patterns: Iterable[re.Pattern[str]]) -> Iterator[Told]:
        """Persons whom a pattern finds, sentence by sentence."""
        for sentence in among:
            if sentence.passage.place == TITLE and self.words.caseless:
                continue  # without capitals, any words before "the Chair" would look like a name
            if sentence.is_other and not sentence.named and not self._is_about_meeting(sentence):
                continue
            for pattern in patterns:
                for match in pattern.finditer(sentence.text):
                    person = self._person(match, sentence.folded)
                    if person is not None:
                        yield sentence.told(person.name, *match.span(), of=person.of)

    def _person(self, match: re.Match[str], folded: Folded) -> Person | None:
        return read_person(folded.written(*match.span("person")), self.report.language)

    def _lists(
        self, sentence: _Sentence, patterns: Iterable[re.Pattern[str]]
    ) -> Iterator[tuple[Person, re.Match[str]]]:
        for pattern in patterns:
            for match in pattern.finditer(sentence.text):
                for one in self.patterns.between.split(sentence.folded.written(*match.span("persons"))):
                    person = read_person(one, self.report.language)
                    if person is not None:
                        yield person, match

    def _vice_chairs(self, own: list[_Sentence]) -> tuple[Told, ...]:
        found: dict[str, Told] = {}
        for sentence in own:
            if sentence.passage.is_opening and not sentence.is_other:
                for person, match in self._lists(sentence, self.patterns.vice_chair):
                    found.setdefault(person.name, sentence.told(person.name, *match.span(), of=person.of))
        return tuple(found.values())

    def _elected(self, own: list[_Sentence]) -> tuple[Told, ...]:
        found: dict[str, Told] = {}
        for sentence in own:
            for person, match in self._lists(sentence, self.patterns.elected):
                office = sentence.folded.written(*match.span("office"))
                found.setdefault(person.name, sentence.told(person.name, *match.span(), of=office))
        return tuple(found.values())

    # participants

    def _participants(self, own: list[_Sentence], number: int | None) -> tuple[Told | None, dict[str, Told]]:
        trusted = [s for s in own if not s.is_other and (s.passage.is_opening or s.named or self._is_about_meeting(s))]
        for sentence in sorted(trusted, key=lambda s: not s.passage.is_opening):
            counts = self._counts(sentence)
            if not counts:
                continue
            all_of = sentence.named or self.numbers
            zipped = len(counts) == len(all_of) > 1 and number in all_of
            return counts[all_of.index(number) if zipped and number else 0], self._counted(sentence)
        return None, {}

    def _counts(self, sentence: _Sentence) -> list[Told]:
        found: dict[int, Told] = {}
        for pattern in self.patterns.attended:
            for match in pattern.finditer(sentence.text):
                count = count_of(match["count"], self.report.language)
                near = "~" if match["about"] or match["about_behind"] else ""
                if (
                    count
                    and not _is_year(match["count"])
                    and not any(p.start <= match.start("count") < p.end for p in sentence.periods)
                ):
                    found.setdefault(match.start("count"), sentence.told(f"{near}{count}", *match.span()))
            if found:
                break
        return [found[place] for place in sorted(found)]

    def _counted(self, sentence: _Sentence) -> dict[str, Told]:
        counted: dict[str, Told] = {}
        for kind, pattern in self.patterns.counted.items():
            match = pattern.search(sentence.text)
            if match:
                counted[kind] = sentence.told(str(count_of(match["count"], self.report.language)), *match.span())
        return counted


def _whole_sentences(text: str, known: Language) -> Iterator[tuple[int, int]]:
    """Sentences, those put together again that an initial or a title's point has cut; list entries apart."""
    begun: tuple[int, int] | None = None
    titles = meeting_words(known.code).titles or r"(?!)"
    for start, end in sentences(text, known):
        first = begun[0] if begun else start
        is_cut = re.search(rf"(?:(?<!\w)(?:[^\W\d_]{{1,3}}|{titles})|\d)\.$", text[first:end], re.IGNORECASE)
        is_broken = re.match(r"\s*\n\d{4}\b", text[end:])  # "2 April" at the end of a line, "2031" in the next
        begun = (first, end) if is_cut or is_broken else None
        if begun is None:
            yield first, end
    if begun is not None:
        yield begun


def _is_within(one: str, other: str) -> bool:
    """Whether a date says less than another: a month of a day, a day of a run that begins or ends with it."""
    if one == other:
        return False
    first, _, last = other.partition("/")
    return first.startswith(one) or ("/" not in one and bool(last) and first <= one <= last)


def _days_of(period: Period) -> int:
    from datetime import date

    try:
        return (date.fromisoformat(period.last) - date.fromisoformat(period.first)).days
    except ValueError:  # months
        return 0


def _is_bare(text: str, period: Period) -> bool:
    return not re.search(r"[^\W\d_]{3}", text[: period.start] + text[period.end :])


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", text))


def _named_place(place: str) -> str:
    return place if place in {TITLE, HEADER, SUMMARY, SIGNATURE} else f"§{place}"
