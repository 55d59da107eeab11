"""The assistant and its faces. Public API: `Assistant(index).ask(text) -> Answer`.

text ──question, dialogue──▶ Question ──strategies over evidence──▶ Answer ──render──▶ commands | slack | web
"""

from bot.answer import Answer, Statement
from bot.assistant import Assistant

__all__ = ["Answer", "Assistant", "Statement"]
