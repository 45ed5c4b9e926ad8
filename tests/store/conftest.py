"""Stores on real SQLite files."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store import SqlStore


@pytest.fixture(scope="session")
async def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables: making them takes longer than most tests."""
    file = tmp_path_factory.mktemp("made") / "pailou.db"
    async with await SqlStore.open(f"sqlite:///{file}"):
        return file


@pytest.fixture
def url(made: Path, tmp_path: Path) -> str:
    """A database of the test's own."""
    return f"sqlite:///{shutil.copy(made, tmp_path)}"


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    """A store on it."""
    async with await SqlStore.open(url) as opened:
        yield opened


@pytest.fixture
async def other(url: str, store: SqlStore) -> AsyncIterator[SqlStore]:
    """Another store on the same file, as another process has it."""
    async with await SqlStore.open(url) as opened:
        yield opened
