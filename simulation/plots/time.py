"""Plots about time: reminders that help nothing, alerts to ops, a year whose holidays nobody knows yet (R16, R30)."""

from datetime import UTC, datetime, timedelta
from itertools import count

from domain.vocabulary import Stage, TaskName, WindowState
from simulation.company import Company

_LADDER = 10
"""Days on which somebody looks at the post: the reminders of day 1, 3 and 7, and a weekend that holds one back."""

_LATE_IN_THE_YEAR = (12, 8)
"""A registration that begins then has its review over the turn of the year."""


async def lapsed(company: Company) -> None:
    """Registered, and then nobody does anything any longer, whatever is written to them: the window closes (R16)."""
    scene = company.scene
    await company.carry_on(Stage.APPLYING)
    letters = 0
    for _ in range(_LADDER):
        await scene.wait(timedelta(days=1))
        letters += len(await scene.letters_to(scene.case.admin))
    scene.require(letters >= 2, "the admin is reminded again and again")
    await scene.wait(timedelta(days=60))


async def paid_late(company: Company) -> None:
    """The merchant lets the safe date pass; ops are alerted and asked before anybody pays, and let it go ahead."""
    scene = company.scene
    await company.carry_on(Stage.PAYING)
    while not any(task.name is TaskName.CONFIRM_LATE_PAYMENT for task in (await scene.view()).tasks):
        await scene.wait(timedelta(days=3))
        scene.require((await scene.view()).window.state is not WindowState.PAST, "ops are asked about the payment")
    scene.require(any(entry.kind == "escalated" for entry in await scene.journal()), "ops hear that it is at risk")
    await scene.wait(timedelta(days=3))
    scene.require(bool(await scene.letters_to(None)), "ops are written to")
    await company.to_verified()


async def year_end(company: Company) -> None:
    """A review over the turn of a year nobody has announced: two dates at first, then the notice comes (R30)."""
    scene = company.scene
    unknown = next(year for year in count((await scene.now()).year) if not scene.calendar.knows(year))
    await scene.wait_until(datetime(unknown - 1, *_LATE_IN_THE_YEAR, tzinfo=UTC))
    review = (await company.to_review()).applications[-1].review
    scene.require(review is not None and review.provisional, "the review's end is provisional")
    await scene.announce_year(unknown)
    review = (await scene.view()).applications[-1].review
    scene.require(review is not None and not review.provisional, "the notice makes it certain")
    await company.to_verified()
