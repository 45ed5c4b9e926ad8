"""Waking the workflows of mailboxes: a signal, which starts those that are not there."""

import asyncio
from collections.abc import Callable, Sequence

from temporalio import activity
from temporalio.client import Client
from temporalio.common import WorkflowIDReusePolicy

from activities.outbox_ports import Bells
from workflows.contract import OUTBOX_WORKFLOW, RING, TASK_QUEUE, outbox_id

_AT_ONCE = 20
"""How many are woken at the same time."""


class TemporalBells(Bells):
    """Rings by the client of the worker that runs the activity, unless another one is given."""

    def __init__(self, client: Callable[[], Client] = activity.client) -> None:
        self._client = client

    async def ring(self, tokens: Sequence[str]) -> None:
        """Signal each with start: whoever is about to end finds the signal, and whoever has ended begins anew."""
        for start in range(0, len(tokens), _AT_ONCE):
            some = tokens[start : start + _AT_ONCE]
            await asyncio.gather(*(_ring(self._client(), token) for token in some))


async def _ring(client: Client, token: str) -> None:
    await client.start_workflow(
        OUTBOX_WORKFLOW,
        id=outbox_id(token),
        task_queue=TASK_QUEUE,
        start_signal=RING,
        id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
    )
