"""The `cop` command on the bundled corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cop import Cop


@pytest.fixture(scope="session")
def cop(corpus: Path, index_path: Path) -> Cop:
    return Cop(corpus, index_path)
