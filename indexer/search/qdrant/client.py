"""A collection on a Qdrant server, or in `qdrant-client`'s own storage (extra `qdrant`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from qdrant_client import QdrantClient, models
from qdrant_client.common.client_exceptions import QdrantException
from qdrant_client.http.exceptions import ApiException, UnexpectedResponse

from indexer.errors import IndexDamaged, StoreError
from indexer.search.qdrant.collection import EXACT, INTEGERS, KEYWORDS, VECTOR, Found, Point, SparseQuery

T = TypeVar("T")

_NOT_FOUND = 404


class ClientCollection:
    """A collection, by its name."""

    def __init__(self, client: QdrantClient, name: str) -> None:
        self._client = client
        self.name = name

    def create(self) -> None:
        """Make the collection, unless it is there."""
        self._do(self._create)

    def _create(self) -> None:
        if not self._client.collection_exists(self.name):
            index = models.SparseIndexParams(on_disk=True, datatype=models.Datatype.FLOAT32)
            self._client.create_collection(
                self.name,
                vectors_config={},
                sparse_vectors_config={VECTOR: models.SparseVectorParams(index=index)},  # no modifier: no second IDF
                on_disk_payload=True,
            )
        kinds = dict.fromkeys(KEYWORDS, models.PayloadSchemaType.KEYWORD)
        kinds |= dict.fromkeys(INTEGERS, models.PayloadSchemaType.INTEGER)
        kinds["restricted"] = models.PayloadSchemaType.BOOL
        known = self._client.get_collection(self.name).payload_schema
        for key, kind in kinds.items():
            if key not in known:
                self._client.create_payload_index(self.name, key, kind)

    def drop(self) -> None:
        """Delete the collection."""
        self._do(lambda: self._client.delete_collection(self.name))

    def add(self, points: Sequence[Point]) -> None:
        """As `Collection.add`."""
        made = [
            models.PointStruct(
                id=point.position,
                vector={VECTOR: models.SparseVector(indices=point.dimensions, values=point.gains)},
                payload=point.payload,
            )
            for point in points
        ]
        self._do(lambda: self._client.upsert(self.name, made, wait=True))

    def count(self) -> int:
        """As `Collection.count`."""
        return self._do(lambda: self._client.count(self.name, exact=True).count)

    def search(self, queries: Sequence[SparseQuery]) -> list[list[Found]]:
        """As `Collection.search`."""
        requests = [_request(query) for query in queries]
        answers = self._do(lambda: self._client.query_batch_points(self.name, requests))
        return [[Found(int(p.id), p.score, p.payload or {}) for p in answer.points] for answer in answers]

    def _do(self, work: Callable[[], T]) -> T:
        return speaking(work, self.name)


def speaking(work: Callable[[], T], name: str) -> T:
    """What `work` gets from Qdrant. Raises IndexDamaged where a collection is gone, else StoreError."""
    try:
        return work()
    except UnexpectedResponse as error:
        if error.status_code == _NOT_FOUND:
            raise IndexDamaged(f"{name}: the search engine no longer has this index") from error
        raise StoreError(f"COP_SEARCH_URL: the search engine refuses: {str(error).splitlines()[0]}") from error
    except (ApiException, QdrantException, OSError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise StoreError(f"COP_SEARCH_URL: the search engine cannot be reached ({reason})") from error


def _request(query: SparseQuery) -> models.QueryRequest:
    conditions = [
        models.FieldCondition(key=key, match=models.MatchAny(any=list(values))) for key, values in query.among.items()
    ]
    return models.QueryRequest(
        query=models.SparseVector(indices=query.dimensions, values=query.weights),
        using=VECTOR,
        filter=models.Filter(must=[*conditions]) if conditions else None,
        limit=query.limit,
        with_payload=list(EXACT),
    )


class Server:
    """The collections and aliases of a Qdrant cluster."""

    def __init__(self, client: QdrantClient) -> None:
        self._client = client

    def collection(self, name: str) -> ClientCollection:
        """A collection, there or not."""
        return ClientCollection(self._client, name)

    def current(self, alias: str) -> str:
        """The collection that answers to the alias; empty for none. Raises StoreError, as all methods do."""
        aliases = speaking(self._client.get_aliases, alias).aliases
        return next((each.collection_name for each in aliases if each.alias_name == alias), "")

    def switch(self, alias: str, name: str) -> None:
        """Have the collection answer to the alias from now on, at once for everybody."""
        dropped = models.DeleteAliasOperation(delete_alias=models.DeleteAlias(alias_name=alias))
        made = models.CreateAliasOperation(create_alias=models.CreateAlias(collection_name=name, alias_name=alias))
        actions = [dropped, made] if self.current(alias) else [made]
        speaking(lambda: self._client.update_collection_aliases(change_aliases_operations=[*actions]), alias)

    def names(self) -> list[str]:
        """All collections."""
        return [each.name for each in speaking(self._client.get_collections, "").collections]
