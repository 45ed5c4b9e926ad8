"""Cases live for months: what has been recorded must replay with the workflow as it is now.

After a deliberate change: `python -m tests.workflows.record_histories` records the histories anew. Keep the old ones
in a folder of their own for as long as cases of that shape may still run: `release-1` knew no reminders.
"""

import json
from pathlib import Path

import pytest
from temporalio.client import WorkflowHistory
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Replayer

from assembly.house import House
from assembly.workers import build_worker, sandboxed, working
from tests.workflows.commands import fingerprint
from tests.workflows.reader import reader_of_stories, with_reader
from tests.workflows.stories import READ, STORIES, history_of
from workflows.mini_program import MiniProgram

KEPT = Path(__file__).parent / "histories"


def replayer() -> Replayer:
    """As a worker would replay."""
    return Replayer(workflows=[MiniProgram], workflow_runner=sandboxed(), data_converter=pydantic_data_converter)


def kept(path: Path) -> str:
    """A recorded history."""
    return path.read_text(encoding="utf-8")


def test_there_is_a_history_for_every_story() -> None:
    assert {path.stem for path in KEPT.glob("*.json")} >= {*STORIES, *READ}


@pytest.mark.parametrize(
    "path",
    sorted([*KEPT.glob("*.json"), *KEPT.glob("release-*/*.json")]),
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
async def test_a_recorded_history_replays(path: Path) -> None:
    await replayer().replay_workflow(WorkflowHistory.from_json(_workflow_id(kept(path)), kept(path)))


async def test_a_history_that_was_tampered_with_does_not_replay() -> None:
    text = kept(KEPT / "online.json")
    assert '"answer_date"' in text
    tampered = text.replace('"answer_date"', '"ask_the_stars"')
    with pytest.raises(Exception, match=r"[Nn]ondeterminis"):
        await replayer().replay_workflow(WorkflowHistory.from_json(_workflow_id(text), tampered))


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize("name", STORIES)
async def test_the_commands_of_a_story_are_those_recorded(env: WorkflowEnvironment, house: House, name: str) -> None:
    """A replay does not see every change: a new time-out, another number of activities. This does."""
    history = await history_of(await STORIES[name](env, house))
    assert fingerprint(history) == (KEPT / f"{name}.commands.txt").read_text(encoding="utf-8")
    await replayer().replay_workflow(history)


@pytest.mark.parametrize("name", READ)
async def test_the_commands_of_a_story_with_a_reader_are_those_recorded(
    lone_env: WorkflowEnvironment, house: House, name: str
) -> None:
    async with working(lone_env.client, with_reader(house, await reader_of_stories(house))):
        history = await history_of(await READ[name](lone_env, house))
    assert fingerprint(history) == (KEPT / f"{name}.commands.txt").read_text(encoding="utf-8")
    await replayer().replay_workflow(history)


def _workflow_id(text: str) -> str:
    started = json.loads(text)["events"][0]["workflowExecutionStartedEventAttributes"]
    return str(started["workflowId"])


async def test_a_case_that_is_replayed_before_every_step_lives_the_same_life(
    lone_env: WorkflowEnvironment, house: House
) -> None:
    """A worker that keeps no case in memory: what is only in memory would be lost here."""
    async with build_worker(lone_env.client, house, max_cached_cases=0):
        history = await history_of(await STORIES["online"](lone_env, house))
    assert fingerprint(history) == (KEPT / "online.commands.txt").read_text(encoding="utf-8")
