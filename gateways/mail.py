"""Sending letters: by SMTP, or into a folder where nothing is sent."""

import asyncio
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from enum import StrEnum
from pathlib import Path

import aiosmtplib

from activities.ports import Mailer
from domain.notices import Letter
from gateways.durable import write_whole
from gateways.mail_errors import MailRefused, MailUnavailable
from gateways.mail_message import Envelope, compose, domain_of, envelopes
from gateways.smtp_failures import Failure, failure_of

_TIMEOUT = 30.0
"""Seconds for each step of a delivery: servers that check for spam take their time."""
_UNSAFE_IN_FILE_NAMES = re.compile(r"[^A-Za-z0-9.-]+")


class Tls(StrEnum):
    """How the connection is encrypted: from its start, by an upgrade that is insisted on, or not."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


def _now() -> datetime:
    return datetime.now(UTC)


class SmtpMailer(Mailer):
    """Sends each recipient a mail of their own, each over its own connection, so that none fails with another."""

    def __init__(  # noqa: PLR0913 - what a mail server needs to be told
        self,
        host: str,
        port: int,
        *,
        sender: str,
        username: str | None = None,
        password: str | None = None,
        tls: Tls = Tls.STARTTLS,
        timeout: float = _TIMEOUT,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        domain_of(sender)
        self._host, self._port = host, port
        self._login = username, password
        self._tls = Tls(tls)
        self._timeout = timeout
        self._sender = sender
        self._clock = clock

    async def send(self, letters: Sequence[Letter]) -> None:
        """Send to everybody, then raise MailUnavailable or MailRefused for those who did not get theirs."""
        outcomes = await asyncio.gather(*(self._deliver(envelope) for envelope in envelopes(letters)))
        failures = [outcome for outcome in outcomes if outcome is not None]
        if not failures:
            return
        refused = [failure.role for failure in failures if failure.for_good]
        delayed = [failure.role for failure in failures if not failure.for_good]
        reasons = [failure.reason for failure in failures]
        raise (MailUnavailable if delayed else MailRefused)(refused, delayed, reasons)

    async def _deliver(self, envelope: Envelope) -> Failure | None:
        role = envelope.letter.role
        try:
            message = compose(envelope, sender=self._sender, at=self._clock())
        except ValueError:
            return Failure(role, for_good=True, reason="not an e-mail address")
        client = self._client()
        try:
            await client.connect()
        except (aiosmtplib.SMTPException, OSError) as error:
            return Failure(role, for_good=False, reason=f"no connection: {type(error).__name__}")
        return await _hand_over(client, message, role)

    def _client(self) -> aiosmtplib.SMTP:
        username, password = self._login
        return aiosmtplib.SMTP(
            hostname=self._host,
            port=self._port,
            username=username,
            password=password,
            use_tls=self._tls is Tls.TLS,
            start_tls=self._tls is Tls.STARTTLS,
            timeout=self._timeout,
            local_hostname=domain_of(self._sender),  # else the machine's own name would be told
        )


async def _hand_over(client: aiosmtplib.SMTP, message: EmailMessage, role: str) -> Failure | None:
    try:
        await client.send_message(message)
    except (aiosmtplib.SMTPException, OSError, ValueError) as error:
        return failure_of(error, role)
    finally:
        await _part(client)
    return None


async def _part(client: aiosmtplib.SMTP) -> None:
    """Say goodbye. The mail is accepted or refused by now: a failure here changes nothing."""
    try:
        await client.quit()
    except (aiosmtplib.SMTPException, OSError):
        client.close()


class FolderMailer(Mailer):
    """Writes each mail as an `.eml` file instead of sending it; the same letter again overwrites its file."""

    def __init__(self, folder: Path, *, sender: str, clock: Callable[[], datetime] = _now) -> None:
        domain_of(sender)
        self._folder = folder
        self._sender = sender
        self._clock = clock

    async def send(self, letters: Sequence[Letter]) -> None:
        """Write a file for everybody, then raise MailRefused for those with an unusable address."""
        refused = []
        for envelope in envelopes(letters):
            try:
                message = compose(envelope, sender=self._sender, at=self._clock())
            except ValueError:
                refused.append(envelope.letter.role)
                continue
            path = self._folder / _file_name(envelope)
            await asyncio.to_thread(write_whole, path, message.as_bytes(policy=SMTP))
        if refused:
            raise MailRefused(refused, (), ["not an e-mail address"])


def _file_name(envelope: Envelope) -> str:
    """Readable by key and role, and told apart by the token where the readable part is shortened or equal."""
    readable = _UNSAFE_IN_FILE_NAMES.sub("_", f"{envelope.letter.key}-{envelope.letter.role}").strip("._-")[:100]
    return f"{readable}-{envelope.token[:12]}.eml"
