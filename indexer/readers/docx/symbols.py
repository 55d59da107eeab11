"""Characters of symbol fonts, which stand at private places (U+F020 to U+F0FF) or at those of Latin letters."""

from __future__ import annotations

_SYMBOL = dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
_SYMBOL |= dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_SYMBOL |= {
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xBC: "…",
    0xBE: "—",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xD6: "√",
    0xE2: "®",
    0xE3: "©",
    0xE4: "™",
    0x2D: "−",
}
_WINGDINGS = {
    0x6C: "•",
    0x6E: "▪",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE = range(0xF020, 0xF100)
"""Where symbol fonts have their 224 signs; their own numbers are less by the next."""
_OFFSET = 0xF000
_LATIN = range(0x20, 0x7F)
_OWN_SIGNS = range(0x20, 0x100)


def readable(text: str, font: str | None) -> str:
    """The text with private characters as Unicode has them, as far as they are known; what is unknown stays.

    Those of an unknown font are taken for Symbol's.
    """
    if not any(ord(char) in _PRIVATE for char in text):
        return text
    known = _FONTS.get((font or "").lower(), _SYMBOL)
    return "".join(_readable(char, known) for char in text)


def symbol(code: str, font: str | None) -> str:
    """The character that `w:sym` stands for; `code` is hexadecimal. Empty where it is no character."""
    try:
        point = int(code, 16)
        if point in _OWN_SIGNS and (font or "").lower() in _FONTS:
            point += _OFFSET
        sign = chr(point)
    except (ValueError, OverflowError):
        return ""
    return readable(sign, font) if sign.isprintable() or point in _PRIVATE else ""


def bullet(text: str, font: str | None) -> str:
    """A bullet that any font has: a dot where the symbol is not known."""
    shown = readable(text, font) if not font or font.lower() in _FONTS else text
    if shown == "o" and "courier" in (font or "").lower():
        return "◦"
    return "".join("•" if ord(char) in _PRIVATE else char for char in shown)


def _readable(char: str, known: dict[int, str]) -> str:
    point = ord(char)
    if point not in _PRIVATE:
        return char
    own = point - _OFFSET
    return known.get(own, chr(own) if own in _LATIN and known is _SYMBOL else char)
