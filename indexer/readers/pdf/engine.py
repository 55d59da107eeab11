"""pdfminer.six drives: from the bytes of a file to what is drawn on its pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix

from indexer.errors import ReaderError
from indexer.readers.pdf.bounds import MAX_OBJECTS, MAX_PAGES, BoundedParser, Budget
from indexer.readers.pdf.device import Device, Resources
from indexer.readers.pdf.page import Box, Page

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # its doubts about fonts are no news to a user


def pages(data: bytes) -> tuple[Page, ...]:
    """All pages of the document.

    Raises ReaderError where it is protected, has too many pages, or no text layer; other faults come as pdfminer's.
    """
    budget = Budget()
    try:
        document = PDFDocument(BoundedParser(data, budget))
    except PDFPasswordIncorrect:
        raise ReaderError("password-protected; remove the password and add it again") from None
    except PDFEncryptionError:
        raise ReaderError(
            "encrypted in a way that cannot be read; save it without protection and add it again"
        ) from None
    resources = Resources()
    device = Device(resources, budget)
    interpreter = _Interpreter(resources, device)
    found = []
    for number, leaf in enumerate(_leaves(document), start=1):
        if number > MAX_PAGES:
            raise ReaderError(f"has more than {MAX_PAGES} pages, the most that is read; split it and add the parts")
        interpreter.process_page(leaf)
        found.append(device.page(number))
    device.refuse_unreadable()
    if not any(glyph.text.strip() for page in found for glyph in page.glyphs):
        raise ReaderError(
            "has no text layer (scanned); run text recognition on it, or add the Word or text version"
            if any(page.has_image for page in found)
            else "holds no text; add the Word or text version"
        )
    return tuple(found)


def _leaves(document: PDFDocument) -> Iterator[PDFPage]:
    objects = sum(count for xref in document.xrefs for _, count in getattr(xref, "ranges", ()))
    if objects > MAX_OBJECTS:
        raise ReaderError("damaged: its table of contents makes no sense; export it again")
    return PDFPage.create_pages(document)


class _Interpreter(PDFPageInterpreter):
    """Looks up named properties of marked content, and keeps to the budget."""

    device: Device

    def push(self, obj: Any) -> None:
        self.device.budget.tick()
        super().push(obj)

    def do_BDC(self, tag: Any, props: Any) -> None:
        if isinstance(props, PSLiteral):
            named = resolve1(self.resources.get("Properties")) if self.resources else None
            props = resolve1(named.get(props.name)) if isinstance(named, dict) else None
        super().do_BDC(tag, props if isinstance(props, dict) else {})

    def do_Do(self, xobjid_arg: Any) -> None:
        self.device.budget.check_time()
        clip = self.device.clip
        super().do_Do(xobjid_arg)
        self.device.set_ctm(self.ctm)
        self.device.clip = clip

    def init_state(self, ctm: Matrix) -> None:
        super().init_state(ctm)
        self._clips: list[Box] = []

    def do_q(self) -> None:
        super().do_q()
        self._clips.append(self.device.clip)

    def do_Q(self) -> None:
        super().do_Q()
        if self._clips:
            self.device.clip = self._clips.pop()

    def do_W(self) -> None:
        box = self.device.bounds_of(self.curpath)
        if box is not None:
            self.device.clip = self.device.clip.within(box)

    do_W_a = do_W
