"""Calendar notices as ops see them: what is on record, and what came of telling open cases (R30)."""

from collections.abc import Sequence
from datetime import date

from cases.calendar_announcing import Announcement
from cases.calendar_loading import DateChange
from cases.calendar_telling import Telling
from domain.model import Instant, Model
from gateways.calendar import ChinaCalendar
from gateways.year_overlay import YearOverlay
from store.overlays import OverlayRecord


class Notice(Model):
    """The notice of a year."""

    year: int
    version: str
    published_on: date
    source: str
    simulated: bool
    holds: bool
    """Whether it is, or would be, what is known of its year; False: one that goes before it is on record."""


class NoticeOnRecord(Notice):
    """A notice that was loaded."""

    loaded_at: Instant
    loaded_by: str


class Refreshed(Model):
    """The open cases beside the calendar, and what came of telling them."""

    dry_run: bool
    """Nothing was changed, and nobody told."""
    calendar: str
    """The version of the whole calendar."""
    changes: tuple[DateChange, ...]
    """Dates of open cases that it answers otherwise than is on record."""
    told: tuple[str, ...]
    """Cases that were told now."""
    awaited: tuple[str, ...]
    """Cases that were told before, and whose new dates are not on record yet."""
    unknown: tuple[str, ...]
    """Cases that Temporal has lost."""
    to_tell: tuple[str, ...]
    """Cases that could not be reached: the same command again tells them, and nobody twice."""


class NoticeLoaded(Refreshed, Notice):
    """What came of loading a notice."""

    was_on_record: bool
    """It had been loaded before."""


def on_record(record: OverlayRecord, calendar: ChinaCalendar) -> NoticeOnRecord:
    """A notice, beside the calendar as it is."""
    overlay = YearOverlay.model_validate(record.content)
    return NoticeOnRecord(**_said(overlay, calendar), loaded_at=record.loaded_at, loaded_by=record.loaded_by)


def refreshed(
    calendar: str, changes: tuple[DateChange, ...], waiting: Sequence[Announcement], telling: Telling | None
) -> Refreshed:
    """What came of telling those who waited for it; None: nobody was told."""
    to_hear = {one.case_id for one in waiting}
    concerned = dict.fromkeys(change.case_id for change in changes)
    awaited = tuple(case_id for case_id in concerned if case_id not in to_hear)
    people = (telling or Telling()).model_dump()
    return Refreshed(dry_run=telling is None, calendar=calendar, changes=changes, awaited=awaited, **people)


def loaded(overlay: YearOverlay, calendar: ChinaCalendar, answer: Refreshed, *, was_on_record: bool) -> NoticeLoaded:
    """What came of loading it; the calendar has it."""
    came = {name: getattr(answer, name) for name in Refreshed.model_fields}
    return NoticeLoaded(**_said(overlay, calendar), **came, was_on_record=was_on_record)


def _said(overlay: YearOverlay, calendar: ChinaCalendar) -> dict[str, object]:
    said = overlay.model_dump(include={"year", "version", "published_on", "source", "simulated"})
    return {**said, "holds": calendar.holds(overlay)}
