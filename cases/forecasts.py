"""All open cases by their risk, as they are on record."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Protocol

from domain.facts import Facts
from domain.forecasting import Almanac, Assumptions, Inputs, Outlook, inputs_of, outlook_of
from domain.model import Instant, Model

RUNS = 300
"""Enough to rank by, at a third of the time."""
_PAGE = 50


class Ranking(Model):
    """Open cases, those at the highest risk first."""

    as_of: Instant
    count: int
    """How many cases are open; fewer may be told."""
    cases: tuple[Outlook, ...]
    inputs: Inputs


class OpenCases(Protocol):
    """The store's open cases."""

    async def open_facts(self, *, limit: int, after: str) -> tuple[Facts, ...]:
        """A page of them, by their id."""
        ...


async def ranked(
    cases: OpenCases, as_of: datetime, assumptions: Assumptions, almanac: Almanac, *, limit: int
) -> Ranking:
    """The riskiest cases: by the chance to be inside the window, those without a window last.

    Each case is simulated in turn on the caller's thread, which takes milliseconds a case.
    """
    outlooks = [outlook_of(facts, max(as_of, facts.at), assumptions, almanac) async for facts in _facts(cases)]
    riskiest = tuple(sorted(outlooks, key=_risk)[:limit])
    inputs = inputs_of(riskiest, as_of, assumptions, almanac)
    return Ranking(as_of=as_of, count=len(outlooks), cases=riskiest, inputs=inputs)


async def _facts(cases: OpenCases) -> AsyncIterator[Facts]:
    after = ""
    while page := await cases.open_facts(limit=_PAGE, after=after):
        for facts in page:
            yield facts
        after = page[-1].case.case_id


def _risk(outlook: Outlook) -> tuple[bool, float, str]:
    return outlook.chance_inside_window is None, outlook.chance, outlook.case_id
