"""What every value of the domain has in common: frozen, strict about unknown fields, time with a zone."""

import re
from datetime import UTC, datetime
from typing import Annotated, Any
from unicodedata import category
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

SHANGHAI = ZoneInfo("Asia/Shanghai")
"""The zone of every business day, month and midnight in the rules."""


class Model(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Personal:
    """Marks a field that holds personal data: kept apart in the store, and in no log, label or metric (R14)."""


YEARS = (1970, 2999)
"""Instants outside these years are slips of the pen, and arithmetic with them would leave the calendar."""


def _in_utc(value: datetime) -> datetime:
    if not YEARS[0] < value.year < YEARS[1]:
        raise ValueError(f"the year must lie between {YEARS[0]} and {YEARS[1]}")
    return value.astimezone(UTC)


def _only_text(value: Any) -> Any:
    if not isinstance(value, str | datetime):
        raise ValueError("write the instant as ISO 8601 text with a zone, for example 2027-03-01T09:30:00+08:00")
    return value


Instant = Annotated[AwareDatetime, BeforeValidator(_only_text), AfterValidator(_in_utc)]
"""A moment: ISO 8601 with a zone, kept in UTC."""


_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""They make a line look like another one: `gnp.exe` as `exe.png`. Marks of direction and joiners, which names in
Arabic, Hebrew and Indian scripts need, are none of these."""


def _one_line(text: str) -> str:
    if any(category(letter) == "Cc" for letter in text):
        raise ValueError("must be one line, without control characters")
    if _TURNING.search(text):
        raise ValueError("must be without characters that turn the direction of writing (U+202A-202E, U+2066-2069)")
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), AfterValidator(_one_line)]
"""A line of text that is not empty."""

Digest = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
"""The name of a file by its content: `sha256:` and 64 hexadecimal digits."""

CaseId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{2,62}$")]
"""The caller's business key of a case."""

AppId = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9_-]{4,64}$")]
"""What the platform names a Mini Program when registration is complete (R13); its exact form is not published."""
