"""The few blocks that our messages and views consist of, within the limits of each."""

from __future__ import annotations

import json
from typing import Any

from bot.render.highlight import Pieces
from bot.render.slack.text import clean, cut, web_address

Block = dict[str, Any]

SECTION = 3000
FIELD = 2000
BUTTON = 75
TITLE = 24
HEADER = 150
OPTION = 75
_MAX_MARKS = 3
"""Bold pieces of a quotation: each is an element of its own, and a message must not grow too long."""


def plain(text: str, size: int) -> Block:
    """Literal text; never empty, which Slack refuses."""
    return {"type": "plain_text", "text": cut(clean(text), size).strip() or "–", "emoji": False}


def mrkdwn(text: str) -> Block:
    """Text that Slack parses; the caller has escaped what is not ours."""
    return {"type": "mrkdwn", "text": clean(text), "verbatim": True}


def section(text: Block, accessory: Block | None = None) -> Block:
    """A paragraph, with a button beside it if one is given."""
    block: Block = {"type": "section", "text": text}
    return {**block, "accessory": accessory} if accessory else block


def columns(*fields: Block) -> Block:
    """Texts side by side (one below the other where the screen is narrow)."""
    return {"type": "section", "fields": list(fields)}


def context(*texts: Block) -> Block:
    """Small print."""
    return {"type": "context", "elements": list(texts)}


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain(text, HEADER)}


def run(text: str, *, bold: bool = False) -> Block:
    """Literal text inside rich text; never empty, which Slack refuses."""
    text = clean(text)
    element: Block = {"type": "text", "text": text if text.strip() else "…"}
    return {**element, "style": {"bold": True}} if bold else element


def line(*runs: Block) -> Block:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": list(runs)}


def linked(url: str, text: str, *, bold: bool = False) -> Block:
    """Literal text that leads to an address; the text alone where the address is unusable."""
    address = web_address(url)
    plainly = run(text, bold=bold)
    return {**plainly, "type": "link", "url": address} if address else plainly


def bullets(*lines: list[Block]) -> Block:
    """A list, each line of runs and links."""
    return {"type": "rich_text_list", "style": "bullet", "elements": [line(*runs) for runs in lines]}


def quotation(text: str, pieces: Pieces = ()) -> Block:
    """A quotation in rich text; the first few of the marked pieces, if it is given in pieces, are bold."""
    runs: list[list[Any]] = []
    marks = 0
    for piece, is_marked in pieces or ((text, False),):
        marks += is_marked
        is_bold = is_marked and marks <= _MAX_MARKS
        if runs and runs[-1][1] == is_bold:
            runs[-1][0] += piece
        else:
            runs.append([piece, is_bold])
    return {"type": "rich_text_quote", "elements": [run(piece, bold=is_bold) for piece, is_bold in runs]}


def rich(*parts: Block) -> Block:
    """A block of rich text."""
    return {"type": "rich_text", "elements": list(parts)}


def actions(*elements: Block) -> Block:
    """A row of buttons."""
    return {"type": "actions", "elements": list(elements)}


def button(action: str, text: str, value: str = "", *, label: str = "", url: str = "") -> Block:
    """A button; `label` is what a screen reader says instead of its text."""
    element: Block = {"type": "button", "action_id": action, "text": plain(text, BUTTON)}
    if value:
        element["value"] = value
    if label:
        element["accessibility_label"] = cut(clean(label), BUTTON)
    if url:
        element["url"] = url
    return element


def select(action: str, options: list[tuple[str, str]], chosen: str, label: str) -> Block:
    """A menu of `(text, value)`, with the chosen value shown."""
    made = [{"text": plain(text, OPTION), "value": value} for text, value in options]
    element: Block = {
        "type": "static_select",
        "action_id": action,
        "options": made,
        "placeholder": plain(label, 150),
    }
    initial = next((option for option in made if option["value"] == chosen), None)
    return {**element, "initial_option": initial} if initial else element


def value_of(**fields: Any) -> str:
    """What a button carries: compact JSON."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
