"""The database is its owner's alone: it holds personal data (R14)."""

import os
from pathlib import Path

import pytest

from assembly.house import make_home
from assembly.settings import Settings
from store import SqlStore


@pytest.fixture(autouse=True)
def _usual_umask() -> None:
    """What most machines have."""
    os.umask(0o022)


def modes(folder: Path) -> dict[str, int]:
    """Of all that lies there."""
    return {path.name: mode(path) for path in folder.iterdir()}


def mode(path: Path) -> int:
    """Its permissions."""
    return path.stat().st_mode & 0o777


async def test_the_database_and_what_lies_beside_it_are_made_for_one_user(tmp_path: Path) -> None:
    async with await SqlStore.open(f"sqlite:///{tmp_path / 'new.db'}"):
        assert modes(tmp_path) == dict.fromkeys(("new.db", "new.db-wal", "new.db-shm"), 0o600)


async def test_permissions_that_somebody_chose_stay(tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    file.touch(0o640)
    async with await SqlStore.open(f"sqlite:///{file}"):
        assert mode(file) == 0o640


def test_a_home_that_is_made_is_private_and_one_that_is_there_stays(tmp_path: Path) -> None:
    for _ in range(2):
        make_home(Settings(home=tmp_path / "above" / "home"))
        assert mode(tmp_path / "above" / "home") == 0o700
    tmp_path.chmod(0o755)
    make_home(Settings(home=tmp_path))
    assert mode(tmp_path) == 0o755
