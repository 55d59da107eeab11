"""A parser that refuses what would never end: inflated sizes, time and the number of objects are bounded.

pdfminer.six inflates every stream without limit; its parser is told here to make streams that look first.
"""

from __future__ import annotations

import time
import zlib
from dataclasses import dataclass, field
from io import BytesIO

from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import (
    LITERALS_ASCII85_DECODE,
    LITERALS_ASCIIHEX_DECODE,
    LITERALS_FLATE_DECODE,
    LITERALS_LZW_DECODE,
    LITERALS_RUNLENGTH_DECODE,
    PDFStream,
)
from pdfminer.psparser import PSKeyword

from indexer.errors import ReaderError

MAX_STREAM = 30_000_000
"""Bytes of one stream, inflated."""
MAX_INFLATED = 120_000_000
"""Bytes of all streams together, inflated."""
MAX_SLOW = 2_000_000
"""Bytes of a stream that Python has to decode byte by byte (LZW, run lengths, predictors)."""
MAX_PAGES = 200
MAX_GLYPHS = 1_000_000
MAX_OBJECTS = 2_000_000
MAX_SECONDS = 11.0

_SPLIT = "split it, or add the Word or text version"


@dataclass
class Budget:
    """What reading one file may still use up."""

    inflated: int = MAX_INFLATED
    deadline: float = field(default_factory=lambda: time.monotonic() + MAX_SECONDS)
    _ticks: int = 0

    def tick(self) -> None:
        """Count a step; raises ReaderError where time is up."""
        self._ticks += 1
        if self._ticks % 256 == 0:
            self.check_time()

    def check_time(self) -> None:
        """Raises ReaderError where time is up."""
        if time.monotonic() > self.deadline:
            raise ReaderError(f"takes more than {MAX_SECONDS:.0f} seconds to read; {_SPLIT}")

    def spend(self, size: int) -> None:
        """Account for inflated bytes; raises ReaderError where they are too many."""
        self.inflated -= size
        if size > MAX_STREAM or self.inflated < 0:
            raise ReaderError(
                f"holds more than {MAX_STREAM // 1_000_000} MB in one part or {MAX_INFLATED // 1_000_000} MB in all "
                f"when unpacked; {_SPLIT}"
            )


class BoundedStream(PDFStream):
    """A stream whose size is known to be bearable before it is decoded."""

    budget: Budget

    def decode(self) -> None:
        """Decode as the base class does; raises ReaderError where the result would be too large."""
        self.budget.check_time()
        data = self.rawdata or b""
        if self.decipher and self.objid is not None and self.genno is not None:
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        for name, params in self.get_filters():
            if name in LITERALS_FLATE_DECODE:
                data = _inflate(data)
                self.budget.spend(len(data))
            elif name in LITERALS_ASCII85_DECODE:
                data = ascii85decode(data)
            elif name in LITERALS_ASCIIHEX_DECODE:
                data = asciihexdecode(data)
            elif name in LITERALS_LZW_DECODE or name in LITERALS_RUNLENGTH_DECODE:
                self._refuse_slow(data)
                break
            else:
                break
            if isinstance(params, dict) and params.get("Predictor", 1) != 1:
                self._refuse_slow(data)
        super().decode()

    @staticmethod
    def _refuse_slow(data: bytes) -> None:
        if len(data) > MAX_SLOW:
            raise ReaderError(f"a part of it is packed in a way that takes too long to unpack; {_SPLIT}")


class BoundedParser(PDFParser):
    """pdfminer's parser, with bounded streams."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        super().__init__(BytesIO(data))
        self._budget = budget

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        """Handle a keyword as the base class does, and look at the streams that it makes."""
        self._budget.tick()
        super().do_keyword(pos, token)
        if token is self.KEYWORD_STREAM and self.curstack:
            place, stream = self.curstack[-1]
            if type(stream) is PDFStream:
                bounded = BoundedStream(stream.attrs, stream.rawdata or b"", stream.decipher)
                bounded.budget = self._budget
                self.curstack[-1] = (place, bounded)


def _inflate(data: bytes) -> bytes:
    """Inflated as far as it is intact, and no further than one byte over the limit."""
    inflater = zlib.decompressobj()
    try:
        return inflater.decompress(data, MAX_STREAM + 1)
    except zlib.error:
        return b""
