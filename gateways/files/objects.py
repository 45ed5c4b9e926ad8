"""Files in any S3-compatible object store."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import obstore
from obstore.store import S3Store

from domain.model import Digest
from gateways.files.outages import FilesUnavailable, outages_told, says_no_such_key
from gateways.files.places import place_of
from gateways.files.port import FileDamaged, FileMissing, Files, digest_of, was_put_since

if TYPE_CHECKING:
    from obstore.store import S3Config

__all__ = ["FilesUnavailable", "ObjectFiles"]


class ObjectFiles(Files):
    """Files in a bucket, below a prefix. Credentials are the standard `AWS_*` ones of the environment.

    A put always writes: the bytes are the same, an object is replaced as a whole, and its time is then that of the
    put. Between looking at that time and deleting there is an instant in which a put is not seen; who erases takes
    an instant that lies well back, so that this can only meet a paper that nobody has handed in yet.
    """

    def __init__(  # noqa: PLR0913 - what names a place, by name
        self,
        bucket: str,
        prefix: str = "",
        *,
        endpoint: str | None = None,
        region: str | None = None,
        tries: int = 3,
        patience: timedelta = timedelta(seconds=10),
    ) -> None:
        """Nothing is connected yet. `patience`: how long one request may take, and all its tries together."""
        config: S3Config = {"disable_bulk_delete": True}  # not every S3-compatible store has it
        if endpoint:
            config["endpoint"] = endpoint
        if region:
            config["region"] = region
        self._store = S3Store(
            bucket,
            prefix=prefix or None,
            config=config,
            client_options={
                "allow_http": (endpoint or "").startswith("http://"),
                "connect_timeout": patience / 2,
                "timeout": patience,
            },
            retry_config={"max_retries": tries - 1, "retry_timeout": patience},
        )

    async def put(self, data: bytes) -> Digest:
        """Store the bytes, durably, and answer their digest; a damaged copy is repaired by it."""
        digest = digest_of(data)
        with outages_told():
            await obstore.put_async(self._store, str(place_of(digest)), data, use_multipart=False)
        return digest

    async def get(self, digest: Digest) -> bytes:
        """The bytes of a digest, checked at every reading; raise FileMissing or FileDamaged."""
        data = await self._read(digest)
        if data is None:
            raise FileMissing(digest)
        if digest_of(data) != digest:
            raise FileDamaged(digest)
        return data

    async def exists(self, digest: Digest) -> bool:
        """Whether there is a file of this digest; its content is not looked at."""
        return await self._put_at(digest) is not None

    async def erase(self, digest: Digest, *, unless_put_since: datetime) -> bool:
        """Delete the bytes unless they were put since then; whether they are gone."""
        put_at = await self._put_at(digest)
        if put_at is None:
            return True
        if was_put_since(put_at, unless_put_since):
            return False
        with outages_told():
            await obstore.delete_async(self._store, str(place_of(digest)))
        return True

    async def _read(self, digest: str) -> bytes | None:
        place = place_of(digest)
        if place is None:
            return None
        with outages_told():
            try:
                found = await obstore.get_async(self._store, place)
                return bytes(await found.bytes_async())
            except FileNotFoundError as error:
                if not says_no_such_key(error):  # any server answers 404 to what it does not know
                    raise
        return None

    async def _put_at(self, digest: str) -> datetime | None:
        """When it was put; None if it is not there."""
        place = place_of(digest)
        if place is None:
            return None
        with outages_told():
            try:
                return (await obstore.head_async(self._store, place))["last_modified"]
            except FileNotFoundError:
                pass  # the answer has no body to tell a file from a bucket, or a whole store, that is not there
        await self._read(digest)
        return None
