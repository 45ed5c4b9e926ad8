"""Facts that a half-done case comes with."""

from typing import Any

from tests.domain.builders import at, payment, text

REGISTERED = {"appid": "wx0123456789abcdef", "registered_at": text(at(days=-10))}
APPLIED = {"submitted_at": text(at(days=-5)), "agreement_signed": True, "invoice": "now"}
PAID = payment(at(days=-4), transaction_id="T-before")
ASSIGNED = {"agency": "crediteyes", "assigned_at": text(at(days=-3))}
QUICK = {"done_at": text(at(days=-11)), "reuse_operator": True, "reuse_verification": True}
CHECKED = {"verified": True, "checked_at": text(at(days=-2))}


def facts(**given: Any) -> dict[str, Any]:
    return {"facts": given}
