"""The assistant and its faces. Public API: `Assistant(index).ask(text) -> Answer`.

text ──question, dialogue──▶ Question ──strategies over evidence──▶ Answer ──render──▶ commands | slack | web

A name is imported when it is first asked for, so that `cop --help` loads no search engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answer import Answer, Statement
    from bot.assistant import Assistant

__all__ = ["Answer", "Assistant", "Statement"]
_MODULES = {"Answer": "bot.answer", "Assistant": "bot.assistant", "Statement": "bot.answer"}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
