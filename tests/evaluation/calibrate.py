"""Fit the models of `bot.evidence.proof` and `bot.evidence.closest`: `python -m tests.evaluation.calibrate`.

Learns from the question sets, from the half of the held-out questions that has been looked at and from the sets of
first contact. Of a question's best passage: whether it is a right one. Of the passages shown for a question that is not
answered: whether a right one is among them. Reports on the held-out half that has not been looked at how well each
model tells the two apart (AUC), and what is let through from which chance on. Logistic regression with an L2 penalty,
by Newton's method.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot import Assistant
from bot.assistant import Request
from bot.evidence.closest import Features, closest_passages
from bot.evidence.evidence import Evidence
from bot.evidence.proof import ACT, DETAIL, OPEN, Slots, best_contender, class_of
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation import first_contact
from tests.evaluation.first_contact import Place
from tests.evaluation.questions import FOLDER, Case, load_cases

_HELD_OUT = Path(__file__).parent / "heldout"
_PENALTY = 2.0
_STEPS = 50

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Question:
    """Who is asked, what, and the paragraphs that answer; none where the reports do not."""

    assistant: Assistant
    text: str
    due: frozenset[Place]

    @cached_property
    def evidence(self) -> Evidence | None:
        """The evidence of the question as it was understood at last."""
        trials = self.assistant.trace(Request(self.text)).trials
        return trials[-1].inquiry.evidence if trials else None


@dataclass(frozen=True, slots=True)
class Examples:
    """Features of passages, and for each whether it is right."""

    x: Floats
    y: Floats


def of_cases(assistant: Assistant, cases: Iterable[Case]) -> Iterator[Question]:
    """Questions of our own sets."""
    for case in cases:
        yield Question(assistant, case.question, frozenset(("C21/57", number) for number in (*case.first, *case.all)))


def of_first_contact(assistant: Assistant, folder: Path) -> Iterator[Question]:
    """Questions of the sets of first contact, each report beside C21/57."""
    for name in first_contact.SETS:
        beside = Assistant(first_contact.index_with(name, folder / name))
        for who, kind in ((assistant, "own"), (beside, "new")):
            asked = (each for each in first_contact.load(name, kind) if each.mode != "meta")
            yield from (Question(who, each.question, each.gold) for each in asked)


def _place(index: Index, position: int) -> Place:
    unit = index.units[position]
    return unit.report, unit.number.replace(" ", "").replace("§", "")


def of_proof(questions: Iterable[Question]) -> dict[str, Examples]:
    """By class of question: slots of each question's best passage that lacks nothing, and whether it is a right one."""
    rows: dict[str, list[tuple[float, ...]]] = {kind: [] for kind in (DETAIL, ACT, OPEN)}
    hits: dict[str, list[float]] = {kind: [] for kind in rows}
    for question in questions:
        evidence = question.evidence
        contender = best_contender(evidence) if evidence else None
        if evidence and contender and not contender.lacks:
            rows[class_of(evidence)].append(astuple(contender.slots))
            place = _place(question.assistant.index, contender.position)
            hits[class_of(evidence)].append(float(place in question.due))
    return {kind: Examples(np.array(rows[kind]), np.array(hits[kind])) for kind in rows}


def of_closest(questions: Iterable[Question]) -> Examples:
    """Features of the closest passage of each question, and whether a right one is shown with it."""
    rows, hits = [], []
    for question in questions:
        evidence = question.evidence
        passages = closest_passages(evidence) if evidence else ()
        shown = {_place(question.assistant.index, passage.position) for passage in passages}
        if passages and not (question.due and not shown & question.due):
            rows.append(astuple(passages[0].features))
            hits.append(float(bool(question.due)))
    return Examples(np.array(rows), np.array(hits))


def fitted(examples: Examples) -> Floats:
    """Bias and weights of the logistic model; the bias is not penalised."""
    spread = examples.x.std(0) + 1e-6
    design = np.column_stack([np.ones(len(examples.x)), examples.x / spread])
    penalty = _PENALTY * np.diag([0.0, *np.ones(examples.x.shape[1])])
    weights = np.zeros(design.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - examples.y) + penalty @ weights
        curve = (design.T * (chance * (1 - chance))) @ design + penalty
        weights -= np.linalg.solve(curve, slope)
    unscaled: Floats = np.divide(weights, np.array([1.0, *spread]))
    return unscaled


def auc(chance: Floats, y: Floats) -> float:
    """Probability that a right one gets the higher chance; ties count half."""
    yes, no = chance[y == 1][:, None], chance[y == 0][None, :]
    return float(((yes > no) + 0.5 * (yes == no)).mean())


def report(name: str, weights: Floats, held_out: Examples) -> None:
    """Print how far a model carries on questions that were not looked at."""
    chance = 1 / (1 + np.exp(-weights[0] - held_out.x @ weights[1:]))
    print(f"# {name}: {len(chance)} held-out questions, AUC {auc(chance, held_out.y):.3f}")
    for line in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        shares = ((chance[held_out.y == kind] >= line).mean() for kind in (1, 0))
        print("#   from {} on: {:.2f} of the right ones, {:.2f} of the others".format(line, *shares))


def named(model: type[Slots | Features], weights: Floats) -> str:
    """The weights as a dictionary of the program's text."""
    pairs = (f'"{field.name}": {weight:.2f}' for field, weight in zip(fields(model), weights[1:], strict=True))
    return f"{{{', '.join(pairs)}}}"


def main() -> None:
    """Print the weights, and how far they carry on the half that was not looked at."""
    assistant = Assistant(Index.build(bundled_corpus()))
    with tempfile.TemporaryDirectory() as folder:
        known = [*of_cases(assistant, (*load_cases(FOLDER), *load_cases(_HELD_OUT / "seen")))]
        known += of_first_contact(assistant, Path(folder))
        proof, closest = of_proof(known), of_closest(known)
    unseen = [*of_cases(assistant, load_cases(_HELD_OUT / "unseen"))]
    held_out = of_proof(unseen)
    models = {kind: fitted(examples) for kind, examples in proof.items()}
    biases = ", ".join(f'"{kind}": {weights[0]:.2f}' for kind, weights in models.items())
    print(f"PROOF_BIAS = {{{biases}}}")
    print("PROOF_WEIGHTS = {")
    for kind, weights in models.items():
        print(f'    "{kind}": {named(Slots, weights)},')
    print("}")
    shown = fitted(closest)
    print(f"CHANCE_BIAS = {shown[0]:.2f}\nCHANCE_WEIGHTS = {named(Features, shown)}")
    for kind, weights in models.items():
        report(kind, weights, held_out[kind])
    report("closest", shown, of_closest(unseen))


if __name__ == "__main__":
    main()
