"""Dates as reports of meetings write them: days in a row, over two months, in lists, in all languages."""

from __future__ import annotations

import pytest

from indexer.text.dates import periods


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("en", "on 14 and 15 October 2030", "2030-10-14/2030-10-15"),
        ("en", "from 30 September to 2 October 2030", "2030-09-30/2030-10-02"),
        ("en", "on October 14–15, 2030", "2030-10-14/2030-10-15"),
        ("en", "Monday 4 and Tuesday 5 October 2032", "2032-10-04/2032-10-05"),
        ("en", "30 September and 1 October 2030", "2030-09-30/2030-10-01"),
        ("en", "3 October 2030 and on 3 March 2031", "2030-10-03 2031-03-03"),
        ("en", "3 October and 3 March 2031", "2031-10-03 2031-03-03"),
        ("en", "annex 12, 3 October 2030", "2030-10-03"),
        ("fr", "du lundi 6 au mercredi 8 octobre 2031", "2031-10-06/2031-10-08"),
        ("fr", "1er et 2 mars 2031", "2031-03-01/2031-03-02"),
        ("es", "los días 4, 5 y 6 de octubre de 2031", "2031-10-04/2031-10-06"),
        ("es", "del 30 de septiembre al 2 de octubre de 2031", "2031-09-30/2031-10-02"),
        ("ru", "с 30 сентября по 2 октября 2030 г.", "2030-09-30/2030-10-02"),
        ("ru", "14.10.2030", "2030-10-14"),
        ("zh", "2033年10月10日至11日", "2033-10-10/2033-10-11"),
        ("zh", "二〇三三年十月十日至十一日", "2033-10-10/2033-10-11"),
        ("zh", "2031年9月30日至10月2日", "2031-09-30/2031-10-02"),
        ("ar", "يومي 14 و15 أكتوبر 2030", "2030-10-14/2030-10-15"),
        ("ar", "من ٦ إلى ٨ تشرين الأول/أكتوبر ٢٠٣١", "2031-10-06/2031-10-08"),
        ("ar", "13-3 يونيو 2031", "2031-06-03/2031-06-13"),
        ("ar", "في 3 أكتوبر 2030 و3 مارس 2031", "2030-10-03 2031-03-03"),
    ],
)
def test_days_of_a_meeting(code: str, text: str, said: str) -> None:
    assert " ".join(map(str, periods(text, code))) == said
