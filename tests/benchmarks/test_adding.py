"""What `cop add` costs, told as ratios, which a busy machine leaves as they are."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from docx import Document

from indexer.intake.identity import identify
from indexer.model import Block, Report, Symbol
from indexer.parser import parse
from tests.benchmarks.process import environment

PARAGRAPHS = 300
"""Of a report of thirty pages."""
MOST_STARTS = 36
"""`cop add` of thirty pages takes no more processor time than so many `cop --version`: two thirds of it to learn who is
named and in no vocabulary, for which the whole vocabulary is compiled."""
COP = str(Path(sys.executable).parent / "cop")


def lines(count: int) -> list[str]:
    """A fictional report of so many numbered paragraphs, a heading over each ten."""
    found = ["Document C38/61-E", "Report by the Chair", "Outcomes of the sixtieth meeting of the Working Group"]
    for number in range(1, count + 1):
        if number % 10 == 1:
            found.append(f"Agenda topic {number // 10 + 1} on age limits")
        found.append(
            f"{number}.\tThe representative of Norway presented a contribution on filtering in schools and proposed "
            f"that the secretariat should prepare a study on topic {number} by {number % 28 + 1} March 2039. Kenya "
            f"supported the proposal, noting that {number} schools had taken part in the survey and that the "
            "guidelines should be revised before the next meeting."
        )
    return found


def processor_seconds(*arguments: str) -> float:
    """Processor time of the program and of the processes that it starts."""
    process = subprocess.Popen([COP, *arguments], stdout=subprocess.DEVNULL, env=environment())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_utime + usage.ru_stime


@pytest.mark.slow
def test_adding_thirty_pages_costs_little_more_than_starting_the_program(
    tmp_path: Path, fictional_corpus: Path
) -> None:
    document = Document()
    for line in lines(PARAGRAPHS):
        document.add_paragraph(line)
    file = tmp_path / "report.docx"
    document.save(str(file))
    start = min(processor_seconds("--version") for _ in range(3))
    taken = min(
        processor_seconds("add", "--dry-run", "--corpus", str(fictional_corpus), "--meeting", "60", str(file))
        for _ in range(2)
    )
    assert taken < MOST_STARTS * start


def read_whole(count: int) -> tuple[float, Report]:
    """Processor seconds of parsing and identifying a report."""
    blocks = tuple(Block(text, (i, i)) for i, text in enumerate(lines(count), start=1))
    began = time.process_time()
    report = parse(blocks, "en", Symbol.parse("C38/61"), official=True)
    identify(report)
    return time.process_time() - began, report


@pytest.mark.slow
def test_reading_grows_no_faster_than_the_report() -> None:
    read_whole(50)  # patterns and vocabularies are loaded once
    short = min(read_whole(150)[0] for _ in range(3))
    long, report = min((read_whole(600) for _ in range(2)), key=lambda taken: taken[0])
    assert len(report.numbered) == 600
    assert len(report.sections) == 60
    assert long < 7 * short  # four times the text
