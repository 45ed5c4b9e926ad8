"""Plots about papers: what the preflight finds costs no fee (R11, R28)."""

from domain.vocabulary import DocumentKind, TaskName
from simulation.company import Company
from simulation.scene import Scene


async def wrong_name(company: Company) -> None:
    """The certificate bears the entity's name with one word off: found before the fee, corrected, verified."""
    scene, merchant = company.scene, company.merchant
    merchant.mistaken_in = frozenset({DocumentKind.ENTITY_CERTIFICATE})
    await merchant.do(TaskName.PROVIDE_DOCUMENTS, await scene.view())
    view = await scene.view()
    found = [problem.code for problem in view.requirements.errors]
    scene.require(found == ["entity_name_differs"], f"the wrong name is found; found are {found}")
    scene.require(not await _paid(scene), "nothing is paid yet")
    await company.to_verified()
    scene.require(await _paid(scene) == 1, "one fee was enough")


async def _paid(scene: Scene) -> int:
    return sum(entry.kind == "fee_paid" for entry in await scene.journal())
