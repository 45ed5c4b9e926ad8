"""Record the histories of all stories anew: `python -m tests.workflows.record_histories`."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from assembly.house import open_house
from assembly.settings import Settings
from assembly.workers import build_worker
from tests.conftest import virtual_server
from tests.workflows.commands import fingerprint
from tests.workflows.stories import STORIES, history_of
from tests.workflows.test_histories import KEPT


async def record() -> None:
    """Play each story once, and keep its history and its fingerprint."""
    KEPT.mkdir(exist_ok=True)
    with TemporaryDirectory() as home:
        settings = Settings(home=Path(home), simulated_years=True)
        async with virtual_server() as env, open_house(settings) as house, build_worker(env.client, house):
            for name, story in STORIES.items():
                history = await history_of(await story(env, house))
                (KEPT / f"{name}.json").write_text(history.to_json() + "\n", encoding="utf-8")
                (KEPT / f"{name}.commands.txt").write_text(fingerprint(history), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(record())
