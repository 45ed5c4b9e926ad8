"""No crash between Temporal and the store makes two cases of one id, or lets an id be used again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cases import Cases, Fingerprinter
from domain.refusals import Code
from store import SqlStore
from tests.cases.tools import (
    AfterStart,
    Killed,
    a_case,
    client_with,
    refusal,
    withdrawn,
)


async def test_killed_after_the_intent_the_case_can_be_started_even_with_corrected_input(
    cases: Cases, cut_off: Cases, house: House, fingerprinter: Fingerprinter
) -> None:
    raw = a_case()
    assert (await refusal(cut_off.start(raw | {"invoice": "now"}))).code is Code.UNAVAILABLE
    started = await cases.start(raw)
    assert not started.attached
    known = await house.store.starts.known(raw["case_id"])
    assert known
    assert known.fingerprints == fingerprinter.fingerprints(raw)


async def test_killed_after_temporal_started_it_the_next_start_attaches_and_completes_the_record(
    cases: Cases, env: WorkflowEnvironment, house: House, fingerprinter: Fingerprinter
) -> None:
    def kill() -> None:
        raise Killed

    raw = a_case()
    with pytest.raises(Killed):
        await Cases(client_with(env.client, AfterStart(kill)), house.store, fingerprinter).start(raw)
    again = await cases.start(raw)
    known = await house.store.starts.known(raw["case_id"])
    assert again.attached
    assert known
    assert known.run_id == again.run_id


async def test_killed_after_losing_a_race_the_record_is_put_right_by_what_temporal_has(
    cases: Cases, house: House, fingerprinter: Fingerprinter
) -> None:
    raw = a_case()
    started = await cases.start(raw)
    other = fingerprinter.fingerprints(raw | {"invoice": "now"})
    known = await house.store.starts.known(raw["case_id"])
    assert known
    await house.store.starts.replace(raw["case_id"], other, fingerprinter.key_id, known.started_at)
    assert (await cases.start(raw)).run_id == started.run_id
    known = await house.store.starts.known(raw["case_id"])
    assert known
    assert (known.run_id, known.fingerprints) == (started.run_id, fingerprinter.fingerprints(raw))


async def test_a_store_that_lost_its_records_learns_the_case_from_temporal(
    cases: Cases, env: WorkflowEnvironment, own_store: SqlStore, fingerprinter: Fingerprinter
) -> None:
    raw = a_case()
    started = await cases.start(raw)
    doors = Cases(env.client, own_store, fingerprinter)
    assert (await refusal(doors.start(raw | {"invoice": "now"}))).code is Code.CASE_DIFFERS
    assert (await doors.start(raw)).run_id == started.run_id
    known = await own_store.starts.known(raw["case_id"])
    assert known
    assert known.run_id == started.run_id


async def test_a_store_that_lost_its_records_does_not_let_an_ended_case_start_again(
    cases: Cases, env: WorkflowEnvironment, own_store: SqlStore, fingerprinter: Fingerprinter
) -> None:
    raw = a_case()
    await cases.start(raw)
    await withdrawn(cases, env.client, raw["case_id"])
    doors = Cases(env.client, own_store, fingerprinter)
    assert (await refusal(doors.start(raw | {"invoice": "now"}))).code is Code.CASE_DIFFERS


async def test_who_is_overtaken_before_the_intent_leaves_the_record_of_the_faster_one(
    cases: Cases, env: WorkflowEnvironment, house: House, fingerprinter: Fingerprinter
) -> None:
    class Overtaken:
        async def now(self, case_id: str) -> datetime:
            await cases.start(raw)
            return datetime.now(UTC)

    def kill() -> None:
        raise Killed

    raw = a_case()
    slow = Cases(client_with(env.client, AfterStart(kill)), house.store, fingerprinter, Overtaken())
    assert (await refusal(slow.start(raw | {"invoice": "now"}))).code is Code.CASE_DIFFERS
    known = await house.store.starts.known(raw["case_id"])
    assert known
    assert known.fingerprints == fingerprinter.fingerprints(raw)


async def test_while_the_store_is_away_nothing_is_started(
    env: WorkflowEnvironment, own_store: SqlStore, tmp_path: Path, fingerprinter: Fingerprinter
) -> None:
    (tmp_path / "own.db").rename(tmp_path / "away.db")
    raw = a_case()
    assert (await refusal(Cases(env.client, own_store, fingerprinter).start(raw))).code is Code.UNAVAILABLE
    (tmp_path / "away.db").rename(tmp_path / "own.db")
    assert not (await Cases(env.client, own_store, fingerprinter).start(raw)).attached


async def test_a_store_that_goes_away_after_the_start_changes_nothing_for_the_caller(
    env: WorkflowEnvironment, own_store: SqlStore, tmp_path: Path, worker: None, fingerprinter: Fingerprinter
) -> None:
    def take_away() -> None:
        (tmp_path / "own.db").rename(tmp_path / "away.db")

    raw = a_case()
    started = await Cases(client_with(env.client, AfterStart(take_away)), own_store, fingerprinter).start(raw)
    assert not started.attached
    (tmp_path / "away.db").rename(tmp_path / "own.db")
    assert (await Cases(env.client, own_store, fingerprinter).start(raw)).run_id == started.run_id
