"""Speed at every size, beside what a user would pick instead: one command, everything in one run.

python -m tests.benchmarks.run [--sizes 1000,10000,100000,1000000] [--json FILE] [--text FOLDER] [--only ENGINE,…]

Needs the extra `benchmark` for bm25s and tantivy; what is not installed is left out and said so (bm25s also measures
with numba where that is installed). FOLDER holds question sets `<language>.json` as `retrieval_quality` takes them;
their sentences and questions join those of the bundled reports. `tests/benchmarks/text.py` says how text is made of
them. An engine that would need more patience or memory than there is, by the sizes before, is left out with the reason.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.benchmarks import whole
from tests.benchmarks.compare import Comparison, Effort, Row
from tests.benchmarks.engines import ENGINES, Engine
from tests.benchmarks.foresight import Patience, reason_to_skip
from tests.benchmarks.machine import machine
from tests.benchmarks.process import Worker
from tests.benchmarks.report import growth, table

SIZES = (1_000, 10_000, 100_000, 1_000_000)


def run(
    sizes: Sequence[int], texts: Path | None, engines: Sequence[Engine], effort: Effort, *, program: bool
) -> Iterator[dict[str, Any]]:
    """Measure; after each size, what `--json` writes of all so far. `program`: the whole program too."""
    described, made, rows, patience = machine(), [], list[Row](), Patience()
    for size in sorted(sizes):
        with tempfile.TemporaryDirectory(prefix="cop-benchmark-") as name:
            folder, files = Path(name), Path(name) / "files"
            files.mkdir()
            _say(f"{size:,} paragraphs: writing text")
            with Worker("make", files, size, texts or "") as worker:
                made.append(worker.answer())
            skipped = {engine.name: reason_to_skip(rows, engine.name, size, patience) for engine in engines}
            skipped |= {engine.name: "not installed" for engine in engines if not engine.is_installed}
            rows += Comparison(files, folder / "engines", effort, _say).measure(engines, size, skipped)
            shutil.rmtree(folder / "engines", ignore_errors=True)
            if program:
                reason = reason_to_skip(rows, whole.WHOLE, size, patience)
                row = Row(whole.WHOLE, size, reason)
                rows.append(row if reason else whole.measure(size, folder / "whole", texts, effort, _say))
        yield {"machine": described, "texts": made, "rows": [asdict(row) for row in rows], "growth": growth(rows)}


def lines_of(data: dict[str, Any]) -> list[str]:
    """The table of what `run` measured."""
    return list(table(data["machine"], data["texts"], [Row(**row) for row in data["rows"]]))


def _say(line: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=SIZES)
    parser.add_argument("--json", type=Path, help="write the figures to this file, after each size")
    parser.add_argument("--text", type=Path, metavar="FOLDER", help="question sets whose text to use too")
    parser.add_argument("--only", type=lambda text: text.split(","), metavar="ENGINE,…", help="only these engines")
    parser.add_argument("--no-program", action="store_true", help="only engines, not the whole program")
    options = parser.parse_args()
    engines = [engine for engine in ENGINES if not options.only or engine.name in options.only]
    data: dict[str, Any] = {}
    for data in run(options.sizes, options.text, engines, Effort(), program=not options.no_program):
        if options.json:
            options.json.write_text(json.dumps(data, indent=2), encoding="utf-8")
    _say("")
    print("\n".join(lines_of(data)))


if __name__ == "__main__":
    main()
