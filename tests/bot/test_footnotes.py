"""A footnote is found and cited as one, never as an item of a list. The report is fictional."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from bot import Assistant
from bot.citations.citations import cite_item, reference
from bot.citations.lookup import find_units
from bot.locale import words_of
from bot.render.data import answer_data, unit_data
from indexer.build.open import bundled_corpus
from tests.shared import grown_index

REPORT = """Report of the fifty-sixth meeting

1. The Group named its members: 1/
(a) Norway;
(b) Kenya.

2. The Chair closed the meeting.

1/ Peru joined the Zanzibar declaration in writing.

3. Norway spoke.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, index_path: Path) -> Assistant:
    made = tmp_path_factory.mktemp("notes")
    corpus = Path(shutil.copytree(bundled_corpus(), made / "corpus"))
    folder = corpus / "reports" / "C45-22"
    folder.mkdir()
    (folder / "en.txt").write_text(REPORT, encoding="utf-8")
    path = corpus / "catalogue.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["meetings"].append({"number": 56, "date": "2045-03-03", "place": "Geneva", "report": "C45/22"})
    data["reports"].append({"symbol": "C45/22", "meetings": [56], "versions": {"en": {"official": True}}})
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return Assistant(grown_index(corpus, index_path, made / "index"))


def test_a_paragraph_shows_its_footnotes_apart_from_its_items(assistant: Assistant) -> None:
    (unit,), _ = find_units(assistant.index, "C45/22", "1", None)
    rows = [(row["item"], row.get("note"), row["text"]) for row in unit_data(unit)]
    assert rows == [
        (None, None, "The Group named its members: 1/"),
        ("(a)", None, "Norway;"),
        ("(b)", None, "Kenya."),
        (None, "1/", "Peru joined the Zanzibar declaration in writing."),
    ]


def test_a_footnote_is_found_and_cited_as_one(assistant: Assistant) -> None:
    answer = assistant.ask("Which report mentions the Zanzibar declaration?")
    cited = answer_data(answer)["citations"] or answer_data(answer)["nearest"]
    first = next(row for row in cited if "Zanzibar" in row["quote"])
    assert (first["paragraph"], first["item"], first["note"]) == ("1", None, "1/")


@pytest.mark.parametrize(("code", "place"), [("en", "§1 note 1/"), ("es", "§1 nota 1/"), ("ru", "§1 прим. 1/")])
def test_a_footnote_is_named_in_the_readers_language(assistant: Assistant, code: str, place: str) -> None:
    position = next(i for i, unit in enumerate(assistant.index.units) if (unit.report, unit.number) == ("C45/22", "1"))
    assert reference(cite_item(assistant.index, position, "note 1/"), words_of(code)) == f"C45/22 {place}"
