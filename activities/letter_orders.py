"""What the workflow of an outbox asks of its activities, and what it hears."""

from datetime import timedelta

from domain.model import Instant, Model, Text

LATE = timedelta(minutes=5)
"""A letter that is so late is planned anew: a worker that was down all day must not write at night."""


class LetterQuestion(Model):
    """When is the next letter to somebody due?"""

    mailbox: str
    """Its token."""
    now: Instant
    """Workflow time."""


class LetterPlan(Model):
    """The answer."""

    at: Instant | None
    """None: nothing waits."""


class LetterOrder(Model):
    """Send what waits."""

    mailbox: str
    letter: Text
    """Stable over retries, and no other letter's: the Message-ID is made of it."""
    now: Instant


class LetterDone(Model):
    """The letter is out, or there was nothing to say."""

    more: bool
    """Something else waits meanwhile."""
