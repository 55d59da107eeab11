"""An explanation as plain text: readings, words, verdicts, passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from bot.explain.explanation import Explanation, Passage, QuestionReading


def explanation_text(explanation: Explanation) -> str:
    """The whole explanation, a line each for a word, a verdict and a part of a passage."""
    lines = [f"{explanation.status} ({explanation.intent})", explanation.text]
    for number, reading in enumerate(explanation.readings, start=1):
        lines += ["", f"Reading {number}: {reading.question}", *_reading(reading)]
    return "\n".join(lines)


def _reading(reading: QuestionReading) -> Iterator[str]:
    meetings = ", ".join(map(str, reading.meetings)) or "none that is reported"
    yield f"  language {reading.language}; asks {reading.wants or 'in no particular way'}; meetings {meetings}"
    yield f"  Slots: {'; '.join(_slots(reading)) or 'none'}"
    yield "  Words"
    width = max((len(each.word) for each in reading.words), default=0)
    for each in reading.words:
        claims = "; ".join(f"{by}: {value}" if value else by for by, value in each.claims)
        yield f"    {each.word:{width}}  {claims}"
    yield "  Strategies"
    width = max((len(each.strategy) for each in reading.verdicts), default=0)
    for verdict in reading.verdicts:
        yield f"    {verdict.strategy:{width}}  {verdict.verdict:8}  {verdict.reason}"
    yield "  Best-ranked passages"
    for passage in reading.passages:
        yield from _passage(passage)


def _slots(reading: QuestionReading) -> Iterator[str]:
    """The slots that are asked for, each with what stands in it."""
    for name, value in asdict(reading.slots).items():
        if value:
            told = ", ".join(map(str, value)) if isinstance(value, tuple) else "yes" if value is True else str(value)
            yield f"{name} {told}"


def _passage(passage: Passage) -> Iterator[str]:
    place = f"{passage.report} §{passage.paragraph} ({passage.language})"
    yield f"    {place}: covers {passage.coverage:.2f}, ranking score {passage.score:.2f}"
    if passage.lacks:
        yield f"      lacks     what is asked: {passage.lacks}"
    if passage.acts:
        yield f"      tells of  {', '.join(passage.acts)}"
    for part in passage.parts:
        sign = "covers  " if part.covered else "lacks   "
        yield f"      {sign}  {part.part} (weighs {part.weight:.2f}{', required' if part.required else ''})"
