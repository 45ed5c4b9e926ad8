"""What people are told because of time: each of them once at their next working hour, however many cases and tasks."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from domain import events as e
from domain.addresses import address_key
from domain.facts import Facts, Task
from domain.journal import Event
from domain.model import SHANGHAI, CaseId, Instant, Model, Personal, Text
from domain.notices import News
from domain.standing import due_at
from domain.tasks import TASKS
from domain.vocabulary import Concern, Language, Owner, TaskName

AGENCY_ROLE = "agency"


class Addressee(Model):
    """Whom an item is for. Ops and agencies have no address here: where ops are written to is a setting."""

    role: Text
    """Admin, contact, payer, ops or agency."""
    email: Annotated[str | None, Personal()] = None
    language: Language = Language.ENGLISH
    time_zone: str = "UTC"
    agency: str | None = None


class OutboxItem(Model):
    """One thing for one recipient. What is written is made of the case as it is when the letter goes out."""

    key: Text
    """Case, run, event, concern, task and role: the same item again is the same one."""
    case_id: CaseId
    addressee: Addressee
    concern: Concern
    task: TaskName | None = None
    application: int | None = None
    at: Instant
    """When it came up."""
    deadline: Instant | None = None
    """What it is about passes then: if that is before the recipient's next working day, it cannot wait."""
    note: Annotated[str, Personal()] = ""
    """What ops add in their own words."""
    unreached: Text | None = None
    """The role of somebody who could not be reached by mail."""
    news: Annotated[News | None, Personal()] = None
    """What a notice says."""


def items_of(facts: Facts, event: Event, run_id: str) -> tuple[OutboxItem, ...]:
    """What follows from an event for outboxes; the facts are those after it."""
    match event.body:
        case e.Reminded():
            found = list(_reminders(facts, event.body))
        case e.Escalated():
            found = list(_escalations(facts, event.body))
        case e.NoticeIssued(roles=roles, news=News() as news):
            to = addressees(facts, [Owner(role) for role in roles])
            found = [(each, {"concern": Concern.NOTICE, "news": news.read_by(each.role)}) for each in to]
        case _:
            return ()
    case_id = facts.case.case_id
    return tuple(
        OutboxItem(
            key=f"{case_id}/{run_id}/{event.number}/{item['concern']}/{item.get('task') or '-'}/{to.role}",
            case_id=case_id,
            addressee=to,
            at=event.at,
            **item,
        )
        for to, item in found
    )


_Item = dict[str, object]


def _reminders(facts: Facts, body: e.Reminded) -> Iterator[tuple[Addressee, _Item]]:
    for name in body.tasks:
        task = facts.open_task(name)
        if task is None:
            continue
        for to in _owing(facts, task):
            yield (
                to,
                {
                    "concern": Concern.REMINDER,
                    "task": name,
                    "application": task.application,
                    "deadline": due_at(facts, task),
                    "note": body.note,
                },
            )


def _owing(facts: Facts, task: Task) -> tuple[Addressee, ...]:
    """Who owes a task, and who sees in the console what ops have to record (R29)."""
    owners = [TASKS[task.name].owner]
    if task.name is TaskName.ASSIGN_AGENCY:
        owners.append(Owner.ADMIN)
    return addressees(facts, owners)


def _escalations(facts: Facts, body: e.Escalated) -> Iterator[tuple[Addressee, _Item]]:
    item: _Item = {"concern": body.concern, "application": body.application, "deadline": body.deadline}
    for name in body.tasks or (None,):
        yield Addressee(role=Owner.OPS), {**item, "task": name}
    application = facts.application
    if body.concern is Concern.REVIEW_OVERDUE and application is not None and application.agency is not None:
        agency = application.agency
        yield Addressee(role=AGENCY_ROLE, agency=agency, language=Language.CHINESE, time_zone=SHANGHAI.key), item


def addressees(facts: Facts, owners: Sequence[Owner]) -> tuple[Addressee, ...]:
    """The people behind the owners; somebody who is several of them is told once."""
    people = facts.case.people
    found: dict[str, Addressee] = {}
    for owner in owners:
        person = people.get(owner)
        if person is None:
            found.setdefault(owner, Addressee(role=owner))
        else:
            to = Addressee(role=owner, email=person.email, language=person.language, time_zone=str(person.time_zone))
            found.setdefault(address_key(person.email), to)
    return tuple(found.values())
