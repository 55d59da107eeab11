"""Sentences that are made as reports make them, and the acts that they report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.frames.compile import frame_rows, source_digest
from indexer.frames.match import Matcher
from indexer.frames.tables import REFLEXIVE, Part, Tables, compiled_data, question_tables
from indexer.frames.words import read_words
from indexer.languages import language, tokens
from indexer.model import Paragraph
from indexer.record.statements.model import Statement
from indexer.record.statements.paragraphs import paragraph_statements
from indexer.text.vocabulary import Vocabulary
from tests.shared import read_yaml

HERE = Path(__file__).parent
CODES = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
CASES = [(path.stem, case) for path in sorted(HERE.glob("*.yaml")) for case in read_yaml(path)]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(HERE.parents[2] / "corpus")


@pytest.mark.parametrize(("code", "case"), CASES, ids=[case["text"][:50] for _, case in CASES])
def test_says(code: str, case: dict[str, Any], vocabulary: Vocabulary) -> None:
    paragraph = Paragraph("1.1", "1.1", "1", case["text"], (1, 1))
    told = paragraph_statements(paragraph, code, vocabulary)
    assert [_written(statement) for statement in told if statement.basis != "referred"] == case["says"]


def _written(statement: Statement) -> str:
    act = f"not {statement.act}" if statement.negated else statement.act
    return ": ".join(filter(None, [act, ", ".join(actor.name for actor in statement.actors)]))


@pytest.mark.parametrize("code", CODES)
def test_compiled_frames_belong_to_their_sources(code: str) -> None:
    """Without the libraries that made the forms: by the fingerprint of the sources."""
    assert compiled_data(code)["source"] == source_digest(code)


def test_compiling_again_changes_nothing() -> None:
    for code in CODES:
        rows = frame_rows(code)
        assert [list(row) for row in compiled_data(code)["frames"]] == [_plain(row) for row in rows]


def _plain(row: Any) -> list[Any]:
    act, kind, parts, asked = row
    return [act, kind, [list(part) for part in parts], asked]


@pytest.mark.slow
@pytest.mark.parametrize("code", CODES)
def test_every_wording_is_found_in_a_sentence_made_of_it(code: str) -> None:
    """Each frame, its words put side by side, is matched: no pattern is shadowed by the tokens it is made of."""
    known, tables = language(code), question_tables(code)
    pasts = _pasts(tables)
    missed = []
    for frame in {frame for group in tables.frames.values() for frame in group}:
        forms = [
            _form(part, tables, pasts, head=place == 0 and frame.kind not in {"noun", "be"})
            for place, part in enumerate(frame.parts)
        ]
        sentence = (" " if known.spaces else "").join(forms)
        words = read_words(sentence, tokens(sentence, known), known, tables)
        hits = Matcher(words, tables, frozenset(), asked=True).hits()
        if not any(other.act == frame.act for hit in hits for other in hit.frames):
            missed.append((frame.act, frame.kind, sentence))
    assert not missed


def _form(part: Part, tables: Tables, pasts: dict[str, str], *, head: bool) -> str:
    """A form of the part: the past of a verb where it has one."""
    word = min(part.words)
    if word.startswith(REFLEXIVE):
        own = min(tables.grammar["reflexive"].words)
        return (
            f"{own} {_form(replace(part, words=frozenset({word.removeprefix(REFLEXIVE)})), tables, pasts, head=head)}"
        )
    return pasts.get(word, word) if head else word


def _pasts(tables: Tables) -> dict[str, str]:
    """A finite form of each verb."""
    found: dict[str, str] = {}
    for form, readings in sorted(tables.readings.items()):
        for lemma in (lemma for lemma, tag in readings if tag == "fin"):
            found.setdefault(lemma, form)
    return found


THREE = ["Kenya", "Chile", "Bright Screens Institute"]
VARIED = [
    ("Kenya proposed a survey.", "propose", ["Kenya"]),
    ("A survey was proposed by Kenya.", "propose", ["Kenya"]),
    ("The representative of Kenya, Ms Abel, proposed a survey.", "propose", ["Kenya"]),
    ("The delegation of Kenya, in view of the time, proposed a survey.", "propose", ["Kenya"]),
    ("Kenya, Chile and the Bright Screens Institute supported it.", "support", THREE),
    ("It was supported by Kenya, Chile and the Bright Screens Institute.", "support", THREE),
    ("It met with the support of Kenya, Chile and the Bright Screens Institute.", "support", THREE),
    ("Kenya could not support it.", "oppose", ["Kenya"]),
    ("Kenya was not in favour of it.", "oppose", ["Kenya"]),
    ("Kenya expressed its opposition to it.", "oppose", ["Kenya"]),
    ("Opposition to it was expressed by Kenya.", "oppose", ["Kenya"]),
]  # fmt: skip


VARIED_RU = [
    ("Кения предложила провести обследование.", "propose", ["Кения"]),
    ("Обследование было предложено Кенией.", "propose", ["Кенией"]),
    ("Кенией было предложено обследование.", "propose", ["Кенией"]),
    ("Предложение об обследовании внесла Кения.", "propose", ["Кения"]),
    ("От Кении поступило предложение.", "propose", ["Кении"]),
    ("По предложению Кении пункт был перенесен.", "propose", ["Кении"]),
    ("Представитель Кении г-жа А. Абель, взяв слово, предложила обследование.", "propose", ["Кении"]),
    ("Кения, чья программа завершилась, и Чили поддержали его.", "support", ["Чили"]),
    ("Его поддержали Кения и Чили.", "support", ["Кения", "Чили"]),
    ("Оно было поддержано Кенией и Чили.", "support", ["Кенией", "Чили"]),
    ("В поддержку высказались Кения и Чили.", "support", ["Кения", "Чили"]),
    ("Кения не смогла поддержать его.", "oppose", ["Кения"]),
    ("Против возразила Кения.", "oppose", ["Кения"]),
    ("Кенией было высказано возражение.", "oppose", ["Кенией"]),
]


@pytest.mark.parametrize(
    ("code", "text", "act", "actors"), [*(("en", *row) for row in VARIED), *(("ru", *row) for row in VARIED_RU)]
)
def test_meaning_stays_when_the_construction_changes(
    code: str, text: str, act: str, actors: list[str], vocabulary: Vocabulary
) -> None:
    statements = paragraph_statements(Paragraph("1.1", "1.1", "1", text, (1, 1)), code, vocabulary)
    told = [statement for statement in statements if statement.act == act]
    assert [(statement.act, [actor.name for actor in statement.actors]) for statement in told] == [(act, actors)]
