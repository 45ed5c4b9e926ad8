"""One case is shown exactly while it runs, and by what is on record when it cannot answer."""

from datetime import UTC, datetime, timedelta

import pytest_asyncio
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cases import Cases
from domain.refusals import Code
from domain.vocabulary import Stage
from tests.cases.tools import OPS, a_case, recorded, refusal, withdrawn
from workflows.contract import TASK_QUEUE, WORKFLOW, workflow_id


class Stopped:
    """A clock that stands."""

    at = datetime(2099, 1, 1, tzinfo=UTC)

    async def now(self, case_id: str) -> datetime:
        """The instant."""
        return self.at


@pytest_asyncio.fixture(scope="module")
async def case_id(cases: Cases, house: House) -> str:
    """A running case that no test here changes."""
    started = await cases.start(a_case())
    await recorded(house.store, started.case_id, "booked")
    return started.case_id


async def test_the_view_is_as_of_the_doors_clock_or_of_the_instant_asked_for(cases: Cases, case_id: str) -> None:
    asked = datetime(2050, 6, 1, tzinfo=UTC)
    assert (await cases.at(Stopped()).status(case_id)).computed_at == Stopped.at
    assert (await cases.status(case_id, asked)).computed_at == asked


async def test_an_instant_without_a_zone_is_malformed(cases: Cases, case_id: str) -> None:
    naive = datetime(2050, 6, 1)  # noqa: DTZ001
    assert (await refusal(cases.status(case_id, naive))).code is Code.MALFORMED


async def test_an_ended_and_forgotten_case_is_shown_from_the_store(
    cases: Cases, forgetful: Cases, env: WorkflowEnvironment
) -> None:
    case_id = (await cases.start(a_case())).case_id
    await withdrawn(cases, env.client, case_id)
    for doors in (cases, forgetful):
        assert (await doors.status(case_id)).outcome is Stage.WITHDRAWN
    assert (await cases.journal(case_id))[-1].kind == "notice_issued"


async def test_while_temporal_is_away_a_case_is_shown_as_it_is_on_record(cut_off: Cases, case_id: str) -> None:
    assert (await cut_off.status(case_id)).stage is Stage.REGISTERING
    assert (await cut_off.journal(case_id))[0].kind == "case_started"


async def test_a_case_nobody_knows_is_said_not_to_be_there(cases: Cases) -> None:
    assert (await refusal(cases.status("no-such-case"))).code is Code.NO_SUCH_CASE
    assert (await refusal(cases.journal("no-such-case"))).code is Code.NO_SUCH_CASE


async def test_nobody_says_that_a_case_is_not_there_without_having_asked_temporal(cut_off: Cases) -> None:
    assert (await refusal(cut_off.status("no-such-case"))).code is Code.UNAVAILABLE
    assert (await refusal(cut_off.journal("no-such-case"))).code is Code.UNAVAILABLE


async def test_a_case_whose_input_was_no_case_says_so(cases: Cases, env: WorkflowEnvironment, house: House) -> None:
    case_id = a_case()["case_id"]
    await env.client.start_workflow(WORKFLOW, "no case", id=workflow_id(case_id), task_queue=TASK_QUEUE)
    await recorded(house.store, case_id, "ended")
    assert (await refusal(cases.status(case_id))).code is Code.INVALID_CASE
    assert [entry.kind for entry in await cases.journal(case_id)] == ["refused", "ended"]


async def test_the_journal_goes_on_after_an_event(cases: Cases, case_id: str) -> None:
    whole = await cases.journal(case_id)
    assert [entry.number for entry in whole] == list(range(1, len(whole) + 1))
    assert await cases.journal(case_id, after=2) == whole[2:]
    assert await cases.journal(case_id, after=len(whole)) == ()
    assert (await refusal(cases.journal(case_id, after=-1))).code is Code.MALFORMED


async def test_while_the_store_is_away_the_case_itself_tells_its_journal(
    cases: Cases, storeless: Cases, case_id: str
) -> None:
    assert await storeless.journal(case_id) == await cases.journal(case_id)
    assert (await storeless.status(case_id)).stage is Stage.REGISTERING


async def test_what_time_does_is_seen_without_the_case_moving(cases: Cases, house: House) -> None:
    """R16: a sleeping case's own clock stands still, so the view is computed for the reader's instant."""
    case_id = (await cases.start(a_case())).case_id
    await recorded(house.store, case_id, "booked")
    done = {"task": "create_account", "evidence": {"done_at": datetime.now(UTC)}}
    await cases.send(case_id, "complete_task", done, actor=OPS)
    for name, evidence in {
        "activate_account": {"activated_at": datetime.now(UTC)},
        "register_entity": {
            "country": "SG",
            "name": "Lantern Tea Pte. Ltd.",
            "registration_number": "201912345K",
        },
        "bind_admin": {"bound_at": datetime.now(UTC)},
        "complete_registration": {"appid": f"wx-{case_id}", "registered_at": datetime.now(UTC)},
    }.items():
        await cases.send(case_id, "complete_task", {"task": name, "evidence": evidence}, actor=OPS)
    in_ten_days = datetime.now(UTC) + timedelta(days=10)
    assert (await cases.status(case_id, in_ten_days)).window.days_left == 34
