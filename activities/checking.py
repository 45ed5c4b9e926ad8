"""The preflight of papers (R17-R23)."""

from temporalio import activity

from activities.ports import Preflight
from domain.model import Model
from domain.papers import OfferedDocument, PaperReport, ReadingOffer

NO_READER = ReadingOffer(available=False)


class OfferedPapers(Model):
    """The papers of one message."""

    documents: tuple[OfferedDocument, ...]


class PaperReports(Model):
    """What was found about each of them, in the same order."""

    reports: tuple[PaperReport, ...]
    reading: ReadingOffer | None = None
    """None: an answer of the first release, which read nothing."""


class PaperActivities:
    """Looks at files before anybody pays."""

    def __init__(self, preflight: Preflight, reading: ReadingOffer = NO_READER) -> None:
        self._preflight = preflight
        self._reading = reading

    @activity.defn
    async def check_papers(self, papers: OfferedPapers) -> PaperReports:
        """Look at each paper, with a sign of life before each."""
        reports = []
        for document in papers.documents:
            activity.heartbeat()
            reports.append(await self._preflight.check(document))
        return PaperReports(reports=tuple(reports), reading=self._reading)
