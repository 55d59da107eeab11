"""A collection in Qdrant's embedded engine: the storage of a Qdrant server, in this process."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import qdrant_edge as edge

from indexer.search.qdrant.collection import EXACT, INTEGERS, KEYWORDS, VECTOR, Found, Point, SparseQuery

BATCH = 1000


class EdgeCollection:
    """A shard in a folder."""

    def __init__(self, folder: Path) -> None:
        """Open the shard, where there is one."""
        self._folder = folder
        if folder.exists():
            self._shard = edge.EdgeShard.load(str(folder))

    def create(self) -> None:
        """Make the shard."""
        if self._folder.exists():
            return
        vectors = {VECTOR: edge.EdgeSparseVectorParams(on_disk=True)}
        config = edge.EdgeConfig(sparse_vectors=vectors, on_disk_payload=True, wal_enabled=False)  # others may read
        self._shard = edge.EdgeShard.create(str(self._folder), config)
        for key in KEYWORDS:
            self._shard.update(edge.UpdateOperation.create_field_index(key, edge.PayloadSchemaType.Keyword))
        for key in INTEGERS:
            self._shard.update(edge.UpdateOperation.create_field_index(key, edge.PayloadSchemaType.Integer))

    def add(self, points: Sequence[Point]) -> None:
        made = [edge.Point(p.position, {VECTOR: edge.SparseVector(p.dimensions, p.gains)}, p.payload) for p in points]
        self._shard.update(edge.UpdateOperation.upsert_points(made))

    def count(self) -> int:
        return self._shard.count(edge.CountRequest(exact=True))

    def finish(self) -> None:
        """Bring all to the disk, in as few segments as Qdrant keeps."""
        self._shard.flush()
        self._shard.optimize()

    def search(self, queries: Sequence[SparseQuery]) -> list[list[Found]]:
        answers = self._shard.query_batch(edge.QueryBatchRequest([_request(query) for query in queries]))
        return [[Found(int(p.id), p.score, p.payload or {}) for p in answer] for answer in answers]

    def close(self) -> None:
        self._shard.close()


class EdgeServer:
    """Shards in a folder, and which of them answers: what `SharedIndex` asks of a server."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, EdgeCollection] = {}

    def collection(self, name: str) -> EdgeCollection:
        if name not in self._open:
            self._open[name] = EdgeCollection(self._folder / name)
        return self._open[name]

    def current(self, alias: str) -> str:
        pointer = self._folder / alias
        return pointer.read_text() if pointer.exists() else ""

    def switch(self, alias: str, name: str) -> None:
        self.collection(name).finish()
        (self._folder / alias).write_text(name)

    def names(self) -> list[str]:
        return list(self._open)


def _request(query: SparseQuery) -> edge.QueryRequest:
    conditions: Any = [
        edge.FieldCondition(key, match=edge.MatchAny(_listed(values))) for key, values in query.among.items()
    ]
    return edge.QueryRequest(
        limit=query.limit,
        query=edge.Query.Nearest(edge.SparseVector(query.dimensions, query.weights), using=VECTOR),
        filter=edge.Filter(must=conditions) if conditions else None,
        with_payload=list(EXACT),
    )


def _listed(values: Any) -> Any:
    return list(values)
