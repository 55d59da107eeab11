"""The page that answers: the same answers as in Slack and on the command line, with what they rest on marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answer import ANSWERED, MAX_OPEN_QUOTES, Answer, Statement
from bot.citations import urls
from bot.citations.citations import place_name, reference
from bot.citations.report_title import report_title
from bot.citations.standing import standing
from bot.locale import Words, words_of
from bot.locale.bidi import name_in, quote_in
from bot.suggested_questions import prompts_for
from bot.web.marking import Wanted, marked, opening, wanted_by
from bot.web.page import Link, Page, Reference
from bot.web.reading_room import ReadingRoom
from indexer import Citation, Unit
from indexer.languages import codes


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph or item, with the words that the answer rests on."""

    reference: Reference
    place: Reference
    """The same without the report."""
    opening: str
    """The sentence with the first of these words, on one line."""
    copied: str
    """What is quoted, in quotation marks."""
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

    pieces: tuple[Link, ...]
    """The words in pieces; a name leads to what is told of it, all else has no address."""
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
    is_folded: bool
    """More is quoted than is read at a glance: each quotation is folded to a line."""
    report: Link | None
    """The one report that is quoted, where it is but one."""
    note: tuple[str, ...]
    refusal: str
    understood: str
    """What was understood of a question that is not answered."""
    held: str
    """Which of the known meetings have a report here, where it is not answered."""
    nearest: tuple[Quoted, ...]
    examples: tuple[Link, ...]


def ask_page(room: ReadingRoom, code: str, asked: tuple[str, ...] = ()) -> Page:
    """The answer to the last of the questions (`bot.web.questions.carried`), a follow-up to those before it."""
    words = words_of(code)
    answer = room.answers.to(asked) if asked else None
    wanted = wanted_by(room, asked[-1]) if asked else Wanted()
    # what is said and what it rests on are numbered alike, in the answer's language
    said = words_of(answer.language) if answer else words
    statements = tuple(_said(room, statement, wanted, words, said) for statement in answer.statements) if answer else ()
    view = AskView(
        question=asked[-1] if asked else "",
        earlier=tuple(Link(text, urls.ask(code, asked[: i + 1])) for i, text in enumerate(asked[:-1])),
        asked=asked,
        answered=answer is not None and answer.status == ANSWERED,
        language=said.code,
        lead=answer.lead if answer else "",
        said=statements,
        is_folded=sum(len(each.quotes) for each in statements) > MAX_OPEN_QUOTES,
        report=_only_report(room, answer, words) if answer else None,
        note=tuple(answer.note.split("\n")) if answer and answer.note else (),
        refusal=_refusal(answer) if answer else "",
        understood=answer.understood if answer else "",
        held=answer.held if answer else "",
        nearest=tuple(_quoted(room, each, wanted, words, said) for each in answer.nearest) if answer else (),
        examples=() if asked else tuple(Link(text, urls.ask(code, (text,))) for text in prompts_for(room.index, words)),
    )
    others = {each: urls.ask(each, asked) for each in codes()}
    title, told = view.question or words("Ask"), view.lead or view.refusal
    return Page(
        urls.ask(code), code, title, "ask.html", view, others, "ask", ("copy",), description=told, is_listed=not asked
    )


def _only_report(room: ReadingRoom, answer: Answer, words: Words) -> Link | None:
    symbols = {citation.report for citation in answer.citations}
    if len(symbols) != 1:
        return None
    (symbol,) = symbols
    return Link(report_title(room.index, symbol, words), urls.report(symbol, words.code))


def _refusal(answer: Answer) -> str:
    return "" if answer.status == ANSWERED else answer.text.partition("\n")[0].strip("\u200f")


def _said(room: ReadingRoom, statement: Statement, wanted: Wanted, words: Words, said: Words) -> Said:
    wanted = wanted.also(statement.actors)
    return Said(
        tuple(_with_links(room, statement, words, said)),
        tuple(_quoted(room, citation, wanted, words, said) for citation in statement.citations),
    )


def _with_links(room: ReadingRoom, statement: Statement, words: Words, said: Words) -> Iterator[Link]:
    """The words of a statement in pieces; whom it names, where it names somebody, leads to what that one did."""
    rest = statement.text
    place = next(((each.report, each.paragraph) for each in statement.citations), ("", ""))
    for id_ in statement.actors:
        name = name_in(room.label(id_, said.code), said.code)
        name = name if name in rest else room.label(id_, said.code)
        address = room.actor_address(id_, place, words.code) or (
            urls.actor(words.code, id_) if id_ in room.deeds else ""
        )
        before, found, behind = rest.partition(name)
        if found and address:
            yield from (Link(before, ""),) if before else ()
            yield Link(name, address)
            rest = behind
    if rest:
        yield Link(rest, "")


def _quoted(room: ReadingRoom, citation: Citation, wanted: Wanted, words: Words, said: Words) -> Quoted:
    read = room.reports[citation.report].read_in(words.code)
    code = words.code if read == citation.language else citation.language  # where the words quoted stand
    pieces = marked(room, citation, wanted)
    place = place_name(citation.paragraph, said, citation.item)
    address = urls.paragraph(citation.report, code, citation.paragraph, citation.item)
    return Quoted(
        reference=Reference(f"{citation.report} {place}", address),
        place=Reference(place, address),
        opening=opening(pieces, citation.language),
        copied=said("“{quote}”", quote=quote_in(" ".join(citation.quote.split()), said.code)),
        cited=reference(citation, said),
        language=citation.language,
        pieces=pieces,
        source=source_name(citation, words),
        document=room.index.report(citation.report).url,
    )


def source_name(quoted: Citation | Unit, words: Words) -> str:
    """Language and standing of the version that is quoted."""
    reviewed, status = (quoted.reviewed, quoted.status) if isinstance(quoted, Citation) else ((0, 0), "")
    told = standing(words, official=quoted.official, reviewed=reviewed, status=status)
    return f"{words.language(quoted.language)} · {told}"
