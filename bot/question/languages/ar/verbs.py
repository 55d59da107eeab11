"""Forms of a verb as people type them, the dialects' among them."""

from __future__ import annotations

from itertools import chain

from indexer.languages.base import listed

_WEAK = ("ى", "ا")
_MARKED = ("ب", "ه", "ح", "س", "ك")
"""Prefixes of the dialects' present and of the future: بيقول, هيقول, حيقول, سيقول, كيقول."""


def verbs(text: str) -> tuple[str, ...]:
    """All forms of a comma-separated list of verbs, each given as "he did" and "he does": "قال يقول, حكى يحكي".

    A verb without its second form has the past alone. Objects glued to a form are taken off where forms are compared,
    so the plural is given without its silent alef too (قدموا, قدموها).
    """
    return tuple(dict.fromkeys(chain.from_iterable(_forms(*pair.split()) for pair in listed(text))))


def _forms(past: str, present: str = "") -> tuple[str, ...]:
    base = past[:-1] if past.endswith(_WEAK) else past
    forms = (past, f"{base}ت", f"{base}وا", f"{base}و", f"{base}ا")
    return forms + (_present_forms(present) if present else ())


def _present_forms(he: str) -> tuple[str, ...]:
    she = f"ت{he[1:]}"
    base = he[:-1] if he.endswith(("ي", "ى")) else he
    they = (f"{base}وا", f"{base}و", f"{base}ون")
    return (he, she, *they, *(f"{mark}{form}" for mark in _MARKED for form in (he, she, they[0], they[1])))
