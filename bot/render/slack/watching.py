"""Standing questions in Slack: that one is kept, the list of them, and what a new report has for one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.answer import Answer
from bot.locale import Words
from bot.locale.bidi import line_in
from bot.render.slack.answer import Offer, answer_message
from bot.render.slack.elements import Block, actions, button, context, line, mrkdwn, quotation, rich, run, section
from bot.render.slack.text import clean, cut, escape

STOP = "stop_watch"
_LONGEST = 300
_MOST_LISTED = 40
"""Of the 50 blocks that a message may have."""

Kept = tuple[str, str]
"""Id, and what is watched for as it was typed; empty for a digest."""


def example(words: Words) -> str:
    """A command that keeps a standing question."""
    watched = words("when Canada proposes something")
    return f"/cop watch {watched}"


def kept_message(kept: Kept, understood: str, words: Words) -> dict[str, Any]:
    """Says that a standing question is kept, and what it was understood to watch for."""
    id_, text = kept
    if text:
        told = words("I will tell you here, once, when a new report has this:")
        parts = [quotation(cut(clean(text), _LONGEST)), line(run(line_in(understood, words.code)))]
    else:
        told, parts = words("I will post a digest of each new report here."), []
    blocks = [rich(line(run(line_in(told, words.code), bold=True)), *parts)]
    blocks.append(actions(_stop(id_, text or told, words)))
    return {"text": escape(line_in(f"{told} {text}".strip(), words.code)), "blocks": blocks}


def list_message(all_kept: Sequence[Kept], words: Words) -> dict[str, Any]:
    """The standing questions that are told here, each with a button that stops it."""
    if not all_kept:
        hint = words("Nothing is watched for here. Type /cop watch and what you want to be told of, for example:")
        return {"text": escape(line_in(f"{hint} {example(words)}", words.code))}
    told = words("Watched for here:")
    blocks: list[Block] = [section(mrkdwn(escape(line_in(told, words.code))))]
    for id_, text in all_kept[:_MOST_LISTED]:
        shown = text or words("A digest of each new report")
        blocks.append(section({"type": "plain_text", "text": cut(clean(shown), _LONGEST), "emoji": False},
                              _stop(id_, shown, words)))  # fmt: skip
    more = len(all_kept) - _MOST_LISTED
    if more > 0:
        blocks.append(context(mrkdwn(escape(words.count("and {n} more", "and {n} more", more)))))
    return {"text": escape(line_in(told, words.code)), "blocks": blocks}


def alert_message(answer: Answer, kept: Kept, key: str, words: Words) -> dict[str, Any]:
    """What a new report has for a standing question, or its digest, with a button that stops it."""
    id_, text = kept
    message = answer_message(answer, Offer(key, asked=text))
    shown = text or words("A digest of each new report")
    return {**message, "blocks": [*message["blocks"], actions(_stop(id_, shown, words))]}


def _stop(id_: str, text: str, words: Words) -> Block:
    return button(STOP, words("Stop"), id_, label=f"{words('Stop')}: {text}")
