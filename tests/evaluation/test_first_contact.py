"""The level on the sets of first contact, now that they have been looked at; below it, something was unlearnt."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot import Assistant
from indexer import Index
from tests.evaluation.first_contact import SETS, answers, count, index_with
from tests.evaluation.followups import KINDS, LANGUAGES, ROUND, conversations, play

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def indexes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Index]:
    """By set, C21/57 with the report of that set."""
    return {name: index_with(name, Path(tmp_path_factory.mktemp("set"))) for name in SETS}


def told(indexes: dict[str, Index], kind: str) -> tuple[Counter[str], Counter[str]]:
    """Outcomes of what is there, and of what is not."""
    total: Counter[tuple[str, str]] = Counter()
    for name in SETS:
        total += count(answers(indexes[name], name, kind))
    groups = ("there", "not there")
    there, absent = (Counter({what: n for (g, what), n in total.items() if g == group}) for group in groups)
    return there, absent


def test_questions_on_new_reports_reach_the_paragraph(indexes: dict[str, Index]) -> None:
    there, absent = told(indexes, "new")
    assert there["right"] + there["closest"] >= 0.6 * there.total(), there
    assert there["right"] >= 0.4 * there.total(), there
    assert there["wrong"] <= 0.13 * there.total(), there
    assert absent["answered"] <= 0.18 * absent.total(), absent


def test_questions_in_users_own_words_reach_the_paragraph(index: Index) -> None:
    there, absent = told(dict.fromkeys(SETS, index), "own")
    assert there["right"] + there["closest"] >= 0.75 * there.total(), there
    assert absent["answered"] <= 0.07 * absent.total(), absent


@pytest.mark.parametrize("kind", KINDS)
def test_follow_ups_on_new_reports_are_answered(indexes: dict[str, Index], kind: str) -> None:
    later = [
        told
        for code in LANGUAGES
        for row in conversations(code, kind)
        for _, _, told in list(play(row, Assistant(indexes[f"{ROUND}/{code}"])))[1:]
    ]
    assert later.count("right") >= 0.65 * len(later), Counter(later)
