"""Why a business day ends when it does, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.business_days import BusinessDayEnd
    from gateways.explaining import Explanation
    from gateways.likely_holidays import LikelyHoliday

_MAKEUP = {
    None: "counted in the earliest end alone: it is not known whether agencies work then",
    True: "counted, as the settings say",
    False: "not counted, as the settings say",
}


def day_page(end: BusinessDayEnd, why: Explanation) -> str:
    """The date, or the first and the last one that it may be; then what was skipped, and what was assumed."""
    when = (
        str(end.latest) if end.earliest == end.latest else f"{end.earliest} at the earliest, {end.latest} at the latest"
    )
    sure = ", provisional: not all holidays are announced yet" if end.provisional else ""
    skipped = [f"From {why.first} to {why.last}:", *(f"  {line}" for line in _skipped(why))]
    assumed = [f"  {line}" for line in _assumed(why)] if end.provisional else []
    return "\n".join(
        [f"{when}{sure} (calendar {end.version})", *skipped, *(["Assumed, and why:", *assumed] if assumed else [])]
    )


def in_ranges(days: Iterable[date]) -> str:
    """Days in order, those that follow on one another as one."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)


def _skipped(why: Explanation) -> Iterator[str]:
    yield f"Saturdays and Sundays skipped: {why.weekend_days}"
    for holiday in why.holidays:
        yield f"days off skipped, {holiday.name}: {in_ranges(holiday.days)}"
    if why.made_up:
        yield f"make-up days, worked on a weekend: {in_ranges(why.made_up)}; {_MAKEUP[why.makeup_days_count]}"


def _assumed(why: Explanation) -> Iterator[str]:
    if why.unknown_years:
        yield f"nobody has announced the holidays of {_years(why.unknown_years)}, as far as this calendar knows"
    for holiday in why.likely:
        yield _likely(holiday)
    if set(why.unknown_years) - set(why.blind_years):
        yield f"in each such year, up to {why.more_off} days more off and {why.more_worked} more worked than all that"
    if why.blind_years:
        yield f"{_years(why.blind_years)}: as many business days as any stretch as long had in the last known years"
    if why.undecided:
        following = why.undecided[0].year + 1
        yield f"{in_ranges(why.undecided)}: worked or not, as the notice of {following} will say"


def _likely(holiday: LikelyHoliday) -> str:
    off = sorted({len(case.off) for case in holiday.scenarios})
    made_up = max(len(case.made_up) for case in holiday.scenarios)
    first, last = holiday.years
    return (
        f"{holiday.festival} ({holiday.day}): {_span(off)} from Monday to Friday off, {made_up or 'none'}"
        f"{' at most' if made_up else ''} made up, as notices between {first} and {last} had it"
    )


def _span(counts: list[int]) -> str:
    few, many = counts[0], counts[-1]
    return f"{many} day{'' if many == 1 else 's'}" if few == many else f"{few} to {many} days"


def _years(years: Iterable[int]) -> str:
    return ", ".join(map(str, years))
