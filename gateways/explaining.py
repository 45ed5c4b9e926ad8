"""Why a business day ends when it does: what was skipped, and what was only assumed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gateways.calendar import ChinaCalendar
from gateways.known_days import DAY, KnownDays, turns_with_the_year
from gateways.likely_holidays import LikelyHoliday
from gateways.unknown_year import MORE_OFF, MORE_WORKED
from gateways.year_overlay import is_weekend


@dataclass(frozen=True)
class Holiday:
    """Days from Monday to Friday that are off."""

    name: str
    days: tuple[date, ...]


@dataclass(frozen=True)
class Explanation:
    """What lies between two dates, both among them."""

    first: date
    last: date
    weekend_days: int
    """Saturdays and Sundays that are not worked, as far as it is known."""
    holidays: tuple[Holiday, ...]
    """In announced years."""
    made_up: tuple[date, ...]
    """Saturdays and Sundays that are worked."""
    makeup_days_count: bool | None
    """None: it is not known whether agencies work on them (R31)."""
    undecided: tuple[date, ...]
    """Last days of a December whose next year is not announced."""
    likely: tuple[LikelyHoliday, ...]
    """Festivals of years that are not announced, as far as they may change days between."""
    unknown_years: tuple[int, ...]
    past_years: tuple[int, ...]
    """Those of them that are over by what is known: their notices exist, and this calendar does not have them."""
    blind_years: tuple[int, ...]
    """Those of them that are judged without regard to festivals: their dates, or enough notices, are not known."""
    more_off: int = MORE_OFF
    more_worked: int = MORE_WORKED
    """Days allowed for in each of the other unknown years besides the likely ones."""


def explain(calendar: ChinaCalendar, after: date, last: date) -> Explanation:
    """What was skipped or assumed on the days after one date, up to another."""
    known, days = calendar.known, [after + index * DAY for index in range(1, (last - after).days + 1)]
    settled = [day for day in days if day.year in known.years]
    unknown = sorted({day.year for day in days} - known.years)
    made_up = tuple(day for day in days if known.differing.get(day) is True)
    return Explanation(
        first=after + DAY,
        last=last,
        weekend_days=sum(is_weekend(day) for day in days) - len(made_up),
        holidays=tuple(_holidays(known, settled)),
        made_up=made_up,
        makeup_days_count=calendar.makeup_days_count,
        undecided=tuple(day for day in days if _waits_for_the_next(known, day)),
        likely=tuple(
            each for year in unknown for each in calendar.unknown.holidays(year) if _may_meet(each, after + DAY, last)
        ),
        unknown_years=tuple(unknown),
        past_years=tuple(year for year in unknown if is_past(known, year)),
        blind_years=tuple(year for year in unknown if not calendar.unknown.holidays(year)),
    )


def is_past(known: KnownDays, year: int) -> bool:
    """Whether a year that is not known lies before one whose notice is: it cannot be called not announced."""
    return year not in known.years and year < max(known.real_years, default=0)


def name_of(known: KnownDays, day: date) -> str:
    """Of a day that differs: the holiday as the library names it, else the notice."""
    year = day.year + (day.year + 1 in known.notices and day in known.notices[day.year + 1])
    kind = "simulated calendar" if year in known.overlays and known.overlays[year].simulated else "notice"
    return known.named(day) or f"by the {kind} of {year}"


def _holidays(known: KnownDays, days: list[date]) -> Iterator[Holiday]:
    off: dict[str, list[date]] = {}
    for day in days:
        if known.differing.get(day) is False:
            off.setdefault(name_of(known, day), []).append(day)
    for name, each in off.items():
        yield Holiday(name, tuple(each))


def _waits_for_the_next(known: KnownDays, day: date) -> bool:
    return turns_with_the_year(day) and not known.settled(day) and day.year + 1 not in known.years


def _may_meet(holiday: LikelyHoliday, first: date, last: date) -> bool:
    return holiday.zone[0] <= last and holiday.zone[1] >= first
