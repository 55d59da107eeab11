"""How people ask in English."""

from bot.question.languages.en.questions import QUESTIONS

__all__ = ["QUESTIONS"]
