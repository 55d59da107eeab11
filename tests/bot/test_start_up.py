"""What a command loads before it answers: modules and data files, rather than the seconds of one machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from indexer.languages import codes
from tests.bot.cop import Cop

PROJECT = Path(__file__).parents[2]
OF_THE_PROJECT = tuple(PROJECT / name for name in ("bot", "corpus", "indexer"))  # an environment may lie beside them
WATCHED = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(args[0]) if event == "open" and isinstance(args[0], str) else None)
from bot.commands.cli import main
try:
    main(sys.argv[1:], "cop")
except SystemExit:
    pass
for name in [*sys.modules, *opened]:
    print(name, file=sys.stderr)
"""
SEARCHING = {"numpy", "indexer.search.index", "indexer.model", "bot.assistant", "bot.answer", "bot.wording"}
HEAVY = {"pydantic", "yaml", "babel", "rank_bm25", "httpx", "slack_bolt", "rich.console", "lxml", "ruamel"}


def loaded_by(cop: Cop, *arguments: str) -> tuple[str, set[str], set[str]]:
    """What the command prints, the modules that it has imported, and the project's data files that it has read."""
    environment = os.environ | cop.settings
    command = [sys.executable, "-c", WATCHED, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True, timeout=120)
    names = done.stderr.splitlines()
    files = {Path(name) for name in names if any(Path(name).is_relative_to(folder) for folder in OF_THE_PROJECT)}
    data = {file.relative_to(PROJECT).as_posix() for file in files if file.suffix not in {".py", ".pyc"}}
    return done.stdout, set(names), data


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("ask", "--help"), ("matters", "--help")])
def test_version_and_help_load_neither_search_nor_data(cop: Cop, arguments: tuple[str, ...]) -> None:
    _, modules, data = loaded_by(cop, *arguments)
    assert modules.isdisjoint(SEARCHING | HEAVY)
    assert data == set()


@pytest.mark.parametrize(
    ("question", "place", "code"),
    [("Who chaired the meeting?", "C21/57 §1.1", "en"), ("من ترأس الاجتماع؟", "C21/57 §1.1", "ar")],
)
def test_a_warm_question_loads_only_what_it_needs(cop: Cop, question: str, place: str, code: str) -> None:
    printed, modules, data = loaded_by(cop, "ask", question)
    assert place in printed
    assert modules.isdisjoint(
        HEAVY | {"rich", "importlib.resources", "indexer.build.build", "indexer.corpus.catalogue"}
    )
    small = {f"indexer/languages/{each}/spelled_numbers.tsv" for each in codes()}
    of_language = {f"indexer/lexicon/{code}.json", f"indexer/languages/{code}/frames.json"}
    assert data - small - {f"bot/locale/{code}/LC_MESSAGES/cop.mo"} == of_language


@pytest.mark.parametrize("arguments", [("show", "C21/57", "5.6"), ("matters",), ("presentations",)])
def test_what_reads_no_question_loads_nothing_that_understands_one(cop: Cop, arguments: tuple[str, ...]) -> None:
    _, modules, data = loaded_by(cop, *arguments)
    assert modules.isdisjoint(HEAVY | {"bot.assistant", "bot.question.parse", "bot.strategies"})
    assert {name for name in data if name.startswith("indexer/lexicon/")} <= {"indexer/lexicon/en.json"}


@pytest.mark.parametrize("line", ["cop show C21", "cop ask --lang ", "cop outcomes --kind re"])
def test_completion_loads_no_search_engine(cop: Cop, line: str) -> None:
    settings = {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" ")), "_COP_COMPLETE": "bash_complete"}
    printed, modules, _ = loaded_by(Cop(cop.corpus, cop.index, **settings))
    assert printed.startswith("plain,")
    assert modules.isdisjoint(HEAVY | {"numpy", "bot.assistant"})
