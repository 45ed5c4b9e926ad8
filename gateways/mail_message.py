"""How a notice becomes mails: one for each recipient, the same bytes but for the date whenever it is composed."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from hashlib import sha256

from domain.notices import Notice, Recipient

_MAILBOX = re.compile(r"""(?P<local>[^\s@<>()\[\]",:;\\]+)@(?P<domain>[\w.-]+)""")


@dataclass(frozen=True)
class Envelope:
    """One mail of a notice."""

    recipient: Recipient
    token: str
    """Stable over retries, different for every mail, and without personal data: a hash of key and role."""


def envelopes(notice: Notice) -> Iterator[Envelope]:
    """The mails of a notice. A second recipient of one role is told apart by its place, not by its address."""
    met: Counter[str] = Counter()
    for recipient in notice.recipients:
        met[recipient.role] += 1
        named = "\0".join((notice.case_id, notice.key, recipient.role, str(met[recipient.role])))
        yield Envelope(recipient, sha256(named.encode()).hexdigest()[:32])


def compose(notice: Notice, envelope: Envelope, *, sender: str, at: datetime) -> EmailMessage:
    """The mail as plain text; raise ValueError if the address cannot stand in a header."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = _address(envelope.recipient.email)
    message["Subject"] = _line(notice.subject)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{envelope.token}@{domain_of(sender)}>"
    message["Auto-Submitted"] = "auto-generated"
    message["X-Pailou-Case"] = notice.case_id
    message.set_content(notice.text_for(envelope.recipient), charset="utf-8", cte="quoted-printable")
    return message


def domain_of(sender: str) -> str:
    """The domain of the sender's address; raise ValueError if there is none."""
    local, _, domain = parseaddr(sender)[1].rpartition("@")
    if not local or not domain or not domain.isascii() or _line(sender) != sender:
        raise ValueError("the sender must be an e-mail address, such as Pailou <pailou@example.com>")
    return domain


def _address(email: str) -> Address:
    """Whoever it is: one address, which no part of it can make two (the parser turns `a, b@c` into a quoted name)."""
    found = _MAILBOX.fullmatch(email.strip())
    if found is None or not email.isprintable():
        raise ValueError("not an e-mail address")
    try:
        return Address(username=found["local"], domain=found["domain"].encode("idna").decode())
    except Exception:  # noqa: BLE001 - the parser raises whatever comes to hand, and repeats the address
        raise ValueError("not an e-mail address") from None


def _line(text: str) -> str:
    """One line: a line break in a header would begin another header."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
