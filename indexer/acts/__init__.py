"""The table of speech acts: one row an act, with all that is true of it.

What the program knows of an act stands in `rows` and nowhere else. Words are kept apart: those by which reports tell of
an act, and those by which people ask for it (`asked`), stand in `frames.yaml` of each language; labels and leads are
message ids, translated in the catalogues of `bot/locale`. Modules that treat some acts alike derive their set from a
column (`acts_where`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from indexer.acts.act import DRAWN, SOMEBODYS, Act, Drawn, Family
from indexer.acts.rows import ACTS

__all__ = ["ACTS", "BY_NAME", "DRAWN", "SOMEBODYS", "Act", "Drawn", "Family"]

BY_NAME: Mapping[str, Act] = MappingProxyType({act.name: act for act in ACTS})


def acts_where(is_so: Callable[[Act], bool]) -> frozenset[str]:
    """Names of the acts of which something is true."""
    return frozenset(act.name for act in ACTS if is_so(act))


ANYTHING = next(act.name for act in ACTS if act.is_anything)
"""The act of a question for whatever somebody did."""
STANCES = acts_where(lambda act: act.family == "stance")
"""Acts whose object decides: it must stand in the clause of the act, not elsewhere in the sentence."""
SIDES = STANCES | acts_where(lambda act: act.takes_side)
"""Acts of which any stance says whether they were done."""
OBJECTING = acts_where(lambda act: act.drawn == "dissents")
DECISIONS = acts_where(lambda act: act.is_decision)
SETTLING = acts_where(lambda act: act.settles_matter)
"""Acts by which a matter ends, or rests for now."""
OF_OFFICE = acts_where(lambda act: act.family == "managing")
"""Acts that every report words alike, so that a place without their words does not tell of them."""
FACT_ONLY = acts_where(lambda act: act.needs_fact == "always")
"""Acts that nothing else can stand in for: without such a fact the reports do not say."""


def telling_of(aspect: str) -> frozenset[str]:
    """The acts by which reports tell an aspect of a meeting."""
    return acts_where(lambda act: act.tells == aspect)


def answering(acts: Iterable[str]) -> frozenset[str] | None:
    """The reported acts that answer a question for these; None where any act does."""
    known = [BY_NAME[act].answered_by for act in acts if BY_NAME[act].answered_by]
    return frozenset().union(*known) if known else None


def wider(acts: Iterable[str]) -> frozenset[str]:
    """The acts of which these are kinds: how reports that do not tell kinds apart report them."""
    return frozenset(BY_NAME[act].kind_of or act for act in acts)


def unknown(name: str) -> str:
    """What is wrong with a name that no act has, and which there are."""
    return f"{name!r} is no act; known: {', '.join(sorted(BY_NAME))}"
