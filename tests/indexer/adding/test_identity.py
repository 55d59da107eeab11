"""What a document's head and first lines say of it, in the wordings that old reports have."""

from __future__ import annotations

import pytest

from indexer.intake.identity import Identity, identify
from indexer.languages import language
from indexer.model import Symbol
from indexer.parser import parse
from indexer.parser.document_head import is_head_line
from indexer.readers import text

BODY = "\n\n1\tOpening\n1.1\tThe Chairman opened the meeting.\n"


def identity(head: str, body: str = BODY) -> Identity:
    return identify(parse(text.read((head + body).encode()), "en", Symbol("?"), official=True))


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Council 2031"),
        ("en", "Geneva, 3-13 June 2031"),
        ("en", "Geneva, 10 October 2031 /"),
        ("en", "Date: 30th September 2031"),
        ("en", "English only"),
        ("en", "PL 1.5"),
        ("fr", "Genève, 3-13 juin 2031"),
        ("es", "Ginebra, 3-13 de junio de 2031"),
        ("ru", "Женева, 3–13 июня 2031 года"),
        ("zh", "2031年6月3-13日，日内瓦"),
        ("ar", "جنيف، 13-3 يونيو 2031"),
    ],
)
def test_lines_of_a_head(code: str, line: str) -> None:
    assert is_head_line(line, language(code))


@pytest.mark.parametrize("line", ["Outcomes of the meeting of 3 June 2031", "Meeting, Geneva, room C, 3 June 2031"])
def test_a_title_with_a_date_is_a_title(line: str) -> None:
    assert not is_head_line(line, language("en"))


def test_the_days_of_the_council_are_not_those_of_the_meeting() -> None:
    head = "Council 2031\nGeneva, 3-13 June 2031\nDocument C31/5-E\n\nOutcomes of the 41st meeting"
    found = identity(head, "\n\n1\tOpening\n1.1\tThe 41st meeting was held on 2 April 2031.\n")
    assert (found.meetings, found.dates, found.doubts) == ((41,), {41: "2031-04-02"}, ())


def test_dates_glued_to_their_words_and_less_precise_elsewhere_agree() -> None:
    head = (
        "Document C31/5-E\n\nOutcomes of the 41st meeting\nSummary\nOutcomes of the 41st meeting, held in April 2031."
    )
    found = identity(head, "\n\n1\tOpening\n1.1\tThe 41st meeting was held on2April 2031in Geneva.\n")
    assert (found.dates, found.doubts) == ({41: "2031-04-02"}, ())


def test_two_dates_of_one_meeting_are_a_doubt() -> None:
    head = "Document C31/5-E\n\nOutcomes of the 41st meeting\nSummary\nThe 41st meeting was held on 3 April 2031."
    found = identity(head, "\n\n1\tOpening\n1.1\tThe 41st meeting was held on 2 April 2031.\n")
    assert found.dates == {}
    assert "given differently" in found.doubts[0]


def test_two_meetings_and_two_dates_go_together_in_order() -> None:
    head = "Document C31/5-E\n\nOutcomes of the 41st and 42nd meetings\nSummary\n"
    summary = "The 41st and 42nd meetings were held on 2 April 2031 and on 5 May 2031 (respectively)."
    assert identity(head + summary).dates == {41: "2031-04-02", 42: "2031-05-05"}
    summary = "The 41st and 42nd meetings were held on 2 April 2031."
    assert identity(head + summary).dates == {}


def test_a_revision_in_the_line_behind_the_symbol_is_its_own() -> None:
    found = identity("Document CWG-COP-41/4-E\nRev. 1\nOutcomes of the 41st meeting")
    assert [str(symbol) for symbol in found.symbols] == ["CWG-COP-41/4(Rev.1)"]


@pytest.mark.parametrize("symbol", ["WO/CC/72/4", "UNEP/CBD/COP/3/3", "WG-CP/1/16", "TDAG-41/7"])
def test_symbols_have_any_number_of_parts(symbol: str) -> None:
    assert [str(found) for found in identity(f"Document {symbol}-E\n\nOutcomes of the 41st meeting").symbols] == [
        symbol
    ]
    assert str(Symbol.parse(symbol)) == symbol
