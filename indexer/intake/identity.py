"""What a document says of itself: its symbol, language, meetings and their dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from indexer.document_status import ATTACHED
from indexer.languages import Language, language
from indexer.languages.detect import detect
from indexer.model import Block, Report, Symbol
from indexer.parser.document_head import head_symbols, told_status
from indexer.record.meeting import SUMMARY, MeetingAccount, read_meetings
from indexer.text.groups import is_own, same_group

_SAMPLE = 4000
"""Characters from which a document's language is told."""
_GROUP = re.compile(r"(?<![\w/-])(?:(?:CWG|WG|GTC|EG|FG)-[A-Za-z]{2,}|TDAG|TSAG|RAG|GCDT|GCNT|GCR)(?![\w/-])")
"""Short names of ITU's groups."""
_HEAD = "document header"
_RUNNING = ("running header", "page header", "page foot")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document says of itself; what it does not say is empty."""

    symbols: tuple[Symbol, ...]
    """What its head, or else its running headers call it: one, unless it contradicts itself."""
    language: str
    """Code of the language that it is written in."""
    accounts: tuple[MeetingAccount, ...]
    """What it says of each of its meetings."""
    doubts: tuple[str, ...] = ()
    """Where it contradicts itself, one line each."""
    status: str = ""
    """What its head says of its status; see `indexer.document_status`."""

    @property
    def meetings(self) -> tuple[int, ...]:
        """Numbers of its meetings."""
        return tuple(account.number for account in self.accounts if account.number is not None)

    @property
    def dates(self) -> dict[int, str]:
        """Date of each meeting, as `When` reads it, where all places that give one agree."""
        return {a.number: a.date.value for a in self.accounts if a.number is not None and a.date}


def detect_language(blocks: Iterable[Block]) -> str:
    """Code of the language that the running text is in."""
    text = ""
    for block in blocks:
        if not block.aside:
            text += f"{block.text}\n"
        if len(text) > _SAMPLE:
            break
    return detect(text[:_SAMPLE])


def identify(report: Report) -> Identity:
    """Read the identity of a parsed document."""
    known = language(report.language)
    doubts: list[str] = []
    symbols = _symbols(report, known, doubts)
    accounts = read_meetings(report)
    doubts.extend(doubt for account in accounts for doubt in account.doubts)
    return Identity(symbols, report.language, accounts, tuple(doubts), _status(report, known, symbols))


def other_groups(report: Report, own: str = "") -> tuple[str, ...]:
    """Short names of other groups than `own` that title and summary speak of, where they do not name that one."""
    summary = next((part.text for part in report.parts if part.number == SUMMARY), "")
    named = dict.fromkeys(_GROUP.findall(f"{report.title}\n{summary}".replace("\u2011", "-")))
    is_named = bool(own and same_group(own, named)) or (not own and any(map(is_own, named)))
    return () if is_named else tuple(named)


def _symbols(report: Report, known: Language, doubts: list[str]) -> tuple[Symbol, ...]:
    head = [left.text for left in report.left_out if left.reason == _HEAD] + report.title.split("\n")
    running = [left.text for left in report.left_out if left.reason in _RUNNING]
    own = list(dict.fromkeys(head_symbols(head, known)))
    around = list(dict.fromkeys(head_symbols(running, known)))
    symbols = _whole(symbol for symbol, _ in own or around)
    for symbol, code in own:
        if code and code != report.language:
            doubts.append(f"is headed {symbol}-{language(code).letter} ({language(code).name}), but reads otherwise")
    doubts.extend(
        f"a running header names another document, {symbol}"
        for symbol in _whole(symbol for symbol, _ in around)
        if symbols and symbol.base != symbols[0].base
    )
    return symbols


def _status(report: Report, known: Language, symbols: tuple[Symbol, ...]) -> str:
    """The status that the symbol tells or, before all but a corrigendum's or addendum's, words of the head."""
    by_symbol = symbols[0].status if len(symbols) == 1 else ""
    texts = [left.text for left in report.left_out if left.reason in {_HEAD, *_RUNNING}] + report.title.split("\n")
    return by_symbol if by_symbol in ATTACHED else told_status(texts, known) or by_symbol


def _whole(symbols: Iterable[Symbol]) -> tuple[Symbol, ...]:
    """Each symbol once; one without its revision is the same document as the one with it."""
    found = list(dict.fromkeys(symbols))
    bases = {symbol.base for symbol in found if symbol.suffix}
    return tuple(symbol for symbol in found if symbol.suffix or symbol.base not in bases)
