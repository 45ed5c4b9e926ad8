"""The database: whole transactions, and failures that are temporary."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any, Self, TypeVar

from sqlalchemy import URL, MetaData, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlmodel import SQLModel, insert
from sqlmodel.ext.asyncio.session import AsyncSession

from store import sqlite
from store.errors import StoreUnavailable

T = TypeVar("T")

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
_ATTEMPTS = 30
"""More than callers that can want one slot at the same moment: each round, one of them gets it."""


class Database:
    """Runs pieces of work in transactions, each with a session of its own."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        writing = engine.execution_options(**{sqlite.WRITES: True})
        self._to_read = async_sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
        self._to_write = async_sessionmaker(writing, class_=AsyncSession, expire_on_commit=False)
        self._turn = _turns(engine)

    @classmethod
    async def open(cls, url: str, metadata: MetaData) -> Self:
        """Connect, and make the tables that are not there yet."""
        engine = create_async_engine(_address(url), hide_parameters=True)
        if engine.dialect.name == "sqlite":
            sqlite.make_private(engine.url)
            sqlite.prepare(engine)
        database = cls(engine)
        try:
            await database.write(lambda session: _create(session, metadata))
        except BaseException:
            await engine.dispose()
            raise
        if engine.dialect.name == "sqlite":
            sqlite.stay_with_file(engine)
        return database

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    async def read(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Do some reading, all of it as of one moment on SQLite."""
        return await _to_its_end(self._reading(work))

    async def write(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Do some writing, all of it or nothing; anew from its start when another writer was faster."""
        for _ in range(_ATTEMPTS):
            try:
                async with self._turn:
                    return await _to_its_end(self._writing(work))
            except IntegrityError:
                continue
        raise StoreUnavailable(f"the same rows were written by others {_ATTEMPTS} times")

    async def _reading(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        async with _temporary_failures(), self._to_read() as session:
            return await work(session)

    async def _writing(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        async with _temporary_failures(), self._to_write() as session, session.begin():
            return await work(session)


async def insert_all(session: AsyncSession, table: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    """Insert rows in one statement; as objects they would take one each."""
    if rows:
        await session.exec(insert(table).execution_options(render_nulls=True), params=rows)


async def _create(session: AsyncSession, metadata: MetaData) -> None:
    await (await session.connection()).run_sync(metadata.create_all)


async def _to_its_end(transaction: Coroutine[Any, Any, T]) -> T:
    """A transaction that has begun ends by itself: cancelled halfway, its connection would be in nobody's hands."""
    running = asyncio.ensure_future(transaction)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])
        if not running.cancelled():
            running.exception()  # the caller is gone, and with it whoever would want to know
        raise


@asynccontextmanager
async def _temporary_failures() -> AsyncIterator[None]:
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        raise StoreUnavailable(f"the database is away: {_reason(error)}") from None
    except (PoolTimeout, ConnectionError) as error:
        raise StoreUnavailable(f"the database is away: {type(error).__name__}") from None


def _reason(error: DBAPIError) -> str:
    """The kind of failure alone: a database's own words may repeat values."""
    return str(getattr(error.orig, "sqlite_errorname", type(error.orig).__name__))


def _address(url: str) -> URL:
    """The URL with the driver that does not block."""
    parsed = make_url(url)
    address = parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))
    return sqlite.patient(address) if address.get_backend_name() == "sqlite" else address


def _turns(engine: AsyncEngine) -> AbstractAsyncContextManager[Any]:
    """SQLite has one writer at a time: those of one process wait here in order, others by its timeout."""
    return asyncio.Lock() if engine.dialect.name == "sqlite" else nullcontext()
