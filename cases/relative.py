"""Instants that are given as a duration from now: for examples, which must work on any day."""

import re
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter

_DURATION = re.compile(r"-?P[0-9T]")
_LENGTH = TypeAdapter(timedelta)


def resolve_relative(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """The case with `-P20D` as the instant twenty days before now; in `..._at` and `accepted_on` alone."""
    return {name: _resolved(name, value, now) for name, value in case.items()}


def _resolved(name: str, value: Any, now: datetime) -> Any:
    if isinstance(value, dict):
        return resolve_relative(value, now)
    is_instant = name.endswith("_at") or name == "accepted_on"
    if is_instant and isinstance(value, str) and _DURATION.match(value):
        return (now + _LENGTH.validate_python(value)).isoformat()
    return value
