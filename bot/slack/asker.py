"""Who asks, as Bolt's context tells."""

from __future__ import annotations

from dataclasses import dataclass, field

from slack_bolt import BoltContext


@dataclass(frozen=True, slots=True)
class Asker:
    """A person in a workspace, and who we are there."""

    team: str
    user: str
    us: str
    """Our own user id."""
    token: str = field(repr=False)


def asker_of(context: BoltContext, user: str = "") -> Asker:
    """The person whom the event came from; `user` where Bolt cannot know."""
    return Asker(
        team=context.team_id or context.enterprise_id or "",
        user=user or context.user_id or "",
        us=context.bot_user_id or "",
        token=context.bot_token or "",
    )
