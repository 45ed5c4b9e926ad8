"""A calendar that changes to and fro: a case hears of each change, and of none twice (R30, R31)."""

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from activities.dating import answer_by
from activities.ports import BusinessCalendar
from cases.calendar_announcing import Announcement, announced
from cases.calendar_loading import date_changes
from domain.business_days import ReviewWindow, SafeSubmission
from domain.dates import ReviewQuestion, SafeDateQuestion
from domain.intake import parse
from domain.refusals import Code
from gateways.calendar import ChinaCalendar
from tests.cases.notices import longer, notice
from tests.domain.builders import KNOWN, online
from tests.domain.journeys import in_review
from tests.domain.life import Life

YEARS = range(2004, 2027)
UNSAID, COUNT = (ChinaCalendar([notice(2027)], makeup, library_years=YEARS) for makeup in (None, True))
LONGER = ChinaCalendar([longer(2027)], library_years=YEARS)
"""Cases under review since January 2027 have other dates by each of them."""


class Dated(Life):
    """A case whose workers answer by a calendar that may change."""

    def __init__(self, worker: BusinessCalendar) -> None:
        self.worker = worker
        super().__init__(online())

    def _calendar(self, question: SafeDateQuestion | ReviewQuestion) -> SafeSubmission | ReviewWindow:
        return answer_by(self.worker, question)

    def announcement(self, ops: BusinessCalendar) -> Announcement | None:
        """What ops with this calendar have to tell it."""
        return next((change.announcement for change in date_changes(self.facts, ops)), None)

    def hears(self, one: Announcement) -> None:
        """Take it as `cases.calendar_telling` sends it."""
        sender: dict[str, Any] = {"role": "system", "id": "ops"}
        raw = {"request_id": one.request_id, "actor": sender, "received_at": self.now, "version": one.version}
        self.take(parse("calendar_changed", raw, KNOWN))


def reviewed(worker: BusinessCalendar) -> Dated:
    """A case under review."""
    case = Dated(worker)
    in_review(case)
    return case


def told_of(case: Dated, calendar: ChinaCalendar) -> Announcement:
    """Workers and ops go over to a calendar, and the case is told."""
    case.worker = calendar
    one = case.announcement(calendar)
    assert one is not None
    case.hears(one)
    assert case.announcement(calendar) is None
    return one


def test_a_setting_that_goes_to_and_fro_is_news_each_time() -> None:
    """R31: under a request id of its own, so that no case takes it for what it has heard before."""
    case = reviewed(UNSAID)
    heard = [told_of(case, calendar) for calendar in (COUNT, UNSAID, COUNT, UNSAID, COUNT)]
    assert [announced(one.version) == COUNT.version for one in heard] == [True, False, True, False, True]
    assert len({one.request_id for one in heard}) == len({one.version for one in heard}) == 5


def test_whoever_asks_before_the_case_has_it_on_record_gets_the_same_message() -> None:
    """R30: after a crash, the case recognises what is sent again."""
    case = reviewed(UNSAID)
    first, length = case.announcement(COUNT), case.facts.length
    case.until(case.now + timedelta(days=20))
    assert case.facts.length > length
    assert case.announcement(COUNT) == first


def test_a_case_that_others_told_of_this_calendar_is_not_told_in_the_same_words() -> None:
    """R30: it would refuse what it knows; that its workers answered by another calendar is news to nobody but us."""
    case = reviewed(UNSAID)
    case.tell("calendar_changed", "system", version=COUNT.version)
    assert case.refuses("calendar_changed", "system", version=COUNT.version).code is Code.NOTHING_TO_CHANGE
    assert told_of(case, COUNT).version == f"{COUNT.version}#2"


CALENDARS = st.sampled_from([UNSAID, COUNT, LONGER])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(CALENDARS, CALENDARS), max_size=6), CALENDARS)
def test_however_ops_and_workers_change_they_come_to_agree(
    changes: list[tuple[ChinaCalendar, ChinaCalendar]], last: ChinaCalendar
) -> None:
    """R30, R31: nothing is refused, no request id comes twice, and one message is enough once they agree."""
    case, heard = reviewed(UNSAID), []
    for ops, worker in [*changes, (last, last)]:
        case.worker = worker
        if one := case.announcement(ops):
            case.hears(one)
            heard.append(one.request_id)
    assert date_changes(case.facts, last) == ()
    assert len(set(heard)) == len(heard)
