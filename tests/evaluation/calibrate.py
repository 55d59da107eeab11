"""Fit the model of `bot.evidence.closest`: `python -m tests.evaluation.calibrate`.

Learns from the question sets and from the half of the held-out questions that has been looked at, and reports on the
half that has not: how well it tells questions that the report answers from those that it does not (AUC), and what
share of each is shown passages from which chance on. Logistic regression with an L2 penalty, by Newton's method.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot import Assistant
from bot.assistant import Request
from bot.evidence.closest import Features, closest_passages
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation.questions import FOLDER, Case, load_cases

_HELD_OUT = Path(__file__).parent / "heldout"
_PENALTY = 1.0
_STEPS = 50

Floats = NDArray[np.float64]


def examples(assistant: Assistant, cases: Iterable[Case]) -> tuple[Floats, Floats, Floats]:
    """Features of the closest passage; whether the report answers; whether a right paragraph is among the closest."""
    rows, answers, hits = [], [], []
    for case in cases:
        trial = assistant.trace(Request(case.question)).trials[-1]
        if passages := closest_passages(trial.inquiry.evidence):
            rows.append(astuple(passages[0].features))
            answers.append(not case.refuse)
            due = {*case.first, *case.all}
            hits.append(any(assistant.index.units[passage.position].number in due for passage in passages))
    return np.array(rows), np.array(answers, dtype=float), np.array(hits, dtype=float)


def fitted(x: Floats, y: Floats) -> Floats:
    """Bias and weights of the logistic model; the bias is not penalised."""
    design = np.column_stack([np.ones(len(x)), x])
    penalty = _PENALTY * np.diag([0.0, *np.ones(x.shape[1])])
    weights = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - y) + penalty @ weights
        curve = (design.T * (chance * (1 - chance))) @ design + penalty
        weights -= np.linalg.solve(curve, slope)
    return weights


def auc(chance: Floats, y: Floats) -> float:
    """Probability that an answerable question gets the higher chance; ties count half."""
    yes, no = chance[y == 1][:, None], chance[y == 0][None, :]
    return float(((yes > no) + 0.5 * (yes == no)).mean())


def main() -> None:
    """Print the weights, and how far they carry on the half that was not looked at."""
    assistant = Assistant(Index.build(bundled_corpus()))
    x, y, _ = examples(assistant, (*load_cases(FOLDER), *load_cases(_HELD_OUT / "seen")))
    weights = fitted(x, y)
    print(f"CHANCE_BIAS = {weights[0]:.2f}")
    named = (f'"{field.name}": {weight:.2f}' for field, weight in zip(fields(Features), weights[1:], strict=True))
    print(f"CHANCE_WEIGHTS = {{{', '.join(named)}}}")
    x, y, hit = examples(assistant, load_cases(_HELD_OUT / "unseen"))
    chance = 1 / (1 + np.exp(-weights[0] - x @ weights[1:]))
    print(
        f"{len(y)} held-out questions: AUC {auc(chance, y):.3f}, right one among the closest {hit[y == 1].mean():.3f}"
    )
    for line in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        shares = ((chance[y == kind] >= line).mean() for kind in (1, 0))
        print("from {} on: {:.2f} of the answerable, {:.2f} of the others".format(line, *shares))


if __name__ == "__main__":
    main()
