"""What stands between paragraph 1 and paragraph 2 of fictional reports: headings, or more of the paragraph."""

from __future__ import annotations

import re

import pytest

from indexer.model import Report, Symbol
from indexer.parser import parse
from indexer.readers import text

FIRST = {
    "en": "1. Ms Odile Garnier, of Atlantia, opened the meeting.",
    "fr": "1. Mme Odile Garnier a ouvert la réunion.",
    "es": "1. La Sra. Odile Garnier inauguró la reunión.",
    "ru": "1. Г-жа Одиль Гарнье открыла заседание.",
    "zh": "1. 奥迪勒·加尼耶女士宣布会议开幕。",
    "ar": "1. افتتحت السيدة أوديل غارنييه الاجتماع.",
}
SECOND = {
    "en": "2. Norway spoke.",
    "fr": "2. La Norvège est intervenue.",
    "es": "2. Noruega intervino.",
    "ru": "2. Выступил представитель Норвегии.",
    "zh": "2. 挪威代表发了言。",
    "ar": "2. وتحدث ممثل النرويج.",
}


def between(code: str, lines: str) -> Report:
    """A report with these lines between its two paragraphs."""
    source = f"{FIRST[code]}\n{lines}\n{SECOND[code]}\n"
    return parse(text.read(source.encode()), code, Symbol.parse("C99/1"), official=True)


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    ("code", "heading"),
    [
        ("en", "Age limits"),
        ("en", "Review of the Agreement"),
        ("en", "AGE LIMITS (Agenda Item 4)2"),
        ("en", "(b) Age limits"),
        ("en", "(iv) Age limits"),
        ("en", "C. Age limits"),
        ("en", "IV. Age limits"),
        ("en", "Item 4 of the provisional agenda: Age limits"),
        ("en", "Decision 12/3"),
        ("en", "Discussion:"),
        ("en", "What next?"),
        ("fr", "Point 4: Limites d'âge"),
        ("fr", "B. Limites d'âge"),
        ("es", "IV. LÍMITES DE EDAD"),
        ("es", "Intercambio de opiniones"),
        ("ru", "Пункт 4 повестки дня. Возрастные ограничения"),
        ("ru", "Б. Возрастные ограничения"),
        ("ru", "ПОСТАНОВИЛИ:"),
        ("zh", "四、年龄限制"),
        ("zh", "（二）年龄限制"),
        ("zh", "讨论情况"),
        ("ar", "ثانياً - حدود السن"),
        ("ar", "رابعًا: حدود السن"),
        ("ar", "باء - حدود السن"),
        ("ar", "تبادل الآراء"),
    ],
)
def test_a_heading(code: str, heading: str, gap: str) -> None:
    report = between(code, f"{gap}{heading}{gap}")
    (first, second) = report.numbered
    assert first.full_text == FIRST[code].removeprefix("1. ")
    assert second.full_text == SECOND[code].removeprefix("2. ")
    last = report.sections[-1]
    assert [paragraph.number for paragraph in last.paragraphs] == ["2"]
    assert last.heading[-8:] in heading


@pytest.mark.parametrize(
    "lines",
    [
        "She thanked the secretariat.",
        "DECISION: The meeting adopted the agenda.",
        "(a) the agenda;\n(b) the report.",
        "The following took part:\nNorway\nKenya",
        "The statement read:\n“Age limits\nWe regret them”",
        "Item\tState\nAge limits\tNorway",
        "The Chair read out a letter:\nDear Chair,\n1. We thank you.\n3. We look forward to it.\nYours sincerely",
        "– the agenda\n– the report",
        "and thanked the host",
        "Chair\nMs A\nVice-Chair\nMr B",
    ],
)
def test_more_of_the_paragraph(lines: str) -> None:
    report = between("en", lines)
    assert [section.heading for section in report.sections] == [""]
    first, second = report.numbered
    assert set(re.findall(r"[A-Za-z]{3,}", lines)) <= set(re.findall(r"[A-Za-z]{3,}", first.full_text))
    assert second.full_text == "Norway spoke."


@pytest.mark.parametrize(
    ("lines", "reasons"),
    [
        ("C99/1-E\n\n- 2 -\n", ["running header", "page number"]),
        ("WF/12/9\nPage 2", ["running header", "page number"]),
        ("2                         GE.33-01234 (E)", ["page number"]),
        ("________________", ["rule line"]),
        ("第 2 页", ["page number"]),
        ("－ 2 －", ["page number"]),
    ],
)
def test_page_furniture_is_in_no_paragraph(lines: str, reasons: list[str]) -> None:
    report = between("en", lines)
    assert [left.reason for left in report.left_out] == reasons
    assert [paragraph.text for paragraph in report.numbered] == [
        FIRST["en"].removeprefix("1. "),
        SECOND["en"].removeprefix("2. "),
    ]


@pytest.mark.parametrize("mark", ["1/", " 1/", "①", "*", "[1]", "¹"])
def test_a_footnote_is_kept_apart_from_the_text_of_the_paragraph_of_its_mark(mark: str) -> None:
    note = f"{mark.strip()} See document 12, which lists all\nwho took part."
    source = f"1. The meeting was opened{mark}.\n\n2. Norway spoke.\n\n{note}\n\n3. Kenya spoke."
    report = parse(text.read(source.encode()), "en", Symbol.parse("C99/1"), official=True)
    assert [p.own_text for p in report.numbered] == [f"The meeting was opened{mark}.", "Norway spoke.", "Kenya spoke."]
    (found,) = report.numbered[0].items
    assert (found.label, found.printed, found.is_note) == (f"note {mark.strip()}", mark.strip(), True)
    assert found.text == "See document 12, which lists all who took part."
    assert not report.numbered[1].items
    assert not report.left_out


def test_a_footnote_behind_a_year_is_one_and_a_fraction_is_none() -> None:
    source = "1. It ends in 2053 2/.\n\n2/ Or later.\n\n2. It took\n1/2 hour.\n\n3. Norway spoke."
    report = parse(text.read(source.encode()), "en", Symbol.parse("C99/1"), official=True)
    assert [p.own_text for p in report.numbered] == ["It ends in 2053 2/.", "It took\n1/2 hour.", "Norway spoke."]
    assert [(item.label, item.text) for item in report.numbered[0].items] == [("note 2/", "Or later.")]


def test_a_footnote_stands_behind_the_items_of_its_paragraph() -> None:
    source = "1. Members: 1/\n(a) Norway;\n(b) Kenya.\n\n1/ Until 2031.\n\n2. Norway spoke."
    report = parse(text.read(source.encode()), "en", Symbol.parse("C99/1"), official=True)
    assert [(item.label, item.is_note) for item in report.numbered[0].items] == [
        ("(a)", False),
        ("(b)", False),
        ("note 1/", True),
    ]


def test_a_footnote_in_an_annex_is_kept_with_its_paragraph_there() -> None:
    source = f"{FIRST['en']}\n\n{SECOND['en']}\n\nAnnex A\n\nA.1 Members are named.1/\n\nA.2 They serve.\n\n1/ Unpaid."
    report = parse(text.read(source.encode()), "en", Symbol.parse("C99/1"), official=True)
    assert [(item.label, item.text) for item in report.numbered[2].items] == [("note 1/", "Unpaid.")]


def test_a_footnote_with_a_bare_number_is_kept_with_its_paragraph_or_left_out_with_its_heading() -> None:
    notes = "1 Document 12.\n\n2 A neighbor."
    source = f"AGENDA1\n\n1. It was adopted.\n\n2. Norway spoke.2\n\n{notes}\n\nAGE LIMITS\n\n3. Kenya spoke."
    report = parse(text.read(source.encode()), "en", Symbol.parse("C99/1"), official=True)
    assert [p.own_text for p in report.numbered] == ["It was adopted.", "Norway spoke.2", "Kenya spoke."]
    assert [(item.label, item.text) for item in report.numbered[1].items] == [("note 2", "A neighbor.")]
    assert [(left.text, left.reason) for left in report.left_out] == [("1 Document 12.", "footnote of a heading")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_heading_of_the_second_order_may_follow_the_first_one(gap: str) -> None:
    lines = (
        "理事会工作组报告",
        "一、会议开幕",
        "（一）开幕致辞",
        FIRST["zh"],
        SECOND["zh"],
        "（二）主席团",
        "3. 主席团保持不变。",
    )
    report = parse(text.read(gap.join(lines).encode()), "zh", Symbol.parse("C99/1"), official=True)
    assert [paragraph.number for paragraph in report.numbered] == ["1", "2", "3"]
    assert "（一）开幕致辞" in [section.heading for section in report.sections]
