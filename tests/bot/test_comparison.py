"""`cop compare`: what the reports say that is near to the paragraphs of another document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.comparison import compare
from bot.locale import words_of
from bot.render.comparison import comparison_lines
from indexer import Index
from indexer.intake.document import read_alone
from tests.bot.cop import Cop

CONTRIBUTION = """\
Contribution by the Republic of Freedonia (fictional)

1 Freedonia proposes that the Group study what end-to-end encryption means for finding child sexual abuse material.

2 Artificial intelligence tools can find illegal images of children before they are shared.

3 The filing fees for satellite networks should be reviewed.
"""
UNNUMBERED = """\
Contribution de la République de Freedonia (fictive)

Il convient de traduire les lignes directrices sur la protection en ligne des enfants dans les langues nationales.

Le prix des câbles sous-marins a baissé d'un tiers.
"""

RESOLUTIONS = {
    "en": """\
RESOLUTION 979 (fictional)

Role of the Union in child online protection

The Plenipotentiary Conference (Freedonia, 2042),

recognizing

a) that children go online at an ever younger age;

b) that the Union has Guidelines on Child Online Protection,

resolves

1 that the Union continue its work;

2 to keep the Group, and in particular:

a) its meetings;

b) its reports,

instructs the Director of the Bureau

1 to report each year on national hotlines.
""",
    "fr": """\
RÉSOLUTION 979 (fictive)

Rôle de l'Union dans la protection en ligne des enfants

reconnaissant

a) que les enfants vont en ligne de plus en plus jeunes,

décide

1 de poursuivre ses travaux;

2 de maintenir le Groupe.
""",
    "zh": """\
第979号决议（虚构）

认识到

a) 儿童上网的年龄越来越小；

做出决议

1 继续开展工作；

2 保留该工作组。
""",
}


def test_the_provisions_of_a_resolution_go_by_the_words_that_open_them() -> None:
    found = {code: read_alone(text.encode()).paragraphs for code, text in RESOLUTIONS.items()}
    numbers = {code: [paragraph.number for paragraph in paragraphs] for code, paragraphs in found.items()}
    assert numbers == {
        "en": [
            "recognizing a)",
            "recognizing b)",
            "resolves 1",
            "resolves 2",
            "resolves 2 a)",
            "resolves 2 b)",
            "instructs the Director of the Bureau 1",
        ],
        "fr": ["reconnaissant a)", "décide 1", "décide 2"],
        "zh": ["认识到 a)", "做出决议 1", "做出决议 2"],
    }
    assert found["en"][2].text == "that the Union continue its work;"


def test_each_paragraph_has_the_statements_nearest_to_it_and_none_where_nothing_is_near(index: Index) -> None:
    first, second, third = compare(index, read_alone(CONTRIBUTION.encode()))
    assert [each.number for each in (first, second, third)] == ["1", "2", "3"]
    nearest = first.near[0]
    assert (nearest.citation.paragraph, nearest.citation.language) == ("5.7", "en")
    assert ("propose", "ru") in {(fact.act, fact.actor) for fact in nearest.facts}
    assert second.near[0].citation.paragraph == "5.5"
    assert third.near == ()


def test_a_document_that_numbers_nothing_is_compared_passage_by_passage(index: Index) -> None:
    first, second = compare(index, read_alone(UNNUMBERED.encode()))
    assert [each.number for each in (first, second)] == ["¶1", "¶2"]
    assert {near.citation.language for near in first.near} == {"fr"}
    assert "5.2" in {near.citation.paragraph for near in first.near}
    assert second.near == ()


@pytest.mark.parametrize("code", ["ar", "en", "es", "fr", "ru", "zh"])
def test_a_statement_is_told_in_one_line(index: Index, code: str) -> None:
    found = compare(index, read_alone(CONTRIBUTION.encode()))
    lines = list(comparison_lines(found, index, code))
    assert len(lines) == len(found) + sum(max(1, len(each.near)) for each in found)
    assert words_of(code)("Nothing in the reports is near to it.") in lines[-1]
    assert all("\n" not in line for line in lines)


def test_the_command_prints_data_and_says_by_its_code_whether_anything_is_near(cop: Cop, tmp_path: Path) -> None:
    file = tmp_path / "contribution.txt"
    file.write_text(CONTRIBUTION, encoding="utf-8")
    done = cop("compare", str(file), "--json")
    paragraphs = json.loads(done.stdout)["paragraphs"]
    assert (done.returncode, [len(each["nearest"]) > 0 for each in paragraphs]) == (0, [True, True, False])
    assert paragraphs[0]["nearest"][0]["report"] == "C21/57"
    file.write_text("Notice\n\nThe filing fees for satellite networks should be reviewed.\n", encoding="utf-8")
    assert cop("compare", str(file)).returncode == 1
    missing = cop("compare", str(tmp_path / "none.txt"))
    assert (missing.returncode, missing.stdout) == (2, "")
    assert missing.stderr.count("\n") == 1
