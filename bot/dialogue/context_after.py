"""What an answer leaves behind for a follow-up."""

from __future__ import annotations

from bot.answer import Answer
from bot.evidence.terms import QuestionTerms
from bot.question.context import Context
from bot.question.generic_concepts import GENERIC
from indexer import Citation, Index


def context_after(terms: QuestionTerms, answer: Answer) -> Context:
    """The context of a conversation after this answer."""
    asked, shown = terms.question, answer.citations or answer.nearest
    named = tuple(dict.fromkeys(id_ for statement in answer.statements for id_ in statement.actors))
    doers = tuple(id_ for id_ in asked.actors if not terms.is_ubiquitous(id_))
    return Context(
        asked=asked,
        reader=answer.language,
        actors=doers or named,
        named=tuple(dict.fromkeys((*asked.besides, *named))),
        is_answered=bool(answer.citations),
        places=tuple(dict.fromkeys((citation.report, citation.paragraph) for citation in shown)),
        meetings=tuple(dict.fromkeys(citation.meeting for citation in shown)),
        about=_about(terms.index, shown[0]) if shown else (),
    )


def _about(index: Index, citation: Citation) -> tuple[str, ...]:
    """The term that the paragraph names most often; of equals, the one that fewest paragraphs name."""
    unit = index.units[index.paragraph(citation.report, citation.paragraph)[0]]
    terms = [id_ for id_ in dict.fromkeys(unit.concepts) if index.vocabulary.kind(id_) == "term" and id_ not in GENERIC]
    return tuple(sorted(terms, key=lambda id_: (-unit.concepts.count(id_), index.concepts.frequency(id_)))[:1])
