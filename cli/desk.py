"""What commands work at: a port, wired by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # `--help` needs none of these
    from contextlib import AbstractAsyncContextManager

    from activities.ports import BusinessCalendar
    from cases import Cases
    from gateways.files import Files
    from store import SqlStore


@dataclass(frozen=True)
class Office:
    """Everything that starting, sending and handing in need."""

    cases: Cases
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

    def calendar(self) -> BusinessCalendar:
        """China's business days."""
        ...


@dataclass
class Session:
    """One call of the command line."""

    desk: Desk
    as_json: bool = False
    """Whether programs read the answer. Set as soon as the option is seen, so that errors are told accordingly."""
