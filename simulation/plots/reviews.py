"""Plots about reviews: sent back, failed, decided late (R33)."""

from datetime import timedelta

from domain.agencies import AGENCIES
from domain.refusals import Code, Refused
from domain.vocabulary import Decision, DocumentKind, Stage, WindowState
from simulation.company import Company
from simulation.scene import PlotBroken

_SOON = 4
"""Business days after which an agency finds something wanting."""


async def verified_first(company: Company) -> None:
    """Everybody does what they owe, and the agency passes the first application."""
    await company.to_verified()


async def sent_back_once(company: Company) -> None:
    """One paper is unclear; corrected inside the same application, with no new fee."""
    await _sent_back_for(company, DocumentKind.AUTHORIZATION_LETTER)
    await company.to_verified()


async def sent_back_twice(company: Company) -> None:
    """First the form, then the contact's proof; another agency's word in between counts for nothing."""
    await _sent_back_for(company, DocumentKind.APPLICATION_FORM)
    await company.to_review()
    await _a_foreign_agency_decides(company)
    await _sent_back_for(company, company.scene.contact_proof)
    await company.to_verified()


async def second_application(company: Company) -> None:
    """The first application fails for good inside the window; the next one has its own fee, and passes."""
    company.merchant.careless_with = frozenset({DocumentKind.ENTITY_CERTIFICATE})
    await company.to_review()
    await company.agency.reviews(_SOON)
    await company.agency.decides(Decision.FAILED, DocumentKind.ENTITY_CERTIFICATE)
    view = await company.scene.view()
    company.scene.require(view.outcome is None, "the next application opens")
    await company.to_verified()


async def failed_late(company: Company) -> None:
    """The agency's final no comes after day 45, so there is no next application."""
    await _past_the_window(company)
    await company.agency.decides(Decision.FAILED, DocumentKind.ENTITY_CERTIFICATE)


async def review_past_window(company: Company) -> None:
    """The review is still on when day 45 comes; the case goes on, and its outcome counts."""
    await _past_the_window(company)
    await company.agency.decides(Decision.PASSED)


async def _a_foreign_agency_decides(company: Company) -> None:
    foreign = next(name for name in AGENCIES if name != company.agency.id)
    try:
        await company.agency.decides(Decision.FAILED, agency_id=foreign)
    except Refused as refusal:
        company.scene.require(refusal.code is Code.FOREIGN_AGENCY, "the foreign agency is refused")
    else:
        company.scene.require(False, "the foreign agency is refused")


async def _sent_back_for(company: Company, kind: DocumentKind) -> None:
    company.merchant.careless_with |= {kind}
    await company.to_review()
    await company.agency.reviews(_SOON)
    await company.agency.decides(Decision.SENT_BACK, kind)
    view = await company.scene.view()
    company.scene.require(view.stage is Stage.REFILLING, "the application is sent back")


async def _past_the_window(company: Company) -> None:
    scene = company.scene
    view = await company.to_review()
    closes_at = view.window.closes_at
    if closes_at is None:
        raise PlotBroken("this did not happen: there is a window")
    await scene.wait_until(closes_at + timedelta(days=2))
    view = await scene.view()
    scene.require(view.window.state is WindowState.PAST and view.outcome is None, "the case goes on after day 45")
