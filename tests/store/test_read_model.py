"""The read model is the journal, folded: nothing else writes it, and it can be made anew."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from domain import events as e
from domain.facts import Facts
from domain.folding import fold
from domain.refusals import Code
from domain.summary import summary
from domain.vocabulary import Stage
from store import SqlStore
from tests.store.builders import batch, case_input, ended, numbered, quick_input
from tests.store.lives import life

LIFE = life(case_input())
LENGTHS = range(1, len(LIFE) + 1, 3)
READ_MODEL = ("cases", "tasks", "documents", "applications", "refused_facts")


def rows(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The whole read model as it lies there; facts by what they say, for sets have no order."""
    found = {}
    with closing(sqlite3.connect(file)) as database:
        for table in READ_MODEL:
            chosen = database.execute(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 - one of five names
            names = [name for name, *_ in chosen.description]
            found[table] = [
                tuple(
                    Facts.model_validate_json(value) if name == "facts_personal" and value else value
                    for name, value in zip(names, row, strict=True)
                )
                for row in chosen
            ]
    return found


async def many_lives(store: SqlStore) -> None:
    """Cases at every point of a life, each told in batches of another size; one restarted, two unusable."""
    for length in LENGTHS:
        case_id = f"case-{length:02}"
        bodies = life(case_input(case_id))[:length]
        for first in range(0, length, 1 + length % 4):
            told = bodies[first : first + 1 + length % 4]
            await store.journal.append(batch(*told, case_id=case_id, first=first + 1))
    await store.journal.append(batch(*life(case_input("again"))[:9], case_id="again"))
    await store.journal.append(batch(*life(case_input("again"))[:4], case_id="again", run="run-2"))
    refusal = e.MessageRefused(message="start", code=Code.INVALID_CASE, because="entity.country: is missing")
    await store.journal.append(batch(refusal, ended(Stage.REFUSED), case_id="bad-1"))
    await store.journal.append(batch(refusal, case_id="bad-1", first=3))
    await store.journal.append(batch(refusal, case_id="bad-2"))


async def test_rebuilt_from_the_journal_it_is_the_same(store: SqlStore, tmp_path: Path) -> None:
    """Row by row, column by column."""
    await many_lives(store)
    written = rows(tmp_path / "pailou.db")
    assert all(written.values()), "a table is empty here, and proves nothing"
    assert await store.journal.rebuild() == len(LENGTHS) + 3
    assert rows(tmp_path / "pailou.db") == written


async def test_whatever_was_wrong_with_it_rebuilding_mends_it(store: SqlStore, tmp_path: Path) -> None:
    """Rows lost, changed or made up."""
    await store.journal.append(batch(*LIFE))
    written = rows(tmp_path / "pailou.db")
    with closing(sqlite3.connect(tmp_path / "pailou.db")) as database:
        database.execute("UPDATE cases SET stage = 'paying', facts_personal = NULL")
        database.execute("DELETE FROM tasks")
        database.execute("UPDATE documents SET case_id = 'nobody'")
        database.commit()
    assert rows(tmp_path / "pailou.db") != written
    await store.journal.rebuild()
    assert rows(tmp_path / "pailou.db") == written


async def test_after_rebuilding_cases_go_on(store: SqlStore) -> None:
    """The next event folds into the rebuilt facts."""
    await store.journal.append(batch(*LIFE[:10]))
    await store.journal.rebuild()
    await store.journal.append(batch(*LIFE[10:], first=11))
    assert await store.cases.facts("case-1") == _folded(len(LIFE))


@pytest.mark.parametrize("length", range(4, len(LIFE) + 1, 7))
async def test_facts_told_piece_by_piece_are_the_workflows_own(store: SqlStore, length: int) -> None:
    """The workflow folds the same events without a database between them."""
    for number, body in enumerate(LIFE[:length], start=1):
        await store.journal.append(batch(body, first=number))
    expected = _folded(length)
    assert await store.cases.facts("case-1") == expected
    record = await store.cases.get("case-1")
    assert record is not None
    shown = summary(expected)
    assert record.model_dump(include=set(type(shown).model_fields)) == shown.model_dump()


async def test_a_case_whose_input_was_unusable_is_listed_as_refused(store: SqlStore) -> None:
    """Nothing is known of it but that it came and when it ended, whatever is told afterwards."""
    notice = e.NoticeIssued(key="n-1", subject="A case was refused", roles=("ops",))
    await store.journal.append(batch(ended(Stage.REFUSED)))
    await store.journal.append(batch(notice, first=2))
    record = await store.cases.get("case-1")
    assert record is not None
    assert (record.stage, record.outcome, record.route, record.journal_length) == (
        Stage.REFUSED,
        Stage.REFUSED,
        None,
        2,
    )
    assert (record.started_at, record.ended_at) == (numbered(notice)[0].at, numbered(notice)[0].at)
    assert await store.cases.facts("case-1") is None


async def test_a_case_restarted_without_an_official_account_is_not_listed_under_it(store: SqlStore) -> None:
    """The new run's rows replace the old one's, all of them."""
    await store.journal.append(batch(e.CaseStarted(case=quick_input()), *LIFE[1:], run="run-1"))
    await store.journal.append(batch(LIFE[0], run="run-2"))
    record = await store.cases.get("case-1")
    assert record is not None
    assert (record.official_account, record.run_id, record.refused_open) == (None, "run-2", 0)
    assert await store.cases.documents("case-1") == ()
    assert await store.cases.applications("case-1") == ()
    assert await store.cases.refused("case-1", open_only=False) == ()


def _folded(length: int) -> Facts:
    facts: Facts | None = None
    for event in numbered(*LIFE[:length]):
        facts = fold(facts, event)
    assert facts is not None
    return facts
