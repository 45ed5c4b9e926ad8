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
    sure = f", provisional: {_unsure(why)}" if end.provisional else ""
    skipped = [
        f"Counted from {why.first}, the day after the date given, to {why.last}; a day ends at 24:00 in Shanghai:",
        *(f"  {line}" for line in _skipped(why)),
    ]
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


def _unsure(why: Explanation) -> str:
    only_past = why.past_years and why.past_years == why.unknown_years and not why.undecided
    return "not all holidays are known to this calendar" if only_past else "not all holidays are announced yet"


def _skipped(why: Explanation) -> Iterator[str]:
    yield f"Saturdays and Sundays skipped: {why.weekend_days}"
    for holiday in why.holidays:
        yield f"days off skipped, {holiday.name}: {in_ranges(holiday.days)}"
    if why.made_up:
        yield f"make-up days, worked on a weekend: {in_ranges(why.made_up)}; {_MAKEUP[why.makeup_days_count]}"


def _assumed(why: Explanation) -> Iterator[str]:
    if why.past_years:
        yield f"the holidays of {_years(why.past_years)} are not known to this calendar"
    if to_come := [year for year in why.unknown_years if year not in why.past_years]:
        yield f"nobody has announced the holidays of {_years(to_come)}, as far as this calendar knows"
    if why.likely:
        first, last = min(each.years[0] for each in why.likely), max(each.years[1] for each in why.likely)
        yield f"each festival is arranged in one of the ways that notices from {first} to {last} had:"
    for holiday in why.likely:
        yield f"  {_likely(holiday)}"
    if judged := [year for year in why.unknown_years if year not in why.blind_years]:
        each = "" if len(judged) == 1 else " in each of these years"
        yield f"to be safe, {_allowed(why)} are allowed for{each}"
    if why.blind_years:
        yield f"{_years(why.blind_years)}: as many business days as any stretch as long had in the last known years"
    if why.undecided:
        following = why.undecided[0].year + 1
        yield f"{in_ranges(why.undecided)}: worked or not, as the notice of {following} decides"


def _likely(holiday: LikelyHoliday) -> str:
    off = sorted({len(case.off) for case in holiday.scenarios})
    made_up = max(len(case.made_up) for case in holiday.scenarios)
    return (
        f"{holiday.festival} ({holiday.day}): {_span(off)} from Monday to Friday off, "
        f"{f'at most {made_up}' if made_up else 'none'} made up"
    )


def _allowed(why: Explanation) -> str:
    off, worked = why.more_off, why.more_worked
    return f"up to {off} further day{_s(off)} off and {worked} further worked day{_s(worked)}"


def _s(count: int) -> str:
    return "" if count == 1 else "s"


def _span(counts: list[int]) -> str:
    few, many = counts[0], counts[-1]
    return f"{many} day{_s(many)}" if few == many else f"{few} to {many} days"


def _years(years: Iterable[int]) -> str:
    return ", ".join(map(str, years))
