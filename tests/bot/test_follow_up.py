"""The secretariat notes what became of outcomes: in a file beside the report, which registers and answers know."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.commands.registers import _FOLLOW_UP_STATES
from bot.registers.filters import Filter
from bot.registers.follow_up import STATES
from bot.registers.outcomes import outcomes
from indexer import Index
from tests.bot.cop import Cop, one_line, with_report
from tests.shared import read_yaml

REPORT = """\
Document C99/7-E

REPORT OF THE 42nd MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION (fictional)

1 Opening
1.1 The meeting was held in Geneva on 3 May 2042 and was chaired by Ms Ana Ruiz.
2 Outcomes
2.1 The meeting agreed:
a) to request the secretariat to publish the list of hotlines by 30 June 2042;
b) to invite UNICEF to present its survey at the next meeting.
2.2 The Chair requested the secretariat to circulate the questionnaire. The Chair invited members to reply to it.
"""


@pytest.fixture
def own_cop(corpus_copy: Path, index_copy: Path) -> Cop:
    return Cop(corpus_copy, index_copy, COP_USER="maria", COP_DATE="2042-03-05")


@pytest.fixture
def file(corpus_copy: Path) -> Path:
    return corpus_copy / "reports" / "C21-57" / "followup.yaml"


def states(cop: Cop, *options: str) -> dict[str, str]:
    return {row["paragraph"]: row["state"] for row in json.loads(cop("outcomes", "--json", *options).stdout)}


def test_only_what_somebody_is_asked_for_is_open_unasked(own_cop: Cop) -> None:
    asked = {"5.3": "open", "6.4": "open", "7.2": "open", "7.3": "open", "7.4": "open", "7.5": "open"}
    assert states(own_cop) == {"3.1": "", "7.1": "", **asked}
    assert states(own_cop, "--open") == asked


def test_a_note_is_kept_with_who_and_when_and_the_last_one_holds(own_cop: Cop, file: Path) -> None:
    done = own_cop("outcomes", "--mark", "C21/57 §7.2", "done", "--note", "Presented again.")
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].endswith("done (5 March 2042): Presented again")
    assert states(own_cop, "--open").keys() == {"5.3", "6.4", "7.3", "7.4", "7.5"}
    own_cop("outcomes", "--mark", "C21/57 7.2", "open")
    first, second = read_yaml(file)
    assert first == {
        "paragraph": "7.2", "state": "done", "note": "Presented again.", "by": "maria", "date": "2042-03-05",
    }  # fmt: skip
    assert second["state"] == "open"
    assert file.read_text(encoding="utf-8").startswith("# What became of the outcomes")
    assert "7.2" in states(own_cop, "--open")
    assert own_cop("check").returncode == 0


def test_summary_outcomes_and_next_steps_tell_it(own_cop: Cop) -> None:
    own_cop("outcomes", "--mark", "C21/57 §7.3", "superseded", "--note", "See the 19th meeting.")
    told = "Follow-up by the secretariat: superseded (5 March 2042): See the 19th meeting"
    summary = own_cop("ask", "summary of the meeting").stdout
    assert f"(C21/57 §7.3)\n– {told} (C21/57 §7.3)" in summary
    assert "maria" not in summary
    for question in ("what are the next steps?", "outcomes of the meeting"):
        assert f"{told}: “The Chair recommended" in own_cop("ask", question).stdout
    arabic = own_cop("ask", "ملخص الاجتماع").stdout
    assert "متابعة الأمانة: استُعيض عنه (5 مارس 2042): \u2068See the 19th meeting\u2069" in arabic


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--mark", "C21/57 §2.1", "done"), "the outcomes of C21/57 stand in 3.1, 5.3, 6.4, 7.1"),
        (("--mark", "C21/57 §7", "done"), "is not one outcome"),
        (("--mark", "7.2", "done"), "names no paragraph of a report"),
        (("--mark", "C21/57 §7.9", "done"), "has no paragraph 7.9"),
        (("--mark", "C21/57 §7.2", "finished"), "'finished' is not one of 'done', 'superseded', 'open'"),
        (("--mark", "C21/57 §7.2", "done", "--quote", "budget"), "no outcome of C21/57 §7.2 has the words 'budget'"),
        (("--note", "Why"), "--quote and --note go with --mark"),
    ],
)
def test_what_cannot_be_marked_is_said(own_cop: Cop, file: Path, arguments: tuple[str, ...], words: str) -> None:
    done = own_cop("outcomes", "--lang", "en", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert not file.exists()


def test_nobody_marks_anything_namelessly(corpus_copy: Path, index_copy: Path) -> None:
    mark = ("outcomes", "--mark", "C21/57 §7.2", "done")
    nameless = Cop(corpus_copy, index_copy, COP_USER="", USER="", LOGNAME="")(*mark)
    assert "set COP_USER to your name" in one_line(nameless.stderr)
    assert "write it like 2026-11-30" in Cop(corpus_copy, index_copy, COP_USER="m", COP_DATE="today")(*mark).stderr


def test_a_file_at_fault_is_named_and_nothing_of_it_holds(own_cop: Cop, file: Path) -> None:
    file.write_text("- paragraph: 7.2\n  state: done\n", encoding="utf-8")
    assert f"{file}:1: 0.paragraph: should be text; put it in quotes" in own_cop("check").stdout
    assert states(own_cop)["7.2"] == "open"
    assert own_cop("outcomes", "--mark", "C21/57 §7.2", "done").returncode == 2
    file.write_text("  - paragraph: '7.9'\n    state: done\n", encoding="utf-8")
    assert f"{file}:1: 7.9: no version of the report has such a paragraph" in own_cop("check").stdout
    own_cop("outcomes", "--mark", "C21/57 §7.2", "done")
    assert [entry["paragraph"] for entry in read_yaml(file)] == ["7.9", "7.2"]


def test_an_item_or_one_sentence_is_marked_by_itself(corpus: Path, index_path: Path, tmp_path: Path) -> None:
    with_report(corpus, index_path, tmp_path, REPORT, 42)
    cop = Cop(tmp_path / "corpus", tmp_path / "grown", COP_USER="maria", COP_DATE="2042-07-01")
    assert cop("outcomes", "--mark", "C99/7 §2.1 b)", "done").returncode == 0
    both = cop("outcomes", "--mark", "C99/7 §2.2", "done", "--quote", "the", "--lang", "en")
    assert "2 sentences of C99/7 §2.2 have the words 'the'" in both.stderr
    assert cop("outcomes", "--mark", "C99/7 §2.2", "done", "--quote", "questionnaire").returncode == 0
    rows = json.loads(cop("outcomes", "--since", "42", "--json").stdout)
    assert [(row["paragraph"], row["text"][:12], row["state"]) for row in rows] == [
        ("2.1", "to request t", "open"),
        ("2.1", "to invite UN", "done"),
        ("2.2", "The Chair re", "done"),
        ("2.2", "The Chair in", "open"),
    ]


def test_a_sentence_is_found_by_its_place_in_other_languages(own_cop: Cop, index_copy: Path) -> None:
    own_cop("outcomes", "--mark", "C21/57 §7.3", "done", "--quote", "regional offices", "--lang", "en")
    index = Index.open(index_copy) if states(own_cop) else None
    assert index is not None
    assert {row.paragraph for row in outcomes(index, "ar", Filter(states=("done",)))} == {"7.3"}
    assert "Follow-up" in Assistant(index).ask("summary of the meeting").text


def test_the_command_offers_all_states() -> None:
    assert set(_FOLLOW_UP_STATES) == set(STATES)
