"""How a letter becomes a mail: the same bytes but for the date whenever it is composed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from hashlib import sha256

import idna

from domain.notices import Letter

_MAILBOX = re.compile(r"""(?P<local>[^\s@<>()\[\]",:;\\]+)@(?P<domain>[\w.-]+)""")


@dataclass(frozen=True)
class Envelope:
    """One mail."""

    letter: Letter
    token: str
    """Stable over retries, different for every mail, and without personal data: a hash of key and role."""


def envelopes(letters: Sequence[Letter]) -> Iterator[Envelope]:
    """The mails. A second letter to one role is told apart by its place, not by its address."""
    met: Counter[tuple[str, str]] = Counter()
    for letter in letters:
        met[letter.key, letter.role] += 1
        named = "\0".join((letter.case_id or "", letter.key, letter.role, str(met[letter.key, letter.role])))
        yield Envelope(letter, sha256(named.encode()).hexdigest()[:32])


def compose(envelope: Envelope, *, sender: str, at: datetime) -> EmailMessage:
    """The mail as text and as HTML; raise ValueError if the address cannot stand in a header."""
    letter, message = envelope.letter, EmailMessage()
    message["From"] = sender
    message["To"] = _address(letter.email)
    if letter.reply_to:
        message["Reply-To"] = _address(letter.reply_to)
    message["Subject"] = _line(letter.subject)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{envelope.token}@{domain_of(sender)}>"
    message["Auto-Submitted"] = "auto-generated"
    if letter.case_id:
        message["X-Pailou-Case"] = letter.case_id
    message.set_content(letter.text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", charset="utf-8", cte="quoted-printable")
    # Else the library draws one by chance, and a retry would not be the same mail.
    message.set_boundary(f"=_{envelope.token}")
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
        return Address(username=found["local"], domain=_in_ascii(found["domain"]))
    except Exception:  # noqa: BLE001 - the parser raises whatever comes to hand, and repeats the address
        raise ValueError("not an e-mail address") from None


def _in_ascii(domain: str) -> str:
    """By IDNA 2008: the older rules, which Python itself has, send the mail of `stra\u00dfe` to `strasse`."""
    return domain if domain.isascii() else idna.encode(domain, uts46=True).decode()


def _line(text: str) -> str:
    """One line: a line break in a header would begin another header."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
