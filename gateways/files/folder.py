"""Files in a folder of one machine."""

import asyncio
import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from domain.model import Digest
from gateways.durable import UNFINISHED, make_folder, sync_folder, write_whole
from gateways.files.places import place_of
from gateways.files.port import FileDamaged, FileMissing, Files, digest_of, was_put_since


class FolderFiles(Files):
    """Files in a folder. Those who write or erase in one subfolder take turns, in whatever process they are."""

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

    async def erase(self, digest: Digest, *, unless_put_since: datetime) -> bool:
        """Delete the bytes unless they were put since then; whether they are gone."""
        path = self._path(digest)
        return path is None or await asyncio.to_thread(self._erase, path, unless_put_since)

    def _put(self, data: bytes) -> Digest:
        digest = digest_of(data)
        path = self._root / str(place_of(digest))
        make_folder(path.parent)
        with _turn(path.parent):
            try:
                self._get(digest)
                _put_now(path)
            except (FileMissing, FileDamaged):
                write_whole(path, data)
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

    def _erase(self, path: Path, unless_put_since: datetime) -> bool:
        if not self._root.is_dir() or not any(self._root.iterdir()):
            # A volume that is not mounted holds the bytes still; its mount point is there, and empty.
            raise FileNotFoundError(errno.ENOENT, "the folder of the papers is not there, or not mounted")
        if not path.parent.is_dir():
            return True
        with _turn(path.parent):
            for left_over in path.parent.glob(f"{UNFINISHED}*"):  # of a writer that was killed
                left_over.unlink(missing_ok=True)
            if path.is_file() and was_put_since(_put_at(path), unless_put_since):
                return False
            path.unlink(missing_ok=True)
            sync_folder(path.parent)
        return True

    def _path(self, digest: str) -> Path | None:
        """Where the file lies; None for what is no digest, such as a path."""
        place = place_of(digest)
        return self._root / place if place else None


@contextmanager
def _turn(folder: Path) -> Iterator[None]:
    """Nobody erases what is just being put. Network folders may know no locks: there it may happen, for an instant."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _put_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _put_now(path: Path) -> None:
    """Count as put now, also after a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.utime(handle)
        os.fsync(handle)
    finally:
        os.close(handle)
