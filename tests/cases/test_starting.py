"""Starting twice is the same case (architecture: one case, one workflow)."""

import asyncio
from datetime import UTC, datetime, timedelta

from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cases import Cases, Fingerprinter, Started
from cases.temporal import Prints
from domain.refusals import Code, Refused
from domain.vocabulary import Stage
from tests.cases.tools import a_case, handle, recorded, refusal, refused_run, withdrawn
from tests.domain.builders import verification_only
from tests.workflows.played import eventually
from workflows.contract import FINGERPRINT_MEMO, TASK_QUEUE, WORKFLOW, workflow_id


class Later:
    """A clock that is ahead."""

    def __init__(self, days: int) -> None:
        self._ahead = timedelta(days=days)

    async def now(self, case_id: str) -> datetime:
        """The instant."""
        return datetime.now(UTC) + self._ahead


async def test_a_case_is_started_once_and_an_equal_start_attaches(cases: Cases) -> None:
    raw = a_case()
    first = await cases.start(raw)
    again = await cases.start(dict(reversed(raw.items())))
    assert not first.attached
    assert again.attached
    assert again.run_id == first.run_id


async def test_other_input_is_refused_by_the_paths_that_differ_and_without_values(cases: Cases) -> None:
    raw = a_case({"payer": ...})
    await cases.start(raw)
    other = a_case({"case_id": raw["case_id"], "account_email": raw["account_email"], "admin.name": "Somebody Else"})
    refused = await refusal(cases.start(other))
    assert refused.code is Code.CASE_DIFFERS
    assert [field.field for field in refused.fields] == ["admin.name", "payer.email", "payer.name"]
    assert "Somebody" not in str(refused)
    assert "Mei Ling" not in str(refused)


async def test_a_case_begins_with_people_in_places(cases: Cases, house: House) -> None:
    """And leaves no trace if it does not."""
    raw = a_case({"admin.time_zone": "localtime", "contact.time_zone": "Factory"})
    refused = await refusal(cases.start(raw))
    assert (refused.code, [field.field for field in refused.fields]) == (
        Code.INVALID_CASE, ["admin.time_zone", "contact.time_zone"],
    )  # fmt: skip
    assert await house.store.starts.known(raw["case_id"]) is None


async def test_what_temporal_shows_of_a_new_case_is_not_personal(cases: Cases, env: WorkflowEnvironment) -> None:
    """R14."""
    raw = a_case()
    await cases.start(raw)
    shown = await handle(env.client, raw["case_id"]).describe()
    memo = await shown.memo_value(FINGERPRINT_MEMO)
    text = f"{memo} {await shown.static_summary()} {shown.search_attributes}"
    assert set(memo) == {"key_id", "fields"}
    for personal in (raw["account_email"], *raw["admin"].values(), *raw["contact"].values()):
        assert personal not in text.replace("fields", "") or personal in ("en", "Asia/Singapore")
    assert await shown.static_summary() == "online: enterprise in SG"


async def test_an_equal_start_attaches_after_the_end_and_another_is_refused(
    cases: Cases, env: WorkflowEnvironment
) -> None:
    raw = a_case()
    first = await cases.start(raw)
    await withdrawn(cases, env.client, raw["case_id"])
    again = await cases.start(raw)
    assert (again.attached, again.run_id) == (True, first.run_id)
    refused = await refusal(cases.start(raw | {"invoice": "now"}))
    assert refused.code is Code.CASE_DIFFERS


async def test_only_a_refused_case_starts_again_with_corrected_input(
    cases: Cases, env: WorkflowEnvironment, house: House, fingerprinter: Fingerprinter
) -> None:
    """R9."""
    holder, raw = a_case(), a_case()
    await cases.start(holder)
    await recorded(house.store, holder["case_id"], "booked")
    taken = raw | {"account_email": holder["account_email"].upper()}
    first = await cases.start(taken)
    assert (await refusal(_until_begun(cases, first))).code is Code.EMAIL_TAKEN
    await refused_run(env.client, raw["case_id"])
    second = await cases.start(raw)
    assert (second.attached, second.run_id != first.run_id) == (False, True)
    known = await house.store.starts.known(raw["case_id"])
    assert known
    assert (known.run_id, known.fingerprints) == (second.run_id, fingerprinter.fingerprints(raw))
    assert (await refusal(cases.start(taken))).code is Code.CASE_DIFFERS


async def test_a_case_that_was_refused_for_what_another_one_held_starts_again_with_equal_input(
    cases: Cases, env: WorkflowEnvironment, house: House
) -> None:
    """R9."""
    holder, raw = a_case(), a_case()
    raw["account_email"] = holder["account_email"]
    await cases.start(holder)
    await recorded(house.store, holder["case_id"], "booked")
    first = await cases.start(raw)
    await refused_run(env.client, raw["case_id"])
    await withdrawn(cases, env.client, holder["case_id"])
    again = await asyncio.gather(*(cases.start(raw) for _ in range(3)))
    assert len({one.run_id for one in again}) == 1
    assert sum(not one.attached for one in again) == 1
    assert again[0].run_id != first.run_id
    await _until_begun(cases, again[0])
    assert (await cases.status(raw["case_id"])).stage is Stage.REGISTERING


async def test_a_case_that_was_refused_for_its_input_is_recognised_by_it(
    cases: Cases, env: WorkflowEnvironment, house: House, fingerprinter: Fingerprinter
) -> None:
    raw = a_case()
    spoilt = {**raw, "entity": {**raw["entity"], "country": "CN"}}
    prints = Prints(key_id=fingerprinter.key_id, fields=fingerprinter.fingerprints(raw))
    handle = await env.client.start_workflow(
        WORKFLOW, spoilt, id=workflow_id(raw["case_id"]), task_queue=TASK_QUEUE, memo={FINGERPRINT_MEMO: prints}
    )
    await refused_run(env.client, raw["case_id"])
    again = await cases.start(raw)
    assert (again.run_id, again.attached) == (handle.result_run_id, True)
    assert (await refusal(cases.begun(again))).code is Code.INVALID_CASE


async def _until_begun(cases: Cases, start: Started) -> None:
    await eventually(lambda: cases.begun(start), "it is booked or refused")


async def test_ten_equal_starts_at_once_from_two_processes_are_one_case(
    cases: Cases, env: WorkflowEnvironment, house: House, fingerprinter: Fingerprinter
) -> None:
    raw, other = a_case(), Cases(env.client, house.store, fingerprinter)
    started = await asyncio.gather(*(door.start(raw) for door in (cases, other) for _ in range(5)))
    assert sum(not one.attached for one in started) == 1
    assert len({one.run_id for one in started}) == 1


async def test_of_different_starts_at_once_one_wins_and_the_store_remembers_that_one(
    cases: Cases, house: House, fingerprinter: Fingerprinter
) -> None:
    raw = a_case()
    inputs = [raw | {"policy": {"refills": number}} for number in range(6)]
    outcomes = await asyncio.gather(*map(cases.start, inputs), return_exceptions=True)
    (winner,) = [number for number, outcome in enumerate(outcomes) if not isinstance(outcome, BaseException)]
    codes = {outcome.code for outcome in outcomes if isinstance(outcome, Refused)}
    known = await house.store.starts.known(raw["case_id"])
    assert codes == {Code.CASE_DIFFERS}
    assert known
    assert known.fingerprints == fingerprinter.fingerprints(inputs[winner])


async def test_a_window_that_has_closed_refuses_a_new_case_by_its_clock_but_recognises_a_known_one(
    cases: Cases,
) -> None:
    """R16."""
    own = a_case()
    registered_at = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    raw = verification_only(
        {
            "case_id": own["case_id"],
            "account_email": own["account_email"],
            "mini_program.appid": f"wx-{own['case_id']}",
            "mini_program.registered_at": registered_at,
        }
    )
    refused = await refusal(cases.at(Later(days=60)).start(raw))
    assert refused.code is Code.WINDOW_ALREADY_CLOSED
    assert [field.field for field in refused.fields] == ["extension"]
    await cases.start(raw)
    assert (await cases.at(Later(days=60)).start(raw)).attached


async def test_a_new_case_is_booked_and_waits_for_the_platform_until_it_says_more(
    cases: Cases, house: House, env: WorkflowEnvironment
) -> None:
    raw = a_case()
    await cases.start(raw)
    await recorded(house.store, raw["case_id"], "booked")
    assert (await cases.status(raw["case_id"])).stage is Stage.REGISTERING
