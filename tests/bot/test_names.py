"""`cop names`: what `cop add` and `cop check` offer, and what a confirmed name becomes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.bot.cop import Cop

FILE = "vocabulary/confirmed.yaml"
HEAD = """\
Document C38/{number}-{letter}
{title}
1. {first}
2. {second}
3. {third}
"""
ENGLISH = HEAD.format(
    number=50,
    letter="E",
    title="Report on the 34th meeting of the Council Working Group on Child Online Protection",
    first="The meeting was opened by Mr Kwaku Tetteh-Nartey (Ghana).",
    second="The Larkspur Foundation (LF) presented a survey of children's helplines.",
    third="LF proposed a workshop. Mr Tetteh-Nartey thanked the Larkspur Foundation.",
)
FRENCH = HEAD.format(
    number=50,
    letter="F",
    title="Rapport sur la 34ème réunion du Groupe de travail du Conseil sur la protection en ligne des enfants",
    first="La réunion a été ouverte par M. Kwaku Tetteh-Nartey (Ghana).",
    second="La Fondation Larkspur a présenté une enquête sur les lignes d'assistance aux enfants.",
    third="La Fondation Larkspur a proposé un atelier. M. Tetteh-Nartey l'a remerciée.",
)


@pytest.fixture
def own_cop(corpus_copy: Path, tmp_path: Path) -> Cop:
    return Cop(corpus_copy, tmp_path / "index")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "en.txt", tmp_path / "fr.txt"
    for path, text in zip(paths, (ENGLISH, FRENCH), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def added(own_cop: Cop, files: tuple[Path, Path]) -> None:
    assert own_cop("add", *map(str, files)).returncode == 0


def test_adding_offers_the_names_of_the_report(own_cop: Cop, files: tuple[Path, Path]) -> None:
    lines = own_cop("add", str(files[0])).stdout.splitlines()
    assert "  named here and in no vocabulary: 2; `cop names --add NAME` enters a right one" in lines
    assert "    Larkspur Foundation (organisation; 3 times, first in C38/50 §2): en LF" in lines
    assert "    Kwaku Tetteh-Nartey (person; 2 times, first in C38/50 §1): en Mr Tetteh-Nartey" in lines


def test_the_json_of_adding_has_them_too(own_cop: Cop, files: tuple[Path, Path]) -> None:
    (row,) = json.loads(own_cop("add", str(files[0]), "--dry-run", "--json").stdout)
    assert row["names"][0] == {
        "name": "Larkspur Foundation",
        "kind": "organisation",
        "forms": {"en": ["Larkspur Foundation", "LF"]},
        "count": 3,
        "versions": 1,
        "first": {"report": "C38/50", "language": "en", "paragraph": "2"},
    }


def test_the_check_lists_what_recurs_and_finds_no_fault_in_it(own_cop: Cop, files: tuple[Path, Path]) -> None:
    added(own_cop, files)
    done = own_cop("check")
    lines = done.stdout.splitlines()
    assert "named in several versions and in no vocabulary: 2; `cop names --add NAME` enters a right one" in lines
    assert any(line.startswith("  Larkspur Foundation (organisation; 5 times in 2 versions,") for line in lines)


def test_a_confirmed_name_is_one_actor_in_all_versions(
    own_cop: Cop, files: tuple[Path, Path], corpus_copy: Path
) -> None:
    added(own_cop, files)
    assert not (corpus_copy / FILE).exists(), "nothing is entered unasked"
    assert own_cop("names", "--add", "Fondation Larkspur").stdout == "entered as larkspur-foundation (organisation)\n"
    assert "larkspur" not in own_cop("names", "--all").stdout.casefold()
    rows = json.loads(own_cop("presentations", "--actor", "LF", "--json").stdout)
    assert {(row["actor_id"], row["paragraph"]) for row in rows} >= {("larkspur-foundation", "2")}
    answer = json.loads(own_cop("ask", "Qu'a proposé la Fondation Larkspur ?", "--json").stdout)
    assert answer["status"] == "answered"
    assert [(c["report"], c["paragraph"]) for c in answer["citations"]] == [("C38/50", "3")]


def test_names_that_stand_apart_are_joined_when_asked(
    own_cop: Cop, files: tuple[Path, Path], corpus_copy: Path
) -> None:
    added(own_cop, files)
    done = own_cop("names", "--add", "Larkspur Foundation", "--with", "Kwaku Tetteh-Nartey", "--json")
    entry = json.loads(done.stdout)
    assert entry["labels"]["en"] == "Larkspur Foundation"
    assert "Kwaku Tetteh-Nartey" in entry["aliases"]["en"]
    assert own_cop("check").returncode in {0, 2}
    assert (corpus_copy / FILE).read_text(encoding="utf-8").count("- id:") == 1


def test_what_no_report_names_is_not_entered(own_cop: Cop, corpus_copy: Path) -> None:
    done = own_cop("names", "--add", "Lindenhof Foundation")
    assert done.returncode == 2
    assert "'Lindenhof Foundation' is none of the names" in done.stderr
    assert own_cop("names", "--with", "X").returncode == 2
    assert not (corpus_copy / FILE).exists()


def test_a_corpus_without_vocabulary_keeps_the_bundled_one(
    corpus_copy: Path, tmp_path: Path, files: tuple[Path, Path]
) -> None:
    shutil.rmtree(corpus_copy / "vocabulary")
    own = Cop(corpus_copy, tmp_path / "index")
    added(own, files)
    assert own("names", "--add", "Larkspur Foundation").returncode == 0
    assert [path.name for path in (corpus_copy / "vocabulary").iterdir()] == ["confirmed.yaml"]
    assert own("ask", "What did the Russian Federation present?").returncode == 0
