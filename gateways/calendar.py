"""China's business calendar in Asia/Shanghai (R30, R31)."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from activities.ports import BusinessCalendar
from domain.business_days import BusinessDayEnd, ReviewWindow, SafeSubmission, end_of_shanghai_day, shanghai_date
from gateways.known_days import DAY, known_days
from gateways.tally import Tally
from gateways.unknown_years import Experience
from gateways.year_overlay import YearOverlay

REVIEW_DAYS = (7, 15)
"""Business days a review takes (R30)."""
SEARCH_DAYS = 120
"""How far back a safe date is looked for, beyond the days that are needed at the least."""


class ChinaCalendar(BusinessCalendar):
    """Business days by overlays and the `chinese_calendar` library; never raises for a year it does not know.

    `makeup_days_count` says whether agencies work on make-up weekends. None, not known: the earliest end
    counts them and the latest does not (R31). `library_years` limits what is taken from the library.

    A year is known by its overlay, else by the library. In years not known the answer is *provisional*: the
    earliest end is the first day by which enough business days could have passed, the latest the first by
    which they must have, if the stretch holds as many or as few as any of its length did in the last ten known
    years (`Experience`). The last days of a December belong to the notice of the next year: where that is not
    known, 31 December and the weekend days from the 29th count in the earliest end only, and make it provisional.
    """

    def __init__(
        self,
        overlays: Iterable[YearOverlay] = (),
        makeup_days_count: bool | None = None,
        *,
        library_years: Collection[int] | None = None,
    ) -> None:
        self._known = known_days(overlays, library_years)
        self._makeup = makeup_days_count is True, makeup_days_count is not False
        self._experience = Experience(self._known, makeup_counts=self._makeup)

    @property
    def version(self) -> str:
        """Which data answers: the library's version and the overlays'."""
        return self._known.version

    def knows(self, year: int) -> bool:
        """Whether the year's notice is known."""
        return year in self._known.years

    def business_day_end(self, after: date, days: int) -> BusinessDayEnd:
        """The Shanghai date that is business day `days`; day 1 is the first business day after `after`."""
        tally = Tally(self._known, self._experience, self._makeup)
        day, earliest = after, None
        while tally.least < days:
            day += DAY
            tally.add(day)
            if earliest is None and tally.most >= days:
                earliest = day
        return BusinessDayEnd(earliest=earliest or day, latest=day, provisional=tally.provisional, version=self.version)

    def review_window(self, counted_from: datetime) -> ReviewWindow:
        """Day 7 at the earliest to day 15 at the latest, counted from the instant's Shanghai date (R30)."""
        first, last = (self.business_day_end(shanghai_date(counted_from), days) for days in REVIEW_DAYS)
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
            end = self.business_day_end(day, business_days)
            if end_of_shanghai_day(end.latest) <= closes_at:
                return self._safe(closes_at, day, provisional=provisional or end.provisional)
            day, provisional = day - DAY, end.provisional
        return self._safe(closes_at, None, provisional=provisional)

    def _safe(self, closes_at: datetime, day: date | None, *, provisional: bool) -> SafeSubmission:
        return SafeSubmission(closes_at=closes_at, date=day, provisional=provisional, version=self.version)
