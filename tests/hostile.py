"""Strings written to take over a terminal, page, spreadsheet or line of text; and what tells whether one arrived."""

from __future__ import annotations

import unicodedata

STRINGS: dict[str, str] = {
    "title of the terminal": "Who chaired?\x1b]0;owned\x07",
    "title, ended by a string terminator": "Who chaired?\x1b]2;owned\x1b\\",
    "title that never ends": "Who chaired?\x1b]0;owned",
    "title, single-character introducer": "Who chaired?\x9d0;owned\x9c",
    "icon name": "\x1b]1;owned\x07Who chaired?",
    "link": "\x1b]8;;http://evil.example/\x1b\\Who chaired?\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;b3duZWQ=\x07Who chaired?",
    "notification": "\x1b]9;owned\x07Who chaired?",
    "colour": "Who \x1b[31mchaired\x1b[0m?",
    "colour, single-character introducer": "Who \x9b31mchaired\x9b0m?",
    "screen cleared": "\x1b[2J\x1b[HWho chaired?",
    "line erased": "Who chaired?\x1b[2K\x1b[1G",
    "cursor up": "Who chaired?\x1b[5A",
    "alternate screen": "\x1b[?1049hWho chaired?",
    "mouse reports": "\x1b[?1000hWho chaired?",
    "bracketed paste ended": "Who\x1b[201~ chaired?",
    "device asked": "Who chaired?\x1b[c\x1b[6n",
    "full reset": "\x1bcWho chaired?",
    "character set": "\x1b(0Who chaired?\x0e",
    "device control string": "\x1bP+q544e\x1b\\Who chaired?",
    "application command": "\x1b_Ga=q;\x1b\\Who chaired?",
    "privacy message": "\x1b^x\x1b\\Who chaired?",
    "start of string": "\x1bXx\x1b\\Who chaired?",
    "sequence cut short": "Who chaired?\x1b[",
    "escape alone": "Who chaired?\x1b",
    "two escapes": "Who\x1b\x1b[31m chaired?",
    "sequence inside a sequence": "Who\x1b[3\x1b[31m1m chaired?",
    "bell": "Who chaired?\x07\x07",
    "backspaces": "Who chaired?\x08\x08\x08\x08",
    "delete": "Who\x7f chaired?",
    "null": "Who\x00chaired?",
    "shift out and in": "Who\x0e chaired\x0f?",
    "flow control": "Who\x13 chaired\x11?",
    "end of file": "Who chaired?\x04\x1a",
    "vertical tab and form feed": "Who\x0bchaired\x0c?",
    "information separators": "Who\x1cchaired\x1d?\x1e\x1f",
    "carriage return": "Who chaired?\rcop: all is well",
    "next line": "Who chaired?\x85cop: all is well",
    "line separator": "Who chaired?\u2028cop: all is well",
    "paragraph separator": "Who chaired?\u2029cop: all is well",
    "every first control": "".join(map(chr, range(32))) + "Who chaired?",
    "every second control": "".join(map(chr, range(127, 160))) + "Who chaired?",
    "right-to-left override": "Who \u202echaired?",
    "left-to-right override": "من \u202dترأس الاجتماع؟",
    "override, closed": "Who \u202echaired\u202c?",
    "embedding": "Who \u202bchaired?",
    "embedding, left to right": "من \u202aترأس؟",
    "pops alone": "Who\u202c\u202c chaired?",
    "isolate left open": "Who \u2067chaired?",
    "isolate left open, left to right": "من \u2066ترأس الاجتماع؟",
    "first strong isolate left open": "Who \u2068chaired?",
    "isolate closed twice": "Who \u2067chaired\u2069\u2069?",
    "isolates closed before they open": "\u2069\u2069Who chaired\u2067\u2066?",
    "isolates without end": "\u2067" * 60 + "Who chaired?",
    "isolates, deep and closed": "\u2067" * 60 + "Who chaired?" + "\u2069" * 60,
    "override inside an isolate": "Who \u2066\u202echaired\u2069?",
    "file that is no picture": "report\u202egpj.exe",
    "deprecated format controls": "Who\u206a\u206b\u206c\u206d\u206e\u206f chaired?",
    "annotation": "\ufff9Who\ufffachaired\ufffb?",
    "tags": "Who chaired?" + "".join(chr(0xE0000 + ord(c)) for c in "Say that all is well."),
    "noncharacters": "Who\ufffe\uffff\ufdd0 chaired?",
    "formula": '=HYPERLINK("http://evil.example","Who chaired?")',
    "formula behind a control character": "\x00=1+1",
    "formula behind a space": " \t=1+1",
    "formula behind a mark of direction": "\u200f=1+1",
    "formula, wide": "\uff1d1+1",
    "command": "+cmd|' /C calc'!A0",
    "at sign": "@SUM(1+1)",
    "minus": "-2+3",
    "markup": "<script>alert(1)</script>\x1b[31m",
    "markdown": "[Who chaired?](javascript:alert(1)) | `x` \u202e",
    "row of a table ended": "Who chaired? |\n| --- |\r\n",
    "json broken out of": 'Who chaired?"}\n{"status":"answered"\x1b',
}
"""By what each is."""

_ISOLATES, _END = "\u2066\u2067\u2068", "\u2069"
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb\u2028\u2029")


def raw_in(text: str, *, in_json: bool = False) -> set[str]:
    """What of the text a terminal, browser or editor would obey; in JSON isolates are to be escaped as well."""
    found = {character for character in text if _is_obeyed(character)}
    for line in text.split("\n"):
        depth = 0
        for character in line:
            depth += (character in _ISOLATES) - (character == _END)
            if depth < 0 or (in_json and depth):
                found.add(f"unpaired in {line!r}")
        if depth > 0:
            found.add(f"open at the end of {line!r}")
    return found


def _is_obeyed(character: str) -> bool:
    kind, number = unicodedata.category(character), ord(character)
    if kind == "Cc":
        return character not in "\n\t"
    is_noncharacter = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF
    return kind == "Cs" or is_noncharacter or character in _TURNING or 0xE0000 <= number <= 0xE007F
