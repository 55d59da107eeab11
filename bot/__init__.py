"""The assistant and its faces.

question ──understand──▶ Question ──strategies──▶ Answer ──render──▶ Slack blocks | terminal | JSON
"""

from bot.answer import Assistant
from bot.model import Answer, Statement

__all__ = ["Answer", "Assistant", "Statement"]
