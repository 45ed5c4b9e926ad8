"""The file store: documents under the digest of their content, in a folder."""

import asyncio
import re
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from domain.model import Digest
from gateways.durable import write_whole

_DIGEST = re.compile(r"sha256:([0-9a-f]{64})")


class FileMissing(Exception):  # noqa: N818 - the name says what is so
    """The store has no file of this digest."""

    def __init__(self, digest: str) -> None:
        super().__init__(f"the file store has no {digest}")


class FileDamaged(Exception):  # noqa: N818 - the name says what is so
    """The stored bytes are no longer those that were put there; putting them again repairs it."""

    def __init__(self, digest: str) -> None:
        super().__init__(f"the stored bytes of {digest} have changed")


class Files(Protocol):
    """Document bytes by digest. The same bytes are stored once."""

    async def put(self, data: bytes) -> Digest:
        """Store the bytes, durably, and answer their digest."""
        ...

    async def get(self, digest: Digest) -> bytes:
        """The bytes of a digest; raise FileMissing or FileDamaged."""
        ...

    async def exists(self, digest: Digest) -> bool:
        """Whether there is a file of this digest."""
        ...


class FolderFiles(Files):
    """Files in a folder, fanned out over two levels by the first digits of their digests."""

    def __init__(self, root: Path) -> None:
        self._root = root

    async def put(self, data: bytes) -> Digest:
        """Store the bytes, durably, and answer their digest; a damaged copy is repaired by it."""
        return await asyncio.to_thread(self._put, data)

    async def get(self, digest: Digest) -> bytes:
        """The bytes of a digest, checked at every reading; raise FileMissing or FileDamaged."""
        return await asyncio.to_thread(self._get, digest)

    async def exists(self, digest: Digest) -> bool:
        """Whether there is a file of this digest; its content is not looked at."""
        path = self._path(digest)
        return path is not None and await asyncio.to_thread(path.is_file)

    def _put(self, data: bytes) -> Digest:
        digest = digest_of(data)
        try:
            self._get(digest)
        except (FileMissing, FileDamaged):
            write_whole(self._place(digest.removeprefix("sha256:")), data)
        return digest

    def _get(self, digest: Digest) -> bytes:
        path = self._path(digest)
        if path is None:
            raise FileMissing(digest)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise FileMissing(digest) from None
        if digest_of(data) != digest:
            raise FileDamaged(digest)
        return data

    def _path(self, digest: str) -> Path | None:
        """Where the file lies; None for what is no digest, such as a path."""
        found = _DIGEST.fullmatch(digest)
        return self._place(found[1]) if found else None

    def _place(self, digits: str) -> Path:
        return self._root / digits[:2] / digits[2:4] / digits


def digest_of(data: bytes) -> Digest:
    """The name of some bytes."""
    return f"sha256:{sha256(data).hexdigest()}"
