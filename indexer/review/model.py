"""What a reviewer sees: paragraphs with their statements, and what is doubtful about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from indexer.agreement import JudgedDifference
from indexer.corpus.corrections import FactCorrection
from indexer.model import Fact, Paragraph, Unit

READ, CONFIRMED, CORRECTED = "read", "confirmed", "corrected"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why something that was read may be wrong."""

    kind: str
    """One of `indexer.review.doubts.KINDS`."""
    values: dict[str, str] = field(default_factory=dict)
    """What its message is filled in with."""


@dataclass(frozen=True, slots=True)
class ReviewedStatement:
    """A statement that was read from a sentence, or that was added there."""

    id: str
    """Its paragraph and a checksum of what it says: `5.6:a1b2c3`."""
    paragraph: str
    item: str
    act: str
    actor: str
    """Vocabulary id; empty where nobody is named."""
    name: str
    """The actor as the text writes it."""
    kind: str
    """Vocabulary kind of the actor."""
    addressee: str
    negated: bool
    """It was not done; nothing is answered from it."""
    basis: str
    inferred_from: str
    sentence: str
    """The sentence that it stands in, verbatim."""
    place: int
    """Which sentence of its text that is, from 1."""
    words: str
    """The words of it that say the act; empty where none do."""
    state: str
    """read, confirmed or corrected."""
    reason: str = ""
    """Why it was corrected."""
    doubts: tuple[Doubt, ...] = ()
    fact: Fact | None = None
    """What it is kept as; None for what was not done."""

    @property
    def named(self) -> str:
        """The actor as a correction names it: by id, or as the report writes a name that no vocabulary has."""
        return self.name if self.kind == "unknown" else self.actor


@dataclass(frozen=True, slots=True)
class ReviewedParagraph:
    """A paragraph of a version, with what was read from it."""

    paragraph: Paragraph
    unit: Unit
    statements: tuple[ReviewedStatement, ...]
    doubts: tuple[Doubt, ...]
    """About the paragraph itself."""
    entries: tuple[FactCorrection, ...]
    """What the secretariat entered for it."""
    is_seen: bool
    """The secretariat has seen the text and all that is read from it."""
    differences: tuple[JudgedDifference, ...] = ()
    """In what this version and another one differ."""

    @property
    def number(self) -> str:
        """Its canonical number."""
        return self.paragraph.number

    @property
    def all_doubts(self) -> tuple[Doubt, ...]:
        """Its own, and those of its statements."""
        return (*self.doubts, *(doubt for statement in self.statements for doubt in statement.doubts))


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A version of a report as a reviewer sees it, in the order of the source."""

    symbol: str
    language: str
    official: bool
    paragraphs: tuple[ReviewedParagraph, ...]

    @property
    def seen(self) -> int:
        """How many of its paragraphs the secretariat has reviewed."""
        return sum(paragraph.is_seen for paragraph in self.paragraphs)

    def paragraph(self, number: str) -> ReviewedParagraph | None:
        """The paragraph of this number."""
        return next((each for each in self.paragraphs if each.number == number), None)

    def statement(self, id_: str) -> ReviewedStatement | None:
        """The statement of this id."""
        return next((each for found in self.paragraphs for each in found.statements if each.id == id_), None)
