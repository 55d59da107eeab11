"""The folder of an index: what lies in it, which generation is current, and what to say where it cannot be used."""

from __future__ import annotations

from pathlib import Path

from indexer.errors import IndexDamaged, IndexMissing, StoreError

CURRENT = "CURRENT"
LOCK = "LOCK"
GENERATIONS = "generations"
MANIFEST = "manifest.json"
NAMES = "names.cop"
DAMAGED = "DAMAGED"


def check_folder(folder: Path) -> None:
    """Raise StoreError where the folder is in use for something else than an index."""
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: is a file, not a folder; choose another place with --index")
    try:
        strangers = folder.is_dir() and any(folder.iterdir()) and not (folder / GENERATIONS).is_dir()
    except OSError as error:
        raise StoreError(f"{folder}: cannot be read ({error.strerror}); choose another place with --index") from error
    if strangers:
        raise StoreError(f"{folder}: holds files that are no index; choose an empty folder with --index")


def current_place(folder: Path) -> Path:
    """Folder of the generation that answers; raises IndexMissing, IndexDamaged or StoreError."""
    check_folder(folder)
    pointer = folder / CURRENT
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise IndexMissing(f"{folder}: holds no index yet; run `cop index`") from error
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(f"{pointer}: unreadable; run `cop index` to build it again") from error
    place = folder / GENERATIONS / name
    if not name or "/" in name or not place.is_dir():
        raise IndexDamaged(f"{pointer}: names no generation of this index; run `cop index` to build it again")
    return place


def unwritable(folder: Path, error: OSError) -> StoreError:
    """What to raise where the folder of an index cannot be written."""
    return StoreError(f"{folder}: cannot be written ({error.strerror}); choose another place with --index or COP_INDEX")
