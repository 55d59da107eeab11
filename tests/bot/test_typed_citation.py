"""Citations as people type or paste them, and what `cop show` makes of them."""

from __future__ import annotations

import json

import pytest

from bot.citations.citations import cite_item, cite_unit, reference
from bot.citations.typed_citation import TypedCitation, read_citation
from bot.locale import words_of
from indexer import Index
from indexer.errors import UsageError
from indexer.languages import codes
from tests.bot.cop import Cop, one_line


@pytest.mark.parametrize(
    ("typed", "code", "report", "place"),
    [
        ("C21/57", "en", "C21/57", ""),
        ("C21/57 §5.6", "en", "C21/57", "5.6"),
        ("c21-57 5.6", "en", "C21/57", "5.6"),
        ("C21/57§5.6", "fr", "C21/57", "5.6"),
        ("(C21/57 §5.6)", "en", "C21/57", "5.6"),
        (
            "C21/57 §5.6 · English · unofficial rendering · https://www.itu.int/md/S21-CL-C-0057/en",
            "en",
            "C21/57",
            "5.6",
        ),
        ("C21/57 paragraph 5.6", "en", "C21/57", "5.6"),
        ("C21/57(Rev.1) §2", "en", "C21/57(Rev.1)", "2"),
        ("C21/57 §4.1 3(d)", "en", "C21/57", "4.1 3(d)"),
        ("C21/57 §6.5", "ar", "C21/57", "5.6"),
        ("C21/57 6.5", "ar", "C21/57", "6.5"),
        ("\u2066C21/57 §6.5\u2069", "en", "C21/57", "5.6"),
        ("\u2066C21/57 §٦٫٥\u2069", "ar", "C21/57", "5.6"),
        ("C21/57 (résumé)", "fr", "C21/57", "summary"),
        ("C45/21 (annexe A §1.1)", "fr", "C45/21", "annex A §1.1"),
        ("C45/21 (附件 A §1.1)", "zh", "C45/21", "annex A §1.1"),
        ("5.6", "en", "", "5.6"),
        ("§5.6", "en", "", "5.6"),
    ],
)
def test_a_citation_is_read_as_it_is_printed(typed: str, code: str, report: str, place: str) -> None:
    assert read_citation(typed, code) == TypedCitation(report, place)


@pytest.mark.parametrize("typed", ["twenty", "who said this", ""])
def test_what_is_no_citation_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="not a document symbol"):
        read_citation(typed, "en")


@pytest.mark.parametrize("code", codes())
def test_every_reference_that_is_printed_leads_back(index: Index, code: str) -> None:
    words = words_of(code)
    for position, unit in enumerate(index.units):
        if unit.language != code:
            continue
        assert read_citation(reference(cite_unit(index, position), words), code).place == unit.number
        for item in unit.items:
            printed = reference(cite_item(index, position, item.label), words)
            number, label = read_citation(printed, code).place.split(" ", 1)
            assert (number, label.strip("()")) == (unit.number, item.label.strip("()"))


def test_show_takes_the_citation_and_names_the_report(cop: Cop) -> None:
    shown = cop("show", "C21/57 §5.6", "--lang", "en").stdout.splitlines()
    address = "https://www.itu.int/md/S21-CL-C-0057/en"
    assert shown[0] == f"C21/57 §5.6 · Meeting 17 · English · unofficial rendering · {address}"
    assert shown[4].startswith("5.6\tThe first contribution")
    whole = cop("show", "C21/57", "--lang", "fr").stdout.splitlines()
    assert whole[0] == f"C21/57 · Réunion 17 · français · traduction non officielle · {address}"


def test_show_cuts_a_paragraph_down_to_the_item(cop: Cop) -> None:
    rows = json.loads(cop("show", "C21/57 §4.1 3(d)", "--lang", "en", "--json").stdout)
    assert [(row["paragraph"], row["item"], row["text"]) for row in rows] == [
        ("4.1", "3(d)", "Presentation by the WePROTECT Global Alliance")
    ]
    done = cop("show", "C21/57 §4.1 9(z)")
    assert done.returncode == 1
    assert "no paragraph 4.1 9(z)" in one_line(done.stderr)


def test_show_says_that_a_number_alone_needs_its_report(cop: Cop) -> None:
    done = cop("show", "5.6")
    assert done.returncode == 2
    assert "write its symbol in front, like C21/57 5.6" in one_line(done.stderr)


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ({}, "ar"),
        ({"LANG": "C.UTF-8"}, "ar"),
        ({"LANG": "de_DE.UTF-8"}, "ar"),
        ({"LANG": "fr_CH.UTF-8"}, "fr"),
        ({"LANG": "fr_CH.UTF-8", "LC_ALL": "es_ES"}, "es"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
    ],
)
def test_show_follows_the_language_of_the_terminal(cop: Cop, settings: dict[str, str], language: str) -> None:
    own = Cop(cop.corpus, cop.index, **settings)
    (row,) = json.loads(own("show", "C21/57", "5.6", "--json").stdout)
    assert row["language"] == language
    (row,) = json.loads(own("show", "C21/57", "5.6", "--json", "--lang", "ru").stdout)
    assert row["language"] == "ru"


def test_registers_follow_the_language_of_the_terminal(cop: Cop) -> None:
    assert Cop(cop.corpus, cop.index, LANG="es_MX.UTF-8")("presentations").stdout.startswith("Reunión")
    assert cop("presentations").stdout.startswith("Meeting")
