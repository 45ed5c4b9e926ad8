"""The database away: temporary, said in words that repeat nothing, and over when it is back."""

import asyncio
import sqlite3
import traceback
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from domain.bookings import Booked
from store import SqlStore, StoreUnavailable
from tests.store.builders import START, batch, case_input, numbered, slot_wish, wants
from tests.store.lives import DIGEST, PERSONAL, life
from tests.store.slots import outside
from tests.store.test_late_and_starts import late

LIFE = life(case_input())
WRITERS: dict[str, Callable[[SqlStore], Awaitable[object]]] = {
    "book": lambda store: store.bookings.book(wants(email="marker.account@example.com", slot=slot_wish())),
    "append": lambda store: store.journal.append(batch(*LIFE)),
    "rebuild": lambda store: store.journal.rebuild(),
    "tell": lambda store: store.quota.tell(outside()),
    "remember": lambda store: store.starts.remember("case-1", {}, "k1", START),
    "add": lambda store: store.late.add(late("marker payload")),
    "confirm": lambda store: store.erasures.confirm(DIGEST, START),
}
READERS: dict[str, Callable[[SqlStore], Awaitable[object]]] = {
    "list": lambda store: store.cases.list(),
    "facts": lambda store: store.cases.facts("case-1"),
    "events": lambda store: store.journal.events("case-1"),
    "known": lambda store: store.starts.known("case-1"),
}


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A database on which writers give up soon."""
    return f"sqlite:///{tmp_path}/pailou.db?timeout=0.1"


@contextmanager
def locked(file: Path, how: str = "IMMEDIATE") -> Iterator[None]:
    """Somebody else writes, and does not come to an end."""
    with closing(sqlite3.connect(file, isolation_level=None)) as somebody:
        somebody.execute(f"BEGIN {how}")
        yield
        somebody.execute("ROLLBACK")


@contextmanager
def gone(file: Path) -> Iterator[None]:
    """The file is elsewhere for a while."""
    elsewhere = file.with_suffix(".elsewhere")
    file.rename(elsewhere)
    yield
    assert not file.exists(), "an empty database was made in its place"
    elsewhere.rename(file)


def said(failure: pytest.ExceptionInfo[StoreUnavailable]) -> str:
    """All that a log would show."""
    return "".join(traceback.format_exception(failure.value))


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
async def test_a_locked_database_is_temporary(
    store: SqlStore, tmp_path: Path, write: Callable[[SqlStore], Awaitable[object]]
) -> None:
    """R14: no value is repeated; reading goes on, and the same call succeeds later."""
    with locked(tmp_path / "pailou.db"):
        with pytest.raises(StoreUnavailable, match="SQLITE_BUSY") as failure:
            await write(store)
        assert await store.cases.list() == ()
    assert [marker for marker in PERSONAL if marker in said(failure)] == []
    await write(store)


@pytest.mark.parametrize("call", (WRITERS | READERS).values(), ids=WRITERS | READERS)
async def test_a_missing_database_is_temporary_and_no_empty_one_takes_its_place(
    store: SqlStore, tmp_path: Path, call: Callable[[SqlStore], Awaitable[object]]
) -> None:
    """What was written into it would be lost."""
    with gone(tmp_path / "pailou.db"):
        with pytest.raises(StoreUnavailable, match="file is gone"):
            await call(store)
        with pytest.raises(StoreUnavailable):
            await asyncio.gather(*(call(store) for _ in range(3)))
    await call(store)


async def test_the_journal_catches_up_when_the_store_is_back(store: SqlStore, tmp_path: Path) -> None:
    """Complete and in order."""
    await store.journal.append(batch(*LIFE[:5]))
    with locked(tmp_path / "pailou.db"), pytest.raises(StoreUnavailable):
        await store.journal.append(batch(*LIFE[5:9], first=6))
    with gone(tmp_path / "pailou.db"), pytest.raises(StoreUnavailable):
        await store.journal.append(batch(*LIFE[5:12], first=6))
    await store.journal.append(batch(*LIFE[5:], first=6))
    assert await store.journal.events("case-1") == numbered(*LIFE)


async def test_a_read_only_database_can_be_read_and_is_temporary_to_write(store: SqlStore, tmp_path: Path) -> None:
    """A volume mounted again without writing looks like this."""
    await store.journal.append(batch(*LIFE[:5]))
    read_only = f"sqlite:///file:{tmp_path}/pailou.db?mode=ro&uri=true"
    async with await SqlStore.open(read_only) as reader:
        assert await reader.journal.events("case-1") == numbered(*LIFE[:5])
        for write in WRITERS.values():
            with pytest.raises(StoreUnavailable, match="SQLITE_READONLY") as failure:
                await write(reader)
            assert [marker for marker in PERSONAL if marker in said(failure)] == []
    assert isinstance(await WRITERS["book"](store), Booked)


async def test_a_store_that_cannot_be_opened_is_temporary_and_leaves_nothing_open(tmp_path: Path) -> None:
    """Left open, a connection would be a warning, and warnings are errors here."""
    folder = tmp_path / "not-yet"
    with pytest.raises(StoreUnavailable, match="SQLITE_CANTOPEN"):
        await SqlStore.open(f"sqlite:///{folder}/pailou.db")
    folder.mkdir()
    (folder / "pailou.db").write_bytes(b"no database at all" * 1000)
    with pytest.raises(StoreUnavailable, match="SQLITE_NOTADB"):
        await SqlStore.open(f"sqlite:///{folder}/pailou.db")
    (folder / "pailou.db").unlink()
    async with await SqlStore.open(f"sqlite:///{folder}/pailou.db?timeout=0.2") as store:
        with locked(folder / "pailou.db", "EXCLUSIVE"), pytest.raises(StoreUnavailable, match="SQLITE_BUSY"):
            await SqlStore.open(f"sqlite:///{folder}/pailou.db?timeout=0.2")
        assert await store.cases.list() == ()
