"""A table as one self-contained HTML page that can be searched and sorted.

Its policy admits nothing but its own style and script, by their hashes; without the script the table is still there.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape
from pathlib import Path

from bot.locale import words_of
from bot.render.table import Cell, Table
from indexer.languages import language

_FOLDER = Path(__file__).parent
SCRIPT = _FOLDER / "page.js"
"""What searches, filters and sorts the rows."""


def html_page(table: Table, code: str) -> str:
    """The page of a table in the reader's language."""
    notes = "".join(f"<p>{escape(note)}</p>" for note in table.notes)
    body = f"<h1>{escape(table.title)}</h1>\n{_grid(table, words_of(code)('Search'))}"
    return whole_page(table.title, code, body, notes, SCRIPT.read_text(encoding="utf-8"))


def whole_page(title: str, code: str, body: str, notes: str = "", script: str = "") -> str:
    """A page with this body, which is HTML already, and what it needs to be read, printed and sent around."""
    style = (_FOLDER / "page.css").read_text(encoding="utf-8")
    return f"""<!doctype html>
<html lang="{code}" dir="{direction_of(code)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>CWG-COP · {escape(title)}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
<footer>{notes}</footer>
{f"<script>{script}</script>" if script else ""}
</body>
</html>
"""


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _grid(table: Table, search: str) -> str:
    """The table itself, below the field that searches it."""
    heads = "".join(
        f'<th scope="col" aria-sort="none"><button type="button" disabled>{escape(head)}</button></th>'
        for head in table.heads
    )
    rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
    return f"""<div class="find" role="search" hidden>
<label for="words">{escape(search)}</label>
<input id="words" type="search" autocomplete="off" spellcheck="false" dir="auto">
<output for="words" dir="ltr"></output>
</div>
<div class="scroll" role="region" aria-label="{escape(table.title)}" tabindex="0">
<table>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</div>"""


def _cell(cell: Cell) -> str:
    attributes = ' class="reference"' if cell.is_reference else ""
    if cell.language:
        attributes += f' lang="{cell.language}" dir="{direction_of(cell.language)}"'
    if cell.order:
        attributes += f' data-order="{escape(cell.order)}"'
    text = escape(cell.text)
    if cell.url:
        text = f'<a href="{escape(cell.url)}">{text}</a>'
    if cell.is_reference:
        text = f'<bdi dir="ltr">{text}</bdi>'
    return f"<td{attributes}>{text}</td>"


def direction_of(code: str) -> str:
    """Which way the language is written: `ltr` or `rtl`."""
    return "rtl" if language(code).rtl else "ltr"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
