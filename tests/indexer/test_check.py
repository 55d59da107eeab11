from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.build.check import check_corpus

Edit = Callable[[str], str]
EN, AR = "reports/C21-57/en.txt", "reports/C21-57/ar.txt"


def line_with(path: Path, words: str) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    return next(i for i, line in enumerate(lines, start=1) if words in line)


def test_the_corpus_of_the_project_has_no_fault(corpus: Path) -> None:
    checked = check_corpus(corpus)
    assert checked.faults == ()
    assert checked.paragraphs == 30 * len(checked.versions)


@pytest.mark.parametrize(
    ("file", "edit", "line", "words"),
    [
        (EN, lambda t: drop(t, "7.3\t"), "7.2\t", "paragraph 7.3 of the ar version is missing here"),
        (EN, lambda t: drop(t, "-\tPresentation by the Insafe"), "4.1\t", "4.1: the items are"),
        (EN, lambda t: t.replace("Around 100", "Around two hundred"), "1.1\t", "1.1: the ar version has 100"),
        (
            EN,
            lambda t: t.replace("the UK Council for Internet Safety (UKCIS)", "it"),
            "5.14\t",
            "UKCIS, which is missing here",
        ),
        (EN, lambda t: t.replace("5.8\t", "5.7\t"), "The contribution submitted by the United Arab", "5.7 is repeated"),
        ("catalogue.yaml", lambda t: t.replace("mode: online", "mood: online"), "mood:", "mood: no such name here"),
        ("catalogue.yaml", lambda t: t.replace("en: {", "xx: {"), "xx: {", "unknown language 'xx'"),
        ("catalogue.yaml", lambda t: t + "\n  - [\n", None, "not valid YAML"),
        ("vocabulary/terms.yaml", lambda t: t.replace("kind: term", "kind: thing", 1), "kind: thing", "kind: Input"),
        ("vocabulary/people.yaml", lambda t: t.replace("'chair'", "'itu'", 1), "id: 'itu'", "already used at"),
        ("vocabulary/people.yaml", lambda t: t.replace("part_of: 'itu'", "part_of: 'utopia'", 1), None, "'utopia'"),
    ],
)
def test_a_fault_is_named_with_its_line(corpus_copy: Path, file: str, edit: Edit, line: str | None, words: str) -> None:
    path = corpus_copy / file
    path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
    faults = check_corpus(corpus_copy).faults
    found = [fault for fault in faults if words in fault.message]
    assert found, [str(fault) for fault in faults]
    if line is not None and "already used" not in words:
        assert (found[0].path, found[0].line) == (path, line_with(path, line))


def test_a_version_without_its_file_and_a_file_without_its_version(corpus_copy: Path) -> None:
    path = corpus_copy / EN
    path.rename(path.with_name("draft.txt"))
    messages = [str(fault) for fault in check_corpus(corpus_copy).faults]
    assert any("there is no" in m and "catalogue.yaml:" in m for m in messages)
    assert any("draft.txt: not announced" in m for m in messages)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b"Just a letter to a friend.\n", "no numbered paragraph found"),
        ("1\tR\u00e9sum\u00e9s d\u00e9j\u00e0 \u00e9crits\n1.1\tTexte ".encode() + b"\xe9\n", "line 2: not UTF-8"),
        (b"PK\x03\x04 an archive", "no reader claims this file, which seems to be a zip archive"),
    ],
)
def test_a_file_that_is_no_report(corpus_copy: Path, content: bytes, words: str) -> None:
    (corpus_copy / EN).write_bytes(content)
    faults = check_corpus(corpus_copy).faults
    assert [words in fault.message for fault in faults if fault.path == corpus_copy / EN] == [True]


def drop(text: str, start: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.startswith(start))
