"""One thing that a letter about time tells: what, why, by when, and what happens otherwise."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import groupby

from domain.facts import Application, Facts
from domain.instructions import particulars, title
from domain.outbox import OutboxItem
from domain.risk import risk
from domain.tasks import TASKS
from domain.vocabulary import Concern, Language, RiskCode, TaskName
from domain.wording.agencies import reach_now
from domain.wording.content import Block, Line
from domain.wording.deadlines import before_the_fee, by_when, deadline_of, until_soon
from domain.wording.matters import AgencyHours, Matter
from domain.wording.otherwise import otherwise
from domain.wording.owing import owner_said, role_said
from domain.wording.passages import Day, Passage, passage
from domain.wording.provisional import risk_marked
from domain.wording.risks import risk_said
from domain.wording.saying import Reader, say

_Labelled = tuple[str, Passage]
"""The code of a label, or nothing; and what is said."""

_SAID_OF_RISK = {RiskCode.PAY_SOON: "label_otherwise", RiskCode.RESUBMIT_SOON: "label_otherwise"}
"""What follows; of what is late already, what to do is said."""
_NOTHING_TO_DO = RiskCode.REVIEW_MAY_END_LATE


def what(item: OutboxItem) -> Passage:
    """What it is about, in a few words that name nobody."""
    if item.concern is Concern.NOTICE:
        return passage("what_notice", news=item.news.title if item.news else "")
    task = {"task": title(item.task)} if item.task else {"task": ""}
    return passage(f"what_{item.concern}", **task)


def matter_block(matter: Matter, reader: Reader, as_of: datetime, agency_open: Mapping[str, AgencyHours]) -> Block:
    """All there is to say of it, but for how it is done."""
    item = matter.item
    heading = title(item.task) if item.concern is Concern.REMINDER and item.task else what(item)
    lines = [*_lines(matter, reader, as_of, agency_open)]
    if item.note:
        lines.append(("label_note", passage("verbatim", text=item.note)))
    return Block(heading=say(heading, reader), level=3, lines=tuple(_told(lines, reader)))


def _told(lines: Iterable[_Labelled], reader: Reader) -> Iterator[Line]:
    """What stands under the same label is told in one breath."""
    between = "" if reader.language is Language.CHINESE else " "
    for label, group in groupby(lines, key=lambda line: line[0]):
        said = [say(passage_said, reader) for _, passage_said in group]
        if label:
            yield Line(label=say(passage(label), reader), text=between.join(said))
        else:
            yield from (Line(text=one) for one in said)


def _lines(
    matter: Matter, reader: Reader, as_of: datetime, agency_open: Mapping[str, AgencyHours]
) -> Iterator[_Labelled]:
    item, facts = matter
    application = facts.application
    match item.concern:
        case Concern.REMINDER | Concern.PAST_DUE if item.task is not None:
            yield from _of_task(matter, item.task, reader, as_of)
        case Concern.AT_RISK:
            yield from _of_risk(facts, as_of)
        case Concern.REVIEW_HINT | Concern.REVIEW_OVERDUE if application is not None:
            yield from _of_review(item.concern, application, agency_open)
        case Concern.IDLE:
            yield "", passage("idle", weeks=facts.policy.idle_weeks)
        case Concern.UNREACHABLE if item.task is not None:
            yield "", passage("unreachable_task", who=role_said(item.unreached), task=title(item.task))
        case Concern.UNREACHABLE:
            yield "", passage("unreachable", who=role_said(item.unreached))


def _of_task(matter: Matter, name: TaskName, reader: Reader, as_of: datetime) -> Iterator[_Labelled]:
    facts = matter.facts
    if reader.role != TASKS[name].owner:
        yield "label_owner", owner_said(facts, name)
    yield from (("", one) for one in particulars(name, facts))
    yield "label_why", passage(f"why_{name}")
    until, task = deadline_of(matter), facts.open_task(name)
    if name is TaskName.CONFIRM_LATE_PAYMENT and until_soon(facts):
        yield from (("label_until", said) for said in until_soon(facts))
    else:
        yield by_when(facts, until, as_of) if until else ("label_until", passage("until_open"))
    if task is not None:
        yield from (("", said) for said in before_the_fee(facts, task))
    yield from (("label_otherwise", said) for said in otherwise(name, facts))


def _of_risk(facts: Facts, as_of: datetime) -> Iterator[_Labelled]:
    found = risk(facts, as_of)
    if found is None:
        yield "", passage("risk_gone")
        return
    yield "", passage("risk_is", risk=risk_marked(risk_said(found), facts, found))
    if found.day is not None or found.deadline >= as_of:
        yield by_when(facts, found.deadline, as_of)
    for task in facts.open_tasks:
        yield "label_open", passage("open_task", task=title(task.name), owner=owner_said(facts, task.name))
    label = "" if found.code is _NOTHING_TO_DO else _SAID_OF_RISK.get(found.code, "label_do")
    yield label, passage(f"risk_{found.code}_then")


def _of_review(
    concern: Concern, application: Application, agency_open: Mapping[str, AgencyHours]
) -> Iterator[_Labelled]:
    if application.review is not None:
        code, days = ("overdue", "latest") if concern is Concern.REVIEW_OVERDUE else ("hint_over", "earliest")
        day = Day(day=getattr(application.review, days))
        yield "", passage(code, application=application.number, **{days: day})
        if application.review.provisional:
            yield "", passage("date_provisional")
    if application.agency is not None:
        for said in reach_now(application.agency, agency_open.get(application.agency)):
            yield "", said
