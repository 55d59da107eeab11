"""`cop export`: which files it writes, what it leaves out, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from tests.bot.cop import Cop, one_line
from tests.bot.test_restricted_registers import HIDDEN, restricted
from tests.export.documents import schema

__all__ = ["restricted"]  # a fixture


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()} - {".cop-export"}


def test_everything_is_written_and_kept_in_step(cop: Cop, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = cop("export", str(out))
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{out} (12 files)\n", "")
    versions = {f"C21-57/{code}.xml" for code in ("ar", "en", "es", "fr", "ru", "zh")}
    registers = {"matters.csv", "meetings.csv", "outcomes.csv", "presentations.csv"}
    assert names(out) == versions | registers | {"popolo.json", "record.jsonl"}
    before = {name: (out / name).read_bytes() for name in names(out)}
    assert cop("export", str(out)).returncode == 0
    assert {name: (out / name).read_bytes() for name in names(out)} == before
    cop("export", str(out), "--format", "csv")
    assert names(out) == registers


def test_csv_is_what_the_registers_print(cop: Cop, tmp_path: Path) -> None:
    cop("export", str(tmp_path / "out"), "--format", "csv", "--lang", "fr")
    for register in ("matters", "meetings", "outcomes", "presentations"):
        printed = cop(register, "--format", "csv", "--lang", "fr").stdout
        assert (tmp_path / "out" / f"{register}.csv").read_bytes().decode() == printed


def test_one_file_is_printed_where_no_folder_is_named(cop: Cop) -> None:
    assert json.loads(cop("export", "--format", "popolo", "--lang", "ru").stdout)["language"] == "ru"
    lines = cop("export", "--format", "jsonl").stdout.splitlines()
    assert {json.loads(line)["type"] for line in lines} == {"report", "meeting", "paragraph"}


@pytest.mark.parametrize("arguments", [(), ("--format", "akn"), ("--format", "popolo", "--format", "jsonl")])
def test_what_is_several_files_needs_a_folder(cop: Cop, arguments: tuple[str, ...]) -> None:
    done = cop("export", *arguments)
    one_line(done.stderr)
    assert done.returncode == 2
    assert "name the folder to write into" in done.stderr


def test_a_folder_with_other_files_is_left_alone(cop: Cop, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = cop("export", str(tmp_path))
    assert (done.returncode, names(tmp_path)) == (2, {"mine.txt"})
    assert "was not written by `cop export`" in done.stderr


def test_restricted_reports_are_left_out_unless_asked_for(restricted: Cop, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = restricted("export", str(out))
    assert done.stderr == "cop: restricted reports are left out (1); --restricted lists them, marked\n"
    assert not (out / "C33-42").exists()
    lines = (out / "record.jsonl").read_text(encoding="utf-8").splitlines()
    assert HIDDEN not in {json.loads(line).get("report") for line in lines}
    assert f'"report": "{HIDDEN}"' not in (out / "popolo.json").read_text(encoding="utf-8")
    assert all(HIDDEN not in path.read_text(encoding="utf-8") for path in out.glob("*.csv"))
    done = restricted("export", str(out), "--restricted")
    assert done.stderr == ""
    document = etree.parse(str(out / "C33-42" / "ar.xml"))
    schema().assertValid(document)
    provenance = document.find(".//{urn:cop-assistant:record}provenance")
    assert provenance is not None
    assert provenance.get("restricted") == "true"
    rows = [json.loads(line) for line in (out / "record.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["report"] for row in rows if row.get("restricted")} == {HIDDEN}
    told = json.loads((out / "popolo.json").read_text(encoding="utf-8"))["speeches"]
    assert {row["sources"][0]["report"] for row in told if row["sources"][0].get("restricted")} == {HIDDEN}
    assert "restricted" in (out / "meetings.csv").read_text(encoding="utf-8")


def test_official_texts_alone_where_these_are_wanted(cop: Cop, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert cop("export", str(out), "--official", "--lang", "fr").returncode == 0
    assert {path.name for path in (out / "C21-57").iterdir()} == {"ar.xml"}
    rows = [json.loads(line) for line in (out / "record.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["language"] for row in rows if row["type"] == "paragraph"} == {"ar"}
    assert {code for row in rows if row["type"] == "report" for code in row["versions"]} == {"ar"}
    speeches = json.loads((out / "popolo.json").read_text(encoding="utf-8"))["speeches"]
    assert {row["sources"][0]["official"] for row in speeches} == {True}
