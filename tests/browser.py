"""A real browser for tests: Chromium through chromedriver's own protocol (W3C WebDriver), nothing between."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import time
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
TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"
"""Keys by their WebDriver names."""
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    """One window. Scripts are evaluated from outside the page, so that its policy does not concern them."""

    def __init__(self, root: str, profile: Path) -> None:
        options = {"args": [*_ARGUMENTS, f"--user-data-dir={profile}"], "binary": BROWSER}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self._at = root
        session = self._post("/session", capabilities={"alwaysMatch": wanted})
        self._at = f"{root}/session/{session['sessionId']}"

    def open(self, page: Path | str) -> None:
        """Load a file, or the page at an address."""
        self._post("/url", url=page.as_uri() if isinstance(page, Path) else page)

    def run(self, script: str, *args: Any) -> Any:
        """What the script returns."""
        return self._post("/execute/sync", script=script, args=args)

    def wait(self, script: str, *args: Any) -> Any:
        """What the script hands to the function that it finds behind its arguments."""
        return self._post("/execute/async", script=script, args=args)

    def until(self, script: str, seconds: float = 10) -> Any:
        """What the script returns once that is something."""
        end = time.monotonic() + seconds
        while not (found := self.run(script)):
            assert time.monotonic() < end, script
            time.sleep(0.05)
        return found

    def command(self, name: str, **parameters: Any) -> Any:
        """A command of Chrome's own protocol."""
        return self._post("/goog/cdp/execute", cmd=name, params=parameters)

    def show(self, *, width: int = 1280, height: int = 900, dark: bool = False, printed: bool = False) -> None:
        """The size of the window in CSS pixels, and what it is read on."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", media="print" if printed else "", features=[scheme])

    def scripts(self, *, run: bool) -> None:
        """Whether the scripts of the pages opened from now on run."""
        self.command("Emulation.setScriptExecutionDisabled", value=not run)

    def screenshot(self, file: Path) -> None:
        """What is in the window, as a PNG."""
        file.write_bytes(base64.b64decode(self.command("Page.captureScreenshot", format="png")["data"]))

    def press(self, *keys: str) -> None:
        """Press and let go of keys, one after the other."""
        actions = [{"type": what, "value": key} for key in keys for what in ("keyDown", "keyUp")]
        self._post("/actions", actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def click(self, selector: str) -> None:
        """Click where the element is."""
        self._post(f"/element/{self._find(selector)}/click")

    def type(self, selector: str, text: str) -> None:
        """Replace what is in a field, key by key; in a list, choose the entry that begins so."""
        element = self._find(selector)
        if self.run("return document.querySelector(arguments[0]).localName", selector) != "select":
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
