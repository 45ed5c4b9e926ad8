"""When the review agencies can be reached (R31)."""

from datetime import UTC, date, datetime

from domain.agencies import Agency
from domain.business_days import shanghai_date
from domain.model import SHANGHAI
from gateways.calendar import ChinaCalendar
from gateways.festivals import lawful_days
from gateways.known_days import DAY
from gateways.year_overlay import is_weekend


class AgencyHours:
    """Agencies' opening hours in Shanghai: Monday to Friday on business days (R31).

    On make-up weekends they count as closed unless the settings say that those days count. In a year that nobody
    has announced, Monday to Friday count as open, except the days that are off by law whatever the notice arranges
    around them (`lawful_days`): there the answer may be wrong by the days of a bridge.
    """

    def __init__(self, calendar: ChinaCalendar) -> None:
        self._known = calendar.known
        self._makeup_days_count = calendar.makeup_days_count is True

    def is_open(self, agency: Agency, at: datetime) -> bool:
        """Whether somebody should be there; at the closing time nobody is."""
        local = at.astimezone(SHANGHAI)
        return agency.opens <= local.time() < agency.closes and self._works(local.date())

    def next_opening(self, agency: Agency, at: datetime) -> datetime:
        """The instant itself if they are open, else that of the next opening, in UTC."""
        if self.is_open(agency, at):
            return at
        day = shanghai_date(at)
        while not self._works(day) or (opening := datetime.combine(day, agency.opens, SHANGHAI)) < at:
            day += DAY
        return opening.astimezone(UTC)

    def _works(self, day: date) -> bool:
        if is_weekend(day):
            return self._makeup_days_count and self._known.works(day, makeup_counts=True)
        if day.year in self._known.years or day in self._known.differing:
            return self._known.works(day, makeup_counts=True)
        return day not in lawful_days(day.year)
