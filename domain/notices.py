"""What people are told: one notice a moment, for everybody it concerns."""

from typing import Annotated

from domain.model import CaseId, Model, Personal, Text
from domain.vocabulary import Language

OPS_ROLE = "ops"


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
    to_ops: bool = False
    """Ops are told as well; their address is a setting, which the sender knows."""

    @property
    def roles(self) -> tuple[str, ...]:
        """Whom it is for."""
        return (*(recipient.role for recipient in self.recipients), *((OPS_ROLE,) if self.to_ops else ()))

    def only_to(self, roles: tuple[str, ...]) -> "Notice":
        """The same notice for some of them."""
        recipients = tuple(recipient for recipient in self.recipients if recipient.role in roles)
        return self.model_copy(update={"recipients": recipients, "to_ops": OPS_ROLE in roles})

    def addressed(self, ops: Recipient) -> "Notice":
        """The same notice with ops among the recipients, if it is for them."""
        if not self.to_ops:
            return self
        return self.model_copy(update={"recipients": (*self.recipients, ops), "to_ops": False})
