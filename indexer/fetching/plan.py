"""What is to be fetched: which documents, in which languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.corpus.catalogue import Catalogue
from indexer.errors import UsageError
from indexer.fetching.addresses import Pattern, document_languages, file_addresses, page_address, pattern_of
from indexer.fetching.settings import ITU, Settings
from indexer.model import Symbol
from indexer.partial_date import is_year


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asks for; empty fields limit nothing."""

    symbols: tuple[Symbol, ...] = ()
    languages: tuple[str, ...] = ()
    since: int = 1
    """Number of a meeting, or a year."""
    again: bool = False
    """Look again at what the corpus holds."""


@dataclass(frozen=True, slots=True)
class Target:
    """One document in one language."""

    symbol: Symbol
    language: str
    pattern: Pattern
    page: str
    """Address of the document's page."""
    files: tuple[str, ...]
    """Where its file should be by the form of ITU's addresses, the best format first."""
    is_asked_for: bool
    """By its language: then it is a failure if there is none."""

    def __str__(self) -> str:
        return f"{self.symbol} {self.language}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What to fetch, and the documents of which no address is known."""

    targets: tuple[Target, ...]
    unaddressed: tuple[Symbol, ...]


def make_plan(catalogue: Catalogue, wish: Wish, settings: Settings) -> Plan:
    """Documents named are always looked for; else those of the catalogue of which the corpus has no official version.

    Raises UsageError for a language that ITU does not publish in.
    """
    known = document_languages()
    for code in wish.languages:
        if code not in known:
            raise UsageError(f"--lang {code!r}: ITU publishes documents in {', '.join(known)}")
    symbols = wish.symbols or tuple(Symbol.parse(symbol) for symbol in catalogue.reports)
    wanted = [symbol for symbol in dict.fromkeys(symbols) if _is_since(catalogue, symbol, wish.since)]
    held = set() if wish.symbols or wish.again else _held(catalogue)
    targets = []
    for symbol in wanted:
        pattern = pattern_of(symbol)
        if pattern is None or pattern.mark is None:
            continue
        for code in wish.languages or known:
            if (str(symbol), code) not in held:
                files = file_addresses(pattern, code, settings.base)
                page = _page(catalogue, symbol, pattern, settings)
                targets.append(Target(symbol, code, pattern, page, files, bool(wish.languages)))
    return Plan(tuple(targets), tuple(_unaddressed(wanted)))


def _unaddressed(symbols: Iterable[Symbol]) -> Iterable[Symbol]:
    for symbol in symbols:
        pattern = pattern_of(symbol)
        if pattern is None or pattern.mark is None:
            yield symbol


def _held(catalogue: Catalogue) -> set[tuple[str, str]]:
    """Versions that the corpus has as ITU published them; a rendering of ours does not stand in for the document."""
    return {(str(version.symbol), version.language) for version in catalogue.versions if version.official}


def _page(catalogue: Catalogue, symbol: Symbol, pattern: Pattern, settings: Settings) -> str:
    """The page that the catalogue gives, at the place that the settings name; else by the form of ITU's addresses."""
    report = catalogue.reports.get(str(symbol))
    given = report.url if report else ""
    return (
        given.replace(ITU, settings.base, 1) if given.startswith(ITU) else given or page_address(pattern, settings.base)
    )


def _is_since(catalogue: Catalogue, symbol: Symbol, since: int) -> bool:
    """Whether the report is of a meeting of that number or year, or of a later one."""
    if since <= 1:
        return True
    report = catalogue.reports.get(str(symbol))
    numbers: Sequence[int] = report.meetings if report else ()
    if not is_year(since):
        return any(number >= since for number in numbers)
    dates = [m.date for m in catalogue.meetings if m.number in numbers and m.date]
    pattern = pattern_of(symbol)
    if not dates and pattern is not None:
        return 2000 + int(pattern.year) >= since
    return any(date.last_day.year >= since for date in dates)
