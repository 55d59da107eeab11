"""The search of a static site: what it looks through, and in a real browser what it finds."""

from __future__ import annotations

import json
import random
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlencode

import pytest
import yaml

from bot.web.reading_room import ReadingRoom
from indexer.languages import codes, language, tokens
from tests.browser import ENTER, Browser

QUESTIONS = Path(__file__).parents[1] / "evaluation" / "questions"
MEASURED = 20
"""Questions a language."""


def searched(site: Path, code: str) -> dict[str, Any]:
    """What the search of a language looks through."""
    script = (site / code / "search" / "paragraphs.js").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(script.removeprefix("const PARAGRAPHS = ").removesuffix(";\n"))
    return found


@pytest.mark.parametrize("code", codes())
def test_every_paragraph_is_searched_and_leads_to_its_place(site: Path, fictional_room: ReadingRoom, code: str) -> None:
    data = searched(site, code)
    assert len(data["paragraphs"]) == len(fictional_room.paragraphs)
    for address, reference, source, text in data["paragraphs"]:
        path, _, anchor = address.partition("#")
        page = (site / code / "search" / path).read_text(encoding="utf-8")
        assert f'id="{unquote(anchor)}"' in page, address
        assert " §" in reference
        assert text
        assert len(data["sources"][source]) == 3


def test_a_version_is_named_by_its_language_and_standing(site: Path) -> None:
    data = searched(site, "fr")
    (source,) = {data["sources"][source][2] for _, name, source, _ in data["paragraphs"] if name.startswith("C34/43 ")}
    assert source == "chinois · texte officiel"


@pytest.mark.slow
@pytest.mark.parametrize(("code", "words"), [("fr", "chiffrement"), ("ru", "шифрование"), ("zh", "加密")])
def test_paragraphs_in_other_languages_are_found_by_what_they_name(
    window: Browser, site: Path, fictional_room: ReadingRoom, code: str, words: str
) -> None:
    room = fictional_room
    foreign = {
        f"{place[0]} §{place[1]}" for place in room.topics["encryption"] if room.unit(place, code).language != code
    }
    assert foreign
    window.open(f"{(site / code / 'search' / 'index.html').as_uri()}?{urlencode({'q': words})}")
    window.until("return document.querySelector('#found .reference')")
    shown = window.run("return [...document.querySelectorAll('#found .reference')].map((it) => it.textContent)")
    assert foreign & {*shown}


def keywords(question: str, code: str) -> str:
    """The words of a question without those that carry nothing: what people type into a search box."""
    covered = sorted(
        {place for part in tokens(question, language(code)) if part.stem for place in range(part.start, part.end)}
    )
    joined = {place + 1 for place in covered if question[place + 1 : place + 2] == "." and place + 2 in covered}
    places = sorted(joined.union(covered))
    runs = groupby(enumerate(places), key=lambda each: each[1] - each[0])
    return " ".join("".join(question[place] for _, place in run) for _, run in runs)


def asked(code: str) -> list[tuple[str, list[str]]]:
    """Keywords with the paragraphs that answer; chosen blindly from the questions of the project's own people."""
    entries = [
        (keywords(entry["question"], code), entry["first"])
        for path in sorted(QUESTIONS.glob(f"{code}-own.yaml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
        if entry.get("first")
    ]
    random.Random(7).shuffle(entries)
    return [(words, first) for words, first in entries if words][:MEASURED]


@pytest.mark.slow
def test_keywords_find_the_paragraph(window: Browser, bundled_site: Path) -> None:
    hits = dict.fromkeys(codes(), (0, 0))
    for code in codes():
        window.open(bundled_site / code / "search" / "index.html")
        for words, first in asked(code):
            script = (
                "return found(made(PARAGRAPHS.paragraphs), arguments[0]).map((it) => PARAGRAPHS.paragraphs[it.id][0])"
            )
            places = [unquote(address.partition("#")[2]) for address in window.run(script, words)]
            at_1, at_5 = hits[code]
            hits[code] = (at_1 + (places[:1] != [] and places[0] in first), at_5 + any(p in first for p in places[:5]))
    assert all(at_5 >= 0.85 * MEASURED for _, at_5 in hits.values()), hits
    assert sum(at_5 for _, at_5 in hits.values()) >= 0.9 * MEASURED * len(hits), hits
    assert sum(at_1 for at_1, _ in hits.values()) >= 0.72 * MEASURED * len(hits), hits


FINDS = {
    "en": ("encription protocols", "C21/57 §5.7", "encryption"),
    "ar": ("تشفير", "C21/57 §7.5", "التجفير"),  # as the report spells it
    "zh": ("加密协议", "C21/57 §5.7", "加密协议"),
}


@pytest.mark.slow
@pytest.mark.parametrize("code", FINDS)
def test_from_the_box_to_the_paragraph(window: Browser, bundled_site: Path, code: str) -> None:
    words, reference, marked = FINDS[code]
    window.open(bundled_site / code / "index.html")
    window.type("#question", words)
    window.press(ENTER)
    assert window.until("return document.querySelector('#found .reference')?.textContent") == reference
    assert window.run("return document.querySelector('#found mark').textContent") == marked
    assert window.run("return document.querySelector('.languages a').search") == window.run("return location.search")
    window.click("#found .reference")
    assert window.until("return document.querySelector(':target')?.id") == "5.7"
    assert not window.complaints()


@pytest.mark.slow
def test_what_is_not_there_is_not_found(window: Browser, bundled_site: Path) -> None:
    window.open(f"{(bundled_site / 'en' / 'search' / 'index.html').as_uri()}?{urlencode({'q': 'zzyzx'})}")
    assert window.until("return !document.getElementById('none').hidden")
    assert window.run("return document.getElementById('found').children.length") == 0
