"""How people ask in Chinese."""

from bot.question.languages.zh.questions import QUESTIONS

__all__ = ["QUESTIONS"]
