"""What a folder of files does beyond the store's common promise (`test_files.py`)."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from gateways.durable import write_whole
from gateways.files import FolderFiles

BYTES = b"a paper"
DIGEST = "sha256:" + sha256(BYTES).hexdigest()
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def stored(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


async def test_folders_are_made_as_needed(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path / "not" / "there" / "yet")
    await files.put(BYTES)
    assert await files.get(DIGEST) == BYTES


async def test_putting_again_writes_no_bytes_and_counts_as_put_now(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    await files.put(BYTES)
    (path,) = stored(tmp_path)
    os.utime(path, (LONG_AGO.timestamp(), LONG_AGO.timestamp()))
    written = path.stat().st_ino
    await files.put(BYTES)
    assert path.stat().st_ino == written
    assert not await files.erase(DIGEST, unless_put_since=LONG_AGO + timedelta(days=1))


async def test_whoever_puts_and_erases_at_once_a_put_that_was_answered_is_there(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    for _ in range(20):
        await files.put(BYTES)
        (path,) = stored(tmp_path)
        os.utime(path, (LONG_AGO.timestamp(), LONG_AGO.timestamp()))
        erasing = (files.erase(DIGEST, unless_put_since=LONG_AGO + timedelta(days=1)) for _ in range(3))
        await asyncio.gather(files.put(BYTES), *erasing)
        assert await files.get(DIGEST) == BYTES


async def test_what_a_killed_writer_left_behind_is_erased_too(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    await files.put(BYTES)
    (stored(tmp_path)[0].parent / ".unfinished-x").write_bytes(BYTES[:3])
    assert await files.erase(DIGEST, unless_put_since=datetime.now(UTC) + timedelta(days=1))
    assert stored(tmp_path) == []


async def test_a_folder_that_is_not_there_is_no_erasure(tmp_path: Path) -> None:
    """A volume that is not mounted holds the bytes still."""
    with pytest.raises(FileNotFoundError, match="folder of the papers"):
        await FolderFiles(tmp_path / "unmounted").erase(DIGEST, unless_put_since=LONG_AGO)
    (tmp_path / "mount point").mkdir()
    with pytest.raises(FileNotFoundError, match="not mounted"):
        await FolderFiles(tmp_path / "mount point").erase(DIGEST, unless_put_since=LONG_AGO)


async def test_a_store_that_is_away_raises_its_own_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        await FolderFiles(tmp_path / "file").get(DIGEST)


async def test_no_path_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(BYTES)
    await FolderFiles(tmp_path / "files" / "deeper").put(b"")
    files = FolderFiles(tmp_path / "files" / "deeper")
    assert await files.erase("sha256:../../../secret", unless_put_since=datetime.now(UTC))
    assert (tmp_path / "secret").exists()


def test_a_write_that_fails_leaves_nothing_behind_and_the_old_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "old").write_bytes(BYTES)
    with pytest.raises(OSError, match="taken"):
        write_whole(tmp_path / "taken", b"new")
    assert stored(tmp_path) == [tmp_path / "taken" / "old"]
