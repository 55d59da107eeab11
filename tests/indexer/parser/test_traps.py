"""The traps of numbering, as cases that a person can read: `cases/*.txt`.

Each file: the text of a fictional report, a line `====`, and what the parser must make of it, a line for each
paragraph (`number [printed] text`), item (`  label text`), heading (`# number text`) and finding (`! words of it`).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.model import Report, Symbol
from indexer.parser import parse
from indexer.readers import text

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


def outline(report: Report) -> list[str]:
    lines = []
    for section in report.sections:
        lines.append(f"# {section.number} {section.heading}".rstrip())
        for paragraph in section.paragraphs:
            lines.append(f"{paragraph.number} [{paragraph.printed}] {paragraph.text}".replace("\n", " / "))
            lines.extend(f"  {item.label} {item.text}".replace("\n", " / ") for item in paragraph.items)
    return lines


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_trap(path: Path) -> None:
    given, _, wanted = path.read_text(encoding="utf-8").partition("\n====\n")
    code = path.stem.rpartition("-")[2] if "-" in path.stem else "en"
    report = parse(text.read(given.encode()), code, Symbol.parse("C99/1"), official=True)
    expected = wanted.rstrip("\n").split("\n")
    assert outline(report) == [line for line in expected if not line.startswith("!")]
    findings = [finding.message for finding in report.findings]
    for line in expected:
        if line.startswith("!"):
            assert any(line[1:].strip() in message for message in findings), (line, findings)
    if not any(line.startswith("!") for line in expected):
        assert findings == []


def test_there_are_cases() -> None:
    assert len(CASES) >= 20
