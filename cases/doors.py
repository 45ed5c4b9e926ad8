"""What every door does with a case: start or attach, stamp, send, show."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from temporalio.client import Client

from cases.beginnings import has_begun
from cases.bells import TemporalBells
from cases.clock import Clock, SystemClock
from cases.fingerprints import Fingerprinter
from cases.judging import Started
from cases.parts import Parts
from cases.reading import Reading
from cases.sending import Sending
from cases.starting import Starting
from cases.terminated import left_open
from domain.facts import Facts
from domain.journal import JournalEntry
from domain.messages import Actor
from domain.receipts import Receipt
from domain.view import CaseView
from store import SqlStore

PATIENCE = timedelta(seconds=30)
"""How long a sender waits: longer than a worker needs to come back, shorter than people and proxies give up."""

_SYSTEM_CLOCK = SystemClock()


class Cases:
    """All cases, as command line, HTTP and simulated people reach them. Lists are in `store.cases`.

    Every method raises `Refused` with a stable code; of its kinds, `Ended` brings the final view and `Unanswered`
    the `request_id` to send again with. The client needs `pydantic_data_converter`.
    """

    def __init__(
        self,
        client: Client,
        store: SqlStore,
        fingerprinter: Fingerprinter,
        clock: Clock = _SYSTEM_CLOCK,
        *,
        patience: timedelta = PATIENCE,
    ) -> None:
        self._parts = Parts(client, store, fingerprinter, clock, patience)
        self._starting = Starting(self._parts)
        self._sending = Sending(self._parts)
        self._reading = Reading(self._parts)

    def at(self, clock: Clock) -> "Cases":
        """The same cases by another clock."""
        parts = self._parts
        return Cases(parts.client, parts.store, parts.fingerprinter, clock, patience=parts.patience)

    async def start(self, raw: Any) -> Started:
        """Start the case, or attach to the one that was started with equal input, even if it has ended.

        `invalid_case`, `window_already_closed`: the input, with the fields at fault. `case_differs`: the id was
        started with other input; the fields tell which differ. `case_ended`: it was terminated through Temporal.
        A case that ended as refused starts anew with corrected input; with the same too, if it was refused for an
        e-mail or appid that another one held.
        """
        return await self._starting.start(raw)

    async def begun(self, start: Started) -> bool:
        """Whether what was started has its bookings by now; raises what it was refused for."""
        return await has_begun(self._parts.store, start)

    async def terminated(self, case_id: str) -> bool:
        """Whether the case was ended past Pailou, so that its record stays open."""
        return await left_open(self._parts.store, case_id, await self._parts.workflows.find(case_id))

    async def send(  # noqa: PLR0913 - the envelope's fields, by name
        self,
        case_id: str,
        update: str,
        payload: Mapping[str, Any],
        *,
        actor: Actor,
        request_id: str | None = None,
        agency_id: str | None = None,
    ) -> Receipt:
        """Send an update and wait for its receipt; the same `request_id` again is answered as the first time.

        The envelope of the payload counts for nothing: actor, agency and time of receipt are stamped over it.
        """
        stamped = await self._sending.stamp(case_id, payload, actor, request_id, agency_id)
        return await self._sending.update(case_id, update, stamped)

    async def signal(  # noqa: PLR0913 - the envelope's fields, by name
        self,
        case_id: str,
        name: str,
        payload: Mapping[str, Any],
        *,
        actor: Actor,
        request_id: str | None = None,
        agency_id: str | None = None,
    ) -> str:
        """Send a signal without waiting for what becomes of it; answers the `request_id` it went out with."""
        stamped = await self._sending.stamp(case_id, payload, actor, request_id, agency_id)
        return await self._sending.signal(case_id, name, stamped)

    async def status(self, case_id: str, as_of: datetime | None = None) -> CaseView:
        """The case view as of an instant, by default now; from the store once the case has ended or cannot answer."""
        return await self._reading.status(case_id, as_of)

    async def facts(self, case_id: str) -> Facts:
        """All that is so of a case, ended or not: what sheets and reports are made of. Personal data included."""
        return await self._reading.facts(case_id)

    async def journal(self, case_id: str, after: int = 0) -> tuple[JournalEntry, ...]:
        """What happened after that event number, in order. Personal data included."""
        return await self._reading.journal(case_id, after)

    async def ring(self, mailboxes: Sequence[str]) -> None:
        """Have outboxes look what waits, also those whose workflow somebody ended past Pailou."""
        await TemporalBells(lambda: self._parts.client).ring(mailboxes)
