"""The case view: everything relative is derived from facts and an instant, and from nothing else."""

from datetime import datetime, timedelta

import pytest

from domain.events import MessageRefused, RefusedDismissed, RefusedRetried
from domain.refusals import Code
from domain.summary import summary
from domain.view import CaseView
from domain.viewing import view
from domain.vocabulary import ENDS, WindowState
from tests.domain.builders import at, online, payment, quick, reason, repeated, text
from tests.domain.journeys import applied, decided, hand_in, in_review, paid, registered
from tests.domain.life import Life

CLOSE = at(days=45)
SAFE_END = at(days=24, hours=15)
"""24:00 in Shanghai of the date three weeks before the window's end."""


def test_the_view_has_the_fields_of_the_contract() -> None:
    assert set(CaseView.model_fields) >= {
        "case_id", "route", "stage", "outcome", "waiting_on", "next_action", "requirements", "window", "tasks",
        "documents", "applications", "go_live_allowed", "journal_length", "computed_at",
    }  # fmt: skip
    shown = in_review(Life(online())).view(at(days=1)).model_dump(mode="json")
    assert set(shown["requirements"]) >= {"currently_due", "eventually_due", "past_due", "errors", "alternatives"}
    assert set(shown["window"]) >= {"opened_at", "closes_at", "safe_submission_date", "days_left", "state", "why"}
    assert set(shown["applications"][0]) >= {
        "number", "submitted_at", "fee", "agency", "review", "refills", "outcome",
    }  # fmt: skip
    assert set(shown["applications"][0]["review"]) == {"earliest", "latest", "provisional"}
    assert shown["computed_at"] == "2027-01-05T01:00:00Z"


@pytest.mark.parametrize(
    ("as_of", "state", "left"),
    [
        (at(), WindowState.FINE, 45),
        (SAFE_END - timedelta(days=3, seconds=1), WindowState.FINE, 23),
        (SAFE_END - timedelta(days=3), WindowState.AT_RISK, 23),
        (SAFE_END, WindowState.AT_RISK, 20),
        (CLOSE - timedelta(days=7), WindowState.AT_RISK, 7),
        (CLOSE - timedelta(seconds=1), WindowState.AT_RISK, 0),
        (CLOSE, WindowState.PAST, 0),
        (CLOSE + timedelta(days=99), WindowState.PAST, 0),
    ],
)
def test_an_unpaid_windows_state_is_a_matter_of_the_instant_asked_about(as_of: datetime, state: str, left: int) -> None:
    """R16, R30: the same facts answer for every instant, however long the workflow slept."""
    window = registered(Life(online())).view(as_of).window
    assert (window.state, window.days_left) == (state, left)


def test_soon_is_the_last_seven_days_of_a_case_that_is_not_at_risk() -> None:
    """R16: an unchecked reuse has nothing to pay."""
    facts = registered(Life(quick())).facts
    states = [view(facts, CLOSE - timedelta(days=7, seconds=one)).window.state for one in (1, 0, -1)]
    assert states == [WindowState.FINE, WindowState.SOON, WindowState.SOON]


def test_a_review_that_should_end_inside_the_window_is_not_at_risk_and_one_that_should_not_is() -> None:
    """R30."""
    early = in_review(Life(online()))
    assert early.view(at(days=30)).window.state is WindowState.FINE
    last_day = paid(registered(Life(online())).until(at(days=23)))
    assert last_day.view().window.state is WindowState.FINE
    assert in_review_late().view().window.state is WindowState.AT_RISK


def in_review_late() -> Life:
    """Paid on day 30 after ops confirmed: the review may end on day 51."""
    life = applied(registered(Life(online())).until(at(days=30)))
    proceed = {"decision": "proceed", "reason": "agreed"}
    life.tell("complete_task", task="confirm_late_payment", evidence=proceed)
    life.tell("record_payment", **payment(life.now))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(life.now))
    return life


def test_no_safe_date_is_a_risk_from_the_first_day() -> None:
    """R30."""
    shown = registered(Life(online(), safe_before=None)).view().window
    assert (shown.state, shown.safe_submission_date) == (WindowState.AT_RISK, None)


def test_a_case_without_a_window_has_neither_days_nor_risk() -> None:
    """R25."""
    shown = Life(repeated()).view(at(days=300)).window
    assert (shown.state, shown.days_left, shown.closes_at) == (WindowState.NONE, None, None)


def test_past_due_follows_the_instant_asked_about() -> None:
    life = registered(Life(online()))
    assert life.view(SAFE_END - timedelta(seconds=1)).requirements.past_due == ()
    assert "contact_id" in life.view(SAFE_END).requirements.past_due


def test_asking_changes_nothing_and_the_same_question_has_the_same_answer() -> None:
    life = in_review(Life(online()))
    before = life.facts
    assert life.view(at(days=9)) == life.view(at(days=9))
    assert life.facts == before


def test_requirements_name_the_papers_now_and_the_steps_to_come() -> None:
    due = Life(online()).view().requirements
    assert due.currently_due == (
        "entity_certificate", "application_form", "authorization_letter", "contact_id", "contact_phone_statement",
        "create_account", "activate_account",
    )  # fmt: skip
    assert due.eventually_due == (
        "register_entity", "bind_admin", "complete_registration", "apply_for_verification", "pay_fee",
    )  # fmt: skip


def test_go_live_is_allowed_only_once_verified() -> None:
    """R15: not by registration, payment, review, or any other end."""
    life = in_review(Life(online()))
    seen = {life.view().stage: life.view().go_live_allowed}
    for outcome in ENDS:
        ended = life.facts.model_copy(update={"outcome": outcome})
        seen[outcome] = view(ended, at()).go_live_allowed
    assert [stage for stage, allowed in seen.items() if allowed] == ["verified"]


def test_tasks_and_documents_are_shown_with_what_became_of_them() -> None:
    life = in_review(Life(online()))
    decided(life, "sent_back", reason("contact_id"))
    hand_in(life, "contact_id", version="2")
    states = {(task.name, task.state) for task in life.view().tasks}
    assert ("create_account", "done") in states
    assert ("correct_documents", "done") in states
    assert ("resubmit", "open") in states
    assert [(one.counts) for one in life.view().documents if one.kind == "contact_id"] == [False, True]
    assert life.view().applications[0].outcome == "sent_back"


def test_refused_messages_that_wait_for_ops_are_counted() -> None:
    life = Life(online())
    for _ in range(3):
        life.record(MessageRefused(message="record_payment", code=Code.TASK_NOT_OPEN, because="early", retryable=True))
    assert life.view().refused_open == 3
    life.record(RefusedRetried(event=life.facts.length))
    life.record(RefusedDismissed(event=life.facts.refused[0].event, note="a test"))
    assert life.view().refused_open == 1


def test_a_row_of_a_list_holds_instants_and_nothing_relative() -> None:
    row = summary(applied(Life(online())).facts)
    assert (row.stage, row.next_task, row.closes_at, row.agency) == ("paying", "pay_fee", CLOSE, None)
    assert row.safe_until == row.next_due_at == SAFE_END
    assert not {"days_left", "state", "past_due"} & set(type(row).model_fields)
