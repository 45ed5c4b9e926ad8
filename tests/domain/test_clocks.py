"""The clocks of a case: each with its zone, what is left and how it stands, derived from facts and an instant."""

from datetime import datetime, timedelta

from domain.view import Clock, ClockName
from domain.vocabulary import RiskCode, TaskName, WindowState
from tests.domain.builders import at, online, payment, quick, reason, repeated, text
from tests.domain.journeys import applied, decided, in_review, registered
from tests.domain.life import Life

CLOSE = at(days=45)
SAFE_END = at(days=24, hours=15)


def clock(life: Life, name: ClockName, as_of: datetime | None = None, task: TaskName | None = None) -> Clock:
    """The one clock of this name."""
    found = [one for one in life.view(as_of).clocks if one.name is name and (task is None or one.task is task)]
    assert len(found) == 1
    return found[0]


def test_an_unpaid_case_shows_window_safe_date_and_what_is_owed() -> None:
    """R16, R30: nearest first, each with its zone."""
    life = applied(Life(online()))
    shown = [(one.name, one.task, one.at, one.zone) for one in life.view().clocks]
    assert shown == [
        (ClockName.SAFE_SUBMISSION, None, SAFE_END, "Asia/Shanghai"),
        (ClockName.TASK, TaskName.PAY_FEE, SAFE_END, "UTC"),
        (ClockName.WINDOW, None, CLOSE, "Asia/Shanghai"),
    ]


def test_a_task_is_told_in_the_zone_of_who_owes_it() -> None:
    life = registered(Life(online({"contact.time_zone": "America/New_York"})))
    shown = clock(life, ClockName.TASK, task=TaskName.PROVIDE_DOCUMENTS)
    assert (shown.zone, shown.local) == ("America/New_York", "2027-01-28T11:00:00-05:00")
    assert clock(life, ClockName.WINDOW).local == "2027-02-18T09:00:00+08:00"


def test_a_clock_is_fine_then_soon_then_past() -> None:
    life = registered(Life(quick()))
    states = [
        clock(life, ClockName.WINDOW, CLOSE - left).state
        for left in (timedelta(days=7, seconds=1), timedelta(days=7), timedelta(0))
    ]
    assert states == [WindowState.FINE, WindowState.SOON, WindowState.PAST]
    assert clock(life, ClockName.WINDOW, CLOSE + timedelta(days=3)).days_left == 0


def test_three_days_before_the_safe_date_the_case_is_at_risk_and_says_why() -> None:
    """R16, R28, R30: early enough to do something about it."""
    life = applied(Life(online()))
    before = life.view(SAFE_END - timedelta(days=3, seconds=1)).window
    assert (before.state, before.risk, before.why) == (WindowState.FINE, None, "")
    soon = life.view(SAFE_END - timedelta(days=3)).window
    assert (soon.state, soon.risk) == (WindowState.AT_RISK, RiskCode.PAY_SOON)
    assert soon.why == "to end inside the window the fee must be paid by 28 January 2027 (Shanghai)"
    assert clock(life, ClockName.SAFE_SUBMISSION, SAFE_END - timedelta(days=3)).why == soon.why
    over = life.view(SAFE_END).window
    assert (over.state, over.risk) == (WindowState.AT_RISK, RiskCode.SAFE_DATE_OVER)
    assert clock(life, ClockName.SAFE_SUBMISSION, SAFE_END).state is WindowState.PAST


def test_how_early_a_case_counts_as_at_risk_is_its_policy() -> None:
    life = applied(Life(online({"policy": {"at_risk_days": 10}})))
    assert life.view(SAFE_END - timedelta(days=10)).window.risk is RiskCode.PAY_SOON


def test_a_review_shows_when_it_should_end_and_that_it_may_be_too_late() -> None:
    """R30."""
    life = in_review(Life(online()))
    ends = [clock(life, name) for name in (ClockName.REVIEW_EARLIEST, ClockName.REVIEW_LATEST)]
    assert [(end.local, end.state) for end in ends] == [
        ("2027-01-14T00:00:00+08:00", WindowState.FINE),
        ("2027-01-26T00:00:00+08:00", WindowState.FINE),
    ]
    assert ClockName.SAFE_SUBMISSION not in {one.name for one in life.view().clocks}


def test_a_late_review_is_a_risk_from_its_first_day() -> None:
    """R16, R30: paid on day 30, it may end on day 51."""
    life = applied(registered(Life(online())).until(at(days=30)))
    life.tell("record_payment", **payment(life.now))
    shown = clock(life, ClockName.REVIEW_LATEST)
    assert (shown.state, life.view().window.risk) == (WindowState.AT_RISK, RiskCode.REVIEW_MAY_END_LATE)
    assert "may last until 24 February 2027" in shown.why


def test_sent_back_the_date_to_resubmit_runs() -> None:
    """R33."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=10)))
    assert (clock(life, ClockName.REFILL).at, clock(life, ClockName.REFILL).days_left) == (at(days=10), 10)


def test_nothing_runs_without_a_window_or_after_the_end() -> None:
    """R25."""
    assert Life(repeated()).view().clocks == ()
    life = registered(Life(online()))
    life.tell("withdraw", reason="stopped")
    assert life.view().clocks == ()
