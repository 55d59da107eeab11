"""What somebody did stands beside its paragraph in the reader's words, whatever the act."""

from __future__ import annotations

import pytest

from bot.locale import words_of
from bot.web.page import Page
from bot.web.pages.account import AccountView, account_pages
from bot.web.reading_room import ReadingRoom
from indexer import Fact, Index
from indexer.acts import ACTS
from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.languages import codes
from indexer.model import Meeting, ReportInfo, Unit

SYMBOL = "C96/3"
TEXT = "A fictional sentence."


@pytest.fixture(scope="module")
def room() -> ReadingRoom:
    """A fictional report in which Kenya does everything, an act a paragraph."""
    units = tuple(
        Unit(
            SYMBOL, (33,), "en", official=True, number=f"1.{n}", printed=f"1.{n}", section="1", heading="", text=TEXT,
            items=(), lines=(n, n), facts=(Fact(act.name, "ke", "Kenya", 0, len(TEXT), kind="state"),),
        )
        for n, act in enumerate(ACTS, start=1)
    )  # fmt: skip
    meetings = (Meeting(33, None, report=SYMBOL),)
    index = Index.from_units(units, load_vocabulary(bundled_corpus()), meetings, {SYMBOL: ReportInfo(SYMBOL, (33,))})
    return ReadingRoom(index, served=True)


@pytest.mark.parametrize("code", codes())
def test_every_act_is_named_beside_its_paragraph(room: ReadingRoom, code: str) -> None:
    told: set[str] = set()
    for make in account_pages(room, code).values():
        page = make()
        if isinstance(page, Page) and isinstance(page.view, AccountView):
            told |= {act for group in page.view.groups for entry in group.entries for act in entry.acts}
    assert told == {words_of(code)(act.label) for act in ACTS}
