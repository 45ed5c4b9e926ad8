"""After the end the doors answer `case_ended` with the final view, and nothing that came is lost."""

from datetime import UTC, datetime

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cases import Cases, Ended, Unanswered
from domain.refusals import Code
from domain.vocabulary import Stage
from tests.cases.tools import OPS, a_case, handle, recorded, refusal, withdrawn

WITHDRAW = {"reason": "closing shop"}


@pytest.fixture
async def ended(cases: Cases, env: WorkflowEnvironment) -> str:
    """A case that was withdrawn by `withdraw-1`."""
    started = await cases.start(a_case())
    await withdrawn(cases, env.client, started.case_id)
    return started.case_id


async def test_a_late_message_is_refused_with_the_final_view_and_put_on_record_once(
    cases: Cases, ended: str, house: House
) -> None:
    for _ in range(2):
        refused = await refusal(cases.send(ended, "remove_document", _paper(), actor=OPS, request_id="late-1"))
        assert isinstance(refused, Ended)
        assert refused.code is Code.CASE_ENDED
        assert refused.view
        assert refused.view.outcome is Stage.WITHDRAWN
    (late,) = await house.store.late.list(ended)
    assert (late.name, late.request_id, late.code) == ("remove_document", "late-1", Code.CASE_ENDED)
    assert late.payload["actor"] == OPS.model_dump(mode="json")


async def test_a_late_signal_is_refused_and_put_on_record_even_if_it_is_malformed(
    cases: Cases, ended: str, house: House
) -> None:
    refused = await refusal(cases.signal(ended, "task_done", {"task": "sing"}, actor=OPS, request_id="late-2"))
    assert isinstance(refused, Ended)
    (late,) = await house.store.late.list(ended)
    assert late.payload["task"] == "sing"


async def test_late_messages_with_one_request_id_and_other_content_do_not_pass_for_the_first(
    cases: Cases, ended: str
) -> None:
    await refusal(cases.send(ended, "withdraw", {"reason": "late"}, actor=OPS, request_id="late-3"))
    again = cases.send(ended, "withdraw", {"reason": "other"}, actor=OPS, request_id="late-3")
    assert (await refusal(again)).code is Code.REQUEST_ID_REUSED


async def test_what_was_applied_before_the_end_is_answered_as_the_first_time(
    cases: Cases, forgetful: Cases, ended: str, house: House
) -> None:
    first = await cases.send(ended, "withdraw", WITHDRAW, actor=OPS, request_id="withdraw-1")
    again = await forgetful.send(ended, "withdraw", WITHDRAW, actor=OPS, request_id="withdraw-1")
    assert again == first
    assert await house.store.late.list(ended) == ()


async def test_other_content_under_a_request_id_from_before_the_end_is_refused(cases: Cases, ended: str) -> None:
    other = cases.send(ended, "withdraw", {"reason": "other"}, actor=OPS, request_id="withdraw-1")
    assert (await refusal(other)).code is Code.REQUEST_ID_REUSED


async def test_a_signal_that_was_applied_before_the_end_may_come_again(
    cases: Cases, env: WorkflowEnvironment, house: House
) -> None:
    case_id = (await cases.start(a_case())).case_id
    await recorded(house.store, case_id, "booked")
    done = {"task": "create_account", "evidence": {"done_at": datetime.now(UTC).isoformat()}}
    await cases.signal(case_id, "task_done", done, actor=OPS, request_id="signal-1")
    await recorded(house.store, case_id, "task_done")
    await withdrawn(cases, env.client, case_id)
    assert await cases.signal(case_id, "task_done", done, actor=OPS, request_id="signal-1") == "signal-1"
    assert await house.store.late.list(case_id) == ()


async def test_a_late_message_to_a_forgotten_case_is_on_record_as_well(
    forgetful: Cases, ended: str, house: House
) -> None:
    assert isinstance(await refusal(forgetful.send(ended, "withdraw", {"reason": "late"}, actor=OPS)), Ended)
    assert len(await house.store.late.list(ended)) == 1


async def test_a_terminated_case_has_ended_too(cases: Cases, env: WorkflowEnvironment, house: House) -> None:
    case_id = (await cases.start(a_case())).case_id
    await recorded(house.store, case_id, "booked")
    await handle(env.client, case_id).terminate()
    refused = await refusal(cases.send(case_id, "withdraw", WITHDRAW, actor=OPS))
    assert isinstance(refused, Ended)
    assert (refused.code, refused.view) == (Code.CASE_ENDED, None)
    for words in ("terminated through Temporal", "stay booked", "cancel its workflow", "the message is on record"):
        assert words in refused.message
    assert not (await cases.status(case_id)).outcome
    assert len(await house.store.late.list(case_id)) == 1


async def test_while_the_store_is_away_a_late_message_is_to_be_sent_again(ended: str, storeless: Cases) -> None:
    refused = await refusal(storeless.send(ended, "withdraw", {"reason": "late"}, actor=OPS, request_id="late-4"))
    assert isinstance(refused, Unanswered)
    assert refused.request_id == "late-4"


def _paper() -> dict[str, str]:
    return {"digest": f"sha256:{'0' * 64}"}
