"""Steps that have opened: what is asked of whom, until when, and how."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from domain import events as e
from domain.coverage import missing_papers
from domain.facts import Facts, Task
from domain.instructions import general_steps, particulars, title
from domain.standing import due_at
from domain.tasks import PAPERS, TASKS
from domain.vocabulary import Owner, TaskName
from domain.wording.announcement import Announcement
from domain.wording.deadlines import before_the_fee, until_soon
from domain.wording.left import time_left
from domain.wording.owing import owner_said
from domain.wording.passages import Day, Paragraph, Passage, Until, passage
from domain.wording.provisional import marked, safe_is_provisional, until_said

_TOLD_BY_THE_DECISION = ("agency_said", "refill_assumed")


def opened(facts: Facts, events: Sequence[e.Body], now: datetime) -> Iterator[Announcement]:
    """What follows from the tasks that a moment opened, and left open."""
    tasks = [
        task for body in events if isinstance(body, e.TaskOpened) and (task := facts.open_task(body.task)) is not None
    ]
    decided = any(isinstance(body, e.ReviewDecided) for body in events)
    for task in tasks:
        if task.name is TaskName.CONFIRM_LATE_PAYMENT:
            yield _wait(facts, task)
    asked = [task for task in tasks if task.name is not TaskName.CONFIRM_LATE_PAYMENT]
    if asked:
        yield _asked(facts, asked, now, decided=decided)


def _wait(facts: Facts, task: Task) -> Announcement:
    """Ops decide, and whoever would pay waits (R16, R28)."""
    window, closes = facts.window, Until(until=facts.closes_at or facts.at)
    if window is not None and window.safe is not None and window.safe.date is not None:
        said = passage("do_not_pay", day=Day(day=window.safe.date), closes=closes)
    else:
        said = passage("do_not_pay_no_day", closes=closes)
    wait = marked(said, provisional=safe_is_provisional(facts))
    by_when = tuple(passage("by_when_is", until=until) for until in until_soon(facts))
    lines = (*by_when, passage("others_wait"))
    decide = Paragraph(heading=title(task.name), lines=lines, items=general_steps(task.name))
    return Announcement(
        subject=passage("subject_do_not_pay"),
        said=(Paragraph(lines=(wait,), not_for=(Owner.OPS,)),),
        owners=(Owner.PAYER, Owner.ADMIN, TASKS[task.name].owner),
        for_ops=(decide,),
        leads=True,
    )


def _asked(facts: Facts, tasks: Sequence[Task], now: datetime, *, decided: bool) -> Announcement:
    names = [task.name for task in tasks]
    owners = {TASKS[name].owner for name in names}
    if TaskName.ASSIGN_AGENCY in names:
        owners |= {Owner.ADMIN}
    said = [_task(facts, task, now, decided=decided) for task in tasks]
    warning = _cost_of_missing_papers(facts, names)
    if warning:
        said.append(Paragraph(lines=(warning,)))
        owners |= {Owner.OPS, Owner.ADMIN}
    first = next((name for name in names if name not in PAPERS), names[0])
    return Announcement(subject=title(first), said=tuple(said), owners=tuple(owners))


def _task(facts: Facts, task: Task, now: datetime, *, decided: bool) -> Paragraph:
    """A task, with who owes it, what there is to mind in this case, and how it is done."""
    until = due_at(facts, task)
    heading = title(task.name)
    if until:
        left = time_left(until, now)
        heading = until_said(passage("task_until", task=heading, until=Until(until=until), left=left), facts, until)
    added = particulars(task.name, facts)
    if decided:
        added = tuple(one for one in added if one.code not in _TOLD_BY_THE_DECISION)
    lines = (passage("owed_by", owner=owner_said(facts, task.name)), *before_the_fee(facts, task), *added)
    return Paragraph(heading=heading, lines=lines, items=general_steps(task.name))


def _cost_of_missing_papers(facts: Facts, names: Sequence[TaskName]) -> Passage | None:
    """Completing registration starts the window; what papers cost then, comes off it (R16)."""
    if TaskName.COMPLETE_REGISTRATION not in names or not facts.papers_needed:
        return None
    missing = missing_papers(facts)
    return passage("papers_cost", count=len(missing), days=facts.policy.window_days) if missing else None
