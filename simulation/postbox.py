"""The letters of outboxes, as simulated people find them: the demo's mails are files."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.parser import BytesHeaderParser
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
        self._parser = BytesHeaderParser(policy=policy.default)
        self._one_at_a_time = asyncio.Lock()
        self._looked_at: set[str] = set()
        self._found: list[tuple[str, str]] = []
        """Addresses and subjects, in the order the letters came."""

    async def of_ops(self, until: datetime) -> tuple[str, ...]:
        """The subjects of all letters to ops so far."""
        await self._world.letters_until(str(Owner.OPS), until)
        return await self._found_for(self._ops)

    async def of(self, email: str, until: datetime) -> tuple[str, ...]:
        """The subjects of all letters to a person so far."""
        mailbox = await self._store.outboxes.mailbox_of(email)
        if mailbox is not None:
            await self._world.letters_until(mailbox, until)
        return await self._found_for(email)

    async def _found_for(self, email: str) -> tuple[str, ...]:
        async with self._one_at_a_time:
            return await asyncio.to_thread(self._subjects, email)

    def _subjects(self, email: str) -> tuple[str, ...]:
        files = [file for file in self._folder.glob("*.eml") if file.name not in self._looked_at]
        for file in sorted(files, key=lambda file: file.stat().st_mtime):
            self._looked_at.add(file.name)
            with file.open("rb") as mail:
                head = self._parser.parse(mail)
            if _ABOUT_ONE_CASE not in head:
                self._found.append((str(head["To"]), str(head["Subject"])))
        return tuple(subject for to, subject in self._found if to == email)
