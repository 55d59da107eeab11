"""Score the conversations: `python -m tests.evaluation.conversations [--verbose]` prints the share of right turns.

A turn is right if what it cites first is due (nothing, where the reports do not say), the text holds the names due, and
the answer is in the language due, or asks back where it has to.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot import Answer, Assistant
from bot.question.context import Context
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation.across_meetings import make_corpus
from tests.evaluation.questions import folded
from tests.shared import read_yaml

CONVERSATIONS = Path(__file__).parent / "conversations.yaml"
_REPORT = "C21/57"


def load_conversations() -> list[dict[str, Any]]:
    """All conversations, as `conversations.yaml` explains them."""
    rows: list[dict[str, Any]] = read_yaml(CONVERSATIONS)
    return rows


def faults(conversation: dict[str, Any], assistant: Assistant) -> Iterator[str]:
    """What is wrong with each turn; an empty string for one that is right."""
    context: Context | None = None
    for turn in conversation["turns"]:
        answer = assistant.ask(turn["question"], context=context)
        yield _fault(turn, answer)
        context = answer.context


def _fault(turn: dict[str, Any], answer: Answer) -> str:
    cited = [f"{c.report} {c.paragraph}".removeprefix(f"{_REPORT} ") for c in answer.citations]
    if (answer.intent == "clarify") is not turn.get("clarify", False):
        return f"{turn['question']} → {answer.intent}"
    if (cited[:1] or [""])[0] not in (turn["first"] or [""]):
        return f"{turn['question']} → {answer.intent} {cited[:3]}, due {turn['first']}"
    if answer.language != turn.get("language", answer.language):
        return f"{turn['question']} → answered in {answer.language}"
    text = folded(answer.text)
    absent = [name for name in turn.get("names", ()) if not any(folded(way) in text for way in name.split("|"))]
    return f"{turn['question']} → no {absent}" if absent else ""


def main() -> None:
    """Print the share of turns that are right, and with `--verbose` the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        assistants = {
            "report": Assistant(Index.build(bundled_corpus())),
            "meetings": Assistant(Index.build(make_corpus(Path(folder)))),
        }
    found = [fault for row in load_conversations() for fault in faults(row, assistants[row["corpus"]])]
    wrong = [fault for fault in found if fault]
    print(f"{len(found)} turns, {1 - len(wrong) / len(found):.3f} right")
    if options.verbose:
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
