"""Views: the subset of the units that a question may be answered from, as a mask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from indexer.search.library import Stack


class View:
    """Some of the units: those that a question may be answered from."""

    def __init__(
        self, mask: NDArray[np.bool_], common: Mapping[str, tuple[str, ...] | tuple[int, ...]] = MappingProxyType({})
    ) -> None:
        self.mask = mask
        """For every unit whether it is one of them."""
        self.common = common
        """What they have in common, for engines that hold the units elsewhere: each key (`readers`, `report`,
        `meetings`) has one of its values in every unit of the view, though others may have one as well."""
        self._admitted: dict[int, NDArray[np.bool_] | None] = {}

    @cached_property
    def positions(self) -> tuple[int, ...]:
        """Their positions, in order."""
        return tuple(np.flatnonzero(self.mask).tolist())

    def among(self, positions: Iterable[int]) -> tuple[int, ...]:
        """Those of these positions that are among them."""
        return tuple(position for position in positions if self.mask[position])

    @cached_property
    def count(self) -> int:
        """How many they are."""
        return int(np.count_nonzero(self.mask))

    def admitted(self, stack: Stack) -> NDArray[np.bool_] | None:
        """For every document of the stack whether it is one of them; None where all are."""
        if stack.concepts not in self._admitted:
            mask = self.mask[stack.rows]
            self._admitted[stack.concepts] = None if mask.all() else mask
        return self._admitted[stack.concepts]

    def has_any(self, stack: Stack) -> bool:
        """Whether a document of the stack is one of them."""
        admitted = self.admitted(stack)
        return admitted is None or bool(admitted.any())
