"""The figures as a table for people: a block a size, ratios to this index on the same words, and growth with size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tests.benchmarks import compare, whole
from tests.benchmarks.compare import Row
from tests.benchmarks.engines import WORDS
from tests.benchmarks.fit import power_law

UNITS = {**compare.UNITS, **whole.UNITS}
_COLUMNS = {
    "build": "build",
    "build peak": "peak",
    "disk": "on disk",
    "import": "import",
    "open cold": "open cold",
    "open warm": "open warm",
    "first cold": "first cold",
    "first warm": "first warm",
    "p50": "p50",
    "p95": "p95",
    "p99": "p99",
    "per second, 1 process": "1 process",
    "per second, 2 processes": "2 proc.",
    "query rss": "resident",
    "query anonymous": "its own",
    "overlap": "overlap",
    "questions": "asked",
}
_RATIOS = ("build", "disk", "open warm", "p50", "p99", "query rss")
_NAME, _WIDTH = 35, 11
_KILO = 1000


def table(described: Mapping[str, str], texts: Sequence[Mapping[str, object]], rows: Sequence[Row]) -> Iterator[str]:
    """Lines of the whole report; `texts` describes the text of each size."""
    yield "Machine: " + "; ".join(f"{name} {value}" for name, value in described.items())
    yield "Cold: the index's files dropped from the page cache (posix_fadvise DONTNEED) and a new process; warm: a new"
    yield "process. A question's time is its median over the rounds, engines asked in turns; percentiles over questions"
    for text in texts:
        size = text["paragraphs"]
        yield ""
        yield f"{size:,} paragraphs: " + ", ".join(f"{name} {_plain(value)}" for name, value in list(text.items())[1:])
        those = [row for row in rows if row.size == size and row.engine != whole.WHOLE]
        yield from _block(those)
        yield from _ratios(those)
    programs = [row for row in rows if row.engine == whole.WHOLE]
    if programs:
        yield ""
        yield from _whole(programs)
    yield ""
    yield from _growth(rows)


def _block(rows: Sequence[Row]) -> Iterator[str]:
    yield _line("", _COLUMNS.values())
    for row in rows:
        if row.skipped:
            yield f"{row.engine:{_NAME}}left out: {row.skipped}"
        else:
            yield _line(row.engine, (_value(row, figure) for figure in _COLUMNS))


def _ratios(rows: Sequence[Row]) -> Iterator[str]:
    own = next((row.figures for row in rows if row.engine == WORDS and not row.skipped), None)
    if own is None:
        return
    yield _line("divided by this index's", _RATIOS)
    for row in rows:
        if row.engine != WORDS and not row.skipped:
            yield _line(row.engine, (_ratio(row.figures.get(f), own.get(f)) for f in _RATIOS))


def _whole(rows: Sequence[Row]) -> Iterator[str]:
    yield _line("The whole program", (f"{row.size:,}" for row in rows))
    for figure in whole.UNITS:
        yield _line(figure, (_value(row, figure) for row in rows))
    for row in rows:
        if row.skipped:
            yield f"  {row.size:,}: left out: {row.skipped}"


def _growth(rows: Sequence[Row]) -> Iterator[str]:
    yield "Growth: x where a figure grows as (paragraphs)^x; fitted over the sizes measured, 1 is in proportion"
    for name, found in growth(rows).items():
        yield f"{name:{_NAME}}" + "; ".join(f"{figure} {exponent:.2f}" for figure, exponent in found.items())


def growth(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Exponents by engine and figure."""
    found: dict[str, dict[str, float]] = {}
    for name in dict.fromkeys(row.engine for row in rows):
        own = [row for row in rows if row.engine == name]
        for figure, unit in UNITS.items():
            law = power_law([(row.size, row.figures[figure]) for row in own if figure in row.figures])
            if law is not None and unit:  # shares and counts have none
                found.setdefault(name, {})[figure] = law[1]
    return found


def _line(name: str, cells: Iterable[str]) -> str:
    return f"{name:{_NAME}}" + "".join(f"{cell:>{_WIDTH}}" for cell in cells)


def _value(row: Row, figure: str) -> str:
    value = row.figures.get(figure)
    return "-" if value is None else shown(value, UNITS[figure])


def shown(value: float, unit: str) -> str:
    """A figure with its unit, in three digits."""
    if unit == "s":
        factor, name = (1.0, "s") if value >= 1 else (1e3, "ms") if value >= 1 / _KILO else (1e6, "µs")
        return f"{value * factor:.3g} {name}"
    if unit == "B":
        for name in ("B", "kB", "MB"):
            if value < _KILO:
                return f"{value:.3g} {name}"
            value /= _KILO
        return f"{value:.3g} GB"
    return f"{value:,.0f}/s" if unit == "/s" else f"{value:.3g}"


def _ratio(value: float | None, own: float | None) -> str:
    return f"{value / own:.3g}" if value is not None and own else "-"


def _plain(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else f"({value})"
