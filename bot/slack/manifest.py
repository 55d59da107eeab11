"""The manifest from which Slack makes the app, `manifest.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

PATH = Path(__file__).parent / "manifest.yaml"


def default_scopes() -> list[str]:
    """The scopes that the manifest asks for."""
    manifest: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    return list(manifest["oauth_config"]["scopes"]["bot"])
