"""What programs read: the documented keys, and nothing else on stdout."""

import pytest_asyncio
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from cli.telling import plain
from tests.cli import steps
from tests.cli.terminal import done, refused
from tests.workflows.steps import adopted_in_review

KEYS = {
    "show": "case_id route stage outcome waiting_on next_action requirements window clocks tasks documents "
    "set_findings applications go_live_allowed appid refused_open journal_length computed_at",
    "list": "case_id run_id route stage outcome waiting_on next_task next_owner next_due_at closes_at safe_until "
    "agency country category official_account started_at ended_at journal_length refused_open",
    "tasks": "case_id position name application owner is_open opened_at due_at closed_at ended_as",
    "timeline": "number kind at actor request_id details",
    "refused": "case_id event at message code because retryable settled",
}
"""By command; a list answers one object an entry."""


@pytest_asyncio.fixture
async def in_review(platform: House, env: WorkflowEnvironment) -> str:
    """A case in review, on record."""
    return (await adopted_in_review(env, platform)).case_id


async def test_reading_commands_answer_objects_with_the_documented_keys(platform: House, in_review: str) -> None:
    assert await refused("decide", in_review, "passed", "--application", "9") == "wrong_application"
    await steps.on_record(platform, in_review)
    answers = {
        "show": [(await done("show", in_review, "--json")).json],
        "list": (await done("list", "--json", "--limit", "1000")).json,
        "tasks": (await done("tasks", in_review, "--closed", "--json")).json,
        "timeline": (await done("timeline", in_review, "--json")).json,
        "refused": (await done("refused", in_review, "--json")).json,
    }
    for name, answer in answers.items():
        assert answer, name
        for entry in answer:
            assert set(entry) == set(KEYS[name].split()), name
    assert in_review in [case["case_id"] for case in answers["list"]]


async def test_lists_are_filtered_and_paged(platform: House, case_id: str) -> None:
    await steps.on_record(platform, case_id)

    async def is_listed(*words: str) -> bool:
        cases = (await done("list", *words, "--json", "--limit", "9999")).json
        return case_id in [case["case_id"] for case in cases]

    assert await is_listed("--stage", "registering", "--waiting-on", "merchant", "--route", "online")
    for others in (("--stage", "paying"), ("--agency", "crediteyes"), ("--overdue",), ("--after", case_id)):
        assert not await is_listed(*others)
    page = await done("list", "--limit", "1")
    assert "--after " in page.err
    assert len(page.out.splitlines()) == 2


async def test_tasks_are_filtered_by_owner_and_state(platform: House, case_id: str) -> None:
    await done("complete", case_id, "create_account")
    await steps.on_record(platform, case_id)

    async def names(*words: str) -> list[str]:
        return [task["name"] for task in (await done("tasks", case_id, *words, "--json")).json]

    assert await names("--owner", "admin") == ["activate_account"]
    assert set(await names()) == {"activate_account", "provide_documents"}
    assert "create_account" in await names("--closed")
    assert await names("--overdue") == []
    assert "activate_account" in (await done("tasks", case_id)).out


async def test_what_people_wrote_is_shown_as_text_and_commands_no_terminal(platform: House, case_id: str) -> None:
    await done("withdraw", case_id, "--reason", "[red]bold[/red] \u200b :smile:")
    await steps.on_record(platform, case_id)
    told = (await done("timeline", case_id)).out
    assert "[red]bold[/red] \ufffd :smile:" in " ".join(told.split())
    assert "\u200b" not in told
    assert plain("\x1b[2J") == "\ufffd[2J"  # an old journal may have it
