"""China's business calendar in Asia/Shanghai (R30, R31)."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from activities.ports import BusinessCalendar
from domain.business_days import BusinessDayEnd, ReviewWindow, SafeSubmission, end_of_shanghai_day, shanghai_date
from gateways.known_days import DAY, known_days
from gateways.tally import End, Tally
from gateways.unknown_years import UnknownYears
from gateways.year_overlay import YearOverlay

REVIEW_DAYS = (7, 15)
"""Business days a review takes (R30)."""
_WALKS = 2000
"""Start dates that are remembered: five years of them."""
_MAKEUP = {None: "", True: "+makeup.count", False: "+makeup.rest"}
SEARCH_DAYS = 120
"""How far back a safe date is looked for, beyond the days that are needed at the least."""


class ChinaCalendar(BusinessCalendar):
    """Business days by overlays and the `chinese_calendar` library; never raises for a year it does not know.

    `makeup_days_count` says whether agencies work on make-up weekends. None, not known: the earliest end
    counts them and the latest does not (R31). `library_years` limits what is taken from the library.

    A year is known by its overlay, else by the library. In years not known the answer is *provisional*: the
    earliest end is the first day by which enough business days could have passed, the latest the first by which
    they must have, if each festival is arranged in one of the ways of the nearest known years (`UnknownYear`).
    The last days of a December belong to the notice of the next year: where that is not known, 31 December and the
    weekend days from the 29th count in the earliest end only, and make it provisional.
    """

    def __init__(
        self,
        overlays: Iterable[YearOverlay] = (),
        makeup_days_count: bool | None = None,
        *,
        library_years: Collection[int] | None = None,
    ) -> None:
        self.makeup_days_count = makeup_days_count
        self.known = known_days(overlays, library_years)
        self._makeup = makeup_days_count is True, makeup_days_count is not False
        self.unknown = UnknownYears(self.known, makeup_counts=self._makeup)
        self._walked: dict[date, tuple[End, ...]] = {}

    @property
    def version(self) -> str:
        """What answers: the library, the overlays, and whether make-up days count, if that is said."""
        return self.known.version + _MAKEUP[self.makeup_days_count]

    def knows(self, year: int) -> bool:
        """Whether the year's notice is known."""
        return year in self.known.years

    def holds(self, overlay: YearOverlay) -> bool:
        """Whether the notice is what is known of its year, and no other goes before it."""
        return self.known.overlays.get(overlay.year) == overlay

    def business_day_end(self, after: date, days: int) -> BusinessDayEnd:
        """The Shanghai date that is business day `days`; day 1 is the first business day after `after`."""
        end = self._ends(after, days)[days]
        return BusinessDayEnd(
            earliest=end.earliest, latest=end.latest, provisional=end.provisional, version=self.version
        )

    def review_window(self, counted_from: datetime) -> ReviewWindow:
        """Day 7 at the earliest to day 15 at the latest, counted from the instant's Shanghai date (R30)."""
        ends = self._ends(shanghai_date(counted_from), REVIEW_DAYS[1])
        first, last = (ends[days] for days in REVIEW_DAYS)
        return ReviewWindow(
            counted_from=counted_from,
            earliest=first.earliest,
            latest=last.latest,
            provisional=last.provisional,
            version=self.version,
        )

    def safe_submission(self, closes_at: datetime, business_days: int) -> SafeSubmission:
        """The last Shanghai date after which so many business days, at the latest, end by `closes_at` (R16, R30).

        It may lie before the registration: the caller compares. Provisional as well where the day after it
        fails only by a provisional answer. None if `SEARCH_DAYS` are not enough.
        """
        # No calendar has more business days than days.
        day, provisional = shanghai_date(closes_at) - business_days * DAY, False
        for _ in range(SEARCH_DAYS):
            end = self._ends(day, business_days)[business_days]
            if end_of_shanghai_day(end.latest) <= closes_at:
                return self._safe(closes_at, day, provisional=provisional or end.provisional)
            day, provisional = day - DAY, end.provisional
        return self._safe(closes_at, None, provisional=provisional)

    def _ends(self, after: date, days: int) -> tuple[End, ...]:
        """By number of business days, at least up to so many; walked once, and anew only for more of them."""
        ends = self._walked.get(after, ())
        if len(ends) <= days:
            ends = tuple(Tally(self.known, self.unknown, self._makeup).ends(after, days))
            if len(self._walked) >= _WALKS:
                self._walked.clear()
            self._walked[after] = ends
        return ends

    def _safe(self, closes_at: datetime, day: date | None, *, provisional: bool) -> SafeSubmission:
        return SafeSubmission(closes_at=closes_at, date=day, provisional=provisional, version=self.version)
