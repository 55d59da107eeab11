"""Fit the models of `bot.evidence.proof`: `python -m tests.evaluation.calibrate > bot/thresholds/models.py`.

Learns from the question sets, from the half of the held-out questions that has been looked at and from the sets of
first contact. Which of the passages read is a right one (a conditional logit); of the one that this puts first, whether
it is right; of the passages shown, whether a right one is among them (logistic regressions). All with an L2 penalty, by
Newton's method; the many questions on the one real report count less than those on reports met for the first time.
Says on the error stream how well each model does on the held-out half that has not been looked at (AUC), and what is
let through from which chance on.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot import Assistant
from bot.assistant import Request
from bot.evidence.contender import ACT, DETAIL, OPEN, class_of
from bot.evidence.proof import Proof, worth
from bot.thresholds import LATEST_WEIGHT, MAX_NEAREST
from bot.thresholds.models import CHOICE_WEIGHTS
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation import first_contact
from tests.evaluation.first_contact import Place
from tests.evaluation.questions import FOLDER, Case, load_cases

_HELD_OUT = Path(__file__).parent / "heldout"
_PENALTY = 4.0
_STEPS = 50
_KNOWN = 0.35
"""What a question on the one real report counts beside one of first contact."""
_CHOICE = (
    "relative",
    "literal",
    "matter",
    "sentence",
    "names",
    "lacks_required",
    "tells",
    "very_act",
    "gives",
    "misses",
    "names_doer",
)
"""The slots by which the best passage is chosen."""

Floats = NDArray[np.float64]
Model = tuple[float, dict[str, float]]
"""Bias, and weights by name, of a logistic model."""


@dataclass(frozen=True)
class Question:
    """Who is asked, what, and the paragraphs that answer; none where the reports do not."""

    assistant: Assistant
    text: str
    due: frozenset[Place]
    counts: float = 1.0

    @cached_property
    def _proved(self) -> Proof | None:
        trials = self.assistant.trace(Request(self.text)).trials
        return trials[-1].inquiry.proof if trials else None

    @property
    def proof(self) -> Proof | None:
        """The passages that may answer the question as it was understood at last, in the order of the weights now."""
        proof = self._proved
        return proof and replace(proof, contenders=tuple(sorted(proof.contenders, key=worth, reverse=True)))

    @property
    def right(self) -> tuple[bool, ...]:
        """Of each passage whether it is a right one."""
        contenders = self.proof.contenders if self.proof else ()
        return tuple(_place(self.assistant.index, each.position) in self.due for each in contenders)


@dataclass(frozen=True, slots=True)
class Examples:
    """Features of passages by name, for each whether it is right, and what it counts."""

    names: tuple[str, ...]
    x: Floats
    y: Floats
    counts: Floats

    @classmethod
    def of(cls, rows: list[tuple[Mapping[str, float], bool, float]]) -> Examples:
        """Of features, whether right, and what it counts."""
        names = tuple(rows[0][0])
        x = np.array([[features[name] for name in names] for features, _, _ in rows])
        return cls(names, x, np.array([float(y) for _, y, _ in rows]), np.array([n for _, _, n in rows]))


def of_cases(assistant: Assistant, cases: Iterable[Case]) -> Iterator[Question]:
    """Questions of our own sets."""
    for case in cases:
        due = frozenset(("C21/57", number) for number in (*case.first, *case.all))
        yield Question(assistant, case.question, due, _KNOWN)


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


def of_proof(questions: Iterable[Question], kind: str) -> Examples:
    """Features of the best passage that lacks nothing, of each question of this class."""
    proved = [(q, q.proof) for q in questions if q.proof and class_of(q.proof.evidence) == kind]
    return Examples.of([(proof.features, q.right[0], q.counts) for q, proof in proved if not proof.lacks])


def of_shown(questions: Iterable[Question]) -> Examples:
    """Features of the best passage of each question, and whether a right one is shown; not where that is elsewhere."""
    shown = [(q, q.proof, any(q.right[:MAX_NEAREST])) for q in questions if q.proof]
    return Examples.of([(proof.features, is_right, q.counts) for q, proof, is_right in shown if is_right or not q.due])


Slope = Callable[[Floats], tuple[Floats, Floats]]
"""First and second derivatives of a loss at some weights."""


def _minimum(slope: Slope, size: int) -> Floats:
    """The weights at which a loss is least, by Newton's method."""
    weights = np.zeros(size)
    for _ in range(_STEPS):
        first, second = slope(weights)
        weights -= np.linalg.solve(second, first)
    return weights


def chosen(questions: Iterable[Question]) -> dict[str, float]:
    """Weights of the slots by which a right passage is told from the others of the same question."""
    groups = []
    for q in questions:
        if q.proof and any(q.right) and not all(q.right):
            slots = [asdict(each.slots) for each in q.proof.contenders]
            x = np.array([[row[name] for name in _CHOICE] for row in slots])
            given = LATEST_WEIGHT * np.array([each.is_of_latest for each in q.proof.contenders], np.float64)
            groups.append((x, given, np.array(q.right), q.counts))
    spread = np.vstack([x for x, *_ in groups]).std(0) + 1e-6

    def slope(weights: Floats) -> tuple[Floats, Floats]:
        first, second = _PENALTY * weights, _PENALTY * np.eye(len(weights))
        for x, given, right, counts in groups:
            scaled = x / spread
            score = scaled @ weights + given
            among = np.exp(score - score.max())
            mean, spread_among = _moments(scaled, among)
            mean_right, spread_right = _moments(scaled, among * right)
            first = first + counts * (mean - mean_right)
            second = second + counts * (spread_among - (spread_right if right.sum() > 1 else 0.0))
        return first, second

    weights = _minimum(slope, len(_CHOICE)) / spread
    return dict(zip(_CHOICE, weights.tolist(), strict=True))


def _moments(x: Floats, mass: Floats) -> tuple[Floats, Floats]:
    """Mean and covariance of rows under masses."""
    share = mass / mass.sum()
    mean = share @ x
    return mean, (x * share[:, None]).T @ x - np.outer(mean, mean)


def fitted(examples: Examples) -> Model:
    """Bias and weights of the logistic model; the bias is not penalised."""
    spread = examples.x.std(0) + 1e-6
    design = np.column_stack([np.ones(len(examples.x)), examples.x / spread])
    penalty = _PENALTY * np.diag([0.0, *np.ones(examples.x.shape[1])])

    def slope(weights: Floats) -> tuple[Floats, Floats]:
        chance = 1 / (1 + np.exp(-design @ weights))
        first = design.T @ (examples.counts * (chance - examples.y)) + penalty @ weights
        return first, (design.T * (examples.counts * chance * (1 - chance))) @ design + penalty

    weights = _minimum(slope, design.shape[1])
    return float(weights[0]), dict(zip(examples.names, (weights[1:] / spread).tolist(), strict=True))


def auc(chance: Floats, y: Floats) -> float:
    """Probability that a right one gets the higher chance; ties count half."""
    yes, no = chance[y == 1][:, None], chance[y == 0][None, :]
    return float(((yes > no) + 0.5 * (yes == no)).mean())


def report(name: str, model: Model, held_out: Examples) -> None:
    """Say how far a model carries on questions that were not looked at."""
    bias, weights = model
    chance = 1 / (1 + np.exp(-bias - held_out.x @ np.array([weights[each] for each in held_out.names])))
    print(f"{name}: {len(chance)} held-out questions, AUC {auc(chance, held_out.y):.3f}", file=sys.stderr)
    for line in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        shares = ((chance[held_out.y == kind] >= line).mean() for kind in (1, 0))
        print("  from {} on: {:.2f} of the right ones, {:.2f} of the others".format(line, *shares), file=sys.stderr)


def _written(weights: Mapping[str, float]) -> str:
    pairs = "".join(f'    "{name}": {weight:.2f},\n' for name, weight in weights.items())
    return f"{{\n{pairs}}}"


def _module(choice: Mapping[str, float], proof: Mapping[str, Model], shown: Model) -> str:
    """Text of the module that holds the models."""
    biases = _written({kind: bias for kind, (bias, _) in proof.items()})
    pairs = ", ".join(f'"{kind}": _{kind.upper()}' for kind in proof)
    lines = [
        '"""The fitted models of `bot.evidence.proof`, as `python -m tests.evaluation.calibrate` prints them."""\n',
        f"CHOICE_WEIGHTS = {_written(choice)}",
        f"PROOF_BIAS = {biases}",
        *(f"_{kind.upper()} = {_written(weights)}" for kind, (_, weights) in proof.items()),
        f"PROOF_WEIGHTS = {{{pairs}}}",
        f"SHOWN_BIAS = {shown[0]:.2f}",
        f"SHOWN_WEIGHTS = {_written(shown[1])}",
    ]
    return "\n".join(lines)


def main() -> None:
    """Print the module with the models, and how far they carry on the half that was not looked at."""
    assistant = Assistant(Index.build(bundled_corpus()))
    with tempfile.TemporaryDirectory() as folder:
        known = [*of_cases(assistant, (*load_cases(FOLDER), *load_cases(_HELD_OUT / "seen")))]
        known += of_first_contact(assistant, Path(folder))
        unseen = [*of_cases(assistant, load_cases(_HELD_OUT / "unseen"))]
        CHOICE_WEIGHTS.update(chosen(known))  # the other models are of what is chosen by them
        models = {kind: fitted(of_proof(known, kind)) for kind in (DETAIL, ACT, OPEN)}
        shown = fitted(of_shown(known))
    print(_module(CHOICE_WEIGHTS, models, shown))
    for kind, model in models.items():
        report(kind, model, of_proof(unseen, kind))
    report("shown", shown, of_shown(unseen))


if __name__ == "__main__":
    main()
