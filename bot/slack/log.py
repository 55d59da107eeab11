"""Structured logs: one JSON object a line on stderr, without message text unless switched on, and never a token."""

from __future__ import annotations

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from typing import Any

from bot.safe_text import safe_json

LOGGER = logging.getLogger("cop.slack")
_TOKEN = re.compile(r"\b(?:xox[a-z]|xapp|xwfp)-[\w.-]+|(?<=ticket=)[\w-]+")
_EXPECTED = "`token` will be unused"


class JsonLines(logging.Formatter):
    """Formats a record as one line of JSON; tracebacks name places and types, not values."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        fields: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        if record.name != LOGGER.name:
            fields["logger"] = record.name
        fields.update(getattr(record, "fields", {}))
        if record.exc_info and record.exc_info[0]:
            fields["error"] = record.exc_info[0].__name__
            fields["trace"] = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(record.exc_info[2])]
        return _TOKEN.sub("(token)", safe_json(json.dumps(fields, ensure_ascii=False, default=str)))


def set_up(level: str) -> None:
    """Send the app's log to stderr at this level; Slack's libraries only from warnings on: below, they log texts."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    handler.addFilter(lambda record: _EXPECTED not in record.getMessage())
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(logging.WARNING)
    for name in ("slack_bolt", "slack_sdk"):
        logging.getLogger(name).setLevel(logging.WARNING)
    LOGGER.setLevel(level.upper())


def log(event: str, *, level: int = logging.INFO, error: BaseException | None = None, **fields: object) -> None:
    """Log an event with its fields (ids, counts, times in milliseconds)."""
    LOGGER.log(level, event, exc_info=error, extra={"fields": fields})
