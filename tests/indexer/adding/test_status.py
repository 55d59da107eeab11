"""Drafts, adopted documents, corrigenda and addenda: told by their heads, attached, and compared. All are fictional."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indexer.corpus.catalogue import load_catalogue
from indexer.errors import InputError
from indexer.intake import Addition, Wanted, carry_out, examine
from indexer.languages import language
from indexer.model import ReportInfo, Symbol
from indexer.parser.document_head import told_status

DRAFT = """DRAFT
Document C41/7-E
3 June 2041

Report by the Chair
Outcomes of the forty-first meeting of the Council Working Group

1	Opening
1.1	The forty-first meeting was held in Lomé on 5 and 6 May 2041.
1.2	The Chair welcomed the participants.
2	Discussion
2.1	Canada supported the proposal of Kenya on helplines, while Japan expressed reservations.
2.2	Brazil presented a contribution on age verification.
3	Outcomes
3.1	The Group agreed to meet again in 2042.
"""
ADOPTED = (
    DRAFT.replace("DRAFT\n", "")
    .replace("1.2\tThe Chair welcomed the participants.\n", "")
    .replace("while Japan", "while Norway")
    .replace("3\tOutcomes", "2.3\tKenya thanked the Chair.\n3\tOutcomes")
)
CORRIGENDUM = """Corrigendum 1 to
Document C41/7-E
10 June 2041

Report by the Chair

In paragraph 2.1, for “Japan” read “Norway”.
"""


def added(corpus: Path, text: str, **wanted: object) -> Addition:
    addition = examine(corpus, "a.txt", text.encode(), Wanted(**wanted))  # type: ignore[arg-type]
    carry_out(corpus, addition)
    return addition


def known(corpus: Path, symbol: str) -> ReportInfo:
    catalogue = load_catalogue(corpus)
    assert not catalogue.faults, str(catalogue.faults)
    return catalogue.reports[symbol]


@pytest.fixture
def shelf(corpus: Path, tmp_path: Path) -> Path:
    """A corpus with a catalogue and one report."""
    place = tmp_path / "corpus"
    place.mkdir()
    shutil.copy(corpus / "catalogue.yaml", place)
    shutil.copytree(corpus / "reports", place / "reports")
    return place


@pytest.mark.parametrize(
    ("code", "line", "status"),
    [
        ("en", "DRAFT", "draft"),
        ("en", "DRAFT                    Document C41/7-E", "draft"),
        ("en", "Draft report by the Chair", "draft"),
        ("en", "Outcomes of the forty-first meeting (draft)", "draft"),
        ("en", "Outcomes of the forty-first meeting – DRAFT", "draft"),
        ("en", "Adopted on 5 June 2041", "adopted"),
        ("en", "Report on the draft guidelines", ""),
        ("en", "Report of the Chair on adopted measures", ""),
        ("fr", "PROJET", "draft"),
        ("fr", "Projet de rapport du Président", "draft"),
        ("fr", "Rapport sur le projet de lignes directrices", ""),
        ("fr", "Version définitive", "adopted"),
        ("fr", "Corrigendum", "corrigendum"),
        ("es", "BORRADOR", "draft"),
        ("es", "Proyecto de informe del Presidente", "draft"),
        ("es", "Aprobado por el Grupo el 5 de junio de 2041", "adopted"),
        ("ru", "ПРОЕКТ", "draft"),
        ("ru", "Проект отчета Председателя", "draft"),
        ("ru", "Принят 5 июня 2041 года", "adopted"),
        ("zh", "草案", "draft"),
        ("zh", "第四十一次会议报告（草案）", "draft"),
        ("zh", "主席报告草案", "draft"),
        ("zh", "最终版", "adopted"),
        ("ar", "مسوّدة", "draft"),
        ("ar", "مشروع تقرير الرئيس", "draft"),
        ("ar", "اعتُمد في 5 يونيو 2041", "adopted"),
        ("ar", "تقرير عن مشروع المبادئ التوجيهية", ""),
    ],
)
def test_words_of_a_head_that_tell_the_status(code: str, line: str, status: str) -> None:
    assert told_status([line], language(code)) == status


@pytest.mark.parametrize(
    ("text", "symbol", "named"),
    [
        ("Corrigendum 2 to Document C41/7-E\n\nParagraph 2.1: delete “Japan”.\n", "C41/7(Corr.2)", "en"),
        ("Corrigendum\nDocument C41/7-E\n\nIn paragraph 2.1 the name is Norway.\n", "C41/7(Corr.1)", "en"),
        ("Document C41/7(Add.1)-E\n\nThe list of participants is available.\n", "C41/7(Add.1)", "en"),
        ("Corrigendum 1 au\nDocument C41/7-F\n\nAu paragraphe 2.1, lire « la Norvège ».\n", "C41/7(Corr.1)", "fr"),
        ("Corrigéndum 1 al\nDocumento C41/7-S\n\nEn el párrafo 2.1, léase «Noruega».\n", "C41/7(Corr.1)", "es"),
        ("Исправление 1 к\nДокументу C41/7-R\n\nВ пункте 2.1 читать «Норвегия».\n", "C41/7(Corr.1)", "ru"),
        ("勘误 1\n文件 C41/7-C\n\n第2.1段中的“日本”应为“挪威”。\n", "C41/7(Corr.1)", "zh"),
        ("التصويب 1\nللوثيقة C41/7-A\n\nفي الفقرة 1.2، يُقرأ الاسم «النرويج».\n", "C41/7(Corr.1)", "ar"),
    ],
)
def test_a_corrigendum_of_any_size_is_attached_to_what_it_changes(
    shelf: Path, text: str, symbol: str, named: str
) -> None:
    added(shelf, ADOPTED)
    addition = added(shelf, text)
    assert (str(addition.report.symbol), addition.report.language, addition.meetings) == (symbol, named, (41,))
    assert [paragraph.number for paragraph in addition.report.paragraphs] == ["¶1"]
    assert known(shelf, symbol).attached_to == "C41/7"
    assert added(shelf, text).change == "unchanged"
    meeting = next(meeting for meeting in load_catalogue(shelf).meetings if meeting.number == 41)
    assert meeting.report == "C41/7"


def test_a_text_without_numbers_that_is_no_corrigendum_is_no_report(shelf: Path) -> None:
    with pytest.raises(InputError, match="no numbered paragraph"):
        added(shelf, "Document C41/7-E\n\nThe forty-first meeting went well.\n")


def test_an_addendum_with_numbers_of_its_own_is_read_as_a_report(shelf: Path) -> None:
    added(shelf, ADOPTED)
    addition = added(shelf, ADOPTED.replace("Document C41/7-E", "Addendum 1 to Document C41/7-E"))
    assert addition.attached_to == "C41/7"
    assert [paragraph.number for paragraph in addition.report.numbered][:2] == ["1.1", "2.1"]


def test_a_draft_goes_by_a_symbol_of_its_own(shelf: Path) -> None:
    addition = added(shelf, DRAFT)
    assert (str(addition.report.symbol), addition.status) == ("C41/7(Draft)", "draft")
    assert known(shelf, "C41/7(Draft)").restricted


def test_a_corrigendum_of_a_draft_is_attached_to_the_draft(shelf: Path) -> None:
    added(shelf, DRAFT)
    assert added(shelf, CORRIGENDUM).attached_to == "C41/7(Draft)"
    added(shelf, ADOPTED)
    assert known(shelf, "C41/7(Corr.1)").attached_to == "C41/7(Draft)"
    assert known(shelf, "C41/7(Corr.1)").restricted


def test_the_adopted_document_takes_the_place_of_the_draft_and_tells_what_changed(shelf: Path) -> None:
    added(shelf, DRAFT)
    addition = added(shelf, ADOPTED)
    assert (addition.status, addition.supersedes) == ("adopted", "C41/7(Draft)")
    assert [(each.kind, each.number) for each in addition.changes] == [
        ("removed", "1.2"),
        ("changed", "2.1"),
        ("added", "2.3"),
    ]
    assert (known(shelf, "C41/7(Draft)").superseded_by, known(shelf, "C41/7").status) == ("C41/7", "adopted")


def test_an_adopted_document_of_another_symbol_takes_the_place_of_the_draft_on_its_meeting(shelf: Path) -> None:
    added(shelf, DRAFT.replace("C41/7", "WG-COP/7"))
    assert added(shelf, ADOPTED).supersedes == "WG-COP/7(Draft)"


def test_each_language_is_compared_with_its_own_draft(shelf: Path) -> None:
    french = "PROJET\nDocument C41/7-F\n\nRapport de la réunion\n\n1\tOuverture\n1.1\tLa réunion est ouverte.\n"
    added(shelf, DRAFT)
    added(shelf, french)
    added(shelf, ADOPTED)
    later = added(shelf, french.replace("PROJET\n", "").replace("ouverte", "close"))
    assert (str(later.report.symbol), later.compared_with) == ("C41/7", "C41/7(Draft) fr")
    assert [(each.kind, each.number) for each in later.changes] == [("changed", "1.1")]


def test_a_draft_that_comes_late_does_not_take_the_place_of_the_adopted_document(shelf: Path) -> None:
    added(shelf, ADOPTED)
    assert added(shelf, DRAFT).supersedes == ""
    assert known(shelf, "C41/7").superseded_by == ""
    assert known(shelf, "C41/7(Draft)").superseded_by == "C41/7"


def test_the_draft_of_a_revision_leaves_the_report_in_force(shelf: Path) -> None:
    added(shelf, ADOPTED)
    added(shelf, DRAFT.replace("C41/7-E", "C41/7(Rev.1)-E"))
    assert known(shelf, "C41/7").superseded_by == ""
    added(shelf, ADOPTED.replace("C41/7-E", "C41/7(Rev.1)-E"))
    assert known(shelf, "C41/7").superseded_by == "C41/7(Rev.1)"
    assert known(shelf, "C41/7(Rev.1)(Draft)").superseded_by == "C41/7(Rev.1)"


def test_what_the_head_does_not_say_can_be_said(shelf: Path) -> None:
    added(shelf, ADOPTED, status="draft")
    assert known(shelf, "C41/7(Draft)").status == "draft"
    other = "Document WG-COP/9-E\n\nThe name of the country in paragraph 2.1 is Norway.\n"
    told = added(shelf, other, status="corrigendum", attached_to=Symbol("C41/7", "(Draft)"))
    assert (str(told.report.symbol), told.attached_to) == ("WG-COP/9(Corr.1)", "C41/7(Draft)")
    with pytest.raises(InputError, match="not in the catalogue"):
        added(shelf, other.replace("/9", "/8"), status="corrigendum", attached_to=Symbol("C41/8"))


def test_what_changes_a_document_that_is_not_held_says_so(shelf: Path) -> None:
    addition = added(shelf, CORRIGENDUM, meetings=(41,))
    assert any("C41/7, which is not held" in doubt for doubt in addition.doubts)
