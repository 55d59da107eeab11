"""How people ask in Russian."""

from bot.question.languages.ru.questions import QUESTIONS

__all__ = ["QUESTIONS"]
