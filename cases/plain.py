"""What goes to Temporal: plain JSON of a bounded size."""

import json
from typing import Any

from pydantic_core import to_jsonable_python

from domain.refusals import Code, Refused

MAX_BYTES = 1024 * 1024
"""Half of what Temporal takes in one payload; the longest useful message is a fifth of it."""


def as_json(raw: Any, code: Code) -> Any:
    """The content as JSON values alone; refused with this code if it is none, or too large."""
    try:
        plain = to_jsonable_python(raw)
        size = len(json.dumps(plain, ensure_ascii=False, allow_nan=False).encode())
    except (ValueError, RecursionError):
        raise Refused(code, "this cannot be written as JSON") from None
    if size > MAX_BYTES:
        raise Refused(code, f"this is {size} bytes long; {MAX_BYTES} is the most")
    return plain
