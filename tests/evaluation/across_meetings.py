"""Score the questions across meetings: `python -m tests.evaluation.across_meetings [--verbose] [--kind KIND]`.

They are asked of the fictional reports in `tests/fixtures/meetings` with the bundled vocabulary. Prints, by kind, the
share that is right: the first citation is due, the text holds the names due, nothing superseded is cited, and what the
reports do not say is refused. List questions have recall (share of the paragraphs due that are cited) and precision
(share of the citations that are due, or allowed) beside.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot import Answer, Assistant
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation.questions import folded
from tests.shared import read_yaml

REPORTS = Path(__file__).parent.parent / "fixtures" / "meetings"
QUESTIONS = Path(__file__).parent / "across_meetings.yaml"
SUPERSEDED = "C32/41"


@dataclass(frozen=True, slots=True)
class Case:
    """A question on the fictional meetings; `across_meetings.yaml` explains the fields."""

    id: str
    language: str
    kind: str
    question: str
    due: tuple[str, ...]
    all: bool
    also: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(slots=True)
class Score:
    """Hits, recall and precision of one kind."""

    right: list[bool] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    precision: list[float] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def make_corpus(folder: Path) -> Path:
    """The fictional meetings with the bundled vocabulary and their own additions to it, as a corpus in this folder."""
    corpus = Path(shutil.copytree(REPORTS, folder / "meetings"))
    shutil.copytree(bundled_corpus() / "vocabulary", corpus / "vocabulary")
    (corpus / "vocabulary.yaml").rename(corpus / "vocabulary" / "fictional.yaml")
    return corpus


def load_cases() -> tuple[Case, ...]:
    """All questions."""
    rows: list[dict[str, Any]] = read_yaml(QUESTIONS)
    return tuple(
        Case(
            id=row["id"],
            language=row["language"],
            kind=row["kind"],
            question=row["question"],
            due=tuple(row["due"]),
            all=row["all"],
            also=tuple(row.get("also", ())),
            names=tuple(row["names"]),
        )
        for row in rows
    )


def judge(case: Case, answer: Answer, score: Score) -> None:
    """Enter one answer into the score."""
    cited = list(dict.fromkeys(f"{c.report} {c.paragraph}" for c in answer.citations))
    faults = _faults(case, answer, cited)
    score.right.append(not faults)
    if case.all:
        score.recall.append(len(set(cited) & set(case.due)) / len(case.due))
        score.precision.append(len(set(cited) & {*case.due, *case.also}) / len(cited) if cited else 1.0)
        missing = [place for place in case.due if place not in cited]
        surplus = [place for place in cited if place not in (*case.due, *case.also)]
        if missing or surplus:
            faults.append(f"missing {missing}, surplus {surplus}")
    if faults:
        score.misses.append(f"{case.id} {case.question} → {answer.intent}: {'; '.join(faults)}")


def _faults(case: Case, answer: Answer, cited: list[str]) -> list[str]:
    if any(place.startswith(f"{SUPERSEDED} ") for place in cited):
        return ["cites the superseded report"]
    if case.kind == "unanswerable":
        return [f"answered by {cited[:3]}"] if answer.status == "answered" else []
    if not cited:
        return ["refused"]
    if cited[0] not in case.due:
        return [f"first {cited[0]}, due {list(case.due)[:4]}"]
    text = folded(answer.text)
    absent = [name for name in case.names if not any(folded(way) in text for way in name.split("|"))]
    return [f"no {absent}"] if absent else []


def main() -> None:
    """Print the table, and with `--verbose` every miss."""
    import tempfile

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scores = evaluate(Assistant(Index.build(make_corpus(Path(folder)))))
    print("kind            questions  right  recall  precision")
    for kind, score in scores.items():
        figures = f"{share(score.right):5.3f}  {share(score.recall):6.3f}  {share(score.precision):9.3f}"
        print(f"{kind:14}  {len(score.right):9}  {figures}")
    if options.verbose:
        for kind, score in scores.items():
            print(f"\n{kind}", *score.misses, sep="\n  ")


def evaluate(assistant: Assistant) -> dict[str, Score]:
    """Ask every question, and score the answers."""
    return scores_of((case, assistant.ask(case.question)) for case in load_cases())


def scores_of(answers: Iterable[tuple[Case, Answer]]) -> dict[str, Score]:
    """Scores of answers that were given, by kind, and `all` of them together."""
    scores: dict[str, Score] = {"all": Score()}
    for case, answer in answers:
        for kind in (case.kind, "all"):
            judge(case, answer, scores.setdefault(kind, Score()))
    return scores


def share(values: list[bool] | list[float]) -> float:
    """Mean; 1 for nothing to judge."""
    return sum(values) / len(values) if values else 1.0


if __name__ == "__main__":
    main()
