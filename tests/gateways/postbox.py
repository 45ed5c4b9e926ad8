"""A mail server on the loopback, and letters to send to it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP

from domain.notices import Letter
from gateways.mail import SmtpMailer, Tls

SENDER = "Pailou 牌楼 <pailou@example.com>"
KEY = "case-1/pay_fee/1"
AT = datetime(2027, 3, 1, 9, 30, tzinfo=UTC)
BODY = "尊敬的 Éloïse：\n\nPlease pay by 1 March.\n.\nA line that is long: " + "word " * 300 + "\n"


HTML = "<!doctype html>\n<p>尊敬的 Éloïse：please pay.</p>\n"


def letters(
    *emails: str, subject: str = "Pay the fee", role: str | None = None, key: str = KEY, case_id: str | None = "case-1"
) -> list[Letter]:
    """A letter to each address, each in a role of its own if none is given."""
    roles = ("admin", "contact", "payer", "ops")
    return [
        Letter(
            key=key,
            case_id=case_id,
            role=role or roles[index],
            email=email,
            subject=subject,
            text=BODY,
            html=HTML,
        )
        for index, email in enumerate(emails or ("admin@example.org",))
    ]


class Postbox:
    """An SMTP handler that answers some addresses with a refusal."""

    def __init__(self, answers: dict[str, str]) -> None:
        self.answers = answers
        self.mails: list[tuple[list[str], EmailMessage]] = []
        self.port = 0

    async def handle_RCPT(  # noqa: N802 - the library's name and shape
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_MAIL(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.answers.get("MAIL", "250 OK")

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if "DATA" in self.answers:
            return self.answers["DATA"]
        self.mails.append((envelope.rcpt_tos, parsed(envelope.content)))
        return "250 OK"


def parts(mail: EmailMessage) -> dict[str, str]:
    """What a mail says, by the kind of text."""
    return {part.get_content_type(): part.get_content().replace("\r\n", "\n") for part in mail.iter_parts()}


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


@asynccontextmanager
async def server(**answers: str) -> AsyncIterator[tuple[Postbox, SmtpMailer]]:
    postbox = Postbox({name.replace("_at_", "@"): answer for name, answer in answers.items()})
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: SMTP(postbox, hostname="mail.example.com"), "127.0.0.1", 0)
    try:
        postbox.port = listening.sockets[0].getsockname()[1]
        yield postbox, mailer(postbox.port)
    finally:
        listening.close()
        await listening.wait_closed()


def mailer(port: int, tls: Tls = Tls.NONE) -> SmtpMailer:
    return SmtpMailer("127.0.0.1", port, sender=SENDER, tls=tls, timeout=5, clock=lambda: AT)


def inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def shown(error: BaseException) -> str:
    """All that a log would show of an error, its causes included."""
    hidden = error.__suppress_context__
    context = None if hidden else error.__context__
    return str(error) + "".join(shown(each) for each in (error.__cause__, context) if each)
