"""The Word document that a paper is written into: a template's, or one of ours; its named styles can be restyled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.render.paper import BODY, HEADING, ITEM, NOTE, QUOTE, SOURCE, SUBHEADING, SUBTITLE, TITLE
from indexer.errors import InputError, UsageError

if TYPE_CHECKING:
    from docx.document import Document

TEXT_STYLES = {
    TITLE: "Title",
    SUBTITLE: "Subtitle",
    HEADING: "Heading 1",
    SUBHEADING: "Heading 2",
    BODY: "COP Text",
    ITEM: "COP Item",
    QUOTE: "COP Quotation",
    SOURCE: "COP Source",
    NOTE: "COP Note",
}
"""Names of the paragraph styles, by kind of block: Word's own where it has one, so that they follow its themes."""
TABLE, TABLE_HEAD, TABLE_TEXT = "COP Table", "COP Table Head", "COP Table Text"
LINK = "Hyperlink"


class _Look(NamedTuple):
    """How a style looks where no template says so: sizes and distances in points."""

    size: float
    before: float = 0
    after: float = 0
    indent: float = 0
    is_bold: bool = False
    is_italic: bool = False
    colour: str = "000000"
    stays_with_next: bool = False


_LOOKS = {
    "Title": _Look(20, 0, 4, is_bold=True),
    "Subtitle": _Look(10.5, 0, 14, colour="555555"),
    "Heading 1": _Look(14, 16, 5, is_bold=True, stays_with_next=True),
    "Heading 2": _Look(11.5, 10, 4, is_bold=True, stays_with_next=True),
    "COP Text": _Look(10.5, 0, 6),
    "COP Item": _Look(10.5, 4, 3, stays_with_next=True),
    "COP Quotation": _Look(10, 0, 2, 16, stays_with_next=True),
    "COP Source": _Look(8.5, 0, 7, 16, colour="555555"),
    "COP Note": _Look(9, 6, 0, is_italic=True),
    TABLE_HEAD: _Look(9, 2, 2, is_bold=True),
    TABLE_TEXT: _Look(9, 1, 1),
}
_FONT, _COMPLEX_FONT, _EAST_ASIAN_FONT = "Calibri", "Arial", "SimSun"
_LINK_COLOUR = "134F83"


def new_document(template: Path | None) -> Document:
    """An empty document: the template with its styles, header and footer but without its text, else one of ours.

    Styles that it lacks are added. Raises UsageError where the extra is missing, InputError for a template that is no
    Word document.
    """
    try:
        import docx
    except ImportError as error:
        raise UsageError("Word documents need the extra `docx`: pip install 'cop-assistant[docx]'") from error
    try:
        document = docx.Document(str(template) if template else None)
    except Exception as error:  # whatever the library meets in a file that is none
        raise InputError(f"{template}: is no Word document; save the template as one (.docx)") from error
    if template is None:
        _set_up(document)
    else:
        _empty(document)
    _add_styles(document, is_ours=template is None)
    return document


def _empty(document: Document) -> None:
    """Take the text out; what the last section says of page, header and footer stays."""
    body = document.element.body
    for element in list(body):
        if not element.tag.endswith("}sectPr"):
            body.remove(element)


def _set_up(document: Document) -> None:
    """Page, fonts and footer of a document without a template."""
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    _set_fonts(normal)
    footer: Any = section.footer.paragraphs[0]
    footer.alignment = 1  # centred
    _add_field(footer, "PAGE")


def _add_styles(document: Document, *, is_ours: bool) -> None:
    """The styles that are missing; those of our own document are given their look."""
    from docx.enum.style import WD_STYLE_TYPE

    known = {style.name for style in document.styles}
    for name, look in _LOOKS.items():
        is_new = name not in known
        style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) if is_new else document.styles[name]
        if is_new:
            style.base_style = document.styles["Normal"] if "Normal" in known else None
            style.quick_style = True
        if is_new or is_ours:
            _give_look(style, look)
    if TABLE not in known:
        table: Any = document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
        table.base_style = document.styles["Table Grid"] if "Table Grid" in known else None
    if LINK not in known:
        link: Any = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER)
        link.font.color.rgb = _colour(_LINK_COLOUR)


def _give_look(style: Any, look: _Look) -> None:
    from docx.shared import Pt

    _set_fonts(style)
    font, paragraph = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), look.is_bold, look.is_italic
    font.cs_bold, font.cs_italic = look.is_bold, look.is_italic
    font.color.rgb = _colour(look.colour)
    _add_child(style.element.get_or_add_rPr(), "w:szCs", val=str(round(look.size * 2)))
    paragraph.space_before, paragraph.space_after = Pt(look.before), Pt(look.after)
    paragraph.line_spacing = 1.1
    if look.indent:
        _add_child(style.element.get_or_add_pPr(), "w:ind", start=str(round(look.indent * 20)))
    paragraph.keep_with_next = look.stays_with_next


def _set_fonts(style: Any) -> None:
    """Latin, Arabic and Chinese fonts, in place of those of a theme."""
    from docx.oxml.ns import qn

    style.font.name = _FONT
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script, font in (("cs", _COMPLEX_FONT), ("eastAsia", _EAST_ASIAN_FONT)):
        fonts.set(qn(f"w:{script}"), font)


def _colour(name: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(name)


def _add_child(parent: Any, tag: str, **values: str) -> None:
    """A property with its values, in the place of one that is there."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for other in parent.findall(qn(tag)):
        parent.remove(other)
    child: Any = OxmlElement(tag)
    for name, value in values.items():
        child.set(qn(f"w:{name}"), value)
    parent.append(child)


def _add_field(paragraph: Any, name: str) -> None:
    """A field that Word computes, such as the number of the page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field: Any = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)  # noqa: SLF001 (the library has no call for it)
