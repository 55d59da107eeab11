"""Addresses, by the form that ITU's have, and which of them are ever requested."""

from __future__ import annotations

import random

import pytest

from indexer.errors import AddressRefused, UsageError
from indexer.fetching.addresses import file_addresses, page_address, pattern_of
from indexer.fetching.allowed import checked, needs_login
from indexer.fetching.page import document_links
from indexer.fetching.settings import ITU, Settings
from indexer.model import Symbol

FOLDER = "https://www.itu.int/dms_pub/itu-s/md"


@pytest.mark.parametrize(
    ("symbol", "code", "addresses"),
    [
        ("C21/57", "ar", ["21/cl/c/S21-CL-C-0057!!MSW-A.docx", "21/cl/c/S21-CL-C-0057!!PDF-A.pdf"]),
        ("C20/57", "en", ["20/cl/c/S20-CL-C-0057!!MSW-E.docx", "20/cl/c/S20-CL-C-0057!!PDF-E.pdf"]),
        ("C09/3", "fr", ["09/cl/c/S09-CL-C-0003!!MSW-F.docx", "09/cl/c/S09-CL-C-0003!!PDF-F.pdf"]),
        ("C21/57(Rev.2)", "es", ["21/cl/c/S21-CL-C-0057!R2!MSW-S.docx", "21/cl/c/S21-CL-C-0057!R2!PDF-S.pdf"]),
        ("C21/57(Add.1)", "ru", ["21/cl/c/S21-CL-C-0057!A1!MSW-R.docx", "21/cl/c/S21-CL-C-0057!A1!PDF-R.pdf"]),
        ("C21/1057", "zh", ["21/cl/c/S21-CL-C-1057!!MSW-C.docx", "21/cl/c/S21-CL-C-1057!!PDF-C.pdf"]),
    ],
)
def test_addresses_of_a_council_document(symbol: str, code: str, addresses: list[str]) -> None:
    pattern = pattern_of(Symbol.parse(symbol))
    assert pattern is not None
    assert list(file_addresses(pattern, code, ITU)) == [f"{FOLDER}/{address}" for address in addresses]
    assert page_address(pattern, ITU) == f"https://www.itu.int/md/{pattern.name}/en"


@pytest.mark.parametrize("symbol", ["WG-CP/1/16(Rev.1)", "WG-CP/2/14", "WG-COP/13", "CWG-COP-17/4"])
def test_no_address_is_made_up_for_other_documents(symbol: str) -> None:
    assert pattern_of(Symbol.parse(symbol)) is None


@pytest.mark.parametrize("symbol", ["C21/57(Corr.1)", "C21/57(Rev.1)(Add.1)"])
def test_marks_whose_form_is_not_known(symbol: str) -> None:
    pattern = pattern_of(Symbol.parse(symbol))
    assert pattern is not None
    assert file_addresses(pattern, "en", ITU) == ()


HTML = """
<html><head><title>Document C21/57</title></head><body>
<a href="/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057!!PDF-E.pdf">PDF</a>
<a href="../../dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057%21%21MSW-E.docx">Word</a>
<a href="/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057!!MSW-A.docx">Arabic</a>
<a href="/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057!R1!MSW-E.docx">Rev. 1</a>
<a href="/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0058!!MSW-E.docx">Next document</a>
<a href="/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057!!ZIP-E.zip">All</a>
<a href="https://elsewhere.example/S21-CL-C-0057!!MSW-F.doc">French</a>
<a href="https://[broken">broken</a><a>no target</a><a href="#top">top</a>
</body></html>
"""


@pytest.mark.parametrize(
    ("symbol", "code", "links"),
    [
        (
            "C21/57",
            "en",
            [
                "https://www.itu.int/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057%21%21MSW-E.docx",
                "https://www.itu.int/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057!!PDF-E.pdf",
            ],
        ),
        ("C21/57(Rev.1)", "en", ["https://www.itu.int/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057!R1!MSW-E.docx"]),
        ("C21/57", "ar", ["https://www.itu.int/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057!!MSW-A.docx"]),
        ("C21/57", "fr", ["https://elsewhere.example/S21-CL-C-0057!!MSW-F.doc"]),
        ("C21/57", "zh", []),
        ("C21/58", "en", ["https://www.itu.int/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0058!!MSW-E.docx"]),
    ],
)
def test_links_of_the_documents_page(symbol: str, code: str, links: list[str]) -> None:
    pattern = pattern_of(Symbol.parse(symbol))
    assert pattern is not None
    assert list(document_links(HTML, "https://www.itu.int/md/S21-CL-C-0057/en", pattern, code)) == links


@pytest.mark.parametrize(
    "address",
    [
        "https://www.itu.int/dms_pub/x.docx",
        "https://www.itu.int:443/x",
        "https://WWW.ITU.INT/x",
        "http://127.0.0.1:8080/x",
        "http://localhost:8080/x",
        "http://[::1]:8080/x",
    ],
)
def test_addresses_that_are_requested(address: str) -> None:
    checked(address, ("www.itu.int", "127.0.0.1:8080", "localhost:8080", "::1:8080"))


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://www.itu.int/x", "not encrypted"),
        ("https://www.itu.int:8443/x", "do not allow this host"),
        ("https://itu.int/x", "do not allow this host"),
        ("https://www.itu.int.example/x", "do not allow this host"),
        ("https://www.itu.int@evil.example/x", "do not allow this host"),
        ("http://127.0.0.1:9/x", "do not allow this host"),
        ("http://127.0.0.1.example:8080/x", "not encrypted"),
        ("file:///etc/passwd", "only https"),
        ("ftp://www.itu.int/x", "only https"),
        ("https:///x", "only https"),
        ("https://www.itu.int/dms_ties/itu-s/md/21/x.docx", "member's login"),
        ("https://www.itu.int/a/%64ms_TIES/x.docx", "member's login"),
        ("https://www.itu.int/dms_ties", "member's login"),
        ("https://www.itu.int:port/", "no address"),
    ],
)
def test_addresses_that_are_not(address: str, reason: str) -> None:
    with pytest.raises(AddressRefused, match=reason):
        checked(address, ("www.itu.int", "127.0.0.1:8080"))


def test_dms_pub_needs_no_login() -> None:
    assert not needs_login("https://www.itu.int/dms_pub/itu-s/md/21/dms_ties_x.docx")


def test_settings() -> None:
    assert (Settings.from_environment({}).base, Settings.from_environment({}).hosts) == (ITU, ("www.itu.int",))
    given = Settings.from_environment(
        {"COP_FETCH_BASE": "http://127.0.0.1:1/", "COP_FETCH_HOSTS": "127.0.0.1:1, A.org,[::1]:8"}
    )
    assert (given.base, given.hosts) == ("http://127.0.0.1:1", ("127.0.0.1:1", "a.org", "::1:8"))
    for base in ("itu", "ftp://www.itu.int", "https://a:port"):
        with pytest.raises(UsageError, match="COP_FETCH_BASE"):
            Settings.from_environment({"COP_FETCH_BASE": base})


def test_links_that_are_no_addresses_lead_nowhere() -> None:
    pattern = pattern_of(Symbol.parse("C21/57"))
    assert pattern is not None
    pieces = ["'>", "http://", "https://", "[", "]", "::1", "%zz", "\x00", "é", "@", ":99999", "//", "<base href='"]
    pieces += ["..", "?", "#", "\udc80", "<!--", "<![CDATA[", "\n", "&#x110000;", "xn--", "/dms_ties/", "www.itu.int"]
    chance = random.Random(57)
    taken = 0
    for _ in range(1500):
        target = "".join(chance.choices(pieces, k=chance.randint(1, 8)))
        html = f"<a href='{target}S21-CL-C-0057!!MSW-E.docx'>Word</a>{chance.choice(pieces)}"
        for link in document_links(html, f"{ITU}/md/S21-CL-C-0057/en", pattern, "en"):
            try:
                url = checked(link, ("www.itu.int",))
            except AddressRefused:
                continue
            taken += 1
            assert (url.scheme, url.host, url.port) == ("https", "www.itu.int", None)
            assert "/dms_ties/" not in url.path
    assert taken > 50
