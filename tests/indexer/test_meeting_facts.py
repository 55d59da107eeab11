"""What reports say of their own meeting, in the six languages. All texts are fictional, written for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.model import Symbol
from indexer.parser import parse
from indexer.readers import read_file
from indexer.record.meeting import MeetingAccount, read_meetings

OPENINGS = {
    "en": "1.\tThe 61st meeting of the group was held in Nairobi from 4 to 6 May 2041, under the chairmanship of "
    "Ms Thea Lindqvist (Norway). It was attended by 57 participants from 23 Member States.",
    "fr": "1.\tLa 61e réunion du groupe s'est tenue à Nairobi du 4 au 6 mai 2041, sous la présidence de "
    "Mme Thea Lindqvist (Norvège). Y ont participé 57 personnes représentant 23 États Membres.",
    "es": "1.\tLa 61.ª reunión del grupo se celebró en Nairobi del 4 al 6 de mayo de 2041, presidida por la "
    "Sra. Thea Lindqvist (Noruega). Asistieron 57 participantes de 23 Estados Miembros.",
    "ru": "1.\t61-е собрание группы состоялось в Найроби 4–6 мая 2041 года под председательством "
    "г-жи Теи Линдквист (Норвегия). В нем приняли участие 57 участников из 23 Государств-Членов.",
    "zh": "1.\t工作组第61次会议于2041年5月4日至6日在内罗毕举行，由特娅·林德奎斯特女士（挪威）担任主席。"
    "来自23个成员国的57名与会者出席了会议。",
    "ar": "1.\tعُقد الاجتماع 61 لفريق العمل في نيروبي من 4 إلى 6 مايو 2041 برئاسة السيدة تيا ليندكفيست (النرويج). "
    "وحضره 57 مشاركاً من 23 دولة عضواً.",
}
CHAIRS = {"ru": "Линдквист", "zh": "林德奎斯特", "ar": "ليندكفيست"}


def account(text: str, code: str, folder: Path) -> MeetingAccount:
    """What a text of a second paragraph and this first one says of its only meeting."""
    path = folder / "report.txt"
    second = {"zh": "2.\t主席感谢各位代表。", "ar": "2.\tشكر الرئيس المندوبين."}.get(code, "2.\tOK.")
    path.write_text(f"{text}\n{second}\n", encoding="utf-8")
    (found,) = read_meetings(parse(read_file(path).blocks, code, Symbol("C41/61"), official=True))
    return found


@pytest.mark.parametrize("code", OPENINGS)
def test_the_first_paragraph_tells_of_the_meeting(code: str, tmp_path: Path) -> None:
    told = account(OPENINGS[code], code, tmp_path)
    assert told.number == 61
    assert told.date
    assert (told.date.value, told.date.place) == ("2041-05-04/2041-05-06", "1")
    assert told.venue
    assert told.venue.value == "Nairobi"
    assert told.chair
    assert CHAIRS.get(code, "Lindqvist") in told.chair.value
    assert told.participants
    assert told.participants.value == "57"
    assert told.counted["states"].value == "23"


def test_words_before_the_chair_in_a_title_without_capitals_are_no_name(tmp_path: Path) -> None:
    text = "تقرير من رئيسة فريق العمل التابع للمجلس المعني بحماية الأطفال على الخط\n\n"
    told = account(text + "1.\tعُقد الاجتماع 61 لفريق العمل في 3 مارس 2041.", "ar", tmp_path)
    assert told.chair is None
    assert told.venue is None


def test_whose_predecessor_was_in_the_chair_is_not_asked(tmp_path: Path) -> None:
    text = (
        "1.\tعُقد الاجتماع السابع بعد المائة لفريق العمل في نيروبي في 3 مارس 2041.\n"
        "3.\tانتخب الفريق السيدة تيا ليندكفيست (النرويج) رئيسةً له.\n"
        "4.\tوشكرت الرئيسة سلفها، السيد عمر الحداد (تونس)، الذي ترأس الفريق مدة ثلاثة أعوام."
    )
    told = account(text, "ar", tmp_path)
    assert told.number == 107
    assert told.chair
    assert told.chair.value == "تيا ليندكفيست"


def test_days_of_the_council_in_a_head_of_two_columns_are_not_the_meetings(tmp_path: Path) -> None:
    head = "COUNCIL 2041          Document C41/61-E\nGeneva, 3–13 June 2041    2 March 2041\n\n"
    told = account(f"{head}REPORT BY THE CHAIR\n\n{OPENINGS['en']}", "en", tmp_path)
    assert told.date
    assert told.date.value == "2041-05-04/2041-05-06"
    assert told.venue
    assert told.venue.value == "Nairobi"


@pytest.mark.parametrize(
    ("code", "text", "chair", "vice_chairs"),
    [
        (
            "fr",
            (
                "1.\tMme Thea Lindqvist (Norvège) a assuré la présidence, avec M. Paul Adom (Ghana), Vice-Président. "
                "Elle a rendu hommage à l'ancien Vice-Président, M. Luis Prado (Pérou)."
            ),
            "Thea Lindqvist",
            ["Paul Adom"],
        ),
        (
            "ru",
            (
                "1.\tВвиду истечения срока полномочий прежнего Председателя г-на Павла Орлова (Чили) первым заседанием "
                "руководил исполняющий обязанности Председателя г-н Ян Новак (Польша).\n"
                "2.\tПредседателем была избрана г-жа Тея Линдквист (Норвегия)."
            ),
            "Тея Линдквист",
            [],
        ),
        (
            "ar",
            "1.\tرشحت غانا السيد بول أدوم (غانا) لمنصب نائب الرئيسة. وانتُخب السيد أدوم نائباً للرئيسة.",
            None,
            ["بول أدوم"],
        ),
        ("zh", "1.\t副主席一职出缺。会议选举保罗·阿多姆先生（加纳）为副主席。", None, ["保罗·阿多姆"]),
    ],
)
def test_those_who_left_office_or_are_named_again_are_no_officers(
    code: str, text: str, chair: str | None, vice_chairs: list[str], tmp_path: Path
) -> None:
    told = account(text, code, tmp_path)
    assert (told.chair.value if told.chair else None) == chair
    assert [vice.value for vice in told.vice_chairs] == vice_chairs
