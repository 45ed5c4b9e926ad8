"""The way of a case, step by step: each helper takes it as far as its name says."""

from typing import Any

from domain import events as e
from domain.story import next_sitting
from tests.domain.builders import PAPERS, at, offered, payment, text
from tests.domain.life import Life

EVIDENCE: dict[str, dict[str, Any]] = {
    "register_entity": {"country": "SG", "name": "Lantern Tea Pte. Ltd.", "registration_number": "201912345K"},
    "apply_for_verification": {"agreement_signed": True, "invoice": "later"},
    "quick_register": {"reuse_operator": True, "reuse_verification": True},
    "complete_registration": {"appid": "wx0123456789abcdef"},
    "check_verified": {"verified": True},
}
INSTANTS = {
    "create_account": "done_at",
    "quick_register": "done_at",
    "activate_account": "activated_at",
    "bind_admin": "bound_at",
    "complete_registration": "registered_at",
    "check_verified": "checked_at",
    "apply_for_verification": "submitted_at",
    "resubmit": "resubmitted_at",
}


def done(life: Life, task: str, role: str = "merchant", **evidence: Any) -> list[e.Body]:
    """Close a console step with evidence of now."""
    said = {**EVIDENCE.get(task, {}), **evidence}
    if task in INSTANTS:
        said.setdefault(INSTANTS[task], text(life.now))
    return life.tell("complete_task", role, task=task, evidence=said)


def hand_in(life: Life, *kinds: str, version: str = "") -> list[e.Body]:
    """Hand in one paper of each kind."""
    return life.tell("add_documents", "merchant", documents=offered(*(kinds or PAPERS), version=version))


def registered(life: Life) -> Life:
    """Take an online or quick case through registration."""
    while not life.facts.registered:
        done(life, next_sitting(life.facts)[0])
    return life


def applied(life: Life) -> Life:
    """Take a case to the fee."""
    registered(life)
    if "provide_documents" in life.open:
        hand_in(life)
    done(life, "apply_for_verification")
    return life


def paid(life: Life) -> Life:
    """Take a case to the agency."""
    applied(life)
    life.tell("record_payment", "payer", **payment(life.now))
    return life


def in_review(life: Life) -> Life:
    """Take a case into review at Crediteyes."""
    paid(life)
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(life.now))
    return life


def decided(life: Life, outcome: str, *reasons: dict[str, Any], role: str = "agency", **more: Any) -> list[e.Body]:
    """The agency decides."""
    return life.tell("decide_review", role, outcome=outcome, reasons=list(reasons), **more)


def started(raw: dict[str, Any], days: float = 0) -> Life:
    """A case, so many days after its start."""
    return Life(raw).until(at(days=days))
