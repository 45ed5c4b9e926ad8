"""What Temporal's failures mean to whoever asked it for something."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

from pydantic import ValidationError
from temporalio.api.errordetails.v1 import NamespaceNotFoundFailure, WorkflowNotReadyFailure
from temporalio.client import WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError
from temporalio.exceptions import ApplicationError
from temporalio.service import RPCError, RPCStatusCode

from cases.errors import UnexpectedFailure
from domain.refusals import Code, FieldError, Refused

_PASSING = {
    RPCStatusCode.ABORTED,
    RPCStatusCode.CANCELLED,
    RPCStatusCode.DEADLINE_EXCEEDED,
    RPCStatusCode.INTERNAL,
    RPCStatusCode.RESOURCE_EXHAUSTED,
    RPCStatusCode.UNAVAILABLE,
    RPCStatusCode.UNKNOWN,
}
"""They tell nothing about the message; the same call may succeed later."""

_NO_CONNECTION = "Failed client connect"
"""How the SDK begins its words when a client that connects late cannot."""

_ENDED_MEANWHILE = "AcceptedUpdateCompletedWorkflow"
"""The type of Temporal's failure of an update whose workflow was terminated while it ran."""


class Away(Exception):  # noqa: N818 - says what Temporal is
    """Temporal did not answer; nobody knows what became of the call."""


class Gone(Exception):  # noqa: N818 - says what the workflow is
    """No running workflow has the id."""


@asynccontextmanager
async def asking(patience: timedelta) -> AsyncIterator[None]:
    """Ask Temporal for something: `Away`, `Gone`, or what the case itself refuses."""
    limit = asyncio.timeout(patience.total_seconds())
    try:
        async with limit:
            yield
    except (TimeoutError, WorkflowUpdateRPCTimeoutOrCancelledError) as error:
        if not limit.expired() and isinstance(error.__cause__, asyncio.CancelledError):
            raise error.__cause__ from None  # the SDK disguises that the sender itself gave up
        raise Away from error
    except WorkflowUpdateFailedError as error:
        raise _refused(error.cause) from error
    except RPCError as error:
        raise _told(error) from error
    except RuntimeError as error:
        if str(error).startswith(_NO_CONNECTION):
            raise Away from error
        raise


def _told(error: RPCError) -> Exception:
    if error.status in _PASSING or _is(error, RPCStatusCode.FAILED_PRECONDITION, WorkflowNotReadyFailure):
        return Away()
    if error.status is RPCStatusCode.NOT_FOUND and not _is(error, RPCStatusCode.NOT_FOUND, NamespaceNotFoundFailure):
        return Gone()
    if error.status is RPCStatusCode.FAILED_PRECONDITION:
        return Refused(Code.CASE_TOO_LONG, "this case has had as many messages as Temporal allows")
    return UnexpectedFailure(f"Temporal answered {error.status.name}: {error.message}")


def _is(error: RPCError, status: RPCStatusCode, kind: Any) -> bool:
    details = error.grpc_status.details
    return error.status is status and bool(details) and details[0].Is(kind.DESCRIPTOR)


def _refused(cause: BaseException) -> Exception:
    """The case's own refusal: its code, words and fields at fault."""
    if isinstance(cause, ApplicationError) and cause.type == _ENDED_MEANWHILE:
        return Gone()
    if isinstance(cause, ApplicationError) and cause.type in set(Code):
        return Refused(Code(cause.type), cause.message, fields=_fields(cause.details))
    return UnexpectedFailure(f"the update failed: {cause}")


def _fields(details: Any) -> list[FieldError]:
    try:
        return [FieldError.model_validate(field) for field in details[0]["fields"]]
    except (IndexError, KeyError, TypeError, ValidationError):
        return []
