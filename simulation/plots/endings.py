"""Plots that do not lead to a verified account."""

from domain.vocabulary import Stage, TaskName
from simulation.company import Company


async def withdrawn(company: Company) -> None:
    """The merchant gives up halfway."""
    await company.carry_on(Stage.BINDING)
    await company.merchant.take_time(TaskName.REGISTER_ENTITY)
    await company.ops.withdraw("The merchant has changed its plans.")


async def duplicate_email(company: Company) -> None:
    """Nobody can do anything: another live case has the e-mail (R9)."""
    view = await company.scene.view()
    company.scene.require(view.outcome is Stage.REFUSED, "the case is refused")
