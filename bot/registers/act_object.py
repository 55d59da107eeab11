"""What an act is about, in the words of its report: the object of the verb, short enough for a heading."""

from __future__ import annotations

import re

from bot.thresholds import MAX_TITLE_CHARACTERS, MAX_TITLE_WORDS, MIN_TITLE_WORDS
from indexer import Fact, Unit
from indexer.acts import BY_NAME
from indexer.frames.match import Matcher
from indexer.frames.tables import Tables, frame_tables, has_frames
from indexer.frames.words import read_words
from indexer.languages import Language, Token, language, tokens

_QUESTION = "ask"
"""Whether somebody asked "whether" or "how" is part of what was asked."""
_MARKS = " ,，、،:：;；.。–—-'’"
_PAPERS = frozenset({"contribute", "present"})
"""Their nouns have their agent behind them: "the contribution submitted by the delegation of"."""
_MAX_TO_AGENT = 7
"""Words between such a noun and the name of its agent."""
_MAX_ADVERBS = 2
"""Words before the verb of a document: "then gave"."""
_MAX_TOLD = 3
"""Words up to which somebody is told "that": "informed the meeting that"."""
_ENDS = re.compile(r"[;；:：。]")
_PAUSE = re.compile(r"[,，،](?!\d)")
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]|\s*[,，،][^,，،]{0,80}[,，،]")
"""What may stand between a name and what it does: an abbreviation, "on behalf of …"."""


def object_of(unit: Unit, fact: Fact) -> str:
    """What the act is about: its title, else the words behind those that say it, else its whole clause."""
    if fact.title:
        return fact.title
    text = next((item.text for item in unit.items if item.label == fact.item), unit.text)
    sentence, known = text[fact.start : fact.end], language(unit.language)
    limit = fact.clause[1] or len(sentence)
    said = fact.said[1]
    found = _behind(sentence[said:limit], fact, known) if said else ""
    if _length(found, known) < MIN_TITLE_WORDS or _only_goes_on(found, known):
        found = sentence[fact.clause[0] : limit]
    return _heading(found, known)


def _behind(text: str, fact: Fact, known: Language) -> str:
    """The text behind the words for an act, without its agent and what only joins the object to the verb."""
    tables = frame_tables(known.code) if has_frames(known.code) else None
    named = text.find(fact.name) if fact.name else -1
    before = tokens(text[:named], known) if named >= 0 else ()
    is_agent = fact.act in _PAPERS and len(before) <= _MAX_TO_AGENT
    if named >= 0 and (is_agent or all(_is_joint(token, tables) for token in before)):
        text = text[named + len(fact.name) :]
        aside = _ASIDE.match(text)
        text = text[aside.end() :] if aside else text
    text = text.lstrip(f"{_MARKS})）")
    if tables is None:
        return text
    is_document = BY_NAME[fact.act].family == "telling"
    return _without_joint(_without_verb(text, known, tables) if is_document else text, fact, known, tables)


def _only_goes_on(text: str, known: Language) -> bool:
    """Whether the text is but another clause, joined to that of the act."""
    spoken = tokens(text, known)
    return has_frames(known.code) and bool(spoken) and spoken[0].norm in frame_tables(known.code).of("coordinators")


def _is_joint(token: Token, tables: Tables | None) -> bool:
    """Whether the word may stand between a verb and its agent: "by the delegation of"."""
    return not token.stem or (tables is not None and token.norm in tables.actors["heads"].words | tables.of("agent"))


def _without_verb(text: str, known: Language, tables: Tables) -> str:
    """The text behind the verb of a document that tells of something: "(the contribution) gave an overview of"."""
    spoken = tokens(text, known)
    read = read_words(text, spoken, known, tables)
    for hit in Matcher(read, tables, frozenset()).hits():
        is_telling = any(frame.act in BY_NAME and BY_NAME[frame.act].family == "telling" for frame in hit.frames)
        if is_telling and hit.kind != "noun" and hit.tags & {"fin", "part"} and min(hit.inside) <= _MAX_ADVERBS:
            return text[read[hit.last - 1].end :].lstrip(_MARKS)
    return text


def _without_joint(text: str, fact: Fact, known: Language, tables: Tables) -> str:
    """The text behind what only joins it to a verb: "that", "the meeting that", "to", "on".

    Where nouns have cases, the preposition that governs one stays with it.
    """
    spoken = tokens(text, known)
    reach = 0 if fact.act == _QUESTION else _MAX_TOLD
    that = next((i for i, token in enumerate(spoken[:reach]) if token.norm in tables.of("that")), -1)
    joints = tables.of("infinitive") | (frozenset() if tables.cases else tables.of("prepositions"))
    opens = bool(spoken) and spoken[0].norm in joints
    place = that if that >= 0 else 0 if opens else -1
    text = text[spoken[place].end :].lstrip(_MARKS) if 0 <= place < len(spoken) - 1 else text
    aside = _ASIDE.match(text) if text.startswith(("(", "（")) else None
    text = text[aside.end() :].lstrip(_MARKS) if aside else text
    return text if known.spaces else text.lstrip("".join(word for word in tables.of("skip") if len(word) == 1))


def _heading(text: str, known: Language) -> str:
    """The text up to its first full stop or, where it goes on too long, to a pause or a number of words."""
    end = _ENDS.search(text, 1)
    text = " ".join((text[: end.start()] if end else text).split()).strip(_MARKS)
    pause = next((m.start() for m in _PAUSE.finditer(text) if _length(text[: m.start()], known) >= MIN_TITLE_WORDS), 0)
    if pause and _length(text, known) > MAX_TITLE_WORDS:
        text = text[:pause]
    cut = _cut(text, known)
    return cut[:1].upper() + cut[1:]


def _cut(text: str, known: Language) -> str:
    """The first words of the text, with a mark where it goes on."""
    if not known.spaces:
        return text if len(text) <= MAX_TITLE_CHARACTERS else text[:MAX_TITLE_CHARACTERS] + "…"
    parts = text.split()
    if len(parts) <= MAX_TITLE_WORDS:
        return text
    kept = parts[:MAX_TITLE_WORDS]
    while len(kept) > MIN_TITLE_WORDS and not any(token.stem for token in tokens(kept[-1], known)):
        kept.pop()  # no heading ends in "of the"
    return " ".join(kept).rstrip(_MARKS) + "…"


def _length(text: str, known: Language) -> int:
    """Words of a text; of a language that does not set them apart, pairs of characters."""
    return len(text.split()) if known.spaces else len(text.strip(_MARKS)) // 2
