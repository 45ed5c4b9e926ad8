"""How messages come in: understood, recognised if they came before, asked about, applied or refused."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from temporalio import workflow

from domain import messages as m
from domain.deciding import decide
from domain.events import Body, MessageRefused, RefusedRetried
from domain.facts import Request
from domain.intake import Taken, kept, parse, take
from domain.receipts import Receipt
from domain.refusals import Code, Refused
from domain.retrying import stored_message
from workflows.asking import Asking
from workflows.case_file import CaseFile
from workflows.patience import StoreWatch

MAX_HISTORY = 45_000
"""Events. Temporal ends a workflow at 51,200: updates are refused before that, so that the case can still end."""

_ABOUT_THE_REQUEST = (Code.DUPLICATE, Code.REQUEST_ID_REUSED)
"""Refusals that say nothing of the message which had the request id first."""

_NEVER_AGAIN = (*_ABOUT_THE_REQUEST, Code.CASE_ENDED)
"""Refusals of messages that no retry can apply."""


class Inbox:
    """The messages of a case, each applied once."""

    def __init__(self, case: CaseFile, store: StoreWatch) -> None:
        self.case = case
        self._asking = Asking(case, store)
        self._under_way: set[str] = set()

    def check(self, name: str, raw: Any) -> None:
        """Refuse an update that is to leave no trace. Touches no state: a rejection is not in the history."""
        if workflow.info().get_current_history_length() > MAX_HISTORY and name != "withdraw":
            raise Refused(Code.CASE_TOO_LONG, "this case has had too many messages; it can only be withdrawn")
        message = parse(name, raw, m.UPDATES)
        taken = take(self.case.facts, name, message, workflow.now())
        if isinstance(taken, Request) or message.request_id in self._under_way:
            return
        try:
            self._foresee(taken)
        except Refused as refusal:
            if not _is_kept(message, refusal):
                raise

    async def update(self, name: str, raw: Any) -> Receipt:
        """Apply an update and answer its sender; `Refused` if it cannot be."""
        message = parse(name, raw, m.UPDATES)
        try:
            return await self._once(name, message, _as_first_time)
        except Refused as refusal:
            if _is_kept(message, refusal):
                self._keep(name, raw, message, refusal)
            raise

    async def signal(self, name: str, raw: Any) -> None:
        """Apply a signal, or keep it among the refused facts: its sender hears of nothing."""
        message = None
        try:
            message = parse(name, raw, m.SIGNALS)
            await self._once(name, message, self._if_known(message))
        except Refused as refusal:
            self._keep(name, raw, message, refusal)

    def _if_known(self, message: m.Message) -> Callable[[str, Request], Receipt]:
        """A sender outside should hear that it repeats itself; our own word, after a crash, is no news to anybody."""
        ours = isinstance(message, m.CalendarChanged) and self.case.facts.keeps_time
        return _as_first_time if ours else _duplicate

    def keep_unreadable(self, name: str, arguments: list[str], refusal: Refused) -> None:
        """Put a signal that is no JSON among the refused facts."""
        self._keep(name, arguments, None, refusal)

    async def _once(self, name: str, message: m.Message, known: Callable[[str, Request], Receipt]) -> Receipt:
        while message.request_id in self._under_way:
            await workflow.wait_condition(lambda: message.request_id not in self._under_way)
        self._under_way.add(message.request_id)
        try:
            taken = take(self.case.facts, name, message, workflow.now())
            if isinstance(taken, Request):
                return known(message.request_id, taken)
            return await self._apply(taken)
        finally:
            self._under_way.discard(message.request_id)

    async def _apply(self, taken: Taken) -> Receipt:
        message = taken.message
        if isinstance(message, m.RetryRefused):
            return await self._retry(message, taken.at)
        async with self._asking.in_turn(message):
            self._foresee(taken)
            answers = await self._asking.ask(message)
            return self._add(message, decide(self.case.facts, message, taken.at, answers))

    async def _retry(self, retry: m.RetryRefused, at: datetime) -> Receipt:
        message = stored_message(self.case.facts, retry, at).message
        async with self._asking.in_turn(message):
            self._foresee(stored_message(self.case.facts, retry, at))
            answers = await self._asking.ask(message)
            again = stored_message(self.case.facts, retry, at)  # somebody else may have settled it meanwhile
            bodies = decide(self.case.facts, message, again.at, answers)
            receipt = self._add(retry, [RefusedRetried(event=retry.event)])
            self.case.add(bodies, by=message)
            return receipt

    def _foresee(self, taken: Taken) -> None:
        """Refuse what would be refused whatever the outside world answers."""
        message, at = taken.message, taken.at
        if isinstance(message, m.RetryRefused):
            again = stored_message(self.case.facts, message, at)
            message, at = again.message, again.at
        decide(self.case.facts, message, at)

    def _add(self, message: m.Message, bodies: Iterable[Body]) -> Receipt:
        first = self.case.facts.length + 1
        self.case.add(bodies, by=message)
        return Receipt(request_id=message.request_id, first=first, last=self.case.facts.length)

    def _keep(self, name: str, raw: Any, message: m.Message | None, refusal: Refused) -> None:
        """Put a message that cannot be applied among the refused facts."""
        payload, whole = kept(raw)
        refused = MessageRefused(
            message=name,
            code=refusal.code,
            because=refusal.message,
            payload=payload,
            retryable=message is not None and whole and refusal.code not in _NEVER_AGAIN,
        )
        if message is None or refusal.code in _ABOUT_THE_REQUEST:
            self.case.add([refused], actor=message.actor if message else m.SYSTEM)
        else:
            self.case.add([refused], by=message)


def _is_kept(message: m.Message, refusal: Refused) -> bool:
    """Whether a refused update is worth an event. A retry is not: what it retried is kept already."""
    return refusal.remembered and not isinstance(message, m.RetryRefused)


def _as_first_time(request_id: str, known: Request) -> Receipt:
    if known.code is not None:
        raise Refused(known.code, known.because)
    return Receipt(request_id=request_id, first=known.first, last=known.last)


def _duplicate(request_id: str, known: Request) -> Receipt:
    raise Refused(Code.DUPLICATE, f"this message came before, and led to event {known.first}")
