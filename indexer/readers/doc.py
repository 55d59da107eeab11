"""Legacy Word documents (.doc): turned into docx by LibreOffice, where that is installed, and read as such."""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import tempfile
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers.guard import SourceText, guarded
from indexer.readers.kinds import OLE, OLE_ENCRYPTED

NAME = "legacy Word"
SUFFIX = "doc"
GUARDED = False  # LibreOffice is a process of its own, and needs more than the limits of others

MAX_SECONDS = 18
"""Within which LibreOffice has to be done."""
MAX_MEMORY = 1_000_000_000
"""Bytes of data that it may hold, where the system can limit them."""
_STREAM = "WordDocument".encode("utf-16-le")
_START = 116
"""Place in a directory entry of the number of the stream's first sector."""
_ENCRYPTED_FLAG = 0x0100
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
"""Nothing in a document is run, and nothing that it links to is fetched."""


def claims(data: bytes) -> bool:
    """A compound file with the stream of a Word document, and no encrypted package in it."""
    return data.startswith(OLE) and _STREAM in data and OLE_ENCRYPTED not in data


def read(data: bytes) -> tuple[Block, ...]:
    """Blocks of the document, as the Word reader gives them.

    Raises ReaderError where it is encrypted or damaged, or LibreOffice is not installed.
    """
    return _reading(data).blocks


def raw_text(data: bytes) -> str:
    """All text of what LibreOffice made of it; raises ReaderError as `read` does."""
    return _reading(data).raw_text


@lru_cache(maxsize=1)
def _reading(data: bytes) -> SourceText:
    if _is_encrypted(data):
        raise ReaderError("password-protected; remove the password and add it again")
    return guarded("indexer.readers.docx", _as_docx(data))


def _is_encrypted(data: bytes) -> bool:
    """Whether the header of the stream says so."""
    with suppress(struct.error):
        size = 1 << min(struct.unpack_from("<H", data, 30)[0], 12)
        (sector,) = struct.unpack_from("<I", data, data.find(_STREAM) + _START)
        (flags,) = struct.unpack_from("<H", data, (sector + 1) * size + 10)
        return bool(flags & _ENCRYPTED_FLAG)
    return False


def _as_docx(data: bytes) -> bytes:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ReaderError("is a legacy Word document; install LibreOffice, or save it as docx, and add it again")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        (folder / "source.doc").write_bytes(data)
        _run([program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", *_convert(folder)])
        made = folder / "made" / "source.docx"
        if not made.exists():
            raise ReaderError("LibreOffice cannot read it; save it as docx and add that")
        return made.read_bytes()


def _convert(folder: Path) -> list[str]:
    options = ["--headless", "--norestore", "--nolockcheck", "--infilter=MS Word 97", "--convert-to", "docx"]
    return [*options, "--outdir", str(folder / "made"), str(folder / "source.doc")]


def _run(command: list[str]) -> None:
    """Run LibreOffice; when its time is up, it ends with all that it started."""
    environment = {**os.environ, "SAL_USE_VCLPLUGIN": "svp"}
    with subprocess.Popen(  # noqa: S603 - the program was found on the path; the document's name is ours
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
    ) as running:
        _limit(running.pid)
        try:
            running.wait(MAX_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise ReaderError(f"LibreOffice needs more than {MAX_SECONDS} seconds for it; save it as docx") from error
        finally:
            _end(running)


def _limit(process: int) -> None:
    with suppress(ImportError, AttributeError, OSError):  # only Linux can limit another process
        import resource

        resource.prlimit(process, resource.RLIMIT_DATA, (MAX_MEMORY, MAX_MEMORY))


def _end(running: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        os.killpg(running.pid, signal.SIGKILL) if hasattr(os, "killpg") else running.kill()
