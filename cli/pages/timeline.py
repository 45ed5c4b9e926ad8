"""The journal of a case."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cli.pages.words import instant, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from domain.journal import JournalEntry

_UNTOLD: tuple[object, ...] = (None, False, "", [], {})


def timeline_page(entries: Sequence[JournalEntry]) -> RenderableType:
    """Everything that happened, with its details."""
    rows = (
        (entry.number, instant(entry.at), entry.kind, f"{entry.actor.role} {entry.actor.id}", _details(entry.details))
        for entry in entries
    )
    return table(("no.", "when", "what", "by", "details"), rows, empty="nothing has happened yet")


def _details(details: dict[str, Any]) -> str:
    told = (f"{name}={_value(value)}" for name, value in details.items() if value not in _UNTOLD)
    return ", ".join(told)


def _value(value: Any) -> str:
    if isinstance(value, dict) and "answers" in value:
        return ", ".join(f"{answer['field']} {answer['agreement']}" for answer in value["answers"]) or "nothing asked"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
