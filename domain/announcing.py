"""Who is told what, and when: one notice a moment, composed from the events of that moment, free of language."""

from collections.abc import Sequence
from datetime import datetime

from domain import events as e
from domain.coverage import holding
from domain.facts import Facts
from domain.instructions import TITLES
from domain.model import SHANGHAI
from domain.notices import Recipient
from domain.outbox import addressees
from domain.standing import due_at, stage_of
from domain.tasks import TASKS
from domain.timing import safe_until
from domain.vocabulary import Owner
from domain.wording.announcement import Announcement, together
from domain.wording.happenings import flagged, happening
from domain.wording.moved import moved_dates
from domain.wording.opened import opened
from domain.wording.passages import passage
from domain.wording.window_open import window_opened

__all__ = ["Announcement", "announce", "details", "recipients"]

_ABOUT_PAPERS = (e.DocumentsAdded, e.PaperRead, e.DocumentRemoved)
"""What may bring findings to light: also about a paper that lay there before."""


def announce(facts: Facts, events: Sequence[e.Body], now: datetime) -> Announcement | None:
    """What people are told about what just happened; None if nobody needs to know."""
    parts = [part for body in events if (part := happening(facts, body)) is not None]
    parts += moved_dates(facts, events)
    if any(isinstance(body, _ABOUT_PAPERS) for body in events) and (part := _flagged(facts)) is not None:
        parts.append(part)
    asked = [*opened(facts, events, now)]
    window = window_opened(facts, events, now, alone=not (parts or asked))
    parts += [*([window] if window else []), *asked]
    return together(parts) if parts else None


def recipients(facts: Facts, owners: Sequence[Owner]) -> tuple[Recipient, ...]:
    """The people behind the owners, but for ops; somebody who is several of them is told once."""
    return tuple(
        Recipient(role=to.role, email=to.email, language=to.language, time_zone=to.time_zone)
        for to in addressees(facts, owners)
        if to.email is not None
    )


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
