"""An index is made again where what decides it changed, and only there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import indexer
from indexer.store.program_digest import DECIDING, program_digest

ROOT = Path(indexer.__file__).parents[1]
ONLY_USING = {"__init__.py", "agreement", "errors.py", "fetching", "intake", "names", "review", "search", "store"}
"""What an index does not depend on. `search` stands here for its modules but those that say what is stored."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program; a test leaves it as it was."""
    folder = tmp_path_factory.mktemp("program")
    but = shutil.ignore_patterns("__pycache__", "*.json")  # the large tables
    for package in ("indexer", "bot/question"):
        shutil.copytree(ROOT / package, folder / package, ignore=but)
    return folder


def changed(tree: Path, name: str) -> bool:
    """Whether a further line in this module makes another program of it; it is taken back."""
    program_digest.cache_clear()
    before = program_digest(tree / "indexer")
    text = (tree / name).read_bytes()
    (tree / name).write_bytes(text + b"\n# a change\n")
    program_digest.cache_clear()
    after = program_digest(tree / "indexer")
    (tree / name).write_bytes(text)
    return after != before


@pytest.mark.parametrize(
    "name",
    [
        "readers/docx/numbering.py",
        "parser/document_head.py",
        "languages/fr/speech.py",
        "languages/fr/meeting_numbers.py",
        "text/dates.py",
        "record/attribution.py",
        "corpus/corrections.py",
        "search/segment.py",
        "search/bm25/formula.py",
        "build/units.py",
    ],
)
def test_what_decides_an_index_makes_it_outdated(tree: Path, name: str) -> None:
    assert changed(tree, f"indexer/{name}")


@pytest.mark.parametrize(
    "name",
    [
        "bot/question/languages/en/questions.py",
        "bot/question/languages/ar/dialogue.py",
        "indexer/search/ranking.py",
        "indexer/search/bm25/topk.py",
        "indexer/fetching/plan.py",
        "indexer/intake/identity.py",
        "indexer/errors.py",
    ],
)
def test_what_only_uses_an_index_does_not(tree: Path, name: str) -> None:
    assert not changed(tree, name)


def test_a_file_that_is_new_is_another_program_and_compiled_code_is_not(tree: Path) -> None:
    program_digest.cache_clear()
    before = program_digest(tree / "indexer")
    compiled, module = tree / "indexer/text/__pycache__/dates.pyc", tree / "indexer/languages/en/more.py"
    compiled.parent.mkdir()
    compiled.write_bytes(b"compiled")
    program_digest.cache_clear()
    assert program_digest(tree / "indexer") == before
    module.write_text("", encoding="utf-8")
    program_digest.cache_clear()
    assert program_digest(tree / "indexer") != before
    shutil.rmtree(compiled.parent)
    module.unlink()


def test_of_every_room_it_is_said_whether_an_index_depends_on_it() -> None:
    there = {path.name for path in (ROOT / "indexer").iterdir() if path.name != "__pycache__"}
    said = {place.partition("/")[0] for place in DECIDING} | ONLY_USING
    assert there - said == set()
