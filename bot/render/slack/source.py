"""The line under a quotation, with its link and the button that opens the whole paragraph."""

from __future__ import annotations

from bot.citations.citations import reference
from bot.citations.standing import standing
from bot.citations.urls import site_url
from bot.locale import Words
from bot.locale.bidi import line_in
from bot.render.slack.elements import SECTION, Block, button, mrkdwn, section, value_of
from bot.render.slack.text import escape, link
from indexer import Citation

OPEN_PARAGRAPH = "paragraph"


def source(citation: Citation, words: Words) -> Block:
    """Reference, language, standing and document of a citation, and the button."""
    parts = [escape(reference(citation, words)), escape(words.language(citation.language))]
    parts.append(
        escape(standing(words, official=citation.official, reviewed=citation.reviewed, status=citation.status))
    )
    if citation.url:
        parts.append(link(citation.url, words("Paragraph") if site_url() else words("Document")))
    text = line_in(" · ".join(parts), words.code)
    return section(
        mrkdwn(text if len(text) <= SECTION else escape(reference(citation, words))), _opener(citation, words)
    )


def _opener(citation: Citation, words: Words) -> Block:
    text = words("Whole paragraph")
    value = value_of(r=citation.report, n=citation.paragraph, l=words.code, v=citation.language)
    return button(OPEN_PARAGRAPH, text, value, label=f"{text}: {reference(citation, words)}")
