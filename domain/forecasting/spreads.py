"""Durations by a spread: two halves of log-normal curves that meet at the likely value.

Such a curve begins at nothing, has a long tail, and what is open for long is expected to stay open for long.
"""

from functools import lru_cache
from math import exp, log
from statistics import NormalDist

from domain.forecasting.assumptions import Spread

LEVELS = 512
"""Of a duration, so many values are told apart: as many as matter among a few thousand runs."""

_NORMAL = NormalDist()
_TENTH = _NORMAL.inv_cdf(0.9)
_YEAR = 8760.0
"""No step takes longer: the tail must not leave the calendar."""
_LEAST = 1e-12
"""The curve's ends are not followed further: its inverse knows neither 0 nor 1."""


@lru_cache(maxsize=256)
def remaining(spread: Spread, elapsed: float) -> tuple[float, ...]:
    """Hours that a step still takes, given that it is open for so long already: equally likely values, ascending."""
    slow, quick = log(spread.high / spread.likely) / _TENTH, log(spread.likely / spread.low) / _TENTH
    still_open, middle = _still_open(spread, elapsed, slow, quick), log(spread.likely)
    hours = []
    for level in range(LEVELS):
        z = -_NORMAL.inv_cdf(min(still_open * (1 - (level + 0.5) / LEVELS), 1 - _LEAST))
        hours.append(min(max(exp(middle + z * (slow if z > 0 else quick)) - elapsed, 0.0), _YEAR))
    return tuple(hours)


def _still_open(spread: Spread, elapsed: float, slow: float, quick: float) -> float:
    """The part of all steps that take longer than this."""
    if elapsed <= 0:
        return 1.0
    z = log(elapsed / spread.likely)
    return max(_NORMAL.cdf(-z / (slow if z > 0 else quick)), _LEAST)
