from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from bot import Assistant
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation.across_meetings import make_corpus

settings.register_profile("repeatable", derandomize=True)  # what fails here fails everywhere
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The corpus of the project; not to be changed."""
    return bundled_corpus()


@pytest.fixture
def corpus_copy(corpus: Path, tmp_path: Path) -> Path:
    """A copy of the corpus that a test may damage."""
    return Path(shutil.copytree(corpus, tmp_path / "corpus"))


@pytest.fixture(scope="session")
def index(corpus: Path) -> Index:
    return Index.build(corpus)


@pytest.fixture(scope="session")
def assistant(index: Index) -> Assistant:
    return Assistant(index)


@pytest.fixture(scope="session")
def fictional_corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional reports of six meetings with the bundled vocabulary; not to be changed."""
    return make_corpus(tmp_path_factory.mktemp("fictional"))


@pytest.fixture(scope="session")
def fictional(fictional_corpus: Path) -> Index:
    return Index.build(fictional_corpus)


@pytest.fixture(scope="session")
def meetings_assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant on the fictional meetings."""
    from tests.evaluation.across_meetings import make_corpus

    return Assistant(Index.build(make_corpus(tmp_path_factory.mktemp("fictional"))))
