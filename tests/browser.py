"""A real browser for tests: Chromium through chromedriver's own protocol (W3C WebDriver), nothing between."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

DRIVER = shutil.which("chromedriver")
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
IS_INSTALLED = DRIVER is not None and BROWSER is not None
_ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
_OPENER = build_opener(ProxyHandler({}))  # the driver is on this machine
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    """One window. Scripts are evaluated from outside the page, so that its policy does not concern them."""

    def __init__(self, root: str, profile: Path) -> None:
        options = {"args": [*_ARGUMENTS, f"--user-data-dir={profile}"], "binary": BROWSER}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self._at = root
        session = self._post("/session", capabilities={"alwaysMatch": wanted})
        self._at = f"{root}/session/{session['sessionId']}"

    def open(self, page: Path) -> None:
        """Load a file."""
        self._post("/url", url=page.as_uri())

    def run(self, script: str) -> Any:
        """What the script returns."""
        return self._post("/execute/sync", script=script, args=[])

    def click(self, selector: str) -> None:
        """Click where the element is."""
        self._post(f"/element/{self._find(selector)}/click")

    def type(self, selector: str, text: str) -> None:
        """Replace what is in a field, key by key."""
        element = self._find(selector)
        self._post(f"/element/{element}/clear")
        self._post(f"/element/{element}/value", text=text)

    def complaints(self) -> list[str]:
        """What the browser has logged: script errors, whatever the page's policy has refused."""
        return [str(entry["message"]) for entry in self._post("/se/log", type="browser")]

    def close(self) -> None:
        """End the session."""
        with _OPENER.open(Request(self._at, method="DELETE"), timeout=60):
            pass

    def _find(self, selector: str) -> str:
        return str(self._post("/element", using="css selector", value=selector)[_ELEMENT])

    def _post(self, path: str, **data: Any) -> Any:
        request = Request(self._at + path, json.dumps(data).encode(), {"Content-Type": "application/json"})
        with _OPENER.open(request, timeout=60) as response:
            return json.load(response)["value"]


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """A browser whose profile is in this folder."""
    assert DRIVER is not None
    with subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, text=True) as driver:
        try:
            assert driver.stdout is not None
            port = next(found[1] for line in driver.stdout if (found := re.search(r"successfully on port (\d+)", line)))
            window = Browser(f"http://127.0.0.1:{port}", folder / "profile")
            try:
                yield window
            finally:
                window.close()
        finally:
            driver.terminate()
