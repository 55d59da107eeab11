"""Files are handed on: registers leave restricted reports out of them unless asked, and then mark them."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.bot.cop import Cop

HIDDEN = "C33/42"
FILES = ("json", "csv", "md", "html")


@pytest.fixture(scope="module")
def restricted(fictional_corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Cop:
    """`cop` with a corpus of fictional meetings, one report of which is restricted."""
    folder = tmp_path_factory.mktemp("restricted")
    corpus = Path(shutil.copytree(fictional_corpus, folder / "corpus"))
    catalogue = corpus / "catalogue.yaml"
    data = yaml.safe_load(catalogue.read_text(encoding="utf-8"))
    next(report for report in data["reports"] if report["symbol"] == HIDDEN)["restricted"] = True
    catalogue.write_text(yaml.safe_dump(data), encoding="utf-8")
    return Cop(corpus, folder / "index")


@pytest.mark.parametrize("register", ["presentations", "outcomes", "matters", "meetings"])
@pytest.mark.parametrize("form", FILES)
def test_files_leave_restricted_reports_out_unless_asked_for(restricted: Cop, register: str, form: str) -> None:
    done = restricted(register, "--format", form)
    assert HIDDEN not in done.stdout
    assert "restricted" not in done.stdout.lower()
    assert "cop: restricted reports are left out (1); --restricted lists them, marked\n" in done.stderr
    asked = restricted(register, "--format", form, "--restricted")
    assert "left out" not in asked.stderr
    if HIDDEN not in restricted(register).stdout:
        return  # it has no such row
    assert HIDDEN in asked.stdout
    assert "restricted" in asked.stdout.lower()


def test_what_is_restricted_is_marked_row_by_row(restricted: Cop) -> None:
    rows = json.loads(restricted("meetings", "--json", "--restricted").stdout)
    assert {row["report"] for row in rows if row.get("restricted")} == {HIDDEN}
    assert len(rows) > 1
    fields = csv.DictReader(io.StringIO(restricted("meetings", "--format", "csv", "--restricted").stdout))
    assert {(row["report"] == HIDDEN, row["restricted"]) for row in fields} == {(True, "restricted"), (False, "")}
    assert "Diffusion restreinte" in restricted("meetings", "--format", "html", "--lang", "fr", "--restricted").stdout
    assert "Restricted" in restricted("meetings").stdout  # at a terminal they are listed, and marked as well


def test_where_nothing_is_restricted_nothing_is_said(cop: Cop) -> None:
    done = cop("meetings", "--format", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == cop("meetings", "--format", "csv", "--restricted").stdout
