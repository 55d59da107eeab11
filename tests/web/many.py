"""A corpus of many fictional reports in six languages: the texts of the report that there is, under other symbols."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

_FIRST_YEAR = 30


def make_many(corpus: Path, folder: Path, reports: int) -> Path:
    """A corpus with this many reports, of one meeting each."""
    made = folder / "many"
    shutil.copytree(corpus / "vocabulary", made / "vocabulary")
    versions = {"ar": {"official": True}, **{code: {"official": False} for code in ("en", "es", "fr", "ru", "zh")}}
    catalogue: dict[str, list[object]] = {"meetings": [], "reports": []}
    for n in range(1, reports + 1):
        symbol = f"C{_FIRST_YEAR + n // 4}/{n}"
        shutil.copytree(corpus / "reports" / "C21-57", made / "reports" / symbol.replace("/", "-"))
        date = f"20{_FIRST_YEAR + n // 4}-{1 + n % 4 * 3:02}-15"
        catalogue["meetings"].append({"number": n, "date": date, "place": "Geneva", "report": symbol})
        catalogue["reports"].append({"symbol": symbol, "meetings": [n], "versions": versions})
    (made / "catalogue.yaml").write_text(yaml.safe_dump(catalogue), encoding="utf-8")
    return made
