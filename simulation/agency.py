"""The simulated review agency, which keeps China's business days."""

from datetime import datetime, time, timedelta

from domain.agencies import AGENCIES
from domain.business_days import shanghai_date
from domain.model import SHANGHAI
from domain.vocabulary import Decision, DocumentKind, Role
from simulation.pace import fraction
from simulation.people import Person
from simulation.scene import Scene


class Agency(Person):
    """The review agency that the simulated platform names."""

    role = Role.AGENCY

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        names = sorted(AGENCIES)
        self.id = names[int(fraction(scene.case_id, "agency") * len(names))]

    async def reviews(self, business_days: int) -> None:
        """Look at the papers until some business day (R30), and decide in the agency's hours (R31)."""
        today = shanghai_date(await self.scene.now())
        day = self.scene.calendar.business_day_end(today, business_days).latest
        morning = datetime.combine(day, time(9, 30), tzinfo=SHANGHAI)
        await self.scene.wait_until(morning + timedelta(hours=7 * fraction(self.scene.case_id, "decision")))

    async def decides(self, outcome: Decision, *wanting: DocumentKind, agency_id: str | None = None) -> None:
        """Decide; `wanting`: the papers found wanting."""
        payload = {"outcome": outcome, "reasons": [reason(kind) for kind in wanting]}
        await self.scene.send("decide_review", payload, actor=self.actor, agency_id=agency_id or self.id)


def reason(kind: DocumentKind) -> dict[str, str]:
    """Why a paper does not do."""
    return {"document": kind, "code": "unclear_scan", "public_comment": "The scan cannot be read."}
