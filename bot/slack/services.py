"""What every surface works with."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.question_log import QuestionLog
from bot.slack.access import Gate
from bot.slack.assistants import Library
from bot.slack.client import Clients
from bot.slack.memory import Memory
from bot.slack.metrics import Figures
from bot.slack.settings import Settings
from bot.slack.work_queue import Desk


@dataclass(frozen=True)
class Services:
    """One of each, for the whole process."""

    settings: Settings
    library: Library
    memory: Memory
    clients: Clients
    desk: Desk
    figures: Figures
    gate: Gate
    questions: QuestionLog
    """What was asked, for the secretariat; off unless `COP_LOG` names a file."""
    withdrawn: set[str] = field(default_factory=set)
    """Keys of questions that were deleted before they were answered."""
