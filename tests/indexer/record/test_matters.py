"""Which paragraphs of a report talk about the same matter."""

from __future__ import annotations

import pytest

from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.model import Paragraph
from indexer.record.matters import Told, matters
from indexer.record.speech_acts import paragraph_facts
from indexer.text.vocabulary import Vocabulary

REPORTS = {
    "en": (
        ("4", "Kenya introduced a document on labels for toys."),
        ("5", "Peru and Spain welcomed it; Norway opposed it."),
        ("6", "As a compromise, Egypt proposed a label in two colours."),
        ("7", "The Group agreed to the compromise."),
        ("8", "Canada presented a survey of helplines."),
        ("9", "Replying to Japan, Canada said that it had covered twelve countries."),
    ),
    "fr": (
        ("4", "Le Kenya a présenté un document sur l'étiquetage des jouets."),
        ("5", "Le Pérou et l'Espagne s'en sont félicités ; la Norvège s'y est opposée."),
        ("6", "À titre de compromis, l'Égypte a proposé une étiquette en deux couleurs."),
        ("7", "Le Groupe a accepté le compromis."),
        ("8", "Le Canada a présenté une enquête sur les lignes d'assistance."),
        ("9", "En réponse au Japon, le Canada a précisé qu'elle portait sur douze pays."),
    ),
    "zh": (
        ("4", "肯尼亚介绍了一份关于玩具标签的文件。"),
        ("5", "秘鲁和西班牙表示欢迎；挪威表示反对。"),
        ("6", "作为折中，埃及提议采用双色标签。"),
        ("7", "会议同意该折中方案。"),
        ("8", "加拿大介绍了一项关于求助热线的调查。"),
        ("9", "加拿大在答复日本时说，调查涵盖十二个国家。"),
    ),
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(bundled_corpus())


def _matters_of(code: str, paragraphs: tuple[tuple[str, str], ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    told = []
    for number, text in paragraphs:
        paragraph = Paragraph(number, number, "3", text, (1, 1))
        told.append(Told(number, ("3", ""), text, paragraph_facts(paragraph, code, vocabulary)))
    return matters(told, code)


@pytest.mark.parametrize("code", REPORTS)
def test_a_matter_goes_on_until_somebody_brings_up_another(code: str, vocabulary: Vocabulary) -> None:
    assert _matters_of(code, REPORTS[code], vocabulary) == ("4", "4", "4", "4", "8", "8")


def test_no_matter_goes_on_under_another_heading() -> None:
    told = [Told("4", ("3", "Toys"), "It was noted.", ()), Told("5", ("4", "Games"), "It was noted.", ())]
    assert matters(told, "en") == ("4", "5")


@pytest.mark.parametrize(
    ("code", "raised", "countered"),
    [
        ("en", "Kenya proposed a fund for helplines.", "Norway opposed the fund and proposed a survey."),
        ("fr", "Le Kenya a proposé un fonds.", "La Norvège s'est opposée au fonds et a proposé une enquête."),
        ("zh", "肯尼亚提议设立一个基金。", "挪威反对设立该基金，并提议开展一项调查。"),
    ],
)
def test_who_objects_and_proposes_something_else_speaks_to_what_is_there(
    code: str, raised: str, countered: str, vocabulary: Vocabulary
) -> None:
    assert _matters_of(code, (("4", raised), ("5", countered)), vocabulary) == ("4", "4")
