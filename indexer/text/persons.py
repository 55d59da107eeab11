"""Persons' names in running text, known to a vocabulary or not: titles, initials, particles, cases, any script."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from indexer.languages import language, plain
from indexer.languages.meeting_words import MeetingWords, meeting_words
from indexer.text.places import is_territory

_UPPER = "".join(
    chr(c) for c in (*range(0x41, 0x250), *range(0x400, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper()
)
_LETTER = r"[^\W\d_]"
_GLUED = "(?:(?:al|el|as|at|bin|ibn|d'|l'|аль|эль|ас|бин|ибн)[-']?)?"
_WORD = rf"{_GLUED}[{_UPPER}](?:{_LETTER}|['-](?={_LETTER}))*(?:\.(?=[ -]?[{_UPPER}]))?"
_ARABIC = r"(?:[\u0621-\u064a\u0671-\u06d3'-]+|[A-Z][\w'.-]*)"
_HAN = r"[\u4e00-\u9fff\u00b7\u2022\u30fb\u2027A-Za-z\u00c0-\u024f'. -]"
_MOST_WORDS = 6
_SHORTEST = 2
_SHORTEST_COMMON = 3
"""Letters that all cases of a name have in common."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a text names them."""

    name: str
    """Without titles, in the nominative."""
    of: str = ""
    """The state or body, in brackets behind the name; empty where none stands there."""
    is_titled: bool = False


@cache
def person_pattern(code: str, name: str = "person", *, must_be_titled: bool = False) -> str:
    """Pattern of a person's name with titles, and what stands in brackets behind it.

    Where names have no capitals, one without a title looks like any words: `must_be_titled` leaves those out.
    """
    words = meeting_words(code)
    of = r"(?: ?\([^()]{2,80}\)){0,2}"
    titles = words.titles
    if words.caseless == "joined":
        behind = words.titles_behind
        opening = f"(?![{words.bounds}在经因当对向被和与及])"
        title = f"(?:{behind})" if must_be_titled else f"(?:{behind})?"
        return rf"(?P<{name}>{opening}(?:(?![{words.bounds}]){_HAN}){{2,30}}?{title}{of})"
    if words.caseless:
        end = rf"(?= ?(?:[(،,.؛;:\n\u2013\u2014-]|$)| (?:{words.bounds}))"
        titled = rf"(?:(?<!\w)|(?<=\bو))(?:(?:{titles})[ /.]+)+{_ARABIC}(?: {_ARABIC}){{0,{_MOST_WORDS}}}?"
        bare = rf"{_ARABIC}(?: {_ARABIC}){{1,{_MOST_WORDS}}}?"
        return rf"(?P<{name}>(?:{titled if must_be_titled else f'{titled}|{bare}'}){end}{of})"
    small = words.particles
    none = f"{words.no_names}|{words.vice_word}|{words.chair_word}|{words.other_offices}|{words.meeting}"
    word = rf"(?!(?i:{none})(?![\w.])){_WORD}"  # "И." is an initial
    more = rf"(?:(?: |(?<=\.)|-)(?:(?:{small}) ){{0,2}}{word}){{0,{_MOST_WORDS}}}"
    return rf"(?P<{name}>(?:(?<!\w)(?:{titles})\.?(?: |(?<=\.)))*(?<!\w)(?-i:(?:(?:{small}) )?{word}{more}){of})"


def read_person(text: str, code: str) -> Person | None:
    """The person of a match of the pattern; None where it names a state, a body or an office alone."""
    words = meeting_words(code)
    body, *brackets = re.split(r"[(（)）]", text)
    of = next((part.strip() for part in reversed(brackets) if part.strip()), "")
    if words.caseless and re.fullmatch(r"[A-Za-z\u00c0-\u024f .'-]+", of):
        of = ""  # the name again, in its own letters
    titles = words.titles
    articles = rf"(?:(?:{words.particles})(?: |(?<=')))*"
    titled = (
        re.match(rf"{articles}(?:(?:{titles})\.?(?:[ /]+|(?<=\.)|(?=$)))+", body, re.IGNORECASE) if titles else None
    )
    name = body[titled.end() :] if titled else body
    behind = words.titles_behind
    cut = re.sub(rf"(?:{behind})$", "", name.strip()) if behind else name
    cut = re.split(words.offices, cut)[-1] if words.offices else cut
    is_titled = bool(titled) or cut != name.strip()
    name = cut.strip(" ,;:،")
    if not _is_name(name, words, code, is_titled=is_titled):
        return None
    named = _lowered(_nominative(name, titled[0] if titled else "", words))
    return Person(named, " ".join(of.split()), is_titled)


def _lowered(name: str) -> str:
    """The name with its family name as other texts write it: "Luna" for "LUNA"."""
    return re.sub(rf"{_LETTER}{{3,}}", lambda word: word[0].title() if word[0].isupper() else word[0], name)


def _is_name(name: str, words: MeetingWords, code: str, *, is_titled: bool) -> bool:
    parts = re.split(r"[ \u00b7\u2022\u30fb\u2027]", name)
    if len(name) < _SHORTEST or is_territory(name, code) or re.search(r"\d", name):
        return False
    if re.search(rf"(?<!\w)(?:{words.chair_word}|{words.meeting}|{words.no_names})(?![\w.])", name, re.IGNORECASE):
        return False
    if words.caseless and not is_titled and parts[0] in language(code).meetings.ordinals:
        return False  # "the eighty-seventh": without capitals, what counts a meeting looks like a name
    main = [part for part in parts if not re.fullmatch(words.particles, part, re.IGNORECASE)]
    return is_titled or len(main) > 1 or bool(words.caseless)


def _nominative(name: str, title: str, words: MeetingWords) -> str:
    """The name with the endings of the nominative, where its title shows that it stands in another case."""
    for gender, titles, _, _ in words.cases:
        if title and re.search(rf"(?:{titles})\W*$", title, re.IGNORECASE):
            return " ".join(_ended(word, gender, titles, words) for word in name.split(" "))
    return name


def _ended(word: str, gender: str, titles: str, words: MeetingWords) -> str:
    for sex, wanted, ending, nominative in words.cases:
        if (sex, wanted) == (gender, titles) and (match := re.search(rf"{ending}$", word)):
            return word[: match.start()] + match.expand(nominative)
    return word


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the words of the shorter are, but for endings, words of the longer."""
    short, long = sorted((_parts(one), _parts(other)), key=len)
    return bool(short) and all(any(_alike(a, b) for b in long) for a in short)


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\W_]+", plain(name)) if part]


def _alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    common = max(_SHORTEST_COMMON, min(len(one), len(other)) - 2)
    return one[:common] == other[:common]
