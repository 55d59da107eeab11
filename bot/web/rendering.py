"""Pages as HTML: the one Jinja environment. Whatever a page says is escaped; its links are relative to itself."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.citations import urls
from bot.locale import words_of
from bot.render.html_page import SCRIPT as FINDING
from bot.safe_text import safe_text
from bot.web.page import File, Page, navigation
from indexer.languages import codes, language

FOLDER = Path(__file__).parent
LEAF = "index.html"
"""The file that a folder's address stands for."""
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"
)
"""What a page may load, and from where: its own styles and scripts, nothing else."""

_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}


class Renderer:
    """Renders pages. Where no server does, a link to a folder has to name the file in it."""

    def __init__(self, *, served: bool) -> None:
        self._served = served

    def render(self, page: Page) -> str:
        """The page as HTML."""
        root = _root(page.address)

        def to(address: str) -> str:
            return _from(root, address, served=self._served)

        return self._environment.get_template(page.template).render(
            page=page,
            view=page.view,
            words=words_of(page.language),
            to=to,
            served=self._served,
            navigation=navigation(page.language),
            languages=_languages(),
            public=_public(page.address),
        )

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            finalize=_shown,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        environment.globals.update(addresses=urls, direction=direction, policy=POLICY)
        return environment


def _shown(value: object) -> object:
    """What an expression of a template comes to, as a page may show it."""
    if not isinstance(value, str):
        return value
    return Markup(safe_text(str(value))) if isinstance(value, Markup) else safe_text(value)  # noqa: S704 (it is safe already)


def relative(page: str, address: str, *, served: bool) -> str:
    """An address as a page at another one links to it."""
    return _from(_root(page), address, served=served)


def _public(address: str) -> str:
    """Where everybody finds the page; empty where the site has no address."""
    site = urls.site_url()
    return f"{site}/{address}" if site else ""


def _root(page: str) -> str:
    return "../" * page.count("/") or "./"


def _from(root: str, address: str, *, served: bool) -> str:
    folder, mark, place = address.partition("#")
    path, query_mark, query = folder.partition("?")
    leaf = LEAF if not served and (path.endswith("/") or not path) else ""
    return f"{root}{path}{leaf}{query_mark}{query}{mark}{place}"


def direction(code: str) -> str:
    """Which way the language is written: `ltr` or `rtl`."""
    return "rtl" if language(code).rtl else "ltr"


def _languages() -> list[tuple[str, str]]:
    """Code and own name of every language that pages are in."""
    return [(code, language(code).name) for code in codes()]


def assets() -> dict[str, File]:
    """Styles and scripts, by address."""
    files = {file.name: file for file in sorted((FOLDER / "static").iterdir()) if file.suffix in _TYPES}
    files["find.js"] = FINDING  # what searches and sorts a register sent around as one file
    return {urls.STATIC + name: File(file.read_bytes(), _TYPES[file.suffix]) for name, file in files.items()}
