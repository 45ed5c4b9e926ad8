"""Cases on the real server and the shared store."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from temporalio.client import Client
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from assembly.temporal import EXECUTABLE, SERVER_FLAGS
from cases import Cases, Fingerprinter
from store import SqlStore
from tests.cases.tools import KEY, a_case, recorded
from workflows.contract import SEARCH_ATTRIBUTES


@pytest.fixture(scope="session")
def fingerprinter() -> Fingerprinter:
    """With the key of all tests."""
    return Fingerprinter(KEY)


@pytest.fixture(scope="session")
def cases(env: WorkflowEnvironment, house: House, worker: None, fingerprinter: Fingerprinter) -> Cases:
    """The doors, as one process has them."""
    return Cases(env.client, house.store, fingerprinter)


@pytest_asyncio.fixture(scope="session")
async def cut_off(env: WorkflowEnvironment, house: House, worker: None, fingerprinter: Fingerprinter) -> Cases:
    """The doors of a process that does not reach Temporal."""
    client = await Client.connect("127.0.0.1:1", lazy=True, data_converter=env.client.data_converter)
    return Cases(client, house.store, fingerprinter, patience=timedelta(seconds=0.2))


@pytest.fixture
async def own_store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    """A store that nobody else uses, and that knows nothing."""
    async with await SqlStore.open(f"sqlite:///{tmp_path}/own.db?timeout=0.2") as store:
        yield store


@pytest_asyncio.fixture(scope="session")
async def empty_server() -> AsyncIterator[Client]:
    """Another Temporal server: it knows no case, as one that has forgotten them all, and no worker serves it."""
    async with await WorkflowEnvironment.start_local(
        dev_server_existing_path=str(EXECUTABLE),
        data_converter=pydantic_data_converter,
        search_attributes=SEARCH_ATTRIBUTES,
        dev_server_log_level="error",
        dev_server_extra_args=SERVER_FLAGS,
    ) as env:
        yield env.client


@pytest.fixture(scope="session")
def forgetful(empty_server: Client, house: House, fingerprinter: Fingerprinter) -> Cases:
    """The doors, after Temporal has forgotten every case."""
    return Cases(empty_server, house.store, fingerprinter, patience=timedelta(seconds=1))


@pytest.fixture
def storeless(
    env: WorkflowEnvironment, own_store: SqlStore, tmp_path: Path, worker: None, fingerprinter: Fingerprinter
) -> Cases:
    """The doors of a process whose store is away."""
    (tmp_path / "own.db").unlink()
    return Cases(env.client, own_store, fingerprinter)


@pytest.fixture
async def case_id(cases: Cases, house: House) -> str:
    """A case whose first sitting is open."""
    started = await cases.start(a_case())
    await recorded(house.store, started.case_id, "booked")
    return started.case_id
