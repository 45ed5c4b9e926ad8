"""Personal data lie in columns named `personal...`, and nowhere else (R14)."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from domain import events as e
from domain.refusals import Code
from domain.vocabulary import Stage, TaskName
from store import SqlStore
from store.records import LateMessage
from tests.store.builders import START, batch, case_input, created, ended, quick_input, slot_wish, wants
from tests.store.lives import PERSONAL, life
from tests.store.papers import ASKED
from tests.store.test_templates import file as template


@pytest.fixture
async def file(store: SqlStore, tmp_path: Path) -> Path:
    """A database in which every table has something personal to keep, or to keep out."""
    asked = wants(email="marker.account@example.com", appid="wx_case-1", slot=slot_wish())
    await store.bookings.book(asked)
    bodies = life(case_input())
    changed = e.CaseChanged(fields=("admin.phone",), case=case_input())
    reminded = e.Reminded(tasks=(TaskName.PROVIDE_DOCUMENTS,), by_hand=True, note="marker words of ops")
    await store.journal.append(batch(*bodies[:6], changed, reminded))
    await store.journal.append(batch(e.CaseStarted(case=quick_input("case-2")), created(), ended(), case_id="case-2"))
    await store.journal.append(batch(*life(case_input("case-3")), case_id="case-3"))
    await store.journal.append(batch(ended(Stage.REFUSED), case_id="case-4"))
    await store.starts.remember("case-1", {"admin.phone": "ab" * 32}, "k1", START)
    await store.late.add(
        LateMessage(
            case_id="case-3",
            name="task_done",
            request_id="r",
            received_at=START,
            payload={"who": PERSONAL},
            code=Code.CASE_ENDED,
        )
    )
    await store.erasures.decide("case-3", ASKED)
    await store.templates.load(template("form"))
    return tmp_path / "pailou.db"


def cells(file: Path) -> dict[str, list[str]]:
    """All there is, by table and column; JSON as people read it."""
    found: dict[str, list[str]] = {}
    with closing(sqlite3.connect(file)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            rows = database.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the table's own name
            names = [column for column, *_ in rows.description]
            for row in rows:
                for name, value in zip(names, row, strict=True):
                    found.setdefault(f"{table}.{name}", []).append(_read(value))
    return found


def _read(value: object) -> str:
    if not isinstance(value, str):
        return str(value)
    try:
        return json.dumps(json.loads(value), ensure_ascii=False)
    except ValueError:
        return value


async def test_personal_values_lie_in_personal_columns_alone(file: Path) -> None:
    """R14: so that they can be erased, and everything else can be shown."""
    found = cells(file)
    tables = {column.split(".")[0] for column in found}
    assert len(tables) == 14, "a table is empty here, and proves nothing"
    astray = {
        (column, marker)
        for column, values in found.items()
        if not column.split(".")[1].endswith("personal")
        for marker in PERSONAL
        for value in values
        if marker.casefold() in value.casefold()
    }
    assert astray == set()


async def test_every_personal_value_of_a_case_is_kept(file: Path) -> None:
    """R14: kept apart is not lost."""
    personal = [value for column, values in cells(file).items() if column.endswith("personal") for value in values]
    assert [marker for marker in PERSONAL if not any(marker in value for value in personal)] == []
