"""Papers of cases that ended long enough ago are erased."""

from temporalio import activity

from activities.ports import PaperEraser
from domain.model import Model


class DueErasures(Model):
    """What is due: papers of cases whose end lies so far back."""

    after_days: int


class ErasedPapers(Model):
    """How many papers were gone through. What became of each is in the store."""

    papers: int


class ErasingActivities:
    """Erases papers, as long as any are due."""

    def __init__(self, eraser: PaperEraser) -> None:
        self._eraser = eraser

    @activity.defn
    async def erase_due(self, due: DueErasures) -> ErasedPapers:
        """Go through all papers that are due, with a sign of life after each; one that fails is tried again."""
        papers = 0
        async for _ in self._eraser.erase_due(due.after_days):
            papers += 1
            activity.heartbeat(papers)
        return ErasedPapers(papers=papers)
