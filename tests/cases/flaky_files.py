"""Files that fail when they are told to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from domain.model import Digest
from gateways.files import Files
from tests.cases.tools import Killed


@dataclass
class Flaky(Files):
    """Files that can fail after so many deletions: by an outage, or because the process is killed."""

    inner: Files
    failure: Callable[[], BaseException] = Killed
    left: int = 10**6
    refused: set[Digest] = field(default_factory=set)

    async def put(self, data: bytes) -> Digest:
        return await self.inner.put(data)

    async def get(self, digest: Digest) -> bytes:
        return await self.inner.get(digest)

    async def exists(self, digest: Digest) -> bool:
        return await self.inner.exists(digest)

    async def erase(self, digest: Digest, *, unless_put_since: datetime) -> bool:
        """Fails before the bytes are gone, or after that and before it is known."""
        if digest in self.refused:
            raise PermissionError(13, "not this one")
        if self.left == 0:
            raise self.failure()
        self.left -= 1
        gone = await self.inner.erase(digest, unless_put_since=unless_put_since)
        if self.left == 0:
            raise self.failure()
        return gone
