"""What is printed on papers is read beside the story, which waits only for what is still to be read."""

import asyncio
from collections.abc import Iterable
from datetime import timedelta

from temporalio import workflow
from temporalio.exceptions import ActivityError

from domain.deciding.findings import papers_read
from domain.facts import Facts
from domain.inspection import papers_to_read
from domain.reading.judging import not_read
from domain.reading.model import PaperReading, PaperToRead, WhyNot
from domain.requirements import papers_changeable
from workflows.case_file import CaseFile
from workflows.effects import read_papers


class Reading:
    """Has new papers read, and those again whose questions changed with the case."""

    def __init__(self, case: CaseFile) -> None:
        self._case = case
        self._late: set[asyncio.Task[None]] = set()

    async def keep_read(self) -> None:
        """Read whatever is to be read, as it comes."""
        while True:
            await workflow.wait_condition(lambda: bool(_wanted(self._case.facts)))
            papers = _wanted(self._case.facts)
            reading = asyncio.create_task(_read(papers))
            if not await self._in_time(reading):
                # Nobody waits any longer; but what is read late still counts, while papers can change.
                self._add(not_read(paper, WhyNot.READER_AWAY) for paper in papers)
                self._follow(reading)
            else:
                self._add(reading.result())

    async def _in_time(self, reading: asyncio.Task[tuple[PaperReading, ...]]) -> bool:
        patience = timedelta(seconds=self._case.facts.reading_patience)
        try:
            await workflow.wait_condition(reading.done, timeout=patience, timeout_summary="papers are being read")
        except TimeoutError:
            return reading.done()
        return True

    def _follow(self, reading: asyncio.Task[tuple[PaperReading, ...]]) -> None:
        late = asyncio.create_task(self._add_late(reading))
        self._late.add(late)
        late.add_done_callback(self._late.discard)

    async def _add_late(self, reading: asyncio.Task[tuple[PaperReading, ...]]) -> None:
        self._add(one for one in await reading if one.read)

    def _add(self, readings: Iterable[PaperReading]) -> None:
        if not self._case.ended:
            self._case.add(papers_read(self._case.facts, readings, workflow.now()))


def _wanted(facts: Facts) -> tuple[PaperToRead, ...]:
    """Nothing is read that no new file could mend any longer."""
    if facts.outcome is not None or not facts.papers_needed or not papers_changeable(facts):
        return ()
    return papers_to_read(facts)


async def _read(papers: tuple[PaperToRead, ...]) -> tuple[PaperReading, ...]:
    """All papers at once; if that fails again and again, each by itself: one of them may be what no reader survives."""
    try:
        return await read_papers(papers)
    except ActivityError:
        if len(papers) == 1:
            return tuple(not_read(paper, WhyNot.READER_AWAY) for paper in papers)
    return tuple([reading for paper in papers for reading in await _read((paper,))])
