"""What a selection comes to: an answer told from the reports, passages that come closest, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.answer import Found, Refusal, Statement
from bot.citations.citations import cite_all, is_quoted
from bot.evidence.answer_sentence import short_paragraph, with_rest
from bot.evidence.sentences import Span
from bot.language_model.line import contradiction, support
from bot.language_model.reply import FULLY, NOT, PARTLY
from bot.language_model.selection import Selection
from bot.strategies.base import Inquiry, actors_of
from bot.thresholds import MAX_PARAGRAPHS_SELECTED

INTENT = "selected"
_OF_SOMEBODY = frozenset({"who", "which", "list"})


def judge(inquiry: Inquiry, built_in: Found | Refusal, told: Sequence[int], selection: Selection) -> Found | Refusal:
    """The outcome, where `told` are the positions that the program itself cites or names as near."""
    cited = tuple(told) if isinstance(built_in, Found) else ()
    places = tuple(dict.fromkeys(span.position for span in selection.spans))
    if selection.answers == NOT:
        return _not_said(built_in, (*cited, *places))
    agrees = bool(cited) and cited[0] in places
    if agrees and isinstance(built_in, Found) and (selection.answers == PARTLY or _quotes(built_in, selection)):
        return built_in
    if selection.answers != FULLY:
        return _closest(built_in, places, "the model says that they answer only partly")
    if against := contradiction(inquiry, selection):
        return built_in if agrees else _closest(built_in, places, against)
    why = support(inquiry, selection, cited)
    if not why:
        return _closest(built_in, places, "nothing but the model speaks for them")
    statements = tuple(_statements(inquiry, selection))
    return Found(INTENT, statements, why=f"the model chose these sentences, and {why}")


def _not_said(built_in: Found | Refusal, near: tuple[int, ...]) -> Refusal:
    why = "the model says that no sentence answers"
    if isinstance(built_in, Refusal):
        return built_in
    return Refusal(built_in.intent, near=near, is_close=True, why=why)


def _closest(built_in: Found | Refusal, places: tuple[int, ...], why: str) -> Refusal:
    reason = built_in.reason if isinstance(built_in, Refusal) else ""
    return Refusal(built_in.intent, reason, near=places, is_close=True, why=why)


def _quotes(built_in: Found, selection: Selection) -> bool:
    """Whether the program's own answer quotes all that the model chose."""
    cited = [citation for told in built_in.statements for citation in told.citations]
    return built_in.quoted and all(is_quoted(span, cited) for span in selection.spans)


def _statements(inquiry: Inquiry, selection: Selection) -> Iterator[Statement]:
    """One statement a paragraph, in the order of the model's choice."""
    by_place: dict[int, list[Span]] = {}
    for span in selection.spans:
        by_place.setdefault(span.position, []).append(span)
    for chosen in list(by_place.values())[:MAX_PARAGRAPHS_SELECTED]:
        facts = [fact for span in chosen for fact in span.facts if fact.name and fact.actor in selection.actors]
        names = inquiry.names(facts, chosen[0].unit) if selection.asks_for in _OF_SOMEBODY else ""
        yield Statement(names, cite_all(inquiry.index, _quoted(inquiry, chosen)), actors_of(facts))


def _quoted(inquiry: Inquiry, chosen: list[Span]) -> tuple[Span, ...]:
    """The sentences chosen of a paragraph with what belongs to them; all of it, where it is short."""
    around = inquiry.evidence.spans(chosen[0].position)
    whole = short_paragraph(inquiry.evidence, chosen[0])
    if set(chosen) <= set(whole):
        return tuple(span for span in around if span in set(whole))
    kept = {each for span in chosen for each in with_rest(inquiry.evidence, (span,))}
    return tuple(span for span in around if span in kept)
