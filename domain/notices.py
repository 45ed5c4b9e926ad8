"""What people are told: one notice a moment, for everybody it concerns."""

from typing import Annotated

from domain.model import CaseId, Model, Personal, Text
from domain.vocabulary import Language

OPS_ROLE = "ops"


class Letter(Model):
    """A mail as it goes out to one person, as plain text and as HTML."""

    key: Text
    """Stable over retries: case or mailbox and step, and the role; the Message-ID is made of it."""
    case_id: CaseId | None = None
    """None: it is about several cases."""
    role: Text
    """Admin, contact, payer, ops or agency."""
    email: Annotated[str, Personal()]
    subject: Text
    """Names no person."""
    text: Annotated[str, Personal()]
    html: Annotated[str, Personal()]


class Recipient(Model):
    """Somebody who is told something."""

    role: Text
    """Admin, contact, payer or ops."""
    email: Annotated[str, Personal()]
    language: Language
    """Which one they would rather read. Nothing reads it yet: all mails are in English."""


class Notice(Model):
    """A mail to one or more people. Each recipient gets a mail of their own."""

    case_id: CaseId
    key: Text
    """Stable over retries: business id and step; the Message-ID is made of it."""
    subject: Text
    """Names no person."""
    body: Annotated[str, Personal()]
    for_ops: Annotated[str, Personal()] = ""
    """What ops alone read, below the body."""
    recipients: tuple[Recipient, ...]
    to_ops: bool = False
    """Ops are told as well; their address is a setting, which the sender knows."""

    @property
    def roles(self) -> tuple[str, ...]:
        """Whom it is for."""
        return (*(recipient.role for recipient in self.recipients), *((OPS_ROLE,) if self.to_ops else ()))

    def only_to(self, roles: tuple[str, ...]) -> "Notice":
        """The same notice for some of them."""
        recipients = tuple(recipient for recipient in self.recipients if recipient.role in roles)
        to_ops = OPS_ROLE in roles
        return self.model_copy(
            update={"recipients": recipients, "to_ops": to_ops, "for_ops": self.for_ops if to_ops else ""}
        )

    def text_for(self, recipient: Recipient) -> str:
        """What a recipient reads."""
        if self.for_ops and recipient.role == OPS_ROLE:
            return f"{self.body}\n\n{self.for_ops}"
        return self.body

    def addressed(self, ops: Recipient) -> "Notice":
        """The same notice with ops among the recipients, if it is for them."""
        if not self.to_ops:
            return self
        return self.model_copy(update={"recipients": (*self.recipients, ops), "to_ops": False})
