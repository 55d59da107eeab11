"""Columns: one property of every unit, as numbers into a list of its distinct values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Column:
    """A property of every unit: which of the distinct values each has."""

    values: Sequence[Any]
    numbers: NDArray[np.int32]

    def among(self, units: NDArray[np.bool_] | slice) -> list[Any]:
        """The distinct values that these units have."""
        # np.unique would import all of numpy.ma, which takes longer than an answer
        return [self.values[number] for number in np.flatnonzero(np.bincount(self.numbers[units])).tolist()]

    def where(self, is_it: Callable[[Any], bool]) -> NDArray[np.bool_]:
        """For every unit whether this holds of its value; asked once a distinct value."""
        return np.array([is_it(value) for value in self.values], np.bool_)[self.numbers]
