"""Stores on real SQLite files."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store import SqlStore


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A database of the test's own; it gives up on a lock soon."""
    return f"sqlite:///{tmp_path}/pailou.db?timeout=0.2"


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
