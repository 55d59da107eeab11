"""BM25 as the rank-bm25 library's `BM25Plus` defines it, term by term: the same operations in the same order.

A document without a term gets `idf * DELTA` for it, one with the term that and a gain.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

K1 = 1.2
B = 0.5
DELTA = 1.0


def idf(size: int, frequency: int) -> float:
    """Weight of a term that `frequency` of `size` documents hold."""
    return math.log((size + 1) / frequency)


def saturation(lengths: NDArray[Any], mean: float) -> NDArray[np.float64]:
    """How much of a term documents of these lengths need for half its gain, where documents have `mean` tokens."""
    return K1 * (1 - B + B * lengths / (mean or 1.0))


def gain(
    weight: float | NDArray[np.float64], frequencies: NDArray[Any], saturated: NDArray[np.float64]
) -> NDArray[np.float64]:
    """What a term of this idf adds to documents that hold it so often."""
    gains: NDArray[np.float64] = weight * (frequencies * (K1 + 1)) / (saturated + frequencies)
    return gains
