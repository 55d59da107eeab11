"""Messages for the secretariat: what a dropped file is, who may add it, and questions that were passed on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.locale import Words
from bot.locale.bidi import line_in
from bot.render.slack.elements import Block, actions, button, context, line, mrkdwn, quotation, rich, run, value_of
from bot.render.slack.text import clean, cut, escape
from bot.render.slack.text import link as link_to

ADD = "add_report"
_FALLBACK = 3000
_EXAMINED = 6000
"""Characters of what was found in a file."""
_NAME = 200
_REPLY = 2500
"""Characters of a reply that are quoted; the rest is behind the link."""


def examined_message(
    name: str, found: Sequence[str], value: dict[str, str], words: Words, **told: str
) -> dict[str, Any]:
    """What was found in a file, line by line as `cop add --dry-run` prints it, with a button that adds it.

    `told` may have a `note`, and what the `button` says; without the latter there is none.
    """
    first = line_in(words("This is what I find in {file}:", file=cut(clean(name), _NAME)), words.code)
    blocks = [rich(line(run(first, bold=True))), rich(preformatted(_in_full(found, words)))]
    if told.get("note"):
        blocks.append(context(mrkdwn(escape(line_in(told["note"], words.code)))))
    if told.get("button"):
        blocks.append(actions(button(ADD, told["button"], value_of(**value), label=f"{told['button']}: {name}")))
    return {"text": escape("\n".join((first, *found)), _FALLBACK), "blocks": blocks}


def refused_message(name: str, fault: str, words: Words) -> dict[str, Any]:
    """Why a file cannot be added."""
    text = words("{file} cannot be added: {reason}", file=cut(clean(name), _NAME), reason=fault)
    return {"text": escape(line_in(text, words.code), _FALLBACK)}


def who_may_message(people: Sequence[str], groups: Sequence[str], words: Words) -> dict[str, Any]:
    """Tells who may add reports, to somebody who may not."""
    named = [mention("user", id_) for id_ in people] + [mention("usergroup", id_) for id_ in groups]
    if not named:
        text = words("Nobody is set up to add reports here. Whoever runs me can name people in COP_SLACK_ADDERS.")
        return {"text": escape(line_in(text, words.code))}
    text = words("You are not among those who may add reports. These are:")
    runs = [run(line_in(f"{text} ", words.code))]
    for place, each in enumerate(named):
        runs += [run(", "), each] if place else [each]
    return {"text": escape(line_in(text, words.code)), "blocks": [rich(line(*runs))]}


def mention(kind: str, id_: str) -> Block:
    """A person (`user`) or a group (`usergroup`), by name, inside rich text."""
    return {"type": kind, f"{kind}_id": id_}


def preformatted(text: str) -> Block:
    """Lines as they are, in a fixed pitch."""
    return {"type": "rich_text_preformatted", "elements": [run(text)]}


def _in_full(found: Sequence[str], words: Words) -> str:
    """The lines, as many as there is room for; the last one, which says what becomes of it, always."""
    kept, size = [], 0
    for each in found[:-1]:
        size += len(each) + 1
        if size > _EXAMINED:
            break
        kept.append(each)
    more = len(found) - 1 - len(kept)
    if more:
        kept.append("… " + words.count("and {n} more", "and {n} more", more))
    return "\n".join((*kept, *(cut(each, _EXAMINED) for each in found[-1:])))


def added_message(text: str, user: str, words: Words) -> dict[str, Any]:
    """Says what was added, and by whom."""
    shown = line_in(text, words.code)
    return {"text": escape(shown), "blocks": [rich(line(run(f"{shown} ", bold=True), mention("user", user)))]}


def inquiry_message(user: str, shown: dict[str, Any], link: str, words: Words) -> dict[str, Any]:
    """A question that somebody passes on to the secretariat, with the answer that could not be given."""
    first = line_in(words("A question to the secretariat, passed on by:"), words.code)
    hint = words("Reply in this thread: every reply here is shown to whoever asked, word for word.")
    small = [mrkdwn(escape(line_in(hint, words.code)))]
    if link:
        small.append(mrkdwn(link_to(link, words("Where it was asked"))))
    blocks = [rich(line(run(f"{first} ", bold=True), mention("user", user)))]
    blocks += [block for block in shown["blocks"] if block["type"] != "context_actions"]
    return {"text": cut(f"{escape(first)} {shown['text']}", _FALLBACK), "blocks": [*blocks, context(*small)]}


def passed_message(text: str, user: str, link: str, words: Words) -> dict[str, Any]:
    """A reply of the secretariat, for whoever passed the question on."""
    first = line_in(words("The secretariat has replied:"), words.code)
    said = cut(clean(text), _REPLY)
    parts = [line(mention("user", user), run(f" {first}", bold=True)), *([quotation(said)] if said.strip() else [])]
    blocks = [rich(*parts)]
    if link:
        blocks.append(context(mrkdwn(link_to(link, words("The reply in the secretariat's channel")))))
    return {"text": escape(f"{first} {said}", _FALLBACK), "blocks": blocks}
