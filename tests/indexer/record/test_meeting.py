"""What reports tell of their own meeting, in the forms that report writers use; all texts here are fictional."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from indexer.languages import codes
from indexer.languages.meeting_words import meeting_words
from indexer.model import LeftOut, Paragraph, Report, Section, Symbol
from indexer.record.meeting import MeetingAccount, read_meetings
from indexer.record.meeting.patterns import MeetingPatterns, meeting_patterns
from indexer.text.persons import read_person
from tests.indexer.record.opening_facts import facts_told

OPENINGS = Path(__file__).with_name("openings")

TITLES = {"en": "Outcome of the thirtieth and thirty-first meetings"}


def report(code: str, *paragraphs: str, title: str = "", head: tuple[str, ...] = (), signature: str = "") -> Report:
    numbered = tuple(Paragraph(str(n), str(n), "1", text, (n, n)) for n, text in enumerate(paragraphs, start=1))
    left = tuple(LeftOut(line, (n, n), "document header") for n, line in enumerate(head, start=1))
    section = Section("1", "", (1, 1), numbered)
    return Report(Symbol("?"), code, True, title, (), (section,), signature, left)  # noqa: FBT003


def account(
    code: str, *paragraphs: str, title: str = "", head: tuple[str, ...] = (), signature: str = ""
) -> MeetingAccount:
    (only,) = read_meetings(report(code, *paragraphs, title=title, head=head, signature=signature))
    return only


def told(found: MeetingAccount) -> tuple[str, ...]:
    """Date, place, chair, participants."""
    return tuple(each.value if each else "" for each in (found.date, found.venue, found.chair, found.participants))


@pytest.mark.parametrize(
    ("code", "title", "paragraphs", "expected"),
    [
        (
            "en",
            "Report of the thirty-first meeting",
            [
                "The Working Group met in Lisbon, Portugal, from 4 to 6 March 2031. H.E. Ambassador Dr. Kwame A. Boateng (Ghana) took the chair. Some 130 delegates from 47 Member States were present."
            ],
            ("2031-03-04/2031-03-06", "Lisbon", "Kwame A. Boateng", "~130"),
        ),
        (
            "en",
            "Summary record of the 33rd meeting",
            [
                "Chair: Mr João da Silva-Neto (Brazil); Venue: Palais des Nations, Geneva; Dates: 3–5 May 2032; Attendance: 88 (34 Member States, 6 organizations)"
            ],
            ("2032-05-03/2032-05-05", "Geneva", "João da Silva-Neto", "88"),
        ),
        (
            "en",
            "",
            [
                "The thirty-fifth meeting of the Group opened at 9.30 a.m. on Tuesday, 8 June 2033 at the Kenyatta International Convention Centre, Nairobi, with Ms. María del Carmen Ruiz de Alba, of Mexico, in the chair.",
                "Delegations from 40 Member States attended; in all, one hundred and twelve participants registered.",
            ],
            ("2033-06-08", "Nairobi", "María del Carmen Ruiz de Alba", "112"),
        ),
        (
            "en",
            "",
            [
                "At the invitation of the Government of Thailand, the 36th meeting took place in Bangkok on 2 and 3 February 2034. It was presided over by Professor Nguyen Van Minh (Viet Nam).",
                "The meeting was attended by approximately 1,050 participants.",
            ],
            ("2034-02-02/2034-02-03", "Bangkok", "Nguyen Van Minh", "~1050"),
        ),
        (
            "en",
            "",
            [
                "The Chair, Sheikh Khalid bin Rashid Al-Noaimi (Bahrain), welcomed participants to the thirty-seventh meeting, held virtually on 12 October 2034 via Zoom. Participants: 210."
            ],
            ("2034-10-12", "", "Khalid bin Rashid Al-Noaimi", "210"),
        ),
        (
            "fr",
            "",
            [
                "La trente-troisième réunion s'est ouverte le mardi 4 mai 2032 à Dakar (Sénégal), sous la présidence de S. E. M. Jean-Baptiste N'Diaye (Sénégal), et s'est achevée le 6 mai 2032. Quelque 95 participants représentant 41 États Membres y ont assisté."
            ],
            ("2032-05-04/2032-05-06", "Dakar", "Jean-Baptiste N'Diaye", "~95"),
        ),
        (
            "fr",
            "Réunion no 34",
            [
                "Lieu: Centre international de conférences, Genève. Dates: du 3 au 5 mai 2032. Présidence: Mme Élise de La Tour (France). Participants: 78, de 30 États Membres."
            ],
            ("2032-05-03/2032-05-05", "Geneva", "Élise de La Tour", "78"),
        ),
        (
            "fr",
            "Rapport de la 35e réunion",
            [
                "Le Groupe s'est réuni au Caire les 2 et 3 mars 2033. Les débats ont été dirigés par M. Tarek El-Sayed (Égypte). La participation s'élevait à 64 personnes."
            ],
            ("2033-03-02/2033-03-03", "Cairo", "Tarek El-Sayed", "64"),
        ),
        (
            "es",
            "",
            [
                "La trigésima tercera reunión tuvo lugar en la sede de la UIT, en Ginebra, del 3 al 5 de mayo de 2032, bajo la presidencia del Sr. José Luis Ortega y Gasca (México). Asistieron 87 delegados en representación de 33 Estados Miembros."
            ],
            ("2032-05-03/2032-05-05", "Geneva", "José Luis Ortega y Gasca", "87"),
        ),
        (
            "es",
            "",
            [
                "El Grupo celebró su 34.ª reunión en Cartagena de Indias (Colombia) los días 7 y 8 de junio de 2032. Presidió la Excma. Sra. Embajadora Lucía Fernández de Córdoba (España). Hubo unos 120 participantes."
            ],
            ("2032-06-07/2032-06-08", "Cartagena", "Lucía Fernández de Córdoba", "~120"),
        ),
        (
            "es",
            "Acta de la 35.ª reunión",
            [
                "Fecha: 9 de marzo de 2033. Lugar: Santo Domingo. Presidenta: Dra. Ana Belén Pérez. Asistencia: 55 personas."
            ],
            ("2033-03-09", "Santo Domingo", "Ana Belén Pérez", "55"),
        ),
        (
            "ru",
            "",
            [
                "Тридцать третье собрание Рабочей группы состоялось в Женеве с 3 по 5 мая 2032 года под председательством г-на Андрея Викторовича Соколова (Российская Федерация). В работе собрания приняли участие 87 делегатов из 33 Государств-Членов."
            ],
            ("2032-05-03/2032-05-05", "Geneva", "Андрей Викторович Соколов", "87"),
        ),
        (
            "ru",
            "Отчет о тридцать четвертом собрании",
            [
                "Собрание проходило в г. Ташкенте (Узбекистан) 7–8 июня 2032 г. Председательствовала г-жа Дильноза Каримова. Присутствовало около 120 человек."
            ],
            ("2032-06-07/2032-06-08", "Tashkent", "Дильноза Каримова", "~120"),
        ),
        (
            "ru",
            "Краткий отчет. 35-е собрание",
            [
                "Место проведения: Минск. Дата: 9 марта 2033 года. Председатель: П. А. Ковалёв (Беларусь). Участники: 55 человек из 20 стран."
            ],
            ("2033-03-09", "Minsk", "П. А. Ковалёв", "55"),
        ),
        (
            "ru",
            "",
            [
                "Тридцать шестое собрание открылось 2 октября 2033 года в Алматы под руководством г-жи Анны Сергеевны Павловой (Казахстан) и завершилось 4 октября 2033 года. Число участников составило 101."
            ],
            ("2033-10-02/2033-10-04", "Almaty", "Анна Сергеевна Павлова", "101"),
        ),
        (
            "zh",
            "",
            [
                "第三十三次会议于2032年5月3日至5日在内罗毕联合国办事处举行。会议由肯尼亚的玛丽·万吉库女士主持。来自33个成员国的87名代表出席了会议。"
            ],
            ("2032-05-03/2032-05-05", "Nairobi", "玛丽·万吉库", "87"),
        ),
        (
            "zh",
            "第三十四次会议纪要",
            ["时间：2032年6月7日至8日", "地点：北京", "主席：王建国先生（中国）", "与会者：120人"],
            ("2032-06-07/2032-06-08", "Beijing", "王建国", "120"),
        ),
        (
            "zh",
            "",
            [
                "工作组第三十五次会议于二〇三三年三月九日在瑞士日内瓦召开，约五十五名与会者参加。会议选举Ana Pérez女士（西班牙）担任主席。"
            ],
            ("2033-03-09", "Geneva", "Ana Pérez", "~55"),
        ),
        (
            "zh",
            "",
            ["在主席李在勋博士（大韩民国）的主持下，第36次会议于2033年10月2日以线上方式举行，与会人数共101人。"],
            ("2033-10-02", "", "李在勋", "101"),
        ),
        (
            "ar",
            "",
            [
                "عُقد الاجتماع الثالث والثلاثون لفريق العمل في جنيف، سويسرا، في الفترة من 3 إلى 5 مايو 2032، برئاسة السيد أحمد بن سالم الهاشمي (عُمان). وحضر الاجتماع 87 مندوباً من 33 دولة عضواً."
            ],
            ("2032-05-03/2032-05-05", "Geneva", "أحمد بن سالم الهاشمي", "87"),
        ),
        (
            "ar",
            "محضر الاجتماع الرابع والثلاثين",
            [
                "التاريخ: 7-8 يونيو 2032",
                "المكان: الرباط",
                "الرئيسة: السيدة ليلى بن يوسف (المغرب)",
                "المشاركون: 120 مشاركاً",
            ],
            ("2032-06-07/2032-06-08", "Rabat", "ليلى بن يوسف", "120"),
        ),
        (
            "ar",
            "",
            [
                "التأم فريق العمل في اجتماعه الخامس والثلاثين في القاهرة يوم 9 مارس 2033. وترأست الاجتماع سعادة السفيرة منى عبد الرحمن (مصر)، وشارك فيه نحو 55 مشاركاً يمثلون 20 بلداً."
            ],
            ("2033-03-09", "Cairo", "منى عبد الرحمن", "~55"),
        ),
        (
            "ar",
            "",
            [
                "انعقد الاجتماع السادس والثلاثون عبر الإنترنت يومي 2 و3 أكتوبر 2033. وتولت السيدة Ingrid Berg (النرويج) رئاسة الاجتماع. وبلغ عدد المشاركين 101."
            ],
            ("2033-10-02/2033-10-03", "", "Ingrid Berg", "101"),
        ),
    ],
)
def test_when_where_who_and_how_many(code: str, title: str, paragraphs: list[str], expected: tuple[str, ...]) -> None:
    assert told(account(code, *paragraphs, title=title)) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The thirtieth and thirty-first meetings were held on 3 October 2030 and 3 March 2031, in Lima and Oslo."),
        ("en", "The thirtieth meeting was held in Lima on 3 October 2030 and the thirty-first in Oslo on 3 March 2031."),
        ("fr", "Les trentième et trente et unième réunions ont eu lieu à Lima le 3 octobre 2030 et à Oslo le 3 mars 2031."),
        ("es", "Las reuniones trigésima y trigésima primera se celebraron en Lima el 3 de octubre de 2030 y en Oslo el 3 de marzo de 2031."),
        ("ru", "Тридцатое и тридцать первое собрания состоялись в Лиме 3 октября 2030 года и в Осло 3 марта 2031 года."),
        ("zh", "第三十次和第三十一次会议分别于2030年10月3日在利马举行和于2031年3月3日在奥斯陆举行。"),
        ("ar", "عُقد الاجتماعان الثلاثون والحادي والثلاثون في ليما في 3 أكتوبر 2030 وفي أوسلو في 3 مارس 2031."),
    ],
)  # fmt: skip
def test_two_meetings_keep_their_own_dates_and_places(code: str, text: str) -> None:
    found = read_meetings(report(code, text, title=TITLES.get(code, "")))
    assert [(each.number, *told(each)[:2]) for each in found] == [
        (30, "2030-10-03", "Lima"),
        (31, "2031-03-03", "Oslo"),
    ]


def test_two_dates_far_apart_are_those_of_two_meetings() -> None:
    found = read_meetings(
        report("en", "The 30th and 31st meetings were held from 26 September 2030 to 4 February 2031.")
    )
    assert [told(each)[0] for each in found] == ["2030-09-26", "2031-02-04"]


def test_a_value_names_the_paragraph_it_stands_in() -> None:
    found = account("en", "The 30th meeting was held on 3 May 2031.", "It was chaired by Ms Ada Boro (Togo).")
    assert found.date
    assert (found.date.place, found.date.text) == ("1", "3 May 2031")
    assert found.chair
    assert (found.chair.place, found.chair.of) == ("2", "Togo")


def test_who_is_absent_is_not_in_the_chair() -> None:
    text = "In the absence of the Chair, Mr Ivo Tan (Fiji), the 30th meeting was chaired by Ms Ada Boro, Vice-Chair."
    assert told(account("en", text))[2] == "Ada Boro"


def test_a_state_or_an_office_is_no_person() -> None:
    assert told(account("en", "The 30th meeting was chaired by Norway. The Working Group took the chair."))[2] == ""


def test_who_signs_as_chair_chaired_where_nobody_else_is_said_to() -> None:
    found = account("en", "The 30th meeting was held on 3 May 2031.", signature="Ada Boro (Togo)\nChair of the Group")
    assert found.chair
    assert (found.chair.value, found.chair.place) == ("Ada Boro", "signature")


def test_other_events_and_the_next_meeting_are_not_this_meeting() -> None:
    found = account(
        "en",
        "The 30th meeting was held in Lima on 3 May 2031.",
        "A workshop held in Oslo on 4 June 2031 was attended by 300 participants.",
        "The thirty-first meeting would be held in Nairobi on 5 May 2032.",
    )
    assert told(found) == ("2031-05-03", "Lima", "", "")
    assert found.next_date
    assert found.next_venue
    assert (found.next_date.value, found.next_venue.value) == ("2032-05-05", "Nairobi")


@pytest.mark.parametrize(
    ("code", "paragraphs", "date"),
    [
        (
            "en",
            (
                "The 30th meeting was held in Lima on 3 May 2031.",
                "Peru withdrew its request for the 31st meeting, as the deadline of 10 April 2031 had passed.",
                "The 32nd meeting would be held in Quito on 9 May 2033.",
                "The 31st meeting would be held in Nairobi on 5 May 2032.",
            ),
            "2032-05-05",
        ),
        (
            "zh",
            (
                "第三十次会议于2031年5月3日在利马举行。",
                "新版游戏将于2031年6月1日推出。",
                "第三十一次会议将于2032年5月5日在内罗毕举行。",
            ),
            "2032-05-05",
        ),
        (
            "zh",
            (
                "第三十次会议于2031年5月3日在利马举行。",
                "该提案推迟至第三十一次会议审议，法国承诺在2031年10月1日前提交修订文本。",
                "第三十一次会议定于2032年5月5日在内罗毕举行。",
            ),
            "2032-05-05",
        ),
    ],
)
def test_the_next_meeting_is_the_very_next_one_and_later_than_this_one(
    code: str, paragraphs: tuple[str, ...], date: str
) -> None:
    found = account(code, *paragraphs)
    assert found.next_date
    assert found.next_date.value == date


def test_how_participants_are_counted() -> None:
    found = account(
        "en", "The 30th meeting was attended by 74 participants from 31 Member States and five organizations."
    )
    assert {kind: each.value for kind, each in found.counted.items()} == {"states": "31", "organizations": "5"}


def test_elections_name_person_and_office() -> None:
    found = account("en", "The 30th meeting elected Ms Ada Boro (Togo) and Mr Ivo Tan (Fiji) as Vice-Chairs.")
    assert [(each.value, each.of) for each in found.elected] == [
        ("Ada Boro", "Vice-Chairs"),
        ("Ivo Tan", "Vice-Chairs"),
    ]


@pytest.mark.parametrize(
    ("text", "mode", "platform"),
    [
        ("The 30th meeting was held online on 3 May 2031 using the Bluebird platform.", "online", "Bluebird"),
        ("The 30th meeting was held on 3 May 2031 in hybrid format.", "hybrid", ""),
        ("The 30th meeting of the Working Group on Child Online Protection was held on 3 May 2031.", "", ""),
    ],
)
def test_how_it_was_held(text: str, mode: str, platform: str) -> None:
    found = account("en", text)
    assert (found.mode.value if found.mode else "") == mode
    assert (found.platform.value if found.platform else "") == platform


def test_days_of_the_council_in_the_head_are_not_those_of_the_meeting() -> None:
    head = ("Geneva, 3-13 June 2032", "12 February 2032", "Lima, 4 and 5 May 2031")
    assert told(account("en", "The 30th meeting adopted its agenda.", head=head))[:2] == (
        "2031-05-04/2031-05-05",
        "Lima",
    )


def test_two_dates_of_one_meeting_are_a_doubt_and_no_date() -> None:
    found = account("en", "The 30th meeting was held on 3 May 2031.", "The 30th meeting was held on 9 May 2031.")
    assert found.date is None
    assert "§1: 2031-05-03; §2: 2031-05-09" in found.doubts[0]


@pytest.mark.parametrize("code", codes())
def test_every_table_compiles_and_says_all(code: str) -> None:
    words = meeting_words(code)
    patterns = meeting_patterns(code)
    assert all(getattr(patterns, name) for name in MeetingPatterns.__annotations__)  # each compiles
    assert all(
        getattr(words, name)
        for name in ("titles", "held", "next", "online", "hybrid", "place_label")
        if name != "titles" or code != "zh"
    )


def _openings() -> list[tuple[str, dict[str, Any]]]:
    return [(c, case) for c in codes() for case in yaml.safe_load((OPENINGS / f"{c}.yaml").read_text(encoding="utf-8"))]


@pytest.mark.parametrize(
    ("code", "case"), _openings(), ids=lambda each: each if isinstance(each, str) else each["style"]
)
def test_openings_in_the_manner_of_several_houses(code: str, case: dict[str, Any]) -> None:
    told = {name: value if isinstance(value, list | int) else str(value) for name, value in case["tells"].items()}
    found = account(code, *case["paragraphs"], title=case.get("title", ""))
    assert (facts_told(found), found.doubts) == (told, ())


@pytest.mark.parametrize(
    ("text", "name"),
    [("السابع والثمانين كان", None), ("محمد آل ثاني", "محمد آل ثاني"), ("السيدة منى عبد الرحمن", "منى عبد الرحمن")],
)
def test_what_counts_a_meeting_is_no_person(text: str, name: str | None) -> None:
    person = read_person(text, "ar")
    assert (person.name if person else None) == name
