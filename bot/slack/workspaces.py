"""The app's own user and token in each workspace, for what it says unasked."""

from __future__ import annotations

from threading import Lock
from typing import Any

from bot.alerts.book import Place
from bot.slack.asker import Asker
from bot.slack.services import Services


class Workspaces:
    """Of one workspace the token is a setting; of several, each has its own where the app was installed."""

    def __init__(self, services: Services, installations: Any = None) -> None:
        self._services, self._installations = services, installations
        self._bot_user = ""
        self._lock = Lock()

    def asker(self, place: Place) -> Asker | None:
        """Whoever asked to be told at this place; None where the app is no longer installed."""
        if self._installations is None:
            return Asker(place.team, place.user, self._own_user(), self._services.settings.bot_token)
        bot = self._installations.find_bot(
            enterprise_id=place.enterprise or None,
            team_id=place.team or None,
            is_enterprise_install=bool(place.enterprise) and place.team == place.enterprise,
        )
        return Asker(place.team, place.user, bot.bot_user_id, bot.bot_token) if bot else None

    def _own_user(self) -> str:
        with self._lock:
            if not self._bot_user:
                client = self._services.clients.retrying(self._services.settings.bot_token)
                self._bot_user = str(client.auth_test()["user_id"])
            return self._bot_user
