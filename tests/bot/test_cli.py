"""The `cop` command, judged by its output and exit code; as a process of its own where that makes a difference."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bot.cop import Cop, one_line

CITATION = {"report", "meeting", "paragraph", "item", "printed", "language", "official", "quote", "url", "basis"}


@pytest.fixture
def own(corpus_copy: Path, index_copy: Path) -> Cop:
    """A `cop` whose corpus may be damaged, with a good index to begin with."""
    return Cop(corpus_copy, index_copy)


def test_the_first_question(short_corpus: Path, tmp_path: Path) -> None:
    done = Cop(short_corpus, tmp_path / "index")("ask", "Who presented the digital resilience framework?")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Parent" in done.stdout
    assert "C21/57 §5.14" in done.stdout
    assert "\x1b" not in done.stdout


def test_ask_keeps_the_json_contract(cop: Cop) -> None:
    done = cop("ask", "--json", "Who presented the digital resilience framework?")
    answer: dict[str, Any] = json.loads(done.stdout)
    keys = ["question", "language", "status", "intent", "text", "lead", "citations", "nearest", "slots"]
    assert list(answer) == keys
    assert (answer["status"], answer["language"], answer["intent"]) == ("answered", "en", "presenter")
    first = answer["citations"][0]
    assert set(first) == CITATION
    assert (first["report"], first["meeting"], first["paragraph"]) == ("C21/57", 17, "5.14")
    assert answer["nearest"] == []


def test_an_arabic_answer_cites_as_the_arabic_report_prints(cop: Cop) -> None:
    answer = json.loads(cop("ask", "--json", "من قدم إطار المرونة الرقمية؟").stdout)
    assert "\u2066C21/57 §14.5\u2069" in answer["text"]
    first = answer["citations"][0]
    assert (first["paragraph"], first["printed"], first["language"], first["official"]) == ("5.14", "14.5", "ar", True)


def test_not_found_is_exit_1_with_nearest_paragraphs(cop: Cop) -> None:
    done = cop("ask", "--json", "What did China say about encryption?")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["status"], answer["citations"]) == (1, "not_found", [])
    assert [each["paragraph"] for each in answer["nearest"]] == ["5.7", "6.3"]
    for far in ("What did China say?", "What is the price of oil?", "梅西进了多少球？", "من فاز بكأس العالم 2022؟"):
        assert json.loads(cop("ask", "--json", far).stdout)["nearest"] == []


def test_questions_from_standard_input_are_answered_in_order(cop: Cop) -> None:
    asked = ["Who chaired the meeting?", "من عارض مناقشة التشفير؟", "Where did the meeting take place?"]
    done = cop("ask", "-", "--json", stdin="\n".join(asked) + "\n\n")
    assert [json.loads(line)["question"] for line in done.stdout.splitlines()] == asked
    assert done.returncode == 0
    assert cop("ask", "-", "--json", stdin="Who chaired the meeting?\nWhat did China say?\n").returncode == 1


def test_show_a_paragraph_and_a_whole_report(cop: Cop) -> None:
    rows = json.loads(cop("show", "C21/57", "5.7", "--json").stdout)
    assert list(rows[0]) == ["report", "paragraph", "printed", "section", "language", "official", "item", "text"]
    assert [(row["paragraph"], row["printed"], row["language"]) for row in rows] == [("5.7", "7.5", "ar")]
    whole = json.loads(cop("show", "c21-57", "--lang", "en", "--json").stdout)
    assert len({row["paragraph"] for row in whole}) == 33
    assert len(whole) == 43


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("show", "C21/57", "9.9"), 1, "no paragraph 9.9"),
        (("show", "C21/57", "6.5"), 1, "the paragraph printed 6.5 is 5.6"),
        (("show", "C20/57"), 1, "not indexed"),
        (("show", "twenty"), 2, "not a document symbol"),
        (("show", "C21/57", "first"), 2, "not a paragraph number"),
        (("ask", "--lang", "xx", "Who?"), 2, "unknown language"),
        (("ask", "--report", "twenty", "Who?"), 2, "not a document symbol"),
        (("ask", "  "), 2, "no question given"),
        (("ask", "--corpus", "/nowhere", "--index", "/nowhere/index", "Who?"), 2, "no such folder"),
    ],
)
def test_wrong_use_is_one_line_that_says_what_to_do(
    cop: Cop, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = cop(*arguments)
    assert done.returncode == code
    assert words in one_line(done.stderr)
    assert done.stdout == ""


def test_standard_input_that_is_not_utf_8(cop: Cop) -> None:
    done = cop("ask", "-", stdin="Who chaired?\nQui a pr\xe9sid\xe9 ?\n".encode("latin-1"))
    assert done.returncode == 2
    assert "line 2" in one_line(done.stderr)


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("reports/C21-57/en.txt", b"", "en.txt: the file is empty"),
        ("reports/C21-57/en.txt", "1\tÉtés déjà passés\n".encode() + b"\xe9", "en.txt: line 2: not UTF-8"),
        ("catalogue.yaml", b"meetings: [\n", "catalogue.yaml:2: not valid YAML"),
        ("vocabulary/people.yaml", b"- id: x\n  kind: person\n", "people.yaml:1: x: has no labels"),
    ],
)
def test_bad_input_is_named_and_the_last_good_index_answers(own: Cop, file: str, content: bytes, words: str) -> None:
    (own.corpus / file).write_bytes(content)
    built = own("index")
    assert built.returncode == 2
    assert words in one_line(built.stderr)
    asked = own("ask", "Who presented the digital resilience framework?")
    assert asked.returncode == 0
    assert words in one_line(asked.stderr)
    assert "C21/57 §5.14" in asked.stdout
    assert own("check").returncode == 2


def test_bad_input_without_an_index_is_exit_2(corpus_copy: Path, tmp_path: Path) -> None:
    (corpus_copy / "catalogue.yaml").write_text("meetings: [\n")
    done = Cop(corpus_copy, tmp_path / "fresh")("ask", "Who chaired?")
    assert (done.returncode, done.stdout) == (2, "")
    assert "catalogue.yaml" in one_line(done.stderr)


def test_a_folder_in_place_of_a_file_cannot_be_read(own: Cop) -> None:
    path = own.corpus / "reports" / "C21-57" / "en.txt"
    path.unlink()
    path.mkdir()
    done = own("index")
    assert done.returncode == 2
    assert "en.txt" in one_line(done.stderr)
    assert own("ask", "Who chaired the meeting?").returncode == 0


def test_a_truncated_index_is_named_and_mended(own: Cop) -> None:
    path = next(own.index.glob("generations/*/segment-0.cop"))
    path.write_bytes(path.read_bytes()[:100])
    first = own("ask", "Who chaired the meeting?")
    assert first.returncode == 0
    assert "segment-0.cop" in one_line(first.stderr)
    assert own("ask", "Who chaired the meeting?").stderr == ""


def test_index_reads_again_only_what_changed(own: Cop) -> None:
    path = own.corpus / "reports" / "C21-57" / "en.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("very good", "excellent"), encoding="utf-8")
    figures = json.loads(own("index", "--json").stdout)
    assert figures["read"] == ["C21/57 en"]
    assert "C21/57 ar" in figures["unchanged"]


def test_a_closed_pipe_is_no_traceback(cop: Cop) -> None:
    environment = os.environ | cop.settings
    command = f"{sys.executable} -c 'from bot.commands.cli import run; run()' show C21/57 --json | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, env=environment, check=False, timeout=60)
    assert b"Traceback" not in done.stderr


def test_registers_keep_their_contract(cop: Cop) -> None:
    rows = json.loads(cop("presentations", "--json").stdout)
    assert list(rows[0]) == ["actor", "actor_id", "kind", "topic", "report", "meeting", "paragraph", "actor_kind"]
    rows = json.loads(cop("outcomes", "--json").stdout)
    asked = ["addressee", "addressee_id", "deadline"]
    followed_up = ["state", "noted_on", "note"]
    assert list(rows[0]) == [
        "kind",
        "actor",
        "actor_id",
        *asked,
        "text",
        "report",
        "meeting",
        "paragraph",
        *followed_up,
    ]
    rows = json.loads(cop("meetings", "--json").stdout)
    assert {row["meeting"]: row["report"] for row in rows}[17] == "C21/57"
    nothing = cop("presentations", "--until", "16", "--json")
    assert (nothing.returncode, json.loads(nothing.stdout)) == (1, [])
    assert "nothing matches; widen --until" in one_line(nothing.stderr)


@pytest.mark.parametrize("form", ["table", "csv", "md", "html"])
def test_a_register_of_nothing_is_exit_1(cop: Cop, form: str) -> None:
    done = cop("outcomes", "--actor", "Sauodi Arabia", "--format", form)
    assert (done.returncode, done.stdout) == (1, "")
    assert "nobody called 'Sauodi Arabia'; did you mean Saudi Arabia?" in one_line(done.stderr)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("presentations", "--kind", "decision"), "there are contribution, presentation"),
        (("outcomes", "--kind", "decisions"), "not a kind of outcomes"),
        (("meetings", "--since", "18", "--until", "3"), "swap them"),
        (("outcomes", "--topic", "?!"), "no word"),
        (("outcomes", "--lang", "xx"), "unknown language"),
    ],
)
def test_a_register_that_cannot_be_narrowed_so(cop: Cop, arguments: tuple[str, ...], words: str) -> None:
    done = cop(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in one_line(done.stderr)


def test_a_register_on_standard_output_is_the_same_bytes_everywhere(cop: Cop) -> None:
    text = cop("outcomes", "--lang", "ar", "--format", "csv").stdout
    assert text.startswith("\ufeffkind,actor,actor_id,addressee,addressee_id,deadline,text,report,meeting,paragraph,")
    assert text.count("\r\n") == 9
    page = cop("outcomes", "--lang", "ar", "--format", "html").stdout
    assert page.startswith('<!doctype html>\n<html lang="ar" dir="rtl">')


def test_help_shows_every_summary_whole(cop: Cop) -> None:
    page = " ".join(cop("--help").stdout.split())
    for shown in (page, cop("watch", "--help").stdout):
        assert "..." not in shown.partition("Commands:")[2]
    for summary in ("one language version a file.", "say the same, paragraph by paragraph.", "what became of it."):
        assert summary in page


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("presentation",), "Did you mean 'cop presentations'?"),
        (("metings", "--since", "17"), "Did you mean 'cop meetings'?"),
        (("search", "encryption"), "Did you mean 'cop ask'?"),
        (("decisions",), "Did you mean 'cop outcomes'?"),
        (("help",), "Did you mean 'cop --help'?"),
        (("who", "chaired", "the", "meeting"), 'To ask a question: cop ask "who chaired the meeting"'),
        (("show", "C21/57", "--langg", "en"), "Did you mean '--lang'?"),
        (("--json", "meetings"), "--json is written behind a command that takes it, such as: cop ask --json"),
        (("outcomes", "--kind", "decisions"), "did you mean decision?"),
        (("ask", "--lang", "france", "Who?"), "choose one of ar, en, es, fr, ru, zh"),
    ],
)
def test_what_is_mistyped_is_answered_with_what_was_probably_meant(
    cop: Cop, arguments: tuple[str, ...], words: str
) -> None:
    done = cop(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words.replace("'", "") in done.stderr.replace("'", "")  # click quotes names from one version on


def test_a_mistyped_register_is_no_question(cop: Cop) -> None:
    assert "cop ask" not in cop("metings", "--since", "17").stderr
