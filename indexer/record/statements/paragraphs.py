"""The statements of a paragraph: its sentences in order, each with what the one before leaves to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.frames.tables import Tables, frame_tables
from indexer.frames.words import Word, read_words
from indexer.languages import Token, language, sentences, tokens
from indexer.model import Paragraph
from indexer.record.statements.agents import Actors
from indexer.record.statements.anaphora import Anaphora
from indexer.record.statements.attach import Attacher
from indexer.record.statements.case_marked import CaseMarkedAttacher
from indexer.record.statements.model import MEETING, Context, Statement
from indexer.record.statements.spans import SpanFinder
from indexer.record.statements.verb_first import VerbFirstAttacher
from indexer.text.vocabulary import ACTOR_KINDS, Mention, Vocabulary

_ATTACHERS = {
    "before": Attacher,
    "either": Attacher,
    "free": CaseMarkedAttacher,
    "after": VerbFirstAttacher,
}
_LEADS_IN = (":", "：")
_DECIDING = frozenset({"decide", "agree"})


def paragraph_statements(paragraph: Paragraph, code: str, vocabulary: Vocabulary) -> tuple[Statement, ...]:
    """The statements of a paragraph, its items and footnotes, in reading order; items take their lead-in's subject."""
    anaphora = Anaphora()
    found, subject = _text_statements(paragraph.text, code, vocabulary, Context(), anaphora)
    context = Context()
    if paragraph.text.rstrip().endswith(_LEADS_IN):
        decided = bool(found) and found[-1].act in _DECIDING and not found[-1].negated
        context = Context(lead_in=subject, is_decided=decided)
    for item in paragraph.items:
        told, _ = _text_statements(item.text, code, vocabulary, Context() if item.is_note else context, anaphora)
        found += [replace(statement, item=item.label) for statement in told]
    return tuple(dict.fromkeys(found))


def _text_statements(
    text: str, code: str, vocabulary: Vocabulary, context: Context, anaphora: Anaphora
) -> tuple[list[Statement], Actors]:
    known, tables = language(code), frame_tables(code)
    found: list[Statement] = []
    before: Actors = context.lead_in
    for start, end in sentences(text, known):
        sentence = text[start:end]
        text_tokens = tokens(sentence, known)
        found_actors = [m for m in vocabulary.find(text_tokens, code) if m.kind in ACTOR_KINDS]
        mentions = [replace(m, kind=MEETING) if m.id == vocabulary.own_group else m for m in found_actors]
        bounds = frozenset(place for m in mentions if m.kind != "role" for place in (m.first, m.last))
        words = read_words(sentence, text_tokens, known, tables, bounds)
        peoples = _peoples(words, text_tokens, code, vocabulary, tables)
        spans = anaphora.resolved(SpanFinder(sentence, words, mentions, tables, peoples).spans())
        attacher = _ATTACHERS[tables.order](words, spans, tables, replace(context, before=before))
        told = attacher.statements()
        anaphora.hear(told)
        found += [replace(one, start=one.start + start, end=one.end + start) for one in told]
        subject = attacher.speaker or before  # also of what is no act: "the contribution from X is about schools"
        first = next((one.actors for one in told if one.actors and one.basis != "referred"), subject)
        before = attacher.main or first
        if not any(one.actors for one in told) and sentence.rstrip().endswith(_LEADS_IN) and spans:
            before = spans[-1].actors  # "The meeting:" before its items
    return found, before


def _peoples(
    words: Sequence[Word], text_tokens: Sequence[Token], code: str, vocabulary: Vocabulary, tables: Tables
) -> list[Mention]:
    """Adjectives of states in a sentence that has one behind a word for who speaks: "la délégation coréenne"."""
    heads = tables.actors["heads"].words
    if not tables.adjectives_behind or all(word.norm not in heads for word in words):
        return []
    found = vocabulary.find(text_tokens, code, asked=True)
    return [mention for mention in found if mention.kind == "state" and mention.last == mention.first + 1]
