"""One thing that a letter about time tells: what, why, by when, and what happens otherwise."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from domain.facts import Application, Facts
from domain.instructions import particulars, title
from domain.outbox import OutboxItem
from domain.risk import risk
from domain.standing import due_at
from domain.tasks import TASKS
from domain.vocabulary import Concern, Owner
from domain.wording.agencies import reach_now
from domain.wording.content import Block, Line
from domain.wording.left import time_left
from domain.wording.matters import AgencyHours, Matter
from domain.wording.otherwise import otherwise
from domain.wording.passages import Day, Passage, Until, passage
from domain.wording.risks import risk_said
from domain.wording.saying import Reader, say

_Labelled = tuple[str, Passage]
"""The code of a label, or nothing; and what is said."""


def what(item: OutboxItem) -> Passage:
    """What it is about, in a few words that name nobody."""
    task = {"task": title(item.task)} if item.task else {"task": ""}
    return passage(f"what_{item.concern}", **task)


def deadline_of(matter: Matter) -> datetime | None:
    """What it is measured by, as the case is now."""
    item = matter.item
    task = matter.facts.open_task(item.task) if item.task else None
    if task is not None and item.concern in (Concern.REMINDER, Concern.PAST_DUE):
        return due_at(matter.facts, task)
    return item.deadline


def matter_block(matter: Matter, reader: Reader, as_of: datetime, agency_open: Mapping[str, AgencyHours]) -> Block:
    """All there is to say of it, but for how it is done."""
    item, facts = matter
    reminds = item.concern is Concern.REMINDER and item.task is not None
    heading = title(item.task) if reminds and item.task else what(item)
    lines = [*_lines(matter, as_of, agency_open)]
    if item.note:
        lines.append(("label_note", passage("verbatim", text=item.note)))
    added = particulars(item.task, facts) if reminds and item.task else ()
    return Block(
        heading=say(heading, reader),
        level=3,
        lines=tuple(_line(label, said, reader) for label, said in lines),
        items=tuple(say(one, reader) for one in added),
    )


def _line(label: str, said: Passage, reader: Reader) -> Line:
    return Line(label=say(passage(label), reader) if label else "", text=say(said, reader))


def _lines(matter: Matter, as_of: datetime, agency_open: Mapping[str, AgencyHours]) -> Iterator[_Labelled]:
    item, facts = matter
    application = facts.application
    match item.concern:
        case Concern.REMINDER | Concern.PAST_DUE:
            yield from _of_task(matter, as_of)
        case Concern.AT_RISK:
            yield from _of_risk(facts, as_of)
        case Concern.REVIEW_HINT | Concern.REVIEW_OVERDUE if application is not None:
            yield from _of_review(item.concern, application, agency_open)
        case Concern.IDLE:
            yield "", passage("idle", weeks=facts.policy.idle_weeks)
        case Concern.UNREACHABLE if item.task is not None:
            yield "", passage("unreachable_task", task=title(item.task))
        case Concern.UNREACHABLE:
            yield "", passage("unreachable")


def _of_task(matter: Matter, as_of: datetime) -> Iterator[_Labelled]:
    item, facts = matter
    if item.task is None:
        return
    if item.addressee.role == Owner.OPS:
        yield "label_owner", passage(f"owner_{TASKS[item.task].owner}")
    yield "label_why", passage(f"why_{item.task}")
    until = deadline_of(matter)
    due = passage("until_left", until=Until(until=until), left=time_left(until, as_of)) if until else None
    yield "label_until", due or passage("until_open")
    for said in otherwise(item.task, facts):
        yield "label_otherwise", said


def _of_risk(facts: Facts, as_of: datetime) -> Iterator[_Labelled]:
    found = risk(facts, as_of)
    if found is None:
        yield "", passage("risk_gone")
        return
    yield "", passage("risk_is", risk=risk_said(found))
    if found.day is not None or found.deadline >= as_of:
        left = time_left(found.deadline, as_of)
        yield "label_until", passage("until_left", until=Until(until=found.deadline), left=left)
    yield "label_otherwise", passage(f"risk_{found.code}_then")


def _of_review(
    concern: Concern, application: Application, agency_open: Mapping[str, AgencyHours]
) -> Iterator[_Labelled]:
    if application.review is not None:
        code, days = ("overdue", "latest") if concern is Concern.REVIEW_OVERDUE else ("hint_over", "earliest")
        day = Day(day=getattr(application.review, days))
        yield "", passage(code, application=application.number, **{days: day})
    if application.agency is not None:
        for said in reach_now(application.agency, agency_open.get(application.agency)):
            yield "", said
