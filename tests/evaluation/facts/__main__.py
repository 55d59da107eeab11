"""Score facts and details against the hand-made lists: `python -m tests.evaluation.facts [--verbose]`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation.facts import FOLDER, Level, detail_level, fact_level, fictional_index, load_expected


def _row(report: str, code: str, what: str, level: Level) -> str:
    counts = f"{len(level.due):4} {len(level.found):6}"
    return f"{report:8} {code:3} {what:8} {counts}  {level.precision:9.3f}  {level.recall:6.3f}"


def _misses(level: Level) -> Iterator[str]:
    yield from (f"    missed  {' · '.join(key)}" for key in sorted(level.due - level.found))
    yield from (f"    wrong   {' · '.join(key)}" for key in sorted(level.found - level.due))
    yield from (f"    title   {line}" for line in level.wrong_titles)


def main() -> None:
    """Print the table, and with `--verbose` every miss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true")
    verbose = parser.parse_args().verbose
    indexes = (Index.build(bundled_corpus()), fictional_index())
    print("report   lan what      due  found  precision  recall")
    for path in sorted(FOLDER.glob("*.yaml")):
        expected = load_expected(path.stem)
        index = next(index for index in indexes if any(unit.report == expected.report for unit in index.units))
        for code in expected.languages:
            levels = {"facts": fact_level(index, expected, code), "details": detail_level(index, expected, code)}
            for what, level in levels.items():
                print(_row(expected.report, code, what, level))
                if verbose:
                    print(*_misses(level), sep="\n", end="\n" if level.found != level.due or level.wrong_titles else "")


if __name__ == "__main__":
    main()
