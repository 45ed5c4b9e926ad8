"""The monthly quota of an Official Account, as ops see it and correct it (R3)."""

from collections.abc import Sequence
from datetime import datetime

from domain.model import Model
from domain.refusals import Code, Refused
from store.quota import Outside, Place, SqlQuota
from store.slots import month_of, months_from

_SHOWN = 36
"""Months that are shown at the most."""


class CasePlace(Model):
    """A case's place among a month's."""

    case_id: str
    position: int
    used: bool
    """The Mini Program was created. An unused place is booked again when the month turns."""


class Month(Model):
    """A calendar month in Asia/Shanghai."""

    month: str
    """`2027-03`."""
    quota: int
    cases: tuple[CasePlace, ...]
    outside: int
    """Mini Programs made outside Pailou."""
    free: int
    beyond: int
    """How many places are taken beyond the quota. Cases keep theirs: first come, first served."""


class Quota:
    """What `quota` commands do."""

    def __init__(self, quota: SqlQuota) -> None:
        self._quota = quota

    async def month(self, official_account: str, month: str) -> Month:
        """One month."""
        return self._month(month, await self._quota.places(official_account, month, month))

    async def months(self, official_account: str, now: datetime) -> tuple[Month, ...]:
        """This month, those in which places are taken, and on until one has a free place."""
        this = month_of(now)
        places = await self._quota.places(official_account, this)
        last = max((place.month for place in places), default=this)
        shown: list[Month] = []
        for month in months_from(this):
            shown.append(self._month(month, [place for place in places if place.month == month]))
            if len(shown) == _SHOWN or (month >= last and shown[-1].free):
                break
        return tuple(shown)

    async def tell(self, told: Outside) -> Month:
        """Count Mini Programs made outside Pailou, or fewer of them; the same request again changes nothing.

        `request_id_reused`: it told something else before. `nothing_to_change`: so many were never told.
        """
        kept = await self._quota.tell(told)
        if kept is None:
            raise Refused(Code.NOTHING_TO_CHANGE, "so many were not recorded in this month")
        if _said(kept) != _said(told):
            raise Refused(Code.REQUEST_ID_REUSED, "this request_id came with other content before; take a new one")
        return await self.month(told.official_account, told.month)

    def _month(self, month: str, places: Sequence[Place]) -> Month:
        cases = tuple(
            CasePlace(case_id=place.case_id, position=place.position, used=place.used)
            for place in places
            if place.case_id is not None
        )
        free = self._quota.size - len(places)
        return Month(
            month=month,
            quota=self._quota.size,
            cases=cases,
            outside=len(places) - len(cases),
            free=max(0, free),
            beyond=max(0, -free),
        )


def _said(told: Outside) -> tuple[str, str, int]:
    return told.official_account, told.month, told.count
