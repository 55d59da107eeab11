"""Answers, paragraphs and the app's home as Slack's Block Kit: plain JSON values, made without Slack's libraries."""

from bot.render.slack.answer import answer_message
from bot.render.slack.home import home_view
from bot.render.slack.notice import notice
from bot.render.slack.paragraph import paragraph_view

__all__ = ["answer_message", "home_view", "notice", "paragraph_view"]
