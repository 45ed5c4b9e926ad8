"""With which message a case is told of calendar data (R30)."""

import hashlib
from itertools import count

from domain.facts import Facts
from domain.model import Model

_AGAIN = "#"
"""Stands in no version of calendar data."""


class Announcement(Model):
    """What a case is told, and under which request id."""

    case_id: str
    version: str
    """Of the calendar data; for whoever has had it already, with a number behind it."""
    request_id: str


def announcement(facts: Facts, version: str) -> Announcement:
    """The message that tells a case of calendar data, the first that it has not had yet.

    A setting goes back and forth, and a worker answers by the library it began with: what was announced long ago must
    then be news again. Until a message is on the case's record, whoever asks gets the same one.
    """
    several = (_nth(facts.case.case_id, version, number) for number in count(1))
    return next(one for one in several if _is_news(one, facts))


def announced(version: str) -> str:
    """The version of the calendar data itself."""
    return version.partition(_AGAIN)[0]


def _nth(case_id: str, version: str, number: int) -> Announcement:
    digest, again = hashlib.sha256(version.encode()).hexdigest()[:16], f"{_AGAIN}{number}" if number > 1 else ""
    return Announcement(case_id=case_id, version=version + again, request_id=f"calendar-{digest}-{case_id}{again}")


def _is_news(one: Announcement, facts: Facts) -> bool:
    return one.request_id not in facts.requests and one.version != facts.calendar_version
