"""Record the story of the outbox anew: `python -m tests.workflows.record_outbox`."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from store import SqlStore
from tests.conftest import virtual_server
from tests.workflows.commands import fingerprint
from tests.workflows.letters import KEPT, PostOffice, outage
from workflows.contract import outbox_id


async def record() -> None:
    """Play it once, and keep its history and its fingerprint."""
    KEPT.mkdir(exist_ok=True)
    with TemporaryDirectory() as home:
        database = f"sqlite:///{Path(home) / 'pailou.db'}"
        async with (
            virtual_server() as env,
            await SqlStore.open(database) as store,
            PostOffice(env, store).open() as post,
        ):
            handle = env.client.get_workflow_handle(outbox_id(await outage(post)))
            history = await handle.fetch_history()
    told = history.to_json().replace(f"{Path.cwd()}/", "")  # failures tell where files lie on this machine
    (KEPT / "outage.json").write_text(told + "\n", encoding="utf-8")
    (KEPT / "outage.commands.txt").write_text(fingerprint(history), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(record())
