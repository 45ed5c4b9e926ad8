"""Facts that a half-done case comes with."""

from typing import Any

from tests.domain.builders import at, payment, text, verification_only

REGISTERED = {"appid": "wx0123456789abcdef", "registered_at": text(at(days=-10))}
APPLIED = {"submitted_at": text(at(days=-5)), "agreement_signed": True, "invoice": "now"}
PAID = payment(at(days=-4), transaction_id="T-before")
ASSIGNED = {"agency": "crediteyes", "assigned_at": text(at(days=-3))}
QUICK = {"done_at": text(at(days=-11)), "reuse_operator": True, "reuse_verification": True}
CHECKED = {"verified": True, "checked_at": text(at(days=-2))}


def existing(changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """The input of a first verification that was registered when these facts say."""
    return verification_only({"mini_program.registered_at": REGISTERED["registered_at"], **(changes or {})})


def facts(**given: Any) -> dict[str, Any]:
    return {"facts": given}
