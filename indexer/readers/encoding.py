"""Which encoding a text is in, told from its bytes.

A byte order mark or valid UTF-8 says it outright. Otherwise every encoding that a language was written in before
Unicode (`Language.encodings`) is tried, and how likely each outcome is as text of that language (`Language.letters`)
decides. Where two different outcomes are about as likely, or none is likely, the text is refused: a guess that turns
words into others would be quoted as if the report said so.
"""

from __future__ import annotations

import codecs
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.errors import ReaderError
from indexer.languages import Language, codes, language
from indexer.languages.detect import detect
from indexer.readers.characters import visible
from indexer.readers.likeness import is_latin, latin_lean, likeness

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\v\f\r\x1a\x1b")
_MOST_CONTROLS = 0.02
_MOST_DAMAGE = 0.2
"""Share of a text's bytes beyond ASCII up to which what is not UTF-8 is damage and not another encoding."""
_SAMPLE = 6000
"""Bytes that are enough to tell."""
_LONGEST_WORD = 3000
_AROUND = 40
_MARGIN = 3.0
"""How many times likelier (natural logarithm) the best outcome has to be than the next that reads differently."""
_RARER = -1.0
"""What it costs to be the next in a language's list of encodings."""
_OTHER_LANGUAGE = -6.0
"""What it costs not to be the language that the words in ASCII speak, in Latin script."""
_WORST = -7.5
"""Likeness per byte beyond ASCII below which an outcome is no text of the language."""
_MANY_ZEROS = 0.2
_WORST_WIDE = -9.5
"""The same per character of UTF-16."""
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_WORD_BEYOND_ASCII = re.compile(rb"[^\s]*[\x80-\xff][^\s]*")
_SAVE = "save it as UTF-8 and add it again"


@dataclass(frozen=True, slots=True)
class _Outcome:
    encoding: str
    sample: str
    likeness: float


def decode(data: bytes, declared: str = "") -> str:
    """The text that these bytes are, with visible characters only (see `visible`).

    `declared` is the encoding that the document itself names, believed where the bytes allow it.
    Raises ReaderError where no encoding, or more than one, gives a text.
    """
    return visible(_decode(data, declared))


def is_text(data: bytes) -> bool:
    """Whether these bytes can be text at all: hardly a control character in them, or every second byte zero."""
    if any(data.startswith(bom) for bom, _ in _BOMS) or _wide(data):
        return True
    return _count(data, _CONTROLS) <= _MOST_CONTROLS * len(data)


def _count(data: bytes, among: bytes) -> int:
    return len(data) - len(data.translate(None, among))


def _decode(data: bytes, declared: str) -> str:
    marked = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "") or _wide(data)
    if marked:
        return _strictly(data, marked)
    utf8 = _attempt(data, "utf-8")
    if utf8 is not None and (not declared or data.isascii()):
        return utf8
    if declared and (text := _attempt(data, declared)) is not None:
        return text if utf8 is None else _likelier(utf8, text)
    if utf8 is not None:
        return utf8
    _refuse_damaged(data)
    return data.decode(_guess(data))


def _wide(data: bytes) -> str:
    """UTF-16 without a byte order mark: the upper byte of spaces, digits and line ends is zero."""
    if b"\0" not in data or len(data) % 2:
        return ""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) < 10 * min(even, odd):
        return ""
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = _attempt(data[:_SAMPLE], encoding) or _attempt(data[: _SAMPLE - 2], encoding)
    beyond = sum(1 for c in text or "" if c >= "\x80")
    plain = max(even, odd) >= _MANY_ZEROS * len(data)
    return encoding if text and (plain or _best_likeness(text) >= _WORST_WIDE * beyond) else ""


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        name = encoding.upper().removesuffix("-SIG")
        raise ReaderError(f"line {line}: not {name} text, which the rest of it is; {_SAVE}") from error


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _likelier(first: str, second: str) -> str:
    """A declaration may be stale (saved as UTF-8 since): the text that is likelier in any language."""
    return max((first, second), key=lambda text: _best_likeness(text[:_SAMPLE]))


def _best_likeness(text: str) -> float:
    return max(likeness(text, known) for known in _languages())


def _refuse_damaged(data: bytes) -> None:
    """Refuse UTF-8 with a few wrong bytes, which any other encoding would turn into nonsense throughout."""
    read = data.decode("utf-8", "surrogateescape")
    damaged = len(read) - len(read.encode("utf-8", "ignore").decode("utf-8"))
    if damaged < _MOST_DAMAGE * _count(data, _BEYOND_ASCII):
        _strictly(data, "utf-8")


def _guess(data: bytes) -> str:
    sample = _sample(data)
    outcomes = sorted(_outcomes(data, sample), key=lambda outcome: outcome.likeness, reverse=True)
    if not outcomes or outcomes[0].likeness < _WORST * _count(sample, _BEYOND_ASCII):
        raise ReaderError(f"neither UTF-8 nor any encoding in which its letters make words; {_SAVE}")
    best = outcomes[0]
    for other in outcomes[1:]:
        if other.sample != best.sample and best.likeness - other.likeness < _MARGIN:
            raise ReaderError(f"may be {best.encoding.upper()} or {other.encoding.upper()} text; {_SAVE}")
    return best.encoding


def _outcomes(data: bytes, sample: bytes) -> Iterator[_Outcome]:
    lean = latin_lean(_count(data, string.ascii_letters.encode()), _count(data, _BEYOND_ASCII))
    spoken = detect(data[:_SAMPLE].decode("ascii", "ignore"))
    for known in _languages():
        prior = (lean + _OTHER_LANGUAGE * (known.code != spoken)) * is_latin(known)
        for rank, encoding in enumerate(known.encodings):
            if _attempt(data, encoding) is not None:
                text = sample.decode(encoding, "replace")
                fit = prior + likeness(text, known)
                yield _Outcome(encoding, text, fit + _RARER * rank)


def _languages() -> list[Language]:
    return [language(code) for code in codes()]


def _sample(data: bytes) -> bytes:
    """The first words that are not ASCII, and around each byte that is in none of them its first place."""
    words: dict[bytes, None] = {}  # each once: a name that comes again and again tells no more than once
    size = 0
    for match in _WORD_BEYOND_ASCII.finditer(data):
        word = match[0][:_LONGEST_WORD]
        size += 0 if word in words else len(word)
        words[word] = None
        if size > _SAMPLE:
            break
    seen = set(b"".join(words))
    for byte in range(0x80, 0x100):
        place = -1 if byte in seen else data.find(byte)
        if place >= 0:
            around = data[max(0, place - _AROUND) : place + _AROUND]
            words.update(dict.fromkeys(word for word in around.split() if byte in word))
    return b" ".join(words)
