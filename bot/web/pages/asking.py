"""The page that answers: the same answers as in Slack and on the command line, with what they rest on marked."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answer import ANSWERED, Statement
from bot.citations import urls
from bot.citations.citations import place_name, reference
from bot.citations.standing import standing
from bot.locale import Words, words_of
from bot.suggested_questions import prompts_for
from bot.web.marking import marked, named_in
from bot.web.page import Link, Page, Reference
from bot.web.reading_room import ReadingRoom
from indexer import Citation, Unit
from indexer.languages import codes


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph or item, with the words that the answer rests on."""

    reference: Reference
    cited: str
    """The reference as it is copied, which keeps its direction wherever it is pasted."""
    language: str
    pieces: tuple[tuple[str, bool], ...]
    """The text in pieces; whether each is what the answer rests on."""
    source: str
    """Language and standing of the version."""
    document: str
    """Address of ITU's document page; empty where not known."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of the answer with what it rests on."""

    text: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class AskView:
    """The ask page, with or without an answer."""

    question: str
    earlier: tuple[Link, ...]
    """The questions before it, each leading to its answer."""
    asked: tuple[str, ...]
    """All questions, which a follow-up carries along."""
    answered: bool
    language: str
    """The language that is answered in."""
    lead: str
    said: tuple[Said, ...]
    note: tuple[str, ...]
    refusal: str
    nearest: tuple[Quoted, ...]
    examples: tuple[Link, ...]


def ask_page(room: ReadingRoom, code: str, asked: tuple[str, ...] = ()) -> Page:
    """The answer to the last of the questions (`bot.web.questions.carried`), a follow-up to those before it."""
    words = words_of(code)
    answer = room.answers.to(asked) if asked else None
    named = named_in(room, asked[-1]) if asked else frozenset()
    view = AskView(
        question=asked[-1] if asked else "",
        earlier=tuple(Link(text, urls.ask(code, asked[: i + 1])) for i, text in enumerate(asked[:-1])),
        asked=asked,
        answered=answer is not None and answer.status == ANSWERED,
        language=answer.language if answer else code,
        lead=answer.lead if answer else "",
        said=tuple(_said(room, statement, named, words) for statement in answer.statements) if answer else (),
        note=tuple(answer.note.split("\n")) if answer and answer.note else (),
        refusal=answer.text.partition("\n")[0].strip("\u200f") if answer and answer.status != ANSWERED else "",
        nearest=tuple(_quoted(room, each, named, words) for each in answer.nearest) if answer else (),
        examples=() if asked else tuple(Link(text, urls.ask(code, (text,))) for text in prompts_for(room.index, words)),
    )
    others = {each: urls.ask(each, asked) for each in codes()}
    return Page(urls.ask(code), code, view.question or words("Ask"), "ask.html", view, others, "ask", ("copy",))


def _said(room: ReadingRoom, statement: Statement, named: frozenset[str], words: Words) -> Said:
    return Said(
        statement.text,
        tuple(_quoted(room, citation, named | {*statement.actors}, words) for citation in statement.citations),
    )


def _quoted(room: ReadingRoom, citation: Citation, named: frozenset[str], words: Words) -> Quoted:
    read = room.reports[citation.report].read_in(words.code)
    code = words.code if read == citation.language else citation.language  # where the words quoted stand
    return Quoted(
        reference=Reference(
            f"{citation.report} {place_name(citation.paragraph, words, citation.item)}",
            urls.paragraph(citation.report, code, citation.paragraph, citation.item),
        ),
        cited=reference(citation, words),
        language=citation.language,
        pieces=marked(room, citation, named),
        source=source_name(citation, words),
        document=room.index.report(citation.report).url,
    )


def source_name(quoted: Citation | Unit, words: Words) -> str:
    """Language and standing of the version that is quoted."""
    reviewed = quoted.reviewed if isinstance(quoted, Citation) else (0, 0)
    return f"{words.language(quoted.language)} · {standing(words, official=quoted.official, reviewed=reviewed)}"
