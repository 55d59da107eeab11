"""Who holds an office: the sentence that names the person with it answers, one that mentions the office does not."""

from __future__ import annotations

import pytest

from bot import Assistant
from bot.evidence.introductions import holder_of
from bot.evidence.sentences import unit_spans
from indexer import Index


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who's the BDT director", "Doreen Bogdan-Martin"),
        ("c'est qui la directrice du BDT", "Doreen Bogdan-Martin"),
        ("¿quién es la directora de la BDT?", "Doreen Bogdan-Martin"),
        ("кто директор БРЭ", "Дорин Богдан-Мартин"),
        ("电信发展局主任是谁", "多琳·伯格丹-马丁"),
        ("مين مدير مكتب تنمية الاتصالات", "دورين بوغدان-مارتن"),
        ("who is the secretary-general", "Houlin Zhao"),
    ],
)
def test_the_holder_is_named(assistant: Assistant, question: str, name: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.intent) == ("answered", "holder")
    assert name in answer.lead or name in answer.statements[0].text
    assert answer.citations[0].paragraph in {"2.1", "2.2"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Secretary-General, Ms Ada Kitemaker, flew a kite.", "Ada Kitemaker"),
        ("Mr Bo Lantern (Norway), Secretary-General of ITU, flew a kite.", "Bo Lantern"),
        ("Mr Bo Lantern (ITU Secretary-General) flew a kite.", "Bo Lantern"),
        ("The Secretary-General thanked Mr Bo Lantern for the kite.", ""),
        ("The Secretary-General and Mr Bo Lantern flew a kite.", ""),
        ("Mr Bo Lantern wrote to the Secretary-General.", ""),
        ("The Deputy Secretary-General, Mr Bo Lantern, flew a kite.", ""),
        ("The Secretary-General flew a kite.", ""),
    ],
)
def test_who_is_introduced_with_the_office(index: Index, sentence: str, name: str) -> None:
    (span,) = unit_spans(Index.from_texts([sentence], "en"), 0)
    assert holder_of("itu-secretary-general", span, index.vocabulary, "en") == name
