"""The names that programs outside rely on, and nothing else. Callers import only this."""

from temporalio.common import SearchAttributeKey

WORKFLOW = "MiniProgram"
TASK_QUEUE = "mini-programs"
READING_QUEUE = "paper-reading"
"""Reading print is heavy: workers of its own may do it, as many as are needed."""
ERASING_WORKFLOW = "ErasePapers"
ERASING_ID = "erase-papers"
"""The schedule that starts it, and what the ids of its workflows begin with."""
OUTBOX_WORKFLOW = "Outbox"
RING = "ring"
"""The signal that wakes an outbox: something new waits in it."""
FINGERPRINT_MEMO = "fingerprints"
"""The memo that holds the keyed digests of the input as given, so that an equal second start is recognised."""

STAGE = SearchAttributeKey.for_keyword("PailouStage")
WAITING_ON = SearchAttributeKey.for_keyword("PailouWaitingOn")
WINDOW_CLOSES = SearchAttributeKey.for_datetime("PailouWindowCloses")
AGENCY = SearchAttributeKey.for_keyword("PailouAgency")

SEARCH_ATTRIBUTES = (STAGE, WAITING_ON, WINDOW_CLOSES, AGENCY)
"""All of ours. They are stored in clear: nothing personal may ever be added (R14)."""

_PREFIX = "mini-program/"
_OUTBOX_PREFIX = "outbox/"


def workflow_id(case_id: str) -> str:
    """The id of a case's workflow."""
    return f"{_PREFIX}{case_id}"


def case_id_of(workflow_id: str) -> str:
    """The case of a workflow's id."""
    return workflow_id.removeprefix(_PREFIX)


def outbox_id(mailbox: str) -> str:
    """The id of a mailbox's workflow."""
    return f"{_OUTBOX_PREFIX}{mailbox}"


def mailbox_of(workflow_id: str) -> str:
    """The token of the mailbox of a workflow's id; empty if the id is none of ours."""
    return workflow_id.removeprefix(_OUTBOX_PREFIX) if workflow_id.startswith(_OUTBOX_PREFIX) else ""
