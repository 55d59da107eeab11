"""When a meeting was held, with no more precision than its source has: a day, days in a row, a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:/(\d{4}-\d\d-\d\d))?)?)?")


_YEARS = range(1900, 10_000)


def is_year(number: int) -> bool:
    """Whether a number that limits meetings is a year, rather than the number of a meeting."""
    return number in _YEARS


@dataclass(frozen=True, slots=True)
class When:
    """A date as precise as it is known. What is not known is None; `last` is the last of several days in a row."""

    year: int
    month: int | None = None
    day: int | None = None
    last: date | None = None

    @classmethod
    def parse(cls, text: str) -> When:
        """Read `2021-01-26`, `2010-03-17/2010-03-18`, `2026-01` or `2026`.

        Raises ValueError where the text is none of them, or names a day that does not exist.
        """
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is no date; write 2021-01-26, 2010-03-17/2010-03-18, 2026-01 or 2026")
        year, month, day = (int(part) if part else None for part in match.groups()[:3])
        assert year is not None
        first = date(year, month or 1, day or 1)
        last = date.fromisoformat(match[4]) if match[4] else None
        if last is not None and last <= first:
            raise ValueError(f"{text!r}: the last day is not after the first")
        return cls(year, month, day, last)

    @property
    def first_day(self) -> date:
        """The earliest day that it can have begun on."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day that it can have ended on."""
        if self.last is not None:
            return self.last
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """ISO 8601, as `parse` reads it."""
        known = f"{self.year:04}" + "".join(f"-{part:02}" for part in (self.month, self.day) if part)
        return f"{known}/{self.last.isoformat()}" if self.last else known
