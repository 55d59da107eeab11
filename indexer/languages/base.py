"""What a language is to the program: one frozen value, filled in by one folder a language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from indexer.acts import BY_NAME, unknown

_LAST_UNIT = 9


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text. `start` and `end` are character positions in the text as given."""

    surface: str
    start: int
    end: int
    norm: str
    """Folded form: same for all spellings of one word form."""
    stem: str
    """Same for all forms of one word, as far as the stemmer knows; empty for a stop word."""


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Words by which reports of this language are recognised (regular expressions, whole line)."""

    summary: str
    action: str
    references: str
    header: str
    """Lines of the document's head: the Council's session, agenda item, document number, date, original language."""
    annex: str
    contents: str
    """Heading of a table of contents."""
    document: str
    """The word before a document's symbol."""
    revision: str
    """What a document that changes another one calls itself, before its number; this and the next two."""
    addendum: str
    corrigendum: str
    draft: str
    """What marks a draft, by itself in a line of the head, in brackets or behind a dash."""
    draft_title: str
    """How the title of a draft opens (draft report …)."""
    adopted: str
    """What marks an adopted document, where a mark of a draft might stand."""
    paragraph: str
    """How a paragraph or section is named; `{n}` stands for its number, or several."""
    joins: str
    """What stands between two numbers of paragraphs, and between the first and the last of a range."""
    spans: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that report a speech act.

    `voice` says where its actor stands: `active` (the sentence's subject), `passive` (after an agent
    marker, else nobody), `noun` (after an agent marker: "the contribution from X"), `back` (the actor named before,
    whatever the word order: a verbal noun), `not` (nowhere: the words say that it was not done). An empty `act` marks
    words that look like a cue and are none.
    """

    act: str
    forms: tuple[str, ...]
    voice: str = "active"

    def __post_init__(self) -> None:
        if self.act and self.act not in BY_NAME:
            raise ValueError(unknown(self.act))  # the traceback leads to the line of the cue


@dataclass(frozen=True, slots=True)
class Speech:
    """How reports of this language say who did what."""

    cues: tuple[Cue, ...]
    verb_first: bool
    """The subject follows its verb (Arabic) rather than standing before it."""
    agent_markers: tuple[str, ...]
    """Words between an act and its actor, anywhere after it: by, submitted by."""
    near_markers: tuple[str, ...]
    """Words that mark the actor only right behind a noun: the contribution of X."""
    clause_openers: tuple[str, ...]
    """Words that open a subordinate clause at the start of a sentence, whose actors are not the subject."""
    joiners: tuple[str, ...]
    """Words that join the members of a list of actors."""
    fillers: tuple[str, ...]
    """Words that may stand between marker and actor, or between verb and subject."""
    adversatives: tuple[str, ...]
    """Words that turn against what was said before them in the sentence: but, however."""
    pronouns: tuple[str, ...]
    """Words that take up the actor of the sentence before."""
    passive: tuple[str, ...] = ()
    """Auxiliaries that turn the verb behind them into a passive (was, been)."""
    object_pronouns: tuple[str, ...] = ()
    """Words that take up what is spoken of ("supported it")."""
    capitals: bool = False
    """Names are written with capitals, so that an actor whom the vocabulary does not know can be kept as written."""
    inverts: bool = False
    """The subject may also stand right behind its verb, where none stands before."""
    obliques: tuple[str, ...] = ()
    """Prepositions that stand before their noun and before the verb (对, 与); with them, the subject is the first name
    of the verb's own comma-separated part."""
    reflexives: tuple[str, ...] = ()
    """Words before such an auxiliary that leave the verb active ("se sont félicitées"), folded."""
    the_group: tuple[str, ...] = ()
    """How reports call their own group when they have once named it, in the case they write it in."""
    unreal: tuple[str, ...] = ()
    """Words beside a verb that make it something planned, wished or recalled (be, had, would, бы)."""
    nobody: tuple[str, ...] = ()
    """Words for nobody, before a verb that nobody did."""
    parties: tuple[str, ...] = ()
    """Words before those who agreed with each other: between."""
    about: tuple[str, ...] = ()
    """Words before what a statement is about."""
    within: tuple[str, ...] = ()
    """Words that make a noun the place of an act: in (the presentation it was stressed)."""
    that: tuple[str, ...] = ()
    """Words that open a subordinate clause: that, which, who."""
    others: tuple[str, ...] = ()
    """Words that open a clause with a subject of its own that is no name (该: that)."""
    genitive: bool = False
    """An actor may stand right behind its noun, without a marker ("вклад Канады", "مساهمة كندا")."""
    articles: tuple[str, ...] = ()
    """Articles glued to a noun, which then has no such actor (العرض)."""
    prepositions: tuple[str, ...] = ()
    """Prepositions glued to a noun, which is no verb then."""
    agent_before: bool = False
    """An actor stands before its noun ("中国的文稿"), linked by `linker`."""
    linker: str = ""
    name_words: tuple[str, ...] = ()
    """Small words inside such a name ("Foundation for the Child")."""
    some: tuple[str, ...] = ()
    """Words with a capital at the start of a sentence that name nobody: several, many."""
    person_titles: tuple[str, ...] = ()
    """Words before a person's name, where names have no capitals; `titles_behind` are those that follow it."""
    titles_behind: tuple[str, ...] = ()
    name_heads: tuple[str, ...] = ()
    """Words that open the name of a body, where names have no capitals (مؤسسة); `name_tails` close it (基金会)."""
    name_tails: tuple[str, ...] = ()
    name_bounds: tuple[str, ...] = ()
    """Characters that are in no name and may stand right before one (由, 的)."""
    titles: tuple[str, ...] = ()
    """Words with a capital before a person's name, or that open a name of something that cannot act."""


@dataclass(frozen=True, slots=True)
class MeetingNumbers:
    """How texts of this language number meetings."""

    pattern: str
    """Regular expression for a numbered meeting, on folded text; `{n}` stands for digits or an ordinal."""
    ordinals: dict[str, int]
    """Words for the numbers of meetings, as people write them ("seventeenth")."""
    range_words: tuple[str, ...] = ()
    """Words between the first and the last number of a run of meetings."""
    ordinal_prefix: str = ""
    """What makes a number an ordinal, standing before it as a word of its own; empty where ordinals are words."""
    ordinal_suffixes: tuple[str, ...] = ()
    """Endings that are set apart from a meeting's number ("33-го")."""


@dataclass(frozen=True, eq=False)
class Language:
    """All that differs between languages. Each is one of a kind: compared by identity."""

    code: str
    name: str
    letter: str
    """ITU's letter in document symbols (`-E`)."""
    scripts: str
    """Characters of its script, for a regular expression class."""
    fold: Callable[[str], str]
    """Normal form of one token."""
    stem: Callable[[str], str]
    """Stem of one normal form."""
    key: Callable[[str], str]
    """What names are compared by: the stem, or something closer to the normal form where stems mix up words."""
    stop_words: frozenset[str]
    """Normal forms that are not indexed as words."""
    function_words: frozenset[str]
    """Normal forms that tell this language from others of its script."""
    telling_letters: str
    """Letters, digits and marks that only this language of its script uses."""
    report: ReportWords
    speech: Speech
    meetings: MeetingNumbers
    sentence_end: str = r"[.!?؟۔]+(?=\s|$)"
    not_sentence_end: tuple[str, ...] = ()
    """Abbreviations whose point ends no sentence (normal forms)."""
    spaces: bool = True
    """Words are set apart by spaces; without them each character is a token."""
    gram: int = 4
    """Length of the character n-grams inside words (of characters, where there are no spaces)."""
    gram_weight: float = 0.3
    """What the n-gram field's score counts beside the words'; tests/benchmarks/retrieval_quality.py says how found."""
    letters: str = ""
    """Its letters beyond ASCII, small, the most frequent first: how texts in old encodings are recognised."""
    encodings: tuple[str, ...] = ()
    """In what its texts were written before Unicode, the usual first."""
    rtl: bool = False
    section_last: bool = False
    """Reports print numbers section-last (`6.5` is §5.6), and so do people who type them."""
    clitics: tuple[str, ...] = ()
    """Prefixes that may hide a word (Arabic و, ب, ل …), longest first; empty for most languages."""

    @cached_property
    def sentence_pattern(self) -> re.Pattern[str]:
        """Where sentences end."""
        return re.compile(self.sentence_end)


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a comma-separated list; line breaks count as spaces."""
    return tuple(phrase for part in text.split(",") if (phrase := " ".join(part.split())))


def numbered(text: str) -> dict[str, int]:
    """Words for 1, 2, 3 …: a comma after each number, spaces between its forms."""
    return {word: n for n, words in enumerate(text.split(","), start=1) for word in words.split()}


def compound(tens: dict[str, int], units: dict[str, int], form: str) -> dict[str, int]:
    """Ordinals above twenty from their parts: `form` is how `{tens}` and `{units}` (1 to 9) are put together."""
    return {
        form.format(tens=ten, units=unit): more + n
        for ten, more in tens.items()
        for unit, n in units.items()
        if n <= _LAST_UNIT
    }
