"""Numbers in words, compiled from Unicode CLDR's spell-out rules into a text file a language.

`python -m indexer.languages.spelled_numbers` compiles them anew, with the package `unicode-rbnf` (extra `test`).
Reading the file takes a millisecond; running the rules would take a tenth of a second in each process. What the
rules lack or have wrong is added where a language's words are used.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

_CODES = ("ar", "en", "es", "fr", "ru", "zh")
_KINDS = {"ordinal": 129, "cardinal": 12}
"""With the highest number of each that is compiled."""
_UNWANTED = ("plural", "verbose", "year", "financial", "days")
"""Parts of the names of rules that spell what is no number of a meeting: Spanish "terceros" are third parties."""


def spelled(code: str, kind: str) -> dict[str, int]:
    """The numbers of this kind by their words: `ordinal` or `cardinal`."""
    found: dict[str, int] = {}
    for line in _file(code).read_text(encoding="utf-8").splitlines():
        name, number, forms = line.split("\t")
        if name == kind:
            found.update(dict.fromkeys(forms.split(", "), int(number)))
    return found


def _file(code: str) -> Path:
    return Path(__file__).parent / code / "spelled_numbers.tsv"


def compile_numbers(code: str) -> Iterable[str]:
    """The lines of a language's file: kind, number, and its words in all genders and cases."""
    from unicode_rbnf import RbnfEngine

    engine = RbnfEngine.for_language(code)
    for kind, highest in _KINDS.items():
        rules = [
            name
            for name, rule in engine.rulesets.items()
            if name.startswith(f"spellout-{kind}") and not rule.is_private and not any(u in name for u in _UNWANTED)
        ]
        for number in range(1, highest + 1):
            words = (" ".join(engine.format_number(number, ruleset_names=[name]).text.split()) for name in rules)
            yield f"{kind}\t{number}\t{', '.join(dict.fromkeys(words))}"


if __name__ == "__main__":
    for each in _CODES:
        _file(each).write_text("".join(f"{line}\n" for line in compile_numbers(each)), encoding="utf-8")
