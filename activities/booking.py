"""Bookings: what must be unique among live cases (R3, R9)."""

from temporalio import activity

from activities.ports import Bookings
from domain.bookings import Booked, BookingRequest, Taken


class BookingActivities:
    """Books in the store."""

    def __init__(self, bookings: Bookings) -> None:
        self._bookings = bookings

    @activity.defn
    async def book(self, request: BookingRequest) -> Booked | Taken:
        """Book all that the request names, or nothing; the same request again gets the same answer."""
        return await self._bookings.book(request)
