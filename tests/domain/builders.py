"""Case inputs, papers and messages that are valid as they are; a test changes what it is about."""

import hashlib
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from domain.case import CaseInput
from domain.intake import parse
from domain.messages import SIGNALS, UPDATES, Message
from domain.vocabulary import DocumentKind

START = datetime(2027, 1, 4, 1, 0, tzinfo=UTC)
"""Monday, 9:00 in Shanghai."""

KNOWN = {**UPDATES, **SIGNALS}

PAPERS = ("entity_certificate", "application_form", "authorization_letter", "contact_id", "contact_phone_statement")
"""What a case with a free name hands in."""

_requests = count(1)


def at(days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
    """An instant so long after the case's start."""
    return START + timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def text(instant: datetime) -> str:
    """An instant as it stands in JSON."""
    return instant.isoformat()


def digest(content: str) -> str:
    """The digest of a file of this content."""
    return f"sha256:{hashlib.sha256(content.encode()).hexdigest()}"


def online(changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """The input of an online case, with dotted paths changed; a value of `...` takes the field away."""
    given = {
        "case_id": "lantern-tea",
        "route": "online",
        "account_email": "mini@lantern.example.com",
        "entity": {
            "name": "Lantern Tea Pte. Ltd.",
            "category": "enterprise",
            "country": "SG",
            "registration_number": "201912345K",
        },
        "admin": {
            "name": "Tan Mei Ling",
            "phone": "+6591234567",
            "id_number": "S1234567D",
            "email": "meiling@lantern.example.com",
            "language": "en",
            "time_zone": "Asia/Singapore",
        },
        "contact": {"name": "Ravi Kumar", "phone": "+6598765432", "email": "ravi@lantern.example.com"},
        "payer": {"name": "Grace Ong", "email": "grace@lantern.example.com"},
        "mini_program": {"name": "Lantern Tea"},
    }
    return changed(given, changes)


def quick(changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """The input of a quick case that plans to reuse operator and verification."""
    account = {"id": "gh_lantern", "entity_name": "Lantern Tea Pte. Ltd.", "verified": True}
    return changed(online({"route": "quick", "official_account": account}), changes)


def verification_only(changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """The input of a first verification: the account exists, registered a day before the start."""
    exists = {"mini_program.appid": "wx0123456789abcdef", "mini_program.registered_at": text(at(days=-1))}
    return changed(online({"route": "verification_only", **exists}), changes)


def repeated(changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """The input of a repeated verification: two years after, the name unchanged, no window."""
    before = {"entity_name": "Lantern Tea Pte. Ltd.", "accepted_on": text(at(days=-730))}
    gone = {"previous_verification": before, "mini_program.registered_at": ...}
    return changed(verification_only(gone), changes)


def case(raw: dict[str, Any]) -> CaseInput:
    """The input, understood."""
    return CaseInput.model_validate(raw)


def changed(given: dict[str, Any], changes: dict[str, Any] | None) -> dict[str, Any]:
    """An input with dotted paths changed; a value of `...` takes the field away."""
    given = deepcopy(given)
    for path, value in (changes or {}).items():
        *parents, name = path.split(".")
        inner = given
        for parent in parents:
            inner = inner.setdefault(parent, {})
        if value is ...:
            inner.pop(name, None)
        else:
            inner[name] = value
    return given


def envelope(role: str = "ops", **more: Any) -> dict[str, Any]:
    """A fresh envelope; agencies say who they are."""
    given: dict[str, Any] = {"request_id": f"r{next(_requests)}", "actor": {"role": role, "id": f"{role}-1"}}
    if role == "agency":
        given["agency_id"] = "crediteyes"
    return {**given, **more}


def message(name: str, role: str = "ops", **payload: Any) -> Message:
    """A message of this name, understood."""
    return parse(name, envelope(role, **payload), KNOWN)


def offered(*kinds: str | DocumentKind, version: str = "") -> list[dict[str, Any]]:
    """One document of each kind; another version is another file."""
    return [
        {"kind": str(kind), "digest": digest(f"{kind}{version}"), "file_name": f"{kind}{version}.png"} for kind in kinds
    ]


def payment(paid_at: datetime, **changes: Any) -> dict[str, Any]:
    """The payload of a payment."""
    paid = {
        "amount": "99.00",
        "currency": "USD",
        "method": "bank_card",
        "transaction_id": f"T{next(_requests)}",
        "paid_at": text(paid_at),
    }
    return {**paid, **changes}


def fee(amount: str = "99.00", currency: str = "USD", **more: Any) -> dict[str, Any]:
    """A rate of the policy."""
    return {"amount": amount, "currency": currency, "source": "agreement of 2027", "as_of": "2027-01-01", **more}


def reason(document: str | None = None, field: str | None = None) -> dict[str, Any]:
    """Why an application was sent back or failed."""
    named = {"document": document} if document else {"field": field}
    return {**named, "code": "unclear", "public_comment": "The stamp cannot be read."}
