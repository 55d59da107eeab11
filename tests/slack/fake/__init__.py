"""A Slack of our own on loopback: Web API over HTTP, Socket Mode over WebSocket, people who write and press buttons.

It speaks what Slack's documentation says and refuses what Slack refuses; what it cannot know, the rendering of blocks,
it checks against Slack's limits (`limits.py`) and slack_sdk's models.
"""

from tests.slack.fake.slack import FakeSlack

__all__ = ["FakeSlack"]
