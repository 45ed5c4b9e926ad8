"""What was found about papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Group

from cli.pages.words import table
from cli.sending import page as receipt_page
from domain.findings import told

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cli.papers import Uploaded
    from domain.papers import PaperReport


def uploaded_page(answer: Uploaded) -> RenderableType:
    """Files that were handed in."""
    return Group(receipt_page(answer["receipt"]), *_findings(answer["documents"]))


def _findings(reports: Sequence[PaperReport]) -> Iterator[RenderableType]:
    rows: list[tuple[Any, ...]] = [
        (number, found.severity, found.code, found.message, found.hint)
        for number, report in enumerate(reports, start=1)
        for found in map(told, report.findings)
    ]
    if rows:
        yield table(("file", "weight", "code", "what", "fix"), rows)
