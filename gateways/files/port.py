"""The port: document bytes under the digest of their content, and how they are let go."""

from datetime import datetime
from hashlib import sha256
from typing import Protocol

from domain.model import Digest


class FileMissing(Exception):  # noqa: N818 - the name says what is so
    """The store has no file of this digest."""

    def __init__(self, digest: str) -> None:
        super().__init__(f"the file store has no {digest}")


class FileDamaged(Exception):  # noqa: N818 - the name says what is so
    """The stored bytes are no longer those that were put there; putting them again repairs it."""

    def __init__(self, digest: str) -> None:
        super().__init__(f"the stored bytes of {digest} have changed")


class Files(Protocol):
    """Document bytes by digest. The same bytes are stored once, and never changed.

    A store that is away raises an `OSError`: the same call may succeed later.
    """

    async def put(self, data: bytes) -> Digest:
        """Store the bytes, durably, and answer their digest; a damaged copy is repaired by it.

        Bytes that are there already count as put now.
        """
        ...

    async def get(self, digest: Digest) -> bytes:
        """The bytes of a digest, checked at every reading; raise FileMissing or FileDamaged."""
        ...

    async def exists(self, digest: Digest) -> bool:
        """Whether there is a file of this digest; its content is not looked at."""
        ...

    async def erase(self, digest: Digest, *, unless_put_since: datetime) -> bool:
        """Delete the bytes, for good, unless they were put at this instant or later.

        True: they are gone, by this call or before it. False: they were put since then, and stay.
        """
        ...


def was_put_since(put_at: datetime, since: datetime) -> bool:
    """By whole seconds, and rather yes: neither object stores nor file systems tell the time more exactly."""
    return put_at >= since.replace(microsecond=0)


def digest_of(data: bytes) -> Digest:
    """The name of some bytes."""
    return f"sha256:{sha256(data).hexdigest()}"
