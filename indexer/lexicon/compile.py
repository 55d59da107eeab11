"""Compile the lexicon's `*.tsv` files into a table a language: `python -m indexer.lexicon.compile`."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.errors import CorpusError, Fault
from indexer.languages import codes, language, tokens
from indexer.lexicon import MAX_PHRASE_WORDS

FOLDER = Path(__file__).parent
_BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A row: its id and its forms by language."""

    id: str
    forms: dict[str, tuple[str, ...]]


def source_digest() -> str:
    """Fingerprint of the files that the tables are made from."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sorted(FOLDER.glob("*.tsv")))).hexdigest()


def read_meanings() -> tuple[Meaning, ...]:
    """All meanings; a row of another file may give one its words in further languages.

    Raises CorpusError, naming each line, where a row has not a cell a column, or gives words of a language again.
    """
    faults: list[Fault] = []
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in sorted(FOLDER.glob("*.tsv")):
        (_, *columns), *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        for number, (id_, *cells) in enumerate(rows, 2):
            forms = dict(zip(columns, map(_listed, cells), strict=False))
            if len(cells) != len(columns):
                faults.append(Fault(path, number, f"has words of {len(cells)} languages instead of {len(columns)}"))
            elif not forms.keys().isdisjoint(found.setdefault(id_, {})):
                faults.append(Fault(path, number, f"{id_!r} is the id of another meaning as well"))
            found.setdefault(id_, {}).update(forms)
    if faults:
        raise CorpusError(tuple(faults))
    return tuple(Meaning(id_, forms) for id_, forms in found.items())


def compiled(code: str) -> dict[str, Any]:
    """What the language's `.json` file holds."""
    known = language(code)
    table: dict[str, list[str]] = {}
    for meaning in read_meanings():
        for form in meaning.forms.get(code, ()):
            spoken = tokens(form, known)
            spelt = [known.key(token.norm) for token in spoken]
            means_little = not any(token.stem and token.norm not in known.function_words for token in spoken)
            if 0 < len(spelt) <= MAX_PHRASE_WORDS and not means_little:
                ids = table.setdefault(" ".join(spelt), [])
                if meaning.id not in ids:
                    ids.append(meaning.id)
    return {"source": source_digest(), "table": dict(sorted(table.items()))}


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split(_BETWEEN) if form.strip())


def main() -> None:
    """Write the table of every language."""
    for code in codes():
        text = json.dumps(compiled(code), ensure_ascii=False, separators=(",", ":"))
        (FOLDER / f"{code}.json").write_text(text.replace('],"', '],\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
