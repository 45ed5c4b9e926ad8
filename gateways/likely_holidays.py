"""What a notice that is not published yet may say around one festival, judged by what others said."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gateways.festivals import SHORT, Festival, festival_days, holiday_days, lawful_days
from gateways.known_days import DAY
from gateways.spells import Spell
from gateways.year_overlay import is_weekend

YEARS_OF_EXPERIENCE = 12
"""The nearest ones: long enough for every shape a holiday has taken, short enough to follow the law."""
_FEWEST_SPELLS = 3
"""With fewer spells that fit exactly, others are asked too."""
PARTS = {Festival.AUTUMN: (Festival.NATIONAL, Festival.MID_AUTUMN)}
"""Of which festivals a joined one is made."""


@dataclass(frozen=True)
class Scenario:
    """One way in which the days around a festival may be arranged."""

    off: frozenset[date]
    """From Monday to Friday."""
    made_up: frozenset[date]
    """Saturdays and Sundays."""

    def __or__(self, other: "Scenario") -> "Scenario":
        return Scenario(self.off | other.off, self.made_up | other.made_up)

    def with_days(self, lawful: Collection[date]) -> "Scenario":
        """The same where these days are off, too: a notice of an older law may not have had them."""
        off = {day for day in lawful if not is_weekend(day)}
        return Scenario(self.off | off, self.made_up.difference(lawful))


@dataclass(frozen=True)
class LikelyHoliday:
    """A festival of a year that is not announced, and how the days around it may be arranged."""

    festival: Festival
    day: date
    """The festival's own."""
    scenarios: frozenset[Scenario]
    years: tuple[int, int]
    """The first and the last year whose notices they come from."""

    @property
    def zone(self) -> tuple[date, date]:
        """The first and the last day of its year that some scenario changes."""
        changed = {day for case in self.scenarios for day in case.off | case.made_up}
        inside = {day for day in changed if day.year == self.day.year} | {self.day}
        return min(inside), max(inside)


def likely_holidays(year: int, experience: dict[Festival, list[Spell]]) -> list[LikelyHoliday]:
    """The festivals of a year, in order of their dates."""
    days = holiday_days(year)
    if Festival.AUTUMN in days and len(experience.get(Festival.AUTUMN, ())) < _FEWEST_SPELLS:
        days = festival_days(year)
    judged = (_likely(festival, day, experience) for festival, day in days.items())
    return sorted(judged, key=lambda holiday: holiday.day)


def _likely(festival: Festival, day: date, experience: dict[Festival, list[Spell]]) -> LikelyHoliday:
    lawful = [each for each, name in lawful_days(day.year).items() if name in PARTS.get(festival, (festival,))]
    spells = _nearest(day.year, SHORT if festival in SHORT else (festival,), experience)
    fitting = _fitting(day, {spell: _scenario(day, spell).with_days(lawful) for spell in spells})
    years = [spell.year for spell in fitting]
    return LikelyHoliday(festival, day, frozenset(fitting.values()), (min(years), max(years)))


def _nearest(year: int, festivals: Collection[Festival], experience: dict[Festival, list[Spell]]) -> list[Spell]:
    """Of each festival those of the nearest years; of two as near, the earlier."""
    by_distance = (sorted(experience[each], key=lambda spell: abs(spell.year - year)) for each in festivals)
    return [spell for spells in by_distance for spell in spells[:YEARS_OF_EXPERIENCE]]


def _fitting(day: date, scenarios: dict[Spell, Scenario]) -> dict[Spell, Scenario]:
    """Those of the same day of the week; if they are few, all that take as many days off as one that was seen."""
    same = {spell: case for spell, case in scenarios.items() if spell.weekday == day.weekday()}
    if len(same) >= _FEWEST_SPELLS:
        return same
    seen = {spell.off for spell in scenarios}
    return {spell: case for spell, case in scenarios.items() if len(case.off) in seen} or scenarios


def _scenario(day: date, spell: Spell) -> Scenario:
    first = day + spell.first * DAY
    days = [first + index * DAY for index in range(spell.length)]
    return Scenario(
        frozenset(each for each in days if not is_weekend(each)),
        frozenset(_weekend_day(number, days[0], days[-1]) for number in spell.made_up),
    )


def _weekend_day(number: int, first: date, last: date) -> date:
    day, step = (first, -DAY) if number < 0 else (last, DAY)
    for _ in range(abs(number)):
        day += step
        while not is_weekend(day):
            day += step
    return day
