"""Lives of 45 days on the embedded Temporal server, with reminders and without, timed one after the other."""

import argparse
import asyncio
import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from temporalio.api.enums.v1 import EventType

from assembly.embedded import embedded_server
from assembly.house import House, open_house
from assembly.keys import fingerprinter
from assembly.settings import ReadingPlace, Settings
from assembly.temporal import VIRTUAL_TIME_FLAGS
from assembly.workers import working
from cases import Cases
from domain.falling_due import next_due
from domain.messages import Actor
from domain.vocabulary import Role, TaskName
from simulation.reporting import evidence
from simulation.world import World
from workflows.contract import workflow_id

TARGET = 6.0
"""Seconds that a life with all its reminders may take."""

_LIFE = timedelta(days=46)
_STEPS = (
    TaskName.CREATE_ACCOUNT,
    TaskName.ACTIVATE_ACCOUNT,
    TaskName.REGISTER_ENTITY,
    TaskName.BIND_ADMIN,
    TaskName.COMPLETE_REGISTRATION,
)
_MERCHANT = Actor(role=Role.MERCHANT, id="bench")
_EXAMPLE = Path(__file__).parents[1] / "examples" / "online.yaml"


@dataclass(frozen=True)
class Life:
    """One life, from registration to its lapse."""

    seconds: float
    reminders: int
    alerts: int
    timers: int
    letters: int


class Bench:
    """Everything that lives are lived with."""

    def __init__(self, house: House, world: World) -> None:
        self._house, self._world = house, world
        self._cases = Cases(world.client, house.store, fingerprinter(house.settings), world)

    async def live(self, number: int, *, reminders: bool = True, each_letter: bool = False) -> Life:
        """Register and let 46 days pass; `each_letter`: every letter is waited for before time goes on."""
        case_id = f"bench-{number}-{'with' if reminders else 'without'}{'-letters' if each_letter else ''}"
        raw = yaml.safe_load(_EXAMPLE.read_text(encoding="utf-8"))
        raw |= {"case_id": case_id, "account_email": f"{case_id}@example.com", "policy": {"reminders": reminders}}
        await self._cases.start(raw)
        await self._world.at_rest(case_id, self._on_record)
        await self._register(case_id)
        before = len(self._letters())
        began = time.perf_counter()
        if each_letter:
            await self._letter_by_letter(case_id)
        await self._world.forward(case_id, _LIFE)
        await self._world.at_rest(case_id, self._on_record)
        seconds = time.perf_counter() - began
        kinds = Counter(event.kind for event in await self._house.store.journal.events(case_id))
        return Life(
            seconds, kinds["reminded"], kinds["escalated"], await self._timers(case_id), len(self._letters()) - before
        )

    async def _register(self, case_id: str) -> None:
        facts = await self._cases.facts(case_id)
        for task in _STEPS:
            proof = evidence(task, facts.case, await self._world.now(case_id))
            await self._cases.send(case_id, "complete_task", {"task": task, "evidence": proof}, actor=_MERCHANT)
        await self._world.at_rest(case_id, self._on_record)

    async def _letter_by_letter(self, case_id: str) -> None:
        """What falls due, one after the other, and each time what is written about it."""
        while (due := next_due(await self._cases.facts(case_id))) is not None:
            left = due.at - await self._world.now(case_id)
            if not await self._world.forward(case_id, left + timedelta(seconds=1)):
                return
            await self._world.at_rest(case_id, self._on_record)
            for mailbox in await self._house.store.outboxes.overview():
                await self._world.letters_until(mailbox.token, due.at + timedelta(hours=16))

    async def _timers(self, case_id: str) -> int:
        history = await self._world.client.get_workflow_handle(workflow_id(case_id)).fetch_history()
        return sum(event.event_type == EventType.EVENT_TYPE_TIMER_STARTED for event in history.events)

    async def _on_record(self, case_id: str) -> int:
        case = await self._house.store.cases.get(case_id)
        return case.journal_length if case else 0

    def _letters(self) -> list[Path]:
        return list(self._house.settings.mail_folder.glob("*.eml"))


async def run(lives: int) -> dict[str, Any]:
    """Live so many lives of each kind; answers the figures."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        settings = Settings(home=home, simulated_years=True, reading=ReadingPlace.OFF)
        server = embedded_server(home / "temporal.log", "--headless", *VIRTUAL_TIME_FLAGS)
        async with open_house(settings) as house, server as client:
            world = World(client)
            async with working(world.client, house):
                bench = Bench(house, world)
                plain = [await bench.live(number, reminders=False) for number in range(lives)]
                with_reminders = [await bench.live(number) for number in range(lives)]
                with_letters = await bench.live(lives, each_letter=True)
    return _figures(with_reminders, plain, with_letters)


def _figures(lives: Sequence[Life], plain: Sequence[Life], lettered: Life) -> dict[str, Any]:
    seconds, baseline = median(life.seconds for life in lives), median(life.seconds for life in plain)
    one = lives[-1]
    return {
        "seconds": round(seconds, 2),
        "seconds_without_reminders": round(baseline, 2),
        "ratio": round(seconds / baseline, 2),
        "seconds_with_each_letter": round(lettered.seconds, 2),
        "reminders": one.reminders,
        "alerts": one.alerts,
        "letters": lettered.letters,
        "timers": one.timers,
        "target_seconds": TARGET,
        "lives": len(lives),
    }


def main() -> int:
    """Measure, print, and answer the exit status."""
    parser = argparse.ArgumentParser(description="What a 45-day life with all its reminders takes.")
    parser.add_argument("--lives", type=int, default=3, help="of each kind; the median is told")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    options = parser.parse_args()
    figures = asyncio.run(run(max(1, options.lives)))
    lines = json.dumps(figures, indent=2) if options.json else "\n".join(f"{k}: {v}" for k, v in figures.items())
    print(lines)  # noqa: T201 - the answer
    return 0 if figures["seconds"] <= TARGET else 1
