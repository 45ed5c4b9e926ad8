"""Cases as Temporal has them: what runs under an id, what it was started with, and starting it."""

from datetime import datetime, timedelta
from typing import Any

from temporalio.client import Client, WorkflowExecutionStatus, WorkflowHandle
from temporalio.common import (
    SearchAttributePair,
    TypedSearchAttributes,
    WorkflowIDConflictPolicy,
    WorkflowIDReusePolicy,
)
from temporalio.exceptions import WorkflowAlreadyStartedError

from cases.failures import Away, Gone, asking
from domain.case import CaseInput
from domain.model import Model
from domain.refusals import Code, Refused
from domain.vocabulary import Stage, WaitingOn
from workflows import contract

_CUT = (WorkflowExecutionStatus.TERMINATED, WorkflowExecutionStatus.TIMED_OUT, WorkflowExecutionStatus.CANCELED)
"""A case that is cancelled ends as completed; `CANCELED` is one that was before it could do anything."""


class Prints(Model):
    """What an input is recognised by; it lies in the workflow's memo."""

    key_id: str
    fields: dict[str, str]
    """Dotted path to hexadecimal HMAC."""


class Existing(Model):
    """The newest run of a case."""

    run_id: str
    started_at: datetime
    running: bool
    refused: bool
    cut: bool
    """Terminated, or timed out: it was not asked, and could not put its end on record."""
    prints: Prints | None
    """None: started past our doors."""


class Workflows:
    """The workflows of cases."""

    def __init__(self, client: Client, patience: timedelta) -> None:
        self._client = client
        self._patience = patience

    def handle(self, case_id: str) -> WorkflowHandle[Any, Any]:
        """The newest run, whether it exists or not."""
        return self._client.get_workflow_handle(contract.workflow_id(case_id))

    async def find(self, case_id: str) -> Existing | None:
        """What Temporal knows of the case; None also after it has forgotten."""
        try:
            async with asking(self._patience):
                found = await self.handle(case_id).describe()
        except Gone:
            return None
        except Away as error:
            raise _away() from error
        return Existing(
            run_id=found.run_id,
            started_at=found.start_time,
            running=found.status is WorkflowExecutionStatus.RUNNING,
            refused=found.status is WorkflowExecutionStatus.FAILED,
            cut=found.status in _CUT,
            prints=await found.memo_value(contract.FINGERPRINT_MEMO, None, type_hint=Prints),
        )

    async def start(self, case: CaseInput, content: Any, prints: Prints, *, again: bool) -> str | None:
        """Start it; answers the run, or None if one is there that this start must not follow."""
        reuse = WorkflowIDReusePolicy
        try:
            async with asking(self._patience):
                handle = await self._client.start_workflow(
                    contract.WORKFLOW,
                    content,
                    id=contract.workflow_id(case.case_id),
                    task_queue=contract.TASK_QUEUE,
                    id_reuse_policy=reuse.ALLOW_DUPLICATE_FAILED_ONLY if again else reuse.REJECT_DUPLICATE,
                    id_conflict_policy=WorkflowIDConflictPolicy.FAIL,
                    search_attributes=_SEARCH_ATTRIBUTES,
                    memo={contract.FINGERPRINT_MEMO: prints},
                    static_summary=f"{case.route}: {case.entity.category} in {case.entity.country}",
                )
        except WorkflowAlreadyStartedError:
            return None
        except Away as error:
            raise _away() from error
        return handle.result_run_id


_SEARCH_ATTRIBUTES = TypedSearchAttributes(
    [
        SearchAttributePair(contract.STAGE, Stage.BOOKED.value),
        SearchAttributePair(contract.WAITING_ON, WaitingOn.PLATFORM.value),
    ]
)


def _away() -> Refused:
    return Refused(Code.UNAVAILABLE, "Temporal cannot answer now; the same again is safe, and starts nothing twice")
