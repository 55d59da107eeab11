"""Annexes of fictional reports: numbers that bear the annex's own letter, and who signs behind the last of them."""

from __future__ import annotations

import pytest

from indexer.model import Report, Symbol
from indexer.parser import parse
from indexer.readers import text

BODY = {
    "en": "1. Ms Odile Garnier opened the meeting.\n2. Norway spoke.",
    "fr": "1. Mme Odile Garnier a ouvert la réunion.\n2. La Norvège est intervenue.",
    "ru": "1. Г-жа Одиль Гарнье открыла заседание.\n2. Выступил представитель Норвегии.",
    "zh": "1. 奥迪勒·加尼耶女士宣布会议开幕。\n2. 挪威代表发了言。",
    "ar": "1. افتتحت السيدة أوديل غارنييه الاجتماع.\n2. وتحدث ممثل النرويج.",
}


def with_annex(code: str, lines: str) -> Report:
    """A report of two paragraphs, and this behind them."""
    source = f"{BODY[code]}\n\n{lines}\n"
    return parse(text.read(source.encode()), code, Symbol.parse("C99/1"), official=True)


@pytest.mark.parametrize(
    ("code", "lines", "numbers"),
    [
        ("en", "Annex A\nA.1 Members shall be named.\nA.2 They serve two years.", ["annex A §1", "annex A §2"]),
        ("en", "Annex B\nB1 Members shall be named.\nB2 They serve two years.", ["annex B §1", "annex B §2"]),
        ("en", "Annex C: Rules\nC-1 Members are named.\nC-2 They serve.", ["annex C §1", "annex C §2"]),
        ("en", "Annex D\nD.3 Rules\nD.3.1 Members are named.\nD.3.2 They serve.", ["annex D §3.1", "annex D §3.2"]),
        ("en", "Annex 2\n2.1 Members shall be named.\n2.2 They serve two years.", ["annex 2 §1", "annex 2 §2"]),
        ("en", "Annex 2\nA2.1 Members shall be named.\nA2.2 They serve.", ["annex 2 §1", "annex 2 §2"]),
        ("en", "Annex II\nII.1 Members shall be named.\nII.2 They serve.", ["annex II §1", "annex II §2"]),
        ("en", "Annex 1\n1 Rules\n1.1 Members are named.\n1.2 They serve.", ["annex 1 §1.1", "annex 1 §1.2"]),
        ("en", "Annex: Rules\nA.1 Members shall be named.\nA.2 They serve.", ["annex 1 §1", "annex 1 §2"]),
        ("fr", "Annexe A\nA.1\tLes membres sont désignés.\nA.2\tIls siègent deux ans.", ["annex A §1", "annex A §2"]),
        ("ru", "Приложение А\nА.1 Члены назначаются.\nА.2 Срок два года.", ["annex А §1", "annex А §2"]),
        ("zh", "附件A\nA.1\t应指定成员。\nA.2\t任期两年。", ["annex A §1", "annex A §2"]),
        ("zh", "附件一\n1.1\t应指定成员。\n1.2\t任期两年。", ["annex 一 §1", "annex 一 §2"]),
        ("ar", "المرفق ألف\nألف.1 يُعيَّن الأعضاء.\nألف.2 ومدتهم سنتان.", ["annex ألف §1", "annex ألف §2"]),
        ("ar", "المرفق باء\nب-1 يُعيَّن الأعضاء.\nب-2 ومدتهم سنتان.", ["annex باء §1", "annex باء §2"]),
    ],
)
def test_numbers_behind_the_letter_of_an_annex_are_its_paragraphs(code: str, lines: str, numbers: list[str]) -> None:
    report = with_annex(code, lines)
    inside = [paragraph for paragraph in report.numbered if paragraph.number.startswith("annex")]
    assert [paragraph.number for paragraph in inside] == numbers
    assert all(paragraph.printed in lines and paragraph.printed not in paragraph.text for paragraph in inside)


@pytest.mark.parametrize("lines", ["A4 paper was used.", "B.2 of the rules applies."])
def test_a_letter_and_a_number_elsewhere_are_text(lines: str) -> None:
    report = with_annex("en", f"{lines}\n3. Kenya spoke.\n\nAnnex C\n1. {lines}\n{lines}")
    assert report.numbered[1].text == f"Norway spoke.\n{lines}"
    assert report.numbered[-1].full_text == f"{lines}\n{lines}"
    assert not any(paragraph.items for paragraph in report.numbered)


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    ("code", "annex", "signature"),
    [
        (
            "en",
            "Annex A\n1. Members are named.\n2. They serve.",
            "Odile Garnier (Atlantia)\nChair of the Working Group",
        ),
        ("fr", "Annexe A\nA.1 Ils siègent.\nA.2 Ils votent.", "Odile Garnier\nPrésidente du Groupe\nsur les enfants"),
        ("ru", "Приложение 1\n1. Члены назначаются.\n2. Срок два года.", "Председатель\nОдиль Гарнье"),
        ("zh", "附件一\n1. 应指定成员。\n2. 任期两年。", "主席：奥迪勒·加尼耶（挪威）"),
        (
            "ar",
            "المرفق ألف\n1 يُعيَّن الأعضاء.\n2 ومدتهم سنتان.",
            "أوديل غارنييه (النرويج)\nرئيسة فريق العمل\nالمعني بالأطفال",
        ),
        ("en", "Annex: Mandate\nThe group reports to the Council.\nIt meets twice.", "Odile Garnier\nChair"),
    ],
)
def test_who_signs_behind_the_last_annex_is_in_no_paragraph(code: str, annex: str, signature: str, gap: str) -> None:
    report = with_annex(code, f"{annex}\n{gap}{signature}")
    assert report.signature == signature
    assert signature.split("\n", 1)[0] not in report.numbered[-1].full_text


def test_a_list_at_the_end_of_an_annex_is_no_signature() -> None:
    report = with_annex("en", "Annex A\n1. Members are named.\n2. They serve.\n\nNorway\nKenya")
    assert report.signature == ""
    assert report.numbered[-1].full_text == "They serve.\nNorway\nKenya"
