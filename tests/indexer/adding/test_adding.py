"""Adding a report: what it is, is read from it; what is held is not lost; a second time changes nothing."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from indexer.build.check import check_corpus
from indexer.corpus.catalogue import load_catalogue
from indexer.errors import InputError
from indexer.intake import Wanted, carry_out, examine
from indexer.model import Symbol

REPORT = """Document C41/7-E
3 June 2041
Original: English

Report by the Chair
Outcomes of the forty-first meeting of the Council Working Group

Summary
This report is on the forty-first meeting, held in Lomé on 5 and 6 May 2041.

1	Opening
1.1	The forty-first meeting was held in Lomé on 5 and 6 May 2041.
1.2	The Chair welcomed the participants.
2	Outcomes
2.1	The Group agreed to meet again.
"""


def add(corpus: Path, text: str, name: str = "a.txt", **wanted: object) -> str:
    addition = examine(corpus, name, text.encode(), Wanted(**wanted))  # type: ignore[arg-type]
    carry_out(corpus, addition)
    return addition.change


def tree(corpus: Path) -> dict[str, bytes]:
    return {p.relative_to(corpus).as_posix(): p.read_bytes() for p in corpus.rglob("*") if p.is_file()}


@pytest.fixture
def shelf(corpus: Path, tmp_path: Path) -> Path:
    """A corpus with a catalogue and nothing else."""
    place = tmp_path / "corpus"
    place.mkdir()
    shutil.copy(corpus / "catalogue.yaml", place)
    shutil.copytree(corpus / "reports", place / "reports")
    return place


def test_what_it_is_stands_in_the_document(shelf: Path) -> None:
    addition = examine(shelf, "nonsense.bin", REPORT.encode(), Wanted())
    assert str(addition.report.symbol) == "C41/7"
    assert (addition.report.language, addition.report.official) == ("en", True)
    assert addition.meetings == (41,)
    assert addition.dates == {41: "2041-05-05/2041-05-06"}
    assert addition.target == shelf / "reports" / "C41-7" / "en.txt"
    assert addition.doubts == ()


def test_it_is_announced_and_all_else_in_the_catalogue_stays_as_it_was(shelf: Path) -> None:
    before = (shelf / "catalogue.yaml").read_text(encoding="utf-8").splitlines()
    assert add(shelf, REPORT) == "new"
    after = (shelf / "catalogue.yaml").read_text(encoding="utf-8").splitlines()
    left = iter(after)
    assert all(line in left for line in before), "the old lines, in their order"
    catalogue = load_catalogue(shelf)
    assert catalogue.faults == ()
    assert [v.language for v in catalogue.versions if str(v.symbol) == "C41/7"] == ["en"]
    meeting = next(meeting for meeting in catalogue.meetings if meeting.number == 41)
    assert (str(meeting.date), meeting.report) == ("2041-05-05/2041-05-06", "C41/7")


def test_a_second_time_nothing_changes(shelf: Path) -> None:
    add(shelf, REPORT)
    before = tree(shelf)
    assert add(shelf, REPORT, name="the same under another name") == "unchanged"
    assert tree(shelf) == before


def test_another_text_takes_the_place_only_when_asked_and_the_old_one_is_kept(shelf: Path) -> None:
    add(shelf, REPORT)
    other = REPORT.replace("welcomed", "greeted")
    before = tree(shelf)
    with pytest.raises(InputError, match="--replace"):
        add(shelf, other)
    assert tree(shelf) == before
    assert add(shelf, other, replace=True) == "replaces"
    assert (shelf / "reports/C41-7/en.txt").read_text(encoding="utf-8") == other
    (kept,) = (shelf / "reports/C41-7/earlier").iterdir()
    assert kept.read_text(encoding="utf-8") == REPORT
    assert load_catalogue(shelf).faults == ()


def test_an_official_document_takes_the_place_of_a_rendering_unasked(shelf: Path) -> None:
    rendering = "# Working rendering.\n" + REPORT
    addition = examine(shelf, "a", rendering.encode(), Wanted())
    assert not addition.report.official
    carry_out(shelf, addition)
    assert add(shelf, REPORT) == "replaces"
    with pytest.raises(InputError, match="--replace"):
        add(shelf, rendering)


@pytest.mark.parametrize(
    ("head", "symbol"),
    [
        ("Revision 2 to\nDocument C41/7-E", "C41/7(Rev.2)"),
        ("Document C41/7(Rev.1)-E", "C41/7(Rev.1)"),
        ("Document С41/7-Е", "C41/7"),  # Cyrillic letters that look Latin
        ("Addendum 1 to Document C41/7-E", "C41/7(Add.1)"),
        ("Corrigendum 3 to Document C41/7-E", "C41/7(Corr.3)"),
        ("Document WG-CP/1/16 Rev.1", "WG-CP/1/16(Rev.1)"),
        ("C41/7", "C41/7"),  # alone in its line, without "Document" and without a letter
        ("C41/7                                   3 June 2041", "C41/7"),
        ("C41/7 3 June 2041", "C41/7"),
        ("C41/7 Rev.1\n(41-0377)            Original: English", "C41/7(Rev.1)"),
        ("C41/7\nRev. 1", "C41/7(Rev.1)"),
    ],
)
def test_symbols_as_heads_print_them(shelf: Path, head: str, symbol: str) -> None:
    text = REPORT.replace("Document C41/7-E", head)
    assert str(examine(shelf, "a", text.encode(), Wanted()).report.symbol) == symbol


def test_a_revision_takes_the_place_of_the_report_it_revises(shelf: Path) -> None:
    add(shelf, REPORT)
    add(shelf, REPORT.replace("Document C41/7-E", "Document C41/7(Rev.1)-E"))
    assert load_catalogue(shelf).reports["C41/7"].superseded_by == "C41/7(Rev.1)"


def test_what_it_does_not_say_is_asked_for(shelf: Path) -> None:
    with pytest.raises(InputError, match="--symbol"):
        add(shelf, REPORT.replace("Document C41/7-E\n", ""))
    with pytest.raises(InputError, match="--meeting"):
        add(shelf, REPORT.replace("forty-first ", ""))
    assert add(shelf, REPORT.replace("forty-first ", ""), meetings=(41,)) == "new"


def test_contradictions_are_shown(shelf: Path) -> None:
    text = REPORT.replace(
        "1.1	The forty-first meeting was held in Lomé on 5 and 6", "1.1	The forty-first meeting was held on 7"
    )
    addition = examine(shelf, "a", text.encode(), Wanted())
    assert addition.dates == {}
    assert any("2041-05-07" in doubt and "2041-05-05" in doubt for doubt in addition.doubts)
    named = examine(shelf, "a", REPORT.encode(), Wanted(symbol=Symbol.parse("C41/8")))
    assert any("C41/7" in doubt for doubt in named.doubts)


def test_what_is_no_report_leaves_the_corpus_as_it_was(shelf: Path) -> None:
    before = tree(shelf)
    for data in (b"", b"\x00\x01", b"A letter to somebody.", b"PK\x03\x04", REPORT.encode()[:60]):
        with pytest.raises(InputError, match=r"^a:"):
            examine(shelf, "a", data, Wanted())
    assert tree(shelf) == before


def test_where_the_catalogue_cannot_take_it_nothing_is_announced(shelf: Path) -> None:
    (shelf / "catalogue.yaml").write_text("meetings: []\nreports: [}\n", encoding="utf-8")
    before = tree(shelf)
    with pytest.raises(InputError, match=r"catalogue.yaml:2"):
        add(shelf, REPORT)
    assert tree(shelf) == before


def test_where_the_disk_is_full_the_corpus_stays_as_it_was(shelf: Path) -> None:
    resource = pytest.importorskip("resource")
    add(shelf, REPORT)
    before = tree(shelf)
    long = REPORT.replace("welcomed the participants", "welcomed them; " + "all thanked her. " * 2000)
    addition = examine(shelf, "a", long.encode(), Wanted(replace=True))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(InputError, match="cannot be written"):
            carry_out(shelf, addition)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    after = tree(shelf)
    assert {name for name in after if "earlier" not in name} == set(before)
    assert all(after[name] == before[name] for name in before)


@pytest.mark.parametrize(
    "symbol", ["../../x", "C41/../../7", "/etc/passwd", "C41/7/../..", "..", "C41\\7", "C41/7\x00"]
)
def test_no_symbol_leads_out_of_the_corpus(symbol: str) -> None:
    from indexer.errors import UsageError

    with pytest.raises(UsageError):
        Symbol.parse(symbol)


def test_what_it_tells_of_its_meeting_is_entered_with_the_paragraph(shelf: Path) -> None:
    text = REPORT.replace("1.1\t", "1.1\tUnder the chairmanship of Ms Ada Boro (Togo), 74 delegates attended. ")
    add(shelf, text)
    meeting = next(m for m in load_catalogue(shelf).meetings if m.number == 41)
    assert (meeting.chair, meeting.participants) == ("Ada Boro", "74")
    assert meeting.read_from["chair"] == "1.1"
    assert not [fault for fault in check_corpus(shelf).faults if "Ada Boro" in fault.message]


def test_another_date_or_report_than_the_catalogue_has_is_said(shelf: Path) -> None:
    add(shelf, REPORT)
    other = REPORT.replace("C41/7", "C41/9").replace("5 and 6", "8 and 9")
    doubts = examine(shelf, "a", other.encode(), Wanted()).doubts
    assert any(
        "2041-05-08/2041-05-09" in doubt and "the catalogue has 2041-05-05/2041-05-06" in doubt for doubt in doubts
    )
    assert any("meeting 41 is reported on in C41/7 already" in doubt for doubt in doubts)


def test_a_symbol_of_another_year_than_the_meeting_is_said(shelf: Path) -> None:
    doubts = examine(shelf, "a", REPORT.replace("C41/7", "C19/45").encode(), Wanted()).doubts
    assert any("a document of 2019" in doubt and "a meeting in 2041" in doubt for doubt in doubts)
    later = REPORT.replace("C41/7", "C52/7")  # dated soon after the meeting: a Council that counts otherwise
    assert not any("a document of" in doubt for doubt in examine(shelf, "a", later.encode(), Wanted()).doubts)
    undated = later.replace("3 June 2041\n", "")
    assert any("a document of 2052" in doubt for doubt in examine(shelf, "a", undated.encode(), Wanted()).doubts)


def test_a_report_of_another_group_is_said(shelf: Path) -> None:
    text = REPORT.replace("This report is", "This report of CWG-Internet is")
    assert any("CWG-Internet, another group" in doubt for doubt in examine(shelf, "a", text.encode(), Wanted()).doubts)


def test_a_report_can_be_marked_as_restricted_when_it_comes_in_or_with_a_later_version(shelf: Path) -> None:
    add(shelf, REPORT)
    assert not load_catalogue(shelf).reports["C41/7"].restricted
    add(shelf, REPORT.replace("Original: English", ""), language="fr", restricted=True)
    add(shelf, REPORT.replace("C41/7", "C41/8").replace("forty-first", "forty-second"), restricted=True)
    catalogue = load_catalogue(shelf)
    assert not catalogue.faults
    assert all(catalogue.reports[symbol].restricted for symbol in ("C41/7", "C41/8"))
    later = examine(shelf, "b.txt", REPORT.replace("agreed", "decided").encode(), Wanted(replace=True))
    assert later.restricted
