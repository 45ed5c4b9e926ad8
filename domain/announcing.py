"""Who is told what, and when: one notice a moment, composed from the events of that moment, free of language."""

from collections.abc import Sequence
from datetime import datetime

from domain import events as e
from domain.case import Person
from domain.coverage import holding, missing_papers
from domain.facts import Facts
from domain.instructions import TITLES, general_steps, particulars, title
from domain.model import SHANGHAI
from domain.notices import Recipient
from domain.standing import due_at, stage_of
from domain.tasks import PAPERS, TASKS
from domain.timing import safe_until
from domain.vocabulary import Owner, TaskName
from domain.wording.announcement import Announcement, together
from domain.wording.happenings import flagged, happening
from domain.wording.left import time_left
from domain.wording.moved import moved_dates
from domain.wording.passages import Paragraph, Passage, Until, passage

__all__ = ["Announcement", "announce", "details", "recipients"]

_ABOUT_PAPERS = (e.DocumentsAdded, e.PaperRead, e.DocumentRemoved)
"""What may bring findings to light: also about a paper that lay there before."""


def announce(facts: Facts, events: Sequence[e.Body], now: datetime) -> Announcement | None:
    """What people are told about what just happened; None if nobody needs to know."""
    parts = [part for body in events if (part := happening(facts, body)) is not None]
    parts += moved_dates(facts, events)
    if any(isinstance(body, _ABOUT_PAPERS) for body in events) and (part := _flagged(facts)) is not None:
        parts.append(part)
    opened = [body.task for body in events if isinstance(body, e.TaskOpened) and facts.open_task(body.task)]
    if opened:
        parts.append(_opened(facts, opened, now))
    return together(parts) if parts else None


def recipients(facts: Facts, owners: Sequence[Owner]) -> tuple[Recipient, ...]:
    """The people behind the owners, but for ops; somebody who is several of them is told once."""
    case = facts.case
    people: dict[Owner, Person] = {Owner.ADMIN: case.admin, Owner.CONTACT: case.contact, Owner.PAYER: case.paying}
    found: dict[str, Recipient] = {}
    for owner in owners:
        person = people.get(owner)
        if person is not None:
            recipient = Recipient(
                role=owner, email=person.email, language=person.language, time_zone=str(person.time_zone)
            )
            found.setdefault(person.email.casefold(), recipient)
    return tuple(found.values())


def _flagged(facts: Facts) -> Announcement | None:
    """What a new file, or ops, must settle before anybody pays."""
    said = tuple(
        flagged(passage(f"paper_{paper.kind}"), finding)
        for paper in facts.documents
        for finding in holding(facts, paper)
    )
    if not said:
        return None
    return Announcement(subject=passage("subject_flagged"), said=said, owners=(Owner.CONTACT, Owner.ADMIN, Owner.OPS))


def _opened(facts: Facts, names: Sequence[TaskName], now: datetime) -> Announcement:
    owners = {TASKS[name].owner for name in names}
    lines: list[Passage] = []
    if TaskName.ASSIGN_AGENCY in names:
        owners |= {Owner.ADMIN}
    if TaskName.CONFIRM_LATE_PAYMENT in names:
        lines.append(passage("do_not_pay"))
        owners |= {Owner.PAYER, Owner.ADMIN}
    warning = _cost_of_missing_papers(facts, names)
    if warning:
        lines.append(warning)
        owners |= {Owner.OPS, Owner.ADMIN}
    first = next((name for name in names if name not in PAPERS), names[0])
    asked = tuple(_asked(facts, name, now) for name in names)
    said = (*asked, Paragraph(lines=tuple(lines))) if lines else asked
    return Announcement(subject=title(first), said=said, owners=tuple(owners))


def _asked(facts: Facts, name: TaskName, now: datetime) -> Paragraph:
    """A task, with how it is done."""
    task = facts.open_task(name)
    until = due_at(facts, task) if task else None
    heading = title(name)
    if until:
        heading = passage("task_until", task=heading, until=Until(until=until), left=time_left(until, now))
    return Paragraph(heading=heading, items=(*general_steps(name), *particulars(name, facts)))


def _cost_of_missing_papers(facts: Facts, names: Sequence[TaskName]) -> Passage | None:
    """Completing registration starts the window; what papers cost then, comes off it."""
    if TaskName.COMPLETE_REGISTRATION not in names or not facts.papers_needed:
        return None
    missing = missing_papers(facts)
    return passage("papers_cost", count=len(missing), days=facts.policy.window_days) if missing else None


def _when(instant: datetime) -> str:
    return f"{instant.astimezone(SHANGHAI):%Y-%m-%d %H:%M} (Shanghai)"


def details(facts: Facts) -> str:
    """The case in words, for Temporal's own UI. No personal data (R14)."""
    if facts.outcome is not None:
        return f"Ended: **{facts.outcome}**"
    lines = [f"Stage: **{stage_of(facts)}**"]
    if facts.slot is not None and not facts.slot_open:
        lines.append(f"The quota is full: waits for {_when(facts.slot.opens_at)}")
    for task in facts.open_tasks:
        until = due_at(facts, task)
        lines.append(
            f"- {TITLES[task.name]}: owed by {TASKS[task.name].owner}{f', until {_when(until)}' if until else ''}"
        )
    if facts.closes_at:
        lines.append(f"Verification window closes {_when(facts.closes_at)}")
    pay_until = safe_until(facts.window)
    if pay_until and not facts.under_review:
        lines.append(f"Safe to pay until {_when(pay_until)}")
    application = facts.application
    if application and application.agency:
        lines.append(f"Application {application.number} at {application.agency}")
    if facts.store_away:
        lines.append("**The store is away; the case waits for it.**")
    return "\n".join(lines)
