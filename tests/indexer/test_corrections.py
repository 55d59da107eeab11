"""The secretariat's corrections of facts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indexer import Index
from indexer.build.build import index_corpus
from indexer.build.check import check_corpus
from indexer.errors import InputError
from indexer.model import Fact
from tests.evaluation.test_cross_lingual import only
from tests.indexer.test_hiding import add_restricted
from tests.shared import grown_index

FILE = "reports/C21-57/facts.yaml"
GOOD = """\
# Decided with the delegation on 3 March.
- change: add
  paragraph: '6.2'
  act: support
  actor: it
  reason: Italy also supported the presentations, as the minutes say.
- change: remove
  paragraph: '5.3'
  act: encourage
  actor: chair
  reason: It was the secretariat's wish.
- change: replace
  paragraph: '6.3'
  act: reserve
  actor: isoc
  by: {act: oppose}
  reason: The Internet Society asked for its intervention to be read as an objection.
- change: add
  paragraph: '4.1'
  item: '3(d)'
  act: thank
  actor: Blue Harbour Trust
  reason: Left out by mistake.
- change: replace
  paragraph: '7.3'
  act: recommend
  actor: chair
  by: {actor: itu-secretariat}
  reason: The Chair read it out for the secretariat.
"""
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
OF_COPY = ("ar", "en")
"""Languages that a copy of the corpus has."""


def facts(index: Index, code: str, number: str, act: str) -> list[Fact]:
    units = [unit for unit in index.units if unit.language == code and unit.number == number]
    return [fact for unit in units for fact in unit.facts if fact.act == act]


@pytest.fixture(scope="module", params=[OF_COPY, pytest.param(LANGUAGES, marks=pytest.mark.slow)])
def corrected(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The index of the corpus with corrections: of two versions, or of all."""
    short = "short_" if request.param == OF_COPY else ""
    folder = tmp_path_factory.mktemp("corrected")
    copy = Path(shutil.copytree(request.getfixturevalue(f"{short}corpus"), folder / "corpus"))
    (copy / FILE).write_text(GOOD, encoding="utf-8")
    return grown_index(copy, request.getfixturevalue(f"{short}index_path"), folder / "index")


def test_corrections_are_applied_to_every_version_and_marked(corrected: Index) -> None:
    for code in corrected.languages:
        is_corrected(corrected, code)


def is_corrected(index: Index, code: str) -> None:
    (added,) = facts(index, code, "6.2", "support")
    assert added.actor == "it"
    assert added.corrected.startswith("Italy also supported")
    unit = next(u for u in index.units if u.language == code and u.number == "6.2")
    assert added.name in unit.text[added.start : added.end]
    assert facts(index, code, "5.3", "encourage") == []
    assert {fact.actor for fact in facts(index, code, "6.3", "reserve")} == {"ca", "us"}
    (opposed,) = facts(index, code, "6.3", "oppose")
    assert (opposed.actor, bool(opposed.corrected)) == ("isoc", True)
    (thanked,) = facts(index, code, "4.1", "thank")
    assert (thanked.name, thanked.item, thanked.kind) == ("Blue Harbour Trust", "3(d)", "unknown")
    (recommended,) = facts(index, code, "7.3", "recommend")
    assert recommended.actor == "itu-secretariat"
    unit = next(u for u in index.units if u.language == code and u.number == "5.3")
    assert [(c.change, c.act, c.actor, c.reason) for c in unit.corrections] == [
        ("remove", "encourage", "chair", "It was the secretariat's wish.")
    ]


def test_nothing_is_marked_without_corrections(index: Index) -> None:
    assert not any(fact.corrected for unit in index.units for fact in unit.facts)
    assert not any(unit.corrections for unit in index.units)


def test_only_the_corrected_report_is_read_again(corpus_copy: Path, index_copy: Path) -> None:
    corrected = ["C21/57 en"]
    add_restricted(only(corpus_copy, "en"))
    assert index_corpus(corpus_copy, index_copy).read == ("C99/1 en",)
    (corpus_copy / FILE).write_text(GOOD, encoding="utf-8")
    assert sorted(index_corpus(corpus_copy, index_copy).read) == corrected
    assert index_corpus(corpus_copy, index_copy).read == ()
    assert facts(Index.open(index_copy), "en", "6.2", "support")[0].corrected
    (corpus_copy / FILE).unlink()
    assert sorted(index_corpus(corpus_copy, index_copy).read) == corrected


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("change: add", "change: adds", "change: adds", "change: Input should be"),
        ("  reason: Left out by mistake.\n", "", "item: '3(d)'", "reason: is missing; add it"),
        ("act: support", "act: suport", "suport", "'suport' is no act; known: "),
        ("actor: it\n", "actor: italy\n", "actor: italy", "'italy' is no actor of the vocabulary"),
        ("paragraph: '6.2'", "paragraph: '6.9'", None, "6.9: there is no such place in the en version"),
        ("item: '3(d)'", "item: '9'", None, "4.1 item 9: there is no such place"),
        ("act: encourage", "act: oppose", None, "5.3: no fact 'oppose' of 'chair' to remove; it has welcome chair"),
        ("  by: {act: oppose}\n", "", None, "`by` says what a fact is replaced by"),
        ("by: {act: oppose}", "by: {act: opose}", "opose", "'opose' is no act"),
        ("  actor: it\n", "  actor: it\n  sentence: 7\n", None, "6.2: the en version has no sentence 7 there"),
    ],
)
def test_a_fault_is_named_with_its_line(corpus_copy: Path, old: str, new: str, line: str | None, words: str) -> None:
    path = only(corpus_copy, "en") / FILE
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    faults = [fault for fault in check_corpus(corpus_copy).faults if words in fault.message]
    assert faults
    assert faults[0].path == path
    assert faults[0].line > 1
    if line:
        assert line in path.read_text(encoding="utf-8").split("\n")[faults[0].line - 1] or "is missing" in words


def test_good_corrections_pass_the_check(corpus_copy: Path) -> None:
    (corpus_copy / FILE).write_text(GOOD, encoding="utf-8")
    assert check_corpus(corpus_copy).faults == ()


@pytest.mark.slow
def test_with_faulty_corrections_the_last_good_facts_answer(corpus_copy: Path, tmp_path: Path) -> None:
    only(corpus_copy, "en")
    (corpus_copy / FILE).write_text(GOOD, encoding="utf-8")
    index_corpus(corpus_copy, tmp_path / "index")
    (corpus_copy / FILE).write_text(GOOD.replace("act: support", "act: suport"), encoding="utf-8")
    build = index_corpus(corpus_copy, tmp_path / "index")
    assert len(build.faults) == 1
    assert "facts.yaml:" in build.faults[0]
    assert facts(build.index, "en", "6.2", "support")
    assert len(index_corpus(corpus_copy, None).index.units) == len(build.index.units)
    with pytest.raises(InputError, match="suport"):
        index_corpus(corpus_copy, tmp_path / "other", strict=True)
    (corpus_copy / FILE).write_text(GOOD, encoding="utf-8")
    assert index_corpus(corpus_copy, tmp_path / "index").faults == ()


def test_a_correction_of_no_place_leaves_the_report_uncorrected(corpus_copy: Path) -> None:
    (corpus_copy / FILE).write_text(GOOD.replace("'6.2'", "'6.9'"), encoding="utf-8")
    build = index_corpus(corpus_copy, None)
    assert len(build.faults) == len(OF_COPY)
    assert facts(build.index, "en", "5.3", "encourage")


def test_corrections_of_no_report_and_other_files_are_strays(corpus_copy: Path) -> None:
    folder = corpus_copy / "reports" / "C99-9"
    folder.mkdir()
    (folder / "facts.yaml").write_text(GOOD, encoding="utf-8")
    (corpus_copy / "reports/C21-57/fact.yaml").write_text(GOOD, encoding="utf-8")
    messages = [str(fault) for fault in check_corpus(corpus_copy).faults]
    assert any("C99-9" in m and "not announced" in m for m in messages)
    assert any("fact.yaml" in m and "not announced" in m for m in messages)


def test_the_example_of_the_readme_is_sound(corpus_copy: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    example = readme.split("```yaml\n")[1].split("```")[0]
    (corpus_copy / FILE).write_text(example, encoding="utf-8")
    assert check_corpus(corpus_copy).faults == ()
