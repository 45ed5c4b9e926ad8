"""What SQLite needs to be told: how it writes, when it begins, and that its file stays where it was."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine

from store.errors import StoreUnavailable

WRITES = "pailou_writes"
"""The execution option of transactions that write."""

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
_PATIENCE = "30"
"""Seconds to wait for another process's write: `rebuild` of many cases is a long one. `?timeout=` says otherwise."""


def patient(url: URL) -> URL:
    """The URL with the time to wait for other writers."""
    return url if "timeout" in url.query else url.update_query_dict({"timeout": _PATIENCE})


def make_private(url: URL) -> None:
    """Make the file, if it is not there, for this user alone; what SQLite lays beside it gets the same permissions.

    Whatever keeps it from being made SQLite itself meets as well, and says.
    """
    name = url.database or ":memory:"
    if name.startswith((":", "file:")):
        return  # in memory, or a name that only SQLite understands
    with suppress(OSError):
        os.close(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def prepare(engine: AsyncEngine) -> None:
    """Set up every connection, and begin every transaction, as this product needs it."""

    @event.listens_for(engine.sync_engine, "connect")
    def _set_up(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself, _begin does
        try:
            cursor = connection.cursor()
            for pragma in _PRAGMAS:
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()
        except BaseException:
            connection.close()  # nobody else knows of it yet, and it has a thread of its own
            raise

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        """A transaction that reads and then wants to write would fail at once if another one wrote meanwhile."""
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def stay_with_file(engine: AsyncEngine) -> None:
    """From now on a file that is gone is an error.

    SQLite itself would make a new, empty one, or go on writing into the one that nobody finds any longer.
    """
    file = Path(engine.url.database or ":memory:")
    if not file.exists():
        return  # in memory, or a name that only SQLite understands

    def _look(*_: Any) -> None:
        if not file.exists():
            raise StoreUnavailable("the database is away: its file is gone")

    event.listen(engine.sync_engine, "do_connect", _look)
    event.listen(engine.sync_engine, "begin", _look, insert=True)
