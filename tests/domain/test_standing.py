"""Stage, whose turn, and the next action follow from the facts alone."""

import pytest

from domain.events import Alerted
from domain.standing import due_at, stage_of, story_task, waiting_on
from domain.tasks import PAPERS, TASKS
from domain.vocabulary import Owner, Stage, TaskName, WaitingOn
from tests.domain.builders import at, online, payment, quick, reason, text
from tests.domain.journeys import decided, done, hand_in, registered
from tests.domain.life import Life


def stands(life: Life) -> tuple[str, str, str | None]:
    shown = life.view()
    return shown.stage, shown.waiting_on, shown.next_action.task if shown.next_action else None


def test_an_online_case_from_the_start_to_the_end() -> None:
    life = Life(online())
    seen = [stands(life)]
    for task in ("create_account", "activate_account", "register_entity", "bind_admin", "complete_registration"):
        done(life, task)
        seen.append(stands(life))
    hand_in(life)
    seen.append(stands(life))
    done(life, "apply_for_verification")
    seen.append(stands(life))
    life.tell("record_payment", **payment(at()))
    seen.append(stands(life))
    life.tell("assign_agency", agency="crediteyes", assigned_at=text(at()))
    seen.append(stands(life))
    decided(life, "sent_back", reason("contact_id"))
    seen.append(stands(life))
    hand_in(life, "contact_id", version="2")
    seen.append(stands(life))
    done(life, "resubmit")
    seen.append(stands(life))
    decided(life, "passed")
    seen.append(stands(life))
    assert seen == [
        ("registering", "merchant", "create_account"),
        ("activating", "merchant", "activate_account"),
        ("binding", "merchant", "register_entity"),
        ("binding", "merchant", "bind_admin"),
        ("binding", "merchant", "complete_registration"),
        ("preparing", "merchant", "provide_documents"),
        ("applying", "merchant", "apply_for_verification"),
        ("paying", "payer", "pay_fee"),
        ("assigning", "platform", "assign_agency"),
        ("in_review", "agency", None),
        ("refilling", "merchant", "correct_documents"),
        ("refilling", "merchant", "resubmit"),
        ("in_review", "agency", None),
        ("verified", "nobody", None),
    ]


def test_a_quick_case_is_registering_activating_and_binding() -> None:
    life = Life(quick())
    seen = [stands(life)]
    for task in ("quick_register", "activate_account", "complete_registration", "check_verified"):
        done(life, task)
        seen.append(stands(life))
    assert seen == [
        ("registering", "merchant", "quick_register"),
        ("activating", "merchant", "activate_account"),
        ("binding", "merchant", "complete_registration"),
        ("binding", "merchant", "check_verified"),
        ("verified", "nobody", None),
    ]


def test_papers_in_parallel_make_no_stage_before_registration_is_complete() -> None:
    life = Life(online({"policy": {"papers_before_registration": "hold"}}))
    done(life, "create_account")
    done(life, "activate_account")
    assert life.open == ["provide_documents"]
    assert stands(life) == ("binding", "merchant", "provide_documents")


def test_the_storys_task_goes_before_the_papers() -> None:
    life = Life(online())
    assert life.open[0] == "provide_documents"
    task = story_task(life.facts)
    assert task is not None
    assert task.name is TaskName.CREATE_ACCOUNT


def test_a_store_that_is_away_is_the_platforms_turn() -> None:
    """Visible, until it is back."""
    life = Life(online())
    life.record(Alerted(code="store_away"))
    assert waiting_on(life.facts) is WaitingOn.PLATFORM
    assert stage_of(life.facts) is Stage.REGISTERING
    life.record(Alerted(code="store_back"))
    assert waiting_on(life.facts) is WaitingOn.MERCHANT


def test_what_is_being_booked_is_booked_by_the_platform() -> None:
    """R9."""
    life = Life(online())
    unbooked = life.facts.model_copy(update={"booked": False})
    assert (stage_of(unbooked), waiting_on(unbooked)) == (Stage.BOOKED, WaitingOn.PLATFORM)


CONTRACT = {
    "create_account": ("registering", "admin", "complete_task"),
    "quick_register": ("registering", "admin", "complete_task"),
    "activate_account": ("activating", "admin", "complete_task"),
    "register_entity": ("binding", "admin", "complete_task"),
    "bind_admin": ("binding", "admin", "complete_task"),
    "complete_registration": ("binding", "admin", "complete_task"),
    "check_verified": ("binding", "admin", "complete_task"),
    "provide_documents": ("preparing", "contact", "preflight"),
    "correct_documents": ("refilling", "contact", "preflight"),
    "apply_for_verification": ("applying", "admin", "complete_task"),
    "confirm_late_payment": ("paying", "ops", "complete_task"),
    "pay_fee": ("paying", "payer", "record_payment"),
    "assign_agency": ("assigning", "ops", "assign_agency"),
    "resubmit": ("refilling", "admin", "complete_task"),
}


def test_the_task_table_is_the_contract() -> None:
    assert {str(one.name): (one.stage, one.owner, one.closed_by) for one in TASKS.values()} == CONTRACT
    assert set(TASKS) == set(TaskName)
    assert {TASKS[name].owner for name in PAPERS} == {Owner.CONTACT}


@pytest.mark.parametrize("stop", ["provide_documents", "apply_for_verification", "pay_fee"])
def test_what_the_payment_needs_is_due_by_the_safe_date_and_then_by_the_windows_end(stop: str) -> None:
    """R16, R30."""
    life = registered(Life(online()))
    if stop != "provide_documents":
        hand_in(life)
    if stop == "pay_fee":
        done(life, "apply_for_verification")
    task = life.facts.open_task(TaskName(stop))
    assert task is not None
    assert life.facts.window is not None
    assert life.facts.window.safe is not None
    due = due_at(life.facts, task)
    assert due is not None
    assert at(days=23) < due < at(days=25)
    life.until(due)
    assert due_at(life.facts, task) == at(days=45)


def test_before_registration_nothing_has_a_date() -> None:
    """R16."""
    life = Life(online())
    assert {due_at(life.facts, task) for task in life.facts.open_tasks} == {None}
