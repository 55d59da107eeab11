"""The styles: nothing in them takes a side, so that they mirror where the language runs from right to left."""

from __future__ import annotations

import re

from bot.web.rendering import FOLDER

SIDED = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset)-)?(?:left|right)(?:-\w+)*\s*:|:\s*(?:left|right)\b|float"
)


def test_no_property_takes_a_side() -> None:
    style = (FOLDER / "static" / "style.css").read_text(encoding="utf-8")
    assert not SIDED.findall(style)
    assert len(SIDED.findall("p { margin-left: 1px; text-align: right; left: 0; border-right-width: 0 }")) == 4
