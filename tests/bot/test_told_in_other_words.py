"""What a record tells by another act than the one asked for: who pays, who complained, what became of an idea."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot import Assistant
from indexer import Index
from indexer.build.open import bundled_corpus

TOLD: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent.parent / "fixtures" / "told_in_other_words.yaml").read_text(encoding="utf-8")
)


def assistant_on(folder: Path, code: str) -> Assistant:
    """An assistant on a fictional report of one section, in one language."""
    corpus = folder / "corpus"
    report = corpus / "reports" / "C98-7"
    report.mkdir(parents=True)
    shutil.copytree(bundled_corpus() / "vocabulary", corpus / "vocabulary")
    told = enumerate(TOLD[code]["paragraphs"], start=1)
    lines = [f"{n}.1\t{text}" if code == "ar" else f"1.{n}\t{text}" for n, text in told]
    (report / f"{code}.txt").write_text("\n".join(["1\t" + TOLD[code]["heading"], *lines]) + "\n", encoding="utf-8")
    catalogue = {
        "meetings": [{"number": 40, "date": "2033-05-04", "place": "Geneva", "report": "C98/7"}],
        "reports": [{"symbol": "C98/7", "meetings": [40], "versions": {code: {"official": True}}}],
    }
    (corpus / "catalogue.yaml").write_text(yaml.safe_dump(catalogue), encoding="utf-8")
    return Assistant(Index.build(corpus, folder / "index"))


@pytest.mark.parametrize("code", TOLD)
def test_what_is_told_in_other_words_answers(code: str, tmp_path: Path) -> None:
    assistant = assistant_on(tmp_path, code)
    missed = []
    for paragraph, questions in TOLD[code]["questions"].items():
        for question in questions:
            answer = assistant.ask(question, language=code)
            if answer.status != "answered" or f"1.{paragraph}" not in [cited.paragraph for cited in answer.citations]:
                missed.append((question, answer.text))
    assert not missed
