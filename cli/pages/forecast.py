"""Forecasts: chances in words, what helps, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.words import due, instant, table
from cli.telling import plain
from domain.forecasting import Cause, Measure

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cases.forecasts import Ranking
    from domain.forecasting import Forecast, Help, Inputs, Outlook

_CAUSES = {
    Cause.NOT_PAID: "the window closed before the fee was paid",
    Cause.REVIEW_LATE: "the review ended after the window",
    Cause.SENT_BACK: "sent back, and passed too late",
    Cause.FAILED: "finally failed, and the next application came too late",
    Cause.CHECKED_LATE: "that it is verified was seen too late",
    Cause.TOO_LONG: "still undecided after two years or twelve decisions",
}
_HELPS = {"review": "review, if it ends on its earliest day", "decision": "decision, if it passes at the next one"}
_SMALLEST = 0.01


def forecast_page(forecast: Forecast) -> RenderableType:
    """One case, with its inputs."""
    return Group(*_outlook(forecast), *_inputs(forecast.inputs))


def ranking_page(ranking: Ranking) -> RenderableType:
    """All open cases, the riskiest first."""
    columns = ("case", "stage", "inside the window", "verified at all", "likely on", "window closes", "helps most")
    rows = (
        (
            one.case_id,
            one.stage,
            "no window" if one.chance_inside_window is None else percent(one.chance_inside_window, one.ruled_out),
            percent(one.chance_verified, ""),
            one.verified_on.p50 if one.verified_on else None,
            instant(one.closes_at),
            _help(one.helps_most[0]) if one.helps_most else None,
        )
        for one in ranking.cases
    )
    return Group(table(columns, rows, empty="no open cases"), *_inputs(ranking.inputs))


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
        yield f"  if so, likely on {dates.p50}: one in ten by {dates.p10}, nine in ten by {dates.p90}{sure}"
    yield f"  window: {_window(outlook)}"
    if outlook.helps_most:
        yield "\nwhat would help most, if it took no time"
        yield table(("step", "gain"), ((_step(one), _gain(one)) for one in outlook.helps_most))
    if outlook.causes:
        yield "\nwhat went wrong in the other runs"
        yield table(("cause", "of all runs"), ((_CAUSES[one.cause], percent(one.chance, "")) for one in outlook.causes))


def _window(outlook: Outlook) -> str:
    if outlook.chance_inside_window is None:
        return "none"
    if outlook.closes_at is None:
        return "opens with the end of registration"
    safe = outlook.safe_submission_date or "none left"
    return f"closes {instant(outlook.closes_at)}, {due(outlook.closes_at, outlook.as_of)}; safe date to pay: {safe}"


def _step(one: Help) -> str:
    return _HELPS.get(one.step, one.step)


def _gain(one: Help) -> str:
    if one.measure is Measure.DAYS:
        return f"{one.gain:.1f} days earlier"
    points = f"+{max(1, round(one.gain * 100))} points"
    return points if one.measure is Measure.INSIDE_WINDOW else f"{points} to be verified at all"


def _help(one: Help) -> str:
    return f"{one.step}: {_gain(one)}"


def _inputs(inputs: Inputs) -> Iterator[RenderableType]:
    assumed = inputs.assumptions
    review, chances = assumed.review, assumed.chances
    yield "\nassumed"
    for words in inputs.taken_for_granted:
        yield f"  {words}"
    yield (
        f"  review: {review.shortest} to {review.longest} business days, decided by {review.decides_at}:00 Shanghai; "
        f"an overdue one ends within {review.overdue} more"
    )
    yield (
        f"  each review: sent back {chances.sent_back:.0%}, finally failed {chances.failed:.0%}; "
        f"a reused verification holds {chances.reused:.0%}"
    )
    yield plain(f"  {assumed.runs} runs, seed {assumed.seed}, calendar {inputs.calendar_version}")
    yield "\nhours of the clock for each step"
    rows = ((name, f"{one.low:g}", f"{one.likely:g}", f"{one.high:g}") for name, one in assumed.hours)
    yield table(("step", "one in ten by", "half by", "nine in ten by"), rows)
