"""`cop slack`: the Slack app."""

from __future__ import annotations

import os

import click

from bot.commands.options import Places, check_web_extra, place_options


@click.command()
@click.option("--http", is_flag=True, help="Receive events over HTTP instead of Socket Mode.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on, with --http or --port.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="Port for /health and /metrics; with --http also for /slack/events.  [default: none; 3000 with --http]",
)
@place_options
def slack(*, http: bool, host: str, port: int | None, places: Places) -> None:
    """Answer in Slack, until stopped.

    Needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN; with --http SLACK_SIGNING_SECRET instead of the latter. `cop check
    --slack` says what is missing. --http and --port need the extra `web`. The README tells how to set the app up.
    """
    from bot.citations.urls import site_url
    from bot.slack.settings import read_settings

    if http or port is not None:
        check_web_extra("listening on a port")
    settings = read_settings(os.environ, http=http)
    site_url()  # a wrong one is said now, not in a log when the first question is asked
    from bot.slack.process import ListenOptions, run

    listening = ListenOptions(http=http, host=host, port=3000 if http and port is None else port)
    run(settings, places.corpus, places.index, listening)
