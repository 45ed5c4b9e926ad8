"""That registration is complete, and until when verification and payment must be (R13, R16, R30)."""

from collections.abc import Sequence
from datetime import datetime

from domain import events as e
from domain.facts import Facts
from domain.timing import unpaid_safe_until
from domain.vocabulary import Owner
from domain.wording.announcement import Announcement
from domain.wording.passages import Moment, Paragraph, Passage, Until, passage
from domain.wording.provisional import marked, safe_is_provisional


def window_opened(facts: Facts, events: Sequence[e.Body], now: datetime, *, alone: bool) -> Announcement | None:
    """What people are told of their window; `alone`: nothing else happened that anybody is told of."""
    opened = next((body for body in events if isinstance(body, e.WindowOpened)), None)
    if opened is None or opened.registered_at is None or facts.closes_at is None or facts.closes_at <= now:
        return None
    first = not facts.keeps_time
    if facts.outcome is not None or (first and alone):
        return None
    dates = passage("window_open", at=Moment(at=opened.registered_at), closes=Until(until=facts.closes_at))
    return Announcement(
        subject=passage("subject_window_open"),
        said=(Paragraph(lines=(dates, *_payment(facts, now))),),
        owners=() if first else (Owner.ADMIN, Owner.CONTACT, Owner.PAYER, Owner.OPS),
    )


def _payment(facts: Facts, now: datetime) -> tuple[Passage, ...]:
    """Nothing where nobody has to pay, or no day for it is safe."""
    safe = unpaid_safe_until(facts)
    if safe is None or safe <= now:
        return ()
    said = passage("window_open_pay", safe=Until(until=safe))
    return (marked(said, provisional=safe_is_provisional(facts)),)
