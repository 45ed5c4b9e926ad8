"""What tests share: the embedded Temporal server on virtual time, and a house on real SQL, files and mail."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.testing import TimeSkippingConfig, WorkflowEnvironment

from assembly.house import House, open_house
from assembly.settings import ReadingPlace, Settings
from assembly.temporal import EXECUTABLE, SERVER_FLAGS, VIRTUAL_TIME_FLAGS
from assembly.workers import build_worker
from workflows.contract import SEARCH_ATTRIBUTES

for _name, _value in {"GOGC": "800", "GOMAXPROCS": "1"}.items():
    os.environ.setdefault(_name, _value)
"""Each process of the tests has a Temporal server, and they share two cores: a server that spreads over all of them and
collects its garbage often takes a fifth more processor time."""

settings.register_profile("pailou", deadline=None)
settings.load_profile("pailou")
"""Speed is measured in `bench/`: on a busy machine any example may take long."""


@asynccontextmanager
async def virtual_server() -> AsyncIterator[WorkflowEnvironment]:
    """A Temporal server; each case on it has a virtual clock of its own, that moves when it is told to."""
    async with await WorkflowEnvironment.start_time_skipping_v2(
        ts_config=TimeSkippingConfig(enabled=False),
        dev_server_existing_path=str(EXECUTABLE),
        data_converter=pydantic_data_converter,
        search_attributes=SEARCH_ATTRIBUTES,
        dev_server_log_level="error",
        dev_server_extra_args=[*SERVER_FLAGS, *VIRTUAL_TIME_FLAGS],
    ) as env:
        yield env


@pytest_asyncio.fixture(scope="session")
async def env() -> AsyncIterator[WorkflowEnvironment]:
    """One server for all tests of a process that share a worker."""
    async with virtual_server() as env:
        yield env


@pytest_asyncio.fixture(scope="module")
async def lone_env() -> AsyncIterator[WorkflowEnvironment]:
    """A server for tests that bring their own workers."""
    async with virtual_server() as env:
        yield env


@pytest_asyncio.fixture(scope="session")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """A store, files and a mail folder, with simulated holidays for the years the tests run through."""
    home: Path = tmp_path_factory.mktemp("house")
    async with open_house(Settings(home=home, simulated_years=True, reading=ReadingPlace.OFF)) as house:
        yield house


@pytest_asyncio.fixture(scope="session")
async def worker(env: WorkflowEnvironment, house: House) -> AsyncIterator[None]:
    """The worker that most tests share. It keeps few cases in memory: each weighs, and they add up."""
    async with build_worker(env.client, house, max_cached_cases=10):
        yield
