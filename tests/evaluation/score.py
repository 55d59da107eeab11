"""Score the assistant on the question sets: `python -m tests.evaluation.score [--verbose] [FOLDER]`.

Prints, by language: first-citation accuracy (share of answerable questions whose first citation is right), recall of
list questions (share of the paragraphs due that are cited), names (share of answers whose text holds every name due),
reached (share of answerable questions that are answered rightly or shown a right passage as closest), refusals (share
of unanswerable questions that are not answered), and shown (share of these that are shown passages as closest).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bot import Answer, Assistant
from indexer import Citation, Index
from indexer.build.open import bundled_corpus
from tests.evaluation.questions import FOLDER, Case, folded, load_cases


@dataclass(slots=True)
class Score:
    """Hits and totals of one language."""

    first: list[bool] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    names: list[bool] = field(default_factory=list)
    refused: list[bool] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    """Whether an unanswerable question was shown passages as closest."""
    reached: list[bool] = field(default_factory=list)
    """Whether an answerable question was answered rightly, or shown a right passage as closest."""
    misses: list[str] = field(default_factory=list)


def judge(case: Case, answer: Answer, score: Score) -> None:
    """Enter one answer into the score."""
    if case.refuse:
        right = not answer.citations  # a reply to what is off topic cites nothing
        score.refused.append(right)
        score.shown.append(answer.status == "closest")
        if not right:
            cited = ", ".join(c.paragraph for c in answer.citations)
            score.misses.append(f"ANSWERED  {case.question} → {answer.intent} {cited} ({case.refuse})")
        return
    cited_numbers = [citation.paragraph for citation in answer.citations]
    right = bool(cited_numbers) and cited_numbers[0] in case.first
    score.first.append(right)
    score.reached.append(right or any(near.paragraph in {*case.first, *case.all} for near in _shown(answer)))
    if not right:
        score.misses.append(f"FIRST     {case.question} → {answer.intent} {cited_numbers[:3]}, due {list(case.first)}")
    if case.all:
        score.recall.append(len(set(case.all) & set(cited_numbers)) / len(case.all))
        if score.recall[-1] < 1:
            missing = sorted(set(case.all) - set(cited_numbers))
            score.misses.append(f"RECALL    {case.question} → {answer.intent}, missing {missing}")
    if right:
        text = folded(answer.text)
        absent = [name for name in case.names if not any(folded(way) in text for way in name.split("|"))]
        score.names.append(not absent)
        if absent:
            score.misses.append(f"NAMES     {case.question} → no {absent}")


def _shown(answer: Answer) -> tuple[Citation, ...]:
    return answer.nearest if answer.status == "closest" else ()


def evaluate(assistant: Assistant, cases: Iterable[Case]) -> dict[str, Score]:
    """Ask every question in its own words, letting the assistant find out the language."""
    return scores_of((case, assistant.ask(case.question)) for case in cases)


def scores_of(answers: Iterable[tuple[Case, Answer]]) -> dict[str, Score]:
    """Scores of answers that were given, by language."""
    scores: dict[str, Score] = {}
    for case, answer in answers:
        judge(case, answer, scores.setdefault(case.language, Score()))
    return scores


def share(values: list[bool] | list[float]) -> float:
    """Mean; 1 for nothing to judge."""
    return sum(values) / len(values) if values else 1.0


def main() -> None:
    """Print the table, and with `--verbose` every miss."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--corpus", type=Path, default=bundled_corpus())
    options = parser.parse_args()
    scores = evaluate(Assistant(Index.build(options.corpus)), load_cases(options.folder))
    print("language  questions   first  recall   names  reached  refusals   shown")
    for code, score in scores.items():
        count = len(score.first) + len(score.refused)
        columns = (score.first, score.recall, score.names, score.reached, score.refused, score.shown)
        figures = "  ".join(f"{share(values):6.3f}" for values in columns)
        print(f"{code:8}  {count:9}  {figures}")
    if options.verbose:
        for code, score in scores.items():
            print(f"\n{code}", *score.misses, sep="\n  ")


if __name__ == "__main__":
    main()
