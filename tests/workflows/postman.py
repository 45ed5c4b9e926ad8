"""Fakes of a post office: what they write is short, and they fail when they are told to."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any, ClassVar

from activities.ports import Mailer, NotSent, Stationery
from domain.mailboxes import Mailbox
from domain.notices import Letter, Recipient
from domain.outbox import OutboxItem
from domain.wording.matters import AgencyHours, Matter
from gateways.working_hours import WorkingHours


class Notes(Stationery):
    """Writes what a letter is about, and when."""

    def notice(self, notice: Any, recipient: Any) -> Letter:
        raise NotImplementedError

    def outbox(  # noqa: PLR0913 - as the port says
        self,
        key: str,
        recipient: Recipient,
        matters: Sequence[Matter],
        briefly: Sequence[OutboxItem],
        *,
        as_of: datetime,
        agency_open: Mapping[str, AgencyHours],
    ) -> Letter:
        items = [*(matter.item for matter in matters), *briefly]
        text = " ".join([as_of.isoformat(), *(f"{item.case_id}:{item.concern}" for item in items)])
        return Letter(key=key, role=recipient.role, email=recipient.email, subject="-", text=text, html="-")


class Postman(Mailer):
    """Keeps what was sent, and fails for some addresses: always, or once and too late."""

    def __init__(self) -> None:
        self.sent: list[Letter] = []
        self.tried: list[Letter] = []
        self.refused: set[str] = set()
        self.away: set[str] = set()
        self.dies_with: set[str] = set()
        """Whose letter goes out, but the worker is killed before it knows."""

    async def send(self, letters: Sequence[Letter]) -> None:
        (letter,) = letters
        self.tried.append(letter)
        if letter.email in self.refused | self.away:
            error = NotSent((letter.role,), "as the test wants it")
            error.refused = (letter.role,) if letter.email in self.refused else ()
            raise error
        self.sent.append(letter)
        if letter.email in self.dies_with:
            self.dies_with.remove(letter.email)
            raise RuntimeError("killed")

    def to(self, email: str) -> list[Letter]:
        """The letters to somebody."""
        return [letter for letter in self.sent if letter.email == email]


def monday() -> datetime:
    """0:00 UTC of a Monday to come: where it is in the year does not matter."""
    today = datetime.now(UTC).date() + timedelta(days=2)
    return datetime.combine(today + timedelta(days=-today.weekday() % 7), time(), tzinfo=UTC)


class StaleHours(WorkingHours):
    """Answers for some mailboxes as if the first answer had been long on its way."""

    late: ClassVar[dict[str, timedelta]] = {}

    async def next_hour(self, mailbox: Mailbox, after: datetime, cannot_wait: datetime | None) -> datetime:
        late = self.late.pop(mailbox.token, None)
        return await super().next_hour(mailbox, after, cannot_wait) if late is None else after - late


def address(who: str) -> str:
    """Somebody's address."""
    return f"marker.{who}@example.com"
