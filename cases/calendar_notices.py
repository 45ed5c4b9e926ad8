"""Calendar notices as ops see them: what is on record, and what came of loading one (R30)."""

from datetime import date

from cases.calendar_loading import DateChange
from cases.calendar_telling import Telling
from domain.model import Instant, Model
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


class NoticeLoaded(Notice):
    """What came of loading a notice."""

    dry_run: bool
    """Nothing was changed."""
    calendar: str
    """The version of the whole calendar with it."""
    changes: tuple[DateChange, ...]
    """Dates of open cases that it answers otherwise than is on record."""
    told: tuple[str, ...]
    """Cases that were told now. Those told before ask for their dates by themselves."""
    unknown: tuple[str, ...]
    """Cases that Temporal has lost."""
    to_tell: tuple[str, ...]
    """Cases that could not be reached: to load it again tells them, and nobody twice."""


def on_record(record: OverlayRecord, calendar: str) -> NoticeOnRecord:
    """A notice, beside the calendar of this version."""
    overlay = YearOverlay.model_validate(record.content)
    return NoticeOnRecord(**_told(overlay, calendar), loaded_at=record.loaded_at, loaded_by=record.loaded_by)


def foreseen(overlay: YearOverlay, calendar: str, changes: tuple[DateChange, ...]) -> NoticeLoaded:
    """What would come of it."""
    nobody = Telling().model_dump()
    return NoticeLoaded(**_told(overlay, calendar), dry_run=True, calendar=calendar, changes=changes, **nobody)


def loaded(overlay: YearOverlay, calendar: str, changes: tuple[DateChange, ...], telling: Telling) -> NoticeLoaded:
    """What came of it."""
    people = telling.model_dump()
    return NoticeLoaded(**_told(overlay, calendar), dry_run=False, calendar=calendar, changes=changes, **people)


def _told(overlay: YearOverlay, calendar: str) -> dict[str, object]:
    told = overlay.model_dump(include={"year", "version", "published_on", "source", "simulated"})
    return {**told, "holds": f"{overlay.year}.{overlay.version}" in calendar.split("+")}
