"""What can go wrong, as one tree of types.

CopError
├── InputError          a file or setting that the user supplied is at fault
│   ├── CorpusError     the corpus folder, its catalogue or vocabulary (carries all faults found)
│   ├── ReaderError     a file that no reader, or more than one, can read
│   └── ParseError      a file that was read, but is not a report
├── UsageError          a wrong command, option or argument value
├── FetchError          a document that could not be fetched
│   ├── NotThere        the server has none at this address
│   ├── NotTheDocument  the server sent something else
│   ├── AddressRefused  an address that is never requested: a host that the settings do not allow, a login
│   └── ServerTrouble   the server fails or cannot be reached; later it may be different
└── StoreError          the index on disk
    ├── IndexMissing
    ├── IndexDamaged
    └── IndexOutdated   another schema or analyzer version

Every message is one line that names the place and says what to do; the command line prints it as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at one place of a source file.

    `line` counts from 1; 0 means the file as a whole.
    """

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {self.message}"


class CopError(Exception):
    """Base of all errors that a user is meant to read."""


class UsageError(CopError):
    """A command, option or argument that cannot be followed."""


class InputError(CopError):
    """A file that the user supplied is at fault."""


class CorpusError(InputError):
    """The corpus cannot be loaded; `faults` lists every reason, the message shows the first."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        more = f" (and {len(faults) - 1} more: run `cop check`)" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}")


class ReaderError(InputError):
    """No reader, or more than one, claims a file, or its bytes cannot be decoded."""


class ParseError(InputError):
    """The file is readable but holds no report."""


class FetchError(CopError):
    """A document could not be fetched."""


class NotThere(FetchError):
    """The server says that it has nothing at this address."""


class NotTheDocument(FetchError):
    """The server sent something that is not the document: a web page, another format, a damaged or a huge file."""


class AddressRefused(FetchError):
    """An address that is not requested: a host that the settings do not allow, or one behind a login."""


class ServerTrouble(FetchError):
    """The server fails, is too slow or cannot be reached, after all attempts.

    `answered` is whether it said so itself; then it may do better with another address.
    """

    def __init__(self, message: str, *, answered: bool = False) -> None:
        super().__init__(message)
        self.answered = answered


class StoreError(CopError):
    """The index on disk cannot be used."""


class IndexMissing(StoreError):
    """There is no index at the place named."""


class IndexDamaged(StoreError):
    """A file of the index is missing, truncated or altered; `file` is which, where it is one of a generation's."""

    def __init__(self, message: str, file: Path | None = None) -> None:
        self.file = file
        super().__init__(message)


class IndexOutdated(StoreError):
    """The index was written by another version of the schema or of an analyzer."""
