"""Putting a document in its place: its file, then the catalogue, each whole or not at all."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from indexer.errors import InputError
from indexer.intake.catalogue_entry import registered
from indexer.intake.examine import DIFFERS, UNCHANGED, Addition
from indexer.store.file_lock import exclusive_lock
from indexer.store.whole_file import write_whole

EARLIER = "earlier"
"""Folder, beside the versions of a report, of files that others took the place of."""
_LOCK = ".adding"


def carry_out(corpus: Path, addition: Addition) -> None:
    """Write the version and announce it; one whose place is taken is kept in the folder `earlier`.

    Raises InputError where it may not or cannot be written; the corpus is then as it was.
    """
    if addition.change == UNCHANGED:
        return
    if addition.change == DIFFERS:
        assert addition.held is not None
        raise InputError(
            f"{addition.source}: {addition.report.symbol} {addition.report.language} is held already "
            f"({addition.held.name}) and differs; add it with --replace to take its place (the old file is kept)"
        )
    try:
        with exclusive_lock(corpus / _LOCK), registered(corpus, addition):
            _put(addition)
    except OSError as error:
        raise InputError(
            f"{error.filename or corpus}: cannot be written ({error.strerror}); check its permissions and space"
        ) from error


def _put(addition: Addition) -> None:
    folder = addition.target.parent
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob(f"{addition.target.stem}.*"):
        _keep(file)
    write_whole(addition.target, addition.data)
    for file in folder.glob(f"{addition.target.stem}.*"):
        if file != addition.target:
            file.unlink()


def _keep(file: Path) -> None:
    """A copy among the earlier files, named by the day and the content."""
    data = file.read_bytes()
    digest = hashlib.sha256(data).hexdigest()[:8]
    earlier = file.parent / EARLIER
    earlier.mkdir(exist_ok=True)
    if not any(earlier.glob(f"*-{digest}{file.suffix}")):
        write_whole(earlier / f"{file.stem}-{datetime.now(UTC):%Y-%m-%d}-{digest}{file.suffix}", data)
