"""Messages to a case that does not run: known ones are answered as the first time, late ones go on record."""

from datetime import datetime
from typing import Any

from cases.errors import Ended, Unanswered
from cases.parts import Parts
from cases.reading import Reading, no_such_case
from cases.terminated import TERMINATED, left_open
from domain.facts import Facts, Request
from domain.intake import take
from domain.messages import Message
from domain.receipts import Receipt
from domain.refusals import Code, Refused
from domain.view import CaseView
from store import StoreUnavailable
from store.records import LateMessage


class AfterTheEnd:
    """What the store knows when Temporal runs nothing under the id."""

    def __init__(self, parts: Parts) -> None:
        self._workflows = parts.workflows
        self._store = parts.store
        self._reading = Reading(parts)

    async def answer(self, case_id: str, name: str, stamped: dict[str, Any], message: Message) -> Receipt:
        """The receipt of an update that was applied before the end; else refused."""
        known = await self.known(case_id, name, stamped, message)
        if known.code is not None:
            raise Refused(known.code, known.because)
        return Receipt(request_id=message.request_id, first=known.first, last=known.last)

    async def known(self, case_id: str, name: str, stamped: dict[str, Any], message: Message | None) -> Request:
        """What became of the message before the end; else refused as `case_ended`, and on record as late."""
        request_id = str(stamped["request_id"])
        try:
            cut = await self._cut(case_id, request_id)
            if request := _first_time(await self._store.cases.facts(case_id), name, message):
                return request
            raise await self._late(case_id, name, stamped, cut=cut)
        except StoreUnavailable as error:
            because = "the case runs no longer, and the store is away, so the message is nowhere on record"
            raise Unanswered(because, request_id=request_id) from error

    async def _cut(self, case_id: str, request_id: str) -> bool:
        """Whether it was ended past Pailou; refused if it has not ended at all."""
        try:
            existing = await self._workflows.find(case_id)
        except Refused as refusal:
            raise Unanswered("Temporal cannot answer now", request_id=request_id) from refusal
        if existing is not None:
            if existing.running:
                raise Unanswered("the case is just being started anew", request_id=request_id)
            return await left_open(self._store, case_id, existing)
        row = await self._store.cases.get(case_id)
        if row is None or row.outcome is None:
            raise no_such_case()
        return False

    async def _late(self, case_id: str, name: str, stamped: dict[str, Any], *, cut: bool) -> Refused:
        request_id, received_at = str(stamped["request_id"]), datetime.fromisoformat(stamped["received_at"])
        late = LateMessage(
            case_id=case_id,
            name=name,
            request_id=request_id,
            received_at=received_at,
            payload=stamped,
            code=Code.CASE_ENDED,
        )
        kept = await self._store.late.add(late)
        if _said(kept.payload) != _said(stamped):
            return Refused(Code.REQUEST_ID_REUSED, "this request_id came with other content before; take a new one")
        view = None if cut else await self._final_view(case_id, received_at)
        how = f" as {view.outcome}" if view and view.outcome else ""
        words = TERMINATED if cut else f"the case has ended{how}"
        return Ended(f"{words}; the message is on record and was not applied", request_id=request_id, view=view)

    async def _final_view(self, case_id: str, as_of: datetime) -> CaseView | None:
        try:
            return await self._reading.recorded(case_id, as_of)
        except Refused:
            return None


def _first_time(facts: Facts | None, name: str, message: Message | None) -> Request | None:
    if facts is None or message is None or message.received_at is None:
        return None
    taken = take(facts, name, message, message.received_at)
    return taken if isinstance(taken, Request) else None


def _said(payload: dict[str, Any]) -> dict[str, Any]:
    """A message without its time of receipt: a resent one says the same."""
    return {name: value for name, value in payload.items() if name != "received_at"}
