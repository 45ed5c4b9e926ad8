"""Record all stories anew, or those named: `python -m tests.workflows.record_histories [STORY...]`."""

import asyncio
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from temporalio.testing import WorkflowEnvironment

from assembly.house import House, open_house
from assembly.settings import ReadingPlace, Settings
from assembly.workers import build_worker, working
from tests.conftest import virtual_server
from tests.workflows.commands import fingerprint
from tests.workflows.reader import reader_of_stories, with_reader
from tests.workflows.stories import READ, STORIES, Story, history_of
from tests.workflows.test_histories import KEPT


async def record() -> None:
    """Play each story once, and keep its history and its fingerprint."""
    KEPT.mkdir(exist_ok=True)
    with TemporaryDirectory() as home:
        settings = Settings(home=Path(home), simulated_years=True, reading=ReadingPlace.OFF)
        async with virtual_server() as env, open_house(settings) as house:
            async with build_worker(env.client, house):
                await _keep(STORIES, env, house)
            async with working(env.client, with_reader(house, await reader_of_stories(house))):
                await _keep(READ, env, house)


async def _keep(stories: Mapping[str, Story], env: WorkflowEnvironment, house: House) -> None:
    for name in sys.argv[1:] or stories:
        if name in stories:
            history = await history_of(await stories[name](env, house))
            (KEPT / f"{name}.json").write_text(history.to_json() + "\n", encoding="utf-8")
            (KEPT / f"{name}.commands.txt").write_text(fingerprint(history), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(record())
