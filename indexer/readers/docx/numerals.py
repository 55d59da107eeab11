"""A count as Word writes it in each of its number formats."""

from __future__ import annotations

import re
from collections.abc import Callable

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_LARGEST = 3999
"""Beyond it, letters and Roman figures would be endless rows; no list is that long."""
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_DIGITS = "〇一二三四五六七八九"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_HINDI = str.maketrans("0123456789", "०१२३४५६७८९")


def numeral(count: int, style: str, pattern: str = "") -> str:
    """The count in a format of ST_NumberFormat; `pattern` is the example that a custom format gives (`001, 002, …`).

    Formats that Word knows and this module does not are decimal, as in Word where it lacks the language.
    """
    if style == "custom":
        return str(count).zfill(len(re.split(r"\D", pattern, maxsplit=1)[0]))
    return _STYLES.get(style, str)(count)


def _roman(count: int) -> str:
    if not 0 < count <= _LARGEST:
        return str(count)
    written = []
    for size, letters in _ROMAN:
        written.append(letters * (count // size))
        count %= size
    return "".join(written)


def _letters(alphabet: str) -> Callable[[int], str]:
    """Letters: a … z, then aa, bb …, the same letter once more for each time round."""

    def write(count: int) -> str:
        if not 0 < count <= _LARGEST:
            return str(count)
        times, index = divmod(count - 1, len(alphabet))
        return alphabet[index] * (times + 1)

    return write


def _cycle(alphabet: str) -> Callable[[int], str]:
    def write(count: int) -> str:
        return alphabet[(count - 1) % len(alphabet)] if count > 0 else str(count)

    return write


def _within(first: str, last: int) -> Callable[[int], str]:
    """Signs that Unicode has in a row, as far as they go."""

    def write(count: int) -> str:
        return chr(ord(first) + count - 1) if 0 < count <= last else str(count)

    return write


def _ordinal(count: int) -> str:
    teen = count // 10 % 10 == 1
    return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _ideographs(*, one_before_hundred: bool, zero: str) -> Callable[[int], str]:
    """Thousands, hundreds and tens; `zero` stands for places left out. Ten is 十, never 一十, at the start."""

    def write(count: int) -> str:
        if not 0 < count <= _LARGEST:
            return str(count)
        written = ""
        gap = False
        for size, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit = count // size % 10
            if not digit:
                gap = bool(written)
                continue
            bare = digit == 1 and sign and (not one_before_hundred or (sign == "十" and not written))
            written += (zero if gap else "") + ("" if bare else _DIGITS[digit]) + sign
            gap = False
        return written

    return write


_THOUSANDS = _ideographs(one_before_hundred=True, zero="零")


def _chinese(count: int) -> str:
    """Figure by figure from one hundred on, as Word does it."""
    digits = str(count)
    return (
        _THOUSANDS(count) if len(digits) <= len("99") else "".join(_DIGITS[int(d)] for d in digits).replace("〇", "○")
    )


_STYLES: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimalZero": lambda count: f"{count:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperLetter": lambda count: _letters(_LATIN)(count).upper(),
    "lowerLetter": _letters(_LATIN),
    "russianUpper": lambda count: _letters(_RUSSIAN)(count).upper(),
    "russianLower": _letters(_RUSSIAN),
    "arabicAlpha": _letters(_ARABIC),
    "arabicAbjad": _letters(_ABJAD),
    "ordinal": _ordinal,
    "chicago": _letters("*†‡§"),
    "numberInDash": lambda count: f"- {count} -",
    "hex": lambda count: f"{count:X}",
    "hindiNumbers": lambda count: str(count).translate(_HINDI),
    "decimalFullWidth": lambda count: str(count).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda count: str(count).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _within("①", 20),
    "decimalEnclosedCircleChinese": _within("①", 20),
    "decimalEnclosedParen": _within("⑴", 20),
    "decimalEnclosedFullstop": _within("⒈", 20),
    "ideographEnclosedCircle": _within("㈠", 10),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographDigital": lambda count: "".join(_DIGITS[int(digit)] for digit in str(abs(count))),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _THOUSANDS,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _THOUSANDS,
    "japaneseCounting": _ideographs(one_before_hundred=False, zero=""),
}
