"""Access policy: who may ask where, and where restricted reports may be answered from."""

from __future__ import annotations

import time
from threading import Lock

from slack_sdk import WebClient

from bot.slack.settings import Access

_MEMBERS_TTL = 300.0
"""Seconds."""


class AccessPolicy:
    """Access decisions from the settings; members of user groups are fetched from Slack and cached for five minutes."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._members: dict[str, tuple[float, frozenset[str]]] = {}
        self._administrators: dict[str, tuple[float, bool]] = {}
        self._lock = Lock()

    def may_ask(self, client: WebClient, team: str, user: str, channel: str = "") -> bool:
        """Whether this person may ask in this channel (empty where there is none: direct messages, commands)."""
        access = self._access
        if access.teams and team not in access.teams:
            return False
        if access.channels and channel and channel not in access.channels:
            return False
        return not access.groups or any(user in self._group(client, group) for group in sorted(access.groups))

    def may_see_restricted(self, user: str, channel: str, *, seen_by_asker_alone: bool) -> bool:
        """Whether restricted reports may be answered from in this channel, or to this person alone."""
        restricted = self._access.restricted
        return channel in restricted or (seen_by_asker_alone and user in restricted)

    def is_administrator(self, client: WebClient, user: str) -> bool:
        """Whether this person administers the workspace; asked of Slack, and cached for five minutes."""
        with self._lock:
            at, known = self._administrators.get(user, (0.0, False))
        if at and time.monotonic() - at <= _MEMBERS_TTL:
            return known
        found = client.users_info(user=user)["user"] or {}
        known = any(bool(found.get(key)) for key in ("is_admin", "is_owner"))
        with self._lock:
            self._administrators[user] = (time.monotonic(), known)
        return known

    def _group(self, client: WebClient, group: str) -> frozenset[str]:
        with self._lock:
            at, members = self._members.get(group, (0.0, frozenset()))
            if time.monotonic() - at > _MEMBERS_TTL or not at:
                members = frozenset(client.usergroups_users_list(usergroup=group)["users"] or ())
                self._members[group] = (time.monotonic(), members)
            return members
