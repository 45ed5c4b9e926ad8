"""What time it is for a case: a port, because each case on virtual time has its own clock."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time as a case has it."""

    async def now(self, case_id: str) -> datetime:
        """The instant, with its zone. Also asked for a case that is about to be started."""
        ...


class SystemClock:
    """Real time, the same for all cases."""

    async def now(self, case_id: str) -> datetime:
        """The instant."""
        return datetime.now(UTC)
