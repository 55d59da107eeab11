"""The assistant's words: complete, compiled, and with the fields that the program fills in."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from bot.locale import DOMAIN, FOLDER, words_of
from bot.web.page import navigation
from bot.web.pages.account import KINDS
from indexer.acts import ACTS
from indexer.partial_date import When

CATALOGUES = sorted(FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
FIELD = re.compile(r"\{(\w+)\}")


def code(path: Path) -> str:
    return path.parent.parent.name


def messages(catalogue: Catalog) -> dict[object, object]:
    return {(message.context, str(message.id)): message.string for message in catalogue if message.id}


@pytest.mark.parametrize("path", CATALOGUES, ids=code)
def test_the_compiled_catalogue_is_that_of_its_source(path: Path) -> None:
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=code(path)))
    due = read_mo(BytesIO(compiled.getvalue()))
    with path.with_suffix(".mo").open("rb") as file:
        found = read_mo(file)
    assert messages(due)
    assert messages(found) == messages(due), "run `pybabel compile -D cop -d bot/locale`"
    assert found.plural_forms == due.plural_forms


@pytest.mark.parametrize("path", CATALOGUES, ids=code)
def test_translations_keep_the_fields(path: Path) -> None:
    with path.open("rb") as file:
        for message in read_po(file, locale=code(path)):
            if message.id and isinstance(message.id, str):
                assert message.string, message.id
                assert set(FIELD.findall(message.id)) == set(FIELD.findall(str(message.string))), message.id


@cache
def messages_used() -> frozenset[str]:
    """Every message of the program, in English."""
    places = [("**.py", "python"), ("web/templates/**.html", "jinja2")]
    extracted = extract_from_dir(FOLDER.parent, keywords={"words": None}, method_map=places)
    used = {message for _, _, message, _, _ in extracted if isinstance(message, str)}
    assert "Skip to the content" in used
    of_acts = {message for act in ACTS for message in (act.label, act.lead, act.if_untold) if message}
    headings = {heading for headings in KINDS.values() for heading in headings}
    return frozenset(used | of_acts | headings | {name for _, name, _ in navigation("en")})


@pytest.mark.parametrize("path", CATALOGUES, ids=code)
def test_every_message_of_the_program_is_translated(path: Path) -> None:
    with path.open("rb") as file:
        ids = [message.id for message in read_po(file, locale=code(path))]
    translated = {each for id_ in ids for each in ((id_,) if isinstance(id_, str) else id_)}
    assert messages_used() <= translated


def test_names_in_a_list() -> None:
    assert words_of("en").names(["A"]) == "A"
    assert words_of("en").names(["A", "B", "C"]) == "A, B and C"
    assert words_of("ar").names(["أ", "ب"]) == "أ وب"
    assert words_of("ar").names(["أ", "ب", "ج"]) == "أ وب وج"


@pytest.mark.parametrize(
    ("code", "march", "april", "year"),
    [
        ("en", "March", "April", "2052"),
        ("fr", "mars", "avril", "2052"),
        ("es", "marzo", "abril", "2052"),
        ("ru", "марта", "апреля", "2052"),
        ("zh", "3月", "4月", "2052年"),
        ("ar", "مارس", "أبريل", "2052"),
    ],
)
def test_several_days_are_written_with_the_month_in_full(code: str, march: str, april: str, year: str) -> None:
    """Which signs stand between them is for CLDR to say, and changes with its versions."""
    words = words_of(code)
    days = words.date(When.parse("2052-03-06/2052-03-07"))
    assert march in days
    assert days.count(year) == 1
    assert re.findall(r"(?<!\d)[67](?!\d)", days) == ["6", "7"]
    months = words.date(When.parse("2052-03-30/2052-04-02"))
    assert months.index(march) < months.index(april)
    assert year in months
    assert re.findall(r"(?<!\d)(?:30|2)(?!\d)", months) == ["30", "2"]
