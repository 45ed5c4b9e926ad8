"""What happened goes on record, and people are told: the two effects that follow every moment of a case."""

import asyncio

from temporalio import activity

from activities.outbox import OutboxActivities
from activities.ports import Journal, Mailer, NotSent, Stationery
from domain.journal import JournalBatch, Recorded
from domain.model import Model
from domain.notices import Notice, Recipient

AT_ONCE = 5.0
"""Seconds that a mail server has to take a notice while the record waits for it."""


class Publication(Model):
    """The events of one or more moments, and what people are told about them."""

    batch: JournalBatch
    notices: tuple[Notice, ...] = ()


class Unsent(Model):
    """A notice that did not reach everybody."""

    key: str
    roles: tuple[str, ...]
    """Who was not reached."""


class Published(Model):
    """What is on record now, and who is still to be told."""

    recorded: Recorded
    unsent: tuple[Unsent, ...] = ()


class PublishingActivities:
    """Writes the journal and sends notices."""

    def __init__(
        self, journal: Journal, mailer: Mailer, stationery: Stationery, ops: Recipient, outbox: OutboxActivities
    ) -> None:
        self._journal = journal
        self._mailer = mailer
        self._stationery = stationery
        self._ops = ops
        self._outbox = outbox

    @activity.defn
    async def publish(self, publication: Publication) -> Published:
        """Record, then tell: one activity for both, since nearly every moment needs both.

        A store that is away fails it before anybody is told. A mail that is not sent at once does not fail it: the
        record stands, and the workflow tries those mails again by themselves.
        """
        recorded = await self.record(publication.batch)
        missed = await asyncio.gather(*(self._missed(notice) for notice in publication.notices))
        return Published(recorded=recorded, unsent=tuple(unsent for unsent in missed if unsent))

    @activity.defn
    async def record(self, batch: JournalBatch) -> Recorded:
        """Record alone, while the store is slow to answer; and wake whoever writes letters about it."""
        recorded = await self._journal.append(batch)
        await self._outbox.wake(batch)
        return recorded

    @activity.defn
    async def tell(self, notice: Notice) -> None:
        """Tell alone: what `publish` could not send."""
        await self._send(notice)

    async def _missed(self, notice: Notice) -> Unsent | None:
        try:
            async with asyncio.timeout(AT_ONCE):
                await self._send(notice)
        except NotSent as error:
            return Unsent(key=notice.key, roles=error.roles)
        except TimeoutError:
            return Unsent(key=notice.key, roles=notice.roles)
        return None

    async def _send(self, notice: Notice) -> None:
        recipients = notice.addressed(self._ops)
        await self._mailer.send([self._stationery.notice(notice, recipient) for recipient in recipients])
