"""PDFs written by hand, object by object: what no program would export, and what damage does."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def stream(content: bytes | str, extra: str = "", *, packed: bool = False) -> bytes:
    """A stream object; packed with the usual filter if wanted."""
    data = content.encode("latin-1") if isinstance(content, str) else content
    if packed:
        data, extra = zlib.compress(data, 9), f"{extra} /Filter /FlateDecode"
    return f"<< /Length {len(data)} {extra} >>\nstream\n".encode() + data + b"\nendstream"


def document(objects: Sequence[bytes | str], trailer: str = "/Root 1 0 R") -> bytes:
    """A file of these objects, numbered from 1, with a right table of contents."""
    data = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n".encode() + (body.encode() if isinstance(body, str) else body) + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} {trailer} >>\nstartxref\n{len(data)}\n"
    return data + end.encode() + b"%%EOF\n"


def pages(
    *contents: bytes | str, resources: str = "", extra: Sequence[bytes | str] = (), packed: bool = False
) -> bytes:
    """A document of A4 pages with these content streams and Helvetica as /F; `extra` objects are numbered from 4."""
    first = 4 + len(extra)
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(contents)))
    objects: list[bytes | str] = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(contents)} /Kids [{kids}] >>",
        FONT,
        *extra,
    ]
    for content in contents:
        inherited = f"/Resources << /Font << /F 3 0 R >> {resources} >> /MediaBox [0 0 595 842]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {inherited} /Contents {len(objects) + 2} 0 R >>")
        objects.append(stream(content, packed=packed))
    return document(objects)


def text(words: str, x: float = 72, y: float = 700, size: float = 11, before: str = "") -> str:
    """Operators that write one line."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q {before} BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET Q\n"


def lines(*texts: str, x: float = 72, top: float = 700, leading: float = 13, size: float = 11) -> str:
    """Operators that write lines, one below the other."""
    return "".join(text(words, x, top - place * leading, size) for place, words in enumerate(texts))
