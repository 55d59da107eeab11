"""Corpora, their indexes and answers from them, each made once in a run: fixtures of all tests."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import Answer, Assistant
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.bot.cop import Cop
from tests.evaluation.across_meetings import load_cases as load_across
from tests.evaluation.across_meetings import make_corpus
from tests.evaluation.questions import load_cases
from tests.shared import made_once, with_two_versions


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The corpus of the project; not to be changed."""
    return bundled_corpus()


@pytest.fixture(scope="session")
def short_corpus(corpus: Path, run_folder: Path) -> Path:
    """The corpus with the Arabic and the English version alone, which is indexed in a third of the time."""
    return made_once(run_folder / "short-corpus", lambda folder: with_two_versions(corpus, folder))


@pytest.fixture
def corpus_copy(short_corpus: Path, tmp_path: Path) -> Path:
    """A copy of the corpus of two versions that a test may damage."""
    return Path(shutil.copytree(short_corpus, tmp_path / "corpus"))


@pytest.fixture(scope="session")
def index_path(corpus: Path, run_folder: Path) -> Path:
    """Where the index of the corpus is; not to be changed."""
    return made_once(run_folder / "index", lambda folder: Index.build(corpus, folder))


@pytest.fixture(scope="session")
def short_index_path(short_corpus: Path, run_folder: Path) -> Path:
    """Where the index of the corpus of two versions is; not to be changed."""
    return made_once(run_folder / "short-index", lambda folder: Index.build(short_corpus, folder))


@pytest.fixture(scope="session")
def short_index(short_index_path: Path) -> Index:
    return Index.open(short_index_path)


@pytest.fixture
def index_copy(short_index_path: Path, tmp_path: Path) -> Path:
    """A copy of the index of `corpus_copy`; a test may change it."""
    return Path(shutil.copytree(short_index_path, tmp_path / "index"))


@pytest.fixture(scope="session")
def index(index_path: Path) -> Index:
    return Index.open(index_path)


@pytest.fixture(scope="session")
def cop(corpus: Path, index_path: Path) -> Cop:
    """The `cop` command on the bundled corpus."""
    return Cop(corpus, index_path)


@pytest.fixture(scope="session")
def assistant(index: Index) -> Assistant:
    return Assistant(index)


@pytest.fixture(scope="session")
def answers_to_all(assistant: Assistant, run_folder: Path) -> list[Answer]:
    """The answers from the corpus to all questions of the sets, in their order."""

    return _asked_once(run_folder / "answers", lambda: [assistant.ask(case.question) for case in load_cases()])


@pytest.fixture(scope="session")
def fictional_corpus(run_folder: Path) -> Path:
    """The fictional reports of six meetings with the bundled vocabulary; not to be changed."""
    return made_once(run_folder / "fictional", make_corpus) / "meetings"


@pytest.fixture(scope="session")
def fictional_index_path(fictional_corpus: Path, run_folder: Path) -> Path:
    """Where the index of the fictional reports is; not to be changed."""
    return made_once(run_folder / "fictional-index", lambda folder: Index.build(fictional_corpus, folder))


@pytest.fixture(scope="session")
def fictional(fictional_index_path: Path) -> Index:
    return Index.open(fictional_index_path)


@pytest.fixture(scope="session")
def meetings_assistant(fictional: Index) -> Assistant:
    """An assistant on the fictional meetings."""
    return Assistant(fictional)


@pytest.fixture(scope="session")
def answers_across_meetings(meetings_assistant: Assistant, run_folder: Path) -> list[Answer]:
    """The answers from the fictional reports to all questions about several meetings, in their order."""
    return _asked_once(
        run_folder / "answers-across", lambda: [meetings_assistant.ask(case.question) for case in load_across()]
    )


def _asked_once(path: Path, ask: Callable[[], list[Answer]]) -> list[Answer]:
    file = made_once(path, lambda unfinished: unfinished.write_bytes(pickle.dumps(ask())))
    answers: list[Answer] = pickle.loads(file.read_bytes())
    return answers
