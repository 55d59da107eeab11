from __future__ import annotations

from collections.abc import Callable

import pytest

from bot import Assistant
from bot.language_model import selector_set_up
from bot.language_model.selector import Selector
from indexer import Index
from tests.language_model.server import ModelServer

Asking = Callable[..., tuple[Assistant, Selector]]


@pytest.fixture
def asking(index: Index) -> Asking:
    """An assistant that asks this server, and its selector."""

    def make(server: ModelServer, of: Index | None = None, **settings: str) -> tuple[Assistant, Selector]:
        selector = selector_set_up({"COP_MODEL_URL": server.url, "COP_MODEL_TIMEOUT": "5", **settings})
        assert selector is not None
        return Assistant(of or index, selector), selector

    return make
