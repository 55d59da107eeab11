"""The sets of first contact: `python -m tests.evaluation.first_contact [--verbose]`.

`first_contact/<round>/<language>` holds a fictional report in a house style of its own, questions about it
(`new.yaml`) and about C21/57 (`own.yaml`), its paragraphs, its meeting and who did what; written by people who had not
seen the program, and looked at only after it had been asked once. Questions about C21/57 are asked of it alone, those
on a new report of both. A question:

- {q: "…", lang: fr, gold: ["C52/14 1.3"], mode: first, must: ["A|B"], may: [...], near: [...]}

`mode`: the first citation is one of `gold`, or `any` citation, or `all` of `gold` are cited; none: the report does not
say; meta: a greeting and the like. `must`: strings of the answer's text, alternatives with |.
"""

from __future__ import annotations

import argparse
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import Answer, Assistant
from indexer import Citation, Index
from indexer.build.open import bundled_corpus
from indexer.intake.examine import Wanted, examine
from indexer.intake.write import carry_out
from tests.evaluation.questions import folded
from tests.shared import read_yaml

FOLDER = Path(__file__).parent / "first_contact"
SETS = tuple(sorted(f"{path.parent.name}/{path.name}" for path in FOLDER.glob("*/*")))
"""Round and language of each set: `one/fr`."""
ANSWERABLE = ("first", "any", "all")
Place = tuple[str, str]
"""Report and paragraph, without spaces."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what is right for it."""

    question: str
    language: str
    mode: str
    gold: frozenset[Place]
    fit: frozenset[Place]
    """Places that may be cited or shown as well."""
    must: tuple[str, ...]


def load(name: str, kind: str) -> tuple[Asked, ...]:
    """The questions of a set: `new` or `own`."""
    return tuple(asked_in(row, name.rpartition("/")[2]) for row in read_yaml(FOLDER / name / f"{kind}.yaml"))


def asked_in(row: dict[str, Any], code: str) -> Asked:
    """The question of a row in the form above, in this language unless it names another."""

    def places(*names: str) -> frozenset[Place]:
        found = (str(place).rpartition(" ") for name in names for place in row.get(name) or ())
        return frozenset((report or "C21/57", squeezed(number)) for report, _, number in found)

    must = tuple(map(str, row.get("must") or ()))
    return Asked(
        " ".join(row["q"].split()), row.get("lang", code), row["mode"], places("gold"), places("may", "near"), must
    )


def index_with(name: str, folder: Path) -> Index:
    """An index of the project's corpus with the report of this set."""
    return index_of(FOLDER / name, folder)


def index_of(source: Path, folder: Path) -> Index:
    """The same of a set that lies anywhere; it is made in `folder`."""
    corpus = Path(shutil.copytree(bundled_corpus(), folder / "corpus"))
    data = (source / "report.txt").read_bytes()
    carry_out(corpus, examine(corpus, "report.txt", data, Wanted(official=False)))
    return Index.build(corpus, folder / "index")


def outcome(asked: Asked, answer: Answer) -> str:
    """right, wrong, closest, astray (other passages are shown), refused; of what is not there, answered and shown."""
    cited, shown = list(map(_place, answer.citations)), set(map(_place, answer.nearest))
    if asked.mode == "meta":
        return "wrong" if cited or answer.status == "closest" else "right"
    if asked.mode not in ANSWERABLE:
        return "answered" if cited else "shown" if answer.status == "closest" else "refused"
    if answer.status == "closest":
        return "closest" if shown & (asked.gold | asked.fit) else "astray"
    if not cited:
        return "refused"
    hit = set(cited) & asked.gold
    fits = {"first": cited[0] in asked.gold, "any": bool(hit), "all": hit == asked.gold}[asked.mode]
    text = folded(answer.text)
    told = all(any(folded(way) in text for way in must.split("|")) for must in asked.must)
    return "right" if fits and told else "wrong"


def _place(citation: Citation) -> Place:
    return citation.report, squeezed(citation.paragraph)


def squeezed(number: str) -> str:
    return re.sub(r"[\s§]", "", number)


def answers(index: Index, name: str, kind: str) -> Iterator[tuple[Asked, Answer]]:
    """Every question of a set with its answer."""
    assistant = Assistant(index)
    return ((asked, assistant.ask(asked.question)) for asked in load(name, kind))


def count(pairs: Iterator[tuple[Asked, Answer]]) -> Counter[tuple[str, str]]:
    """How often each outcome came, of questions that are answerable, not answerable, and no questions at all."""
    kinds = {"none": "not there", "meta": "meta"}
    return Counter((kinds.get(asked.mode, "there"), outcome(asked, answer)) for asked, answer in pairs)


def main() -> None:
    """Print the outcomes of each set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print every question that is not answered rightly")
    verbose = parser.parse_args().verbose
    for name in SETS:
        with tempfile.TemporaryDirectory() as folder:
            for kind in ("own", "new"):
                index = Index.build(bundled_corpus()) if kind == "own" else index_with(name, Path(folder))
                pairs = list(answers(index, name, kind))
                told = count(iter(pairs))
                print(name, kind, "  ".join(f"{group}: {what} {n}" for (group, what), n in sorted(told.items())))
                for asked, answer in pairs if verbose else ():
                    if outcome(asked, answer) not in {"right", "refused" if asked.mode == "none" else ""}:
                        print(f"    {outcome(asked, answer)}  {asked.question} → {answer.text[:100]!r}")


if __name__ == "__main__":
    main()
