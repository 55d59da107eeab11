"""A fictional report as draft, with a corrigendum, and adopted: what each face says of it, and to whom."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bot import Assistant
from bot.citations.amendments import amendments
from bot.citations.standing import standing
from bot.locale import words_of
from bot.registers.filters import Filter
from bot.registers.outcomes import outcomes
from bot.registers.presentations import presentations
from bot.render.data import answer_data, shown_data
from bot.render.paper import Block
from bot.render.papers import answer_paper
from bot.render.plain import answer_text
from bot.render.registers import register_table, sources_read
from bot.web.pages.report import report_page
from bot.web.reading_room import ReadingRoom
from indexer import Index
from indexer.build.open import bundled_corpus
from indexer.document_status import STATUSES
from indexer.intake import Wanted, carry_out, examine
from indexer.search.restricted import without_restricted
from tests.bot.cop import Cop

EN = """Document C41/7-E

Report by the Chair on the forty-first meeting

1	Opening
1.1	The forty-first meeting was held in Lomé on 5 and 6 May 2041.
2	Discussion
2.1	Canada supported the proposal of Kenya on helplines, while Japan expressed reservations.
2.2	Brazil presented a contribution on age verification.
3	Outcomes
3.1	The Group agreed to establish a register of helplines.
"""
FR = """Document C41/7-F

Rapport du Président sur la quarante et unième réunion

1	Ouverture
1.1	La quarante et unième réunion s'est tenue à Lomé les 5 et 6 mai 2041.
2	Débat
2.1	Le Canada a appuyé la proposition du Kenya sur les lignes d'assistance, tandis que le Japon a émis des réserves.
2.2	Le Brésil a présenté une contribution sur la vérification de l'âge.
3	Résultats
3.1	Le Groupe a décidé d'établir un registre des lignes d'assistance.
"""
AR = """الوثيقة C41/7-A

تقرير الرئيس عن الاجتماع الحادي والأربعين

1	الافتتاح
1.1	عُقد الاجتماع الحادي والأربعون في لومي يومي 5 و6 مايو 2041.
2	المناقشة
1.2	أيدت كندا اقتراح كينيا بشأن خطوط المساعدة، فيما أعربت اليابان عن تحفظات.
2.2	قدمت البرازيل مساهمة بشأن التحقق من العمر.
3	النتائج
1.3	اتفق الفريق على إنشاء سجل لخطوط المساعدة.
"""
CORRIGENDA = (
    """Corrigendum 1 to
Document C41/7-E

In paragraph 2.1, for “Japan” read “Norway”.
Section 3 is unchanged.
So is its title.
""",
    "Corrigendum 1 au\nDocument C41/7-F\n\nAu paragraphe 2.1, lire « la Norvège » au lieu de « le Japon ».\n",
    "التصويب 1\nللوثيقة C41/7-A\n\nفي الفقرة 1.2، يُستعاض عن «اليابان» بعبارة «النرويج».\n",
)
DRAFTS = (f"DRAFT\n{EN}", f"PROJET\n{FR}", f"مشروع\n{AR}")
QUESTION = "Who had reservations on helplines?"


def corpus_of(folder: Path, *texts: str) -> Path:
    corpus = folder / "corpus"
    corpus.mkdir()
    shutil.copytree(bundled_corpus() / "vocabulary", corpus / "vocabulary")
    (corpus / "catalogue.yaml").write_text("meetings: []\nreports: []\n", encoding="utf-8")
    for text in texts:
        carry_out(corpus, examine(corpus, "a.txt", text.encode(), Wanted()))
    return corpus


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """A draft in three languages, and its corrigendum."""
    return Index.build(corpus_of(tmp_path_factory.mktemp("drafted"), *DRAFTS, *CORRIGENDA))


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The same, and the adopted English text."""
    made = tmp_path_factory.mktemp("adopted")
    return Index.build(corpus_of(made, *DRAFTS, *CORRIGENDA, EN.replace("while Japan", "while Norway")))


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The English text, with its corrigendum and an addendum without a number."""
    addendum = "Addendum 1 to\nDocument C41/7-E\n\nThe contribution in paragraph 2.2 is on the website.\n"
    return Index.build(corpus_of(tmp_path_factory.mktemp("corrected"), EN, CORRIGENDA[0], addendum))


@pytest.mark.parametrize(
    ("code", "question", "draft", "correction"),
    [
        ("en", QUESTION, "draft, not adopted", "for ‘Japan’ read ‘Norway’"),
        ("fr", "Qui a émis des réserves sur les lignes d'assistance ?", "projet, non adopté", "lire"),
        ("ar", "من أعرب عن تحفظات بشأن خطوط المساعدة؟", "مشروع، لم يُعتمد", "النرويج"),
    ],
)
def test_a_draft_is_quoted_as_one_with_its_corrections(
    drafted: Index, code: str, question: str, draft: str, correction: str
) -> None:
    answer = Assistant(drafted).ask(question)
    (cited,) = answer.citations
    assert (cited.report, cited.paragraph, cited.language, cited.status) == ("C41/7(Draft)", "2.1", code, "draft")
    assert [(each.report, each.language) for each in cited.amendments] == [("C41/7(Corr.1)", code)]
    assert (
        cited.amendments[0].quote in drafted.units[drafted.amending("C41/7(Draft)", "2.1")[0]].full_text or code != "en"
    )
    text = answer_text(answer)
    assert draft in text
    assert correction in text
    assert words_of(code)("Quoted from a draft, which is not adopted: {reports}.").partition("{")[0] in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Is C41/7 a draft?", "C41/7(Draft) is a draft, which is not adopted."),
        ("What is the status of C41/7?", "Corrigendum to C41/7(Draft)"),
        ("Has C41/7 been corrected?", "for ‘Japan’ read ‘Norway’"),
        ("Is the report of the 41st meeting adopted?", "C41/7(Draft) is a draft"),
        ("Le document C41/7 est-il un projet ?", "C41/7(Draft) est un projet"),
        ("¿Es C41/7 un borrador?", "C41/7(Draft) es un proyecto"),
        ("Является ли C41/7 проектом?", "C41/7(Draft) — проект"),
        ("C41/7是草案吗？", "C41/7(Draft)是草案"),
        ("هل الوثيقة C41/7 مسودة؟", "مشروع لم يُعتمد"),
    ],
)
def test_what_a_document_is_can_be_asked(drafted: Index, question: str, told: str) -> None:
    answer = Assistant(drafted).ask(question)
    assert (answer.status, answer.intent) == ("answered", "document_status")
    assert told in answer.text


def test_what_was_adopted_at_a_meeting_is_another_question(drafted: Index, adopted: Index) -> None:
    assert "has been adopted" in Assistant(adopted).ask("Has C41/7 been adopted?").text
    for asked in ("What was adopted in C41/7?", "Was the agenda adopted in C41/7?", "Was anything adopted in C41/7?"):
        assert Assistant(drafted).ask(asked).intent != "document_status"


def test_a_draft_does_not_exist_where_it_may_not_be_seen(drafted: Index) -> None:
    seen = without_restricted(drafted)
    assert len(seen.units) == 0
    assert seen.reports == {}
    assert seen.meetings == ()


def test_a_draft_is_what_is_held_of_its_document(drafted: Index) -> None:
    asked = Assistant(drafted).ask("In C41/7, who had reservations on helplines?")
    assert {citation.report for citation in asked.citations} == {"C41/7(Draft)"}


def test_once_it_is_adopted_nothing_is_quoted_from_the_draft(adopted: Index) -> None:
    for index in (adopted, without_restricted(adopted)):
        for question in (QUESTION, "Qui a émis des réserves sur les lignes d'assistance ?"):
            answer = Assistant(index).ask(question)
            assert {(c.report, c.language, c.status) for c in answer.citations} == {("C41/7", "en", "adopted")}
            assert "Norway" in answer.citations[0].quote
            assert answer.citations[0].amendments == ()
    rows = outcomes(adopted, "fr", Filter())
    assert [(row.report, row.paragraph) for row in rows] == [("C41/7", "3.1")]


def test_passages_are_beside_the_paragraphs_that_they_name(corrected: Index) -> None:
    def on(number: str) -> list[tuple[str, str]]:
        return [(each.report, each.paragraph) for each in amendments(corrected, "C41/7", number, "en")]

    assert on("2.1") == [("C41/7(Corr.1)", "¶1")]
    assert on("2.2") == [("C41/7(Add.1)", "¶1")]
    assert on("3.1") == [("C41/7(Corr.1)", "¶2"), ("C41/7(Corr.1)", "¶3")]
    assert on("1.1") == []


def test_a_corrigendum_answers_nothing_by_itself(corrected: Index) -> None:
    for question in ("What did Norway say?", QUESTION):
        assert all(c.report != "C41/7(Corr.1)" for c in Assistant(corrected).ask(question).citations)
    assert corrected.reported == (41,)


def test_keys_of_rows_say_the_status_and_what_amends_them(corrected: Index, drafted: Index) -> None:
    (row,) = register_table(presentations(corrected, "en", Filter()), "en").data
    assert row["amended_by"] == ["C41/7(Add.1)"]
    (row,) = register_table(presentations(drafted, "en", Filter()), "en").data
    assert row["document_status"] == "draft"
    told = sources_read(presentations(corrected, "en", Filter()), words_of("en"))
    assert told[-1] == "C41/7 §2.2 is corrected or supplemented by C41/7(Add.1)."
    (cited,) = answer_data(Assistant(corrected).ask(QUESTION))["citations"]
    assert [each["report"] for each in cited["amendments"]] == ["C41/7(Corr.1)"]
    place = corrected.paragraph("C41/7", "2.1")[0]
    assert shown_data(corrected, corrected.units[place])[0]["amendments"][0]["quote"].startswith("In paragraph 2.1")


@pytest.mark.parametrize("code", ["en", "fr", "es", "ru", "zh", "ar"])
def test_pages_of_the_reading_room_show_both(corrected: Index, code: str) -> None:
    room = ReadingRoom(corrected)
    view = report_page(room, "C41/7", code).view
    rows = {row.name: row for section in view.sections for row in section.rows}
    amended = [each for row in rows.values() for each in row.amendments]
    assert len(amended) == 4
    assert len(view.attached) == 2
    other = report_page(room, "C41/7(Corr.1)", code).view
    assert [link.address for link in other.attached_to] == [f"C41/7/{code}/"]
    assert words_of(code)("corrigendum") in other.columns[0].standing


def test_every_status_has_a_name_in_every_language() -> None:
    for code in ("fr", "es", "ru", "zh", "ar"):
        for status in STATUSES:
            told = standing(words_of(code), official=True, status=status)
            assert told != standing(words_of("en"), official=True, status=status)


def test_by_commands_alone(tmp_path: Path) -> None:
    cop = Cop(corpus_of(tmp_path), tmp_path / "index")
    later = EN.replace("while Japan", "while Norway").replace("2.2\t", "2.2\tKenya thanked them.\n2.3\t")
    for name, text in (("draft", DRAFTS[0]), ("corr", CORRIGENDA[0]), ("adopted", later)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")

    def say(*command: str) -> str:
        done = cop(*command)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "C41/7(Draft), English, draft" in say("add", str(tmp_path / "draft.txt"))
    assert "draft, not adopted" in say("ask", QUESTION)
    assert "attached to C41/7(Draft)" in say("add", str(tmp_path / "corr.txt"))
    assert "corrected by C41/7(Corr.1)" in say("show", "C41/7", "2.1")
    (added,) = json.loads(say("add", "--json", str(tmp_path / "adopted.txt")))
    assert [(each["change"], each["paragraph"]) for each in added["changes"]] == [
        ("changed", "2.1"),
        ("added", "2.2"),
        ("renumbered", "2.3"),
    ]
    told = say("ask", QUESTION)
    assert "Norway" in told
    assert "C41/7 §2.1 · English · adopted version · official text" in told
    assert say("show", "--what-changed", "C41/7").startswith("changes since C41/7(Draft): 3\nchanged §2.1: ")
    assert cop("show", "--what-changed", "C41/7(Corr.1)").returncode == 1


def test_a_paper_has_each_correction_once(corrected: Index) -> None:
    answer = Assistant(corrected).ask(QUESTION)
    texts = [
        "".join(piece.text for piece in part.pieces) for part in answer_paper(answer).parts if isinstance(part, Block)
    ]
    assert sum("C41/7(Corr.1)" in text for text in texts) == 1
