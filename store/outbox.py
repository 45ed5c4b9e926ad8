"""Outboxes: what waits for whom, what a letter took, and what became of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from activities.outbox_ports import Outboxes
from domain.addresses import address_key
from domain.mailboxes import Fate, MailboxRecord, Taken, Waiting
from domain.outbox import OutboxItem
from store.engine import Database
from store.letters import PENDING, locked, mailbox_of, pending_of, settle
from store.mailboxes import overview
from store.mailing import in_parts, put
from store.outbox_tables import MailboxRow, OutboxItemRow
from store.taking import taken


class SqlOutboxes(Outboxes):
    """Outboxes on record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def to_ring(self, awakeners: Sequence[str]) -> tuple[str, ...]:
        """The mailboxes that these events have to wake."""

        async def look(session: AsyncSession) -> tuple[str, ...]:
            armed = select(MailboxRow.token).where(col(MailboxRow.armed_by).in_(awakeners))
            return tuple((await session.exec(armed.order_by(MailboxRow.token))).all())

        return await self._database.read(look)

    async def waiting(self, token: str) -> Waiting | None:
        """What waits; None: nothing, and whoever puts something in wakes the mailbox anew."""
        return await self._database.write(lambda session: _waiting(session, token))

    async def last_deadline(self, token: str, after: datetime, before: datetime) -> datetime | None:
        """The last instant between these two that something is about."""

        async def look(session: AsyncSession) -> datetime | None:
            deadline = col(OutboxItemRow.deadline)
            last = select(func.max(deadline)).where(*pending_of(token), deadline > after, deadline < before)
            return (await session.exec(last)).first()

        return await self._database.read(look)

    async def planned(self, token: str, at: datetime, newest: int) -> bool:
        """Put on record when the next letter is due; False if something newer cannot wait until then."""
        return await self._database.write(lambda session: _planned(session, token, at, newest))

    async def take(self, token: str, letter: str, now: datetime, cases: int) -> Taken | None:
        """What goes into a letter, with the facts of so many cases; the same letter again gets what it took first.

        None: nothing. Nobody who writes waits until all this is read and understood, nor does anything else.
        """
        return await taken(self._database, token, letter, now, cases)

    async def put_back(self, keys: Sequence[str]) -> None:
        """Leave single items to the next letter."""

        async def write(session: AsyncSession) -> None:
            for some in in_parts(keys):
                kept = update(OutboxItemRow).where(PENDING, col(OutboxItemRow.item_key).in_(some)).values(letter=None)
                await session.exec(kept.execution_options(synchronize_session=False))

        if keys:
            await self._database.write(write)

    async def drop(self, keys: Sequence[str], fate: Fate) -> None:
        """Settle single items."""

        async def write(session: AsyncSession) -> None:
            for some in in_parts(keys):
                await settle(session, fate, col(OutboxItemRow.item_key).in_(some))

        if keys:
            await self._database.write(write)

    async def settle(self, token: str, letter: str | None, fate: Fate) -> bool:
        """Settle what a letter took, or all that waits; answers whether more waits. If not, nobody is awake now."""

        async def write(session: AsyncSession) -> bool:
            mailbox = await locked(session, token)
            taken = () if letter is None else (OutboxItemRow.letter == letter,)
            await settle(session, fate, OutboxItemRow.mailbox == token, *taken)
            return mailbox is not None and await _stays_armed(session, mailbox)

        return await self._database.write(write)

    async def put(self, items: Sequence[OutboxItem], by: str) -> None:
        """Put items into mailboxes; whoever has the name `by` wakes these."""
        await self._database.write(lambda session: put(session, items, by))

    async def mailbox_of(self, email: str) -> str | None:
        """The token of somebody's mailbox."""

        async def look(session: AsyncSession) -> str | None:
            mine = select(MailboxRow.token).where(MailboxRow.address_personal == address_key(email))
            return (await session.exec(mine)).first()

        return await self._database.read(look)

    async def overview(self) -> tuple[MailboxRecord, ...]:
        """All mailboxes with something in them, the longest waiting first. No personal data."""
        return await self._database.read(overview)


async def _stays_armed(session: AsyncSession, mailbox: MailboxRow) -> bool:
    """Whether anything waits; if not, whoever puts something in wakes the mailbox anew."""
    mailbox.planned_at = None
    waits = (await session.exec(select(OutboxItemRow.id).where(*pending_of(mailbox.token)).limit(1))).first()
    if waits is None:
        mailbox.armed_by = None
    return waits is not None


async def _waiting(session: AsyncSession, token: str) -> Waiting | None:
    mailbox = await locked(session, token)
    if mailbox is None or not await _stays_armed(session, mailbox):
        return None
    extent = select(func.min(OutboxItemRow.at), func.max(OutboxItemRow.id)).where(*pending_of(token))
    since, newest = (await session.exec(extent)).one()
    return Waiting(mailbox=mailbox_of(mailbox), since=since, newest=newest)


async def _planned(session: AsyncSession, token: str, at: datetime, newest: int) -> bool:
    mailbox = await locked(session, token)
    if mailbox is None:
        return True
    deadline = col(OutboxItemRow.deadline)
    newer = (col(OutboxItemRow.id) > newest, deadline > OutboxItemRow.at, deadline < at)
    if (await session.exec(select(OutboxItemRow.id).where(*pending_of(token), *newer).limit(1))).first():
        return False
    mailbox.planned_at = at
    return True
