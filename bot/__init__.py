"""The assistant and its faces.

question ──understand──▶ Question ──strategies──▶ Answer ──render──▶ Slack blocks | terminal | JSON
"""

from bot.answer import Answer, Statement
from bot.assistant import Assistant

__all__ = ["Answer", "Assistant", "Statement"]
