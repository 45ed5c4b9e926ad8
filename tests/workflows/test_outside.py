"""A case as the outside sees it: raw messages of Temporal's command line, its lists and its UI, real mail."""

import asyncio
import json
import re
from typing import Any

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House, open_house
from assembly.settings import ReadingPlace, Settings
from assembly.temporal import EXECUTABLE
from assembly.workers import build_worker
from domain.vocabulary import Stage
from gateways.mail import Tls
from tests.gateways.postbox import server as mail_server
from tests.workflows import steps
from tests.workflows.played import Played, eventually
from workflows.contract import AGENCY, STAGE, WAITING_ON, WINDOW_CLOSES


async def temporal(env: WorkflowEnvironment, *arguments: str) -> str:
    """Temporal's own command line."""
    process = await asyncio.create_subprocess_exec(
        EXECUTABLE,
        *arguments,
        "--address",
        env.client.service_client.config.target_host,
        "--namespace",
        env.client.namespace,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await process.communicate()
    return out.decode()


@pytest.mark.usefixtures("worker")
async def test_a_raw_signal_of_the_temporal_command_line_decides_a_review(
    env: WorkflowEnvironment, house: House
) -> None:
    """R33: no Pailou code on the sender's side."""
    case = await steps.in_review(env, house)
    decision = {"request_id": "d-1", "actor": steps.AGENCY, "agency_id": steps.CREDITEYES, "outcome": "passed"}
    name = ("workflow", "signal", "--workflow-id", case.handle.id, "--name", "review_outcome")
    await temporal(env, *name)
    await temporal(env, *name, "--input", '"passed"')
    await temporal(env, *name, "--input", json.dumps({**decision, "request_id": "d-0", "outcome": "perhaps"}))
    await eventually(lambda: _refused(case, 3), "three refused facts")
    assert (await case.status()).stage is Stage.IN_REVIEW
    await temporal(env, *name, "--input", json.dumps(decision))
    assert (await case.result()).outcome is Stage.VERIFIED


async def _refused(case: Played, number: int) -> bool:
    return (await case.status()).refused_open == number


@pytest.mark.usefixtures("worker")
async def test_temporal_lists_and_shows_a_case_without_personal_data(env: WorkflowEnvironment, house: House) -> None:
    """R14: search attributes, details, ids and summaries are stored in clear."""
    case = await steps.in_review(env, house)
    described = await case.handle.describe()
    attributes = described.typed_search_attributes
    assert attributes.get(STAGE) == "in_review"
    assert attributes.get(WAITING_ON) == "agency"
    assert attributes.get(AGENCY) == "crediteyes"
    assert attributes.get(WINDOW_CLOSES) == (await case.status()).window.closes_at
    details = await case.handle.query("__temporal_workflow_metadata")
    assert "in_review" in str(details)
    names = ("Tan Mei Ling", "Ravi Kumar", "S1234567D", "+6591234567", "meiling@")
    assert not any(name in f"{details}{described.raw_description}" for name in names)


async def test_mail_goes_through_a_real_server_and_an_outage_of_it_loses_none(
    lone_env: WorkflowEnvironment, tmp_path: Any
) -> None:
    """At least once, under a stable Message-ID."""
    async with mail_server() as (postbox, _):
        mail = {"mail_host": "127.0.0.1", "mail_port": postbox.port, "mail_tls": Tls.NONE}
        settings = Settings(home=tmp_path, simulated_years=True, reading=ReadingPlace.OFF, **mail)  # type: ignore[arg-type]
        async with open_house(settings) as house, build_worker(lone_env.client, house):
            case = await steps.online(lone_env, house)
            await eventually(lambda: _mailed(postbox, r"^Create the Mini Program account$"), "the first notice")
            postbox.answers["DATA"] = "451 later"
            await steps.created(case)
            assert (await case.status()).stage is Stage.BINDING
            postbox.answers.clear()
            await eventually(lambda: _mailed(postbox, r"^Register the entity$"), "the notice that was delayed")
            await case.send("withdraw", reason="the merchant gave up")
            await case.result()
        ids = [mail["Message-ID"] for _, mail in postbox.mails]
        assert len(ids) == len(set(ids))


async def test_mail_that_cannot_be_sent_keeps_an_ended_case_open_for_minutes_only(
    lone_env: WorkflowEnvironment, tmp_path: Any
) -> None:
    """And then goes on record as failed."""
    mail = {"mail_host": "127.0.0.1", "mail_port": 1, "mail_tls": Tls.NONE}
    settings = Settings(home=tmp_path, simulated_years=True, reading=ReadingPlace.OFF, **mail)  # type: ignore[arg-type]
    async with open_house(settings) as house, build_worker(lone_env.client, house):
        case = await steps.online(lone_env, house, {"policy": {"reminders": False}})
        await case.send("withdraw", reason="the merchant gave up")
        timers = await eventually(lambda: _timers(case), "the last mails are waited for")
        assert timers == ['"last mails are given up"']


async def _timers(case: Played) -> list[str]:
    """The summaries of the timers that were started."""
    history = await case.handle.fetch_history()
    started = [event for event in history.events if event.HasField("timer_started_event_attributes")]
    return [event.user_metadata.summary.data.decode() for event in started]


async def _mailed(postbox: Any, subject: str) -> bool:
    return any(re.search(subject, str(mail["Subject"]), re.M) for _, mail in postbox.mails)
