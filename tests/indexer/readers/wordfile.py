"""Word documents written part by part, for what python-docx has no words for."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {"header": "hdr", "footer": "ftr"}


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph: text, or the XML of what stands in it."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def numbered(text: str, num: int, level: int = 0) -> str:
    """A paragraph of an automatic list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def level(depth: int, text: str, style: str = "decimal", *, start: int | None = 1, more: str = "") -> str:
    """One level of a list; `more` goes between number format and text, as the schema wants it."""
    began = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{depth}">{began}<w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def definition(number: int, *levels: str, before: str = '<w:multiLevelType w:val="multilevel"/>') -> str:
    """A list definition."""
    return f'<w:abstractNum w:abstractNumId="{number}">{before}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, overrides: str = "") -> str:
    """A list made from a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def word_file(body: str, **parts: str) -> bytes:
    """A document with this body; parts by name (numbering, styles, footnotes, header1 …), each without its root.

    A part is related as `rId_<name>`; one whose text starts with `<?xml` is written as it is.
    """
    files = {"word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"}
    relations = []
    overrides = [("/word/document.xml", f"{_TYPES}.document.main+xml")]
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        root = _ROOTS.get(kind, kind)
        whole = content if content.startswith("<?xml") else f"<w:{root} {NAMESPACES}>{content}</w:{root}>"
        files[f"word/{name}.xml"] = whole
        relations.append(f'<Relationship Id="rId_{name}" Type="{_RELATIONS}/{kind}" Target="{name}.xml"/>')
        overrides.append((f"/word/{name}.xml", f"{_TYPES}.{kind}+xml"))
    files["word/_rels/document.xml.rels"] = _rels("".join(relations))
    files["_rels/.rels"] = _rels(
        f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    )
    types = "".join(f'<Override PartName="{name}" ContentType="{of}"/>' for name, of in overrides)
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
    )
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """A package with these files, content types first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(files, key=lambda name: (name != "[Content_Types].xml", name)):
            archive.writestr(path, files[path])
    return out.getvalue()


def strictly(data: bytes) -> bytes:
    """The same document in the strict namespaces."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({name: _strictly(archive.read(name).decode()) for name in archive.namelist()})


def _rels(relations: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}'
        "</Relationships>"
    )


def _strictly(xml: str) -> str:
    for transitional, strict in (
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
        ("http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"),
    ):
        xml = xml.replace(transitional, strict)
    return xml
