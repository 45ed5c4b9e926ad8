"""Forecasts: chances in words, what helps, and what they rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.words import due, instant, table
from cli.telling import plain
from domain.forecasting import Cause, Measure, path_of

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cases.forecasts import Ranking
    from domain.forecasting import Assumptions, Forecast, Gain, Inputs, Outlook

_CAUSES = {
    Cause.NOT_PAID: "the window closed before the fee was paid",
    Cause.REVIEW_LATE: "the review ended after the window",
    Cause.SENT_BACK: "sent back, and passed too late",
    Cause.FAILED: "finally failed, and the next application came too late",
    Cause.CHECKED_LATE: "that it is verified was seen too late",
    Cause.TOO_LONG: "still undecided after two years or twelve decisions",
}
_SMALLEST = 0.01


def forecast_page(forecast: Forecast) -> RenderableType:
    """One case, with its inputs."""
    return Group(*_outlook(forecast), *_inputs(forecast.inputs, forecast.path))


def ranking_page(ranking: Ranking) -> RenderableType:
    """All open cases, the riskiest first."""
    if not ranking.count:
        return "no open cases"
    columns = (
        "case", "stage", "inside the window", "verified at all", "likely on (Shanghai)", "window closes", "helps most",
    )  # fmt: skip
    rows = (
        (
            one.case_id,
            one.stage,
            "no window" if one.chance_inside_window is None else percent(one.chance_inside_window, one.ruled_out),
            percent(one.chance_verified, ""),
            one.verified_on.p50 if one.verified_on else None,
            instant(one.closes_at),
            f"{_step(one)}: {_gain(one.helps_most[0])}" if one.helps_most else None,
        )
        for one in ranking.cases
    )
    return Group(table(columns, rows), *_inputs(ranking.inputs, path_of(ranking.cases)))


def percent(chance: float, ruled_out: str) -> str:
    """A whole percent; 0 % only where it is certain, and never 100 %: a simulation proves nothing."""
    if ruled_out:
        return "0 %"
    if chance < _SMALLEST:
        return "< 1 %"
    return "> 99 %" if chance > 1 - _SMALLEST else f"{chance:.0%}".replace("%", " %")


def _outlook(outlook: Outlook) -> Iterator[RenderableType]:
    yield f"{outlook.case_id} ({outlook.stage}), as of {instant(outlook.as_of)}"
    inside = outlook.chance_inside_window
    if inside is not None:
        why = f": {outlook.ruled_out}" if outlook.ruled_out else ""
        yield f"  verified inside the window: {percent(inside, outlook.ruled_out)}{why}"
    yield f"  verified at all: {percent(outlook.chance_verified, '')}"
    if outlook.verified_on:
        dates = outlook.verified_on
        sure = "; provisional: holidays are not announced yet" if outlook.provisional else ""
        spread = f"one in ten by {dates.p10}, nine in ten by {dates.p90}"
        yield f"  if so, likely on {dates.p50}: {spread} (Shanghai's dates){sure}"
    yield f"  window: {_window(outlook)}"
    yield from _helps(outlook)
    if outlook.causes:
        yield "\nwhat went wrong in the other runs"
        yield table(("cause", "of all runs"), ((_CAUSES[one.cause], percent(one.chance, "")) for one in outlook.causes))


def _window(outlook: Outlook) -> str:
    if outlook.chance_inside_window is None:
        return "none"
    if outlook.closes_at is None:
        return "opens with the end of registration"
    safe = f"safe date to pay (Shanghai): {outlook.safe_submission_date or 'none left'}"
    return f"closes {instant(outlook.closes_at)}, {due(outlook.closes_at, outlook.as_of)}; {safe}"


def _helps(outlook: Outlook) -> Iterator[RenderableType]:
    if outlook.helps_most:
        yield "\nwhat would help most: a step that takes no time; papers of which none is sent back from now on"
        rows = ((one.title, one.owner, _gain(one)) for one in outlook.helps_most)
        yield table(("step", "owed by", "gain"), rows)
    else:
        yield "\nnothing that people can still do would change much"
    if outlook.luck:
        yield "\nluck, and nobody's step"
        yield table(("if", "gain"), ((one.title, _gain(one)) for one in outlook.luck))


def _step(outlook: Outlook) -> str:
    first = outlook.helps_most[0]
    return f"{first.title} ({first.owner})"


def _gain(one: Gain) -> str:
    if one.measure is Measure.DAYS:
        return f"{one.gain:.1f} days earlier"
    number = max(1, round(one.gain * 100))
    points = f"+{number} point{'' if number == 1 else 's'}"
    return points if one.measure is Measure.INSIDE_WINDOW else f"{points} to be verified at all"


def _inputs(inputs: Inputs, path: Collection[str]) -> Iterator[RenderableType]:
    """As far as the cases' paths rest on them."""
    assumed = inputs.assumptions
    yield "\nassumed"
    for words in (*inputs.taken_for_granted, *_chances(assumed, path)):
        yield f"  {words}"
    yield plain(f"  {assumed.runs} runs, seed {assumed.seed}, calendar {inputs.calendar_version}")
    rows = [(name, f"{one.low:g}", f"{one.likely:g}", f"{one.high:g}") for name, one in assumed.hours if name in path]
    if rows:
        yield "\nhours of the clock for each step"
        yield table(("step", "one in ten by", "half by", "nine in ten by"), rows)


def _chances(assumed: Assumptions, path: Collection[str]) -> Iterator[str]:
    review, chances = assumed.review, assumed.chances
    if "review" in path:
        over = f"; an overdue one ends within {review.overdue} more" if "overdue" in path else ""
        days = f"{review.shortest} to {review.longest} business days"
        yield f"review: {days}, decided by {review.decides_at}:00 Shanghai{over}"
    if "decision" in path:
        yield f"each review: sent back {chances.sent_back:.0%}, finally failed {chances.failed:.0%}"
    if "reuse" in path:
        yield f"a reused verification holds {chances.reused:.0%}"
