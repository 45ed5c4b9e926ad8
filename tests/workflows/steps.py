"""The steps of a story, as tests go through them quickly."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from tests.domain import builders
from tests.workflows.played import Played

AGENCY = {"role": "agency", "id": "reviewer-1"}
CREDITEYES = "crediteyes"


def fresh(case: dict[str, Any]) -> dict[str, Any]:
    """The same case under an id, an e-mail and an account of its own: tests share one store."""
    key = uuid4().hex[:10]
    case["case_id"], case["account_email"] = f"case-{key}", f"{key}@example.com"
    if "official_account" in case:
        case["official_account"]["id"] = f"gh-{key}"
    return case


def appid_of(case: Played) -> str:
    """An appid of the case's own."""
    return f"wx-{case.case_id}"


async def online(env: WorkflowEnvironment, house: House, changes: dict[str, Any] | None = None) -> Played:
    """An online case, started."""
    return await Played(env, house, fresh(builders.online(changes))).start()


async def adopted(env: WorkflowEnvironment, house: House, changes: dict[str, Any] | None = None) -> Played:
    """An online case that comes registered a moment ago, in one message instead of six, and reminds nobody.

    For tests of what follows: each reminder is a moment of its own, and weeks that pass are full of them.
    """
    raw = fresh(builders.online(changes))
    raw["policy"] = {"reminders": False} | raw.get("policy", {})
    registered = {"appid": f"wx-{raw['case_id']}", "registered_at": datetime.now(UTC).isoformat()}
    return await Played(env, house, raw | {"facts": {"complete_registration": registered}}).start()


async def created(case: Played) -> None:
    """The account is created and activated."""
    await case.done("create_account", done_at=await case.now())
    await case.done("activate_account", activated_at=await case.now())


async def bound(case: Played) -> None:
    """From the start to the last step of registration."""
    await created(case)
    await entered(case)


async def entered(case: Played) -> None:
    """The entity is registered and the admin bound."""
    entity = case.case["entity"]
    typed = {name: entity[name] for name in ("country", "name", "registration_number")}
    await case.done("register_entity", **typed)
    await case.done("bind_admin", bound_at=await case.now())


async def registered(case: Played) -> None:
    """From the start to the end of registration."""
    await bound(case)
    await case.done("complete_registration", appid=appid_of(case), registered_at=await case.now())


async def applied(case: Played) -> None:
    """The application is submitted."""
    await case.done("apply_for_verification", submitted_at=await case.now(), agreement_signed=True, invoice="later")


def payment(at: str, **changes: Any) -> dict[str, Any]:
    """What is reported of a payment."""
    usual = {"amount": "99.00", "currency": "USD", "method": "bank_card", "transaction_id": uuid4().hex, "paid_at": at}
    return {**usual, **changes}


async def paid(case: Played) -> None:
    """The fee is paid."""
    await case.send("record_payment", **payment(await case.now()))


async def assigned(case: Played, agency: str = CREDITEYES) -> None:
    """The agency is known."""
    await case.send("assign_agency", agency=agency, assigned_at=await case.now())


async def decided(case: Played, outcome: str, **more: Any) -> None:
    """The agency decides."""
    await case.send("decide_review", actor=AGENCY, agency_id=CREDITEYES, outcome=outcome, **more)


async def paying(env: WorkflowEnvironment, house: House, changes: dict[str, Any] | None = None) -> Played:
    """An online case whose fee is to be paid."""
    case = await online(env, house, changes)
    await case.hand_in()
    await registered(case)
    await applied(case)
    return case


async def adopted_paying(env: WorkflowEnvironment, house: House, changes: dict[str, Any] | None = None) -> Played:
    """A case that came registered, whose fee is to be paid."""
    case = await adopted(env, house, changes)
    await case.hand_in()
    await applied(case)
    return case


async def adopted_in_review(env: WorkflowEnvironment, house: House, changes: dict[str, Any] | None = None) -> Played:
    """A case that came registered, in review."""
    case = await adopted_paying(env, house, changes)
    await paid(case)
    await assigned(case)
    return case


async def to_review(case: Played) -> None:
    """From the created account, with its papers in, to the review."""
    await case.done("activate_account", activated_at=await case.now())
    await entered(case)
    await case.done("complete_registration", appid=appid_of(case), registered_at=await case.now())
    await applied(case)
    await paid(case)
    await assigned(case)


async def in_review(env: WorkflowEnvironment, house: House, changes: dict[str, Any] | None = None) -> Played:
    """An online case in review."""
    case = await paying(env, house, changes)
    await paid(case)
    await assigned(case)
    return case
