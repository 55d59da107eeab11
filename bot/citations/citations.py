"""Citations from units and sentences, and references as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.citations.amendments import amendment_lines, amendments
from bot.citations.urls import source_url
from bot.evidence.sentences import Span, word_count
from bot.locale import Words
from bot.locale.bidi import reference_in
from bot.thresholds import MAX_WORDS_QUOTED
from indexer import Citation, Index
from indexer.languages import language, sentences
from indexer.model import ANNEX, NOTE, PARTS, UNNUMBERED, is_note


def cite_span(index: Index, span: Span) -> Citation:
    """Cite a sentence."""
    return _cite(index, span.position, span.item or None, span.text)


def cite_spans(index: Index, spans: Iterable[Span]) -> Citation:
    """Cite sentences of one unit: the text from the first to the last, as it stands in the source."""
    ordered = sorted(spans, key=lambda span: span.start)
    first, last = ordered[0], ordered[-1]
    if first.item:
        return cite_span(index, first)
    return _cite(index, first.position, None, first.unit.text[first.start : last.end])


def cite_all(index: Index, spans: Iterable[Span]) -> tuple[Citation, ...]:
    """Cite sentences of one unit: those of its own text as one quotation, then each item of its list by itself.

    A long quotation is cited in two, so that a reader need not go far to the first reference.
    """
    by_item: dict[str, list[Span]] = {}
    for span in spans:
        by_item.setdefault(span.item, []).append(span)
    return tuple(_cite_item_spans(index, label, part) for label, found in by_item.items() for part in _readable(found))


def _readable(spans: list[Span]) -> Iterator[list[Span]]:
    """The sentences in parts, each as long as it is read in one go, but for a sentence that is longer by itself."""
    part: list[Span] = []
    for span in spans:
        if part and sum(map(word_count, (*part, span))) > MAX_WORDS_QUOTED:
            yield part
            part = []
        part.append(span)
    yield part


def is_quoted(span: Span, citations: Iterable[Citation]) -> bool:
    """Whether one of the citations quotes the sentence."""
    place = (span.unit.report, span.unit.number)
    return any((cited.report, cited.paragraph) == place and span.text in cited.quote for cited in citations)


def cite_unit(index: Index, position: int) -> Citation:
    """Cite a whole paragraph (its own text; items are cited one by one)."""
    unit = index.units[position]
    return _cite(index, position, None, unit.text or unit.full_text)


def cite_item(index: Index, position: int, label: str) -> Citation:
    """Cite one item of a list."""
    unit = index.units[position]
    return _cite(index, position, label, next(item.text for item in unit.items if item.label == label))


def _cite_item_spans(index: Index, label: str, spans: list[Span]) -> Citation:
    if not label:
        return cite_spans(index, spans)
    text = next(item.text for item in spans[0].unit.items if item.label == label)
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    return _cite(index, spans[0].position, label, text[first:last])


def cite_entry(index: Index, position: int, label: str) -> tuple[Citation, ...]:
    """Cite one item of a list and the items under it."""
    labels = [item.label for item in index.units[position].items]
    return tuple(cite_item(index, position, each) for each in labels if each == label or each.startswith(f"{label}("))


def in_version(index: Index, citation: Citation, code: str) -> Citation:
    """The same place in the version of this language, where one is indexed; of an index of official texts in that one.

    The sentences with the same places in the paragraph, where both versions have as many; else the whole paragraph.
    """
    code = index.quoted_in(citation.report, code)
    if citation.language == code:
        return citation
    of_paragraph = {
        unit.language: (position, unit)
        for position in index.paragraph(citation.report, citation.paragraph)
        for unit in (index.units[position],)
    }
    if code not in of_paragraph:
        return citation
    position, unit = of_paragraph[code]
    source = of_paragraph[citation.language][1]
    if citation.item:
        place = [item.label for item in source.items].index(citation.item)
        if len(source.items) != len(unit.items):
            return citation
        return _cite(index, position, unit.items[place].label, unit.items[place].text)
    theirs, ours = sentences(source.text, language(source.language)), sentences(unit.text, language(code))
    start = source.text.find(citation.quote)
    quoted = [i for i, (first, last) in enumerate(theirs) if first < start + len(citation.quote) and last > start]
    if len(theirs) != len(ours) or not quoted or start < 0:
        return cite_unit(index, position)
    return _cite(index, position, None, unit.text[ours[quoted[0]][0] : ours[quoted[-1]][1]])


def _cite(index: Index, position: int, item: str | None, quote: str) -> Citation:
    unit = index.units[position]
    return Citation(
        report=unit.report,
        meeting=unit.meeting,
        paragraph=unit.number,
        item=item,
        printed=unit.printed,
        language=unit.language,
        official=unit.official,
        quote=quote,
        url=source_url(index.report(unit.report), unit.language, unit.number, item),
        group=index.group_of(unit.meeting),
        reviewed=index.reviewed(unit.report, unit.language),
        status=index.report(unit.report).status,
        amendments=amendments(index, unit.report, unit.number, unit.language),
    )


def reference(citation: Citation, words: Words) -> str:
    """`C21/57 §5.6` as the reader of this language writes it; isolated where the language runs right to left."""
    if is_part(citation.paragraph):
        part = " ".join(filter(None, (part_name(citation.paragraph, words), item_name(citation.item, words))))
        return words("{text} ({reference})", text=reference_in(citation.report, words.code), reference=part)
    return reference_in(f"{citation.report} {place_name(citation.paragraph, words, citation.item)}", words.code)


def amendments_told(citation: Citation, words: Words) -> list[str]:
    """What corrigenda and addenda say of the paragraph that is cited, a line each."""
    place = reference_in(f"{citation.report} {place_name(citation.paragraph, words)}", words.code)
    return amendment_lines(place, citation.amendments, words)


def place_name(number: str, words: Words, item: str | None = None) -> str:
    """A place inside a report as the reader of this language writes it: `§5.6`, `§4.1 3(d)`, `§1.1 a)`, `(summary)`."""
    if is_part(number):
        return f"({part_name(number, words)})"
    if number.startswith(UNNUMBERED) or is_provision(number):
        return number
    place = f"§{printed_number(number) if language(words.code).section_last else number}"
    if item:
        place += f" ({item})" if item.isalnum() else f" {item_name(item, words)}"
    return place


def item_name(item: str | None, words: Words) -> str:
    """The label of an item; that of a footnote in the reader's words."""
    return words(NOTE) + item.removeprefix(NOTE) if item and is_note(item) else item or ""


def is_part(number: str) -> bool:
    """Whether the number is the name of an unnumbered part, or of an annex."""
    return number.partition(" ")[0] in {*PARTS, ANNEX}


def is_provision(number: str) -> bool:
    """Whether it is the number of a provision behind the words that open it: `resolves 2`."""
    return " " in number and not number[0].isdigit() and not is_part(number)


def part_name(number: str, words: Words) -> str:
    """An unnumbered part or an annex, in the reader's words."""
    part, _, place = number.partition(" ")
    return " ".join(filter(None, (words(part), place)))


def printed_number(number: str) -> str:
    """A canonical number as section-last versions print it: 5.6 → 6.5; anything else unchanged."""
    levels = number.split(".")
    return ".".join(reversed(levels)) if all(level.isdigit() for level in levels) else number
