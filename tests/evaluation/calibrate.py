"""Fit the model of `bot.evidence.closest`: `python -m tests.evaluation.calibrate`.

Learns from the question sets, from the half of the held-out questions that has been looked at and from the sets of
first contact: of the questions that are not answered, whether a right paragraph is among the passages that come
closest. Reports on the held-out half that has not been looked at: how well the model tells such questions from those
that the report does not answer (AUC), and what share of each is shown passages from which chance on. Logistic
regression with an L2 penalty, by Newton's method.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot import Assistant
from bot.assistant import Request
from bot.evidence.closest import Features, closest_passages
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation import first_contact
from tests.evaluation.questions import FOLDER, Case, load_cases

_HELD_OUT = Path(__file__).parent / "heldout"
_PENALTY = 1.0
_STEPS = 50

Floats = NDArray[np.float64]
Question = tuple[Assistant, str, frozenset[str]]
"""Who is asked, what, and the numbers of the paragraphs that answer; none where the report does not."""


def of_cases(assistant: Assistant, cases: Iterable[Case]) -> Iterator[Question]:
    """Questions of our own sets."""
    return ((assistant, case.question, frozenset((*case.first, *case.all))) for case in cases)


def of_first_contact(assistant: Assistant, folder: Path) -> Iterator[Question]:
    """Questions of the sets of first contact, each report beside C21/57."""
    for code in first_contact.LANGUAGES:
        beside = Assistant(first_contact.index_with(code, folder / code))
        for who, kind in ((assistant, "own"), (beside, "new")):
            for asked in first_contact.load(code, kind):
                if asked.mode != "meta":
                    yield who, asked.question, frozenset(number for _, number in asked.gold)


def examples(questions: Iterable[Question]) -> tuple[Floats, Floats]:
    """Features of the closest passage of each question that is not answered; whether a right one is shown."""
    rows, hits = [], []
    for assistant, question, due in questions:
        trace = assistant.trace(Request(question))
        passages = closest_passages(trace.trials[-1].inquiry.evidence) if trace.trials else ()
        numbers = {assistant.index.units[passage.position].number.replace(" ", "") for passage in passages}
        if passages and not (due and not numbers & due):
            rows.append(astuple(passages[0].features))
            hits.append(bool(due))
    return np.array(rows), np.array(hits, dtype=float)


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
    """Probability that a question whose right paragraph is shown gets the higher chance; ties count half."""
    yes, no = chance[y == 1][:, None], chance[y == 0][None, :]
    return float(((yes > no) + 0.5 * (yes == no)).mean())


def main() -> None:
    """Print the weights, and how far they carry on the half that was not looked at."""
    assistant = Assistant(Index.build(bundled_corpus()))
    with tempfile.TemporaryDirectory() as folder:
        known = [*of_cases(assistant, (*load_cases(FOLDER), *load_cases(_HELD_OUT / "seen")))]
        x, y = examples((*known, *of_first_contact(assistant, Path(folder))))
    weights = fitted(x, y)
    print(f"CHANCE_BIAS = {weights[0]:.2f}")
    named = (f'"{field.name}": {weight:.2f}' for field, weight in zip(fields(Features), weights[1:], strict=True))
    print(f"CHANCE_WEIGHTS = {{{', '.join(named)}}}")
    x, y = examples(of_cases(assistant, load_cases(_HELD_OUT / "unseen")))
    chance = 1 / (1 + np.exp(-weights[0] - x @ weights[1:]))
    print(f"{len(y)} held-out questions: AUC {auc(chance, y):.3f}")
    for line in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        shares = ((chance[y == kind] >= line).mean() for kind in (1, 0))
        print("from {} on: {:.2f} of the answerable, {:.2f} of the others".format(line, *shares))


if __name__ == "__main__":
    main()
