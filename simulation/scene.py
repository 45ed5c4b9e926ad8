"""Where a plot is played: one case, its clock, and the doors that its people come through."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from cases import Cases
from domain.case import CaseInput, Person
from domain.journal import JournalEntry
from domain.messages import Actor
from domain.receipts import Receipt
from domain.view import CaseView
from domain.vocabulary import DocumentKind, Owner
from gateways.calendar import ChinaCalendar
from gateways.files import Files
from simulation.postbox import Postbox, Received
from simulation.world import OnRecord, World
from workflows.contract import workflow_id

Announce = Callable[[int], Awaitable[ChinaCalendar]]
"""Has the holidays of a year announced, and answers the calendar that knows them."""


class PlotBroken(Exception):  # noqa: N818 - says what is so
    """The case did not take the turn that its plot is about."""


class Scene:
    """One case. People send through `cases` alone; `world` only lets time pass."""

    def __init__(  # noqa: PLR0913 - a scene is where everything meets
        self,
        case: CaseInput,
        *,
        world: World,
        cases: Cases,
        files: Files,
        calendar: ChinaCalendar,
        on_record: OnRecord,
        contact_proof: DocumentKind,
        postbox: Postbox,
        announce: Announce,
    ) -> None:
        self.case = case
        self.world = world
        self.cases = cases
        self.files = files
        self.calendar = calendar
        self.contact_proof = contact_proof
        self.received: list[Received] = []
        """Letters about time that the plot has looked for."""
        self._postbox = postbox
        self._announce = announce
        self._on_record = on_record
        self._under_way = True
        """Something may follow from what was done last."""

    @property
    def case_id(self) -> str:
        """The business key."""
        return self.case.case_id

    async def now(self) -> datetime:
        """What time it is for the case."""
        return await self.world.now(self.case_id)

    async def view(self) -> CaseView:
        """The case, once all has happened that follows from the last message."""
        await self._rest()
        return await self.cases.status(self.case_id)

    async def wait(self, by: timedelta) -> None:
        """Let time pass; it stops where the case ends."""
        await self._rest()
        self._under_way = True
        await self.world.forward(self.case_id, by)

    async def wait_until(self, instant: datetime) -> None:
        """Let time pass until an instant."""
        await self.wait(instant - await self.now())

    async def send(
        self, update: str, payload: Mapping[str, Any], *, actor: Actor, agency_id: str | None = None
    ) -> Receipt:
        """Send an update as somebody."""
        self._under_way = True
        return await self.cases.send(self.case_id, update, payload, actor=actor, agency_id=agency_id)

    async def signal(self, name: str, payload: Mapping[str, Any], *, actor: Actor) -> str:
        """Send a signal as some program."""
        self._under_way = True
        return await self.cases.signal(self.case_id, name, payload, actor=actor)

    async def signal_raw(self, name: str, payload: Any) -> None:
        """Signal the workflow as a system outside does that knows Temporal and not our doors."""
        self._under_way = True
        await self.world.client.get_workflow_handle(workflow_id(self.case_id)).signal(name, payload)

    async def journal(self) -> tuple[JournalEntry, ...]:
        """What happened so far."""
        return tuple(await self.cases.journal(self.case_id))

    async def letters_to(self, person: Person | None) -> tuple[str, ...]:
        """The subjects of what somebody found in the post since it was looked for last; None: ops.

        Ops' letters are about all cases. Their outbox lives as far as the case that looks, whatever its clock.
        """
        await self._rest()
        now, role = await self.now(), Owner.ADMIN if person else Owner.OPS
        subjects = await (self._postbox.of(person.email, now) if person else self._postbox.of_ops(now))
        known = sum(letter.role == role for letter in self.received)
        self.received += [Received(now, role, subject) for subject in subjects[known:]]
        return subjects[known:]

    async def announce_year(self, year: int) -> None:
        """The holidays of a year nobody knew are announced, and loaded as an operator does."""
        await self._rest()
        self._under_way = True
        self.calendar = await self._announce(year)

    async def _rest(self) -> None:
        if self._under_way:
            await self.world.at_rest(self.case_id, self._on_record)
            self._under_way = False

    def require(self, turn: bool, what: str) -> None:
        """The plot is about this turn, so it must come."""
        if not turn:
            raise PlotBroken(f"this did not happen: {what}")
