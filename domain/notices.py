"""What people are told: one notice a moment, for everybody it concerns."""

from typing import Annotated

from domain.model import CaseId, Model, Personal, Text
from domain.vocabulary import Language


class Recipient(Model):
    """Somebody who is told something, in their language."""

    role: Text
    """Admin, contact, payer or ops."""
    email: Annotated[str, Personal()]
    language: Language


class Notice(Model):
    """A mail to one or more people. Each recipient gets a mail of their own."""

    case_id: CaseId
    key: Text
    """Stable over retries: business id and step; the Message-ID is made of it."""
    subject: Text
    """Names no person."""
    body: Annotated[str, Personal()]
    recipients: tuple[Recipient, ...]
