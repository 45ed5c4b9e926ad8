"""What lists and dashboards get."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from domain import events as e
from domain.refusals import Code
from domain.vocabulary import DocumentKind, Owner, Route, Stage, TaskName, WaitingOn
from store import SqlStore
from store.records import CaseFilter, TaskFilter
from tests.store.builders import START, batch, case_input, ended, quick_input
from tests.store.lives import DIGEST, life

CLOSES = START + timedelta(days=45)
SAFE = START.replace(month=3, day=20, hour=16)


@pytest.fixture(scope="module")
async def five(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[SqlStore]:
    """Five cases, only read here: just begun, in its window, under review, verified, and a quick one."""
    async with await SqlStore.open(f"sqlite:///{tmp_path_factory.mktemp('queries')}/pailou.db") as store:
        for case_id, length in (("begun", 4), ("window", 12), ("review", 19), ("verified", 25)):
            await store.journal.append(batch(*life(case_input(case_id))[:length], case_id=case_id))
        quick = (e.CaseStarted(case=quick_input("quick")), e.CaseBooked(), e.TaskOpened(task=TaskName.QUICK_REGISTER))
        await store.journal.append(batch(*quick, case_id="quick"))
        yield store


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({}, ["begun", "quick", "review", "verified", "window"]),
        ({"stage": Stage.REGISTERING}, ["begun", "quick"]),
        ({"waiting_on": WaitingOn.AGENCY}, ["review"]),
        ({"route": Route.QUICK}, ["quick"]),
        ({"agency": "crediteyes"}, ["review", "verified"]),
        ({"official_account": "gh_tea"}, ["quick"]),
        ({"official_account": "gh_coffee"}, []),
        ({"closes_before": CLOSES}, []),
        ({"closes_before": CLOSES + timedelta(microseconds=1)}, ["review", "window"]),
        ({"overdue_at": SAFE - timedelta(microseconds=1)}, []),
        ({"overdue_at": SAFE}, ["window"]),
        ({"stage": Stage.REGISTERING, "route": Route.QUICK}, ["quick"]),
    ],
    ids=str,
)
async def test_cases_are_listed_by_what_they_are(five: SqlStore, where: dict[str, Any], expected: list[str]) -> None:
    """Every filter, alone and together; instants to the microsecond, ended cases never late."""
    assert [record.case_id for record in await five.cases.list(CaseFilter(**where))] == expected


async def test_the_facts_of_open_cases_come_in_pages(five: SqlStore) -> None:
    """Ended ones are not among them; the last id of a page is `after` of the next."""
    pages, after = [], ""
    while page := await five.cases.open_facts(limit=3, after=after):
        pages.append([facts.case.case_id for facts in page])
        after = page[-1].case.case_id
    assert pages == [["begun", "quick", "review"], ["window"]]


async def test_pages_of_cases_follow_one_another(five: SqlStore) -> None:
    """The last id of a page is `after` of the next; every case is on one page."""
    pages, after = [], ""
    while page := await five.cases.list(limit=2, after=after):
        pages.append([record.case_id for record in page])
        after = page[-1].case_id
    assert pages == [["begun", "quick"], ["review", "verified"], ["window"]]


async def test_cases_are_counted_by_stage(five: SqlStore) -> None:
    """Stages without a case are not named."""
    expected = {Stage.REGISTERING: 2, Stage.PREPARING: 1, Stage.IN_REVIEW: 1, Stage.VERIFIED: 1}
    assert await five.cases.count_by_stage() == expected


async def test_a_case_nobody_knows_is_none(store: SqlStore) -> None:
    """Doors answer `no_such_case`."""
    assert await store.cases.get("unknown") is None
    assert await store.cases.facts("unknown") is None


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (
            {},
            [
                ("window", TaskName.PROVIDE_DOCUMENTS),
                ("begun", TaskName.CREATE_ACCOUNT),
                ("begun", TaskName.PROVIDE_DOCUMENTS),
                ("quick", TaskName.QUICK_REGISTER),
            ],
        ),
        ({"owner": Owner.ADMIN}, [("begun", TaskName.CREATE_ACCOUNT), ("quick", TaskName.QUICK_REGISTER)]),
        ({"case_id": "quick"}, [("quick", TaskName.QUICK_REGISTER)]),
        ({"overdue_at": SAFE}, [("window", TaskName.PROVIDE_DOCUMENTS)]),
        ({"overdue_at": SAFE - timedelta(microseconds=1)}, []),
    ],
    ids=str,
)
async def test_open_tasks_are_listed_the_most_urgent_first(
    five: SqlStore, where: dict[str, Any], expected: list[tuple[str, TaskName]]
) -> None:
    """Those without a date come last."""
    found = await five.cases.tasks(TaskFilter(**where))
    assert [(task.case_id, task.name) for task in found] == expected


async def test_closed_tasks_are_listed_when_asked_for(five: SqlStore) -> None:
    """With how and when they were closed."""
    (done, *_) = await five.cases.tasks(TaskFilter(case_id="window", open_only=False, owner=Owner.ADMIN))
    assert (done.name, done.is_open, done.ended_as) == (TaskName.CREATE_ACCOUNT, False, "done")
    assert done.closed_at == START + timedelta(hours=6)


async def test_an_ended_case_owes_nothing(store: SqlStore) -> None:
    """Its open tasks are neither open nor late any longer."""
    await store.journal.append(batch(*life(case_input())[:4], ended()))
    assert await store.cases.tasks() == ()
    tasks = await store.cases.tasks(TaskFilter(case_id="case-1", open_only=False))
    assert [(task.is_open, task.ended_as, task.due_at) for task in tasks] == [(False, None, None)] * 2


async def test_the_ops_inbox_holds_refused_facts_until_they_are_settled(five: SqlStore) -> None:
    """The oldest first; the payload is not in it."""
    inbox = await five.cases.refused()
    assert [(refused.case_id, refused.event, refused.code) for refused in inbox] == [
        ("review", 7, Code.TASK_NOT_OPEN),
        ("window", 7, Code.TASK_NOT_OPEN),
    ]
    (settled,) = await five.cases.refused("verified", open_only=False)
    assert settled.settled == "dismissed"
    assert await five.cases.refused("verified") == ()
    counts = {record.case_id: record.refused_open for record in await five.cases.list()}
    assert counts == {"begun": 0, "quick": 0, "review": 1, "verified": 0, "window": 1}


async def test_papers_and_applications_of_a_case_are_listed(five: SqlStore) -> None:
    """R28: money to the cent, as it was paid."""
    (paper,) = await five.cases.documents("verified")
    assert (paper.kind, paper.digest) == (DocumentKind.ENTITY_CERTIFICATE, DIGEST)
    assert not paper.counts, "it was sent back"
    (application,) = await five.cases.applications("verified")
    assert (application.amount, application.currency, application.paid_at) == ("99.00", "USD", START)
    assert (application.agency, application.refills, application.outcome) == ("crediteyes", 1, "passed")
