"""What commands work at: a port, wired by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # `--help` needs none of these
    from collections.abc import Sequence
    from contextlib import AbstractAsyncContextManager

    from cases import Cases
    from cases.calendars import StoredCalendars
    from gateways.calendar import ChinaCalendar
    from gateways.files import Files
    from gateways.reading import SuppliedModel
    from store import SqlStore


@dataclass(frozen=True)
class Office:
    """Everything that starting, sending and handing in need."""

    cases: Cases
    store: SqlStore
    files: Files


@dataclass(frozen=True)
class Archive:
    """What is on record, without Temporal."""

    store: SqlStore
    files: Files


class Desk(Protocol):
    """What is opened only when a command needs it; `BadInput` and `Unreachable` say why it cannot be."""

    def office(self) -> AbstractAsyncContextManager[Office]:
        """Temporal, with the store and the files behind it."""
        ...

    def store(self) -> AbstractAsyncContextManager[SqlStore]:
        """The store alone, which must be there already."""
        ...

    def archive(self) -> AbstractAsyncContextManager[Archive]:
        """The store, which must be there already, and the files."""
        ...

    async def calendar(self) -> ChinaCalendar:
        """China's business days, by the notices on record where there is a store."""
        ...

    def calendars(self, store: SqlStore) -> StoredCalendars:
        """The same, for a store that is open: as it is, and as it would be with one more notice."""
        ...

    def models(self) -> Sequence[SuppliedModel]:
        """What an operator supplied for reading print."""
        ...


@dataclass
class Session:
    """One call of the command line."""

    desk: Desk
    as_json: bool = False
    """Whether programs read the answer. Set as soon as the option is seen, so that errors are told accordingly."""
