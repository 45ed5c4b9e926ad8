"""Which open cases a calendar notice concerns, and that each is told once (R16, R30)."""

from typing import Any, cast

import pytest

from activities.dating import answer_by
from cases import Cases
from cases.calendar_announcing import Announcement, announcement
from cases.calendar_loading import CalendarLoading, DateChange, date_changes
from cases.calendar_telling import Telling, cases_to_tell, tell_of_calendar
from cases.calendars import StoredCalendars
from cases.errors import Ended, Unanswered
from domain.dates import dated, missing_date
from domain.events import CalendarDataChanged
from domain.facts import Facts
from domain.folding import fold
from domain.journal import Event
from domain.messages import SYSTEM
from domain.refusals import Code, Refused
from gateways.calendar import ChinaCalendar
from store import SqlStore
from tests.cases.notices import longer, notice
from tests.domain.builders import online
from tests.domain.journeys import decided, in_review, registered
from tests.domain.life import Life
from tests.store.builders import batch, case_input
from tests.store.lives import life

UNKNOWN = ChinaCalendar(library_years=range(2004, 2027))
"""The cases of these tests live in 2027."""
KNOWN = ChinaCalendar([notice(2027)], library_years=range(2004, 2027))


def by(calendar: ChinaCalendar, facts: Facts) -> Facts:
    """The same case with all its dates by this calendar."""

    def happens(body: Any) -> Facts:
        return fold(facts, Event(number=facts.length + 1, at=facts.at, actor=SYSTEM, body=body))

    facts = happens(CalendarDataChanged(version=calendar.version))
    while question := missing_date(facts):
        facts = happens(dated(facts, answer_by(calendar, question)))
    return facts


def told(changes: tuple[DateChange, ...]) -> list[tuple[str, bool, bool]]:
    """What changes, and from and to how sure a date."""
    return [(change.what, change.before.provisional, change.after.provisional) for change in changes]


REVIEWED = by(UNKNOWN, in_review(Life(online())).facts)


def test_a_notice_changes_the_safe_date_of_a_window_and_the_end_of_a_review() -> None:
    """R16, R30: from an earliest and a latest to a certain date."""
    assert told(date_changes(REVIEWED, KNOWN)) == [("safe_submission", True, False), ("review", True, False)]
    assert told(date_changes(by(UNKNOWN, registered(Life(online())).facts), KNOWN)) == [
        ("safe_submission", True, False)
    ]


def test_other_days_are_a_change_and_another_version_is_none() -> None:
    """R30: nobody is told that nothing happened."""
    facts = by(KNOWN, REVIEWED)
    assert date_changes(facts, ChinaCalendar([notice(2027, version="v9")], library_years=range(2004, 2027))) == ()
    (review,) = (change for change in date_changes(facts, ChinaCalendar([longer(2027)])) if change.what == "review")
    assert review.after.latest > review.before.latest  # type: ignore[union-attr]


def test_a_case_that_has_ended_has_no_dates_left() -> None:
    """R30."""
    case = in_review(Life(online()))
    decided(case, "passed")
    assert date_changes(case.facts, KNOWN) == ()


@pytest.fixture
async def reviewed(own_store: SqlStore) -> SqlStore:
    """A store with two cases under review, and one that has ended."""
    for case_id, length in (("case-1", 19), ("case-2", 19), ("ended", 25)):
        await own_store.journal.append(batch(*life(case_input(case_id))[:length], case_id=case_id))
    return own_store


async def test_all_open_cases_are_looked_at_and_foreseeing_changes_nothing(reviewed: SqlStore) -> None:
    """R30: what is foreseen is what is outstanding once the notice is on record."""
    calendars = StoredCalendars(reviewed.overlays)
    loading = CalendarLoading(reviewed, calendars)
    foreseen = await loading.changes(await calendars.with_overlay(longer(2027)))
    assert {change.case_id for change in foreseen} == {"case-1", "case-2"}
    assert await reviewed.overlays.list() == ()
    await loading.load(longer(2027), "ops-1", REVIEWED.at)
    assert await loading.changes(await calendars.current()) == foreseen


class FakeCases:
    """Doors that answer as they are told, and remember who was sent what."""

    def __init__(self, **failures: Exception) -> None:
        self.failures = failures
        self.sent: list[tuple[str, str, str]] = []

    async def signal(self, case_id: str, name: str, payload: dict[str, str], *, request_id: str, **_: Any) -> str:
        if failure := self.failures.get(case_id.replace("-", "_")):
            raise failure
        self.sent.append((case_id, name, request_id))
        return request_id


async def tell(store: SqlStore, doors: FakeCases, *case_ids: str) -> Telling:
    """Tell those of these cases that were not told yet."""
    (change, *_) = date_changes(REVIEWED, KNOWN)
    changes = [change.model_copy(update={"announcement": first(case_id)}) for case_id in case_ids]
    waiting = await cases_to_tell(store.overlays, changes)
    return await tell_of_calendar(cast(Cases, doors), store.overlays, waiting)


def first(case_id: str) -> Announcement:
    """What a case hears of calendar data `v` that it never heard of."""
    case = REVIEWED.case.model_copy(update={"case_id": case_id})
    return announcement(REVIEWED.model_copy(update={"case": case}), "v")


async def test_a_case_is_told_once_however_often_the_notice_is_loaded(reviewed: SqlStore) -> None:
    """R30: also if it has two dates that change, and under a request id that is the same for whoever loads it."""
    doors = FakeCases()
    now = await tell(reviewed, doors, "case-1", "case-1", "case-2")
    assert (now.told, now.to_tell) == (("case-1", "case-2"), ())
    assert (await tell(reviewed, doors, "case-1", "case-2")).told == ()
    other = FakeCases()
    await tell_of_calendar(cast(Cases, other), reviewed.overlays, [first("case-1")])
    assert [case_id for case_id, _, _ in doors.sent] == ["case-1", "case-2"]
    assert other.sent == doors.sent[:1]


async def test_whoever_could_not_be_reached_is_told_by_the_next_try(reviewed: SqlStore) -> None:
    """R30: Temporal away; nobody is asked after the first silence."""
    away = Unanswered("away", request_id="r")
    ids = [f"case-{n:03}" for n in range(50)]
    part = await tell(reviewed, FakeCases(case_021=away), *ids)
    assert (len(part.told), part.to_tell) == (39, ("case-021", *ids[40:]))
    doors = FakeCases()
    assert (await tell(reviewed, doors, *ids)).told == part.to_tell
    assert len(doors.sent) == 11


async def test_a_case_that_has_ended_or_is_lost_holds_up_nobody(reviewed: SqlStore) -> None:
    """R30."""
    lost, over = Refused(Code.NO_SUCH_CASE, "lost"), Ended("over", request_id="r", view=None)
    telling = await tell(reviewed, FakeCases(case_1=lost, case_2=over), "case-1", "case-2", "case-3")
    assert (telling.told, telling.unknown, telling.to_tell) == (("case-2", "case-3"), ("case-1",), ())


async def test_what_no_case_could_take_is_sent_to_none_and_counts_as_told_to_none(reviewed: SqlStore) -> None:
    """R30: a signal that is malformed is lost without a word."""
    doors = FakeCases()
    long = first("case-2").model_copy(update={"version": "v" * 501})
    with pytest.raises(Refused, match="malformed: version"):
        await tell_of_calendar(cast(Cases, doors), reviewed.overlays, [first("case-1"), long])
    assert doors.sent == []
    assert await reviewed.overlays.told([long.version, first("case-1").version]) == frozenset()
