"""What doors work with."""

from dataclasses import dataclass, field
from datetime import timedelta

from temporalio.client import Client

from cases.clock import Clock
from cases.fingerprints import Fingerprinter
from cases.temporal import Workflows
from store import SqlStore


@dataclass(frozen=True)
class Parts:
    """Temporal, the store, and how to tell inputs and time."""

    client: Client
    store: SqlStore
    fingerprinter: Fingerprinter
    clock: Clock
    patience: timedelta
    """How long a sender waits."""
    workflows: Workflows = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "workflows", Workflows(self.client, self.patience))
