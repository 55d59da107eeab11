"""How people ask in French."""

from bot.question.languages.fr.questions import QUESTIONS

__all__ = ["QUESTIONS"]
