"""A corpus that holds nothing, a server, and documents to serve."""

from __future__ import annotations

import asyncio
import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import certifi
import pytest

from indexer.corpus.catalogue import load_catalogue
from indexer.errors import InputError
from indexer.fetching import Fetched, Outcome, Settings, Target, Wish, fetch, make_plan
from indexer.model import Symbol
from tests.indexer.fetching.server import Server, serves

CATALOGUE = """\
meetings:
- {number: 71, date: 2071-02-03, report: C71/5}
reports:
- {symbol: C71/5, meetings: [71], versions: {}}
"""
FILES = "/dms_pub/itu-s/md/71/cl/c/S71-CL-C-0005!!"
WORD, PDF = f"{FILES}MSW-E.docx", f"{FILES}PDF-E.pdf"
PAGE = "/md/S71-CL-C-0005/en"


def docx(text: str = "one", size: int = 200_000) -> bytes:
    """A Word file (as far as fetching looks) of about this size; the same text gives the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo("word/document.xml"), text)
        archive.writestr(zipfile.ZipInfo("word/media/image1.png"), random.Random(text).randbytes(size))
    return made.getvalue()


def pdf(text: str = "one") -> bytes:
    return f"%PDF-1.7\n{text}\n%%EOF\n".encode()


@dataclass
class Watched:
    """A watcher that remembers."""

    begun: list[str] = field(default_factory=list)
    ended: list[Outcome] = field(default_factory=list)
    most: int = 0

    def begins(self, target: Target, address: str) -> None:
        self.begun.append(address)

    def received(self, address: str, done: int, total: int) -> None:
        self.most = max(self.most, done)

    def ends(self, outcome: Outcome) -> None:
        self.ended.append(outcome)


@dataclass
class Fetching:
    """Fetches C71/5 in English, unless told otherwise, from the server into the corpus."""

    server: Server
    corpus: Path
    settings: Settings
    watched: Watched = field(default_factory=Watched)
    refuses: str = ""
    """Text of documents that the corpus does not take."""

    def deliver(self, fetched: Fetched) -> Path:
        content = fetched.path.read_bytes()
        if self.refuses and self.refuses.encode() in content:
            raise InputError("this document is not taken")
        file = self.corpus / "reports" / fetched.target.symbol.folder / f"{fetched.target.language}.{fetched.kind}"
        file.parent.mkdir(parents=True, exist_ok=True)
        for held in file.parent.glob(f"{fetched.target.language}.*"):
            held.unlink()
        file.write_bytes(content)
        return file

    def all(self, *symbols: str, languages: tuple[str, ...] = ("en",), again: bool = False) -> list[Outcome]:
        return asyncio.run(self.coroutine(*symbols, languages=languages, again=again))

    async def coroutine(
        self, *symbols: str, languages: tuple[str, ...] = ("en",), again: bool = False
    ) -> list[Outcome]:
        named = tuple(Symbol.parse(symbol) for symbol in symbols or ("C71/5",))
        plan = make_plan(load_catalogue(self.corpus), Wish(named, languages, again=again), self.settings)
        return await fetch(self.corpus, plan.targets, self.settings, self.deliver, self.watched)

    def one(self, **settings: Any) -> Outcome:
        self.settings = replace(self.settings, **settings)
        (outcome,) = self.all()
        return outcome

    def files(self) -> list[str]:
        """Everything that lies in the corpus, but for locks."""
        names = (file.relative_to(self.corpus).as_posix() for file in self.corpus.rglob("*") if file.is_file())
        return sorted(name for name in names if name != ".fetching.lock")


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture(scope="session")
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """To load all authorities that there are takes longer than most tests, and loopback needs none of them."""
    first, end, _ = Path(certifi.where()).read_text(encoding="utf-8").partition("-----END CERTIFICATE-----")
    file = tmp_path_factory.mktemp("certificates") / "one.pem"
    file.write_text(f"{first}{end}\n", encoding="utf-8")
    return file


@pytest.fixture
def fetching(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_certificate: Path) -> Fetching:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(one_certificate))
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "catalogue.yaml").write_text(CATALOGUE, encoding="utf-8")
    server.routes[WORD] = serves(docx())
    settings = Settings(base=server.base, hosts=(server.host,), pause=0, first_wait=0.01, read=30, overall=60)
    return Fetching(server, corpus, settings)
