"""From the facts of a case to its forecast."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from domain.facts import Facts
from domain.forecasting.almanac import Almanac, date_at, hours_of
from domain.forecasting.assumptions import Assumptions
from domain.forecasting.course import Course
from domain.forecasting.draws import PAPERS_RIGHT, Draws
from domain.forecasting.endings import Endings
from domain.forecasting.granted import path_of, taken_for_granted
from domain.forecasting.helping import Helping
from domain.forecasting.limits import ruled_out
from domain.forecasting.outlooks import CauseShare, Forecast, Inputs, Measure, Outlook, VerifiedOn
from domain.forecasting.position import NEVER, elapsed_of, position_of
from domain.refusals import Code, Refused
from domain.standing import stage_of


def forecast_of(facts: Facts, as_of: datetime, assumptions: Assumptions, almanac: Almanac) -> Forecast:
    """The outlook with everything it rests on; refused as `case_ended` when there is nothing left to forecast."""
    outlook = outlook_of(facts, as_of, assumptions, almanac)
    return Forecast(**dict(outlook), inputs=inputs_of([outlook], as_of, assumptions, almanac))


def inputs_of(outlooks: Iterable[Outlook], as_of: datetime, assumptions: Assumptions, almanac: Almanac) -> Inputs:
    """What is printed with the answers."""
    granted = taken_for_granted(path_of(outlooks))
    version = almanac.version(hours_of(as_of))
    return Inputs(assumptions=assumptions, calendar_version=version, taken_for_granted=granted)


def outlook_of(facts: Facts, as_of: datetime, assumptions: Assumptions, almanac: Almanac) -> Outlook:
    """What the simulation says of a case as of an instant, which must not lie before its last event."""
    if facts.outcome is not None:
        raise Refused(Code.CASE_ENDED, f"the case has ended as {facts.outcome}: there is nothing left to forecast")
    return _Simulation(facts, as_of, assumptions, almanac).outlook()


class _Simulation:
    def __init__(self, facts: Facts, as_of: datetime, assumptions: Assumptions, almanac: Almanac) -> None:
        self._facts = facts
        self._as_of = as_of
        self._almanac = almanac
        self._position = position_of(facts, as_of)
        self._draws = Draws(facts.case.case_id, assumptions, elapsed_of(facts, as_of))
        self._almanac.provisional = False
        self._ruled_out = ruled_out(self._position, assumptions.review, almanac)
        self._played = self._play(self._draws, list(range(assumptions.runs)))

    def outlook(self) -> Outlook:
        window, runs = self._facts.window, self._draws.assumptions.runs
        provisional = self._almanac.provisional
        helping = Helping(self._play, self._draws, self._played, self._position.opening)
        measures = self._measures()
        return Outlook(
            case_id=self._facts.case.case_id,
            route=self._facts.case.route,
            stage=stage_of(self._facts),
            as_of=self._as_of,
            chance_verified=round(len(self._played.verified) / runs, 4),
            chance_inside_window=round(1 - len(self._played.causes) / runs, 4) if self._has_window else None,
            ruled_out=self._ruled_out,
            verified_on=_verified_on(self._played),
            closes_at=self._facts.closes_at,
            safe_submission_date=window.safe.date if window is not None and window.safe is not None else None,
            provisional=provisional,
            causes=self._causes(),
            helps_most=helping.by_people(measures),
            luck=helping.by_luck(measures),
            path=tuple(step for step in self._draws.asked if step != PAPERS_RIGHT),
        )

    def _play(self, draws: Draws, runs: list[int], to_window: bool = False) -> Endings:
        return Course(self._position, draws, self._almanac, to_window=to_window).play(runs)

    @property
    def _has_window(self) -> bool:
        return self._position.closes != NEVER

    def _causes(self) -> tuple[CauseShare, ...]:
        counted, runs = Counter(self._played.causes.values()), self._draws.assumptions.runs
        ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
        return tuple(CauseShare(cause=cause, chance=round(number / runs, 4)) for cause, number in ordered)

    def _measures(self) -> tuple[Measure, ...]:
        """For the window; if nothing helps there, to be verified at all; without a window, for the date."""
        if not self._has_window:
            return (Measure.DAYS,)
        inside = () if self._ruled_out else (Measure.INSIDE_WINDOW,)
        return (*inside, Measure.VERIFIED, Measure.DAYS)


def _verified_on(played: Endings) -> VerifiedOn | None:
    ends = sorted(played.verified.values())
    if not ends:
        return None
    p10, p50, p90 = (date_at(ends[len(ends) * percent // 100]) for percent in (10, 50, 90))
    return VerifiedOn(p10=p10, p50=p50, p90=p90)
