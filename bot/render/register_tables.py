"""Every register with what makes its rows and its table: for all faces that offer them by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from bot.registers.filters import Filter
from bot.registers.matters import matters
from bot.registers.meetings import meetings
from bot.registers.outcomes import outcomes
from bot.registers.presentations import presentations
from bot.render.matters import matters_table
from bot.render.registers import meetings_table, register_table
from bot.render.table import Table
from indexer import Index


class Register(NamedTuple):
    """How a register is read from an index, and how its rows (at least one) become a table for a reader."""

    rows: Callable[[Index, str, Filter], Sequence[Any]]
    table: Callable[[Sequence[Any], str], Table]


REGISTERS = {
    "meetings": Register(meetings, meetings_table),
    "presentations": Register(presentations, register_table),
    "outcomes": Register(outcomes, register_table),
    "matters": Register(matters, matters_table),
}
