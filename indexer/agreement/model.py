"""What the versions of a report are compared by, and how they differ."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

STATE, PERSON, BODY, OFFICE, NAME = "state", "person", "body", "office", "name"
NUMBER, MONTH = "number", "month"
DENIAL, STANCE, ACT = "denial", "stance", "act"
KINDS = (STATE, PERSON, BODY, OFFICE, NAME, NUMBER, MONTH, DENIAL, STANCE, ACT)
"""What may differ."""
TITLED = "*"
"""What the value of a person's name begins with who is named with a title, and whom no vocabulary has."""

WORDING = {
    STATE: "a state",
    PERSON: "a person",
    BODY: "a body",
    OFFICE: "an office",
    NAME: "a name",
    NUMBER: "a number",
    MONTH: "a month",
    DENIAL: "a denial",
    STANCE: "a stance",
    ACT: "an act",
}
"""What is told of by kind."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a text gives and that every version of it has to give."""

    kind: str
    value: str
    """The same in all languages."""
    words: str
    """As it is written."""
    start: int
    """Where, in characters of its text."""
    is_sure: bool = True
    """False for what is only good enough to match a sign of another version."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Something in which one version of a paragraph differs from another."""

    paragraph: str
    kind: str
    language: str
    """Of the version that seems to be at odds; `against` is that of the other."""
    against: str
    own: tuple[str, ...]
    """What only the version has, as it writes it; `other` is what only the other has."""
    other: tuple[str, ...]
    text: str
    """The words that it stands in; `other_text` are those of the other version."""
    other_text: str
    line: int = 0
    """Of the paragraph in the version's file."""

    @property
    def message(self) -> str:
        """What differs, in one sentence."""
        own, other = ", ".join(self.own), ", ".join(self.other)
        version, what = f"the {self.against} version", WORDING[self.kind]
        if not own:
            return f"{self.paragraph}: {version} has {other}, which is missing here ({what})"
        if not other:
            return f"{self.paragraph}: {own} is not in {version} ({what})"
        return f"{self.paragraph}: {version} has {other}, where this has {own} ({what})"

    @property
    def id(self) -> str:
        """Its paragraph and a checksum of what it says."""
        said = "\0".join((self.kind, self.language, self.against, *self.own, "", *self.other))
        return f"{self.paragraph}:{hashlib.sha256(said.encode()).hexdigest()[:6]}"
