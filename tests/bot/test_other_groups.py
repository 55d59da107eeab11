"""Reports of several groups in one index: each group's meetings are numbered, named and asked for by themselves.

All documents are fictional.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from bot import Answer, Assistant
from bot.citations import urls
from bot.locale import words_of
from bot.registers.filters import Filter
from bot.registers.meetings import latest_first, meetings
from bot.registers.outcomes import outcomes
from bot.render.data import answer_data
from bot.render.formats import render
from bot.render.registers import meetings_table
from bot.suggested_questions import prompts_for
from bot.web.page import Page
from bot.web.pages import all_pages
from bot.web.pages.meeting import MeetingView
from bot.web.reading_room import ReadingRoom
from indexer import Index
from indexer.build.build import index_corpus
from indexer.build.check import check_corpus
from indexer.corpus.catalogue import load_catalogue
from indexer.errors import CorpusError, InputError
from indexer.intake import Addition, Wanted, carry_out, examine
from indexer.model import meeting_name, meeting_number, number_in_group, of_same_group, register_order
from indexer.search.restricted import without_restricted
from tests.bot.cop import Cop

OWN = """Document C71/4-E
Original: English

Report by the Chair
Outcomes of the sixtieth meeting of the Council Working Group on Child Online Protection (CWG-COP)

Summary
This report is on the sixtieth meeting of CWG-COP, held in Lima on 7 May 2071.

1	Opening
1.1	The sixtieth meeting was held in Lima on 7 May 2071. It was chaired by Ms Rosa Vidal (Peru).
2	Presentations
2.1	UNICEF presented a toolkit for teachers.
3	Outcomes
3.1	The Group decided to publish a reading list.
"""
INTERNET = """Document C71/5-E
Original: English

Report by the Chair
Outcomes of the fifth meeting of the Council Working Group on Internet matters (CWG-Internet)

Summary
This report is on the fifth meeting of CWG-Internet, held in Hanoi on 12 May 2071.

1	Opening
1.1	The fifth meeting was held in Hanoi on 12 May 2071. It was chaired by Mr Linh Tran (Viet Nam).
2	Presentations
2.1	Japan presented a paper on undersea cables.
3	Outcomes
3.1	The Group decided to open a consultation on postal addresses.
3.2	The Council Working Group decided to write to CWG-COP.
"""
EARLIER = (
    INTERNET.replace("C71/5", "C70/5")
    .replace("fifth", "fourth")
    .replace("2071", "2070")
    .replace("Hanoi", "Quito")
    .replace("Mr Linh Tran (Viet Nam)", "Ms Ines Rojas (Ecuador)")
    .replace("undersea cables", "satellites")
    .replace("postal addresses", "time zones")
)
COUNCIL = """Document C70/90-E
Original: English

Summary record of the plenary meeting

1	Opening
1.1	The meeting was held in Geneva on 31 May 2070.
2	Budget
2.1	Brazil proposed a ceiling on travel costs.
2.2	The Council approved the draft budget.
"""
TDAG = """Document UNEP/CBD/COP/3/3
Original: English

Report of the second meeting of TDAG

Summary
The second meeting of TDAG was held in Oslo on 3 March 2069.

1	Opening
1.1	The second meeting of TDAG was held in Oslo on 3 March 2069.
2	Decisions
2.1	TDAG decided to fund rural training.
2.2	The Group also decided to print a handbook.
"""


def added(corpus: Path, text: str, **wanted: object) -> Addition:
    addition = examine(corpus, "a.txt", text.encode(), Wanted(**wanted))  # type: ignore[arg-type]
    carry_out(corpus, addition)
    return addition


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("groups") / "corpus"
    corpus.mkdir()
    (corpus / "catalogue.yaml").write_text("meetings: []\nreports: []\n", encoding="utf-8")
    added(corpus, INTERNET, group="CWG-Internet")
    added(corpus, TDAG, group="TDAG")
    added(corpus, COUNCIL, group="Council", meetings=("2070-05-31",))
    added(corpus, OWN)
    added(corpus, EARLIER, group="cwg internet")
    return corpus


@pytest.fixture(scope="module")
def index(shelf: Path) -> Index:
    """As it is read back from the disk."""
    return index_corpus(shelf, shelf.parent / "index").index


@pytest.fixture(scope="module")
def assistant(index: Index) -> Assistant:
    return Assistant(index)


def cited(answer: Answer) -> set[tuple[str, str]]:
    return {(citation.report, citation.paragraph) for citation in answer.citations}


# Numbers


@pytest.mark.parametrize(
    ("place", "of_group", "group", "name"),
    [(0, 17, "", "17"), (1, 5, "TDAG", "TDAG 5"), (2, "2070-05-31", "Council", "Council 2070-05-31")],
)
def test_a_meeting_is_one_number_and_has_a_name(place: int, of_group: int | str, group: str, name: str) -> None:
    number = meeting_number(place, of_group)
    assert number_in_group(number) == of_group
    assert meeting_name(number, group) == name
    assert (number > 0) == (place == 0)


def test_meetings_are_in_order_within_their_group() -> None:
    own, first, second, day = 17, meeting_number(1, 4), meeting_number(1, 5), meeting_number(2, "2070-05-31")
    assert sorted([day, second, own, first], key=register_order) == [own, first, second, day]
    assert max(own, first, second, day) == own
    assert of_same_group(second, 4) == first


# The catalogue, and adding to it


def test_the_catalogue_says_whose_meetings_they_are(shelf: Path) -> None:
    catalogue = load_catalogue(shelf)
    assert catalogue.groups == ("CWG-Internet", "TDAG", "Council")
    assert sorted(meeting.name for meeting in catalogue.meetings) == [
        "60", "CWG-Internet 4", "CWG-Internet 5", "Council 2070-05-31", "TDAG 2",
    ]  # fmt: skip
    text = (shelf / "catalogue.yaml").read_text(encoding="utf-8")
    assert "meetings: [2070-05-31]" in text
    assert text.index("number: 4") < text.index("number: 5")
    assert check_corpus(shelf).faults == ()


def test_another_group_is_warned_of_until_it_is_named(shelf: Path) -> None:
    newer = INTERNET.replace("C71/5", "C72/5").replace("fifth", "sixth").replace("2071", "2072")
    warned = examine(shelf, "a", newer.encode(), Wanted())
    assert (
        "speaks of CWG-Internet, another group; if it is a report of that group, add it with --group CWG-Internet"
        in (warned.doubts)
    )
    named = examine(shelf, "a", newer.encode(), Wanted(group="GTC-Internet"))
    assert (named.group, named.meetings, named.doubts) == ("CWG-Internet", (6,), ())


def test_a_date_is_read_where_the_group_numbers_no_meeting(shelf: Path) -> None:
    text = COUNCIL.replace("C70/90", "C71/90").replace("2070", "2071").encode()
    assert examine(shelf, "a", text, Wanted(group="Council")).meetings == ("2071-05-31",)
    with pytest.raises(InputError, match="--meeting 17"):
        examine(shelf, "a", text, Wanted())


def test_a_day_of_the_week_is_no_place(shelf: Path) -> None:
    text = COUNCIL.replace("C70/90", "C71/90").replace("2070", "2071").replace(" in Geneva", "")
    text = text.replace("plenary meeting\n", "plenary meeting\nSunday, 31 May 2071\n")
    told = examine(shelf, "a", text.encode(), Wanted(group="Council")).told[0].values
    assert (told["date"], told.get("place", "")) == ("2071-05-31", "")


def test_contradictions_are_those_within_the_group(shelf: Path) -> None:
    other = OWN.replace("C71/4", "C71/6").replace("sixtieth", "fifth").replace("Lima", "Cairo")
    assert examine(shelf, "a", other.encode(), Wanted()).doubts == (), "meeting 5 of CWG-Internet is another one"
    moved = INTERNET.replace("Hanoi", "Cairo").encode()
    assert any(
        "gives Cairo as the place of meeting CWG-Internet 5, but the catalogue has Hanoi" in doubt
        for doubt in examine(shelf, "a", moved, Wanted(group="CWG-Internet")).doubts
    )


def test_a_report_stays_its_groups(shelf: Path) -> None:
    with pytest.raises(InputError, match="as a report of TDAG, not of Council"):
        examine(shelf, "a", TDAG.encode(), Wanted(group="Council"))
    revised = TDAG.replace("COP/3/3", "COP/3/3(Rev.1)").encode()
    assert examine(shelf, "a", revised, Wanted()).group == "TDAG"


@pytest.mark.parametrize(
    "entry",
    [
        "meetings: [{date: 2070-05-31, source: a}]\nreports: []",
        "meetings: [{group: Council, date: 2070-05, source: a}]\nreports: []",
        "meetings: []\nreports: [{symbol: C70/90, meetings: [2070-05-31], versions: {}}]",
    ],
)
def test_dates_name_meetings_of_other_groups_alone(tmp_path: Path, entry: str) -> None:
    (tmp_path / "catalogue.yaml").write_text(entry, encoding="utf-8")
    with pytest.raises(CorpusError):
        load_catalogue(tmp_path)


def test_the_command_adds_by_group_and_date(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "catalogue.yaml").write_text("meetings: []\nreports: []\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(COUNCIL, encoding="utf-8")
    cop = Cop(corpus, tmp_path / "index")
    file = str(tmp_path / "a.txt")
    assert "Council meeting 2070-05-31" in cop("add", file, "--group", "Council", "--date", "2070-05-31").stdout
    assert cop("add", file, "--date", "2070-05-31").returncode == 2
    assert "Council 2070-05-31" in cop("meetings").stdout
    assert json.loads(cop("meetings", "--json").stdout)[0]["group"] == "Council"


def test_a_symbol_of_many_parts_is_shown(shelf: Path, index: Index) -> None:
    assert index.meetings
    done = Cop(shelf, shelf.parent / "index")("show", "UNEP/CBD/COP/3/3", "2.1")
    assert "TDAG decided to fund rural training." in done.stdout


# The record


def test_the_group_is_the_one_that_reports(index: Index) -> None:
    deciding = {(u.report, u.number): f.actor for u in index.units for f in u.facts if f.act == "decide"}
    assert deciding == {
        ("C71/4", "3.1"): "cwg-cop",
        ("C71/5", "3.1"): "group-cwg-internet",
        ("C71/5", "3.2"): "group-cwg-internet",
        ("C70/5", "3.1"): "group-cwg-internet",
        ("C70/5", "3.2"): "group-cwg-internet",
        ("UNEP/CBD/COP/3/3", "2.1"): "group-tdag",
        ("UNEP/CBD/COP/3/3", "2.2"): "group-tdag",
    }
    written = next(unit for unit in index.units if (unit.report, unit.number) == ("C71/5", "3.2"))
    assert "cwg-cop" in written.concepts, "by its own name it is still itself"


# Registers


def test_registers_list_the_own_group_first(index: Index) -> None:
    rows = meetings(index, "en", Filter())
    names = [meeting_name(row.meeting, row.group) for row in rows]
    assert names == ["60", "CWG-Internet 4", "CWG-Internet 5", "TDAG 2", "Council 2070-05-31"]
    assert [meeting_name(row.meeting, row.group) for row in latest_first(rows)][:3] == [
        "60", "CWG-Internet 5", "CWG-Internet 4",
    ]  # fmt: skip
    table = meetings_table(rows, "en")
    assert [(row["meeting"], row.get("group")) for row in table.data] == [
        (60, None), (4, "CWG-Internet"), (5, "CWG-Internet"), (2, "TDAG"), ("2070-05-31", "Council"),
    ]  # fmt: skip
    in_cells = list(csv.DictReader(io.StringIO(render(table, "csv", "en"))))
    assert [row["group"] for row in in_cells] == ["", "CWG-Internet", "CWG-Internet", "TDAG", "Council"]


def test_a_number_limits_a_register_to_the_own_group_and_a_year_to_none(index: Index) -> None:
    assert {row.group for row in outcomes(index, "en", Filter(1))} == {""}
    assert {row.group for row in meetings(index, "en", Filter(None, 2070))} == {"CWG-Internet", "TDAG", "Council"}


# Questions


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Who chaired the 5th meeting of CWG-Internet?", {("C71/5", "1.1")}),
        ("who chaired the fifth cwg internet meeting", {("C71/5", "1.1")}),
        ("Who chaired CWG-Internet's last meeting?", {("C71/5", "1.1")}),
        ("Who presented at CWG-Internet 4?", {("C70/5", "2.1")}),
        ("What was decided before the 5th meeting of CWG-Internet?", {("C70/5", "3.1"), ("C70/5", "3.2")}),
        ("Qui a présidé la quatrième réunion du GTC-Internet ?", {("C70/5", "1.1")}),
        ("¿Quién presidió la quinta reunión del GTC-Internet?", {("C71/5", "1.1")}),
        ("кто был председателем на 5-м собрании РГС-Internet?", {("C71/5", "1.1")}),
        ("第五次CWG-Internet会议由谁主持？", {("C71/5", "1.1")}),
        ("من ترأس الاجتماع الخامس لفريق CWG-Internet؟", {("C71/5", "1.1")}),
        ("What did TDAG decide?", {("UNEP/CBD/COP/3/3", "2.1"), ("UNEP/CBD/COP/3/3", "2.2")}),
        ("What did the Council approve on 31 May 2070?", {("C70/90", "2.2")}),
        ("What did CWG-COP decide?", {("C71/4", "3.1")}),
        ("Who chaired the 60th meeting?", {("C71/4", "1.1")}),
        ("Who presented on undersea cables?", {("C71/5", "2.1")}),
        ("Who chaired the last meeting?", {("C71/4", "1.1")}),
    ],
)
def test_questions_name_a_group(assistant: Assistant, question: str, places: set[tuple[str, str]]) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.text
    assert cited(answer) == places


def test_what_somebody_did_elsewhere_is_no_deed_of_the_group(assistant: Assistant) -> None:
    assert assistant.ask("What did the Council propose?").status != "answered"


def test_a_number_alone_is_the_own_groups(assistant: Assistant) -> None:
    assert "No report on meeting 5 is indexed" in assistant.ask("Who chaired the 5th meeting?").text
    assert "CWG-Internet 5" not in assistant.ask("What did TDAG say at the 60th meeting?").text.partition("Nearest")[0]
    assert "No report on CWG-Internet 9 is indexed" in assistant.ask("When was the 9th meeting of CWG-Internet?").text


def test_follow_ups_stay_with_the_group(assistant: Assistant) -> None:
    first = assistant.ask("Who chaired the 5th meeting of CWG-Internet?")
    before = assistant.ask("and before that?", context=first.context)
    assert cited(before) == {("C70/5", "1.1")}
    assert cited(assistant.ask("and at the 5th?", context=before.context)) == {("C71/5", "1.1")}


def test_an_answer_names_the_group_in_data_and_words(assistant: Assistant) -> None:
    summary = assistant.ask("Summarize the 5th meeting of CWG-Internet")
    assert summary.text.startswith("Summary: CWG-Internet 5")
    citation = answer_data(summary)["citations"][0]
    assert (citation["meeting"], citation["group"]) == (5, "CWG-Internet")
    own = answer_data(assistant.ask("Who chaired the 60th meeting?"))["citations"][0]
    assert own["meeting"] == 60
    assert "group" not in own


def test_examples_are_of_the_own_group(index: Index) -> None:
    assert all("60" in text for text in prompts_for(index, words_of("en"))[:3])


# The reading room, and hiding


def test_pages_have_readable_addresses(index: Index) -> None:
    assert urls.meeting("en", "17") == "en/meetings/17/"
    pages = all_pages(ReadingRoom(index, served=False))
    addresses = {address for address in pages if address.startswith("en/meetings/") and address.endswith("/")}
    assert addresses == {
        "en/meetings/",
        *(
            f"en/meetings/{name}/"
            for name in ("60", "cwg-internet-4", "cwg-internet-5", "tdag-2", "council-2070-05-31")
        ),
    }
    page = pages["en/meetings/cwg-internet-5/"]()
    assert isinstance(page, Page)
    assert isinstance(page.view, MeetingView)
    assert page.title == "CWG-Internet 5"
    assert [link.text for link in page.view.before] == ["Previous meeting: CWG-Internet 4"]
    assert page.view.after == ()


def test_a_group_of_restricted_reports_alone_leaves_no_trace(shelf: Path, tmp_path: Path) -> None:
    path = tmp_path / "corpus" / "catalogue.yaml"
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "reports").symlink_to(shelf / "reports")
    text = (shelf / "catalogue.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("group: 'TDAG'\n    meetings", "restricted: true\n    group: 'TDAG'\n    meetings"))
    seen = without_restricted(index_corpus(tmp_path / "corpus", None).index)
    assert "TDAG" not in {meeting.group for meeting in seen.meetings}
    assert "group-tdag" not in seen.vocabulary.entries
    assert "No report" not in Assistant(seen).ask("What did TDAG decide?").text
