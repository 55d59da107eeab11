"""A table as a spreadsheet (Office Open XML): it opens alike whatever a machine separates the fields of CSV by.

Every cell is text, so that nothing is taken for a formula, and the paragraph 5.10 for the number 5.1.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.render.formats import safe_table
from bot.render.table import Table
from indexer.languages import language

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_XML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET = "xl/worksheets/sheet1.xml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_XML}.sheet.main+xml"/>'
    f'<Override PartName="/{_SHEET}" ContentType="{_XML}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
    '<sheet name="CWG-COP" sheetId="1" r:id="rId1"/></sheets></workbook>',
}
_DAY = (1980, 1, 1, 0, 0, 0)
"""Of every part, so that the same table makes the same file."""


def spreadsheet(table: Table, code: str) -> bytes:
    """The table in the reader's words: its headings stay in sight, its notes stand below."""
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, text in (*_PARTS.items(), (_SHEET, "".join(_sheet(safe_table(table), code)))):
            part = ZipInfo(name, _DAY)
            part.compress_type = ZIP_DEFLATED
            archive.writestr(part, _HEAD + text)
    return out.getvalue()


def _sheet(table: Table, code: str) -> Iterator[str]:
    side = ' rightToLeft="1"' if language(code).rtl else ""
    yield f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"{side}>'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    yield "<sheetData>"
    yield _row(table.heads)
    yield from (_row(cell.text for cell in row) for row in table.rows)
    yield from (_row((note,)) for note in ("", *table.notes) if table.notes)
    yield "</sheetData></worksheet>"


def _row(texts: Iterable[str]) -> str:
    cells = "".join(f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>' for text in texts)
    return f"<row>{cells}</row>"
