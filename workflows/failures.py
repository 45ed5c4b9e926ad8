"""Refusals as Temporal carries them: an `ApplicationError` whose type is the stable code."""

from temporalio.exceptions import ApplicationError

from domain.refusals import Refused


def failure(refusal: Refused) -> ApplicationError:
    """The refusal for its sender: code as the type, the words, and the fields at fault as the one detail."""
    fields = [field.model_dump() for field in refusal.fields]
    return ApplicationError(
        refusal.message, {"code": refusal.code, "fields": fields}, type=refusal.code, non_retryable=True
    )
