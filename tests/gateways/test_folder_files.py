"""The file store keeps documents under their digests, once, whole and checked."""

import asyncio
from hashlib import sha256
from pathlib import Path

import pytest

from gateways.durable import write_whole
from gateways.files import FileDamaged, FileMissing, FolderFiles

BYTES = b"a paper"
DIGEST = "sha256:" + sha256(BYTES).hexdigest()


def stored(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


async def test_what_was_put_comes_back_by_its_digest(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path / "not" / "there" / "yet")
    assert await files.put(BYTES) == DIGEST
    assert await files.get(DIGEST) == BYTES
    assert await files.exists(DIGEST)
    assert await files.get(await files.put(b"")) == b""


async def test_the_same_bytes_are_stored_once_in_two_levels_of_folders(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    assert len(set(await asyncio.gather(*(files.put(BYTES) for _ in range(20))))) == 1
    digits = DIGEST.removeprefix("sha256:")
    assert stored(tmp_path) == [tmp_path / digits[:2] / digits[2:4] / digits]


async def test_putting_again_does_not_write_again(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    await files.put(BYTES)
    written = stored(tmp_path)[0].stat().st_ino
    await files.put(BYTES)
    assert stored(tmp_path)[0].stat().st_ino == written


async def test_a_digest_nobody_put_is_missing(tmp_path: Path) -> None:
    files = FolderFiles(tmp_path)
    assert not await files.exists(DIGEST)
    with pytest.raises(FileMissing, match=DIGEST):
        await files.get(DIGEST)


@pytest.mark.parametrize("name", ["sha256:../../secret", "../../secret", "", "sha256:" + "A" * 64, DIGEST + "\n"])
async def test_what_is_no_digest_reaches_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_bytes(BYTES)
    files = FolderFiles(tmp_path / "files" / "deeper")
    assert not await files.exists(name)
    with pytest.raises(FileMissing):
        await files.get(name)


@pytest.mark.parametrize("changed", [b"another paper", b"a pape", b""])
async def test_changed_bytes_are_noticed_at_reading_and_repaired_by_putting_again(
    tmp_path: Path, changed: bytes
) -> None:
    files = FolderFiles(tmp_path)
    await files.put(BYTES)
    stored(tmp_path)[0].write_bytes(changed)
    with pytest.raises(FileDamaged, match=DIGEST):
        await files.get(DIGEST)
    await files.put(BYTES)
    assert await files.get(DIGEST) == BYTES


async def test_a_store_that_is_away_raises_its_own_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        await FolderFiles(tmp_path / "file").get(DIGEST)


def test_a_write_that_fails_leaves_nothing_behind_and_the_old_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "old").write_bytes(BYTES)
    with pytest.raises(OSError, match="taken"):
        write_whole(tmp_path / "taken", b"new")
    assert stored(tmp_path) == [tmp_path / "taken" / "old"]
