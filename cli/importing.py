"""Starting a whole file: checked as a whole first, then row by row."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cli.desk import Desk
from cli.exits import Unreachable
from cli.progress import progress
from cli.telling import note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cases import ImportReport, Row, RowProblem


async def imported(desk: Desk, rows: Sequence[Row], *, dry_run: bool) -> ImportReport:
    """Start all rows; if one is at fault, none."""
    from cases import ImportReport, check_rows, import_rows

    problems = await _without_known(desk, rows, check_rows(rows, datetime.now(UTC)))
    if problems or dry_run:
        refused = tuple(sorted({problem.row for problem in problems}))
        return ImportReport(started=(), recognised=(), refused=refused, problems=tuple(problems))
    async with desk.office() as office:
        with progress(len(rows)) as on_progress:
            report = await import_rows(office.cases, rows, on_progress=on_progress)
    if report.undecided:
        note(f"nobody has worked on {len(report.undecided)} of these cases yet: is a worker running?")
    return report


async def _without_known(desk: Desk, rows: Sequence[Row], problems: list[RowProblem]) -> list[RowProblem]:
    """A window that closed since a row was started is no problem when the file is run again."""
    from domain.refusals import Code

    late = {problem.row for problem in problems if problem.code is Code.WINDOW_ALREADY_CLOSED}
    if not late:
        return problems
    ids = {row.number: row.given.get("case_id", "") for row in rows if row.number in late}
    try:
        async with desk.store() as store:
            known = {number for number, case_id in ids.items() if await store.starts.known(case_id)}
    except Unreachable:
        return problems
    return [
        problem for problem in problems if problem.code is not Code.WINDOW_ALREADY_CLOSED or problem.row not in known
    ]
