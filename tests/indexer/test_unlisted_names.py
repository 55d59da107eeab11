"""Names that no vocabulary has: found in each language, put together where the texts say so, entered when confirmed."""

from __future__ import annotations

import pytest

from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.model import Paragraph
from indexer.names.merging import merged
from indexer.names.model import Place, Reading, UnlistedName
from indexer.names.of_version import names_of_version
from indexer.record.speech_acts import paragraph_facts
from indexer.text.vocabulary import UNKNOWN, Vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(bundled_corpus())


def version(vocabulary: Vocabulary, code: str, *texts: str, report: str = "C38/50") -> tuple[UnlistedName, ...]:
    """The names of a version with these paragraphs, numbered from 1.1."""
    readings = []
    for number, text in enumerate(texts, start=1):
        facts = paragraph_facts(Paragraph(f"1.{number}", "", "1", text, (1, 1)), code, vocabulary)
        actors = tuple(fact.name for fact in facts if fact.kind == UNKNOWN)
        readings.append(Reading(Place(report, code, f"1.{number}"), text, actors))
    return names_of_version(readings, vocabulary)


def all_forms(name: UnlistedName) -> set[str]:
    return {form for forms in name.forms.values() for form in forms}


@pytest.mark.parametrize(
    ("code", "text", "name", "kind"),
    [
        ("en", "The Larkspur Foundation presented a survey.", "Larkspur Foundation", "organisation"),
        ("fr", "La Fondation Larkspur a présenté une enquête.", "Fondation Larkspur", "organisation"),
        ("es", "La Fundación Larkspur presentó una encuesta.", "Fundación Larkspur", "organisation"),
        ("ru", "Фонд «Ларкспур» представил результаты опроса.", "Фонд «Ларкспур»", "organisation"),
        ("zh", "拉克斯珀基金会介绍了一项调查。", "拉克斯珀基金会", "organisation"),
        ("ar", "وقدمت مؤسسة لاركسبير (Larkspur) دراسة.", "مؤسسة لاركسبير", "organisation"),
        ("en", "Mr Kwaku Tetteh-Nartey thanked the secretariat.", "Kwaku Tetteh-Nartey", "person"),
        ("fr", "Mme Ilse Vanderhaegen a remercié le secrétariat.", "Ilse Vanderhaegen", "person"),
        ("ru", "Собрание открыла г-жа Нигора Юсупова.", "Нигора Юсупова", "person"),
        ("zh", "伊内斯·莫拉莱斯女士感谢秘书处。", "伊内斯·莫拉莱斯", "person"),
        ("ar", "وشكرت السيدة كلارا مونتويا الأمانة.", "كلارا مونتويا", "person"),
    ],
)
def test_a_name_is_found(code: str, text: str, name: str, kind: str, vocabulary: Vocabulary) -> None:
    assert [(each.name, each.kind) for each in version(vocabulary, code, text)] == [(name, kind)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Canada, ITU and UNICEF supported the proposal, as did the Minister of Information of Kenya."),
        ("en", "The Head of the Strategy Division presented the report of the secretariat."),
        ("fr", "Le Conseiller juridique et le Canada ont appuyé la proposition."),
        ("ru", "Министр цифрового развития и представитель Кении поддержали предложение."),
        ("zh", "该国代表和青年代表支持该提案。"),
        ("ar", "وأيد وفد كندا والوفد العُماني المقترح."),
    ],
)
def test_offices_states_and_known_bodies_are_none(code: str, text: str, vocabulary: Vocabulary) -> None:
    assert version(vocabulary, code, text) == ()


def test_a_person_is_one_with_and_without_title_or_first_name(vocabulary: Vocabulary) -> None:
    (name,) = version(
        vocabulary,
        "en",
        "Dr Dev Raghunathan presented a survey.",
        "Mr Raghunathan replied that the survey was new. D. Raghunathan thanked the Chair.",
    )
    assert (name.name, len(name.places)) == ("Dev Raghunathan", 3)
    assert {"Dev Raghunathan", "D. Raghunathan", "Mr Raghunathan"} <= all_forms(name)
    assert "Raghunathan" not in all_forms(name), "alone, it may be another person's"


def test_two_persons_of_one_family_name_stay_apart(vocabulary: Vocabulary) -> None:
    found = version(vocabulary, "en", "Ms Amina Diallo presented a survey.", "Mr Kofi Diallo opposed the proposal.")
    assert {name.name for name in found} == {"Amina Diallo", "Kofi Diallo"}


def test_an_abbreviation_in_brackets_is_the_same_body(vocabulary: Vocabulary) -> None:
    (name,) = version(
        vocabulary, "en", "The Larkspur Children's Foundation (LCF) presented a survey.", "LCF opposed the proposal."
    )
    assert all_forms(name) == {"Larkspur Children's Foundation", "LCF"}
    assert len(name.places) == 2


def test_a_latin_name_in_brackets_is_the_same_person(vocabulary: Vocabulary) -> None:
    arabic = version(vocabulary, "ar", "وشكر السيد كواكو تيتيه نارتي (Kwaku Tetteh-Nartey) الأمانة.")
    english = version(vocabulary, "en", "Mr Kwaku Tetteh-Nartey opened the meeting.", report="C39/50")
    (name,) = merged([arabic, english])
    assert name.name == "Kwaku Tetteh-Nartey"
    assert name.versions == 2


def test_one_body_in_six_languages(vocabulary: Vocabulary) -> None:
    """By its own part, by the brackets, and, of a report's versions, by the paragraph that they share."""
    texts = {
        "en": "The Larkspur Foundation presented a survey.",
        "fr": "La Fondation Larkspur a présenté une enquête.",
        "es": "La Fundación Larkspur presentó una encuesta.",
        "ru": "Фонд «Ларкспур» представил результаты опроса.",
        "zh": "拉克斯珀基金会介绍了一项调查。",
        "ar": "وقدمت مؤسسة لاركسبير دراسة.",
    }
    (name,) = merged([version(vocabulary, code, text) for code, text in texts.items()])
    assert (name.versions, set(name.forms)) == (6, set(texts))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Larkspur Foundation presented a survey.", "The Larkspur Institute presented a survey."),
        ("The Larkspur Foundation presented a survey.", "The Lindenhof Foundation presented a survey."),
        ("Ms Amina Diallo presented a survey.", "Ms Diallo presented a survey."),
    ],
)
def test_in_doubt_names_of_two_reports_stay_apart(one: str, other: str, vocabulary: Vocabulary) -> None:
    found = merged([version(vocabulary, "en", one), version(vocabulary, "en", other, report="C39/50")])
    assert [name.versions for name in found] == [1, 1]


def test_an_abbreviation_alone_is_the_body_that_another_report_gives_it(vocabulary: Vocabulary) -> None:
    long = version(vocabulary, "en", "The Larkspur Children's Foundation (LCF) presented a survey.")
    short = version(vocabulary, "en", "LCF opposed the proposal.", report="C39/50")
    other = version(vocabulary, "en", "The Lund Centre for Families (LCF) presented a survey.", report="C40/50")
    assert [name.versions for name in merged([long, short])] == [2]
    assert [name.versions for name in merged([long, short, other])] == [1, 1, 1], "which one is open"


def test_chinese_names_of_one_paragraph_stay_apart_where_there_are_two(vocabulary: Vocabulary) -> None:
    english = version(vocabulary, "en", "The Larkspur Foundation and the Lindenhof Foundation presented a survey.")
    chinese = version(vocabulary, "zh", "拉克斯珀基金会和林登霍夫基金会介绍了一项调查。")
    assert all(name.versions == 1 for name in merged([english, chinese]))
