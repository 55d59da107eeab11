"""The line under a quote: where it stands, and what kind of text it is."""

from __future__ import annotations

from bot.citations.citations import reference
from bot.locale import Words
from bot.locale.bidi import reference_in
from indexer import Citation


def source_line(citation: Citation, words: Words) -> str:
    """Reference, language and standing of the version, and the address of the document."""
    return version_line(reference(citation, words), citation, words)


def version_line(place: str, citation: Citation, words: Words) -> str:
    """The same of a place that is named already: of a whole report, for example."""
    standing = words("official text") if citation.official else words("unofficial rendering")
    parts = [place, words.language(citation.language), standing]
    if citation.url:
        parts.append(reference_in(citation.url, words.code))
    return " · ".join(parts)
