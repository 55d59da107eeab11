"""How people ask in Spanish."""

from bot.question.languages.es.questions import QUESTIONS

__all__ = ["QUESTIONS"]
