"""Instants and request ids as they are written on the command line."""

import re
import secrets
from datetime import UTC, datetime

import typer

NOW = "now"
_FORMAT = "%Y%m%dT%H%M%S.%fZ"
_OURS = re.compile(r"cli-(\d{8}T\d{6}\.\d{6}Z)-[0-9a-f]{8}")
_HOW = "write it as ISO 8601 with a zone, for example 2027-03-01T09:30:00+08:00, or now"


def instant(text: str) -> str:
    """An instant as given, once it is known to be one; `now` stays `now`."""
    if text == NOW:
        return text
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(_HOW) from None
    if parsed.tzinfo is None:
        raise typer.BadParameter(f"it has no zone; {_HOW}")
    return parsed.isoformat()


def fresh_request_id() -> str:
    """A new id. It holds its own time: with the same id again, `now` is the same instant, so the message is too."""
    return f"cli-{datetime.now(UTC):{_FORMAT}}-{secrets.token_hex(4)}"


def moment_of(request_id: str) -> datetime:
    """What `now` means in a message with this id."""
    ours = _OURS.fullmatch(request_id)
    if ours is None:
        return datetime.now(UTC)
    try:
        return datetime.strptime(ours[1], _FORMAT).replace(tzinfo=UTC)
    except ValueError:
        raise typer.BadParameter("this request id has no valid time in it; take it from where it was printed") from None
