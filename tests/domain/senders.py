"""Who sends which message, as the contract says, with a payload that fits."""

from typing import Any

from tests.domain.builders import at, digest, offered, payment, text

STEERING = {"ops", "admin"}
SENDERS = {
    "complete_task": {*STEERING, "merchant", "integration"},
    "add_documents": {*STEERING, "merchant"},
    "remove_document": {*STEERING, "merchant"},
    "accept_finding": STEERING,
    "record_payment": {*STEERING, "payer", "integration"},
    "assign_agency": {*STEERING, "merchant"},
    "decide_review": {*STEERING, "agency"},
    "extend_window": STEERING,
    "change_policy": STEERING,
    "change_case": STEERING,
    "dismiss_refused": STEERING,
    "remind": STEERING,
    "withdraw": STEERING,
    "calendar_changed": {*STEERING, "system"},
}
PAYLOADS: dict[str, dict[str, Any]] = {
    "complete_task": {"task": "create_account", "evidence": {"done_at": text(at())}},
    "add_documents": {"documents": offered("contact_id")},
    "remove_document": {"digest": digest("contact_id")},
    "accept_finding": {"digest": digest("contact_id"), "code": "blurred", "reason": "readable enough"},
    "record_payment": payment(at()),
    "assign_agency": {"agency": "crediteyes", "assigned_at": text(at())},
    "decide_review": {"outcome": "passed"},
    "extend_window": {"closes_at": text(at(days=90)), "reason": "granted"},
    "change_policy": {"policy": {"refills": 4}, "reason": "agreed"},
    "change_case": {"case": {"invoice": "now"}},
    "dismiss_refused": {"event": 1, "note": "nothing"},
    "remind": {"task": "create_account", "note": "the link expires soon"},
    "withdraw": {"reason": "the merchant stopped"},
    "calendar_changed": {"version": "2028-1"},
}
