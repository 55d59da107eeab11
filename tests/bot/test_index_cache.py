from __future__ import annotations

import gc
import weakref

from bot import Assistant
from bot.evidence.index_cache import IndexCache
from bot.registers.row_source import told_sentences
from indexer import Index

TEXTS = ["Canada proposed a day of kites.", "The Chair thanked Canada for its proposal."]


def test_a_value_is_made_once_and_no_more_are_kept_than_may_be() -> None:
    index, made = Index.from_texts(TEXTS, "en"), list[int]()
    cache: IndexCache[int, int] = IndexCache(2)

    def make(key: int) -> int:
        made.append(key)
        return key * 10

    for key in (1, 2, 1, 2):
        assert cache.get(index, key, lambda key=key: make(key)) == key * 10  # type: ignore[misc]
    assert made == [1, 2]
    cache.get(index, 3, lambda: make(3))
    cache.get(index, 1, lambda: make(1))
    assert made == [1, 2, 3, 1]


def test_each_index_has_values_of_its_own() -> None:
    cache: IndexCache[str, int] = IndexCache(9)
    one, other = (Index.from_texts(TEXTS, "en") for _ in range(2))
    assert cache.get(one, "key", lambda: 1) == 1
    assert cache.get(other, "key", lambda: 2) == 2


def test_an_index_that_is_no_longer_used_does_not_stay_for_what_was_kept_of_it() -> None:
    index = Index.from_texts(TEXTS, "en")
    assert Assistant(index).ask("What was said about a day of kites?").citations
    assert list(told_sentences(index, index.units[0]))
    gone = weakref.ref(index)
    del index
    gc.collect()
    assert gone() is None
