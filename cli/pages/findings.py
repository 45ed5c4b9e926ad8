"""Findings in words, and what was compared side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Group

from cli.pages.words import table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cli.checking import Checked

_COLUMNS = ("weight", "code", "what", "fix")


def checked_page(kind: str, checked: Checked) -> RenderableType:
    """One file."""
    found = checked["findings"]
    rows = [(one["severity"], one["code"], one["message"], one["hint"]) for one in found]
    verdict = f"{kind}: {'nothing blocks' if checked['ok'] else 'this blocks'}"
    return Group(verdict, *([table(_COLUMNS, rows)] if rows else []), *sides(found))


def sides(findings: Iterable[Mapping[str, Any]]) -> Sequence[RenderableType]:
    """What should be printed and what is, where they were compared."""
    rows = [
        (one["code"], one["evidence"]["expected"], one["evidence"].get("printed", ""))
        for one in findings
        if "expected" in one["evidence"]
    ]
    return ["", table(("compared", "expected", "printed"), rows)] if rows else []
