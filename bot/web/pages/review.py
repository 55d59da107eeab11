"""The pages on which the secretariat reviews what was read from a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from bot.citations import urls
from bot.citations.standing import standing
from bot.locale import Words, words_of
from bot.locale.bidi import reference_in
from bot.question_log import LoggedQuestion
from bot.render.differences import difference_line
from bot.render.review import doubts_first, entries_of, label_of, progress, shown_statements, why
from bot.web.page import Link, Page
from indexer.acts import ANYTHING, BY_NAME
from indexer.agreement import JudgedDifference
from indexer.languages import codes, language, sentences
from indexer.review import ReadReport, ReviewedParagraph

_FIELDS = ("do", "paragraph", "act", "actor")


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement, and what can be done about it."""

    id: str
    parts: tuple[str, ...]
    doubts: tuple[str, ...]
    act: str
    actor: str
    is_open: bool
    """Nobody has judged it yet."""
    can_change: bool


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What differs between two versions of a paragraph, with the sentences of both."""

    id: str
    message: str
    versions: tuple[tuple[str, str, str], ...]
    """Code and name of each language, and what stands there."""
    reason: str
    """Why it is acknowledged; empty where it is open."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A paragraph with what was read from it."""

    anchor: str
    number: str
    heading: str
    text: str
    is_seen: bool
    matter: str
    """Which paragraph brings up its matter, in words; empty where it does itself."""
    differences: tuple[DifferenceView, ...]
    doubts: tuple[str, ...]
    statements: tuple[StatementView, ...]
    sentences: tuple[str, ...]
    entries: tuple[tuple[str, str], ...]
    """Key and text of each correction."""


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A version of a report under review."""

    symbol: str
    language: str
    standing: str
    progress: str
    versions: tuple[Link, ...]
    rows: tuple[RowView, ...]
    acts: tuple[tuple[str, str], ...]
    actors: tuple[str, ...]
    """Names that were read from the report, to choose from."""
    token: str
    problem: str
    """Why the last decision was not written; empty where it was."""
    typed: Mapping[str, str]
    """The form that the problem is about."""


def review_page(  # noqa: PLR0913, PLR0917 (what is shown, to whom, and what went wrong)
    report: ReadReport,
    languages: Iterable[str],
    reader: str,
    token: str,
    problem: str = "",
    typed: Mapping[str, str] | None = None,
) -> Page:
    """A version of a report, the paragraphs with doubts first, for a reader of a language."""
    words = words_of(reader)
    names = {each.name for row in report.paragraphs for each in row.statements if each.name}
    view = ReviewView(
        symbol=report.symbol,
        language=report.language,
        standing=f"{words.language(report.language)} · {standing(words, official=report.official)}",
        progress=progress(report, words),
        versions=tuple(
            Link(words.language(code), urls.review(report.symbol, code, reader=reader))
            for code in languages
            if code != report.language
        ),
        rows=tuple(_row(paragraph, words) for paragraph in doubts_first(report)),
        acts=tuple((name, label_of(name, words)) for name in sorted(BY_NAME) if name != ANYTHING),
        actors=tuple(sorted(names)),
        token=token,
        problem=problem,
        typed={**dict.fromkeys(_FIELDS, ""), **(typed or {})},
    )
    title = words("Review of {report}", report=reference_in(report.symbol, reader))
    return _page(partial(urls.review, report.symbol, report.language), reader, title, "review.html", view)


def reviews_page(reports: Iterable[tuple[str, Iterable[str]]], reader: str) -> Page:
    """The reports that can be reviewed, each in its languages."""
    words = words_of(reader)
    view = tuple(
        (
            symbol,
            tuple(Link(words.language(code), urls.review(symbol, code, reader=reader)) for code in languages),
        )
        for symbol, languages in reports
    )
    return _page(urls.review, reader, words("Review"), "reviews.html", view)


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """What the reports did not answer, the most asked first."""

    questions: tuple[LoggedQuestion, ...]
    problem: str
    """Why there is nothing to list; empty where it is known that nothing is open."""


def questions_page(asked: Iterable[LoggedQuestion], problem: str, reader: str) -> Page:
    """The questions of readers that are open."""
    view = QuestionsView(tuple(asked), problem)
    return _page(urls.review_questions, reader, words_of(reader)("Open questions"), "questions.html", view)


def _page(address: Callable[..., str], reader: str, title: str, template: str, view: object) -> Page:
    others = {code: address(reader=code) for code in codes()}
    return Page(address(reader=reader), reader, title, template, view, others, is_listed=False)


def _row(paragraph: ReviewedParagraph, words: Words) -> RowView:
    unit, known = paragraph.unit, language(paragraph.unit.language)
    texts = (unit.text, *(item.text for item in unit.items))
    return RowView(
        anchor=urls.anchor(paragraph.number),
        number=paragraph.number,
        heading=unit.heading,
        text=unit.full_text,
        is_seen=paragraph.is_seen,
        matter=""
        if unit.matter == paragraph.number
        else words("matter of {place}", place=reference_in(f"§{unit.matter}", words.code)),
        differences=tuple(_difference(each, words) for each in paragraph.differences),
        doubts=tuple(why(doubt, words) for doubt in paragraph.doubts),
        statements=tuple(
            StatementView(
                id=statement.id,
                parts=tuple(parts),
                doubts=tuple(doubts),
                act=statement.act,
                actor=statement.named,
                is_open=statement.state == "read",
                can_change=not statement.negated,
            )
            for statement, parts, doubts in shown_statements(paragraph, words)
        ),
        sentences=tuple(" ".join(text[a:b].split()) for text in texts for a, b in sentences(text, known)),
        entries=tuple((entry.id.rpartition(":")[2], entry.text) for entry in entries_of(paragraph, words)),
    )


def _difference(found: JudgedDifference, words: Words) -> DifferenceView:
    one = found.difference
    texts = ((one.against, one.other_text), (one.language, one.text))
    versions = tuple((code, words.language(code), text) for code, text in texts)
    return DifferenceView(one.id, difference_line(found, words), versions, found.reason)
