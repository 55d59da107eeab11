"""A pattern of many words finds what a plain alternation of them, the longest first, would."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from indexer.text.alternation import any_of

WORDS = st.lists(st.text("aAb^]-.", min_size=1, max_size=4), min_size=1, max_size=8)


@given(words=WORDS, text=st.text("aAb^]-. ", max_size=30), behind=st.sampled_from(["", r"(?!\w)", "a?b"]))
def test_it_finds_what_a_plain_alternation_finds(words: list[str], text: str, behind: str) -> None:
    plain = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    for flags in (re.NOFLAG, re.IGNORECASE):
        found = [match.span() for match in re.finditer(any_of(words) + behind, text, flags)]
        assert found == [match.span() for match in re.finditer(f"(?:{plain}){behind}", text, flags)]


def test_no_words_match_nothing() -> None:
    assert not re.search(any_of([]), "anything")
