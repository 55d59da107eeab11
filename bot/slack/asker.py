"""Who asks, from Bolt's context."""

from __future__ import annotations

from dataclasses import dataclass, field

from slack_bolt import BoltContext


@dataclass(frozen=True, slots=True)
class Asker:
    """A person in a workspace, and the app's own user and token there."""

    team: str
    user: str
    bot_user: str
    """User id of the app."""
    token: str = field(repr=False)


def asker_of(context: BoltContext, user: str = "") -> Asker:
    """The person behind the event; `user` where Bolt's context does not name them."""
    return Asker(
        team=context.team_id or context.enterprise_id or "",
        user=user or context.user_id or "",
        bot_user=context.bot_user_id or "",
        token=context.bot_token or "",
    )
