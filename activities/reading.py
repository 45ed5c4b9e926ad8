"""What is printed on papers is read and compared: on a task queue of its own, since it is heavy (R11, R22, R23)."""

import asyncio

from temporalio import activity

from activities.ports import Reader
from domain.model import Model
from domain.reading.comparing import compare, scripts_of
from domain.reading.model import PaperReading, PaperToRead


class PapersToRead(Model):
    """The papers that a case wants to have read, each with its questions."""

    papers: tuple[PaperToRead, ...]


class PaperReadings(Model):
    """What came of it, in the same order."""

    readings: tuple[PaperReading, ...]


class ReadingActivities:
    """Reads papers with a machine's eyes."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @activity.defn
    async def read_papers(self, wanted: PapersToRead) -> PaperReadings:
        """Read each paper, with a sign of life before each."""
        readings = []
        for paper in wanted.papers:
            activity.heartbeat()
            page = await self._reader.read(paper.digest, scripts_of(paper.questions))
            readings.append(await asyncio.to_thread(compare, paper, page))  # up to a second on a full page
        return PaperReadings(readings=tuple(readings))
