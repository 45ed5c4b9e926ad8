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
    return Group(f"{kind}: {_verdict(checked)}", *([table(_COLUMNS, rows)] if rows else []), *sides(found))


def _verdict(checked: Checked) -> str:
    if not checked["ok"]:
        return "this blocks"
    doubtful = any(one["severity"] == "warning" for one in checked["findings"])
    return "a person must look: a case would be held" if doubtful else "nothing blocks"


def sides(findings: Iterable[Mapping[str, Any]]) -> Sequence[RenderableType]:
    """What should be printed and what is, where they were compared."""
    rows = [
        (one["code"], one["evidence"]["expected"], one["evidence"].get("printed", ""))
        for one in findings
        if "expected" in one["evidence"]
    ]
    return ["", table(("compared", "expected", "printed"), rows)] if rows else []
