"""How well questions are read, slot by slot: the level reached, and a little room."""

from __future__ import annotations

import pytest

from indexer import Index
from tests.evaluation.readings import FOLDER, SLOTS, shares

_LEAST = {
    "seen/en": (0.98, 0.99, 0.97, 0.99, 0.99, 0.97),
    "seen/es": (0.96, 0.98, 0.97, 0.98, 0.99, 0.98),
    "seen/fr": (0.98, 0.99, 0.95, 0.98, 0.99, 0.97),
    "seen/ru": (0.97, 0.98, 0.97, 0.98, 0.98, 0.98),
    "unseen/en": (0.98, 0.96, 0.75, 0.96, 0.98, 0.93),
    "unseen/es": (0.97, 0.97, 0.83, 0.95, 0.98, 0.89),
    "unseen/fr": (0.96, 0.93, 0.86, 0.96, 0.96, 0.95),
    "unseen/ru": (0.96, 0.97, 0.85, 0.96, 0.98, 0.90),
    "seen/zh": (0.97, 0.97, 0.96, 0.98, 0.98, 0.97),
    "seen/ar": (0.97, 0.98, 0.93, 0.97, 0.97, 0.97),
    "unseen/zh": (0.95, 0.96, 0.91, 0.95, 0.98, 0.98),
    "unseen/ar": (0.91, 0.96, 0.90, 0.93, 0.95, 0.98),
}
"""For each file, the least share read right of each of `SLOTS`."""


def test_every_file_has_a_level() -> None:
    assert {f"{path.parent.name}/{path.stem}" for path in FOLDER.glob("*/*.yaml")} == set(_LEAST)


@pytest.mark.parametrize("name", _LEAST)
def test_questions_are_read_as_people_mean_them(name: str, index: Index) -> None:
    found = shares(FOLDER / f"{name}.yaml", index.vocabulary)
    least = dict(zip(SLOTS, _LEAST[name], strict=True))
    assert {slot: share for slot, share in found.items() if share < least[slot]} == {}
