"""Entering a name that the secretariat confirms into the vocabulary of the corpus."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from indexer.corpus.fingerprints import CONFIRMED
from indexer.corpus.vocabulary_files import VocabularyEntry, load_vocabulary
from indexer.errors import InputError, UsageError
from indexer.languages import plain
from indexer.names.merging import together
from indexer.names.model import UnlistedName
from indexer.store.file_lock import exclusive_lock
from indexer.store.whole_file import write_whole

_LOCK = ".adding"
_HEAD = """\
# Names that reports gave and the secretariat confirmed (`cop names --add`); the form is that of the other files here.
# Entries may be edited, and be moved into those.
"""
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f0-9]")


def find_name(names: Sequence[UnlistedName], wanted: str) -> UnlistedName:
    """The name that is so called in any language; raises UsageError where none or several are."""
    asked = plain(" ".join(wanted.split()))
    found = [each for each in names if any(plain(form) == asked for forms in each.forms.values() for form in forms)]
    if not found:
        raise UsageError(
            f"{wanted!r} is none of the names that reports have and the vocabulary lacks; `cop names --all` lists them"
        )
    if found[1:]:
        others = ", ".join(f"{each.name} ({each.places[0].report} {each.places[0].paragraph})" for each in found)
        raise UsageError(f"{wanted!r} may be several: {others}; give the full name of one")
    return found[0]


def confirm(corpus: Path, names: Sequence[UnlistedName], kind: str = "") -> VocabularyEntry:
    """Enter one actor, under all of these names, into the corpus' vocabulary; returns the entry.

    Raises InputError where the file cannot be written, CorpusError where the vocabulary is at fault.
    """
    name = together(names)
    path = corpus / "vocabulary" / CONFIRMED
    try:
        with exclusive_lock(corpus / _LOCK):
            entry = _entry(name, kind or name.kind, set(load_vocabulary(corpus).entries))
            path.parent.mkdir(parents=True, exist_ok=True)
            before = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else _HEAD
            write_whole(path, f"{before}\n{_written(entry)}".encode())
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); check its permissions") from error
    return entry


def _entry(name: UnlistedName, kind: str, taken: set[str]) -> VocabularyEntry:
    forms = dict(name.forms)
    latin = next((form for listed in forms.values() for form in listed if _LATIN.match(form)), "")
    if "en" not in forms and latin:
        forms = {"en": (latin,), **forms}  # by it, a name in Latin letters is found in every language
    label = forms["en"][0] if "en" in forms else name.name
    return VocabularyEntry(
        id=_new_id(label, taken),
        kind=kind,
        labels={code: listed[0] for code, listed in forms.items()},
        aliases={code: list(listed[1:]) for code, listed in forms.items() if listed[1:]},
    )


def _new_id(label: str, taken: set[str]) -> str:
    ascii_letters = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall("[a-z0-9]+", ascii_letters)) or f"name-{hashlib.sha256(label.encode()).hexdigest()[:8]}"
    number = 1
    while (id_ := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return id_


def _written(entry: VocabularyEntry) -> str:
    lines = [f"- id: '{entry.id}'", f"  kind: {entry.kind}", "  labels:"]
    lines += [f"    {code}: {_quoted(label)}" for code, label in entry.labels.items()]
    if entry.aliases:
        lines.append("  aliases:")
        lines += [f"    {code}: [{', '.join(map(_quoted, listed))}]" for code, listed in entry.aliases.items()]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
