"""The whole show: all cases are started, then played side by side, and compared with what was expected."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from temporalio.service import RPCError

from assembly.house import House
from cases import Cases, UnexpectedFailure
from cases.calendar_loading import CalendarLoading
from cases.calendar_telling import cases_to_tell, tell_of_calendar
from domain.case import CaseInput
from domain.refusals import Refused
from gateways.calendar import ChinaCalendar
from gateways.simulated_years import simulated_overlays
from simulation.cast import Part
from simulation.company import Company
from simulation.pace import next_month
from simulation.plots import PLOTS
from simulation.postbox import Postbox, Received
from simulation.scene import PlotBroken, Scene
from simulation.world import Restless, World

AT_ONCE = 10
"""Cases played at a time: enough for two cores, and each still moves on quickly."""

PATIENCE = 300.0
"""Seconds of real time for one plot; a case that takes longer hangs."""

BEGINNING = timedelta(seconds=15)
"""More than it takes to begin all cases."""

_BROKEN = (PlotBroken, Restless, Refused, RPCError, UnexpectedFailure)


@dataclass(frozen=True)
class Ending:
    """How a case ended, by the read model."""

    part: Part
    got: str
    """The outcome, or what went wrong instead of one."""
    started_at: datetime | None = None
    lasted: timedelta | None = None
    fees: int = 0
    """Applications paid for."""
    refused: int = 0
    """Messages on record as refused."""
    received: tuple[Received, ...] = ()
    """Letters about time that the plot looked for."""

    @property
    def as_expected(self) -> bool:
        """Whether the case ended as its row says."""
        return self.got == self.part.expected


class Show:
    """Everything that plots are played with."""

    def __init__(self, house: House, world: World, cases: Cases) -> None:
        self._house = house
        self._world = world
        self._cases = cases
        settings = house.settings
        self._postbox = Postbox(house.store, world, settings.mail_folder, settings.ops_email)

    async def run(self, parts: Sequence[Part], on_ending: Callable[[Ending], None]) -> list[Ending]:
        """Play all parts; the endings are in their order."""
        begun = await self._begin_all(parts)
        limit = asyncio.Semaphore(AT_ONCE)

        async def play(part: Part, company: Company | str) -> Ending:
            async with limit:
                ending = await self._play(part, company)
            on_ending(ending)
            return ending

        return await asyncio.gather(*(play(part, company) for part, company in zip(parts, begun, strict=True)))

    async def _begin_all(self, parts: Sequence[Part]) -> list[Company | str]:
        """All are live before the first one is played; where cases want the same, the file's order counts."""
        await _clear_of_the_months_end()
        last: dict[str, asyncio.Task[Company | str]] = {}
        begun = []
        for part in parts:
            before = [last[wanted] for wanted in part.wants if wanted in last]
            begun.append(asyncio.create_task(self._begin(part, before)))
            last.update(dict.fromkeys(part.wants, begun[-1]))
        return await asyncio.gather(*begun)

    async def _begin(self, part: Part, before: Iterable[asyncio.Task[Company | str]]) -> Company | str:
        """Started, and booked what must be unique."""
        await asyncio.gather(*before)
        now = await self._world.now(part.case_id)
        try:
            await self._cases.start(part.starting(now))
            scene = await self._scene(part, part.case(now))
            await scene.view()
        except _BROKEN as error:
            return f"not started: {error}"
        return Company(scene)

    async def _scene(self, part: Part, case: CaseInput) -> Scene:
        return Scene(
            case,
            world=self._world,
            cases=self._cases,
            files=self._house.files,
            calendar=await self._house.calendars.current(),
            on_record=self._on_record,
            contact_proof=part.contact_proof,
            postbox=self._postbox,
            announce=self._announce,
        )

    async def _play(self, part: Part, company: Company | str) -> Ending:
        if isinstance(company, str):
            return Ending(part, company)
        try:
            async with asyncio.timeout(PATIENCE):
                await PLOTS[part.plot](company)
                await company.scene.view()
        except TimeoutError:
            return Ending(part, f"hung for {PATIENCE:.0f} s")
        except _BROKEN as error:
            return Ending(part, str(error))
        return replace(await self._ending(part), received=tuple(company.scene.received))

    async def _ending(self, part: Part) -> Ending:
        lists = self._house.store.cases
        case = await lists.get(part.case_id)
        if case is None or case.outcome is None or case.ended_at is None:
            return Ending(part, f"still {case.stage}, waiting on {case.waiting_on}" if case else "not on record")
        applications = await lists.applications(part.case_id)
        return Ending(
            part,
            case.outcome,
            started_at=case.started_at,
            lasted=case.ended_at - case.started_at,
            fees=sum(application.paid_at is not None for application in applications),
            refused=len(await lists.refused(part.case_id, open_only=False)),
        )

    async def _announce(self, year: int) -> ChinaCalendar:
        """As `starter.py calendar load` does: the notice goes on record, and cases whose dates change are told."""
        (overlay,) = simulated_overlays([year])
        loading = CalendarLoading(self._house.store, self._house.calendars)
        await loading.load(overlay, "simulated-ops", datetime.now(UTC))
        calendar, overlays = await self._house.calendars.current(), self._house.store.overlays
        concerned = await cases_to_tell(overlays, await loading.changes(calendar))
        await tell_of_calendar(self._cases, overlays, concerned)
        return calendar

    async def _on_record(self, case_id: str) -> int:
        case = await self._house.store.cases.get(case_id)
        return case.journal_length if case else 0


async def _clear_of_the_months_end() -> None:
    """Five places and the sixth are wanted of one month (R3), so it must not turn while the cases begin."""
    now = datetime.now(UTC)
    left = next_month(now) - now
    if left < BEGINNING:
        await asyncio.sleep(left.total_seconds())
