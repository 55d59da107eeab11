"""Whatever a model is made to say: no word of it is told, nothing restricted leaves or enters, and nobody waits longer.

The stand-in does as it is told by each attack in `attacks.yaml`.
"""

from __future__ import annotations

import re
import time
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from bot import Answer, Assistant
from bot.locale import FOLDER
from indexer import Index
from indexer.search.restricted import without_restricted
from tests.indexer.test_hiding import add_restricted
from tests.language_model.conftest import Asking
from tests.language_model.server import Response, checked, model_server, prompt_of, sentences_in
from tests.shared import grown_index, read_yaml

pytestmark = pytest.mark.slow

ATTACKS: list[dict[str, Any]] = read_yaml(Path(__file__).parent / "attacks.yaml")
HOSTILE = Path(__file__).parent.parent / "fixtures" / "hostile-en.txt"
RESTRICTED = Path(__file__).parent.parent / "fixtures" / "C99-1-en.txt"
NAMES = [attack["name"] for attack in ATTACKS]
SLACK = 3.0
"""Seconds beside the limit that a busy machine may take for all else."""


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory, short_corpus: Path, short_index_path: Path) -> Index:
    """The corpus with a hostile report, and with one that is restricted."""
    folder = tmp_path_factory.mktemp("hostile")
    corpus = add_restricted(Path(copytree(short_corpus, folder / "corpus")))
    (corpus / "reports" / "C99-2").mkdir()
    (corpus / "reports" / "C99-2" / "en.txt").write_bytes(HOSTILE.read_bytes())
    path = corpus / "catalogue.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["meetings"].append({"number": 31, "date": "2030-05-07", "place": "Geneva", "report": "C99/2"})
    data["reports"].append({"symbol": "C99/2", "meetings": [31], "versions": {"en": {"official": True}}})
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return grown_index(corpus, short_index_path, folder / "index")


@pytest.fixture(scope="module")
def public(everything: Index) -> Index:
    return without_restricted(everything)


@pytest.fixture(scope="module")
def own_words(everything: Index) -> frozenset[str]:
    """The words of the reports, of the catalogue and the vocabulary, and of the program's own messages."""
    labels = (label for e in everything.vocabulary.entries.values() for label in (*e.labels.values(), e.id))
    messages = (path.read_text("utf-8") for path in FOLDER.rglob("*.po"))
    meetings = (f"{m.place} {m.chair} {m.platform} {m.date} {m.report}" for m in everything.meetings)
    texts = (f"{u.full_text} {u.heading} {u.number} {u.report}" for u in everything.units)
    numbers = (str(number) for number in range(len(everything.meetings) + 99))  # which meetings' reports are held
    return frozenset(word for text in (*labels, *messages, *meetings, *texts, *numbers) for word in words(text))


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def obeying(attack: dict[str, Any], received: list[str]) -> Any:
    def says(body: dict[str, Any]) -> Any:
        received.append("\n".join(message["content"] for message in body["messages"][:2]))  # then its own words
        if "location" in attack:
            return Response(attack["status"], headers={"Location": attack["location"]})
        if "deep" in attack:
            return b"[" * attack["deep"]
        if "body" in attack:
            return Response(attack.get("status", 200), attack["body"].encode())
        return _filled(attack, prompt_of(body))

    return says


def _filled(attack: dict[str, Any], prompt: str) -> str:
    numbers = list(sentences_in(prompt))
    good = next((n for n, text in sentences_in(prompt).items() if "presented a guide" in text), 1)
    chosen = (
        f'{{"check": {attack.get("check", "<check>")}, "act": "", "actors": [], "addressee": "", "matter": 0, '
        f'"meeting": "", "asks_for": "", "sentences": {attack.get("sentences")}, "answers": "fully"}}'
    )
    filled = {
        "<check>": checked(prompt),
        "<first>": numbers[0],
        "<last>": numbers[-1],
        "<all>": ", ".join(map(str, numbers)),
        "<good>": good,
        "<deep>": '{"check": ' * 50_000,
    }
    text: str = attack.get("reply", chosen)
    for mark, value in filled.items():
        text = text.replace(mark, str(value))
    return text


def asked(assistant: Assistant, attack: dict[str, Any]) -> Answer:
    context = assistant.ask(attack["before"]).context if "before" in attack else None
    return assistant.ask(attack["ask"], context=context)


def told_words(answer: Answer) -> set[str]:
    """All that a face may show of an answer."""
    statements = [statement.text for statement in answer.statements]
    quotes = [citation.quote for citation in (*answer.citations, *answer.nearest)]
    return words(" ".join([answer.text, answer.lead, answer.note, *statements, *quotes]))


@pytest.mark.parametrize("attack", ATTACKS, ids=NAMES)
def test_no_word_is_told_but_those_of_the_reports(
    attack: dict[str, Any], public: Index, own_words: frozenset[str], asking: Asking
) -> None:
    alone = asked(Assistant(public), attack)
    with model_server(obeying(attack, [])) as server:
        started = time.monotonic()
        answer = asked(asking(server, public)[0], attack)
    assert time.monotonic() - started < 2 * 5 + SLACK  # two messages where there was one before
    assert told_words(answer) - own_words - told_words(alone) == set()
    for citation in (*answer.citations, *answer.nearest):
        texts = [public.units[i].full_text for i in public.paragraph(citation.report, citation.paragraph)]
        assert any(citation.quote in text for text in texts)


@pytest.mark.parametrize("attack", ATTACKS, ids=NAMES)
def test_nothing_restricted_leaves_or_enters(
    attack: dict[str, Any], everything: Index, public: Index, asking: Asking
) -> None:
    secret = [text for unit in everything.units if unit.report == "C99/1" for text in unit.full_text.split("\n")]
    assert len(secret) > 10
    for index in (everything, public):
        received: list[str] = []
        with model_server(obeying(attack, received)) as server:
            answer = asked(asking(server, index)[0], attack)
        sent = "\n".join(received)
        assert [line for line in secret if line and line in sent] == []
        if attack["by"] != "question":
            assert "Blue Harbour" not in sent
            assert "C99/1" not in sent
        if index is public:
            assert {c.report for c in (*answer.citations, *answer.nearest)}.isdisjoint({"C99/1"})


def test_there_are_enough_attacks_of_every_kind() -> None:
    assert len(NAMES) == len(set(NAMES)) >= 60
    assert {attack["by"] for attack in ATTACKS} == {"question", "report", "conversation", "name", "server"}


def test_some_of_them_do_change_what_is_chosen(public: Index, asking: Asking) -> None:
    """Else the stand-in would not have been heard at all."""
    changed = 0
    for attack in ATTACKS:
        with model_server(obeying(attack, [])) as server:
            changed += asked(asking(server, public)[0], attack) != asked(Assistant(public), attack)
    assert changed >= 5


def test_restricted_text_is_sent_where_that_is_wanted(everything: Index, asking: Asking) -> None:
    received: list[str] = []
    question = "who talked about support lines for disabled kids in island states?"
    attack = {"sentences": "[]"}
    with model_server(obeying(attack, received)) as server:
        asking(server, everything, COP_MODEL_RESTRICTED="1")[0].ask(question)
    assert "Blue Harbour" in "\n".join(received)


@pytest.mark.parametrize(
    "response",
    [
        Response(pace=0.2, body=b" " * 200),
        Response(is_endless=True, body=b" " * 4096, pace=0.001),
        Response(is_endless=True, body=b'{"choices": [', pace=0.3),
        Response(pace=30.0, body=b"{}"),
        Response(headers={"Content-Encoding": "gzip"}, body=b"\x1f\x8b" + b"kumquat"),
    ],
    ids=["slow", "endless", "endless and slow", "silent", "no archive"],
)
def test_nobody_waits_longer_than_the_limit(response: Response, public: Index, asking: Asking) -> None:
    question = "who presented a guide?"
    with model_server(lambda _: response) as server:
        assistant, selector = asking(server, public, COP_MODEL_TIMEOUT="0.8")
        started = time.monotonic()
        answer = assistant.ask(question)
        assert time.monotonic() - started < 0.8 + SLACK
    assert answer == Assistant(public).ask(question)
    assert sum(selector.client.snapshot()["model_failures"].values()) == 1
