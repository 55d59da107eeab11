"""Who acts in the reports of first contact and is in no vocabulary: how many of them `cop add` offers."""

from __future__ import annotations

import re

import pytest

from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.intake.examine import Wanted, examine
from indexer.languages import language, tokens
from indexer.names import UnlistedName, names_of_report
from indexer.text.vocabulary import ACTOR_KINDS
from tests.evaluation.first_contact import FOLDER, SETS
from tests.shared import read_yaml

pytestmark = pytest.mark.slow

ROUNDS = ("one/", "six/")
LEAST_OFFERED = 0.92
NOBODY = frozenset({"meeting", "会议", "собрание", "الاجتماع", "plusieurs délégations", "السيدة تران"})
"""Actors of the lists that are no names."""


def due(name: str) -> set[str]:
    """The actors of a set that the vocabulary does not know."""
    code = name.rpartition("/")[2]
    vocabulary = load_vocabulary(bundled_corpus())

    def is_known(actor: str) -> bool:
        return any(m.kind in ACTOR_KINDS for m in vocabulary.find(tokens(actor, language(code)), code, asked=True))

    listed = {row["actor"] for row in read_yaml(FOLDER / name / "acts.yaml")["facts"] if isinstance(row["actor"], str)}
    return {actor for actor in listed - NOBODY if not is_known(actor)}


def is_offered(actor: str, offered: tuple[UnlistedName, ...], code: str) -> bool:
    """Whether a name that is offered has all the words of the actor, or the actor all of its words."""
    wanted = words(actor, code)
    forms = [words(form, code) for name in offered for listed in name.forms.values() for form in listed]
    return any(form and (form <= wanted or wanted <= form) for form in forms)


def words(name: str, code: str) -> set[str]:
    bare = re.sub(r"[(（].*?[)）]", "", name)
    return {token.stem for token in tokens(bare, language(code)) if token.stem}


def test_most_unlisted_actors_are_offered() -> None:
    missed, count = [], 0
    for name in (each for each in SETS if each.startswith(ROUNDS)):
        code = name.rpartition("/")[2]
        data = (FOLDER / name / "report.txt").read_bytes()
        addition = examine(bundled_corpus(), name, data, Wanted(official=False))
        offered = names_of_report(bundled_corpus(), addition.report, addition.group)
        actors = due(name)
        count += len(actors)
        missed += [(name, actor) for actor in sorted(actors) if not is_offered(actor, offered, code)]
    assert len(missed) <= (1 - LEAST_OFFERED) * count, missed
