"""No face hands on what is no text: each hostile string is asked, stands in reports, names and logs, and is shown."""

from __future__ import annotations

import csv
import io
import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from rich.console import Console

from bot import Assistant
from bot import __file__ as package
from bot.answer import Answer, Statement
from bot.locale import words_of
from bot.locale.bidi import name_in, quote_in
from bot.question_log import LogEntry, QuestionLog, by_question, read_log
from bot.render.data import answer_data, to_json, unit_data
from bot.render.formats import render
from bot.render.plain import answer_text, unit_text
from bot.render.questions import questions_table
from bot.render.slack import answer_message, notice
from bot.render.slack.answer import Offer
from bot.render.table import FORMS, Cell, Table
from bot.render.terminal import print_answer, print_unit
from bot.safe_text import safe_json, safe_line, safe_text, web_address
from bot.slack.log import JsonLines
from indexer import Index, Unit
from tests.bot.cop import Cop
from tests.hostile import STRINGS, raw_in
from tests.web.conftest import client as client  # noqa: PLC0414 (fixtures)
from tests.web.conftest import room as room  # noqa: PLC0414

pytestmark = pytest.mark.slow

EACH = pytest.mark.parametrize("hostile", STRINGS.values(), ids=STRINGS)
CODES = ("en", "ar")
FORMULA = re.compile("[^\\w']*[=+@\uff1d\uff0b\uff20-]")


@pytest.fixture(scope="module")
def plain(assistant: Assistant) -> dict[str, Answer]:
    """An answer in each direction of writing, and a refusal."""
    return {"en": assistant.ask("Who presented the framework?"), "ar": assistant.ask("من ترأس الاجتماع؟")}


def taken_over(answer: Answer, hostile: str) -> Answer:
    """The answer as it would be, had the question, the report and the names in it been written by an enemy."""
    words = words_of(answer.language)
    cited = tuple(
        replace(citation, quote=f"{citation.quote} {hostile}", item=hostile, url=f"https://www.itu.int/{hostile}")
        for citation in answer.citations[:2]
    )
    named = name_in(hostile, words.code)
    text = words("“{quote}”", quote=quote_in(hostile, words.code))
    return replace(
        answer,
        question=hostile,
        text=f"{answer.text}\n{named}: {text}",
        statements=(Statement(named, cited), Statement("", cited)),
        citations=cited,
        nearest=cited,
        lead=named,
        note=text,
    )


def answers_of(plain: dict[str, Answer], hostile: str) -> Iterator[Answer]:
    for answer in plain.values():
        for status in ("answered", "closest", "not_found"):
            yield replace(taken_over(answer, hostile), status=status)


def texts_in(value: Any) -> Iterator[str]:
    """Every string that a message shows."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            if name != "value":  # a button's own, which nobody sees
                yield from texts_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_in(each)


def test_there_are_enough_of_them() -> None:
    assert len(STRINGS) >= 60
    assert sum(bool(raw_in(text)) for text in STRINGS.values()) >= 60


@EACH
def test_safe_text_is_text_once_and_for_all(hostile: str) -> None:
    safe = safe_text(hostile)
    assert not raw_in(safe)
    assert safe_text(safe) == safe
    letters = [c for c in hostile if c.isalnum() and ord(c) < 0x2000]
    assert len(safe) <= len(hostile) + 4 * (1 + hostile.count("\n"))
    assert set(safe) <= {*hostile, "\n", "\u2069"}
    assert letters or not safe.strip()


def test_what_is_no_attack_stays_as_it_is() -> None:
    for text in ("Who chaired?", "a\tb\nc", "من ترأس \u2067الاجتماع\u2069؟\u200f", "👩\u200d💻", "\u061cنعم", "\u00ad"):
        assert safe_text(text) == text
    assert safe_text("a \x1b[1mbold\x1b[0m word") == "a bold word"
    assert safe_text("one\r\ntwo\rthree\u2028four") == "one\ntwo\nthree\nfour"
    assert safe_text("a \u2067b") == "a \u2067b\u2069"
    assert safe_text("\u2067a\nb\u2069") == "\u2067a\u2069\nb"
    assert safe_line("\x1b[2J a \r\n b ") == "a b"


@EACH
def test_json_keeps_it_letter_for_letter_and_shows_none_of_it(hostile: str, plain: dict[str, Answer]) -> None:
    for answer in answers_of(plain, hostile):
        text = to_json(answer_data(answer))
        assert not raw_in(text, in_json=True)
        data = json.loads(text)
        assert data["question"] == hostile
        assert data["citations"][0]["quote"].endswith(hostile)
        assert data["citations"][0]["quote"] == answer.citations[0].quote
    assert json.loads(safe_json(json.dumps(hostile, ensure_ascii=False))) == hostile


@EACH
def test_a_pipe_and_a_terminal_get_text(
    hostile: str, plain: dict[str, Answer], index: Index, capsys: pytest.CaptureFixture[str]
) -> None:
    from bot.render.output import say

    unit: Unit = index.units[0]
    unit = replace(unit, text=f"{hostile} {unit.text}", heading=hostile, printed=hostile, number="1.1")
    for answer in answers_of(plain, hostile):
        say(answer_text(answer))
        for width in (20, 80):
            console = Console(file=io.StringIO(), width=width, color_system=None, highlight=False)
            print_answer(answer, console)
            print_unit(replace(unit, language=answer.language), console, hostile)
            shown = console.file.getvalue()  # type: ignore[attr-defined]
            assert not raw_in(shown), answer.language
    say(unit_text(unit, hostile), err=True)
    out = capsys.readouterr()
    assert not raw_in(out.out + out.err)
    assert not raw_in(to_json(unit_data(unit)), in_json=True)


@EACH
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("code", CODES)
def test_tables_and_files_hold_text(hostile: str, form: str, code: str) -> None:
    logged = LogEntry("2031-02-12T10:00Z", "en", "passage", "not_found", hostile, hostile, (hostile,))
    asked = questions_table(by_question([logged], with_answered=True), code)
    cell = Cell(hostile, url=f"https://www.itu.int/{hostile}", is_reference=True, order=hostile)
    table = Table(hostile, (hostile, "B"), ((cell, Cell(hostile)),), (hostile,), ({"a": hostile},), ({"a": hostile},))
    for each in (asked, table):
        for width in (None, 40):
            text = render(each, form, code, width)
            if form == "csv":
                text = text.removeprefix("\ufeff").replace("\r\n", "\n")
                for row in csv.reader(io.StringIO(text)):
                    assert not any(FORMULA.match(value) for value in row)
            assert not raw_in(text, in_json=form == "json"), (form, width)
            if form == "html":
                assert "<script>alert" not in text
                assert not raw_in(unescape(text))
            if form == "md":
                assert not re.search(r"\]\((?!<https?://)", text.replace("\\]", ""))


@EACH
def test_slack_gets_text(hostile: str, plain: dict[str, Answer]) -> None:
    for answer in answers_of(plain, hostile):
        message = answer_message(answer, Offer("key", asked=hostile, shareable=True))
        for text in texts_in(message):
            assert not raw_in(text), text
    assert not raw_in(notice(hostile, words_of("ar"))["text"])


@EACH
def test_logs_are_lines_of_text(
    hostile: str, plain: dict[str, Answer], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = logging.makeLogRecord({"msg": hostile, "fields": {"text": hostile}, "name": hostile})
    line = JsonLines().format(record)
    assert not raw_in(line, in_json=True)
    assert "\n" not in line
    assert json.loads(line)["text"] == hostile
    QuestionLog(tmp_path / "log").record(replace(plain["en"], question=hostile, status="not_found", text=hostile))
    assert not raw_in((tmp_path / "log").read_text(encoding="utf-8"), in_json=True)
    (entry,), faults = read_log(tmp_path / "log")
    assert (entry.question, faults) == (hostile, [])
    QuestionLog(tmp_path / safe_json(hostile).replace("/", "") / hostile.replace("\x00", "")).record(plain["en"])
    assert not raw_in(capsys.readouterr().err)


def test_a_question_from_anywhere_is_listed_as_text(cop: Cop, tmp_path: Path) -> None:
    log = tmp_path / "log"
    written = {"time": "2031-02-12T10:00Z", "language": "en", "intent": "x", "status": "not_found"}
    log.write_text("".join(json.dumps({**written, "question": text}) + "\n" for text in STRINGS.values()))
    for form in sorted({*FORMS} - {"docx", "xlsx"}):  # which are no text
        done = cop("questions", "--log", str(log), "--format", form)
        assert done.returncode == 0
        assert not raw_in(done.stdout.removeprefix("\ufeff").replace("\r\n", "\n"), in_json=form == "json")


@pytest.mark.parametrize("more", [(), ("--json",), ("--format", "slack")])
def test_what_is_asked_is_answered_in_text(cop: Cop, more: tuple[str, ...]) -> None:
    lines = [" ".join(text.replace("\n", " ").split()) for text in STRINGS.values()]
    done = cop("ask", "-", *more, stdin="\n".join(lines))
    assert not raw_in(done.stdout, in_json=bool(more))
    if not more:
        for command in (("explain", "-"), ("chat",)):
            done = cop(*command, stdin="\n".join(lines))
            assert not raw_in(done.stdout + done.stderr)


@EACH
def test_what_is_at_fault_is_named_in_text(cop: Cop, hostile: str, tmp_path: Path) -> None:
    given = hostile.replace("\x00", "")
    for arguments in (
        ("add", str(tmp_path / given.replace("/", ""))),
        ("ask", "--lang", given, "x"),
        ("show", given),
        ("presentations", "--kind", given),
        ("presentations", "--actor", given),
        ("questions", "--log", str(tmp_path / given.replace("/", ""))),
        ("serve", "--port", given),
    ):
        done = cop(*arguments)
        assert done.returncode in {1, 2}
        assert not raw_in(done.stdout + done.stderr), arguments


@EACH
@pytest.mark.parametrize("code", CODES)
def test_pages_and_replies_of_the_reading_room_are_text(client: httpx.Client, hostile: str, code: str) -> None:
    asked = {"q": ["Who chaired?", hostile]}
    page = client.get(f"/{code}/ask/", params=asked)
    assert page.status_code == 200
    assert not raw_in(page.text)
    assert not raw_in(unescape(page.text))
    reply = client.get("/api/ask", params={"q": hostile})
    assert not raw_in(reply.text, in_json=True)
    assert not raw_in(client.get(f"/api/paragraph/{httpx.QueryParams(x=hostile)}").text, in_json=True)
    assert not raw_in(client.get("/en/", headers={"X-Any": "x"}, params=asked).text)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a b", "http://[", "https://", "ftp://a"],
)
def test_no_link_leads_but_to_the_web(url: str) -> None:
    assert not web_address(url)
    table = Table("T", ("A",), ((Cell("x", url=url),),), (), ({},), ({"a": 1},))
    assert "href" not in render(table, "html", "en").partition("<tbody>")[2]
    assert "](" not in render(table, "md", "en")


def test_commands_speak_in_one_place() -> None:
    for path in sorted(Path(package).parent.rglob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        spoken = [line for line in lines if re.search(r"click\.echo\([^)]|\bprint\(", line)]
        # what moves the cursor of our own, and files whose bytes are made safe where they are rendered
        assert path.name == "output.py" or all("nl=" in line or "console.print(" in line for line in spoken), path
