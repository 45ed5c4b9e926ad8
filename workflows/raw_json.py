"""What a start or a signal brings, before anybody knows whether it makes sense."""

from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic_core import from_json
from temporalio.common import RawValue

from domain.intake import MAX_MESSAGE
from domain.refusals import Code, Refused

T = TypeVar("T")

MAX_BYTES = 4 * MAX_MESSAGE
"""A character has at most four bytes. Anything larger is not even parsed: that alone can take seconds."""

HEAD = 4096
"""Bytes that are kept of each argument that is no JSON."""

MAX_ARGUMENTS = 4
_JSON = b"json/plain"


def one_object(args: Sequence[RawValue], code: Code = Code.MALFORMED) -> Any:
    """The one JSON value; refused with the code if there is none."""
    payload = the_one(args, code).payload
    if len(payload.data) > MAX_BYTES:
        raise Refused(code, f"at most {MAX_BYTES} bytes are taken; papers travel by digest")
    if payload.metadata.get("encoding") != _JSON:
        raise Refused(code, "one JSON object is taken, this is no JSON")
    try:
        return from_json(payload.data, allow_inf_nan=False)
    except ValueError:
        raise Refused(code, "one JSON object is taken, this cannot be read as JSON") from None


def the_one(args: Sequence[T], code: Code = Code.MALFORMED) -> T:
    """What a message brings; refused with the code if that is nothing, or several things."""
    if len(args) != 1:
        raise Refused(code, f"one JSON object is taken, this came with {len(args)} arguments")
    return args[0]


def as_text(args: Sequence[RawValue]) -> list[str]:
    """What is kept of arguments that are no JSON: how they begin."""
    return [arg.payload.data[:HEAD].decode("utf-8", errors="replace") for arg in args[:MAX_ARGUMENTS]]
