"""What Temporal itself shows of a case: search attributes, and the case in words. Nothing personal (R14)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from temporalio import workflow
from temporalio.common import SearchAttributeKey, SearchAttributeUpdate

from domain.announcing import details
from domain.facts import Facts
from domain.standing import stage_of, waiting_on
from workflows.case_file import CaseFile
from workflows.contract import AGENCY, STAGE, WAITING_ON, WINDOW_CLOSES


async def keep_shown(case: CaseFile) -> None:
    """Show each moment: one change of the search attributes at the most."""
    shown = 0
    while True:
        await workflow.wait_condition(lambda shown=shown: case.at_rest and case.facts.length > shown)  # type: ignore[misc]
        shown = case.facts.length
        workflow.set_current_details(details(case.facts))
        changes = _changes(case.facts)
        if changes:
            workflow.upsert_search_attributes(changes)


def _changes(facts: Facts) -> Sequence[SearchAttributeUpdate[Any]]:
    application = facts.application
    wanted: list[tuple[SearchAttributeKey[Any], str | datetime | None]] = [
        (STAGE, stage_of(facts).value),
        (WAITING_ON, waiting_on(facts).value),
        (WINDOW_CLOSES, facts.closes_at),
        (AGENCY, application.agency if application else None),
    ]
    known = workflow.info().typed_search_attributes
    return [
        key.value_set(value) if value is not None else key.value_unset()
        for key, value in wanted
        if known.get(key) != value
    ]
