"""A calendar notice goes on record, and the open cases whose dates it changes are told (R16, R30)."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from activities.dating import answer_by
from activities.ports import BusinessCalendar
from cases.calendar_announcing import Announcement, announcement
from cases.calendars import StoredCalendars
from domain.dates import DateAnswer, DateQuestion, SafeDateQuestion, questions
from domain.facts import Facts
from domain.model import Model
from domain.refusals import Code, Refused
from gateways.year_overlay import YearOverlay
from store import SqlStore
from store.overlays import NewOverlay, OverlayRecord

_PAGE = 200


class DateChange(Model):
    """A date of an open case that another calendar answers otherwise; the mere version is no difference."""

    case_id: str
    what: Literal["safe_submission", "review"]
    before: DateAnswer
    """On record."""
    after: DateAnswer
    announcement: Annotated[Announcement, Field(exclude=True)]
    """The message that tells the case."""


class CalendarLoading:
    """What `calendar load` and `calendar refresh` do with the store; `cases.calendar_telling` tells the cases."""

    def __init__(self, store: SqlStore, calendars: StoredCalendars) -> None:
        self._store = store
        self._calendars = calendars

    async def on_record(self, overlay: YearOverlay) -> bool:
        """Whether it was loaded before; refused if it may not be.

        `overlay_differs`: another one is on record under the same year and version. `overlay_simulated`: the settings
        want real ones alone.
        """
        if overlay.simulated and not self._calendars.invents:
            words = "this notice says that it is simulated; for demo and tests, PAILOU_SIMULATED_YEARS=true allows it"
            raise Refused(Code.OVERLAY_SIMULATED, words)
        for record in await self._store.overlays.list():
            if (record.year, record.version) == (overlay.year, overlay.version):
                _check_same(overlay, record)
                return True
        return False

    async def load(self, overlay: YearOverlay, by: str, at: datetime) -> bool:
        """Put it on record, once; answers whether it was there already. Refused as `on_record` has it."""
        if await self.on_record(overlay):
            return True
        record = await self._store.overlays.add(
            NewOverlay(
                year=overlay.year,
                version=overlay.version,
                published_on=overlay.published_on,
                content=overlay.model_dump(mode="json"),
                loaded_at=at,
                loaded_by=by,
            )
        )
        _check_same(overlay, record)  # somebody else may have been faster
        return False

    async def changes(self, calendar: BusinessCalendar) -> tuple[DateChange, ...]:
        """What a calendar answers to the open cases otherwise than is on record."""
        return tuple([change async for facts in self._open_cases() for change in date_changes(facts, calendar)])

    async def _open_cases(self) -> AsyncIterator[Facts]:
        after = ""
        while page := await self._store.cases.open_facts(after=after, limit=_PAGE):
            for facts in page:
                yield facts
            after = page[-1].case.case_id


def date_changes(facts: Facts, calendar: BusinessCalendar) -> tuple[DateChange, ...]:
    """What a calendar answers to a case otherwise than is on record. What was never answered is no change."""
    answered = ((question, before) for question, before in questions(facts) if before is not None)
    changes = (_change(facts, question, before, answer_by(calendar, question)) for question, before in answered)
    return tuple(change for change in changes if _dates(change.before) != _dates(change.after))


def _change(facts: Facts, question: DateQuestion, before: DateAnswer, after: DateAnswer) -> DateChange:
    return DateChange(
        case_id=facts.case.case_id,
        what="safe_submission" if isinstance(question, SafeDateQuestion) else "review",
        before=before,
        after=after,
        announcement=announcement(facts, after.version),
    )


def _dates(answer: DateAnswer) -> object:
    return answer.model_dump(exclude={"version"})


def _check_same(overlay: YearOverlay, record: OverlayRecord) -> None:
    if YearOverlay.model_validate(record.content) != overlay:
        words = "another notice is on record under this year and version; give the corrected file a version of its own"
        raise Refused(Code.OVERLAY_DIFFERS, words)
