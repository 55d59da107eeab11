"""The rules by which a sentence is read, each on a sentence of no report."""

from __future__ import annotations

import pytest

from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.languages import language, tokens
from indexer.model import Paragraph
from indexer.record.details import paragraph_details
from indexer.record.speech_acts import paragraph_facts
from indexer.text.dates import dates
from indexer.text.phrase_matcher import Phrases
from indexer.text.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(bundled_corpus())


def paragraph(text: str, number: str = "5.1", section: str = "5") -> Paragraph:
    return Paragraph(number, "", section, text, (1, 1))


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # the parties of an agreement
        ("en", "An agreement was signed in May 2030 between Kenya and ITU.", {("agree", "ke"), ("agree", "itu")}),
        ("fr", "Un accord a été signé entre le Kenya et l'UIT.", {("agree", "ke"), ("agree", "itu")}),
        ("es", "Se firmó un acuerdo entre Brasil y la UIT.", {("agree", "br"), ("agree", "itu")}),
        ("ru", "Между Бразилией и МСЭ было заключено соглашение.", {("agree", "br"), ("agree", "itu")}),
        ("ar", "وأُبرم اتفاق بين كندا ومصر.", {("agree", "ca"), ("agree", "eg")}),
        # what the group agrees is a decision
        ("en", "The Group agreed to prepare a glossary.", {("decide", "cwg-cop")}),
        ("zh", "工作组同意编写术语表。", {("decide", "cwg-cop")}),
        # what is planned, wished or recalled is not done
        ("en", "Japan said that members had proposed nothing and that a seminar be held.", {("state", "jp")}),
        ("es", "Brasil indicó que el Grupo había decidido esperar.", {("state", "br")}),
        ("ar", "وذكرت كندا أن الأزمة أكدت الحاجة إلى العمل.", {("state", "ca")}),
        # a pronoun, or a verb without a subject, goes on about the subject before
        ("en", "Ghana presented a law. It announced another one.", {("present", "gh"), ("announce", "gh")}),
        ("es", "Ghana presentó una ley. Anunció también otra.", {("present", "gh"), ("announce", "gh")}),
        # the object of the verb before is not the subject of the next one
        ("en", "Japan supported Egypt and suggested asking experts.", {("support", "jp"), ("propose", "jp")}),
        ("en", "Canada welcomed the idea of Brazil, and Mexico regretted it.", {("welcome", "ca"), ("state", "mx")}),
        # a contribution that presents something is one contribution
        ("en", "The contribution from Italy presented a law.", {("contribute", "it")}),
        ("ru", "Во вкладе Бразилии предлагалось провести семинар.", {("contribute", "br"), ("propose", "br")}),
        ("zh", "德国和加纳的联合文稿", {("contribute", "de"), ("contribute", "gh")}),
        ("ar", "مساهمة كندا", {("contribute", "ca")}),
        # who asked for something in a phrase
        ("en", "At the request of Egypt, an item was added.", {("request", "eg")}),
        # what a linker makes a noun of
        ("zh", "加拿大对巴西的决定表示欢迎。", {("welcome", "ca")}),
        # names in a title act no more than other words of it
        ("en", 'Chile proposed, under "A name for France", an item.', {("propose", "cl")}),
    ],
)  # fmt: skip
def test_a_sentence_is_read(code: str, text: str, expected: set[tuple[str, str]], vocabulary: Vocabulary) -> None:
    assert {(fact.act, fact.actor) for fact in paragraph_facts(paragraph(text), code, vocabulary)} == expected


def test_parts_of_a_report_hold_no_acts(vocabulary: Vocabulary) -> None:
    text = "The Council is invited to note this report."
    assert paragraph_facts(paragraph(text, "action", ""), "en", vocabulary) == ()
    assert paragraph_facts(paragraph(text), "en", vocabulary)


def test_opening_remarks_present_nothing(vocabulary: Vocabulary) -> None:
    text = "The Secretary-General gave an overview of the risks."
    said = paragraph_facts(paragraph(text), "en", vocabulary, "Opening remarks")
    presented = paragraph_facts(paragraph(text), "en", vocabulary, "Presentations")
    assert [fact.act for fact in said] == ["state"]
    assert [fact.act for fact in presented] == ["present"]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "held on 17-18 March 2010", ["2010-03-17", "2010-03-18"]),
        ("en", "in December 2020 and by 5 May 2021", ["2020-12", "2021-05-05"]),
        ("fr", "les 6 et 7 septembre 2033", ["2033-09-06", "2033-09-07"]),
        ("es", "los días 6 y 7 de septiembre de 2033", ["2033-09-06", "2033-09-07"]),
        ("ru", "6 и 7 сентября 2033 года", ["2033-09-06", "2033-09-07"]),
        ("zh", "2033年9月6日至7日", ["2033-09-06", "2033-09-07"]),
        ("ar", "6-7 سبتمبر 2033", ["2033-09-06", "2033-09-07"]),
        ("en", "in 2020 and beyond", []),
    ],
)
def test_dates_have_the_precision_of_the_text(code: str, text: str, expected: list[str]) -> None:
    assert [value for value, _, _ in dates(text, code)] == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The progress made in implementing the Child Online Protection Guidelines", ["cop-guidelines"]),
        ("en", "Brazil proposed guidelines on age verification.", []),
        ("es", "Brasil propuso directrices sobre la edad.", []),
        ("en", "Document C20/57", ["C20/57"]),
    ],
)
def test_documents_are_those_with_a_name(code: str, text: str, expected: list[str], vocabulary: Vocabulary) -> None:
    found = paragraph_details(paragraph(text), code, vocabulary)
    assert [detail.value for detail in found if detail.kind == "document"] == expected


def test_accents_decide_where_they_make_another_word(vocabulary: Vocabulary) -> None:
    spanish = language("es")
    phrases = Phrases((("=apoyó", "verb"),), spanish)
    assert [bool(phrases.find(tokens(text, spanish))) for text in ("Chile apoyó", "el apoyo")] == [True, False]
    ids = [
        [mention.id for mention in vocabulary.find(tokens(text, spanish), "es")]
        for text in ("la Secretaria General", "la Secretaría General")
    ]
    assert ids == [["itu-secretary-general"], ["itu-secretariat"]]
