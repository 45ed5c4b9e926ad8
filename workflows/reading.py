"""What is printed on papers is read beside the story, which waits only for what is still to be read."""

from datetime import timedelta

from temporalio import workflow
from temporalio.exceptions import ActivityError

from domain.coverage import papers_changeable
from domain.deciding.findings import papers_read
from domain.facts import Facts
from domain.inspection import papers_to_read
from domain.reading.judging import not_read
from domain.reading.model import PaperReading, PaperToRead, WhyNot
from workflows.case_file import CaseFile
from workflows.effects import read_papers


async def keep_read(case: CaseFile) -> None:
    """Have new papers read, and those again whose questions changed with the case."""
    while True:
        await workflow.wait_condition(lambda: bool(_wanted(case.facts)))
        readings = await _read(_wanted(case.facts), timedelta(seconds=case.facts.reading_patience))
        if case.ended:
            return
        case.add(papers_read(case.facts, readings, workflow.now()))


def _wanted(facts: Facts) -> tuple[PaperToRead, ...]:
    """Nothing is read that no new file could mend any longer."""
    if facts.outcome is not None or not facts.papers_needed or not papers_changeable(facts):
        return ()
    return papers_to_read(facts)


async def _read(papers: tuple[PaperToRead, ...], patience: timedelta) -> tuple[PaperReading, ...]:
    """A reader that is away or cannot cope is no reason to hold a case: what is printed is then not checked."""
    try:
        return await read_papers(papers, patience)
    except ActivityError:
        return tuple(not_read(paper, WhyNot.READER_AWAY) for paper in papers)
