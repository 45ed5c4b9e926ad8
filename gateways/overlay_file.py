"""A notice as a file: TOML that an operator writes the day the State Council publishes it.

year = 2027
off_days = [2027-01-01, ...]      # Monday to Friday only
makeup_days = [...]               # Saturdays and Sundays that are worked
source = "where the notice stands"
published_on = 2026-11-04
version = "v1"
simulated = true                  # only if it is invented
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from pydantic import ValidationError

from gateways.toml_file import NoToml, read_toml
from gateways.year_overlay import YEARS, YearOverlay, is_weekend

_YEARS_AHEAD = 2
"""No notice is published earlier; usual is the November before."""
_LISTS = ("off_days", "makeup_days")
_MOST_DAYS = 200
_TOLD = 10
"""Problems that the error's text names; `problems` has all."""
_EXAMPLE = "examples/calendar-2027-simulated.toml shows how one is written"
_Problem = tuple[str, str]
"""A field, and what is wrong with it."""


class NoOverlay(Exception):  # noqa: N818 - says what the file is not
    """The file is no usable notice: why, by field ("" for the file as a whole), and what to do. Nothing was loaded."""

    def __init__(self, problems: list[_Problem]) -> None:
        self.problems = tuple(problems)
        told = [f"{field}: {message}" if field else message for field, message in problems[:_TOLD]]
        if len(problems) > _TOLD:
            told.append(f"and {len(problems) - _TOLD} more")
        super().__init__("; ".join(told))


def read_overlay(content: bytes | str) -> YearOverlay:
    """The notice that a file holds; raises `NoOverlay`."""
    table = _table(content)
    problems = list(_wrong_shapes(table)) or list(_wrong_days(table))
    if problems:
        raise NoOverlay(problems)
    try:
        return YearOverlay.model_validate(table)
    except ValidationError as error:
        raise NoOverlay([(_field(one), _HINTS.get(_field(one), one["msg"])) for one in error.errors()]) from None


def _table(content: bytes | str) -> dict[str, Any]:
    try:
        return read_toml(content, _EXAMPLE)
    except NoToml as error:
        raise NoOverlay([("", str(error))]) from None


def _is_year(value: Any) -> str:
    return "" if type(value) is int and value in YEARS else "write a year as a whole number, for example 2027"


def _is_date(value: Any) -> str:
    return "" if type(value) is date else "write a date without quotes and without a time, for example 2026-11-04"


def _is_list(value: Any) -> str:
    if not isinstance(value, list) or any(_is_date(one) for one in value):
        return "write a list of dates without quotes, for example [2027-01-01, 2027-02-08]"
    return f"it has more than {_MOST_DAYS} days; a notice has about thirty" if len(value) > _MOST_DAYS else ""


def _is_text(value: Any) -> str:
    return "" if isinstance(value, str) else "write text in quotes"


def _is_truth(value: Any) -> str:
    return "" if isinstance(value, bool) else "write true or false"


_FIELDS: dict[str, Callable[[Any], str]] = {
    "year": _is_year,
    "off_days": _is_list,
    "makeup_days": _is_list,
    "source": _is_text,
    "published_on": _is_date,
    "version": _is_text,
    "simulated": _is_truth,
}
_OPTIONAL = ("simulated",)
_HINTS = {
    "source": "write where the notice stands, on one line of at most 500 characters",
    "version": "write letters, digits, '.', '_' and '-' only, at most 40 of them",
}
_WHICH = {
    "off_days": "Saturdays and Sundays are off anyway: list only days from Monday to Friday, or it is a makeup day",
    "makeup_days": "only Saturdays and Sundays can be made up; a working day is not listed",
}


def _wrong_shapes(table: dict[str, Any]) -> Iterator[_Problem]:
    for name in table:
        if name not in _FIELDS:
            yield name[:40] if name.isprintable() else "?", f"there is no such field; a notice has {', '.join(_FIELDS)}"
    for name, wrong in _FIELDS.items():
        if name not in table and name not in _OPTIONAL:
            yield name, "it is missing" + ("; write [] if there are none" if name in _LISTS else "")
        elif name in table and (told := wrong(table[name])):
            yield name, told


def _wrong_days(table: dict[str, Any]) -> Iterator[_Problem]:
    year, published_on = table["year"], table["published_on"]
    for name in _LISTS:
        for day, times in Counter(table[name]).items():
            if day.year != year and (day.year, day.month) != (year - 1, 12):
                yield name, f"{day} is neither in {year} nor in the December before; correct it or the year"
            if times > 1:
                yield name, f"{day} is there {times} times; write it once"
            if is_weekend(day) is (name == "off_days"):
                yield name, f"{day} is a {day:%A}; {_WHICH[name]}"
    for day in sorted({*table["off_days"]} & {*table["makeup_days"]}):
        yield "makeup_days", f"{day} is in off_days as well; a day is either off or made up"
    if not year - _YEARS_AHEAD <= published_on.year <= year:
        yield "published_on", f"a notice of {year} is published in {year - _YEARS_AHEAD} to {year}; correct it"


def _field(error: Any) -> str:
    return str(error["loc"][0]) if error["loc"] else ""
