"""What a schedule starts once a day: papers of cases that ended long enough ago are erased."""

from datetime import timedelta

from temporalio import workflow

from activities.erasing import DueErasures, ErasedPapers, ErasingActivities
from workflows.contract import ERASING_WORKFLOW

_ATTEMPT = timedelta(hours=2)
"""One attempt may go through very many papers: each is a sign of life."""

_LIFE = timedelta(minutes=2)
"""How long one paper may take: three tries of an object store, and the store's own patience."""

_PATIENCE = timedelta(hours=20)
"""How long outages may last; the next day's start does all that this one did not."""


@workflow.defn(name=ERASING_WORKFLOW)
class ErasePapers:
    """Erases what is due. It holds no state: everything that was decided and done is in the store."""

    @workflow.run
    async def run(self, due: DueErasures) -> ErasedPapers:
        """Go through what is due, however often it takes."""
        return await workflow.execute_activity_method(
            ErasingActivities.erase_due,
            due,
            start_to_close_timeout=_ATTEMPT,
            heartbeat_timeout=_LIFE,
            schedule_to_close_timeout=_PATIENCE,
        )
