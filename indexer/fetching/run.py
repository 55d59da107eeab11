"""Fetching what is planned: each document by itself, so that one that fails does not keep the others."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from indexer.errors import AddressRefused, CopError, FetchError, NotTheDocument, NotThere, ServerTrouble
from indexer.fetching.allowed import needs_login
from indexer.fetching.client import Client, Got
from indexer.fetching.content import kind_of
from indexer.fetching.keeping import UNCHANGED, Deliver, Keeper
from indexer.fetching.page import document_links
from indexer.fetching.partial import Stamp
from indexer.fetching.plan import Target
from indexer.fetching.settings import Settings
from indexer.store.file_lock import exclusive_lock

CACHE = ".fetching"
"""Folder of the corpus that transfers lie in until they are complete."""
_ALONE = ".fetching.lock"
_LONGEST_PAGE = 1_000_000
"""Characters of a document's page that are looked through for links."""
MISSING, FAILED = "missing", "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document."""

    target: Target
    status: str
    """fetched, changed, unchanged, missing (the server has none in this language) or failed."""
    message: str = ""
    """Why it failed."""
    address: str = ""
    file: Path | None = None
    sha256: str = ""
    size: int = 0


class Watcher(Protocol):
    """Is told how it goes."""

    def begins(self, target: Target, address: str) -> None:
        """The document is asked for at this address."""

    def received(self, address: str, done: int, total: int) -> None:
        """So many bytes of so many (-1 if that is not known) have come from the address."""

    def ends(self, outcome: Outcome) -> None:
        """The document is done with."""


async def fetch(
    corpus: Path, targets: tuple[Target, ...], settings: Settings, deliver: Deliver, watcher: Watcher
) -> list[Outcome]:
    """Fetch the documents and hand each on to `deliver`; what became of each, in their order.

    Raises InputError where the lock file is damaged, or somebody else is fetching. When cancelled, what is complete is
    in the corpus, and what is not is gone on with next time.
    """
    folder = corpus / CACHE
    try:
        with exclusive_lock(corpus / _ALONE):
            return await _fetch(Client(settings, folder, watcher.received), Keeper(corpus, deliver), targets, watcher)
    finally:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


async def _fetch(client: Client, keeper: Keeper, targets: tuple[Target, ...], watcher: Watcher) -> list[Outcome]:
    async with client:
        run = _Run(client, keeper, watcher)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(run.one(target)) for target in targets]
        return [task.result() for task in tasks]


class _Run:
    def __init__(self, client: Client, keeper: Keeper, watcher: Watcher) -> None:
        self._client = client
        self._keeper = keeper
        self._watcher = watcher
        self._pages: dict[str, str | FetchError] = {}
        self._taking = asyncio.Lock()
        self._reading: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def one(self, target: Target) -> Outcome:
        """Fetch one document; whatever is wrong with it becomes its outcome."""
        try:
            outcome = await self._fetched(target)
        except CopError as error:
            outcome = Outcome(target, FAILED, str(error))
        except OSError as error:
            outcome = Outcome(target, FAILED, f"cannot be written ({error})")
        except Exception as error:  # noqa: BLE001 (what one server answers must not end the batch)
            outcome = Outcome(target, FAILED, f"a fault of this program ({type(error).__name__}: {error})")
        self._watcher.ends(outcome)
        return outcome

    async def _fetched(self, target: Target) -> Outcome:
        troubles: list[FetchError] = []
        for address in await self._addresses(target):
            self._watcher.begins(target, address)
            try:
                got = await self._client.get(address, self._known(target, address))
                async with self._taking:
                    return await asyncio.to_thread(self._taken, target, got)
            except (NotThere, AddressRefused, NotTheDocument) as error:
                troubles.append(error)
        telling = [error for error in troubles if not isinstance(error, NotThere)]
        if telling or target.is_asked_for:
            return Outcome(target, FAILED, str((telling or troubles)[0]))
        return Outcome(target, MISSING, str(troubles[0]))

    def _known(self, target: Target, address: str) -> Stamp | None:
        last = self._keeper.last(target)
        return last.stamp if last and last.address == address else None

    def _taken(self, target: Target, got: Got) -> Outcome:
        """Check and hand on what came. In a thread of its own, which goes on to its end even when all else stops."""
        if got.path is None:
            self._keeper.still(target, got)
            last = self._keeper.last(target)
            assert last is not None
            return Outcome(target, UNCHANGED, "", got.address, self._keeper.held(target), last.sha256, last.size)
        try:
            try:
                kind = kind_of(got.path)
            except NotTheDocument as error:
                raise NotTheDocument(f"{got.address}: {error}") from error
            status, file = self._keeper.take(target, got, kind)
        finally:
            self._client.partial(got.address).forget()
        return Outcome(target, status, "", got.address, file, got.sha256, got.size)

    async def _addresses(self, target: Target) -> tuple[str, ...]:
        """Where the document may be: where its page says, then by the form of ITU's addresses.

        Raises AddressRefused where its page has it for members alone, ServerTrouble where the server does not answer.
        """
        page = await self._page(target.page)
        if isinstance(page, ServerTrouble) and not page.answered:
            raise page
        linked = document_links(page, target.page, target.pattern, target.language) if isinstance(page, str) else ()
        if linked and all(needs_login(address) for address in linked):
            raise AddressRefused(f"{linked[0]}: needs a member's login; fetch it in a browser and use `cop add`")
        public = (address for address in linked if not needs_login(address))
        return tuple(dict.fromkeys((*public, *target.files)))

    async def _page(self, address: str) -> str | FetchError:
        """The document's page, asked for once; or why there is none to read."""
        async with self._reading[address]:
            if address not in self._pages:
                self._pages[address] = await self._read(address)
        return self._pages[address]

    async def _read(self, address: str) -> str | FetchError:
        try:
            got = await self._client.get(address)
            assert got.path is not None
            with got.path.open(encoding="utf-8", errors="replace") as file:
                return file.read(_LONGEST_PAGE)
        except FetchError as error:
            return error
        finally:
            self._client.partial(address).forget()
