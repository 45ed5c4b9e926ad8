"""Who is told what, and when: one notice a moment, composed from the events of that moment."""

from collections.abc import Sequence
from datetime import datetime

from domain import events as e
from domain.agencies import AGENCIES
from domain.case import Person
from domain.coverage import holding, missing_papers
from domain.facts import Facts
from domain.findings import PAPER_NAMES, Told, told
from domain.instructions import TITLES, steps
from domain.model import SHANGHAI, Model
from domain.notices import Recipient
from domain.standing import due_at, stage_of
from domain.tasks import PAPERS, TASKS
from domain.timing import safe_until
from domain.vocabulary import Owner, Stage, TaskName

_ENDS = {
    Stage.VERIFIED: "The verification has passed: the Mini Program may go live (R15).",
    Stage.LAPSED: "The verification window closed before a review began (R16).",
    Stage.FAILED: "The verification finally failed.",
    Stage.WITHDRAWN: "The case was withdrawn.",
    Stage.REFUSED: "The case could not be accepted.",
}

_ALERTS = {
    "store_away": "The store does not answer, and the case waits for it.",
    "store_back": "The store answers again, and the case goes on.",
}

_ABOUT_PAPERS = (e.DocumentsAdded, e.PaperRead, e.DocumentRemoved)
"""What may bring findings to light: also about a paper that lay there before."""


class Announcement(Model):
    """What a notice says, before it has a key."""

    subject: str
    lines: tuple[str, ...]
    owners: tuple[Owner, ...]
    for_ops: tuple[str, ...] = ()
    """What ops alone read: words of their own."""


def announce(facts: Facts, events: Sequence[e.Body], now: datetime) -> Announcement | None:
    """What people are told about what just happened; None if nobody needs to know."""
    parts = [part for body in events if (part := _part(facts, body)) is not None]
    if any(isinstance(body, _ABOUT_PAPERS) for body in events) and (flagged := _flagged(facts)) is not None:
        parts.append(flagged)
    opened = [body.task for body in events if isinstance(body, e.TaskOpened) and facts.open_task(body.task)]
    if opened:
        parts.append(_opened(facts, opened, now))
    if not parts:
        return None
    owners = {owner for part in parts for owner in part.owners}
    return Announcement(
        subject=parts[-1].subject,
        lines=tuple(line for part in parts for line in (*part.lines, "")),
        owners=tuple(owner for owner in Owner if owner in owners),
        for_ops=tuple(line for part in parts for line in part.for_ops),
    )


def recipients(facts: Facts, owners: Sequence[Owner]) -> tuple[Recipient, ...]:
    """The people behind the owners, but for ops; somebody who is several of them is told once."""
    case = facts.case
    people: dict[Owner, Person] = {Owner.ADMIN: case.admin, Owner.CONTACT: case.contact, Owner.PAYER: case.paying}
    told: dict[str, Recipient] = {}
    for owner in owners:
        person = people.get(owner)
        if person is not None:
            recipient = Recipient(role=owner, email=person.email, language=person.language)
            told.setdefault(person.email.casefold(), recipient)
    return tuple(told.values())


def _part(facts: Facts, body: e.Body) -> Announcement | None:
    match body:
        case e.CaseBooked(slot=slot) if slot is not None and not facts.slot_open:
            when = _when(slot.opens_at)
            line = f"This month's quick registrations are used up; a place is booked from {when} (R3)."
            return Announcement(subject="Registration begins next month", lines=(line,), owners=(Owner.ADMIN,))
        case e.AgencyAssigned(agency=agency):
            return _agency(facts, agency)
        case e.ReviewDecided():
            return _decision(body)
        case e.WindowPassed():
            line = "The verification window is over. The case goes on, and its outcome still counts (R16)."
            return Announcement(subject="The verification window is over", lines=(line,), owners=tuple(Owner))
        case e.MessageRefused(message=message, code=code, because=because):
            line = (
                f"A message {message} could not be applied ({code}): {because}. It is kept; look at the refused facts."
            )
            return Announcement(subject="A message was refused", lines=(line,), owners=(Owner.OPS,))
        case e.Alerted(code=code):
            line = _ALERTS[code]
            return Announcement(subject=line, lines=(line,), owners=(Owner.OPS,))
        case e.CaseEnded():
            return _end(body)
        case _:
            return None


def _flagged(facts: Facts) -> Announcement | None:
    """What a new file, or ops, must settle before anybody pays."""
    lines: list[str] = []
    for paper in facts.documents:
        for words in map(told, holding(facts, paper)):
            lines += [f"{PAPER_NAMES[paper.kind][0]}: {words.message}", *_side_by_side(words), f"  {words.hint}"]
    if not lines:
        return None
    owners = (Owner.CONTACT, Owner.ADMIN, Owner.OPS)
    return Announcement(subject="A paper needs another look", lines=tuple(lines), owners=owners)


def _side_by_side(words: Told) -> list[str]:
    labels = {"expected": "in the case", "printed": "on the paper"}
    return [f"  {label}: {words.evidence[name]}" for name, label in labels.items() if name in words.evidence]


def _end(body: e.CaseEnded) -> Announcement:
    lines = tuple(line for line in (_ENDS[body.outcome], body.because) if line)
    for_ops = (f"The reason given: {body.reason}",) if body.reason else ()
    return Announcement(subject=f"Ended: {body.outcome}", lines=lines, owners=tuple(Owner), for_ops=for_ops)


def _agency(facts: Facts, agency: str) -> Announcement:
    told = AGENCIES[agency]
    application = facts.application
    review = application.review if application else None
    expected = (f"The review should end between {review.earliest} and {review.latest} (R30).",) if review else ()
    return Announcement(
        subject="Your review agency",
        lines=(f"The application is reviewed by {told.name} (R29).", *told.contact_lines, *expected),
        owners=(Owner.ADMIN, Owner.CONTACT, Owner.OPS),
    )


def _decision(body: e.ReviewDecided) -> Announcement:
    lines = [f"Application {body.application}: {body.outcome.replace('_', ' ')} (R33)."]
    lines += [f"- {reason.document or reason.field}: {reason.public_comment or reason.code}" for reason in body.reasons]
    if body.refill_due:
        assumed = " (an assumption: the decision named no date)" if body.refill_due_assumed else ""
        lines.append(f"Resubmit until {_when(body.refill_due)}{assumed}.")
    if body.beyond_refills:
        lines.append("This is more often than an application is expected to be sent back.")
    subject = f"The agency's decision: {body.outcome.replace('_', ' ')}"
    return Announcement(subject=subject, lines=tuple(lines), owners=(Owner.ADMIN, Owner.CONTACT, Owner.OPS))


def _opened(facts: Facts, names: Sequence[TaskName], now: datetime) -> Announcement:
    lines: list[str] = []
    for name in names:
        task = facts.open_task(name)
        until = due_at(facts, task) if task else None
        lines.append(f"{TITLES[name]}{f', until {_when(until)}' if until else ''}:")
        lines += [f"  - {step}" for step in steps(name, facts)]
    owners = {TASKS[name].owner for name in names}
    if TaskName.ASSIGN_AGENCY in names:
        owners |= {Owner.ADMIN}
    if TaskName.CONFIRM_LATE_PAYMENT in names:
        lines.append("Please do not pay until ops have decided.")
        owners |= {Owner.PAYER, Owner.ADMIN}
    warning = _cost_of_missing_papers(facts, names)
    if warning:
        lines.append(warning)
        owners |= {Owner.OPS, Owner.ADMIN}
    first = next((name for name in names if name not in PAPERS), names[0])
    return Announcement(subject=TITLES[first], lines=tuple(lines), owners=tuple(owners))


def _cost_of_missing_papers(facts: Facts, names: Sequence[TaskName]) -> str | None:
    """Completing registration starts the window; what papers cost then, comes off it."""
    if TaskName.COMPLETE_REGISTRATION not in names or not facts.papers_needed:
        return None
    missing = missing_papers(facts)
    if not missing:
        return None
    return (
        f"Papers that are not there or not in order: {len(missing)}. Completing registration starts the window of "
        f"{facts.policy.window_days} days, and the last safe day to pay lies only some weeks after it: have the papers "
        "ready first."
    )


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
