"""What somebody says of a document that is brought in, as options of a command or in a message that comes with it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Collection
from datetime import date

from indexer.document_status import KINDS, STATUSES
from indexer.errors import UsageError
from indexer.intake.examine import Wanted
from indexer.languages import language
from indexer.model import Symbol
from indexer.text.groups import is_own

_OPTION = re.compile(r"(?:--|[—–])(\w+)(?:=(.*))?")
"""As it is typed; editors of text put a dash for two hyphens."""
_TAKEN = ("symbol", "lang", "meeting", "group", "date", "status", "to", "supersedes", "kind")
_ALONE = ("unofficial", "restricted")


def read_options(  # noqa: PLR0913 (each is an option of its own)
    *,
    symbol: str = "",
    lang: str = "",
    meetings: Collection[int] = (),
    group: str = "",
    days: Collection[str] = (),
    official: bool = True,
    restricted: bool = False,
    replace: bool = False,
    status: str = "",
    attached_to: str = "",
    supersedes: str = "",
    kind: str = "",
) -> Wanted:
    """What the options say; `days` are ISO dates, the next to last is `--to`. Raises UsageError."""
    if status not in {"", *STATUSES}:
        raise UsageError(f"--status is none of {', '.join(STATUSES)}: {status}")
    if kind not in {"", *KINDS}:
        raise UsageError(f"--kind is none of {', '.join(KINDS)}: {kind}")
    name = " ".join(group.split())
    name = "" if is_own(name) else name
    if days and not name:
        raise UsageError(
            "--date names a meeting of another group; give its --group, or the meeting's number: --meeting 17"
        )
    return Wanted(
        _symbol(symbol),
        language(lang).code if lang else None,
        name,
        (*sorted(set(meetings)), *sorted({_day(each) for each in days})),
        official=official,
        restricted=restricted,
        replace=replace,
        status=status,
        attached_to=_symbol(attached_to),
        supersedes=_symbol(supersedes),
        kind=kind,
    )


def options_in(text: str, *, replace: bool = False) -> Wanted:
    """What the options in a message say: `--symbol C21/57 --lang ar`; other words say nothing. Raises UsageError."""
    given: dict[str, list[str]] = {name: [] for name in (*_TAKEN, *_ALONE)}
    waiting: list[str] = []
    for word in _words(text):
        option = _OPTION.fullmatch(word)
        if option is None:
            if waiting:
                given[waiting.pop()].append(word)
        elif option[1] not in given:
            known = ", ".join(f"--{name}" for name in given)
            raise UsageError(f"--{option[1]} is unknown here; a message may say {known}")
        elif option[1] in _ALONE or option[2]:
            given[option[1]].append(option[2] or "")
        else:
            waiting = [option[1]]
    if not all(each.isdecimal() for each in given["meeting"]):
        raise UsageError("--meeting takes a number, like --meeting 17")
    last = {name: "".join(values[-1:]) for name, values in given.items()}
    return read_options(
        symbol=last["symbol"],
        lang=last["lang"],
        meetings=[int(each) for each in given["meeting"]],
        group=last["group"],
        days=given["date"],
        official=not given["unofficial"],
        restricted=bool(given["restricted"]),
        replace=replace,
        status=last["status"],
        attached_to=last["to"],
        supersedes=last["supersedes"],
        kind=last["kind"],
    )


def _symbol(text: str) -> Symbol | None:
    return Symbol.parse(text) if text else None


def _words(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:  # an apostrophe
        return text.split()


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{error}; write a day like 2016-05-31") from error
