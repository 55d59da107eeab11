"""A language model measured without a network: its prompts are written to a folder, its replies read from there.

    python -m tests.evaluation.model write OUT [--round six …] [--folder /path/round …] [--kind new|own]
    python -m tests.evaluation.model score OUT [--verbose]

Sets are laid out as `first_contact/<round>` is. `OUT/<n>.txt` is all that a model gets for one question; its reply
belongs in `OUT/<n>.reply.json`. A question that needs no model has no prompt; one without a reply, or with one that
cannot be read, is answered by the program alone. `OUT/questions.json` says which is which.

`score OUT --as perfect` puts in the place of replies what a perfect reader would choose, so that what is then not
right is what the rules cost; `--as careless` one that takes the first passage shown to answer everything fully.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

from bot import Answer, Assistant
from bot.evidence.sentences import Span
from bot.language_model.client import ModelClient, read_reply
from bot.language_model.prompt import CONTROLS, INSTRUCTIONS, Prompt
from bot.language_model.reply import Reply
from bot.language_model.selector import Selector
from bot.language_model.settings import Settings
from bot.question.context import Context
from bot.strategies.trial import Trial
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.evaluation.first_contact import ANSWERABLE, FOLDER, Asked, asked_in, index_of, outcome, squeezed
from tests.evaluation.questions import folded
from tests.shared import read_yaml

__all__ = ["CONTROLS", "KINDS", "score", "write"]
KINDS = ("new", "own")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A question of a set, by its number in the folder of prompts."""

    number: str
    folder: Path
    """Of its set: round and language."""
    kind: str
    asked: Asked


@dataclass
class Recorder:
    """In the place of a selector: keeps the prompt, and goes by the reply that `reads` makes of it."""

    reads: Callable[[Prompt], Reply | None] | None = None
    selector: Selector = field(default_factory=lambda: Selector(ModelClient.of(Settings("http://none.invalid"))))
    prompt: Prompt | None = None

    def deadline(self) -> float:
        return float("inf")

    def judged(self, trial: Trial, context: Context | None, deadline: float) -> Trial:
        found = self.selector.question(trial, context)
        self.prompt = found[0] if found else None
        reply = self.reads(found[0]) if found and self.reads else None
        return self.selector.with_reply(trial, *found, reply) if found and reply else trial


def numbered(folders: list[Path], kinds: tuple[str, ...]) -> Iterator[Numbered]:
    """The questions of these rounds, numbered through."""
    found = (
        (path.parent, path.stem, asked_in(row, path.parent.name))
        for folder in folders
        for kind in kinds
        for path in sorted(folder.glob(f"*/{kind}.yaml"))
        for row in read_yaml(path)
    )
    for n, (folder, kind, asked) in enumerate(found, start=1):
        yield Numbered(f"{n:04}", folder, kind, asked)


@cache
def index_for(folder: Path, kind: str) -> Index:
    """The index that questions of this kind are asked of."""
    if kind == "own":
        return _own()
    return index_of(folder, Path(tempfile.mkdtemp(prefix="cop-model-")))


@cache
def _own() -> Index:
    return Index.build(bundled_corpus())


def write(out: Path, folders: list[Path], kinds: tuple[str, ...]) -> None:
    """Write the prompts, and which question each is of."""
    out.mkdir(parents=True, exist_ok=True)
    listed, written = [], 0
    for each in numbered(folders, kinds):
        recorder = Recorder()
        Assistant(index_for(each.folder, each.kind), recorder).ask(each.asked.question)
        listed.append(
            {"n": each.number, "folder": str(each.folder), "kind": each.kind, "question": each.asked.question}
        )
        if recorder.prompt:
            written += 1
            text = f"{INSTRUCTIONS}\n\n----\n\n{recorder.prompt.text}\n"
            (out / f"{each.number}.txt").write_text(text, encoding="utf-8")
    plan = {"folders": [str(folder) for folder in folders], "kinds": kinds, "questions": listed}
    (out / "questions.json").write_text(json.dumps(plan, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(listed)} questions, {written} prompts in {out}")


def replied(out: Path, number: str, _: Prompt) -> Reply | None:
    """The reply in the folder; None where there is none that can be read."""
    path = out / f"{number}.reply.json"
    try:
        return read_reply(path.read_text(encoding="utf-8"), Reply)
    except (OSError, ValueError):
        return None


def perfect(asked: Asked, prompt: Prompt) -> Reply:
    """What somebody who knows the right places would choose: of each, the sentences with what must be told."""
    right = {
        n: span
        for n, span in prompt.spans.items()
        if (span.unit.report, span.unit.number.replace(" ", "")) in asked.gold
    }
    telling = [
        n for n, s in right.items() if any(folded(w) in folded(s.text) for m in asked.must for w in m.split("|"))
    ]
    chosen = telling or list(right)
    there = asked.mode in ANSWERABLE and bool(chosen)
    return _reply(prompt, chosen if there else list(prompt.spans)[:1], "fully" if there else "not")


def careless(_: Asked, prompt: Prompt) -> Reply:
    """What somebody would choose who takes the middle of what is offered for a full answer."""
    numbers = list(prompt.spans)
    return _reply(prompt, [numbers[len(numbers) // 2]], "fully")


READERS: dict[str, Callable[[Asked, Prompt], Reply]] = {"perfect": perfect, "careless": careless}


def _reply(prompt: Prompt, sentences: list[int], answers: str) -> Reply:
    values = {"act": "", "actors": [], "addressee": "", "matter": 0, "meeting": "", "asks_for": ""}
    return Reply.model_validate({**values, "check": prompt.check, "sentences": sentences, "answers": answers})


def score(out: Path, reader: str, *, verbose: bool) -> None:
    """Print the outcomes with the replies, and those of the program alone."""
    plan = json.loads((out / "questions.json").read_text(encoding="utf-8"))
    totals: dict[str, Counter[tuple[str, str]]] = {}
    for each in numbered([Path(folder) for folder in plan["folders"]], tuple(plan["kinds"])):
        index = index_for(each.folder, each.kind)
        recorder = Recorder(partial(READERS[reader], each.asked) if reader else partial(replied, out, each.number))
        chosen, alone = Assistant(index, recorder).ask(each.asked.question), Assistant(index).ask(each.asked.question)
        for who, answer in (("model", chosen), ("alone", alone)):
            for group in (each.kind, f"{each.kind} {each.asked.language}"):
                totals.setdefault(f"{group} {who}", Counter())[_group(each.asked), outcome(each.asked, answer)] += 1
        if verbose:
            _show(each, recorder, chosen, alone)
    for name, counts in sorted(totals.items()):
        print(f"{name:16}", summary(counts))


def _group(asked: Asked) -> str:
    return {"none": "not there", "meta": "meta"}.get(asked.mode, "there")


def summary(counts: Counter[tuple[str, str]]) -> str:
    """One line: shares of the answerable questions and of those that are not."""

    def of(group: str, *whats: str) -> str:
        every = sum(n for (g, _), n in counts.items() if g == group)
        found = sum(counts[group, what] for what in whats)
        return f"{found}/{every} ({found / every:.3f})" if every else "0/0"

    there = [f"{what} {of('there', what)}" for what in ("right", "wrong", "closest", "astray", "refused")]
    absent = [f"{what} {of('not there', what)}" for what in ("answered", "shown")]
    return f"{'  '.join(there)}  | unanswerable: {'  '.join(absent)}"


def _show(each: Numbered, recorder: Recorder, chosen: Answer, alone: Answer) -> None:
    now, before = outcome(each.asked, chosen), outcome(each.asked, alone)
    if now in {"right", "refused" if each.asked.mode == "none" else ""}:
        return
    offered = "" if recorder.prompt is None else "offered" if _offers(each.asked, recorder.prompt) else "not offered"
    print(f"{each.number} {each.folder.name} {before} → {now} [{offered or 'no prompt'}] {each.asked.question}")
    print(f"      gold {sorted(each.asked.gold)} must {each.asked.must} → {chosen.status} {chosen.text[:200]!r}")


def _offers(asked: Asked, prompt: Prompt) -> bool:
    return asked.gold <= set(map(_place, prompt.spans.values()))


def _place(span: Span) -> tuple[str, str]:
    return span.unit.report, squeezed(span.unit.number)


def main() -> None:
    """Write the prompts of sets, or score the replies."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("write", "score"))
    parser.add_argument("out", type=Path)
    parser.add_argument("--round", action="append", default=[], help="of tests/evaluation/first_contact")
    parser.add_argument("--folder", action="append", default=[], type=Path, help="of a round elsewhere")
    parser.add_argument("--kind", action="append", choices=KINDS)
    parser.add_argument("--as", dest="reader", choices=tuple(READERS), default="", help="in the place of replies")
    parser.add_argument("--verbose", action="store_true", help="print every question that is not answered rightly")
    options = parser.parse_args()
    if options.what == "write":
        folders = [FOLDER / name for name in options.round] + [folder.absolute() for folder in options.folder]
        write(options.out, folders or sorted(FOLDER.glob("*")), tuple(options.kind or KINDS))
    else:
        score(options.out, options.reader, verbose=options.verbose)


if __name__ == "__main__":
    main()
