"""What a simulated admin reports of the console: the evidence of each task, as the case's input has it."""

from datetime import datetime
from hashlib import sha256
from typing import Any

from domain.case import CaseInput
from domain.vocabulary import LatePayment, TaskName

_WHEN = {
    TaskName.CREATE_ACCOUNT: "done_at",
    TaskName.QUICK_REGISTER: "done_at",
    TaskName.ACTIVATE_ACCOUNT: "activated_at",
    TaskName.BIND_ADMIN: "bound_at",
    TaskName.COMPLETE_REGISTRATION: "registered_at",
    TaskName.CHECK_VERIFIED: "checked_at",
    TaskName.APPLY_FOR_VERIFICATION: "submitted_at",
    TaskName.RESUBMIT: "resubmitted_at",
}
"""What the instant is called at which a task was done."""


def evidence(task: TaskName, case: CaseInput, now: datetime, *, verified: bool = True) -> dict[str, Any]:
    """The evidence of a task that was done just now; `verified`: what the console shows after a reuse (R8)."""
    when = {_WHEN[task]: now.isoformat()} if task in _WHEN else {}
    return {**when, **_seen(task, case, verified=verified)}


def _seen(task: TaskName, case: CaseInput, *, verified: bool) -> dict[str, Any]:
    match task:
        case TaskName.QUICK_REGISTER:
            return _reuse(case)
        case TaskName.REGISTER_ENTITY:
            return case.entity.model_dump(mode="json", include={"country", "name", "registration_number"})
        case TaskName.COMPLETE_REGISTRATION:
            return {"appid": simulated_appid(case.case_id)}
        case TaskName.CHECK_VERIFIED:
            return {"verified": verified}
        case TaskName.APPLY_FOR_VERIFICATION:
            return {"agreement_signed": True, "invoice": case.invoice, **_name(case)}
        case TaskName.CONFIRM_LATE_PAYMENT:
            return {"decision": LatePayment.PROCEED, "reason": "The merchant wants to try all the same."}
        case _:
            return {}


def simulated_appid(case_id: str) -> str:
    """What the simulated platform names a Mini Program."""
    return f"wxsim{sha256(case_id.encode()).hexdigest()[:13]}"


def _reuse(case: CaseInput) -> dict[str, bool]:
    planned = case.official_account
    if planned is None:
        raise ValueError("only a merchant with an Official Account registers through one")
    return {"reuse_operator": planned.reuse_operator, "reuse_verification": planned.reuse_verification}


def _name(case: CaseInput) -> dict[str, bool]:
    return {"name_confirmed": True} if case.mini_program.code_published else {}
