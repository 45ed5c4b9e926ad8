"""The store as a whole: one database, and a repository for each thing that is kept in it."""

from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from store.bookings import SqlBookings
from store.engine import Database
from store.erasures import SqlErasures
from store.instants import utc_now
from store.journal import SqlJournal
from store.late import SqlLate
from store.outbox import SqlOutboxes
from store.overlays import SqlOverlays
from store.queries import SqlCases
from store.quota import SqlQuota
from store.starts import SqlStarts
from store.tables import Row
from store.templates import SqlTemplates

QUOTA = 5
"""Quick registrations an Official Account has in a month (R3)."""


class SqlStore:
    """Everything that is kept. `.journal` and `.bookings` are ports of the activities, the rest serves the doors."""

    def __init__(self, database: Database, *, quota: int, clock: Callable[[], datetime]) -> None:
        self._database = database
        self.journal = SqlJournal(database, clock)
        self.bookings = SqlBookings(database, quota)
        self.quota = SqlQuota(database, quota)
        self.cases = SqlCases(database)
        self.starts = SqlStarts(database)
        self.late = SqlLate(database)
        self.erasures = SqlErasures(database, clock)
        self.outboxes = SqlOutboxes(database)
        self.templates = SqlTemplates(database)
        self.overlays = SqlOverlays(database)

    @classmethod
    async def open(cls, url: str, *, quota: int = QUOTA, clock: Callable[[], datetime] = utc_now) -> Self:
        """Connect to `sqlite:///path` or `postgresql://...`, making tables that are not there yet."""
        if quota < 1:
            raise ValueError("quota must be at least 1: no month would ever have a free slot")
        return cls(await Database.open(url, Row.metadata), quota=quota, clock=clock)

    async def close(self) -> None:
        """Close every connection."""
        await self._database.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
