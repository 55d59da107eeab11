"""What an answer leaves behind for a follow-up: the same value for the command line, Slack and the web."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from bot.question.meeting_scope import EVERYWHERE, Scope


@dataclass(frozen=True, slots=True)
class Context:
    """The last question as it was understood, and what was answered. Plain values: it survives JSON."""

    question: str
    """The question in full, follow-ups resolved, without its report and meetings."""
    language: str
    """The language that `question` is in."""
    reader: str
    """The language that was answered in."""
    scope: Scope = EVERYWHERE
    report: str = ""
    actors: tuple[str, ...] = ()
    """Vocabulary ids of those last spoken of: whom the question named, else whom the answer did."""
    named: tuple[str, ...] = ()
    """Ids of those whom the answer named."""
    cited: tuple[tuple[str, str], ...] = ()
    """Report and paragraph of each citation; empty where the reports did not say."""
    meetings: tuple[int, ...] = ()
    """Meetings of the citations, in the order of the answer."""
    about: tuple[str, ...] = ()
    """Vocabulary ids of what the first paragraph cited is about: what "it" is, where the question named no topic."""
    any_of: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    beyond: tuple[tuple[str, str], ...] = ()
    """Limits of the question that its text does not say, as in `bot.question.model.Question`."""

    def to_json(self) -> dict[str, Any]:
        """Plain values, for `json.dumps`."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Context:
        """The inverse of `to_json`; raises KeyError, TypeError or ValueError for anything else."""
        scope = data["scope"]
        return cls(
            question=str(data["question"]),
            language=str(data["language"]),
            reader=str(data["reader"]),
            scope=Scope(tuple(map(int, scope["named"])), int(scope["first"]), int(scope["last"]), scope["is_latest"]),
            report=str(data["report"]),
            actors=tuple(map(str, data["actors"])),
            named=tuple(map(str, data["named"])),
            cited=_places(data["cited"]),
            meetings=tuple(map(int, data["meetings"])),
            about=tuple(map(str, data["about"])),
            any_of=tuple(map(str, data["any_of"])),
            besides=tuple(map(str, data["besides"])),
            beyond=_places(data["beyond"]),
        )


def _places(data: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(report), str(number)) for report, number in data)
