"""An agenda brief: what is presented, said, decided and open on a topic, each line with the place that it rests on."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest

from bot.brief import SECTIONS, brief_on
from bot.registers.filters import Filter
from bot.render.brief import SECTION_LABELS, brief_paper
from bot.render.paper_text import paper_markdown, paper_page, paper_text
from bot.render.word import word_document
from indexer import Index
from indexer.errors import UsageError
from indexer.search.official import official_only
from tests.bot.cop import Cop, with_report

REPORT = """\
Document C99/7-E

REPORT OF THE 42nd MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION (fictional)

1 Opening
1.1 The meeting was held in Geneva on 3 May 2042 and was chaired by Ms Ana Ruiz.
2 Presentations
2.1 UNICEF presented a survey on age verification in app stores.
3 Discussion
3.1 Canada proposed a common test of age verification for app stores.
3.2 Japan supported the proposal. Italy opposed it.
3.3 Kenya stated that age verification must respect privacy.
3.4 Brazil spoke on school meals.
4 Outcomes
4.1 The Chair requested the secretariat to prepare a paper on age verification by 30 June 2042.
4.2 The meeting decided to defer the proposal by Canada.
"""


@pytest.fixture(scope="module")
def own(corpus: Path, index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Index, Cop]:
    folder = tmp_path_factory.mktemp("brief")
    index = with_report(corpus, index_path, folder, REPORT, 42)
    cop = Cop(folder / "corpus", folder / "grown", COP_USER="maria", COP_DATE="2042-07-01")
    return index, cop


def told(index: Index, topic: str, reader: str = "en") -> dict[str, list[tuple[str, list[str]]]]:
    """The statements by section, with the paragraphs that each rests on."""
    (meeting,) = brief_on(index, topic, reader).meetings
    return {
        section: [(each.text, [c.paragraph for c in each.citations]) for each in meeting.sections[section]]
        for section in SECTIONS
    }


def test_each_thing_stands_in_its_section_with_its_place(own: tuple[Index, Cop]) -> None:
    sections = told(own[0], "age verification")
    assert [places for _, places in sections["presented"]] == [["2.1"]]
    assert sections["presented"][0][0].startswith("UNICEF: ")
    assert ("Kenya: statement", ["3.3"]) in sections["said"]
    everything = [place for lines in sections.values() for _, places in lines for place in places]
    assert "3.4" not in everything
    assert {"2.1", "3.1", "3.3", "4.1"} <= set(everything)
    assert ("request: Chair · Addressee: secretariat", ["4.1"]) in [
        (text.replace("ITU secretariat", "secretariat"), places) for text, places in sections["open"]
    ]


def test_a_matter_is_told_with_who_was_for_and_against_it(own: tuple[Index, Cop]) -> None:
    sections = told(own[0], "age verification")
    lines = dict((*sections["decided"], *sections["open"]))
    assert lines["In favour: Japan"] == ["3.2"]
    assert lines["Against or with reservations: Italy"] == ["3.2"]


def test_a_matter_that_the_topic_only_comes_up_in_is_not_told_as_one_on_it(fictional: Index) -> None:
    (meeting,) = brief_on(fictional, "age verification", "en", Filter(35, 35)).meetings
    told = {each.text: each.citations for section in SECTIONS for each in meeting.sections[section]}
    behind = told["Canada; Germany: reservation, statement"]  # behind "Mexico and Kenya supported …"
    assert [c.paragraph for c in behind] == ["6.1"]
    assert not any("Ghana" in text for text in told)  # which welcomed something else, two paragraphs on


def test_every_line_is_cited_and_quoted_letter_for_letter(own: tuple[Index, Cop]) -> None:
    index, _ = own
    for topic in ("age verification", "encryption", "regional offices"):
        found = brief_on(index, topic, "en")
        assert found.meetings
        for meeting in found.meetings:
            for statement in (each for section in SECTIONS for each in meeting.sections[section]):
                assert statement.citations, statement.text
                for cited in statement.citations:
                    texts = [
                        unit.full_text
                        for unit in index.units
                        if (unit.report, unit.number, unit.language) == (cited.report, cited.paragraph, cited.language)
                    ]
                    assert any(cited.quote in text for text in texts)


@pytest.mark.parametrize("reader", ["ar", "en", "es", "fr", "ru", "zh"])
def test_readers_of_all_languages_are_told_the_same(index: Index, reader: str) -> None:
    def places(code: str) -> dict[str, list[list[str]]]:
        return {name: [where for _, where in lines] for name, lines in told(index, "encryption", code).items()}

    assert places(reader)["decided"][0] == places("en")["decided"][0] == ["5.7", "6.4"]
    text = paper_text(brief_paper(brief_on(index, "encryption", reader), index))
    assert text.count("C21/57") > 5


def test_official_texts_alone_where_these_are_wanted(index: Index) -> None:
    (meeting,) = brief_on(official_only(index), "encryption", "en").meetings
    cited = [c for section in SECTIONS for each in meeting.sections[section] for c in each.citations]
    assert {(c.language, c.official) for c in cited} == {("ar", True)}


def test_the_follow_up_of_an_outcome_moves_it_out_of_what_is_open(own: tuple[Index, Cop]) -> None:
    _, cop = own
    assert cop("outcomes", "--mark", "C99/7 §4.1", "done", "--note", "Paper 3.").returncode == 0
    (meeting,) = json.loads(cop("brief", "age verification", "--json", "--since", "42").stdout)["meetings"]
    decided = [line["text"] for line in meeting["decided"]]
    assert any(text.endswith("Follow-up by the secretariat: done (1 July 2042): Paper 3") for text in decided)
    assert not any(text.startswith("request") for text in (line["text"] for line in meeting["open"]))
    assert meeting["meeting"] == 42
    assert meeting["report"] == "C99/7"


def test_it_is_narrowed_to_meetings_and_says_where_there_is_nothing(own: tuple[Index, Cop]) -> None:
    index, cop = own
    assert [each.meeting for each in brief_on(index, "encryption", "en", Filter(42)).meetings] == []
    done = cop("brief", "lanternfish")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no report names 'lanternfish'" in done.stderr
    assert cop("brief", " ").returncode == 2
    with pytest.raises(UsageError, match="names nothing"):
        brief_on(index, "the", "en")


def test_text_markdown_page_and_word_say_the_same(own: tuple[Index, Cop]) -> None:
    index, cop = own
    paper = brief_paper(brief_on(index, "encryption", "en"), index)
    text, page = paper_text(paper), paper_page(paper)
    assert cop("brief", "encryption").stdout.strip() == text
    assert text.startswith("Brief: encryption\nCWG-COP · ")
    assert (
        "\n– Against or with reservations: Canada; Internet Society; United States of America (C21/57 §6.3)\n" in text
    )
    assert "\n### Decided and concluded\n- Challenges" in paper_markdown(paper)
    assert '<h3 class="subheading" lang="en" dir="ltr">Decided and concluded</h3>' in page
    assert "<script" not in page
    document = docx.Document(io.BytesIO(word_document(paper)))
    quotes = [p.text for p in document.paragraphs if p.style and p.style.name == "COP Quotation"]
    assert quotes
    assert all(quote in text for quote in quotes)
    assert set(SECTION_LABELS) == set(SECTIONS)
