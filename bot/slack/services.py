"""The services that every surface uses."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from bot.alerts.book import Book
from bot.question_log import QuestionLog
from bot.slack.access import AccessPolicy
from bot.slack.assistants import Assistants
from bot.slack.client import Clients
from bot.slack.memory import Memory
from bot.slack.metrics import Metrics
from bot.slack.settings import Settings
from bot.slack.work_queue import WorkQueue


@dataclass(frozen=True)
class Services:
    """One of each, for the whole process."""

    settings: Settings
    corpus: Path
    assistants: Assistants
    memory: Memory
    book: Book
    """Standing questions."""
    clients: Clients
    work_queue: WorkQueue
    metrics: Metrics
    access_policy: AccessPolicy
    questions: QuestionLog
    """What was asked, for the secretariat; off unless `COP_LOG` names a file."""
    deleted: set[str] = field(default_factory=set)
    """Keys of questions that were deleted before they were answered."""

    @property
    def has_secretariat(self) -> bool:
        """Whether questions can be passed on to the secretariat."""
        return bool(self.settings.secretariat)

    def purge_old(self) -> None:
        """Drop what is past its retention."""
        self.memory.purge_old()
        self.questions.purge_old()
