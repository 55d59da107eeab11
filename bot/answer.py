"""The assistant: a question and an index in, an answer out."""

from __future__ import annotations

from bot.citing import cite_unit, reference
from bot.direction import line_in, quote_in
from bot.evidence import Evidence
from bot.locale import Words, words_of
from bot.model import ANSWERED, NOT_FOUND, Answer, Found, Refusal
from bot.question import understand
from bot.strategies import STRATEGIES
from bot.strategies.context import Context
from indexer import Citation, Index

_NEAREST = 3


class Assistant:
    """Answers questions from one index. Holds no state between questions."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def ask(self, text: str, language: str | None = None, *, report: str = "", meeting: int | None = None) -> Answer:
        """Answer a question in the language `language`, or in the one that it is in.

        `report` and `meeting` narrow the answer down as if the question named them.
        """
        question = understand(text, self.index.vocabulary, language, report=report, meeting=meeting)
        words = words_of(question.language)
        context = Context(question, self.index, Evidence(self.index, question), words)
        for strategy in STRATEGIES:
            outcome = strategy(context)
            if isinstance(outcome, Found):
                return _answered(context, outcome)
            if isinstance(outcome, Refusal):
                return _refused(context, outcome)
        return _refused(context, Refusal("passage"))


def _answered(context: Context, found: Found) -> Answer:
    citations = tuple(dict.fromkeys(c for statement in found.statements for c in statement.citations))
    lines = [context.words("{lead}:", lead=found.lead)] if found.lead else []
    lines.extend(
        _line(statement.text, statement.citations, context.words, quoted=found.quoted) for statement in found.statements
    )
    notes = [note for note in (found.note, _foreign(citations, context.words)) if note]
    lines.extend(notes)
    return Answer(
        question=context.question.text,
        language=context.question.language,
        status=ANSWERED,
        intent=found.intent,
        text="\n".join(line_in(line, context.question.language) for line in lines),
        statements=found.statements,
        citations=citations,
        nearest=(),
        lead=found.lead,
        note="\n".join(notes),
    )


def _foreign(citations: tuple[Citation, ...], words: Words) -> str:
    """Says so where quotes are in other languages than the answer."""
    others = dict.fromkeys(c.language for c in citations if c.language != words.code)
    names = words.names([words.language(code) for code in others])
    return words("Quoted from: {languages}.", languages=names) if others else ""


def _line(text: str, citations: tuple[Citation, ...], words: Words, *, quoted: bool) -> str:
    if text and not quoted:
        return f"– {text} ({words(', ').join(dict.fromkeys(reference(c, words) for c in citations))})"
    quotes = " ".join(f"{_quote(c, words)} ({reference(c, words)})" for c in citations)
    return words("{statement}: {quotes}", statement=text, quotes=quotes) if text else quotes


def _quote(citation: Citation, words: Words) -> str:
    return words("“{quote}”", quote=quote_in(_one_line(citation.quote), words.code))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _refused(context: Context, refusal: Refusal) -> Answer:
    evidence = context.evidence
    positions = tuple(dict.fromkeys((*refusal.near, *evidence.ranked)))[:_NEAREST]
    nearest = tuple(cite_unit(context.index, position) for position in positions)
    words = context.words
    lines = [words("The reports do not say.")]
    if refusal.reason:
        lines = [f"{words('The reports do not say.')} {refusal.reason}"]
    if nearest:
        lines.append(words("Nearest: {references}", references=words(", ").join(reference(c, words) for c in nearest)))
    return Answer(
        question=context.question.text,
        language=context.question.language,
        status=NOT_FOUND,
        intent=refusal.intent,
        text="\n".join(line_in(line, context.question.language) for line in lines),
        statements=(),
        citations=(),
        nearest=nearest,
    )
