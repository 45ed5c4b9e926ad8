"""A case with its files, asked itself where Temporal can be reached, else as it is on record."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cli.desk import Archive, Desk, Office
from cli.exits import Unreachable
from cli.reading import recorded_facts
from cli.telling import note

if TYPE_CHECKING:
    from domain.facts import Facts
    from gateways.files import Files
    from store import SqlStore


@dataclass(frozen=True)
class Known:
    """A case, and where its papers and our templates lie."""

    facts: Facts
    store: SqlStore
    files: Files


@asynccontextmanager
async def known(desk: Desk, case: str) -> AsyncIterator[Known]:
    """All that is so of a case."""
    async with AsyncExitStack() as opened:
        place = await _opened(desk, opened)
        if isinstance(place, Office):
            facts = await place.cases.facts(case)
        else:
            facts = await recorded_facts(place.store, case)
            note("Temporal cannot be reached: this is the case as it is on record")
        yield Known(facts, place.store, place.files)


async def _opened(desk: Desk, opened: AsyncExitStack) -> Office | Archive:
    try:
        return await opened.enter_async_context(desk.office())
    except Unreachable:
        return await opened.enter_async_context(desk.archive())
