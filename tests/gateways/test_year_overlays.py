"""R30: a year's notice, loaded the day it appears, makes the year exact."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from pydantic import ValidationError

from gateways.calendar import ChinaCalendar
from gateways.known_days import LIBRARY, LIBRARY_VERSION
from gateways.simulated_years import simulated_overlays
from gateways.year_overlay import YearOverlay

DAY = timedelta(days=1)
LAST = max(LIBRARY)
ALL = ChinaCalendar()


def overlay(year: int, off: tuple[date, ...] = (), makeup: tuple[date, ...] = (), version: str = "v1") -> YearOverlay:
    return YearOverlay(
        year=year,
        off_days=off,
        makeup_days=makeup,
        source="a notice",
        published_on=date(year - 1, 11, 4),
        version=version,
    )


def test_an_overlay_makes_its_year_exact_and_goes_before_the_library() -> None:
    new_year = (date(LAST + 1, 1, 1),)
    calendar = ChinaCalendar([overlay(LAST + 1, new_year), overlay(LAST, (date(LAST, 3, 3),))])
    end = calendar.business_day_end(date(LAST, 12, 30), 7)
    assert not end.provisional
    assert end.earliest == end.latest
    assert calendar.business_day_end(date(LAST, 3, 2), 1).latest > date(LAST, 3, 3)
    assert ALL.business_day_end(date(LAST, 3, 2), 1).latest == date(LAST, 3, 3)


def test_an_overlay_reaches_into_the_december_before() -> None:
    """As the notice of 2019 took 2018-12-31 off and had 2018-12-29 worked."""
    off, worked = (date(2018, 12, 31), date(2019, 1, 1)), (date(2018, 12, 29),)
    calendar = ChinaCalendar([overlay(2019, off, worked)], library_years=[2018])
    end = calendar.business_day_end(date(2018, 12, 28), 1)
    assert (end.earliest, end.latest, end.provisional) == (date(2018, 12, 29), date(2019, 1, 2), False)


def test_the_overlay_published_last_is_the_one_that_holds() -> None:
    first = overlay(2030, (date(2030, 1, 1),))
    second = overlay(2030, (date(2030, 1, 2),), version="v2").model_copy(update={"published_on": date(2030, 1, 1)})
    for given_in_order in ([first, second], [second, first]):
        calendar = ChinaCalendar(given_in_order)
        assert calendar.version == f"{LIBRARY_VERSION}+2030.v2"
        assert calendar.business_day_end(date(2030, 1, 1), 1).earliest == date(2030, 1, 3)


def test_an_invented_year_never_goes_before_a_real_one() -> None:
    """Neither before another overlay, whenever it was published, nor before what the library knows by now."""
    invented = overlay(2030, (date(2030, 1, 2),), version="invented").model_copy(
        update={"simulated": True, "published_on": date(2030, 1, 1)}
    )
    real = overlay(2030, (date(2030, 1, 1),))
    for given_in_order in ([real, invented], [invented, real]):
        assert ChinaCalendar(given_in_order).version == f"{LIBRARY_VERSION}+2030.v1"
    of_known_year = overlay(LAST, (date(LAST, 3, 3),)).model_copy(update={"simulated": True})
    assert ChinaCalendar([of_known_year]).version == LIBRARY_VERSION


def test_a_version_stays_short_however_many_notices_it_stands_for() -> None:
    """R30: cases take a version of 500 characters at the most; each of the notices makes another one."""
    many = [overlay(LAST + n, version=f"{n:03}" + "x" * 37) for n in range(1, 31)]
    whole = ChinaCalendar(many, makeup_days_count=True)
    assert len(whole.version) < 250
    assert whole.version.startswith(f"{LIBRARY_VERSION}+{LAST + 28}.028xxx")
    assert f"+{LAST + 30}.030xxx" in whole.version
    assert "+30-notices." in whole.version
    assert whole.version == ChinaCalendar(reversed(many), makeup_days_count=True).version
    others = [overlay(LAST + 1, version="other"), *many[1:]]
    assert ChinaCalendar(others, makeup_days_count=True).version != whole.version
    assert all(whole.holds(notice) for notice in many)
    assert not whole.holds(others[0])


@pytest.mark.parametrize(
    ("off", "makeup", "told"),
    [
        ((date(2030, 1, 5),), (), "weekend"),
        ((), (date(2030, 1, 7),), "cannot be a make-up day"),
        ((date(2031, 1, 1),), (), "neither in 2030"),
        ((date(2029, 11, 30),), (), "neither in 2030"),
    ],
)
def test_an_overlay_with_impossible_days_is_refused(off: tuple[date], makeup: tuple[date], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        overlay(2030, off, makeup)


def test_a_calendar_that_knows_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one year"):
        ChinaCalendar(library_years=())


def test_simulated_years_are_exact_marked_and_like_real_ones() -> None:
    overlays = simulated_overlays(range(LAST + 1, LAST + 40))
    assert all(each.simulated and each.source == "simulated" for each in overlays)
    for each in overlays:
        assert 15 <= len(each.off_days) <= 25
        assert len(set(each.makeup_days)) == 4
    calendar = ChinaCalendar(overlays)
    ends = [calendar.business_day_end(date(LAST, 12, 1) + index * DAY, 15) for index in range(3000)]
    assert not any(end.provisional for end in ends)
    assert all(one.latest <= other.latest for one, other in pairwise(ends))
