"""Qdrant ranks as the built-in engine does: the same units, in the same order, with the same scores.

On Qdrant's embedded engine (the storage of its server), on the client's local mode, and on a server where
COP_TEST_QDRANT_URL names one.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from bot.evidence.view import view_of
from bot.question.parse import understand
from indexer import Index
from indexer.languages import codes
from indexer.languages.detect import detect
from indexer.search.engine import BuiltInEngine, Engine
from indexer.search.qdrant.client import Server
from indexer.search.qdrant.collection import Collection
from indexer.search.qdrant.engine import QdrantEngine
from indexer.search.qdrant.points import Points
from indexer.search.view import View
from tests.benchmarks.text import Source
from tests.evaluation.first_contact import SETS, index_with, load
from tests.evaluation.questions import load_cases
from tests.qdrant_edge import EdgeCollection

BATCH = 1000
DEPTHS = (10, 60)
EVALUATION = Path(__file__).parents[1] / "evaluation"
SERVER = os.environ.get("COP_TEST_QDRANT_URL", "")


def filled(collection: Collection, index: Index) -> Engine:
    points = Points(index)
    for first in range(0, len(points), BATCH):
        collection.add(list(points.between(first, first + BATCH)))
    assert collection.count() == len(points)
    return QdrantEngine(collection, index.library)


def in_edge(index: Index, folder: Path) -> Engine:
    collection = EdgeCollection(folder)
    collection.create()
    engine = filled(collection, index)
    collection.finish()
    return engine


@contextmanager
def on_server(index: Index, url: str) -> Iterator[Engine]:
    from qdrant_client import QdrantClient

    collection = Server(QdrantClient(location=url)).collection(f"cop-test-{os.getpid()}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # local mode has no payload indexes
        collection.create()
    yield filled(collection, index)
    collection.drop()


def best(index: Index, engine: Engine, text: str, code: str, view: View | None = None) -> list[object]:
    """What ranking gives to whoever asks: places and scores, as far as they go."""
    index.engine = engine
    try:
        ranking = index.ranking(text, code, view)
        found: list[object] = [ranking.best(k) for k in DEPTHS]
        positions, beyond = ranking.beyond_floor(DEPTHS[-1])
        return [*found, sorted(zip(positions.tolist(), beyond.tolist(), strict=True))]
    finally:
        index.engine = BuiltInEngine()


def differing(index: Index, engine: Engine, questions: Sequence[tuple[str, str]]) -> list[str]:
    """The questions that the engine answers otherwise than the built-in one."""
    return [
        text for text, code in questions if best(index, engine, text, code) != best(index, BuiltInEngine(), text, code)
    ]


def evaluation_questions() -> list[tuple[str, str]]:
    folders = [EVALUATION / "questions", EVALUATION / "heldout" / "seen", EVALUATION / "heldout" / "unseen"]
    return [(case.question, case.language) for folder in folders for case in load_cases(folder)]


@pytest.fixture(scope="module")
def edge(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return in_edge(index, tmp_path_factory.mktemp("edge") / "shard")


@pytest.mark.parametrize("stride", [pytest.param(1, marks=pytest.mark.slow), 9])
def test_every_evaluation_set_on_the_embedded_engine(index: Index, edge: Engine, stride: int) -> None:
    questions = evaluation_questions()
    assert len(questions) > 700
    assert differing(index, edge, questions[::stride]) == []


@pytest.mark.parametrize("url", [":memory:", pytest.param(SERVER, marks=pytest.mark.skipif(not SERVER, reason="none"))])
def test_evaluation_sets_over_the_client(index: Index, url: str) -> None:
    with on_server(index, url) as engine:
        assert differing(index, engine, evaluation_questions()[:: 1 if url == SERVER else 9]) == []


def test_a_narrowed_question(index: Index, edge: Engine) -> None:
    for text, code in (("What did China say in C21/57?", "en"), ("Qui a présenté à la 17e réunion ?", "fr")):
        view = view_of(index, understand(text, index.vocabulary, code))
        assert view.common.keys() > {"readers"}
        assert best(index, edge, text, code, view) == best(index, BuiltInEngine(), text, code, view)


def test_a_view_that_payload_does_not_describe(index: Index, edge: Engine) -> None:
    """All but a few units are out of view: the engine is asked for more until these have come."""
    mask = np.zeros(len(index.units), np.bool_)
    mask[::40] = True
    for code in codes():
        text = "children online protection 保护 儿童 защита детей حماية الأطفال"
        assert best(index, edge, text, code, View(mask)) == best(index, BuiltInEngine(), text, code, View(mask))


def test_what_is_equal_comes_whole(tmp_path: Path) -> None:
    """More units are equal than are asked for, some nearly so: none is left out, and the first come first."""
    same = ["The survey on helplines was presented."] * 150
    index = Index.from_texts([*same, "The survey on helplines was presented again.", "The agenda was adopted."], "en")
    engine = in_edge(index, tmp_path / "shard")
    assert differing(index, engine, [("survey on helplines", "en"), ("agenda", "en"), ("unheard", "en")]) == []


@pytest.mark.slow
def test_every_set_of_first_contact(tmp_path: Path) -> None:
    for number, name in enumerate(SETS):
        index = index_with(name, tmp_path / str(number))
        asked = [(each.question, each.language) for kind in ("new", "own") for each in load(name, kind)]
        assert differing(index, in_edge(index, tmp_path / f"shard-{number}"), asked) == []


@pytest.mark.slow
def test_a_hundred_thousand_paragraphs(tmp_path: Path) -> None:
    source = Source("en", None)
    texts = list(source.paragraphs(100_000))
    index = Index.from_texts(texts, "en", tmp_path / "index")
    engine = in_edge(index, tmp_path / "shard")
    questions = [(question, detect(question)) for question in source.questions(200)]
    assert differing(index, engine, questions) == []
