"""Deadlines of whole cases by the real calendar: later stays later, and more time is more time (R16, R30)."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.business_days import ReviewWindow, SafeSubmission
from domain.dates import ReviewQuestion, SafeDateQuestion
from domain.view import Clock
from gateways.calendar import ChinaCalendar
from tests.domain.builders import at, online, payment, text
from tests.domain.journeys import applied, done, hand_in, in_review, registered
from tests.domain.life import Life

CALENDARS = {"2027 unknown": ChinaCalendar(), "hardly a year known": ChinaCalendar(library_years=range(2018, 2024))}
DAYS = st.floats(min_value=0, max_value=30)
FEW = settings(max_examples=6)


class DatedLife(Life):
    """A case whose dates a real calendar answers."""

    calendar = CALENDARS["2027 unknown"]

    def _calendar(self, question: SafeDateQuestion | ReviewQuestion) -> SafeSubmission | ReviewWindow:
        if isinstance(question, SafeDateQuestion):
            return self.calendar.safe_submission(question.closes_at, question.business_days)
        return self.calendar.review_window(question.counted_from)


@pytest.fixture(params=CALENDARS, autouse=True)
def _calendar(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DatedLife, "calendar", CALENDARS[request.param])


def instants(life: Life) -> dict[tuple[str, str | None], datetime]:
    """What the clocks of a case run to."""
    return {(clock.name, clock.task): clock.at for clock in _clocks(life)}


def _clocks(life: Life) -> tuple[Clock, ...]:
    return life.view().clocks


def none_earlier(life: Life, than: Life, *, but_tasks: bool = False) -> bool:
    """Whether no deadline that both have comes earlier; `but_tasks`: of those that are no task's."""
    before, after = instants(than), instants(life)
    both = {(name, task) for name, task in before.keys() & after.keys() if not (but_tasks and task)}
    return all(after[name] >= before[name] for name in both)


@FEW
@given(days=DAYS)
def test_an_hour_later_never_makes_a_deadline_earlier(days: float) -> None:
    for journey in (registered, in_review):
        lives = [journey(DatedLife(online()).until(at(days=days, hours=hour))) for hour in (0, 1)]
        assert none_earlier(lives[1], than=lives[0])


@FEW
@given(days=DAYS, more=st.floats(min_value=0.001, max_value=300))
def test_an_extension_never_shortens_anything(days: float, more: float) -> None:
    """R16. Where the safe date was over, the tasks before the payment get a safe date again."""
    life, same = (applied(DatedLife(online())).until(at(days=days)) for _ in range(2))
    life.tell("extend_window", closes_at=text(at(days=45 + more)), reason="granted")
    over = same.facts.window is not None and same.facts.window.safe_passed
    assert none_earlier(life, than=same, but_tasks=over)


@FEW
@given(days=DAYS)
def test_whoever_pays_by_the_safe_date_has_a_review_that_ends_inside_the_window(days: float) -> None:
    """R30: by the latest count, whatever the calendar knows."""
    life = registered(DatedLife(online()).until(at(days=days)))
    assert life.facts.window is not None
    assert life.facts.window.safe is not None
    safe, closes_at = life.facts.window.safe.date, life.facts.closes_at
    assert safe is not None
    assert closes_at is not None
    hand_in(life)
    done(life, "apply_for_verification")
    paid_at = datetime.combine(safe, datetime.min.time(), tzinfo=life.now.tzinfo) + timedelta(hours=15, minutes=59)
    if paid_at < life.now:
        return
    life.until(paid_at)
    life.tell("record_payment", "payer", **payment(life.now))
    assert life.view().window.risk is None
