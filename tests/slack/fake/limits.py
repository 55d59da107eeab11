"""Slack's limits and schema for what an app posts: every fault found in a message or view."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.metadata import (
    ContentItemEntityFields,
    CustomFieldType,
    EntityCustomField,
    EntityMetadata,
    EntityPayload,
    EntityType,
)

MOST_TEXT = 10_000
"""Characters of text in all blocks together: Slack refuses somewhere above 11,000 (`msg_blocks_too_long`)."""
FALLBACK = 4000
MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
VIEW_BYTES = 250_000
MESSAGE_ONLY = {"markdown", "table", "context_actions", "task_card", "plan"}
KEYS = {
    "section": {"text", "fields", "accessory", "expand"},
    "context": {"elements"},
    "context_actions": {"elements"},
    "actions": {"elements"},
    "header": {"text"},
    "divider": set(),
    "rich_text": {"elements"},
}
ELEMENT_KEYS = {
    "button": {"action_id", "text", "value", "url", "style", "accessibility_label"},
    "static_select": {"action_id", "options", "initial_option", "placeholder"},
    "feedback_buttons": {"action_id", "positive_button", "negative_button"},
    "mrkdwn": {"text", "verbatim"},
    "plain_text": {"text", "emoji"},
    "rich_text_section": {"elements"},
    "rich_text_quote": {"elements"},
    "rich_text_preformatted": {"elements"},
    "user": {"user_id"},
    "usergroup": {"usergroup_id"},
    "text": {"text", "style"},
    "rich_text_list": {"elements", "style"},
    "link": {"text", "url", "style"},
}
MENTIONS = {"user": r"[UW][A-Z0-9]{2,}", "usergroup": r"S[A-Z0-9]{2,}"}
_ANGLE = re.compile(r"<([^<>]*)>")
_UNUSABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def message_faults(message: dict[str, Any]) -> list[str]:
    """What Slack would refuse or what would reach people that nobody meant."""
    faults = [*text_faults(message.get("text"), FALLBACK, "text")]
    blocks = message.get("blocks") or []
    if len(blocks) > MESSAGE_BLOCKS:
        faults.append(f"{len(blocks)} blocks")
    if message.get("link_names") or message.get("parse") == "full":
        faults.append("names and links are made from text")
    return [*faults, *block_faults(blocks)]


def view_faults(view: dict[str, Any]) -> list[str]:
    """The same for a modal or Home."""
    faults = []
    blocks = view.get("blocks") or []
    if not 1 <= len(blocks) <= VIEW_BLOCKS:
        faults.append(f"{len(blocks)} blocks")
    if len(json.dumps(view).encode()) > VIEW_BYTES:
        faults.append("view too large")
    faults += [f"{block['type']} in a view" for block in blocks if block["type"] in MESSAGE_ONLY]
    if view["type"] == "modal":
        for part, needed in (("title", True), ("close", False), ("submit", False)):
            if part in view or needed:
                faults += plain_faults(view.get(part), 24, part)
    elif view.keys() - {"type", "blocks", "private_metadata", "callback_id", "external_id"}:
        faults.append(f"keys of home: {sorted(view)}")
    if len(view.get("private_metadata", "")) > 3000:
        faults.append("private_metadata")
    return [*faults, *block_faults(blocks)]


def block_faults(blocks: list[dict[str, Any]]) -> list[str]:
    """Faults of each block, and of all together."""
    faults: list[str] = []
    for number, block in enumerate(blocks):
        faults += [f"block {number} ({block.get('type')}): {fault}" for fault in _faults_of(block)]
    ids = Counter(block["block_id"] for block in blocks if block.get("block_id"))
    faults += [f"block_id {id_} twice" for id_, times in ids.items() if times > 1]
    total = sum(len(text) for text in texts(blocks))
    if total > MOST_TEXT:
        faults.append(f"msg_blocks_too_long: {total} characters")
    return faults


def entity_faults(entity: dict[str, Any], *, shared: bool) -> list[str]:
    """Faults of a Work Object's metadata; `shared` where it stands under a link."""
    faults = [f"no {key}" for key in ("entity_type", "url", "external_ref", "entity_payload") if not entity.get(key)]
    faults += ["no app_unfurl_url"] if shared and not entity.get("app_unfurl_url") else []
    faults += [] if EntityMetadata(**entity).entity_type in EntityType else ["entity_type"]
    payload = entity["entity_payload"]
    faults += [f"keys {extra}" for extra in [payload.keys() - EntityPayload.attributes] if extra]
    faults += [f"fields {extra}" for extra in [payload["fields"].keys() - ContentItemEntityFields.attributes] if extra]
    attributes = payload["attributes"]
    faults += [] if attributes["title"]["text"].strip() else ["title"]
    values = [payload["fields"]["description"]["value"]]
    for field in payload["custom_fields"]:
        faults += [f"{field['key']}: type"] if field["type"] not in CustomFieldType else []
        faults += [f"{key} of {field['key']}" for key in field.keys() - EntityCustomField.attributes]
        values += [field["label"], field["value"]]
    for value in values:
        faults += _literal_faults(value, 3000, "field")
    total = sum(map(len, values))
    return [*faults, *([f"{total} characters"] if total > MOST_TEXT else [])]


def texts(value: Any) -> Iterator[str]:
    """Every text in blocks that is shown."""
    if isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key == "text" and isinstance(each, str):
                yield each
            else:
                yield from texts(each)


def text_faults(text: Any, most: int, name: str) -> list[str]:
    """Faults of a text that Slack parses."""
    if not isinstance(text, str) or not text.strip():
        return [f"{name} is empty"]
    faults = [f"{name}: {len(text)} characters"] if len(text) > most else []
    if _UNUSABLE.search(text):
        faults.append(f"{name}: control characters")
    links = re.compile(r"https?://[^|]+(\|[^|]+)?$")
    faults += [f"{name}: <{inside}> is more than text" for inside in _ANGLE.findall(text) if not links.match(inside)]
    rest = _ANGLE.sub("", text)
    if "<" in rest or ">" in rest or re.search(r"&(?!(amp|lt|gt);)", rest):
        faults.append(f"{name}: not escaped")
    return faults


def plain_faults(text: Any, most: int, name: str) -> list[str]:
    """Faults of a literal text object."""
    if not isinstance(text, dict) or text.get("type") != "plain_text":
        return [f"{name} is no plain_text"]
    return _literal_faults(text.get("text"), most, name) + _key_faults(text, ELEMENT_KEYS["plain_text"])


def _literal_faults(text: Any, most: int, name: str) -> list[str]:
    if not isinstance(text, str) or not text.strip():
        return [f"{name} is empty"]
    faults = [f"{name}: {len(text)} characters"] if len(text) > most else []
    return [*faults, f"{name}: control characters"] if _UNUSABLE.search(text) else faults


def _key_faults(value: dict[str, Any], allowed: set[str]) -> list[str]:
    extra = value.keys() - allowed - {"type", "block_id"}
    return [f"unknown keys {sorted(extra)}"] if extra else []


def _faults_of(block: dict[str, Any]) -> list[str]:
    kind = block.get("type")
    if kind not in KEYS:
        return ["unknown block type"]
    faults = _key_faults(block, KEYS[kind])
    try:
        parsed = Block.parse(block)
        assert parsed is not None
        parsed.to_dict()
    except SlackObjectFormationError as error:
        faults.append(str(error))
    return [*faults, *_CHECKS[kind](block)]


def _section(block: dict[str, Any]) -> list[str]:
    faults = []
    if "text" in block:
        faults += _text_object(block["text"], 3000)
    fields = block.get("fields", [])
    if len(fields) > 10 or ("text" not in block and not fields):
        faults.append(f"{len(fields)} fields")
    for field in fields:
        faults += _text_object(field, 2000)
    if "accessory" in block:
        faults += _element(block["accessory"])
    return faults


def _text_object(value: dict[str, Any], most: int) -> list[str]:
    if value["type"] == "plain_text":
        return plain_faults(value, most, "text")
    return text_faults(value.get("text"), most, "text") + _key_faults(value, ELEMENT_KEYS["mrkdwn"])


def _context(block: dict[str, Any]) -> list[str]:
    elements = block["elements"]
    faults = [] if 1 <= len(elements) <= 10 else [f"{len(elements)} elements"]
    for element in elements:
        faults += _text_object(element, 3000)
    return faults


def _actions(block: dict[str, Any]) -> list[str]:
    most = 25 if block["type"] == "actions" else 5
    elements = block["elements"]
    faults = [] if 1 <= len(elements) <= most else [f"{len(elements)} elements"]
    ids = Counter(element["action_id"] for element in elements)
    faults += [f"action_id {id_} twice" for id_, times in ids.items() if times > 1]
    for element in elements:
        faults += _element(element)
    return faults


def _element(element: dict[str, Any]) -> list[str]:
    kind = element["type"]
    if kind not in ELEMENT_KEYS:
        return [f"unknown element {kind}"]
    faults = _key_faults(element, ELEMENT_KEYS[kind])
    if not 1 <= len(element.get("action_id", "")) <= 255:
        faults.append("action_id")
    if kind == "button":
        faults += plain_faults(element["text"], 75, "button")
        faults += [] if len(element.get("value", "")) <= 2000 else ["value"]
        faults += [] if re.match(r"https?://\S{1,2990}$|$", element.get("url", "")) else ["url"]
        faults += [] if len(element.get("accessibility_label", "")) <= 75 else ["accessibility_label"]
    elif kind == "static_select":
        options = element["options"]
        faults += [] if 1 <= len(options) <= 100 else [f"{len(options)} options"]
        faults += plain_faults(element["placeholder"], 150, "placeholder")
        for option in options:
            faults += plain_faults(option["text"], 75, "option")
            faults += [] if 1 <= len(option["value"]) <= 150 else ["option value"]
        if element.get("initial_option") not in [None, *options]:
            faults.append("initial_option is none of the options")
    else:
        for part in ("positive_button", "negative_button"):
            faults += plain_faults(element[part]["text"], 75, part)
            faults += [] if 1 <= len(element[part]["value"]) <= 2000 else ["value"]
    return faults


def _header(block: dict[str, Any]) -> list[str]:
    return plain_faults(block["text"], 150, "header")


def _rich(block: dict[str, Any]) -> list[str]:
    faults = [] if block["elements"] else ["no elements"]
    for part in block["elements"]:
        if part["type"] == "rich_text_list":
            faults += _key_faults(part, ELEMENT_KEYS["rich_text_list"])
            faults += [] if part["style"] in {"bullet", "ordered"} and part["elements"] else ["list"]
            faults += [fault for line in part["elements"] for fault in _runs(line, {"rich_text_section"})]
        else:
            faults += _runs(part, {"rich_text_section", "rich_text_quote", "rich_text_preformatted"})
    return faults


def _runs(part: dict[str, Any], kinds: set[str]) -> list[str]:
    faults = [] if part["type"] in kinds else [f"unknown element {part['type']}"]
    for element in part["elements"]:
        faults += _key_faults(element, ELEMENT_KEYS[element["type"]])
        if element["type"] in MENTIONS:
            faults += [] if re.fullmatch(MENTIONS[element["type"]], element[f"{element['type']}_id"]) else ["id"]
            continue
        faults += [] if element["type"] in {"text", "link"} else [f"unknown element {element['type']}"]
        faults += _literal_faults(element.get("text"), MOST_TEXT, "rich text")
        faults += [] if re.match(r"https?://\S{1,2990}$", element.get("url", "https://slack.com")) else ["url"]
    return faults


_CHECKS = {
    "section": _section,
    "context": _context,
    "context_actions": _actions,
    "actions": _actions,
    "header": _header,
    "divider": lambda _: [],
    "rich_text": _rich,
}


def shown(blocks: list[dict[str, Any]]) -> str:
    """The text of blocks as a person reads it."""
    return "\n".join(html.unescape(re.sub(r"<[^|<>]+\|([^<>]+)>", r"\1", text)) for text in texts(blocks))
