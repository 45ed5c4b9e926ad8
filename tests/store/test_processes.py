"""Two processes on one file."""

import asyncio
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from store import SqlStore
from tests.store.builders import case_input, numbered
from tests.store.busy import CASES
from tests.store.lives import life

ROOT = Path(__file__).parents[2]


async def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    """R3, R9: from the first moment on, when both make the tables; every place and every e-mail once."""
    url = f"sqlite:///{tmp_path}/pailou.db"
    names = ("left", "right")
    running = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-W", "error", "-m", "tests.store.busy", url, name, cwd=ROOT, stderr=asyncio.subprocess.PIPE
        )
        for name in names
    ]
    said = [(await process.communicate())[1].decode() for process in running]
    assert ([process.returncode for process in running], said) == ([0, 0], ["", ""])
    async with await SqlStore.open(url) as store:
        cases = [f"{name}-{number:02}" for name in names for number in range(CASES)]
        for case_id in cases:
            told = life(case_input(case_id, account_email=f"{int(case_id[-2:])}@example.com"))
            assert await store.journal.events(case_id) == numbered(*told)
        assert [record.case_id for record in await store.cases.list()] == cases
    with closing(sqlite3.connect(tmp_path / "pailou.db")) as database:
        assert database.execute("SELECT count(DISTINCT key_hash), count(*) FROM bookings").fetchone() == (CASES, CASES)
