"""Names that no vocabulary has, for people and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from indexer.names import UnlistedName

SHOWN = 10
"""Names that are listed; the rest is counted."""


def name_lines(names: Sequence[UnlistedName], *, shown: int = SHOWN) -> Iterator[str]:
    """A line a name, the first ones only, then how many more there are."""
    for name in names[:shown]:
        yield f"{name.name} ({_told(name)}){_forms(name)}"
    if names[shown:]:
        yield f"and {len(names) - shown} more"


def offered_lines(names: Sequence[UnlistedName]) -> Iterator[str]:
    """The names of a document that is brought in, to be confirmed."""
    if names:
        yield f"  named here and in no vocabulary: {len(names)}; `cop names --add NAME` enters a right one"
        yield from (f"    {line}" for line in name_lines(names))


def recurring_lines(names: Sequence[UnlistedName]) -> Iterator[str]:
    """The names of a corpus that recur, to be confirmed."""
    if names:
        yield f"named in several versions and in no vocabulary: {len(names)}; `cop names --add NAME` enters a right one"
        yield from (f"  {line}" for line in name_lines(names))


def name_data(name: UnlistedName) -> dict[str, Any]:
    """The same as data."""
    first = name.places[0]
    return {
        "name": name.name,
        "kind": name.kind,
        "forms": {code: list(forms) for code, forms in name.forms.items()},
        "count": len(name.places),
        "versions": name.versions,
        "first": {"report": first.report, "language": first.language, "paragraph": first.paragraph},
    }


def _told(name: UnlistedName) -> str:
    times = "once" if len(name.places) == 1 else f"{len(name.places)} times"
    versions = f" in {name.versions} versions" if name.recurs else ""
    first = name.places[0]
    return f"{name.kind}; {times}{versions}, first in {first.report} §{first.paragraph}"


def _forms(name: UnlistedName) -> str:
    """What else it is called, by language."""
    told = {code: [form for form in forms if form != name.name] for code, forms in name.forms.items()}
    other = "; ".join(f"{code} {', '.join(forms)}" for code, forms in told.items() if forms)
    return f": {other}" if other else ""
