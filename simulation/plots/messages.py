"""Plots about messages that cannot be applied when they come: nothing of them is lost."""

from domain.messages import Actor
from domain.vocabulary import Decision, Role, Stage
from simulation.company import Company

_INTEGRATION = Actor(role=Role.INTEGRATION, id="simulated-bank")


async def malformed_signal(company: Company) -> None:
    """The agency's own program signals Temporal directly: first something unusable, then a decision."""
    scene, agency = company.scene, company.agency
    await company.to_review()
    await agency.reviews(8)
    await scene.signal_raw("review_outcome", {"result": "OK", "ref": 4711})
    view = await scene.view()
    scene.require(view.refused_open == 1 and view.stage is Stage.IN_REVIEW, "the signal waits in the inbox of ops")
    decision = {"outcome": Decision.PASSED, "agency_id": agency.id, "actor": agency.actor.model_dump(mode="json")}
    await scene.signal_raw("review_outcome", {"request_id": f"sim-{scene.case_id}", **decision})


async def early_payment(company: Company) -> None:
    """A bank's program reports the payment before the application is submitted; ops apply it when it is due."""
    scene = company.scene
    await company.carry_on(Stage.APPLYING)
    await scene.signal("payment_received", await company.payer.receipt(), actor=_INTEGRATION)
    view = await scene.view()
    scene.require(view.refused_open == 1, "the payment waits in the inbox of ops")
    await company.carry_on(Stage.PAYING)
    await company.ops.take_time("retry")
    await company.ops.retry_refused()
    view = await scene.view()
    scene.require(view.refused_open == 0 and view.stage is Stage.ASSIGNING, "the payment is applied")
    await company.to_verified()
