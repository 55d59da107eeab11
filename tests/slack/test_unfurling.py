"""Links to the reading room show their paragraph, and every version of it to whoever opens that."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.render.slack.work_object import entity, place_at
from indexer import Index
from indexer.languages import codes
from tests.indexer.test_hiding import add_restricted
from tests.slack.conftest import Start
from tests.slack.fake import FakeSlack
from tests.slack.fake.limits import entity_faults
from tests.waiting import wait_for

SITE = "https://cop.example.org"


def test_a_link_shows_its_paragraph_and_all_versions_when_opened(start: Start, own_fake: FakeSlack) -> None:
    start(COP_SITE_URL=SITE).wait_ready()
    person = own_fake.person()
    channel = own_fake.channel(person)
    url = f"{SITE}/C21/57/en#5.6"
    id_ = own_fake.share_link(person, channel, url)
    (shown,) = wait_for(lambda: own_fake.unfurled.get(id_))
    assert (shown["app_unfurl_url"], shown["url"]) == (url, f"{SITE}/C21/57/en/#5.6")
    assert shown["entity_payload"]["attributes"]["title"]["text"] == "C21/57 §5.6"
    assert "Russian Federation" in shown["entity_payload"]["fields"]["description"]["value"]
    told = {field["key"]: field["value"] for field in shown["entity_payload"]["custom_fields"]}
    assert told == {
        "report": "Report of the 17th meeting, 26 January 2021 (C21/57)",
        "version": "English · unofficial rendering",
    }

    trigger = own_fake.open_entity(person, channel, shown)
    whole = wait_for(lambda: own_fake.details.get(trigger))
    keys = [field["key"] for field in whole["entity_payload"]["custom_fields"]]
    assert keys == ["report", "version", "text_ar"]

    elsewhere = own_fake.open_entity(person, channel, {"external_ref": {"id": "C99/9|1|en"}, "url": SITE})
    assert wait_for(lambda: own_fake.details.get(elsewhere)) == {"status": "not_found"}
    assert own_fake.violations == []
    assert own_fake.wire.unacknowledged == []


def test_links_to_elsewhere_and_to_restricted_reports_show_nothing(
    start: Start, own_fake: FakeSlack, corpus_copy: Path, index_copy: Path
) -> None:
    add_restricted(corpus_copy)
    person = own_fake.person()
    told, others = own_fake.channel(person), own_fake.channel(person)
    start(
        COP_SITE_URL=SITE, COP_CORPUS=str(corpus_copy), COP_INDEX=str(index_copy), COP_SLACK_RESTRICTED=told
    ).wait_ready()
    for channel in (others, told):
        own_fake.share_link(person, channel, f"{SITE}/C98/9/en#1")
        own_fake.share_link(person, channel, "https://elsewhere.example.org/C21/57/en#5.6")
        own_fake.share_link(person, channel, f"{SITE}/C99/1/en#3.2")
    wait_for(lambda: own_fake.unfurled)
    assert len(own_fake.unfurled) == 1
    (shown,) = next(iter(own_fake.unfurled.values()))
    hidden = own_fake.open_entity(person, others, shown)
    assert wait_for(lambda: own_fake.details.get(hidden)) == {"status": "not_found"}


@pytest.mark.parametrize("code", codes())
def test_every_place_is_one_that_slack_takes(index: Index, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COP_SITE_URL", SITE)
    report = place_at(index, f"{SITE}/C21/57/{code}/")
    assert report is not None
    assert not report.number
    for number in ("", "summary", "4.1", "5.6", "7.4"):
        place = place_at(index, f"{SITE}/C21/57/{code}#{number}")
        assert place is not None
        assert place.number == number
        for whole in (False, True):
            found = entity(index, place, whole=whole)
            assert found is not None
            assert entity_faults(found, shared=False) == []
    item = place_at(index, f"{SITE}/C21/57/{code}#4.1-3-d")
    assert item is not None
    assert item.number == "4.1"
    assert place_at(index, "https://cop.example.org.evil.test/C21/57/en#5.6") is None
    assert place_at(index, f"{SITE}/{code}/meetings/17/") is None
