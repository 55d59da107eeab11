"""Who does what, by the facts of a sentence, in a line."""

from __future__ import annotations

from collections.abc import Iterable

from bot.locale import Words
from bot.locale.bidi import name_in
from indexer import Fact, Index
from indexer.acts import BY_NAME


def told_deeds(index: Index, facts: Iterable[Fact], words: Words) -> str:
    """Who does what: `Canada; Italy: support`."""
    acts: dict[str, dict[str, None]] = {}
    for fact in facts:
        label = index.vocabulary.label(fact.actor, words.code)
        acts.setdefault(words(BY_NAME[fact.act].label), {})[label] = None
    by_names: dict[str, list[str]] = {}
    for act, who in acts.items():
        by_names.setdefault(name_in("; ".join(who), words.code), []).append(act)
    return "; ".join(
        words("{statement}: {quotes}", statement=names, quotes=words(", ").join(done))
        for names, done in by_names.items()
    )
