"""Several questions in one message, one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from bot.question.languages import questions
from bot.question.phrase_tables import tables_of
from bot.question.small_talk import small_talk_in, without_small_talk
from indexer.languages import language, tokens
from indexer.text.phrase_matcher import Phrases

MAX_QUESTIONS = 5
"""Questions of one message that are answered one by one."""
_END = re.compile(r"[?？؟]+[)\]\"'»”’」]*(?=\s|$|[\u3400-\u9fff])|\n|(?<=\w{4}\.)\s|(?<=!)\s|[。！]")
_QUOTED = re.compile(r"[“«„「][^”»“」]*[”»“」]|(?<!\w)\"[^\"]*\"(?!\w)")
_BULLET = re.compile(r"^\s*(?:[-–—•*]|\(?\d{1,2}[.)、]|\(?[a-z]\))\s+", re.IGNORECASE)
_QUESTION_MARKS = ("?", "？", "؟")


@dataclass(slots=True)
class _Group:
    """Sentences that belong to one question."""

    pieces: list[str]
    asks: bool


def questions_in(text: str, code: str) -> tuple[str, ...]:
    """The questions of a message, in order, each with what is said on it; the whole message where it is one."""
    groups: list[_Group] = []
    for piece, is_point in _pieces(text):
        if small_talk_in(piece, code):
            continue
        asks = is_point or _asks(piece, code)
        if (groups and not (asks and groups[-1].asks)) or len(groups) == MAX_QUESTIONS:
            groups[-1].pieces.append(piece)
            groups[-1].asks |= asks
        else:
            groups.append(_Group([piece], asks))
    found = [without_small_talk(" ".join(group.pieces), code) for group in groups]
    return tuple(found) or (" ".join(text.split()),)


def _pieces(text: str) -> list[tuple[str, bool]]:
    """Sentences and lines, and whether each is one of several points of a list."""
    masked = _QUOTED.sub(lambda match: "_" * len(match[0]), text)
    cuts = [0, *(match.end() for match in _END.finditer(masked)), len(text)]
    pieces = [text[start:end].strip() for start, end in pairwise(cuts)]
    listed = [bool(_BULLET.match(piece)) for piece in pieces]
    many = sum(listed) > 1
    return [
        (_BULLET.sub("", piece), many and is_listed) for piece, is_listed in zip(pieces, listed, strict=True) if piece
    ]


def _asks(piece: str, code: str) -> bool:
    """Whether a sentence asks: by its mark, or by the word that it opens with."""
    if piece.rstrip(" )]\"'»”’」").endswith(_QUESTION_MARKS):
        return True
    tables = tables_of(code)
    spoken = tokens(piece, language(code))
    opener = _openers(code).at(spoken, 0) if spoken else None
    start = opener.last if opener and opener.last < len(spoken) else 0
    return bool(spoken) and bool(tables.wants.at(spoken, start) or tables.yes_no_openers.at(spoken, start))


@cache
def _openers(code: str) -> Phrases[str]:
    return Phrases(((phrase, phrase) for phrase in questions(code).dialogue.openers), language(code))
