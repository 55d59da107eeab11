"""Facts against a list made by hand from the report, in every language version."""

from __future__ import annotations

import pytest

from indexer import Index

JUDGED = {"chair", "open", "adopt", "contribute", "propose", "recommend", "encourage", "reserve", "read", "acknowledge"}
"""Acts that the list below is complete for; who presented is judged by `PRESENTERS`."""

ZHAO = ("itu-secretary-general", "houlin-zhao")
OTHERS = ("ca", "isoc", "us")
EXPECTED = {
    ("1.1", "chair", "abdulaziz-al-zarooni"),
    *(("2.1", "open", actor) for actor in ZHAO),
    ("3.1", "adopt", ""),
    ("5.3", "encourage", "chair"),
    ("5.6", "contribute", "ru"),
    ("5.7", "contribute", "ru"),
    ("5.7", "propose", "ru"),
    ("5.8", "contribute", "ae"),
    ("5.9", "contribute", "sa"),
    ("5.9", "propose", ""),  # "it was also proposed": the report names nobody
    ("5.15", "read", "chair"),
    ("5.15", "acknowledge", "cwg-members"),
    *(("6.3", "reserve", actor) for actor in OTHERS),
    ("6.4", "encourage", "chair"),
    ("7.2", "encourage", "chair"),
    ("7.3", "recommend", "chair"),
    ("7.4", "propose", "sa"),
}
PRESENTERS = {
    "5.1": "itu-secretariat",
    "5.2": "itu-regional-office-europe",
    "5.4": "end-violence-partnership",
    "5.5": "unicef-office-of-innovation",
    "5.10": "srsg-vac",
    "5.11": "weprotect",
    "5.12": "insafe",
    "5.13": "uk-safer-internet-centre",
    "5.14": "parent-zone",
}
ITEMS = {
    "2": "itu-regional-office-europe",
    "3(a)": "end-violence-partnership",
    "3(b)": "unicef-office-of-innovation",
    "3(c)": "srsg-vac",
    "3(d)": "weprotect",
    "3(e)": "uk-safer-internet-centre",
    "3(f)": "insafe",
    "3(g)": "parent-zone",
}
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


@pytest.mark.parametrize("code", LANGUAGES)
def test_acts_and_actors(index: Index, code: str) -> None:
    found = {
        (unit.number, fact.act, fact.actor)
        for unit in index.units
        if unit.language == code and unit.section
        for fact in unit.facts
        if fact.act in JUDGED
    }
    assert len(found & EXPECTED) / len(EXPECTED) >= 0.95, EXPECTED - found
    assert len(found & EXPECTED) / len(found) >= 0.95, found - EXPECTED


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_presented(index: Index, code: str) -> None:
    units = {unit.number: unit for unit in index.units if unit.language == code}
    for number, actor in PRESENTERS.items():
        presented = {fact.actor for fact in units[number].facts if fact.act == "present"}
        assert presented - {"itu-cop-partners"} == {actor}, number
    items = {fact.item: fact.actor for fact in units["4.1"].facts if fact.act == "present" and fact.item in ITEMS}
    assert items == ITEMS


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_stance_stays_in_its_clause(index: Index, code: str) -> None:
    unit = next(unit for unit in index.units if unit.language == code and unit.number == "6.3")
    second = [fact for fact in unit.facts if fact.start > 0]
    welcomed = {fact.clause for fact in second if fact.act == "welcome"}
    reserved = {fact.clause for fact in second if fact.act == "reserve"}
    assert welcomed
    assert reserved
    assert welcomed.isdisjoint(reserved)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_actor_is_named_in_the_paragraph(index: Index, code: str) -> None:
    for unit in index.units:
        if unit.language != code:
            continue
        texts = {"": unit.text, **{item.label: item.text for item in unit.items}}
        for fact in unit.facts:
            assert fact.name in texts[fact.item]
