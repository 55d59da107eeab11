"""How people ask in Arabic."""

from bot.question.languages.ar.questions import QUESTIONS

__all__ = ["QUESTIONS"]
