"""What people are told: one notice a moment, for everybody it concerns."""

from typing import Annotated

from domain.model import CaseId, Model, Personal, Text
from domain.vocabulary import Language
from domain.wording.passages import Paragraph, Passage, passage

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
    reply_to: Annotated[str, Personal()] = ""
    """Whom an answer goes to, if not to the sender."""
    subject: Text
    """Names no person."""
    text: Annotated[str, Personal()]
    html: Annotated[str, Personal()]


class Recipient(Model):
    """Somebody who is told something."""

    role: Text
    """Admin, contact, payer, ops or agency."""
    email: Annotated[str, Personal()]
    language: Language
    """Which one they would rather read."""
    time_zone: str = "UTC"
    """In which dates are told, beside Shanghai's."""


class News(Model):
    """What a notice says that waits for its readers' working hours, free of language."""

    title: Passage
    """Names no person."""
    said: Annotated[tuple[Paragraph, ...], Personal()]
    """What everybody reads."""
    said_to_ops: Annotated[tuple[Paragraph, ...], Personal()] = ()
    """What ops alone read."""

    def read_by(self, role: str) -> "News":
        """The same as one of them reads it: a task that is ops' alone goes first in theirs, and gives its subject."""
        said = tuple(_read(paragraph, role) for paragraph in self.said if role not in paragraph.not_for)
        if role != OPS_ROLE:
            return News(title=self.title, said=said)
        tasks = [paragraph for paragraph in self.said_to_ops if paragraph.heading is not None]
        others = [paragraph for paragraph in self.said_to_ops if paragraph.heading is None]
        title = next((task.heading for task in tasks if task.heading is not None), self.title)
        return News(title=title, said=(*tasks, *said, *others))


def _read(paragraph: Paragraph, role: str) -> Paragraph:
    """Nobody is told that they themselves owe what they are asked for."""
    mine = passage("owed_by", owner=passage(f"owner_{role}"))
    return paragraph.model_copy(update={"lines": tuple(line for line in paragraph.lines if line != mine)})


class Notice(Model):
    """A mail to one or more people. Each recipient gets a mail of their own."""

    case_id: CaseId
    key: Text
    """Stable over retries: business id and step; the Message-ID is made of it."""
    subject: Text
    """In English, as on record; names no person."""
    name: Annotated[str, Personal()] = ""
    """The Mini Program's."""
    title: Passage | None = None
    """The same, free of language. None: the notice is of the first release, which wrote English text itself."""
    said: Annotated[tuple[Paragraph, ...], Personal()] = ()
    """What everybody reads."""
    said_to_ops: Annotated[tuple[Paragraph, ...], Personal()] = ()
    """What ops alone read, below the rest."""
    body: Annotated[str, Personal()] = ""
    """Of the first release: what everybody reads."""
    for_ops: Annotated[str, Personal()] = ""
    """Of the first release: what ops alone read."""
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
        unread = {} if to_ops else {"for_ops": "", "said_to_ops": ()}
        return self.model_copy(update={"recipients": recipients, "to_ops": to_ops, **unread})

    def addressed(self, ops: Recipient) -> tuple[Recipient, ...]:
        """Whom it is for, ops by their address among them."""
        return (*self.recipients, ops) if self.to_ops else self.recipients
