"""Which documents are fetched, and which of those that come are taken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indexer.corpus.catalogue import load_catalogue
from indexer.corpus.fingerprints import stamps
from indexer.corpus.places import bundled_corpus
from indexer.errors import InputError, UsageError
from indexer.fetching import Deliver, Fetched, Settings, Wish, make_plan
from indexer.fetching.delivery import into_corpus
from indexer.model import Symbol

CATALOGUE = """\
meetings:
- {number: 70, date: 2070-09-03, report: C71/5}
- {number: 71, date: 2071-02, report: C71/5}
- {number: 72, report: C72/6}
- {number: 73, date: 2073-01-02, report: WG-CP/2/14}
reports:
- symbol: C71/5
  meetings: [70, 71]
  url: 'https://www.itu.int/pages/C71-5'
  versions: {en: {official: true}, fr: {official: false}}
- {symbol: C72/6, meetings: [72], url: 'https://elsewhere.example/C72-6', versions: {}}
- {symbol: WG-CP/2/14, meetings: [73], versions: {}}
"""
ALL = "ar en es fr ru zh"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "catalogue.yaml").write_text(CATALOGUE, encoding="utf-8")
    folder = tmp_path / "reports" / "C71-5"
    folder.mkdir(parents=True)
    for code in ("en", "fr"):
        (folder / f"{code}.txt").write_text("text", encoding="utf-8")
    return tmp_path


def planned(corpus: Path, wish: Wish) -> dict[str, str]:
    """Languages by symbol."""
    found: dict[str, list[str]] = {}
    for target in make_plan(load_catalogue(corpus), wish, Settings()).targets:
        found.setdefault(str(target.symbol), []).append(target.language)
    return {symbol: " ".join(codes) for symbol, codes in found.items()}


@pytest.mark.parametrize(
    ("wish", "documents"),
    [
        (Wish(), {"C71/5": "ar es fr ru zh", "C72/6": ALL}),
        (Wish(again=True), {"C71/5": ALL, "C72/6": ALL}),
        (Wish(languages=("en",)), {"C72/6": "en"}),
        (Wish((Symbol("C71/5"),), ("en", "ar")), {"C71/5": "en ar"}),
        (Wish((Symbol("C90/1", "(Rev.1)"),)), {"C90/1(Rev.1)": ALL}),
        (Wish(since=71), {"C71/5": "ar es fr ru zh", "C72/6": ALL}),
        (Wish(since=72), {"C72/6": ALL}),
        (Wish(since=2071), {"C71/5": "ar es fr ru zh", "C72/6": ALL}),
        (Wish(since=2072), {"C72/6": ALL}),
        (Wish(since=2073), {}),
        (Wish((Symbol("C71/5"), Symbol("C73/9")), ("en",), since=2072), {"C73/9": "en"}),
    ],
)
def test_documents_and_languages(corpus: Path, wish: Wish, documents: dict[str, str]) -> None:
    assert planned(corpus, wish) == documents


def test_a_document_without_an_address_is_named(corpus: Path) -> None:
    catalogue = load_catalogue(corpus)
    assert [str(s) for s in make_plan(catalogue, Wish(), Settings()).unaddressed] == ["WG-CP/2/14"]
    assert make_plan(catalogue, Wish((Symbol("C71/5"),)), Settings()).unaddressed == ()


def test_a_language_that_nothing_is_published_in(corpus: Path) -> None:
    with pytest.raises(UsageError, match="--lang 'de'"):
        make_plan(load_catalogue(corpus), Wish(languages=("de",)), Settings())


def test_the_page_that_the_catalogue_gives(corpus: Path) -> None:
    settings = Settings(base="http://127.0.0.1:1")
    plan = make_plan(load_catalogue(corpus), Wish(languages=("ar",)), settings)
    assert [target.page for target in plan.targets] == [
        "http://127.0.0.1:1/pages/C71-5",
        "https://elsewhere.example/C72-6",
    ]


@pytest.fixture
def bundled(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(bundled_corpus(), tmp_path_factory.mktemp("bundled") / "corpus"))


def came(deliver: Deliver, corpus: Path, text: str, symbol: str, code: str) -> Path:
    """Hand on a text that came as this document in this language."""
    (target,) = make_plan(load_catalogue(corpus), Wish((Symbol.parse(symbol),), (code,)), Settings()).targets
    path = corpus / "document.part"
    path.write_text(text, encoding="utf-8")
    try:
        return deliver(Fetched(target, path, "txt", target.files[0]))
    finally:
        path.unlink()


def seed(code: str) -> str:
    return (bundled_corpus() / "reports" / "C21-57" / f"{code}.txt").read_text(encoding="utf-8")


def test_the_document_that_was_asked_for_is_taken(bundled: Path) -> None:
    text = seed("ar").replace("2021", "2021 ", 1)
    file = came(into_corpus(bundled), bundled, text, "C21/57", "ar")
    assert file == bundled / "reports" / "C21-57" / "ar.txt"
    assert file.read_text(encoding="utf-8") == text
    (earlier,) = (file.parent / "earlier").iterdir()
    assert earlier.read_text(encoding="utf-8") == seed("ar")
    assert load_catalogue(bundled).faults == ()
    assert not any("earlier" in name for name in stamps(bundled))


@pytest.mark.parametrize(
    ("symbol", "code", "reason"),
    [
        ("C21/58", "ar", r"calls itself C21/57, and is not taken as C21/58"),
        ("C21/57(Rev.1)", "ar", r"calls itself C21/57, and is not taken as C21/57\(Rev\.1\)"),
        ("C21/57", "zh", "is in العربية, and is not taken as the 中文 version"),
    ],
)
def test_another_document_than_was_asked_for_is_not_taken(bundled: Path, symbol: str, code: str, reason: str) -> None:
    before = {file: file.read_bytes() for file in bundled.rglob("*") if file.is_file()}
    with pytest.raises(InputError, match=reason):
        came(into_corpus(bundled), bundled, f"الوثيقة C21/57-A\n\n{seed('ar')}", symbol, code)
    assert {file: file.read_bytes() for file in bundled.rglob("*") if file.is_file()} == before
