"""The table of acts as data: complete in each language, consistent in itself, and no form with two meanings unseen."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from pathlib import Path
from runpy import run_path

import pytest
import yaml
from babel.messages.pofile import read_po

from bot.locale import DOMAIN, FOLDER
from indexer.acts import ACTS, BY_NAME, Act
from indexer.frames.tables import frame_tables, has_frames, question_tables
from indexer.languages import codes, language, tokens
from indexer.languages.base import Cue
from indexer.text.phrase_matcher import DAMMA

AMBIGUOUS = yaml.safe_load((Path(__file__).parent / "ambiguous_forms.yaml").read_text(encoding="utf-8"))
CATALOGUES = sorted(FOLDER.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
NAMES = sorted(BY_NAME)


def reported(code: str) -> tuple[Cue, ...]:
    """What reports of a language tell acts by."""
    return tuple(cue for cue in language(code).speech.cues if cue.act and cue.voice != "not")


def missing(act: Act, cues: dict[str, tuple[Cue, ...]]) -> set[str]:
    return {code for code, known in cues.items() if not any(cue.act == act.name and cue.forms for cue in known)}


@pytest.mark.parametrize("name", NAMES)
def test_reports_of_each_language_can_tell_of_an_act(name: str) -> None:
    lacking = missing(BY_NAME[name], {code: reported(code) for code in codes()})
    lacking -= {code for code in lacking if has_frames(code) and name in frame_tables(code).acts}
    assert bool(lacking) == bool(BY_NAME[name].no_cue), lacking or "the row gives a reason for what is not so"


@pytest.mark.parametrize("name", NAMES)
def test_questions_of_each_language_can_ask_for_an_act(name: str) -> None:
    lacking = {code for code in codes() if name not in question_tables(code).acts}
    assert bool(lacking) == bool(BY_NAME[name].no_form), lacking or "the row gives a reason for what is not so"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_every_label_and_lead_is_translated(path: Path) -> None:
    with path.open("rb") as file:
        ids = [message.id for message in read_po(file) if message.string]
    known = {id_ if isinstance(id_, str) else id_[0] for id_ in ids}  # singular and plural, where there are both
    used = {message for act in ACTS for message in (act.label, act.lead, act.if_untold) if message}
    assert used <= known


def test_the_catalogues_are_those_of_the_languages() -> None:
    assert {path.parent.parent.name for path in CATALOGUES} | {"en"} == set(codes())  # message ids are English


def test_rows_name_acts_that_have_rows() -> None:
    assert len(BY_NAME) == len(ACTS)
    for act in ACTS:
        beside = [name for pair in act.beside for name in pair]
        become = [act.opposite, act.by_group, act.in_opening, act.in_presentations]
        assert {*act.answered_by, *act.told_in, *act.part_of, *beside, *become} - {""} <= set(BY_NAME), act.name


@pytest.mark.parametrize("code", [code for code in codes() if has_frames(code)])
def test_frames_name_acts_that_have_rows(code: str) -> None:
    """All but what only looks like an act, what asks for a fate or an opinion, and what says how something ended."""
    assert set(frame_tables(code).acts) - set(BY_NAME) == {"nothing"}
    named = set(question_tables(code).acts) - set(BY_NAME)
    assert {"nothing", "fate", "handled", "settled"} <= named <= {"nothing", "fate", "handled", "opinion", "settled"}


def test_kinds_are_of_acts_that_are_kinds_of_none() -> None:
    for act in ACTS:
        assert not act.kind_of or not BY_NAME[act.kind_of].kind_of, act.name


def test_opposites_are_mutual() -> None:
    opposed = {act.name: act.opposite for act in ACTS if act.opposite}
    assert opposed
    assert {opposite: name for name, opposite in opposed.items()} == opposed


def test_what_answers_a_question_can_be_asked_and_told() -> None:
    for act in ACTS:
        assert not (act.answered_by and act.no_form), act.name
        assert not act.answered_by or act.name in act.answered_by, act.name


def meanings(cues: Iterable[Cue], code: str) -> dict[str, list[str]]:
    """The forms that stand for more than one act, as phrases are compared, with these acts."""
    acts: dict[str, set[str]] = {}
    for cue in cues:
        for form in cue.forms:
            words = " ".join(token.norm for token in tokens(form, language(code))) or form
            acts.setdefault(words + DAMMA * (DAMMA in form), set()).add(cue.act)
    return {form: sorted(names) for form, names in sorted(acts.items()) if len(names) > 1}


@pytest.mark.parametrize("code", codes())
def test_forms_with_two_meanings_are_those_that_are_listed(code: str) -> None:
    assert meanings(reported(code), code) == AMBIGUOUS[code]


def test_an_unknown_act_in_a_cue_file_is_a_fault_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "speech.py"
    file.write_text('from indexer.languages.base import Cue\n\nGOOD = Cue("vote", ("voted",))\nBAD = Cue("vot", ())\n')
    with pytest.raises(ValueError, match=r"'vot' is no act; known: .*\bvote\b") as caught:
        run_path(str(file))
    assert [frame.lineno for frame in traceback.extract_tb(caught.tb) if frame.filename == str(file)] == [4]
