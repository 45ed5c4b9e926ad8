"""The database: transactions, temporary failures, and the one place that tells SQLite from PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, MetaData, event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from store.errors import StoreUnavailable

T = TypeVar("T")

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
_WRITES = "pailou_writes"
_ATTEMPTS = 30
"""More than callers that can want one slot at the same moment: each round, one of them gets it."""
_PRAGMAS = ("busy_timeout=30000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")


class Database:
    """Runs pieces of work in transactions, each with a session of its own."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        writing = engine.execution_options(**{_WRITES: True})
        self._to_read = async_sessionmaker(engine, class_=AsyncSession, expire_on_commit=False)
        self._to_write = async_sessionmaker(writing, class_=AsyncSession, expire_on_commit=False)
        self._turn = _turns(engine)

    @classmethod
    async def open(cls, url: str, metadata: MetaData) -> Self:
        """Connect, and make the tables that are not there yet."""
        engine = create_async_engine(_with_driver(url), hide_parameters=True)
        if engine.dialect.name == "sqlite":
            _prepare_sqlite(engine)
        database = cls(engine)
        try:
            await database.write(lambda session: _create(session, metadata))
        except BaseException:
            await engine.dispose()
            raise
        return database

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()

    async def read(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Do some reading, all of it as of one moment on SQLite."""
        async with _temporary_failures(), self._to_read() as session:
            return await work(session)

    async def write(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Do some writing, all of it or nothing; anew from its start when another writer was faster."""
        for _ in range(_ATTEMPTS):
            try:
                async with _temporary_failures(), self._turn, self._to_write() as session, session.begin():
                    return await work(session)
            except IntegrityError:
                continue
        raise StoreUnavailable(f"the same rows were written by others {_ATTEMPTS} times")


async def _create(session: AsyncSession, metadata: MetaData) -> None:
    await (await session.connection()).run_sync(metadata.create_all)


@asynccontextmanager
async def _temporary_failures() -> AsyncIterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise StoreUnavailable(f"the database is away: {_reason(error)}") from None
    except (PoolTimeout, ConnectionError) as error:
        raise StoreUnavailable(f"the database is away: {type(error).__name__}") from None


def _reason(error: DBAPIError) -> str:
    """The kind of failure alone: a database's own words may repeat values."""
    return str(getattr(error.orig, "sqlite_errorname", type(error.orig).__name__))


def _with_driver(url: str) -> URL:
    parsed = make_url(url)
    return parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))


def _turns(engine: AsyncEngine) -> AbstractAsyncContextManager[Any]:
    """SQLite has one writer at a time: those of one process wait here in order, others by busy_timeout."""
    return asyncio.Lock() if engine.dialect.name == "sqlite" else nullcontext()


def _prepare_sqlite(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def _set_up(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself, _begin does
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        """A transaction that reads and then wants to write would fail at once if another one wrote meanwhile."""
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
