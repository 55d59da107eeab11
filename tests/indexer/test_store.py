from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from bot import Assistant
from indexer import Index
from indexer.build.build import index_corpus
from indexer.build.open import open_current
from indexer.errors import CorpusError, IndexDamaged, IndexMissing, IndexOutdated, StoreError
from indexer.store.reader import current_generation
from tests.evaluation.test_cross_lingual import only

QUESTION = "digital resilience framework"


@pytest.fixture
def saved(index_copy: Path) -> Path:
    return index_copy


def generation(index: Path) -> Path:
    return current_generation(index).folder


def test_an_opened_index_answers_like_the_built_one(short_corpus: Path, short_index: Index) -> None:
    built, opened = Index.build(short_corpus), short_index
    for text, code in ((QUESTION, "en"), ("إطار المرونة الرقمية", "ar"), ("TikTok", "en")):
        assert opened.search(text, code) == built.search(text, code)


def test_a_folder_may_be_named_by_a_string(corpus_copy: Path, saved: Path, tmp_path: Path) -> None:
    built = Index.build(str(corpus_copy), str(saved))
    assert Index.open(str(saved)).search(QUESTION, "en") == built.search(QUESTION, "en") != []
    Index.from_texts(["The agenda was adopted."], "en", str(tmp_path / "texts"))
    assert [hit.position for hit in Index.open(str(tmp_path / "texts")).search("agenda", "en")] == [0]


def test_no_index_yet(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="cop index"):
        Index.open(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("segment-0.cop", "altered"),
        *(
            pytest.param(*each, marks=pytest.mark.slow)
            for each in (
                ("names.cop", "truncated"),
                ("names.cop", "altered"),
                ("names.cop", "missing"),
                ("segment-0.cop", "truncated"),
                ("segment-0.cop", "missing"),
            )
        ),
    ],
)
def test_a_damaged_file_is_named_and_mended(
    corpus_copy: Path, saved: Path, name: str, damage: str, short_index: Index
) -> None:
    path = generation(saved) / name
    data = path.read_bytes()
    path.unlink()
    if damage == "truncated":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "altered":  # in the first page: units, or names of the vocabulary
        path.write_bytes(data[:99] + bytes([data[99] ^ 1]) + data[100:])
    with pytest.raises(IndexDamaged, match=name.replace(".", r"\.")):
        Index.open(saved).units[0]
    told: list[str] = []
    assistant = Assistant(open_current(corpus_copy, saved, told.append))
    assert [c.paragraph for c in assistant.ask("Who presented the digital resilience framework?").citations] == ["5.14"]
    assert list(assistant.index.units) == list(short_index.units)
    assert len(told) == 1
    assert name in told[0]
    assert Index.open(saved).search(QUESTION, "en") == assistant.index.search(QUESTION, "en")


def test_damage_found_while_answering_is_mended_without_a_corpus_to_build_from(corpus_copy: Path, saved: Path) -> None:
    text = corpus_copy / "reports" / "C21-57" / "en.txt"
    text.write_text(text.read_text().replace("very good", "excellent"))
    told: list[str] = []
    assistant = Assistant(open_current(corpus_copy, saved, told.append))
    path = generation(saved) / "segment-0.cop"
    data = bytearray(path.read_bytes())
    data[99] ^= 1
    path.write_bytes(data)  # the same file, mapped by the open index
    (corpus_copy / "catalogue.yaml").write_text("")
    answer = assistant.ask("Who presented the digital resilience framework?")
    assert [c.paragraph for c in answer.citations] == ["5.14"]
    assert len(told) == 1
    assert "catalogue.yaml" in told[0]
    assert "answering from the last good index" in told[0]


@pytest.mark.parametrize("key", ["schema", pytest.param("program", marks=pytest.mark.slow)])
def test_an_index_of_another_version_is_refused_and_built_again(corpus_copy: Path, saved: Path, key: str) -> None:
    path = generation(saved) / "manifest.json"
    manifest = json.loads(path.read_text())
    path.write_text(json.dumps({**manifest, key: 999}))
    with pytest.raises(IndexOutdated, match="another version"):
        Index.open(saved)
    told: list[str] = []
    open_current(corpus_copy, saved, told.append)
    assert len(told) == 1
    assert Index.open(saved).search(QUESTION, "en")


def test_only_changed_versions_are_read_again(corpus_copy: Path, saved: Path) -> None:
    path = corpus_copy / "reports" / "C21-57" / "en.txt"
    path.write_text(path.read_text().replace("very good", "excellent"))
    build = index_corpus(corpus_copy, saved)
    assert build.read == ("C21/57 en",)
    assert "C21/57 ar" in build.reused
    assert "excellent" in Index.open(saved).search("attendance excellent", "en")[0].unit.text


def test_the_language_of_a_version_that_is_taken_away_is_gone(corpus_copy: Path, saved: Path) -> None:
    index = index_corpus(only(corpus_copy, "ar"), saved).index
    assert index.languages == ("ar",)
    assert list(index.units) == list(index_corpus(corpus_copy, None).index.units)


def test_an_unchanged_corpus_is_not_indexed_again(corpus_copy: Path, saved: Path) -> None:
    before = generation(saved)
    told: list[str] = []
    open_current(corpus_copy, saved, told.append)
    assert (generation(saved), told) == (before, [])


def test_a_touched_but_equal_file_is_not_indexed_again(corpus_copy: Path, saved: Path) -> None:
    before = generation(saved)
    (corpus_copy / "catalogue.yaml").touch()
    open_current(corpus_copy, saved, lambda _: None)
    assert generation(saved) == before


def test_a_changed_corpus_is_noticed(corpus_copy: Path, saved: Path) -> None:
    path = corpus_copy / "reports" / "C21-57" / "en.txt"
    path.write_text(path.read_text().replace("very good", "excellent"))
    index = open_current(corpus_copy, saved, lambda _: None)
    assert any("excellent" in unit.text for unit in index.units)


def test_at_most_two_generations_are_kept(corpus_copy: Path, saved: Path) -> None:
    for _ in range(3):
        index_corpus(corpus_copy, saved)
    assert len(list((saved / "generations").iterdir())) == 2


def test_the_last_good_index_answers_when_the_catalogue_breaks(corpus_copy: Path, saved: Path) -> None:
    (corpus_copy / "catalogue.yaml").write_text("meetings: [\n")
    with pytest.raises(CorpusError, match=r"catalogue\.yaml:\d+: not valid YAML"):
        index_corpus(corpus_copy, saved)
    told: list[str] = []
    index = open_current(corpus_copy, saved, told.append)
    assert index.search(QUESTION, "en")[0].unit.number == "5.14"
    assert len(told) == 1
    assert "catalogue.yaml" in told[0]


def test_a_version_at_fault_keeps_its_last_good_content(corpus_copy: Path, saved: Path) -> None:
    (corpus_copy / "reports" / "C21-57" / "en.txt").write_text("")
    build = index_corpus(corpus_copy, saved)
    assert len(build.faults) == 1
    assert "en.txt: the file is empty" in build.faults[0]
    assert Index.open(saved).search(QUESTION, "en")[0].unit.language == "en"


def test_an_announced_version_without_its_file_keeps_its_last_good_content(corpus_copy: Path, saved: Path) -> None:
    (corpus_copy / "reports" / "C21-57" / "en.txt").unlink()
    build = index_corpus(corpus_copy, saved)
    assert len(build.faults) == 1
    assert re.search(r"catalogue\.yaml:\d+: C21/57: there is no .*en\.\*; add the file", build.faults[0])
    assert Index.open(saved).search(QUESTION, "en")[0].unit.language == "en"


def test_the_index_before_answers_when_the_current_one_and_the_corpus_are_damaged(
    corpus_copy: Path, saved: Path
) -> None:
    path = corpus_copy / "reports" / "C21-57" / "en.txt"
    path.write_text(path.read_text().replace("very good", "excellent"))
    index_corpus(corpus_copy, saved)
    (generation(saved) / "names.cop").write_bytes(b"")
    (corpus_copy / "catalogue.yaml").write_text("")
    told: list[str] = []
    index = open_current(corpus_copy, saved, told.append)
    assert index.search(QUESTION, "en")[0].unit.number == "5.14"
    assert len(told) == 1
    assert "catalogue.yaml" in told[0]


def test_a_corpus_without_a_vocabulary_has_the_bundled_one(corpus_copy: Path, saved: Path) -> None:
    vocabulary = corpus_copy / "vocabulary"
    shutil.rmtree(vocabulary)
    assert open_current(corpus_copy, saved, pytest.fail).vocabulary.entries["unicef"]
    current = generation(saved)
    open_current(corpus_copy, saved, pytest.fail)
    assert generation(saved) == current
    vocabulary.write_text("not a folder")
    with pytest.raises(CorpusError, match="vocabulary: is no folder"):
        index_corpus(corpus_copy, saved)


def test_an_open_index_outlives_its_files(corpus_copy: Path, saved: Path) -> None:
    index = Index.open(saved)
    for path in generation(saved).iterdir():
        path.unlink()
    for code in index.languages:
        assert index.search("UNICEF", code)


def test_a_folder_of_something_else_is_left_alone(corpus_copy: Path, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear all")
    with pytest.raises(StoreError, match="no index"):
        index_corpus(corpus_copy, folder)
    with pytest.raises(StoreError, match="no index"):
        open_current(corpus_copy, folder, lambda _: None)
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_a_file_in_place_of_the_folder(corpus_copy: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="choose another place"):
        index_corpus(corpus_copy, tmp_path / "file")
