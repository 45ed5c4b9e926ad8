"""How a process that keeps running says what keeps it from that."""

import asyncio
import sys
from collections.abc import Coroutine

from assembly.house import HomeUnusable
from assembly.settings import SettingsError
from assembly.temporal import TemporalError
from store import StoreUnavailable

CANNOT_RUN = 2
"""The exit status where a setting, Temporal or the store stands in the way."""


def status_of(work: Coroutine[None, None, None]) -> int:
    """Run the work; what keeps it from running is said in a line, without a traceback."""
    try:
        asyncio.run(work)
    except (SettingsError, TemporalError, StoreUnavailable, HomeUnusable) as error:
        print(error, file=sys.stderr)  # noqa: T201 - what a person who starts a process must read
        return CANNOT_RUN
    return 0
