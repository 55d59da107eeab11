"""Differences between the versions of a report, for people and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from bot.locale import Words, words_of
from bot.locale.bidi import quote_in
from indexer.agreement.model import WORDING

ENGLISH = words_of("en")
"""What the command line is written in."""

if TYPE_CHECKING:
    from indexer.agreement import JudgedDifference
    from indexer.build.agreement_check import CheckedDifference
    from indexer.build.check import Checked


def acknowledged_lines(found: Sequence[CheckedDifference]) -> Iterator[str]:
    """The differences that were acknowledged, each with the reason."""
    known = [each for each in found if each.judged.reason]
    if known:
        yield f"differences between versions that were acknowledged: {len(known)}"
    for each in known:
        one = each.judged.difference
        yield f"  {each.report} {one.language} {one.message} ({one.id}): {each.judged.reason}"


def fault_rows(checked: Checked) -> list[dict[str, Any]]:
    """A row a fault, then a row an acknowledged difference; what versions say otherwise has `difference`."""
    of_fault = {each.fault: each.judged for each in checked.differences}
    rows = []
    for fault in (*checked.faults, *(each.fault for each in checked.differences if each.judged.reason)):
        row: dict[str, Any] = {"file": str(fault.path), "line": fault.line, "message": fault.message}
        if fault in of_fault:
            row["difference"] = difference_data(of_fault[fault])
        rows.append(row)
    return rows


def difference_data(found: JudgedDifference) -> dict[str, Any]:
    """A difference as data."""
    one = found.difference
    return {
        "id": one.id,
        "paragraph": one.paragraph,
        "kind": one.kind,
        "language": one.language,
        "against": one.against,
        "own": list(one.own),
        "other": list(one.other),
        "text": one.text,
        "other_text": one.other_text,
        "acknowledged": found.reason,
        "lapsed": found.lapsed,
    }


def difference_line(found: JudgedDifference, words: Words = ENGLISH) -> str:
    """A difference in one line, with what was said of it: `a state: Arabic “كندا” · French “Japon”`."""
    one = found.difference
    sides = ((one.against, one.other), (one.language, one.own))
    both = " · ".join(f"{words.language(code)} {_quoted(said, words)}" for code, said in sides)
    line = words("{statement}: {quotes}", statement=words(WORDING[one.kind]), quotes=both)
    if found.reason:
        return f"{line} ({words('acknowledged: {reason}', reason=found.reason)})"
    if found.lapsed:
        return f"{line} ({words('acknowledged before a text changed: {reason}', reason=found.lapsed)})"
    return line


def _quoted(said: Sequence[str], words: Words) -> str:
    return words(", ").join(words("“{quote}”", quote=quote_in(each, words.code)) for each in said) or "–"
