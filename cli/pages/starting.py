"""What came of a start, or of a file of starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.words import table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cases import ImportReport, Started
    from domain.view import CaseView

_NO_WORKER = "nobody has worked on it yet: is a worker running?"


def started_page(started: Started, view: CaseView | None) -> str:
    """What came of one start."""
    how = "was there already, started with the same input" if started.attached else "is started"
    now = f"it is {view.stage}, waiting on {view.waiting_on}" if view else _NO_WORKER
    return f"{started.case_id} {how}; {now}"


def import_page(report: ImportReport, *, dry_run: bool) -> RenderableType:
    """What came of a file: every problem, then the counts."""
    if not report.problems:
        return "every row can be started" if dry_run else _counts(report)
    rows = ((found.row, found.column, found.code, found.message) for found in report.problems)
    nothing = not report.started and not report.recognised
    last = f"{len(report.problems)} problems; nothing was started" if nothing else _counts(report)
    return Group(table(("row", "column", "code", "problem"), rows), f"\n{last}")


def _counts(report: ImportReport) -> str:
    started, known, refused = len(report.started), len(report.recognised), len(report.refused)
    return f"{started} started, {known} recognised, {refused} refused"
