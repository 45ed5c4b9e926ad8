"""A worker that does an effect and then hangs before it can say so: the worst moment to be killed.

    python -m tests.workflows.stuck_worker FLAG

It works as ever until the file FLAG is there. From then on every effect is done, told on stdout, and hangs.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from assembly.house import House, open_house
from assembly.settings import load_settings
from assembly.temporal import connect
from assembly.workers import build_worker
from gateways.files import Files
from store import SqlStore


def told_to_hang(name: str, flag: Path) -> bool:
    """Whether the flag is there; then it is told."""
    if flag.exists():
        sys.stdout.write(f"stuck {name}\n")
        sys.stdout.flush()
    return flag.exists()


def hanging(name: str, effect: Callable[[Any], Awaitable[Any]], flag: Path) -> Callable[[Any], Awaitable[Any]]:
    """The effect; once the flag is there, its answer never comes."""

    async def done(argument: Any) -> Any:
        answer = await effect(argument)
        if told_to_hang(name, flag):
            await asyncio.Event().wait()
        return answer

    return done


def stuck(house: House, flag: Path) -> House:
    """The house with hanging ports."""
    store = SimpleNamespace(
        bookings=SimpleNamespace(book=hanging("book", house.store.bookings.book, flag)),
        journal=SimpleNamespace(append=hanging("append", house.store.journal.append, flag)),
        outboxes=house.store.outboxes,
    )
    files = SimpleNamespace(get=hanging("get", house.files.get, flag))
    return replace(house, store=cast(SqlStore, store), files=cast(Files, files))


async def main(flag: Path) -> None:
    """Work until killed."""
    client = await connect()
    async with open_house(load_settings()) as house, build_worker(client, stuck(house, flag)):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
