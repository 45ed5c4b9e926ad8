"""R30: a notice as a file, and what an operator is told when it is none."""

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateways.calendar import ChinaCalendar
from gateways.overlay_file import NoOverlay, read_overlay
from gateways.toml_file import LARGEST
from gateways.year_overlay import YearOverlay

EXAMPLE = Path(__file__).parents[2] / "examples" / "calendar-2027-simulated.toml"
LINES = {
    "year": "2031",
    "off_days": "[2030-12-31, 2031-01-01]",
    "makeup_days": "[2031-01-04]",
    "source": '"gov.cn, notice 7 of 2030"',
    "published_on": "2030-11-04",
    "version": '"v1"',
}


def a_file(**lines: str | None) -> str:
    """A usable file, with some lines as given or left out."""
    return "\n".join(f"{name} = {value}" for name, value in (LINES | lines).items() if value is not None)


def problems(content: bytes | str) -> dict[str, str]:
    """What is wrong, by field."""
    with pytest.raises(NoOverlay) as refused:
        read_overlay(content)
    return dict(refused.value.problems)


def test_a_notice_is_read_as_it_is_written() -> None:
    assert read_overlay(a_file().encode()) == YearOverlay(
        year=2031,
        off_days=(date(2030, 12, 31), date(2031, 1, 1)),
        makeup_days=(date(2031, 1, 4),),
        source="gov.cn, notice 7 of 2030",
        published_on=date(2030, 11, 4),
        version="v1",
    )


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_overlay(b"\xef\xbb\xbf" + a_file().encode()).year == 2031


def test_the_example_is_usable_and_cannot_be_taken_for_the_notice() -> None:
    overlay = read_overlay(EXAMPLE.read_bytes())
    assert overlay.year == 2027
    assert overlay.simulated
    assert overlay.source.startswith("simulated")
    assert "simulated" in overlay.version
    assert ChinaCalendar([overlay]).business_day_end(date(2027, 2, 4), 1).latest == date(2027, 2, 15)


@pytest.mark.parametrize(
    ("lines", "field", "told"),
    [
        pytest.param({"year": None}, "year", "missing", id="missing"),
        pytest.param({"makeup_days": None}, "makeup_days", "write [] if there are none", id="missing-list"),
        pytest.param({"holidays": "[]"}, "holidays", "no such field", id="unknown-key"),
        pytest.param({"year": '"2031"'}, "year", "whole number", id="year-in-quotes"),
        pytest.param({"year": "true"}, "year", "whole number", id="year-is-true"),
        pytest.param({"year": "123456"}, "year", "whole number", id="year-far-away"),
        pytest.param({"off_days": '["2031-01-01"]'}, "off_days", "without quotes", id="dates-in-quotes"),
        pytest.param({"off_days": "[2031-01-01T00:00:00]"}, "off_days", "without quotes", id="date-with-time"),
        pytest.param({"off_days": "2031-01-01"}, "off_days", "a list of dates", id="no-list"),
        pytest.param({"off_days": "[" + "2031-01-01,\n" * 201 + "]"}, "off_days", "more than 200", id="too-many-days"),
        pytest.param({"off_days": "[2032-01-01]"}, "off_days", "neither in 2031", id="another-year"),
        pytest.param({"off_days": "[2030-11-29]"}, "off_days", "December before", id="november-before"),
        pytest.param({"off_days": "[2031-01-04]", "makeup_days": "[]"}, "off_days", "Saturday", id="off-on-a-weekend"),
        pytest.param({"makeup_days": "[2031-01-06]"}, "makeup_days", "Monday", id="made-up-on-a-weekday"),
        pytest.param({"off_days": "[2031-01-01, 2031-01-01]"}, "off_days", "2 times", id="twice"),
        pytest.param({"off_days": "[2031-01-04]"}, "makeup_days", "either off or made up", id="both"),
        pytest.param({"published_on": "2032-01-01"}, "published_on", "2029 to 2031", id="published-after"),
        pytest.param({"published_on": "2028-12-31"}, "published_on", "2029 to 2031", id="published-long-before"),
        pytest.param({"published_on": '"2030-11-04"'}, "published_on", "without quotes", id="published-in-quotes"),
        pytest.param({"version": '"v 1"'}, "version", "letters, digits", id="version-with-a-blank"),
        pytest.param({"source": '" "'}, "source", "where the notice stands", id="no-source"),
        pytest.param({"simulated": '"no"'}, "simulated", "true or false", id="simulated-is-text"),
    ],
)
def test_what_is_wrong_is_told_by_field(lines: dict[str, str | None], field: str, told: str) -> None:
    assert told in problems(a_file(**lines))[field]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param("year: 2031", "not TOML", id="yaml"),
        pytest.param("year = 2031\nyear = 2031", "not TOML", id="key-twice"),
        pytest.param(a_file(off_days="[2031-02-30]"), "not TOML", id="no-such-day"),
        pytest.param(
            "version = 1\n" + f"year = {'9' * 5000}", "line 2 has more than 1,000", id="number-of-5000-digits"
        ),
        pytest.param("a." * 10_000 + "a = 1", "line 1 has more than 1,000", id="key-of-10000-parts"),
        pytest.param(
            "a = '" + "\u2028" * 1000 + "'", "line 1 has more than 1,000", id="breaks-that-toml-does-not-know"
        ),
        pytest.param("year = " + "[\n" * 10_000, "nested too deeply", id="nested"),
        pytest.param(a_file().encode("utf-16"), "not UTF-8", id="utf-16"),
        pytest.param(b"#" * (LARGEST + 1), "larger than 32,768 bytes", id="larger-than-32-kb"),
    ],
)
def test_a_file_that_is_no_toml_is_told_as_a_whole(content: bytes | str, told: str) -> None:
    assert told in problems(content)[""]


def test_all_that_is_wrong_is_told_at_once_and_ten_of_it_in_words() -> None:
    wrong = problems(a_file(year="2041", version=None))
    assert set(wrong) == {"version"}  # the shape comes first: days cannot be judged without it
    with pytest.raises(NoOverlay, match=r"and 2 more$") as refused:
        read_overlay(
            a_file(off_days="[" + ", ".join(f"2031-03-{day:02}" for day in range(1, 32)) + ", 2033-01-03" * 11 + "]")
        )
    assert len(refused.value.problems) == 12


_values: Any = st.recursive(
    st.integers() | st.booleans() | st.text(max_size=8).map(repr) | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=4).map(lambda items: "[" + ", ".join(map(str, items)) + "]"),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(LINES)), _values)
def test_whatever_stands_in_a_line_is_a_notice_or_told_to_be_none(name: str, value: Any) -> None:
    with suppress(NoOverlay):
        assert isinstance(read_overlay(a_file(**{name: str(value)})), YearOverlay)
