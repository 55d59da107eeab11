"""What a server answers from: renewed when the corpus changes, mended when its index is damaged, as it was made."""

from __future__ import annotations

from pathlib import Path
from queue import Queue

import pytest
import yaml

from bot import Assistant
from bot.live_index import LiveIndex
from indexer import Index
from indexer.search.restricted import without_restricted

SYMBOL = "C21/57"


def mark_restricted(corpus: Path) -> None:
    path = corpus / "catalogue.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["reports"][0]["restricted"] = True
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")


def reports(assistant: Assistant) -> set[str]:
    return {unit.report for unit in assistant.index.units}


@pytest.fixture
def current(corpus_copy: Path, index_copy: Path) -> LiveIndex[Assistant]:
    return LiveIndex(corpus_copy, index_copy, lambda index: Assistant(without_restricted(index)), print)


def test_a_report_that_becomes_restricted_is_gone_at_the_next_look(
    current: LiveIndex[Assistant], corpus_copy: Path
) -> None:
    assert reports(current.value) == {SYMBOL}
    seen: Queue[set[str]] = Queue()
    failures: Queue[str] = Queue()
    current.watch(0.05, lambda value: seen.put(reports(value)), lambda error: failures.put(str(error)))
    whole = (corpus_copy / "catalogue.yaml").read_text(encoding="utf-8")
    mark_restricted(corpus_copy)
    assert seen.get(timeout=60) == set()
    (corpus_copy / "catalogue.yaml").write_text(whole, encoding="utf-8")
    assert seen.get(timeout=60) == {SYMBOL}
    current.close()
    assert failures.empty()


def test_what_takes_the_place_of_a_damaged_index_hides_what_it_has_to(
    current: LiveIndex[Assistant], corpus_copy: Path, tmp_path: Path
) -> None:
    (segment,) = (tmp_path / "index").rglob("segment-0.cop")
    data = bytearray(segment.read_bytes())
    data[99] ^= 1
    segment.write_bytes(data)  # the same file, mapped by the open index
    mark_restricted(corpus_copy)
    answer = current.use(lambda assistant: assistant.ask("Who presented the digital resilience framework?"))
    assert answer.citations == answer.nearest == ()
    assert reports(current.value) == set()


def test_an_error_of_other_kinds_is_the_callers(current: LiveIndex[Assistant]) -> None:
    index: Index = current.value.index
    with pytest.raises(ZeroDivisionError):
        current.use(lambda _: 1 / 0)
    assert current.value.index is index
