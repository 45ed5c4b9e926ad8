"""The route of a merchant without an Official Account, from its start to verified."""

import pytest
from temporalio.testing import WorkflowEnvironment

from assembly.house import House
from domain.vocabulary import Stage, WaitingOn
from tests.workflows import steps

pytestmark = pytest.mark.usefixtures("worker")


async def test_an_online_case_goes_from_registration_to_verified(env: WorkflowEnvironment, house: House) -> None:
    """R10-R16, R26, R29, R30: every step is owed in its turn, and only a verified program may go live (R15)."""
    case = await steps.online(env, house)
    assert (await case.status()).stage is Stage.REGISTERING
    await case.hand_in()
    await steps.created(case)
    assert (await case.status()).stage is Stage.BINDING
    case = await steps.in_review(env, house)
    view = await case.status()
    assert (view.stage, view.waiting_on, view.go_live_allowed) == (Stage.IN_REVIEW, WaitingOn.AGENCY, False)
    await steps.decided(case, "passed")
    end = await case.result()
    assert (end.stage, end.outcome, end.go_live_allowed) == (Stage.VERIFIED, Stage.VERIFIED, True)
