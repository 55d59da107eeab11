"""The numbers that decide answers stand in one place, each explained and used."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
from bot import thresholds

ROOT = Path(bot.__file__).parent
DECIDING = ("alerts", "dialogue", "evidence", "question", "registers", "strategies")


def _modules() -> Iterator[Path]:
    for room in DECIDING:
        yield from sorted((ROOT / room).rglob("*.py"))


def _users() -> Iterator[Path]:
    """Modules that use the numbers, and have fractions of their own: seconds to wait, say."""
    for room in ("citations", "language_model"):
        yield from sorted((ROOT / room).glob("*.py"))
    yield from (ROOT / "wording.py", ROOT / "assistant.py", ROOT / "comparison.py")


@pytest.mark.parametrize("path", list(_modules()), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_other_module_has_a_fraction_of_its_own(path: Path) -> None:
    numbers = (n.value for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Constant))
    assert not [n for n in numbers if isinstance(n, float) and n not in {0.0, 1.0}]


def test_each_is_explained_and_used() -> None:
    body = ast.parse(Path(thresholds.__file__).read_text("utf-8")).body[1:]
    names = [n.targets[0].id for n in body if isinstance(n, ast.Assign) and isinstance(n.targets[0], ast.Name)]
    explained = [n for n in body if isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant)]
    assert len(explained) == len(names) == len(set(names))
    code = "\n".join(path.read_text("utf-8") for path in (*_modules(), *_users()))
    assert [name for name in names if name not in code] == []
