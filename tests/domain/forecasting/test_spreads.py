"""Durations by a spread, and what is left of a step that is open for long."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.forecasting.assumptions import Spread
from domain.forecasting.spreads import LEVELS, remaining

PAYING = Spread(low=4, likely=48, high=168)


def test_one_in_ten_is_below_low_half_below_likely_and_nine_in_ten_below_high() -> None:
    hours = remaining(PAYING, 0.0)
    assert len(hours) == LEVELS
    for share, expected in ((0.1, 4), (0.5, 48), (0.9, 168)):
        assert sum(hour < expected for hour in hours) / LEVELS == pytest.approx(share, abs=0.003)


def test_what_is_open_for_long_stays_open_for_longer_than_what_is_new() -> None:
    middle = [remaining(PAYING, elapsed)[LEVELS // 2] for elapsed in (48.0, 168.0, 500.0, 2000.0)]
    assert middle == sorted(middle)
    assert middle[-1] > 48


def test_of_those_open_for_two_days_the_quick_half_is_gone() -> None:
    """What is left after the likely time is the slow half of all, each less what has passed."""
    left, slow = remaining(PAYING, 48.0), remaining(PAYING, 0.0)[LEVELS // 2 :]
    assert left[LEVELS // 2] == pytest.approx(slow[LEVELS // 4] - 48, rel=0.02)


@settings(max_examples=20)
@given(
    st.tuples(*[st.floats(0.02, 8000)] * 3).map(sorted).filter(lambda three: three[0] * 1.01 < three[1]),
    st.floats(0, 20_000),
)
def test_hours_are_never_negative_nor_endless_and_in_order(three: list[float], elapsed: float) -> None:
    hours = remaining(Spread(low=three[0], likely=three[1], high=three[2] * 1.01), elapsed)
    assert all(earlier <= later for earlier, later in pairwise(hours))
    assert hours[0] >= 0
    assert hours[-1] <= 8760
