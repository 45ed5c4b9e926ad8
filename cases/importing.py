"""Starting all cases of a file; it may be run again, and goes on where it was."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from time import monotonic
from typing import Any, Protocol

from cases.judging import Started
from cases.row_checks import WHOLE, RowProblem
from cases.rows import Row
from domain.model import Model
from domain.refusals import Code, FieldError, Refused

PATIENCE = 5.0
"""Seconds without any news that an import waits for bookings. One takes a tenth; without a worker none comes."""
_MOST = 60.0
"""Seconds that it waits at most after the last start."""
_EVERY = 0.1


class Starts(Protocol):
    """What an import needs of `Cases`."""

    async def start(self, raw: Any) -> Started:
        """Start a case, or attach to it."""
        ...

    async def begun(self, start: Started) -> bool:
        """Whether it has its bookings by now; raises what it was refused for."""
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
    undecided: tuple[int, ...] = ()
    """Those of the started and recognised whose bookings nobody has made or refused yet: is a worker running?"""


async def import_rows(
    cases: Starts,
    rows: Sequence[Row],
    *,
    on_progress: Callable[[RowOutcome], None] | None = None,
    concurrency: int = 8,
    patience: float = PATIENCE,
) -> ImportReport:
    """Start each row's case, or recognise that it was started; `on_progress` hears of each row once that is done.

    Then it waits a little for their bookings: what is refused for an e-mail or appid that another case holds is
    reported as refused.

    Rows begin in the file's order, `concurrency` at a time. Once Temporal or the store is away, the rest is refused
    as `unavailable` without being tried. Problems that `check_rows` would find are refused row by row.
    """
    started = _Import(cases, on_progress)
    await started.run(rows, concurrency)
    await started.wait(patience)
    return started.report()


class _Import:
    def __init__(self, cases: Starts, on_progress: Callable[[RowOutcome], None] | None) -> None:
        self._cases = cases
        self._tell = on_progress
        self._outcomes: dict[int, RowOutcome] = {}
        self._pending: dict[int, tuple[Row, Started]] = {}
        self._away: Refused | None = None

    async def run(self, rows: Sequence[Row], concurrency: int) -> None:
        """Take all rows, several at a time."""
        left = iter(rows)
        workers = [asyncio.ensure_future(self._take(left)) for _ in range(max(1, concurrency))]
        try:
            await asyncio.gather(*workers)
        finally:
            for worker in workers:
                worker.cancel()

    async def wait(self, patience: float) -> None:
        """See what becomes of the cases, for as long as there is news."""
        until, end = monotonic() + patience, monotonic() + _MOST
        while self._pending and monotonic() < min(until, end):
            await asyncio.sleep(_EVERY)
            if await self._look(end):
                until = monotonic() + patience

    async def _look(self, end: float) -> bool:
        """Whether there is news of any row."""
        before = len(self._pending)
        for number, (row, started) in tuple(self._pending.items()):
            if monotonic() > end:
                break
            try:
                settled = await self._cases.begun(started)
            except Refused as refusal:
                self._outcomes[number] = _refused(row, refusal)
                settled = True
            if settled:
                del self._pending[number]
        return len(self._pending) < before

    def report(self) -> ImportReport:
        """What became of all rows so far."""
        return _report([self._outcomes[number] for number in sorted(self._outcomes)], sorted(self._pending))

    async def _take(self, left: Iterator[Row]) -> None:
        for row in left:
            outcome = await self._outcome(row)
            self._outcomes[row.number] = outcome
            if self._tell:
                self._tell(outcome)

    async def _outcome(self, row: Row) -> RowOutcome:
        try:
            started = await self._start(row)
        except Refused as refusal:
            return _refused(row, refusal)
        self._pending[row.number] = row, started
        state = RowState.RECOGNISED if started.attached else RowState.STARTED
        return RowOutcome(row=row.number, case_id=row.given.get("case_id"), state=state)

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


def _refused(row: Row, refusal: Refused) -> RowOutcome:
    problems = tuple(_problems(row, refusal))
    return RowOutcome(row=row.number, case_id=row.given.get("case_id"), state=RowState.REFUSED, problems=problems)


def _problems(row: Row, refusal: Refused) -> Iterator[RowProblem]:
    for field in refusal.fields or [FieldError(field=WHOLE, message=refusal.message)]:
        yield RowProblem(row=row.number, column=field.field, message=field.message, code=refusal.code)


def _report(outcomes: Sequence[RowOutcome], undecided: Sequence[int]) -> ImportReport:
    def rows(state: RowState) -> tuple[int, ...]:
        return tuple(outcome.row for outcome in outcomes if outcome.state is state)

    return ImportReport(
        started=rows(RowState.STARTED),
        recognised=rows(RowState.RECOGNISED),
        refused=rows(RowState.REFUSED),
        problems=tuple(problem for outcome in outcomes for problem in outcome.problems),
        undecided=tuple(undecided),
    )
