"""Plots about registration and the reuse of an Official Account's verification (R3-R8)."""

from datetime import timedelta

from domain.vocabulary import Stage, TaskName, WaitingOn
from simulation.company import Company
from simulation.pace import next_month

OPENING_HOURS = timedelta(hours=10)


async def verified_by_reuse(company: Company) -> None:
    """Registered, reported as reused, and found verified: no papers, no fee (R7)."""
    view = await company.carry_on()
    company.scene.require(not view.documents and not view.applications, "verified without papers and fee")


async def quota_waits(company: Company) -> None:
    """The month is full, so the case sleeps until the next one begins (R3)."""
    scene = company.scene
    view = await scene.view()
    scene.require(view.stage is Stage.BOOKED and view.waiting_on is WaitingOn.PLATFORM, "waits for the next month")
    await scene.wait_until(next_month(await scene.now()) + OPENING_HOURS)
    view = await scene.view()
    scene.require(any(task.name is TaskName.QUICK_REGISTER for task in view.tasks), "the next month lets it register")
    await verified_by_reuse(company)


async def reuse_not_honoured(company: Company) -> None:
    """The account turns out unverified in spite of the reuse: papers and a fee after all (R8)."""
    company.merchant.shown_as_verified = False
    await company.to_verified()


async def reuse_not_chosen(company: Company) -> None:
    """Nothing but the entity is reused: an admin is bound, then papers and a fee (R6, R7)."""
    await company.to_verified()
    view = await company.scene.view()
    done = {task.name for task in view.tasks if task.state == "done"}
    company.scene.require(TaskName.BIND_ADMIN in done, "an admin is bound")
    company.scene.require(TaskName.CHECK_VERIFIED not in done, "nothing is to be checked")


async def repeated(company: Company) -> None:
    """Verified again after years under the same name: no window, and no new form is asked for (R25)."""
    view = await company.scene.view()
    company.scene.require(view.window.closes_at is None, "there is no window")
    company.scene.require("application_form" not in view.requirements.currently_due, "no new form is asked for")
    await company.to_verified()


async def adopted(company: Company) -> None:
    """Registration was done before the case came, and nobody is asked to do it again."""
    view = await company.scene.view()
    company.scene.require(all(task.state == "adopted" for task in view.tasks[:5]), "registration is adopted")
    await company.to_verified()
