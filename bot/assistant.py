"""The assistant: a question and an index in, an answer out."""

from __future__ import annotations

from dataclasses import replace

from bot.answer import ANSWERED, NOT_FOUND, Answer, Found, Refusal, Statement
from bot.citations.citations import cite_unit, in_version, reference
from bot.dialogue.followups import Asked, read_message
from bot.dialogue.message import read
from bot.evidence.evidence import GENERIC, Evidence
from bot.locale import Words, words_of
from bot.locale.bidi import line_in, quote_in
from bot.question.context import Context
from bot.question.model import Question
from bot.question.parse import understand
from bot.question.resolve_meetings import place
from bot.question.spelling import respell
from bot.strategies import STRATEGIES
from bot.strategies.base import Inquiry
from indexer import Citation, Index
from indexer.errors import IndexDamaged
from indexer.languages.detect import DEFAULT

_NEAREST = 3


class Assistant:
    """Answers questions from one index. It keeps nothing: what a follow-up needs is `Answer.context`."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def ask(  # noqa: PLR0913 (how, and about what, somebody asks)
        self,
        text: str,
        language: str | None = None,
        context: Context | None = None,
        *,
        report: str = "",
        meeting: int | None = None,
        reader: str | None = None,
    ) -> Answer:
        """Answer a question that is in the language `language`, or in the one that it is found to be in.

        With the `context` of an earlier answer, follow-ups are understood. `report` and `meeting` narrow the answer
        down as if the question named them. `reader` is the language to answer in, where that is another one and the
        question itself asks for none.
        """
        try:
            return self._ask(text, language, context, report=report, meeting=meeting, reader=reader)
        except IndexDamaged as error:
            self.index = self.index.mended(error)
            return self._ask(text, language, context, report=report, meeting=meeting, reader=reader)

    def _ask(  # noqa: PLR0913 (as `ask`)
        self,
        text: str,
        language: str | None,
        context: Context | None,
        *,
        report: str,
        meeting: int | None,
        reader: str | None,
    ) -> Answer:
        text = " ".join(text.split())
        usual = context.reader if context else DEFAULT
        message = read(text, self.index.vocabulary, language, usual, report=report, meeting=meeting)
        asked = read_message(message, context, self.index.vocabulary)
        if reader and not message.wants_language:
            asked = replace(asked, reader=reader)
        if not asked.is_clear:
            return self._ask_back(text, asked.reader, context)
        for question in (asked.question, *asked.otherwise):
            inquiry, outcome = self._inquire(question, asked)
            if isinstance(outcome, Found):
                break
        if isinstance(outcome, Refusal):
            inquiry, outcome = self._respelt(inquiry, outcome, asked)
        answer = _answered(inquiry, outcome) if isinstance(outcome, Found) else _refused(inquiry, outcome)
        return replace(answer, question=text, context=_context_after(inquiry, answer))

    def _inquire(self, question: Question, asked: Asked) -> tuple[Inquiry, Found | Refusal]:
        question, note = self._in_force(place(question, self.index), asked.reader)
        inquiry = Inquiry(question, self.index, Evidence(self.index, question), words_of(asked.reader))
        for strategy in STRATEGIES:
            outcome = strategy(inquiry)
            if isinstance(outcome, Found):
                return inquiry, replace(outcome, note=" ".join(filter(None, (note, outcome.note))))
            if isinstance(outcome, Refusal):
                return inquiry, outcome
        return inquiry, Refusal("passage")

    def _respelt(self, inquiry: Inquiry, refusal: Refusal, asked: Asked) -> tuple[Inquiry, Found | Refusal]:
        """The same question with a misspelt name put right: its answer, or the refusal with "did you mean"."""
        question = inquiry.question
        respelling = respell(question, self.index)
        if respelling is None:
            return inquiry, refusal
        right = understand(respelling.text, self.index.vocabulary, question.language)
        right = replace(
            right,
            scope=question.scope,
            report=question.report,
            any_of=question.any_of,
            besides=question.besides,
            beyond=question.beyond,
            only=question.only,
        )
        again, outcome = self._inquire(right, asked)
        words = words_of(asked.reader)
        meant = again.label(respelling.meant)
        if isinstance(outcome, Found):
            note = words("“{typed}” was read as {name}.", typed=respelling.typed, name=meant)
            return again, replace(outcome, note=" ".join(filter(None, (note, outcome.note))))
        hint = words("Did you mean {name}?", name=meant)
        return inquiry, replace(refusal, reason=" ".join(filter(None, (refusal.reason, hint))))

    def _in_force(self, question: Question, reader: str) -> tuple[Question, str]:
        """The question asked of the revision in force, and a note that says so, where it names a superseded report."""
        symbol = question.report
        while newer := self.index.report(symbol).superseded_by:
            symbol = newer
        if symbol == question.report:
            return question, ""
        words = words_of(reader)
        note = words("{old} has been superseded by {new}.", old=question.report, new=symbol)
        return replace(question, report=symbol), note

    def _ask_back(self, text: str, reader: str, context: Context | None) -> Answer:
        message = words_of(reader)("Whom or what do you mean? Please name the organization, topic or meeting.")
        return Answer(
            question=text,
            language=reader,
            status=NOT_FOUND,
            intent="clarify",
            text=line_in(message, reader),
            statements=(),
            citations=(),
            nearest=(),
            context=context,
        )


def _context_after(inquiry: Inquiry, answer: Answer) -> Context:
    asked = inquiry.question
    named = tuple(dict.fromkeys(id_ for statement in answer.statements for id_ in statement.actors))
    doers = tuple(id_ for id_ in asked.actors if not inquiry.evidence.is_ubiquitous(id_))
    return Context(
        question=asked.core,
        language=asked.language,
        reader=answer.language,
        scope=asked.scope,
        report=asked.report,
        actors=doers or named,
        named=tuple(dict.fromkeys((*asked.besides, *named))),
        cited=tuple(dict.fromkeys((citation.report, citation.paragraph) for citation in answer.citations)),
        meetings=tuple(dict.fromkeys(citation.meeting for citation in answer.citations)),
        about=_about(inquiry.index, answer.citations[0]) if answer.citations else (),
        any_of=asked.any_of,
        besides=asked.besides,
        beyond=asked.beyond,
    )


def _about(index: Index, citation: Citation) -> tuple[str, ...]:
    """The term that the paragraph names most often; of equals, the one that fewest paragraphs name."""
    unit = index.units[index.paragraph(citation.report, citation.paragraph)[0]]
    terms = [id_ for id_ in dict.fromkeys(unit.concepts) if index.vocabulary.kind(id_) == "term" and id_ not in GENERIC]
    return tuple(sorted(terms, key=lambda id_: (-unit.concepts.count(id_), index.concepts.frequency(id_)))[:1])


def _answered(inquiry: Inquiry, found: Found) -> Answer:
    words = inquiry.words
    statements = tuple(_for_reader(statement, inquiry) for statement in found.statements)
    citations = tuple(dict.fromkeys(c for statement in statements for c in statement.citations))
    lines = [words("{lead}:", lead=found.lead)] if found.lead else []
    lines.extend(_line(statement.text, statement.citations, words, quoted=found.quoted) for statement in statements)
    notes = [note for note in (found.note, _foreign(citations, words)) if note]
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
    if code == inquiry.question.language:
        return statement
    return replace(statement, citations=tuple(in_version(inquiry.index, c, code) for c in statement.citations))


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


def _refused(inquiry: Inquiry, refusal: Refusal) -> Answer:
    evidence, words = inquiry.evidence, inquiry.words
    positions = tuple(dict.fromkeys((*refusal.near, *evidence.best(_NEAREST))))[:_NEAREST]
    nearest = tuple(in_version(inquiry.index, cite_unit(inquiry.index, i), words.code) for i in positions)
    lines = [" ".join(filter(None, (words("The reports do not say."), refusal.reason)))]
    if nearest:
        lines.append(words("Nearest: {references}", references=words(", ").join(reference(c, words) for c in nearest)))
    return Answer(
        question=inquiry.question.text,
        language=words.code,
        status=NOT_FOUND,
        intent=refusal.intent,
        text="\n".join(line_in(line, words.code) for line in lines),
        statements=(),
        citations=(),
        nearest=nearest,
    )
