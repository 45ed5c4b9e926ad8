"""Dates that the facts lack are asked of the calendar, one after the other."""

from temporalio import workflow

from domain.dates import dated, missing_date
from workflows.case_file import CaseFile
from workflows.effects import answer_date


async def keep_dates(case: CaseFile) -> None:
    """Ask whenever a date is missing; an answer to a question that has changed meanwhile is dropped."""
    while True:
        await workflow.wait_condition(lambda: missing_date(case.facts) is not None)
        question = missing_date(case.facts)
        if question is None:
            continue
        answer = await answer_date(question)
        if missing_date(case.facts) == question:
            case.add([dated(case.facts, answer)])
