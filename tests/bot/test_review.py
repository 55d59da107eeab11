"""`cop review`: what it lists, what scripts can do, and a review in a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.citations.standing import standing
from bot.commands.review_session import ReviewSession
from bot.locale import words_of
from bot.render.review import why
from indexer.languages import codes
from indexer.review import Doubt, Reviewer
from indexer.review.doubts import KINDS
from tests.bot.cop import Cop

FILE = "reports/C21-57/facts.yaml"


@pytest.fixture
def own_cop(corpus_copy: Path, tmp_path: Path) -> Cop:
    return Cop(corpus_copy, tmp_path / "index")


def test_paragraphs_with_doubts_are_listed_first(own_cop: Cop) -> None:
    done = own_cop("review", "C21/57", "--lang", "en")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].startswith("C21/57 en · reviewed: 0 of 30 paragraphs; with doubts: ")
    numbers = [line.split()[0] for line in lines if line.startswith("§")]
    assert numbers[0] == "§6.3"
    assert len(numbers) == 30
    assert "    ? the same actor is read with reservation in §6.3; is one of the two wrong?" in lines


@pytest.mark.parametrize("code", codes())
def test_each_doubt_is_told_in_words(code: str) -> None:
    values = dict.fromkeys(("paragraph", "languages", "name", "words"), "there") | {
        "act": "support",
        "languages": "ru, zh",
    }
    told = {why(Doubt(kind, values), words_of(code)) for kind in KINDS}
    assert len(told) == len(KINDS)
    assert code == "en" or not told & {why(Doubt(kind, values)) for kind in KINDS}


def test_the_json_has_what_was_read_and_why_it_is_doubtful(own_cop: Cop) -> None:
    done = own_cop("review", "C21/57", "6.3", "--lang", "en", "--json")
    data = json.loads(done.stdout)
    (paragraph,) = data["paragraphs"]
    assert (data["reviewed"], data["of"], paragraph["matter"]) == (0, 30, "6.1")
    reserved = [row for row in paragraph["statements"] if row["act"] == "reserve"]
    assert [row["actor_id"] for row in reserved] == ["ca", "isoc", "us"]
    assert {"negated", "addressee", "object", "basis", "sentence", "words", "state"} <= set(reserved[0])
    assert {"kind", "why"} == set(reserved[0]["doubts"][0])


def test_scripts_decide_by_ids(own_cop: Cop, corpus_copy: Path) -> None:
    rows = json.loads(own_cop("review", "C21/57", "6.3", "--lang", "en", "--json").stdout)["paragraphs"][0][
        "statements"
    ]
    ids = {(row["act"], row["actor_id"]): row["id"] for row in rows}
    own = ("review", "C21/57", "--lang", "en")
    changed = own_cop(*own, "--change", ids["reserve", "isoc"], "--act", "oppose", "--reason", "Asked for it.")
    assert changed.stdout.startswith("C21/57 en · reviewed: 0 of 30")
    assert own_cop(*own, "--confirm", "6.4", "--confirm", ids["reserve", "ca"]).returncode == 0
    assert (
        own_cop(*own, "--remove", ids["state", "us"], "--add", "6.2", "--act", "support", "--actor", "it").returncode
        == 0
    )
    listed = json.loads(own_cop(*own, "--json").stdout)
    assert listed["reviewed"] == 1
    by_number = {each["paragraph"]: each for each in listed["paragraphs"]}
    assert by_number["6.4"]["reviewed"]
    (entry,) = by_number["6.2"]["entries"]
    assert own_cop(*own, "--take-back", entry["id"]).returncode == 0
    assert own_cop("check").stdout.endswith("no faults\n")
    outcome = own_cop("ask", "who opposed the encryption paper?", "--json")
    assert "Internet Society" in json.loads(outcome.stdout)["text"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("C99/9",), "report C99/9 is not in the corpus"),
        (("C21/57", "--lang", "fr"), "not in the corpus in fr"),
        (("C21/57", "--confirm", "6.3:000000"), "is no statement that is read from C21/57 (ar) now"),
        (("C21/57", "--confirm", "9.9"), "no paragraph '9.9'"),
        (("C21/57", "--act", "oppose"), "go with --change or --add"),
        (("C21/57", "--add", "6.2", "--act", "opose"), "'opose' is no act"),
    ],
)
def test_what_cannot_be_done_is_said(own_cop: Cop, corpus_copy: Path, arguments: tuple[str, ...], words: str) -> None:
    done = own_cop("review", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert not (corpus_copy / FILE).exists()


def test_a_paragraph_that_is_not_there_is_not_listed(own_cop: Cop) -> None:
    done = own_cop("review", "C21/57", "9.9")
    assert (done.returncode, "no paragraph 9.9" in done.stderr) == (1, True)


def test_a_review_in_a_terminal_saves_each_step(
    corpus_copy: Path, typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    reviewer = Reviewer(corpus_copy)
    statements = reviewer.open("C21/57", "en").paragraph("6.3").statements  # type: ignore[union-attr]
    places = {(each.act, each.actor): str(place) for place, each in enumerate(statements, start=1)}
    typed(
        f"e {places['reserve', 'isoc']}", "oppose", "", "Asked for it.",
        f"r {places['state', 'us']}", "",
        "c 99", "x",
        "a", "support", "Larkspur", "", "",
        "",
    )  # fmt: skip
    ReviewSession(reviewer, "C21/57", "en", "6.3").run()
    shown = capsys.readouterr()
    assert "say which statement, by its number from 1 to" in shown.err
    assert "6.3 does not have that name" in shown.err
    assert shown.out.rstrip().endswith("reviewed: 1 of 30 paragraphs; with doubts: 8")
    text = (corpus_copy / FILE).read_text("utf-8")
    assert text.count("change: replace") == text.count("change: remove") == text.count("change: seen") == 1


def test_a_review_goes_on_where_it_was_left(
    corpus_copy: Path, typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    reviewer = Reviewer(corpus_copy)
    typed("")
    ReviewSession(reviewer, "C21/57", "en", None).run()
    typed("s", "q")
    ReviewSession(reviewer, "C21/57", "en", None).run()
    assert "reviewed: 1 of 30 paragraphs" in capsys.readouterr().out


def reviewed_corpus(corpus: Path, *numbers: str) -> None:
    reviewer = Reviewer(corpus)
    for number in numbers or [each.number for each in reviewer.open("C21/57", "en").paragraphs]:
        reviewer.see("C21/57", "en", number)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "reviewed by the secretariat (paragraphs: 2 of 30)"),
        ("fr", "relu par le secrétariat (paragraphes : 2 sur 30)"),
        ("es", "revisado por la secretaría (párrafos: 2 de 30)"),
        ("ru", "проверено секретариатом (пунктов: 2 из 30)"),
        ("zh", "经秘书处审阅（30 段中的 2 段）"),
        ("ar", "راجعت الأمانة من الفقرات 2 من أصل 30"),
    ],
)
def test_how_far_the_review_is_is_said_in_each_language(code: str, words: str) -> None:
    assert standing(words_of(code), official=True, reviewed=(2, 30)).endswith(f" · {words}")
    assert standing(words_of(code), official=True) == words_of(code)("official text")


def test_answers_and_registers_say_that_a_report_was_reviewed(own_cop: Cop, corpus_copy: Path) -> None:
    question = ("ask", "Who presented the digital resilience framework?")
    assert "reviewed" not in own_cop(*question).stdout + own_cop(*question, "--json").stdout
    reviewed_corpus(corpus_copy, "6.3", "6.4")
    assert "unofficial rendering · reviewed by the secretariat (paragraphs: 2 of 30)" in own_cop(*question).stdout
    reviewed_corpus(corpus_copy)
    assert "unofficial rendering · reviewed by the secretariat ·" in own_cop(*question).stdout
    (citation,) = json.loads(own_cop(*question, "--json").stdout)["citations"]
    assert citation["reviewed"] == {"paragraphs": 30, "of": 30}
    for register in ("outcomes", "presentations", "matters"):
        last = own_cop(register).stdout.rstrip().splitlines()[-1]
        assert last == "C21/57 · English · unofficial rendering · reviewed by the secretariat"
    assert own_cop("outcomes", "--lang", "ar").stdout.rstrip().endswith("نص رسمي")


def test_a_difference_between_versions_is_a_fault_until_it_is_acknowledged(own_cop: Cop) -> None:
    path = own_cop.corpus / "reports/C21-57/en.txt"
    path.write_text(path.read_text("utf-8").replace("is not the appropriate", "is the appropriate"), "utf-8")
    own_cop.settings |= {"COP_USER": "Ada Reader", "COP_DATE": "2038-05-04"}
    done = own_cop("check", "--json")
    (row,) = json.loads(done.stdout)
    found = row["difference"]
    assert (done.returncode, found["kind"], found["language"], found["against"]) == (2, "denial", "en", "ar")
    assert (found["own"], found["other"], found["acknowledged"]) == ([], ["لا"], "")
    listed = own_cop("review", "C21/57", "6.3", "--lang", "en").stdout
    assert f"  ≠ {found['id']}  a denial: Arabic “لا” · English –" in listed
    assert own_cop("check", "--acknowledge", found["id"]).stderr == "cop: say why the versions may differ there\n"
    assert own_cop("check", "--acknowledge", "6.3:abcdef", "--reason", "So it is.").returncode == 2
    done = own_cop("check", "--acknowledge", found["id"], "--reason", "So it is.")
    assert done.returncode == 0
    assert "differences between versions that were acknowledged: 1" in done.stdout
    assert done.stdout.rstrip().endswith(f"({found['id']}): So it is.")
    assert json.loads(own_cop("check", "--json").stdout)[0]["difference"]["acknowledged"] == "So it is."
    assert own_cop("check", "--reopen", found["id"]).returncode == 2
