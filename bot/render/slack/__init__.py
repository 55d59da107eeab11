"""Answers, paragraphs and the app's home as Slack's Block Kit: plain JSON values, made without Slack's libraries."""

from bot.render.slack.answer import answer_message
from bot.render.slack.home import home_view
from bot.render.slack.notice import notice
from bot.render.slack.paragraph import paragraph_view
from bot.render.slack.watching import alert_message, kept_message, list_message

__all__ = [
    "alert_message",
    "answer_message",
    "home_view",
    "kept_message",
    "list_message",
    "notice",
    "paragraph_view",
]
