"""Letters about time: when the next one to somebody is due, and sending it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from temporalio import activity

from activities.letter_orders import LATE, LetterDone, LetterOrder, LetterPlan, LetterQuestion
from activities.letters import Contents, keys, sorted_out, unreachable, written
from activities.outbox_ports import Bells, LetterHours, Outboxes
from activities.ports import Mailer, NotSent, Stationery
from domain.agencies import AGENCIES
from domain.journal import JournalBatch
from domain.mailboxes import Fate, Mailbox, Taken, awakeners
from domain.notices import OPS_ROLE, Recipient
from domain.outbox import AGENCY_ROLE, OutboxItem

CASES = 50
"""How many cases a letter tells of in full; the others get a line each."""

CASES_OF_AN_AGENCY = 500
"""An agency is asked about each by its appid alone, which only the case's facts tell."""


@dataclass(frozen=True)
class OutboxActivities:
    """Plans and sends letters."""

    outboxes: Outboxes
    bells: Bells
    hours: LetterHours
    stationery: Stationery
    mailer: Mailer
    ops: Recipient
    write_to_agencies: bool
    """They are third parties who have not agreed to automatic mail."""

    async def wake(self, batch: JournalBatch) -> None:
        """Wake the mailboxes that the events of a recorded batch put something into. The same again does no harm."""
        names = awakeners(batch)
        if names:
            await self._ring(names)

    @activity.defn
    async def plan_letter(self, question: LetterQuestion) -> LetterPlan:
        """Look what waits, and until when it can wait."""
        while waiting := await self.outboxes.waiting(question.mailbox):
            token, recipient = waiting.mailbox.token, self._recipient(waiting.mailbox)
            if recipient is None:
                await self.outboxes.settle(token, None, Fate.NOT_WRITTEN)
                continue
            at = await self._hour(recipient, waiting.mailbox, max(question.now, waiting.since))
            if await self.outboxes.planned(token, at, waiting.newest):
                return LetterPlan(at=at)
        return LetterPlan(at=None)

    @activity.defn
    async def send_letter(self, order: LetterOrder) -> LetterDone:
        """Write one letter about all that waits and still matters, and send it. At least once, under one Message-ID.

        What would go out at a wrong hour, since somebody has moved or what was urgent is done, is planned anew.
        """
        cases = CASES_OF_AN_AGENCY if order.mailbox.startswith(AGENCY_ROLE) else CASES
        taken = await self.outboxes.take(order.mailbox, order.letter, order.now, cases)
        fate = await self._fate(order, taken) if taken else Fate.MOOT
        if fate is None:
            return LetterDone(more=True)
        more = await self.outboxes.settle(order.mailbox, order.letter, fate)
        await self._ring((order.letter,))  # ops, if they were told that somebody is unreachable
        return LetterDone(more=more)

    async def _ring(self, names: Sequence[str]) -> None:
        await self.bells.ring(await self.outboxes.to_ring(names))

    async def _hour(self, recipient: Recipient, mailbox: Mailbox, after: datetime) -> datetime:
        mailbox = mailbox.model_copy(update={"time_zone": recipient.time_zone})
        at = await self.hours.next_hour(mailbox, after, None)
        deadline = await self.outboxes.last_deadline(mailbox.token, after, at)
        return at if deadline is None else await self.hours.next_hour(mailbox, after, deadline)

    def _recipient(self, mailbox: Mailbox) -> Recipient | None:
        """Where the letter goes; None: they are not written to."""
        if mailbox.role == OPS_ROLE:
            return self.ops
        email = mailbox.email
        if mailbox.role == AGENCY_ROLE:
            agency = AGENCIES.get(mailbox.agency or "")
            email = agency.email if agency and self.write_to_agencies else None
        if email is None:
            return None
        return Recipient(role=mailbox.role, email=email, language=mailbox.language, time_zone=mailbox.time_zone)

    async def _fate(self, order: LetterOrder, taken: Taken) -> Fate | None:
        """What becomes of what was taken; None: it waits for another hour."""
        recipient = self._recipient(taken.mailbox)
        if recipient is None:
            return Fate.NOT_WRITTEN
        contents = sorted_out(taken, order.now)
        await self._put_aside(contents)
        if not contents.told:
            return Fate.MOOT
        if await self._hour(recipient, taken.mailbox, order.now - LATE) > order.now:
            return None
        return await self._send(order, taken.mailbox, recipient, contents)

    async def _put_aside(self, contents: Contents) -> None:
        """What the letter does not tell."""
        await self.outboxes.drop(keys(contents.moot), Fate.MOOT)
        await self.outboxes.drop(keys(contents.untold), Fate.UNTOLD)
        await self.outboxes.put_back(keys(contents.kept))

    async def _send(self, order: LetterOrder, mailbox: Mailbox, recipient: Recipient, contents: Contents) -> Fate:
        agencies = await self.hours.agencies(order.now)
        compose = partial(self.stationery.outbox, order.letter, recipient, as_of=order.now, agency_open=agencies)
        letter, contents = written(contents, compose)
        await self.outboxes.drop(keys(contents.untold), Fate.UNTOLD)
        if letter is None:
            return Fate.MOOT
        try:
            await self.mailer.send([letter])
        except NotSent as error:
            if recipient.role not in error.refused:
                raise
            await self._tell_ops(order, mailbox, contents.told)
            return Fate.UNREACHABLE
        return Fate.SENT

    async def _tell_ops(self, order: LetterOrder, mailbox: Mailbox, items: Sequence[OutboxItem]) -> None:
        """That somebody cannot be reached by mail. What ops themselves cannot receive is logged."""
        if mailbox.role == OPS_ROLE:
            activity.logger.error("ops_unreachable: the mail server refuses PAILOU_OPS_EMAIL; items: %d", len(items))
            return
        await self.outboxes.put([unreachable(item, order.now) for item in items], order.letter)
