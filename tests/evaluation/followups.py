"""Score how conversations go on: `python -m tests.evaluation.followups [--verbose]`.

Each language of the third round of first contact has `dialogues.yaml`, conversations about its report:

- {id: d1, lang: en, turns: [{q: "…", gold: ["C71/12 44"], mode: first, must: ["A|B"], may: […], lang: fr}, …]}

`mode` is as in `first_contact`; whole: the paragraph is shown in full; ask: the assistant has to ask back. `lang` of a
turn: the language to answer in.
`followups.yaml` has others, of further kinds. What counts are the second turns and those behind, which need what was
said before.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot import Answer, Assistant
from bot.question.context import Context
from tests.evaluation.first_contact import FOLDER, asked_in, index_with, outcome
from tests.shared import read_yaml

KINDS = ("dialogues", "further")
FURTHER = Path(__file__).parent / "followups.yaml"
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
ROUND = "three"


def conversations(code: str, kind: str) -> list[dict[str, Any]]:
    """The conversations about the report of this language: `dialogues`, or the `further` ones."""
    rows: list[dict[str, Any]] = read_yaml(FURTHER if kind == "further" else FOLDER / ROUND / code / "dialogues.yaml")
    return [row for row in rows if row["lang"] == code]


def play(conversation: dict[str, Any], assistant: Assistant) -> Iterator[tuple[dict[str, Any], Answer, str]]:
    """Every turn with its answer and outcome, as `first_contact.outcome` names it; `language` for the wrong one."""
    context: Context | None = None
    code = conversation["lang"]
    for turn in conversation["turns"]:
        answer = assistant.ask(turn["q"], context=context)
        yield turn, answer, _outcome(turn, answer, code)
        context = answer.context


def _outcome(turn: dict[str, Any], answer: Answer, code: str) -> str:
    if turn["mode"] == "ask":
        return "right" if answer.intent == "clarify" else "unasked"
    told = outcome(asked_in(turn | {"mode": {"whole": "first"}.get(turn["mode"], turn["mode"])}, code), answer)
    if turn["mode"] == "none" and told in {"shown", "refused"}:
        return "right"
    if told == "right" and answer.language != turn.get("lang", answer.language):
        return "language"
    return told


def main() -> None:
    """Print right turns, of follow-ups and of first questions, for each language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print every turn that is not right")
    options = parser.parse_args()
    totals: Counter[tuple[str, bool]] = Counter()
    for code in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            assistant = Assistant(index_with(f"{ROUND}/{code}", Path(folder)))
            for kind in KINDS:
                played = [list(play(row, assistant)) for row in conversations(code, kind)]
                later = [told == "right" for turns in played for _, _, told in turns[1:]]
                totals.update((kind, is_right) for is_right in later)
                print(f"{code}  {kind}: {sum(later)} of {len(later)} follow-ups right")
                for turn, answer, told in (each for turns in played for each in turns if options.verbose):
                    if told != "right":
                        print(f"    {told}  {turn['q']} → {answer.text[:100]!r}")
    for kind in KINDS:
        right, wrong = totals[kind, True], totals[kind, False]
        print(f"{kind}: {right} of {right + wrong} follow-ups right: {right / (right + wrong):.2f}")


if __name__ == "__main__":
    main()
