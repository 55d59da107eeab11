"""Measuring a language model from files: what is written is read again, and readers in its place are told apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.evaluation import model
from tests.evaluation.first_contact import FOLDER
from tests.shared import read_yaml


@pytest.fixture
def short_round(tmp_path: Path) -> Path:
    """A round elsewhere, with three questions on C21/57."""
    folder = tmp_path / "round" / "en"
    folder.mkdir(parents=True)
    rows = read_yaml(FOLDER / "six" / "en" / "own.yaml")
    chosen = [row for row in rows if row["id"] in {"o13", "o19", "o24"}]  # one that is there, one not, a greeting
    (folder / "own.yaml").write_text(json.dumps(chosen), encoding="utf-8")
    return folder.parent


def test_prompts_are_written_and_replies_scored(
    short_round: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "prompts"
    model.write(out, [short_round], model.KINDS)
    assert sorted(path.name for path in out.iterdir()) == ["0001.txt", "0002.txt", "questions.json"]
    text = (out / "0001.txt").read_text(encoding="utf-8")
    assert "abu dhabi toddlers online what ages" in text
    assert '"sentences"' in text
    numbers = {
        line.partition(". ")[2]: int(line.partition(". ")[0]) for line in text.splitlines() if line[:1].isdigit()
    }
    check = next(n for sentence, n in numbers.items() if sentence in {control for _, control in model.CONTROLS})
    best = next(n for sentence, n in numbers.items() if "Abu Dhabi" in sentence)
    reply = {"check": check, "act": "", "actors": [], "addressee": "", "matter": 0, "meeting": "", "asks_for": ""}
    (out / "0001.reply.json").write_text(json.dumps({**reply, "sentences": [best], "answers": "fully"}))
    (out / "0002.reply.json").write_text("no reply")
    model.score(out, "", verbose=False)
    printed = capsys.readouterr().out
    assert "own model        right 1/1" in printed
    assert "answered 0/1" in printed


@pytest.mark.parametrize(("reader", "right"), [("perfect", 1), ("careless", 0)])
def test_readers_in_the_place_of_a_model(
    reader: str, right: int, short_round: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model.write(tmp_path / "prompts", [short_round], ("own",))
    model.score(tmp_path / "prompts", reader, verbose=True)
    assert f"own model        right {right}/1" in capsys.readouterr().out
