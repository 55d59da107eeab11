"""Actors that no vocabulary file has are kept as they are written, in every language."""

from __future__ import annotations

import pytest

from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.model import Paragraph
from indexer.record.speech_acts import paragraph_facts
from indexer.text.vocabulary import UNKNOWN, Vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(bundled_corpus())


def acts(text: str, code: str, vocabulary: Vocabulary) -> set[tuple[str, str, str]]:
    found = paragraph_facts(Paragraph("5.1", "", "5", text, (1, 1)), code, vocabulary)
    return {(fact.act, fact.name, fact.kind) for fact in found}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The Blue Harbour Trust proposed a survey.", {("propose", "Blue Harbour Trust")}),
        ("en", "Microsoft proposed a survey.", {("propose", "Microsoft")}),
        ("en", "Canada welcomed it and Lanternfish supported it.", {("welcome", "Canada"), ("support", "Lanternfish")}),
        ("en", "NCMEC and Canada supported the survey.", {("support", "NCMEC"), ("support", "Canada")}),
        ("en", "The meeting was chaired by Ms Naledi Mokoena (Botswana).", {("chair", "Naledi Mokoena")}),
        ("fr", "La Fondation Port Bleu a proposé une enquête.", {("propose", "Fondation Port Bleu")}),
        ("fr", "L'exposé présenté par le Réseau Phare Bleu a décrit une enquête.", {("present", "Réseau Phare Bleu")}),
        ("es", "La Fundación Puerto Azul propuso una encuesta.", {("propose", "Fundación Puerto Azul")}),
        ("es", "En este contexto, el Consorcio Puerto Azul apoyó la encuesta.", {("support", "Consorcio Puerto Azul")}),
        ("ru", "Фонд «Синяя гавань» предложил провести опрос.", {("propose", "Фонд «Синяя гавань»")}),
        ("ru", "Сеть Blue Harbour предложила провести опрос.", {("propose", "Blue Harbour")}),
        ("ru", "Председательствовала на собрании г-жа Лусия Ферранд (Уругвай).", {("chair", "Лусия Ферранд")}),
        ("zh", "蓝港信托基金会提议开展一项调查。", {("propose", "蓝港信托基金会")}),
        ("zh", "Lanternfish基金会呼吁各国采取行动。", {("invite", "Lanternfish基金会")}),
        ("zh", "会议由亨里克·索尔旺先生（挪威）主持。", {("chair", "亨里克·索尔旺")}),
        ("ar", "واقترحت مؤسسة المرفأ الأزرق إجراء دراسة.", {("propose", "مؤسسة المرفأ الأزرق")}),
        ("ar", "ودعت شبكة مرفأ (HARBOUR) الأعضاء إلى المشاركة.", {("invite", "شبكة مرفأ")}),
        ("ar", "وترأست الاجتماع السيدة ليلى الحمداني (عُمان).", {("chair", "ليلى الحمداني")}),
    ],
)  # fmt: skip
def test_the_name_is_kept_as_written(
    code: str, text: str, expected: set[tuple[str, str]], vocabulary: Vocabulary
) -> None:
    found = acts(text, code, vocabulary)
    assert {(act, name) for act, name, _ in found} == expected
    known = {"Canada"}
    assert all(kind == UNKNOWN for _, name, kind in found if name not in known)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Several welcomed the survey."),
        ("en", "Nobody objected to the survey."),
        ("en", "The survey could be proposed to members."),
        ("es", "Posteriormente propuso una encuesta."),
        ("fr", "Plusieurs ont appuyé l'enquête."),
        ("zh", "有人提议开展一项调查。"),
        ("ar", "واقتُرح إجراء دراسة."),
    ],
)
def test_no_name_is_made_up(code: str, text: str, vocabulary: Vocabulary) -> None:
    assert {name for _, name, _ in acts(text, code, vocabulary)} <= {""}


def test_a_short_name_is_that_of_the_sentence_before(vocabulary: Vocabulary) -> None:
    text = "The Blue Harbour Trust presented a survey. The Trust recommended another one."
    assert acts(text, "en", vocabulary) == {
        ("present", "Blue Harbour Trust", UNKNOWN),
        ("recommend", "Blue Harbour Trust", UNKNOWN),
    }
