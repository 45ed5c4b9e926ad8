"""Sending one message to a case."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typer

from cli.desk import Desk, Office, Session
from cli.moments import NOW, moment_of
from cli.telling import note, tell
from domain.vocabulary import Role

if TYPE_CHECKING:
    from domain.receipts import Receipt


@dataclass(frozen=True)
class Sender:
    """Who sends, and under which id."""

    actor: str
    request_id: str
    agency_id: str | None = None
    """For an agency's message, passed on by ops."""

    def at(self, instant: str) -> str:
        """The instant; `now` is the same one whenever the message is sent again."""
        return moment_of(self.request_id).isoformat() if instant == NOW else instant


def send(context: typer.Context, case: str, update: str, payload: Mapping[str, Any], sender: Sender) -> None:
    """Send an update and tell what came of it."""
    session: Session = context.obj
    receipt = asyncio.run(sent(session.desk, case, update, payload, sender))
    tell(session, receipt, page)


def page(receipt: Receipt) -> str:
    """What a person is told of a message that was applied."""
    events = f"event {receipt.first}" if receipt.first == receipt.last else f"events {receipt.first}-{receipt.last}"
    return f"done: {events}"


async def sent(desk: Desk, case: str, update: str, payload: Mapping[str, Any], sender: Sender) -> Receipt:
    """Send it, once it is known to be well-formed."""
    check(update, payload, sender)
    async with desk.office() as office:
        return await deliver(office, case, update, payload, sender)


def check(update: str, payload: Mapping[str, Any], sender: Sender) -> None:
    """Refuse what the case would call malformed, before anything is reached."""
    from domain.intake import parse
    from domain.messages import UPDATES

    actor = {"role": _role(sender), "id": sender.actor}
    envelope = {"request_id": sender.request_id, "actor": actor, "agency_id": sender.agency_id}
    parse(update, {**payload, **envelope}, UPDATES)


async def deliver(office: Office, case: str, update: str, payload: Mapping[str, Any], sender: Sender) -> Receipt:
    """Send what was checked."""
    from domain.messages import Actor

    # Told before it is sent: whoever interrupts it, or loses the line, can send it again.
    note(f"request id {sender.request_id}")
    return await office.cases.send(
        case,
        update,
        payload,
        actor=Actor(role=_role(sender), id=sender.actor),
        request_id=sender.request_id,
        agency_id=sender.agency_id,
    )


def _role(sender: Sender) -> Role:
    return Role.AGENCY if sender.agency_id else Role.OPS
