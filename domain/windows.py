"""How long the verification window is, by itself and at the most (R16)."""

from datetime import datetime, timedelta

from domain.facts import Window
from domain.policy import MAX_WINDOW_DAYS, Policy

TOO_FAR = f"lies more than {MAX_WINDOW_DAYS} days ahead; check the date"


def own_end(window: Window, policy: Policy) -> datetime | None:
    """When the window closes unless ops say otherwise; None: it has no end of its own."""
    return window.opened_at + timedelta(days=policy.window_days) if window.opened_at else None


def too_far(closes_at: datetime, at: datetime) -> bool:
    """Whether an end lies further ahead than any window is long."""
    return closes_at > at + timedelta(days=MAX_WINDOW_DAYS)
