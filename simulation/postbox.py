"""The letters of outboxes, as simulated people find them: the demo's mails are files."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path

from domain.vocabulary import Owner
from simulation.world import World
from store import SqlStore

_ABOUT_ONE_CASE = "X-Pailou-Case"
"""Notices of what just happened bear it; letters of an outbox may be about several cases."""


@dataclass(frozen=True)
class Received:
    """A letter, as far as the demo shows it."""

    at: datetime
    """When it was found."""
    role: Owner
    subject: str


class Postbox:
    """Lets outboxes live up to an instant, and finds what they wrote."""

    def __init__(self, store: SqlStore, world: World, folder: Path, ops_email: str) -> None:
        self._store, self._world, self._folder, self._ops = store, world, folder, ops_email

    async def of_ops(self, until: datetime) -> tuple[str, ...]:
        """The subjects of all letters to ops so far."""
        await self._world.letters_until(str(Owner.OPS), until)
        return await asyncio.to_thread(self._subjects, self._ops)

    async def of(self, email: str, until: datetime) -> tuple[str, ...]:
        """The subjects of all letters to a person so far."""
        mailbox = await self._store.outboxes.mailbox_of(email)
        if mailbox is not None:
            await self._world.letters_until(mailbox, until)
        return await asyncio.to_thread(self._subjects, email)

    def _subjects(self, email: str) -> tuple[str, ...]:
        files = sorted(self._folder.glob("*.eml"), key=lambda file: file.stat().st_mtime)
        mails = (message_from_bytes(file.read_bytes(), policy=policy.default) for file in files)
        return tuple(str(mail["Subject"]) for mail in mails if mail["To"] == email and _ABOUT_ONE_CASE not in mail)
