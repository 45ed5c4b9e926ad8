"""Showing one case: exactly from its workflow while it runs, from the store when that cannot answer."""

from collections.abc import Awaitable
from datetime import datetime, timedelta
from typing import Any, TypeVar

from temporalio.client import WorkflowQueryFailedError, WorkflowQueryRejectedError
from temporalio.common import QueryRejectCondition

from cases.failures import Away, Gone, asking
from cases.knowing import facts_of, unusable
from cases.parts import Parts
from domain.facts import Facts
from domain.journal import JournalEntry, entry_of
from domain.queries import JournalQuery, StatusQuery, parse_query
from domain.refusals import Code, Refused
from domain.view import CaseView
from domain.viewing import view
from store import StoreUnavailable

T = TypeVar("T")

MAX_PATIENCE = timedelta(seconds=5)
"""A page does not hang on a query: without a worker none is answered, and the store knows nearly as much."""

_PAGE = 1000


class Reading:
    """What can be seen of a case."""

    def __init__(self, parts: Parts) -> None:
        self._workflows = parts.workflows
        self._store = parts.store
        self._clock = parts.clock
        self._patience = min(parts.patience, MAX_PATIENCE)

    async def status(self, case_id: str, as_of: datetime | None = None) -> CaseView:
        """The case view."""
        at = parse_query(StatusQuery, {"as_of": as_of}).as_of or await self._clock.now(case_id)
        try:
            answer: CaseView = await self._query(case_id, "status", {"as_of": at.isoformat()}, CaseView)
        except (Away, Gone) as silent:
            return await _instead(silent, self.recorded(case_id, at))
        return answer

    async def recorded(self, case_id: str, as_of: datetime) -> CaseView:
        """The case view by what is on record; once a case has ended, that is everything."""
        return view(await self._recorded_facts(case_id), as_of)

    async def facts(self, case_id: str) -> Facts:
        """All that is so, personal data included; by the case's own journal while it runs."""
        try:
            entries = await self._asked_events(case_id, 0)
        except (Away, Gone) as silent:
            return await _instead(silent, self._recorded_facts(case_id))
        return facts_of(entries)

    async def _recorded_facts(self, case_id: str) -> Facts:
        facts = await self._store.cases.facts(case_id)
        if facts is not None:
            return facts
        if await self._store.cases.get(case_id) is not None:
            raise unusable()
        raise no_such_case()

    async def journal(self, case_id: str, after: int = 0) -> tuple[JournalEntry, ...]:
        """What happened."""
        after = parse_query(JournalQuery, {"after": after}).after
        try:
            entries = await self._recorded_events(case_id, after)
            if entries or await self._store.cases.get(case_id):
                return entries
        except StoreUnavailable:
            pass
        try:
            return await self._asked_events(case_id, after)
        except (Away, Gone) as silent:
            return await _instead(silent, self._recorded_events(case_id, after))

    async def _recorded_events(self, case_id: str, after: int) -> tuple[JournalEntry, ...]:
        entries: list[JournalEntry] = []
        while page := await self._store.journal.events(case_id, after=after, limit=_PAGE):
            entries += map(entry_of, page)
            after = page[-1].number
        return tuple(entries)

    async def _asked_events(self, case_id: str, after: int) -> tuple[JournalEntry, ...]:
        entries: list[JournalEntry] = []
        while page := await self._query(case_id, "journal", {"after": after}, list[JournalEntry]):
            entries += page
            after = page[-1].number
        return tuple(entries)

    async def _query(self, case_id: str, name: str, argument: dict[str, Any], result: Any) -> Any:
        handle, only_open = self._workflows.handle(case_id), QueryRejectCondition.NOT_OPEN
        try:
            async with asking(self._patience):
                return await handle.query(name, argument, result_type=result, reject_condition=only_open)
        except (WorkflowQueryFailedError, WorkflowQueryRejectedError) as error:
            raise Away from error


def no_such_case() -> Refused:
    """Nobody knows this id."""
    return Refused(Code.NO_SUCH_CASE, "there is no case with this id")


async def _instead(silent: Away | Gone, recorded: Awaitable[T]) -> T:
    """What is on record, in place of the workflow's answer."""
    try:
        if answer := await recorded:
            return answer
    except StoreUnavailable as error:
        raise Refused(Code.UNAVAILABLE, "neither the case nor the store can answer now") from error
    except Refused as refusal:
        if refusal.code is not Code.NO_SUCH_CASE:
            raise
    if isinstance(silent, Gone):
        raise no_such_case() from silent
    raise Refused(Code.UNAVAILABLE, "the case cannot answer now, and nothing of it is on record yet") from silent
