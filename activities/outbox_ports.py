"""What letters about time need of the outside world, besides stationery and a mailer."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.mailboxes import Fate, Mailbox, Taken, Waiting
from domain.outbox import OutboxItem
from domain.wording.matters import AgencyHours


class Outboxes(Protocol):
    """What waits for whom. Items come in with the journal (`Journal.append`)."""

    async def to_ring(self, awakeners: Sequence[str]) -> tuple[str, ...]:
        """The mailboxes that these events have to wake; the same again until their letters are on their way."""
        ...

    async def waiting(self, token: str) -> Waiting | None:
        """What waits; None: nothing, and whoever puts something in wakes the mailbox anew."""
        ...

    async def last_deadline(self, token: str, after: datetime, before: datetime) -> datetime | None:
        """The last instant between these two that something is about."""
        ...

    async def planned(self, token: str, at: datetime, newest: int) -> bool:
        """Put on record when the next letter is due; False if something newer cannot wait until then."""
        ...

    async def take(self, token: str, letter: str, now: datetime, cases: int) -> Taken | None:
        """What goes into a letter, with the facts of so many cases; the same letter again gets what it took first."""
        ...

    async def drop(self, keys: Sequence[str], fate: Fate) -> None:
        """Settle single items."""
        ...

    async def put_back(self, keys: Sequence[str]) -> None:
        """Leave single items to the next letter."""
        ...

    async def settle(self, token: str, letter: str | None, fate: Fate) -> bool:
        """Settle what a letter took, or all that waits; answers whether more waits. If not, nobody is awake now."""
        ...

    async def put(self, items: Sequence[OutboxItem], by: str) -> None:
        """Put items into mailboxes; whoever has the name `by` wakes these."""
        ...


class Bells(Protocol):
    """Wakes the workflows of mailboxes."""

    async def ring(self, tokens: Sequence[str]) -> None:
        """Have each of them look what waits, as soon as it can."""
        ...


class LetterHours(Protocol):
    """When people are written to."""

    async def next_hour(self, mailbox: Mailbox, after: datetime, cannot_wait: datetime | None) -> datetime:
        """The first working hour that begins not before `after`; what passes at `cannot_wait` may fall on a weekend."""
        ...

    async def agencies(self, at: datetime) -> Mapping[str, AgencyHours]:
        """Which agencies are open."""
        ...
