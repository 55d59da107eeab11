"""The status of a document: draft, adopted or revised; a corrigendum or an addendum is attached to another document."""

from __future__ import annotations

import re

DRAFT = "draft"
ADOPTED = "adopted"
REVISED = "revised"
CORRIGENDUM = "corrigendum"
ADDENDUM = "addendum"
STATUSES = (DRAFT, ADOPTED, REVISED, CORRIGENDUM, ADDENDUM)
ATTACHED = (CORRIGENDUM, ADDENDUM)
"""Of documents that are attached to the one that they change."""
MANDATE, TERMS, CONTRIBUTION = "mandate", "terms", "contribution"
KINDS = (MANDATE, TERMS, CONTRIBUTION)
"""Of documents that are no reports: a resolution on the group, its terms of reference, what somebody sent in."""
DRAFT_SUFFIX = "(Draft)"
"""Behind the symbol of a draft, so that nobody takes what it says for what the adopted document says."""

_BY_SUFFIX = {"Draft": DRAFT, "Rev": REVISED, "Corr": CORRIGENDUM, "Add": ADDENDUM}
_LAST_SUFFIX = re.compile(r"\((Draft|Rev|Corr|Add)[.\d]*\)$")


def status_by_suffix(suffix: str) -> str:
    """The status that the suffix of a symbol tells, `(Rev.1)(Corr.2)`; empty where it tells none."""
    found = _LAST_SUFFIX.search(suffix)
    return _BY_SUFFIX[found[1]] if found else ""


def without_last(suffix: str) -> str:
    """The suffix of the document that this one is a draft or revision of, or attached to."""
    return _LAST_SUFFIX.sub("", suffix)
