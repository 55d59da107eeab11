"""Where and how a meeting was held: city, mode, platform."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.record.meeting.account import HEADER, TITLE, Told
from indexer.record.meeting.dates import header_date
from indexer.record.meeting.sentences import Reading, Sentence
from indexer.text.dates import periods, weekdays
from indexer.text.folded import Folded
from indexer.text.places import is_territory, known_cities, known_city

ONLINE = "online"


def venue_of(reading: Reading, own: list[Sentence], number: int | None, date: Told | None) -> Told | None:
    """The city that a meeting was held in."""
    telling = [
        s for s in own if not s.is_other and (s.passage.is_opening or s.named) and _tells_place(reading, s, date)
    ]
    for sentence in sorted(telling, key=lambda sentence: _place_order(reading, sentence)):
        found = _places_in(reading, sentence)
        all_of = sentence.named or reading.numbers
        if len(found) == len(all_of) > 1 and number in all_of:
            return found[all_of.index(number)]
        if found:
            return found[0]
    header = header_date(reading)
    return _place_of_line(reading, header.text, HEADER) if header else None


def _place_order(reading: Reading, sentence: Sentence) -> tuple[bool, bool]:
    """Labelled places first, and those of paragraphs, which can be cited, before the title's and the summary's."""
    labelled = reading.patterns.place_label.search(sentence.text)
    return (not labelled, not sentence.passage.place[:1].isdigit())


def _tells_place(reading: Reading, sentence: Sentence, date: Told | None) -> bool:
    if reading.patterns.place_label.search(sentence.text):
        return True
    if sentence.passage.place == TITLE:
        return bool(sentence.periods)
    dated = date is not None and date.text and date.text in sentence.folded.original
    return (sentence.is_held or bool(dated)) and (
        bool(sentence.named) or reading.is_about_meeting(sentence) or bool(dated)
    )


def place_in(reading: Reading, sentence: Sentence) -> Told | None:
    """The first city that the sentence names as a place of something."""
    return next(iter(_places_in(reading, sentence)), None)


def _places_in(reading: Reading, sentence: Sentence) -> list[Told]:
    """Cities that the sentence names behind a label or a word for "in", each once, in order; else any at all.

    Of several meetings as many are wanted: "the two meetings were held in Lima and Oslo respectively".
    """
    label = reading.patterns.place_label.search(sentence.text)
    if label:
        end = re.compile(r"(?<!\b\w)[.;\n]|$").search(sentence.text, label.end())
        told = _city(reading, sentence, label.end(), end.start() if end else len(sentence.text))
        if told:
            return [told]
    if sentence.passage.place == TITLE and sentence.periods:
        told = _place_of_line(reading, sentence.folded.original, TITLE)
        return [told] if told else []
    found: dict[str, Told] = {}
    matches = (match for pattern in reading.patterns.place for match in pattern.finditer(sentence.text))
    for match in sorted(matches, key=lambda match: match.start("place")):
        told = _city(reading, sentence, match.start("place"), match.end("place"))
        if told is not None:
            found.setdefault(told.value, told)
    several = len(sentence.named or reading.numbers)
    if sentence.periods and len(found) < max(several, 1):
        beside = reading.patterns.without_groups(re.sub(r"\([^)]*\)", lambda m: "_" * len(m[0]), sentence.text))
        named = known_cities(beside, reading.code)
        cities = {name: sentence.told(name, start, end) for name, start, end in named}
        if not found or len(cities) == several:
            return list(cities.values())
    return list(found.values())


def _city(reading: Reading, sentence: Sentence, start: int, end: int) -> Told | None:
    text = reading.patterns.without_groups(sentence.text)[start:end]
    known = known_city(text, reading.code)
    if known is not None:
        name_, first, last = known
        return sentence.told(name_, start + first, start + last)
    is_labelled = bool(reading.patterns.place_label.search(sentence.text))
    is_dated = (
        bool(sentence.periods or (sentence.named and sentence.is_next)) and not reading.patterns.words.caseless
    )  # without capitals, any noun would look like a name
    element = _element(reading, text) if is_labelled or is_dated else ""
    return (
        sentence.told(element, start + text.index(element), start + text.index(element) + len(element))
        if element
        else None
    )


def _element(reading: Reading, text: str) -> str:
    """The city of a place that no list has: of its parts between commas, the last that is no country or venue."""
    cut = reading.patterns.place_end.search(text)
    parts = [part.strip(" .") for part in re.split(r"[,،，(]", text[: cut.start()] if cut else text)]
    named = [part for part in parts if part and _may_be_city(reading, part)]
    cities = [part for part in named if not is_territory(part, reading.code)]
    return (cities or named or [""])[-1]


def _may_be_city(reading: Reading, part: str) -> bool:
    words = part.split()
    proper = bool(reading.patterns.words.caseless) or (part[0].isupper() and words[-1][0].isupper())
    return (
        proper
        and len(part) > 2  # noqa: PLR2004 (letters)
        and len(words) <= 4  # noqa: PLR2004 (words of a city's name)
        and not re.search(r"[\d_]", part)
        and not re.search(r"(?<!\w)[A-Z]{2,4}(?!\w)", part)  # a country: "Lao PDR"
        and not reading.patterns.venues.search(part)
        and not reading.patterns.no_city.search(part)
    )


def _place_of_line(reading: Reading, line: str, place: str) -> Told | None:
    """The city of a line of a place and days."""
    folded = Folded.of(line)
    known = known_city(folded.text, reading.code)
    if known is not None:
        return Told(known[0], place, folded.written(known[1], known[2]))
    text = folded.text
    for period in periods(text, reading.code):
        text = text[: period.start] + ", 0," + text[period.end :]
    text = weekdays(reading.code).sub(lambda match: " " * len(match[0]), text)
    element = _element(reading, text)
    return Told(element, place, element) if element else None


def mode_of(reading: Reading, own: list[Sentence], venue: Told | None, platform: Told | None) -> Told | None:
    """How a meeting was held: hybrid, online, or in person; what has a place and takes part remotely too is hybrid."""
    patterns = reading.patterns
    telling = [s for s in own if s.passage.is_opening and not s.is_other and s.passage.place != TITLE]
    ordered = [
        ("hybrid", patterns.hybrid),
        ("hybrid", patterns.remote if venue else None),
        (ONLINE, patterns.online),
        ("in person", patterns.in_person),
        ("in person", patterns.no_remote),
    ]
    for mode, pattern in ordered:
        for sentence in telling:
            if pattern is None or (mode == "hybrid" and patterns.no_remote.search(sentence.text)):
                continue
            if pattern is patterns.remote and not _is_of_meeting(reading, sentence):
                continue
            if match := pattern.search(patterns.without_groups(sentence.text)):
                return sentence.told(mode, match.start(), match.end())
    return replace(platform, value="hybrid") if venue and platform else None


def _is_of_meeting(reading: Reading, sentence: Sentence) -> bool:
    told = (reading.patterns.meeting, reading.patterns.attendance, *reading.patterns.attended)
    return sentence.is_held or any(pattern.search(sentence.text) for pattern in told)


def platform_of(reading: Reading, own: list[Sentence]) -> Told | None:
    """The software that a meeting was held on."""
    for sentence in own:
        text = reading.patterns.without_groups(sentence.text)
        match = reading.patterns.platform.search(text) if sentence.passage.is_opening else None
        if match and not sentence.is_other:
            name = next(group for group, found in match.groupdict().items() if found)
            return sentence.told(sentence.folded.written(*match.span(name)), *match.span(name))
    return None
