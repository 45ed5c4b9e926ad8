"""Papers of ended cases go when the last case lets go of them, whoever is killed meanwhile; nothing is forgotten."""

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cases.erasing import PaperErasing
from domain.erasures import Erasure
from gateways.files import FolderFiles, digest_of
from store import SqlStore
from tests.cases.flaky_files import Flaky
from tests.cases.tools import Killed
from tests.store.builders import START
from tests.store.papers import ASKED, a_case, ends

LATER = START + timedelta(days=100)
"""When papers are erased: cases end a day after their start, and files were put before that."""
A, B = digest_of(b"a"), digest_of(b"b")


@pytest.fixture
async def later_store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    """A store whose clock stands long after the end of the cases."""
    async with await SqlStore.open(f"sqlite:///{tmp_path}/own.db", clock=lambda: LATER) as store:
        yield store


@pytest.fixture
async def files(tmp_path: Path) -> Flaky:
    """Files with two papers."""
    flaky = Flaky(FolderFiles(tmp_path / "files"))
    assert (await flaky.put(b"a"), await flaky.put(b"b")) == (A, B)
    return flaky


async def erased(erasing: PaperErasing, case_id: str = "case-1") -> tuple[Erasure, ...]:
    """What is on record after an erasure on request."""
    found = await erasing.erase(case_id, ASKED)
    assert found is not None
    return found


async def test_the_papers_of_an_ended_case_are_gone_and_each_is_on_record(later_store: SqlStore, files: Flaky) -> None:
    await a_case(later_store, "case-1", A, B, removed=(B,))
    records = await erased(PaperErasing(later_store, files))
    assert [(one.digest, one.erased_at, one.bytes_kept) for one in records] == [(A, LATER, False), (B, LATER, False)]
    assert [await files.exists(one) for one in (A, B)] == [False, False]
    assert await erased(PaperErasing(later_store, files)) == records


async def test_an_open_case_keeps_its_papers(later_store: SqlStore, files: Flaky) -> None:
    await a_case(later_store, "case-1", A, end=None)
    assert await PaperErasing(later_store, files).erase("case-1", ASKED) is None
    assert await later_store.erasures.of_case("case-1") == ()
    assert await files.exists(A)


async def test_bytes_that_another_case_needs_stay_until_it_lets_go(later_store: SqlStore, files: Flaky) -> None:
    await a_case(later_store, "case-1", A)
    await a_case(later_store, "case-2", A, end=None)
    erasing = PaperErasing(later_store, files)
    (kept,) = await erased(erasing)
    assert (kept.erased_at, kept.kept_because) == (None, "still_referred_to")
    assert await files.get(A) == b"a"
    await ends(later_store, "case-2")
    await erased(erasing, "case-2")
    for case_id in ("case-1", "case-2"):
        (gone,) = await later_store.erasures.of_case(case_id)
        assert (gone.erased_at, gone.kept_because) == (LATER, None)
    assert not await files.exists(A)


async def test_bytes_that_were_put_lately_stay_until_the_grace_is_over(tmp_path: Path, files: Flaky) -> None:
    """Somebody is handing the same bytes in, and is not on record yet."""
    async with await SqlStore.open(f"sqlite:///{tmp_path}/real.db") as store:
        await a_case(store, "case-1", A)
        (kept,) = await erased(PaperErasing(store, files))
        assert (kept.erased_at, kept.kept_because) == (None, "put_lately")
        assert await files.get(A) == b"a"
        (path,) = (tmp_path / "files").rglob(A.removeprefix("sha256:"))
        yesterday = (datetime.now(UTC) - timedelta(hours=25)).timestamp()
        os.utime(path, (yesterday, yesterday))
        (gone,) = await erased(PaperErasing(store, files))
        assert (gone.erased_at is not None, gone.bytes_kept) == (True, False)


@pytest.mark.parametrize("deletions", [0, 1, 2])
async def test_killed_anywhere_the_record_does_not_lie_and_the_next_one_finishes(
    later_store: SqlStore, files: Flaky, deletions: int
) -> None:
    await a_case(later_store, "case-1", A, B)
    files.left = deletions
    with pytest.raises(Killed):
        await erased(PaperErasing(later_store, files))
    for record in await later_store.erasures.of_case("case-1"):
        assert record.erased_at is None or not await files.exists(record.digest)
        assert await later_store.erasures.is_erased("case-1", record.digest)
    assert len(await later_store.erasures.unfinished()) >= 1
    files.left = 10
    assert [one.digest async for one in PaperErasing(later_store, files).erase_due(10**4)]
    assert await later_store.erasures.unfinished() == ()
    assert [await files.exists(one) for one in (A, B)] == [False, False]


async def came_back(tmp_path: Path, data: bytes, at: datetime) -> Path:
    """Bytes that were erased are put again."""
    digest = await FolderFiles(tmp_path / "files").put(data)
    (path,) = (tmp_path / "files").rglob(digest.removeprefix("sha256:"))
    os.utime(path, (at.timestamp(), at.timestamp()))
    return path


@pytest.mark.parametrize("daily", [False, True])
async def test_bytes_that_came_back_after_their_erasure_go_again(
    later_store: SqlStore, files: Flaky, tmp_path: Path, daily: bool
) -> None:
    """Somebody handed the same file in when the case had ended: it was refused, and the bytes lie there."""
    await a_case(later_store, "case-1", A, B)
    erasing = PaperErasing(later_store, files)

    async def again() -> None:
        if daily:
            assert {one.digest async for one in erasing.erase_due(10**4)} == {A}
        else:
            await erased(erasing)

    await erased(erasing)
    path = await came_back(tmp_path, b"a", LATER)
    await again()
    found = {one.digest: (one.erased_at, one.kept_because) for one in await later_store.erasures.of_case("case-1")}
    assert found == {A: (None, "put_lately"), B: (LATER, None)}
    os.utime(path, (0, 0))
    await again()
    assert not path.exists()
    assert [one.erased_at for one in await later_store.erasures.of_case("case-1")] == [LATER, LATER]


async def test_bytes_that_came_back_for_another_case_are_its_own(
    later_store: SqlStore, files: Flaky, tmp_path: Path
) -> None:
    await a_case(later_store, "case-1", A)
    erasing = PaperErasing(later_store, files)
    records = await erased(erasing)
    path = await came_back(tmp_path, b"a", START)
    await a_case(later_store, "case-2", A, end=None)
    assert await erased(erasing) == records
    assert [one async for one in erasing.erase_due(10**4)] == []
    assert path.exists()
    await ends(later_store, "case-2")
    await erased(erasing, "case-2")
    assert not path.exists()


async def test_two_at_once_do_no_harm(later_store: SqlStore, files: Flaky) -> None:
    await a_case(later_store, "case-1", A, B)
    await a_case(later_store, "case-2", B)
    asked = [erased(PaperErasing(later_store, files), case_id) for case_id in ("case-1", "case-2") * 4]
    await asyncio.gather(*asked)
    assert await later_store.erasures.unfinished() == ()
    assert len(await later_store.erasures.of_case("case-1")) == 2
    assert [await files.exists(one) for one in (A, B)] == [False, False]


async def test_only_what_is_due_is_erased_by_itself(later_store: SqlStore, files: Flaky) -> None:
    await a_case(later_store, "old", A)
    await a_case(later_store, "new", B, end=LATER - timedelta(days=29))
    await a_case(later_store, "open", end=None)
    erasing = PaperErasing(later_store, files)
    assert [(one.case_id, one.actor_role) async for one in erasing.erase_due(30)] == [("old", "system")]
    assert [await files.exists(one) for one in (A, B)] == [False, True]
    assert [one async for one in erasing.erase_due(30)] == []
    (record,) = await later_store.erasures.of_case("old")
    assert record.reason == "30 days have passed since the end of the case"


async def test_one_file_that_cannot_be_deleted_holds_up_no_other(later_store: SqlStore, files: Flaky) -> None:
    files.refused = {A}
    await a_case(later_store, "case-1", A)
    await a_case(later_store, "case-2", B)
    with pytest.raises(PermissionError):
        assert [one async for one in PaperErasing(later_store, files).erase_due(30)]
    assert [await files.exists(one) for one in (A, B)] == [True, False]
    files.refused = set()
    assert [one.digest async for one in PaperErasing(later_store, files).erase_due(30)] == [A]
    assert not await files.exists(A)


async def test_a_file_store_that_is_away_is_not_asked_for_ever(later_store: SqlStore, files: Flaky) -> None:
    files.left, files.failure = 0, ConnectionError
    for number in range(10):
        await a_case(later_store, f"case-{number}", digest_of(bytes([number])))
    seen: list[str] = []
    with pytest.raises(ConnectionError):
        await _go_through(PaperErasing(later_store, files), seen)
    assert len(seen) == 2


async def _go_through(erasing: PaperErasing, seen: list[str]) -> None:
    async for one in erasing.erase_due(30):
        seen.append(one.case_id)  # noqa: PERF401 - what was seen before it raises is what counts
