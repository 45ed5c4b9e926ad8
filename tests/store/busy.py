"""A process of its own that writes many cases into a shared store: `python -m tests.store.busy URL NAME`."""

import asyncio
import sys

from store import SqlStore
from tests.store.builders import batch, case_input, slot_wish, wants
from tests.store.lives import life

CASES = 6


async def write(url: str, name: str) -> None:
    """A slot and a whole life for each case, whose e-mail the other process wants too, and which is spent by it."""
    async with await SqlStore.open(url) as store:
        for number in range(CASES):
            case_id = f"{name}-{number:02}"
            bodies = life(case_input(case_id, account_email=f"{number}@example.com"))
            await store.bookings.book(wants(case_id, email=f"{number}@example.com"))
            await store.bookings.book(wants(case_id, slot=slot_wish()))
            for first in range(0, len(bodies), 8):
                await store.journal.append(batch(*bodies[first : first + 8], case_id=case_id, first=first + 1))


if __name__ == "__main__":
    asyncio.run(write(*sys.argv[1:3]))
