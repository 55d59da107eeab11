"""Meetings that a text names by number."""

from __future__ import annotations

import pytest

from indexer.languages import language, tokens
from indexer.text.meeting_numbers import named_meetings


@pytest.mark.parametrize(
    ("code", "text", "numbers"),
    [
        ("en", "the sixteenth and twenty-first meetings", (16, 21)),
        ("es", "la vigésima primera reunión y la trigésima segunda", (21, 32)),
        ("ar", "الاجتماع الثالث والعشرون", (23,)),
        ("ar", "الاجتماعان الأول والحادي والعشرون", (1, 21)),
        ("ar", "الاجتماعان الأول والحادي والعشرين والثاني والثلاثين", (1, 21, 32)),
        ("en", "Summary record of the 102nd meeting", (102,)),
        ("en", "the one hundred and second meeting", (102,)),
        ("fr", "la cent troisième réunion", (103,)),
        ("es", "la centésima cuarta reunión", (104,)),
        ("ru", "итоги сто пятого собрания", (105,)),
        ("zh", "第一百零六次会议", (106,)),
        ("ar", "تقرير الاجتماع السابع بعد المائة", (107,)),
        ("en", "the meeting in 2021", ()),
    ],
)
def test_an_ordinal_of_several_words_is_one_number(code: str, text: str, numbers: tuple[int, ...]) -> None:
    known = language(code)
    assert named_meetings(text, tokens(text, known), known).numbers == numbers
