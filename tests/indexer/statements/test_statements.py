"""Sentences that are made as reports make them, and the acts that they report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.frames.compile import compiled, source_digest
from indexer.frames.tables import compiled_data
from indexer.model import Paragraph
from indexer.record.statements.model import Statement
from indexer.record.statements.paragraphs import paragraph_statements
from indexer.text.vocabulary import Vocabulary

HERE = Path(__file__).parent
CODES = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
CASES = [(path.stem, case) for path in sorted(HERE.glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(HERE.parents[2] / "corpus")


@pytest.mark.parametrize(("code", "case"), CASES, ids=[case["text"][:50] for _, case in CASES])
def test_says(code: str, case: dict[str, Any], vocabulary: Vocabulary) -> None:
    paragraph = Paragraph("1.1", "1.1", "1", case["text"], (1, 1))
    told = paragraph_statements(paragraph, code, vocabulary)
    assert [_written(statement) for statement in told if statement.basis != "referred"] == case["says"]


def _written(statement: Statement) -> str:
    act = f"not {statement.act}" if statement.negated else statement.act
    return ": ".join(filter(None, [act, ", ".join(actor.name for actor in statement.actors)]))


@pytest.mark.parametrize("code", CODES)
def test_compiled_frames_belong_to_their_sources(code: str) -> None:
    """Without the libraries that made the forms: by the fingerprint of the sources."""
    assert compiled_data(code)["source"] == source_digest(code)


def test_compiling_again_changes_nothing() -> None:
    for code in CODES:
        rows = compiled(code)["frames"]
        assert [list(row) for row in compiled_data(code)["frames"]] == [_plain(row) for row in rows]


def _plain(row: Any) -> list[Any]:
    act, kind, parts, asked = row
    return [act, kind, [list(part) for part in parts], asked]
