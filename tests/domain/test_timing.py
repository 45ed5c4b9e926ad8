"""What falls due by itself: one next instant at a time, from absolute deadlines."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from domain.bookings import Slot
from domain.business_days import end_of_shanghai_day, shanghai_date
from domain.events import CaseEnded, SafeDatePassed, SlotOpened, WindowClosed, WindowPassed
from domain.timing import Due, Turn, safe_until, story_due, turned
from domain.vocabulary import Stage, TaskName, WaitingOn
from tests.domain.builders import at, online, payment, quick, repeated, text
from tests.domain.journeys import applied, decided, done, in_review, registered
from tests.domain.life import Life

CLOSE = at(days=45)
FEBRUARY = Slot(
    official_account="gh_lantern", month="2027-02", position=1, opens_at=datetime(2027, 1, 31, 16, tzinfo=UTC)
)


def turns(life: Life, last: datetime) -> list[tuple[Turn, datetime, str]]:
    """All that falls due until then, one after the other."""
    found = []
    while (due := story_due(life.facts)) is not None and due.at <= last:
        life.until(due.at - timedelta(microseconds=1))
        body = turned(life.facts, due, due.at)
        found.append((due.turn, due.at, type(body).__name__))
        life.until(due.at)
    return found


def test_a_full_month_sleeps_until_the_slots_month_opens() -> None:
    """R3: at midnight in Shanghai; nothing is owed meanwhile."""
    life = Life(quick(), slot=FEBRUARY)
    assert (life.view().stage, life.view().waiting_on, life.open) == (Stage.BOOKED, WaitingOn.PLATFORM, [])
    assert turns(life, FEBRUARY.opens_at) == [(Turn.SLOT_OPENS, FEBRUARY.opens_at, SlotOpened.__name__)]
    assert life.open[0] == "quick_register"


def test_a_slot_of_this_month_is_open_at_once() -> None:
    """R3."""
    slot = FEBRUARY.model_copy(update={"opens_at": at(days=-3)})
    life = Life(quick(), slot=slot)
    assert story_due(life.facts) == Due(turn=Turn.SLOT_LAPSES, at=slot.ends_at)
    assert "quick_register" in life.open


def test_an_unpaid_case_passes_its_safe_date_then_closes_settles_and_lapses() -> None:
    """R16."""
    life = registered(Life(online()))
    safe = safe_until(life.facts.window)
    assert safe is not None
    assert turns(life, at(days=100)) == [
        (Turn.SAFE_DATE_ENDS, safe, SafeDatePassed.__name__),
        (Turn.WINDOW_CLOSES, CLOSE, WindowClosed.__name__),
        (Turn.SETTLED, CLOSE + timedelta(minutes=15), CaseEnded.__name__),
    ]
    assert life.facts.outcome is Stage.LAPSED


def test_a_case_under_review_passes_its_window_once_and_waits_for_nothing_else() -> None:
    """R16: no time alone ends it."""
    life = in_review(Life(online()))
    assert turns(life, at(days=1000)) == [(Turn.WINDOW_CLOSES, CLOSE, WindowPassed.__name__)]
    assert story_due(life.facts) is None


def test_a_payment_stamped_in_time_turns_settling_into_passing() -> None:
    """R16."""
    life = applied(Life(online())).until(CLOSE)
    life.tell("record_payment", received_at=text(at(days=44)), **payment(at(days=44)))
    assert turns(life, at(days=100)) == [(Turn.SETTLED, CLOSE + timedelta(minutes=15), WindowPassed.__name__)]
    assert story_due(life.facts) is None


def test_a_failure_stamped_in_time_lapses_after_the_settling_time_of_the_passed_window() -> None:
    """R16: whether the window had settled before or not."""
    straight = in_review(Life(online())).until(at(days=50))
    decided(straight, "failed", received_at=text(at(days=44)))
    settled = applied(Life(online())).until(CLOSE)
    settled.tell("record_payment", received_at=text(at(days=44)), **payment(at(days=44)))
    settled.tell("assign_agency", agency="crediteyes", assigned_at=text(at(days=44)))
    settled.until(at(days=50))
    decided(settled, "failed", received_at=text(at(days=44)))
    for life in (straight, settled):
        assert life.facts.outcome is Stage.LAPSED


def test_an_unchecked_reuse_passes_its_window_without_a_safe_date_to_mind() -> None:
    """R8, R16."""
    life = registered(Life(quick()))
    assert turns(life, at(days=100)) == [(Turn.WINDOW_CLOSES, CLOSE, WindowPassed.__name__)]
    assert [body.because for body in life.bodies if isinstance(body, WindowPassed)] == ["reuse_unchecked"]


def test_a_safe_date_that_passed_under_review_counts_again_after_a_failure() -> None:
    """R28: the next fee is at the same risk."""
    life = in_review(Life(online())).until(at(days=30))
    decided(life, "failed")
    assert SafeDatePassed() in life.bodies
    done(life, "apply_for_verification")
    assert life.open == [TaskName.CONFIRM_LATE_PAYMENT]


@pytest.mark.parametrize("stop", [lambda life: life, applied, in_review])
def test_without_a_window_nothing_falls_due(stop: Callable[[Life], Life]) -> None:
    """R2, R25."""
    assert story_due(stop(Life(repeated())).facts) is None


def test_before_registration_nothing_falls_due() -> None:
    """R16."""
    assert story_due(Life(online()).facts) is None


def test_what_time_alone_turns_is_never_yearly() -> None:
    """R2: no annual review."""
    assert {turn.name for turn in Turn} == {
        "SLOT_OPENS", "SLOT_LAPSES", "SAFE_DATE_ENDS", "WINDOW_CLOSES", "SETTLED", "TOLD",
    }  # fmt: skip


def test_a_timer_that_fires_late_settles_from_then() -> None:
    """A worker that was away loses nobody's message."""
    life = registered(Life(online())).until(CLOSE - timedelta(hours=1))
    due = Due(turn=Turn.WINDOW_CLOSES, at=CLOSE)
    late = CLOSE + timedelta(hours=5)
    assert turned(life.facts, due, late) == WindowClosed(settles_at=late + timedelta(minutes=15))


@pytest.mark.parametrize(
    ("instant", "day"),
    [("2027-03-01T15:59:59+00:00", "2027-03-01"), ("2027-03-01T16:00:00+00:00", "2027-03-02")],
)
def test_a_day_begins_at_midnight_in_shanghai(instant: str, day: str) -> None:
    """R30."""
    moment = datetime.fromisoformat(instant)
    assert shanghai_date(moment).isoformat() == day
    assert end_of_shanghai_day(shanghai_date(moment)) - moment <= timedelta(days=1)
