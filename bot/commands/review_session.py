"""A review in a terminal: paragraph after paragraph, each decision saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.commands.options import complain
from bot.render.output import say
from bot.render.review import doubts_first, entries_of, progress, proposal_line, shown_statements, why
from bot.render.terminal import text_in, width_of
from bot.safe_text import safe_line, safe_text
from indexer.acts import BY_NAME
from indexer.errors import CopError, UsageError
from indexer.review import ReadReport, ReviewedParagraph, ReviewedStatement, Reviewer, Wanted
from indexer.review.edits import entry_key

if TYPE_CHECKING:
    from bot.commands.review_proposals import Proposer
    from bot.language_model.proposing import Proposal

_HELP = """\
Enter   all right: confirm what is listed (not what is proposed), and go on
c 1 2   confirm statements 1 and 2        e 1   change statement 1
r 1     remove statement 1                a     add a statement
u       take back the last correction     s     skip this paragraph
q       quit; all is saved"""
_PROPOSED = "Proposed by a language model, confirmed on review."


class ReviewSession:
    """Asks about each paragraph that has not been reviewed, those with doubts first."""

    def __init__(
        self, reviewer: Reviewer, symbol: str, code: str, number: str | None, proposer: Proposer | None = None
    ) -> None:
        """`number`: only this paragraph, reviewed or not."""
        self._proposer = proposer
        self._reviewer, self._symbol, self._code = reviewer, symbol, code
        self._number = number
        self._skipped: set[str] = set()
        self._console = Console(highlight=False)

    def run(self) -> None:
        """Ask until all is reviewed or skipped, or the reviewer quits."""
        say(_HELP)
        while (paragraph := self._next(self._report())) is not None:
            self._show(paragraph)
            try:
                if not self._ask(paragraph):
                    break
            except (KeyboardInterrupt, click.Abort):
                click.echo()
            except EOFError:
                click.echo()
                break
            except CopError as error:
                complain(str(error))
        say(progress(self._report()))

    def _report(self) -> ReadReport:
        return self._reviewer.open(self._symbol, self._code)

    def _next(self, report: ReadReport) -> ReviewedParagraph | None:
        """The paragraph to ask about; the one before goes on until it is done."""
        if self._number is not None and report.paragraph(self._number) is None:
            raise UsageError(f"{report.symbol} has no paragraph {self._number!r} that statements are read from")
        wanted = (
            each
            for each in doubts_first(report)
            if each.number not in self._skipped
            and (each.number == self._number if self._number is not None else not each.is_seen)
        )
        return next(wanted, None)

    def _show(self, paragraph: ReviewedParagraph) -> None:
        code = paragraph.unit.language
        lines: list[RenderableType] = [text_in(code, line) for line in paragraph.paragraph.full_text.split("\n")]
        body: list[RenderableType] = [Padding(Group(*lines), (0, 0, 1, 2))]
        body += [Padding(safe_text(f"? {why(doubt)}"), (0, 0, 0, 2), style="yellow") for doubt in paragraph.doubts]
        for place, (_, parts, doubts) in enumerate(shown_statements(paragraph), start=1):
            body.append(_hung(f"{place:>2}  ", safe_text(" · ".join(parts))))
            body += [Padding(safe_text(f"? {doubt}"), (0, 0, 0, 4), style="yellow") for doubt in doubts]
        body += [Padding(safe_text(entry.text), (0, 0, 0, 2), style="dim") for entry in entries_of(paragraph)]
        for place, proposal in enumerate(self._proposed(paragraph), start=len(paragraph.statements) + 1):
            body.append(_hung(f"{place:>2}  ", Text(safe_text(proposal_line(proposal)), style="green")))
        if not paragraph.statements:
            body.append(Padding("No statement was read from it.", (0, 0, 0, 2)))
        title = f"§{paragraph.number}  {paragraph.unit.heading}".rstrip()
        self._console.print()
        self._console.print(text_in(code, (title, "bold cyan")), *body, sep="\n", width=width_of(self._console))

    def _ask(self, paragraph: ReviewedParagraph) -> bool:
        """Read a line and do what it says; False ends the review."""
        command, _, rest = input("Enter c e r a u s q ? > ").strip().partition(" ")
        number = paragraph.number
        if command == "":
            self._reviewer.see(self._symbol, self._code, number)
            self._skipped.add(number)
        elif command == "c":
            self._confirm(paragraph, rest)
        elif command == "s":
            self._skipped.add(number)
        elif command == "q":
            return False
        elif command in self._doing:
            self._doing[command](paragraph, rest)
        else:
            say(_HELP)
        return True

    @property
    def _doing(self) -> dict[str, Callable[[ReviewedParagraph, str], None]]:
        return {"e": self._change, "r": self._remove, "a": self._add, "u": self._take_back}

    def _proposed(self, paragraph: ReviewedParagraph) -> list[Proposal]:
        return [] if self._proposer is None else self._proposer.proposals(paragraph)

    def _confirm(self, paragraph: ReviewedParagraph, rest: str) -> None:
        """Confirm statements that were read, and add those that the model proposed."""
        chosen = _chosen(paragraph, rest, self._proposed(paragraph))
        read = [each.id for each in chosen if isinstance(each, ReviewedStatement)]
        self._reviewer.confirm(self._symbol, self._code, read)
        for each in chosen:
            if not isinstance(each, ReviewedStatement):
                wanted = Wanted(each.act, each.actor, item=each.item, quote=each.quote, reason=_PROPOSED)
                self._reviewer.add(self._symbol, self._code, each.paragraph, wanted)

    def _remove(self, paragraph: ReviewedParagraph, rest: str) -> None:
        chosen = _chosen(paragraph, rest, self._proposed(paragraph))
        for each in chosen:
            if not isinstance(each, ReviewedStatement) and self._proposer is not None:
                self._proposer.drop(each)
        chosen = [each for each in chosen if isinstance(each, ReviewedStatement)]
        if not chosen:
            return
        reason = input("  why (Enter: found on review): ").strip()
        for statement in chosen:
            assert isinstance(statement, ReviewedStatement)
            self._reviewer.remove(self._symbol, self._code, statement.id, reason)

    def _change(self, paragraph: ReviewedParagraph, rest: str) -> None:
        (statement, *more) = _chosen(paragraph, rest)
        assert isinstance(statement, ReviewedStatement)
        if more:
            raise UsageError("change one statement at a time: e 1")
        wanted = Wanted(
            act=input(f"  act (Enter: {statement.act}; ? lists them): ").strip() or None,
            actor=input(f"  actor (Enter: {safe_line(statement.named) or 'nobody named'}): ").strip() or None,
        )
        if wanted.act == "?":
            say(f"  {', '.join(sorted(BY_NAME))}")
            return
        reason = input("  why (Enter: found on review): ").strip()
        self._reviewer.change(self._symbol, self._code, statement.id, Wanted(wanted.act, wanted.actor, reason=reason))

    def _add(self, paragraph: ReviewedParagraph, rest: str) -> None:
        del rest
        act = input("  act (? lists them): ").strip()
        if act == "?":
            say(f"  {', '.join(sorted(BY_NAME))}")
            return
        wanted = Wanted(
            act=act,
            actor=input("  actor (Enter: nobody named): ").strip(),
            quote=input("  words of the sentence (Enter: the one that names the actor): ").strip(),
            reason=input("  why (Enter: found on review): ").strip(),
        )
        self._reviewer.add(self._symbol, self._code, paragraph.number, wanted)

    def _take_back(self, paragraph: ReviewedParagraph, rest: str) -> None:
        del rest
        edits = [entry for entry in paragraph.entries if entry.is_edit]
        if not edits:
            raise UsageError(f"§{paragraph.number} has no correction to take back")
        self._reviewer.take_back(self._symbol, self._code, paragraph.number, entry_key(edits[-1]))


def _hung(mark: str, text: str | Text) -> RenderableType:
    """Text behind a mark, its further lines set in as far as the first."""
    from rich.table import Table

    row = Table.grid(padding=0)
    row.add_column(no_wrap=True)
    row.add_column()
    row.add_row(mark, text)
    return row


def _chosen(
    paragraph: ReviewedParagraph, numbers: str, proposed: Sequence[Proposal] = ()
) -> list[ReviewedStatement | Proposal]:
    """The statements and proposals of these numbers; raises UsageError where none or another is named."""
    listed: list[ReviewedStatement | Proposal] = [*paragraph.statements, *proposed]
    places = numbers.replace(",", " ").split()
    if not places or not all(place.isdecimal() and 1 <= int(place) <= len(listed) for place in places):
        raise UsageError(
            f"say which statement, by its number from 1 to {len(listed)}" if listed else "there is no statement"
        )
    return [listed[int(place) - 1] for place in places]
