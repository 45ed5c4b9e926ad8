"""Reminders for an open task: after 1, 3 and 7 days, then weekly, daily in the window's last week (judgement call)."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import Reminded
from domain.reminders import TOGETHER, next_reminder
from domain.vocabulary import TaskName
from tests.domain.builders import at, online, payment, quick, reason, text
from tests.domain.journeys import applied, decided, done, hand_in, in_review, paid, registered
from tests.domain.life import Life


def days(life: Life, task: TaskName | None = None) -> list[float]:
    """On which days people were reminded, of this task or of any."""
    return [
        round((event.at - at()) / timedelta(days=1), 2)
        for event in life.events
        if isinstance(event.body, Reminded) and (task is None or task in event.body.tasks)
    ]


def reminded(life: Life) -> list[tuple[TaskName, ...]]:
    """Of what, each time."""
    return [body.tasks for body in life.bodies if isinstance(body, Reminded)]


def test_an_open_task_is_reminded_of_after_one_three_and_seven_days_then_weekly() -> None:
    assert days(Life(online()).until(at(days=36))) == [1, 3, 7, 14, 21, 28, 35]


def test_tasks_of_one_sitting_and_the_papers_are_one_reminder() -> None:
    life = Life(online()).until(at(days=1))
    assert reminded(life) == [(TaskName.PROVIDE_DOCUMENTS, TaskName.CREATE_ACCOUNT, TaskName.ACTIVATE_ACCOUNT)]


def test_in_the_windows_last_week_people_are_reminded_daily() -> None:
    """R16."""
    life = registered(Life(online())).until(at(days=45))
    last = days(life)[days(life).index(38) :]
    assert last == [38, 39, 40, 41, 42, 43, 44]


def test_a_day_before_its_own_date_a_task_is_reminded_of() -> None:
    """R33: also where no window closes."""
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"), refill_due=text(at(days=12)))
    assert 11 in days(life.until(at(days=13)), TaskName.CORRECT_DOCUMENTS)


def test_everything_stops_the_moment_the_task_is_done() -> None:
    life = applied(Life(online())).until(at(days=2))
    assert days(life, TaskName.PAY_FEE) == [1]
    life.tell("record_payment", "payer", **payment(life.now))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(life.now))
    assert days(life.until(at(days=8)), TaskName.PAY_FEE) == [1]
    assert next_reminder(life.facts) is None


def test_nobody_is_reminded_to_pay_while_ops_decide_about_a_late_payment() -> None:
    """R28: people were told not to pay."""
    life = applied(registered(Life(online())).until(at(days=30)))
    late = days(life.until(at(days=40)), TaskName.CONFIRM_LATE_PAYMENT)
    assert late[0] == 31
    assert days(life, TaskName.PAY_FEE) == []


def test_who_slept_through_several_reminders_is_reminded_once() -> None:
    """A worker that was down: no burst, and the next one as if nothing had been."""
    life = Life(online()).sleeps_until(at(days=8))
    assert days(life) == [8]
    assert days(life.until(at(days=22))) == [8, 14, 21]


def test_who_slept_through_reminders_and_the_end_ends() -> None:
    """R16: what follows is what is so now."""
    life = registered(Life(online())).sleeps_until(at(days=50))
    assert len(days(life)) <= 1
    life.until(at(days=51))
    assert life.facts.outcome == "lapsed"


def test_a_reminder_by_hand_says_what_ops_add_and_takes_the_place_of_one_that_was_near() -> None:
    life = Life(online()).until(at(hours=20))
    (body,) = life.tell("remind", task="create_account", note="the link expires soon")
    assert body == Reminded(tasks=(TaskName.CREATE_ACCOUNT,), by_hand=True, note="the link expires soon")
    assert days(life.until(at(days=2)), TaskName.CREATE_ACCOUNT) == [0.83]


@pytest.mark.parametrize("task", ["pay_fee", "bind_admin"])
def test_only_of_an_open_task_people_are_reminded(task: str) -> None:
    assert Life(online()).refuses("remind", task=task).code == "task_not_open"


@pytest.mark.parametrize("policy", [{"reminders": False}, {"reminder_days": []}])
def test_a_case_can_do_without(policy: dict[str, object]) -> None:
    assert days(Life(online({"policy": policy})).until(at(days=60))) == []


def test_a_case_of_the_first_release_is_reminded_of_only_when_ops_say_so() -> None:
    """Its recorded history knows no reminders, and must replay."""
    life = Life(online(), timekeeping=1).until(at(days=10))
    assert days(life) == []
    life.tell("change_policy", policy={"reminders": True}, reason="new")
    assert days(life.until(at(days=11))) == [10]


def test_papers_that_are_only_being_read_are_nobodys_debt() -> None:
    life = Life(online())
    hand_in(life)
    assert TaskName.PROVIDE_DOCUMENTS not in life.open
    assert TaskName.PROVIDE_DOCUMENTS not in {name for tasks in reminded(life.until(at(days=4))) for name in tasks}


@given(hours=st.lists(st.floats(min_value=0.1, max_value=200), min_size=1, max_size=12))
def test_nobody_is_reminded_twice_within_half_a_day_whenever_somebody_looks(hours: list[float]) -> None:
    """However often a worker was away."""
    life, now = registered(Life(online())), at()
    for pause in hours:
        now += timedelta(hours=pause)
        life.sleeps_until(now)
    instants = [event.at for event in life.events if isinstance(event.body, Reminded)]
    assert all(later - earlier >= TOGETHER for earlier, later in pairwise(instants))


@given(day=st.integers(min_value=0, max_value=44))
def test_a_step_done_at_any_time_is_never_reminded_of_again(day: int) -> None:
    life = Life(quick()).until(at(days=day))
    done(life, "quick_register")
    after = len(reminded(life))
    life.until(at(days=60))
    assert all(TaskName.QUICK_REGISTER not in tasks for tasks in reminded(life)[after:])


def test_the_days_are_counted_from_each_opening_anew() -> None:
    """R28: the next application's fee is another task."""
    life = paid(Life(online()))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(life.now))
    decided(life.until(at(days=10)), "failed", reason("contact_id"))
    hand_in(life, "contact_id", version="2")
    done(life, "apply_for_verification")
    assert days(life.until(at(days=14)), TaskName.PAY_FEE) == [11, 13]


def instant(life: Life) -> datetime:
    """The next one, which there must be."""
    rung = next_reminder(life.facts)
    assert rung is not None
    return rung


def test_an_extension_moves_the_last_week_and_shortens_nothing() -> None:
    """R16."""
    life = registered(Life(online())).until(at(days=37, hours=23))
    before = instant(life)
    life.tell("extend_window", closes_at=text(at(days=60)), reason="granted")
    assert instant(life) >= before
