"""The alarm clock of one recipient: wakes when a letter is due, so that people are written to in working hours."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from temporalio import workflow
from temporalio.common import RawValue, RetryPolicy
from temporalio.exceptions import ActivityError

from activities.letter_orders import LATE, LetterOrder, LetterQuestion
from activities.outbox import OutboxActivities
from workflows.contract import OUTBOX_WORKFLOW, mailbox_of
from workflows.deadlines import Deadline

_ATTEMPT = timedelta(seconds=30)
"""One attempt to plan: the store answers much faster."""

_MAIL_ATTEMPT = timedelta(minutes=2)
"""One attempt to send: servers that check for spam take their time."""

_PATIENCE = timedelta(minutes=25)
"""How long sending is tried: together with `LATE`, no try leaves anybody's hours, which end half an hour after a full
hour at the earliest. What could not be sent waits for the next hour, with all that has come meanwhile."""

_SOON = RetryPolicy(maximum_interval=timedelta(minutes=1))
"""The store answers again within seconds, mostly."""

_MAIL_AGAIN = RetryPolicy(initial_interval=timedelta(seconds=15), maximum_interval=timedelta(minutes=5))
"""Mail servers that want a mail to be tried again want it minutes later."""


@workflow.defn(name=OUTBOX_WORKFLOW, sandboxed=False)
class Outbox:
    """Holds nothing but the time: what waits, and for whom, is in the store. It ends when nothing waits."""

    def __init__(self) -> None:
        self._mailbox = mailbox_of(workflow.info().workflow_id)
        self._rung = False
        self._letters = 0

    @workflow.run
    async def run(self) -> None:
        """Write letters, one after the other, each when it is due. Started under another id, it has nothing to do."""
        while self._mailbox and await self._next_letter():
            if workflow.info().is_continue_as_new_suggested():
                workflow.continue_as_new()

    @workflow.signal(dynamic=True)
    def on_signal(self, name: str, args: Sequence[RawValue]) -> None:
        """Whatever it is called and brings: something new waits."""
        self._rung = True

    async def _next_letter(self) -> bool:
        """Plan, wait, send; False once nothing waits and nobody has rung meanwhile."""
        self._rung = False
        at = await self._plan()
        if at is None:
            return self._rung
        await Deadline(at).wait_until(lambda: self._rung, summary="a letter is due")
        if not at <= workflow.now() <= at + LATE:
            return True  # somebody rang before, or no worker was there
        return await self._send() or self._rung

    async def _plan(self) -> datetime | None:
        plan = await workflow.execute_activity_method(
            OutboxActivities.plan_letter,
            LetterQuestion(mailbox=self._mailbox, now=workflow.now()),
            start_to_close_timeout=_ATTEMPT,
            retry_policy=_SOON,
        )
        return plan.at

    async def _send(self) -> bool:
        """Send a letter; answers whether more waits, as it does if this one could not be sent."""
        self._letters += 1
        letter = f"{workflow.info().run_id}/{self._letters}"
        try:
            done = await workflow.execute_activity_method(
                OutboxActivities.send_letter,
                LetterOrder(mailbox=self._mailbox, letter=letter, now=workflow.now()),
                start_to_close_timeout=_MAIL_ATTEMPT,
                schedule_to_close_timeout=_PATIENCE,
                retry_policy=_MAIL_AGAIN,
            )
        except ActivityError:
            return True
        return done.more
