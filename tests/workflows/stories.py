"""Whole stories, one for each route and turn, whose histories are kept and replayed."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from tests.domain import builders
from tests.workflows import steps
from tests.workflows.played import PAPERS, Played, eventually

Story = Callable[[WorkflowEnvironment, House], Awaitable[Played]]

WRONG_COPY = 13
"""Of the certificate: the one with another name."""

QUIET = {"policy": {"reminders": False}}
"""How many reminders and alerts a life has depends on the holidays, and so on the day on which it is played."""

BLURRED = [{"document": "contact_id", "code": "unclear", "public_comment": "The scan is blurred."}]


async def online(env: WorkflowEnvironment, house: House) -> Played:
    """Verified at the first review; the papers are handed in after the account is created."""
    case = await steps.in_review(env, house, QUIET)
    await case.passes(days=12)
    await steps.decided(case, "passed")
    return case


async def online_corrected(env: WorkflowEnvironment, house: House) -> Played:
    """Sent back, failed, the second application paid late and passed."""
    case = await steps.in_review(env, house, QUIET)
    await steps.decided(case, "sent_back", reasons=BLURRED)
    await case.hand_in("contact_id", copy=2)
    await case.done("resubmit", resubmitted_at=await case.now())
    await case.passes(days=30)
    await steps.decided(case, "failed", reasons=BLURRED)
    await case.hand_in("contact_id", copy=3)
    await steps.applied(case)
    await case.done("confirm_late_payment", decision="proceed", reason="the merchant accepts the risk")
    await steps.paid(case)
    await steps.assigned(case)
    await case.passes(days=30)
    await steps.decided(case, "passed")
    return case


async def online_lapsed(env: WorkflowEnvironment, house: House) -> Played:
    """Registered, then nothing."""
    case = await steps.online(env, house, QUIET)
    await steps.registered(case)
    await case.leaps(days=46)
    return case


async def online_idle(env: WorkflowEnvironment, house: House) -> Played:
    """Nobody does anything for a hundred days: reminders, then none, and ops are told. No holiday changes that."""
    case = await steps.online(env, house)
    await case.passes(days=100)
    await case.send("withdraw", reason="the merchant gave up")
    return case


async def online_flagged(env: WorkflowEnvironment, house: House) -> Played:
    """A certificate with another name is read, and a new one settles it. Needs a `ScriptedReader` at work."""
    case = await steps.online(env, house)
    await steps.created(case)
    await case.hand_in(*PAPERS[1:])
    await case.hand_in("entity_certificate", copy=WRONG_COPY)
    await read(case)
    await case.hand_in("entity_certificate")
    await read(case)
    await steps.entered(case)
    await case.send("withdraw", reason="the merchant gave up")
    return case


async def read(case: Played) -> None:
    """Wait until no paper is still to be read."""

    async def nothing_pending() -> bool:
        return not (await case.status()).requirements.pending

    await eventually(nothing_pending, "all papers are read")
    await case.rest()


async def quick(env: WorkflowEnvironment, house: House) -> Played:
    """Verified by reuse."""
    case = await Played(env, house, steps.fresh(builders.quick(QUIET))).start()
    await case.done("quick_register", done_at=await case.now(), reuse_operator=True, reuse_verification=True)
    await case.done("activate_account", activated_at=await case.now())
    await case.done("complete_registration", appid=steps.appid_of(case), registered_at=await case.now())
    await case.done("check_verified", verified=True, checked_at=await case.now())
    return case


async def verification_only(env: WorkflowEnvironment, house: House) -> Played:
    """A Mini Program that exists, verified at the first review."""
    raw = steps.fresh(builders.verification_only(QUIET))
    registered_at = datetime.now(UTC) - timedelta(days=3)
    raw["mini_program"] |= {"appid": f"wx-{raw['case_id']}", "registered_at": registered_at.isoformat()}
    case = await Played(env, house, raw).start()
    await case.hand_in()
    await steps.applied(case)
    await steps.paid(case)
    await steps.assigned(case)
    await case.passes(days=12)
    await steps.decided(case, "passed")
    return case


STORIES: dict[str, Story] = {
    "online": online,
    "online-corrected": online_corrected,
    "online-lapsed": online_lapsed,
    "online-idle": online_idle,
    "quick": quick,
    "verification-only": verification_only,
}
"""By the name of the file that keeps the history."""

READ: dict[str, Story] = {"online-flagged": online_flagged}
"""The same, where papers are read."""


async def history_of(case: Played) -> Any:
    """The history of a case that has ended."""
    await case.result()
    return await case.handle.fetch_history()
