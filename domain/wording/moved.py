"""Dates that have moved: the old one, the new one, and whether it is certain (R16, R30)."""

from collections.abc import Iterator, Sequence

from domain import events as e
from domain.business_days import ReviewWindow, SafeSubmission
from domain.facts import Facts
from domain.vocabulary import Owner
from domain.wording.announcement import Announcement
from domain.wording.passages import Day, Paragraph, Passage, Until, passage


def moved_dates(facts: Facts, events: Sequence[e.Body]) -> Iterator[Announcement]:
    """What the events of a moment changed about dates that people know already."""
    if not facts.keeps_time or facts.outcome is not None:
        return
    why = _reasons(events)
    told = False
    for body in events:
        match body:
            case e.SafeDateSet(safe=safe, before=before) if before is not None and not facts.under_review:
                said, owners = _safe_date(safe, before), (Owner.ADMIN, Owner.PAYER, Owner.OPS)
            case e.ReviewDated(window=window, before=before) if before is not None:
                said, owners = _review(window, before), (Owner.ADMIN, Owner.CONTACT, Owner.OPS)
            case _:
                continue
        if said:
            told = True
            yield Announcement(subject=passage("subject_date"), said=(Paragraph(lines=(*said, *why)),), owners=owners)
    extended = next((body for body in reversed(events) if isinstance(body, e.WindowExtended)), None)
    if extended is not None and not told:
        line = passage("window_extended", closes=Until(until=extended.closes_at))
        owners = (Owner.ADMIN, Owner.CONTACT, Owner.OPS)
        yield Announcement(subject=passage("subject_window"), said=(Paragraph(lines=(line,)),), owners=owners)


def _reasons(events: Sequence[e.Body]) -> tuple[Passage, ...]:
    reasons: list[Passage] = []
    for body in events:
        match body:
            case e.CalendarDataChanged():
                reasons.append(passage("because_calendar"))
            case e.WindowExtended(closes_at=closes_at):
                reasons.append(passage("because_window", closes=Until(until=closes_at)))
            case e.PolicyChanged(closes_at=closes_at):
                reasons.append(passage("because_policy"))
                reasons += [passage("because_window", closes=Until(until=closes_at))] if closes_at else []
    return tuple(reasons)


def _safe_date(safe: SafeSubmission, before: SafeSubmission) -> tuple[Passage, ...]:
    """Empty: nothing that people were told has changed."""
    certain = _certain(safe, before)
    if safe.date == before.date:
        settled = before.provisional and not safe.provisional
        return (passage("safe_date_kept", day=Day(day=safe.date)), *certain) if settled and safe.date else ()
    if safe.date is None:
        return (passage("safe_date_none", before=Day(day=before.date)), *certain) if before.date else ()
    if before.date is None:
        return passage("safe_date_found", day=Day(day=safe.date)), *certain
    return passage("safe_date_moved", day=Day(day=safe.date), before=Day(day=before.date)), *certain


def _review(window: ReviewWindow, before: ReviewWindow) -> tuple[Passage, ...]:
    days = {"earliest": Day(day=window.earliest), "latest": Day(day=window.latest)}
    if (window.earliest, window.latest) == (before.earliest, before.latest):
        settled = before.provisional and not window.provisional
        return (passage("review_kept", **days), *_certain(window, before)) if settled else ()
    was = {"before_earliest": Day(day=before.earliest), "before_latest": Day(day=before.latest)}
    return passage("review_moved", **days, **was), *_certain(window, before)


def _certain(answer: SafeSubmission | ReviewWindow, before: SafeSubmission | ReviewWindow) -> tuple[Passage, ...]:
    """Whether holidays may still move it; nothing if they never could."""
    if answer.provisional:
        return (passage("date_provisional"),)
    return (passage("date_certain"),) if before.provisional else ()
