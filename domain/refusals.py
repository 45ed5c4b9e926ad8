"""Refusals: what Pailou does not do, with a stable code that says why."""

import re
from collections.abc import Iterable
from enum import StrEnum

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from domain.model import Model


class Code(StrEnum):
    """Stable codes of all refusals; `docs/messages.md` says of each what to do."""

    MALFORMED = "malformed"
    UNKNOWN_MESSAGE = "unknown_message"
    REQUEST_ID_REUSED = "request_id_reused"
    DUPLICATE = "duplicate"
    NOT_ALLOWED = "not_allowed"
    NOT_YOUR_TASK = "not_your_task"
    WRONG_MESSAGE_FOR_TASK = "wrong_message_for_task"
    TASK_NOT_OPEN = "task_not_open"
    EARLIER_TASK_OPEN = "earlier_task_open"
    ENTITY_MISMATCH = "entity_mismatch"
    WINDOW_CLOSED = "window_closed"
    WINDOW_ALREADY_CLOSED = "window_already_closed"
    WINDOW_NOT_OPEN = "window_not_open"
    NOT_AN_EXTENSION = "not_an_extension"
    PAPERS_INCOMPLETE = "papers_incomplete"
    PAPERS_FROZEN = "papers_frozen"
    TOO_MANY_DOCUMENTS = "too_many_documents"
    NO_SUCH_DOCUMENT = "no_such_document"
    NO_SUCH_FINDING = "no_such_finding"
    NOT_A_WARNING = "not_a_warning"
    UNUSABLE_DOCUMENT = "unusable_document"
    PAPER_ERASED = "paper_erased"
    WRONG_APPLICATION = "wrong_application"
    ALREADY_PAID = "already_paid"
    WRONG_CURRENCY = "wrong_currency"
    WRONG_AMOUNT = "wrong_amount"
    UNKNOWN_AGENCY = "unknown_agency"
    FOREIGN_AGENCY = "foreign_agency"
    NOT_IN_REVIEW = "not_in_review"
    ALREADY_DECIDED = "already_decided"
    REASON_NEEDED = "reason_needed"
    FACT_FROZEN = "fact_frozen"
    NOTHING_TO_CHANGE = "nothing_to_change"
    NO_SUCH_EVENT = "no_such_event"
    NOT_RETRYABLE = "not_retryable"
    ALREADY_SETTLED = "already_settled"
    EMAIL_TAKEN = "email_taken"
    APPID_TAKEN = "appid_taken"
    OVERLAY_DIFFERS = "overlay_differs"
    OVERLAY_SIMULATED = "overlay_simulated"
    CASE_DIFFERS = "case_differs"
    CASE_ENDED = "case_ended"
    CASE_OPEN = "case_open"
    CASE_TOO_LONG = "case_too_long"
    INVALID_CASE = "invalid_case"
    NO_SUCH_CASE = "no_such_case"
    UNAVAILABLE = "unavailable"


MAX_FIELDS = 20
"""Fields at fault that are told; somebody who corrects these will see the next."""

MAX_WORDS = 500
"""Characters about one field."""

THE_WHOLE = "(the whole)"
Place = tuple[int | str, ...]
A_NAME = "(a name of the sender's)"
_LOOKS_LIKE_OURS = re.compile(r"\[key\]|[a-zA-Z][a-zA-Z_-]{0,39}")


class FieldError(Model):
    """One field at fault. It never repeats what was given: that may be personal."""

    field: str
    """Dotted path, `entity.country`."""
    message: str


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a malfunction
    """A message is not applied; `remembered` ones are worth an event of their own (ops can apply them later)."""

    def __init__(
        self, code: Code, message: str, *, fields: Iterable[FieldError] = (), remembered: bool = False
    ) -> None:
        self.code = code
        self.message = message
        self.fields = tuple(fields)
        self.remembered = remembered
        super().__init__(f"{code}: {message}")


def field_errors(error: ValidationError) -> tuple[FieldError, ...]:
    """What pydantic found, by dotted path, without the values that were given; the first ones of very many."""
    found = _meant(error.errors(include_url=False, include_context=False, include_input=False))
    told = [FieldError(field=_path(one["loc"]), message=_words(one["msg"])) for one in found[:MAX_FIELDS]]
    if len(found) > MAX_FIELDS:
        told.append(FieldError(field=THE_WHOLE, message=f"and {len(found) - MAX_FIELDS} fields more"))
    return tuple(told)


def _meant(found: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without `too_short` of a list whose items are at fault: those are not counted, and it is as long as it was."""
    return [one for one in found if one["type"] != "too_short" or not _has_inner(one["loc"], found)]


def _has_inner(place: Place, found: list[ErrorDetails]) -> bool:
    return any(len(one["loc"]) > len(place) and one["loc"][: len(place)] == place for one in found)


def _path(place: Place) -> str:
    return ".".join(str(part) if _is_name(part) else A_NAME for part in place) or THE_WHOLE


def _is_name(part: int | str) -> bool:
    """A sender's own names may be anything, even a phone number: only what looks like ours is repeated (R14)."""
    return isinstance(part, int) or _LOOKS_LIKE_OURS.fullmatch(part) is not None


def _words(message: str) -> str:
    """The reasons that an e-mail address is refused for may quote parts of it."""
    if message.startswith("value is not a valid email address"):
        return "is not a valid e-mail address"
    return message.removeprefix("Value error, ")[:MAX_WORDS]


def in_words(fields: Iterable[FieldError]) -> str:
    """All fields at fault in one line."""
    return "; ".join(f"{field.field}: {field.message}" for field in fields)
