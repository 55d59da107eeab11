"""LibreOffice, where it is installed: what it makes of documents."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or ""
needed = pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
_LABELLED = re.compile(r"(?P<label>.*?)\s*(?P<text>P\d+\.)")


def printed_labels(folder: Path, documents: list[bytes]) -> list[dict[str, str]]:
    """The number that LibreOffice prints before each paragraph `P1.`, `P2.` … of each document."""
    for index, data in enumerate(documents):
        (folder / f"{index}.docx").write_bytes(data)
    converted = folder / "text"
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(converted),
            *(str(folder / f"{index}.docx") for index in range(len(documents))),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [_labels((converted / f"{index}.txt").read_text("utf-8-sig")) for index in range(len(documents))]


def _labels(text: str) -> dict[str, str]:
    found = (_LABELLED.match(line) for line in text.split("\n"))
    return {match["text"]: match["label"].strip() for match in found if match}
