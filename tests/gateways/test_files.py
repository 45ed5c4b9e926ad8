"""Every file store keeps documents under their digests, once, whole and checked, and lets them go for good."""

import asyncio
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from gateways.files import FileDamaged, FileMissing
from tests.gateways.kept import Kept

BYTES = b"a paper"
DIGITS = sha256(BYTES).hexdigest()
DIGEST = f"sha256:{DIGITS}"


def later() -> datetime:
    """An instant before which everything was put."""
    return datetime.now(UTC) + timedelta(minutes=1)


async def test_what_was_put_comes_back_by_its_digest(kept: Kept) -> None:
    assert await kept.files.put(BYTES) == DIGEST
    assert await kept.files.get(DIGEST) == BYTES
    assert await kept.again().exists(DIGEST)
    assert await kept.files.get(await kept.files.put(b"")) == b""
    large = bytes(6 * 1024 * 1024)
    assert await kept.again().get(await kept.files.put(large)) == large


async def test_the_same_bytes_are_stored_once_in_two_levels(kept: Kept) -> None:
    everybody = (kept.files, kept.again())
    puts = [files.put(BYTES) for files in everybody for _ in range(10)]
    assert set(await asyncio.gather(*puts)) == {DIGEST}
    (place,) = kept.places()
    assert place.endswith(f"{DIGITS[:2]}/{DIGITS[2:4]}/{DIGITS}")
    assert await kept.files.get(DIGEST) == BYTES


async def test_a_digest_nobody_put_is_missing(kept: Kept) -> None:
    assert not await kept.files.exists(DIGEST)
    with pytest.raises(FileMissing, match=DIGEST):
        await kept.files.get(DIGEST)


@pytest.mark.parametrize("name", ["sha256:../../secret", "../../secret", "", "sha256:" + "A" * 64, DIGEST + "\n"])
async def test_what_is_no_digest_reaches_no_file(kept: Kept, name: str) -> None:
    await kept.files.put(BYTES)
    assert not await kept.files.exists(name)
    assert await kept.files.erase(name, unless_put_since=later())
    with pytest.raises(FileMissing):
        await kept.files.get(name)
    assert await kept.files.exists(DIGEST)


@pytest.mark.parametrize("changed", [b"another paper", b"a pape", b""])
async def test_changed_bytes_are_noticed_at_reading_and_repaired_by_putting_again(kept: Kept, changed: bytes) -> None:
    await kept.files.put(BYTES)
    kept.damage(changed)
    for _ in range(2):
        with pytest.raises(FileDamaged, match=DIGEST):
            await kept.files.get(DIGEST)
    await kept.again().put(BYTES)
    assert await kept.files.get(DIGEST) == BYTES


async def test_erased_bytes_are_gone_and_may_be_put_again(kept: Kept) -> None:
    await kept.files.put(BYTES)
    answers = await asyncio.gather(*(files.erase(DIGEST, unless_put_since=later()) for files in (kept.files,) * 5))
    assert answers == [True] * 5
    assert kept.places() == []
    assert not await kept.files.exists(DIGEST)
    with pytest.raises(FileMissing):
        await kept.files.get(DIGEST)
    await kept.files.put(BYTES)
    assert await kept.files.get(DIGEST) == BYTES


async def test_bytes_that_were_put_since_stay(kept: Kept) -> None:
    """Another case is just handing them in."""
    await kept.files.put(BYTES)
    since = datetime.now(UTC)
    await kept.again().put(BYTES)
    assert not await kept.files.erase(DIGEST, unless_put_since=since)
    assert await kept.files.get(DIGEST) == BYTES


async def test_a_damaged_copy_is_erased_as_well(kept: Kept) -> None:
    await kept.files.put(BYTES)
    kept.damage(b"another paper")
    assert await kept.files.erase(DIGEST, unless_put_since=later())
    assert kept.places() == []
