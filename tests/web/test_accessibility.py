"""axe-core, the rules of WCAG and good practice, in a real browser: on every kind of page, language and colour scheme.

The package with axe-core is installed by .ci/run alone: it asks for a browser driver of its own, which we don't need.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from bot.locale import words_of
from indexer import Index
from indexer.languages import codes
from tests.browser import Browser
from tests.web.kinds import kinds

pytestmark = pytest.mark.slow

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
const [tags, done] = arguments;
const elements = (rule) => rule.nodes.map((node) => node.html.slice(0, 200));
axe.run({ runOnly: tags }).then((found) => done(found.violations.map((rule) => [rule.id, elements(rule)])));
"""


@pytest.fixture(scope="module")
def verdict(window: Browser) -> Callable[[], dict[str, list[str]]]:
    """Tells which rules the page that is open breaks, and the elements that break them."""
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("no axe-core here: pip install --no-deps axe-playwright-python")
    axe = (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")

    def look() -> dict[str, list[str]]:
        window.run("for (const more of document.querySelectorAll('details')) more.open = true")
        window.run(f"{axe}; window.axe = axe;")
        return dict(window.wait(RUN, TAGS))

    return look


@pytest.mark.parametrize("code", codes())
def test_pages_break_no_rule(
    window: Browser, verdict: Callable[[], dict[str, list[str]]], client: httpx.Client, index: Index, code: str
) -> None:
    broken = {}
    for kind, address in kinds(index, code).items():
        window.open(str(client.base_url.join(address)))
        for dark in (False, True):
            window.show(dark=dark)
            broken[kind, "dark" if dark else "light"] = verdict()
    assert not {place: rules for place, rules in broken.items() if rules}


@pytest.mark.parametrize("code", codes())
def test_pages_of_a_static_site_break_no_rule(
    window: Browser, verdict: Callable[[], dict[str, list[str]]], site: Path, code: str
) -> None:
    folders = (
        "",
        code,
        f"{code}/search",
        f"{code}/picture",
        f"{code}/outcomes",
        f"{code}/meetings/33",
        f"C32/41/{code}",
    )
    broken = {}
    for folder in folders:
        window.open((site / folder / "index.html").as_uri() + f"?q={quote(words_of(code)('Meeting'))}")
        for dark in (False, True):
            window.show(dark=dark)
            broken[folder, "dark" if dark else "light"] = verdict()
    assert not {place: rules for place, rules in broken.items() if rules}


def test_a_rule_that_is_broken_is_found(
    window: Browser, verdict: Callable[[], dict[str, list[str]]], client: httpx.Client
) -> None:
    window.open(str(client.base_url.join("en/")))
    window.run("document.querySelector('input[type=search]').labels[0].remove()")
    assert "label" in verdict()
