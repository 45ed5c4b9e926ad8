"""Letters that wait."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.pages.words import instant, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from domain.mailboxes import MailboxRecord


def outbox_page(mailboxes: Sequence[MailboxRecord]) -> RenderableType:
    """A line for each recipient."""
    columns = ("recipient", "mailbox", "items", "cases", "since", "next letter")
    rows = ((box.role, box.token, box.items, box.cases, instant(box.since), instant(box.next_at)) for box in mailboxes)
    return table(columns, rows, empty="no letter waits")
