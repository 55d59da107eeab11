"""Access policy: who may ask where, and where restricted reports may be answered from."""

from __future__ import annotations

import time
from collections.abc import Iterable
from threading import Lock

from slack_sdk import WebClient

from bot.slack.settings import Access

_MEMBERS_TTL = 300.0
"""Seconds."""
_GROUP = "S"
"""Ids of user groups begin so."""


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
        return not access.groups or self._is_member(client, user, access.groups)

    def may_see_restricted(self, user: str, channel: str, *, seen_by_asker_alone: bool) -> bool:
        """Whether restricted reports may be answered from in this channel, or to this person alone."""
        restricted = self._access.restricted
        return channel in restricted or (seen_by_asker_alone and user in restricted)

    def may_add(self, client: WebClient, user: str) -> bool:
        """Whether this person may add reports."""
        people, groups = self.adders
        return user in people or self._is_member(client, user, groups)

    @property
    def adders(self) -> tuple[list[str], list[str]]:
        """Ids of the people, and of the user groups whose members, may add reports."""
        groups = {id_ for id_ in self._access.adders if id_.startswith(_GROUP)}
        return sorted(self._access.adders - groups), sorted(groups)

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

    def _is_member(self, client: WebClient, user: str, groups: Iterable[str]) -> bool:
        return any(user in self._group(client, group) for group in sorted(groups))

    def _group(self, client: WebClient, group: str) -> frozenset[str]:
        with self._lock:
            at, members = self._members.get(group, (0.0, frozenset()))
            if time.monotonic() - at > _MEMBERS_TTL or not at:
                members = frozenset(client.usergroups_users_list(usergroup=group)["users"] or ())
                self._members[group] = (time.monotonic(), members)
            return members
