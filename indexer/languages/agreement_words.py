"""What is compared between the versions of a report, as a language says it: `<code>/agreement.yaml`, read when needed.

Patterns are regular expressions on folded text (`text/folded.py`), whatever the case.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class AgreementWords(BaseModel):
    """The table of one language; one without the file is not compared in what the table tells."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    denies: str = ""
    """Words that deny what their sentence says: not, no, without."""
    no_denial: str = r"(?!)"
    """Expressions with such a word that deny nothing: "not only"."""
    lacks: str = r"(?!)"
    """Whatever may say in this language what another says by denying: "impossible" for "not possible"."""
    numbers: dict[str, int] = {}
    """Words that tell a number and are no numeral: both, twice."""
    scales: dict[str, int] = {}
    """What a number is multiplied by that stands before these words."""


@cache
def agreement_words(code: str) -> AgreementWords:
    """The table of the language of this code."""
    path = Path(__file__).parent / code / "agreement.yaml"
    if not path.is_file():
        return AgreementWords()
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 (a file of ours, and a safe loader)
    return AgreementWords.model_validate(data)
