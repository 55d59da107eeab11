"""Fetching one address: politely, again where that may help, on from where it broke off, and never too much."""

from __future__ import annotations

import asyncio
import hashlib
import zlib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Self

import httpx

from indexer.errors import AddressRefused, NotTheDocument, NotThere, ServerTrouble
from indexer.fetching.allowed import checked
from indexer.fetching.partial import Partial, Stamp
from indexer.fetching.settings import Settings
from indexer.fetching.waiting import Pacer, asked_wait, wait_before

Received = Callable[[str, int, int], None]
"""Called with the address, how many bytes have come, and how many there are (-1 where that is not known)."""

_MOST_REDIRECTS = 5
_PIECE = 64 * 1024
_OK, _PART, _SAME, _NO_SUCH_PART = 200, 206, 304, 416
_NOT_THERE = frozenset({404, 410})
_NOT_PUBLIC = frozenset({401, 403, 407})
_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Got:
    """What an address gave."""

    address: str
    final: str
    """Address that redirects led to."""
    stamp: Stamp
    path: Path | None
    """Where the bytes are; None where the server says that they are what the asker has."""
    sha256: str = ""
    size: int = 0


class _Trouble(Exception):
    """The attempt failed, another may not; `wait` is what the server asks to wait, in seconds."""

    def __init__(self, message: str, wait: float = 0, *, answered: bool = False) -> None:
        super().__init__(message)
        self.wait = wait
        self.answered = answered


class Client:
    """Fetches addresses; a context manager. Partial files are kept in `folder`."""

    def __init__(self, settings: Settings, folder: Path, received: Received) -> None:
        self._settings = settings
        self._folder = folder
        self._received = received
        self._slots = asyncio.Semaphore(settings.at_once)
        self._pacer = Pacer(settings.pause)
        agent = f"cop-assistant/{version('cop-assistant')} (fetches reports of the ITU CWG-COP)"
        self._http = httpx.AsyncClient(
            headers={"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "identity"},
            timeout=httpx.Timeout(settings.read, connect=settings.connect),
        )

    async def __aenter__(self) -> Self:
        await self._http.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    def partial(self, address: str) -> Partial:
        """The file that the address is fetched to."""
        return Partial(self._folder, address)

    async def get(self, address: str, known: Stamp | None = None) -> Got:
        """Fetch the address; with the stamp of a known version, only if there is another one.

        The bytes are in the address's partial file, which is the caller's to forget. Raises NotThere, AddressRefused,
        NotTheDocument (too large) or ServerTrouble; what came before trouble is kept and gone on with next time.
        """
        checked(address, self._settings.hosts)
        async with self._slots:
            try:
                async with asyncio.timeout(self._settings.overall):
                    return await self._patiently(address, known or Stamp())
            except TimeoutError as error:
                seconds = self._settings.overall
                raise ServerTrouble(f"{address}: not all there after {seconds:g} s; fetch again to go on") from error

    async def _patiently(self, address: str, known: Stamp) -> Got:
        settings = self._settings
        attempt = 1
        while True:
            try:
                return await self._attempt(address, known)
            except _Trouble as trouble:
                wait = wait_before(attempt, settings.first_wait, trouble.wait)
                if attempt == settings.attempts or wait > settings.longest_wait:
                    later = f"in {trouble.wait:.0f} s" if trouble.wait else "later"
                    message = f"{address}: {trouble}; tried {attempt} times, try again {later}"
                    raise ServerTrouble(message, answered=trouble.answered) from trouble
            await asyncio.sleep(wait)
            attempt += 1

    async def _attempt(self, address: str, known: Stamp) -> Got:
        partial = self.partial(address)
        headers = partial.headers
        try:
            async with self._opened(address, headers or known.conditions) as response:
                final = str(response.url)
                if response.status_code == _SAME and known.conditions and not headers:
                    return Got(address, final, Stamp.of(response), None)
                self._prepare(partial, response)
                await self._receive(partial, response)
                return _complete(partial, final, Stamp.of(response))
        except httpx.TimeoutException as error:
            raise _Trouble("the server is too slow, or does not answer") from error
        except httpx.RequestError as error:
            if "CERTIFICATE_VERIFY_FAILED" in str(error):
                message = f"{address}: its certificate is not trusted; SSL_CERT_FILE names the certificates that are"
                raise ServerTrouble(message) from error
            raise _Trouble(f"the connection failed ({error or type(error).__name__})") from error

    def _prepare(self, partial: Partial, response: httpx.Response) -> None:
        """Make the partial file ready for what the response carries; raises where that is not the document."""
        status, address = response.status_code, partial.address
        if status == _OK:
            partial.begin(response)
        elif status == _PART and partial.continues(response):
            pass
        elif status in {_PART, _SAME, _NO_SUCH_PART}:
            partial.forget()
            raise _Trouble("the document changed while it was fetched")
        elif status in _NOT_THERE:
            raise NotThere(f"{address}: not there (HTTP {status})")
        elif status in _NOT_PUBLIC:
            raise AddressRefused(f"{address}: not public (HTTP {status}); fetch it in a browser and use `cop add`")
        elif status in _LATER:
            wait = asked_wait(response.headers.get("retry-after", ""))
            raise _Trouble(f"the server is busy or fails (HTTP {status})", wait, answered=True)
        else:
            raise NotTheDocument(f"{address}: the server answers HTTP {status}")
        if partial.total > self._settings.largest:
            self._too_large(partial)

    @asynccontextmanager
    async def _opened(self, address: str, headers: dict[str, str]) -> AsyncIterator[httpx.Response]:
        """The response at the end of all redirects, each of which has to be allowed."""
        url = httpx.URL(address)
        seen = {url}
        for _ in range(_MOST_REDIRECTS + 1):
            checked(url, self._settings.hosts)
            await self._pacer.turn(url.raw_host.decode("ascii"))
            request = self._http.build_request("GET", url, headers=headers)
            response = await self._http.send(request, stream=True)
            try:
                if response.next_request is None:
                    yield response
                    return
                url = response.next_request.url
            finally:
                await response.aclose()
            if url in seen:
                raise AddressRefused(f"{address}: redirects in a circle")
            seen.add(url)
        raise AddressRefused(f"{address}: redirects more than {_MOST_REDIRECTS} times")

    async def _receive(self, partial: Partial, response: httpx.Response) -> None:
        """Append what the response carries to the partial file, up to the largest size, packed or not."""
        expand = _expander(response, partial.address)
        raw = 0
        with partial.path.open("ab") as file:
            async for chunk in response.aiter_raw():
                raw += len(chunk)
                for piece in expand(chunk):
                    file.write(piece)
                    if max(raw, file.tell()) > self._settings.largest:
                        self._too_large(partial)
                self._received(partial.address, file.tell(), partial.total)
        if 0 <= partial.total != partial.size:
            raise _Trouble(f"{partial.size} of {partial.total} bytes came")

    def _too_large(self, partial: Partial) -> None:
        partial.forget()
        raise NotTheDocument(f"{partial.address}: larger than {self._settings.largest // 1024} kB; not fetched")


def _expander(response: httpx.Response, address: str) -> Callable[[bytes], Iterator[bytes]]:
    """What turns a chunk into pieces as they were before packing; a small chunk never becomes a large piece."""
    packed = response.headers.get("content-encoding", "identity").strip().lower()
    if packed == "identity":
        return lambda chunk: iter((chunk,))
    if packed not in {"gzip", "x-gzip", "deflate"}:
        raise NotTheDocument(f"{address}: comes packed in a way that was not asked for ({packed})")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)

    def expand(chunk: bytes) -> Iterator[bytes]:
        try:
            while chunk:
                yield unpacker.decompress(chunk, _PIECE)
                chunk = unpacker.unconsumed_tail
        except zlib.error as error:
            raise _Trouble("what came cannot be unpacked") from error

    return expand


def _complete(partial: Partial, final: str, stamp: Stamp) -> Got:
    content = partial.path.read_bytes()
    return Got(partial.address, final, stamp, partial.path, hashlib.sha256(content).hexdigest(), len(content))
