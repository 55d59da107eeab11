"""The text of an answer: what a strategy found, or that the reports do not say, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.answer import ANSWERED, CLARIFYING, CLOSEST, NOT_FOUND, Answer, Found, Refusal, Statement
from bot.citations.citations import amendments_told, cite_span, cite_unit, in_version, reference
from bot.citations.quoting import quotation
from bot.evidence.answer_sentence import best_sentence
from bot.evidence.contender import Contender
from bot.evidence.question_slots import QuestionSlots, as_typed
from bot.locale import Words, words_of
from bot.locale.bidi import line_in, reference_in
from bot.question.context import Context
from bot.strategies.base import Inquiry
from bot.thresholds import MAX_MISSING_WORDS, MAX_NEAREST
from indexer import Citation, Index
from indexer.acts import ANYTHING, BY_NAME
from indexer.document_status import DRAFT

_MAX_UNDERSTOOD = 6
"""Parts of what was understood that are told."""
_NO_VALUE = {
    "person": "The paragraphs closest to the question name no person.",
    "place": "The paragraphs closest to the question name no city.",
    "money": "The paragraphs closest to the question give no sum.",
    "share": "The paragraphs closest to the question give no percentage or share.",
    "age": "The paragraphs closest to the question give no age.",
    "duration": "The paragraphs closest to the question give no duration.",
    "time": "The paragraphs closest to the question give no time of day.",
    "contact": "The paragraphs closest to the question give no address or number to contact.",
    "date": "The paragraphs closest to the question give no date.",
    "count": "The paragraphs closest to the question give no such number.",
    "amount": "The paragraphs closest to the question give no such number.",
}
"""What is said where a kind of value is asked for, by kind; of several kinds the first here counts."""


def told(inquiry: Inquiry, outcome: Found | Refusal) -> Answer:
    """The answer that tells what a strategy found, or that the reports do not say."""
    return _answered(inquiry, outcome) if isinstance(outcome, Found) else _refused(inquiry, outcome)


def _answered(inquiry: Inquiry, found: Found) -> Answer:
    """The answer that tells what was found."""
    words = inquiry.words
    read = ((statement, _for_reader(statement, inquiry)) for statement in found.statements)
    statements = tuple(each for source, each in read if each.citations or not source.citations)
    if found.statements and not statements:
        return _not_found(inquiry, Refusal(found.intent, why="what it found stands in no official text"))
    citations = tuple(dict.fromkeys(c for statement in statements for c in statement.citations))
    lines = [words("{lead}:", lead=found.lead)] if found.lead else []
    for statement in statements:
        lines.extend(_lines(statement.text, statement.citations, words, quoted=found.quoted))
    said = (found.note, _foreign(citations, words), _only_official(inquiry, citations), *_standing(citations, words))
    notes = [note for note in said if note]
    lines.extend(notes)
    return Answer(
        question=inquiry.question.text,
        language=words.code,
        status=ANSWERED,
        intent=found.intent,
        text="\n".join(line_in(line, words.code) for line in lines),
        statements=statements,
        citations=citations,
        nearest=(),
        lead=found.lead,
        note="\n".join(notes),
    )


def _for_reader(statement: Statement, inquiry: Inquiry) -> Statement:
    """The statement with its citations in the reader's language, where that version is indexed."""
    code = inquiry.words.code
    if code == inquiry.question.language and not inquiry.index.is_official_only:
        return statement
    return replace(statement, citations=_read_by(inquiry, statement.citations))


def _read_by(inquiry: Inquiry, citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations in the version that the reader is quoted, each once; without those that may not be quoted."""
    index = inquiry.index
    cited = (in_version(index, citation, inquiry.words.code) for citation in citations)
    return tuple(dict.fromkeys(c for c in cited if c.official or not index.is_official_only))


def _foreign(citations: tuple[Citation, ...], words: Words) -> str:
    """A note on the languages of the quotes, where they differ from the answer's; else empty."""
    others = dict.fromkeys(c.language for c in citations if c.language != words.code)
    names = words.names([words.language(code) for code in others])
    return words("Quoted from: {languages}.", languages=names) if others else ""


def _only_official(inquiry: Inquiry, citations: tuple[Citation, ...]) -> str:
    """That nothing but official texts is quoted, where that was asked for; else empty."""
    is_said = bool(citations) and inquiry.index.is_official_only
    return inquiry.words("Only official texts are quoted.") if is_said else ""


def _standing(citations: Iterable[Citation], words: Words) -> Iterator[str]:
    """That a draft is quoted, and what corrigenda and addenda say of the paragraphs that are cited."""
    cited = tuple(citations)
    drafts = list(dict.fromkeys(reference_in(c.report, words.code) for c in cited if c.status == DRAFT))
    if drafts:
        yield words("Quoted from a draft, which is not adopted: {reports}.", reports=words.names(drafts))
    yield from dict.fromkeys(line for c in cited for line in amendments_told(c, words))


def _lines(text: str, citations: tuple[Citation, ...], words: Words, *, quoted: bool) -> list[str]:
    """The lines of a statement: one, but where a list is quoted, whose items stand below each other."""
    if text and not quoted:
        places = words(", ").join(dict.fromkeys(reference(c, words) for c in citations))
        return ["– " + words("{text} ({reference})", text=text, reference=places)]
    quotes = [with_reference(c, words) for c in citations]
    first, *below = quotes if any(c.item for c in citations[1:]) else [words.sentences(*quotes)]
    return [words("{statement}: {quotes}", statement=text, quotes=first) if text else first, *below]


def with_reference(citation: Citation, words: Words) -> str:
    """The quotation with its reference."""
    return words("{text} ({reference})", text=quotation(citation.quote, words), reference=reference(citation, words))


def _refused(inquiry: Inquiry, refusal: Refusal) -> Answer:
    """The passages that come closest, where one of them is likely to answer; else that the reports do not say."""
    proof, words = inquiry.proof, inquiry.words
    if refusal.is_final or not (refusal.is_close or (proof and proof.is_worth_showing)):
        return _not_found(inquiry, refusal)
    if proof and not refusal.is_close and (lacking := proof.missing_values):
        return _not_found(inquiry, replace(refusal, reason=words.sentences(_no_value(lacking, words), refusal.reason)))
    near = tuple(Contender(inquiry.evidence, position) for position in refusal.near) if refusal.is_close else ()
    shown = (*near, *(proof.contenders if proof else ()))[:MAX_NEAREST]
    sentences = (cite_span(inquiry.index, best_sentence(inquiry.evidence, each.answering)) for each in shown)
    nearest = _read_by(inquiry, sentences)
    lines = [words.sentences(words("I found no sure answer. These passages come closest."), refusal.reason)]
    if not refusal.is_close and (missing := _missing(shown[0], words)):
        lines.append(words("Not in the first of them: {words}", words=missing))
    lines.extend(with_reference(c, words) for c in nearest)
    lines.extend(filter(None, [_only_official(inquiry, nearest), *_standing(nearest, words)]))
    return _without_statements(inquiry, refusal, CLOSEST, lines, nearest)


def _no_value(kinds: frozenset[str], words: Words) -> str:
    """That no passage close to the question has a value of the kind asked for."""
    return next(words(message) for kind, message in _NO_VALUE.items() if kind in kinds)


def _missing(passage: Contender, words: Words) -> str:
    """The weightiest words of the question that the passage does not have, as they were typed."""
    code = passage.evidence.question.language
    typed = (as_typed(term, code) for term in passage.missing[:MAX_MISSING_WORDS])
    return words(", ").join(words("“{quote}”", quote=each) for each in typed if each)


def _not_found(inquiry: Inquiry, refusal: Refusal) -> Answer:
    """The answer that the reports do not say, with the paragraphs nearest to the question."""
    words = inquiry.words
    close = inquiry.proof.near if inquiry.proof else ()
    positions = tuple(dict.fromkeys((*refusal.near, *(each.position for each in close))))[:MAX_NEAREST]
    nearest = _read_by(inquiry, (cite_unit(inquiry.index, i) for i in positions))
    lines = [words.sentences(words("The reports do not say."), refusal.reason)]
    if nearest:
        lines.append(words("Nearest: {references}", references=words(", ").join(reference(c, words) for c in nearest)))
    return _without_statements(inquiry, refusal, NOT_FOUND, lines, nearest)


def _without_statements(
    inquiry: Inquiry, refusal: Refusal, status: str, lines: list[str], nearest: tuple[Citation, ...]
) -> Answer:
    return Answer(
        question=inquiry.question.text,
        language=inquiry.words.code,
        status=status,
        intent=refusal.intent,
        text="\n".join(line_in(line, inquiry.words.code) for line in lines),
        statements=(),
        citations=(),
        nearest=nearest,
    )


def asked_back(text: str, reader: str, context: Context | None, places: tuple[Citation, ...] = ()) -> Answer:
    """The answer to a question that leaves open whom or what it is about: which of these places, if it may be some."""
    words = words_of(reader)
    if places:
        quoted = (f"{n}. {with_reference(citation, words)}" for n, citation in enumerate(places, start=1))
        lines = [words("Which of these do you mean?"), *quoted]
    else:
        lines = [words("Whom or what do you mean? Please name the organization, topic or meeting.")]
    return Answer(
        question=text,
        language=reader,
        status=NOT_FOUND,
        intent=CLARIFYING,
        text="\n".join(line_in(line, reader) for line in lines),
        statements=(),
        citations=(),
        nearest=places,
        context=context,
    )


def together(answers: list[Answer]) -> Answer:
    """One answer of those to the questions of one message: each after the other, answered if one of them is."""
    if not answers[1:]:
        return answers[0]
    found = [answer for answer in answers if answer.status == ANSWERED]
    statements = tuple(each for answer in found for each in _led(answer))
    missing = [f"“{answer.question}”: {answer.text}" for answer in answers if answer.status != ANSWERED]
    status = next((s for s in (ANSWERED, CLOSEST) if any(a.status == s for a in answers)), NOT_FOUND)
    nearest = tuple(dict.fromkeys(citation for answer in answers for citation in answer.nearest))
    first = (found or answers)[0]
    return replace(
        answers[-1],
        language=first.language,
        status=status,
        intent=first.intent,
        slots=answers[0].slots,
        understood=answers[0].understood if status != ANSWERED else "",
        held=next((answer.held for answer in answers if answer.held), "") if status != ANSWERED else "",
        text="\n\n".join(answer.text for answer in answers),
        statements=statements,
        citations=tuple(dict.fromkeys(citation for each in statements for citation in each.citations)),
        nearest=() if status == ANSWERED else nearest[:MAX_NEAREST],
        lead="",
        note="\n".join([*(answer.note for answer in found if answer.note), *missing]),
    )


def with_held_told(answer: Answer) -> Answer:
    """The answer with the line on what is held at the end of its text, where it has one."""
    if not answer.held:
        return answer
    return replace(answer, text=f"{answer.text}\n{line_in(answer.held, answer.language)}")


def _led(answer: Answer) -> tuple[Statement, ...]:
    """The statements of an answer, the first behind its lead."""
    if not answer.lead or not answer.statements:
        return answer.statements
    first, *others = answer.statements
    words = words_of(answer.language)
    text = words("{statement}: {quotes}", statement=answer.lead, quotes=first.text) if first.text else answer.lead
    return (replace(first, text=text), *others)


def understood(slots: QuestionSlots, index: Index, words: Words) -> str:
    """The slots that a question fills: acts, names, topics and meetings; empty where it fills none."""
    parts = [part for part in dict.fromkeys(_parts(slots, index, words)) if part][:_MAX_UNDERSTOOD]
    return words("I understood: {parts}", parts=" · ".join(parts)) if parts else ""


def _parts(slots: QuestionSlots, index: Index, words: Words) -> Iterator[str]:
    for act in slots.acts[:2]:
        if act in BY_NAME and act != ANYTHING:
            yield words(BY_NAME[act].label)
    for id_ in (*slots.actors, *slots.topic):
        yield index.vocabulary.label(id_, words.code)
    if len(slots.meetings) == 1:
        yield words.of_meeting(str(slots.meetings[0]), words("Meeting {n}"))
