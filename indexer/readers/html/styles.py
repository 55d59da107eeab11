"""What elements and their style attributes mean for reading: blocks, what is hidden, how far a block stands in."""

from __future__ import annotations

import re

from indexer.readers.html.document import Element

_TAGS = """
address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol
optgroup option p plaintext pre search section select summary table tbody td template text textarea tfoot th thead
title tr ul xmp
"""
BLOCKS = frozenset(_TAGS.split())
"""Elements that begin and end on a line of their own, or are no part of the line around them."""
UNSHOWN = frozenset({"script", "style"})
PREFORMATTED = frozenset({"pre", "xmp", "plaintext", "textarea"})

_ASIDES = {
    "template": "hidden",
    "noscript": "hidden",
    "title": "page title",
    "del": "deleted",
    "s": "deleted",
    "strike": "deleted",
    "button": "form control",
    "select": "form control",
    "textarea": "form control",
    "xml": "hidden",
}
_STYLED = (
    (
        re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"),
        "hidden",
    ),
    (re.compile(r"(?i)text-decoration(?:-line)?\s*:[^;]*line-through"), "deleted"),
    (re.compile(r"(?i)mso-element\s*:\s*comment|mso-special-character\s*:\s*comment"), "comment"),
    (re.compile(r"(?i)mso-element\s*:\s*header"), "page header"),
    (re.compile(r"(?i)mso-element\s*:\s*footer"), "page foot"),
)
_TITLED = {"header": "page header", "footer": "page foot"}
"""How LibreOffice marks both."""
_TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "center"})
_TITLE_STYLE = re.compile(r"(?i)font-weight\s*:\s*(?:bold|[6-9]00)|text-align\s*:\s*center")
_MEANING = "ol ul menu dir li table tr td th blockquote dd dialog main article nav header footer aside"
TELLING = frozenset({*_ASIDES, *_TITLES, *UNSHOWN, *PREFORMATTED, *_MEANING.split()})
"""Elements that mean something without any attribute."""
_LANDMARKS = frozenset({"nav", "header", "footer", "aside"})
_LANDMARK_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_LENGTH = re.compile(
    r"(margin-left|margin-right|margin|text-indent|padding-left|padding-right)\s*:\s*([^;]+)", re.IGNORECASE
)
_SIZE = re.compile(r"(-?\d*\.?\d+)(pt|px|cm|mm|in|em|pc)?")
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 12.0, "pc": 12.0, "": 0.75}
_LEFT = (0, 0, 1, 1, 3)
"""Which of so many values is the left side's: `margin: top right bottom left`."""
_LEAST = 3.0
"""Points from which a block stands in."""


def is_title(element: Element) -> bool:
    """Whether an element shows its text as a heading: as one, centred, or in bold type."""
    if element.tag in _TITLES or (element.get("align") or "").casefold() == "center":
        return True
    return bool(element.attrib) and _TITLE_STYLE.search(style(element)) is not None


def style(element: Element) -> str:
    """Its style attribute."""
    return element.get("style") or ""


def aside(element: Element) -> str:
    """Why the text of the element is no running text; empty where it is."""
    if reason := _ASIDES.get(tag := str(element.tag)):
        return reason
    if not element.attrib and tag != "dialog":
        return ""
    if element.get("hidden") is not None or (tag == "dialog" and element.get("open") is None):
        return "hidden"
    if "msocomanchor" in (element.get("class") or ""):
        return "comment"
    if tag == "div" and (reason := _TITLED.get(element.get("title") or "")):
        return reason
    written = style(element)
    return next((reason for pattern, reason in _STYLED if pattern.search(written)), "") if written else ""


def is_landmark(element: Element) -> bool:
    """Whether it holds what surrounds a page's main text."""
    return element.tag in _LANDMARKS or element.get("role") in _LANDMARK_ROLES


def is_main(element: Element) -> bool:
    """Whether it holds a page's main text."""
    return element.tag in {"main", "article"} or element.get("role") == "main"


def is_preformatted(element: Element) -> bool:
    """Whether its line ends are shown."""
    return element.tag in PREFORMATTED or re.search(r"white-space\s*:\s*(pre|break-spaces)", style(element)) is not None


def is_tab(element: Element) -> bool:
    """Whether Word writes a tab so: spaces, and how many tabs they stand for."""
    return "mso-tab-count" in style(element)


def stands_in(element: Element) -> bool:
    """Whether the first line of the block stands in from the margin."""
    if element.tag in {"blockquote", "dd"} or (element.get("align") or "").lower() == "right":
        return True
    side = indent = 0.0
    for name, value in _LENGTH.findall(style(element)):
        if name.lower() == "text-indent":
            indent = _points(value)
        else:
            side = max(side, _points(value))
    return side + indent >= _LEAST


def _points(value: str) -> float:
    """A length in points; of the four sides of `margin` the left one; 0 for what depends on the window's width."""
    sizes = _SIZE.findall(value)
    if not 0 < len(sizes) < len(_LEFT) or "%" in value:
        return 0.0
    number, unit = sizes[_LEFT[len(sizes)]]
    return float(number) * _POINTS[unit]
