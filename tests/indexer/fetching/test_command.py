"""`cop fetch` as a user starts it."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from indexer.corpus.places import bundled_corpus
from indexer.errors import ReaderError
from indexer.readers import claimant
from tests.bot.cop import Cop
from tests.indexer.fetching.conftest import docx
from tests.indexer.fetching.server import Server, says, serves
from tests.waiting import wait_for

FILES = "/dms_pub/itu-s/md/21/cl/c/S21-CL-C-0057!!"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Start = Callable[..., "subprocess.Popen[str]"]


def report_docx(text: str) -> bytes:
    """A Word file whose paragraphs are the lines of the text."""
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in text.splitlines()
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{MAIN}"><w:body>{paragraphs}</w:body></w:document>'
        )
    return made.getvalue()


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return Path(shutil.copytree(bundled_corpus(), tmp_path / "corpus"))


@pytest.fixture
def start(corpus: Path, server: Server) -> Start:
    def started(*arguments: str, **environment: str) -> subprocess.Popen[str]:
        settings = {"COP_CORPUS": str(corpus), "COP_FETCH_BASE": server.base, "COP_FETCH_HOSTS": server.host}
        return subprocess.Popen(
            [sys.executable, "-c", "from bot.commands.cli import run; run()", "fetch", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **settings, "NO_PROXY": "127.0.0.1", **environment},
        )

    return started


@pytest.mark.slow
def test_progress_and_faults_go_to_stderr(start: Start, server: Server, corpus: Path) -> None:
    server.routes[f"{FILES}MSW-E.docx"] = says(200, b"<html><title>Sign in</title>")
    before = sorted(corpus.rglob("*"))
    process = start("C21/57", "WG-CP/2/14", "--lang", "en", "--json")
    out, err = process.communicate(timeout=60)
    assert process.returncode == 2
    (row,) = json.loads(out)
    assert (row["report"], row["language"], row["status"], row["file"]) == ("C21/57", "en", "failed", "")
    lines = err.splitlines()
    assert any(line.startswith("cop: C21/57 en: ") and "a web page (“Sign in”)" in line for line in lines)
    assert any(line.startswith("cop: WG-CP/2/14: no address") for line in lines)
    assert f"C21/57 en: {server.base}{FILES}MSW-E.docx" in lines
    assert sorted(path for path in corpus.rglob("*") if path.name != ".fetching.lock") == before


def test_a_dry_run_asks_nobody(corpus: Path, server: Server, tmp_path: Path) -> None:
    cop = Cop(corpus, tmp_path / "index", COP_FETCH_BASE=server.base, COP_FETCH_HOSTS=server.host)
    done = cop("fetch", "--dry-run", "--json", "--lang", "ar")
    assert (done.returncode, server.requests) == (0, [])
    assert [(row["report"], row["language"], row["status"]) for row in json.loads(done.stdout)] == [
        ("C20/57", "ar", "planned")
    ]


def test_what_is_missing_is_listed_and_the_list_can_be_fetched(corpus: Path, tmp_path: Path) -> None:
    cop = Cop(corpus, tmp_path / "index")
    listed = cop("meetings", "--missing", "--json")
    rows = {row["meeting"]: row for row in json.loads(listed.stdout)}
    unknown = [n for n, row in rows.items() if row["remark"] == "nothing is known of this meeting"]
    assert unknown == [3, 4, 5, 6, 18, 20, 22]
    assert {n for n, row in rows.items() if row["remark"] == "no report is known"} >= {7, 14, 19, 24}
    assert (rows[10]["report"], rows[10]["remark"]) == ("WG-COP/13", "no address is known")
    assert (rows[15]["report"], rows[15]["languages"]) == ("C20/57", ["ar", "en", "es", "fr", "ru", "zh"])
    assert (rows[17]["languages"], rows[17]["remark"]) == (
        ["en", "es", "fr", "ru", "zh"],
        "held in an unofficial version",
    )
    planned = cop("fetch", "-", "--dry-run", "--json", stdin=listed.stdout)
    versions = {(row["report"], row["language"]) for row in json.loads(planned.stdout)}
    assert versions == {(row["report"], code) for row in rows.values() for code in row["languages"]}
    named = cop("fetch", "-", "--dry-run", "--lang", "en", stdin="C20/57\n")
    assert named.stdout.startswith("C20/57 en: ")


@pytest.mark.parametrize("stdin", ["", "[1]", "[{]", "[]"])
def test_a_list_that_names_no_report_is_refused(corpus: Path, tmp_path: Path, stdin: str) -> None:
    done = Cop(corpus, tmp_path / "index")("fetch", "-", "--dry-run", stdin=stdin)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("cop: standard input")


@pytest.mark.slow
def test_what_the_server_does_not_have_is_no_failure(start: Start) -> None:
    process = start("C20/57")
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out.count("missing")) == (0, 6)


@pytest.mark.slow
def test_ctrl_c_ends_it_and_the_next_time_goes_on(start: Start, server: Server, corpus: Path) -> None:
    path = f"{FILES}MSW-E.docx"
    server.routes[path] = serves(docx(), etag='"v1"', slowly=60)
    process = start("C21/57", "--lang", "en")
    part = corpus / ".fetching"
    wait_for(lambda: any(file.stat().st_size == len(docx()) // 2 for file in part.glob("*.part")))
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (2, "")
    assert "stopped; what came is kept" in err
    assert "Traceback" not in err
    assert (corpus / "reports" / "C21-57" / "en.txt").exists()
    start("C21/57", "--lang", "en").communicate(timeout=60)
    assert server.asked(path)[-1].first == len(docx()) // 2


@pytest.mark.slow
def test_a_proxy_is_used_as_usual(start: Start, server: Server) -> None:
    with Server() as proxy:
        start("C21/57", "--lang", "en", NO_PROXY="", HTTP_PROXY=proxy.base).communicate(timeout=60)
        assert proxy.requests[0].path == f"{server.base}/md/S21-CL-C-0057/en"
        assert not server.requests


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_certificates_are_checked_and_named_as_usual(start: Start, tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-keyout", str(key), "-out", str(certificate), "-days", "1", "-subj", "/CN=localhost"]
    subprocess.run([*command, "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
    with Server(certificate=certificate, key=key) as server:
        server.routes[f"{FILES}MSW-E.docx"] = says(200, b"plain text")
        settings = {"COP_FETCH_BASE": f"https://localhost:{server.port}", "COP_FETCH_HOSTS": f"localhost:{server.port}"}
        settings["NO_PROXY"] = "localhost"
        _, err = start("C21/57", "--lang", "en", **settings).communicate(timeout=60)
        assert "its certificate is not trusted" in err
        assert not server.requests
        _, err = start("C21/57", "--lang", "en", SSL_CERT_FILE=str(certificate), **settings).communicate(timeout=60)
        assert "neither Word nor PDF" in err


@pytest.mark.slow
def test_a_report_is_fetched_and_then_answers(start: Start, server: Server, corpus: Path, tmp_path: Path) -> None:
    text = (corpus / "reports" / "C21-57" / "ar.txt").read_text(encoding="utf-8")
    document = report_docx(f"الوثيقة C21/57-A\n{text}")
    try:
        claimant(document)
    except ReaderError:
        pytest.skip("no reader of Word files")
    server.routes[f"{FILES}MSW-A.docx"] = serves(document)
    out, err = start("C21/57", "--lang", "ar", "--json").communicate(timeout=120)
    (row,) = json.loads(out)
    assert (row["status"], row["file"]) == ("changed", "reports/C21-57/ar.docx"), err
    assert (corpus / "reports" / "C21-57" / "ar.docx").read_bytes() == document
    (earlier,) = (corpus / "reports" / "C21-57" / "earlier").iterdir()
    assert earlier.read_text(encoding="utf-8") == text
    environment = {**os.environ, "COP_CORPUS": str(corpus), "COP_INDEX": str(tmp_path / "index")}
    shown = subprocess.run(
        [sys.executable, "-c", "from bot.commands.cli import run; run()", "show", "C21/57", "5.14", "--lang", "ar"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert "\n5.14 (14.5)\t" in shown.stdout
    assert start("C21/57", "--lang", "ar", "--all").communicate(timeout=120)[0].startswith("C21/57 ar: unchanged")
