"""A report that is added makes a segment of its own; scores and answers are as if all had been indexed at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from bot import Assistant
from indexer import Index
from indexer.build.build import index_corpus
from tests.evaluation.across_meetings import load_cases


@pytest.mark.slow
def test_an_added_report_is_a_segment_and_scores_as_after_a_full_build(
    fictional_corpus: Path, fictional_index_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.build.build._MIN_UNITS_APART", 0)
    corpus, path = Path(shutil.copytree(fictional_corpus, tmp_path / "corpus")), tmp_path / "index"
    catalogue = corpus / "catalogue.yaml"
    whole = catalogue.read_text(encoding="utf-8")
    data = yaml.safe_load(whole)
    last = data["reports"].pop()
    folder = corpus / "reports" / last["symbol"].replace("/", "-")
    folder.rename(tmp_path / "later")
    catalogue.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    shutil.copytree(fictional_index_path, path)
    before = index_corpus(corpus, path).index
    (tmp_path / "later").rename(folder)
    catalogue.write_text(whole, encoding="utf-8")
    build = index_corpus(corpus, path)
    assert {name.split()[0] for name in build.read} == {last["symbol"]}
    added, full = build.index, Index.open(fictional_index_path)
    first, second = added.library.segments
    assert len(first.units) == len(before.units)
    assert list(added.units) == list(full.units)
    assert len(second.units) == len(full.units) - len(before.units)
    questions = [(case.question, case.language) for case in load_cases()][::7]
    for question, code in questions:
        ours, theirs = added.search(question, code), full.search(question, code)
        assert [hit.position for hit in ours] == [hit.position for hit in theirs], question
        assert [hit.score for hit in ours] == pytest.approx([hit.score for hit in theirs], abs=1e-9)
    for question, code in questions[::3]:
        assert Assistant(added).ask(question, code) == Assistant(full).ask(question, code)

    text = next(folder.glob("en.*"))  # changed: merged again, and nothing else is read
    text.write_text(text.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    again = index_corpus(corpus, path)
    assert again.read == (f"{last['symbol']} en",)
    assert [unit.text for unit in again.index.units] == [unit.text for unit in full.units]
