"""Starting all cases of a file; it may be run again, and goes on where it was."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Any, Protocol

from cases.judging import Started
from cases.row_checks import WHOLE, RowProblem
from cases.rows import Row
from domain.model import Model
from domain.refusals import Code, FieldError, Refused


class Starts(Protocol):
    """What an import needs of `Cases`."""

    async def start(self, raw: Any) -> Started:
        """Start a case, or attach to it."""
        ...


class RowState(StrEnum):
    """What became of a row."""

    STARTED = "started"
    RECOGNISED = "recognised"
    REFUSED = "refused"


class RowOutcome(Model):
    """What became of a row."""

    row: int
    case_id: str | None
    """As the row gives it; None where it gives none."""
    state: RowState
    problems: tuple[RowProblem, ...] = ()


class ImportReport(Model):
    """What became of a file: row numbers, and all problems."""

    started: tuple[int, ...]
    recognised: tuple[int, ...]
    refused: tuple[int, ...]
    problems: tuple[RowProblem, ...]


async def import_rows(
    cases: Starts, rows: Sequence[Row], *, on_progress: Callable[[RowOutcome], None] | None = None, concurrency: int = 8
) -> ImportReport:
    """Start each row's case, or recognise that it was started; `on_progress` hears of each row when it is through.

    Rows begin in the file's order, `concurrency` at a time. Once Temporal or the store is away, the rest is refused
    as `unavailable` without being tried. Problems that `check_rows` would find are refused row by row.
    """
    return await _Import(cases, on_progress).run(rows, concurrency)


class _Import:
    def __init__(self, cases: Starts, on_progress: Callable[[RowOutcome], None] | None) -> None:
        self._cases = cases
        self._tell = on_progress
        self._outcomes: list[RowOutcome] = []
        self._away: Refused | None = None

    async def run(self, rows: Sequence[Row], concurrency: int) -> ImportReport:
        """Take all rows, several at a time."""
        left = iter(rows)
        workers = [asyncio.ensure_future(self._take(left)) for _ in range(max(1, concurrency))]
        try:
            await asyncio.gather(*workers)
        finally:
            for worker in workers:
                worker.cancel()
        return _report(sorted(self._outcomes, key=lambda outcome: outcome.row))

    async def _take(self, left: Iterator[Row]) -> None:
        for row in left:
            outcome = await self._outcome(row)
            self._outcomes.append(outcome)
            if self._tell:
                self._tell(outcome)

    async def _outcome(self, row: Row) -> RowOutcome:
        case_id = row.given.get("case_id")
        try:
            started = await self._start(row)
        except Refused as refusal:
            problems = tuple(_problems(row, refusal))
            return RowOutcome(row=row.number, case_id=case_id, state=RowState.REFUSED, problems=problems)
        state = RowState.RECOGNISED if started.attached else RowState.STARTED
        return RowOutcome(row=row.number, case_id=case_id, state=state)

    async def _start(self, row: Row) -> Started:
        if self._away:
            raise self._away
        case, problems = row.built()
        if problems or len(row.cells) > len(row.columns):
            fields = [FieldError(field=column, message=words) for column, words in problems.items()]
            raise Refused(Code.MALFORMED, "the row cannot be read; check the file", fields=fields)
        try:
            return await self._cases.start(case)
        except Refused as refusal:
            if refusal.code is Code.UNAVAILABLE:
                self._away = refusal
            raise


def _problems(row: Row, refusal: Refused) -> Iterator[RowProblem]:
    for field in refusal.fields or [FieldError(field=WHOLE, message=refusal.message)]:
        yield RowProblem(row=row.number, column=field.field, message=field.message, code=refusal.code)


def _report(outcomes: Sequence[RowOutcome]) -> ImportReport:
    def rows(state: RowState) -> tuple[int, ...]:
        return tuple(outcome.row for outcome in outcomes if outcome.state is state)

    return ImportReport(
        started=rows(RowState.STARTED),
        recognised=rows(RowState.RECOGNISED),
        refused=rows(RowState.REFUSED),
        problems=tuple(problem for outcome in outcomes for problem in outcome.problems),
    )
