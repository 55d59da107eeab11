"""A whole paragraph in a modal: two language versions side by side, and what stands before and after it."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import Any

from bot.citations.amendments import amendment_lines
from bot.citations.citations import printed_number, reference
from bot.citations.paragraph_view import ParagraphView
from bot.citations.standing import standing
from bot.locale import Words
from bot.locale.bidi import line_in, reference_in
from bot.render.slack.elements import (
    FIELD,
    TITLE,
    Block,
    actions,
    button,
    columns,
    context,
    line,
    mrkdwn,
    plain,
    quotation,
    rich,
    run,
    select,
    value_of,
)
from bot.render.slack.text import clean, cut, escape, web_address
from indexer import Citation, Unit
from indexer.languages import language

CALLBACK = "paragraph"
TURN_BACK, TURN_ON, BESIDE, DOCUMENT = "turn_back", "turn_on", "beside", "document"

_WHOLE = 3800
"""Characters shown of a version; views have the limits of messages."""
_FIELD = FIELD - 100
_NEIGHBOUR = 280


def paragraph_view(reading: ParagraphView, words: Words, beside: str = "") -> dict[str, Any]:
    """The modal for a paragraph, in the words of its reader; `beside` is the language of the second column."""
    left = reading.version(words.code)
    beside = beside if beside in reading.versions and beside != left.language else reading.beside(words.code)
    right = reading.versions.get(beside)
    blocks = [*_neighbour(reading, reading.before, words, words("Before it"))]
    blocks += _versions(left, right, reading.report.status, words)
    blocks += [context(mrkdwn(escape(line_in(cut(each, _NEIGHBOUR), words.code)))) for each in _amended(reading, words)]
    if right is not None:
        blocks.append(_chooser(reading, left, right, words))
    blocks += _neighbour(reading, reading.after, words, words("After it"))
    blocks.append(_navigation(reading, beside, words))
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain(_title(left, words), TITLE),
        "close": plain(words("Close"), TITLE),
        "blocks": [block for block in blocks if block],
    }


def _title(unit: Unit, words: Words) -> str:
    title = reference(_citation(unit), words)
    return title if len(title) <= TITLE else reference_in(f"§{_number(unit.number, words)}", words.code)


def _citation(unit: Unit) -> Citation:
    return Citation(
        report=unit.report,
        meeting=unit.meeting,
        paragraph=unit.number,
        item=None,
        printed=unit.printed,
        language=unit.language,
        official=unit.official,
        quote=unit.text,
        url="",
    )


def _number(number: str, words: Words) -> str:
    return printed_number(number) if language(words.code).section_last else number


def _amended(reading: ParagraphView, words: Words) -> list[str]:
    """What corrigenda and addenda say of the paragraph."""
    place = reference(_citation(reading.version(words.code)), words)
    return amendment_lines(place, reading.amendments.get(words.code, ()), words)


def _versions(left: Unit, right: Unit | None, status: str, words: Words) -> list[Block]:
    shown = [unit for unit in (left, right) if unit is not None]
    blocks = [context(*[mrkdwn(escape(line_in(_kind(unit, status, words), words.code))) for unit in shown])]
    pieces = [_pieces(_text(unit, words)) for unit in shown]
    blocks += [columns(*(plain(text or "–", FIELD) for text in row)) for row in zip_longest(*pieces)]
    return blocks


def _kind(unit: Unit, status: str, words: Words) -> str:
    kind = f"{words.language(unit.language)} · {standing(words, official=unit.official, status=status)}"
    return f"{kind} · {unit.heading}" if unit.heading else kind


def _text(unit: Unit, words: Words) -> str:
    parts = [unit.text, *(f"{item.label} {item.text}" for item in unit.items)]
    whole = "\n".join(line_in(clean(part), unit.language) for part in parts if part.strip())
    if len(whole) <= _WHOLE:
        return whole
    return f"{cut(whole, _WHOLE)}\n{line_in(words('(Shortened here: the document has the rest.)'), words.code)}"


def _pieces(text: str) -> list[str]:
    """The text in pieces that a field can hold, parted at spaces."""
    pieces = []
    while len(text) > _FIELD:
        place = max(text.rfind("\n", 0, _FIELD), text.rfind(" ", 0, _FIELD)) if " " in text[:_FIELD] else _FIELD
        pieces.append(text[:place])
        text = text[place:].lstrip()
    return [*pieces, text]


def _chooser(reading: ParagraphView, left: Unit, right: Unit, words: Words) -> Block:
    options = [
        (_kind(replace(unit, heading=""), reading.report.status, words), _place(reading, words, code))
        for code, unit in reading.versions.items()
        if code != left.language
    ]
    chosen = _place(reading, words, right.language)
    return actions(select(BESIDE, options, chosen, words("Language beside it")))


def _place(reading: ParagraphView, words: Words, beside: str) -> str:
    """A place as an option carries it, whose value is short: report, number, reader's language, language beside."""
    return f"{reading.report.symbol}|{reading.number}|{words.code}|{beside}"


def _neighbour(reading: ParagraphView, number: str, words: Words, label: str) -> list[Block]:
    unit = reading.neighbours.get((number, reading.version(words.code).language))
    if unit is None:
        return []
    title = line_in(f"{label}: {reference(_citation(unit), words)}", words.code)
    text = cut(" ".join(clean(unit.full_text).split()), _NEIGHBOUR)
    return [rich(line(run(title, bold=True)), *([quotation(text)] if text else []))]


def _navigation(reading: ParagraphView, beside: str, words: Words) -> Block:
    buttons = []
    for action, number, sign in ((TURN_BACK, reading.before, "‹ {}"), (TURN_ON, reading.after, "{} ›")):
        if number:
            name = words(number) if not number[:1].isdigit() else f"§{_number(number, words)}"
            value = value_of(r=reading.report.symbol, n=number, l=words.code, b=beside)
            buttons.append(button(action, sign.format(name), value))
    url = web_address(reading.report.url)
    if url:
        buttons.append(button(DOCUMENT, words("Document"), url=url))
    return actions(*buttons) if buttons else {}
