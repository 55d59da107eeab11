"""The nouns: what a report consists of, and how its places are cited.

Everything here is a frozen value; stages hand these on and never change them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from indexer.document_status import CORRIGENDUM, DRAFT, DRAFT_SUFFIX, status_by_suffix, without_last
from indexer.errors import UsageError
from indexer.partial_date import When

Lines = tuple[int, int]
"""First and last place in the source file, counted from 1, both included: lines of a text or HTML file or of a PDF's
text layer (through all its pages), paragraphs of a Word document (those in tables and notes counted as well)."""

PARTS = ("summary", "action", "references")
"""Unnumbered parts of a report that can be cited, in their order."""
ANNEX = "annex"
"""An annex's number is this word and its letter or number as printed, else its place among the annexes: `annex A`; its
own paragraphs are `annex A §1.1`. They stand in no section: what an annex says is no account of the meeting."""
NO_MEETING = 0
"""Stands for the meeting of what is on none: a mandate."""
UNNUMBERED = "¶"
"""Before the place of a paragraph of a corrigendum or addendum that numbers none: `¶2`."""
NOTE = "note"
"""A footnote is kept behind the items of the paragraph that its mark stands in; its label is this word and its mark."""

_SYMBOL = re.compile(
    r"""(?<![A-Z])                                              # else a long word is tried from each of its letters
        (?P<base>[A-Z][A-Z-]*\d{0,2}(?:/[A-Z][A-Z-]*\d{0,2})*(?:[/-]\d{1,4}){1,3})  # C21/57, WG-CP/1/16, WO/CC/72/4
        (?:\s*-\s*(?P<letter>[EFSRAC])\b)?                      # -A: language letter
        \s*(?P<suffix>(?:\(?(?:Rev|Rév|Add|Corr)\.?\s?\d+\)?\s*|\(Draft\)\s*)*)""",
    re.VERBOSE | re.IGNORECASE,
)
_LAST_NUMBER = 9999
"""Of a meeting within its group; what is larger is a date."""
_SUFFIX = re.compile(r"(Rev|Rév|Add|Corr|Draft)\.?\s?(\d*)", re.IGNORECASE)
_LOOKALIKE = str.maketrans({"С": "C", "с": "c", "\u2011": "-", "\u2010": "-", "\u2013": "-", "−": "-"})


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """A document symbol such as `C21/57` or `C21/57(Rev.1)`, without its language letter."""

    base: str
    suffix: str = ""

    @classmethod
    def parse(cls, text: str) -> Symbol:
        """Read a symbol as people type it (`c21-57`, `С21/57` with a Cyrillic С, `C21/57-E`).

        Raises UsageError where the text is not a symbol.
        """
        match = _SYMBOL.fullmatch(text.strip().translate(_LOOKALIKE))
        if match is None:
            raise UsageError(f"{text!r} is not a document symbol; write it like C21/57 or C21/57(Rev.1)")
        return cls._from_match(match)

    @classmethod
    def find(cls, text: str) -> tuple[Symbol, int, int] | None:
        """The first Council document symbol (`Cyy/nn`) in running text, with its span."""
        for match in _SYMBOL.finditer(text.translate(_LOOKALIKE)):
            if re.fullmatch(r"C\d\d[/-]\d{1,4}", match["base"], re.IGNORECASE):
                start, end = match.span()
                return cls._from_match(match), start, start + len(match[0].rstrip()) if end else end
        return None

    @classmethod
    def _from_match(cls, match: re.Match[str]) -> Symbol:
        base = match["base"].upper()
        if re.fullmatch(r"C\d\d-\d+", base):
            base = base.replace("-", "/")
        parts = [
            ".".join(filter(None, (kind.title().replace("é", "e"), n))) for kind, n in _SUFFIX.findall(match["suffix"])
        ]
        return cls(base, "".join(f"({part})" for part in parts))

    @property
    def folder(self) -> str:
        """Name of the folder that holds its versions: `C21-57`, `C21-57-Rev.1`."""
        return self.base.replace("/", "-") + self.suffix.replace("(", "-").replace(")", "")

    @property
    def status(self) -> str:
        """The status that its end tells; empty where it tells none. See `document_status`."""
        return status_by_suffix(self.suffix)

    @property
    def changed(self) -> Symbol:
        """The document that this one is a draft or revision of, or attached to; itself where its end tells none."""
        return Symbol(self.base, without_last(self.suffix))

    @property
    def as_draft(self) -> Symbol:
        """The symbol by which the draft of this document is known."""
        return self if self.status == DRAFT else Symbol(self.base, self.suffix + DRAFT_SUFFIX)

    def __str__(self) -> str:
        return self.base + self.suffix


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text that a reader found: a line, a list entry, a table cell; nothing about reports."""

    text: str
    """Verbatim text, without the white space around it."""
    lines: Lines
    label: str | None = None
    """Number or bullet that the format itself keeps apart from the text (automatic numbering)."""
    indented: bool = False
    """Stands in from the margin (a leading tab, a list level)."""
    gap_before: bool = False
    """An empty line stands before it."""
    cell: tuple[int, int, int] | None = None
    """Table, row and column that it stands in, each counted from 1; None outside tables."""
    is_note: bool = False
    """A footnote or endnote, right behind the block that its mark stands in; `label` is its mark."""
    aside: str = ""
    """Why it is not part of the running text: page header, page foot, deleted in a tracked change, comment …"""
    is_title: bool = False
    """The format shows it as a heading: by a heading's style, or all of it bold or centred."""
    role: str = ""
    """What the format itself says that it is in a report, one of those of `indexer.parser.stated`; empty where it has
    no names for that."""
    number: str = ""
    """With a role: the canonical number, or the label of an item or footnote."""


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list inside a paragraph, or a footnote to it.

    `label` is what is printed before it, behind the label of the item that it is under: `b)`, `(b)(i)`; its place where
    nothing is printed that tells items apart: `3`, `3(d)`. That of a footnote is `note 1/`.
    """

    label: str
    text: str
    lines: Lines
    printed: str = ""
    """Number or bullet that stands before it, as printed; the mark of a footnote."""

    @property
    def is_note(self) -> bool:
        """Whether it is a footnote, and no entry of a list."""
        return is_note(self.label)


def is_note(label: str) -> bool:
    """Whether the label of an item is that of a footnote."""
    return label.startswith(f"{NOTE} ")


def entries_of(items: Iterable[Item]) -> tuple[Item, ...]:
    """The entries of lists among a paragraph's items, without its footnotes."""
    return tuple(item for item in items if not item.is_note)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The unit of citation, in one language version."""

    number: str
    """Canonical number: `24`, `3.2.1`, section first (`5.6`); `3 ¶2` where prose has none; or the name of a part."""
    printed: str
    """The number as this version prints it (`6.5` in Arabic); empty where it prints none."""
    section: str
    """Number of the section it stands in; empty for a part or in an annex."""
    text: str
    """Verbatim text without number, items and footnotes."""
    lines: Lines
    items: tuple[Item, ...] = ()
    """Entries of its lists, then its footnotes."""

    @property
    def full_text(self) -> str:
        """Text, items and footnotes, one a line, each verbatim."""
        return "\n".join([self.text, *(item.text for item in self.items)]).strip()

    @property
    def own_text(self) -> str:
        """Text and items, one a line, without the footnotes."""
        return "\n".join([self.text, *(item.text for item in entries_of(self.items))]).strip()


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its heading (empty where the report lost it), or an annex or a section of one."""

    number: str
    """As printed (`5`, `II`, `一`), else its place among the sections in brackets (`(2)`); a section with unnumbered
    headings inside is several of one number."""
    heading: str
    lines: Lines
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text of the source that is in no paragraph, and why."""

    text: str
    lines: Lines
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt or fault of the numbering that the parser met, at a line of the source."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """One language version of a report, parsed."""

    symbol: Symbol
    language: str
    official: bool
    title: str
    parts: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    signature: str = ""
    left_out: tuple[LeftOut, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Parts first, then the paragraphs of all sections and annexes, in the order of the source."""
        return self.parts + tuple(p for section in self.sections for p in section.paragraphs)

    @property
    def numbered(self) -> tuple[Paragraph, ...]:
        """The paragraphs of all sections and annexes."""
        return tuple(p for section in self.sections for p in section.paragraphs)


_OTHER_GROUPS = -(10**9)
"""Meeting numbers of another group, by its place among the catalogue's, start at a multiple of this."""


def meeting_number(place: int, of_group: int | str) -> int:
    """The number by which a meeting is known among those of all groups.

    `place` is 0 for the group that this program is of, whose meetings keep their numbers, and counts the others from 1;
    `of_group` is the meeting's number within its group or, where it has none, the ISO date of its first day. Numbers of
    other groups are negative, in order within each, so that the latest meeting is one of the group's own.
    """
    return place * _OTHER_GROUPS + (of_group if isinstance(of_group, int) else int(of_group[:10].replace("-", "")))


def number_in_group(number: int) -> int | str:
    """The inverse of `meeting_number`: the number within the group, or the ISO date."""
    own = number % -_OTHER_GROUPS
    return own if own <= _LAST_NUMBER else f"{own // 10000}-{own // 100 % 100:02}-{own % 100:02}"


def group_place(number: int) -> int:
    """The place of the group that the meeting is of: 0 for the group that this program is of."""
    return -(number // -_OTHER_GROUPS)


def of_same_group(number: int, of_group: int | str) -> int:
    """The number of another meeting of the group that the meeting `number` is of."""
    return meeting_number(group_place(number), of_group)


def register_order(number: int) -> tuple[int, int]:
    """Key by which registers list meetings: those of the own group first, then group by group, each in order."""
    return group_place(number), number


def meeting_name(number: int, group: str) -> str:
    """What a meeting is called beside the word for "meeting": `17`, of another group `CWG-Internet 5`."""
    return f"{group} {number_in_group(number)}".strip()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, as the catalogue knows it."""

    number: int
    """See `meeting_number`."""
    date: When | None
    place: str = ""
    mode: str = ""
    platform: str = ""
    chair: str = ""
    """Vocabulary id of the person in the chair, or their name where no file has it; empty where not known."""
    opened_by: str = ""
    """As `chair`, of who opened it in the chair's place; empty where the chair did, or it is not known."""
    participants: str = ""
    """How many took part, `~100` for about a hundred; empty where not known."""
    report: str = ""
    """Symbol of its report; empty where not known."""
    source: str = ""
    """Where this is known from; empty where it is from the report."""
    vice_chairs: tuple[str, ...] = ()
    """As `chair`."""
    counted: dict[str, str] = field(default_factory=dict)
    """How those who took part are counted, besides: `states`, `organizations`, `sector_members`."""
    next_date: str = ""
    """When the next meeting is to be held, by its report; as a date."""
    next_place: str = ""
    read_from: dict[str, str] = field(default_factory=dict)
    """Paragraph of the report that a field was read from, by the field's name: what an answer cites."""
    group: str = ""
    """Short name of the group that met; empty for the group that this program is of."""

    @property
    def name(self) -> str:
        """See `meeting_name`."""
        return meeting_name(self.number, self.group)


DONE, SUPERSEDED, OPEN = "done", "superseded", "open"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the secretariat noted on an outcome: what became of it, who says so, and since when."""

    paragraph: str
    """Canonical number of the paragraph that records the outcome."""
    state: str
    """done, superseded or open."""
    note: str = ""
    by: str = ""
    date: str = ""
    """ISO 8601 day on which it was noted."""
    item: str = ""
    """Label of the item that it is about; empty for the whole paragraph, or a sentence of its own text."""
    sentence: int = 0
    """Which sentence of the paragraph's text, or of the item, it is about, counted from 1; 0 for all of them."""
    quote: str = ""
    """That sentence as one version has it; empty where it is about all of them."""


@dataclass(frozen=True, slots=True)
class ReportInfo:
    """What the catalogue says of a report."""

    symbol: str
    meetings: tuple[int, ...]
    url: str = ""
    """Official address; empty where not known."""
    superseded_by: str = ""
    """Symbol of the revision that took its place; empty for a report in force."""
    restricted: bool = False
    """Not for everybody: marked so, a draft, or attached to such a report."""
    status: str = ""
    """One of `document_status.STATUSES`; empty where nothing tells it."""
    attached_to: str = ""
    """Symbol of the document that this one (a corrigendum or an addendum) is attached to."""
    follow_up: tuple[FollowUp, ...] = ()
    """What became of its outcomes, the latest note last."""
    kind: str = ""
    """One of `document_status.KINDS`; empty for a report."""

    @property
    def is_answered_from(self) -> bool:
        """Whether answers and registers rest on it: a report in force, and no list of corrections of another."""
        return not self.superseded_by and self.status != CORRIGENDUM and not self.kind

    @property
    def is_report(self) -> bool:
        """Whether it is a report by itself: attached to no other, and no document of another kind."""
        return not self.attached_to and not self.kind


def in_force(symbol: str, reports: Mapping[str, ReportInfo]) -> str:
    """The revision that took the report's place; the report itself where none did."""
    seen: set[str] = set()
    while symbol not in seen and symbol in reports and reports[symbol].superseded_by:
        seen.add(symbol)
        symbol = reports[symbol].superseded_by
    return symbol


RECORDED = "recorded"
INFERRED = "inferred"
SEEN = "seen"
UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Fact:
    """Who did what, according to one sentence of one paragraph version."""

    act: str
    """Speech act: present, contribute, intervene, propose, recommend, invite, encourage, oppose …"""
    actor: str
    """Vocabulary id (made from the name where no vocabulary file has it); empty where the text names none."""
    name: str
    """The actor as the text writes it; empty where it names none (a passive)."""
    start: int
    """Span of the sentence in the text that it was found in, in characters."""
    end: int
    clause: tuple[int, int] = (0, 0)
    """Span of the clause inside the sentence: what is welcomed in one may be opposed behind a "but"."""
    item: str = ""
    """Label of the item it was found in; empty for the paragraph's own text."""
    kind: str = ""
    """Vocabulary kind of the actor (state, organisation, role …)."""
    title: str = ""
    """Title of a contribution, as its sentence quotes it."""
    corrected: str = ""
    """Why it is not as the program read it: the reason that the secretariat gives in the report's `facts.yaml`."""
    basis: str = RECORDED
    """recorded: its sentence says it; inferred: from what stands before it."""
    inferred_from: str = ""
    """Number of the paragraph that it was inferred from; empty where it is recorded."""
    addressee: str = ""
    """Vocabulary id, or name as written, of whom it is done to; empty where the sentence names nobody."""
    is_echo: bool = False
    """It repeats what another said: "shared that view"."""
    said: tuple[int, int] = (0, 0)
    """Span inside the sentence of the words that say the act; empty where none do (a correction)."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What the secretariat corrected in the facts of a paragraph, and why."""

    change: str
    """add, remove or replace."""
    act: str
    actor: str
    """Vocabulary id, or name as written; empty where the text names nobody. `new_…` are empty where nothing changed."""
    new_act: str
    new_actor: str
    reason: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """A date, document or number of participants that a text gives."""

    kind: str
    """date, document or attendance."""
    value: str
    """The same in all languages: an ISO 8601 date, a symbol or vocabulary id, a number."""
    text: str
    """As it is written."""
    start: int
    """Span in the text that it was found in, in characters."""
    end: int
    item: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph version as the index keeps it: what can be found, quoted and cited."""

    report: str
    meetings: tuple[int, ...]
    """Numbers of the meetings that it tells of: that of its section, else all that the report covers."""
    language: str
    official: bool
    number: str
    printed: str
    section: str
    heading: str
    text: str
    items: tuple[Item, ...]
    lines: Lines
    facts: tuple[Fact, ...] = ()
    concepts: tuple[str, ...] = field(default=())
    """Ids of the entities and terms that the text names, each once a mention."""
    details: tuple[Detail, ...] = ()
    corrections: tuple[Correction, ...] = ()
    matter: str = ""
    """Number of the paragraph that brings up what it is about; see `indexer.record.matters`."""
    review: str = ""
    """SEEN where the secretariat has seen the text and all that is read from it, UNSEEN where not; empty for parts."""

    @property
    def meeting(self) -> int:
        """Number of the (last) meeting that it tells of."""
        return self.meetings[-1]

    @property
    def full_text(self) -> str:
        """Text, items and footnotes, one a line, each verbatim."""
        return "\n".join([self.text, *(item.text for item in self.items)]).strip()


@dataclass(frozen=True, slots=True)
class Amendment:
    """A passage of a corrigendum or addendum on a paragraph of the document that it is attached to."""

    report: str
    """Symbol of the corrigendum or addendum; `paragraph` is the passage's place in it."""
    status: str
    paragraph: str
    language: str
    official: bool
    quote: str
    """Occurs letter for letter in the source."""
    url: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a version of a report, with the words that stand there."""

    report: str
    meeting: int
    paragraph: str
    item: str | None
    printed: str
    language: str
    official: bool
    quote: str
    """Occurs letter for letter in the source."""
    url: str
    group: str = ""
    """Short name of the group whose meeting it is; empty for the group that this program is of."""
    basis: str = RECORDED
    """inferred where what it is cited for follows from what stands before it; else recorded."""
    reviewed: tuple[int, int] = (0, 0)
    """How many paragraphs of the version the secretariat has reviewed, and of how many."""
    status: str = ""
    """Of the document; see `ReportInfo.status`."""
    amendments: tuple[Amendment, ...] = ()
    """What corrigenda and addenda say of the paragraph."""
