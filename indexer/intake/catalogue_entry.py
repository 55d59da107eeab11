"""The entry of a version in the catalogue, written so that all else in the file stays as people wrote it."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from indexer.corpus.catalogue import NAME, check_catalogue_file
from indexer.intake.catalogue_values import MeetingFacts
from indexer.intake.examine import Addition

_EMPTY = "meetings: []\nreports: []\n"


@contextmanager
def registered(corpus: Path, addition: Addition) -> Iterator[None]:
    """Announce the version, its report and its meetings once the block has run; what the catalogue has already stays.

    All that can fail is done before the block. Raises CorpusError where the outcome would be at fault, OSError where it
    cannot be written; then nothing changes, and nothing does where the block raises.
    """
    path = corpus / NAME
    before = path.read_text(encoding="utf-8") if path.exists() else _EMPTY
    handle, name = tempfile.mkstemp(prefix=".part-", dir=corpus)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_announced(before, addition))
            file.flush()
            os.fsync(file.fileno())
        check_catalogue_file(Path(name))
        Path(name).chmod(0o644)
        yield
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _announced(text: str, addition: Addition) -> str:
    from ruamel.yaml import YAML
    from ruamel.yaml.scalarstring import SingleQuotedScalarString as Quoted

    yaml = YAML()  # unlike PyYAML it writes comments, order and quotes back as they were
    yaml.preserve_quotes = True
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(text)
    symbol = str(addition.report.symbol)
    told = {facts.number: facts for facts in addition.told}
    for number in () if addition.attached_to or addition.kind else addition.meetings:
        entry = _meeting(data["meetings"], addition.group, number, Quoted(symbol))
        if number in told and entry.get("report") in {symbol, addition.supersedes}:
            _enter(entry, told[number], Quoted)
    entry = next((entry for entry in data["reports"] if entry["symbol"] == symbol), None)
    if entry is None:
        entry = _new_entry(addition, Quoted)
        data["reports"].append(entry)
        entry = data["reports"][-1]
    elif addition.status not in {entry.get("status", ""), addition.report.symbol.status}:
        entry.insert(list(entry).index("versions"), "status", addition.status)
    entry.update({"restricted": True} if addition.marks_restricted else {})
    version = {"official": addition.report.official}
    if entry["versions"].get(addition.report.language) != version:
        entry["versions"][addition.report.language] = version
    written = io.StringIO()
    yaml.dump(data, written)
    return written.getvalue()


def _new_entry(addition: Addition, quoted: Callable[[str], str]) -> dict[str, Any]:
    """The entry of a document that the catalogue does not have, without its versions."""
    group = {"group": quoted(addition.group)} if addition.group else {}
    entry: dict[str, Any] = {"symbol": quoted(str(addition.report.symbol)), **group}
    if addition.meetings:
        entry["meetings"] = _in_a_line([_plain(n) for n in addition.meetings])
    if addition.supersedes:
        entry["supersedes"] = quoted(addition.supersedes)
    if addition.attached_to and addition.attached_to != str(addition.report.symbol.changed):
        entry["attached_to"] = quoted(addition.attached_to)
    if addition.status not in {"", addition.report.symbol.status}:
        entry["status"] = addition.status
    if addition.kind:
        entry["kind"] = addition.kind
    entry["versions"] = {}
    return entry


def _meeting(meetings: Any, group: str, number: int | str, symbol: str) -> Any:
    """The entry of the meeting, made in its place where there is none: among those of its group, else at the end."""
    of_group = {i: _in_group(each) for i, each in enumerate(meetings) if each.get("group", "") == group}
    known = next((meetings[i] for i, other in of_group.items() if other == number), None)
    if known is None:
        later = (
            i for i, other in of_group.items() if (isinstance(other, str), other) > (isinstance(number, str), number)
        )
        place = next(later, max(of_group, default=len(meetings) - 1) + 1)
        name = {"date": _plain(number)} if isinstance(number, str) else {"number": number}
        meetings.insert(place, {**({"group": type(symbol)(group)} if group else {}), **name, "report": symbol})
        return meetings[place]
    if not known.get("report"):
        known["report"] = symbol
    return known


def _enter(entry: Any, facts: MeetingFacts, quoted: Callable[[str], str]) -> None:
    """Enter what the document tells and the catalogue does not have, and the paragraph that each stands in."""
    new = {name: value for name, value in facts.values.items() if not entry.get(name)}
    entry.update({name: _date(value) if "date" in name else quoted(value) for name, value in new.items()})
    if facts.vice_chairs and not entry.get("vice_chairs"):
        entry["vice_chairs"] = [quoted(person) for person in facts.vice_chairs]
        new["vice_chairs"] = ""
    if facts.counted and not entry.get("counted") and "participants" in new:
        entry["counted"] = {kind: quoted(count) for kind, count in facts.counted.items()}
    if new:
        entry["read_from"] = {**entry.get("read_from", {}), **{name: quoted(facts.places[name]) for name in new}}


def _in_group(entry: Any) -> int | str:
    """A meeting's number within its group, or its first day."""
    return entry.get("number") or str(entry["date"]).partition("/")[0]


def _plain(number: int | str) -> Any:
    """A meeting as YAML writes it: a number or a day."""
    return _date(number) if isinstance(number, str) else number


def _in_a_line(numbers: list[Any]) -> Any:
    from ruamel.yaml.comments import CommentedSeq

    sequence = CommentedSeq(numbers)
    sequence.fa.set_flow_style()
    return sequence


def _date(iso: str) -> Any:
    """A whole day as YAML writes dates, else text (a month)."""
    from datetime import date

    try:
        return date.fromisoformat(iso)
    except ValueError:
        return iso
